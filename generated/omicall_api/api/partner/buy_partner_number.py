from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.partner_number_buy import PartnerNumberBuy
from ...types import Response

OPERATION = "buy_partner_number"


def get_kwargs(
    *,
    body: PartnerNumberBuy,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/partner/public_number/buy",
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
    body: PartnerNumberBuy,
) -> Any:
    """Buy a hotline for an account

    Buys one of the hotlines for sale for an account of the partner, for six months or more. It costs money, and
    nothing protects against buying twice: the request has no key for that. Takes a token made from the partner's
    key.

    * evidence: in the text of 2023; what could be read of today's page does not reach this far.
    * answer: the page prints an empty block, so the payload may be missing.
    * months: typed as a number in the vendor's table. The spec takes whole months.

    Args:
        body (PartnerNumberBuy): Which hotline to buy, for whom and for how long. The four fields were marked as
            required in 2021.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs-2023. Credential:
    bearer token, made from a partner's API key. Must be there already: email, number.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: PartnerNumberBuy,
) -> Response[Any]:
    """Buy a hotline for an account; see `sync`.

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
    body: PartnerNumberBuy,
) -> Any:
    """Buy a hotline for an account; see `sync`.

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
    body: PartnerNumberBuy,
) -> Response[Any]:
    """Buy a hotline for an account; see `sync`.

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
