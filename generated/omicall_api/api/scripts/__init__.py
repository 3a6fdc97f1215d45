"""Operations of the tag `scripts`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...resource import Resource, left_out, raw, raw_async, whole

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.call_script_page import CallScriptPage


class ScriptsResource(Resource):
    """Operations of the tag `scripts`."""

    def list(
        self,
        *,
        page: int | None = None,
        size: int | None = None,
    ) -> CallScriptPage:
        """List call scripts

        Gives the call scripts page by page; `update_hotline` takes the id of one as the default script of a hotline.
        The vendor's text could not be read: one integrator's client has this call, and a digest of the vendor's 2026
        spreadsheet agrees on the address. Rows can be marked as deleted.

        Args:
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 50 when left out. The largest page is not known here; call history cuts to 50.

        Returns:
            CallScriptPage

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: bearer token.
        """
        from . import list_call_scripts as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                page=left_out(page),
                size=left_out(size),
            )
        )


class AsyncScriptsResource(Resource):
    """Async operations of the tag `scripts`."""

    async def list(
        self,
        *,
        page: int | None = None,
        size: int | None = None,
    ) -> CallScriptPage:
        """List call scripts

        Gives the call scripts page by page; `update_hotline` takes the id of one as the default script of a hotline.
        The vendor's text could not be read: one integrator's client has this call, and a digest of the vendor's 2026
        spreadsheet agrees on the address. Rows can be marked as deleted.

        Args:
            page: Number of the page, from 1. The first page when left out.
            size: Rows on a page, 50 when left out. The largest page is not known here; call history cuts to 50.

        Returns:
            CallScriptPage

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: bearer token.
        """
        from . import list_call_scripts as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                page=left_out(page),
                size=left_out(size),
            )
        )


class RawScriptsResource:
    """The methods of `ScriptsResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(ScriptsResource(client))
        self.list = raw(methods.list)


class AsyncRawScriptsResource:
    """The methods of `AsyncScriptsResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncScriptsResource(client))
        self.list = raw_async(methods.list)
