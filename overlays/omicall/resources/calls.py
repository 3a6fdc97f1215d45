"""The call history as one stream of calls."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from omicall._clock import Clock
from omicall._walk import CallWalk
from omicall_api.api.calls import AsyncCallsResource, CallsResource

from ._call_streams import AsyncCallStream as AsyncCallStream
from ._call_streams import CallStream as CallStream

if TYPE_CHECKING:
    from omicall_api.client import AuthenticatedClient


class Calls(CallsResource):
    """Call history, and calls started with a click."""

    def __init__(self, client: AuthenticatedClient, clock: Clock) -> None:
        super().__init__(client)
        self._clock = clock

    def iterate(
        self,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        direction: str | Sequence[str] | None = None,
        answered: bool | None = None,
        extension: str | Sequence[str] | None = None,
        phone: str | Sequence[str] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        unknown: Literal["drop", "keep"] = "drop",
        version: Literal[1, 2, 3] = 3,
    ) -> CallStream:
        """Give all calls between two moments, each once, over all pages, also while new calls arrive.

        The moments are compared with `created_date`, to the millisecond, both ends included. A long time is asked for
        in windows: of at most 30 days in version 1, as documented; no limit is documented for versions 2 and 3, which
        get the same to be safe. Version 3 (`search_calls`) rests on what integrators do: no text of the vendor
        describes it (evidence `integrators`). It gives the oldest call first. Versions 2 (`search_calls_v2`, evidence
        `vendor-docs`, deprecated by the vendor) and 1 (`list_calls_v1`, evidence `vendor-docs`) give one window after
        the other, the earliest first, and the calls of each window from the newest to the oldest.

        A page that can't be right (the one before once more, or empty although more are promised) is asked for again
        three times, after a pause of 0.25 to 2 s.

        Args:
            since: the earliest moment, with a time zone. Needed without a cursor, and without effect beside one.
            until: the latest moment, with a time zone. When left out: the one given for the walk that the cursor is
                of, if it was given; else now.
            direction: inbound, outbound or local, or several of them.
            answered: True for answered calls only, False for missed ones only, which are picked here in version 1.
            extension: number of an extension, or several. Version 1 can ask for one; several are picked here.
            phone: a customer's number, or several, written as OMICall has it. Version 1 can't ask for it; the calls
                are picked here, and all of them are fetched.
            limit: the most calls to give; all when left out.
            cursor: the `cursor` of an earlier iterator, to go on behind its last call, before or after its end. The
                filters and the version must be the same.
            unknown: "keep" lets `raw` and `additional_properties` of each call show all that OMICall sent, for about
                half as much memory again; with "drop" they are empty.
            version: 3, 2 or 1 of the call history. All give `Call`; what only older versions have is kept with
                unknown="keep".

        Returns:
            An iterator of `Call`. Its `cursor` is a plain text that holds ids of calls but no number, name or key;
            keep it to go on later.

        Raises:
            ConfigurationError: an argument is wrong; at once, and nothing was sent.
            PagingError: the server's pages do not add up, even asked for again; after the calls before that.
            ApiError: OMICall refused, such as with `limit_request_30_minute` in version 1: its text says how long to
                wait. Go on with the cursor then.
            OmicallError: any other failure, while iterating.

        Example:
            >>> calls = client.calls.iterate(since=yesterday, direction="inbound", answered=False)
            >>> missed = [(call.started_at, call.phone_number) for call in calls]
            >>> since_then = list(client.calls.iterate(cursor=calls.cursor, direction="inbound", answered=False))
        """
        walk = CallWalk(
            self._clock,
            since=since,
            until=until,
            direction=direction,
            answered=answered,
            extension=extension,
            phone=phone,
            limit=limit,
            cursor=cursor,
            unknown=unknown,
            version=version,
        )
        return CallStream(self._client, walk)


class AsyncCalls(AsyncCallsResource):
    """Call history, and calls started with a click."""

    def __init__(self, client: AuthenticatedClient, clock: Clock) -> None:
        super().__init__(client)
        self._clock = clock

    def iterate(
        self,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        direction: str | Sequence[str] | None = None,
        answered: bool | None = None,
        extension: str | Sequence[str] | None = None,
        phone: str | Sequence[str] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        unknown: Literal["drop", "keep"] = "drop",
        version: Literal[1, 2, 3] = 3,
        concurrency: int = 1,
    ) -> AsyncCallStream:
        """Give all calls between two moments, each once, over all pages, also while new calls arrive.

        All that `Calls.iterate` says holds here, and the calls come in the same order.

        Args:
            since: the earliest moment, with a time zone. Needed without a cursor, and without effect beside one.
            until: the latest moment, with a time zone. When left out: the one given for the walk that the cursor is
                of, if it was given; else now.
            direction: inbound, outbound or local, or several of them.
            answered: True for answered calls only, False for missed ones only.
            extension: number of an extension, or several.
            phone: a customer's number, or several, written as OMICall has it.
            limit: the most calls to give; all when left out.
            cursor: the `cursor` of an earlier iterator, to go on behind its last call.
            unknown: "keep" lets `raw` and `additional_properties` of each call show all that OMICall sent.
            version: 3, 2 or 1 of the call history.
            concurrency: how many windows to walk at the same time, 1 to 16. Above 1 a window is a day in versions 2
                and 3, up to 2,000 calls of each wait for their turn, and the windows after a limit may be asked for in
                vain. Leave it at 1 for version 1, where the vendor may ask for pauses. Versions 2 and 1 then give
                their calls in the order of the shorter windows.

        Returns:
            An async iterator of `Call` with a `cursor`. Left before its end, it stops at once inside
            `contextlib.aclosing(...)`.

        Raises:
            ConfigurationError: an argument is wrong; at once, and nothing was sent.
            PagingError: the server's pages do not add up, even asked for again; after the calls before that.
            OmicallError: any other failure, while iterating.

        Example:
            >>> async def ids_of_calls(client, since):
            ...     calls = client.calls.iterate(since=since, concurrency=4)
            ...     return [call.transaction_id async for call in calls], calls.cursor
        """
        walk = CallWalk(
            self._clock,
            since=since,
            until=until,
            direction=direction,
            answered=answered,
            extension=extension,
            phone=phone,
            limit=limit,
            cursor=cursor,
            unknown=unknown,
            version=version,
            concurrency=concurrency,
        )
        return AsyncCallStream(self._client, walk)
