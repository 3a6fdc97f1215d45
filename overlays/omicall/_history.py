"""What to ask of each version of the call history, and what its answers say. No I/O."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, cast

import msgspec
from attrs import field, frozen

from omicall_api import decoding
from omicall_api.catalog import OPERATIONS
from omicall_api.shapes import decoder
from omicall_api.types import UNSET

from ._call_versions import are_calls, as_calls, keep_source
from ._pages import Page, keys_of
from ._windows import Window
from .errors import ConfigurationError

if TYPE_CHECKING:
    import httpx

    from omicall_api.models import Call, CallV1, CallV2

Version = Literal[1, 2, 3]
UnknownKeys = Literal["drop", "keep"]
Words = str | Sequence[str] | None


@frozen
class Filters:
    """Which calls are wanted; None for all. Numbers stay out of its repr."""

    directions: list[str] | None
    answered: bool | None
    extensions: list[str] | None = field(repr=False)
    phones: list[str] | None = field(repr=False)

    def plain(self) -> object:
        """The same for equal filters, however they were written."""
        lists = (self.directions, self.extensions, self.phones)
        return [self.answered, *(None if words is None else sorted(set(words)) for words in lists)]


@frozen
class History:
    """A version of the call history."""

    operation: str
    newest_first: bool
    """Whether the calls of a window come from the newest to the oldest; else the order that is asked for holds."""
    ask: Callable[[Filters, Window, int, int], dict[str, Any]]
    """The arguments of a request, from filters, window, number of the page and rows on it."""
    page: str
    """Name of the model of a page."""
    fits: Callable[[Filters, Any], bool] | None = None
    """Whether a row fits the filters that a request of this version can't say."""

    @cached_property
    def _kind(self) -> Any:
        import omicall_api.models

        return getattr(omicall_api.models, self.page)

    @property
    def page_size(self) -> int:
        """Rows on the largest page."""
        return int(OPERATIONS[self.operation].limits["page_size"])

    def request(self, filters: Filters, window: Window, number: int) -> dict[str, Any]:
        """The arguments of `httpx.Client.request` for a page."""
        asked = self.ask(filters, window, number, self.page_size)
        asked["extensions"]["omicall_payload"] = self._kind
        return asked

    def other_page(self, request: dict[str, Any], number: int) -> dict[str, Any]:
        """The same request for another page, without writing its body anew."""
        return request | {"params": request["params"] | {"page": number}}

    def read(self, response: httpx.Response, filters: Filters, unknown: UnknownKeys) -> Page:
        """A page; raises an OmicallError for an answer that is none."""
        page: Any = decoding.payload(response, self.operation, self._kind)
        # A page with a wrong value comes as the vendor sent it, so anything may stand where rows should.
        found: object = page.items
        items = cast("list[object]", found) if isinstance(found, list) else []
        if unknown == "keep":
            _keep_sources(items, response.content)
        if self.fits is None and are_calls(items):
            calls, keys = items, keys_of(items)
        else:
            rows = cast("list[Call | CallV1 | CallV2]", _with_an_id(items))
            calls = as_calls([row for row in rows if self.fits is None or self.fits(filters, row)])
            keys = keys_of(rows)
        return Page(
            rows=calls,
            keys=keys,
            has_next=page.has_next if isinstance(page.has_next, bool) else None,
            total_items=_count(page.total_items),
            total_pages=_count(page.total_pages),
            size=_count(page.page_size),
        )


def filters_of(direction: Words, answered: object, extension: Words, phone: Words) -> Filters:
    """The filters; ConfigurationError names the argument that is wrong."""
    if answered is not None and not isinstance(answered, bool):
        raise ConfigurationError("answered must be True, False or None; nothing was sent.")
    extensions, phones = _words("extension", extension), _words("phone", phone)
    return Filters(None if direction is None else _directions(direction), answered, extensions, phones)


def _directions(direction: object) -> list[str]:
    from omicall_api.base import known
    from omicall_api.models import Direction

    try:
        found: list[str] = known("direction", _words("direction", direction), Direction)
    except ValueError as error:
        reason = str(error)
    else:
        return found
    raise ConfigurationError(reason)


def _ask_v3(filters: Filters, window: Window, number: int, size: int) -> dict[str, Any]:
    from omicall_api.api.calls import search_calls
    from omicall_api.models import CallFilter, CallSearch, CallSort, CallSortField

    condition = CallFilter(
        from_date=window.start,
        to_date=window.stop,
        directions=_or_unset(filters.directions),
        is_answer=_or_unset(filters.answered),
        sip_users=_or_unset(filters.extensions),
        phone_numbers=_or_unset(filters.phones),
    )
    # Calls that arrive meanwhile then stand behind those already seen, and push none of them to another page.
    oldest_first = CallSort(field=CallSortField.CREATED_DATE, is_asc=True)
    return search_calls.get_kwargs(page=number, size=size, body=CallSearch(filter=condition, sort=oldest_first))


