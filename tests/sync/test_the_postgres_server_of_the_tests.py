"""Does the server that tests start listen to this machine only, ask for a password, not run as root, and end?"""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

import pytest

from services import postgres_server as module
from services.postgres_server import find_server, postgres_server

psycopg2 = pytest.importorskip("psycopg2")


@pytest.fixture(autouse=True)
def _needs_a_server(request: pytest.FixtureRequest) -> None:
    """Skip these tests with the others, but for those that bring a program of their own."""
    if not {"folder", "tmp_path"} & set(request.fixturenames) and find_server() is None:
        pytest.skip("postgresql is not installed (scripts/setup --services)")


@pytest.fixture
def cursor(postgres_url: str) -> Iterator[Any]:
    """A cursor in a database of its own."""
    with closing(psycopg2.connect(postgres_url)) as connection, connection.cursor() as cursor:
        yield cursor


def setting(cursor: Any, name: str) -> str:
    cursor.execute("select current_setting(%s)", (name,))
    value: str = cursor.fetchone()[0]
    return value


def test_it_listens_on_loopback_only(cursor: Any, postgres_url: str) -> None:
    assert urlsplit(postgres_url).hostname == "127.0.0.1"
    assert setting(cursor, "listen_addresses") == "127.0.0.1"
    assert setting(cursor, "unix_socket_directories") == ""


def test_it_does_not_wait_for_the_disk(cursor: Any) -> None:
    assert [setting(cursor, name) for name in ("fsync", "synchronous_commit", "full_page_writes")] == ["off"] * 3


def test_without_its_password_nobody_gets_in(postgres_url: str) -> None:
    password = urlsplit(postgres_url).password
    assert password is not None
    assert len(password) == 32
    with pytest.raises(psycopg2.OperationalError, match="authentication failed"):
        psycopg2.connect(postgres_url.replace(password, "another"))


def test_it_never_runs_as_root(cursor: Any) -> None:
    folder = Path(setting(cursor, "data_directory"))
    server = int((folder / "postmaster.pid").read_text().splitlines()[0])
    owners = {Path(f"/proc/{server}").stat().st_uid, folder.stat().st_uid}
    assert len(owners) == 1
    assert 0 not in owners


def test_each_test_has_a_database_of_its_own(cursor: Any, postgres_url: str, postgres_server_url: str) -> None:
    assert postgres_url != postgres_server_url
    cursor.execute("select count(*) from information_schema.tables where table_schema = 'public'")
    assert cursor.fetchone() == (0,)


@pytest.mark.slow
def test_it_is_gone_after_a_test_that_failed_with_a_connection_open(monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    run = module._run
    monkeypatch.setattr(module, "_run", lambda *given: started.append(run(*given)) or started[-1])
    with ExitStack() as test:
        url = test.enter_context(postgres_server())
        connection = test.enter_context(closing(psycopg2.connect(url)))
        with connection.cursor() as cursor:
            folder = Path(setting(cursor, "data_directory")).parent
        test.pop_all().__exit__(ZeroDivisionError, ZeroDivisionError(), None)
    assert started[0].returncode == 0
    assert not folder.exists()
    with pytest.raises(psycopg2.OperationalError, match="refused"):
        psycopg2.connect(url)


@pytest.mark.slow
def test_a_port_that_was_taken_meanwhile_is_left_to_its_owner(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as owner:
        owner.bind(("127.0.0.1", 0))
        owner.listen()
        free = module._free_port()
        ports = iter([owner.getsockname()[1], free])
        monkeypatch.setattr(module, "_free_port", lambda: next(ports))
        with postgres_server() as url:
            assert urlsplit(url).port == free


@pytest.mark.slow
def test_settings_of_the_machines_own_databases_do_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGDATA", "/nonexistent")
    monkeypatch.setenv("PGPORT", "1")
    with postgres_server() as url:
        psycopg2.connect(url).close()


def programs(folder: Path, initdb: str, postgres: str) -> str:
    """Two invented programs; the path of the server."""
    for name, script in (("initdb", initdb), ("postgres", postgres)):
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    return str(folder / "postgres")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that every user may enter; pytest's own are for the user of the tests alone."""
    with TemporaryDirectory(prefix="omicall-programs-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_an_initdb_that_fails_is_an_error_with_what_it_printed(folder: Path) -> None:
    program = programs(folder, "echo no such luck; exit 3", "exit 0")
    with pytest.raises(RuntimeError, match=r"(?s)initdb.*exit code 3.*no such luck"), postgres_server(program):
        pass


def test_a_program_that_ends_at_once_is_an_error_with_what_it_printed(folder: Path) -> None:
    program = programs(folder, "exit 0", "echo no such luck; exit 3")
    with pytest.raises(RuntimeError, match=r"(?s)exit code 3.*no such luck"), postgres_server(program):
        pass


def test_a_program_that_never_answers_is_stopped(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_START_SECONDS", 0.2)
    program = programs(folder, "exit 0", "exec sleep 60")
    with pytest.raises(RuntimeError, match=f"exit code -{int(signal.SIGINT)}"), postgres_server(program):
        pass


def test_the_error_does_not_show_the_password(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.secrets, "token_hex", lambda _: "an-invented-secret")
    program = programs(folder, "exit 0", 'echo "$@"; cat password; exit 3')
    with pytest.raises(RuntimeError) as caught, postgres_server(program):
        pass
    assert "an-invented-secret" not in str(caught.value)


def test_the_password_does_not_stay_in_a_file(cursor: Any, postgres_url: str) -> None:
    folder = Path(setting(cursor, "data_directory")).parent
    assert sorted(path.name for path in folder.iterdir()) == ["data", "log"]
    assert (urlsplit(postgres_url).password or "") not in (folder / "log").read_text()


def test_without_a_program_the_error_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    monkeypatch.setattr(module, "_DEBIAN", tmp_path)
    with pytest.raises(RuntimeError, match="scripts/setup --services"), postgres_server():
        pass


def test_the_newest_of_debians_servers_is_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    monkeypatch.setattr(module, "_DEBIAN", tmp_path)
    for version in ("9", "15", "17", "17-beta"):
        (tmp_path / version / "bin").mkdir(parents=True)
        programs(tmp_path / version / "bin", "exit 0", "exit 0")
    # A client's package alone brings no initdb.
    (tmp_path / "17" / "bin" / "initdb").unlink()
    assert find_server() == str(tmp_path / "15" / "bin" / "postgres")
