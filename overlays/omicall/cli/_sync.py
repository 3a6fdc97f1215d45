"""`omicall sync`: the account's calls and lists in a database, for ever up to date."""

from __future__ import annotations

import time
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ._ending import Code, Ending, code_of, sentence_of
from ._options import AsJson, BaseUrl, Profile
from ._output import note, print_json, print_line, print_table
from ._period import FORMS, ZONE, period

if TYPE_CHECKING:
    from omicall import Omicall
    from omicall.errors import OmicallError
    from omicall.sync import ResourceResult, SyncResult

_TITLES = {"resource": "resource", "new": "new", "corrected": "corrected", "unchanged": "unchanged"}
_WHOLE_SECONDS = 3_600.0
"""How often `--watch` asks for the whole look-back; in between for what it may have missed and the last hour."""
_GLANCE = timedelta(hours=1)
_LONGEST_WAIT = 600.0


def sync(
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="WHERE",
            envvar="OMICALL_SYNC_TO",
            help="duckdb:FILE, postgresql://USER:PASSWORD@HOST/DATABASE, or the name of another destination of dlt.",
        ),
    ] = "duckdb:calls.duckdb",
    since: Annotated[
        str | None,
        typer.Option(metavar="WHEN", help=f"The earliest calls: {FORMS}.", show_default="a year before the first run"),
    ] = None,
    look_back: Annotated[
        float, typer.Option(metavar="DAYS", help="How long a call may still change: so far back each run asks again.")
    ] = 3,
    resources: Annotated[
        str | None,
        typer.Option(
            metavar="A,B", help="calls, contacts, agents, extensions, hotlines, tickets.", show_default="all of them"
        ),
    ] = None,
    dataset: Annotated[
        str, typer.Option(metavar="NAME", help="The schema of the tables; one for each account.")
    ] = "omicall",
    watch: Annotated[
        float | None, typer.Option(metavar="SECONDS", help="Again and again, with so long a pause.", min=1)
    ] = None,
    profile: Profile = None,
    base_url: BaseUrl = None,
    as_json: AsJson = False,
) -> None:
    """Bring a database up to date with the account. Needs the extra `sync`.

    Each resource is a table. What is new is added, what was corrected is corrected, what is just so is not written
    again, and nothing is ever deleted. It reads from OMICall and changes nothing there. The database holds whole phone
    numbers.

    Cut by anything, it goes on where it stopped when it is started again. One run at a time goes into a destination.
    With --watch it waits out what passes, such as a vendor who is down, until Ctrl-C.

    \b
    Examples:
      omicall sync
      omicall sync --to duckdb:/srv/calls.duckdb --since 2026-01-01 --resources calls,contacts
      omicall sync --to postgresql://me:secret@db.example.com/crm --watch 60
    """
    from ._session import open_client

    _check_extra()
    from omicall.sync import RESOURCES

    names = list(RESOURCES) if resources is None else [name.strip() for name in resources.split(",")]
    options = {
        "to": to,
        "since": None if since is None else period(since, None, datetime.now(ZONE)).since,
        "look_back": _days(look_back),
        "resources": names,
        "dataset": _checked_name(dataset),
    }
    with open_client(profile, base_url) as client:
        if watch is None:
            _show(_run(client, options), as_json=as_json)
        else:
            _watch(client, options, watch, as_json=as_json)


def _watch(client: Omicall, options: dict[str, Any], pause: float, *, as_json: bool) -> None:
    """Run for ever; what passes by itself is told and waited for."""
    whole: float | None = None
    looked: datetime | None = None
    note(f"omicall: looking every {pause:g} s; Ctrl-C ends.")
    while True:
        began, at = time.monotonic(), datetime.now(UTC)
        partly = whole is not None and began - whole < _WHOLE_SECONDS
        glance = looked - _GLANCE if partly and looked is not None else None
        seconds = pause
        try:
            done = _run(client, {**options, "glance": glance})
        except Ending as error:
            if error.code not in (Code.MUST_WAIT, Code.NO_ANSWER, Code.FILE, Code.COULD_NOT_RUN) or not looked:
                raise
            note(f"omicall: {error} It is tried again.")
            seconds = max(pause, min(getattr(error, "wait", 0.0), _LONGEST_WAIT))
        else:
            if done.written or looked is None:
                _show_line(done, at, as_json=as_json)
            whole, looked = (whole if partly else began), at
        time.sleep(max(0.0, began + seconds - time.monotonic()))


