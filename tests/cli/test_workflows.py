"""Do the workflows of CI call the scripts and nothing else, with few rights, and keep the key out of sight?"""

from __future__ import annotations

import re
from typing import Any

import pytest
from ruamel.yaml import YAML

from omicall_api.catalog import HOST

from .commands import CHECKOUT

FOLDER = CHECKOUT / ".github" / "workflows"
NAMES = sorted(path.name for path in FOLDER.glob("*.y*ml"))
KEY = "OMICALL_API_KEY"
SECRET = "${{ secrets." + KEY + " }}"


def workflow(name: str) -> dict[str, Any]:
    """A workflow, read as YAML 1.2, in which `on` is a word."""
    loaded: dict[str, Any] = YAML(typ="safe").load((FOLDER / name).read_text(encoding="utf-8"))
    return loaded


def steps(name: str) -> list[dict[str, Any]]:
    """All steps of a workflow."""
    return [step for job in workflow(name)["jobs"].values() for step in job["steps"]]


def runs(name: str, job: str) -> list[str]:
    """What a job runs."""
    return [step["run"] for step in workflow(name)["jobs"][job]["steps"] if "run" in step]


def test_there_are_two() -> None:
    assert NAMES == ["ci.yml", "contract.yml"]


@pytest.mark.parametrize("name", NAMES)
def test_every_step_calls_one_script_that_exists(name: str) -> None:
    for step in steps(name):
        if "run" in step:
            script = re.fullmatch(r"\./scripts/([a-z-]+)( [^;&|<>$`\n]*)?", step["run"])
            assert script is not None, step["run"]
            assert (CHECKOUT / "scripts" / script[1]).is_file()


@pytest.mark.parametrize("name", NAMES)
def test_every_action_is_one_of_the_platform_and_named_by_its_version(name: str) -> None:
    for step in steps(name):
        if "uses" in step:
            assert re.fullmatch(r"actions/[a-z-]+@v[0-9]+(\.[0-9]+)*", step["uses"])


@pytest.mark.parametrize("name", NAMES)
def test_the_rights_are_those_to_read_the_code(name: str) -> None:
    loaded = workflow(name)
    assert loaded["permissions"] == {"contents": "read"}
    for job in loaded["jobs"].values():
        assert "permissions" not in job
        assert job["timeout-minutes"] <= 30
    for step in steps(name):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_ci_sets_up_and_tests_on_every_python_that_is_supported() -> None:
    assert runs("ci.yml", "test") == ["./scripts/setup --services", "./scripts/test"]
    assert set(workflow("ci.yml")["on"]) == {"push", "pull_request"}
    classifiers = (CHECKOUT / "pyproject.toml").read_text(encoding="utf-8")
    supported = re.findall(r'"Programming Language :: Python :: (3\.\d+)"', classifiers)
    assert workflow("ci.yml")["jobs"]["test"]["strategy"]["matrix"]["python"] == supported


def test_ci_knows_no_secret() -> None:
    assert "secrets." not in (FOLDER / "ci.yml").read_text(encoding="utf-8")


def test_the_contract_runs_at_night_and_by_hand_only() -> None:
    assert set(workflow("contract.yml")["on"]) == {"schedule", "workflow_dispatch"}


def test_without_the_secret_nothing_is_sent() -> None:
    jobs = workflow("contract.yml")["jobs"]
    assert jobs["plan"]["outputs"] == {"has_key": "${{ secrets.OMICALL_API_KEY != '' }}"}
    assert (jobs["vendor"]["needs"], jobs["vendor"]["if"]) == ("plan", "needs.plan.outputs.has_key == 'true'")
    for command in runs("contract.yml", "plan"):
        assert "--plan" in command


def test_the_key_goes_to_the_step_that_sends_and_never_into_an_argument() -> None:
    with_key = [step for step in steps("contract.yml") if SECRET in str(step)]
    assert [step["env"] for step in with_key] == [{KEY: SECRET}]
    for step in steps("contract.yml"):
        assert "secrets" not in step.get("run", "")
        assert "--api-key" not in step.get("run", "")
    for job in workflow("contract.yml")["jobs"].values():
        assert "env" not in job
    assert "env" not in workflow("contract.yml")


def test_only_reads_are_sent_to_the_documented_host_and_the_plan_is_that_of_the_run() -> None:
    (plan,) = runs("contract.yml", "plan")
    _, sent = runs("contract.yml", "vendor")
    assert plan == f"./scripts/contract --plan --base-url {HOST}"
    assert sent.startswith(f"./scripts/contract --base-url {HOST} --html ")
    assert "--allow" not in plan + sent


def test_the_report_is_kept_also_when_something_was_found() -> None:
    *_, run, upload = workflow("contract.yml")["jobs"]["vendor"]["steps"]
    assert upload["uses"].startswith("actions/upload-artifact@")
    assert upload["if"] == "always()"
    for path in upload["with"]["path"].split():
        assert path in run["run"]


def test_a_reader_is_told_that_real_tenants_are_served() -> None:
    text = (FOLDER / "contract.yml").read_text(encoding="utf-8")
    assert "serves real tenants, although its name says staging" in text
    assert "real tenants" in workflow("contract.yml")["jobs"]["vendor"]["name"]
