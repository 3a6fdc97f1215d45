"""Operations of the tag `calls`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked, known
from ...resource import Resource, left_out, raw, raw_async, whole

if TYPE_CHECKING:
    from typing_extensions import deprecated

    from ...client import AuthenticatedClient
    from ...models.call_evaluation import CallEvaluation
    from ...models.call_evaluation_create import CallEvaluationCreate
    from ...models.call_filter import CallFilter
    from ...models.call_page import CallPage
    from ...models.call_report import CallReport
    from ...models.call_search import CallSearch
    from ...models.call_search_page_v1 import CallSearchPageV1
    from ...models.call_search_v1 import CallSearchV1
    from ...models.call_search_v2 import CallSearchV2
    from ...models.call_sort import CallSort
    from ...models.call_update import CallUpdate
    from ...models.call_v1 import CallV1
    from ...models.call_v1_page import CallV1Page
    from ...models.call_v2 import CallV2
    from ...models.call_v2_page import CallV2Page
    from ...models.click_to_call_request import ClickToCallRequest
    from ...models.direction import Direction
    from ...models.disposition import Disposition
    from ...models.started_call import StartedCall
else:

    def deprecated(_: str) -> Any:
        return lambda method: method


class CallsResource(Resource):
    """Operations of the tag `calls`."""

    def search(
        self,
        *,
        page: int,
        size: int,
        filter: CallFilter,
        sort: CallSort | None = None,
    ) -> CallPage:
        """Search the call history

        Finds calls in a window of time and gives them page by page. This is the operation to use: the vendor's page on
        version 2 says that it is paused from 2026-04-01 in favour of version 3.

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

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                page=page,
                size=size,
                body=checked(
                    _Body(
                        filter=filter,
                        sort=left_out(sort),
                    )
                ),
            )
        )

    def get(
        self,
        *,
        transaction_id: str,
    ) -> CallV2 | None:
        """Read one call

        Gives the call with this id, or null when there is none. No page of the vendor shows this operation; two
        integrators run it. A newer one is not known.

        * verb: one integrator sends GET with a query, as its digest of a document of the vendor says. The other, which
          is older, sends POST with the id in a JSON body. The spec uses GET.
        * answer: supposed to be a row of version 2, as in `search_calls_v2`. The integrators read recording_file_url,
          record_seconds, note and call_out_price from it.
        * paused: the vendor's page says so of the search of version 2; whether it holds here is not known.

        Args:
            transaction_id: Id of the call. Equal to the `call_uuid` of click-to-call and of webhooks.

        Returns:
            CallV2 | None

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: bearer token.
        """
        from . import get_call as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                transaction_id=transaction_id,
            )
        )

    def update(
        self,
        *,
        transaction_id: str,
        note: str,
        tag: builtins.list[str] | None = None,
    ) -> CallV1:
        """Change note and tags of a call

        Writes a note and tags to a call and gives the call back. From the vendor's text of 2023.

        * verb: the text says POST, and so does an integrator's note of 2026. Integrators also send PATCH: one client of
          2026 does. The spec uses POST.
        * tags: a list of names in the text, one string in that client. The spec takes the list. Whether it replaces
          the tags that are there, or adds to them, is not stated.
        * note: marked as required in 2021; the text of 2023 has lost all such marks. The spec requires it.
        * answer: the sample holds fewer fields than a call of the list does. The other fields may be missing.

        Args:
            transaction_id: Id of the call.
            note: Note on the call. Whether an empty text removes the old note is not stated.
            tag: Tags, by name.

        Returns:
            CallV1

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        transaction_id.
        """
        from ...models.call_update import CallUpdate as _Body
        from . import update_call as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                transaction_id=transaction_id,
                body=checked(
                    _Body(
                        note=note,
                        tag=left_out(tag),
                    )
                ),
            )
        )

    def click_to_call(
        self,
        *,
        extension: str,
        phone_number: str,
        hotline: str | None = None,
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
        token. Must be there already: extension, hotline.
        """
        from ...models.click_to_call_request import ClickToCallRequest as _Body
        from . import click_to_call as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        extension=extension,
                        phone_number=phone_number,
                        hotline=left_out(hotline),
                    )
                ),
            )
        )

    def report(
        self,
    ) -> Any:
        """Count calls, with days and hours

        Totals by direction and by outcome, broken down by day and by hour of the day. All that is known is a line in
        one integrator's digest of a document of the vendor: at most 12 months at a time, no choice of agents.

        Neither the parameters nor the answer are described. There must be a way to name the window; version 1 calls it
        `from_date` and `to_date`, while the search of version 3 says `fromDate` and `toDate`. The spec guesses neither.
        `report_calls_v1` is documented.

        Returns:
            Any

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: inferred. Credential: bearer token. Limits: window_months 12.
        """
        from . import report_calls as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
            )
        )

    def list_evaluation_criteria(
        self,
    ) -> Any:
        """List the criteria by which calls are rated

        Gives the criteria of the account. All that is known is a line in one integrator's digest of a document of the
        vendor; it shows no answer. Each criterion should hold the id and the name that a rating asks for.

        Returns:
            Any

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: inferred. Credential: bearer token.
        """
        from . import list_evaluation_criteria as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
            )
        )

    def add_evaluation(
        self,
    ) -> Any:
        """Rate a call

        Rates a call by criteria. All that is known is a line in one integrator's digest of a document of the vendor.

        What to send is not described, so the spec has no body here. Id of the call, agent and points must go somewhere;
        version 1 has the id in the path and the rest in `CallEvaluationCreate`, but version 3 spells other names anew,
        and the spec does not guess. `add_call_evaluation_v1` is documented.

        Returns:
            Any

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: inferred. Credential: bearer token.
        """
        from . import add_call_evaluation as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
            )
        )

    @deprecated("search_calls_v2 is deprecated by OMICall since 2026-04-01; use calls.search.")
    def search_v2(
        self,
        *,
        from_date: int | None = None,
        to_date: int | None = None,
        directions: builtins.list[Direction] | None = None,
        is_answer: bool | None = None,
        transaction_ids: builtins.list[str] | None = None,
        tag_ids: builtins.list[str] | None = None,
        keyword: str | None = None,
        phone_numbers: builtins.list[str] | None = None,
        sip_numbers: builtins.list[str] | None = None,
        sip_users: builtins.list[str] | None = None,
        agent_emails: builtins.list[str] | None = None,
        agent_uuids: builtins.list[str] | None = None,
        page: int | None = None,
        size: int | None = None,
    ) -> CallV2Page:
        """Search the call history (version 2)

        Finds calls in a window of time and gives them page by page. **Deprecated:** the vendor's page says that it is
        paused from 2026-04-01 and asks for version 3, `search_calls`. What paused means is not said.

        * credential: bearer token on the page; integrators also send the raw `x-api-key`. The spec takes either, the
          token first.
        * required: the page marks nothing. Integrators always send the window. One of them leaves out page and size,
          and asks for 20 days at once; no limit is stated.
        * conditions: the page could be read down to `agentUuids` only. `keyword` and `isAnswer` are known from
          integrators.
        * times: an older rendering of the page has `time_start_to_answer`, the newer one has four other times.
        * tags: ids on the vendor's page, names on the page of a reseller.

        Args:
            from_date: Start of the window, in milliseconds since 1970.
            to_date: End of the window, in milliseconds since 1970.
            directions: Only calls of these directions.
            is_answer: Only calls that were answered, or only those that were not. Known from integrators.
            transaction_ids: Only these calls, by id.
            tag_ids: Only calls with these tags, by id.
            keyword: Text to look for; integrators send a phone number. Known from integrators.
            phone_numbers: Only calls with these customers, by phone number.
            sip_numbers: Only calls over these hotlines.
            sip_users: Only calls of these extensions.
            agent_emails: Only calls of these agents, by e-mail.
            agent_uuids: Only calls of these agents, by their id in your own system.
            page: Number of the page, from 1. The first page when left out. The page calls it a path parameter.
            size: Rows on a page, at most 50. The page calls it a path parameter.

        Returns:
            CallV2Page

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token or API key in header x-api-key.
        Limits: page_size 50.
        """
        from ...models.call_search_v2 import CallSearchV2 as _Body
        from . import search_calls_v2 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                page=left_out(page),
                size=left_out(size),
                body=checked(
                    _Body(
                        from_date=left_out(from_date),
                        to_date=left_out(to_date),
                        directions=left_out(directions),
                        is_answer=left_out(is_answer),
                        transaction_ids=left_out(transaction_ids),
                        tag_ids=left_out(tag_ids),
                        keyword=left_out(keyword),
                        phone_numbers=left_out(phone_numbers),
                        sip_numbers=left_out(sip_numbers),
                        sip_users=left_out(sip_users),
                        agent_emails=left_out(agent_emails),
                        agent_uuids=left_out(agent_uuids),
                    )
                ),
            )
        )

    def list_v1(
        self,
        *,
        from_date: int,
        to_date: int,
        page: int | None = None,
        size: int | None = None,
        keyword: str | None = None,
        sip_user: str | None = None,
        agents: builtins.list[str] | None = None,
        user_uuids: builtins.list[str] | None = None,
        is_auto_call: bool | None = None,
        disposition: Disposition | None = None,
        direction: builtins.list[Direction] | None = None,
        sip_numbers: builtins.list[str] | None = None,
        queue_destination: builtins.list[str] | None = None,
    ) -> CallV1Page:
        """List the call history (version 1)

        Gives the calls of at most 30 days, page by page. The vendor's page says that version 2 is paused from
        2026-04-01 in favour of version 3, and nothing of the kind about version 1; `search_calls` is the newer one.

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
            is_auto_call: Whether to include automatic calls. The vendor names three values, true, false and the written
                word NULL, and explains none of them. The spec takes true and false; leave it out instead of NULL.
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

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                from_date=from_date,
                to_date=to_date,
                page=left_out(page),
                size=left_out(size),
                keyword=left_out(keyword),
                sip_user=left_out(sip_user),
                agents=left_out(agents),
                user_uuids=left_out(user_uuids),
                is_auto_call=left_out(is_auto_call),
                disposition=known("disposition", left_out(disposition), _Disposition),
                direction=known("direction", left_out(direction), _Direction),
                sip_numbers=left_out(sip_numbers),
                queue_destination=left_out(queue_destination),
            )
        )

    def search_v1(
        self,
        *,
        user_uuids: builtins.list[str],
        from_date: int,
        to_date: int,
        direction: builtins.list[Direction] | None = None,
        disposition: builtins.list[Disposition] | None = None,
        tags: builtins.list[str] | None = None,
        numbers: builtins.list[str] | None = None,
        page: int | None = None,
        size: int | None = None,
    ) -> CallSearchPageV1:
        """Search the calls of your own users (version 1)

        Finds the calls of users that your own system knows by an id of its own. From the vendor's text of 2023, whose
        sample holds placeholders only.

        * page: the only answer whose page has camelCase names (`pageNumber`); the rows have snake_case names.
        * times: the units are read from the names, since placeholders prove nothing.
        * page and size: the text calls them path parameters; the spec sends them in the query.

        Args:
            user_uuids: Whose calls, by the users' ids in your own system.
            from_date: Start of the window, in milliseconds since 1970.
            to_date: End of the window, in milliseconds since 1970.
            direction: Only calls of these directions.
            disposition: Only calls that went so.
            tags: Only calls with these tags, by id.
            numbers: Only calls over these hotlines.
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, at most 50.

        Returns:
            CallSearchPageV1

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: API key in header x-api-key. Limits:
        page_size 50.
        """
        from ...models.call_search_v1 import CallSearchV1 as _Body
        from . import search_calls_v1 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                page=left_out(page),
                size=left_out(size),
                body=checked(
                    _Body(
                        user_uuids=user_uuids,
                        from_date=from_date,
                        to_date=to_date,
                        direction=left_out(direction),
                        disposition=left_out(disposition),
                        tags=left_out(tags),
                        numbers=left_out(numbers),
                    )
                ),
            )
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

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                transaction_id=transaction_id,
            )
        )

    def report_v1(
        self,
        *,
        from_date: int,
        to_date: int,
        numbers: builtins.list[str] | None = None,
        sip_user: str | None = None,
        agents: builtins.list[str] | None = None,
    ) -> CallReport:
        """Count calls by direction and outcome (version 1)

        Totals over a window of time. From the vendor's text of 2023; from_date and to_date are marked as required in
        2021 only. The longest window is not stated, nor how a list is sent: the spec repeats the key.

        Args:
            from_date: Start of the window, in milliseconds since 1970.
            to_date: End of the window, in milliseconds since 1970.
            numbers: Only calls over these hotlines.
            sip_user: Only calls of this extension.
            agents: Only calls of these agents, by e-mail.

        Returns:
            CallReport

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import report_calls_v1 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                from_date=from_date,
                to_date=to_date,
                numbers=left_out(numbers),
                sip_user=left_out(sip_user),
                agents=left_out(agents),
            )
        )

    def list_evaluation_criteria_v1(
        self,
    ) -> Any:
        """List the criteria by which calls are rated (version 1)

        Gives the criteria of the account. From the vendor's text of 2023, which shows no answer. Each criterion should
        hold the id and the name that `add_call_evaluation_v1` asks for.

        Returns:
            Any

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import list_evaluation_criteria_v1 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
            )
        )

    def add_evaluation_v1(
        self,
        *,
        transaction_id: str,
        user_uuid: str,
        evaluation: CallEvaluation,
    ) -> Any:
        """Rate a call (version 1)

        Rates a call by criteria, in the name of an agent. From the vendor's text of 2023.

        * body: `user_uuid` and `evaluation` stand in the text; what is within `evaluation` is known from a picture
          only.
        * verb: GET until April 2023, POST since.
        * answer: the text lists 200 and 201, and says that the call comes back with its rating, without showing it.
        * points: how many a criterion allows is not stated.
        * repeats: whether a second rating replaces the first is not stated.

        Args:
            transaction_id: Id of the call.
            user_uuid: The agent, by the id in your own system or by the extension.
            evaluation: The rating.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        transaction_id, user_uuid.
        """
        from ...models.call_evaluation_create import CallEvaluationCreate as _Body
        from . import add_call_evaluation_v1 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                transaction_id=transaction_id,
                body=checked(
                    _Body(
                        user_uuid=user_uuid,
                        evaluation=evaluation,
                    )
                ),
            )
        )


