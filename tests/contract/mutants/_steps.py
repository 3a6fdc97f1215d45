"""Single requests, sent without the suite, to show that a mutant is there."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, TypeAlias

import httpx
from attrs import frozen
from tests.contract.suite import KEY, PARTNER_KEY

from omicall.contract._document import Document, example_body, load_document
from omicall.sandbox._operation import OPERATIONS as SERVED
from omicall.sandbox._operation import Takes
from omicall_api.catalog import OPERATIONS

Seen: TypeAlias = tuple[int, str, bytes]
"""Status, content type and body of an answer."""


@frozen
class Step:
    """One request; what is not given is that of the operation's example.

    query, path: values for parameters, in place of those of the example or beside them; None leaves one out.
    body: the whole body; bytes go out as they are.
    bare: whether nothing is taken from the example's query.
    credential: `own`, `none`, `made up`, `key` or `token` (the account's own, whatever the operation takes), or
        `bad signature` (the account's own token, with another end).

    Example: `Step("list_extensions", query={"keyword": "101"})`
    """

    operation: str
    query: Mapping[str, Any] = {}
    path: Mapping[str, str] = {}
    body: Any = ...
    files: Mapping[str, Any] | None = None
    bare: bool = False
    credential: str = "own"


def answers(app: Any, steps: Iterable[Step]) -> list[Seen]:
    """What an application answers to steps, one after the other.

    Example: `answers(create_app(Settings()), [Step("list_webhooks")])`
    """
    return asyncio.run(_answers(app, steps))


async def _answers(app: Any, steps: Iterable[Step]) -> list[Seen]:
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
        tokens = {key: await _token(client, key) for key in (KEY, PARTNER_KEY)}
        return [await _sent(client, step, tokens) for step in steps]


async def _token(client: httpx.AsyncClient, key: str) -> str:
    answer = await client.get(SERVED["get_access_token"].path, params={"apiKey": key})
    return str(answer.json()["payload"]["access_token"])


async def _sent(client: httpx.AsyncClient, step: Step, tokens: Mapping[str, str]) -> Seen:
    known, served = OPERATIONS[step.operation], SERVED[step.operation]
    query = {**({} if step.bare else _examples(step.operation, "query")), **step.query}
    path = {**_examples(step.operation, "path"), **step.path}
    key = PARTNER_KEY if known.account else KEY
    answer = await client.request(
        served.method,
        served.path.format(**path),
        params={name: value for name, value in query.items() if value is not None},
        headers=_headers(step.credential, served.takes, key, tokens[key]),
        **_content(step),
    )
    return answer.status_code, answer.headers.get("content-type", ""), answer.content


def _content(step: Step) -> dict[str, Any]:
    if step.files is not None:
        return {"files": step.files, "data": {} if step.body is ... else step.body}
    body = example_body(_document(), OPERATIONS[step.operation]) if step.body is ... else step.body
    if isinstance(body, bytes):
        return {"content": body}
    return {} if body is None else {"json": body}


def _headers(credential: str, takes: Takes, key: str, token: str) -> dict[str, str]:
    bearer, by_key = {"Authorization": f"Bearer {token}"}, {"x-api-key": key}
    usual = {
        Takes.NOTHING: {},
        Takes.KEY: by_key,
        Takes.AI_KEY: {"apikey": key},
        Takes.KEY_AND_BEARER: {**bearer, **by_key},
    }.get(takes, bearer)
    return {
        "own": usual,
        "none": {},
        "made up": dict.fromkeys(usual, "Bearer made-up"),
        "key": by_key,
        "token": bearer,
        "bad signature": {name: f"{value[:-8]}AAAAAAAA" for name, value in bearer.items()},
    }[credential]


@cache
def _document() -> Document:
    return load_document()


@cache
def _examples(operation: str, place: str) -> dict[str, Any]:
    known = OPERATIONS[operation]
    parameters = _document()["paths"][known.path][known.method.lower()].get("parameters", [])
    return {p["name"]: p["example"] for p in parameters if p["in"] == place and "example" in p}
