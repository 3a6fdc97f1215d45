"""The export as one would write it by hand, with asyncio, httpx, json and csv: `python by_hand.py URL FILE`.

Its file is the one that `omicall calls export` writes, byte for byte.

No retries, no token that is renewed, nothing to go on from when it is killed, no check of what comes.
"""

from __future__ import annotations

import asyncio
import csv
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import httpx
import page

_ZONE = timezone(timedelta(hours=7))
_FIRST = "Call ID,Recorded,Started,Answered,Ended,Direction,Result,Customer number,Customer,Hotline,Extension,Agent"
_TITLES = f"{_FIRST},Duration (s),Talk time (s),Billed (s),Price,Ended by,Hangup cause,Tags".split(",")
_BODY = {
    "filter": {"fromDate": page.FIRST_MOMENT, "toDate": page.FIRST_MOMENT + 29 * 86_400_000},
    "sort": {"field": "created_date", "isAsc": True},
}


async def main(url: str, file: Path) -> None:
    """Export."""
    async with httpx.AsyncClient(base_url=url, headers={"x-api-key": "a-key"}) as client:
        with file.open("w", encoding="utf-8-sig", newline="") as output:
            writer = csv.writer(output, quoting=csv.QUOTE_NONNUMERIC)
            writer.writerow(_TITLES)
            number, more = 1, True
            while more:
                query = {"page": number, "size": page.ROWS}
                response = await client.post("/api/v3/call-transaction/search", params=query, json=_BODY)
                response.raise_for_status()
                payload = response.json()["payload"]
                writer.writerows(map(_row, payload["items"]))
                number, more = number + 1, payload["has_next"]


def _row(call: dict[str, Any]) -> list[Any]:
    customer, agent = call["customer"] or {}, call["create_by"] or {}
    created = datetime.fromtimestamp(call["created_date"] / 1000, _ZONE)
    price = call["call_out_price"]
    return [
        call["transaction_id"],
        created.isoformat(timespec="milliseconds" if created.microsecond else "seconds"),
        _time(call["time_start_call"]),
        _time(call["time_answer_start"]),
        _time(call["time_end_call"]),
        call["direction"],
        call["disposition"],
        call["phone_number"],
        customer.get("full_name"),
        call["sip_number"],
        call["sip_user"],
        agent.get("name"),
        call["duration"],
        call["answer_sec"],
        call["bill_sec"],
        int(price) if price == int(price) else price,
        call["endby_name"],
        call["hangup_cause"],
        ", ".join(call["tag"]),
    ]


def _time(seconds: int | None) -> str:
    return datetime.fromtimestamp(seconds, _ZONE).isoformat() if seconds else ""


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2])))