class AsyncCallsResource(Resource):
    """Async operations of the tag `calls`."""

    async def search(
        self,
        *,
        page: int,
        size: int,
        filter: CallFilter,
        sort: CallSort | None = None,
    ) -> CallPage:
        """Search the call history

        Finds calls in a window of time and gives them page by page. This is the operation to use: the vendor's page on
        version 2 says that it is paused from 2026-04-01 in favour of version 3.

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

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                page=page,
                size=size,
                body=checked(
                    _Body(
                        filter=filter,
                        sort=left_out(sort),
                    )
                ),
            )
        )

    async def get(
        self,
        *,
        transaction_id: str,
    ) -> CallV2 | None:
        """Read one call

        Gives the call with this id, or null when there is none. No page of the vendor shows this operation; two
        integrators run it. A newer one is not known.

        * verb: one integrator sends GET with a query, as its digest of a document of the vendor says. The other, which
          is older, sends POST with the id in a JSON body. The spec uses GET.
        * answer: supposed to be a row of version 2, as in `search_calls_v2`. The integrators read recording_file_url,
          record_seconds, note and call_out_price from it.
        * paused: the vendor's page says so of the search of version 2; whether it holds here is not known.

        Args:
            transaction_id: Id of the call. Equal to the `call_uuid` of click-to-call and of webhooks.

        Returns:
            CallV2 | None

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: bearer token.
        """
        from . import get_call as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                transaction_id=transaction_id,
            )
        )

    async def update(
        self,
        *,
        transaction_id: str,
        note: str,
        tag: builtins.list[str] | None = None,
    ) -> CallV1:
        """Change note and tags of a call

        Writes a note and tags to a call and gives the call back. From the vendor's text of 2023.

        * verb: the text says POST, and so does an integrator's note of 2026. Integrators also send PATCH: one client of
          2026 does. The spec uses POST.
        * tags: a list of names in the text, one string in that client. The spec takes the list. Whether it replaces
          the tags that are there, or adds to them, is not stated.
        * note: marked as required in 2021; the text of 2023 has lost all such marks. The spec requires it.
        * answer: the sample holds fewer fields than a call of the list does. The other fields may be missing.

        Args:
            transaction_id: Id of the call.
            note: Note on the call. Whether an empty text removes the old note is not stated.
            tag: Tags, by name.

        Returns:
            CallV1

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        transaction_id.
        """
        from ...models.call_update import CallUpdate as _Body
        from . import update_call as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                transaction_id=transaction_id,
                body=checked(
                    _Body(
                        note=note,
                        tag=left_out(tag),
                    )
                ),
            )
        )

    async def click_to_call(
        self,
        *,
        extension: str,
        phone_number: str,
        hotline: str | None = None,
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
        token. Must be there already: extension, hotline.
        """
        from ...models.click_to_call_request import ClickToCallRequest as _Body
        from . import click_to_call as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        extension=extension,
                        phone_number=phone_number,
                        hotline=left_out(hotline),
                    )
                ),
            )
        )

    async def report(
        self,
    ) -> Any:
        """Count calls, with days and hours

        Totals by direction and by outcome, broken down by day and by hour of the day. All that is known is a line in
        one integrator's digest of a document of the vendor: at most 12 months at a time, no choice of agents.

        Neither the parameters nor the answer are described. There must be a way to name the window; version 1 calls it
        `from_date` and `to_date`, while the search of version 3 says `fromDate` and `toDate`. The spec guesses neither.
        `report_calls_v1` is documented.

        Returns:
            Any

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: inferred. Credential: bearer token. Limits: window_months 12.
        """
        from . import report_calls as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
            )
        )

    async def list_evaluation_criteria(
        self,
    ) -> Any:
        """List the criteria by which calls are rated

        Gives the criteria of the account. All that is known is a line in one integrator's digest of a document of the
        vendor; it shows no answer. Each criterion should hold the id and the name that a rating asks for.

        Returns:
            Any

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: inferred. Credential: bearer token.
        """
        from . import list_evaluation_criteria as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
            )
        )

    async def add_evaluation(
        self,
    ) -> Any:
        """Rate a call

        Rates a call by criteria. All that is known is a line in one integrator's digest of a document of the vendor.

        What to send is not described, so the spec has no body here. Id of the call, agent and points must go somewhere;
        version 1 has the id in the path and the rest in `CallEvaluationCreate`, but version 3 spells other names anew,
        and the spec does not guess. `add_call_evaluation_v1` is documented.

        Returns:
            Any

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: inferred. Credential: bearer token.
        """
        from . import add_call_evaluation as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
            )
        )

    @deprecated("search_calls_v2 is deprecated by OMICall since 2026-04-01; use calls.search.")
    async def search_v2(
        self,
        *,
        from_date: int | None = None,
        to_date: int | None = None,
        directions: builtins.list[Direction] | None = None,
        is_answer: bool | None = None,
        transaction_ids: builtins.list[str] | None = None,
        tag_ids: builtins.list[str] | None = None,
        keyword: str | None = None,
        phone_numbers: builtins.list[str] | None = None,
        sip_numbers: builtins.list[str] | None = None,
        sip_users: builtins.list[str] | None = None,
        agent_emails: builtins.list[str] | None = None,
        agent_uuids: builtins.list[str] | None = None,
        page: int | None = None,
        size: int | None = None,
    ) -> CallV2Page:
        """Search the call history (version 2)

        Finds calls in a window of time and gives them page by page. **Deprecated:** the vendor's page says that it is
        paused from 2026-04-01 and asks for version 3, `search_calls`. What paused means is not said.

        * credential: bearer token on the page; integrators also send the raw `x-api-key`. The spec takes either, the
          token first.
        * required: the page marks nothing. Integrators always send the window. One of them leaves out page and size,
          and asks for 20 days at once; no limit is stated.
        * conditions: the page could be read down to `agentUuids` only. `keyword` and `isAnswer` are known from
          integrators.
        * times: an older rendering of the page has `time_start_to_answer`, the newer one has four other times.
        * tags: ids on the vendor's page, names on the page of a reseller.

        Args:
            from_date: Start of the window, in milliseconds since 1970.
            to_date: End of the window, in milliseconds since 1970.
            directions: Only calls of these directions.
            is_answer: Only calls that were answered, or only those that were not. Known from integrators.
            transaction_ids: Only these calls, by id.
            tag_ids: Only calls with these tags, by id.
            keyword: Text to look for; integrators send a phone number. Known from integrators.
            phone_numbers: Only calls with these customers, by phone number.
            sip_numbers: Only calls over these hotlines.
            sip_users: Only calls of these extensions.
            agent_emails: Only calls of these agents, by e-mail.
            agent_uuids: Only calls of these agents, by their id in your own system.
            page: Number of the page, from 1. The first page when left out. The page calls it a path parameter.
            size: Rows on a page, at most 50. The page calls it a path parameter.

        Returns:
            CallV2Page

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token or API key in header x-api-key.
        Limits: page_size 50.
        """
        from ...models.call_search_v2 import CallSearchV2 as _Body
        from . import search_calls_v2 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                page=left_out(page),
                size=left_out(size),
                body=checked(
                    _Body(
                        from_date=left_out(from_date),
                        to_date=left_out(to_date),
                        directions=left_out(directions),
                        is_answer=left_out(is_answer),
                        transaction_ids=left_out(transaction_ids),
                        tag_ids=left_out(tag_ids),
                        keyword=left_out(keyword),
                        phone_numbers=left_out(phone_numbers),
                        sip_numbers=left_out(sip_numbers),
                        sip_users=left_out(sip_users),
                        agent_emails=left_out(agent_emails),
                        agent_uuids=left_out(agent_uuids),
                    )
                ),
            )
        )

    async def list_v1(
        self,
        *,
        from_date: int,
        to_date: int,
        page: int | None = None,
        size: int | None = None,
        keyword: str | None = None,
        sip_user: str | None = None,
        agents: builtins.list[str] | None = None,
        user_uuids: builtins.list[str] | None = None,
        is_auto_call: bool | None = None,
        disposition: Disposition | None = None,
        direction: builtins.list[Direction] | None = None,
        sip_numbers: builtins.list[str] | None = None,
        queue_destination: builtins.list[str] | None = None,
    ) -> CallV1Page:
        """List the call history (version 1)

        Gives the calls of at most 30 days, page by page. The vendor's page says that version 2 is paused from
        2026-04-01 in favour of version 3, and nothing of the kind about version 1; `search_calls` is the newer one.

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
            is_auto_call: Whether to include automatic calls. The vendor names three values, true, false and the written
                word NULL, and explains none of them. The spec takes true and false; leave it out instead of NULL.
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

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                from_date=from_date,
                to_date=to_date,
                page=left_out(page),
                size=left_out(size),
                keyword=left_out(keyword),
                sip_user=left_out(sip_user),
                agents=left_out(agents),
                user_uuids=left_out(user_uuids),
                is_auto_call=left_out(is_auto_call),
                disposition=known("disposition", left_out(disposition), _Disposition),
                direction=known("direction", left_out(direction), _Direction),
                sip_numbers=left_out(sip_numbers),
                queue_destination=left_out(queue_destination),
            )
        )

    async def search_v1(
        self,
        *,
        user_uuids: builtins.list[str],
        from_date: int,
        to_date: int,
        direction: builtins.list[Direction] | None = None,
        disposition: builtins.list[Disposition] | None = None,
        tags: builtins.list[str] | None = None,
        numbers: builtins.list[str] | None = None,
        page: int | None = None,
        size: int | None = None,
    ) -> CallSearchPageV1:
        """Search the calls of your own users (version 1)

        Finds the calls of users that your own system knows by an id of its own. From the vendor's text of 2023, whose
        sample holds placeholders only.

        * page: the only answer whose page has camelCase names (`pageNumber`); the rows have snake_case names.
        * times: the units are read from the names, since placeholders prove nothing.
        * page and size: the text calls them path parameters; the spec sends them in the query.

        Args:
            user_uuids: Whose calls, by the users' ids in your own system.
            from_date: Start of the window, in milliseconds since 1970.
            to_date: End of the window, in milliseconds since 1970.
            direction: Only calls of these directions.
            disposition: Only calls that went so.
            tags: Only calls with these tags, by id.
            numbers: Only calls over these hotlines.
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, at most 50.

        Returns:
            CallSearchPageV1

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: API key in header x-api-key. Limits:
        page_size 50.
        """
        from ...models.call_search_v1 import CallSearchV1 as _Body
        from . import search_calls_v1 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                page=left_out(page),
                size=left_out(size),
                body=checked(
                    _Body(
                        user_uuids=user_uuids,
                        from_date=from_date,
                        to_date=to_date,
                        direction=left_out(direction),
                        disposition=left_out(disposition),
                        tags=left_out(tags),
                        numbers=left_out(numbers),
                    )
                ),
            )
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

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                transaction_id=transaction_id,
            )
        )

    async def report_v1(
        self,
        *,
        from_date: int,
        to_date: int,
        numbers: builtins.list[str] | None = None,
        sip_user: str | None = None,
        agents: builtins.list[str] | None = None,
    ) -> CallReport:
        """Count calls by direction and outcome (version 1)

        Totals over a window of time. From the vendor's text of 2023; from_date and to_date are marked as required in
        2021 only. The longest window is not stated, nor how a list is sent: the spec repeats the key.

        Args:
            from_date: Start of the window, in milliseconds since 1970.
            to_date: End of the window, in milliseconds since 1970.
            numbers: Only calls over these hotlines.
            sip_user: Only calls of this extension.
            agents: Only calls of these agents, by e-mail.

        Returns:
            CallReport

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import report_calls_v1 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                from_date=from_date,
                to_date=to_date,
                numbers=left_out(numbers),
                sip_user=left_out(sip_user),
                agents=left_out(agents),
            )
        )

    async def list_evaluation_criteria_v1(
        self,
    ) -> Any:
        """List the criteria by which calls are rated (version 1)

        Gives the criteria of the account. From the vendor's text of 2023, which shows no answer. Each criterion should
        hold the id and the name that `add_call_evaluation_v1` asks for.

        Returns:
            Any

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import list_evaluation_criteria_v1 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
            )
        )

    async def add_evaluation_v1(
        self,
        *,
        transaction_id: str,
        user_uuid: str,
        evaluation: CallEvaluation,
    ) -> Any:
        """Rate a call (version 1)

        Rates a call by criteria, in the name of an agent. From the vendor's text of 2023.

        * body: `user_uuid` and `evaluation` stand in the text; what is within `evaluation` is known from a picture
          only.
        * verb: GET until April 2023, POST since.
        * answer: the text lists 200 and 201, and says that the call comes back with its rating, without showing it.
        * points: how many a criterion allows is not stated.
        * repeats: whether a second rating replaces the first is not stated.

        Args:
            transaction_id: Id of the call.
            user_uuid: The agent, by the id in your own system or by the extension.
            evaluation: The rating.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        transaction_id, user_uuid.
        """
        from ...models.call_evaluation_create import CallEvaluationCreate as _Body
        from . import add_call_evaluation_v1 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                transaction_id=transaction_id,
                body=checked(
                    _Body(
                        user_uuid=user_uuid,
                        evaluation=evaluation,
                    )
                ),
            )
        )


class RawCallsResource:
    """The methods of `CallsResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(CallsResource(client))
        self.search = raw(methods.search)
        self.get = raw(methods.get)
        self.update = raw(methods.update)
        self.click_to_call = raw(methods.click_to_call)
        self.report = raw(methods.report)
        self.list_evaluation_criteria = raw(methods.list_evaluation_criteria)
        self.add_evaluation = raw(methods.add_evaluation)
        self.search_v2 = raw(methods.search_v2)
        self.list_v1 = raw(methods.list_v1)
        self.search_v1 = raw(methods.search_v1)
        self.get_v1 = raw(methods.get_v1)
        self.report_v1 = raw(methods.report_v1)
        self.list_evaluation_criteria_v1 = raw(methods.list_evaluation_criteria_v1)
        self.add_evaluation_v1 = raw(methods.add_evaluation_v1)


class AsyncRawCallsResource:
    """The methods of `AsyncCallsResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncCallsResource(client))
        self.search = raw_async(methods.search)
        self.get = raw_async(methods.get)
        self.update = raw_async(methods.update)
        self.click_to_call = raw_async(methods.click_to_call)
        self.report = raw_async(methods.report)
        self.list_evaluation_criteria = raw_async(methods.list_evaluation_criteria)
        self.add_evaluation = raw_async(methods.add_evaluation)
        self.search_v2 = raw_async(methods.search_v2)
        self.list_v1 = raw_async(methods.list_v1)
        self.search_v1 = raw_async(methods.search_v1)
        self.get_v1 = raw_async(methods.get_v1)
        self.report_v1 = raw_async(methods.report_v1)
        self.list_evaluation_criteria_v1 = raw_async(methods.list_evaluation_criteria_v1)
        self.add_evaluation_v1 = raw_async(methods.add_evaluation_v1)
