"""A shell line that sends a request again."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Collection, Mapping
from email.message import Message
from email.parser import BytesParser
from typing import Any, cast
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from omicall_api.catalog import CREDENTIALS

from ._credentials import SECRET_HEADERS
from ._masks import MASK, masked, masked_value, visible

_LONGEST_BODY = 2_000
_FILE = "@FILE"


def curl_line(
    method: str,
    url: str,
    headers: Mapping[str, str],
    body: bytes,
    *,
    secrets: Collection[str],
    secret_parameters: Collection[str],
    secret_fields: Collection[str] = (),
) -> str:
    """A shell line that sends a request again, once the reader has put in what is masked.

    method, url, headers, body: the request as it was sent.
    secrets: texts that may not be shown: key and token, and what was read from the account.
    secret_parameters: names of query parameters whose values may not be shown.
    secret_fields: names of fields of the body whose values may not be shown.

    Returns one line; every field is named, its phone numbers and secrets are masked.

    Example: `curl_line("GET", "https://host.example/a?phone=0900000123", {}, b"", secrets=(), secret_parameters=())`
    is `curl -X GET 'https://host.example/a?phone=09******23'`.
    """

    def shown(name: str, value: str) -> Any:
        return masked_value(value, secrets, secret_fields, name)

    form = _parts(headers, body)
    words = ["curl", "-X", method]
    for name, value in headers.items():
        if name.lower() in SECRET_HEADERS:
            words += ["-H", f"{name}: {_prefix(name)}{MASK}"]
        elif name.lower() == "content-type" and form is None:
            words += ["-H", f"{name}: {masked(value, secrets)}"]
    if form is not None:
        for name, text in form.items():
            # Not -F for a text: one that begins with @ would send a file of the reader's.
            words += ["-F", f"{name}={_FILE}"] if text is None else ["--form-string", f"{name}={shown(name, text)}"]
    elif body:
        words += ["--data-raw", _cut(_told(body, secrets, secret_fields))]
    words.append(_address(url, secrets, {*secret_parameters, *secret_fields}))
    # Each word by itself: a quotation mark inside a secret would be spelled differently afterwards.
    return shlex.join(map(visible, words))


def _prefix(header: str) -> str:
    return next(w.prefix for w in CREDENTIALS.values() if w.name.lower() == header.lower())


def decoded_body(body: bytes) -> Any:
    """The JSON of a body, or None for one that is none."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _told(body: bytes, secrets: Collection[str], secret_fields: Collection[str]) -> str:
    value = decoded_body(body)
    if value is not None:
        return json.dumps(masked_value(value, secrets, secret_fields), ensure_ascii=False)
    text = masked(body.decode("utf-8", "replace"), secrets)
    # No JSON, or broken: whatever follows the name of a secret field, up to where a value could end.
    for name in secret_fields:
        text = re.sub(rf"({re.escape(name)}\W{{1,6}})[^\s\"'&,;}}<]+", rf"\g<1>{MASK}", text)
    return text


def _cut(text: str) -> str:
    left_out = len(text) - _LONGEST_BODY
    return f"{text[:_LONGEST_BODY]} ... ({left_out} more characters)" if left_out > 0 else text


def _address(url: str, secrets: Collection[str], secret_names: Collection[str]) -> str:
    parts = urlsplit(url)
    query = [
        (name, masked_value(value, secrets, secret_names, name))
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
    ]
    path = "/".join(quote(masked(unquote(step), secrets), safe="*:@!$'(),;=~") for step in parts.path.split("/"))
    return urlunsplit(parts._replace(path=path, query=urlencode(query, safe="*")))


def _parts(headers: Mapping[str, str], body: bytes) -> dict[str, str | None] | None:
    """The fields of a form with files, None in place of a file; None for any other body."""
    kind = next((value for name, value in headers.items() if name.lower() == "content-type"), "")
    if not kind.startswith("multipart/form-data"):
        return None
    message = BytesParser().parsebytes(f"Content-Type: {kind}\r\n\r\n".encode() + body)
    if not message.is_multipart():
        return None
    fields: dict[str, str | None] = {}
    for part in cast("list[Message]", message.get_payload()):
        name = part.get_param("name", header="content-disposition")
        if not isinstance(name, str):
            return None
        content = part.get_payload(decode=True)
        text = content.decode("utf-8", "replace") if isinstance(content, bytes) else ""
        fields[name] = None if part.get_filename() else text
    return fields
