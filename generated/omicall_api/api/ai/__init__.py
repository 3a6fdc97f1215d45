"""Operations of the tag `ai`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked, known
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.speech_request import SpeechRequest
    from ...models.speech_result import SpeechResult
    from ...models.voice import Voice


class AiResource:
    """Operations of the tag `ai`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

    def text_to_speech(
        self,
        *,
        text: str,
        speaker_id: Voice | Unset = UNSET,
        speed: float | Unset = UNSET,
    ) -> SpeechResult:
        """Turn a text into speech

        Reads the text with one of the four AI voices and gives a link to the sound. What it costs is not documented; it
        is treated as billable as a precaution. The longest text is not documented either.

        * credential: the raw key in a header that is really named `apiKey`, not `x-api-key`.
        * speed: typed as a whole number on the page, and 0.8 to 1.2 in its text. The spec takes any number in between.
          **Lower is faster**, the reverse of automatic calls.
        * the page of 2023 had another host, the header `apikey`, no envelope and one more voice (Hồng Anh). The spec
          follows today's page.

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

        return _operation.sync(
            client=self._client,
            body=checked(
                _Body(
                    text=text,
                    speaker_id=speaker_id,
                    speed=speed,
                )
            ),
        )


class AsyncAiResource:
    """Async operations of the tag `ai`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

    async def text_to_speech(
        self,
        *,
        text: str,
        speaker_id: Voice | Unset = UNSET,
        speed: float | Unset = UNSET,
    ) -> SpeechResult:
        """Turn a text into speech

        Reads the text with one of the four AI voices and gives a link to the sound. What it costs is not documented; it
        is treated as billable as a precaution. The longest text is not documented either.

        * credential: the raw key in a header that is really named `apiKey`, not `x-api-key`.
        * speed: typed as a whole number on the page, and 0.8 to 1.2 in its text. The spec takes any number in between.
          **Lower is faster**, the reverse of automatic calls.
        * the page of 2023 had another host, the header `apikey`, no envelope and one more voice (Hồng Anh). The spec
          follows today's page.

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

        return await _operation.asyncio(
            client=self._client,
            body=checked(
                _Body(
                    text=text,
                    speaker_id=speaker_id,
                    speed=speed,
                )
            ),
        )
