"""One request on its way: faults before, credential, body, operation, webhooks, faults after."""

from __future__ import annotations

import math
import re
from typing import Any

from starlette.requests import Request

from ._answers import Answer, RefusedError, UnauthorizedError, bare, failure, sdk_success, success
from ._check import Fields, Query, array_of, parse_body, parse_json
from ._credentials import find_tenant, sent_token
from ._faults import AFTER, BEFORE, Rule
from ._form import Form, parse_form
from ._operation import Ask, Body, Envelope, Operation
from ._state import Sandbox

DROP = "omicall.sandbox.drop"
"""Key of the scope that says how to drop the connection in place of an answer."""

_WRAPPERS = {Envelope.USUAL: success, Envelope.SDK: sdk_success, Envelope.NONE: bare}
_HOST = re.compile(r"[A-Za-z0-9.:\[\]_-]+")
_HTML = b"<!doctype html><html><head><title>Error</title></head><body>Service error</body></html>"


async def handle(sandbox: Sandbox, operation: Operation, request: Request) -> Answer:
    """The answer of an operation, or what a fault puts in its place."""
    raw = await request.body()
    with sandbox.lock:
        sandbox.live.pass_time()
        sandbox.requests[operation.id] += 1
        answer = _fault_before(sandbox, operation, request)
        rule = None
        if answer is None:
            try:
                answer = _act(sandbox, operation, request, raw)
                rule = sandbox.faults.take(operation.id, AFTER)
            except UnauthorizedError:
                # A dead credential kept the operation from acting, so nothing comes after it.
                answer = sandbox.manners.refusal_of_token()
        sandbox.alarm.set()
        fault = request.scope.get(DROP, rule.kind if rule else "")
        sandbox.journal.answered(sandbox.clock.milliseconds(), operation.id, answer, fault)
    return answer if rule is None else await _fault_after(sandbox, rule, request, answer)


def _fault_before(sandbox: Sandbox, operation: Operation, request: Request) -> Answer | None:
    token = sent_token(sandbox.manners, operation, request.headers)
    rule = sandbox.faults.take(operation.id, BEFORE if token else BEFORE - {"dead_token"})
    if rule is None:
        return None
    match rule.kind:
        case "refuse":
            request.scope[DROP] = "close"
            return Answer(500, b"")
        case "http_500":
            return Answer(500, _HTML, "text/html")
        case "http_429":
            wait = {"retry-after": str(math.ceil(rule.seconds))}
            return Answer(429, b"Too Many Requests", "text/plain", wait)
        case "failure":
            return failure(rule.code, in_payload=operation.error_in_payload)
        case _:
            sandbox.tokens.kill(token or "")
            return sandbox.manners.refusal_of_token()


def _act(sandbox: Sandbox, operation: Operation, request: Request, raw: bytes) -> Answer:
    try:
        tenant = find_tenant(sandbox, operation, request.headers)
        ask = Ask(
            sandbox=sandbox,
            operation=operation,
            verb=request.method,
            query=Query(request.query_params.multi_items()),
            **_read_body(operation, request, raw),
            path=dict(request.path_params),
            base_url=_base_url(request),
            known_tenant=tenant,
        )
        payload = operation.act(ask)
        answer = payload if isinstance(payload, Answer) else _WRAPPERS[operation.envelope](payload)
    except RefusedError as refusal:
        return failure(refusal.code, in_payload=operation.error_in_payload, at_top=refusal.at_top)
    if operation.billable:
        sandbox.billable[operation.id] += 1
    _tell(ask)
    return answer


def _read_body(operation: Operation, request: Request, raw: bytes) -> dict[str, Any]:
    body, items, form = Fields({}), list[Any](), Form()
    if request.method == "GET" and not raw.strip():
        pass  # integrators read with GET where another verb wants a body
    elif operation.body is Body.OBJECT or (request.method != operation.method and raw.strip()):
        if not raw.strip():
            raise RefusedError(operation.missing_body)
        body = parse_body(raw)
    elif operation.body is Body.ARRAY:
        items = array_of(lambda item: item, least=1)(parse_json(raw))
    elif operation.body is Body.FORM:
        form = parse_form(raw, request.headers.get("content-type", ""))
    return {"body": body, "items": items, "form": form}


def _base_url(request: Request) -> str:
    """Where links in answers lead: to this sandbox, as the client calls it."""
    host = request.headers.get("host", "")
    return f"http://{host if _HOST.fullmatch(host) else 'localhost'}"


def _tell(ask: Ask) -> None:
    """Send what a request made the sandbox send, each receiver's in order, and let its calls begin."""
    for url in dict.fromkeys(url for url, _ in ask.outbox):
        ask.sandbox.deliveries.start(url, [message for to, message in ask.outbox if to == url])
    ask.sandbox.live.pass_time()


async def _fault_after(sandbox: Sandbox, rule: Rule, request: Request, answer: Answer) -> Answer:
    match rule.kind:
        case "reset_after":
            request.scope[DROP] = "reset"
            return answer
        case "html":
            return Answer(200, _HTML, "text/html")
        case "truncated":
            return Answer(answer.status, answer.body[: len(answer.body) // 2], answer.media)
        case _:
            await sandbox.pauses.wait(rule.seconds)
            return answer
