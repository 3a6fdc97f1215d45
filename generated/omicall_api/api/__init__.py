"""One resource a tag, and all of them as attributes of one object."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..client import AuthenticatedClient
    from .agents import AgentsResource, AsyncAgentsResource, AsyncRawAgentsResource, RawAgentsResource
    from .ai import AiResource, AsyncAiResource, AsyncRawAiResource, RawAiResource
    from .app2app import App2appResource, AsyncApp2appResource, AsyncRawApp2appResource, RawApp2appResource
    from .auth import AsyncAuthResource, AsyncRawAuthResource, AuthResource, RawAuthResource
    from .autocall import AsyncAutocallResource, AsyncRawAutocallResource, AutocallResource, RawAutocallResource
    from .callbot import AsyncCallbotResource, AsyncRawCallbotResource, CallbotResource, RawCallbotResource
    from .calls import AsyncCallsResource, AsyncRawCallsResource, CallsResource, RawCallsResource
    from .chat import AsyncChatResource, AsyncRawChatResource, ChatResource, RawChatResource
    from .contacts import AsyncContactsResource, AsyncRawContactsResource, ContactsResource, RawContactsResource
    from .extensions import (
        AsyncExtensionsResource,
        AsyncRawExtensionsResource,
        ExtensionsResource,
        RawExtensionsResource,
    )
    from .greetings import AsyncGreetingsResource, AsyncRawGreetingsResource, GreetingsResource, RawGreetingsResource
    from .groups import AsyncGroupsResource, AsyncRawGroupsResource, GroupsResource, RawGroupsResource
    from .hotlines import AsyncHotlinesResource, AsyncRawHotlinesResource, HotlinesResource, RawHotlinesResource
    from .ivr import AsyncIvrResource, AsyncRawIvrResource, IvrResource, RawIvrResource
    from .partner import AsyncPartnerResource, AsyncRawPartnerResource, PartnerResource, RawPartnerResource
    from .recordings import (
        AsyncRawRecordingsResource,
        AsyncRecordingsResource,
        RawRecordingsResource,
        RecordingsResource,
    )
    from .scripts import AsyncRawScriptsResource, AsyncScriptsResource, RawScriptsResource, ScriptsResource
    from .supplier import AsyncRawSupplierResource, AsyncSupplierResource, RawSupplierResource, SupplierResource
    from .tenant import AsyncRawTenantResource, AsyncTenantResource, RawTenantResource, TenantResource
    from .tickets import AsyncRawTicketsResource, AsyncTicketsResource, RawTicketsResource, TicketsResource
    from .webhooks import AsyncRawWebhooksResource, AsyncWebhooksResource, RawWebhooksResource, WebhooksResource


class Resources:
    """All sync resources over one client."""

    def __init__(self, client: AuthenticatedClient):
        self.api = client
        """The client that the generated functions take."""

    @cached_property
    def with_raw(self) -> RawResources:
        """The same resources, whose methods give whole answers: a `Response` with `parsed` (the payload), `headers`,
        `status_code` (of HTTP), `envelope`, `elapsed`, `request_id` and `attempts`. Errors are raised all the same.

        Example:
            >>> answer = client.with_raw.tenant.detail()
            >>> answer.parsed.full_name is not None, answer.status_code, answer.envelope["status_code"]
            (True, 200, 9999)
        """
        return RawResources(self.api)

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


class RawResources:
    """All sync resources over one client, whose methods give whole answers."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

    @cached_property
    def agents(self) -> RawAgentsResource:
        from .agents import RawAgentsResource

        return RawAgentsResource(self._client)

    @cached_property
    def ai(self) -> RawAiResource:
        from .ai import RawAiResource

        return RawAiResource(self._client)

    @cached_property
    def app2app(self) -> RawApp2appResource:
        from .app2app import RawApp2appResource

        return RawApp2appResource(self._client)

    @cached_property
    def auth(self) -> RawAuthResource:
        from .auth import RawAuthResource

        return RawAuthResource(self._client)

    @cached_property
    def autocall(self) -> RawAutocallResource:
        from .autocall import RawAutocallResource

        return RawAutocallResource(self._client)

    @cached_property
    def hotlines(self) -> RawHotlinesResource:
        from .hotlines import RawHotlinesResource

        return RawHotlinesResource(self._client)

    @cached_property
    def scripts(self) -> RawScriptsResource:
        from .scripts import RawScriptsResource

        return RawScriptsResource(self._client)

    @cached_property
    def groups(self) -> RawGroupsResource:
        from .groups import RawGroupsResource

        return RawGroupsResource(self._client)

    @cached_property
    def ivr(self) -> RawIvrResource:
        from .ivr import RawIvrResource

        return RawIvrResource(self._client)

    @cached_property
    def greetings(self) -> RawGreetingsResource:
        from .greetings import RawGreetingsResource

        return RawGreetingsResource(self._client)

    @cached_property
    def callbot(self) -> RawCallbotResource:
        from .callbot import RawCallbotResource

        return RawCallbotResource(self._client)

    @cached_property
    def calls(self) -> RawCallsResource:
        from .calls import RawCallsResource

        return RawCallsResource(self._client)

    @cached_property
    def chat(self) -> RawChatResource:
        from .chat import RawChatResource

        return RawChatResource(self._client)

    @cached_property
    def contacts(self) -> RawContactsResource:
        from .contacts import RawContactsResource

        return RawContactsResource(self._client)

    @cached_property
    def extensions(self) -> RawExtensionsResource:
        from .extensions import RawExtensionsResource

        return RawExtensionsResource(self._client)

    @cached_property
    def partner(self) -> RawPartnerResource:
        from .partner import RawPartnerResource

        return RawPartnerResource(self._client)

    @cached_property
    def supplier(self) -> RawSupplierResource:
        from .supplier import RawSupplierResource

        return RawSupplierResource(self._client)

    @cached_property
    def recordings(self) -> RawRecordingsResource:
        from .recordings import RawRecordingsResource

        return RawRecordingsResource(self._client)

    @cached_property
    def tenant(self) -> RawTenantResource:
        from .tenant import RawTenantResource

        return RawTenantResource(self._client)

    @cached_property
    def tickets(self) -> RawTicketsResource:
        from .tickets import RawTicketsResource

        return RawTicketsResource(self._client)

    @cached_property
    def webhooks(self) -> RawWebhooksResource:
        from .webhooks import RawWebhooksResource

        return RawWebhooksResource(self._client)


