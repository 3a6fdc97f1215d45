"""Does a wheel that is installed elsewhere hold all that `omicall contract` needs?"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

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
    folder = tmp_path_factory.mktemp("wheel")
    code, said = _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=CHECKOUT)
    assert code == 0, said
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def home(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel; what it depends on is seen through a path, since no test uses a network."""
    folder = tmp_path_factory.mktemp("home")
    venv.create(folder, symlinks=True)
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder), "platbase": str(folder)}))
    with zipfile.ZipFile(wheel) as held:
        held.extractall(packages)
    # Without the .pth files of that folder, which lead to this checkout.
    (packages / "beside.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return folder


def _inside(home: Path, *arguments: str, **variables: str) -> tuple[int, str]:
    """What the command does there; started as its script does."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "OMICALL", "COV"))}
    start = "import sys; from omicall.cli import main; sys.argv[0] = 'omicall'; main()"
    return _run(home / "bin" / "python", "-c", start, *arguments, environment={**kept, **variables}, cwd=home)


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
