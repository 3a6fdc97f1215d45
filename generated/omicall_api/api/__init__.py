"""One resource a tag, and all of them as attributes of one object."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..client import AuthenticatedClient
    from .agents import AgentsResource, AsyncAgentsResource
    from .ai import AiResource, AsyncAiResource
    from .app2app import App2appResource, AsyncApp2appResource
    from .auth import AsyncAuthResource, AuthResource
    from .autocall import AsyncAutocallResource, AutocallResource
    from .callbot import AsyncCallbotResource, CallbotResource
    from .calls import AsyncCallsResource, CallsResource
    from .chat import AsyncChatResource, ChatResource
    from .contacts import AsyncContactsResource, ContactsResource
    from .extensions import AsyncExtensionsResource, ExtensionsResource
    from .greetings import AsyncGreetingsResource, GreetingsResource
    from .groups import AsyncGroupsResource, GroupsResource
    from .hotlines import AsyncHotlinesResource, HotlinesResource
    from .ivr import AsyncIvrResource, IvrResource
    from .partner import AsyncPartnerResource, PartnerResource
    from .recordings import AsyncRecordingsResource, RecordingsResource
    from .scripts import AsyncScriptsResource, ScriptsResource
    from .supplier import AsyncSupplierResource, SupplierResource
    from .tenant import AsyncTenantResource, TenantResource
    from .tickets import AsyncTicketsResource, TicketsResource
    from .webhooks import AsyncWebhooksResource, WebhooksResource


class Resources:
    """All sync resources over one client."""

    def __init__(self, client: AuthenticatedClient):
        self.api = client
        """The client that the generated functions take."""

    @cached_property
    def agents(self) -> AgentsResource:
        from .agents import AgentsResource

        return AgentsResource(self.api)

    @cached_property
    def ai(self) -> AiResource:
        from .ai import AiResource

        return AiResource(self.api)

    @cached_property
    def app2app(self) -> App2appResource:
        from .app2app import App2appResource

        return App2appResource(self.api)

    @cached_property
    def auth(self) -> AuthResource:
        from .auth import AuthResource

        return AuthResource(self.api)

    @cached_property
    def autocall(self) -> AutocallResource:
        from .autocall import AutocallResource

        return AutocallResource(self.api)

    @cached_property
    def hotlines(self) -> HotlinesResource:
        from .hotlines import HotlinesResource

        return HotlinesResource(self.api)

    @cached_property
    def scripts(self) -> ScriptsResource:
        from .scripts import ScriptsResource

        return ScriptsResource(self.api)

    @cached_property
    def groups(self) -> GroupsResource:
        from .groups import GroupsResource

        return GroupsResource(self.api)

    @cached_property
    def ivr(self) -> IvrResource:
        from .ivr import IvrResource

        return IvrResource(self.api)

    @cached_property
    def greetings(self) -> GreetingsResource:
        from .greetings import GreetingsResource

        return GreetingsResource(self.api)

    @cached_property
    def callbot(self) -> CallbotResource:
        from .callbot import CallbotResource

        return CallbotResource(self.api)

    @cached_property
    def calls(self) -> CallsResource:
        from .calls import CallsResource

        return CallsResource(self.api)

    @cached_property
    def chat(self) -> ChatResource:
        from .chat import ChatResource

        return ChatResource(self.api)

    @cached_property
    def contacts(self) -> ContactsResource:
        from .contacts import ContactsResource

        return ContactsResource(self.api)

    @cached_property
    def extensions(self) -> ExtensionsResource:
        from .extensions import ExtensionsResource

        return ExtensionsResource(self.api)

    @cached_property
    def partner(self) -> PartnerResource:
        from .partner import PartnerResource

        return PartnerResource(self.api)

    @cached_property
    def supplier(self) -> SupplierResource:
        from .supplier import SupplierResource

        return SupplierResource(self.api)

    @cached_property
    def recordings(self) -> RecordingsResource:
        from .recordings import RecordingsResource

        return RecordingsResource(self.api)

    @cached_property
    def tenant(self) -> TenantResource:
        from .tenant import TenantResource

        return TenantResource(self.api)

    @cached_property
    def tickets(self) -> TicketsResource:
        from .tickets import TicketsResource

        return TicketsResource(self.api)

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
    def agents(self) -> AsyncAgentsResource:
        from .agents import AsyncAgentsResource

        return AsyncAgentsResource(self.api)

    @cached_property
    def ai(self) -> AsyncAiResource:
        from .ai import AsyncAiResource

        return AsyncAiResource(self.api)

    @cached_property
    def app2app(self) -> AsyncApp2appResource:
        from .app2app import AsyncApp2appResource

        return AsyncApp2appResource(self.api)

    @cached_property
    def auth(self) -> AsyncAuthResource:
        from .auth import AsyncAuthResource

        return AsyncAuthResource(self.api)

    @cached_property
    def autocall(self) -> AsyncAutocallResource:
        from .autocall import AsyncAutocallResource

        return AsyncAutocallResource(self.api)

    @cached_property
    def hotlines(self) -> AsyncHotlinesResource:
        from .hotlines import AsyncHotlinesResource

        return AsyncHotlinesResource(self.api)

    @cached_property
    def scripts(self) -> AsyncScriptsResource:
        from .scripts import AsyncScriptsResource

        return AsyncScriptsResource(self.api)

    @cached_property
    def groups(self) -> AsyncGroupsResource:
        from .groups import AsyncGroupsResource

        return AsyncGroupsResource(self.api)

    @cached_property
    def ivr(self) -> AsyncIvrResource:
        from .ivr import AsyncIvrResource

        return AsyncIvrResource(self.api)

    @cached_property
    def greetings(self) -> AsyncGreetingsResource:
        from .greetings import AsyncGreetingsResource

        return AsyncGreetingsResource(self.api)

    @cached_property
    def callbot(self) -> AsyncCallbotResource:
        from .callbot import AsyncCallbotResource

        return AsyncCallbotResource(self.api)

    @cached_property
    def calls(self) -> AsyncCallsResource:
        from .calls import AsyncCallsResource

        return AsyncCallsResource(self.api)

    @cached_property
    def chat(self) -> AsyncChatResource:
        from .chat import AsyncChatResource

        return AsyncChatResource(self.api)

    @cached_property
    def contacts(self) -> AsyncContactsResource:
        from .contacts import AsyncContactsResource

        return AsyncContactsResource(self.api)

    @cached_property
    def extensions(self) -> AsyncExtensionsResource:
        from .extensions import AsyncExtensionsResource

        return AsyncExtensionsResource(self.api)

    @cached_property
    def partner(self) -> AsyncPartnerResource:
        from .partner import AsyncPartnerResource

        return AsyncPartnerResource(self.api)

    @cached_property
    def supplier(self) -> AsyncSupplierResource:
        from .supplier import AsyncSupplierResource

        return AsyncSupplierResource(self.api)

    @cached_property
    def recordings(self) -> AsyncRecordingsResource:
        from .recordings import AsyncRecordingsResource

        return AsyncRecordingsResource(self.api)

    @cached_property
    def tenant(self) -> AsyncTenantResource:
        from .tenant import AsyncTenantResource

        return AsyncTenantResource(self.api)

    @cached_property
    def tickets(self) -> AsyncTicketsResource:
        from .tickets import AsyncTicketsResource

        return AsyncTicketsResource(self.api)

    @cached_property
    def webhooks(self) -> AsyncWebhooksResource:
        from .webhooks import AsyncWebhooksResource

        return AsyncWebhooksResource(self.api)
