from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.package_buy import PackageBuy
from ...types import Response

OPERATION = "buy_user_packages"


def get_kwargs(
    *,
    body: PackageBuy,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/partner/service_package_v2/user/buy_many",
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
    body: PackageBuy,
) -> Any:
    """Buy packages for employees (version 2)

    Buys a number of packages for the employees of an account. It costs money, and nothing is known that protects
    against buying twice.

    * **whose token**: although the path is a partner's, the page asks for the token of the account that the
      packages are for, made from that account's key, and not for the partner's.
    * body: two fields could be read, and the table goes on after them. The vendor may ask for more than these. The
      spec requires the two, since nothing can be bought without them.
    * answer: it could not be read, so the payload has no type here.

    Args:
        body (PackageBuy): What to buy for the employees of an account. The vendor's table goes on after these two
            fields, but the rest could not be read.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
    token. Must be there already: code.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: PackageBuy,
) -> Response[Any]:
    """Buy packages for employees (version 2); see `sync`.

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
    body: PackageBuy,
) -> Any:
    """Buy packages for employees (version 2); see `sync`.

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
    body: PackageBuy,
) -> Response[Any]:
    """Buy packages for employees (version 2); see `sync`.

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
