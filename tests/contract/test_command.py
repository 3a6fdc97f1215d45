"""What do the command line and its exit codes say?"""

from __future__ import annotations

import sys

import pytest
import requests

from omicall.contract import Options, run
from omicall.contract.__main__ import main
from omicall.sandbox import Settings, running
from omicall_api.catalog import HOSTS, OPERATIONS

from .bugs import UnknownDisposition
from .recorder import RefusesTheKey, SomethingElse, Unreachable
from .suite import KEY, now, sandbox

VENDOR = "https://public-v1-stg.omicall.com"
Output = pytest.CaptureFixture[str]


def test_the_plan_for_another_machine_lists_what_only_reads(capsys: Output) -> None:
    assert main(["--plan", "--base-url", VENDOR], {}) == 0
    said = capsys.readouterr().out.splitlines()
    lines = [line for line in said if not line.startswith("contract: ")]
    reads = [known for known in OPERATIONS.values() if known.effect == "read"]
    for known, line in zip(reads, lines, strict=True):
        host = HOSTS[known.host] if known.host else VENDOR
        assert line.split() == [known.method, known.path, "read", known.evidence, host]
    assert said[-1] == f"contract: {len(reads)} operations, nothing sent."


def test_the_plan_for_another_machine_begins_with_whose_data_it_is(capsys: Output) -> None:
    assert main(["--plan", "--base-url", VENDOR], {}) == 0
    first, second, *_ = capsys.readouterr().out.splitlines()
    assert first.endswith(", which is NOT this machine.")
    assert "real tenants, although its name says staging" in second


def test_the_plan_grows_with_what_is_allowed(capsys: Output) -> None:
    assert main(["--plan", "--base-url", VENDOR, "--allow", "click_to_call"], {}) == 0
    out = capsys.readouterr().out
    assert "/api/click2call" in out
    assert "/api/webhooks/destroy" not in out


def test_the_plan_for_this_machine_lists_everything(capsys: Output) -> None:
    assert main(["--plan"], {}) == 0
    assert f"contract: {len(OPERATIONS)} operations, nothing sent." in capsys.readouterr().out


@pytest.mark.slow
def test_a_clean_server_gives_0_and_a_table(capsys: Output) -> None:
    with running(Settings(api_key="invented-key-000")) as url:
        options = Options(url, api_key="invented-key-000", operations=frozenset({"list_webhooks"}))
        assert run(options) == 0
    out = capsys.readouterr().out
    assert "on this machine" in out.splitlines()[0]
    assert out.splitlines()[2].split() == ["area", "operations", "tried", "with", "success", "cases", "findings"]
    assert "\nwebhooks " in out
    assert "invented-key-000" not in out


@pytest.mark.slow
def test_findings_give_1(capsys: Output) -> None:
    operations = frozenset({"list_calls_v1"})
    options = Options(api_key=KEY, app=UnknownDisposition(sandbox()), operations=operations, max_examples=1, clock=now)
    assert run(options) == 1
    out = capsys.readouterr().out
    assert (
        "response_schema_conformance in list_calls_v1: At payload.items[].disposition: the value 'abandoned' does not"
        in " ".join(out.split())
    )
    assert "curl -X GET -H 'Authorization: Bearer ***'" in out
    assert KEY not in out


def test_a_missing_key_gives_2(capsys: Output) -> None:
    assert main(["--base-url", VENDOR], {}) == 2
    assert "There is no API key" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["--base-url", VENDOR]])
def test_an_empty_key_gives_2(capsys: Output, arguments: list[str]) -> None:
    assert main(arguments, {"OMICALL_API_KEY": ""}) == 2
    assert "api_key is empty" in capsys.readouterr().err


def test_a_key_on_the_command_line_is_for_this_machine_only(capsys: Output) -> None:
    assert main(["--base-url", VENDOR, "--api-key", "invented-key-000"], {}) == 2
    err = capsys.readouterr().err
    assert "this machine only" in err
    assert "invented-key-000" not in err


@pytest.mark.parametrize("url", ["http://api.example.com", "ftp://api.example.com", "nonsense"])
def test_a_url_that_cannot_be_one_gives_2(capsys: Output, url: str) -> None:
    assert main(["--base-url", url], {"OMICALL_API_KEY": "invented-key-000"}) == 2
    assert "base_url" in capsys.readouterr().err


def test_an_argument_that_does_not_exist_gives_2(capsys: Output) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--allow-effect", "everything"], {})
    assert ended.value.code == 2


def test_a_server_that_is_not_there_gives_2(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", Unreachable())
    assert main(["--base-url", VENDOR], {"OMICALL_API_KEY": "invented-key-000"}) == 2
    out = capsys.readouterr().out
    assert "cannot be reached" in out
    assert "invented-key-000" not in out


def test_the_first_lines_say_which_host_it_is_and_what_will_be_sent(
    monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", Unreachable())
    arguments = ["--base-url", VENDOR, "--allow-effect", "write"]
    main(arguments, {"OMICALL_API_KEY": "invented-key-000"})
    first, second, third, *_ = capsys.readouterr().out.splitlines()
    assert "public-v1-stg.omicall.com, " in first
    assert first.endswith(", which is NOT this machine.")
    assert "real tenants, although its name says staging" in second
    count = len([known for known in OPERATIONS.values() if known.effect in ("read", "write")])
    assert f"{count} operations with the effect: read, write" in third


def test_a_refused_key_gives_2(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", RefusesTheKey())
    assert main(["--base-url", VENDOR], {"OMICALL_API_KEY": "invented-key-000"}) == 2
    assert "refused the API key" in capsys.readouterr().out


def test_a_server_that_is_something_else_gives_2(monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", SomethingElse())
    assert main(["--base-url", VENDOR], {"OMICALL_API_KEY": "invented-key-000"}) == 2
    assert "gave no token" in capsys.readouterr().out


@pytest.mark.parametrize("package", ["schemathesis", "uvicorn"])
def test_a_missing_extra_gives_2(monkeypatch: pytest.MonkeyPatch, capsys: Output, package: str) -> None:
    for name in [*sys.modules]:
        if name.partition(".")[0] == package or name.startswith(
            ("omicall.sandbox", "omicall.contract._schemathesis", "omicall.contract._engine")
        ):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)
    assert main([], {}) == 2
    captured = capsys.readouterr()
    assert f"The package {package} is missing" in captured.out + captured.err
    assert "pip install 'omicall[contract]'" in captured.out + captured.err


def test_an_operation_that_does_not_exist_is_said(capsys: Output) -> None:
    assert run(Options(api_key=KEY, operations=frozenset({"make_coffee"}))) == 2
    assert "There is no operation make_coffee" in capsys.readouterr().out
