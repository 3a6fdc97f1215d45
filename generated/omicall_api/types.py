"""Values and types that every module of this package shares."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO, Generic, Self, TypeVar

from msgspec import UNSET, Struct, UnsetType

Unset = UnsetType
"""The type of UNSET, which stands for a field that is not there at all (None stands for null)."""

T = TypeVar("T")


class Response(Struct, Generic[T], frozen=True):
    """A typed payload with all that came with it. Body, headers and envelope stay out of its repr: they may hold secrets."""

    status_code: int
    """The status of HTTP, 200 for nearly all answers of this API."""
    parsed: T
    """The payload, typed."""
    content: bytes
    """The body as it came."""
    headers: Mapping[str, str]
    """The headers of the answer; upper and lower case are one."""
    request_id: str | None = None
    """Our own id of the request, as sent in the header `X-Request-Id`; None where none was sent."""
    attempts: int = 1
    """How often the request was sent."""
    elapsed: float = 0.0
    """Seconds from the call to its answer, with all repetitions and the pauses before them."""

    def __repr__(self) -> str:
        shown = ("status_code", "parsed", "request_id", "attempts", "elapsed")
        return f"Response({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    @property
    def envelope(self) -> dict[str, Any]:
        """What the envelope holds beside the payload, such as `status_code`, `message` and `instance_id`; decoded anew
        at each call, and empty for an answer without envelope."""
        try:
            body = json.loads(self.content)
        except (ValueError, RecursionError):
            return {}
        if not isinstance(body, dict) or not {"status_code", "statusCode"} & body.keys():
            return {}
        return {key: value for key, value in body.items() if key != "payload"}


class File(Struct, frozen=True):
    """A file to send: its bytes or an open binary file, the name that the server is told, and its media type (by the
    name if left out).

    An open file is read once, when the request is made, from its start if it can seek; whoever opened it closes it. TypeError
    for anything else.
    """

    content: bytes | BinaryIO
    name: str
    media_type: str | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.content, bytes) and not hasattr(self.content, "read"):
            raise TypeError(
                f"The content of a File is bytes or an open binary file, not {type(self.content).__name__}."
            )
        if not isinstance(self.name, str) or not self.name:
            raise TypeError("A File needs a name, such as hello.mp3: the server looks at its ending.")

    def __repr__(self) -> str:
        return f"File(name={self.name!r}, media_type={self.media_type!r})"

    @classmethod
    def from_path(cls, path: str | Path) -> Self:
        """The file at a path, read at once, under its own name."""
        path = Path(path)
        return cls(path.read_bytes(), path.name)


__all__ = ["UNSET", "File", "Response", "Unset"]
