"""What becomes of a run whose requests are lost?"""

from __future__ import annotations

import httpx
import pytest

from omicall.doctor import CouldNotRunError, Verdict

from .doubles import KEY, Visit, at, envelope, lost, text_answer

EVERYTHING_BUT_THE_FIRST = tuple(range(2, 100))


@pytest.mark.parametrize("kind", [httpx.ConnectError, httpx.ReadTimeout, httpx.RemoteProtocolError, OSError])
def test_a_host_that_is_down_ends_it_with_one_sentence(kind: type[Exception]) -> None:
    with pytest.raises(CouldNotRunError) as caught:
        Visit(lost((1,), kind))
    text = str(caught.value)
    assert text.startswith(f"127.0.0.1:8080 gave no answer ({kind.__name__}), so nothing could be asked.")
    assert KEY not in text
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)


def test_a_first_exchange_that_is_asked_to_wait_ends_it() -> None:
    with pytest.raises(CouldNotRunError, match="asked for a pause"):
        Visit(at(1, lambda: text_answer(429, "later")))


@pytest.mark.parametrize(
    "answer",
    [
        lambda: text_answer(200, "<html>hello 0900000123</html>", "text/html"),
        lambda: text_answer(500, "<html>", "text/html"),
        lambda: envelope(9999, payload={"token_type": "Bearer"}),
        lambda: envelope(9999, payload={"access_token": "two words"}),
        lambda: envelope(9999, payload={"access_token": "line\nend"}),
        lambda: envelope(9999, payload={"access_token": ""}),
        lambda: envelope(9999, payload={"access_token": 7}),
        lambda: envelope(9999),
    ],
)
def test_a_first_exchange_without_a_token_ends_it(answer: object) -> None:
    with pytest.raises(CouldNotRunError, match="gave no token for the API key") as caught:
        Visit(at(1, answer))
    assert "0900000123" not in str(caught.value)


def test_one_answered_exchange_is_enough_for_a_report() -> None:
    visit = Visit(lost(EVERYTHING_BUT_THE_FIRST))
    verdicts = {row.id: row.verdict for row in visit.report.rows}
    assert verdicts["lifetime"] is Verdict.DOCUMENTED
    assert verdicts["clock"] is Verdict.NEWS
    assert verdicts["rate_limit"] is Verdict.NEWS
    for name in ("same_token", "ends_older", "changed_token", "no_token", "wrong_key", "credentials"):
        assert verdicts[name] is Verdict.UNKNOWN
    assert not visit.report.differs


@pytest.mark.parametrize("number", [2, 3, 6, 7, 8])
def test_a_request_for_a_pause_is_told_and_the_run_goes_on(number: int) -> None:
    visit = Visit(at(number, lambda: text_answer(429, "later")))
    assert "HTTP 429" in str(visit.report.rows)
    assert visit.report.rows[-1].id == "machine"


def test_a_body_without_end_is_not_read_for_ever() -> None:
    class Endless(httpx.SyncByteStream):
        """Gives bytes for as long as somebody reads; counts them."""

        given = 0

        def __iter__(self) -> object:
            while True:
                self.given += 65_536
                yield b"x" * 65_536

    endless = Endless()
    visit = Visit(lambda number, _r: httpx.Response(200, stream=endless) if number == 7 else None)
    assert "no envelope" in visit.row("no_token").answer
    assert endless.given < 5 * 1024 * 1024
