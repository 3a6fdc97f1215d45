"""Opens the client that a command works with: which key, which host."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from . import _profiles
from ._ending import Code, Ending

if TYPE_CHECKING:
    from omicall import Omicall

NO_KEY = (
    "there is no API key. Nothing was sent. Save one with `omicall auth login`, or set OMICALL_API_KEY; "
    "without an account, `omicall sandbox` starts a local OMICall to try things with."
)


@dataclass(frozen=True)
class Choice:
    """The key in force, where it came from, and the host that goes with it."""

    key: str = field(repr=False)
    base_url: str | None
    """None for what the library chooses: OMICALL_BASE_URL, else the documented host."""
    why: str
    """What decided, such as "OMICALL_API_KEY"."""
    profile: str | None = None
    """The profile that it is of; None for a key of the environment."""


def choose(profile: str | None, base_url: str | None = None) -> Choice | None:
    """The key in force: a profile named explicitly, else OMICALL_API_KEY, else the profile "default".

    A profile's key goes to the profile's host unless `base_url` names another: OMICALL_BASE_URL is for keys of the
    environment.

    Args:
        profile: what `--profile` or OMICALL_PROFILE names.
        base_url: what `--base-url` names.

    Returns:
        The choice; None where there is no key at all.

    Raises:
        Ending: the named profile is not there, or can't be used.
    """
    if profile is not None:
        saved = _profiles.load(profile)
        if saved is None:
            raise Ending(
                f"there is no profile {profile}. Nothing was sent. Make it with "
                f"`omicall auth login --profile {profile}`; `omicall auth status` lists those that there are.",
                Code.COULD_NOT_RUN,
            )
        return Choice(saved.key, base_url or saved.base_url, "--profile or OMICALL_PROFILE names it", profile)
    key = os.environ.get("OMICALL_API_KEY")
    if key is not None:
        return Choice(key, base_url, "OMICALL_API_KEY")
    saved = _profiles.load(_profiles.DEFAULT)
    if saved is None:
        return None
    return Choice(saved.key, base_url or saved.base_url, "nothing else is named", saved.name)


def chosen_key(profile: str | None, base_url: str | None) -> Choice:
    """The same; `Ending` where there is none."""
    chosen = choose(profile, base_url)
    if chosen is None:
        raise Ending(NO_KEY, Code.COULD_NOT_RUN)
    return chosen


@contextmanager
def open_client(profile: str | None = None, base_url: str | None = None) -> Generator[Omicall]:
    """A client of the key in force, whose token is kept in this user's cache folder for the next command.

    Args:
        profile: what `--profile` or OMICALL_PROFILE names.
        base_url: what `--base-url` names.

    Yields:
        The client.

    Raises:
        Ending: there is no key, or the named profile is not there.
        ConfigurationError: the key or the URL can't be one.

    Example:
        >>> with open_client() as client:
        ...     client.tenant.detail().full_name
    """
    chosen = chosen_key(profile, base_url)
    with client_of(chosen.key, chosen.base_url) as client:
        yield client


@contextmanager
def client_of(key: str, base_url: str | None) -> Generator[Omicall]:
    """A client of this very key; what the library warns of meanwhile is told in notes."""
    from omicall import Omicall
    from omicall.token._choice import chosen_store

    from ._warnings import told_as_notes

    with (
        told_as_notes(),
        Omicall(key, base_url=base_url, token_store=chosen_store(None, default="file")) as client,
    ):
        yield client
