"""Does `omicall calls report` count right, in little memory, and draw what fits a terminal, with numbers cut?"""

from __future__ import annotations

import json
import random
import weakref
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from omicall import Omicall
from omicall.cli._columns import Lang
from omicall.cli._period import ZONE, Period
from omicall.cli._report import Line, Report, report
from omicall.cli._report_bars import bars, print_report
from omicall.cli._report_counts import Counts
from omicall.cli._report_words import WORDS
from omicall.sandbox import Settings, running
from omicall_api.models import Call

from .commands import run, snapshot
from .local import Door

BEGUN = datetime(2026, 10, 1, tzinfo=ZONE)
MONTH = Period(BEGUN, BEGUN + timedelta(days=31), "2026-10", "2026-10")


def call(hour: int, answered: bool, **fields: Any) -> Call:
    begun = BEGUN + timedelta(days=3, hours=hour, minutes=59)
    usual = {
        "transaction_id": "1",
        "time_start_call": int(begun.timestamp()),
        "created_date": int((begun + timedelta(hours=1)).timestamp() * 1000),
        "disposition": "answered" if answered else "cancelled",
        "direction": "inbound",
        "phone_number": "0900000123",
        "sip_number": "842810000001",
        "sip_user": "101",
        "create_by": {"name": "Nguyễn Thị Hồng Hạnh"},
        "answer_sec": 60 if answered else 0,
    }
    return Call.from_dict({**usual, **fields})


class Seen:
    """A call that can be watched for whether somebody holds it.

    Args:
        one: the call that it stands for.
    """

    def __init__(self, one: Call) -> None:
        self._one = one

    def __getattr__(self, name: str) -> Any:
        return getattr(self._one, name)


def invented() -> list[Call]:
    """Calls that are the same on every day."""
    chance = random.Random("calls")
    agents = (("101", "Nguyễn Thị Hồng Hạnh"), ("102", "Đỗ Ý"), ("199", "Vũ Ngọc Ánh 王小明"))
    made: list[Call] = []
    for _ in range(400):
        extension, name = chance.choice(agents)
        made.append(
            call(
                int(chance.triangular(7, 21, 10)),
                chance.random() < 0.7,
                direction=chance.choice(("inbound", "inbound", "outbound")),
                phone_number=f"09000{chance.randrange(30):05}",
                sip_number=f"84281000000{chance.randrange(1, 4)}",
                sip_user=extension,
                create_by={"name": name},
            )
        )
    return made


def made(top: int = 5) -> Report:
    return report(invented(), MONTH, top)


def test_a_call_counts_for_the_hour_in_vietnam_in_which_it_began() -> None:
    hours = report([call(9, True), call(9, False), call(23, False), call(0, True)], MONTH, 5).hours
    assert {line.name: (line.answered, line.missed) for line in hours if line.calls} == {
        "00": (1, 0),
        "09": (1, 1),
        "23": (0, 1),
    }
    assert len(hours) == 24


def test_without_a_begin_the_moment_of_its_row_counts() -> None:
    assert report([call(9, True, time_start_call=0)], MONTH, 5).hours[10].answered == 1


def test_agents_hotlines_and_customers_are_counted_and_the_most_come_first() -> None:
    found = report(
        [
            call(9, True),
            call(9, False, sip_user="102", create_by=None, sip_number="842810000002"),
            call(9, False, sip_user="102", create_by={"name": "Đỗ Ý"}, sip_number="842810000002"),
            call(9, True, direction="local", phone_number="102", sip_number=""),
        ],
        MONTH,
        5,
    )
    assert found.total == Line("", 2, 2)
    assert found.talk_seconds == 120
    assert found.agents == (Line("101", 2, 0, "Nguyễn Thị Hồng Hạnh"), Line("102", 0, 2, "Đỗ Ý"))
    assert found.hotlines == (Line("842810000002", 0, 2), Line("842810000001", 1, 0))
    assert found.customers == (Line("0900000123", 1, 2),)
    assert found.directions == (Line("inbound", 1, 2), Line("local", 1, 0))


def test_what_is_not_known_is_counted_all_the_same() -> None:
    found = report([Call(transaction_id="1")], MONTH, 5)
    assert found.total == Line("", 0, 1)
    assert found.directions == (Line("unknown", 0, 1),)
    assert (found.agents, found.customers) == ((), ())


def test_only_the_top_is_named_and_how_many_there_are_is_said() -> None:
    found = made(top=2)
    assert [len(found.agents), len(found.hotlines), len(found.customers)] == [2, 2, 2]
    assert found.of == {"agents": 3, "hotlines": 3, "customers": 30}


