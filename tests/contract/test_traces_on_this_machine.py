"""Is a sandbox on this machine tested as it is, without marks and removals?"""

from __future__ import annotations

from typing import Any

import pytest

from omicall.contract import Options, examine
from omicall.contract._document import load_document
from omicall.contract._guard import Guard
from omicall.contract._traces import Traces
from omicall.sandbox import Settings, running
from omicall_api.catalog import OPERATIONS, Operation

from .suite import KEY, sandbox

ADD = OPERATIONS["add_group"]
BODY = {"group_name": "Kỹ thuật"}


def traces(base_url: str) -> Traces:
    """What a run would leave there."""

    def headers(_: Operation) -> dict[str, str]:
        return {}

    options = Options(base_url, api_key=KEY, allow_effects=frozenset({"write"}))
    return Traces(options, load_document(), Guard(options.bases, []), headers, str)


def test_nothing_is_marked_here_and_everything_there() -> None:
    assert traces("http://127.0.0.1:1").marked(ADD, BODY) == BODY
    there = traces("https://api.example.vn")
    assert there.marked(ADD, BODY) == {"group_name": f"{there.ledger.mark} Kỹ thuật"}


@pytest.mark.parametrize("name", ["search_contacts", "delete_group"])
def test_what_writes_nothing_is_not_marked(name: str) -> None:
    body = {"group_name": "a", "fullName": "b", "note": "c"}
    assert traces("https://api.example.vn").marked(OPERATIONS[name], body) == body


def test_a_bad_request_gets_no_number_that_could_heal_it() -> None:
    there = traces("https://api.example.vn")
    assert there.marked(OPERATIONS["add_contact"], {}, is_bad=True) == {}
    assert there.marked(OPERATIONS["add_contact"], {}).keys() == {"refId", "fullName"}


def told(given: Options) -> list[str]:
    """What is said while a run is under way."""
    said: list[str] = []
    examine(given, said.append)
    return said


@pytest.mark.slow
def test_on_this_machine_only_the_tenant_is_told() -> None:
    more: dict[str, Any] = {"api_key": KEY, "operations": frozenset({"add_group"}), "max_examples": 1}
    with running(Settings(api_key=KEY)) as url:
        assert [line.partition(" the tenant ")[0] for line in told(Options(url, **more))] == [
            "contract: this key belongs to"
        ]
    assert told(Options(app=sandbox(), **more)) == []
