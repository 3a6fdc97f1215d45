"""Walks the whole history of a server with `iterate`: `python walking.py URL CALLS` prints the bytes by which the peak
of its memory lies over the start, after a tenth and after all."""

from __future__ import annotations

import json
import resource
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import page

from omicall import Omicall


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main() -> None:
    """Walk."""
    url, calls = sys.argv[1], int(sys.argv[2])
    since = datetime.fromtimestamp(page.FIRST_MOMENT // 1000, UTC)
    with Omicall("a-key", base_url=url) as client:
        client.tenant.detail()
        start, begun = _resident(), time.process_time()
        count, early = 0, 0
        for _ in client.calls.iterate(since=since, until=since + timedelta(days=29)):
            count += 1
            if count == max(calls // 10, 1):
                early = _peak()
        used = time.process_time() - begun
        if count != calls:
            raise RuntimeError(f"{count} calls came, not {calls}.")
        print(json.dumps({"tenth": early - start, "peak": _peak() - start, "calls": count, "cpu": used}))


if __name__ == "__main__":
    main()
