"""Calls at the control door: those that go on, new inbound ones, and what is done with them by hand."""

from __future__ import annotations

import re
from typing import Any, cast

from ._deliveries import host_of
from ._faults import BadRuleError
from ._history import Traits
from ._live import LiveCall, NoSuchStepError, Step
from ._owner import OwnerLookup, ask_owner
from ._state import Sandbox
from ._tenant import Tenant

_NUMBER = re.compile(r"\+?[0-9]{2,20}")
_KEY = re.compile(r"[!-~]{1,200}")
_CALL_KEYS = {"direction", "from", "hotline", "extension", "outcome", "api_key", "account"}
_OUTCOMES = {"answered": True, "missed": False, None: None}
_STEPS = {str(step): step for step in (Step.ANSWER, Step.MISS, Step.HANG_UP)}


def list_calls(sandbox: Sandbox) -> list[dict[str, Any]]:
    """The calls that go on, in the order in which they began."""
    with sandbox.lock:
        return [_shown(live) for live in sandbox.live]


def _shown(live: LiveCall) -> dict[str, Any]:
    traits = live.call.traits
    return {
        "transaction_id": live.call.transaction_id,
        "state": live.state,
        "direction": traits.direction,
        "number": traits.number,
        "hotline": traits.hotline,
        "extension": traits.extension,
    }


async def begin_call(sandbox: Sandbox, base_url: str, body: object) -> dict[str, Any]:
    """Let an inbound call ring; without an outcome it waits to be moved by hand."""
    wanted = _object(body, _CALL_KEYS)
    if wanted.get("direction") != "inbound":
        raise BadRuleError('"direction" must be "inbound". Others are started through the API.')
    number = wanted.get("from")
    if not isinstance(number, str) or not _NUMBER.fullmatch(number):
        raise BadRuleError('"from" must be the phone number of the caller, as text.')
    outcome = wanted.get("outcome")
    if not (outcome is None or isinstance(outcome, str)) or outcome not in _OUTCOMES:
        raise BadRuleError('"outcome" must be "answered" or "missed". Leave it out to move the call by hand.')
    with sandbox.lock:
        tenant = _account(sandbox, wanted.get("api_key"), wanted.get("account"))
        hotline = _hotline(tenant, wanted.get("hotline"))
        extension = _extension(tenant, hotline, wanted.get("extension"))
    lookup = sandbox.owner_lookup
    owners = [] if lookup is None else await ask_owner(lookup, number, hotline)
    with sandbox.lock:
        if sandbox.tenants.get(tenant.api_key) is not tenant:
            raise BadRuleError("The sandbox was reset while the owner was looked up. Begin the call again.")
        extension = next((owner for owner in owners if owner in tenant.extensions), extension)
        traits = Traits("inbound", extension, "", hotline, number, _OUTCOMES[outcome] or False)
        live = sandbox.live.start(tenant, traits, base_url, by_hand=outcome is None)
        sandbox.live.pass_time()
        sandbox.alarm.set()
        return _shown(live)


def move_call(sandbox: Sandbox, transaction_id: str, body: object) -> dict[str, Any]:
    """Answer a call that rings, let it be missed, or hang up."""
    step = _object(body, {"do"}).get("do")
    if not isinstance(step, str) or step not in _STEPS:
        raise BadRuleError(f'"do" must be one of {", ".join(_STEPS)}.')
    with sandbox.lock:
        sandbox.live.pass_time()
        try:
            live = sandbox.live.move(transaction_id, _STEPS[step])
        except NoSuchStepError as error:
            raise BadRuleError(str(error)) from None
        sandbox.live.pass_time()
        sandbox.alarm.set()
        return _shown(live)


def set_owner_lookup(sandbox: Sandbox, body: object) -> dict[str, Any]:
    """Ask an address about the owners of callers from now on; a null address ends that."""
    wanted = _object(body, {"url", "key"})
    url, key = wanted.get("url"), wanted.get("key")
    if url is None:
        sandbox.owner_lookup = None
        return {"owner_lookup": False}
    if not isinstance(url, str) or not sandbox.deliveries.allowed(host_of(url)):
        raise BadRuleError('"url" must be an http or https address on this machine, or on a host of deliver_to.')
    if not isinstance(key, str) or not _KEY.fullmatch(key):
        raise BadRuleError('"key" must be text of 1 to 200 ASCII characters without spaces.')
    sandbox.owner_lookup = OwnerLookup(url, key)
    return {"owner_lookup": True}


def _object(body: object, keys: set[str]) -> dict[str, Any]:
    if not isinstance(body, dict):
        raise BadRuleError(f"The body must be an object with {', '.join(sorted(keys))}.")
    wanted = cast("dict[str, Any]", body)
    if unknown := wanted.keys() - keys:
        raise BadRuleError(f"There is no {min(unknown)!a} here. There is {', '.join(sorted(keys))}.")
    return wanted


def _account(sandbox: Sandbox, key: object, id: object) -> Tenant:
    """By its key, or by its id, which pages may show."""
    if id is not None:
        by_id = sandbox.tenant_of_id(id) if isinstance(id, str) and key is None else None
        if by_id is None:
            raise BadRuleError('"account" must be the id of an account, and "api_key" left out beside it.')
        return by_id
    wanted = sandbox.settings.api_key if key is None else key
    tenant = sandbox.tenants.get(wanted) if isinstance(wanted, str) else None
    if tenant is None:
        raise BadRuleError('"api_key" must be the key of an account. Leave it out for the first one.')
    return tenant


def _hotline(tenant: Tenant, wanted: object) -> str:
    if wanted is None:
        found = next(iter(tenant.hotlines), None)
    else:
        found = tenant.find_hotline(wanted) if isinstance(wanted, str) else None
    if found is None:
        raise BadRuleError('"hotline" must be a hotline of the account. Leave it out for the first one.')
    return found


def _extension(tenant: Tenant, hotline: str, wanted: object) -> str:
    """The extension asked for, or the first one of the hotline that can ring, or any that can."""
    if wanted is not None:
        if not isinstance(wanted, str) or wanted not in tenant.extensions:
            raise BadRuleError('"extension" must be an extension of the account. Leave it out to have one chosen.')
        return wanted
    ready = [extension for extension in tenant.extensions.values() if extension.registered]
    of_hotline = [extension for extension in ready if extension.hotline == hotline]
    return next((extension.number for extension in (*of_hotline, *ready)), "")
