"""Operations of the tag `recordings`."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient


class RecordingsResource:
    """Operations of the tag `recordings`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

    def fetch(
        self,
        *,
        id: str,
        code: str | Unset = UNSET,
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

        return _operation.sync(
            client=self._client,
            id=id,
            code=code,
        )


class AsyncRecordingsResource:
    """Async operations of the tag `recordings`."""

    def __init__(self, client: AuthenticatedClient):
        self._client = client

    async def fetch(
        self,
        *,
        id: str,
        code: str | Unset = UNSET,
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

        return await _operation.asyncio(
            client=self._client,
            id=id,
            code=code,
        )
