"""One worker of a fleet with one token in Redis: `python sharing.py URL REDIS CALLS`.

Once ready it waits for a line on its standard input, makes its calls, and prints how long the first took and all of
them, in seconds by the clock.
"""

from __future__ import annotations

import json
import sys
import time

from omicall import Omicall


def main() -> None:
    """Be a worker."""
    url, store, calls = sys.argv[1], sys.argv[2], int(sys.argv[3])
    with Omicall("a-key", base_url=url, token_store=store) as client:
        print("ready", flush=True)
        sys.stdin.readline()
        begun = time.perf_counter()
        client.tenant.detail()
        first = time.perf_counter() - begun
        for _ in range(calls - 1):
            client.tenant.detail()
        print(json.dumps({"first": first, "all": time.perf_counter() - begun}), flush=True)


if __name__ == "__main__":
    main()
