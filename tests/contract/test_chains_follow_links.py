"""Do chains of requests follow the links of the specification, and nothing else?"""

from __future__ import annotations

import copy

import pytest

from omicall.contract import Outcome
from omicall.contract._document import (
    code_in_payload,
    example_answer,
    example_path,
    example_query,
    for_tests,
    given_by_links,
    load_document,
    names_of,
)
from omicall.contract._repair import repair_existing
from omicall_api.catalog import OPERATIONS, Operation

from .bugs import Bug, Message
from .suite import found, in_process, sandbox

GROUPS = ("add_group", "update_group", "delete_group", "list_all_groups")


class BreaksAfterARemoval(Bug):
    """Once a group has been removed, the list of groups breaks."""

    broken = False

    def answered(self, scope: Message, status: int, body: bytes) -> tuple[int, bytes]:
        self.broken = self.broken or (scope["method"] == "DELETE" and b'"status_code":9999' in body)
        return (500, b"{}") if self.broken and scope["path"].endswith("/get_all") else (status, body)


def links_of_tests(*names: str) -> dict[str, set[str]]:
    """By operation: the links that are left when only these operations are planned."""
    chosen: list[Operation] = [OPERATIONS[name] for name in names]
    paths = for_tests(load_document(), chosen)["paths"]
    return {
        known.id: set(paths[known.path][known.method.lower()]["responses"]["200"].get("links", {})) for known in chosen
    }


@pytest.fixture(scope="module")
def clean() -> Outcome:
    """A run over groups, on a server without a bug."""
    return in_process(sandbox(), *GROUPS)


@pytest.mark.slow
def test_what_is_made_is_changed_and_removed_in_chains(clean: Outcome) -> None:
    assert found(clean) == set()
    for name in GROUPS:
        assert clean.counts[name].phases["stateful"].successes


@pytest.mark.slow
def test_a_server_that_breaks_after_a_removal_is_found() -> None:
    outcome = in_process(BreaksAfterARemoval(sandbox()), *GROUPS)
    assert ("list_all_groups", "not_a_server_error") in found(outcome)


@pytest.mark.slow
def test_two_runs_follow_the_same_chains(clean: Outcome) -> None:
    again = in_process(sandbox(), *GROUPS)
    assert [(name, count.phases) for name, count in clean.counts.items()] == [
        (name, count.phases) for name, count in again.counts.items()
    ]


@pytest.mark.slow
def test_operations_without_links_between_them_need_no_chain() -> None:
    outcome = in_process(sandbox(), "list_webhooks", "get_tenant_detail")
    assert outcome.errors == ()
    assert all("stateful" not in count.phases for count in outcome.counts.values())


def test_a_link_out_of_the_plan_is_dropped() -> None:
    assert links_of_tests(*GROUPS)["add_group"] == {"update_group", "delete_group", "list_all_groups"}
    assert links_of_tests("add_group", "list_all_groups")["add_group"] == {"list_all_groups"}
    assert links_of_tests("add_group") == {"add_group": set()}


def test_links_stand_at_the_success_only() -> None:
    known = OPERATIONS["add_group"]
    answers = for_tests(load_document(), [known, OPERATIONS["delete_group"]])["paths"][known.path]["post"]["responses"]
    assert [status for status, answer in answers.items() if "links" in answer] == ["200"]


def test_no_list_leads_to_what_destroys() -> None:
    document = load_document()
    for known in OPERATIONS.values():
        entry = document["paths"][known.path][known.method.lower()]
        for link in entry["responses"]["200"].get("links", {}).values():
            if known.effect == "read" and OPERATIONS[link["operationId"]].effect == "destructive":
                assert "/0/" not in str(link)


def test_what_links_give_is_told_from_what_they_do_not() -> None:
    document = load_document()
    assert given_by_links(document, OPERATIONS["delete_group"]) == {"id"}
    assert given_by_links(document, OPERATIONS["add_group"]) == set()
    assert {"sip_user", "password", "call_timeout"} == names_of(document, OPERATIONS["update_extension"])


def test_examples_are_read_from_where_they_stand() -> None:
    document = load_document()
    assert example_query(document, OPERATIONS["list_extensions"]).keys() == {"keyword", "page", "size"}
    assert example_path(document, OPERATIONS["delete_group"]).keys() == {"id"}
    assert example_answer(document, OPERATIONS["list_webhooks"])["status_code"] == 9999
    assert code_in_payload(document, OPERATIONS["click_to_call"])
    assert not code_in_payload(document, OPERATIONS["add_group"])


@pytest.mark.parametrize(
    ("drawn", "repaired"),
    [
        ({"sip_members": ["zz"], "group_name": "zz"}, {"sip_members": ["101"], "group_name": "zz"}),
        ({"inner": {"id": "zz"}}, {"inner": {"id": "1"}}),
        ({"steps": []}, {"steps": [{"id": "1", "key": "2"}]}),
        ({"group_name": "zz"}, {"group_name": "zz"}),
        ([], []),
    ],
)
def test_what_must_be_there_already_is_taken_from_the_example(drawn: object, repaired: object) -> None:
    example = {"sip_members": ["101"], "inner": {"id": "1"}, "steps": [{"id": "1", "key": "2"}], "group_name": "A"}
    before = copy.deepcopy(example)
    repair_existing(drawn, example, {"sip_members", "id"})
    assert drawn == repaired
    assert example == before