def _run(client: Omicall, options: dict[str, Any]) -> SyncResult:
    """One run, with progress; an error of the library as an ending, after a note of what was brought before it."""
    from omicall.errors import OmicallError
    from omicall.sync import run_sync

    from ._export_progress import Progress

    told: dict[str, ResourceResult] = {}
    with ExitStack() as stack:
        shown = stack.enter_context(Progress("rows"))

        def progress(name: str, done: ResourceResult) -> None:
            told[name] = done
            shown.at(sum(each.expected for each in told.values()), None)

        shown.begin(0, None)
        try:
            return run_sync(client, progress=progress, **options)
        except OmicallError as error:
            failure = error
        except ModuleNotFoundError as error:
            raise Ending(str(error), Code.COULD_NOT_RUN) from None
    written = sum(each.written for each in told.values())
    if written:
        note(f"omicall: {written:,} rows were written before it ended.")
    raise _ending_of(failure) from failure


class _Wait(Ending):
    """An ending that says how long to wait, in seconds."""

    wait = 0.0


def _ending_of(error: OmicallError) -> Ending:
    from omicall import sync

    codes = (
        (sync.AnotherRun, Code.COULD_NOT_RUN),
        (sync.DestinationBusy, Code.COULD_NOT_RUN),
        (sync.DestinationRefused, Code.COULD_NOT_RUN),
        (sync.DestinationUnreachable, Code.NO_ANSWER),
        (sync.DestinationFull, Code.FILE),
    )
    code = next((code for kind, code in codes if isinstance(error, kind)), code_of(error))
    ending = _Wait(sentence_of(error), code)
    ending.wait = float(getattr(error, "retry_after", None) or 0.0)
    return ending


def _show(done: SyncResult, *, as_json: bool) -> None:
    if as_json:
        print_json(_document(done))
        return
    rows = [{"resource": name, **vars_of(each)} for name, each in done.resources.items()]
    print_table(_TITLES, rows, right=("new", "corrected", "unchanged"))
    _tell_without_id(done)
    found = sum(each.found for each in done.resources.values())
    print_line(f"Up to date: all of {found:,} rows are there, {done.written:,} of them written now.")


def vars_of(each: ResourceResult) -> dict[str, str]:
    """The counts as a table shows them."""
    return {name: f"{getattr(each, name):,}" for name in ("new", "corrected", "unchanged")}


def _show_line(done: SyncResult, at: datetime, *, as_json: bool) -> None:
    if as_json:
        from ._output import json_line

        print(json_line({"at": at, **_document(done)}), flush=True)
        return
    told = [
        f"{name} {each.new:,} new, {each.corrected:,} corrected"
        for name, each in done.resources.items()
        if each.written
    ]
    print_line(f"{at.astimezone(ZONE):%Y-%m-%d %H:%M:%S}  {'; '.join(told) or 'nothing new'}")
    _tell_without_id(done)


def _tell_without_id(done: SyncResult) -> None:
    for name, each in done.resources.items():
        if each.without_id:
            note(f"omicall: {each.without_id:,} rows of {name} came without an id and were left out.")


def _document(done: SyncResult) -> dict[str, Any]:
    counts = ("expected", "found", "new", "corrected", "unchanged", "without_id")
    return {name: {count: getattr(each, count) for count in counts} for name, each in done.resources.items()}


def _check_extra() -> None:
    """End at once where the extra is missing."""
    try:
        # Its modules are there in any case, and first ask for dlt when a name of theirs is.
        _ = import_module("omicall.sync").run_sync
    except ModuleNotFoundError as error:
        raise Ending(str(error), Code.COULD_NOT_RUN) from None


def _days(days: float) -> timedelta:
    if not 0 <= days <= 3_650:
        raise Ending("--look-back must be a number of days from 0 on. Nothing was sent.", Code.COULD_NOT_RUN)
    return timedelta(days=days)


def _checked_name(dataset: str) -> str:
    if not (dataset.isascii() and dataset.isidentifier() and dataset == dataset.lower()) or len(dataset) > 40:
        raise Ending(
            "--dataset must be lower-case letters, digits and _, 40 at the most, and not begin with a digit. "
            "Nothing was sent.",
            Code.COULD_NOT_RUN,
        )
    return dataset
