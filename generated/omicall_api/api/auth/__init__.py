"""Operations of the tag `auth`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.access_token import AccessToken


class AuthResource:
    """Operations of the tag `auth`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

    def access_token(
        self,
        *,
        api_key: str,
    ) -> AccessToken:
        """Exchange the API key for a token

        Gives a bearer token that the other operations take for 24 hours. Integrators run several processes with tokens
        of their own, so an older token seems to live on when a new one is made; the vendor does not say. The vendor
        writes the query glued to the path (`/api/auth?apiKey=`); here it is an ordinary parameter.

        The key travels in the query string, so it ends up in access logs and proxies: never log this address. The two
        codes about the key (`api_key_is_required`, `api_key_invalid`) come from the overview page, which does not tie
        them to an operation. Partners use the same operation with their partner key.

        Args:
            api_key: The account's API key.

        Returns:
            AccessToken

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: none. Limits: token_lifetime_hours 24.
        """
        from . import get_access_token as _operation

        return _operation.sync(
            client=self._client,
            api_key=api_key,
        )


class AsyncAuthResource:
    """Async operations of the tag `auth`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

    async def access_token(
        self,
        *,
        api_key: str,
    ) -> AccessToken:
        """Exchange the API key for a token

        Gives a bearer token that the other operations take for 24 hours. Integrators run several processes with tokens
        of their own, so an older token seems to live on when a new one is made; the vendor does not say. The vendor
        writes the query glued to the path (`/api/auth?apiKey=`); here it is an ordinary parameter.

        The key travels in the query string, so it ends up in access logs and proxies: never log this address. The two
        codes about the key (`api_key_is_required`, `api_key_invalid`) come from the overview page, which does not tie
        them to an operation. Partners use the same operation with their partner key.

        Args:
            api_key: The account's API key.

        Returns:
            AccessToken

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: none. Limits: token_lifetime_hours 24.
        """
        from . import get_access_token as _operation

        return await _operation.asyncio(
            client=self._client,
            api_key=api_key,
        )
