"""Operations of the tag `hotlines`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked
from ...resource import Resource, left_out, raw, raw_async, whole

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.hotline import Hotline
    from ...models.hotline_access_type import HotlineAccessType
    from ...models.hotline_assignment import HotlineAssignment
    from ...models.hotline_direction import HotlineDirection
    from ...models.hotline_page import HotlinePage
    from ...models.hotline_switch import HotlineSwitch
    from ...models.hotline_update import HotlineUpdate


class HotlinesResource(Resource):
    """Operations of the tag `hotlines`."""

    def list_outbound(
        self,
        *,
        extension: str,
    ) -> builtins.list[str]:
        """List the hotlines that an extension may call out with

        Gives the numbers of all active hotlines that this extension may call out with, without pages.

        * numbers: the vendor's sample shows 024... and 842... side by side. Bring both to one form before you compare.
        * extension: no source says whether it may be left out. Integrators send it, so the spec requires it.

        Args:
            extension: The extension number.

        Returns:
            list[str]

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import list_outbound_hotlines as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                extension=extension,
            )
        )

    def search(
        self,
        *,
        keyword: str | None = None,
        page: int | None = None,
        size: int | None = None,
    ) -> HotlinePage:
        """Search hotlines with their configuration

        Gives the hotlines of the tenant page by page, each with its configuration. The vendor's text could not be read:
        one integrator's client has this call, and a digest of the vendor's 2026 spreadsheet agrees on the address. Both
        say that a `size` above 50 is cut to 50.

        Args:
            keyword: Text to look for. Which fields it is compared with is not known.
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 50 when left out. Above 50 the vendor gives 50, say two third parties.

        Returns:
            HotlinePage

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: bearer token. Limits: page_size 50.
        """
        from . import search_hotlines as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                keyword=left_out(keyword),
                page=left_out(page),
                size=left_out(size),
            )
        )

    def get_by_phone(
        self,
        *,
        hotline: str,
    ) -> Hotline | None:
        """Read one hotline with its configuration

        Gives the hotline with this number, as the search does. The vendor's text could not be read: one integrator's
        client has this call, takes a payload of null for an unknown number, and a digest of the vendor's 2026
        spreadsheet agrees on the address.

        Args:
            hotline: Number of the hotline.

        Returns:
            Hotline | None

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: bearer token.
        """
        from . import get_hotline_by_phone as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                hotline=hotline,
            )
        )

    def update(
        self,
        *,
        hotline: str,
        allow_call_in: HotlineSwitch | None = None,
        allow_call_out: HotlineSwitch | None = None,
        access_type: HotlineAccessType | None = None,
        extensions: builtins.list[str] | None = None,
        group_ids: builtins.list[str] | None = None,
        call_script: str | None = None,
    ) -> Any:
        """Change how a hotline takes and makes calls

        Sets whether a hotline takes calls and makes them, who may use it, and its default script. The vendor's text
        could not be read; one integrator's client and two notes on the vendor's 2026 spreadsheet agree on the address.

        * verb: one version of the client and a digest of the spreadsheet say POST; another version of the client and a
          requirements note say PUT. The spec chose POST.
        * `allow_call_in`, `allow_call_out`: texts, "true" or "false", although the search gives them back as booleans.
          The client and the notes agree on it.
        * list of extensions: called `extensions` in the client, `sip_users` in the requirements note. The spec follows
          the client. **It replaces the whole list.**
        * other fields: whether those left out are kept is not stated.
        * payload: the client only looks whether it counts as true. Its form is not described.

        Args:
            hotline: Number of the hotline.
            allow_call_in: Whether the hotline takes calls; a text, not a boolean.
            allow_call_out: Whether the hotline makes calls; a text, not a boolean.
            access_type: Who may use the hotline.
            extensions: The extensions that may use it, by number, in place of all that could before. Meant for access by
                criteria.
            group_ids: By its name, the ring groups that may use it, by id. Whether they too replace the former ones is not
                stated.
            call_script: Id of the default call script, from `list_call_scripts`.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: integrators. Credential: bearer token. Must be there already: hotline,
        call_script, extensions, group_ids.
        """
        from ...models.hotline_update import HotlineUpdate as _Body
        from . import update_hotline as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        hotline=hotline,
                        allow_call_in=left_out(allow_call_in),
                        allow_call_out=left_out(allow_call_out),
                        access_type=left_out(access_type),
                        extensions=left_out(extensions),
                        group_ids=left_out(group_ids),
                        call_script=left_out(call_script),
                    )
                ),
            )
        )

    def set_for_extension(
        self,
        *,
        hotline: str,
        user_email: str,
        directions: builtins.list[HotlineDirection],
    ) -> Any:
        """Give an extension a hotline of its own

        Dedicates a hotline to the extension of one agent, for calls out, calls in or both.

        * agent: named by `user_email` since 2023-05-05, by `sip_user` before. One integrator's client of 2026 sends
          `user_email`.
        * undoing it: not described. What an empty list of directions does is not stated either.
        * payload: no source shows the answer.

        Args:
            hotline: Number of the hotline.
            user_email: E-mail of the agent.
            directions: For which calls.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        hotline, user_email.
        """
        from ...models.hotline_assignment import HotlineAssignment as _Body
        from . import set_extension_hotline as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        hotline=hotline,
                        user_email=user_email,
                        directions=directions,
                    )
                ),
            )
        )


