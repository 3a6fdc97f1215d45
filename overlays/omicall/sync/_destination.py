"""What `--to` names: a destination of dlt, and how people may be told of it."""

from __future__ import annotations

import hashlib
import os
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import dlt
from attrs import field, frozen
from dlt.common.destination import Destination, DestinationReference
from dlt.common.destination.exceptions import DestinationException

from omicall.errors import ConfigurationError

MEMORY_LIMIT = "128MB"
"""What DuckDB may take, if nothing else is said; it puts the rest on the disk."""
_POSTGRES = ("postgres", "postgresql")


@frozen
class Target:
    """A destination, and its names."""

    destination: Any = field(repr=False)
    name: str
    """For people: without a user and a password."""
    place: str = field(repr=False)
    """The same for the same destination, however it was written."""
    catalog: str | None = None
    """What DuckDB calls the database, after its file."""

    def check(self, dataset: str) -> None:
        """Refuse what DuckDB can't take apart: with a schema named like the database, `a.b` may mean two things.

        Raises:
            ConfigurationError: they have the same name.
        """
        # dlt gathers rows in a schema of its own beside it.
        if self.catalog is not None and self.catalog.lower() in (dataset.lower(), f"{dataset}_staging".lower()):
            raise ConfigurationError(
                f"{self.name} and the dataset {dataset} have the same name, which DuckDB can't tell apart; nothing was "
                "sent. Give the file or the dataset another name."
            )

    def mark(self, dataset: str) -> str:
        """Stands for the destination and a dataset in it, as part of the name of a file."""
        text = f"{self.place}\n{dataset}"
        return hashlib.blake2b(text.encode(), digest_size=8, person=b"omicall-sync").hexdigest()


def target_of(to: object, memory_limit: str = MEMORY_LIMIT) -> Target:
    """The destination that is named.

    Args:
        to: `duckdb:FILE`, `postgresql://USER:PASSWORD@HOST:PORT/DATABASE`, the name of another destination of dlt,
            which then has its settings in dlt's own variables, or a destination made by dlt.
        memory_limit: what DuckDB may take, such as "128MB".

    Raises:
        ConfigurationError: it is none of these.
    """
    if isinstance(to, Destination):
        kind: str = to.destination_name
        return Target(to, f"the destination {kind}", f"{kind} {sorted(map(str, to.config_params.items()))}")
    if not isinstance(to, str) or not to.strip():
        raise ConfigurationError(f"There is no destination; nothing was sent. {_FORMS}")
    scheme, colon, rest = to.partition(":")
    if scheme == "duckdb" and colon:
        return _duckdb(rest.removeprefix("//"), memory_limit)
    if scheme in _POSTGRES and colon:
        return _postgres(to)
    if colon:
        # What stands behind it may be a password.
        raise ConfigurationError(f"{scheme}: is no destination that can be named so; nothing was sent. {_FORMS}")
    return _by_name(to)


_FORMS = (
    "Name duckdb:FILE, postgresql://USER:PASSWORD@HOST/DATABASE, or the name of a destination of dlt, which has its "
    "settings in dlt's own variables."
)


def _duckdb(path: str, memory_limit: str) -> Target:
    from dlt.destinations.impl.duckdb.configuration import DuckDbCredentials

    if not path or path.startswith(":"):
        raise ConfigurationError(f"duckdb: needs the name of a file; nothing was sent. {_FORMS}")
    file = Path(path).expanduser().absolute()
    if file.is_dir() or not file.parent.is_dir():
        what = "is a folder" if file.is_dir() else "is in a folder that is not there"
        raise ConfigurationError(f"{path} {what}; nothing was sent. Name a file.")
    credentials = DuckDbCredentials(str(file), global_config={"memory_limit": memory_limit, "threads": 2})
    # Links followed, or two names of one file were two destinations.
    place = f"duckdb {os.path.realpath(file)}"
    return Target(dlt.destinations.duckdb(credentials), path, place, catalog=file.name.partition(".")[0])


def _postgres(url: str) -> Target:
    try:
        import_module("psycopg2")
    except ModuleNotFoundError:
        raise ModuleNotFoundError(
            "PostgreSQL needs psycopg2, which is not installed. Nothing was done. "
            "Install it with: pip install 'omicall[postgres]'",
            name="psycopg2",
        ) from None
    try:
        parts = urlsplit(url)
        host, port, database = parts.hostname or "localhost", parts.port or 5432, parts.path.strip("/")
    except ValueError:
        host, port, database = "", 0, ""
    if not database:
        raise ConfigurationError(
            "The URL of the database is none: it needs a form such as postgresql://USER:PASSWORD@HOST:5432/DATABASE, "
            "with letters that mean something in a URL written as %40 and so on. Nothing was sent."
        )
    whole = url if url.startswith("postgresql:") else f"postgresql{url[len('postgres') :]}"
    return Target(
        dlt.destinations.postgres(whole), f"postgresql://{host}:{port}/{database}", f"postgres {host} {port} {database}"
    )


def _by_name(name: str) -> Target:
    try:
        destination = DestinationReference.from_reference(name)
    except (DestinationException, ImportError, ValueError, TypeError):
        destination = None
    if destination is None:
        raise ConfigurationError(f"{name} is no destination of dlt; nothing was sent. {_FORMS}")
    return Target(destination, f"the destination {name}", f"{name} of dlt's variables")