def _ask_v2(filters: Filters, window: Window, number: int, size: int) -> dict[str, Any]:
    from omicall_api.models import CallSearchV2

    body = CallSearchV2(
        from_date=window.start,
        to_date=window.stop,
        directions=_or_unset(filters.directions),
        is_answer=_or_unset(filters.answered),
        sip_users=_or_unset(filters.extensions),
        phone_numbers=_or_unset(filters.phones),
    )
    operation = OPERATIONS["search_calls_v2"]
    # By hand, because the generated function warns of its deprecation at each page, and at a line of ours.
    return {
        "method": operation.method.lower(),
        "url": operation.path,
        "extensions": {"omicall_operation": operation.id},
        "params": decoding.query(page=number, size=size),
        "content": decoding.encode(body),
        "headers": {"Content-Type": "application/json"},
    }


def _ask_v1(filters: Filters, window: Window, number: int, size: int) -> dict[str, Any]:
    from omicall_api.api.calls import list_calls_v1
    from omicall_api.models import Direction, Disposition

    extensions = filters.extensions or []
    return list_calls_v1.get_kwargs(
        from_date=window.start,
        to_date=window.stop,
        page=number,
        size=size,
        direction=UNSET if filters.directions is None else [Direction(word) for word in filters.directions],
        # Missed calls are picked from the rows: "cancelled" might leave out those with a word that no source lists.
        disposition=Disposition.ANSWERED if filters.answered else UNSET,
        sip_user=extensions[0] if len(extensions) == 1 else UNSET,
    )


def _fits_v1(filters: Filters, row: CallV1) -> bool:
    from omicall_api.models import Disposition

    if filters.answered is False and row.disposition == Disposition.ANSWERED:
        return False
    if filters.extensions is not None and row.sip_user not in filters.extensions:
        return False
    return filters.phones is None or any(number in filters.phones for number in _customer_numbers(row))


def _customer_numbers(row: CallV1) -> tuple[object, ...]:
    """Where a row of version 1 may have the customer's number: one integrator alone saw `phone_number` there."""
    from omicall_api.models import Direction

    if row.phone_number:
        return (row.phone_number,)
    if row.direction == Direction.INBOUND:
        return (row.source_number,)
    return (
        (row.destination_number,)
        if row.direction == Direction.OUTBOUND
        else (
            row.source_number,
            row.destination_number,
        )
    )


HISTORIES: dict[int, History] = {
    3: History("search_calls", newest_first=False, ask=_ask_v3, page="CallPage"),
    2: History("search_calls_v2", newest_first=True, ask=_ask_v2, page="CallV2Page"),
    1: History("list_calls_v1", newest_first=True, ask=_ask_v1, page="CallV1Page", fits=_fits_v1),
}
"""The versions that list all calls of an account."""


class _Items(msgspec.Struct):
    items: list[msgspec.Raw]


class _Answer(msgspec.Struct):
    payload: _Items


def _keep_sources(items: list[object], raw: bytes) -> None:
    try:
        sources = [bytes(item) for item in decoder(_Answer).decode(raw).payload.items]
    except (msgspec.MsgspecError, UnicodeError):
        # Python's reader takes some texts that msgspec refuses, and the rows have come by it then.
        sources = [json.dumps(item).encode() for item in json.loads(raw)["payload"]["items"]]
    for item, source in zip(items, sources, strict=False):
        if hasattr(item, "transaction_id"):
            keep_source(item, b'{"payload":' + source + b"}")


def _with_an_id(items: list[object]) -> list[object]:
    if len(set(map(type, items))) == 1 and hasattr(items[0], "transaction_id"):
        return items
    return [item for item in items if hasattr(item, "transaction_id")]


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _or_unset(value: Any) -> Any:
    return UNSET if value is None else value


def _words(name: str, value: object) -> list[str] | None:
    if value is None:
        return None
    words = (
        list(cast("Iterable[str]", value)) if isinstance(value, Iterable) and not isinstance(value, str) else [value]
    )
    if not words or not all(isinstance(word, str) and word for word in words):
        raise ConfigurationError(f"{name} must be a text or a list of texts, none of them empty; nothing was sent.")
    return cast("list[str]", words)
