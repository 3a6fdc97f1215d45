"""`omicall recordings`: the sound of calls, as files."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterable
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ._call_filters import NEWEST_VERSION, ApiVersion, Directions, During, Extensions, Phones, Until, filters, since
from ._ending import Code, Ending, sentence_of
from ._options import AsJson, BaseUrl, Profile
from ._output import note, print_json, print_line
from ._period import ZONE, chosen_period
from ._session import open_client

if TYPE_CHECKING:
    from omicall import Omicall

    from ._recording_jobs import Result

recordings = typer.Typer(help="The sound of calls, as files.", no_args_is_help=True)

_Since = Annotated[str | None, since()]
_TOLD_EVERY = 100


@recordings.callback()
def _recordings() -> None:
    """The sound of calls, as files."""


@recordings.command("download")
def download(
    call_ids: Annotated[
        list[str] | None, typer.Argument(metavar="[CALL_ID]...", help="Calls whose recordings to download.")
    ] = None,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where the files go; it is made if missing.")
    ] = Path("recordings"),
    since: _Since = None,
    until: Until = None,
    during: During = None,
    direction: Directions = None,
    extension: Extensions = None,
    phone: Phones = None,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", help="Look at so many calls at most.", min=1)
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", metavar="N", help="How many downloads at a time.", min=1, max=16)] = 4,
    host: Annotated[
        list[str] | None,
        typer.Option("--host", metavar="NAME", help="A further host to which links may lead. Several times for more."),
    ] = None,
    api_version: ApiVersion = NEWEST_VERSION,
    profile: Profile = None,
    base_url: BaseUrl = None,
    as_json: AsJson = False,
) -> None:
    """Download recordings of calls, or of all calls of a time.

    A file is called after its call and stands under its name when it is whole. What is there already is not fetched
    again, so the same command goes on where it was stopped. Calls without a recording are counted and passed over.

    Exits with 1 if some could not be downloaded; each of them is a line on standard error.

    \b
    Examples:
      omicall recordings download --since yesterday -o recordings
      omicall recordings download --during 2026-10 --extension 101 --jobs 8
      omicall recordings download 7d2f3c1a-0000-4000-8000-000000000001
    """
    ids = list(dict.fromkeys(call_ids or []))
    by_time = since is not None or during is not None
    narrowed = until is not None or direction or extension or phone or limit or api_version != NEWEST_VERSION
    if bool(ids) == by_time or (ids and narrowed):
        raise Ending(
            "name calls, or give --since or --during with filters if you like, and not both. Nothing was sent.",
            Code.COULD_NOT_RUN,
        )
    chosen = chosen_period(since, until, during, datetime.now(ZONE)) if by_time else None
    wanted = filters(direction, None, extension, phone, api_version)
    from ._recording_jobs import Downloads

    without: Counter[str] = Counter()
    with open_client(profile, base_url) as client:
        output.mkdir(parents=True, exist_ok=True)
        if chosen is None:
            calls = _named(client, ids)
        else:
            calls = _of_period(wanted.calls(client, chosen.since, chosen.until, limit=limit), without)
        downloads = Downloads(client.recordings, output, jobs=jobs, hosts=host or ())
        with closing(downloads.run(calls)) as results:
            found = _told(results)
    _summary(found, output, without["recording"], as_json=as_json)
    if any(result.status == "failed" for result in found):
        raise typer.Exit(Code.BAD_RESULT)


def _named(client: Omicall, ids: Iterable[str]) -> Generator[tuple[str, Any] | Result]:
    """The calls with these ids, or why one is not to be had."""
    from omicall.errors import ApiError, AuthError, MustWait

    from ._recording_jobs import Result

    for call_id in ids:
        try:
            call = client.calls.get(transaction_id=call_id)
        except ApiError as error:
            if isinstance(error, AuthError | MustWait):
                raise
            yield Result(call_id, "failed", error=sentence_of(error))
            continue
        if call is None:
            yield Result(call_id, "failed", error="There is no call with this id.")
        else:
            yield call_id, call


def _of_period(calls: Iterable[Any], without: Counter[str]) -> Generator[tuple[str, Any]]:
    """The calls that have a recording; the others are counted."""
    for call in calls:
        if any(isinstance(link, str) and link.strip() for link in (call.recording_file_url, call.recording_file)):
            yield call.transaction_id, call
        else:
            without["recording"] += 1


def _told(results: Iterable[Result]) -> list[Result]:
    """All results; failures and progress are told on the way."""
    found: list[Result] = []
    counts: Counter[str] = Counter()
    with _progress() as tell:
        for result in results:
            found.append(result)
            counts[result.status] += 1
            if result.error is not None:
                note(f"{result.call_id}: {result.error}", show_numbers=True)
            tell(counts)
    return found


@contextmanager
def _progress() -> Generator[Callable[[Counter[str]], object]]:
    """Tells how far it is: always on a terminal, now and then elsewhere."""
    if sys.stderr.isatty():
        from rich.console import Console

        with Console(stderr=True).status("looking for recordings") as status:
            yield lambda counts: status.update(_words(counts))
    else:
        yield lambda counts: note(_words(counts)) if counts.total() % _TOLD_EVERY == 0 else None


def _words(counts: Counter[str]) -> str:
    return f"{counts['downloaded']:,} downloaded, {counts['present']:,} there already, {counts['failed']:,} failed"


def _summary(found: list[Result], folder: Path, without: int, *, as_json: bool) -> None:
    counts = Counter(result.status for result in found)
    if as_json:
        print_json(
            {
                "folder": str(folder),
                "downloaded": counts["downloaded"],
                "present": counts["present"],
                "failed": counts["failed"],
                "without_recording": without,
                "recordings": [
                    {
                        "call_id": result.call_id,
                        "status": result.status,
                        "file": None if result.path is None else result.path.name,
                        "size": result.size,
                        "content_type": result.content_type,
                        "error": result.error,
                    }
                    for result in found
                ],
            }
        )
        return
    size = sum(result.size or 0 for result in found)
    more = f", {without:,} calls without a recording" if without else ""
    print_line(f"{_words(counts)}{more}. {size / 1e6:,.1f} MB in {folder}")
