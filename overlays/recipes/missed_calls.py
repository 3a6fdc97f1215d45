"""Writes the missed calls (cuộc gọi nhỡ) of yesterday, Vietnam's time, into missed-calls.csv.

Run it each morning: `OMICALL_API_KEY=... python missed_calls.py`. It only reads. With OMICALL_TOKEN_CACHE=file it
shares its token with the other programs of this user.
"""

from __future__ import annotations

import csv
import sys
from datetime import datetime, time, timedelta, timezone

from omicall import Omicall

VIETNAM = timezone(timedelta(hours=7))


def missed_calls(client: Omicall, path: str, today: datetime) -> int:
    """Write the missed inbound calls of the day before today; gives how many there were."""
    midnight = datetime.combine(today.astimezone(VIETNAM), time(), VIETNAM)
    # All are read before the file is opened: a run that fails leaves the file of the last one.
    calls = list(
        client.calls.iterate(
            since=midnight - timedelta(days=1),
            until=midnight - timedelta(milliseconds=1),
            direction="inbound",
            answered=False,
        )
    )
    # utf-8-sig: Excel then shows Vietnamese names as they are.
    with open(path, "w", newline="", encoding="utf-8-sig") as file:  # noqa: PTH123
        writer = csv.writer(file)
        writer.writerow(["started_at", "phone_number", "hotline", "seconds", "call_id"])
        for call in calls:
            started = call.started_at.isoformat(" ") if call.started_at else ""
            writer.writerow(
                [started, call.phone_number or "", call.sip_number or "", call.duration or 0, call.transaction_id]
            )
    return len(calls)


if __name__ == "__main__":
    with Omicall() as omicall:
        found = missed_calls(omicall, "missed-calls.csv", datetime.now(VIETNAM))
    print(f"{found} missed calls in missed-calls.csv", file=sys.stderr)
