"""Exports calls to a file: asks, gathers, keeps checkpoints, and gives the file its name when it is whole."""

from __future__ import annotations

import functools
import hashlib
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ._call_filters import Filters
from ._columns import Column, Lang, row
from ._ending import Code, Ending
from ._export_formats import Format, Rows
from ._export_part import ROWS, WHOLE, Part
from ._export_progress import Progress
from ._output import masked, note
from ._period import Period
from ._rate import duration

if TYPE_CHECKING:
    from omicall import Omicall

_ROWS_A_CURSOR = 50
"""A page, mostly, so that nothing is lost when the next one does not come."""
_CHECKPOINT_SECONDS = 0.5
_CHECKPOINT_ROWS = 2_000
"""Also after so many, or a fast server would have much written anew."""


@dataclass(frozen=True)
class Job:
    """What is exported, and how."""

    period: Period
    filters: Filters
    columns: tuple[Column, ...]
    kind: Format
    lang: Lang = Lang.EN
    bom: bool = True
    account: str = field(default="", repr=False)
    """What stands for the host and the account, so that two accounts never come into one file."""

    def rows(self) -> Rows:
        """What writes its lines; a workbook is made of JSON lines."""
        return Rows(Format.CSV if self.kind is Format.CSV else Format.JSONL, self.columns, self.lang, bom=self.bom)

    def kept(self) -> dict[str, Any]:
        """What a later run needs to know whether it is the same export."""
        options: dict[str, Any] = {
            "--format": self.kind.value,
            "--columns": [column.name for column in self.columns],
            "--lang": self.lang.value,
            "--bom": self.bom,
            "account or host": self.account,
        }
        options |= {f"--{name.replace('_', '-')}": value for name, value in self.filters.kept().items()}
        return {"options": options, "period": self.period.kept()}

    def resumed(self, left: Mapping[str, Any]) -> Period:
        """The period of the export that was cut, if it is this one.

        Raises:
            Ending: it is another one; the text names what differs.
        """
        theirs: Mapping[str, Any] = left.get("options") or {}
        own: Mapping[str, Any] = self.kept()["options"]
        differing = [name for name, value in own.items() if theirs.get(name) != value]
        begun = self.period.resumed(left.get("period") or {})
        if begun is not None and not differing:
            return begun
        if begun is None:
            differing.append("--since or --until")
        raise Ending(
            f"an export to this file was cut, and it was begun with another choice of {', '.join(differing)}. Nothing "
            "was sent. Give the same options to go on with it, --restart to throw it away, or another name.",
            Code.COULD_NOT_RUN,
        )


@dataclass(frozen=True)
class Done:
    """What an export came to."""

    calls: int
    seconds: float
    period: Period
    earlier: int = 0
    """How many of the calls an earlier run had written."""
    cut: int = 0
    """How many texts were too long for Excel."""

    def text(self, path: str) -> str:
        """What was done, for people."""
        where = f" in {path}" if path else ""
        return f"{self.calls:,} calls{where}, from {self.period.text}, in {duration(self.seconds)}."

    def document(self, path: str, kind: str) -> dict[str, Any]:
        """The same for programs."""
        return {
            "file": path,
            "format": kind,
            "calls": self.calls,
            "resumed_after": self.earlier,
            "since": self.period.since,
            "until": self.period.until,
            "texts_cut": self.cut,
            "seconds": round(self.seconds, 1),
        }


def account_mark(key: str, host: str) -> str:
    """Stands for an account; too short to try keys against."""
    return hashlib.blake2b(f"{host}\n{key}".encode(), digest_size=3, person=b"omicall-export").hexdigest()


