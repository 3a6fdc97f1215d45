"""What is a person told, and what not?"""

from __future__ import annotations

from omicall.contract import Count, Finding, Outcome
from omicall.contract._outcome import curl_line, masked, report_lines

KEY, TOKEN = "key/with+odd=signs", "invented.token.000"
SECRETS = (KEY, TOKEN)


def test_secrets_are_masked_in_every_spelling() -> None:
    text = f"{KEY} key%2Fwith%2Bodd%3Dsigns Bearer {TOKEN}"
    assert masked(text, SECRETS) == "*** *** Bearer ***"


def test_a_curl_line_repeats_the_request_without_key_and_token() -> None:
    line = curl_line(
        "POST",
        "https://api.example.com/api/auth?apiKey=something&page=1",
        {"Authorization": "Bearer other", "x-api-key": "third", "User-Agent": "x", "Content-Type": "application/json"},
        b'{"keyword": "it\'s"}',
        secrets=SECRETS,
        secret_parameters=("apiKey",),
    )
    assert line == (
        "curl -X POST -H 'Authorization: Bearer ***' -H 'x-api-key: ***' "
        "-H 'Content-Type: application/json' -d '{\"keyword\": \"it'\"'\"'s\"}' "
        "'https://api.example.com/api/auth?apiKey=***&page=1'"
    )


def test_a_secret_inside_a_body_is_masked() -> None:
    line = curl_line("POST", "https://x.example.com/", {}, TOKEN.encode(), secrets=SECRETS, secret_parameters=())
    assert TOKEN not in line


def outcome(*findings: Finding, errors: tuple[str, ...] = ()) -> Outcome:
    """An outcome over two operations."""
    counts = {"search_calls": Count(10, 4), "list_webhooks": Count(3, 0)}
    return Outcome(counts, findings, errors)


FINDING = Finding("search_calls", "envelope", "There is none.", "curl x")


def test_exit_codes() -> None:
    assert outcome().exit_code == 0
    assert outcome(FINDING).exit_code == 1
    assert outcome(errors=("no network",)).exit_code == 2
    assert outcome(FINDING, errors=("no network",)).exit_code == 2


def test_the_report_has_a_row_for_each_operation_and_a_block_for_each_finding() -> None:
    text = "\n".join(report_lines(outcome(FINDING)))
    assert "search_calls      10        4         1" in text
    assert "list_webhooks      3        0         0" in text
    assert "envelope in search_calls: There is none.\n  curl x" in text
    assert "findings by check: envelope 1" in text


def test_the_report_says_where_nothing_was_proven() -> None:
    text = "\n".join(report_lines(outcome()))
    assert "never answered with success" in text
    assert "these look like" not in text
    assert ": list_webhooks." in text


def test_a_run_that_could_not_do_all_its_work_is_not_called_clean() -> None:
    lines = list(report_lines(outcome(errors=("no network",))))
    assert "contract: no network" in lines
    assert "clean" not in lines[-1]
