"""Ratings of calls."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from omicall.sandbox._answers import NoPayload, RefusedError
from omicall.sandbox._check import (
    LARGEST_PAGE,
    NOT_FOUND,
    Fields,
    array_of,
    as_integer,
    as_object,
    as_text,
    within,
)
from omicall.sandbox._operation import Ask, Body, Takes, operation
from omicall.sandbox._rows import row_v1
from omicall.sandbox.data.call_edits import CallEdits, Evaluation

_point = within(as_integer, -LARGEST_PAGE, LARGEST_PAGE)


@operation("list_evaluation_criteria_v1", "GET", "/api/evaluation_criteria/call/list", Takes.BEARER)
def list_evaluation_criteria_v1(_ask: Ask) -> NoPayload:
    """Says that it worked: no source shows what a criterion looks like."""
    return NoPayload()


@operation(
    "add_call_evaluation_v1",
    "POST",
    "/api/call_transaction/add_evaluation/{transaction_id}",
    Takes.BEARER,
    body=Body.OBJECT,
)
def add_call_evaluation_v1(ask: Ask) -> dict[str, Any]:
    """Keeps a user's rating of a call, in place of an earlier one of the same user."""
    user = ask.body.required("user_uuid", as_text)
    sent = Fields(ask.body.required("evaluation", as_object))
    rating = Evaluation(
        user_uuid=user,
        comment=sent.optional("comment", as_text),
        points=tuple(sent.optional("values", array_of(_points)) or ()),
        created_ms=ask.sandbox.clock.milliseconds(),
    )
    agent = _agent(ask, user)
    call = ask.tenant.history.by_id(ask.path["transaction_id"])
    if agent is None or call is None:
        raise RefusedError(NOT_FOUND)
    edits = ask.part(CallEdits)
    before = edits.of(call.transaction_id)
    others = tuple(other for other in before.evaluations if _agent(ask, other.user_uuid) != agent)
    edits.put(replace(before, evaluations=(*others, rating), changed_ms=rating.created_ms))
    return row_v1(ask.tenant, call, ask.base_url)


def _points(value: object) -> tuple[str | None, str | None, int | None]:
    points = Fields(as_object(value))
    return (
        points.optional("criteria_id", as_text),
        points.optional("name", as_text),
        points.optional("point", _point),
    )


def _agent(ask: Ask, user: str) -> str | None:
    """The extension of a user, named by the id of another system or by the extension itself."""
    extensions = ask.tenant.extensions.values()
    return next((e.number for e in extensions if user and user in (e.uuid, e.number)), None)


@operation("list_evaluation_criteria", "GET", "/api/v3/call-transaction/evaluation-criteria/list", Takes.BEARER)
def list_evaluation_criteria(_ask: Ask) -> NoPayload:
    """Says that it worked: no source shows what a criterion looks like."""
    return NoPayload()


@operation("add_call_evaluation", "POST", "/api/v3/call-transaction/add-evaluation", Takes.BEARER)
def add_call_evaluation(_ask: Ask) -> NoPayload:
    """Says that it worked, and keeps nothing: no source says how the call and the points are named."""
    return NoPayload()
