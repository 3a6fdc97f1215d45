"""Would the search of the whole day find a leak, if there were one?"""

from __future__ import annotations

import base64
import logging
import reprlib
from collections.abc import Callable, Iterator
from urllib.parse import quote

import httpx
import pytest

from .collected import Everything, everything_logged, shown
from .day import KEY, Day
from .search import JWT, Secrets

TOKEN = "eyJpbnZlbnRlZCI6InllcyJ9.eyJzdWIiOiJpbnZlbnRlZC1hY2NvdW50In0.aW52ZW50ZWQtc2lnbmF0dXJl"
BEARER = f"Bearer {TOKEN}"


@pytest.fixture
def secrets() -> Secrets:
    secrets = Secrets()
    secrets.add("the key", KEY)
    secrets.add("the token", TOKEN)
    return secrets


@pytest.fixture
def log() -> Iterator[Everything]:
    """Everything that is logged, as on the day."""
    with everything_logged() as log:
        yield log


@pytest.fixture
def careless() -> Callable[[str], None]:
    """A function of a library that fails with a secret in a local variable."""
    names: dict[str, Callable[[str], None]] = {}
    code = "def fail(value):\n    kept = [value]\n    del value\n    raise OSError('it did not work')\n"
    exec(compile(code, "/site-packages/careless.py", "exec"), names)
    return names["fail"]


def test_a_clean_text_holds_nothing(secrets: Secrets) -> None:
    assert secrets.found("GET http://127.0.0.1/api/auth?[hidden] fingerprint ba7816bf") == set()


@pytest.mark.parametrize(
    "text",
    [
        KEY,
        f"GET /api/auth?apiKey={quote(KEY, safe='')}",
        f"Authorization: Basic {base64.b64encode(f'user:{KEY}'.encode()).decode()}",
        f"Authorization: Basic {base64.b64encode(f'users:{KEY}'.encode()).decode()}",
        base64.urlsafe_b64encode(KEY.encode()).decode(),
        repr(KEY.encode()),
        f"{KEY[:15]}...",
    ],
)
def test_a_key_is_found_in_all_its_forms(secrets: Secrets, text: str) -> None:
    assert secrets.found(text) == {"the key"}


@pytest.mark.parametrize("text", [BEARER, *TOKEN.split("."), repr([BEARER.encode()]), reprlib.repr(BEARER)])
def test_a_token_is_found_whole_and_in_parts(secrets: Secrets, text: str) -> None:
    assert secrets.found(text) == {"the token"}


def test_a_token_in_a_log_line_is_found(secrets: Secrets, log: Everything) -> None:
    logging.getLogger("a.library.that.is.new").debug("sent with %s", BEARER)
    assert secrets.found("\n".join(log.lines)) == {"the token"}


def test_a_token_in_a_field_of_a_record_is_found(secrets: Secrets, log: Everything) -> None:
    logging.getLogger("httpcore").debug("sent", extra={"headers": [(b"authorization", BEARER.encode())]})
    assert secrets.found("\n".join(log.lines)) == {"the token"}


def test_a_key_in_a_logged_traceback_is_found(
    secrets: Secrets, log: Everything, careless: Callable[[str], None]
) -> None:
    try:
        careless(KEY)
    except OSError:
        logging.getLogger("asyncio").exception("it failed")
    assert secrets.found("\n".join(log.lines)) == {"the key"}


def test_a_key_that_httpx_logs_by_itself_is_found(secrets: Secrets, log: Everything) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200))
    with httpx.Client(transport=transport) as client:
        client.get("https://api.example.vn/api/auth", params={"apiKey": KEY})
    assert secrets.found("\n".join(log.lines)) == {"the key"}


def test_a_key_in_a_local_variable_is_found(secrets: Secrets, careless: Callable[[str], None]) -> None:
    with pytest.raises(OSError, match="did not work") as caught:
        careless(KEY)
    assert secrets.found(str(caught.value)) == set()
    assert secrets.found(shown(caught.value)) == {"the key"}


def test_a_key_behind_from_none_and_in_a_group_is_found(secrets: Secrets, careless: Callable[[str], None]) -> None:
    def hide() -> None:
        try:
            careless(KEY)
        except OSError:
            raise RuntimeError("something else") from None

    with pytest.raises(RuntimeError) as caught:
        hide()
    assert secrets.found(shown(caught.value)) == {"the key"}
    assert secrets.found(shown(ExceptionGroup("several", [caught.value]))) == {"the key"}


def test_a_token_in_an_attribute_of_an_error_is_found(secrets: Secrets) -> None:
    error = RuntimeError("it did not work")
    error.add_note(BEARER)
    assert secrets.found(shown(error)) == {"the token"}


@pytest.mark.slow
def test_each_token_of_the_day_would_be_found_in_what_was_seen(day: Day) -> None:
    secrets = day.secrets
    tokens = [*day.arrivals.whole, *day.arrivals.torn, *day.kept]
    for token in tokens:
        for part in filter(lambda part: len(part) > 20, token.split(".")):
            assert secrets.found(f"before\n{part[-20:]}\nafter")
            assert JWT.search(token)
    assert len(tokens) > 40
    planted = f"{day.scenes['a_refusal-sync']}\n{day.arrivals.whole[-1]}\n"
    assert f"token {len(day.arrivals.whole) - 1}" in secrets.found(planted)
