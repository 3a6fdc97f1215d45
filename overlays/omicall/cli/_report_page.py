"""A report as one HTML page that needs nothing beside itself: no other file, no other host, no script."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Sequence
from datetime import datetime
from html import escape
from importlib.resources import files

from omicall import __version__

from ._columns import Lang
from ._output import cell_text
from ._report import HOURS, Line, Report
from ._report_words import WORDS, clock, sections, share, shown, when

_TALL = 100
"""Height of the hours' picture, in the units of its drawing; it stretches to its place."""


def page(found: Report, *, now: datetime, lang: Lang, show_numbers: bool) -> str:
    """The report as a page. Every text that somebody else wrote is escaped, and the page forbids itself all scripts.

    Args:
        found: the report.
        now: when it is made.
        lang: of the words.
        show_numbers: whether phone numbers are shown whole.
    """
    return _Page(found, lang, show_numbers).text(now)


class _Page:
    def __init__(self, found: Report, lang: Lang, show_numbers: bool) -> None:
        self._found, self._lang, self._show = found, lang, show_numbers
        self._words = WORDS[lang]

    def text(self, now: datetime) -> str:
        words, found = self._words, self._found
        style = files("omicall.cli").joinpath("_report.css").read_text("utf-8")
        digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
        policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
        title = f"{words['title']}: {when(found.period, self._lang)}"
        made = words["made"].format(when=f"{now:%Y-%m-%d %H:%M}", version=__version__)
        return "\n".join(
            (
                f'<!DOCTYPE html>\n<html lang="{self._lang.value}">\n<head>\n<meta charset="utf-8">',
                f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
                '<meta name="viewport" content="width=device-width, initial-scale=1">',
                f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>",
                f"<header><h1>{escape(words['title'])}</h1><p>{escape(when(found.period, self._lang))}</p></header>",
                self._tiles(),
                '<main><p class="legend"><span class="answered"></span>'
                f'{words["answered"]} <span class="missed"></span>{words["missed"]}</p>',
                self._hours(),
                *(self._section(name, lines) for name, lines in sections(found, self._lang)),
                f"</main>\n<footer><p>{escape(made)}</p></footer>\n</body>\n</html>\n",
            )
        )

    def _tiles(self) -> str:
        words, total = self._words, self._found.total
        tiles = (
            (words["calls"], f"{total.calls:,}"),
            (words["answered"], f"{total.answered:,}"),
            (words["missed"], f"{total.missed:,}"),
            (words["rate"], share(total.answered, total.calls)),
            (words["talk"], clock(self._found.talk_seconds, self._lang)),
        )
        cells = "".join(f"<div><dt>{escape(name)}</dt><dd>{value}</dd></div>" for name, value in tiles)
        return f'<dl class="tiles">{cells}</dl>'

    def _hours(self) -> str:
        words, hours = self._words, self._found.hours
        most = max((line.calls for line in hours), default=0) or 1
        drawn: list[str] = []
        for hour, line in enumerate(hours):
            tall, low = (_TALL * count / most for count in (line.calls, line.answered))
            told = escape(self._told(line, f"{line.name}:00"))
            drawn.append(
                f'<g><title>{told}</title><rect class="missed" x="{hour + 0.1}" y="{_TALL - tall:.2f}" width="0.8" '
                f'height="{tall - low:.2f}"/><rect class="answered" x="{hour + 0.1}" y="{_TALL - low:.2f}" '
                f'width="0.8" height="{low:.2f}"/></g>'
            )
        labels = "".join(f"<span>{hour:02}</span>" for hour in range(0, HOURS, 3))
        rows = "".join(
            f"<tr><th>{line.name}:00</th><td>{line.answered:,}</td><td>{line.missed:,}</td></tr>" for line in hours
        )
        return (
            f"<section><h2>{escape(words['hours'])}</h2>"
            f'<p class="most">{max(line.calls for line in hours):,}</p>'
            f'<svg class="hours" viewBox="0 0 {HOURS} {_TALL}" preserveAspectRatio="none" role="img" '
            f'aria-label="{escape(words["hours"])}">{"".join(drawn)}</svg><div class="axis">{labels}</div>'
            f"<details><summary>{escape(words['table'])}</summary><table><thead><tr><th>{words['hour']}</th>"
            f"<th>{words['answered']}</th><th>{words['missed']}</th></tr></thead><tbody>{rows}</tbody></table>"
            "</details></section>"
        )

    def _section(self, name: str, lines: Sequence[Line]) -> str:
        words = self._words
        said = shown(self._found, name, lines, self._lang) if lines else words["none"]
        more = f'<p class="soft">{escape(said)}</p>' if said else ""
        most = max((line.calls for line in lines), default=0) or 1
        rows = "".join(self._bar(line, most) for line in lines)
        return f'<section><h2>{escape(words[name])}</h2>{more}<ul class="bars">{rows}</ul></section>'

    def _bar(self, line: Line, most: int) -> str:
        name = cell_text(line.name, show_numbers=self._show)
        more = f" <small>{escape(cell_text(line.more, show_numbers=self._show))}</small>" if line.more else ""
        answered, missed = (100 * count / most for count in (line.answered, line.missed))
        return (
            f'<li><span class="name">{escape(name)}{more}</span>'
            f'<svg viewBox="0 0 100 1" preserveAspectRatio="none" role="img" '
            f'aria-label="{escape(self._told(line, name))}"><rect class="answered" width="{answered:.2f}" height="1"/>'
            f'<rect class="missed" x="{answered:.2f}" width="{missed:.2f}" height="1"/></svg>'
            f'<span class="count">{line.answered:,} / {line.missed:,}</span></li>'
        )

    def _told(self, line: Line, name: str) -> str:
        words = self._words
        return f"{name}: {line.answered:,} {words['answered']}, {line.missed:,} {words['missed']}"
