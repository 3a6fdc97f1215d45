"""A report as bars in a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from rich.cells import cell_len, set_cell_size

from ._columns import Lang
from ._output import cell_text, print_line
from ._report import Line, Report
from ._report_words import WORDS, clock, sections, share, shown, when

_PIPE_WIDTH = 100
_MOST_NAME = 30
_MARKS = ("█", "░")
_PLAIN_MARKS = ("#", "-")


def print_report(found: Report, *, width: int | None, lang: Lang, show_numbers: bool) -> None:
    """Print it on standard output.

    Args:
        found: the report.
        width: columns of the terminal; None for a pipe.
        lang: of the words.
        show_numbers: whether phone numbers are shown whole.
    """
    words = WORDS[lang]
    full, hollow = marks = _marks()
    total = found.total
    print_line(f"{words['title']}: {when(found.period, lang)}")
    print_line(
        f"{total.calls:,} {words['calls']}: {total.answered:,} {words['answered']} {full}, {total.missed:,} "
        f"{words['missed']} {hollow}; {words['rate']} {share(total.answered, total.calls)}"
    )
    print_line(f"{words['talk']}: {clock(found.talk_seconds, lang)}")
    for name, lines in (("hours", found.hours), *sections(found, lang)):
        print_line("")
        more = shown(found, name, lines, lang)
        print_line(f"{words[name]}{f' ({more})' if more else ''}")
        if not any(line.calls for line in lines):
            print_line(f"  {words['none']}")
            continue
        for text in bars(lines, width or _PIPE_WIDTH, marks, show_numbers=show_numbers):
            # Cut by `bars`, before it was lined up.
            print_line(text, show_numbers=True)


def bars(lines: Iterable[Line], width: int, marks: tuple[str, str] = _MARKS, *, show_numbers: bool) -> list[str]:
    """Lines of names, bars and counts that fit a width.

    Args:
        lines: what to draw.
        width: columns that the terminal has.
        marks: of an answered and of a missed call.
        show_numbers: whether phone numbers are shown whole.
    """
    held = list(lines)
    names = [cell_text(f"{line.name} {line.more}".strip(), show_numbers=show_numbers) for line in held]
    counts = [f"{line.answered:,} / {line.missed:,}" for line in held]
    most = max((line.calls for line in held), default=0)
    of_name = min(max(map(cell_len, names), default=0), _MOST_NAME)
    room = max(8, width - 2 - of_name - 2 - 1 - max(map(len, counts), default=0))
    drawn: list[str] = []
    for line, name, count in zip(held, names, counts, strict=True):
        whole = _cells(line.calls, most, room)
        answered = min(whole, _cells(line.answered, most, room))
        bar = marks[0] * answered + marks[1] * (whole - answered)
        drawn.append(f"  {set_cell_size(name, of_name)}  {bar} {count if line.calls else ''}".rstrip())
    return drawn


def _cells(part: int, most: int, room: int) -> int:
    """How long a bar is; what is not nothing can be seen."""
    return max(1, round(part / most * room)) if part and most else 0


def _marks() -> tuple[str, str]:
    try:
        "".join(_MARKS).encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return _PLAIN_MARKS
    return _MARKS
