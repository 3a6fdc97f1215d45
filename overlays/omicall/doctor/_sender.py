"""The only place of the doctor that sends: one read at a time, to the host of its operation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import httpx
from attrs import define, field

from omicall._clock import Clock
from omicall._transport import USER_AGENT, HiddenQueryURL
from omicall_api.catalog import OPERATIONS

from ._examples import Example
from ._heard import Heard, Reply, Silence

_TIMEOUT = httpx.Timeout(10.0, connect=5.0, pool=5.0)
_MOST_BYTES = 4 * 1024 * 1024
_LONGEST = 30.0
"""Seconds for a body; a page of fifty rows takes a fraction of one."""


class NotAReadError(Exception):
    """A request that is no read of the catalogue was about to be sent. It was not: this is a defect of the doctor."""


def open_client(transport: httpx.BaseTransport | None) -> httpx.Client:
    """A client of our own, with the usual route to the network unless a transport is given."""
    return httpx.Client(
        transport=transport, timeout=_TIMEOUT, headers={"User-Agent": USER_AGENT}, follow_redirects=False
    )


@define
class Sender:
    """Sends examples and counts them.

    bases: base URL by the names of `Operation.host`, as `omicall._config.settings` makes them.
    pause: seconds between one request and the next.
    progress: told the number of each request before it goes.
    """

    http: httpx.Client = field(repr=False)
    bases: Mapping[str, str]
    clock: Clock = field(repr=False)
    pause: float
    progress: Callable[[int], None] = field(repr=False)
    sent: int = 0
    busy: bool = False
    """Whether some answer was a request for a pause."""

    def send(self, example: Example, headers: Mapping[str, str] | None = None) -> Heard:
        """What comes back for an example with these headers.

        Raises NotAReadError, and sends nothing, for anything but a read of the catalogue.
        """
        operation = example.operation
        if OPERATIONS.get(operation.id) is not operation or operation.effect != "read":
            raise NotAReadError(f"{operation.id} is not a read. Nothing was sent. Please report it.")
        if self.sent and self.pause:
            self.clock.sleep(self.pause)
        self.sent += 1
        self.progress(self.sent)
        # What a server remembers of a request with a credential would speak for the next one without.
        self.http.cookies.clear()
        body: dict[str, Any] = {} if example.body is None else {"json": example.body}
        request = self.http.build_request(
            operation.method,
            self.bases[operation.host] + example.path,
            params=dict(example.query) or None,
            headers=dict(headers or {}),
            **body,
        )
        request.url = HiddenQueryURL(request.url)
        heard = self._heard(request)
        self.busy = self.busy or (isinstance(heard, Reply) and heard.status == 429)
        return heard

    def _heard(self, request: httpx.Request) -> Heard:
        sent_at, start = self.clock.wall(), self.clock.monotonic()
        try:
            response = self.http.send(request, stream=True, auth=None, follow_redirects=False)
            answered_at = self.clock.wall()
            content = b""
            try:
                for piece in response.iter_bytes():
                    content += piece
                    if len(content) > _MOST_BYTES or self.clock.monotonic() - start > _LONGEST:
                        break
            finally:
                response.close()
        except (httpx.RequestError, OSError) as error:
            # Only its name: its text and its frames hold the request.
            return Silence(type(error).__name__)
        return Reply(response.status_code, response.headers, content, sent_at, answered_at)
