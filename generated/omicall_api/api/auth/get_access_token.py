from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...decoding import answer, payload, query
from ...models.access_token import AccessToken
from ...types import Response

OPERATION = "get_access_token"


def get_kwargs(
    *,
    api_key: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/auth",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "apiKey": api_key,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[AccessToken]:
    parsed: AccessToken = payload(response, OPERATION, AccessToken)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient | Client,
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
        api_key (str): The account's API key.

    Returns:
        AccessToken

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs. Credential: none. Limits: token_lifetime_hours 24.
    """

    return sync_detailed(
        client=client,
        api_key=api_key,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    api_key: str,
) -> Response[AccessToken]:
    """Exchange the API key for a token; see `sync`.

    Returns:
        The payload as `parsed` (AccessToken), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                api_key=api_key,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    api_key: str,
) -> AccessToken:
    """Exchange the API key for a token; see `sync`.

    Returns:
        AccessToken
    """

    return (
        await asyncio_detailed(
            client=client,
            api_key=api_key,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    api_key: str,
) -> Response[AccessToken]:
    """Exchange the API key for a token; see `sync`.

    Returns:
        The payload as `parsed` (AccessToken), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                api_key=api_key,
            )
        )
    )
