"""The two drivers of a download, which read alike. What they do is decided in `_download.py`."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Iterator
from contextlib import aclosing
from pathlib import Path
from typing import Any, TypeAlias, TypeVar, cast

import httpx
from attrs import field, frozen

from ._config import Hidden, checked_timeout
from ._download import Download, Now
from ._download_file import Target, Writable, target_for
from ._download_route import Lost, lost, opened, opened_async
from ._recording_link import link_of, link_rules
from ._sending import Account
from .errors import ConfigurationError, RecordingError

Progress: TypeAlias = Callable[[int, int | None], object]
_T = TypeVar("_T")


@frozen
class DownloadedRecording:
    """A recording that has come whole.

    Example:
        >>> done = DownloadedRecording(path=None, size=3, content_type="audio/mpeg", resumed_from=0, sha256="9834...")
        >>> done.size
        3
    """

    path: Path | None
    """Where it is; None if it was written to an open file."""
    size: int
    """Bytes of the whole sound."""
    content_type: str
    """What the server said it is, such as audio/mpeg; empty if it said nothing."""
    resumed_from: int
    """Bytes that an earlier download had left, and that did not have to come again; 0 for none."""
    sha256: str
    """SHA-256 of the whole sound, in hexadecimal digits."""


@frozen
class Job:
    """One download: its course, its target and what it is done with."""

    course: Download
    target: Target
    account: Account = field(repr=False)
    timeout: httpx.Timeout
    progress: Progress | None = None

    def tell(self) -> None:
        """Tell the caller how far it is."""
        if self.progress is not None:
            self.progress(self.course.position, self.course.total)

    def keeps(self, error: BaseException) -> bool:
        """Whether what has come serves the next download, after this error."""
        return self.course.can_go_on and not isinstance(error, RecordingError)

    def result(self, sha256: str) -> DownloadedRecording:
        """What the caller gets."""
        course = self.course
        return DownloadedRecording(
            path=self.target.path,
            size=course.position,
            content_type=course.content_type,
            resumed_from=course.resumed_from,
            sha256=sha256,
        )


def checked_job(
    call: Hidden,
    target: str | os.PathLike[str] | Writable,
    account: Account,
    *,
    max_bytes: int,
    resume: bool,
    overwrite: bool,
    hosts: Iterable[str],
    timeout: float | httpx.Timeout | None,
    progress: Progress | None,
) -> Job:
    """The arguments of a download, checked; nothing has been sent yet."""
    if isinstance(max_bytes, bool) or not isinstance(max_bytes, int) or max_bytes < 1:  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ConfigurationError("max_bytes must be a whole number from 1 on. Nothing was sent.")
    settings = account.settings
    rules = link_rules(settings.hosts, hosts)
    course = Download(
        rules=rules,
        first=rules.first(link_of(call)),
        max_bytes=max_bytes,
        max_retries=settings.max_retries,
        budget=account.budget,
        uniform=account.clock.uniform,
        resume=resume,
    )
    return Job(
        course=course,
        target=target_for(target, overwrite=overwrite),
        account=account,
        timeout=settings.timeout if timeout is None else checked_timeout(timeout),
        progress=progress,
    )


def run(job: Job) -> DownloadedRecording:
    """Download."""
    course, target = job.course, job.target
    try:
        course.begin(target.open(course.first.fingerprint))
        while not course.done:
            try:
                _attempt(job)
            except Lost as failure:
                course.lost(failure.failure, failure.outcome)
            if course.pause:
                job.account.clock.sleep(course.pause)
        return job.result(target.finish())
    except BaseException as error:
        target.abandon(keep=job.keeps(error))
        raise


def _attempt(job: Job) -> None:
    course, target = job.course, job.target
    with opened(course.link, course.headers, job.account.network, job.timeout) as response:
        now = course.answered(response)
        if now is Now.ASK_AGAIN:
            return
        if now is Now.FROM_START:
            target.restart()
        target.remember(course.kept)
        # Nothing is unpacked, as compressed bodies are refused; the raw ones of a double may be gone already.
        chunks = response.iter_bytes()
        while chunk := _next(chunks):
            course.took(len(chunk))
            target.write(chunk)
            job.tell()
        course.ended()


def _next(chunks: Iterator[bytes]) -> bytes:
    """The next piece of a body; empty at its end."""
    try:
        return next(chunks, b"")
    except (httpx.RequestError, OSError) as error:
        failure = lost(error)
    raise failure


async def run_async(job: Job) -> DownloadedRecording:
    """Download; the disk is waited for in a thread."""
    course, target = job.course, job.target
    try:
        course.begin(await _in_thread(target.open, course.first.fingerprint))
        while not course.done:
            try:
                await _attempt_async(job)
            except Lost as failure:
                course.lost(failure.failure, failure.outcome)
            if course.pause:
                await job.account.clock.async_sleep(course.pause)
        return job.result(await _in_thread(target.finish))
    except BaseException as error:
        target.abandon(keep=job.keeps(error))
        raise


async def _attempt_async(job: Job) -> None:
    course, target = job.course, job.target
    async with opened_async(course.link, course.headers, job.account.network, job.timeout) as response:
        now = course.answered(response)
        if now is Now.ASK_AGAIN:
            return
        if now is Now.FROM_START:
            await _in_thread(target.restart)
        await _in_thread(target.remember, course.kept)
        async with aclosing(cast(AsyncGenerator[bytes], response.aiter_bytes())) as chunks:
            while chunk := await _next_async(chunks):
                course.took(len(chunk))
                await _in_thread(target.write, chunk)
                job.tell()
        course.ended()


async def _next_async(chunks: AsyncIterator[bytes]) -> bytes:
    """The next piece of a body; empty at its end."""
    try:
        return await anext(chunks, b"")
    except (httpx.RequestError, OSError) as error:
        failure = lost(error)
    raise failure


async def _in_thread(work: Callable[..., _T], *arguments: Any) -> _T:
    """Do this in a thread; a cancelled task waits for it, so that nobody closes the file under it."""
    doing = asyncio.ensure_future(asyncio.to_thread(work, *arguments))
    try:
        return await asyncio.shield(doing)
    except asyncio.CancelledError:
        await asyncio.wait([doing])
        if not doing.cancelled():
            doing.exception()  # else it would be reported as never looked at
        raise
