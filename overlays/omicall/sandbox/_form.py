"""Bodies that are parts of a form: texts and files."""

from __future__ import annotations

from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from typing import cast

from ._answers import RefusedError
from ._check import INVALID

LARGEST_BODY = 20 * 1024 * 1024
"""In bytes; the vendor names no limit, this one keeps the sandbox small."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came as a part of a form."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Form:
    """The parts by their names; of two with one name the last counts."""

    texts: dict[str, str] = field(default_factory=dict[str, str])
    files: dict[str, Upload] = field(default_factory=dict[str, Upload])

    def text(self, name: str) -> str:
        """A text that must be there and not be empty."""
        if not self.texts.get(name):
            raise RefusedError(INVALID)
        return self.texts[name]

    def file(self, name: str, *endings: str) -> Upload:
        """A file that must be there, with something in it; if its name has an ending, it is one of `endings`."""
        upload = self.files.get(name)
        if upload is None or not upload.content or ("." in upload.name and not upload.name.lower().endswith(endings)):
            raise RefusedError(INVALID)
        return upload


def parse_form(raw: bytes, content_type: str) -> Form:
    """The parts of a multipart body; an empty body and anything else are refused."""
    if not raw.strip():
        raise RefusedError("request_body_required")
    if not content_type.lower().startswith("multipart/form-data") or len(raw) > LARGEST_BODY:
        raise RefusedError(INVALID)
    # The header of a message and of a form are of one kind, so the parser of the standard library reads both.
    head = f"Content-Type: {content_type}\r\n\r\n".encode("latin-1", "replace")
    try:
        whole = message_from_bytes(head + raw)
    except (ValueError, RecursionError):
        raise RefusedError(INVALID) from None
    if not whole.is_multipart():
        raise RefusedError(INVALID)
    form = Form()
    for part in cast("list[Message[str, str]]", whole.get_payload()):
        _keep(form, part)
    return form


def _keep(form: Form, part: Message[str, str]) -> None:
    header = _header(part)
    name = header.get_param("name", header="content-disposition")
    content = part.get_payload(decode=True)
    if not isinstance(name, str) or not isinstance(content, bytes):
        return
    file_name = header.get_filename()
    if file_name is None:
        try:
            form.texts[name] = content.decode()
        except UnicodeDecodeError:
            raise RefusedError(INVALID) from None
    else:
        form.files[name] = Upload(file_name, content)


def _header(part: Message[str, str]) -> Message[str, str]:
    """How a part describes itself, with names in UTF-8, as browsers and libraries send them."""
    header = Message()
    for name, value in part.raw_items():
        if name.lower() == "content-disposition" and name not in header:
            header[name] = value.encode("ascii", "surrogateescape").decode("utf-8", "replace")
    return header
