"""Operations of the tag `extensions`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked, known
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.extension_page import ExtensionPage


class ExtensionsResource:
    """Operations of the tag `extensions`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

    def list(
        self,
        *,
        keyword: str | Unset = UNSET,
        page: int | Unset = UNSET,
        size: int | Unset = UNSET,
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

        return _operation.sync(
            client=self._client,
            keyword=keyword,
            page=page,
            size=size,
        )


class AsyncExtensionsResource:
    """Async operations of the tag `extensions`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

    async def list(
        self,
        *,
        keyword: str | Unset = UNSET,
        page: int | Unset = UNSET,
        size: int | Unset = UNSET,
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

        return await _operation.asyncio(
            client=self._client,
            keyword=keyword,
            page=page,
            size=size,
        )
