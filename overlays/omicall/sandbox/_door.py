"""The control door: counters, reset, clock, faults, manners and calls, for this machine only."""

from __future__ import annotations

import json
from dataclasses import asdict

from starlette.requests import Request

from ._answers import JSON, Answer, compact, plain_error
from ._door_calls import begin_call, list_calls, move_call, set_owner_lookup
from ._faults import BadRuleError, read_rule, read_rules
from ._guard import refusal_of
from ._manners import changed
from ._state import Sandbox

PREFIX = "/__sandbox__/"
_VERBS = {
    "stats": ("GET",),
    "reset": ("POST",),
    "clock": ("POST",),
    "faults": ("POST",),
    "faults/on": ("POST",),
    "faults/off": ("POST",),
    "manners": ("POST",),
    "calls": ("GET", "POST"),
    "calls/<transaction_id>": ("POST",),
    "owner_lookup": ("POST",),
}


async def answer_door(sandbox: Sandbox, request: Request) -> Answer:
    """The answer to a request at the door."""
    raw = await request.body()
    name = request.url.path.removeprefix(PREFIX)
    if refusal := _guard(request, bool(raw), name):
        return plain_error(403, "forbidden", refusal)
    known = "calls/<transaction_id>" if name.startswith("calls/") else name
    if known not in _VERBS:
        return plain_error(404, "not_found", f"The door has {', '.join(_VERBS)}.")
    if request.method not in _VERBS[known]:
        verbs = ", ".join(_VERBS[known])
        return plain_error(405, "wrong_method", f"Use {verbs} here.", allow=verbs)
    try:
        return Answer(200, compact(await _act(sandbox, request, name, raw)))
    except BadRuleError as error:
        return plain_error(400, "bad_request", str(error))


def _guard(request: Request, has_body: bool, name: str) -> str | None:
    """Why a request is not let in."""
    if refusal := refusal_of(request):
        return refusal
    if request.method == "GET":
        return None
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media != JSON and not (name == "reset" and not has_body and not media):
        return "Send JSON, with the header Content-Type: application/json."
    return None


async def _act(sandbox: Sandbox, request: Request, name: str, raw: bytes) -> object:
    if name == "stats":
        with sandbox.lock:
            sandbox.live.pass_time()
            return sandbox.stats()
    if name == "reset":
        with sandbox.lock:
            sandbox.reset()
        return {"reset": True}
    if name == "calls" and request.method == "GET":
        return list_calls(sandbox)
    try:
        body: object = json.loads(raw)
    except (ValueError, RecursionError):
        raise BadRuleError("The body is not JSON.") from None
    if name == "faults":
        rules = read_rules(body)
        with sandbox.lock:
            sandbox.faults.replace(rules)
        return {"rules": len(rules)}
    if name.startswith("faults/"):
        return _switch(sandbox, name == "faults/on", body)
    if name == "manners":
        with sandbox.lock:
            sandbox.manners = changed(sandbox.manners, body)
            return asdict(sandbox.manners)
    if name == "calls":
        return await begin_call(sandbox, f"http://{request.headers['host']}", body)
    if name == "owner_lookup":
        return set_owner_lookup(sandbox, body)
    if name == "clock":
        return _advance(sandbox, body)
    return move_call(sandbox, name.removeprefix("calls/"), body)


def _switch(sandbox: Sandbox, on: bool, body: object) -> dict[str, int]:
    rule = read_rule(body)
    with sandbox.lock:
        if on:
            sandbox.faults.switch_on(rule)
        else:
            sandbox.faults.switch_off(rule.operation, rule.kind)
        return {"rules": len(sandbox.faults.in_force())}


def _advance(sandbox: Sandbox, body: object) -> dict[str, int]:
    seconds = body.get("advance_seconds") if isinstance(body, dict) else None  # pyright: ignore
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)):
        raise BadRuleError('The body must be {"advance_seconds": n}, with a number of seconds.')
    with sandbox.lock:
        try:
            sandbox.clock.advance(seconds)
        except (ValueError, OverflowError):
            raise BadRuleError("The clock goes forward only, and not beyond the year 9999.") from None
        sandbox.live.pass_time()
        sandbox.alarm.set()
        return {"now_ms": sandbox.clock.milliseconds()}
