"""Operations of the tag `extensions`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked, known
from ...resource import Resource, left_out, raw, raw_async, whole

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.extension_detail import ExtensionDetail
    from ...models.extension_lookup import ExtensionLookup
    from ...models.extension_page import ExtensionPage
    from ...models.extension_update import ExtensionUpdate


class ExtensionsResource(Resource):
    """Operations of the tag `extensions`."""

    def list(
        self,
        *,
        keyword: str | None = None,
        page: int | None = None,
        size: int | None = None,
    ) -> ExtensionPage:
        """List extensions with their SIP logins

        Gives the extensions page by page. **Each row holds a SIP password in clear text**: never log an answer.

        * keyword: looks at the extension number in the text of 2023; today's page adds e-mail and full name.
        * credential: the documented token works, says an integration that was tried live. It also says that the raw key
          is not enough here, but does not show it being refused.
        * page and size: may be left out, says one integrator that tried it live.

        Args:
            keyword: Text to look for in extension number, e-mail and full name.
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 50 when left out. The largest page is not known here; call history cuts to 50.

        Returns:
            ExtensionPage

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
        """
        from . import list_extensions as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                keyword=left_out(keyword),
                page=left_out(page),
                size=left_out(size),
            )
        )

    def set_status(
        self,
        *,
        sip_user: str,
        enabled: bool,
    ) -> Any:
        """Switch an extension on or off

        Switches one extension on or off. What happens to a call that is going on is not stated.

        * verb: the vendor's page and one integrator use PUT. A digest of the vendor's 2026 spreadsheet says POST. The
          spec follows the page.
        * enabled: the page calls it a text, "true" or "false". In a query a boolean reads the same, so the spec takes
          a boolean.
        * payload: the page shows an empty answer, so the payload may be missing.

        Args:
            sip_user: The extension number.
            enabled: True switches the extension on, false switches it off.

        Returns:
            Any

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Must be there already: sip_user.
        """
        from . import set_extension_status as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                sip_user=sip_user,
                enabled=enabled,
            )
        )

    def update(
        self,
        *,
        sip_user: str,
        password: str | None = None,
        call_timeout: str | None = None,
    ) -> Any:
        """Change an extension's password or ring time

        Sets the SIP password of one extension, the time until a call is forwarded, or both. **The password travels in
        clear text.** The vendor's text could not be read: one integrator's client has this call, and two notes on the
        vendor's 2026 spreadsheet agree with it.

        * fields left out: both are optional; whether the one left out is kept is not stated.
        * phones that are signed in: whether they must sign in again after a new password is not stated.

        Args:
            sip_user: The extension number.
            password: The new SIP password, in clear text. Rules for it are not stated.
            call_timeout: How long a call rings before it is forwarded, as a text. The unit is not stated.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: integrators. Credential: bearer token. Must be there already: sip_user.
        """
        from ...models.extension_update import ExtensionUpdate as _Body
        from . import update_extension as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        sip_user=sip_user,
                        password=left_out(password),
                        call_timeout=left_out(call_timeout),
                    )
                ),
            )
        )

    def refresh(
        self,
        *,
        sip_user: str,
    ) -> Any:
        """Reset an extension to its defaults

        Puts the configuration of one extension back to the defaults. What that takes in (password, ring time, hotlines)
        is not stated, so the spec counts it as destructive. Known only from two notes by third parties; no client code
        that calls it was found.

        * verb: a digest of the vendor's 2026 spreadsheet says POST, an audit note says GET. The spec chose POST,
          because the operation changes something.

        Args:
            sip_user: The extension number.

        Returns:
            Any

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: inferred. Credential: bearer token. Must be there already:
        sip_user.
        """
        from . import refresh_extension as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                sip_user=sip_user,
            )
        )

    def detail(
        self,
        *,
        type_: ExtensionLookup,
        keyword: str,
    ) -> ExtensionDetail | None:
        """Read the full SIP settings of one extension

        Finds one extension by its number, by the agent's e-mail or by the user's id in your own system, and gives all
        that a softphone needs to sign in. **The answer holds the SIP password in clear text**: never log it.

        * type: the user's id is spelt `usr_uuid` on the wire.
        * names: what `list_extensions` calls `domain` and `password` is `sip_realm` and `sip_password` here.
        * nothing found: the vendor says nothing about it. One integrator expects a payload of null from look-ups of
          this kind, and the spec allows it.

        Documented in 2023; one integrator's client of 2026 agrees and also declares `hotlines`.

        Args:
            type_: What the keyword is.
            keyword: The extension number, e-mail or user id to look up, as `type` says.

        Returns:
            ExtensionDetail | None

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from ...models import ExtensionLookup as _ExtensionLookup
        from . import get_extension_detail as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                type_=known("type_", type_, _ExtensionLookup),
                keyword=keyword,
            )
        )


