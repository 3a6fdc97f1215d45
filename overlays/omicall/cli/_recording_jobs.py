"""Downloads of many recordings at a time, a bounded number of them. The library downloads; this deals them out."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any, Protocol

from attrs import frozen

from omicall.errors import OmicallError

from ._ending import sentence_of
from ._recording_names import UNFINISHED, ending, finished_names, stem

if TYPE_CHECKING:
    from omicall._download_run import DownloadedRecording

_HEAD = 12


class Source(Protocol):
    """What downloads one recording: `client.recordings`."""

    def download(self, call_or_url: Any, target: Path, *, hosts: Iterable[str], progress: Any) -> DownloadedRecording:
        """Download it."""
        ...


@frozen
class Result:
    """What became of the recording of one call."""

    call_id: str
    status: str
    """downloaded, present (it was there already) or failed."""
    path: Path | None = None
    size: int | None = None
    content_type: str | None = None
    error: str | None = None
    """Why it failed, as a sentence."""


class Stopped(Exception):
    """The download is given up because the command ends; what has come is kept for the next time."""


class Downloads:
    """Recordings on their way into one folder.

    Args:
        source: what downloads one recording.
        folder: where they go; it is there.
        jobs: how many at a time.
        hosts: names of further hosts to which links may lead.
    """

    def __init__(self, source: Source, folder: Path, *, jobs: int, hosts: Iterable[str] = ()) -> None:
        self._source = source
        self._folder = folder
        self._jobs = jobs
        self._hosts = tuple(hosts)
        self._there = {entry.name for entry in folder.iterdir()}
        self._stop = Event()

    def run(self, calls: Iterable[tuple[str, Any] | Result]) -> Generator[Result]:
        """Download the recordings of these calls, each with its id; results come as they are done.

        What is a result already, such as a call that could not be found, is handed through.

        No more calls are taken than are worked on, so that a link is fresh when its turn comes.

        Raises:
            OSError: a file can't be written. The others under way are stopped, and their parts are kept.
            OmicallError: the calls could not be read.
        """
        pool = ThreadPoolExecutor(self._jobs, thread_name_prefix="omicall-recordings")
        under_way: set[Future[Result]] = set()
        try:
            for given in calls:
                if isinstance(given, Result):
                    yield given
                    continue
                call_id, call = given
                if name := self._name_there(call_id):
                    yield Result(call_id, "present", self._folder / name)
                    continue
                under_way.add(pool.submit(self._download, call_id, call))
                if len(under_way) >= self._jobs:
                    done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
                    yield from (future.result() for future in done)
            while under_way:
                done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        finally:
            self._stop.set()
            pool.shutdown(cancel_futures=True)

    def _name_there(self, call_id: str) -> str | None:
        """The name under which the recording of a call stands already."""
        return next(iter(sorted(finished_names(stem(call_id)) & self._there)), None)

    def _download(self, call_id: str, call: Any) -> Result:
        gathered = self._folder / f"{stem(call_id)}{UNFINISHED}"
        try:
            done = self._fetched(call, gathered)
        except OmicallError as error:
            return Result(call_id, "failed", error=sentence_of(error))
        with gathered.open("rb") as file:
            head = file.read(_HEAD)
        size = gathered.stat().st_size
        path = gathered.with_name(stem(call_id) + ending(done, head))
        gathered.replace(path)
        return Result(call_id, "downloaded", path, size, done or None)

    def _fetched(self, call: Any, gathered: Path) -> str:
        """The content type of a sound that is whole now; empty if it came whole before and got no name."""
        if gathered.name in self._there:
            return ""
        return self._source.download(call, gathered, hosts=self._hosts, progress=self._go_on).content_type

    def _go_on(self, size: int, total: int | None) -> None:
        if self._stop.is_set():
            raise Stopped
