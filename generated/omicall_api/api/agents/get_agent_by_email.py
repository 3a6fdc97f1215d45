from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...models.agent_detail import AgentDetail
from ...types import Response

OPERATION = "get_agent_by_email"


def get_kwargs(
    *,
    email: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/agent/get-by-email",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "email": email,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[AgentDetail | None]:
    parsed: AgentDetail | None = payload(response, OPERATION, AgentDetail | None)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    email: str,
) -> AgentDetail | None:
    """Look an agent up by e-mail

    Gives one agent with the SIP login, its password in clear text. Known from two integrators' clients and from
    notes on the vendor's own list of operations.

    * verb: one integrator and the notes send GET with the e-mail in the query; another integrator sends POST with
      a JSON body of `email`. The spec takes GET.
    * not found: nobody says what comes back. Integrators handle a payload of null where they look single things
      up, so the spec allows it.
    * domain: one integrator reads `pbx_account.domain`; the notes say that it is missing.

    Args:
        email (str): E-mail of the agent.

    Returns:
        AgentDetail | None

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: integrators. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        email=email,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    email: str,
) -> Response[AgentDetail | None]:
    """Look an agent up by e-mail; see `sync`.

    Returns:
        The payload as `parsed` (AgentDetail | None), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                email=email,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    email: str,
) -> AgentDetail | None:
    """Look an agent up by e-mail; see `sync`.

    Returns:
        AgentDetail | None
    """

    return (
        await asyncio_detailed(
            client=client,
            email=email,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    email: str,
) -> Response[AgentDetail | None]:
    """Look an agent up by e-mail; see `sync`.

    Returns:
        The payload as `parsed` (AgentDetail | None), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                email=email,
            )
        )
    )
