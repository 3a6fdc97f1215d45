"""Operations of the tag `webhooks`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked, known
from ...resource import Resource, raw, raw_async, whole

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.webhook import Webhook
    from ...models.webhook_registration import WebhookRegistration
    from ...models.webhook_settings import WebhookSettings
    from ...models.webhook_type import WebhookType


class WebhooksResource(Resource):
    """Operations of the tag `webhooks`."""

    def list(
        self,
    ) -> builtins.list[Webhook]:
        """List the registered webhooks

        Gives address, kind and state of every webhook. The chosen events are not given back.

        Returns:
            list[Webhook]

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
        """
        from . import list_webhooks as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
            )
        )

    def register(
        self,
        *,
        webhook: WebhookSettings,
    ) -> builtins.list[Webhook]:
        """Register a webhook

        From now on OMICall reports calls, or changes of contacts, to this address. Since removal goes by kind, one
        address a kind seems to be meant, and registering again seems to replace it; the vendor says neither.

        * address: https only, says the page. One integrator registered plain http addresses in 2022 and 2023.
        * sender: no signature is documented. Integrators put a secret into the address to know the sender by.
        * events: the page prints one value with a stray comma (",answered"); the spec takes it for a slip. One
          integrator also sends `cdr`.

        Args:
            webhook: The webhook to register.

        Returns:
            list[Webhook]

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token.
        """
        from ...models.webhook_registration import WebhookRegistration as _Body
        from . import register_webhook as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        webhook=webhook,
                    )
                ),
            )
        )

    def destroy(
        self,
        *,
        hook_type: WebhookType,
    ) -> Any:
        """Remove the webhook of a kind

        Stops the reports of this kind. The page lists only `call` here, although `contact` can be registered; one
        integrator removes both, so the spec takes both. The page shows an empty answer, so the payload may be missing.

        Args:
            hook_type: Which kind of webhook to remove.

        Returns:
            Any

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: vendor-docs. Credential: bearer token.
        """
        from ...models import WebhookType as _WebhookType
        from . import destroy_webhook as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                hook_type=known("hook_type", hook_type, _WebhookType),
            )
        )


class AsyncWebhooksResource(Resource):
    """Async operations of the tag `webhooks`."""

    async def list(
        self,
    ) -> builtins.list[Webhook]:
        """List the registered webhooks

        Gives address, kind and state of every webhook. The chosen events are not given back.

        Returns:
            list[Webhook]

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
        """
        from . import list_webhooks as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
            )
        )

    async def register(
        self,
        *,
        webhook: WebhookSettings,
    ) -> builtins.list[Webhook]:
        """Register a webhook

        From now on OMICall reports calls, or changes of contacts, to this address. Since removal goes by kind, one
        address a kind seems to be meant, and registering again seems to replace it; the vendor says neither.

        * address: https only, says the page. One integrator registered plain http addresses in 2022 and 2023.
        * sender: no signature is documented. Integrators put a secret into the address to know the sender by.
        * events: the page prints one value with a stray comma (",answered"); the spec takes it for a slip. One
          integrator also sends `cdr`.

        Args:
            webhook: The webhook to register.

        Returns:
            list[Webhook]

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: bearer token.
        """
        from ...models.webhook_registration import WebhookRegistration as _Body
        from . import register_webhook as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        webhook=webhook,
                    )
                ),
            )
        )

    async def destroy(
        self,
        *,
        hook_type: WebhookType,
    ) -> Any:
        """Remove the webhook of a kind

        Stops the reports of this kind. The page lists only `call` here, although `contact` can be registered; one
        integrator removes both, so the spec takes both. The page shows an empty answer, so the payload may be missing.

        Args:
            hook_type: Which kind of webhook to remove.

        Returns:
            Any

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: vendor-docs. Credential: bearer token.
        """
        from ...models import WebhookType as _WebhookType
        from . import destroy_webhook as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                hook_type=known("hook_type", hook_type, _WebhookType),
            )
        )


class RawWebhooksResource:
    """The methods of `WebhooksResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(WebhooksResource(client))
        self.list = raw(methods.list)
        self.register = raw(methods.register)
        self.destroy = raw(methods.destroy)


class AsyncRawWebhooksResource:
    """The methods of `AsyncWebhooksResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncWebhooksResource(client))
        self.list = raw_async(methods.list)
        self.register = raw_async(methods.register)
        self.destroy = raw_async(methods.destroy)
