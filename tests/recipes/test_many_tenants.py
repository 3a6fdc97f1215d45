"""Do several workers keep several tenants up to date, one at a time each, with one token a tenant?"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.request import urlopen
from uuid import uuid4

import duckdb
import pytest
from attrs import define
from redis import Redis
from tests.sync.inboxes import looking

from omicall.sandbox import Settings, running

from .conftest import RECIPES

CALLS = 40
KEYS = {"a": "an-invented-key-a", "b": "an-invented-key-b"}
PROCESS: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
WORKER = [sys.executable, str(RECIPES / "many_tenants.py"), "--once"]


@define
class Tenants:
    """Accounts of a sandbox, each with the calls of its own, and what workers share."""

    keys: dict[str, str]
    redis: Redis
    database: str
    sandbox: str

    def exchanges(self) -> int:
        """How often a token was asked for."""
        with urlopen(f"{self.sandbox}/__sandbox__/stats") as answer:
            return int(json.load(answer)["token_exchanges"])

    def calls(self, tenant: str) -> int:
        """How many calls of a tenant stand in its DuckDB file."""
        path = self.database.removeprefix("duckdb:").replace("{tenant}", tenant)
        with closing(duckdb.connect(path, read_only=True)) as database:
            found: int = database.execute(f"select count(*) from omicall_{tenant}.calls").fetchall()[0][0]
            return found


@pytest.fixture
def tenants(tmp_path: Path, redis_url: str, environment: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Tenants]:
    keys = {f"{name}_{uuid4().hex[:8]}": key for name, key in KEYS.items()}
    (tmp_path / "tenants.json").write_text(json.dumps(keys))
    first, *others = KEYS.values()
    with (
        running(Settings(api_key=first, more_api_keys=tuple(others), calls=CALLS)) as url,
        closing(Redis.from_url(redis_url)) as redis,
    ):
        shared = Tenants(keys, redis, f"duckdb:{tmp_path}/{{tenant}}.duckdb", url)
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
        monkeypatch.setenv("OMICALL_BASE_URL", url)
        monkeypatch.setenv("CRM_REDIS", redis_url)
        monkeypatch.setenv("CRM_TENANTS", str(tmp_path / "tenants.json"))
        monkeypatch.setenv("CRM_DATABASE", shared.database)
        yield shared


@pytest.fixture
def module(recipe: Callable[[str], ModuleType]) -> ModuleType:
    return recipe("many_tenants")


@pytest.mark.slow
def test_workers_share_the_tenants_and_their_tokens(tenants: Tenants) -> None:
    workers = [subprocess.Popen(WORKER, **PROCESS) for _ in range(2)]
    printed = [worker.communicate(timeout=120)[0] for worker in workers]
    assert [worker.returncode for worker in workers] == [0, 0], printed
    told = [dict(line.split(": ", 1) for line in text.splitlines()) for text in printed]
    for tenant in tenants.keys:
        outcomes = [lines[tenant] for lines in told]
        assert sum(outcome.startswith(f"calls {CALLS} new, 0 corrected") for outcome in outcomes) == 1
        assert tenants.calls(tenant) == CALLS
    assert tenants.exchanges() == len(KEYS)


@pytest.mark.slow
def test_what_is_up_to_date_is_not_asked_for_again(module: ModuleType, tenants: Tenants) -> None:
    tenant, key = next(iter(tenants.keys.items()))
    told = [module.sync_tenant(tenants.redis, tenant, key, tenants.database) for _ in range(2)]
    assert told[1] == "up to date"
    assert 0 < tenants.redis.ttl(f"crm:synced:{tenant}") <= module.EVERY_SECONDS
    tenants.redis.delete(f"crm:synced:{tenant}")
    assert module.sync_tenant(tenants.redis, tenant, key, tenants.database).startswith("calls 0 new, 0 corrected")
    assert tenants.exchanges() == 1


@pytest.mark.slow
def test_in_postgres_each_tenant_has_a_schema(module: ModuleType, tenants: Tenants, postgres_url: str) -> None:
    assert module.once(tenants.redis, tenants.keys, postgres_url) is True
    for tenant in tenants.keys:
        with looking(postgres_url, f"omicall_{tenant}") as tables:
            assert tables.ask("select count(distinct transaction_id) as n from @.calls") == [{"n": CALLS}]


@pytest.mark.slow
def test_a_tenant_that_another_worker_has_is_left_to_it(
    module: ModuleType, tenants: Tenants, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    taken, free = tenants.keys
    with tenants.redis.lock(f"crm:sync:{taken}", timeout=60):
        assert module.once(tenants.redis, tenants.keys, tenants.database) is True
    assert f"{taken}: left to another worker" in capsys.readouterr().out
    assert tenants.calls(free) == CALLS
    assert not (tmp_path / f"{taken}.duckdb").exists()
    assert module.sync_tenant(tenants.redis, taken, tenants.keys[taken], tenants.database).startswith("calls 40 new")


@pytest.mark.slow
def test_a_tenant_with_a_wrong_key_stops_no_other_and_its_key_is_not_shown(
    module: ModuleType, tenants: Tenants, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong, right = tenants.keys
    assert module.once(tenants.redis, {**tenants.keys, wrong: "a-wrong-key"}, tenants.database) is False
    printed = capsys.readouterr().out
    assert f"{wrong}: failed: " in printed
    assert "a-wrong-key" not in printed
    assert tenants.calls(right) == CALLS
    assert not tenants.redis.exists(f"crm:synced:{wrong}")


@pytest.mark.slow
def test_a_worker_that_lost_its_lock_ends_its_run(
    module: ModuleType, tenants: Tenants, monkeypatch: pytest.MonkeyPatch
) -> None:
    tenant, key = next(iter(tenants.keys.items()))
    run = module.run_sync

    def disturbed(*given: Any, progress: Callable[..., object], **more: Any) -> Any:
        def lost(*told: Any) -> None:
            tenants.redis.delete(f"crm:sync:{tenant}")
            progress(*told)

        return run(*given, progress=lost, **more)

    monkeypatch.setattr(module, "run_sync", disturbed)
    assert module.sync_tenant(tenants.redis, tenant, key, tenants.database) == "left to another worker"
    assert not tenants.redis.exists(f"crm:synced:{tenant}")


@pytest.mark.parametrize("names", [{}, {"Công ty": "an-invented-key"}, {"a;b": "an-invented-key"}])
def test_names_that_are_no_schemas_are_refused(
    recipe: Callable[[str], ModuleType],
    names: dict[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "tenants.json").write_text(json.dumps(names))
    monkeypatch.setenv("CRM_TENANTS", str(tmp_path / "tenants.json"))
    assert recipe("many_tenants").main() == 2
    assert "an-invented-key" not in capsys.readouterr().err
