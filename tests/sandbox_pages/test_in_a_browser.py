"""Do the pages work for a person in a real browser: calls, tokens, narrow, wide, dark, with nothing from elsewhere?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from tests.browser import DESK, PHONE, WIDEST, Browser
from tests.webhooks.doubles import SECRET, Kept, serving

from omicall import Omicall
from omicall.sandbox import Settings, running
from omicall.token import MemoryStore
from omicall.webhooks import CallEvent, CallRecord, webhook_url
from omicall.webhooks.asgi import WebhookApp
from omicall_api.models import WebhookEvent, WebhookSettings, WebhookType

from .looking import UP_TO_DATE, click, read, wait_for

pytestmark = pytest.mark.slow

CALLER = "0900000777"
REDOC_IS_DONE = "document.body.dataset.shown === 'yes'"
HOSTILE = "<script>document.title = 'in'</script><img src=x onerror=\"document.title = 'in'\">"


@pytest.fixture
def box() -> Iterator[str]:
    with running(Settings(calls=50)) as url:
        yield url


def client(box: str) -> Omicall:
    settings: dict[str, Any] = {"token_store": MemoryStore(), "verify": False}
    return Omicall("sandbox-key", base_url=box, **settings)


def register(box: str, receiver: str) -> None:
    wanted = WebhookSettings(type=WebhookType.CALL, url=webhook_url(receiver, SECRET), events=list(WebhookEvent))
    with client(box) as omicall:
        omicall.webhooks.register(webhook=wanted)


def hosts(chromium: Browser, box: str) -> set[str]:
    """Whom the page has asked. A data address lies in the page itself; a blob is made by it, as Redoc's worker is."""
    return {urlsplit(asked).netloc for asked in chromium.asked if not asked.startswith(("data:", f"blob:{box}"))}


def test_a_person_places_a_call_and_the_receiver_is_told(chromium: Browser, box: str) -> None:
    kept = Kept()
    with serving(WebhookApp(kept, secret=SECRET)) as receiver:
        register(box, receiver)
        chromium.open(f"{box}/", width=PHONE)
        chromium.value(f"document.querySelector('#call [name=from]').value = '{CALLER}'")
        click(chromium, "call", "Place an incoming call")
        rings = kept.next()
        click(chromium, "live-calls", "Answer")
        answered = kept.next()
        click(chromium, "live-calls", "Hang up")
        hung_up, record = kept.next(), kept.next()
        wait_for(chromium, "last-calls", CALLER)
        wait_for(chromium, "deliveries", "cdr")
    assert [type(event) for event in (rings, answered, hung_up)] == [CallEvent] * 3
    assert isinstance(record, CallRecord)
    assert (record.customer_number, record.is_answered) == (CALLER, True)
    assert "200" in read(chromium, "deliveries")
    assert SECRET not in chromium.value("document.documentElement.outerHTML")
    assert chromium.complaints == []


def test_a_person_lets_a_call_be_missed(chromium: Browser, box: str) -> None:
    chromium.open(f"{box}/", width=DESK)
    click(chromium, "call", "Place an incoming call")
    click(chromium, "live-calls", "Miss")
    wait_for(chromium, "live-calls", "Nobody is on the phone.")


def test_after_the_token_was_expired_the_next_call_of_a_client_renews_it(chromium: Browser, box: str) -> None:
    with client(box) as omicall:
        omicall.tenant.detail()
        chromium.open(f"{box}/", width=DESK)
        wait_for(chromium, "exchanges", "Hoa Sen")
        assert chromium.value("document.querySelector('#fault [name=kind]').value") == "dead_token"
        click(chromium, "fault", "Switch it on")
        wait_for(chromium, "faults", "dead_token")
        assert httpx.get(f"{box}/__sandbox__/stats", trust_env=False).json()["token_exchanges"] == 1
        omicall.tenant.detail()
    wait_for(chromium, "faults", "No fault is in force.")
    assert read(chromium, "exchanges").count("Hoa Sen") == 2
    told = read(chromium, "requests").split("\n")[1:]
    asked = [line.split("\t")[1:3] for line in told if "\t" in line][:3]
    assert asked == [["get_tenant_detail", "200"], ["get_access_token", "200"], ["get_tenant_detail", "401"]]


