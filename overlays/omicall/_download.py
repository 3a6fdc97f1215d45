"""The course of a download: what to ask for, what an answer means, when to stop. No I/O, no clock.

A driver asks for `link` with `headers`, tells `answered` what came, then `took` for each piece of the body and `ended`
after the last, or `lost` when the connection broke; and begins anew, after a pause of `pause` seconds, until `done`.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable

import httpx
from attrs import define, field, frozen

from omicall_api.errors import retry_after

from ._answer import Outcome
from ._budget import Budget
from ._config import Hidden
from ._recording_link import Link, LinkRules
from ._retry import Next, decide
from .errors import RateLimited, RecordingError, TransportError, UnexpectedStatus

MOST_BYTES = 100 * 1024 * 1024
"""The usual size limit, as one integrator has it; the recordings that were seen are much smaller."""
_MOST_REDIRECTS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_LINK_IS_DEAD = (401, 403, 404, 410)
_SOUND = re.compile(r"audio/.+|(application|binary)/octet-stream|")
_RANGE = re.compile(r"bytes (?P<start>[0-9]{1,18})-(?P<end>[0-9]{1,18})/(?P<total>[0-9]{1,18}|\*)")
_NUMBER = re.compile(r"[0-9]{1,18}")


@frozen
class Kept:
    """How much of which version of a sound is there already."""

    size: int
    version: str
    """A strong ETag or a date of last change: what `If-Range` wants."""
    total: int | None = None


class Now(enum.Enum):
    """What to do with an answer."""

    GO_ON = "read the body: it goes on where the target ends"
    FROM_START = "empty the target, then read the body"
    ASK_AGAIN = "drop the answer and begin anew"


@define
class Download:
    """One recording on its way."""

    rules: LinkRules
    first: Link
    max_bytes: int
    max_retries: int
    budget: Budget
    uniform: Callable[[float, float], float]
    resume: bool = True
    link: Link = field(init=False)
    """Where to ask now."""
    position: int = field(default=0, init=False)
    """How many bytes of the sound the target holds."""
    total: int | None = field(default=None, init=False)
    """How many there are, if the server says it."""
    version: str = field(default="", init=False)
    content_type: str = field(default="", init=False)
    resumed_from: int = field(default=0, init=False)
    pause: float = field(default=0.0, init=False)
    done: bool = field(default=False, init=False)
    _attempts: int = field(default=0, init=False)
    _redirects: int = field(default=0, init=False)

    def __attrs_post_init__(self) -> None:
        self.link = self.first

    def begin(self, kept: Kept | None) -> None:
        """Go on from what an earlier download left."""
        if kept is not None and self.resume:
            self.position = self.resumed_from = kept.size
            self.version, self.total = kept.version, kept.total

    @property
    def can_go_on(self) -> bool:
        """Whether the next answer may go on from what the target holds."""
        return bool(self.resume and self.position and self.version)

    @property
    def headers(self) -> dict[str, str]:
        """What to send along; never a credential."""
        # Compressed, the lengths would mean something else, and a small answer could grow without bounds.
        headers = {"Accept": "*/*", "Accept-Encoding": "identity"}
        if self.can_go_on:
            headers |= {"Range": f"bytes={self.position}-", "If-Range": self.version}
        return headers

    @property
    def kept(self) -> Kept | None:
        """What a later download could go on from, once the body has been read; None if it could not."""
        return Kept(self.position, self.version, self.total) if self.resume and self.version else None

    def answered(self, response: httpx.Response) -> Now:
        """What to do with this answer; an error if it brings no sound. The body is not looked at."""
        status = response.status_code
        self.pause = 0.0
        if status in _REDIRECTS and "location" in response.headers:
            return self._redirected(Hidden(response.headers["location"]))
        if status == 429 or status >= 500:
            return self._busy(response)
        if status == 206 and self._goes_on(response):
            self._check_sound(response)
            return Now.GO_ON
        if status in (206, 416) and self.can_go_on:
            self._forget()
            self._from_first_link()
            return Now.ASK_AGAIN
        if status != 200:
            raise self._refused(status)
        self._check_sound(response)
        self._forget()
        self.total = _number(response.headers.get("content-length"))
        self.version = _version(response.headers) if self.resume else ""
        self._check_size(self.total or 0)
        return Now.FROM_START

    def took(self, size: int) -> None:
        """Count a piece of the body, before it is written; RecordingError if there is too much of it."""
        self._check_size(self.position + size)
        if self.total is not None and self.position + size > self.total:
            raise RecordingError(
                f"{self.link.host} sent more than the {self.total} bytes that it had announced, so the recording was "
                "dropped. Try again; if it stays so, tell OMICall's support."
            )
        self.position += size

    def ended(self) -> None:
        """The body is over: done, or to be gone on with, or an error."""
        if self.total is not None and self.position < self.total:
            self.lost("the body ended early", Outcome.UNCLEAR)
        elif not self.position:
            raise RecordingError(
                f"{self.link.host} sent an empty recording, so nothing was kept. It may not be ready yet: try again "
                "later."
            )
        else:
            self._decided(Outcome.ANSWERED)
            self.done = True

    def lost(self, failure: str, outcome: Outcome) -> None:
        """The connection failed: begin anew after `pause`, or TransportError if that was tried often enough."""
        host = self.link.host
        if not self._decided(outcome):
            raise TransportError(
                f"The recording did not come whole from {host} ({failure}, attempts: {self._attempts}). "
                f"{self._what_is_left} Try again later; if no connection comes about, check the network.",
                attempts=self._attempts,
            )

    @property
    def _what_is_left(self) -> str:
        return "What has come is kept for the next download." if self.can_go_on else "Nothing of it can be used."

    def _decided(self, outcome: Outcome, pause: float | None = None) -> bool:
        """Whether to ask again; then everything is set for it."""
        self._attempts += 1
        step = decide(
            "read",
            outcome,
            attempt=self._attempts,
            max_retries=self.max_retries,
            renewable=False,
            retry_after=pause,
            budget=self.budget,
            uniform=self.uniform,
        )
        self.pause = step.pause
        self._from_first_link()
        return step.next is Next.AGAIN

    def _from_first_link(self) -> None:
        # What it redirected to may have been good for one use only.
        self.link, self._redirects = self.first, 0

    def _forget(self) -> None:
        self.position, self.resumed_from, self.version, self.total = 0, 0, "", None

    def _redirected(self, location: Hidden) -> Now:
        self._redirects += 1
        if self._redirects > _MOST_REDIRECTS:
            raise RecordingError(
                f"The recording link redirects more than {_MOST_REDIRECTS} times, last from {self.link.host}, so it "
                "was given up. Fetch the call again for a fresh link."
            )
        self.link = self.rules.redirected(self.link, location)
        return Now.ASK_AGAIN

    def _busy(self, response: httpx.Response) -> Now:
        host, status, pause = self.link.host, response.status_code, retry_after(response)
        if self._decided(Outcome.BUSY if status == 429 else Outcome.UNCLEAR, pause):
            return Now.ASK_AGAIN
        so_far = f"{host} answered with HTTP {status} (attempts: {self._attempts}). {self._what_is_left}"
        error: RateLimited | UnexpectedStatus
        if status == 429:
            wait = "a while" if pause is None else f"{pause:g} s"
            error = RateLimited(f"{so_far} Wait {wait} before the next download.", retry_after=pause)
        else:
            error = UnexpectedStatus(f"{so_far} Try again later.", http_status=status)
        error.attempts = self._attempts
        raise error

    def _refused(self, status: int) -> RecordingError | UnexpectedStatus:
        if status in _LINK_IS_DEAD:
            return RecordingError(
                f"{self.link.host} does not give the recording (HTTP {status}): the link is not known there, or no "
                "longer works, as links do after some time. Fetch the call again for a fresh link."
            )
        return UnexpectedStatus(
            f"{self.link.host} answered with HTTP {status}, which is no recording. Fetch the call again for a fresh "
            "link; if it stays so, ask OMICall's support.",
            http_status=status,
        )

    def _goes_on(self, response: httpx.Response) -> bool:
        """Whether a part is the one that was asked for."""
        found = _RANGE.fullmatch(response.headers.get("content-range", ""))
        if not self.can_go_on or found is None or int(found["start"]) != self.position:
            return False
        total = _number(found["total"])
        if None not in (total, self.total) and total != self.total:
            return False
        etag = response.headers.get("etag", "")
        if etag and self.version.startswith('"') and etag != self.version:
            return False
        self.total = self.total if total is None else total
        self._check_size(self.total or 0)
        return True

    def _check_size(self, size: int) -> None:
        if size > self.max_bytes:
            raise RecordingError(
                f"The recording at {self.link.host} is larger than {self.max_bytes} bytes, so it was given up and "
                "nothing was kept. If that is right, raise max_bytes."
            )

    def _check_sound(self, response: httpx.Response) -> None:
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        packed = response.headers.get("content-encoding", "identity").strip().lower()
        if not _SOUND.fullmatch(kind):
            name = "a web page" if "html" in kind else "JSON" if "json" in kind else "something else"
            raise RecordingError(
                f"{self.link.host} answered with {name} in place of a sound, probably to say why there is none. "
                "Nothing was kept. Fetch the call again for a fresh link."
            )
        if packed not in ("identity", ""):
            raise RecordingError(
                f"{self.link.host} sent the recording compressed, which was not asked for. Nothing was kept. Does a "
                "proxy do that?"
            )
        self.content_type = kind


def _number(text: str | None) -> int | None:
    return int(text) if text is not None and _NUMBER.fullmatch(text) else None


def _version(headers: httpx.Headers) -> str:
    etag = headers.get("etag", "")
    # A weak one does not promise that every byte is the same.
    version = etag if etag.startswith('"') else headers.get("last-modified", "")
    return version if version.isascii() and version.isprintable() else ""
