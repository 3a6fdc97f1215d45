"""Extensions of the switchboard, with a search for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from omicall._clock import Clock
from omicall._extension_match import find, wanted
from omicall._rows import arun, run
from omicall_api.api.extensions import AsyncExtensionsResource, ExtensionsResource

if TYPE_CHECKING:
    from omicall_api.client import AuthenticatedClient
    from omicall_api.models import Extension


class Extensions(ExtensionsResource):
    """Extensions of the switchboard and their SIP logins."""

    def __init__(self, client: AuthenticatedClient, clock: Clock) -> None:
        super().__init__(client)
        self._clock = clock

    def find(self, *, email: str | None = None, number: str | None = None) -> Extension | None:
        """Find the extension with this number, or that of the agent with this e-mail.

        It searches all pages for an exact match; for e-mails, upper and lower case are one. An extension that is there
        takes one search, one that is not takes a walk over all extensions.

        Args:
            email: the agent's e-mail address.
            number: the extension number as text, such as "101". Name either.

        Returns:
            The extension, or None when there is none. It holds its SIP login: `sip_user`, `password` (which is a
            secret and not in its repr), `domain` and `outbound_proxy`.

        Raises:
            ConfigurationError: none or both are named, or one is empty; nothing was sent.
            MatchError: several extensions have this e-mail; its `ids` are their numbers.
            PagingError: the pages of the list repeat themselves.
            OmicallError: any other failure.

        Evidence: vendor-docs (`list_extensions`).

        Example:
            >>> extension = client.extensions.find(number="101")
            >>> extension.sip_user, bool(extension.password), extension.password in repr(extension)
            ('101', True, False)
            >>> client.extensions.find(email="nobody@example.com") is None
            True
        """
        keyword, is_meant = wanted(email, number)
        return run(self, self._clock, find(keyword, is_meant, self._clock))


class AsyncExtensions(AsyncExtensionsResource):
    """Extensions of the switchboard and their SIP logins."""

    def __init__(self, client: AuthenticatedClient, clock: Clock) -> None:
        super().__init__(client)
        self._clock = clock

    async def find(self, *, email: str | None = None, number: str | None = None) -> Extension | None:
        """Find the extension with this number, or that of the agent with this e-mail.

        It searches all pages for an exact match; for e-mails, upper and lower case are one. An extension that is there
        takes one search, one that is not takes a walk over all extensions.

        Args:
            email: the agent's e-mail address.
            number: the extension number as text, such as "101". Name either.

        Returns:
            The extension, or None when there is none. It holds its SIP login: `sip_user`, `password` (which is a
            secret and not in its repr), `domain` and `outbound_proxy`.

        Raises:
            ConfigurationError: none or both are named, or one is empty; nothing was sent.
            MatchError: several extensions have this e-mail; its `ids` are their numbers.
            PagingError: the pages of the list repeat themselves.
            OmicallError: any other failure.

        Evidence: vendor-docs (`list_extensions`).

        Example:
            >>> extension = await client.extensions.find(number="102")
            >>> extension.sip_user
            '102'
        """
        keyword, is_meant = wanted(email, number)
        return await arun(self, self._clock, find(keyword, is_meant, self._clock))
