"""Is a call that costs money ever made twice, whatever happens to its request or its answer?

A real sandbox on a socket counts the calls that it really made.
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import Any

import pytest

from omicall import errors

from .doubles import CLICK, Box, Caller


def click(caller: Caller) -> Any:
    """One click-to-call."""
    return caller.do(lambda client: client.calls.click_to_call(**CLICK))


# What goes wrong, how often the server then acts, and what the caller is told.
FAULTS: list[tuple[dict[str, Any], int, type[Exception]]] = [
    ({"kind": "refuse"}, 0, errors.OutcomeUnknown),
    ({"kind": "http_500"}, 0, errors.OutcomeUnknown),
    ({"kind": "http_429", "seconds": 1}, 0, errors.RateLimited),
    ({"kind": "failure", "code": "user_busy"}, 0, errors.ApiError),
    ({"kind": "failure", "code": "api_key_invalid"}, 0, errors.TokenRejected),
    ({"kind": "dead_token"}, 0, errors.TokenRejected),
    ({"kind": "reset_after"}, 1, errors.OutcomeUnknown),
    ({"kind": "html"}, 1, errors.OutcomeUnknown),
    ({"kind": "truncated"}, 1, errors.OutcomeUnknown),
    ({"kind": "slow", "seconds": 3600}, 1, errors.OutcomeUnknown),
]


@pytest.mark.parametrize(("rule", "dialled", "error"), FAULTS, ids=[str(rule) for rule, _, _ in FAULTS])
def test_a_click_meets_a_fault_and_is_sent_once(
    make_guest: Callable[..., Caller], box: Box, rule: dict[str, Any], dialled: int, error: type[Exception]
) -> None:
    guest = make_guest(timeout=0.3)
    guest.do(lambda client: client.tenant.detail())
    box.fault("click_to_call", **rule)
    with pytest.raises(error) as caught:
        click(guest)
    assert type(caught.value) is error
    assert (box.received("click_to_call"), box.dialled()) == (1, dialled)


@pytest.mark.parametrize("rule", [rule for rule, _, _ in FAULTS], ids=[str(rule) for rule, _, _ in FAULTS])
@pytest.mark.slow
def test_the_next_click_works_and_makes_one_call(
    make_guest: Callable[..., Caller], box: Box, rule: dict[str, Any]
) -> None:
    guest = make_guest(timeout=0.3)
    box.fault("click_to_call", **rule)
    with pytest.raises(errors.OmicallError):
        click(guest)
    before = box.dialled()
    box.heal()
    assert click(guest).call_uuid
    assert box.dialled() == before + 1


def test_a_dead_token_is_renewed_for_the_next_click(guest: Caller, box: Box) -> None:
    guest.do(lambda client: client.tenant.detail())
    box.fault("click_to_call", "dead_token", times=1)
    with pytest.raises(errors.TokenRejected):
        click(guest)
    assert (box.dialled(), box.exchanges) == (0, 2)
    click(guest)
    assert (box.dialled(), box.exchanges) == (1, 2)


@pytest.mark.parametrize("fault", ["repeat_page", "new_rows"])
def test_faults_of_pages_do_not_touch_a_click(guest: Caller, box: Box, fault: str) -> None:
    box.fault("*", fault)
    click(guest)
    assert (box.received("click_to_call"), box.dialled()) == (1, 1)


def test_nobody_listening_is_no_call_and_is_said_so(make_guest: Callable[..., Caller], box: Box) -> None:
    guest = make_guest()
    guest.do(lambda client: client.tenant.detail())
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        # Bound, and nobody listens.
        nowhere = make_guest(base_url=f"http://127.0.0.1:{bound.getsockname()[1]}")
        with pytest.raises(errors.ExchangeUnavailable, match="ConnectError"):
            click(nowhere)
    assert box.dialled() == 0


def test_a_started_call_shows_up_in_the_history_after_an_unknown_outcome(guest: Caller, box: Box) -> None:
    # What the text of OutcomeUnknown tells people to do.
    box.fault("click_to_call", "reset_after", times=1)
    with pytest.raises(errors.OutcomeUnknown, match=r"calls\.search .*before you repeat it\."):
        click(guest)
    assert box.stats["stored"]["calls"] == 321
