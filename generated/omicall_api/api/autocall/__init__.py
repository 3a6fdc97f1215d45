"""Operations of the tag `autocall`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked, known
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.autocall_request import AutocallRequest
    from ...models.autocall_session import AutocallSession
    from ...models.autocall_step import AutocallStep
    from ...models.legacy_voice import LegacyVoice


class AutocallResource:
    """Operations of the tag `autocall`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

    def start_by_phone_v1(
        self,
        *,
        phone_number_list: builtins.list[str],
        template_dialplans: builtins.list[AutocallStep],
        cid: str | Unset = UNSET,
        name: str | Unset = UNSET,
        variables: builtins.list[str] | Unset = UNSET,
        voice: LegacyVoice | Unset = UNSET,
        speed: float | Unset = UNSET,
        num_per_call: int | Unset = UNSET,
        distance_per_call: int | Unset = UNSET,
        num_retry: int | Unset = UNSET,
        distance_retry: int | Unset = UNSET,
    ) -> AutocallSession:
        """Call customers and play recordings, texts or a menu (version 1)

        Starts a session that calls every number of the list and takes it through the steps of `template_dialplans`:
        play a recording, read a text, or offer a key menu. Each call costs money, and nothing protects against starting
        a session twice.

        * texts: 300 characters a session and 3,000 a day (words instead of characters until December 2022). A trial
          package may not call at all.
        * numbers: until July 2023 one number was given in the query as `phone_number`. The spec knows the list only.
        * variables: typed as a string on the page and shown as a list. The spec takes the list.
        * session id: a UUID here, and 24 hex digits where sessions call extensions. The spec says string.
        * speed: runs from -3 to 3 and **higher is faster**, the reverse of text to speech.

        Args:
            phone_number_list: The numbers to call.
            template_dialplans: The steps of each call, in order.
            cid: The number to call from. When left out, one of the customer's own network is preferred.
            name: Name of the session.
            variables: The texts to read, one for each step of the kind Text_variable, in order.
            voice: The voice that reads.
            speed: Reading speed from -3 to 3, 0 when left out. Higher is faster, the reverse of the speeds of text to
                speech.
            num_per_call: How many calls to place at a time, 15 when left out.
            distance_per_call: Gap between two batches, in seconds, 30 when left out.
            num_retry: How often to call again when nobody answers, 0 when left out.
            distance_retry: Gap before calling again, 0 when left out. The unit is not stated.

        Returns:
            AutocallSession

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes: limit_service,
            limit_word, limit_word_session, balance_is_not_enough.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
        token. Limits: text_characters_per_session 300, text_characters_per_day 3000.
        """
        from ...models.autocall_request import AutocallRequest as _Body
        from . import start_autocall_by_phone_v1 as _operation

        return _operation.sync(
            client=self._client,
            body=checked(
                _Body(
                    phone_number_list=phone_number_list,
                    template_dialplans=template_dialplans,
                    cid=cid,
                    name=name,
                    variables=variables,
                    voice=voice,
                    speed=speed,
                    num_per_call=num_per_call,
                    distance_per_call=distance_per_call,
                    num_retry=num_retry,
                    distance_retry=distance_retry,
                )
            ),
        )


class AsyncAutocallResource:
    """Async operations of the tag `autocall`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

    async def start_by_phone_v1(
        self,
        *,
        phone_number_list: builtins.list[str],
        template_dialplans: builtins.list[AutocallStep],
        cid: str | Unset = UNSET,
        name: str | Unset = UNSET,
        variables: builtins.list[str] | Unset = UNSET,
        voice: LegacyVoice | Unset = UNSET,
        speed: float | Unset = UNSET,
        num_per_call: int | Unset = UNSET,
        distance_per_call: int | Unset = UNSET,
        num_retry: int | Unset = UNSET,
        distance_retry: int | Unset = UNSET,
    ) -> AutocallSession:
        """Call customers and play recordings, texts or a menu (version 1)

        Starts a session that calls every number of the list and takes it through the steps of `template_dialplans`:
        play a recording, read a text, or offer a key menu. Each call costs money, and nothing protects against starting
        a session twice.

        * texts: 300 characters a session and 3,000 a day (words instead of characters until December 2022). A trial
          package may not call at all.
        * numbers: until July 2023 one number was given in the query as `phone_number`. The spec knows the list only.
        * variables: typed as a string on the page and shown as a list. The spec takes the list.
        * session id: a UUID here, and 24 hex digits where sessions call extensions. The spec says string.
        * speed: runs from -3 to 3 and **higher is faster**, the reverse of text to speech.

        Args:
            phone_number_list: The numbers to call.
            template_dialplans: The steps of each call, in order.
            cid: The number to call from. When left out, one of the customer's own network is preferred.
            name: Name of the session.
            variables: The texts to read, one for each step of the kind Text_variable, in order.
            voice: The voice that reads.
            speed: Reading speed from -3 to 3, 0 when left out. Higher is faster, the reverse of the speeds of text to
                speech.
            num_per_call: How many calls to place at a time, 15 when left out.
            distance_per_call: Gap between two batches, in seconds, 30 when left out.
            num_retry: How often to call again when nobody answers, 0 when left out.
            distance_retry: Gap before calling again, 0 when left out. The unit is not stated.

        Returns:
            AutocallSession

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes: limit_service,
            limit_word, limit_word_session, balance_is_not_enough.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
        token. Limits: text_characters_per_session 300, text_characters_per_day 3000.
        """
        from ...models.autocall_request import AutocallRequest as _Body
        from . import start_autocall_by_phone_v1 as _operation

        return await _operation.asyncio(
            client=self._client,
            body=checked(
                _Body(
                    phone_number_list=phone_number_list,
                    template_dialplans=template_dialplans,
                    cid=cid,
                    name=name,
                    variables=variables,
                    voice=voice,
                    speed=speed,
                    num_per_call=num_per_call,
                    distance_per_call=distance_per_call,
                    num_retry=num_retry,
                    distance_retry=distance_retry,
                )
            ),
        )
