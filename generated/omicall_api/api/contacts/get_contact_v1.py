from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, payload, query
from ...models.contact_v1 import ContactV1
from ...types import UNSET, Response, Unset

OPERATION = "get_contact_v1"


def get_kwargs(
    *,
    phone: str | Unset = UNSET,
    email: str | Unset = UNSET,
    ref_id: str | Unset = UNSET,
    ref_code: str | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/contacts/get",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "phone": phone,
            "email": email,
            "ref_id": ref_id,
            "ref_code": ref_code,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[ContactV1 | None]:
    parsed: ContactV1 | None = payload(response, OPERATION, ContactV1 | None)
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient,
    phone: str | Unset = UNSET,
    email: str | Unset = UNSET,
    ref_id: str | Unset = UNSET,
    ref_code: str | Unset = UNSET,
) -> ContactV1 | None:
    """Find one contact by phone number, e-mail or your own id (version 1)

    Gives the contact with this phone number, e-mail, id or code. The page marks no parameter as required; give at
    least one. What several together do is not said.

    * answer: not shown. The spec supposes a row of `list_contacts_v1`. One integrator, who looks contacts up by
      phone number, reads its `_id`, and null when nothing is found.
    * names: the query says ref_id and ref_code where bodies say refId and refCode.

    Args:
        phone (str | Unset): The contact's phone number. Whether +84 and 0 mean the same is not stated.
        email (str | Unset): The contact's e-mail.
        ref_id (str | Unset): The contact's id in your own system.
        ref_code (str | Unset): The contact's code in your own system.

    Returns:
        ContactV1 | None

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
    """

    return sync_detailed(
        client=client,
        phone=phone,
        email=email,
        ref_id=ref_id,
        ref_code=ref_code,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    phone: str | Unset = UNSET,
    email: str | Unset = UNSET,
    ref_id: str | Unset = UNSET,
    ref_code: str | Unset = UNSET,
) -> Response[ContactV1 | None]:
    """Find one contact by phone number, e-mail or your own id (version 1); see `sync`.

    Returns:
        The payload as `parsed` (ContactV1 | None), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                phone=phone,
                email=email,
                ref_id=ref_id,
                ref_code=ref_code,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient,
    phone: str | Unset = UNSET,
    email: str | Unset = UNSET,
    ref_id: str | Unset = UNSET,
    ref_code: str | Unset = UNSET,
) -> ContactV1 | None:
    """Find one contact by phone number, e-mail or your own id (version 1); see `sync`.

    Returns:
        ContactV1 | None
    """

    return (
        await asyncio_detailed(
            client=client,
            phone=phone,
            email=email,
            ref_id=ref_id,
            ref_code=ref_code,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    phone: str | Unset = UNSET,
    email: str | Unset = UNSET,
    ref_id: str | Unset = UNSET,
    ref_code: str | Unset = UNSET,
) -> Response[ContactV1 | None]:
    """Find one contact by phone number, e-mail or your own id (version 1); see `sync`.

    Returns:
        The payload as `parsed` (ContactV1 | None), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                phone=phone,
                email=email,
                ref_id=ref_id,
                ref_code=ref_code,
            )
        )
    )
