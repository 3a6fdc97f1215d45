"""Does a read renew its token and answer, in whatever form the server turns the old one away?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from omicall import errors

from .doubles import CLICK, Box, Caller

# All that the sandbox can play; the first is the usual one.
DEAD = ["http_401", "text_200", "text_401", "envelope", "envelope_401"]


def play(box: Box, **manners: Any) -> None:
    httpx.post(f"{box.url}/__sandbox__/manners", json=manners, trust_env=False, verify=False).raise_for_status()


@pytest.mark.parametrize("dead", DEAD)
def test_a_read_with_a_dead_token_is_answered_after_one_renewal(dead: str, box: Box, guest: Caller) -> None:
    play(box, dead=dead)
    guest.do(lambda client: client.tenant.detail())
    box.fault("get_tenant_detail", "dead_token", times=1)
    assert guest.do(lambda client: client.tenant.detail()).full_name
    assert (box.exchanges, box.received("get_tenant_detail")) == (2, 3)


@pytest.mark.parametrize("dead", DEAD)
def test_a_token_that_a_newer_one_ended_is_renewed(dead: str, box: Box, guest: Caller) -> None:
    play(box, dead=dead, ends_older=True)
    guest.do(lambda client: client.tenant.detail())
    httpx.get(f"{box.url}/api/auth", params={"apiKey": box.key}, trust_env=False, verify=False).raise_for_status()
    assert guest.do(lambda client: client.tenant.detail()).full_name
    assert box.exchanges == 3


@pytest.mark.parametrize("dead", DEAD)
def test_a_read_whose_new_token_is_refused_too_raises(dead: str, box: Box, guest: Caller) -> None:
    play(box, dead=dead)
    box.fault("get_tenant_detail", "dead_token")
    with pytest.raises(errors.OmicallError) as caught:
        guest.do(lambda client: client.tenant.detail())
    assert isinstance(caught.value, errors.AuthError | errors.TokenError)
    assert box.received("get_tenant_detail") == 2


@pytest.mark.parametrize("dead", DEAD)
def test_a_call_that_costs_money_is_not_sent_again(dead: str, box: Box, guest: Caller) -> None:
    play(box, dead=dead)
    box.fault("click_to_call", "dead_token", times=1)
    with pytest.raises(errors.TokenRejected):
        guest.do(lambda client: client.calls.click_to_call(**CLICK))
    assert box.dialled() == 0
    guest.do(lambda client: client.calls.click_to_call(**CLICK))
    assert box.dialled() == 1


@pytest.mark.parametrize("manners", [{"same_token": True}, {"claims": "none"}, {"claims": "exp"}, {"date": False}])
def test_a_token_of_any_manners_serves_until_it_is_refused(
    manners: dict[str, Any], box: Box, make_guest: Callable[..., Caller]
) -> None:
    play(box, **manners)
    guest = make_guest()
    guest.do(lambda client: client.tenant.detail())
    box.fault("get_tenant_detail", "dead_token", times=1)
    assert guest.do(lambda client: client.tenant.detail()).full_name
    assert box.exchanges == 2
