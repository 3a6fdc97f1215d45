from __future__ import annotations

from typing import Any

import httpx

from ...base import warn_deprecated
from ...client import AuthenticatedClient, Client
from ...decoding import answer, payload, query
from ...models.supplier_traffic import SupplierTraffic
from ...types import UNSET, Response, Unset

OPERATION = "get_supplier_report"


def get_kwargs(
    *,
    provider_key: str,
    from_date_str: str | Unset = UNSET,
    to_date_str: str | Unset = UNSET,
) -> dict[str, Any]:
    warn_deprecated("get_supplier_report is no longer documented by OMICall since 2022-09-23.")
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/supplier/report",
        "extensions": {"omicall_operation": OPERATION},
    }
    kwargs["params"] = query(
        **{
            "provider_key": provider_key,
            "from_date_str": from_date_str,
            "to_date_str": to_date_str,
        }
    )
    return kwargs


def _response(response: httpx.Response) -> Response[list[SupplierTraffic]]:
    parsed: list[SupplierTraffic] = payload(response, OPERATION, list[SupplierTraffic])
    return answer(response, parsed)


def sync(
    *,
    client: AuthenticatedClient | Client,
    provider_key: str,
    from_date_str: str | Unset = UNSET,
    to_date_str: str | Unset = UNSET,
) -> list[SupplierTraffic]:
    """Read the traffic totals of a carrier

    Gives the seconds of traffic of each carrier and direction. **Deprecated**: the vendor took the page out of its
    documentation on 2022-09-23; whether the operation still answers is not known.

    * credential: neither token nor API key, but the carrier's own key in the query string, which ends up in access
      logs and proxies: never log this address.
    * path: it has no `/api` in front, unlike all others.
    * figures: they are 20 % of the real traffic, says the page, and are renewed every 60 minutes; whoever asks
      earlier gets the old ones.
    * to_date_str: typed as a boolean in the vendor's table. The spec takes it for a slip.

    Args:
        provider_key (str): The carrier's key.
        from_date_str (str | Unset): Start of the window, as dd/MM/yyyy HH:mm:ss. The first of the month when left out.
            The time zone is not stated.
        to_date_str (str | Unset): End of the window, as dd/MM/yyyy HH:mm:ss. Now when left out. The time zone is not
            stated.

    Returns:
        list[SupplierTraffic]

    Raises:
        errors.OmicallError: A refusal, or an answer that is not what the spec says.

    Effect: read (reads only). Evidence: vendor-docs-2023. Credential: none. Limits: refresh_minutes 60.
    """

    return sync_detailed(
        client=client,
        provider_key=provider_key,
        from_date_str=from_date_str,
        to_date_str=to_date_str,
    ).parsed


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    provider_key: str,
    from_date_str: str | Unset = UNSET,
    to_date_str: str | Unset = UNSET,
) -> Response[list[SupplierTraffic]]:
    """Read the traffic totals of a carrier; see `sync`.

    Returns:
        The payload as `parsed` (list[SupplierTraffic]), with status, headers, body, envelope and timing.
    """

    return _response(
        client.get_httpx_client().request(
            **get_kwargs(
                provider_key=provider_key,
                from_date_str=from_date_str,
                to_date_str=to_date_str,
            )
        )
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    provider_key: str,
    from_date_str: str | Unset = UNSET,
    to_date_str: str | Unset = UNSET,
) -> list[SupplierTraffic]:
    """Read the traffic totals of a carrier; see `sync`.

    Returns:
        list[SupplierTraffic]
    """

    return (
        await asyncio_detailed(
            client=client,
            provider_key=provider_key,
            from_date_str=from_date_str,
            to_date_str=to_date_str,
        )
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    provider_key: str,
    from_date_str: str | Unset = UNSET,
    to_date_str: str | Unset = UNSET,
) -> Response[list[SupplierTraffic]]:
    """Read the traffic totals of a carrier; see `sync`.

    Returns:
        The payload as `parsed` (list[SupplierTraffic]), with status, headers, body, envelope and timing.
    """

    return _response(
        await client.get_async_httpx_client().request(
            **get_kwargs(
                provider_key=provider_key,
                from_date_str=from_date_str,
                to_date_str=to_date_str,
            )
        )
    )
