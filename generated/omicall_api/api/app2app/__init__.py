"""Operations of the tag `app2app`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked
from ...resource import Resource, raw, raw_async, whole

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.app_2_app_agent_extension import App2AppAgentExtension
    from ...models.app_2_app_agent_init import App2AppAgentInit
    from ...models.app_2_app_customer_extension import App2AppCustomerExtension
    from ...models.app_2_app_customer_init import App2AppCustomerInit
    from ...models.app_2_app_device import App2AppDevice
    from ...models.app_2_app_device_registration import App2AppDeviceRegistration
    from ...models.app_2_app_logout import App2AppLogout
    from ...models.app_2_app_phone import App2AppPhone
    from ...models.app_2_app_phone_out import App2AppPhoneOut


class App2appResource(Resource):
    """Operations of the tag `app2app`."""

    def init_agent(
        self,
        *,
        uuid: str,
        phone_number: App2AppPhone,
        full_name: str,
        sip_number: str,
    ) -> App2AppAgentExtension:
        """Give an agent an extension for the app

        Gives an agent of the app a SIP login and a hotline to call out with. **The answer holds a SIP password in clear
        text**: hand it to the app of this agent and never log it.

        * repeats: whether a second request for the same `uuid` gives the same extension is not stated.
        * name of the number: `extension` here, `sipUser` in the answer for customers.

        Args:
            uuid: Your own id of the agent.
            phone_number: The agent's phone number.
            full_name: The agent's name, as shown in calls.
            sip_number: The hotline that the agent calls out with.

        Returns:
            App2AppAgentExtension

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app. Must be there
        already: sipNumber.
        """
        from ...models.app_2_app_agent_init import App2AppAgentInit as _Body
        from . import init_app2app_agent as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        uuid=uuid,
                        phone_number=phone_number,
                        full_name=full_name,
                        sip_number=sip_number,
                    )
                ),
            )
        )

    def init_customer(
        self,
        *,
        uuid: str,
        phone_number: App2AppPhone,
        full_name: str,
    ) -> App2AppCustomerExtension:
        """Give a customer an extension for the app

        Gives a customer a SIP login. **The answer holds a SIP password in clear text**: hand it to the app of this
        customer and never log it.

        * hotline: there is none in the body, because customers can't call out.
        * repeats: whether a second request for the same `uuid` gives the same extension is not stated.
        * name of the number: `sipUser` here, `extension` in the answer for agents and in the other operations.

        Args:
            uuid: Your own id of the customer.
            phone_number: The customer's phone number.
            full_name: The customer's name, as shown in calls.

        Returns:
            App2AppCustomerExtension

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app.
        """
        from ...models.app_2_app_customer_init import App2AppCustomerInit as _Body
        from . import init_app2app_customer as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        uuid=uuid,
                        phone_number=phone_number,
                        full_name=full_name,
                    )
                ),
            )
        )

    def assign_phone_out(
        self,
        *,
        extensions: builtins.list[str],
        sip_number: str,
    ) -> bool:
        """Give agents a hotline to call out with

        From now on these extensions of agents call out over this hotline. It seems to replace the hotline that
        `init_app2app_agent` gave; the guide does not say so.

        Args:
            extensions: Extensions of agents.
            sip_number: The hotline that they call out with.

        Returns:
            bool

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app. Must be there
        already: extensions, sipNumber.
        """
        from ...models.app_2_app_phone_out import App2AppPhoneOut as _Body
        from . import assign_app2app_phone_out as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        extensions=extensions,
                        sip_number=sip_number,
                    )
                ),
            )
        )

    def add_agent_device(
        self,
        *,
        extension: str,
        uuid: str,
        device: App2AppDevice,
    ) -> bool:
        """Register an agent's phone for incoming calls

        Has incoming calls of the extension wake the app on this phone. An extension may have several phones, and all of
        them ring.

        Args:
            extension: The extension.
            uuid: Your own id of the user.
            device: The phone.

        Returns:
            bool

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app. Must be there
        already: extension.
        """
        from ...models.app_2_app_device_registration import App2AppDeviceRegistration as _Body
        from . import add_app2app_agent_device as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        extension=extension,
                        uuid=uuid,
                        device=device,
                    )
                ),
            )
        )

    def add_customer_device(
        self,
        *,
        extension: str,
        uuid: str,
        device: App2AppDevice,
    ) -> bool:
        """Register a customer's phone for incoming calls

        Has incoming calls of the extension wake the app on this phone. An extension may have several phones, and all of
        them ring.

        Args:
            extension: The extension.
            uuid: Your own id of the user.
            device: The phone.

        Returns:
            bool

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app. Must be there
        already: extension.
        """
        from ...models.app_2_app_device_registration import App2AppDeviceRegistration as _Body
        from . import add_app2app_customer_device as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        extension=extension,
                        uuid=uuid,
                        device=device,
                    )
                ),
            )
        )

    def logout_agent(
        self,
        *,
        extension: str,
        project_id: str,
        app_id: str,
        device_id: str,
    ) -> bool:
        """Take a phone away from an agent's extension

        Incoming calls of the extension no longer reach this phone. Do this before another extension signs in on it:
        otherwise calls of the old one go on ringing there.

        Args:
            extension: The extension.
            project_id: Id of your Firebase project.
            app_id: Id of the app.
            device_id: Id of the phone.

        Returns:
            bool

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app. Must be
        there already: extension, deviceId.
        """
        from ...models.app_2_app_logout import App2AppLogout as _Body
        from . import logout_app2app_agent as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        extension=extension,
                        project_id=project_id,
                        app_id=app_id,
                        device_id=device_id,
                    )
                ),
            )
        )

    def logout_customer(
        self,
        *,
        extension: str,
        project_id: str,
        app_id: str,
        device_id: str,
    ) -> bool:
        """Take a phone away from a customer's extension

        Incoming calls of the extension no longer reach this phone. Do this before another extension signs in on it:
        otherwise calls of the old one go on ringing there.

        Args:
            extension: The extension.
            project_id: Id of your Firebase project.
            app_id: Id of the app.
            device_id: Id of the phone.

        Returns:
            bool

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app. Must be
        there already: extension, deviceId.
        """
        from ...models.app_2_app_logout import App2AppLogout as _Body
        from . import logout_app2app_customer as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        extension=extension,
                        project_id=project_id,
                        app_id=app_id,
                        device_id=device_id,
                    )
                ),
            )
        )


class AsyncApp2appResource(Resource):
    """Async operations of the tag `app2app`."""

    async def init_agent(
        self,
        *,
        uuid: str,
        phone_number: App2AppPhone,
        full_name: str,
        sip_number: str,
    ) -> App2AppAgentExtension:
        """Give an agent an extension for the app

        Gives an agent of the app a SIP login and a hotline to call out with. **The answer holds a SIP password in clear
        text**: hand it to the app of this agent and never log it.

        * repeats: whether a second request for the same `uuid` gives the same extension is not stated.
        * name of the number: `extension` here, `sipUser` in the answer for customers.

        Args:
            uuid: Your own id of the agent.
            phone_number: The agent's phone number.
            full_name: The agent's name, as shown in calls.
            sip_number: The hotline that the agent calls out with.

        Returns:
            App2AppAgentExtension

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app. Must be there
        already: sipNumber.
        """
        from ...models.app_2_app_agent_init import App2AppAgentInit as _Body
        from . import init_app2app_agent as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        uuid=uuid,
                        phone_number=phone_number,
                        full_name=full_name,
                        sip_number=sip_number,
                    )
                ),
            )
        )

    async def init_customer(
        self,
        *,
        uuid: str,
        phone_number: App2AppPhone,
        full_name: str,
    ) -> App2AppCustomerExtension:
        """Give a customer an extension for the app

        Gives a customer a SIP login. **The answer holds a SIP password in clear text**: hand it to the app of this
        customer and never log it.

        * hotline: there is none in the body, because customers can't call out.
        * repeats: whether a second request for the same `uuid` gives the same extension is not stated.
        * name of the number: `sipUser` here, `extension` in the answer for agents and in the other operations.

        Args:
            uuid: Your own id of the customer.
            phone_number: The customer's phone number.
            full_name: The customer's name, as shown in calls.

        Returns:
            App2AppCustomerExtension

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app.
        """
        from ...models.app_2_app_customer_init import App2AppCustomerInit as _Body
        from . import init_app2app_customer as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        uuid=uuid,
                        phone_number=phone_number,
                        full_name=full_name,
                    )
                ),
            )
        )

    async def assign_phone_out(
        self,
        *,
        extensions: builtins.list[str],
        sip_number: str,
    ) -> bool:
        """Give agents a hotline to call out with

        From now on these extensions of agents call out over this hotline. It seems to replace the hotline that
        `init_app2app_agent` gave; the guide does not say so.

        Args:
            extensions: Extensions of agents.
            sip_number: The hotline that they call out with.

        Returns:
            bool

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app. Must be there
        already: extensions, sipNumber.
        """
        from ...models.app_2_app_phone_out import App2AppPhoneOut as _Body
        from . import assign_app2app_phone_out as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        extensions=extensions,
                        sip_number=sip_number,
                    )
                ),
            )
        )

    async def add_agent_device(
        self,
        *,
        extension: str,
        uuid: str,
        device: App2AppDevice,
    ) -> bool:
        """Register an agent's phone for incoming calls

        Has incoming calls of the extension wake the app on this phone. An extension may have several phones, and all of
        them ring.

        Args:
            extension: The extension.
            uuid: Your own id of the user.
            device: The phone.

        Returns:
            bool

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app. Must be there
        already: extension.
        """
        from ...models.app_2_app_device_registration import App2AppDeviceRegistration as _Body
        from . import add_app2app_agent_device as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        extension=extension,
                        uuid=uuid,
                        device=device,
                    )
                ),
            )
        )

    async def add_customer_device(
        self,
        *,
        extension: str,
        uuid: str,
        device: App2AppDevice,
    ) -> bool:
        """Register a customer's phone for incoming calls

        Has incoming calls of the extension wake the app on this phone. An extension may have several phones, and all of
        them ring.

        Args:
            extension: The extension.
            uuid: Your own id of the user.
            device: The phone.

        Returns:
            bool

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app. Must be there
        already: extension.
        """
        from ...models.app_2_app_device_registration import App2AppDeviceRegistration as _Body
        from . import add_app2app_customer_device as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        extension=extension,
                        uuid=uuid,
                        device=device,
                    )
                ),
            )
        )

    async def logout_agent(
        self,
        *,
        extension: str,
        project_id: str,
        app_id: str,
        device_id: str,
    ) -> bool:
        """Take a phone away from an agent's extension

        Incoming calls of the extension no longer reach this phone. Do this before another extension signs in on it:
        otherwise calls of the old one go on ringing there.

        Args:
            extension: The extension.
            project_id: Id of your Firebase project.
            app_id: Id of the app.
            device_id: Id of the phone.

        Returns:
            bool

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app. Must be
        there already: extension, deviceId.
        """
        from ...models.app_2_app_logout import App2AppLogout as _Body
        from . import logout_app2app_agent as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        extension=extension,
                        project_id=project_id,
                        app_id=app_id,
                        device_id=device_id,
                    )
                ),
            )
        )

    async def logout_customer(
        self,
        *,
        extension: str,
        project_id: str,
        app_id: str,
        device_id: str,
    ) -> bool:
        """Take a phone away from a customer's extension

        Incoming calls of the extension no longer reach this phone. Do this before another extension signs in on it:
        otherwise calls of the old one go on ringing there.

        Args:
            extension: The extension.
            project_id: Id of your Firebase project.
            app_id: Id of the app.
            device_id: Id of the phone.

        Returns:
            bool

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: vendor-docs. Credential: bearer token. Host: app2app. Must be
        there already: extension, deviceId.
        """
        from ...models.app_2_app_logout import App2AppLogout as _Body
        from . import logout_app2app_customer as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        extension=extension,
                        project_id=project_id,
                        app_id=app_id,
                        device_id=device_id,
                    )
                ),
            )
        )


class RawApp2appResource:
    """The methods of `App2appResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(App2appResource(client))
        self.init_agent = raw(methods.init_agent)
        self.init_customer = raw(methods.init_customer)
        self.assign_phone_out = raw(methods.assign_phone_out)
        self.add_agent_device = raw(methods.add_agent_device)
        self.add_customer_device = raw(methods.add_customer_device)
        self.logout_agent = raw(methods.logout_agent)
        self.logout_customer = raw(methods.logout_customer)


class AsyncRawApp2appResource:
    """The methods of `AsyncApp2appResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncApp2appResource(client))
        self.init_agent = raw_async(methods.init_agent)
        self.init_customer = raw_async(methods.init_customer)
        self.assign_phone_out = raw_async(methods.assign_phone_out)
        self.add_agent_device = raw_async(methods.add_agent_device)
        self.add_customer_device = raw_async(methods.add_customer_device)
        self.logout_agent = raw_async(methods.logout_agent)
        self.logout_customer = raw_async(methods.logout_customer)