class AsyncHotlinesResource(Resource):
    """Async operations of the tag `hotlines`."""

    async def list_outbound(
        self,
        *,
        extension: str,
    ) -> builtins.list[str]:
        """List the hotlines that an extension may call out with

        Gives the numbers of all active hotlines that this extension may call out with, without pages.

        * numbers: the vendor's sample shows 024... and 842... side by side. Bring both to one form before you compare.
        * extension: no source says whether it may be left out. Integrators send it, so the spec requires it.

        Args:
            extension: The extension number.

        Returns:
            list[str]

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import list_outbound_hotlines as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                extension=extension,
            )
        )

    async def search(
        self,
        *,
        keyword: str | None = None,
        page: int | None = None,
        size: int | None = None,
    ) -> HotlinePage:
        """Search hotlines with their configuration

        Gives the hotlines of the tenant page by page, each with its configuration. The vendor's text could not be read:
        one integrator's client has this call, and a digest of the vendor's 2026 spreadsheet agrees on the address. Both
        say that a `size` above 50 is cut to 50.

        Args:
            keyword: Text to look for. Which fields it is compared with is not known.
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 50 when left out. Above 50 the vendor gives 50, say two third parties.

        Returns:
            HotlinePage

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: bearer token. Limits: page_size 50.
        """
        from . import search_hotlines as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                keyword=left_out(keyword),
                page=left_out(page),
                size=left_out(size),
            )
        )

    async def get_by_phone(
        self,
        *,
        hotline: str,
    ) -> Hotline | None:
        """Read one hotline with its configuration

        Gives the hotline with this number, as the search does. The vendor's text could not be read: one integrator's
        client has this call, takes a payload of null for an unknown number, and a digest of the vendor's 2026
        spreadsheet agrees on the address.

        Args:
            hotline: Number of the hotline.

        Returns:
            Hotline | None

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: bearer token.
        """
        from . import get_hotline_by_phone as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                hotline=hotline,
            )
        )

    async def update(
        self,
        *,
        hotline: str,
        allow_call_in: HotlineSwitch | None = None,
        allow_call_out: HotlineSwitch | None = None,
        access_type: HotlineAccessType | None = None,
        extensions: builtins.list[str] | None = None,
        group_ids: builtins.list[str] | None = None,
        call_script: str | None = None,
    ) -> Any:
        """Change how a hotline takes and makes calls

        Sets whether a hotline takes calls and makes them, who may use it, and its default script. The vendor's text
        could not be read; one integrator's client and two notes on the vendor's 2026 spreadsheet agree on the address.

        * verb: one version of the client and a digest of the spreadsheet say POST; another version of the client and a
          requirements note say PUT. The spec chose POST.
        * `allow_call_in`, `allow_call_out`: texts, "true" or "false", although the search gives them back as booleans.
          The client and the notes agree on it.
        * list of extensions: called `extensions` in the client, `sip_users` in the requirements note. The spec follows
          the client. **It replaces the whole list.**
        * other fields: whether those left out are kept is not stated.
        * payload: the client only looks whether it counts as true. Its form is not described.

        Args:
            hotline: Number of the hotline.
            allow_call_in: Whether the hotline takes calls; a text, not a boolean.
            allow_call_out: Whether the hotline makes calls; a text, not a boolean.
            access_type: Who may use the hotline.
            extensions: The extensions that may use it, by number, in place of all that could before. Meant for access by
                criteria.
            group_ids: By its name, the ring groups that may use it, by id. Whether they too replace the former ones is not
                stated.
            call_script: Id of the default call script, from `list_call_scripts`.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: integrators. Credential: bearer token. Must be there already: hotline,
        call_script, extensions, group_ids.
        """
        from ...models.hotline_update import HotlineUpdate as _Body
        from . import update_hotline as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        hotline=hotline,
                        allow_call_in=left_out(allow_call_in),
                        allow_call_out=left_out(allow_call_out),
                        access_type=left_out(access_type),
                        extensions=left_out(extensions),
                        group_ids=left_out(group_ids),
                        call_script=left_out(call_script),
                    )
                ),
            )
        )

    async def set_for_extension(
        self,
        *,
        hotline: str,
        user_email: str,
        directions: builtins.list[HotlineDirection],
    ) -> Any:
        """Give an extension a hotline of its own

        Dedicates a hotline to the extension of one agent, for calls out, calls in or both.

        * agent: named by `user_email` since 2023-05-05, by `sip_user` before. One integrator's client of 2026 sends
          `user_email`.
        * undoing it: not described. What an empty list of directions does is not stated either.
        * payload: no source shows the answer.

        Args:
            hotline: Number of the hotline.
            user_email: E-mail of the agent.
            directions: For which calls.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        hotline, user_email.
        """
        from ...models.hotline_assignment import HotlineAssignment as _Body
        from . import set_extension_hotline as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        hotline=hotline,
                        user_email=user_email,
                        directions=directions,
                    )
                ),
            )
        )


class RawHotlinesResource:
    """The methods of `HotlinesResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(HotlinesResource(client))
        self.list_outbound = raw(methods.list_outbound)
        self.search = raw(methods.search)
        self.get_by_phone = raw(methods.get_by_phone)
        self.update = raw(methods.update)
        self.set_for_extension = raw(methods.set_for_extension)


class AsyncRawHotlinesResource:
    """The methods of `AsyncHotlinesResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncHotlinesResource(client))
        self.list_outbound = raw_async(methods.list_outbound)
        self.search = raw_async(methods.search)
        self.get_by_phone = raw_async(methods.get_by_phone)
        self.update = raw_async(methods.update)
        self.set_for_extension = raw_async(methods.set_for_extension)
