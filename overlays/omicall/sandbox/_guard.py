"""Who is let in at the control door and at the pages: this machine, and no web page but the sandbox's own."""

from __future__ import annotations

import re

from starlette.requests import Request

from ._deliveries import is_loopback

_HOST = re.compile(r"(\[(?P<six>[^\]]+)\]|(?P<name>[^:\[\]]+))(:[0-9]{1,5})?")


def refusal_of(request: Request) -> str | None:
    """Why a request is not let in, or None; a web page that an owner of this machine opens must not be."""
    if request.client is not None and not is_loopback(request.client.host):
        return "The control door and the pages answer to this machine only."
    sent = request.headers.get("host", "")
    host = _HOST.fullmatch(sent)
    if host is None or not is_loopback(host["six"] or host["name"]):
        return "The Host header must name a loopback address, such as 127.0.0.1."
    # Browsers write this header themselves, so a page of another port or host cannot pretend to be ours.
    if request.headers.get("origin", f"http://{sent}") != f"http://{sent}":
        return "The control door does not answer to web pages of others."
    return None
