"""Does the page show what is in the sandbox, harmless whatever the texts, and nothing that is secret?"""

from __future__ import annotations

from .pages import Elements, Pages

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&"
SECRET = "an-invented-secret-4711"


def register(pages: Pages, url: str) -> None:
    pages.api("POST", "/api/webhooks/register", json={"webhook": {"type": "call", "url": url}})


def ring(pages: Pages) -> str:
    call = pages.door("calls", {"direction": "inbound", "from": "0900000777"})
    return str(call["transaction_id"])


def test_a_call_that_rings_can_be_answered_and_one_that_goes_on_ended(pages: Pages) -> None:
    call = ring(pages)
    rings = pages.live()["live-calls"]
    assert "0900000777" in rings
    assert [word in rings for word in ("Answer<", "Miss<", "Hang up<")] == [True, True, False]
    pages.door(f"calls/{call}", {"do": "answer"})
    goes_on = pages.live()["live-calls"]
    assert [word in goes_on for word in ("Answer<", "Miss<", "Hang up<")] == [False, False, True]
    pages.door(f"calls/{call}", {"do": "hang_up"})
    assert "Nobody is on the phone." in pages.live()["live-calls"]
    assert "0900000777" in pages.live()["last-calls"]


def test_a_call_can_be_placed_to_the_account_that_is_shown() -> None:
    pages = Pages(more_api_keys=("another-invented-key",))
    another = pages.app.sandbox.tenants["another-invented-key"]
    pages.door("calls", {"direction": "inbound", "from": "0900000777", "account": another.id})
    assert "0900000777" not in pages.live()["live-calls"]
    assert "0900000777" in pages.get(f"/?account={another.id}").text


def test_an_account_without_hotlines_says_why_nobody_can_call_it(pages: Pages) -> None:
    partner = next(tenant for tenant in pages.app.sandbox.tenants.values() if tenant.partner)
    assert "nobody can call it" in pages.get(f"/?account={partner.id}").text
    assert "nobody can call it" not in pages.home()


def test_an_account_that_is_not_there_is_refused_with_a_sentence(pages: Pages) -> None:
    for body in (
        {"account": "nobody"},
        {"account": 5},
        {"account": pages.app.sandbox.tenants[pages.key].id, "api_key": "x"},
    ):
        wanted = {"direction": "inbound", "from": "0900000777", **body}
        answer = pages.send("POST", "/__sandbox__/calls", json=wanted)
        assert (answer.status_code, answer.json()["message"][-1]) == (400, ".")


def test_requests_are_shown_with_what_became_of_them(pages: Pages) -> None:
    pages.door("faults/on", {"operation": "get_tenant_detail", "kind": "dead_token", "times": 1})
    bearer = {"Authorization": f"Bearer {pages.token}"}
    pages.get("/api/tenant/detail", headers=bearer)
    pages.get("/api/auth", params={"apiKey": "wrong"})
    shown = Elements(pages.live()["requests"]).text
    newest, older = shown.index("api_key_invalid"), shown.index("get_tenant_detail")
    assert newest < older
    assert "401" in shown


def test_an_exchange_of_the_key_is_shown(pages: Pages) -> None:
    assert "Công ty Mẫu Hoa Sen" in pages.live()["exchanges"]


def test_a_fault_is_shown_until_it_is_used_up_or_switched_off(pages: Pages) -> None:
    once = {"operation": "get_tenant_detail", "kind": "http_500", "times": 1}
    pages.door("faults", [])
    pages.door("faults/on", {"operation": "*", "kind": "slow", "seconds": 0})
    assert pages.door("faults/on", once) == {"rules": 2}
    assert "http_500" in pages.live()["faults"]
    assert pages.get("/api/tenant/detail").status_code == 500
    assert "http_500" not in pages.live()["faults"]
    assert pages.door("faults/off", {"operation": "*", "kind": "slow"}) == {"rules": 0}
    assert "No fault is in force." in pages.live()["faults"]


def test_a_fault_switched_on_twice_is_there_once(pages: Pages) -> None:
    for times in (1, 3):
        pages.door("faults/on", {"operation": "*", "kind": "http_500", "times": times})
    assert pages.live()["faults"].count('<td data-head="Fault">') == 1
    assert "3 more times" in pages.live()["faults"]


def test_a_message_that_may_not_leave_is_shown_as_withheld(pages: Pages) -> None:
    register(pages, f"https://crm.example.vn/{SECRET}")
    ring(pages)
    assert "withheld" in pages.live()["deliveries"]
    assert "https://crm.example.vn" in pages.live()["deliveries"]


def test_no_secret_is_on_the_page() -> None:
    pages = Pages(api_key="an-invented-key-4712", more_api_keys=("an-invented-key-4713",))
    register(pages, f"https://crm.example.vn/{SECRET}?key={SECRET}")
    ring(pages)
    account = pages.app.sandbox.tenants[pages.key]
    secrets = {SECRET, pages.token, *pages.app.sandbox.tenants}
    secrets |= {extension.password for extension in account.extensions.values()}
    for text in (pages.home(), pages.get("/__sandbox__/pages/live").text):
        assert "https://crm.example.vn" in text
        assert [secret for secret in secrets if secret in text] == []


def test_the_key_of_the_manuals_is_said(pages: Pages) -> None:
    assert "OMICALL_API_KEY=sandbox-key" in pages.home()


def test_hostile_texts_are_texts(pages: Pages) -> None:
    pages.api("POST", "/api/v2/contact/add", json={"fullName": HOSTILE, "refId": HOSTILE})
    register(pages, "https://crm.example.vn/<script>alert(3)</script>")
    ring(pages)
    pages.door("faults/on", {"operation": "*", "kind": "failure", "code": HOSTILE, "times": 2})
    pages.get("/api/tenant/detail")
    for html in (pages.home(), "".join(pages.live().values())):
        read = Elements(html)
        assert read.names.count("script") == (1 if html.startswith("<!doctype") else 0)
        assert "img" not in read.names
        assert read.text.count(HOSTILE) == 3  # name, reference, and the code of the failure


def test_half_a_character_does_not_break_the_page(pages: Pages) -> None:
    account = pages.app.sandbox.tenants[pages.key]
    account.profile["full_name"] = "half \ud83d"
    assert pages.get("/").status_code == 200
    assert pages.get("/__sandbox__/pages/live").status_code == 200


def test_a_reset_empties_what_is_remembered(pages: Pages) -> None:
    register(pages, "https://crm.example.vn/x")
    ring(pages)
    pages.door("reset", {})
    live = pages.live()
    assert "Nothing was sent" in live["deliveries"]
    assert "Nothing was asked" in live["requests"]
    assert "No key was exchanged" in live["exchanges"]
