"""What does a report say of the run itself: host, versions, options, and what was left out?"""

from __future__ import annotations

from omicall import __version__
from omicall.contract import Options
from omicall.contract.report import facts_of
from omicall_api.catalog import API_VERSION, HOST, HOSTS, OPERATIONS

KEY, PARTNER_KEY = "invented-key-000", "invented-partner-key-000"
READS = [known.id for known in OPERATIONS.values() if known.effect == "read"]


def test_a_host_is_named_without_its_port() -> None:
    facts = facts_of(Options("http://127.0.0.1:45517", api_key=KEY), ["list_webhooks"], 2.0, 1.0)
    assert (facts.host, facts.kind) == ("127.0.0.1", "this machine")
    assert "45517" not in repr(facts)


def test_each_host_that_was_asked_is_named_once() -> None:
    asked = facts_of(Options(HOST, api_key=KEY), OPERATIONS, 2.0, 1.0)
    assert asked.kind == "another machine"
    assert asked.host.split(", ") == list(dict.fromkeys(asked.host.split(", ")))
    assert {f"https://{name}" for name in asked.host.split(", ")} == {HOST, *HOSTS.values()}


def test_a_run_in_process_has_no_host() -> None:
    facts = facts_of(Options(api_key=KEY, app=object()), [], 2.0, 1.0)
    assert (facts.host, facts.kind) == ("in process", "in process")


def test_a_run_that_could_not_be_made_names_the_host_that_was_meant() -> None:
    assert facts_of(Options("https://api.example.vn", api_key=KEY), [], 2.0, 1.0).host == "api.example.vn"


def test_no_key_stands_in_the_facts() -> None:
    facts = facts_of(Options(api_key=KEY, partner_key=PARTNER_KEY), [], 2.0, 1.0)
    assert "invented" not in repr(facts)


def test_options_are_told_in_words() -> None:
    options = Options(api_key=KEY, full=True, allow_effects=frozenset({"write", "billable"}), max_examples=None)
    told = dict(facts_of(options, [], 2.0, 1.0).options)
    assert told["full"] == "yes"
    assert told["allow effects"] == "billable, write"
    assert told["max examples"] == "none"


def test_versions_of_all_that_took_part_are_told() -> None:
    versions = dict(facts_of(Options(api_key=KEY), [], 2.0, 1.0).versions)
    assert versions["specification"] == API_VERSION
    assert versions["omicall"] == __version__
    assert versions["schemathesis"].startswith("4.")


def test_what_was_left_out_is_named_with_the_reason() -> None:
    facts = facts_of(Options(HOST, api_key=KEY), READS, 2.0, 1.0)
    assert {one.operation for one in facts.left_out} == OPERATIONS.keys() - {*READS}
    assert (
        "The effect billable was not allowed" in {one.operation: one.reason for one in facts.left_out}["click_to_call"]
    )
    few = facts_of(Options(api_key=KEY, operations=frozenset({"list_webhooks"})), ["list_webhooks"], 2.0, 1.0)
    assert {one.reason for one in few.left_out} == {"Not among the operations that this run was started for."}


def test_a_duration_is_never_below_nothing() -> None:
    assert facts_of(Options(api_key=KEY), [], 1.0, 2.0).duration == "0 s"
    assert facts_of(Options(api_key=KEY), [], 76.4, 0.0).duration == "1 min 16 s"
