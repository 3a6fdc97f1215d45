"""A PostgreSQL server of one's own, on a free port, for as long as it is needed."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_HOST = "127.0.0.1"
_USER = "omicall"
_DEBIAN = Path("/usr/lib/postgresql")
_START_SECONDS = 30.0
_STOP_SECONDS = 5.0
_TRIES = 3
# The server refuses to run as root: the first of these that the machine knows runs it then.
_ORDINARY = ("postgres", "nobody", "daemon")


def find_server() -> str | None:
    """Find a server program that has `initdb` beside it.

    Returns:
        Path of `postgres` on PATH, else of the newest one where Debian and Ubuntu put it; None where there is none.

    Example:
        >>> find_server()
        '/usr/lib/postgresql/15/bin/postgres'
    """
    versions = [path for path in _DEBIAN.glob("*/bin/postgres") if path.parents[1].name.isdigit()]
    newest_first = sorted(versions, key=lambda path: int(path.parents[1].name), reverse=True)
    on_path = shutil.which("postgres")
    for found in (*([Path(on_path)] if on_path else []), *newest_first):
        if os.access(found, os.X_OK) and found.resolve().with_name("initdb").exists():
            return str(found)
    return None


@contextmanager
def postgres_server(program: str | None = None) -> Iterator[str]:
    """Run a server that listens on 127.0.0.1 only, asks for a password made for it, and is gone afterwards.

    It does not wait for the disk, so what it holds does not survive a crash of the machine. As root it is run by an
    ordinary user of the machine.

    Args:
        program: path of the server program with `initdb` beside it, by default what `find_server` finds.

    Yields:
        The URL of its database, such as `postgresql://omicall:…@127.0.0.1:40123/postgres`; the user may make others.

    Raises:
        RuntimeError: there is no server program, or it does not start; with what it printed.

    Example:
        >>> with postgres_server() as url:
        ...     psycopg2.connect(url).close()
    """
    program = program or find_server()
    if program is None:
        raise RuntimeError("PostgreSQL is not installed. Run scripts/setup --services.")
    with tempfile.TemporaryDirectory(prefix="omicall-postgres-") as name:
        folder = Path(name)
        runner = _ordinary_user(folder)
        password = secrets.token_hex(16)
        _make_database(Path(program).resolve(), folder, password, runner)
        process, port = _start(program, folder, runner)
        try:
            yield f"postgresql://{_USER}:{password}@{_HOST}:{port}/postgres"
        finally:
            _stop(process)


def _ordinary_user(folder: Path) -> dict[str, Any]:
    """How to run a program so that it is not root; it then owns the folder."""
    if os.getuid() != 0:
        return {}
    for name in _ORDINARY:
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        os.chown(folder, user.pw_uid, user.pw_gid)
        return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    raise RuntimeError(f"PostgreSQL refuses to run as root, and this machine has none of the users {_ORDINARY}.")


def _make_database(program: Path, folder: Path, password: str, runner: dict[str, Any]) -> None:
    secret = folder / "password"
    # Opened for the owner alone, who is not root where root runs this.
    secret.touch(mode=0o600)
    secret.write_text(password, encoding="ascii")
    if runner:
        os.chown(secret, runner["user"], runner["group"])
    settings = {
        "pgdata": str(folder / "data"),
        "username": _USER,
        "pwfile": str(secret),
        "auth": "scram-sha-256",
        "encoding": "UTF8",
        "locale": "C",
    }
    command = [str(program.with_name("initdb")), "--no-sync"]
    command += [f"--{name}={value}" for name, value in settings.items()]
    made = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=folder,
        env={**os.environ, "LC_ALL": "C", "TZ": "UTC"},
        check=False,
        **runner,
    )
    secret.unlink()
    if made.returncode != 0:
        printed = made.stdout.decode("utf-8", "replace").strip()[-2000:]
        raise RuntimeError(f"initdb ended with exit code {made.returncode}. It printed:\n{printed or '(nothing)'}")


def _start(program: str, folder: Path, runner: dict[str, Any]) -> tuple[subprocess.Popen[bytes], int]:
    log = folder / "log"
    for _ in range(_TRIES):
        # Somebody else may take the port before the server does: then it ends, and another port is tried.
        port = _free_port()
        process = _run(program, port, folder, log, runner)
        try:
            if _is_ready(process, folder / "data"):
                return process, port
        except BaseException:
            _stop(process)
            raise
        _stop(process)
        if b"in use" not in log.read_bytes():
            break
    printed = log.read_text(encoding="utf-8", errors="replace").strip()[-2000:]
    raise RuntimeError(
        f"{program} did not start within {_START_SECONDS:.0f} s (exit code {process.returncode}). It was stopped. "
        f"It printed:\n{printed or '(nothing)'}"
    )


def _run(program: str, port: int, folder: Path, log: Path, runner: dict[str, Any]) -> subprocess.Popen[bytes]:
    settings = {
        "port": str(port),
        "listen_addresses": _HOST,
        "unix_socket_directories": "",
        "fsync": "off",
        "synchronous_commit": "off",
        "full_page_writes": "off",
        "shared_buffers": "32MB",
        "max_connections": "50",
    }
    with log.open("wb") as output:
        return subprocess.Popen(
            [program, "-D", str(folder / "data"), *(f"--{name}={value}" for name, value in settings.items())],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env={**os.environ, "LC_ALL": "C", "TZ": "UTC"},
            **runner,
        )


def _is_ready(process: subprocess.Popen[bytes], data: Path) -> bool:
    end = time.monotonic() + _START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        if _says_ready(data / "postmaster.pid", process.pid):
            return True
        time.sleep(0.02)
    return False


def _says_ready(state: Path, pid: int) -> bool:
    """Read the file that PostgreSQL's own `pg_ctl` waits for: the id in its first line, the state in its eighth."""
    try:
        lines = state.read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    return len(lines) > 7 and lines[0] == str(pid) and lines[7].strip() == "ready"


def _free_port() -> int:
    with socket.socket() as free:
        free.bind((_HOST, 0))
        port: int = free.getsockname()[1]
        return port


def _stop(process: subprocess.Popen[bytes]) -> None:
    # It ends the connections of its clients; the second word leaves everything lying; its children see the third.
    for word in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        process.send_signal(word)
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            continue
        return
    process.wait()
