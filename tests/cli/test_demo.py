"""Does `omicall demo` tell its eight steps, and does every step show something true?"""

from __future__ import annotations

import queue
import re
from contextlib import nullcontext
from string import Formatter

import pytest

from omicall.cli import _demo
from omicall.cli._columns import Lang
from omicall.cli._demo_words import WORDS

from .commands import finished, run

TITLES = [
    "1. The API key becomes a token by itself, on the first call",
    "2. Facts come from the spec",
    "3. The call history is one stream, over all pages",
    "4. Speech with a chosen voice",
    "5. Where OMICall reports calls",
    "6. An automatic call with a chosen voice",
    "7. Its webhooks arrive",
    "8. A day later the token is dead, and nobody notices",
]


@pytest.mark.slow
def test_the_demo_tells_eight_steps_and_what_came_of_them() -> None:
    code, out, err = finished("demo")
    assert (code, err) == (0, "")
    assert [line for line in out.splitlines() if re.match(r"\d\. ", line)] == TITLES
    assert len([line for line in out.splitlines() if line.startswith(">>> ")]) == len(TITLES)
    for shown in (
        "balance 10,000,000 VND",
        "northern_female_ngocanh",
        "500 calls in 30 days, each once",
        "s of sound",
        "registered: http://127.0.0.1:",
        "  answered  call ",
        ": answered, recorded",
        "exchanges of the key so far, by the sandbox's own count: 2",
        "The sandbox is stopped.",
    ):
        assert shown in out
    assert re.search(r"cdr       call \S{36}: answered, recorded\n", out)
    assert re.search(
        r"missed one, whom somebody should call back:\n  \d\d \w+, \d\d:\d\d: 0900\*\*\*\d{3}, cancelled\n", out
    )
    assert not re.search(r"\b09\d{8}\b", out.replace('phone_number_list=["0900000123"]', ""))
    old, new = re.findall(r"token ([0-9a-f]{8})", out)[-2:]
    assert old != new
    assert "sandbox-key" not in out
    assert "eyJ" not in out


@pytest.mark.slow
def test_it_tells_the_same_in_vietnamese() -> None:
    code, out, err = finished("demo", "--lang", "vi")
    assert (code, err) == (0, "")
    told = [line for line in out.splitlines() if re.match(r"\d\. ", line)]
    assert told == [WORDS[Lang.VI][str(number)] for number in range(1, 9)]
    for shown in (
        "Công ty Mẫu Hoa Sen: số dư 10,000,000 VND",
        "500 cuộc gọi trong 30 ngày, mỗi cuộc đúng một lần",
        "đã đăng ký: http://127.0.0.1:",
        "do chính sandbox đếm: 2",
        "Sandbox đã dừng.",
    ):
        assert shown in out
    assert re.search(r"cdr       cuộc gọi \S{36}: nghe máy, có ghi âm\n", out)
    assert re.search(r"cần có người gọi lại:\n  \d\d:\d\d ngày \d\d/\d\d: 0900\*\*\*\d{3}, cancelled\n", out)
    assert [line for line in out.splitlines() if line in WORDS[Lang.EN].values()] == []


def test_both_languages_have_the_same_sentences_with_the_same_gaps() -> None:
    def gaps(words: dict[str, str]) -> dict[str, set[str | None]]:
        return {name: {gap for _, gap, _, _ in Formatter().parse(text)} - {None} for name, text in words.items()}

    english, vietnamese = WORDS[Lang.EN], WORDS[Lang.VI]
    assert gaps(vietnamese) == gaps(english)
    assert [name for name in english if english[name] == vietnamese[name]] == []


@pytest.mark.parametrize(("lang", "said"), [("en", "Is a firewall on this machine?"), ("vi", "tường lửa")])
def test_where_no_webhook_comes_it_says_what_may_be_in_the_way(
    lang: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    nobody_listens = ("http://127.0.0.1:9/omicall", queue.Queue[dict[str, object]]())
    monkeypatch.setattr(_demo, "_receiver", lambda: nullcontext(nobody_listens))
    monkeypatch.setattr(_demo, "_WEBHOOK_SECONDS", 0)
    result = run("demo", "--lang", lang)
    assert result.exit_code == 1
    assert result.stderr.startswith("omicall: ")
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1
