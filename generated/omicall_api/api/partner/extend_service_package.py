from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.package_extend import PackageExtend
from ...types import Response

OPERATION = "extend_service_package"


def get_kwargs(
    *,
    body: PackageExtend,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/partner/service_package/extend",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[Any]:
    parsed: Any = payload(response, OPERATION, Any, absent=True)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: PackageExtend,
) -> Any:
    """Extend the package of an account

    Lets an account keep its package for six months or more. It costs the monthly fee times the months, says the
    page. Nothing protects against extending twice: the request has no key for that. Takes a token made from the
    partner's key. The page prints an empty answer, so the payload may be missing.

    Args:
        body (PackageExtend): Whose package to extend, and for how long. The three fields were marked as required in
            2021.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
    token, made from a partner's API key. Must be there already: email.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: PackageExtend,
) -> Response[Any]:
    """Extend the package of an account; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: PackageExtend,
) -> Any:
    """Extend the package of an account; see `sync`.

    Returns:
        Any
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: PackageExtend,
) -> Response[Any]:
    """Extend the package of an account; see `sync`.

    Returns:
        The payload as `parsed` (Any), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
