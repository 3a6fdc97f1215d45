"""Operations of the tag `supplier`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...resource import Resource, left_out, raw, raw_async, whole

if TYPE_CHECKING:
    from typing_extensions import deprecated

    from ...client import AuthenticatedClient
    from ...models.supplier_traffic import SupplierTraffic
else:

    def deprecated(_: str) -> Any:
        return lambda method: method


class SupplierResource(Resource):
    """Operations of the tag `supplier`."""

    @deprecated("get_supplier_report is no longer documented by OMICall since 2022-09-23.")
    def report(
        self,
        *,
        provider_key: str,
        from_date_str: str | None = None,
        to_date_str: str | None = None,
    ) -> builtins.list[SupplierTraffic]:
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
            provider_key: The carrier's key.
            from_date_str: Start of the window, as dd/MM/yyyy HH:mm:ss. The first of the month when left out. The time zone
                is not stated.
            to_date_str: End of the window, as dd/MM/yyyy HH:mm:ss. Now when left out. The time zone is not stated.

        Returns:
            list[SupplierTraffic]

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: none. Limits: refresh_minutes 60.
        """
        from . import get_supplier_report as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                provider_key=provider_key,
                from_date_str=left_out(from_date_str),
                to_date_str=left_out(to_date_str),
            )
        )


class AsyncSupplierResource(Resource):
    """Async operations of the tag `supplier`."""

    @deprecated("get_supplier_report is no longer documented by OMICall since 2022-09-23.")
    async def report(
        self,
        *,
        provider_key: str,
        from_date_str: str | None = None,
        to_date_str: str | None = None,
    ) -> builtins.list[SupplierTraffic]:
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
            provider_key: The carrier's key.
            from_date_str: Start of the window, as dd/MM/yyyy HH:mm:ss. The first of the month when left out. The time zone
                is not stated.
            to_date_str: End of the window, as dd/MM/yyyy HH:mm:ss. Now when left out. The time zone is not stated.

        Returns:
            list[SupplierTraffic]

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: none. Limits: refresh_minutes 60.
        """
        from . import get_supplier_report as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                provider_key=provider_key,
                from_date_str=left_out(from_date_str),
                to_date_str=left_out(to_date_str),
            )
        )


class RawSupplierResource:
    """The methods of `SupplierResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(SupplierResource(client))
        self.report = raw(methods.report)


class AsyncRawSupplierResource:
    """The methods of `AsyncSupplierResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncSupplierResource(client))
        self.report = raw_async(methods.report)
