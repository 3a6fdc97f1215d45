from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload
from ...models.service_package_offer import ServicePackageOffer
from ...types import Response

OPERATION = "list_service_packages"


def get_kwargs() -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/partner/service_package/list",
        "extensions": {"omicall_operation": OPERATION},
    }
    return kwargs


def _response(response: httpx.Response) -> Response[list[ServicePackageOffer]]:
    parsed: list[ServicePackageOffer] = payload(response, OPERATION, list[ServicePackageOffer])
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
) -> list[ServicePackageOffer]:
    """List the service packages

    Gives the packages with their prices, all at once. Takes a token made from the partner's key. Packages of the
    second generation come from `list_package_templates`.

    Returns:
        list[ServicePackageOffer]

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token, made from a partner's API key.
    """

    return sync_detailed(
        client=client,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[list[ServicePackageOffer]]:
    """List the service packages; see `sync`.

    Returns:
        The payload as `parsed` (list[ServicePackageOffer]), with status, headers, body, envelope and timing.
    """

    return _response(client.get_httpx_client().request(**get_kwargs()))


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> list[ServicePackageOffer]:
    """List the service packages; see `sync`.

    Returns:
        list[ServicePackageOffer]
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[list[ServicePackageOffer]]:
    """List the service packages; see `sync`.

    Returns:
        The payload as `parsed` (list[ServicePackageOffer]), with status, headers, body, envelope and timing.
    """

    return _response(await client.get_async_httpx_client().request(**get_kwargs()))
