"""Operations of the tag `tenant`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.tenant import Tenant


class TenantResource:
    """Operations of the tag `tenant`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

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

        return _operation.sync(
            client=self._client,
        )


class AsyncTenantResource:
    """Async operations of the tag `tenant`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

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

        return await _operation.asyncio(
            client=self._client,
        )
