from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.click_to_call_request import ClickToCallRequest
from ...models.started_call import StartedCall
from ...types import Response

OPERATION = "click_to_call"


def get_kwargs(
    *,
    body: ClickToCallRequest,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/click2call",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[StartedCall]:
    parsed: StartedCall = payload(response, OPERATION, StartedCall)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: ClickToCallRequest,
) -> StartedCall:
    """Ring an extension and connect it to a phone number

    Rings the extension first; when the agent answers, it calls the number through the hotline and connects both.
    The call costs money, and nothing protects against starting it twice: the request has no key for that.

    * failures: the code stands in `payload.error` here, while the overview page puts it into `message`. The spec
      allows both.
    * codes: `user_busy` and `do_not_call` are read by one integrator and are not in the vendor's table.
    * hotline: marked as required in 2021. Today's page has lost all such marks, and the code
      `number_call_out_invalid` also stands for "no hotline". The spec leaves the choice to the vendor: the field
      may be left out, and then the vendor may refuse.
    * credential: one integrator sends the raw key beside the token. The spec asks for the documented token.

    Args:
        body (ClickToCallRequest): Whom to connect with whom.

    Returns:
        StartedCall

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes: data_is_required,
        tenant_invalid, user_not_registered, number_call_out_invalid, extension_invalid, user_busy, do_not_call.

    Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
    token. Must be there already: extension, hotline.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: ClickToCallRequest,
) -> Response[StartedCall]:
    """Ring an extension and connect it to a phone number; see `sync`.

    Returns:
        The payload as `parsed` (StartedCall), with status, headers, body, envelope and timing.
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
    body: ClickToCallRequest,
) -> StartedCall:
    """Ring an extension and connect it to a phone number; see `sync`.

    Returns:
        StartedCall
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
    body: ClickToCallRequest,
) -> Response[StartedCall]:
    """Ring an extension and connect it to a phone number; see `sync`.

    Returns:
        The payload as `parsed` (StartedCall), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
