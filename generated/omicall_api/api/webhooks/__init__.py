"""Operations of the tag `webhooks`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked, known

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.webhook import Webhook
    from ...models.webhook_registration import WebhookRegistration
    from ...models.webhook_settings import WebhookSettings
    from ...models.webhook_type import WebhookType


class WebhooksResource:
    """Operations of the tag `webhooks`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

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

        return _operation.sync(
            client=self._client,
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

        return _operation.sync(
            client=self._client,
            body=checked(
                _Body(
                    webhook=webhook,
                )
            ),
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

        return _operation.sync(
            client=self._client,
            hook_type=known("hook_type", hook_type, _WebhookType),
        )


class AsyncWebhooksResource:
    """Async operations of the tag `webhooks`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

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

        return await _operation.asyncio(
            client=self._client,
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

        return await _operation.asyncio(
            client=self._client,
            body=checked(
                _Body(
                    webhook=webhook,
                )
            ),
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

        return await _operation.asyncio(
            client=self._client,
            hook_type=known("hook_type", hook_type, _WebhookType),
        )
