"""Does an answer go when nobody has it any more, without waiting for the garbage collector?"""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator

import httpx
import pytest

from .doubles import Caller, ScriptedServer, answers, success


@pytest.fixture
def no_collector() -> Iterator[None]:
    """The garbage collector stays away."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("no_collector")
def test_an_answer_goes_with_its_last_holder(caller: Caller, server: ScriptedServer) -> None:
    given: list[weakref.ref[httpx.Response]] = []

    def noted(request: httpx.Request) -> httpx.Response:
        given.append(weakref.ref(answer := success(request)))
        return answer

    server.rest = noted
    caller.do(lambda client: client.tenant.detail())
    assert [answer() for answer in given] == [None]


def test_an_answer_of_ones_own_can_still_be_read(make_caller: Callable[..., Caller], server: ScriptedServer) -> None:
    caller = make_caller()
    server.rest = answers(200, '{"status_code":9999,"payload":1}')
    answer = caller.do(lambda client: caller.http(client).get("/api/own"))
    assert (answer.json()["payload"], b"".join(answer.iter_bytes())) == (1, answer.content)