class AsyncExtensionsResource(Resource):
    """Async operations of the tag `extensions`."""

    async def list(
        self,
        *,
        keyword: str | None = None,
        page: int | None = None,
        size: int | None = None,
    ) -> ExtensionPage:
        """List extensions with their SIP logins

        Gives the extensions page by page. **Each row holds a SIP password in clear text**: never log an answer.

        * keyword: looks at the extension number in the text of 2023; today's page adds e-mail and full name.
        * credential: the documented token works, says an integration that was tried live. It also says that the raw key
          is not enough here, but does not show it being refused.
        * page and size: may be left out, says one integrator that tried it live.

        Args:
            keyword: Text to look for in extension number, e-mail and full name.
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 50 when left out. The largest page is not known here; call history cuts to 50.

        Returns:
            ExtensionPage

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
        """
        from . import list_extensions as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                keyword=left_out(keyword),
                page=left_out(page),
                size=left_out(size),
            )
        )

    async def set_status(
        self,
        *,
        sip_user: str,
        enabled: bool,
    ) -> Any:
        """Switch an extension on or off

        Switches one extension on or off. What happens to a call that is going on is not stated.

        * verb: the vendor's page and one integrator use PUT. A digest of the vendor's 2026 spreadsheet says POST. The
          spec follows the page.
        * enabled: the page calls it a text, "true" or "false". In a query a boolean reads the same, so the spec takes
          a boolean.
        * payload: the page shows an empty answer, so the payload may be missing.

        Args:
            sip_user: The extension number.
            enabled: True switches the extension on, false switches it off.

        Returns:
            Any

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Must be there already: sip_user.
        """
        from . import set_extension_status as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                sip_user=sip_user,
                enabled=enabled,
            )
        )

    async def update(
        self,
        *,
        sip_user: str,
        password: str | None = None,
        call_timeout: str | None = None,
    ) -> Any:
        """Change an extension's password or ring time

        Sets the SIP password of one extension, the time until a call is forwarded, or both. **The password travels in
        clear text.** The vendor's text could not be read: one integrator's client has this call, and two notes on the
        vendor's 2026 spreadsheet agree with it.

        * fields left out: both are optional; whether the one left out is kept is not stated.
        * phones that are signed in: whether they must sign in again after a new password is not stated.

        Args:
            sip_user: The extension number.
            password: The new SIP password, in clear text. Rules for it are not stated.
            call_timeout: How long a call rings before it is forwarded, as a text. The unit is not stated.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: integrators. Credential: bearer token. Must be there already: sip_user.
        """
        from ...models.extension_update import ExtensionUpdate as _Body
        from . import update_extension as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        sip_user=sip_user,
                        password=left_out(password),
                        call_timeout=left_out(call_timeout),
                    )
                ),
            )
        )

    async def refresh(
        self,
        *,
        sip_user: str,
    ) -> Any:
        """Reset an extension to its defaults

        Puts the configuration of one extension back to the defaults. What that takes in (password, ring time, hotlines)
        is not stated, so the spec counts it as destructive. Known only from two notes by third parties; no client code
        that calls it was found.

        * verb: a digest of the vendor's 2026 spreadsheet says POST, an audit note says GET. The spec chose POST,
          because the operation changes something.

        Args:
            sip_user: The extension number.

        Returns:
            Any

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: inferred. Credential: bearer token. Must be there already:
        sip_user.
        """
        from . import refresh_extension as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                sip_user=sip_user,
            )
        )

    async def detail(
        self,
        *,
        type_: ExtensionLookup,
        keyword: str,
    ) -> ExtensionDetail | None:
        """Read the full SIP settings of one extension

        Finds one extension by its number, by the agent's e-mail or by the user's id in your own system, and gives all
        that a softphone needs to sign in. **The answer holds the SIP password in clear text**: never log it.

        * type: the user's id is spelt `usr_uuid` on the wire.
        * names: what `list_extensions` calls `domain` and `password` is `sip_realm` and `sip_password` here.
        * nothing found: the vendor says nothing about it. One integrator expects a payload of null from look-ups of
          this kind, and the spec allows it.

        Documented in 2023; one integrator's client of 2026 agrees and also declares `hotlines`.

        Args:
            type_: What the keyword is.
            keyword: The extension number, e-mail or user id to look up, as `type` says.

        Returns:
            ExtensionDetail | None

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from ...models import ExtensionLookup as _ExtensionLookup
        from . import get_extension_detail as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                type_=known("type_", type_, _ExtensionLookup),
                keyword=keyword,
            )
        )


class RawExtensionsResource:
    """The methods of `ExtensionsResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(ExtensionsResource(client))
        self.list = raw(methods.list)
        self.set_status = raw(methods.set_status)
        self.update = raw(methods.update)
        self.refresh = raw(methods.refresh)
        self.detail = raw(methods.detail)


class AsyncRawExtensionsResource:
    """The methods of `AsyncExtensionsResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncExtensionsResource(client))
        self.list = raw_async(methods.list)
        self.set_status = raw_async(methods.set_status)
        self.update = raw_async(methods.update)
        self.refresh = raw_async(methods.refresh)
        self.detail = raw_async(methods.detail)
