"""What do the laws that spoil requests, or send odd ones, keep back from a server on another machine?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from unittest.mock import patch

import pytest
import requests

from omicall.contract import Options, Outcome, _court, _engine, examine
from omicall.contract._document import load_document
from omicall.contract._links import Wanted
from omicall.contract.laws import OUT_OF_TIME, Kept, Law, OutOfTimeError, Result, World, hold
from omicall.contract.laws.oddities import odd_texts_are_texts, one_request_has_one_answer
from omicall.contract.laws.refusals import made_up_things_are_refused, refusals_name_what_is_wrong
from omicall_api.catalog import OPERATIONS, Operation

from .recorder import Recorder
from .suite import NoCases, now

pytestmark = pytest.mark.slow

VENDOR = "https://public-v1-stg.omicall.com"


def elsewhere(monkeypatch: pytest.MonkeyPatch, network: Recorder, law: Law, operation: str) -> Outcome:
    """What one law makes of one operation that may be used on another machine."""
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", network)
    given = Options(
        VENDOR,
        api_key="invented-key-000",
        requests_per_second=100_000,
        seconds=None,
        clock=now,
        allow=frozenset({operation}),
        operations=frozenset({operation}),
    )
    held = partial(hold, laws=(law,))
    with patch.object(_engine, "drive", NoCases()), patch.object(_court, "hold", held):
        return examine(given)


@pytest.mark.parametrize(
    ("law", "operation", "reason"),
    [
        (made_up_things_are_refused, "execute_autocall", "It may cost money, and so it is tried on this machine only."),
        (made_up_things_are_refused, "set_extension_status", "A made-up sip_user is so short that it could be"),
        (refusals_name_what_is_wrong, "click_to_call", "It may cost money or remove something"),
        (refusals_name_what_is_wrong, "remove_group_members", "It may cost money or remove something"),
        (odd_texts_are_texts, "text_to_speech", "A long text would be written, or cost money"),
        (odd_texts_are_texts, "create_ticket", "A long text would be written, or cost money"),
    ],
)
def test_what_could_cost_money_or_meet_somebody_is_not_sent_and_told_as_not_tried(
    monkeypatch: pytest.MonkeyPatch, law: Law, operation: str, reason: str
) -> None:
    network, known = Recorder(), OPERATIONS[operation]
    outcome = elsewhere(monkeypatch, network, law, operation)
    assert (known.method, known.path) not in network.pairs
    assert any(reason in one.reason and one.law == law.__name__ for one in outcome.not_tried)
    assert (operation, law.__name__) not in outcome.laws


def test_a_made_up_id_is_sent_where_the_operation_was_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    network, known = Recorder(payload=False), OPERATIONS["delete_group"]
    outcome = elsewhere(monkeypatch, network, made_up_things_are_refused, known.id)
    assert (known.method, known.path) in network.pairs
    assert outcome.laws == ((known.id, "made_up_things_are_refused"),)


def test_the_same_request_is_sent_three_times_only(monkeypatch: pytest.MonkeyPatch) -> None:
    network = Recorder(payload=[])
    elsewhere(monkeypatch, network, one_request_has_one_answer, "list_ticket_categories")
    # One for the token, and one for the name of the tenant.
    assert network.requests == 3 + 2


def test_a_law_that_asks_nothing_is_held_when_the_time_is_over() -> None:
    def asks(_world: World, known: Operation) -> Iterator[Result]:
        yield Kept()
        raise OutOfTimeError(Wanted(known, {}, {}))

    def looks(_world: World, _known: Operation) -> Iterator[Result]:
        yield Kept()

    known = OPERATIONS["list_webhooks"]
    world = World(
        load_document(),
        {known.id: known},
        lambda *_: pytest.fail("Something was sent."),
        lambda _: None,
        lambda _: {},
        (),
        now,
    )
    verdicts = list(hold(world, (asks, looks)))
    assert [(verdict.tried, verdict.missed) for verdict in verdicts] == [(False, [OUT_OF_TIME]), (True, [])]
