"""Where do the requests of a run go when operations live on several hosts?"""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
import requests

from omicall._config import ConfigurationError
from omicall.contract import CouldNotRunError, Options, examine
from omicall.contract import __main__ as command
from omicall.contract._guard import Guard
from omicall.contract._plan import opening_lines, plan_lines, planned
from omicall_api.catalog import HOST, HOSTS, OPERATIONS

from .recorder import Recorder
from .suite import now

KEY = "invented-key-000"
HERE = "http://127.0.0.1:8321"
BESIDE = "http://127.0.0.1:8322/with/a/prefix"
ELSEWHERE = "https://elsewhere.example.vn"
EXCHANGE = OPERATIONS["get_access_token"]
TENANT = OPERATIONS["get_tenant_detail"]
SOUND = OPERATIONS["download_recording"]
PHONE = OPERATIONS["logout_app2app_agent"]
Output = pytest.CaptureFixture[str]


def options(base_url: str = HERE, **more: Any) -> Options:
    """A run of few examples, without a pause."""
    usual: dict[str, Any] = {"api_key": KEY, "max_examples": 1, "requests_per_second": 100_000, "seconds": None}
    return Options(base_url, **{**usual, "clock": now, **more})


def places(monkeypatch: pytest.MonkeyPatch, given: Options) -> set[tuple[str, str]]:
    """Origin and path of everything that a run sends."""
    network = Recorder()
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", network)
    examine(given)
    return network.places


@pytest.mark.slow
def test_each_operation_is_tested_where_it_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    operations = frozenset({TENANT.id, SOUND.id})
    assert places(monkeypatch, options(HOST, operations=operations)) == {
        (HOST, EXCHANGE.path),
        (HOST, TENANT.path),
        (HOSTS["recordings"], SOUND.path),
    }


@pytest.mark.slow
def test_a_server_of_ones_own_is_asked_for_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    operations = frozenset({TENANT.id, SOUND.id, PHONE.id})
    found = places(monkeypatch, options(operations=operations))
    assert found == {(HERE, known.path) for known in (EXCHANGE, TENANT, SOUND, PHONE)}


@pytest.mark.slow
def test_a_host_that_is_named_is_asked_for_its_operations_only(monkeypatch: pytest.MonkeyPatch) -> None:
    given = options(hosts={"recordings": BESIDE}, operations=frozenset({TENANT.id, SOUND.id, PHONE.id}))
    assert places(monkeypatch, given) == {
        *((HERE, known.path) for known in (EXCHANGE, TENANT, PHONE)),
        ("http://127.0.0.1:8322", f"/with/a/prefix{SOUND.path}"),
    }


@pytest.mark.slow
def test_with_a_named_host_elsewhere_only_reads_are_sent_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    given = options(hosts={"recordings": ELSEWHERE}, operations=frozenset({TENANT.id, SOUND.id, PHONE.id}))
    assert places(monkeypatch, given) == {(HERE, EXCHANGE.path), (HERE, TENANT.path), (ELSEWHERE, SOUND.path)}


@pytest.mark.parametrize("name", HOSTS)
def test_one_named_host_elsewhere_makes_a_run_one_that_only_reads(name: str) -> None:
    given = options(hosts={name: ELSEWHERE})
    assert not given.local
    assert {known.effect for known in planned(given)} == {"read"}
    assert options(hosts={name: BESIDE}).local
    assert planned(options(hosts={name: BESIDE})) == list(OPERATIONS.values())


def test_a_server_elsewhere_is_not_made_local_by_its_hosts() -> None:
    assert not options(ELSEWHERE, hosts=dict.fromkeys(HOSTS, HERE)).local


def test_the_bases_are_those_of_all_hosts() -> None:
    assert options(HOST).bases == {"": HOST, **HOSTS}
    assert options().bases == dict.fromkeys(["", *HOSTS], HERE)
    given = options(HOST, hosts={"ai": f"{BESIDE}/"})
    assert given.bases == {"": HOST, **HOSTS, "ai": BESIDE}
    assert given.base_of(OPERATIONS["speech_to_text"]) == BESIDE
    assert given.base_of(TENANT) == HOST


@pytest.mark.parametrize("hosts", [{"nowhere": HERE}, {"": HERE}, {"ai": "http://elsewhere.example.vn"}, {"ai": ""}])
def test_options_take_only_known_names_and_good_urls(hosts: dict[str, str]) -> None:
    with pytest.raises(ConfigurationError, match="hosts"):
        options(hosts=hosts)


BASES = {"": HERE, **dict.fromkeys(HOSTS, HERE), "recordings": BESIDE}


