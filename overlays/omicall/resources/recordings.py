"""Recordings of calls, downloaded to where they stay."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

import httpx

from omicall._config import Hidden
from omicall._download import MOST_BYTES
from omicall._download_file import Writable
from omicall._download_run import DownloadedRecording as DownloadedRecording
from omicall._download_run import Progress, checked_job, run, run_async
from omicall._sending import Account, closed
from omicall_api.api.recordings import AsyncRecordingsResource, RecordingsResource
from omicall_api.client import AuthenticatedClient


class HasLinks(Protocol):
    """A call of any version of the call history, or of a webhook, with its links under the vendor's names."""

    @property
    def recording_file_url(self) -> object: ...
    @property
    def recording_file(self) -> object: ...


class HasLink(Protocol):
    """An event of `omicall.webhooks`, which has chosen its link."""

    @property
    def recording_url(self) -> object: ...


class Recordings(RecordingsResource):
    """The sound of recorded calls."""

    def __init__(self, client: AuthenticatedClient, account: Account) -> None:
        super().__init__(client)
        self._account = account

    def download(
        self,
        call_or_url: str | HasLinks | HasLink | Mapping[str, Any],
        target: str | os.PathLike[str] | Writable,
        *,
        max_bytes: int = MOST_BYTES,
        resume: bool = True,
        overwrite: bool = False,
        hosts: Iterable[str] = (),
        timeout: float | httpx.Timeout | None = None,
        progress: Progress | None = None,
    ) -> DownloadedRecording:
        """Download the recording of a call to a file, piece by piece, and without any credential.

        The link comes from data, so it is followed with care: over https, to the client's own hosts for recordings
        and to those named in `hosts`, never to a private address, and redirects under the same rules, five at most.
        Where we connect ourselves, the connection goes to an address that was checked. With a proxy, a `transport` or
        an `http_client`, these look names up, so that only names and written addresses are checked.

        A file stands under its name when it is whole and safe on the disk, and not before; until then its parts
        gather in `NAME.part`. After a cut the rest is asked for, up to `max_retries` times now, and by the next
        download of the same link later. Servers that can't do that begin anew.

        The vendor documents links and not what is behind them; the rest comes from integrators (see `fetch`). Where
        links redirect to is not stated: if it is another host, the error names it, for you to name it in `hosts`.

        Args:
            call_or_url: a call of the history, the body or event of a webhook, or the text of a link. Of a call,
                `recording_file_url` is taken, or `recording_file` where that is empty.
            target: the path of the file, or a file open for binary writing, which stays open. An open file keeps what
                came before a failure.
            max_bytes: the most bytes to take; 100 MiB when left out.
            resume: False to ask for the whole sound after a cut, and to leave nothing behind after a failure.
            overwrite: True to put it in the place of a file that is there already.
            hosts: names of further hosts, such as ["media.example.com"] or, with a port, ["media.example.com:8443"].
            timeout: seconds, or an `httpx.Timeout`; as the client has it when left out.
            progress: is called after each piece with the bytes so far and all bytes (None if not known); quickly,
                please. When the server begins anew, so does the count.

        Returns:
            Where it is, with its size in bytes, its type and its SHA-256.

        Raises:
            ConfigurationError: an argument is wrong, or the target is there already; nothing was sent.
            RecordingError: the call has no link yet, the link does not work any more, or what came is no sound, empty,
                or larger than `max_bytes`.
            UnsafeLink: the link, or what it redirects to, leads elsewhere.
            TransportError: the connection failed too often.
            RateLimited, UnexpectedStatus: the server answered so too often.
            OSError: the target can't be written.

        Example:
            >>> done = client.recordings.download(call, "call.mp3")
            >>> print(done.path, done.content_type, done.size > 0)
            call.mp3 audio/mpeg True
        """
        if self._client.get_httpx_client().is_closed:
            raise closed()
        call = Hidden(call_or_url)
        del call_or_url  # Tracebacks that show local variables would show it.
        return run(
            checked_job(
                call,
                target,
                self._account,
                max_bytes=max_bytes,
                resume=resume,
                overwrite=overwrite,
                hosts=hosts,
                timeout=timeout,
                progress=progress,
            )
        )


class AsyncRecordings(AsyncRecordingsResource):
    """The sound of recorded calls."""

    def __init__(self, client: AuthenticatedClient, account: Account) -> None:
        super().__init__(client)
        self._account = account

    async def download(
        self,
        call_or_url: str | HasLinks | HasLink | Mapping[str, Any],
        target: str | os.PathLike[str] | Writable,
        *,
        max_bytes: int = MOST_BYTES,
        resume: bool = True,
        overwrite: bool = False,
        hosts: Iterable[str] = (),
        timeout: float | httpx.Timeout | None = None,  # noqa: ASYNC109  (as of the sync one)
        progress: Progress | None = None,
    ) -> DownloadedRecording:
        """Download the recording of a call to a file, piece by piece, and without any credential; see
        `Recordings.download`.

        The target is written in a thread, one piece after the other, so that the loop never waits for a disk.

        Args:
            call_or_url: a call of the history, the body or event of a webhook, or the text of a link. Of a call,
                `recording_file_url` is taken, or `recording_file` where that is empty.
            target: the path of the file, or a file open for binary writing, which stays open. An open file keeps what
                came before a failure.
            max_bytes: the most bytes to take; 100 MiB when left out.
            resume: False to ask for the whole sound after a cut, and to leave nothing behind after a failure.
            overwrite: True to put it in the place of a file that is there already.
            hosts: names of further hosts, such as ["media.example.com"] or, with a port, ["media.example.com:8443"].
            timeout: seconds, or an `httpx.Timeout`; as the client has it when left out.
            progress: is called in the loop after each piece, and not awaited, with the bytes so far and all bytes
                (None if not known). When the server begins anew, so does the count.

        Returns:
            Where it is, with its size in bytes, its type and its SHA-256.

        Raises:
            ConfigurationError: an argument is wrong, or the target is there already; nothing was sent.
            RecordingError: the call has no link yet, the link does not work any more, or what came is no sound, empty,
                or larger than `max_bytes`.
            UnsafeLink: the link, or what it redirects to, leads elsewhere.
            TransportError: the connection failed too often.
            RateLimited, UnexpectedStatus: the server answered so too often.
            OSError: the target can't be written.

        Example:
            >>> done = await client.recordings.download(call, "call.mp3")
            >>> print(done.path, done.content_type, done.size > 0)
            call.mp3 audio/mpeg True
        """
        self._client.get_async_httpx_client()  # refuses where the client has been closed
        call = Hidden(call_or_url)
        del call_or_url  # Tracebacks that show local variables would show it.
        # Its first look at the disk is a short one.
        job = checked_job(
            call,
            target,
            self._account,
            max_bytes=max_bytes,
            resume=resume,
            overwrite=overwrite,
            hosts=hosts,
            timeout=timeout,
            progress=progress,
        )
        return await run_async(job)
