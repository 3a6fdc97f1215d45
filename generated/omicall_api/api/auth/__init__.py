"""Operations of the tag `auth`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...resource import Resource, raw, raw_async, whole

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.access_token import AccessToken


class AuthResource(Resource):
    """Operations of the tag `auth`."""

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

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                api_key=api_key,
            )
        )


class AsyncAuthResource(Resource):
    """Async operations of the tag `auth`."""

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

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                api_key=api_key,
            )
        )


class RawAuthResource:
    """The methods of `AuthResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AuthResource(client))
        self.access_token = raw(methods.access_token)


class AsyncRawAuthResource:
    """The methods of `AsyncAuthResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncAuthResource(client))
        self.access_token = raw_async(methods.access_token)
