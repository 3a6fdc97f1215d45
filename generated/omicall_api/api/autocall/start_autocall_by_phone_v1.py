from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.autocall_request import AutocallRequest
from ...models.autocall_session import AutocallSession
from ...types import Response

OPERATION = "start_autocall_by_phone_v1"


def get_kwargs(
    *,
    body: AutocallRequest,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/auto_call/execute_by_phone",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[AutocallSession]:
    parsed: AutocallSession = payload(response, OPERATION, AutocallSession)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: AutocallRequest,
) -> AutocallSession:
    """Call customers and play recordings, texts or a menu (version 1)

    Starts a session that calls every number of the list and takes it through the steps of `template_dialplans`:
    play a recording, read a text, or offer a key menu. Each call costs money, and nothing protects against starting
    a session twice.

    * texts: 300 characters a session and 3,000 a day (words instead of characters until December 2022). A trial
      package may not call at all.
    * numbers: until July 2023 one number was given in the query as `phone_number`. The spec knows the list only.
    * variables: typed as a string on the page and shown as a list. The spec takes the list.
    * session id: a UUID here, and 24 hex digits where sessions call extensions. The spec says string.
    * speed: runs from -3 to 3 and **higher is faster**, the reverse of text to speech.

    Args:
        body (AutocallRequest): Whom to call, what to play and how fast to go. The vendor states no bounds for the four
            numbers about pace; the bounds here are the specification's own.

    Returns:
        AutocallSession

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes: limit_service,
        limit_word, limit_word_session, balance_is_not_enough.

    Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
    token. Limits: text_characters_per_session 300, text_characters_per_day 3000. Must be there already: cid,
    target.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: AutocallRequest,
) -> Response[AutocallSession]:
    """Call customers and play recordings, texts or a menu (version 1); see `sync`.

    Returns:
        The payload as `parsed` (AutocallSession), with status, headers, body, envelope and timing.
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
    body: AutocallRequest,
) -> AutocallSession:
    """Call customers and play recordings, texts or a menu (version 1); see `sync`.

    Returns:
        AutocallSession
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
    body: AutocallRequest,
) -> Response[AutocallSession]:
    """Call customers and play recordings, texts or a menu (version 1); see `sync`.

    Returns:
        The payload as `parsed` (AutocallSession), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