@pytest.mark.parametrize(
    ("method", "url"),
    [("GET", f"{HERE}{TENANT.path}"), ("GET", f"{BESIDE}{SOUND.path}?id=x"), ("POST", f"{HERE}{PHONE.path}")],
)
def test_the_guard_lets_each_path_out_to_its_host(method: str, url: str) -> None:
    guard = Guard(BASES, [TENANT, SOUND, PHONE])
    guard.check(method, url)
    assert guard.refused == []


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("GET", f"{HERE}{SOUND.path}?id=x"),
        ("GET", f"{BESIDE}{TENANT.path}"),
        ("GET", f"http://127.0.0.1:8322{SOUND.path}"),
        ("POST", f"{BESIDE}{PHONE.path}"),
        ("GET", f"{HOSTS['recordings']}{SOUND.path}"),
        ("GET", f"{HOST}{TENANT.path}"),
    ],
)
def test_the_guard_keeps_a_path_of_one_host_from_another(method: str, url: str) -> None:
    guard = Guard(BASES, [TENANT, SOUND, PHONE])
    with pytest.raises(CouldNotRunError, match="It was not sent"):
        guard.check(method, url)
    assert len(guard.refused) == 1


def test_the_plan_says_of_each_operation_where_it_would_be_sent() -> None:
    lines = plan_lines(options(HOST, operations=frozenset({TENANT.id, SOUND.id})))
    (tenant,) = [line for line in lines if TENANT.path in line]
    (sound,) = [line for line in lines if SOUND.path in line]
    assert tenant.endswith(f"  {HOST}")
    assert sound.endswith(f"  {HOSTS['recordings']}")
    assert all(line.endswith(f"  {HERE}") for line in plan_lines(options()))


def test_the_first_line_names_each_host_that_would_be_asked_once() -> None:
    given = options(HOST, operations=frozenset({TENANT.id, SOUND.id, "list_webhooks"}))
    first = opening_lines(given)[0]
    hosts = first.removeprefix("contract: about to test ").removesuffix(", which is NOT this machine.").split(", ")
    assert sorted(hosts) == ["public-v1-stg.omicall.com", "public-v1-stg.omicrm.com"]
    alone = opening_lines(options(HOST, operations=frozenset({TENANT.id})))[0]
    assert alone.startswith("contract: about to test public-v1-stg.omicall.com, which is NOT")


def test_the_command_takes_hosts_by_name(capsys: Output) -> None:
    arguments = ["--plan", "--base-url", HERE, "--host", f"recordings={BESIDE}", "--host", f"ai={BESIDE}"]
    assert command.main(arguments, {}) == 0
    lines = capsys.readouterr().out.splitlines()
    hosts = [known.host for known in OPERATIONS.values()]
    assert len([line for line in lines if line.endswith(f"  {BESIDE}")]) == hosts.count("recordings") + hosts.count(
        "ai"
    )
    assert len(lines) == len(OPERATIONS) + 1


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["--base-url", HERE, "--host", "recordings"], "--host needs a name and a URL"),
        (["--base-url", HERE, "--host", f"nowhere={HERE}"], "hosts has the name 'nowhere'"),
        (["--base-url", HERE, "--host", f"={HERE}"], "hosts has the name ''"),
        (["--base-url", HERE, "--host", "ai=http://elsewhere.example.vn"], "hosts['ai'] is plain http"),
        (["--base-url", HERE, "--host", "ai="], "hosts['ai'] must begin with https://"),
        (["--host", f"ai={HERE}"], "--host goes with --base-url"),
    ],
)
def test_a_host_that_cannot_be_one_gives_2(
    monkeypatch: pytest.MonkeyPatch, capsys: Output, arguments: list[str], text: str
) -> None:
    network = Recorder()
    monkeypatch.setattr(requests.adapters.HTTPAdapter, "send", network)
    assert command.main(arguments, {"OMICALL_API_KEY": KEY}) == 2
    assert text in capsys.readouterr().err
    assert network.requests == 0


def test_a_key_on_the_command_line_is_refused_as_soon_as_one_host_is_elsewhere(capsys: Output) -> None:
    arguments = ["--base-url", HERE, "--host", f"ai={ELSEWHERE}", "--api-key", KEY]
    assert command.main(arguments, {}) == 2
    err = capsys.readouterr().err
    assert "this machine only" in err
    assert KEY not in err


def test_with_its_own_sandbox_the_command_tests_what_that_serves_and_says_how_much_it_leaves_out(
    monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    given: list[Options] = []
    # Not by its dotted name: another test may have made the command import it anew.
    sandbox = import_module("omicall.sandbox")
    monkeypatch.setattr(sandbox, "served_operations", lambda: frozenset({TENANT.id, "not_in_the_spec"}))
    monkeypatch.setattr(command, "run", lambda chosen, **_: given.append(chosen) or 0)
    assert command.main([], {}) == 0
    assert [chosen.operations for chosen in given] == [frozenset({TENANT.id})]
    left_out = f"{len(OPERATIONS) - 1} of {len(OPERATIONS)} operations are not in the sandbox"
    assert left_out in capsys.readouterr().out
