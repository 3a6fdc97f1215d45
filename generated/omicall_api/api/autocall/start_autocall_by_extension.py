from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.autocall_extension_request import AutocallExtensionRequest
from ...models.autocall_extension_session import AutocallExtensionSession
from ...types import Response

OPERATION = "start_autocall_by_extension"


def get_kwargs(
    *,
    body: AutocallExtensionRequest,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/auto_call/execute_by_extension",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["content"] = encode(body)
    kwargs["headers"] = {"Content-Type": "application/json"}
    return kwargs


def _response(response: httpx.Response) -> Response[AutocallExtensionSession]:
    parsed: AutocallExtensionSession = payload(response, OPERATION, AutocallExtensionSession)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    body: AutocallExtensionRequest,
) -> AutocallExtensionSession:
    """Call extensions and play recordings, texts or a menu

    Starts a session that calls extensions of your own switchboard and takes each of them through the steps of
    `template_dialplans`. It counts as billable, as a precaution. Nothing protects against starting it twice.

    * texts: 300 characters a session and 3,000 a day. A trial package may not call at all.
    * variables: required here, and may be empty; optional where customers are called.
    * voice and speed: this operation documents no field for them.
    * session id: 24 hex digits here, a UUID where sessions call customers. The spec says string.
    * an older text gave the extension in the query, spelt exension in one place. The spec knows the list only.

    Args:
        body (AutocallExtensionRequest): Which extensions to call, and what to play.

    Returns:
        AutocallExtensionSession

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes: limit_service,
        limit_word, limit_word_session, balance_is_not_enough.

    Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
    token. Limits: text_characters_per_session 300, text_characters_per_day 3000. Must be there already: cid,
    extensions, target.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: AutocallExtensionRequest,
) -> Response[AutocallExtensionSession]:
    """Call extensions and play recordings, texts or a menu; see `sync`.

    Returns:
        The payload as `parsed` (AutocallExtensionSession), with status, headers, body, envelope and timing.
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
    body: AutocallExtensionRequest,
) -> AutocallExtensionSession:
    """Call extensions and play recordings, texts or a menu; see `sync`.

    Returns:
        AutocallExtensionSession
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
    body: AutocallExtensionRequest,
) -> Response[AutocallExtensionSession]:
    """Call extensions and play recordings, texts or a menu; see `sync`.

    Returns:
        The payload as `parsed` (AutocallExtensionSession), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                body=body,
            )
        )
    )
