"""Does `omicall demo` tell its eight steps, and does every step show something true?"""

from __future__ import annotations

import re

import pytest

from .commands import finished

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
