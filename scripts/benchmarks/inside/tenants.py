"""Many tenants in one process: `python tenants.py URL TENANTS own|shared` prints what they cost with a call of each.

own: a client with connections of its own for each; shared: one `httpx.Client` for all of them.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import httpx

from omicall import Omicall


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096


def main() -> None:
    """Make the clients, and one call with each."""
    url, tenants, way = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    with Omicall("first", base_url=url) as first:
        first.tenant.detail()
    gc.collect()
    memory, begun = _resident(), time.process_time()
    with ExitStack() as stack:
        shared = stack.enter_context(httpx.Client()) if way == "shared" else None
        clients = [
            stack.enter_context(Omicall(f"key-{number}", base_url=url, http_client=shared, exchange_client=shared))
            for number in range(tenants)
        ]
        made = time.process_time() - begun
        for client in clients:
            client.tenant.detail()
        used = time.process_time() - begun
        gc.collect()
        files = len(list(Path("/proc/self/fd").iterdir()))
        print(json.dumps({"memory": _resident() - memory, "made": made, "used": used, "files": files}))


if __name__ == "__main__":
    main()
