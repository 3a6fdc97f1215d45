"""The second lock: whatever the suite wants to send, only what the plan names gets out."""

from __future__ import annotations

import re
from collections.abc import Collection

import httpx
from attrs import field, frozen

from omicall_api.catalog import Operation

from ._options import CouldNotRunError


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


@frozen
class Guard:
    """Lets requests of some operations to one server pass, and no other.

    base_url: the server under test.
    operations: what may be asked of it.

    Example: `Guard("http://127.0.0.1:1", [operation]).check("GET", "http://127.0.0.1:1/api/x")`
    """

    base_url: str
    operations: Collection[Operation]
    refused: list[str] = field(factory=list[str], init=False)
    """What was refused so far, without query strings."""

    def check(self, method: str, url: str) -> None:
        """Raise CouldNotRunError unless this request is one of those planned.

        method, url: as they are about to go out, after everything that could change them.
        """
        base, wanted = httpx.URL(self.base_url), httpx.URL(url)
        inside = wanted.raw_path.split(b"?")[0].decode("ascii", "replace")
        prefix = base.raw_path.decode("ascii").rstrip("/")
        if _origin(base) == _origin(wanted) and inside.startswith(prefix):
            path = inside.removeprefix(prefix)
            if any(o.method == method and _fits(o.path, path) for o in self.operations):
                return
        sentence = (
            f"A request that is not in the plan was about to be sent ({method} to a path of "
            f"{wanted.host}). It was not sent. This is a defect of the suite: please report it."
        )
        self.refused.append(sentence)
        raise CouldNotRunError(sentence)


def _fits(template: str, path: str) -> bool:
    parts = re.split(r"\{[^}]*\}", template)
    return re.fullmatch("[^/]+".join(map(re.escape, parts)), path) is not None
