from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.agent_transfer import AgentTransfer
from ...models.agent_transfer_receipt import AgentTransferReceipt
from ...types import Response

OPERATION = "transfer_agent"


def get_kwargs(
    *,
    body: AgentTransfer,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v3/agent/transfer",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[AgentTransferReceipt]:
    parsed: AgentTransferReceipt = payload(response, OPERATION, AgentTransferReceipt)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: AgentTransfer,
) -> AgentTransferReceipt:
    """Move an account from one agent to another

    Moves the account that belongs to one e-mail to another e-mail. It runs in the background: the answer holds the
    id of the request, and the result comes to an address of your own as `agent_transfer_result`. Whether it can be
    undone is not stated. Known from one integrator's client and from notes on the vendor's own list of operations.

    * address of the result: set in `callbackResultConfig`, whose fields nobody names.
    * `targetInfo`: sent by the integrator's client too, its fields unknown; may be left out.

    Args:
        body (AgentTransfer): From whom to whom to move an account.

    Returns:
        AgentTransferReceipt

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: destructive (deletes data). Evidence: integrators. Credential: bearer token. Must be there already:
    sourceEmail.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: AgentTransfer,
) -> Response[AgentTransferReceipt]:
    """Move an account from one agent to another; see `sync`.

    Returns:
        The payload as `parsed` (AgentTransferReceipt), with status, headers, body, envelope and timing.
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
    body: AgentTransfer,
) -> AgentTransferReceipt:
    """Move an account from one agent to another; see `sync`.

    Returns:
        AgentTransferReceipt
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
    body: AgentTransfer,
) -> Response[AgentTransferReceipt]:
    """Move an account from one agent to another; see `sync`.

    Returns:
        The payload as `parsed` (AgentTransferReceipt), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
