"""What must be allowed before it is sent to another machine, and how is one told?"""

from __future__ import annotations

import pytest

from omicall.contract import CouldNotRunError, Options
from omicall.contract.__main__ import main
from omicall.contract._plan import left_out_lines, opening_lines, planned, whole_plan
from omicall_api.catalog import OPERATIONS

THERE = "https://api.example.vn"
KEY = "invented-key-000"
Output = pytest.CaptureFixture[str]


def ids(base_url: str, *allow: str, effects: frozenset[str] = frozenset()) -> set[str]:
    """Ids of the operations that a run would use."""
    options = Options(base_url, api_key=KEY, allow=frozenset(allow), allow_effects=effects)
    return {known.id for known in planned(options)}


def of(*effects: str) -> set[str]:
    """Ids of the operations with these effects."""
    return {known.id for known in OPERATIONS.values() if known.effect in effects}


def test_only_reads_are_sent_without_leave() -> None:
    assert ids(THERE) == of("read")


def test_all_writes_may_be_allowed_at_once_or_each_by_its_name() -> None:
    assert ids(THERE, effects=frozenset({"write"})) == of("read", "write")
    assert ids(THERE, "add_group") == of("read") | {"add_group"}


def test_each_billable_and_each_destructive_operation_has_to_be_named() -> None:
    assert ids(THERE, "click_to_call", "delete_group") == of("read") | {"click_to_call", "delete_group"}


@pytest.mark.parametrize("effect", ["billable", "destructive"])
def test_the_effect_alone_is_refused(effect: str) -> None:
    with pytest.raises(CouldNotRunError, match=rf"--allow-effect {effect} is not enough\. Nothing was sent"):
        ids(THERE, effects=frozenset({effect}))
    # A name of the other kind is no leave either.
    other = {"billable": "delete_group", "destructive": "click_to_call"}[effect]
    with pytest.raises(CouldNotRunError, match="by its own name"):
        ids(THERE, other, effects=frozenset({effect}))


def test_the_effect_beside_a_name_allows_no_more_than_the_name() -> None:
    assert ids(THERE, "click_to_call", effects=frozenset({"billable"})) == of("read") | {"click_to_call"}


def test_on_this_machine_everything_is_allowed() -> None:
    assert ids("http://127.0.0.1:1") == set(OPERATIONS)
    assert ids("http://127.0.0.1:1", effects=frozenset({"billable"})) == set(OPERATIONS)


@pytest.mark.parametrize("arguments", [["--allow", "click_to_cal"], ["--operation", "click_to_cal"]])
@pytest.mark.parametrize("base_url", [THERE, "http://127.0.0.1:1"])
def test_an_unknown_name_exits_with_two_and_tells_the_one_that_was_meant(
    capsys: Output, arguments: list[str], base_url: str
) -> None:
    assert main(["--base-url", base_url, *arguments], {"OMICALL_API_KEY": KEY}) == 2
    captured = capsys.readouterr()
    said = captured.out + captured.err
    assert "There is no operation click_to_cal. Did you mean click_to_call" in said
    assert "Nothing was sent." in said


def test_an_operation_that_is_asked_for_and_not_allowed_is_told_how(capsys: Output) -> None:
    arguments = ["--plan", "--base-url", THERE, "--operation", "click_to_call"]
    assert main(arguments, {}) == 2
    assert "--allow click_to_call" in capsys.readouterr().err
    assert main([*arguments, "--allow", "click_to_call"], {}) == 0
    assert "/api/click2call" in capsys.readouterr().out


def test_the_plan_says_what_is_left_out_and_how_each_could_be_allowed() -> None:
    said = "\n".join(left_out_lines(Options(THERE, api_key=KEY)))
    counts = [f"{len(of(effect))} {effect}" for effect in ("write", "billable", "destructive")]
    assert f"not allowed: {', '.join(counts)}." in said
    assert "--allow-effect write allows all that write" in said
    for name in of("billable", "destructive"):
        assert name in said


def test_the_plan_says_nothing_of_what_is_left_out_on_this_machine() -> None:
    assert left_out_lines(Options("http://127.0.0.1:1", api_key=KEY)) == []


def test_the_plan_names_the_removals_that_a_run_may_add() -> None:
    def removals(*allow: str) -> list[str]:
        options = Options(THERE, api_key=KEY, allow=frozenset(allow))
        return [line for line in whole_plan(options) if "for things that the run itself made" in line]

    assert removals() == []
    (line,) = removals("add_group")
    assert OPERATIONS["delete_group"].path in line
    assert OPERATIONS["delete_contact_v1"].path not in line
    (line,) = removals("add_contact")
    assert OPERATIONS["delete_contact_v1"].path in line
    # Nothing in an answer proves whose webhook, agent or device it is.
    (line,) = removals("add_group", "register_webhook", "invite_agent", "add_app2app_agent_device")
    for name in ("destroy_webhook", "delete_agent", "logout_app2app_agent"):
        assert OPERATIONS[name].path not in line


def test_the_first_lines_name_what_was_allowed_by_name() -> None:
    options = Options(THERE, api_key=KEY, allow=frozenset({"click_to_call", "add_group", "delete_group"}))
    (line,) = [line for line in opening_lines(options) if "allowed by name" in line]
    assert "click_to_call (billable)" in line
    assert "delete_group (destructive)" in line
    assert "add_group (" not in line
