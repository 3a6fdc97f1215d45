"""Operations of the tag `recordings`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...resource import Resource, left_out, raw, raw_async, whole

if TYPE_CHECKING:
    from ...client import AuthenticatedClient


class RecordingsResource(Resource):
    """Operations of the tag `recordings`."""

    def fetch(
        self,
        *,
        id: str,
        code: str | None = None,
    ) -> bytes:
        """Download the recording of a call

        Gives the sound of a call. The two parameters are taken from the recording link of the call; `id` can't be made
        up from the id of the call.

        The vendor documents such links and not the operation behind them. The rest comes from integrators:

        * credential: none. Two pieces of client code fetch links with a plain GET.
        * redirect: the link redirects to the sound, says one integrator, who follows by hand, refuses private
          addresses, stops at 100 MiB and checks the content type. Where it leads is not stated.
        * sound: five real files were mono MP3 at 22,050 Hz, as long as the billed time of the call. The content type is
          not stated; the spec supposes audio/mpeg.
        * lifetime: links stop working after some time, which is not stated, and neither is what comes back then.
        * host: the vendor's sample and a link that an integrator keeps name the host `recordings`. Links in the oldest
          samples lead to a file service of another company; this operation is of no use for them.

        Args:
            id: The `id` of the recording link, an opaque Base64 text. It opens the recording to everybody.
            code: The `code` of the recording link, equal to the call's `transaction_id`. Some links have none; then leave
                it out.

        Returns:
            bytes

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: none. Host: recordings.
        """
        from . import download_recording as _operation

        return self._given(
            _operation.sync_detailed(
                client=self._client,
                id=id,
                code=left_out(code),
            )
        )


class AsyncRecordingsResource(Resource):
    """Async operations of the tag `recordings`."""

    async def fetch(
        self,
        *,
        id: str,
        code: str | None = None,
    ) -> bytes:
        """Download the recording of a call

        Gives the sound of a call. The two parameters are taken from the recording link of the call; `id` can't be made
        up from the id of the call.

        The vendor documents such links and not the operation behind them. The rest comes from integrators:

        * credential: none. Two pieces of client code fetch links with a plain GET.
        * redirect: the link redirects to the sound, says one integrator, who follows by hand, refuses private
          addresses, stops at 100 MiB and checks the content type. Where it leads is not stated.
        * sound: five real files were mono MP3 at 22,050 Hz, as long as the billed time of the call. The content type is
          not stated; the spec supposes audio/mpeg.
        * lifetime: links stop working after some time, which is not stated, and neither is what comes back then.
        * host: the vendor's sample and a link that an integrator keeps name the host `recordings`. Links in the oldest
          samples lead to a file service of another company; this operation is of no use for them.

        Args:
            id: The `id` of the recording link, an opaque Base64 text. It opens the recording to everybody.
            code: The `code` of the recording link, equal to the call's `transaction_id`. Some links have none; then leave
                it out.

        Returns:
            bytes

        Raises:
            errors.OmicallError: A refusal, or an answer that is not what the spec says.

        Effect: read (reads only). Evidence: integrators. Credential: none. Host: recordings.
        """
        from . import download_recording as _operation

        return self._given(
            await _operation.asyncio_detailed(
                client=self._client,
                id=id,
                code=left_out(code),
            )
        )


class RawRecordingsResource:
    """The methods of `RecordingsResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(RecordingsResource(client))
        self.fetch = raw(methods.fetch)


class AsyncRawRecordingsResource:
    """The methods of `AsyncRecordingsResource`, each of which gives a whole `Response` in place of its payload."""

    def __init__(self, client: AuthenticatedClient):
        methods = whole(AsyncRecordingsResource(client))
        self.fetch = raw_async(methods.fetch)