class AsyncResources:
    """All async resources over one client."""

    def __init__(self, client: AuthenticatedClient):
        self.api = client
        """The client that the generated functions take."""

    @cached_property
    def with_raw(self) -> AsyncRawResources:
        """The same resources, whose methods give whole answers: a `Response` with `parsed` (the payload), `headers`,
        `status_code` (of HTTP), `envelope`, `elapsed`, `request_id` and `attempts`. Errors are raised all the same.

        Example:
            >>> answer = await client.with_raw.tenant.detail()
            >>> answer.parsed.full_name is not None, answer.status_code, answer.envelope["status_code"]
            (True, 200, 9999)
        """
        return AsyncRawResources(self.api)

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


class AsyncRawResources:
    """All async resources over one client, whose methods give whole answers."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

    @cached_property
    def agents(self) -> AsyncRawAgentsResource:
        from .agents import AsyncRawAgentsResource

        return AsyncRawAgentsResource(self._client)

    @cached_property
    def ai(self) -> AsyncRawAiResource:
        from .ai import AsyncRawAiResource

        return AsyncRawAiResource(self._client)

    @cached_property
    def app2app(self) -> AsyncRawApp2appResource:
        from .app2app import AsyncRawApp2appResource

        return AsyncRawApp2appResource(self._client)

    @cached_property
    def auth(self) -> AsyncRawAuthResource:
        from .auth import AsyncRawAuthResource

        return AsyncRawAuthResource(self._client)

    @cached_property
    def autocall(self) -> AsyncRawAutocallResource:
        from .autocall import AsyncRawAutocallResource

        return AsyncRawAutocallResource(self._client)

    @cached_property
    def hotlines(self) -> AsyncRawHotlinesResource:
        from .hotlines import AsyncRawHotlinesResource

        return AsyncRawHotlinesResource(self._client)

    @cached_property
    def scripts(self) -> AsyncRawScriptsResource:
        from .scripts import AsyncRawScriptsResource

        return AsyncRawScriptsResource(self._client)

    @cached_property
    def groups(self) -> AsyncRawGroupsResource:
        from .groups import AsyncRawGroupsResource

        return AsyncRawGroupsResource(self._client)

    @cached_property
    def ivr(self) -> AsyncRawIvrResource:
        from .ivr import AsyncRawIvrResource

        return AsyncRawIvrResource(self._client)

    @cached_property
    def greetings(self) -> AsyncRawGreetingsResource:
        from .greetings import AsyncRawGreetingsResource

        return AsyncRawGreetingsResource(self._client)

    @cached_property
    def callbot(self) -> AsyncRawCallbotResource:
        from .callbot import AsyncRawCallbotResource

        return AsyncRawCallbotResource(self._client)

    @cached_property
    def calls(self) -> AsyncRawCallsResource:
        from .calls import AsyncRawCallsResource

        return AsyncRawCallsResource(self._client)

    @cached_property
    def chat(self) -> AsyncRawChatResource:
        from .chat import AsyncRawChatResource

        return AsyncRawChatResource(self._client)

    @cached_property
    def contacts(self) -> AsyncRawContactsResource:
        from .contacts import AsyncRawContactsResource

        return AsyncRawContactsResource(self._client)

    @cached_property
    def extensions(self) -> AsyncRawExtensionsResource:
        from .extensions import AsyncRawExtensionsResource

        return AsyncRawExtensionsResource(self._client)

    @cached_property
    def partner(self) -> AsyncRawPartnerResource:
        from .partner import AsyncRawPartnerResource

        return AsyncRawPartnerResource(self._client)

    @cached_property
    def supplier(self) -> AsyncRawSupplierResource:
        from .supplier import AsyncRawSupplierResource

        return AsyncRawSupplierResource(self._client)

    @cached_property
    def recordings(self) -> AsyncRawRecordingsResource:
        from .recordings import AsyncRawRecordingsResource

        return AsyncRawRecordingsResource(self._client)

    @cached_property
    def tenant(self) -> AsyncRawTenantResource:
        from .tenant import AsyncRawTenantResource

        return AsyncRawTenantResource(self._client)

    @cached_property
    def tickets(self) -> AsyncRawTicketsResource:
        from .tickets import AsyncRawTicketsResource

        return AsyncRawTicketsResource(self._client)

    @cached_property
    def webhooks(self) -> AsyncRawWebhooksResource:
        from .webhooks import AsyncRawWebhooksResource

        return AsyncRawWebhooksResource(self._client)
