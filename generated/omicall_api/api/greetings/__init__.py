"""Operations of the tag `greetings`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...base import checked, checked_parts
from ...resource import Resource, left_out, raw, raw_async, whole
from ...types import File

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.greeting_from_text import GreetingFromText
    from ...models.greeting_page import GreetingPage
    from ...models.greeting_result import GreetingResult
    from ...models.greeting_upload import GreetingUpload
    from ...models.legacy_voice import LegacyVoice


class GreetingsResource(Resource):
    """Operations of the tag `greetings`."""

    def list(
        self,
        *,
        page: int,
        size: int,
    ) -> GreetingPage:
        """List greetings

        Gives the greetings (tệp ghi âm, lời chào) page by page. A row has the name of its file and no link to it.

        * page and size: both are marked as required, although a default size of 10 stands beside. The spec requires
          them.
        * rows: all greetings of the sample were read by a machine. How an uploaded file looks is not shown, so text,
          voice and speed may be null.

        Args:
            page: Number of the page, from 1.
            size: Rows on a page. The largest page is not known here; call history cuts to 50.

        Returns:
            GreetingPage

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import list_greetings as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                page=page,
                size=size,
            )
        )

    def upload(
        self,
        *,
        file: File,
        greeting_name: str | None = None,
    ) -> Any:
        """Upload an mp3 file as a greeting

        Adds a sound file to the greetings. Only mp3 is taken; the largest size is not stated. The answer is not shown,
        so the payload may be missing: find the new greeting, and its id, with `list_greetings`.

        Args:
            file: The sound, an mp3 file.
            greeting_name: Name of the greeting. What it is called when left out is not stated.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from ...models.greeting_upload import GreetingUpload as _Body
        from . import upload_greeting as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                greeting_name=left_out(greeting_name),
                body=checked_parts(
                    _Body(
                        file=file,
                    )
                ),
            )
        )

    def create_from_text(
        self,
        *,
        greeting_name: str,
        text: str,
        speed: str,
        voice: LegacyVoice,
    ) -> GreetingResult:
        """Make a greeting from a text

        Has a voice read the text and adds the sound to the greetings. What it costs is not documented; it is treated as
        billable as a precaution.

        * text: at most 300 characters.
        * speed: a text in the request and a whole number in the answer, from -3 to 3. **Higher is faster**, the reverse
          of `text_to_speech`.
        * voices: the older set of three, which automatic calls of version 1 take too. Today's text to speech has other
          voices; whether they work here is not known.

        Args:
            greeting_name: Name of the greeting.
            text: The text to read, at most 300 characters.
            speed: Reading speed, a whole number written as a text, from "-3" (slowest) over "0" (normal) to "3" (fastest).
                Higher is faster. The scale is that of `LegacySpeed`.
            voice: The voice that reads.

        Returns:
            GreetingResult

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs-2023. Credential:
        bearer token. Limits: text_characters 300.
        """
        from ...models.greeting_from_text import GreetingFromText as _Body
        from . import create_greeting_from_text as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                greeting_name=greeting_name,
                body=checked(
                    _Body(
                        text=text,
                        speed=speed,
                        voice=voice,
                    )
                ),
            )
        )

    def delete(
        self,
        *,
        id: str,
    ) -> Any:
        """Delete a greeting

        Deletes the greeting. What becomes of groups and menus that play it is not stated. The answer is not described,
        so the payload may be missing.

        Args:
            id: Id of the greeting (`_id` in the list).

        Returns:
            Any

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        id.
        """
        from . import delete_greeting as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                id=id,
            )
        )


class AsyncGreetingsResource(Resource):
    """Async operations of the tag `greetings`."""

    async def list(
        self,
        *,
        page: int,
        size: int,
    ) -> GreetingPage:
        """List greetings

        Gives the greetings (tệp ghi âm, lời chào) page by page. A row has the name of its file and no link to it.

        * page and size: both are marked as required, although a default size of 10 stands beside. The spec requires
          them.
        * rows: all greetings of the sample were read by a machine. How an uploaded file looks is not shown, so text,
          voice and speed may be null.

        Args:
            page: Number of the page, from 1.
            size: Rows on a page. The largest page is not known here; call history cuts to 50.

        Returns:
            GreetingPage

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from . import list_greetings as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                page=page,
                size=size,
            )
        )

    async def upload(
        self,
        *,
        file: File,
        greeting_name: str | None = None,
    ) -> Any:
        """Upload an mp3 file as a greeting

        Adds a sound file to the greetings. Only mp3 is taken; the largest size is not stated. The answer is not shown,
        so the payload may be missing: find the new greeting, and its id, with `list_greetings`.

        Args:
            file: The sound, an mp3 file.
            greeting_name: Name of the greeting. What it is called when left out is not stated.

        Returns:
            Any

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: write (changes data). Evidence: vendor-docs-2023. Credential: bearer token.
        """
        from ...models.greeting_upload import GreetingUpload as _Body
        from . import upload_greeting as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                greeting_name=left_out(greeting_name),
                body=checked_parts(
                    _Body(
                        file=file,
                    )
                ),
            )
        )

    async def create_from_text(
        self,
        *,
        greeting_name: str,
        text: str,
        speed: str,
        voice: LegacyVoice,
    ) -> GreetingResult:
        """Make a greeting from a text

        Has a voice read the text and adds the sound to the greetings. What it costs is not documented; it is treated as
        billable as a precaution.

        * text: at most 300 characters.
        * speed: a text in the request and a whole number in the answer, from -3 to 3. **Higher is faster**, the reverse
          of `text_to_speech`.
        * voices: the older set of three, which automatic calls of version 1 take too. Today's text to speech has other
          voices; whether they work here is not known.

        Args:
            greeting_name: Name of the greeting.
            text: The text to read, at most 300 characters.
            speed: Reading speed, a whole number written as a text, from "-3" (slowest) over "0" (normal) to "3" (fastest).
                Higher is faster. The scale is that of `LegacySpeed`.
            voice: The voice that reads.

        Returns:
            GreetingResult

        Raises:
            ValueError: A field of the body has the wrong type, or an argument has an undocumented value; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: billable (may cost money or ring a phone; never sent twice). Evidence: vendor-docs-2023. Credential:
        bearer token. Limits: text_characters 300.
        """
        from ...models.greeting_from_text import GreetingFromText as _Body
        from . import create_greeting_from_text as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                greeting_name=greeting_name,
                body=checked(
                    _Body(
                        text=text,
                        speed=speed,
                        voice=voice,
                    )
                ),
            )
        )

    async def delete(
        self,
        *,
        id: str,
    ) -> Any:
        """Delete a greeting

        Deletes the greeting. What becomes of groups and menus that play it is not stated. The answer is not described,
        so the payload may be missing.

        Args:
            id: Id of the greeting (`_id` in the list).

        Returns:
            Any

        Raises:
            ValueError: An argument has an undocumented value or can't be sent; nothing was sent.
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: destructive (deletes data). Evidence: vendor-docs-2023. Credential: bearer token. Must be there already:
        id.
        """
        from . import delete_greeting as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                id=id,
            )
        )


class RawGreetingsResource:
    """The methods of `GreetingsResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(GreetingsResource(client))
        self.list = raw(methods.list)
        self.upload = raw(methods.upload)
        self.create_from_text = raw(methods.create_from_text)
        self.delete = raw(methods.delete)


class AsyncRawGreetingsResource:
    """The methods of `AsyncGreetingsResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncGreetingsResource(client))
        self.list = raw_async(methods.list)
        self.upload = raw_async(methods.upload)
        self.create_from_text = raw_async(methods.create_from_text)
        self.delete = raw_async(methods.delete)
