"""Can one client serve many accounts at once without mixing them up?"""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from tests.sizes import sized

from omicall import AsyncOmicall, Omicall, errors

from .doubles import BASE, Caller, FakeClock, ScriptedServer, envelope, success

TENANTS = sized(200, 1_000)
KEY_OF_THIS_CALL = contextvars.ContextVar[str]("KEY_OF_THIS_CALL")


class ManyAccounts(ScriptedServer):
    """Gives each key a token of its own name, and sets a cookie in each answer."""

    def __init__(self) -> None:
        super().__init__()
        self.refused: set[str] = set()
        self.exchange = self._token_of_key
        self.rest = self._answer

    def _token_of_key(self, request: httpx.Request) -> httpx.Response:
        key = request.url.params["apiKey"]
        if key in self.refused:
            return httpx.Response(200, json={"status_code": -9999, "message": "api_key_invalid", "payload": None})
        return envelope({"access_token": f"token-of-{key}", "token_type": "Bearer"})

    def _answer(self, request: httpx.Request) -> httpx.Response:
        answer = success(request)
        answer.headers["set-cookie"] = f"session={request.headers['authorization']}; Path=/"
        return answer


@pytest.fixture
def accounts() -> ManyAccounts:
    return ManyAccounts()


@pytest.fixture
def settings(accounts: ManyAccounts, time: FakeClock) -> dict[str, Any]:
    return {"base_url": BASE, "clock": time.clock, "transport": httpx.MockTransport(accounts)}


@pytest.fixture(params=["sync", "async"])
def tenants(request: pytest.FixtureRequest, settings: dict[str, Any]) -> Iterator[Callable[[str], Any]]:
    """Makes one read for the account of a key, always through the same client."""
    keys = [""]
    caller = Caller(request.param, api_key=lambda: keys[0], **settings)

    def detail(key: str) -> Any:
        keys[0] = key
        return caller.do(lambda client: client.tenant.detail())

    yield detail
    caller.close()


@pytest.mark.slow
def test_many_tenants_in_threads_get_a_token_each(accounts: ManyAccounts, settings: dict[str, Any]) -> None:
    with Omicall(KEY_OF_THIS_CALL.get, **settings) as client, ThreadPoolExecutor(16) as pool:

        def detail(tenant: int) -> None:
            KEY_OF_THIS_CALL.set(f"key-{tenant}")
            client.tenant.detail()

        for _ in range(2):
            list(pool.map(detail, range(TENANTS)))
    assert accounts.exchanges == TENANTS
    assert sorted(accounts.authorizations) == sorted(2 * [f"Bearer token-of-key-{n}" for n in range(TENANTS)])


@pytest.mark.slow
def test_many_tenants_in_tasks_get_a_token_each(accounts: ManyAccounts, settings: dict[str, Any]) -> None:
    async def detail(client: AsyncOmicall, tenant: int) -> None:
        KEY_OF_THIS_CALL.set(f"key-{tenant}")
        await client.tenant.detail()

    async def main() -> None:
        async with AsyncOmicall(KEY_OF_THIS_CALL.get, **settings) as client:
            for _ in range(2):
                await asyncio.gather(*(detail(client, tenant) for tenant in range(TENANTS)))

    asyncio.run(main())
    assert accounts.exchanges == TENANTS
    assert sorted(accounts.authorizations) == sorted(2 * [f"Bearer token-of-key-{n}" for n in range(TENANTS)])


def test_a_refused_key_stops_its_own_tenant_only(accounts: ManyAccounts, tenants: Callable[[str], Any]) -> None:
    accounts.refused.add("bad")
    for _ in range(3):
        with pytest.raises(errors.ApiKeyRejected):
            tenants("bad")
        assert tenants("good").full_name
    assert accounts.keys == ["bad", "good"]


def test_a_refused_token_is_renewed_for_its_own_tenant_only(
    accounts: ManyAccounts, tenants: Callable[[str], Any]
) -> None:
    tenants("one")
    tenants("two")
    accounts.script.append(lambda _: httpx.Response(401, text="Unauthorized"))
    accounts.exchange = lambda _: envelope({"access_token": "another-token-of-one", "token_type": "Bearer"})
    tenants("one")
    tenants("two")
    assert accounts.keys == ["one", "two", "one"]
    assert accounts.authorizations[-2:] == ["Bearer another-token-of-one", "Bearer token-of-two"]


def test_a_cookie_of_one_tenant_is_not_sent_for_another(accounts: ManyAccounts, tenants: Callable[[str], Any]) -> None:
    for key in ("one", "two", "one"):
        tenants(key)
    assert [headers.get("cookie") for headers in accounts.headers] == [None, None, None]
