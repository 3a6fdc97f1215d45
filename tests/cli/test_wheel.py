"""Does a wheel that is installed elsewhere hold all that a newcomer needs, from the demo to a file of calls?"""

from __future__ import annotations

import contextlib
import csv
import json
import os
import signal
import subprocess
import sys
import sysconfig
import threading
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from tests.once import once
from tests.sizes import sized

from omicall.sandbox import Settings, running

from .commands import CHECKOUT

pytestmark = pytest.mark.slow

_KEY = "invented-key-000"


def _run(*command: str | Path, environment: dict[str, str] | None = None, cwd: Path) -> tuple[int, str]:
    done = subprocess.run(
        [str(word) for word in command], cwd=cwd, env=environment, capture_output=True, text=True, timeout=300
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""

    def built() -> Path:
        folder = tmp_path_factory.mktemp("wheel")
        code, said = _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=CHECKOUT)
        assert code == 0, said
        (wheel,) = folder.glob("*.whl")
        return wheel

    return once(tmp_path_factory, "wheel", built)


@pytest.fixture(scope="module")
def home(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel; what it depends on is seen through a path, since no test uses a network."""
    folder = tmp_path_factory.mktemp("home")
    venv.create(folder, symlinks=True)
    install = ("-m", "pip", "--python", folder / "bin" / "python", "install", "--no-index", "--no-deps", "--no-compile")
    code, said = _run(sys.executable, *install, wheel, cwd=folder)
    assert code == 0, said
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder), "platbase": str(folder)}))
    # Without the .pth files of that folder, which lead to this checkout.
    (packages / "beside.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return folder


def _environment(home: Path, **variables: str) -> dict[str, str]:
    """That of somebody who has never used the command: nothing is set, and nothing is saved yet."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "OMICALL", "COV"))}
    folders = {"XDG_CONFIG_HOME": str(home / "config"), "XDG_CACHE_HOME": str(home / "cache"), "COLUMNS": "80"}
    return {**kept, **folders, **variables}


def _inside(home: Path, *arguments: str, **variables: str) -> tuple[int, str]:
    """What the command does there."""
    return _run(home / "bin" / "omicall", *arguments, environment=_environment(home, **variables), cwd=home)


@contextlib.contextmanager
def _begun(home: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A command there that goes on until it has done its work or this is over."""
    command = [str(home / "bin" / "omicall"), *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=_environment(home), cwd=home) as process:
        # Else a command that says nothing would be waited for without end.
        patience = threading.Timer(120, process.kill)
        patience.start()
        try:
            yield process
        finally:
            patience.cancel()
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
            process.communicate(timeout=30)


def test_the_wheel_holds_the_specification_the_suite_and_its_entry_point(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as held:
        names = set(held.namelist())
        (entry_points,) = (name for name in names if name.endswith("dist-info/entry_points.txt"))
        (metadata,) = (name for name in names if name.endswith("dist-info/METADATA"))
        assert "omicall = omicall.cli:main" in held.read(entry_points).decode()
        assert "Provides-Extra: contract" in held.read(metadata).decode()
    for package in ("contract", "cli", "sandbox"):
        folder = CHECKOUT / "overlays" / "omicall" / package
        wanted = {
            path.relative_to(folder.parents[1]).as_posix()
            for path in folder.rglob("*")
            if path.is_file() and not any(part.startswith((".", "__pycache__")) for part in path.parts)
        }
        assert wanted <= names
    assert {"omicall_api/openapi.json", "omicall_api/catalog.py"} <= names


def test_it_is_the_wheel_that_runs_there(home: Path) -> None:
    code = "import omicall, omicall_api; print(omicall.__file__, omicall_api.__file__)"
    status, said = _run(home / "bin" / "python", "-I", "-c", code, cwd=home)
    assert status == 0, said
    for path in said.split():
        assert Path(path).is_relative_to(home)


def test_the_contract_suite_runs_there_against_a_sandbox(home: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    with running(Settings(api_key=_KEY)) as url:
        code, said = _inside(
            home,
            *("contract", "--base-url", url, "--operation", "list_webhooks", "--operation", "get_tenant_detail"),
            *("--html", str(report)),
            OMICALL_API_KEY=_KEY,
        )
    assert code == 0, said
    assert "testing 2 operations" in said
    assert "(2 read): clean." in " ".join(said.split())
    assert report.stat().st_size > 1000
    assert _KEY not in said


def test_it_plans_and_fails_there_as_it_does_here(home: Path) -> None:
    code, said = _inside(home, "contract", "--plan", "--base-url", "https://api.example.vn")
    assert code == 0, said
    assert "nothing sent." in said
    assert _inside(home, "contract", "--base-url", "https://api.example.vn")[0] == 2


CALLS = sized(2_000, 10_000)


@pytest.fixture(scope="module")
def sandbox(home: Path) -> Iterator[str]:
    """A sandbox that the installed command has started, with many calls."""
    with _begun(home, "sandbox", "--port", "0", "--calls", str(CALLS), "--api-key", _KEY) as process:
        assert process.stdout is not None
        ready = process.stdout.readline()
        assert ready.startswith("Sandbox ready: http"), ready
        yield ready.split()[-1]


@pytest.fixture(scope="module")
def account(home: Path, sandbox: str) -> str:
    """The URL of that sandbox, whose key the newcomer has saved there."""
    command = [str(home / "bin" / "omicall"), "auth", "login", "--key-stdin", "--base-url", sandbox]
    done = subprocess.run(
        command, input=f"{_KEY}\n", env=_environment(home), cwd=home, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert "The key is right." in done.stdout
    assert _KEY not in done.stdout
    return sandbox


def _stats(url: str) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = httpx.get(f"{url}/__sandbox__/stats", trust_env=False, verify=False).json()
    return found


def test_a_newcomer_begins_with_the_demo(home: Path) -> None:
    code, said = _inside(home, "demo")
    assert code == 0, said
    assert "Its webhooks arrive" in said
    assert "The sandbox is stopped." in said


def test_a_newcomer_without_a_key_is_told_what_to_do(home: Path, tmp_path: Path) -> None:
    code, said = _inside(home, "calls", "list", XDG_CONFIG_HOME=str(tmp_path))
    assert code == 2
    assert "omicall auth login" in said
    assert len(said.splitlines()) == 1


def test_a_newcomer_places_a_first_call_once(home: Path, account: str) -> None:
    before = _stats(account)["billable"].get("click_to_call", 0)
    code, said = _inside(home, "call", "0900000123", "--extension", "101", "--yes")
    assert code == 0, said
    assert "0900000123" not in said
    assert _stats(account)["billable"]["click_to_call"] == before + 1


def test_a_newcomer_gets_a_file_of_all_calls(home: Path, account: str) -> None:
    code, said = _inside(home, "calls", "export", "-o", "calls.csv", "--since", "31d")
    assert code == 0, said
    with (home / "calls.csv").open(encoding="utf-8-sig", newline="") as file:
        titles, *rows = csv.reader(file)
    assert len(rows) == _stats(account)["stored"]["calls"] >= CALLS
    assert {len(row) for row in rows} == {len(titles)}
    assert len({tuple(row) for row in rows}) == len(rows)
    assert [path.name for path in home.glob("calls.csv*")] == ["calls.csv"]


def test_a_newcomer_sees_a_webhook_arrive(home: Path, account: str) -> None:
    with _begun(home, "webhooks", "listen", "--register", "--json", "--count", "1") as listening:
        assert listening.stdout is not None
        assert listening.stderr is not None
        told = listening.stderr.readline()
        while told and "Listening:" not in told:
            told = listening.stderr.readline()
        assert "Listening: http://127.0.0.1:" in told
        code, said = _inside(home, "call", "0900000124", "--extension", "101", "--yes")
        assert code == 0, said
        report = json.loads(listening.stdout.readline())
        assert listening.wait(30) == 0
    assert report["kind"]
    assert "0900000124" not in json.dumps(report)
