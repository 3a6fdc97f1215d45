"""Do the pages answer to this machine alone, and does the control door take orders from no other page?"""

from __future__ import annotations

import pytest

from .pages import ADDRESSES, FILES, Pages

JSON = {"content-type": "application/json"}


@pytest.mark.parametrize("address", ADDRESSES)
def test_this_machine_gets_every_page(pages: Pages, address: str) -> None:
    assert pages.get(address).status_code == 200


@pytest.mark.parametrize("address", ADDRESSES)
def test_other_machines_get_none(pages: Pages, address: str) -> None:
    assert pages.send("GET", address, peer="192.0.2.1").status_code == 403


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_host_that_was_bent_to_this_machine_gets_none(pages: Pages, address: str) -> None:
    assert pages.get(address, headers={"host": "pages.example.vn"}).status_code == 403


def test_the_door_takes_orders_from_the_page_itself(pages: Pages) -> None:
    headers = {"origin": "http://127.0.0.1:8080", "host": "127.0.0.1:8080"}
    assert pages.send("POST", "/__sandbox__/clock", json={"advance_seconds": 1}, headers=headers).status_code == 200


@pytest.mark.parametrize(
    "origin",
    ["http://127.0.0.1:8081", "http://localhost:8080", "https://127.0.0.1:8080", "https://shop.example.vn", "null", ""],
)
def test_the_door_takes_none_from_another_page(pages: Pages, origin: str) -> None:
    headers = {"origin": origin, "host": "127.0.0.1:8080"}
    assert pages.send("POST", "/__sandbox__/clock", json={"advance_seconds": 1}, headers=headers).status_code == 403


@pytest.mark.parametrize("media", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
def test_a_form_of_another_page_cannot_give_orders(pages: Pages, media: str) -> None:
    for name in ("clock", "faults/on", "faults/off", "calls", "reset"):
        answer = pages.send("POST", f"/__sandbox__/{name}", headers={"content-type": media}, content="{}")
        assert answer.status_code == 403


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_of_another_host_may_load_and_no_page_may_frame_these(pages: Pages, address: str) -> None:
    headers = pages.get(address).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'self'; ")
    assert "frame-ancestors 'none'" in policy
    assert "http" not in policy
    assert ("'unsafe-inline'" in policy) == (address == "/docs")
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("name", ["nothing.js", "../_door.py", "..%2f_door.py", "README.md", "vendor/README.md"])
def test_only_the_files_of_the_pages_are_served(pages: Pages, name: str) -> None:
    assert pages.get(f"{FILES}/{name}").status_code == 404
