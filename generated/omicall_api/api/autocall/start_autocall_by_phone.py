from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.autocall_start import AutocallStart
from ...types import Response

OPERATION = "start_autocall_by_phone"


def get_kwargs(
    *,
    body: AutocallStart,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v2/autoCall/executeByPhone",
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
    body: AutocallStart,
) -> Any:
    """Call customers and play recordings, texts, a menu or a group

    Starts a session of automatic calls, at once or at a given time. Each call costs money, and nothing protects
    against starting a session twice.

    * **numbers to call:** the vendor's page says that a session is made from a list of phone numbers, and its table
      has no field for them. The spec does not guess one, so use `start_autocall_by_phone_v1` unless the vendor has
      told you the field.
    * answer: the sample begins like a page of a list (`next_page`, `page_number`), which is odd for a session that
      has just been made, and could not be read further. The spec leaves the payload open.
    * speed: 1 in the sample, beside a voice of text to speech. So the spec takes 0.8 to 1.2, where **lower is
      faster**, the reverse of version 1.
    * failures: none are documented; version 1 has four codes.

    Args:
        body (AutocallStart): What to play, when, over which hotlines and how fast to go. A field for the numbers to
            call is missing on the vendor's page. The bounds of the numbers about pace are the specification's own.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
    token.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: AutocallStart,
) -> Response[Any]:
    """Call customers and play recordings, texts, a menu or a group; see `sync`.

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
    body: AutocallStart,
) -> Any:
    """Call customers and play recordings, texts, a menu or a group; see `sync`.

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
    body: AutocallStart,
) -> Response[Any]:
    """Call customers and play recordings, texts, a menu or a group; see `sync`.

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