def test_a_fault_is_switched_off_and_everything_is_reset_by_hand(chromium: Browser, box: str) -> None:
    chromium.open(f"{box}/", width=DESK)
    chromium.value("document.querySelector('#fault [name=kind]').value = 'http_500'")
    click(chromium, "fault", "Switch it on")
    click(chromium, "faults", "Switch it off")
    wait_for(chromium, "faults", "No fault is in force.")
    click(chromium, "clock-form", "+ 1 day")
    wait_for(chromium, "said", "Done: + 1 day")
    chromium.value("document.querySelector('.reset button').click()")
    wait_for(chromium, "said", "Done: Yes")


def test_a_refusal_is_shown_as_the_door_words_it(chromium: Browser, box: str) -> None:
    chromium.open(f"{box}/", width=DESK)
    chromium.value("document.querySelector('#call [name=from]').value = 'nobody'")
    click(chromium, "call", "Place an incoming call")
    wait_for(chromium, "said", "must be the phone number of the caller")


def test_a_page_whose_sandbox_has_ended_says_so(chromium: Browser) -> None:
    with running(Settings(calls=5)) as box:
        chromium.open(f"{box}/", width=DESK)
        chromium.wait_until(UP_TO_DATE)
    wait_for(chromium, "said", "does not answer")


def test_hostile_texts_do_nothing(chromium: Browser, box: str) -> None:
    with client(box) as omicall:
        omicall.contacts.add(full_name=HOSTILE)
    chromium.open(f"{box}/", width=DESK)
    chromium.wait_until(UP_TO_DATE)
    assert HOSTILE in read(chromium, "contacts")
    assert chromium.value("document.title") == "OMICall sandbox"
    assert chromium.value("document.querySelectorAll('img').length") == 0
    assert chromium.complaints == []


def test_a_script_that_got_in_all_the_same_would_not_run(chromium: Browser, box: str) -> None:
    chromium.open(f"{box}/", width=DESK)
    chromium.value(
        "document.body.append(Object.assign(document.createElement('script'), {text: 'document.title = 1'}))"
    )
    assert chromium.value("document.title") == "OMICall sandbox"


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_on_the_page_nobody_scrolls_sideways_and_no_other_host_is_asked(
    chromium: Browser, box: str, width: int, dark: bool
) -> None:
    with client(box) as omicall:
        omicall.contacts.add(full_name="x" * 200)
    chromium.open(f"{box}/", width=width, dark=dark)
    chromium.wait_until(UP_TO_DATE)
    assert chromium.value(WIDEST) <= width
    assert chromium.complaints == []
    assert hosts(chromium, box) == {urlsplit(box).netloc}


def test_in_the_reference_neither_and_effect_and_evidence_are_shown(chromium: Browser, box: str) -> None:
    chromium.open(f"{box}/docs", width=PHONE, dark=True)
    chromium.wait_until(REDOC_IS_DONE)
    # Redoc takes seconds for all operations, so it is made wider and light as it stands.
    for width, dark in ((PHONE, True), (DESK, False)):
        chromium.resize(width)
        chromium.light(dark=dark)
        assert chromium.value(WIDEST) <= width
        text = chromium.value("document.getElementById('reference').innerText")
        assert "Effect: billable" in text
        assert "Evidence: vendor-docs" in text
    assert chromium.complaints == []
    assert hosts(chromium, box) == {urlsplit(box).netloc}


def test_a_page_that_is_too_wide_would_be_noticed(chromium: Browser, box: str) -> None:
    chromium.open(f"{box}/", width=PHONE)
    chromium.value("document.querySelector('h1').style.width = '400px'")
    assert chromium.value(WIDEST) > PHONE
