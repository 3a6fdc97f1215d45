from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.agent_create_with_package import AgentCreateWithPackage
from ...types import Response

OPERATION = "invite_agent_with_package"


def get_kwargs(
    *,
    body: AgentCreateWithPackage,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/agent/invite_with_package_v2",
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
    body: AgentCreateWithPackage,
) -> Any:
    """Create an agent and attach a service package

    Creates an agent as `invite_agent` does and attaches a service package. Packages cost money, so it counts as
    billable until somebody knows better. All that is known is one line of notes on the vendor's own list of
    operations: the path, `service_package_id`, and that the other fields are those of `invite_agent`.

    * required fields: not stated. The spec asks for those of `invite_agent` and for the package.
    * payload: not described. It may be that of `invite_agent`; nobody says so.

    Args:
        body (AgentCreateWithPackage): An agent to create, and the service package to attach.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: billable (may cost money or ring a phone; never sent twice). Evidence: inferred. Credential: bearer
    token.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: AgentCreateWithPackage,
) -> Response[Any]:
    """Create an agent and attach a service package; see `sync`.

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
    body: AgentCreateWithPackage,
) -> Any:
    """Create an agent and attach a service package; see `sync`.

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
    body: AgentCreateWithPackage,
) -> Response[Any]:
    """Create an agent and attach a service package; see `sync`.

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