def export(
    client: Omicall,
    job: Job,
    final: Path,
    *,
    force: bool = False,
    restart: bool = False,
    monotonic: Callable[[], float] = time.monotonic,
) -> Done:
    """Export to a file, from where an earlier run was cut.

    Args:
        client: whose calls.
        job: what, and how.
        final: the name of the file when it is whole.
        force: whether it may replace a file of that name.
        restart: throw away what an earlier run left.
        monotonic: seconds that never run backwards.

    Raises:
        Ending: the name is taken, or what is left is of another export.
        OSError: it can't be written.
        OmicallError: it can't be asked for.
    """
    began = monotonic()
    part = Part(final, force=force)
    left = None if restart else part.left()
    period = job.period if left is None else job.resumed(left)
    if left is not None and not force and (rows := part.finished()) is not None:
        # Killed between giving it its name and removing the note.
        return Done(rows, 0.0, period, earlier=rows)
    try:
        mark = part.begin(job.kept(), job.rows().head(), restart=restart)
        if mark.rows:
            note(f"Going on behind {mark.rows:,} calls of {period.text} that {part.path.name} has.")
        with Progress(monotonic=monotonic) as progress:
            if mark.stage == ROWS:
                _gather(client, job, period, part, progress, monotonic)
        cut = _bind(job, part) if job.kind is Format.XLSX else 0
        part.finish()
    except BaseException as error:
        part.close()
        if part.mark.rows and not isinstance(error, Ending):
            note(
                f"{part.path.name} keeps {part.mark.rows:,} calls. The same command goes on from there; "
                "--restart begins anew."
            )
        raise
    return Done(part.mark.rows, monotonic() - began, period, earlier=mark.rows, cut=cut)


def export_to_output(client: Omicall, job: Job, *, show_numbers: bool) -> Done:
    """Write the rows to standard output, with numbers cut unless they are wanted whole."""
    began, rows = time.monotonic(), job.rows()
    out, count = sys.stdout.buffer, 0
    out.write(rows.head())
    share_of = functools.partial(job.filters.share, job.period)
    with Progress() as progress:
        for call in progress.over(job.filters.calls(client, job.period.since, job.period.until), share_of):
            values = row(call, job.columns)
            out.write(rows.line(values if show_numbers else _without_numbers(values, job.columns)))
            count += 1
    out.flush()
    return Done(count, time.monotonic() - began, job.period)


def _gather(
    client: Omicall, job: Job, period: Period, part: Part, progress: Progress, monotonic: Callable[[], float]
) -> None:
    calls = job.filters.calls(client, None if part.mark.cursor else period.since, period.until, cursor=part.mark.cursor)
    rows = job.rows()
    share_of = functools.partial(job.filters.share, period)
    first = count = kept = part.mark.rows
    due = monotonic() + _CHECKPOINT_SECONDS
    # What came since the last cursor is asked for again if this is cut. A cursor for each row costs more than the row.
    while found := list(islice(calls, _ROWS_A_CURSOR)):
        if count == first:
            progress.begin(count, share_of(found[0].created_at))
        part.add(rows.lines(found), calls.cursor, len(found))
        count += len(found)
        if progress.due:
            progress.at(count, share_of(found[-1].created_at))
        if count - kept >= _CHECKPOINT_ROWS or monotonic() >= due:
            part.checkpoint()
            kept, due = count, monotonic() + _CHECKPOINT_SECONDS
    part.checkpoint(WHOLE)


def _bind(job: Job, part: Part) -> int:
    """Make the workbook of the lines, unless an earlier run has."""
    from ._export_book import write_book

    if part.is_book:
        return 0
    note(f"Writing the workbook of {part.mark.rows:,} calls ...")
    try:
        cut = write_book(part.path, part.book, job.columns, job.lang)
    except BaseException:
        part.book.unlink(missing_ok=True)
        raise
    part.take_book()
    return cut


def _without_numbers(values: list[Any], columns: tuple[Column, ...]) -> list[Any]:
    return [
        masked(value) if isinstance(value, str) and column.name != "transaction_id" else value
        for value, column in zip(values, columns, strict=True)
    ]
