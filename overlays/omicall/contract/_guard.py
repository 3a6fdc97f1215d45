"""The second lock: whatever the suite wants to send, only what the plan names gets out."""

from __future__ import annotations

import re
from collections.abc import Collection, Generator, Mapping
from contextlib import contextmanager
from functools import cached_property
from urllib.parse import parse_qsl, unquote

import httpx
from attrs import field, frozen

from omicall_api.catalog import Operation

from ._links import Wanted
from ._options import CouldNotRunError

_Origin = tuple[str, str, int | None]


def _origin(url: httpx.URL) -> _Origin:
    return url.scheme, url.host, url.port


@frozen
class Guard:
    """Lets requests of some operations to their servers pass, and no other.

    bases: base URL of the servers under test, by the names of `Operation.host`.
    operations: what may be asked of them.

    Example: `Guard({"": "http://127.0.0.1:1"}, [operation]).check("GET", "http://127.0.0.1:1/api/x")`
    """

    bases: Mapping[str, str]
    operations: Collection[Operation]
    refused: list[str] = field(factory=list[str], init=False)
    """What was refused so far, without query strings."""
    _exceptions: list[Wanted] = field(factory=list[Wanted], init=False)

    @contextmanager
    def letting(self, wanted: Wanted) -> Generator[None]:
        """Let one request pass that no operation of the plan covers, for as long as the block runs.

        wanted: the removal of one thing that the run made, or the search for it. Only this very address passes, with
            these very values in path and query.
        """
        self._exceptions.append(wanted)
        try:
            yield
        finally:
            self._exceptions.remove(wanted)

    def check(self, method: str, url: str) -> None:
        """Raise CouldNotRunError unless this request is one of those planned.

        method, url: as they are about to go out, after everything that could change them.
        """
        wanted = httpx.URL(url)
        place = wanted.raw_path.partition(b"?")[0].decode("ascii", "replace")
        if any(form.fullmatch(place) for form in self._forms.get((method, _origin(wanted)), ())):
            return
        if any(self._is_exactly(exception, method, wanted) for exception in self._exceptions):
            return
        sentence = (
            f"A request that is not in the plan was about to be sent ({method} to a path of "
            f"{wanted.host}). It was not sent. This is a defect of the suite: please report it."
        )
        self.refused.append(sentence)
        raise CouldNotRunError(sentence)

    @cached_property
    def _forms(self) -> Mapping[tuple[str, _Origin], list[re.Pattern[str]]]:
        """Made once: each of thousands of requests is held against each operation."""
        found: dict[tuple[str, _Origin], list[re.Pattern[str]]] = {}
        for known in self.operations:
            base = httpx.URL(self.bases[known.host])
            form = re.compile(re.escape(_prefix(base)) + _form(known.path))
            found.setdefault((known.method, _origin(base)), []).append(form)
        return found

    def _is_exactly(self, exception: Wanted, method: str, wanted: httpx.URL) -> bool:
        known = exception.operation
        inside = self._inside(known, wanted)
        if known.method != method or inside is None:
            return False
        path = re.sub(r"\{([^}]*)\}", lambda name: str(exception.path.get(name[1], "")), known.path)
        query = sorted((name, str(value)) for name, value in exception.query.items())
        given = sorted(parse_qsl(wanted.query.decode("ascii", "replace"), keep_blank_values=True))
        fits = re.fullmatch(_form(known.path), inside) is not None
        return fits and unquote(inside) == path and given == query

    def _inside(self, known: Operation, wanted: httpx.URL) -> str | None:
        """The path of a request under the base URL of an operation's host; None for another server."""
        base = httpx.URL(self.bases[known.host])
        inside = wanted.raw_path.partition(b"?")[0].decode("ascii", "replace")
        if _origin(base) != _origin(wanted) or not inside.startswith(_prefix(base)):
            return None
        return inside.removeprefix(_prefix(base))


def _prefix(base: httpx.URL) -> str:
    return base.raw_path.decode("ascii").rstrip("/")


def _form(template: str) -> str:
    """The expression that a path must match in whole."""
    return "[^/]+".join(map(re.escape, re.split(r"\{[^}]*\}", template)))
