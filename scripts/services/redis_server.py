"""A Redis (or Valkey) server of one's own, on a free port, for as long as it is needed."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_HOST = "127.0.0.1"
_START_SECONDS = 10.0
_STOP_SECONDS = 5.0
_TRIES = 3


def find_server() -> str | None:
    """Find a server program.

    Returns:
        Path of `redis-server`, else of `valkey-server`, None where PATH has neither.

    Example:
        >>> find_server()
        '/usr/bin/redis-server'
    """
    return shutil.which("redis-server") or shutil.which("valkey-server")


@contextmanager
def redis_server(program: str | None = None) -> Iterator[str]:
    """Run a server that keeps nothing on disk and listens on 127.0.0.1 only.

    Args:
        program: path of the server program, by default what `find_server` finds.

    Yields:
        Its URL, such as `redis://127.0.0.1:40123/0`.

    Raises:
        RuntimeError: there is no server program, or it does not start; with what it printed.

    Example:
        >>> with redis_server() as url:
        ...     redis.Redis.from_url(url).ping()
        True
    """
    program = program or find_server()
    if program is None:
        raise RuntimeError("Neither redis-server nor valkey-server is installed. Run scripts/setup --services.")
    with tempfile.TemporaryDirectory(prefix="omicall-redis-") as folder:
        process, port = _start(program, Path(folder))
        try:
            yield f"redis://{_HOST}:{port}/0"
        finally:
            _stop(process)


def _start(program: str, folder: Path) -> tuple[subprocess.Popen[bytes], int]:
    log = folder / "log"
    for _ in range(_TRIES):
        # Somebody else may take the port before the server does: then it ends, and another port is tried.
        port = _free_port()
        process = _run(program, port, folder, log)
        try:
            if _answers(process, port):
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


def _run(program: str, port: int, folder: Path, log: Path) -> subprocess.Popen[bytes]:
    settings = {
        "port": str(port),
        "bind": _HOST,
        "protected-mode": "yes",
        "save": "",
        "appendonly": "no",
        "dir": str(folder),
        "daemonize": "no",
    }
    with log.open("wb") as output:
        return subprocess.Popen(
            [program, *(word for name, value in settings.items() for word in (f"--{name}", value))],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=folder,
            # It ends at once in a language that the machine does not have.
            env={**os.environ, "LC_ALL": "C"},
        )


def _answers(process: subprocess.Popen[bytes], port: int) -> bool:
    end = time.monotonic() + _START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        if _says_its_id(process.pid, port):
            return True
        time.sleep(0.01)
    return False


def _says_its_id(pid: int, port: int) -> bool:
    """Ask whoever listens there; the id tells our server from another one that took the port."""
    try:
        with socket.create_connection((_HOST, port), timeout=1) as connection:
            connection.sendall(b"PING\r\nINFO server\r\nQUIT\r\n")
            answer = b""
            while part := connection.recv(65536):
                answer += part
    except OSError:
        return False
    return answer.startswith(b"+PONG\r\n") and b"process_id:%d\r\n" % pid in answer


def _free_port() -> int:
    with socket.socket() as free:
        free.bind((_HOST, 0))
        port: int = free.getsockname()[1]
        return port


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
