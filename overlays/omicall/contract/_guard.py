"""The second lock: whatever the suite wants to send, only what the plan names gets out."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

import httpx
from attrs import field, frozen

from omicall_api.catalog import Operation

from ._options import CouldNotRunError


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
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

    def check(self, method: str, url: str) -> None:
        """Raise CouldNotRunError unless this request is one of those planned.

        method, url: as they are about to go out, after everything that could change them.
        """
        wanted = httpx.URL(url)
        if any(known.method == method and self._is_for(known, wanted) for known in self.operations):
            return
        sentence = (
            f"A request that is not in the plan was about to be sent ({method} to a path of "
            f"{wanted.host}). It was not sent. This is a defect of the suite: please report it."
        )
        self.refused.append(sentence)
        raise CouldNotRunError(sentence)

    def _is_for(self, known: Operation, wanted: httpx.URL) -> bool:
        base = httpx.URL(self.bases[known.host])
        inside = wanted.raw_path.split(b"?")[0].decode("ascii", "replace")
        prefix = base.raw_path.decode("ascii").rstrip("/")
        if _origin(base) != _origin(wanted) or not inside.startswith(prefix):
            return False
        return _fits(known.path, inside.removeprefix(prefix))


def _fits(template: str, path: str) -> bool:
    parts = re.split(r"\{[^}]*\}", template)
    return re.fullmatch("[^/]+".join(map(re.escape, parts)), path) is not None
