"""Do the faults reach every operation, and do they leave the next request alone?"""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from omicall.sandbox._operation import OPERATIONS

from .driver import KEY, Box

IDS = {"transaction_id": "x", "id": "x", "id_status": "x", "channel": "livetalk"}


def request(box: Box, name: str) -> httpx.Response:
    """A request that an operation refuses or answers, with every credential."""
    operation = OPERATIONS[name]
    headers = {"Authorization": f"Bearer {box.token}", "x-api-key": KEY, "apiKey": KEY}
    return box.send(operation.method, operation.path.format(**IDS), headers=headers, json={})


@pytest.fixture(scope="module")
def shared() -> Box:
    """One sandbox for all operations: what these requests change does not matter."""
    return Box()


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_a_fault_meets_its_operation_once(name: str, shared: Box) -> None:
    faults: list[dict[str, Any]] = [
        {"kind": "http_500"},
        {"kind": "http_429", "seconds": 7},
        {"kind": "failure", "code": "user_busy"},
        {"kind": "html"},
    ]
    shared.door("faults", [{"operation": name, "times": 1, **fault} for fault in faults])
    assert request(shared, name).status_code == 500
    assert request(shared, name).headers["retry-after"] == "7"
    assert b"user_busy" in request(shared, name).content
    assert request(shared, name).headers["content-type"] == "text/html"
    assert request(shared, name).headers["content-type"] != "text/html"
