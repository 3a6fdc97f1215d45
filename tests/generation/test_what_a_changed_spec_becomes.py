"""What do deprecations, enumerations and odd names of a spec become?"""

from __future__ import annotations

from pathlib import Path

import pytest

from .programs import Runner

pytestmark = pytest.mark.slow

HEAD = """
import asyncio, httpx, warnings
from omicall_api import AuthenticatedClient
from omicall_api.api.calls import AsyncCallsResource, CallsResource, get_call_v1
from omicall_api.models import Oddity, Priority
answer = httpx.Response(200, content=b'{"status_code":9999,"payload":null}')
arguments = {"transport": httpx.MockTransport(lambda request: answer)}
client = AuthenticatedClient("https://api.example.vn", token="t", httpx_args=arguments)
"""
ID = 'transaction_id="a"'
DOORS = {
    "resource": f"CallsResource(client).get_v1({ID})",
    "sync": f"get_call_v1.sync({ID}, client=client)",
    "sync_detailed": f"get_call_v1.sync_detailed({ID}, client=client)",
    "async resource": f"asyncio.run(main(lambda: AsyncCallsResource(client).get_v1({ID})))",
    "asyncio": f"asyncio.run(main(lambda: get_call_v1.asyncio({ID}, client=client)))",
    "asyncio_detailed": f"asyncio.run(main(lambda: get_call_v1.asyncio_detailed({ID}, client=client)))",
}
AWAIT = "async def main(call):\n    await call()  # the caller's line\n"


@pytest.mark.parametrize("door", DOORS)
def test_a_deprecated_operation_warns_once_at_the_callers_line(door: str, run: Runner, tmp_path: Path) -> None:
    code = f"""{AWAIT}
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    {DOORS[door]}  # the caller's line
lines = open(__file__, encoding="utf-8").read().splitlines()
assert len(told) == 1, [str(warning.message) for warning in told]
assert told[0].filename == __file__, told[0].filename
assert "# the caller's line" in lines[told[0].lineno - 1], told[0].lineno
print(told[0].category.__name__, told[0].message)
"""
    assert run(tmp_path, HEAD + code) == (
        "DeprecationWarning get_call_v1 is deprecated by OMICall since 2026-05-04; use calls.get.\n"
    )


def test_an_operation_that_is_not_deprecated_does_not_warn(run: Runner, tmp_path: Path) -> None:
    code = """
from omicall_api.api.webhooks import destroy_webhook
from omicall_api.models import WebhookType
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    destroy_webhook.sync(client=client, hook_type=WebhookType.CALL)
print(len(told))
"""
    assert run(tmp_path, HEAD + code) == "0\n"


def test_deprecation_is_told_to_editors_and_in_the_catalogue(
    changed_package: Path, run: Runner, tmp_path: Path
) -> None:
    source = (changed_package / "omicall_api" / "api" / "calls" / "__init__.py").read_text(encoding="utf-8")
    said = "get_call_v1 is deprecated by OMICall since 2026-05-04; use calls.get."
    assert source.count(f'    @deprecated("{said}")\n') == 2
    code = """
from omicall_api.catalog import OPERATIONS
for name in ("get_call_v1", "read_oddity", "get_call"):
    print(OPERATIONS[name].deprecated, OPERATIONS[name].replaced_by)
"""
    assert run(tmp_path, HEAD + code) == "True get_call\nTrue None\nFalse None\n"


def test_an_enumeration_of_whole_numbers_is_open(run: Runner, tmp_path: Path) -> None:
    code = """
import copy, json, pickle
odd = Oddity.from_dict({"priority": 77})
print(odd.priority, odd.priority == 77, odd.priority.is_known, hash(odd.priority) == hash(77), odd.to_dict())
print(Oddity.from_dict({"priority": -5}).priority is Priority.LOWEST, Priority.HIGH.is_known)
print(pickle.loads(pickle.dumps(odd.priority)), copy.deepcopy(odd.priority), json.dumps(odd.priority))
print(Oddity.from_dict({"priority": True}).priority, Oddity.from_dict({"priority": "1"}).priority, list(Priority))
"""
    assert run(tmp_path, HEAD + code) == (
        "77 True False True {'priority': 77}\nTrue True\n77 77 77\nTrue 1 [<Priority.HIGH: 1>, <Priority.LOWEST: -5>]\n"
    )


def test_an_alias_gives_the_keyword_and_a_property_beside_the_vendors_name(run: Runner, tmp_path: Path) -> None:
    code = """
odd = Oddity(priority=Priority.HIGH, received_date=1_790_000_000_000, pin_code="9876-secret")
print(odd.recieved_date == odd.received_date, odd.PIN == odd.pin_code, odd.received_at.isoformat())
print(odd.to_dict() == {"priority": 1, "recieved_date": 1790000000000, "PIN": "9876-secret"})
print("9876-secret" in repr(odd))
"""
    assert run(tmp_path, HEAD + code) == ("True True 2026-09-21T21:13:20+07:00\nTrue\nFalse\n")


def test_a_model_may_hold_one_of_its_own_kind(run: Runner, tmp_path: Path) -> None:
    code = """
odd = Oddity.from_dict({"priority": 1, "parent": {"priority": -5, "parent": None}})
print(type(odd.parent).__name__, odd.parent.priority.name, odd.parent.parent)
"""
    assert run(tmp_path, HEAD + code) == "Oddity LOWEST None\n"


def test_descriptions_keep_every_character_and_stand_at_their_field(
    changed_package: Path, run: Runner, tmp_path: Path
) -> None:
    print_docs = "print(Oddity.__doc__.strip()); print(Priority.__doc__.strip())"
    assert run(tmp_path, HEAD + print_docs) == (
        'Ends in a backslash \\ and in "quotes"\nHow urgent it is. Written \'as a number\', and this ends in "quotes"\n'
    )
    source = (changed_package / "omicall_api" / "models" / "oddity.py").read_text(encoding="utf-8")
    assert '    priority: Priority\n    """How urgent this oddity is."""\n' in source
    assert '    """When it came, said the vendor, "ms" """\n' in source
