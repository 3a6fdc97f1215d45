from __future__ import annotations

from typing import Any

import httpx

from ...client import AuthenticatedClient
from ...decoding import answer, encode, payload
from ...models.package_upgrade import PackageUpgrade
from ...types import Response

OPERATION = "upgrade_service_package"


def get_kwargs(
    *,
    body: PackageUpgrade,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/partner/service_package/upgrade",
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
    body: PackageUpgrade,
) -> Any:
    """Upgrade an account to another package

    Gives an account another package for six months or more. It costs the set-up fee and the monthly fee times the
    months, says the page. Nothing protects against upgrading twice: the request has no key for that. Takes a token
    made from the partner's key.

    * answer: the page prints an empty block, so the payload may be missing.
    * note: more than 10 characters, says the page, while `extend_service_package` asks for at least 10. The spec
      asks for 11 here, which fits either reading.
    * months: typed as a number in the vendor's table. The spec takes whole months.

    Args:
        body (PackageUpgrade): Which package to give to whom, and for how long. The four fields were marked as required
            in 2021.

    Returns:
        Any

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
    token, made from a partner's API key. Must be there already: email, code_name.
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: PackageUpgrade,
) -> Response[Any]:
    """Upgrade an account to another package; see `sync`.

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
    body: PackageUpgrade,
) -> Any:
    """Upgrade an account to another package; see `sync`.

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
    body: PackageUpgrade,
) -> Response[Any]:
    """Upgrade an account to another package; see `sync`.

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