def test_counts_that_outgrow_the_memory_are_the_same() -> None:
    chance = random.Random("counts")
    names = [f"{chance.randrange(400):05}" for _ in range(3_000)]
    wanted = Counter(names)
    with Counts(held=50) as few, Counts() as many:
        for number, name in enumerate(names):
            for counts in (few, many):
                counts.add(name, answered=number % 3 > 0)
        assert few.top(20) == many.top(20)
        assert len(few) == len(many) == len(wanted)
        assert len(few._counts) <= 51
        assert {name: done + missed for name, done, missed in few.top(1_000)} == wanted


def test_no_call_and_no_number_stays_in_the_memory() -> None:
    alive: weakref.WeakSet[Seen] = weakref.WeakSet()
    most = 0

    def many() -> Iterator[Any]:
        nonlocal most
        for number in range(200):
            one = Seen(call(9, True, phone_number=f"{number:010}"))
            alive.add(one)
            most = max(most, len(alive))
            yield one

    assert report(many(), MONTH, 3, held=5).of["customers"] == 200
    assert most <= 3


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("columns", [80, 120])
def test_the_picture_is_as_it_was_looked_at(columns: int, lang: Lang, capsys: pytest.CaptureFixture[str]) -> None:
    print_report(made(), width=columns, lang=lang, show_numbers=False)
    text = capsys.readouterr().out
    assert text == snapshot(f"calls/report.{lang.value}.{columns}", text)
    assert max(map(cell_len, text.splitlines())) <= columns
    assert "09000000" not in text


def test_bars_line_up_whatever_the_names_are() -> None:
    lines = [Line("101", 10, 5, "Đỗ Ý"), Line("102", 1, 0, "王小明"), Line("103", 0, 0, "x" * 80)]
    drawn = bars(lines, 60, show_numbers=False)
    assert max(map(cell_len, drawn)) <= 60
    assert len({cell_len(text.partition("█")[0]) for text in drawn[:2]}) == 1
    assert "█" in drawn[1]
    assert "█" not in drawn[2]


def test_both_languages_have_every_word() -> None:
    assert WORDS[Lang.EN].keys() == WORDS[Lang.VI].keys()


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A sandbox for this file."""
    with running(Settings(calls=200)) as base_url:
        yield base_url


@pytest.fixture
def door(url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Door:
    """That sandbox as the one that commands find, in a folder of this test's."""
    monkeypatch.setenv("OMICALL_BASE_URL", url)
    monkeypatch.setenv("OMICALL_API_KEY", "sandbox-key")
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return Door(url)


def test_the_document_agrees_with_the_calls(door: Door) -> None:
    result = run("calls", "report", "--json", "--since", "31d", "--top", "1000", "--show-numbers")
    assert (result.exit_code, result.stderr) == (0, "")
    document = json.loads(result.stdout)
    with Omicall("sandbox-key", base_url=door.url) as client:
        calls = list(client.calls.iterate(since=datetime.now(ZONE) - timedelta(days=31)))
    assert document["calls"] == len(calls) == 200
    assert sum(hour["answered"] + hour["missed"] for hour in document["hours"]) == 200
    assert document["answered"] == sum(one.disposition == "answered" for one in calls)
    assert {line["extension"]: line["answered"] + line["missed"] for line in document["agents"]} == Counter(
        one.sip_user for one in calls
    )
    assert {line["phone_number"]: line["answered"] + line["missed"] for line in document["customers"]} == Counter(
        one.phone_number for one in calls if one.direction != "local"
    )


def test_numbers_are_cut_unless_they_are_wanted_whole(door: Door) -> None:
    for more in ([], ["--json"], ["--html", "a.html"]):
        result = run("calls", "report", "--since", "31d", *more)
        assert result.exit_code == 0
        assert "09000000" not in result.output
    assert "09000000" not in Path("a.html").read_text("utf-8")
    assert "09000000" in run("calls", "report", "--since", "31d", "--show-numbers").stdout


def test_a_period_without_calls_is_drawn_too(door: Door) -> None:
    result = run("calls", "report", "--since", "2020-01-01", "--until", "2020-01-02", "--html", "a.html")
    assert result.exit_code == 0
    assert "There are none." in run("calls", "report", "--since", "2020-01-01", "--until", "2020-01-02").stdout
    assert "There are none." in Path("a.html").read_text("utf-8")


def test_a_page_that_is_there_stays_unless_force_is_given(door: Door) -> None:
    Path("a.html").write_text("mine")
    before = door.get("stats")["requests"]
    assert run("calls", "report", "--html", "a.html").exit_code == 2
    assert door.get("stats")["requests"] == before
    assert Path("a.html").read_text() == "mine"
    assert run("calls", "report", "--html", "a.html", "--force").exit_code == 0
    assert [path.name for path in Path().iterdir()] == ["a.html"]


@pytest.mark.parametrize("path", ["gone/a.html", "."])
def test_a_name_that_no_page_can_have_is_refused(door: Door, path: str) -> None:
    assert run("calls", "report", "--html", path).exit_code == 2
