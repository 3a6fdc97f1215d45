"""Links to sound: what they lead to stands in them, so that nothing has to be kept."""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable
from uuid import UUID

from omicall.sandbox._history import Call, digest
from omicall.sandbox._tenant import Tenant

LONGEST_SPEECH_S = 3_600.0
"""Longer speech has a link that leads nowhere, so that nobody makes the sandbox fill the memory."""

_ID = re.compile(r"[A-Za-z0-9_-]{32}")
_SPEECH = re.compile(r"(?P<noise>[0-9a-f]{32})(?P<centiseconds>[0-9a-f]{8})(?P<seal>[0-9a-f]{8})")


def recording_url(call: Call, base_url: str) -> str:
    """The link to the recording of a call; empty for a call that nobody answered."""
    if not call.traits.answered:
        return ""
    return f"{base_url}/third_party/recording/uc?id={_opaque(call.transaction_id)}&code={call.transaction_id}"


def _opaque(transaction_id: str) -> str:
    plain = UUID(transaction_id).bytes
    seal = digest("recording", transaction_id)[:8]
    return urlsafe_b64encode(seal + _masked(plain, seal)).decode()


def _masked(plain: bytes, seal: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(plain, digest("mask", seal.hex()), strict=True))


def recorded_call(tenants: Iterable[Tenant], opaque: str) -> Call | None:
    """The answered call behind the `id` of a link; None when the sandbox never gave that link."""
    if not _ID.fullmatch(opaque):
        return None
    raw = urlsafe_b64decode(opaque)
    transaction_id = str(UUID(bytes=_masked(raw[8:], raw[:8])))
    if _opaque(transaction_id) != opaque:
        return None
    calls = (tenant.history.by_id(transaction_id) for tenant in tenants)
    return next((call for call in calls if call is not None and call.traits.answered), None)


def speech_url(base_url: str, seconds: float, *parts: object) -> str:
    """The link to speech of a length; the parts tell one text from another.

    seconds: counted to a hundredth.
    """
    name = f"{digest('speech', *parts).hex()}{round(seconds * 100):08x}"
    return f"{base_url}/third_party/speech/{name}{_seal(name)}.wav"


def speech_seconds(name: str) -> float | None:
    """The length of the speech of a link, from the name in it without `.wav`; None when there is no such link."""
    found = _SPEECH.fullmatch(name)
    if found is None or found["seal"] != _seal(name[:-8]):
        return None
    seconds = int(found["centiseconds"], 16) / 100
    return seconds if seconds <= LONGEST_SPEECH_S else None


def _seal(name: str) -> str:
    return digest("speech seal", name).hex()[:8]
