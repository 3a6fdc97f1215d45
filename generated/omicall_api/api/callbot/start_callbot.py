from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload, query
from ...models.callbot_request import CallbotRequest
from ...models.callbot_result import CallbotResult
from ...types import Response

OPERATION = "start_callbot"


def get_kwargs(
    *,
    body: CallbotRequest,
    cid: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/call_bot/execute_by_phone",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "cid": cid,
        }
    )
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[CallbotResult | None]:
    parsed: CallbotResult | None = payload(response, OPERATION, CallbotResult | None)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: CallbotRequest,
    cid: str,
) -> CallbotResult | None:
    """Have the bot call a list of contacts

    Starts a session in which the bot calls each contact and follows the script. Each call costs money, and nothing
    protects against starting a session twice.

    * credential: the page marks `x-api-key` as required and lists the token as well. The spec asks for both.
    * answer: the vendor's text on it could not be read. One third party says that a success may carry an `errors`
      list, with `number_dnc` for numbers on a do-not-call list; where it stands is a guess. So success does not
      mean that every contact will be called.
    * number to call from: `cid` is a required query parameter, and an optional body field of the same name is
      documented too. The spec keeps the parameter.
    * script: `bot_script_id` is not marked as required, although it is hard to see what would run without one.
    * speed: the page gives -3 to 3, **higher is faster**, beside the newer voices, which elsewhere go with 0.8 to
      1.2 where lower is faster. The spec follows the page.

    Args:
        cid (str): The hotline to call from. An empty text lets one of the customer's own network be chosen.
        body (CallbotRequest): Whom the bot calls, with which script and how fast it goes. A body field `cid` is
            documented too and left out here, because a query parameter has the same name. The vendor states no bounds for
            the four numbers about pace; the bounds here are the specification's own.

    Returns:
        CallbotResult | None

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes: number_dnc.

    Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
    token and API key in header x-api-key. Must be there already: cid, bot_script_id.
    """

    return sync_detailed(
        client=client,
        body=body,
        cid=cid,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CallbotRequest,
    cid: str,
) -> Response[CallbotResult | None]:
    """Have the bot call a list of contacts; see `sync`.

    Returns:
        The payload as `parsed` (CallbotResult | None), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                body=body,
                cid=cid,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CallbotRequest,
    cid: str,
) -> CallbotResult | None:
    """Have the bot call a list of contacts; see `sync`.

    Returns:
        CallbotResult | None
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            cid=cid,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CallbotRequest,
    cid: str,
) -> Response[CallbotResult | None]:
    """Have the bot call a list of contacts; see `sync`.

    Returns:
        The payload as `parsed` (CallbotResult | None), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
                cid=cid,
            )
        )
    )
