"""What is sent to a server that is not this machine? Nothing here opens a socket."""

from __future__ import annotations

import pytest
import requests

from omicall.contract import CouldNotRunError, Options, Outcome, examine
from omicall.contract._document import load_document
from omicall.contract._engine import Run
from omicall.contract._plan import planned
from omicall_api.catalog import HOST, HOSTS, OPERATIONS

from .recorder import Recorder, Redirector
from .suite import now

pytestmark = pytest.mark.slow

VENDOR = "https://public-v1-stg.omicall.com"
SAMPLE = frozenset(
    name
    for names in (sorted(OPERATIONS), sorted(OPERATIONS, reverse=True))
    for name in {(OPERATIONS[name].effect, OPERATIONS[name].host): name for name in names}.values()
) | {"add_contact", "search_calls"}
"""Two of each effect and host, and two more. That a plan is right is asked of all; that it is kept, of these."""
AROUND = ("get_access_token", "get_tenant_detail")
"""What belongs to every run."""


def pairs(*effects: str) -> set[tuple[str, str]]:
    """Methods and paths that the specification gives these effects."""
    paths = load_document()["paths"]
    return {
        (method.upper(), path)
        for path, item in paths.items()
        for method, operation in item.items()
        if operation["x-omicall-effect"] in effects
    }


def to_vendor(*effects: str, operations: frozenset[str] | None = None, allow: frozenset[str] = frozenset()) -> Options:
    """A run against the vendor's host, with few examples and without a pause."""
    return Options(
        VENDOR,
        api_key="invented-key-000",
        allow_effects=frozenset(effects),
        allow=allow,
        operations=operations,
        max_examples=1,
        requests_per_second=100_000,
        seconds=None,
        clock=now,
    )


def sent_to_vendor(monkeypatch: pytest.MonkeyPatch, network: Recorder, *effects: str) -> Outcome:
    """The outcome of such a run, which is recorded in place of being sent."""
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", network)
    return examine(to_vendor(*effects))


@pytest.mark.parametrize("effects", [("read",), ("read", "write")])
def test_the_plan_holds_all_operations_of_the_effects_that_are_allowed_and_no_other(effects: tuple[str, ...]) -> None:
    assert {(known.method, known.path) for known in planned(to_vendor(*effects))} == pairs(*effects)


def test_without_leave_exactly_the_read_operations_are_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    network = Recorder()
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", network)
    examine(to_vendor(operations=SAMPLE))
    reads = [OPERATIONS[name] for name in {*SAMPLE, *AROUND} if OPERATIONS[name].effect == "read"]
    assert network.pairs == {(known.method, known.path) for known in reads}
    assert network.origins == {tuple((HOSTS[known.host] if known.host else HOST).split("://")) for known in reads}


def test_with_leave_to_write_the_write_operations_are_sent_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    network = Recorder()
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", network)
    writes = frozenset(name for name in SAMPLE if OPERATIONS[name].effect != "read")
    examine(to_vendor("write", operations=writes))
    # The contacts that were made are looked up at the end, to be removed.
    sent = [OPERATIONS[name] for name in {*writes, *AROUND, "get_contact_v1"}]
    sent = [known for known in sent if known.effect in ("read", "write")]
    assert network.pairs == {(known.method, known.path) for known in sent}


@pytest.mark.parametrize("effect", ["billable", "destructive"])
def test_what_costs_or_destroys_is_not_sent_for_its_effect(monkeypatch: pytest.MonkeyPatch, effect: str) -> None:
    network = Recorder()
    with pytest.raises(CouldNotRunError, match=f"each {effect} operation must be allowed by its own name"):
        sent_to_vendor(monkeypatch, network, effect)
    assert network.requests == 0


@pytest.mark.parametrize("name", ["click_to_call", "delete_contact_v1"])
def test_what_costs_or_destroys_is_sent_for_its_name_and_nothing_else_is(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    network = Recorder()
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", network)
    beside = {"get_tenant_detail", "start_callbot", "destroy_webhook", "add_group"}
    examine(to_vendor(operations=frozenset({name, *beside}), allow=frozenset({name})))
    sent = [OPERATIONS[operation] for operation in ("get_access_token", "get_tenant_detail", name)]
    assert network.pairs == {(known.method, known.path) for known in sent}


def test_requests_without_credential_go_to_planned_operations_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    network = Recorder({"full_name": "Công ty Mẫu"})
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", network)
    examine(to_vendor(operations=frozenset({"get_tenant_detail"})))
    assert network.without_credential == {"/api/auth", "/api/tenant/detail"}
    assert network.pairs <= pairs("read")


def test_a_redirect_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    network = Redirector()
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", network)
    outcome = examine(to_vendor(operations=frozenset({"get_tenant_detail"})))
    assert network.pairs == {("GET", "/api/auth"), ("GET", "/api/tenant/detail")}
    assert "documented_http_status" in {finding.check for finding in outcome.findings}


def test_an_operation_that_slips_into_a_run_is_stopped_by_the_guard(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    network = Recorder()
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", network)
    slipped_in = [OPERATIONS["list_webhooks"], OPERATIONS["click_to_call"]]
    run = Run(to_vendor(), load_document(), slipped_in, OPERATIONS["get_access_token"])
    with pytest.raises(CouldNotRunError, match="not in the plan"):
        run.outcome()
    assert network.pairs <= pairs("read")


def test_no_key_and_no_token_stand_in_the_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", Recorder())
    outcome = examine(to_vendor(operations=frozenset({"search_contacts", "get_access_token"})))
    assert outcome.findings
    for finding in outcome.findings:
        assert "invented-key-000" not in str(finding)
        assert "canned-token-000" not in str(finding)
