"""Operations of the tag `calls`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked, known
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.call_filter import CallFilter
    from ...models.call_page import CallPage
    from ...models.call_search import CallSearch
    from ...models.call_sort import CallSort
    from ...models.call_v1 import CallV1
    from ...models.call_v1_page import CallV1Page
    from ...models.click_to_call_request import ClickToCallRequest
    from ...models.direction import Direction
    from ...models.disposition import Disposition
    from ...models.started_call import StartedCall


class CallsResource:
    """Operations of the tag `calls`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

    def search(
        self,
        *,
        page: int,
        size: int,
        filter: CallFilter,
        sort: CallSort | Unset = UNSET,
    ) -> CallPage:
        """Search the call history

        Finds calls in a window of time and gives them page by page. This is the operation to use: the vendor's pages
        say that versions 1 and 2 are paused from 2026-04-01 in favour of version 3.

        The vendor's text on version 3 could not be read. Four integrators agree on the address and on the body
        (`filter` and `sort`), and one of them tried it live in 2026. Not settled:

        * credential: one integrator tried the raw `x-api-key` live, another uses the bearer token, one sends both. The
          spec takes either, the key first.
        * page and size: integrators always send them, so the spec requires them; a requirements note says that an
          empty request gives the latest 50 calls.
        * window: no limit is stated. One integrator asks for up to 90 days.

        `fromDate` may not be later than `toDate`. A `size` above 50 is cut to 50, not refused.

        Args:
            page: Number of the page, from 1.
            size: Rows on a page. Above 50 the vendor gives 50.
            filter: Which calls.
            sort: In which order. May be left out, says one integrator.

        Returns:
            CallPage

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: API key in header x-api-key or bearer token.
        Limits: page_size 50.
        """
        from ...models.call_search import CallSearch as _Body
        from . import search_calls as _operation

        return _operation.sync(
            client=self._client,
            page=page,
            size=size,
            body=checked(
                _Body(
                    filter=filter,
                    sort=sort,
                )
            ),
        )

    def list_v1(
        self,
        *,
        from_date: int,
        to_date: int,
        page: int | Unset = UNSET,
        size: int | Unset = UNSET,
        keyword: str | Unset = UNSET,
        sip_user: str | Unset = UNSET,
        agents: builtins.list[str] | Unset = UNSET,
        user_uuids: builtins.list[str] | Unset = UNSET,
        is_auto_call: bool | Unset = UNSET,
        disposition: Disposition | Unset = UNSET,
        direction: builtins.list[Direction] | Unset = UNSET,
        sip_numbers: builtins.list[str] | Unset = UNSET,
        queue_destination: builtins.list[str] | Unset = UNSET,
    ) -> CallV1Page:
        """List the call history (version 1)

        Gives the calls of at most 30 days, page by page. The vendor's pages say that version 1 is paused from
        2026-04-01 in favour of version 3; what paused means is not said.

        * window: 30 days since August 2023, 3 days before. Exactly 30 days is accepted, says one integrator.
          `from_date` may not be later than `to_date`.
        * pace: `limit_request_30_minute` asks for 30 minutes between requests. One integrator walks the pages of one
          window without a pause, so it does not seem to hold from page to page.
        * lists: whether a list is sent as repeated keys or with commas is not stated. The spec repeats the key.
        * verb: one integrator sends POST with the same query. The spec uses the documented GET.

        Args:
            from_date: Start of the window, in milliseconds since 1970. Seconds would be read as a day in 1970.
            to_date: End of the window, in milliseconds since 1970, at most 30 days after the start.
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 50 when left out. Above 50 the vendor gives 50, say two integrators.
            keyword: Text to look for. The vendor does not say in which fields.
            sip_user: Only calls of this extension.
            agents: Only calls of these agents, by e-mail.
            user_uuids: Only calls of these users, by their id in your own system.
            is_auto_call: Whether to include automatic calls. The vendor also names a third value, NULL; leave it out
                instead.
            disposition: Only answered calls, or only the others.
            direction: Only calls of these directions.
            sip_numbers: Only calls over these hotlines.
            queue_destination: Only calls to these ring groups, by their number.

        Returns:
            CallV1Page

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes:
            from_date_is_required, to_date_is_required, date_invalid, date_is_too_long, limit_request_30_minute.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token. Limits: window_days 30, page_size
        50, minutes_between_requests 30.
        """
        from ...models import Direction as _Direction
        from ...models import Disposition as _Disposition
        from . import list_calls_v1 as _operation

        return _operation.sync(
            client=self._client,
            from_date=from_date,
            to_date=to_date,
            page=page,
            size=size,
            keyword=keyword,
            sip_user=sip_user,
            agents=agents,
            user_uuids=user_uuids,
            is_auto_call=is_auto_call,
            disposition=known("disposition", disposition, _Disposition),
            direction=known("direction", direction, _Direction),
            sip_numbers=sip_numbers,
            queue_destination=queue_destination,
        )

    def get_v1(
        self,
        *,
        transaction_id: str,
    ) -> CallV1 | None:
        """Read one call (version 1)

        Gives the call with this id. For an unknown id the vendor's pages say nothing; integrators who look calls up by
        id handle a payload of null, and the spec allows it. Documented in 2023; today's pages no longer show it.

        Args:
            transaction_id: Id of the call, a UUID in what was seen. Equal to the `call_uuid` of click-to-call.

        Returns:
            CallV1 | None

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import get_call_v1 as _operation

        return _operation.sync(
            client=self._client,
            transaction_id=transaction_id,
        )

    def click_to_call(
        self,
        *,
        extension: str,
        phone_number: str,
        hotline: str | Unset = UNSET,
    ) -> StartedCall:
        """Ring an extension and connect it to a phone number

        Rings the extension first; when the agent answers, it calls the number through the hotline and connects both.
        The call costs money, and nothing protects against starting it twice: the request has no key for that.

        * failures: the code stands in `payload.error` here, while the overview page puts it into `message`. The spec
          allows both.
        * codes: `user_busy` and `do_not_call` are read by one integrator and are not in the vendor's table.
        * hotline: marked as required in 2021. Today's page has lost all such marks, and the code
          `number_call_out_invalid` also stands for "no hotline". The spec leaves the choice to the vendor: the field
          may be left out, and then the vendor may refuse.
        * credential: one integrator sends the raw key beside the token. The spec asks for the documented token.

        Args:
            extension: The agent's extension. It must be registered with the switchboard.
            phone_number: The number to call. Customers' numbers are shown in the form 0...; whether +84... is taken is not
                stated.
            hotline: The hotline to call out with. Send it where you know it; see the operation's description.

        Returns:
            StartedCall

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes: data_is_required,
            tenant_invalid, user_not_registered, number_call_out_invalid, extension_invalid, user_busy, do_not_call.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
        token.
        """
        from ...models.click_to_call_request import ClickToCallRequest as _Body
        from . import click_to_call as _operation

        return _operation.sync(
            client=self._client,
            body=checked(
                _Body(
                    extension=extension,
                    phone_number=phone_number,
                    hotline=hotline,
                )
            ),
        )


class AsyncCallsResource:
    """Async operations of the tag `calls`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

    async def search(
        self,
        *,
        page: int,
        size: int,
        filter: CallFilter,
        sort: CallSort | Unset = UNSET,
    ) -> CallPage:
        """Search the call history

        Finds calls in a window of time and gives them page by page. This is the operation to use: the vendor's pages
        say that versions 1 and 2 are paused from 2026-04-01 in favour of version 3.

        The vendor's text on version 3 could not be read. Four integrators agree on the address and on the body
        (`filter` and `sort`), and one of them tried it live in 2026. Not settled:

        * credential: one integrator tried the raw `x-api-key` live, another uses the bearer token, one sends both. The
          spec takes either, the key first.
        * page and size: integrators always send them, so the spec requires them; a requirements note says that an
          empty request gives the latest 50 calls.
        * window: no limit is stated. One integrator asks for up to 90 days.

        `fromDate` may not be later than `toDate`. A `size` above 50 is cut to 50, not refused.

        Args:
            page: Number of the page, from 1.
            size: Rows on a page. Above 50 the vendor gives 50.
            filter: Which calls.
            sort: In which order. May be left out, says one integrator.

        Returns:
            CallPage

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: API key in header x-api-key or bearer token.
        Limits: page_size 50.
        """
        from ...models.call_search import CallSearch as _Body
        from . import search_calls as _operation

        return await _operation.asyncio(
            client=self._client,
            page=page,
            size=size,
            body=checked(
                _Body(
                    filter=filter,
                    sort=sort,
                )
            ),
        )

    async def list_v1(
        self,
        *,
        from_date: int,
        to_date: int,
        page: int | Unset = UNSET,
        size: int | Unset = UNSET,
        keyword: str | Unset = UNSET,
        sip_user: str | Unset = UNSET,
        agents: builtins.list[str] | Unset = UNSET,
        user_uuids: builtins.list[str] | Unset = UNSET,
        is_auto_call: bool | Unset = UNSET,
        disposition: Disposition | Unset = UNSET,
        direction: builtins.list[Direction] | Unset = UNSET,
        sip_numbers: builtins.list[str] | Unset = UNSET,
        queue_destination: builtins.list[str] | Unset = UNSET,
    ) -> CallV1Page:
        """List the call history (version 1)

        Gives the calls of at most 30 days, page by page. The vendor's pages say that version 1 is paused from
        2026-04-01 in favour of version 3; what paused means is not said.

        * window: 30 days since August 2023, 3 days before. Exactly 30 days is accepted, says one integrator.
          `from_date` may not be later than `to_date`.
        * pace: `limit_request_30_minute` asks for 30 minutes between requests. One integrator walks the pages of one
          window without a pause, so it does not seem to hold from page to page.
        * lists: whether a list is sent as repeated keys or with commas is not stated. The spec repeats the key.
        * verb: one integrator sends POST with the same query. The spec uses the documented GET.

        Args:
            from_date: Start of the window, in milliseconds since 1970. Seconds would be read as a day in 1970.
            to_date: End of the window, in milliseconds since 1970, at most 30 days after the start.
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 50 when left out. Above 50 the vendor gives 50, say two integrators.
            keyword: Text to look for. The vendor does not say in which fields.
            sip_user: Only calls of this extension.
            agents: Only calls of these agents, by e-mail.
            user_uuids: Only calls of these users, by their id in your own system.
            is_auto_call: Whether to include automatic calls. The vendor also names a third value, NULL; leave it out
                instead.
            disposition: Only answered calls, or only the others.
            direction: Only calls of these directions.
            sip_numbers: Only calls over these hotlines.
            queue_destination: Only calls to these ring groups, by their number.

        Returns:
            CallV1Page

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes:
            from_date_is_required, to_date_is_required, date_invalid, date_is_too_long, limit_request_30_minute.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token. Limits: window_days 30, page_size
        50, minutes_between_requests 30.
        """
        from ...models import Direction as _Direction
        from ...models import Disposition as _Disposition
        from . import list_calls_v1 as _operation

        return await _operation.asyncio(
            client=self._client,
            from_date=from_date,
            to_date=to_date,
            page=page,
            size=size,
            keyword=keyword,
            sip_user=sip_user,
            agents=agents,
            user_uuids=user_uuids,
            is_auto_call=is_auto_call,
            disposition=known("disposition", disposition, _Disposition),
            direction=known("direction", direction, _Direction),
            sip_numbers=sip_numbers,
            queue_destination=queue_destination,
        )

    async def get_v1(
        self,
        *,
        transaction_id: str,
    ) -> CallV1 | None:
        """Read one call (version 1)

        Gives the call with this id. For an unknown id the vendor's pages say nothing; integrators who look calls up by
        id handle a payload of null, and the spec allows it. Documented in 2023; today's pages no longer show it.

        Args:
            transaction_id: Id of the call, a UUID in what was seen. Equal to the `call_uuid` of click-to-call.

        Returns:
            CallV1 | None

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import get_call_v1 as _operation

        return await _operation.asyncio(
            client=self._client,
            transaction_id=transaction_id,
        )

    async def click_to_call(
        self,
        *,
        extension: str,
        phone_number: str,
        hotline: str | Unset = UNSET,
    ) -> StartedCall:
        """Ring an extension and connect it to a phone number

        Rings the extension first; when the agent answers, it calls the number through the hotline and connects both.
        The call costs money, and nothing protects against starting it twice: the request has no key for that.

        * failures: the code stands in `payload.error` here, while the overview page puts it into `message`. The spec
          allows both.
        * codes: `user_busy` and `do_not_call` are read by one integrator and are not in the vendor's table.
        * hotline: marked as required in 2021. Today's page has lost all such marks, and the code
          `number_call_out_invalid` also stands for "no hotline". The spec leaves the choice to the vendor: the field
          may be left out, and then the vendor may refuse.
        * credential: one integrator sends the raw key beside the token. The spec asks for the documented token.

        Args:
            extension: The agent's extension. It must be registered with the switchboard.
            phone_number: The number to call. Customers' numbers are shown in the form 0...; whether +84... is taken is not
                stated.
            hotline: The hotline to call out with. Send it where you know it; see the operation's description.

        Returns:
            StartedCall

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes: data_is_required,
            tenant_invalid, user_not_registered, number_call_out_invalid, extension_invalid, user_busy, do_not_call.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
        token.
        """
        from ...models.click_to_call_request import ClickToCallRequest as _Body
        from . import click_to_call as _operation

        return await _operation.asyncio(
            client=self._client,
            body=checked(
                _Body(
                    extension=extension,
                    phone_number=phone_number,
                    hotline=hotline,
                )
            ),
        )
