"""Operations of the tag `ai`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked, checked_parts
from ...resource import Resource, left_out, raw, raw_async, whole
from ...types import File

if TYPE_CHECKING:
    from typing_extensions import deprecated

    from ...client import AuthenticatedClient
    from ...models.ai_webhook_registration import AiWebhookRegistration
    from ...models.call_analysis import CallAnalysis
    from ...models.call_analysis_list_request import CallAnalysisListRequest
    from ...models.call_analysis_request import CallAnalysisRequest
    from ...models.speech_request import SpeechRequest
    from ...models.speech_request_v1 import SpeechRequestV1
    from ...models.speech_result import SpeechResult
    from ...models.speech_upload import SpeechUpload
    from ...models.speech_upload_v1 import SpeechUploadV1
    from ...models.speech_voice_v1 import SpeechVoiceV1
    from ...models.voice import Voice
else:

    def deprecated(_: str) -> Any:
        return lambda method: method


class AiResource(Resource):
    """Operations of the tag `ai`."""

    def text_to_speech(
        self,
        *,
        text: str,
        speaker_id: Voice | None = None,
        speed: float | None = None,
    ) -> SpeechResult:
        """Turn a text into speech

        Reads the text with one of the four AI voices and gives a link to the sound. What it costs is not documented; it
        is treated as billable as a precaution. The longest text is not documented either.

        * credential: the raw key in a header that is really named `apiKey`, not `x-api-key`.
        * speed: typed as a whole number on the page, and 0.8 to 1.2 in its text. The spec takes any number in between.
          **Lower is faster**, the reverse of automatic calls.
        * the page of 2023 had another host, the header `apikey`, no envelope and one more voice (Hồng Anh). The spec
          follows today's page; `text_to_speech_v1` is the older service.

        Args:
            text: The text to read.
            speaker_id: The voice, northern_female_ngocanh when left out.
            speed: Reading speed from 0.8 to 1.2, 1 when left out. Lower is faster; `BotSpeed` names five steps. The speeds
                of automatic calls (`LegacySpeed`) are another scale that runs the other way.

        Returns:
            SpeechResult

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: API key
        in header apiKey.
        """
        from ...models.speech_request import SpeechRequest as _Body
        from . import text_to_speech as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        text=text,
                        speaker_id=left_out(speaker_id),
                        speed=left_out(speed),
                    )
                ),
            )
        )

    def register_webhook(
        self,
        *,
        url: str,
    ) -> Any:
        """Register the address that AI results are sent to

        From now on OMICall sends the results of its AI to this address: the text of `speech_to_text`, and the findings
        of its voice analysis. The two bodies differ (`ai_speech_to_text_result`, `ai_voice_insights_result`).

        * host: both pages that show this operation name the host `ai`, while speech from text is on the main host.
        * several addresses: whether a second registration replaces the first is not stated, and no operation to list
          or remove one is documented.
        * sender: no signature is documented. A secret in the address is the only sign of the sender that is sure to
          arrive.
        * answer: the pages show an empty one, so the payload may be missing.

        Args:
            url: The address. The pages do not say which are allowed; other webhooks must be https, so better give one of
                these.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: API key in header apiKey. Host: ai.
        """
        from ...models.ai_webhook_registration import AiWebhookRegistration as _Body
        from . import register_ai_webhook as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        url=url,
                    )
                ),
            )
        )

    def speech_to_text(
        self,
        *,
        file: File,
        tracking_id: str,
    ) -> Any:
        """Send sound to be turned into text

        Takes a sound file. The text comes later, to the address of `register_ai_webhook`, with the `tracking_id` that
        was sent along. Without a registered address nobody would receive it; what happens then is not stated.

        * sending twice: nothing is said about a `tracking_id` that was used before, so a repeat may be billed again.
          What it costs is not documented; it is treated as billable as a precaution.
        * limits: neither the size nor the length of a file is limited in the text.
        * answer: the page does not show it, so the payload may be missing.
        * the page of 2023 had another host, a part named `audio`, .wav only, and `id` in place of `tracking_id`
          (`speech_to_text_v1`). The spec follows today's page.

        Args:
            file: The sound, a .wav or .mp3 file.
            tracking_id: An id of your own, given back with the text.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: API key
        in header apiKey. Host: ai.
        """
        from ...models.speech_upload import SpeechUpload as _Body
        from . import speech_to_text as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked_parts(
                    _Body(
                        file=file,
                        tracking_id=tracking_id,
                    )
                ),
            )
        )

    def get_call_analysis(
        self,
        *,
        transaction_id: str,
    ) -> CallAnalysis | None:
        """Read the AI analysis of one call

        Gives what the AI found in a call: the words of both sides, and the ratings made from them.

        * which calls: the page speaks of calls that were analysed. What comes back for other calls is not stated; the
          spec allows null, as in the other look-ups by id.
        * when: how long after a call its analysis is ready is not stated.
        * credential: the bearer token, unlike all other AI operations.

        Args:
            transaction_id: Id of the call, as in the call history.

        Returns:
            CallAnalysis | None

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
        """
        from ...models.call_analysis_request import CallAnalysisRequest as _Body
        from . import get_call_analysis as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        transaction_id=transaction_id,
                    )
                ),
            )
        )

    def list_call_analyses(
        self,
        *,
        transaction_ids: builtins.list[str],
    ) -> builtins.list[CallAnalysis]:
        """Read the AI analyses of several calls

        Gives what the AI found in these calls, all at once: there are no pages.

        * number of ids: no limit is stated. One integrator sends at most 50 at a time.
        * answer: the page shows a list, and the spec follows it. One integrator is also ready for a single object, as a
          precaution and not as seen.
        * unknown ids: whether calls without an analysis are left out is not stated, so match the rows by their id.
        * credential: the bearer token, unlike the other AI operations but one.

        Args:
            transaction_ids: Ids of the calls, as in the call history. No limit is stated; one integrator sends at most 50.

        Returns:
            list[CallAnalysis]

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
        """
        from ...models.call_analysis_list_request import CallAnalysisListRequest as _Body
        from . import list_call_analyses as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        transaction_ids=transaction_ids,
                    )
                ),
            )
        )

    @deprecated("text_to_speech_v1 is no longer documented by OMICall; use ai.text_to_speech.")
    def text_to_speech_v1(
        self,
        *,
        text: str,
        speaker_id: SpeechVoiceV1 | None = None,
        speed: float | None = None,
    ) -> SpeechResult:
        """Turn a text into speech (service of 2023)

        Reads the text with one of five voices and gives a link to the sound. Deprecated: today's pages show only
        `text_to_speech`, and whether this service still runs is not known. What it costs is not documented; it is
        treated as billable as a precaution.

        * answer: without an envelope, so nothing in it says success or failure.
        * speed: as today, 0.8 to 1.2, and **lower is faster**.
        * credential: the raw key in a header written `apikey`, which is the same header as `apiKey`.

        Args:
            text: The text to read.
            speaker_id: The voice, northern_female_ngocanh when left out.
            speed: Reading speed from 0.8 to 1.2, 1 when left out. Lower is faster; `BotSpeed` names five steps.

        Returns:
            SpeechResult

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs-2023. Credential: API
        key in header apiKey. Host: tts_v1.
        """
        from ...models.speech_request_v1 import SpeechRequestV1 as _Body
        from . import text_to_speech_v1 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        text=text,
                        speaker_id=left_out(speaker_id),
                        speed=left_out(speed),
                    )
                ),
            )
        )

    @deprecated("register_ai_webhook_v1 is no longer documented by OMICall; use ai.register_webhook.")
    def register_webhook_v1(
        self,
        *,
        url: str,
    ) -> Any:
        """Register the address that texts of speech are sent to (service of 2023)

        From now on the service sends the results of `speech_to_text_v1` to this address. Deprecated: today's pages show
        only `register_ai_webhook`, and whether this service still runs is not known.

        * answer: not described, so the payload may be missing. The sister service `text_to_speech_v1` answers without
          an envelope; the spec supposes one here, as everywhere else.
        * credential: the raw key in a header written `apikey`, which is the same header as `apiKey`.

        Args:
            url: The address. The pages do not say which are allowed; other webhooks must be https, so better give one of
                these.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: API key in header apiKey. Host: asr_v1.
        """
        from ...models.ai_webhook_registration import AiWebhookRegistration as _Body
        from . import register_ai_webhook_v1 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        url=url,
                    )
                ),
            )
        )

    @deprecated("speech_to_text_v1 is no longer documented by OMICall; use ai.speech_to_text.")
    def speech_to_text_v1(
        self,
        *,
        audio: File,
        id: str,
    ) -> Any:
        """Send sound to be turned into text (service of 2023)

        Takes a sound file. The text comes later, to the address of `register_ai_webhook_v1`, with the `id` that was
        sent along. Deprecated: today's pages show only `speech_to_text`, and whether this service still runs is not
        known. What it costs is not documented; it is treated as billable as a precaution.

        * body: no content type is stated. The spec supposes multipart/form-data, as today's operation has it.
        * answer: not described, so the payload may be missing. The sister service `text_to_speech_v1` answers without
          an envelope; the spec supposes one here, as everywhere else.
        * credential: the raw key in a header written `apikey`, which is the same header as `apiKey`.

        Args:
            audio: The sound, a .wav file.
            id: An id of your own, given back with the text.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs-2023. Credential: API
        key in header apiKey. Host: asr_v1.
        """
        from ...models.speech_upload_v1 import SpeechUploadV1 as _Body
        from . import speech_to_text_v1 as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                body=checked_parts(
                    _Body(
                        audio=audio,
                        id=id,
                    )
                ),
            )
        )


class AsyncAiResource(Resource):
    """Async operations of the tag `ai`."""

    async def text_to_speech(
        self,
        *,
        text: str,
        speaker_id: Voice | None = None,
        speed: float | None = None,
    ) -> SpeechResult:
        """Turn a text into speech

        Reads the text with one of the four AI voices and gives a link to the sound. What it costs is not documented; it
        is treated as billable as a precaution. The longest text is not documented either.

        * credential: the raw key in a header that is really named `apiKey`, not `x-api-key`.
        * speed: typed as a whole number on the page, and 0.8 to 1.2 in its text. The spec takes any number in between.
          **Lower is faster**, the reverse of automatic calls.
        * the page of 2023 had another host, the header `apikey`, no envelope and one more voice (Hồng Anh). The spec
          follows today's page; `text_to_speech_v1` is the older service.

        Args:
            text: The text to read.
            speaker_id: The voice, northern_female_ngocanh when left out.
            speed: Reading speed from 0.8 to 1.2, 1 when left out. Lower is faster; `BotSpeed` names five steps. The speeds
                of automatic calls (`LegacySpeed`) are another scale that runs the other way.

        Returns:
            SpeechResult

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: API key
        in header apiKey.
        """
        from ...models.speech_request import SpeechRequest as _Body
        from . import text_to_speech as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        text=text,
                        speaker_id=left_out(speaker_id),
                        speed=left_out(speed),
                    )
                ),
            )
        )

    async def register_webhook(
        self,
        *,
        url: str,
    ) -> Any:
        """Register the address that AI results are sent to

        From now on OMICall sends the results of its AI to this address: the text of `speech_to_text`, and the findings
        of its voice analysis. The two bodies differ (`ai_speech_to_text_result`, `ai_voice_insights_result`).

        * host: both pages that show this operation name the host `ai`, while speech from text is on the main host.
        * several addresses: whether a second registration replaces the first is not stated, and no operation to list
          or remove one is documented.
        * sender: no signature is documented. A secret in the address is the only sign of the sender that is sure to
          arrive.
        * answer: the pages show an empty one, so the payload may be missing.

        Args:
            url: The address. The pages do not say which are allowed; other webhooks must be https, so better give one of
                these.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs. Credential: API key in header apiKey. Host: ai.
        """
        from ...models.ai_webhook_registration import AiWebhookRegistration as _Body
        from . import register_ai_webhook as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        url=url,
                    )
                ),
            )
        )

    async def speech_to_text(
        self,
        *,
        file: File,
        tracking_id: str,
    ) -> Any:
        """Send sound to be turned into text

        Takes a sound file. The text comes later, to the address of `register_ai_webhook`, with the `tracking_id` that
        was sent along. Without a registered address nobody would receive it; what happens then is not stated.

        * sending twice: nothing is said about a `tracking_id` that was used before, so a repeat may be billed again.
          What it costs is not documented; it is treated as billable as a precaution.
        * limits: neither the size nor the length of a file is limited in the text.
        * answer: the page does not show it, so the payload may be missing.
        * the page of 2023 had another host, a part named `audio`, .wav only, and `id` in place of `tracking_id`
          (`speech_to_text_v1`). The spec follows today's page.

        Args:
            file: The sound, a .wav or .mp3 file.
            tracking_id: An id of your own, given back with the text.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs. Credential: API key
        in header apiKey. Host: ai.
        """
        from ...models.speech_upload import SpeechUpload as _Body
        from . import speech_to_text as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked_parts(
                    _Body(
                        file=file,
                        tracking_id=tracking_id,
                    )
                ),
            )
        )

    async def get_call_analysis(
        self,
        *,
        transaction_id: str,
    ) -> CallAnalysis | None:
        """Read the AI analysis of one call

        Gives what the AI found in a call: the words of both sides, and the ratings made from them.

        * which calls: the page speaks of calls that were analysed. What comes back for other calls is not stated; the
          spec allows null, as in the other look-ups by id.
        * when: how long after a call its analysis is ready is not stated.
        * credential: the bearer token, unlike all other AI operations.

        Args:
            transaction_id: Id of the call, as in the call history.

        Returns:
            CallAnalysis | None

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
        """
        from ...models.call_analysis_request import CallAnalysisRequest as _Body
        from . import get_call_analysis as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        transaction_id=transaction_id,
                    )
                ),
            )
        )

    async def list_call_analyses(
        self,
        *,
        transaction_ids: builtins.list[str],
    ) -> builtins.list[CallAnalysis]:
        """Read the AI analyses of several calls

        Gives what the AI found in these calls, all at once: there are no pages.

        * number of ids: no limit is stated. One integrator sends at most 50 at a time.
        * answer: the page shows a list, and the spec follows it. One integrator is also ready for a single object, as a
          precaution and not as seen.
        * unknown ids: whether calls without an analysis are left out is not stated, so match the rows by their id.
        * credential: the bearer token, unlike the other AI operations but one.

        Args:
            transaction_ids: Ids of the calls, as in the call history. No limit is stated; one integrator sends at most 50.

        Returns:
            list[CallAnalysis]

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs. Credential: bearer token.
        """
        from ...models.call_analysis_list_request import CallAnalysisListRequest as _Body
        from . import list_call_analyses as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        transaction_ids=transaction_ids,
                    )
                ),
            )
        )

    @deprecated("text_to_speech_v1 is no longer documented by OMICall; use ai.text_to_speech.")
    async def text_to_speech_v1(
        self,
        *,
        text: str,
        speaker_id: SpeechVoiceV1 | None = None,
        speed: float | None = None,
    ) -> SpeechResult:
        """Turn a text into speech (service of 2023)

        Reads the text with one of five voices and gives a link to the sound. Deprecated: today's pages show only
        `text_to_speech`, and whether this service still runs is not known. What it costs is not documented; it is
        treated as billable as a precaution.

        * answer: without an envelope, so nothing in it says success or failure.
        * speed: as today, 0.8 to 1.2, and **lower is faster**.
        * credential: the raw key in a header written `apikey`, which is the same header as `apiKey`.

        Args:
            text: The text to read.
            speaker_id: The voice, northern_female_ngocanh when left out.
            speed: Reading speed from 0.8 to 1.2, 1 when left out. Lower is faster; `BotSpeed` names five steps.

        Returns:
            SpeechResult

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs-2023. Credential: API
        key in header apiKey. Host: tts_v1.
        """
        from ...models.speech_request_v1 import SpeechRequestV1 as _Body
        from . import text_to_speech_v1 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        text=text,
                        speaker_id=left_out(speaker_id),
                        speed=left_out(speed),
                    )
                ),
            )
        )

    @deprecated("register_ai_webhook_v1 is no longer documented by OMICall; use ai.register_webhook.")
    async def register_webhook_v1(
        self,
        *,
        url: str,
    ) -> Any:
        """Register the address that texts of speech are sent to (service of 2023)

        From now on the service sends the results of `speech_to_text_v1` to this address. Deprecated: today's pages show
        only `register_ai_webhook`, and whether this service still runs is not known.

        * answer: not described, so the payload may be missing. The sister service `text_to_speech_v1` answers without
          an envelope; the spec supposes one here, as everywhere else.
        * credential: the raw key in a header written `apikey`, which is the same header as `apiKey`.

        Args:
            url: The address. The pages do not say which are allowed; other webhooks must be https, so better give one of
                these.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: API key in header apiKey. Host: asr_v1.
        """
        from ...models.ai_webhook_registration import AiWebhookRegistration as _Body
        from . import register_ai_webhook_v1 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked(
                    _Body(
                        url=url,
                    )
                ),
            )
        )

    @deprecated("speech_to_text_v1 is no longer documented by OMICall; use ai.speech_to_text.")
    async def speech_to_text_v1(
        self,
        *,
        audio: File,
        id: str,
    ) -> Any:
        """Send sound to be turned into text (service of 2023)

        Takes a sound file. The text comes later, to the address of `register_ai_webhook_v1`, with the `id` that was
        sent along. Deprecated: today's pages show only `speech_to_text`, and whether this service still runs is not
        known. What it costs is not documented; it is treated as billable as a precaution.

        * body: no content type is stated. The spec supposes multipart/form-data, as today's operation has it.
        * answer: not described, so the payload may be missing. The sister service `text_to_speech_v1` answers without
          an envelope; the spec supposes one here, as everywhere else.
        * credential: the raw key in a header written `apikey`, which is the same header as `apiKey`.

        Args:
            audio: The sound, a .wav file.
            id: An id of your own, given back with the text.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs-2023. Credential: API
        key in header apiKey. Host: asr_v1.
        """
        from ...models.speech_upload_v1 import SpeechUploadV1 as _Body
        from . import speech_to_text_v1 as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                body=checked_parts(
                    _Body(
                        audio=audio,
                        id=id,
                    )
                ),
            )
        )


class RawAiResource:
    """The methods of `AiResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AiResource(client))
        self.text_to_speech = raw(methods.text_to_speech)
        self.register_webhook = raw(methods.register_webhook)
        self.speech_to_text = raw(methods.speech_to_text)
        self.get_call_analysis = raw(methods.get_call_analysis)
        self.list_call_analyses = raw(methods.list_call_analyses)
        self.text_to_speech_v1 = raw(methods.text_to_speech_v1)
        self.register_webhook_v1 = raw(methods.register_webhook_v1)
        self.speech_to_text_v1 = raw(methods.speech_to_text_v1)


class AsyncRawAiResource:
    """The methods of `AsyncAiResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncAiResource(client))
        self.text_to_speech = raw_async(methods.text_to_speech)
        self.register_webhook = raw_async(methods.register_webhook)
        self.speech_to_text = raw_async(methods.speech_to_text)
        self.get_call_analysis = raw_async(methods.get_call_analysis)
        self.list_call_analyses = raw_async(methods.list_call_analyses)
        self.text_to_speech_v1 = raw_async(methods.text_to_speech_v1)
        self.register_webhook_v1 = raw_async(methods.register_webhook_v1)
        self.speech_to_text_v1 = raw_async(methods.speech_to_text_v1)
