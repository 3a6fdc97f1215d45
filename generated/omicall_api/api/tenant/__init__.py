"""Operations of the tag `tenant`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...resource import Resource, raw, raw_async, whole

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.tenant import Tenant


class TenantResource(Resource):
    """Operations of the tag `tenant`."""

    def detail(
        self,
    ) -> Tenant:
        """Read the business account

        Gives the account with its balance, its public numbers and its service package. One integrator calls it only to
        find out whether a key works. A partner reads the accounts of its customers with `get_partner_tenant`.

        Returns:
            Tenant

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
        """
        from . import get_tenant_detail as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
            )
        )


class AsyncTenantResource(Resource):
    """Async operations of the tag `tenant`."""

    async def detail(
        self,
    ) -> Tenant:
        """Read the business account

        Gives the account with its balance, its public numbers and its service package. One integrator calls it only to
        find out whether a key works. A partner reads the accounts of its customers with `get_partner_tenant`.

        Returns:
            Tenant

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
        """
        from . import get_tenant_detail as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
            )
        )


class RawTenantResource:
    """The methods of `TenantResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(TenantResource(client))
        self.detail = raw(methods.detail)


class AsyncRawTenantResource:
    """The methods of `AsyncTenantResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncTenantResource(client))
        self.detail = raw_async(methods.detail)
