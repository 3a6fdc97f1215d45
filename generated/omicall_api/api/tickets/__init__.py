"""Operations of the tag `tickets`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked
from ...resource import Resource, left_out, raw, raw_async, whole

if TYPE_CHECKING:
    from typing_extensions import deprecated

    from ...client import AuthenticatedClient
    from ...models.ticket import Ticket
    from ...models.ticket_category import TicketCategory
    from ...models.ticket_create import TicketCreate
    from ...models.ticket_page import TicketPage
    from ...models.ticket_priority import TicketPriority
    from ...models.ticket_range import TicketRange
    from ...models.ticket_search import TicketSearch
    from ...models.ticket_search_v1 import TicketSearchV1
    from ...models.ticket_sort import TicketSort
    from ...models.ticket_work_item import TicketWorkItem
else:

    def deprecated(_: str) -> Any:
        return lambda method: method


class TicketsResource(Resource):
    """Operations of the tag `tickets`."""

    def search(
        self,
        *,
        page: int,
        size: int,
        keyword: str | None = None,
        ranges: builtins.list[TicketRange] | None = None,
        sort: TicketSort | None = None,
    ) -> TicketPage:
        """Search tickets

        Finds tickets and gives them page by page.

        * credential: the page shows none; the spec takes the bearer token, as in the vendor's other operations.
        * rows: the page's sample was printed for version 1, too; it is the only one.
        * ranges and sort: the page shows them with one field, last_updated_date; which others work is not stated.

        Args:
            page: Number of the page, from 1.
            size: Rows on a page. The page calls it required and names 50 as its default. The largest page is not known
                here; call history cuts to 50.
            keyword: A ticket's id, the agent who has it, or an agent who has to do with it.
            ranges: Windows of time in which a field must lie.
            sort: In which order.

        Returns:
            TicketPage

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
        """
        from ...models.ticket_search import TicketSearch as _Body
        from . import search_tickets as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                page=page,
                size=size,
                body=checked(
                    _Body(
                        keyword=left_out(keyword),
                        ranges=left_out(ranges),
                        sort=left_out(sort),
                    )
                ),
            )
        )

    @deprecated("list_tickets_v1 is no longer documented by OMICall; use tickets.search.")
    def list_v1(
        self,
        *,
        page: int,
        size: int,
        keyword: str,
    ) -> TicketPage:
        """Search tickets (version 1)

        Finds tickets by a keyword and gives them page by page. Deprecated: documented in 2023; today's page shows
        `search_tickets` in its place. Whether the vendor still answers is not stated.

        Args:
            page: Number of the page, from 1.
            size: Rows on a page. The text calls it required and names 50 as its default.
            keyword: A ticket's id, the agent who has it, or an agent who has to do with it. Empty text supposedly gives
                all.

        Returns:
            TicketPage

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from ...models.ticket_search_v1 import TicketSearchV1 as _Body
        from . import list_tickets_v1 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                page=page,
                size=size,
                body=checked(
                    _Body(
                        keyword=keyword,
                    )
                ),
            )
        )

    def create(
        self,
        *,
        name: str,
        description: str,
        priority: TicketPriority,
        assignee: str,
        created_by: str | None = None,
        ticket_category_id: str | None = None,
        type_uuid: str | None = None,
        work_list: builtins.list[TicketWorkItem] | None = None,
    ) -> None | Ticket:
        """Create a ticket

        Creates a ticket for an agent. Nothing protects against creating it twice: the request has no key for that.

        * payload: one ticket, says the vendor's text, without showing it. The spec supposes the row of the list, and
          allows for none.
        * priority: called required, and given medium as its default.
        * agents: `assignee` and `created_by` are e-mails, while the list of work takes ids.

        Args:
            name: Title.
            description: What is to be done or solved.
            priority: How urgent it is.
            assignee: E-mail of the agent who is to work on it.
            created_by: E-mail of the agent who makes it. The account's admin when it is empty.
            ticket_category_id: Id of the category, from `list_ticket_categories`.
            type_uuid: Which type of that category it is.
            work_list: Pieces of work. On today's page only.

        Returns:
            None | Ticket

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Must be there already:
        ticket_category_id.
        """
        from ...models.ticket_create import TicketCreate as _Body
        from . import create_ticket as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        name=name,
                        description=description,
                        priority=priority,
                        assignee=assignee,
                        created_by=left_out(created_by),
                        ticket_category_id=left_out(ticket_category_id),
                        type_uuid=left_out(type_uuid),
                        work_list=left_out(work_list),
                    )
                ),
            )
        )

    def update_status(
        self,
        *,
        id_status: str,
    ) -> None | Ticket:
        """Change the status of a ticket

        Meant to give a ticket another status. **What is documented can't be enough:** the path has one id, and nothing
        says where the ticket stands and where the status. No body is documented, so the spec sends none. Documented in
        2023; how today's page describes it could not be read. Nobody is known to call it.

        * `id_status`: described as "id" only, of the ticket or of the status.
        * payload: one ticket, says the vendor's text, without showing it. The spec supposes the row of the list, and
          allows for none.

        Args:
            id_status: An id; whether of the ticket or of the status is not stated. The example is the id of a ticket.

        Returns:
            None | Ticket

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        id_status.
        """
        from . import update_ticket_status as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                id_status=id_status,
            )
        )

    def list_categories(
        self,
    ) -> builtins.list[TicketCategory]:
        """List the categories of tickets

        Gives all categories (topics) with their statuses, types and time limits; there are no pages. Drawn from the one
        sample of the vendor's text of 2023; today's page could not be read.

        Returns:
            list[TicketCategory]

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import list_ticket_categories as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
            )
        )


class AsyncTicketsResource(Resource):
    """Async operations of the tag `tickets`."""

    async def search(
        self,
        *,
        page: int,
        size: int,
        keyword: str | None = None,
        ranges: builtins.list[TicketRange] | None = None,
        sort: TicketSort | None = None,
    ) -> TicketPage:
        """Search tickets

        Finds tickets and gives them page by page.

        * credential: the page shows none; the spec takes the bearer token, as in the vendor's other operations.
        * rows: the page's sample was printed for version 1, too; it is the only one.
        * ranges and sort: the page shows them with one field, last_updated_date; which others work is not stated.

        Args:
            page: Number of the page, from 1.
            size: Rows on a page. The page calls it required and names 50 as its default. The largest page is not known
                here; call history cuts to 50.
            keyword: A ticket's id, the agent who has it, or an agent who has to do with it.
            ranges: Windows of time in which a field must lie.
            sort: In which order.

        Returns:
            TicketPage

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
        """
        from ...models.ticket_search import TicketSearch as _Body
        from . import search_tickets as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                page=page,
                size=size,
                body=checked(
                    _Body(
                        keyword=left_out(keyword),
                        ranges=left_out(ranges),
                        sort=left_out(sort),
                    )
                ),
            )
        )

    @deprecated("list_tickets_v1 is no longer documented by OMICall; use tickets.search.")
    async def list_v1(
        self,
        *,
        page: int,
        size: int,
        keyword: str,
    ) -> TicketPage:
        """Search tickets (version 1)

        Finds tickets by a keyword and gives them page by page. Deprecated: documented in 2023; today's page shows
        `search_tickets` in its place. Whether the vendor still answers is not stated.

        Args:
            page: Number of the page, from 1.
            size: Rows on a page. The text calls it required and names 50 as its default.
            keyword: A ticket's id, the agent who has it, or an agent who has to do with it. Empty text supposedly gives
                all.

        Returns:
            TicketPage

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from ...models.ticket_search_v1 import TicketSearchV1 as _Body
        from . import list_tickets_v1 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                page=page,
                size=size,
                body=checked(
                    _Body(
                        keyword=keyword,
                    )
                ),
            )
        )

    async def create(
        self,
        *,
        name: str,
        description: str,
        priority: TicketPriority,
        assignee: str,
        created_by: str | None = None,
        ticket_category_id: str | None = None,
        type_uuid: str | None = None,
        work_list: builtins.list[TicketWorkItem] | None = None,
    ) -> None | Ticket:
        """Create a ticket

        Creates a ticket for an agent. Nothing protects against creating it twice: the request has no key for that.

        * payload: one ticket, says the vendor's text, without showing it. The spec supposes the row of the list, and
          allows for none.
        * priority: called required, and given medium as its default.
        * agents: `assignee` and `created_by` are e-mails, while the list of work takes ids.

        Args:
            name: Title.
            description: What is to be done or solved.
            priority: How urgent it is.
            assignee: E-mail of the agent who is to work on it.
            created_by: E-mail of the agent who makes it. The account's admin when it is empty.
            ticket_category_id: Id of the category, from `list_ticket_categories`.
            type_uuid: Which type of that category it is.
            work_list: Pieces of work. On today's page only.

        Returns:
            None | Ticket

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Must be there already:
        ticket_category_id.
        """
        from ...models.ticket_create import TicketCreate as _Body
        from . import create_ticket as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        name=name,
                        description=description,
                        priority=priority,
                        assignee=assignee,
                        created_by=left_out(created_by),
                        ticket_category_id=left_out(ticket_category_id),
                        type_uuid=left_out(type_uuid),
                        work_list=left_out(work_list),
                    )
                ),
            )
        )

    async def update_status(
        self,
        *,
        id_status: str,
    ) -> None | Ticket:
        """Change the status of a ticket

        Meant to give a ticket another status. **What is documented can't be enough:** the path has one id, and nothing
        says where the ticket stands and where the status. No body is documented, so the spec sends none. Documented in
        2023; how today's page describes it could not be read. Nobody is known to call it.

        * `id_status`: described as "id" only, of the ticket or of the status.
        * payload: one ticket, says the vendor's text, without showing it. The spec supposes the row of the list, and
          allows for none.

        Args:
            id_status: An id; whether of the ticket or of the status is not stated. The example is the id of a ticket.

        Returns:
            None | Ticket

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        id_status.
        """
        from . import update_ticket_status as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                id_status=id_status,
            )
        )

    async def list_categories(
        self,
    ) -> builtins.list[TicketCategory]:
        """List the categories of tickets

        Gives all categories (topics) with their statuses, types and time limits; there are no pages. Drawn from the one
        sample of the vendor's text of 2023; today's page could not be read.

        Returns:
            list[TicketCategory]

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import list_ticket_categories as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
            )
        )


class RawTicketsResource:
    """The methods of `TicketsResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(TicketsResource(client))
        self.search = raw(methods.search)
        self.list_v1 = raw(methods.list_v1)
        self.create = raw(methods.create)
        self.update_status = raw(methods.update_status)
        self.list_categories = raw(methods.list_categories)


class AsyncRawTicketsResource:
    """The methods of `AsyncTicketsResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncTicketsResource(client))
        self.search = raw_async(methods.search)
        self.list_v1 = raw_async(methods.list_v1)
        self.create = raw_async(methods.create)
        self.update_status = raw_async(methods.update_status)
        self.list_categories = raw_async(methods.list_categories)
