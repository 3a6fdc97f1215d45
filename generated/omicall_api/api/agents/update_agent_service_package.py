from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.agent_service_package_update import AgentServicePackageUpdate
from ...types import Response

OPERATION = "update_agent_service_package"


def get_kwargs(
    *,
    body: AgentServicePackageUpdate,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/agent/service_package/update",
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
    body: AgentServicePackageUpdate,
) -> Any:
    """Set or clear the service package of an agent

    Attaches a service package to an agent, or takes it away. It may change what is billed. All that is known is one
    line of notes on the vendor's own list of operations: the path, `service_package_id`, and that some key names
    the agent.

    * agent: the notes do not say which key. The spec offers `identify_info`, as a guess from `invite_agent` and
      `delete_agent`, and does not require it.
    * clearing: how it is done is not stated. The spec allows null, as a guess.
    * payload: not described.

    Args:
        body (AgentServicePackageUpdate): Which agent is to have which service package.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: billable (may cost money or ring a phone; never sent twice). Evidence: inferred. Credential: bearer
    token. Must be there already: identify_info, service_package_id.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: AgentServicePackageUpdate,
) -> Response[Any]:
    """Set or clear the service package of an agent; see `sync`.

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
    body: AgentServicePackageUpdate,
) -> Any:
    """Set or clear the service package of an agent; see `sync`.

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
    body: AgentServicePackageUpdate,
) -> Response[Any]:
    """Set or clear the service package of an agent; see `sync`.

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
