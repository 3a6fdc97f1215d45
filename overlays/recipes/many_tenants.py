"""Keeps the call history of many tenants (khách thuê) up to date: start it on as many machines as you like.

Run `CRM_TENANTS=tenants.json CRM_REDIS=redis://... CRM_DATABASE=postgresql://... python many_tenants.py`, from cron
with `--once`. `tenants.json` holds {"cong_ty_a": "the API key of that tenant", ...}; let nobody else read it. Each
tenant has a schema, omicall_cong_ty_a. The workers share one token a tenant through Redis, and a lock there lets one of
them at a time bring a tenant up to date. With DuckDB, a file each: CRM_DATABASE='duckdb:/srv/calls/{tenant}.duckdb'.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from pathlib import Path

from redis import Redis
from redis.exceptions import LockError

from omicall import Omicall
from omicall.errors import OmicallError
from omicall.sync import run_sync

EVERY_SECONDS = 60
LEASE_SECONDS = 300  # of a worker that died; longer than the load of a chunk takes
RESOURCES = ("calls", "contacts", "extensions")


def sync_tenant(redis: Redis, tenant: str, key: str, database: str) -> str:
    """Bring a tenant up to date unless another worker does, or did a moment ago; gives what came of it."""
    if redis.exists(f"crm:synced:{tenant}"):
        return "up to date"
    lock = redis.lock(f"crm:sync:{tenant}", timeout=LEASE_SECONDS, blocking=False)
    try:
        with Omicall(key, token_store=os.environ["CRM_REDIS"]) as client:
            result = run_sync(
                client,
                database.replace("{tenant}", tenant),
                dataset=f"omicall_{tenant}",
                resources=RESOURCES,
                lock=lock,
                # Each chunk renews the lease, and ends the run if another worker has it by now.
                progress=lambda *_: lock.reacquire(),
            )
    except LockError:
        return "left to another worker"
    except OmicallError as error:  # the next tenant must not suffer; its text holds no key and no number
        return f"failed: {error} {error.advice}"
    redis.set(f"crm:synced:{tenant}", 1, ex=EVERY_SECONDS)
    return ", ".join(f"{name} {done.new} new, {done.corrected} corrected" for name, done in result.resources.items())


def once(redis: Redis, tenants: dict[str, str], database: str) -> bool:
    """Go through all tenants; gives whether none of them failed."""
    names = sorted(tenants)
    first = os.getpid() % len(names)  # or all workers would begin with the same one
    outcomes = {}
    for name in names[first:] + names[:first]:
        outcomes[name] = sync_tenant(redis, name, tenants[name], database)
        print(f"{name}: {outcomes[name]}", flush=True)
    return not any(outcome.startswith("failed") for outcome in outcomes.values())


def main() -> int:
    """Go through them once, or again and again; gives the exit code."""
    tenants = json.loads(Path(os.environ["CRM_TENANTS"]).read_text(encoding="utf-8"))
    wrong = [name for name in tenants if not re.fullmatch("[a-z][a-z0-9_]*", name)]
    if wrong or not tenants:
        print(
            f"Names of tenants are parts of names of schemas: small letters, digits and _. Not so: {wrong}",
            file=sys.stderr,
        )
        return 2
    redis = Redis.from_url(os.environ["CRM_REDIS"], socket_timeout=5, socket_connect_timeout=5)
    while True:
        went_well = once(redis, tenants, os.environ["CRM_DATABASE"])
        if "--once" in sys.argv:
            return 0 if went_well else 1
        time.sleep(EVERY_SECONDS)


if __name__ == "__main__":
    raise SystemExit(main())
