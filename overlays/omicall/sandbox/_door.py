"""The control door: counters, reset, clock, faults, manners and calls, for this machine only."""

from __future__ import annotations

import json
import re
from dataclasses import asdict

from starlette.requests import Request

from ._answers import JSON, Answer, compact, plain_error
from ._deliveries import is_loopback
from ._door_calls import begin_call, list_calls, move_call, set_owner_lookup
from ._faults import BadRuleError, read_rules
from ._manners import changed
from ._state import Sandbox

PREFIX = "/__sandbox__/"
_VERBS = {
    "stats": ("GET",),
    "reset": ("POST",),
    "clock": ("POST",),
    "faults": ("POST",),
    "manners": ("POST",),
    "calls": ("GET", "POST"),
    "calls/<transaction_id>": ("POST",),
    "owner_lookup": ("POST",),
}
_HOST = re.compile(r"(\[(?P<six>[^\]]+)\]|(?P<name>[^:\[\]]+))(:[0-9]{1,5})?")


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
    """Why a request is not let in; a web page that an owner of this machine opens must not be."""
    if request.client is not None and not is_loopback(request.client.host):
        return "The control door answers to this machine only."
    host = _HOST.fullmatch(request.headers.get("host", ""))
    if host is None or not is_loopback(host["six"] or host["name"]):
        return "The Host header must name a loopback address, such as 127.0.0.1."
    if "origin" in request.headers:
        return "The control door does not answer to web pages."
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
