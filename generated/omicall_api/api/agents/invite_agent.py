from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.agent_create import AgentCreate
from ...models.agent_invitation import AgentInvitation
from ...types import Response

OPERATION = "invite_agent"


def get_kwargs(
    *,
    body: AgentCreate,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/agent/invite",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[AgentInvitation]:
    parsed: AgentInvitation = payload(response, OPERATION, AgentInvitation)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: AgentCreate,
) -> AgentInvitation:
    """Create an agent together with an extension

    Creates the login of an employee and an extension for it, and gives the extension's SIP login, the password in
    clear text. It may take up a paid seat: the vendor refuses it when the package has no seats left. Inviting an
    e-mail a second time is refused with `agent_exists`, says one integrator.

    * required fields: marked in 2021; today's page has lost all such marks. The spec asks for the three of 2021.
    * role: `role_is_required` is a documented code although the page gives `role_name` a default. Send a role.
    * failures: the page lists codes and not where they stand. One integrator reads them in `error`, then in
      `message`, at the top of the answer.
    * SIP login: the vendor's sample has empty texts; three integrators read real ones there.

    Args:
        body (AgentCreate): An agent to create.

    Returns:
        AgentInvitation

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes:
        full_name_is_required, identify_info_invalid, password_invalid, role_is_required, agent_exists,
        agent_uuid_exists, limit_agent, invite_error.

    Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: AgentCreate,
) -> Response[AgentInvitation]:
    """Create an agent together with an extension; see `sync`.

    Returns:
        The payload as `parsed` (AgentInvitation), with status, headers, body, envelope and timing.
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
    body: AgentCreate,
) -> AgentInvitation:
    """Create an agent together with an extension; see `sync`.

    Returns:
        AgentInvitation
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
    body: AgentCreate,
) -> Response[AgentInvitation]:
    """Create an agent together with an extension; see `sync`.

    Returns:
        The payload as `parsed` (AgentInvitation), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
