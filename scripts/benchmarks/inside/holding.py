"""How much memory calls take that a program holds: `python holding.py WAY CALLS PAGES`, in a fresh process each time,
prints the bytes by which the process grew.

Every call has an id, times, numbers and links of its own. The pages are made before the start is noted.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import page

_PAGE = 4096


def resident() -> int:
    """Bytes of memory that this process has now."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * _PAGE


def main() -> None:
    """Hold them."""
    way, calls = sys.argv[1], int(sys.argv[2])
    source = Path(sys.argv[3])
    hold = WAYS[way](source)
    hold(1)
    gc.collect()
    before = resident()
    held = hold(calls // page.ROWS)
    gc.collect()
    print(json.dumps({"bytes": resident() - before, "calls": len(held)}))


def write(source: Path, calls: int) -> None:
    """Write the pages, one a line: from a file they take no memory of the process that is measured."""
    with source.open("wb") as file:
        for number in range(1, calls // page.ROWS + 1):
            file.write(page.compact(page.answer(number, calls)) + b"\n")


def _pages(source: Path, count: int) -> Iterator[bytes]:
    with source.open("rb") as file:
        for _ in range(count):
            yield file.readline().rstrip(b"\n")


def _dicts(source: Path) -> Callable[[int], list[Any]]:
    return lambda count: [item for raw in _pages(source, count) for item in json.loads(raw)["payload"]["items"]]


def _stock(source: Path) -> Callable[[int], list[Any]]:
    from stock_client.models.call_page import CallPage

    return lambda count: [
        item for raw in _pages(source, count) for item in CallPage.from_dict(json.loads(raw)["payload"]).items
    ]


def _pydantic(source: Path) -> Callable[[int], list[Any]]:
    from pydantic_acts import Answer

    return lambda count: [
        item for raw in _pages(source, count) for item in Answer.model_validate_json(raw).payload.items
    ]


def _msgspec(source: Path) -> Callable[[int], list[Any]]:
    import msgspec
    from msgspec_acts import Answer

    decoder = msgspec.json.Decoder(Answer)
    return lambda count: [item for raw in _pages(source, count) for item in decoder.decode(raw).payload.items]


def _openapi_generator(source: Path) -> Callable[[int], list[Any]]:
    from openapi_generator_client.models.call_page import CallPage

    return lambda count: [
        item for raw in _pages(source, count) for item in CallPage.from_dict(json.loads(raw)["payload"]).items
    ]


def _clientele(source: Path) -> Callable[[int], list[Any]]:
    from clientele_client.schemas import CallPage

    return lambda count: [
        item for raw in _pages(source, count) for item in CallPage.model_validate(json.loads(raw)["payload"]).items
    ]


def _omicall(source: Path, unknown: str = "drop") -> Callable[[int], list[Any]]:
    from datetime import UTC, datetime, timedelta

    import httpx

    from omicall import Omicall

    def hold(count: int) -> list[Any]:
        pages = _pages(source, count)

        def answer(request: httpx.Request) -> httpx.Response:
            raw = page.TOKEN if request.url.path == "/api/auth" else next(pages)
            return httpx.Response(200, content=raw)

        client = Omicall("a-key", base_url="https://api.example.vn", transport=httpx.MockTransport(answer))
        since = datetime.fromtimestamp(page.FIRST_MOMENT // 1000, UTC)
        limit = count * page.ROWS
        # One window, whatever was limited: the last page of the file ends it.
        found = client.calls.iterate(since=since, until=since + timedelta(days=29), unknown=unknown, limit=limit)
        return list(found)

    return hold


WAYS: dict[str, Callable[[Path], Callable[[int], list[Any]]]] = {
    "base": _dicts,
    "omicall": _omicall,
    "keep": lambda source: _omicall(source, "keep"),
    "stock": _stock,
    "openapi-generator": _openapi_generator,
    "clientele": _clientele,
    "pydantic": _pydantic,
    "msgspec": _msgspec,
}

if __name__ == "__main__":
    if sys.argv[1] == "write":
        write(Path(sys.argv[3]), int(sys.argv[2]))
    else:
        main()
