from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.partner_balance_update import PartnerBalanceUpdate
from ...types import Response

OPERATION = "update_tenant_balance"


def get_kwargs(
    *,
    body: PartnerBalanceUpdate,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/partner/tenant/update_balance",
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
    body: PartnerBalanceUpdate,
) -> Any:
    """Top up the balance of an account

    Adds money to the balance of a customer's account. Nothing protects against topping up twice: the request has no
    key for that. Takes a token made from the partner's key. Whether the sum leaves the partner's balance is not
    stated.

    * bounds: the text says more than 10,000 VND and more than 50 characters of description, the codes say 10,000
      and 50 or more. The spec follows the codes, since they name the bound that a refusal is for.
    * codes: two of the four contain dots. They are sent exactly so, and one says "to short".
    * answer: the page prints an empty block, so the payload may be missing.

    Args:
        body (PartnerBalanceUpdate): How much to add to whose balance, and why. The three fields were marked as required
            in 2021.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes: access_denied,
        amount_gte_10.000_vnd, description_is_required, description_is_to_short.gte_50_characters.

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
    body: PartnerBalanceUpdate,
) -> Response[Any]:
    """Top up the balance of an account; see `sync`.

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
    body: PartnerBalanceUpdate,
) -> Any:
    """Top up the balance of an account; see `sync`.

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
    body: PartnerBalanceUpdate,
) -> Response[Any]:
    """Top up the balance of an account; see `sync`.

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
