"""Operations of the tag `autocall`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked
from ...resource import Resource, left_out, raw, raw_async, whole

if TYPE_CHECKING:
    from typing_extensions import deprecated

    from ...client import AuthenticatedClient
    from ...models.autocall_create import AutocallCreate
    from ...models.autocall_extension_request import AutocallExtensionRequest
    from ...models.autocall_extension_session import AutocallExtensionSession
    from ...models.autocall_request import AutocallRequest
    from ...models.autocall_run import AutocallRun
    from ...models.autocall_script import AutocallScript
    from ...models.autocall_session import AutocallSession
    from ...models.autocall_start import AutocallStart
    from ...models.autocall_step import AutocallStep
    from ...models.legacy_voice import LegacyVoice
else:

    def deprecated(_: str) -> Any:
        return lambda method: method


class AutocallResource(Resource):
    """Operations of the tag `autocall`."""

    def start_by_phone(
        self,
        *,
        scripts: builtins.list[AutocallScript],
        name: str | None = None,
        send_time: int | None = None,
        number_call_outs: builtins.list[str] | None = None,
        number_call_per_time: int | None = None,
        duration_of_each_call: int | None = None,
        max_retry_of_detail: int | None = None,
        retry_after_seconds: int | None = None,
    ) -> Any:
        """Call customers and play recordings, texts, a menu or a group

        Starts a session of automatic calls, at once or at a given time. Each call costs money, and nothing protects
        against starting a session twice.

        * **numbers to call:** the vendor's page says that a session is made from a list of phone numbers, and its table
          has no field for them. The spec does not guess one, so use `start_autocall_by_phone_v1` unless the vendor has
          told you the field.
        * answer: the sample begins like a page of a list (`next_page`, `page_number`), which is odd for a session that
          has just been made, and could not be read further. The spec leaves the payload open.
        * speed: 1 in the sample, beside a voice of text to speech. So the spec takes 0.8 to 1.2, where **lower is
          faster**, the reverse of version 1.
        * failures: none are documented; version 1 has four codes.

        Args:
            scripts: The steps of each call, in order.
            name: Name of the session.
            send_time: When to begin; at once when left out. In milliseconds since 1970, as for callbot; this page gives no
                unit.
            number_call_outs: The hotlines to call from. All hotlines of the account when left out.
            number_call_per_time: How many calls to place at a time, at most as many as the package allows at once (CCU).
            duration_of_each_call: Gap between two batches. The unit is not stated; version 1 counts seconds.
            max_retry_of_detail: How often to call a number again at most.
            retry_after_seconds: Gap before calling again, in seconds.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
        token.
        """
        from ...models.autocall_start import AutocallStart as _Body
        from . import start_autocall_by_phone as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        scripts=scripts,
                        name=left_out(name),
                        send_time=left_out(send_time),
                        number_call_outs=left_out(number_call_outs),
                        number_call_per_time=left_out(number_call_per_time),
                        duration_of_each_call=left_out(duration_of_each_call),
                        max_retry_of_detail=left_out(max_retry_of_detail),
                        retry_after_seconds=left_out(retry_after_seconds),
                    )
                ),
            )
        )

    def start_by_phone_v1(
        self,
        *,
        phone_number_list: builtins.list[str],
        template_dialplans: builtins.list[AutocallStep],
        cid: str | None = None,
        name: str | None = None,
        variables: builtins.list[str] | None = None,
        voice: LegacyVoice | None = None,
        speed: float | None = None,
        num_per_call: int | None = None,
        distance_per_call: int | None = None,
        num_retry: int | None = None,
        distance_retry: int | None = None,
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
        token. Limits: text_characters_per_session 300, text_characters_per_day 3000. Must be there already: cid,
        target.
        """
        from ...models.autocall_request import AutocallRequest as _Body
        from . import start_autocall_by_phone_v1 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        phone_number_list=phone_number_list,
                        template_dialplans=template_dialplans,
                        cid=left_out(cid),
                        name=left_out(name),
                        variables=left_out(variables),
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

    def start_by_extension(
        self,
        *,
        extensions: builtins.list[str],
        cid: str,
        template_dialplans: builtins.list[AutocallStep],
        variables: builtins.list[str],
        brand_name: str | None = None,
    ) -> AutocallExtensionSession:
        """Call extensions and play recordings, texts or a menu

        Starts a session that calls extensions of your own switchboard and takes each of them through the steps of
        `template_dialplans`. It counts as billable, as a precaution. Nothing protects against starting it twice.

        * texts: 300 characters a session and 3,000 a day. A trial package may not call at all.
        * variables: required here, and may be empty; optional where customers are called.
        * voice and speed: this operation documents no field for them.
        * session id: 24 hex digits here, a UUID where sessions call customers. The spec says string.
        * an older text gave the extension in the query, spelt exension in one place. The spec knows the list only.

        Args:
            extensions: The extensions to call.
            cid: The hotline that the extensions see.
            template_dialplans: The steps of each call, in order.
            variables: The texts to read, one for each step of the kind Text_variable, in order. May be empty.
            brand_name: A name to show in place of the hotline.

        Returns:
            AutocallExtensionSession

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes: limit_service,
            limit_word, limit_word_session, balance_is_not_enough.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
        token. Limits: text_characters_per_session 300, text_characters_per_day 3000. Must be there already: cid,
        extensions, target.
        """
        from ...models.autocall_extension_request import AutocallExtensionRequest as _Body
        from . import start_autocall_by_extension as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        extensions=extensions,
                        cid=cid,
                        template_dialplans=template_dialplans,
                        variables=variables,
                        brand_name=left_out(brand_name),
                    )
                ),
            )
        )

    @deprecated("create_autocall is no longer documented by OMICall since 2021-08-23; use autocall.start_by_phone_v1.")
    def create(
        self,
        *,
        template_dialplans: builtins.list[AutocallStep],
        variables: builtins.list[str] | None = None,
        voice: LegacyVoice | None = None,
        cid: str | None = None,
        name: str | None = None,
    ) -> AutocallSession:
        """Prepare a session of automatic calls without starting it

        Makes a session that `execute_autocall` runs for one number at a time. **Deprecated:** the vendor documented it
        for one day in August 2021 and then replaced it by `start_autocall_by_phone_v1`. Whether it still answers is not
        known.

        Args:
            template_dialplans: The steps of each call, in order.
            variables: The texts to read, one for each step of the kind Text_variable, in order.
            voice: The voice that reads.
            cid: The number to call from.
            name: Name of the session.

        Returns:
            AutocallSession

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already: cid,
        target.
        """
        from ...models.autocall_create import AutocallCreate as _Body
        from . import create_autocall as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        template_dialplans=template_dialplans,
                        variables=left_out(variables),
                        voice=left_out(voice),
                        cid=left_out(cid),
                        name=left_out(name),
                    )
                ),
            )
        )

    @deprecated("execute_autocall is no longer documented by OMICall since 2021-08-23; use autocall.start_by_phone_v1.")
    def execute(
        self,
        *,
        autocall_id: str,
        phone_number: str,
    ) -> AutocallRun:
        """Run a prepared session for one number

        Calls one number with a session of `create_autocall`. A GET that places a call and costs money: whatever repeats
        or prefetches GETs calls again. The token is not marked as required here, unlike everywhere else; the spec asks
        for it. **Deprecated:** removed from the vendor's documentation on 2021-08-23 in favour of
        `start_autocall_by_phone_v1`. Whether it still answers is not known.

        Args:
            autocall_id: Id of the prepared session.
            phone_number: The number to call.

        Returns:
            AutocallRun

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs-2023. Credential:
        bearer token. Must be there already: autocall_id.
        """
        from . import execute_autocall as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                autocall_id=autocall_id,
                phone_number=phone_number,
            )
        )


