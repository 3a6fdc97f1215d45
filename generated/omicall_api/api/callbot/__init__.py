"""Operations of the tag `callbot`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked
from ...resource import Resource, left_out, raw, raw_async, whole

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.callbot_contact import CallbotContact
    from ...models.callbot_request import CallbotRequest
    from ...models.callbot_result import CallbotResult
    from ...models.callbot_voice import CallbotVoice


class CallbotResource(Resource):
    """Operations of the tag `callbot`."""

    def start(
        self,
        *,
        cid: str,
        contact_info: builtins.list[CallbotContact],
        bot_script_id: str | None = None,
        name: str | None = None,
        send_time: int | None = None,
        voice: CallbotVoice | None = None,
        speed: float | None = None,
        num_per_call: int | None = None,
        distance_per_call: int | None = None,
        num_retry: int | None = None,
        distance_retry: int | None = None,
    ) -> CallbotResult | None:
        """Have the bot call a list of contacts

        Starts a session in which the bot calls each contact and follows the script. Each call costs money, and nothing
        protects against starting a session twice.

        * credential: the page marks `x-api-key` as required and lists the token as well. The spec asks for both.
        * answer: the vendor's text on it could not be read. One third party says that a success may carry an `errors`
          list, with `number_dnc` for numbers on a do-not-call list; where it stands is a guess. So success does not
          mean that every contact will be called.
        * number to call from: `cid` is a required query parameter, and an optional body field of the same name is
          documented too. The spec keeps the parameter.
        * script: `bot_script_id` is not marked as required, although it is hard to see what would run without one.
        * speed: the page gives -3 to 3, **higher is faster**, beside the newer voices, which elsewhere go with 0.8 to
          1.2 where lower is faster. The spec follows the page.

        Args:
            cid: The hotline to call from. An empty text lets one of the customer's own network be chosen.
            contact_info: The contacts to call. How many are allowed is not stated.
            bot_script_id: Id of the script, from the list in the CRM or from `list_callbot_scripts`.
            name: Name of the session.
            send_time: When to begin, in milliseconds since 1970; at once when left out.
            voice: The bot's voice.
            speed: Speed of speech from -3 to 3, 0 when left out. Higher is faster, the reverse of the speeds of text to
                speech.
            num_per_call: How many calls to place at a time, 15 when left out.
            distance_per_call: Gap between two batches, in seconds, 30 when left out.
            num_retry: How often to call again when nobody answers, 0 when left out.
            distance_retry: Gap before calling again, 0 when left out. The unit is not stated.

        Returns:
            CallbotResult | None

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes: number_dnc.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
        token and API key in header x-api-key. Must be there already: cid, bot_script_id.
        """
        from ...models.callbot_request import CallbotRequest as _Body
        from . import start_callbot as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                cid=cid,
                body=checked(
                    _Body(
                        contact_info=contact_info,
                        bot_script_id=left_out(bot_script_id),
                        name=left_out(name),
                        send_time=left_out(send_time),
                        voice=left_out(voice),
                        speed=left_out(speed),
                        num_per_call=left_out(num_per_call),
                        distance_per_call=left_out(distance_per_call),
                        num_retry=left_out(num_retry),
                        distance_retry=left_out(distance_retry),
                    )
                ),
            )
        )

    def list_scripts(
        self,
    ) -> Any:
        """List the scripts of the bot, with their variables

        Gives what `start_callbot` asks for: the id of each script and the names of its variables. All that is known is
        a line in one integrator's digest of a document of the vendor.

        * answer: it is said to hold `bot_script_id` and, for each variable, `field_code`, which should be a key of
          `mapping_variables`. Whether it is a list or a page, and what stands around the variables, is not said. The
          spec leaves the payload open.
        * credential: the raw key, by that digest. Nobody is known to have called it.

        Returns:
            Any

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: inferred. Credential: API key in header x-api-key.
        """
        from . import list_callbot_scripts as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
            )
        )


class AsyncCallbotResource(Resource):
    """Async operations of the tag `callbot`."""

    async def start(
        self,
        *,
        cid: str,
        contact_info: builtins.list[CallbotContact],
        bot_script_id: str | None = None,
        name: str | None = None,
        send_time: int | None = None,
        voice: CallbotVoice | None = None,
        speed: float | None = None,
        num_per_call: int | None = None,
        distance_per_call: int | None = None,
        num_retry: int | None = None,
        distance_retry: int | None = None,
    ) -> CallbotResult | None:
        """Have the bot call a list of contacts

        Starts a session in which the bot calls each contact and follows the script. Each call costs money, and nothing
        protects against starting a session twice.

        * credential: the page marks `x-api-key` as required and lists the token as well. The spec asks for both.
        * answer: the vendor's text on it could not be read. One third party says that a success may carry an `errors`
          list, with `number_dnc` for numbers on a do-not-call list; where it stands is a guess. So success does not
          mean that every contact will be called.
        * number to call from: `cid` is a required query parameter, and an optional body field of the same name is
          documented too. The spec keeps the parameter.
        * script: `bot_script_id` is not marked as required, although it is hard to see what would run without one.
        * speed: the page gives -3 to 3, **higher is faster**, beside the newer voices, which elsewhere go with 0.8 to
          1.2 where lower is faster. The spec follows the page.

        Args:
            cid: The hotline to call from. An empty text lets one of the customer's own network be chosen.
            contact_info: The contacts to call. How many are allowed is not stated.
            bot_script_id: Id of the script, from the list in the CRM or from `list_callbot_scripts`.
            name: Name of the session.
            send_time: When to begin, in milliseconds since 1970; at once when left out.
            voice: The bot's voice.
            speed: Speed of speech from -3 to 3, 0 when left out. Higher is faster, the reverse of the speeds of text to
                speech.
            num_per_call: How many calls to place at a time, 15 when left out.
            distance_per_call: Gap between two batches, in seconds, 30 when left out.
            num_retry: How often to call again when nobody answers, 0 when left out.
            distance_retry: Gap before calling again, 0 when left out. The unit is not stated.

        Returns:
            CallbotResult | None

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes: number_dnc.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
        token and API key in header x-api-key. Must be there already: cid, bot_script_id.
        """
        from ...models.callbot_request import CallbotRequest as _Body
        from . import start_callbot as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                cid=cid,
                body=checked(
                    _Body(
                        contact_info=contact_info,
                        bot_script_id=left_out(bot_script_id),
                        name=left_out(name),
                        send_time=left_out(send_time),
                        voice=left_out(voice),
                        speed=left_out(speed),
                        num_per_call=left_out(num_per_call),
                        distance_per_call=left_out(distance_per_call),
                        num_retry=left_out(num_retry),
                        distance_retry=left_out(distance_retry),
                    )
                ),
            )
        )

    async def list_scripts(
        self,
    ) -> Any:
        """List the scripts of the bot, with their variables

        Gives what `start_callbot` asks for: the id of each script and the names of its variables. All that is known is
        a line in one integrator's digest of a document of the vendor.

        * answer: it is said to hold `bot_script_id` and, for each variable, `field_code`, which should be a key of
          `mapping_variables`. Whether it is a list or a page, and what stands around the variables, is not said. The
          spec leaves the payload open.
        * credential: the raw key, by that digest. Nobody is known to have called it.

        Returns:
            Any

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: inferred. Credential: API key in header x-api-key.
        """
        from . import list_callbot_scripts as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
            )
        )


class RawCallbotResource:
    """The methods of `CallbotResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(CallbotResource(client))
        self.start = raw(methods.start)
        self.list_scripts = raw(methods.list_scripts)


class AsyncRawCallbotResource:
    """The methods of `AsyncCallbotResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncCallbotResource(client))
        self.start = raw_async(methods.start)
        self.list_scripts = raw_async(methods.list_scripts)
