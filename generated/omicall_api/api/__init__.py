"""One resource a tag, and all of them as attributes of one object."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..client import AuthenticatedClient
    from .ai import AiResource, AsyncAiResource
    from .auth import AsyncAuthResource, AuthResource
    from .autocall import AsyncAutocallResource, AutocallResource
    from .callbot import AsyncCallbotResource, CallbotResource
    from .calls import AsyncCallsResource, CallsResource
    from .contacts import AsyncContactsResource, ContactsResource
    from .extensions import AsyncExtensionsResource, ExtensionsResource
    from .tenant import AsyncTenantResource, TenantResource
    from .webhooks import AsyncWebhooksResource, WebhooksResource


class Resources:
    """All sync resources over one client."""

    def __init__(self, client: AuthenticatedClient):
        self.api = client
        """The client that the generated functions take."""

    @cached_property
    def ai(self) -> AiResource:
        from .ai import AiResource

        return AiResource(self.api)

    @cached_property
    def auth(self) -> AuthResource:
        from .auth import AuthResource

        return AuthResource(self.api)

    @cached_property
    def autocall(self) -> AutocallResource:
        from .autocall import AutocallResource

        return AutocallResource(self.api)

    @cached_property
    def callbot(self) -> CallbotResource:
        from .callbot import CallbotResource

        return CallbotResource(self.api)

    @cached_property
    def calls(self) -> CallsResource:
        from .calls import CallsResource

        return CallsResource(self.api)

    @cached_property
    def contacts(self) -> ContactsResource:
        from .contacts import ContactsResource

        return ContactsResource(self.api)

    @cached_property
    def extensions(self) -> ExtensionsResource:
        from .extensions import ExtensionsResource

        return ExtensionsResource(self.api)

    @cached_property
    def tenant(self) -> TenantResource:
        from .tenant import TenantResource

        return TenantResource(self.api)

    @cached_property
    def webhooks(self) -> WebhooksResource:
        from .webhooks import WebhooksResource

        return WebhooksResource(self.api)


class AsyncResources:
    """All async resources over one client."""

    def __init__(self, client: AuthenticatedClient):
        self.api = client
        """The client that the generated functions take."""

    @cached_property
    def ai(self) -> AsyncAiResource:
        from .ai import AsyncAiResource

        return AsyncAiResource(self.api)

    @cached_property
    def auth(self) -> AsyncAuthResource:
        from .auth import AsyncAuthResource

        return AsyncAuthResource(self.api)

    @cached_property
    def autocall(self) -> AsyncAutocallResource:
        from .autocall import AsyncAutocallResource

        return AsyncAutocallResource(self.api)

    @cached_property
    def callbot(self) -> AsyncCallbotResource:
        from .callbot import AsyncCallbotResource

        return AsyncCallbotResource(self.api)

    @cached_property
    def calls(self) -> AsyncCallsResource:
        from .calls import AsyncCallsResource

        return AsyncCallsResource(self.api)

    @cached_property
    def contacts(self) -> AsyncContactsResource:
        from .contacts import AsyncContactsResource

        return AsyncContactsResource(self.api)

    @cached_property
    def extensions(self) -> AsyncExtensionsResource:
        from .extensions import AsyncExtensionsResource

        return AsyncExtensionsResource(self.api)

    @cached_property
    def tenant(self) -> AsyncTenantResource:
        from .tenant import AsyncTenantResource

        return AsyncTenantResource(self.api)

    @cached_property
    def webhooks(self) -> AsyncWebhooksResource:
        from .webhooks import AsyncWebhooksResource

        return AsyncWebhooksResource(self.api)
