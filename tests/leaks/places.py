"""The scenes of the day that have to do with files, Redis and the command line; each leaves marks."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Any

import pytest
import redis
from tests.cli.commands import finished, start

from omicall.token import FileStore, RedisStore, store_key

from .day import KEY, Day, detail

_LOUD = "import logging, warnings; logging.basicConfig(level=1); warnings.simplefilter('always')"
"""A new process that says all it can."""


def token_files(day: Day, kind: str, patch: pytest.MonkeyPatch) -> None:
    """Two clients share a token file as users do, by the environment alone; a refusal replaces the token.

    What is seen are the names of all files, and what is in all but the token file.
    """
    home = day.folder / f"cache-{kind}"
    patch.setenv("XDG_CACHE_HOME", str(home))
    patch.setenv("OMICALL_TOKEN_CACHE", "file")
    for clock in (day.time.clock, day.clock_of_another_process()):
        caller = day.client(kind, token_store=None, verify=False, clock=clock)
        detail(caller)
        day.say(caller.client._account.store, caller.client.token_status())
        caller.close()
    folder = home / "omicall"
    held = [_kept(folder, day)]
    day.box.fault("get_tenant_detail", "dead_token", times=1)
    caller = day.client(kind, token_store=None, verify=False)
    detail(caller)
    held.append(_kept(folder, day))
    patch.delenv("OMICALL_TOKEN_CACHE")
    assert len(set(held)) == 2
    day.kept += held
    files = [path for path in home.rglob("*") if path.is_file()]
    day.say(*home.rglob("*"), *(path.read_text() for path in files if path.suffix != ".json"))
    (token_file,) = (path for path in files if path.suffix == ".json")
    # The token may stand there, once, and nothing else that is secret.
    assert token_file.read_text().count(held[1]) == 1
    day.say(token_file.read_text().replace(held[1], ""))


def _kept(folder: Path, day: Day) -> str:
    kept = FileStore(folder).load(store_key(day.box.url, KEY))
    assert kept is not None
    return kept.value


FILE_MARKS = (
    r"/omicall/[0-9a-f]{32}\.json",
    r"/omicall/[0-9a-f]{32}\.lock",
    r"/omicall/[0-9a-f]{32}\.save\.lock",
    r"DEBUG filelock: Lock \d+ acquired",
    r"New token [0-9a-f]{8} from the store",
    r'"saved_by":"\d+@',
)


def a_fleet(day: Day, kind: str, url: str) -> None:
    """Clients share a token in Redis, by a store and by a URL; what is seen are its keys and all commands it got.

    The token stands in the value that is written, and nowhere else.
    """
    with redis.Redis.from_url(url) as server, server.monitor() as monitor:
        server.flushall()
        store = RedisStore(server)
        caller = day.client(kind, token_store=store)
        detail(caller)
        day.box.fault("get_tenant_detail", "dead_token", times=1)
        detail(caller)
        day.say(store, *server.keys())
        (name,) = server.keys()
        record: Any = server.get(name)
        by_url = day.client(kind, token_store=url, clock=day.clock_of_another_process())
        detail(by_url)
        day.say(by_url.client._account.store, by_url.client.token_status())
        server.echo("that was all")
        commands: list[str] = []
        while not commands or "that was all" not in commands[-1]:
            commands.append(monitor.next_command()["command"])
    first, second = day.arrivals.whole[-2:]
    assert second.encode() in record
    writes = [command for command in commands if first in command or second in command]
    assert {command.split()[0] for command in writes} == {"EVAL", "SET"}
    for command in commands:
        day.say(command.replace(f'"token": "{first}"', "").replace(f'"token": "{second}"', ""))


REDIS_MARKS = (
    r"omicall:\{[0-9a-f]{64}\}:token",
    r"omicall:\{[0-9a-f]{64}\}:lock",
    r"EVAL ",
    r"<RedisStore on Redis>",
    r"New token [0-9a-f]{8} from the store",
)


def a_sandbox_of_its_own(day: Day, kind: str) -> None:
    """`omicall sandbox` in a new process, whose output is read to its end."""
    with start("sandbox", "--port", "0", "--api-key", KEY, before=_LOUD) as process:
        assert process.stdout is not None
        first, *pages = [process.stdout.readline() for _ in range(3)]
        url = first.removeprefix("Sandbox ready: ").strip()
        before = len(day.arrivals.whole)
        caller = day.client(kind, base_url=url)
        detail(caller)
        caller.close()
        day.lost -= len(day.arrivals.whole) - before  # another sandbox counts them
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=20)
    assert process.returncode == 0
    day.say("".join((first, *pages, out, err)))


def the_demo(day: Day) -> None:
    """`omicall demo` in a new process, with everything logged to its error output."""
    code, out, err = finished("demo", before=_LOUD)
    assert code == 0
    day.say(out + err)


DEMO_MARKS = (r"DEBUG:httpcore\.http11:", r"INFO:httpx:HTTP Request", r"The sandbox is stopped\.", r"DEBUG:asyncio:")
