"""Does the pytest plugin give users what they need, in test runs of their own, and cost the others nothing?"""

from __future__ import annotations

import os
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from tests.code_blocks import python_blocks

import omicall
import omicall_api

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "overlays" / "omicall" / "testing" / "GUIDE.md"
PACKAGES = os.pathsep.join(str(Path(module.__file__ or "").parents[1]) for module in (omicall, omicall_api))
TEN_LINES = """
def test_a_missed_answer_is_no_second_call(omicall_sandbox, omicall_client, omicall_clock):
    omicall_sandbox.faults({"operation": "click_to_call", "kind": "reset_after"})
    try:
        omicall_client.calls.click_to_call(extension="101", phone_number="0900000123")
    except Exception as error:
        assert type(error).__name__ == "OutcomeUnknown"
    assert omicall_sandbox.stats().billable["click_to_call"] == 1
    omicall_clock.advance(3600)
    assert omicall_clock.now().hour == 10
"""


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A folder of a user's own, where pytest knows of our plugin and of no other."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTHONPATH", PACKAGES)
    pytester.makeini("[pytest]\naddopts = -p omicall.testing.plugin --strict-markers\nfilterwarnings = error\n")
    return pytester


@pytest.mark.slow
def test_a_file_of_ten_lines_passes(run: pytest.Pytester) -> None:
    assert len(TEN_LINES.strip().splitlines()) <= 10
    run.makepyfile(TEN_LINES)
    run.runpytest_subprocess().assert_outcomes(passed=1)


@pytest.mark.slow
def test_a_defect_of_the_user_is_found(run: pytest.Pytester) -> None:
    run.makepyfile(TEN_LINES.replace("== 1", "== 2"))
    run.runpytest_subprocess().assert_outcomes(failed=1)


@pytest.mark.slow
def test_every_fixture_works_and_each_test_has_a_sandbox_of_its_own(run: pytest.Pytester) -> None:
    run.makepyfile(
        """
        import asyncio
        import pytest

        @pytest.mark.parametrize("time", [1, 2])
        def test_all(omicall_sandbox, omicall_client, omicall_async_client, omicall_clock, time):
            assert omicall_sandbox.stats().token_exchanges == 0
            assert omicall_clock is omicall_sandbox.clock
            assert omicall_client.tenant.detail().full_name
            assert asyncio.run(omicall_async_client.tenant.detail()).full_name
            assert omicall_sandbox.stats().requests["get_tenant_detail"] == 2
        """
    )
    run.runpytest_subprocess().assert_outcomes(passed=2)


@pytest.mark.slow
def test_the_marker_says_how_the_sandbox_is_made(run: pytest.Pytester) -> None:
    run.makepyfile(
        """
        import pytest

        pytestmark = pytest.mark.omicall(calls=3, seed=2)

        def test_of_the_file(omicall_sandbox):
            assert omicall_sandbox.stats().stored["calls"] == 3

        @pytest.mark.omicall(calls=7)
        def test_of_its_own(omicall_sandbox):
            assert omicall_sandbox.stats().stored["calls"] == 7

        @pytest.mark.omicall(7)
        def test_without_a_name(omicall_sandbox):
            pass
        """
    )
    result = run.runpytest_subprocess()
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*The marker omicall takes arguments by name only*"])


@pytest.mark.slow
def test_fixtures_and_marker_are_explained(run: pytest.Pytester) -> None:
    result = run.runpytest_subprocess("--fixtures")
    result.stdout.fnmatch_lines(
        [
            "omicall_sandbox *",
            "*sandbox in this process*",
            "omicall_client *",
            "omicall_async_client *",
            "omicall_clock *",
        ]
    )
    run.runpytest_subprocess("--markers").stdout.fnmatch_lines(["@pytest.mark.omicall(**arguments)*FakeOmicall*"])


@pytest.mark.slow
def test_a_mismatch_is_shown_without_a_value(run: pytest.Pytester) -> None:
    run.makepyfile(
        """
        from pathlib import Path
        from omicall.testing import assert_matches

        def test_recorded():
            assert_matches("search_contacts", Path("recorded.json").read_bytes())
        """
    )
    run.path.joinpath("recorded.json").write_text('{"status_code": 9999, "payload": "0900000987"}')
    result = run.runpytest_subprocess()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*$.payload: should be object, is string"])
    assert "0900000987" not in result.stdout.str() + result.stderr.str()


@pytest.mark.slow
def test_the_tests_of_the_guide_pass(run: pytest.Pytester) -> None:
    blocks = [code for code in python_blocks(GUIDE) if "\ndef test_" in code or "\nasync def test_" in code]
    assert len(blocks) >= 3
    run.makepyfile(**{f"test_block_{number}": code for number, code in enumerate(blocks)})
    result = run.runpytest_subprocess()
    outcomes = result.parseoutcomes()
    assert set(outcomes) == {"passed"}
    assert outcomes["passed"] == "".join(blocks).count("def test_")


def test_a_test_run_without_the_fixtures_loads_next_to_nothing(run: pytest.Pytester) -> None:
    run.makepyfile(
        """
        import sys

        def test_light():
            heavy = ("httpx", "attrs", "msgspec", "starlette", "jsonschema", "omicall_api", "omicall._client")
            assert [name for name in heavy if name in sys.modules] == []
            ours = sorted(name for name in sys.modules if name.split(".")[0] == "omicall")
            assert ours == ["omicall", "omicall._version", "omicall.testing", "omicall.testing.plugin"]
        """
    )
    run.runpytest_subprocess().assert_outcomes(passed=1)


def test_pytest_finds_the_plugin_by_itself() -> None:
    wanted = {"omicall": "omicall.testing.plugin"}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["entry-points"]["pytest11"] == wanted
    # Of the installed package; after a change of pyproject.toml scripts/setup installs it again.
    installed = {found.name: found.value for found in entry_points(group="pytest11") if found.name == "omicall"}
    assert installed == wanted
