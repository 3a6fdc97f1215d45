"""Can anything but a read get out, and does everything go to the host of its operation?"""

from __future__ import annotations

from collections import Counter

import httpx
import pytest

from omicall._clock import Clock
from omicall.doctor import plan
from omicall.doctor._examples import Example
from omicall.doctor._plan import groups_of
from omicall.doctor._sender import NotAReadError, Sender
from omicall_api.catalog import HOST, OPERATIONS, Operation

from .doubles import BASE, Visit

WRITES = [operation for operation in OPERATIONS.values() if operation.effect != "read"]


class Outlet(httpx.BaseTransport):
    """Notes what gets out."""

    def __init__(self) -> None:
        self.sent: list[httpx.Request] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(request)
        return httpx.Response(200)


def test_every_request_of_a_whole_run_is_a_read_of_the_catalogue() -> None:
    visit = Visit(operations=True)
    counted = visit.box.app.sandbox.stats()["requests"]
    assert {OPERATIONS[name].effect for name in counted} == {"read"}
    assert counted.pop("get_access_token") == 3
    assert counted.pop("get_tenant_detail") == 5 + 3 + 1
    assert set(counted.values()) == {3}
    assert len(counted) == 33
    assert visit.box.app.sandbox.stats()["billable"] == {}
    reads = {(operation.method, operation.path.partition("{")[0]) for operation in map(OPERATIONS.__getitem__, counted)}
    sent = Counter((r.method, r.url.path) for r in visit.box.sent[8:-1] if r.url.path != "/api/tenant/detail")
    assert all(any(m == method and path.startswith(start) for m, start in reads) for method, path in sent)


@pytest.mark.parametrize("operation", WRITES, ids=lambda known: known.id)
def test_what_the_catalogue_does_not_call_a_read_is_kept_back(operation: Operation) -> None:
    outlet = Outlet()
    with httpx.Client(transport=outlet) as http:
        sender = Sender(http, plan(BASE).bases, Clock(), 0.0, lambda _number: None)
        with pytest.raises(NotAReadError, match=operation.id):
            sender.send(Example(operation, operation.path))
    assert (outlet.sent, sender.sent) == ([], 0)


def test_an_operation_that_only_calls_itself_a_read_is_kept_back() -> None:
    forged = Operation(
        **{name: getattr(WRITES[0], name) for name in Operation.__annotations__ if name != "effect"}, effect="read"
    )
    outlet = Outlet()
    with httpx.Client(transport=outlet) as http:
        sender = Sender(http, plan(BASE).bases, Clock(), 0.0, lambda _number: None)
        with pytest.raises(NotAReadError):
            sender.send(Example(forged, forged.path))
    assert outlet.sent == []


def test_the_plan_leaves_out_what_it_must_and_says_why() -> None:
    planned = plan(BASE)
    names = {example.operation.id for example, _ in planned.trials}
    assert names.isdisjoint(planned.left_out)
    assert names | set(planned.left_out) == {o.id for o in OPERATIONS.values() if o.effect == "read"} - {
        "get_access_token"
    }
    assert planned.left_out["list_calls_v1"] == "takes one request in 30 minutes"
    assert planned.left_out["get_partner"] == "takes the key of a partner"
    assert planned.left_out["download_recording"] == "takes a secret of its own in the address"
    assert planned.left_out["get_supplier_report"] == "takes a secret of its own in the address"
    assert not [example for example, _ in planned.trials if example.operation.account]


def test_a_documented_pair_of_credentials_is_tried_as_a_pair() -> None:
    both = next(o for o in OPERATIONS.values() if any(len(group) > 1 for group in o.credentials))
    assert groups_of(both) == (("bearer",), ("apiKeyHeader",), both.credentials[0], ())
    other = next(o for o in OPERATIONS.values() if ("aiKeyHeader",) in o.credentials)
    assert groups_of(other) == (("bearer",), ("apiKeyHeader",), ("aiKeyHeader",), ())


def test_an_operation_without_credential_gets_none() -> None:
    assert groups_of(OPERATIONS["download_recording"]) == ((),)


def test_the_documented_host_is_asked_unless_another_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert plan().host == httpx.URL(HOST).host
    assert not plan().local
    monkeypatch.setenv("OMICALL_BASE_URL", "http://127.0.0.1:9")
    assert (plan().host, plan().local) == ("127.0.0.1:9", True)
    assert plan("https://api.example.vn/x").host == "api.example.vn"


@pytest.mark.slow
def test_every_request_goes_to_the_base_url_and_no_other_host() -> None:
    visit = Visit(operations=True)
    assert {(r.url.scheme, r.url.host, r.url.port) for r in visit.box.sent} == {("http", "127.0.0.1", 8080)}


def test_the_path_of_a_base_url_is_kept() -> None:
    outlet = Outlet()
    with httpx.Client(transport=outlet) as http:
        planned = plan("https://api.example.vn/omicall/")
        Sender(http, planned.bases, Clock(), 0.0, lambda _number: None).send(planned.probe)
    assert [request.url.path for request in outlet.sent] == ["/omicall/api/tenant/detail"]


def test_redirects_are_not_followed() -> None:
    def away(number: int, _request: httpx.Request) -> httpx.Response | None:
        return httpx.Response(302, headers={"location": "https://elsewhere.example.vn/"}) if number == 2 else None

    visit = Visit(away)
    assert visit.box.sent[2].url.path == "/api/auth"
    assert "HTTP 302" in visit.row("ends_older").evidence
