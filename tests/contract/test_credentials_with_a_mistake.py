"""Where does a credential with a mistake in it go, and does any report show one?"""

from __future__ import annotations

from typing import Any
from unittest.mock import patch
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from omicall.contract import Options, _engine, examine
from omicall.contract._credentials import Credentials
from omicall.contract._curl import curl_line
from omicall.contract._masks import masked
from omicall_api.catalog import OPERATIONS

from .bugs_of_lists_and_keys import TakesTheBeginningOfAKey
from .recorder import TOKEN, Recorder
from .suite import KEY, NoCases, now, sandbox, under_laws

VENDOR = "https://public-v1-stg.omicall.com"
OWN = Credentials("invented-key-000", TOKEN)
SPOILT_KEY, SPOILT_TOKEN = "invented-key-00", f"{TOKEN[:-8]}AAAAAAAA"


class NotesMistakes(Recorder):
    """Writes down where credentials with a mistake are sent to."""

    def __init__(self) -> None:
        super().__init__()
        self.spoilt: set[str] = set()

    def answer(self, request: requests.PreparedRequest, path: str) -> requests.Response:
        shown = {str(value).removeprefix("Bearer ") for value in request.headers.values()}
        asked = parse_qs(urlsplit(str(request.url)).query).get("apiKey", [])
        if {SPOILT_KEY, SPOILT_TOKEN} & {*shown, *asked}:
            self.spoilt.add(path)
        return super().answer(request, path)


def spoilt_on_another_host(monkeypatch: pytest.MonkeyPatch, *operations: str) -> set[str]:
    """The paths that credentials with a mistake are sent to, where all of these operations are allowed by name."""
    network = NotesMistakes()
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", network)
    names = frozenset(operations)
    options = Options(
        VENDOR, api_key=OWN.key, requests_per_second=100_000, seconds=None, clock=now, operations=names, allow=names
    )
    with patch.object(_engine, "drive", NoCases()), patch("omicall.contract._traces.clean_up"):
        examine(options)
    return network.spoilt


def test_the_key_lacks_its_last_letter_and_the_token_has_another_end() -> None:
    assert OWN.spoilt == Credentials(SPOILT_KEY, SPOILT_TOKEN)
    assert Credentials("k", "x-AAAAAAAA").spoilt == Credentials("", "x-BBBBBBBB")


def test_elsewhere_only_what_reads_is_asked_with_one(monkeypatch: pytest.MonkeyPatch) -> None:
    reads = ("get_access_token", "list_groups", "list_callbot_scripts")
    spoilt = spoilt_on_another_host(monkeypatch, *reads, "add_group", "start_callbot")
    assert spoilt == {OPERATIONS[name].path for name in reads}


def test_most_of_a_key_or_of_a_token_is_masked_like_all_of_it() -> None:
    text = f"{SPOILT_KEY} {OWN.key} {SPOILT_TOKEN} {OWN.token}"
    assert masked(text, OWN.hidden) == "*** *** *** ***"


def test_a_shell_line_shows_no_key_that_lacks_a_letter_wherever_it_stands() -> None:
    line = curl_line(
        "POST",
        f"https://host.example/{SPOILT_KEY}?note={SPOILT_KEY}",
        {"x-other": SPOILT_TOKEN, "content-type": SPOILT_KEY},
        f'{{"note": "{SPOILT_KEY}", "other": "{SPOILT_TOKEN}"}}'.encode(),
        secrets=OWN.hidden,
        secret_parameters=(),
    )
    assert SPOILT_KEY not in line
    assert SPOILT_TOKEN not in line


@pytest.mark.slow
def test_a_finding_about_a_key_without_its_last_letter_does_not_show_it() -> None:
    outcome = under_laws(TakesTheBeginningOfAKey(sandbox()), "get_access_token")
    told = [finding for finding in outcome.findings if "without its last letter" in finding.sentence]
    assert told
    assert KEY[:-1] not in str(told)


@pytest.mark.slow
def test_a_report_masks_it_also_where_no_name_gives_it_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_engine, "curl_line", _line_without_names)
    outcome = under_laws(TakesTheBeginningOfAKey(sandbox()), "get_access_token")
    assert any("without its last letter" in finding.sentence for finding in outcome.findings)
    assert KEY[:-1] not in str(outcome.findings)


def _line_without_names(*request: Any, **masks: Any) -> str:
    return curl_line(*request, **{**masks, "secret_parameters": ()})
