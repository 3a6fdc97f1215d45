"""Does `scripts/docs` show the site to this machine alone, end quietly, and say what is wrong in a sentence?"""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from docsite import __main__ as command
from docsite.guides import Guide

pytestmark = pytest.mark.slow
SCRIPTS = Path(command.__file__).parents[1]
BUILT = "from docsite import __main__ as one; one.build = lambda out: None; one.sys.exit(one.main())"
"""The command where the site is there already."""
BUILDING = """\
from docsite import __main__ as one
class Told(one.subprocess.Popen):
    def wait(self, timeout=None):
        if "sphinx" in self.args:
            print(self.pid, flush=True)
        return super().wait(timeout)
one.subprocess.Popen = Told
one.sys.exit(one.main())
"""
"""The command, which tells the processes for which it waits."""


def started(code: str, *arguments: str) -> subprocess.Popen[str]:
    environment = {"PYTHONPATH": str(SCRIPTS), "PATH": "/usr/bin:/bin"}
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        start_new_session=True,
    )


def ctrl_c(process: subprocess.Popen[str]) -> None:
    """What a terminal sends, to all that stand in it."""
    os.killpg(process.pid, signal.SIGINT)


def test_it_says_where_it_shows_the_site_and_ends_quietly_on_ctrl_c(site: Path) -> None:
    with started(BUILT, "--out", str(site), "--serve") as process:
        try:
            assert process.stdout is not None
            built, ready = process.stdout.readline(), process.stdout.readline()
            found = re.fullmatch(r"docs: ready at (http://127\.0\.0\.1:\d+/) \(Ctrl-C ends it\)\n", ready)
            assert found is not None
            page = httpx.get(f"{found[1]}vi/index.html", trust_env=False)
            ctrl_c(process)
            out, err = process.communicate(timeout=20)
        finally:
            process.kill()
    assert built.startswith(f"docs: built. Open {site / 'index.html'} in a browser;")
    assert "Hướng dẫn" in page.text
    assert (process.returncode, out, err) == (0, "\ndocs: ended.\n", "")


def test_nothing_but_this_machine_can_reach_it(tmp_path: Path) -> None:
    with command.listening(tmp_path, 0) as server:
        assert server.server_address[0] == "127.0.0.1"


def test_a_taken_port_is_told_before_anything_is_built(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert command.main(["--out", str(tmp_path / "site"), "--serve", "--port", str(port)]) == 2
    assert capsys.readouterr().err == f"docs: can't listen on port {port}: Address already in use. Leave --port out.\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("wrong", ["-1", "65536", "web"])
def test_a_port_that_is_none_is_told(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["--serve", f"--port={wrong}"])
    assert "it must be a number from 0 to 65535" in capsys.readouterr().err


def test_an_out_that_is_a_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("mine")
    assert command.main(["--out", str(tmp_path / "file")]) == 2
    assert capsys.readouterr().err == f"docs: {tmp_path / 'file'} is no folder. Name another one with --out.\n"


def test_a_guide_that_is_missing_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    known = command.guides()
    monkeypatch.setattr(command, "guides", lambda: [*known, Guide("fax", "overlays/fax/GUIDE.md")])
    assert command.main(["--out", str(tmp_path / "site")]) == 2
    assert capsys.readouterr().err == (
        "docs: a guide stands in every language; missing: overlays/fax/GUIDE.md, overlays/fax/GUIDE.vi.md. Write it.\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_while_it_builds_leaves_nothing_behind(tmp_path: Path) -> None:
    with started(BUILDING, "--out", str(tmp_path / "site")) as process:
        try:
            assert process.stdout is not None
            sphinx = int(process.stdout.readline())
            ctrl_c(process)
            out, err = process.communicate(timeout=20)
        finally:
            process.kill()
    assert (process.returncode, err) == (130, "\ndocs: stopped.\n")
    assert list(tmp_path.iterdir()) == []
    for number in {sphinx, *map(int, out.split())}:
        with pytest.raises(ProcessLookupError):
            os.kill(number, 0)