class AsyncAutocallResource(Resource):
    """Async operations of the tag `autocall`."""

    async def start_by_phone(
        self,
        *,
        scripts: builtins.list[AutocallScript],
        name: str | None = None,
        send_time: int | None = None,
        number_call_outs: builtins.list[str] | None = None,
        number_call_per_time: int | None = None,
        duration_of_each_call: int | None = None,
        max_retry_of_detail: int | None = None,
        retry_after_seconds: int | None = None,
    ) -> Any:
        """Call customers and play recordings, texts, a menu or a group

        Starts a session of automatic calls, at once or at a given time. Each call costs money, and nothing protects
        against starting a session twice.

        * **numbers to call:** the vendor's page says that a session is made from a list of phone numbers, and its table
          has no field for them. The spec does not guess one, so use `start_autocall_by_phone_v1` unless the vendor has
          told you the field.
        * answer: the sample begins like a page of a list (`next_page`, `page_number`), which is odd for a session that
          has just been made, and could not be read further. The spec leaves the payload open.
        * speed: 1 in the sample, beside a voice of text to speech. So the spec takes 0.8 to 1.2, where **lower is
          faster**, the reverse of version 1.
        * failures: none are documented; version 1 has four codes.

        Args:
            scripts: The steps of each call, in order.
            name: Name of the session.
            send_time: When to begin; at once when left out. In milliseconds since 1970, as for callbot; this page gives no
                unit.
            number_call_outs: The hotlines to call from. All hotlines of the account when left out.
            number_call_per_time: How many calls to place at a time, at most as many as the package allows at once (CCU).
            duration_of_each_call: Gap between two batches. The unit is not stated; version 1 counts seconds.
            max_retry_of_detail: How often to call a number again at most.
            retry_after_seconds: Gap before calling again, in seconds.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
        token.
        """
        from ...models.autocall_start import AutocallStart as _Body
        from . import start_autocall_by_phone as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        scripts=scripts,
                        name=left_out(name),
                        send_time=left_out(send_time),
                        number_call_outs=left_out(number_call_outs),
                        number_call_per_time=left_out(number_call_per_time),
                        duration_of_each_call=left_out(duration_of_each_call),
                        max_retry_of_detail=left_out(max_retry_of_detail),
                        retry_after_seconds=left_out(retry_after_seconds),
                    )
                ),
            )
        )

    async def start_by_phone_v1(
        self,
        *,
        phone_number_list: builtins.list[str],
        template_dialplans: builtins.list[AutocallStep],
        cid: str | None = None,
        name: str | None = None,
        variables: builtins.list[str] | None = None,
        voice: LegacyVoice | None = None,
        speed: float | None = None,
        num_per_call: int | None = None,
        distance_per_call: int | None = None,
        num_retry: int | None = None,
        distance_retry: int | None = None,
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
        token. Limits: text_characters_per_session 300, text_characters_per_day 3000. Must be there already: cid,
        target.
        """
        from ...models.autocall_request import AutocallRequest as _Body
        from . import start_autocall_by_phone_v1 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        phone_number_list=phone_number_list,
                        template_dialplans=template_dialplans,
                        cid=left_out(cid),
                        name=left_out(name),
                        variables=left_out(variables),
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

    async def start_by_extension(
        self,
        *,
        extensions: builtins.list[str],
        cid: str,
        template_dialplans: builtins.list[AutocallStep],
        variables: builtins.list[str],
        brand_name: str | None = None,
    ) -> AutocallExtensionSession:
        """Call extensions and play recordings, texts or a menu

        Starts a session that calls extensions of your own switchboard and takes each of them through the steps of
        `template_dialplans`. It counts as billable, as a precaution. Nothing protects against starting it twice.

        * texts: 300 characters a session and 3,000 a day. A trial package may not call at all.
        * variables: required here, and may be empty; optional where customers are called.
        * voice and speed: this operation documents no field for them.
        * session id: 24 hex digits here, a UUID where sessions call customers. The spec says string.
        * an older text gave the extension in the query, spelt exension in one place. The spec knows the list only.

        Args:
            extensions: The extensions to call.
            cid: The hotline that the extensions see.
            template_dialplans: The steps of each call, in order.
            variables: The texts to read, one for each step of the kind Text_variable, in order. May be empty.
            brand_name: A name to show in place of the hotline.

        Returns:
            AutocallExtensionSession

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says. Documented codes: limit_service,
            limit_word, limit_word_session, balance_is_not_enough.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: bearer
        token. Limits: text_characters_per_session 300, text_characters_per_day 3000. Must be there already: cid,
        extensions, target.
        """
        from ...models.autocall_extension_request import AutocallExtensionRequest as _Body
        from . import start_autocall_by_extension as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        extensions=extensions,
                        cid=cid,
                        template_dialplans=template_dialplans,
                        variables=variables,
                        brand_name=left_out(brand_name),
                    )
                ),
            )
        )

    @deprecated("create_autocall is no longer documented by OMICall since 2021-08-23; use autocall.start_by_phone_v1.")
    async def create(
        self,
        *,
        template_dialplans: builtins.list[AutocallStep],
        variables: builtins.list[str] | None = None,
        voice: LegacyVoice | None = None,
        cid: str | None = None,
        name: str | None = None,
    ) -> AutocallSession:
        """Prepare a session of automatic calls without starting it

        Makes a session that `execute_autocall` runs for one number at a time. **Deprecated:** the vendor documented it
        for one day in August 2021 and then replaced it by `start_autocall_by_phone_v1`. Whether it still answers is not
        known.

        Args:
            template_dialplans: The steps of each call, in order.
            variables: The texts to read, one for each step of the kind Text_variable, in order.
            voice: The voice that reads.
            cid: The number to call from.
            name: Name of the session.

        Returns:
            AutocallSession

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already: cid,
        target.
        """
        from ...models.autocall_create import AutocallCreate as _Body
        from . import create_autocall as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        template_dialplans=template_dialplans,
                        variables=left_out(variables),
                        voice=left_out(voice),
                        cid=left_out(cid),
                        name=left_out(name),
                    )
                ),
            )
        )

    @deprecated("execute_autocall is no longer documented by OMICall since 2021-08-23; use autocall.start_by_phone_v1.")
    async def execute(
        self,
        *,
        autocall_id: str,
        phone_number: str,
    ) -> AutocallRun:
        """Run a prepared session for one number

        Calls one number with a session of `create_autocall`. A GET that places a call and costs money: whatever repeats
        or prefetches GETs calls again. The token is not marked as required here, unlike everywhere else; the spec asks
        for it. **Deprecated:** removed from the vendor's documentation on 2021-08-23 in favour of
        `start_autocall_by_phone_v1`. Whether it still answers is not known.

        Args:
            autocall_id: Id of the prepared session.
            phone_number: The number to call.

        Returns:
            AutocallRun

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs-2023. Credential:
        bearer token. Must be there already: autocall_id.
        """
        from . import execute_autocall as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                autocall_id=autocall_id,
                phone_number=phone_number,
            )
        )


class RawAutocallResource:
    """The methods of `AutocallResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AutocallResource(client))
        self.start_by_phone = raw(methods.start_by_phone)
        self.start_by_phone_v1 = raw(methods.start_by_phone_v1)
        self.start_by_extension = raw(methods.start_by_extension)
        self.create = raw(methods.create)
        self.execute = raw(methods.execute)


class AsyncRawAutocallResource:
    """The methods of `AsyncAutocallResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncAutocallResource(client))
        self.start_by_phone = raw_async(methods.start_by_phone)
        self.start_by_phone_v1 = raw_async(methods.start_by_phone_v1)
        self.start_by_extension = raw_async(methods.start_by_extension)
        self.create = raw_async(methods.create)
        self.execute = raw_async(methods.execute)
