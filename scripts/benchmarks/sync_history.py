"""What it costs to bring a long call history into DuckDB: beside a hand-written loop, on the same bytes.

    PYTHONPATH=scripts .venv/bin/python -m benchmarks.sync_history [--calls 1000000]

Each side runs in a process of its own, with the same limit for DuckDB; what counts is the time of the processor, since
others use the machine as well, and how far the memory of the process grew over what it had after its imports.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx

from omicall.sync._destination import MEMORY_LIMIT

PAGE = 50
SPAN = timedelta(days=29)
"""Within one window of the call history."""
LEAST_SPEED, MOST_GROWTH = 0.3, 400.0
_MEGABYTE = 1_000_000
_ROW: dict[str, Any] = {
    "transaction_id": "@id",
    "direction": "inbound",
    "source_number": "0900000016",
    "destination_number": "842810000003",
    "phone_number": "0900000016",
    "sip_number": "842810000003",
    "sip_user": "106",
    "bill_sec": 353,
    "answer_sec": 353,
    "duration": 377,
    "time_start_call": 1793992187,
    "time_end_call": 1793992564,
    "recording_file_url": "https://recordings.example.vn/uc?id=tNB4O88mC7S-pVIYIli1B0XaoURZEqJi&code=@id",
    "endby_name": "end_call_by_agent",
    "call_out_price": 0,
    "customer": {"full_name": "Đặng Thị Khánh", "full_name_unsigned": "Dang Thi Khanh"},
    "tag": ["79134ef252c64c1fe3e71918"],
    "created_date": 111222333444,
    "disposition": "answered",
    "time_ringing_start": 1793992187,
    "time_answer_start": 1793992211,
    "recording_file": "https://recordings.example.vn/uc?id=tNB4O88mC7S-pVIYIli1B0XaoURZEqJi&code=@id",
    "hangup_cause": "NORMAL_CLEARING",
    "invite_failure_status": None,
    "create_by": {
        "id": "eb411a2d9393fee2c089a563",
        "name": "Dương Thanh Tuấn",
        "contact_id": "71f3ae44a1ea13ca87d4a0c9",
    },
    "user_data_str": None,
}


class Canned(httpx.BaseTransport):
    """Answers a search with a page of a history that is made as it is asked for, so that it takes no memory."""

    def __init__(self, calls: int, now: datetime) -> None:
        self._calls, self._pages = calls, -(-calls // PAGE)
        self._first = int((now - SPAN).timestamp() * 1000) + 1000
        self._step = (SPAN // timedelta(milliseconds=1) - 2000) / calls
        self._row = json.dumps(_ROW, ensure_ascii=False, separators=(",", ":"))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if "auth" in request.url.path:
            return httpx.Response(200, json={"status_code": 9999, "payload": {"access_token": "a-token"}})
        number = int(request.url.params["page"])
        rows = ",".join(map(self._text, range((number - 1) * PAGE, min(number * PAGE, self._calls))))
        more = "true" if number < self._pages else "false"
        page = (
            f'{{"status_code":9999,"payload":{{"items":[{rows}],"page_number":{number},"page_size":{PAGE},'
            f'"total_items":{self._calls},"total_pages":{self._pages},"has_next":{more}}}}}'
        )
        return httpx.Response(200, content=page.encode(), headers={"content-type": "application/json"})

    def _text(self, place: int) -> str:
        identity = f"{place * 7919 % 100_000_007:08d}-abcd-4519-9858-000000000000"
        created = str(self._first + int(place * self._step))
        return self._row.replace("@id", identity).replace("111222333444", created)


def ours(calls: int, file: Path, now: datetime) -> Callable[[], None]:
    """The sync of the package."""
    from omicall import Omicall
    from omicall.sync import run_sync

    def run() -> None:
        with Omicall("a-key", base_url="http://127.0.0.1:9", transport=Canned(calls, now)) as client:
            done = run_sync(
                client, f"duckdb:{file}", resources=["calls"], since=now - SPAN, folder=file.parent / "on the way"
            )
        assert done.resources["calls"].new == calls

    return run


def by_hand(calls: int, file: Path, now: datetime) -> Callable[[], None]:
    """What people write: httpx, json.loads, and DuckDB's appender by way of tables, the fastest way into it."""
    duckdb, arrow = import_module("duckdb"), import_module("pyarrow")

    def run() -> None:
        kinds = {int: "BIGINT", float: "DOUBLE"}
        columns = ", ".join(f'"{name}" {kinds.get(type(value), "VARCHAR")}' for name, value in _ROW.items())
        held: list[dict[str, Any]] = []
        with duckdb.connect(str(file)) as database, httpx.Client(transport=Canned(calls, now)) as client:
            database.execute(f"SET memory_limit = '{MEMORY_LIMIT}'; SET threads = 2; CREATE TABLE calls ({columns})")
            number, more = 1, True
            while more:
                answer = client.post("http://127.0.0.1:9/search", params={"page": number, "size": PAGE}, json={})
                payload = json.loads(answer.content)["payload"]
                held += payload["items"]
                number, more = number + 1, payload["has_next"]
                if len(held) >= 5_000 or not more:
                    table = arrow.table({name: [_flat(row[name]) for row in held] for name in _ROW})
                    database.register("page", table)
                    database.execute("INSERT INTO calls SELECT * FROM page")
                    held = []
            assert database.execute("SELECT count(*) FROM calls").fetchone() == (calls,)

    return run


def _flat(value: Any) -> Any:
    return json.dumps(value) if isinstance(value, dict | list) else value


_SIDES = {"ours": ours, "by hand": by_hand}


def _measure(side: str, calls: int) -> None:
    """Run a side in this process; prints what it took."""
    with tempfile.TemporaryDirectory() as folder:
        run = _SIDES[side](calls, Path(folder) / "calls.duckdb", datetime.now(UTC))
        before = _peak()
        began, used = time.monotonic(), time.process_time()
        run()
        print(
            json.dumps(
                {
                    "seconds": round(time.monotonic() - began, 1),
                    "processor": round(time.process_time() - used, 1),
                    "growth": round(_peak() - before, 1),
                }
            )
        )


def _peak() -> float:
    """The most memory that this process has had so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / _MEGABYTE


def main() -> int:
    """Measure both sides and say whether the figures hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=1_000_000)
    parser.add_argument("--side", choices=list(_SIDES), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.side:
        _measure(options.side, options.calls)
        return 0
    took: dict[str, dict[str, float]] = {}
    for side in _SIDES:
        program = [sys.executable, "-m", "benchmarks.sync_history", "--side", side, "--calls", str(options.calls)]
        took[side] = json.loads(subprocess.run(program, check=True, capture_output=True, text=True).stdout)
        print(f"{side}: {took[side]}", flush=True)
    speed = took["by hand"]["processor"] / took["ours"]["processor"]
    growth = took["ours"]["growth"]
    print(
        f"{options.calls:,} calls, DuckDB held to {MEMORY_LIMIT}: {speed:.2f} of the speed by hand (at least "
        f"{LEAST_SPEED}), memory grew by {growth:.0f} MB (at most {MOST_GROWTH:.0f})"
    )
    return int(speed < LEAST_SPEED or growth > MOST_GROWTH)


if __name__ == "__main__":
    sys.exit(main())
