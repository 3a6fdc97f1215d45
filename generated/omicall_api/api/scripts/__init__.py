"""Operations of the tag `scripts`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.call_script_page import CallScriptPage


class ScriptsResource:
    """Operations of the tag `scripts`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

    def list(
        self,
        *,
        page: int | Unset = UNSET,
        size: int | Unset = UNSET,
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

        return _operation.sync(
            client=self._client,
            page=page,
            size=size,
        )


class AsyncScriptsResource:
    """Async operations of the tag `scripts`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

    async def list(
        self,
        *,
        page: int | Unset = UNSET,
        size: int | Unset = UNSET,
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

        return await _operation.asyncio(
            client=self._client,
            page=page,
            size=size,
        )
