"""The bytes that everything is measured on: made-up calls, as compact UTF-8, the way the sandbox answers. Imports the
standard library only, since it runs in every environment.

A call has 35 fields: 26 of its own and 9 in the two objects inside of it. Every one is there, and some are null.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

ROWS = 50
FIELDS = 35
FIRST_MOMENT = 1_767_232_875_120
"""`created_date` of the first call, in milliseconds since 1970."""
STEP = 2_000
"""Milliseconds between two calls, so that a million of them lie in one window of 30 days."""

_CUSTOMERS = ("Nguyễn Thị Hạnh", "Trần Văn Bình", "Lê Quốc Cường", "Phạm Thu Dung", "Hoàng Gia Phúc")
_AGENTS = ("Vũ Ngọc Lan", "Đặng Minh Khôi", "Bùi Thanh Tâm", "Đỗ Hải Yến")
_ENDS = ("end_call_by_customer", "end_call_by_agent", "cancel_by_customer")
_CAUSES = ("NORMAL_CLEARING", "ORIGINATOR_CANCEL", "NO_ANSWER")


def call(number: int) -> dict[str, Any]:
    """The call of that number; always the same, and unlike all others in id, times, numbers and links."""
    digest = hashlib.blake2b(number.to_bytes(8, "big"), digest_size=16).hexdigest()
    created = FIRST_MOMENT + number * STEP
    begun, talk, answered = created // 1000 - 75, number % 240, number % 3 != 0
    agent = number % len(_AGENTS)
    inbound = number % 2 == 0
    customer, hotline = f"09000{number % 100_000:05}", f"8428100000{number % 5:02}"
    return {
        "transaction_id": f"{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:]}",
        "direction": "inbound" if inbound else "outbound",
        "disposition": "answered" if answered else "cancelled",
        "source_number": customer if inbound else hotline,
        "destination_number": hotline if inbound else customer,
        "phone_number": customer,
        "sip_number": hotline,
        "sip_user": str(101 + agent),
        "customer": {"full_name": _CUSTOMERS[number % 5], "full_name_unsigned": None},
        "create_by": {
            "id": f"66a0000000000000000001{agent:02}",
            "name": _AGENTS[agent],
            "contact_id": f"66a0000000000000000009{agent:02}",
            "avatar": None,
            "gender": "female",
            "uuid": f"7f1c2d3e-0000-4000-8000-0000000000{agent:02}",
            "type": "agent",
        },
        "duration": talk + 12,
        "answer_sec": talk if answered else 0,
        "bill_sec": talk if answered else 0,
        "call_out_price": 0 if inbound else talk * 11.5,
        "time_start_call": begun,
        "time_ringing_start": begun + 3,
        "time_answer_start": begun + 12 if answered else 0,
        "time_end_call": begun + 12 + talk,
        "created_date": created,
        "recording_file": f"https://ghi-am.example.vn/{digest[:8]}.mp3" if answered else "",
        "recording_file_url": f"https://ghi-am.example.vn/uc?id={digest[8:16]}" if answered else "",
        "endby_name": _ENDS[number % 3],
        "hangup_cause": _CAUSES[number % 3],
        "invite_failure_status": None if answered else "ORIGINATOR_CANCEL",
        "tag": ["khách quen"] if number % 4 == 0 else [],
        "user_data_str": None,
    }


def compact(body: object) -> bytes:
    """JSON as the sandbox writes it."""
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def answer(page: int, total: int, items: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """A page of the history of `total` calls, from page 1; `items` in place of its calls."""
    first, pages = (page - 1) * ROWS, -(-total // ROWS)
    rows = [call(number) for number in range(first, min(first + ROWS, total))] if items is None else items
    return {
        "status_code": 9999,
        "instance_id": "stg",
        "instance_version": "1.2.164",
        "payload": {
            "items": rows,
            "page_number": page,
            "page_size": ROWS,
            "total_items": total,
            "total_pages": pages,
            "has_next": page < pages,
            "next_page": min(page + 1, pages),
            "has_previous": page > 1,
            "previous_page": max(page - 1, 1),
            "extension": None,
        },
    }


def one_page() -> bytes:
    """A whole answer with 50 calls, which is the only page."""
    return compact(answer(1, ROWS))


def page_with_one_wrong_value() -> bytes:
    """The same with a text in place of a number in one call."""
    body = answer(1, ROWS)
    body["payload"]["items"][ROWS // 2]["duration"] = "12s"
    return compact(body)


SEARCH: dict[str, Any] = {
    "filter": {
        "fromDate": 1_767_200_400_000,
        "toDate": 1_767_286_799_999,
        "directions": ["inbound", "outbound"],
        "isAnswer": True,
        "sipUsers": ["101", "102", "103"],
        "agentIds": ["66a000000000000000000101", "66a000000000000000000102"],
        "phoneNumbers": ["0900000123", "0900000456"],
        "transactionIds": ["d5b48b3e-8c29-4393-8f59-413afdf70e5d"],
        "keyword": "khách quen",
    },
    "sort": {"field": "created_date", "isAsc": True},
}
"""The body of a search, with every field that there is."""

TENANT = b'{"status_code":9999,"payload":{"id":"1","full_name":"M\xe1\xbb\x99t c\xc3\xb4ng ty b\xe1\xbb\x8ba"}}'
TOKEN = b'{"status_code":9999,"payload":{"access_token":"' + b"a-token-" * 80 + b'","token_type":"Bearer"}}'


class Pages:
    """The pages of a long history, as bytes that are cheap to make: of each call, id and times are its own, and all
    else is that of its place on the page.

    Args:
        total: how many calls there are; a multiple of 50.
    """

    def __init__(self, total: int) -> None:
        if total % ROWS:
            raise ValueError(f"The number of calls must be a multiple of {ROWS}.")
        self._total = total
        body = answer(1, total, [call(number) for number in range(ROWS)])
        for item in body["payload"]["items"]:
            item["transaction_id"] = f"@08x@{item['transaction_id'][8:]}"
            begun = item["time_start_call"]
            for name in ("time_start_call", "time_ringing_start", "time_answer_start", "time_end_call"):
                item[name] = f"@d@{item[name] - begun}" if item[name] else 0
            item["created_date"] = "@d@created"
        payload = body["payload"]
        payload |= {"page_number": "@d@page", "next_page": "@d@next", "previous_page": "@d@previous"}
        payload |= {"has_next": "@s@next", "has_previous": "@s@previous"}
        text = compact(body).decode()
        assert "%" not in text
        self._template = text
        self._fields = self._compiled(body)

    def _compiled(self, body: dict[str, Any]) -> tuple[int | None, ...]:
        """Make the template one of `%`; given back are the seconds that each time of a row is later than its start."""
        offsets: list[int | None] = []
        text = self._template
        for item in body["payload"]["items"]:
            for name in ("time_start_call", "time_ringing_start", "time_answer_start", "time_end_call"):
                mark = item[name]
                offsets.append(int(mark.removeprefix("@d@")) if mark else None)
                if mark:
                    text = text.replace(f'"{name}":"{mark}"', f'"{name}":%d', 1)
        text = text.replace('"@d@created"', "%d").replace("@08x@", "%08x")
        for name in ("page", "next", "previous"):
            text = text.replace(f'"@d@{name}"', "%d").replace(f'"@s@{name}"', "%s")
        self._template = text
        return tuple(offsets)

    def __len__(self) -> int:
        return self._total // ROWS

    def page(self, number: int) -> bytes:
        """The answer that is page `number`, from 1; one without calls behind the last."""
        if number > len(self):
            return compact(answer(number, self._total, []))
        values: list[object] = []
        offsets = iter(self._fields)
        for row in range((number - 1) * ROWS, number * ROWS):
            created = FIRST_MOMENT + row * STEP
            begun = created // 1000 - 75
            values.append(row)
            values += [begun + offset for _ in range(4) if (offset := next(offsets)) is not None]
            values.append(created)
        last = number == len(self)
        values += [number, "false" if last else "true", min(number + 1, len(self))]
        values += ["true" if number > 1 else "false", max(number - 1, 1)]
        return (self._template % tuple(values)).encode()
