"""Is every bad argument refused before anything is sent, by name, and without a secret in the text?"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import httpx
import pytest

import omicall
from omicall import AsyncOmicall, LegacySpeed, Omicall, errors

from .doubles import BASE, KEY, Caller, ScriptedServer

PASSWORD = "invented-password"
PACKAGE = str(Path(omicall.__file__).parent)

BAD_KEYS: list[object] = [
    "",
    f"{KEY}\n",
    f"{KEY}\r\nX-Evil: 1",
    f" {KEY}",
    f"{KEY} {KEY}",
    f"{KEY}\t",
    f"{KEY}\x00",
    f"{KEY}\u200b",
    f"{KEY}é",
    KEY.encode(),
    7,
    [KEY],
]

BAD_URLS: list[object] = [
    "",
    "host.example",
    "host.example:8080",
    "//host.example",
    "https://",
    "https:///path",
    "ftp://host.example",
    "file:///etc/passwd",
    f"https://user:{PASSWORD}@host.example",
    f"https://:{PASSWORD}@host.example",
    "https://user@host.example",
    f"https://host.example/?apiKey={PASSWORD}",
    "https://host.example?",
    "https://host.example/#part",
    "https://host.example#",
    "https://ho st.example",
    "https://host.example\n",
    "https://host.example:0",
    "https://host.example:65536",
    "https://host.example:-1",
    "https://host.example:port",
    "https://[::1",
    f"https://{'a' * 64}.example",
    "http://host.example",
    "http://192.0.2.7:8080",
    "http://0.0.0.0:8080",
    "http://127.0.0.1.host.example",
    "http://localhost.host.example",
    b"https://host.example",
    7,
]

BAD_TIMEOUTS: list[object] = [
    0,
    -1,
    float("inf"),
    float("nan"),
    1e300,
    True,
    "5",
    (5, 5),
    httpx.Timeout(None),
    httpx.Timeout(5, read=None),
    httpx.Timeout(5, pool=None),
    httpx.Timeout(5, connect=0),
    httpx.Timeout(5, write=-1),
    httpx.Timeout(5, read=float("inf")),
]

BAD_SETTINGS = [
    *[("api_key", value) for value in BAD_KEYS],
    *[("base_url", value) for value in BAD_URLS],
    *[("timeout", value) for value in BAD_TIMEOUTS],
    *[("max_retries", value) for value in (-1, 11, 1.0, True, "2", None)],
    *[(name, value) for name in ("transport", "http_client", "exchange_client") for value in ("x", {})],
]


@pytest.fixture(params=[Omicall, AsyncOmicall])
def make(request: pytest.FixtureRequest) -> Callable[..., Any]:
    """The class of the sync client, then that of the async one."""
    made: Callable[..., Any] = request.param
    return made


def refusal(action: Callable[[], Any]) -> str:
    """The text of the ConfigurationError that this raises, after a look at everything that it shows."""
    with pytest.raises(errors.ConfigurationError) as caught:
        action()
    error = caught.value
    assert isinstance(error, ValueError)
    assert error.__context__ is None
    assert KEY not in str(error)
    assert PASSWORD not in str(error)
    # The frames of the test hold what it gave; those of the package may not.
    shown = traceback.TracebackException.from_exception(error, capture_locals=True)
    ours = [frame for frame in shown.stack if frame.filename.startswith(PACKAGE)]
    assert ours
    assert not [frame.name for frame in ours for value in (frame.locals or {}).values() if KEY in value]
    return str(error)


@pytest.mark.parametrize(("name", "value"), BAD_SETTINGS, ids=[f"{n}={v!r}" for n, v in BAD_SETTINGS])
def test_a_bad_setting_is_refused_by_name(make: Callable[..., Any], name: str, value: object) -> None:
    settings: dict[str, Any] = {"api_key": KEY, "base_url": BASE, name: value}
    assert name in refusal(lambda: make(**settings))


@pytest.mark.parametrize("variable", ["OMICALL_API_KEY", "OMICALL_BASE_URL"])
def test_a_variable_that_is_empty_is_a_mistake_and_not_the_default(
    make: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv("OMICALL_API_KEY", KEY)
    monkeypatch.setenv(variable, "")
    assert variable.removeprefix("OMICALL_").lower() in refusal(make)


def test_no_key_at_all_names_the_argument_and_the_variable(make: Callable[..., Any]) -> None:
    text = refusal(make)
    assert "api_key" in text
    assert "OMICALL_API_KEY" in text


def test_a_bad_key_in_the_variable_is_not_shown(make: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMICALL_API_KEY", f"{KEY}\n")
    assert "line end" in refusal(make)


@pytest.mark.parametrize(
    "settings",
    [
        {"transport": "mock", "proxy": "http://127.0.0.1:3128"},
        {"transport": "mock", "verify": False},
        {"http_client": "client", "transport": "mock"},
        {"http_client": "client", "proxy": "http://127.0.0.1:3128"},
        {"http_client": "client", "verify": False},
    ],
    ids=str,
)
def test_settings_that_contradict_each_other_are_refused(make: Callable[..., Any], settings: dict[str, Any]) -> None:
    mock = httpx.MockTransport(ScriptedServer())
    client = httpx.Client(transport=mock) if make is Omicall else httpx.AsyncClient(transport=mock)
    real = {"mock": mock, "client": client}
    given = {name: real.get(str(value), value) for name, value in settings.items()}
    assert next(iter(settings)) in refusal(lambda: make(KEY, **given))


@pytest.mark.parametrize("name", ["transport", "http_client", "exchange_client"])
def test_the_kind_of_the_other_client_is_refused(make: Callable[..., Any], name: str) -> None:
    mock = httpx.MockTransport(ScriptedServer())
    sync_kinds = {"transport": httpx.HTTPTransport(), "client": httpx.Client(transport=mock)}
    async_kinds = {"transport": httpx.AsyncHTTPTransport(), "client": httpx.AsyncClient(transport=mock)}
    wrong = (async_kinds if make is Omicall else sync_kinds)[name.rpartition("_")[2]]
    assert name in refusal(lambda: make(KEY, **{name: wrong}))


def test_a_ready_client_without_time_outs_is_refused(make: Callable[..., Any]) -> None:
    mock = httpx.MockTransport(ScriptedServer())
    kind = httpx.Client if make is Omicall else httpx.AsyncClient
    ready = kind(transport=mock, timeout=None)
    assert "timeout" in refusal(lambda: make(KEY, http_client=ready))
    assert make(KEY, http_client=ready, timeout=5)


@pytest.mark.parametrize("key", BAD_KEYS, ids=repr)
def test_a_callable_that_gives_a_bad_key_is_refused_when_it_is_asked(
    make_caller: Callable[..., Caller], server: ScriptedServer, key: object
) -> None:
    caller = make_caller(api_key=lambda: key)
    assert "api_key" in refusal(lambda: caller.do(lambda client: client.tenant.detail()))
    assert (server.exchanges, server.sent) == (0, [])


def test_an_async_callable_is_not_for_the_sync_client(server: ScriptedServer) -> None:
    async def key() -> str:
        return KEY

    with Omicall(key, base_url=BASE, transport=httpx.MockTransport(server)) as client:
        assert "AsyncOmicall" in refusal(client.tenant.detail)
    assert server.exchanges == 0


NOW = datetime(2026, 9, 21, 12, tzinfo=UTC)
BEFORE = NOW - timedelta(days=1)

BAD_ITERATIONS: list[tuple[str, dict[str, Any]]] = [
    ("since", {"since": datetime(2026, 9, 20)}),
    ("until", {"since": BEFORE, "until": datetime(2026, 9, 21)}),
    ("since", {"since": date(2026, 9, 20)}),
    ("since", {"since": "2026-09-20"}),
    ("since", {"since": BEFORE.timestamp()}),
    ("since", {"since": None}),
    ("since", {"since": datetime(1969, 12, 31, tzinfo=UTC)}),
    ("since", {"since": NOW, "until": BEFORE}),
    ("until", {"since": BEFORE, "until": 0}),
    ("until", {"since": BEFORE, "until": ""}),
    ("until", {"since": BEFORE, "until": date(2026, 9, 21)}),
    ("direction", {"since": BEFORE, "direction": "sideways"}),
    ("direction", {"since": BEFORE, "direction": ["inbound", "sideways"]}),
    ("direction", {"since": BEFORE, "direction": []}),
    ("direction", {"since": BEFORE, "direction": 1}),
    ("direction", {"since": BEFORE, "direction": [None]}),
    ("answered", {"since": BEFORE, "answered": "yes"}),
    ("answered", {"since": BEFORE, "answered": 1}),
    ("extension", {"since": BEFORE, "extension": 101}),
    ("extension", {"since": BEFORE, "extension": [101]}),
    ("extension", {"since": BEFORE, "extension": ""}),
    ("extension", {"since": BEFORE, "extension": []}),
    ("extension", {"since": BEFORE, "extension": b"101"}),
    ("phone", {"since": BEFORE, "phone": 900000001}),
    ("phone", {"since": BEFORE, "phone": [""]}),
    ("limit", {"since": BEFORE, "limit": -1}),
    ("limit", {"since": BEFORE, "limit": 1.5}),
    ("limit", {"since": BEFORE, "limit": "10"}),
    ("limit", {"since": BEFORE, "limit": True}),
]


@pytest.mark.parametrize(("name", "arguments"), BAD_ITERATIONS, ids=[str(a) for _, a in BAD_ITERATIONS])
def test_a_bad_iteration_is_refused_at_the_call_and_not_at_its_first_row(
    caller: Caller, server: ScriptedServer, name: str, arguments: dict[str, Any]
) -> None:
    assert name in refusal(lambda: caller.client.calls.iterate(**arguments))
    assert (server.exchanges, server.sent) == (0, [])


@pytest.mark.parametrize(
    ("name", "action"),
    [
        ("speaker_id", lambda c: c.ai.text_to_speech(text="Xin chào", speaker_id="western_male_nobody")),
        ("speed", lambda c: c.ai.text_to_speech(text="Xin chào", speed="fast")),
        ("text", lambda c: c.ai.text_to_speech(text=7)),
        ("extension", lambda c: c.calls.click_to_call(extension=101, phone_number="0900000123")),
        ("hook_type", lambda c: c.webhooks.destroy(hook_type="calls")),
        (
            "voice",
            lambda c: c.autocall.start_by_phone_v1(
                phone_number_list=["0900000123"], template_dialplans=[], voice="nobody", speed=LegacySpeed.FAST
            ),
        ),
    ],
)
def test_an_undocumented_value_is_refused_by_name(
    caller: Caller, server: ScriptedServer, name: str, action: Callable[[Any], Any]
) -> None:
    with pytest.raises(ValueError, match=f"(?i)({name}).*othing was sent"):
        caller.do(action)
    assert (server.exchanges, server.sent) == (0, [])


def test_a_path_parameter_can_t_lead_elsewhere(caller: Caller, server: ScriptedServer) -> None:
    with pytest.raises(ValueError, match="transaction_id"):
        caller.do(lambda client: client.calls.get_v1(transaction_id=".."))
    assert server.sent == []


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8080",
        "http://localhost",
        "http://[::1]:8080",
        "http://127.9.9.9",
        "HTTPS://HOST.example",
        "https://host.example:65535/prefix/",
        "https://bücher.example",
    ],
)
def test_good_base_urls_are_taken(make: Callable[..., Any], url: str) -> None:
    assert make(KEY, base_url=url)


@pytest.mark.parametrize("hours", [-12, 0, 7, 14])
def test_any_time_zone_will_do(caller: Caller, server: ScriptedServer, hours: int) -> None:
    zone = timezone(timedelta(hours=hours))
    caller.all(caller.client.calls.iterate(since=BEFORE.astimezone(zone), until=NOW.astimezone(zone), limit=1))
    body = server.sent[0].content
    assert str(int(BEFORE.timestamp() * 1000)).encode() in body
