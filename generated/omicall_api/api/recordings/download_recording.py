from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...decoding import answer, query, sound
from ...types import UNSET, Response, Unset

OPERATION = "download_recording"


def get_kwargs(
    *,
    id: str,
    code: str | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/third_party/recording/uc",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "id": id,
            "code": code,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[bytes]:
    parsed = sound(response, OPERATION)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient | Client,
    id: str,
    code: str | Unset = UNSET,
) -> bytes:
    """Download the recording of a call

    Gives the sound of a call. The two parameters are taken from the recording link of the call; `id` can't be made
    up from the id of the call.

    The vendor documents such links and not the operation behind them. The rest comes from integrators:

    * credential: none. Two pieces of client code fetch links with a plain GET.
    * redirect: the link redirects to the sound, says one integrator, who follows by hand, refuses private
      addresses, stops at 100 MiB and checks the content type. Where it leads is not stated.
    * sound: five real files were mono MP3 at 22,050 Hz, as long as the billed time of the call. The content type is
      not stated; the spec supposes audio/mpeg.
    * lifetime: links stop working after some time, which is not stated, and neither is what comes back then.
    * host: the vendor's sample and a link that an integrator keeps name the host `recordings`. Links in the oldest
      samples lead to a file service of another company; this operation is of no use for them.

    Args:
        id (str): The `id` of the recording link, an opaque Base64 text. It opens the recording to everybody.
        code (str | Unset): The `code` of the recording link, equal to the call's `transaction_id`. Some links have
            none; then leave it out.

    Returns:
        bytes

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: integrators. Credential: none. Host: recordings.
    """

    return sync_detailed(
        client=client,
        id=id,
        code=code,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    id: str,
    code: str | Unset = UNSET,
) -> Response[bytes]:
    """Download the recording of a call; see `sync`.

    Returns:
        The payload as `parsed` (bytes), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **client.located(
                "recordings",
                get_kwargs(
                    id=id,
                    code=code,
                ),
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    id: str,
    code: str | Unset = UNSET,
) -> bytes:
    """Download the recording of a call; see `sync`.

    Returns:
        bytes
    """

    return (
        await asyncio_detailed(
            client=client,
            id=id,
            code=code,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    id: str,
    code: str | Unset = UNSET,
) -> Response[bytes]:
    """Download the recording of a call; see `sync`.

    Returns:
        The payload as `parsed` (bytes), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **client.located(
                "recordings",
                get_kwargs(
                    id=id,
                    code=code,
                ),
            )
        )
    )
