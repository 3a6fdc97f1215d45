"""Names of files for recordings: safe on every system, and with an ending that says what is in them. No I/O."""

from __future__ import annotations

import hashlib
import re

UNFINISHED = ".download"
"""Ending of a sound whose kind is not known yet."""
_OTHER = ".bin"
_ENDINGS = {
    "audio/mpeg": ".mp3",
    "audio/mp3": ".mp3",
    "audio/wav": ".wav",
    "audio/wave": ".wav",
    "audio/x-wav": ".wav",
    "audio/vnd.wave": ".wav",
    "audio/ogg": ".ogg",
    "audio/opus": ".opus",
    "audio/flac": ".flac",
    "audio/x-flac": ".flac",
    "audio/mp4": ".m4a",
    "audio/x-m4a": ".m4a",
    "audio/aac": ".aac",
    "audio/amr": ".amr",
    "audio/webm": ".webm",
}
_LONGEST = 100
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")
# A name of a device on Windows, whatever ending stands behind it.
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def stem(call_id: str) -> str:
    """The name for a call, without an ending: its id where that is safe, else what is safe of it and a hash."""
    safe = _UNSAFE.sub("_", call_id)[:_LONGEST]
    if safe and safe == call_id and not _DEVICE.fullmatch(safe) and not safe.startswith("-"):
        return safe
    return f"call_{safe[:_LONGEST]}_{hashlib.sha256(call_id.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def ending(content_type: str, head: bytes) -> str:
    """The ending for a sound: by what the server called it, else by its first bytes (12 are enough).

    Args:
        content_type: such as audio/mpeg, in small letters; empty if the server said nothing.
        head: how the sound begins.
    """
    return _ENDINGS.get(content_type) or _ending_by_head(head)


def finished_names(stem_of_call: str) -> frozenset[str]:
    """Every name under which the recording of a call may stand finished."""
    return frozenset(stem_of_call + found for found in {*_ENDINGS.values(), _OTHER})


def _ending_by_head(head: bytes) -> str:
    if head[:4] == b"RIFF" and head[8:12] == b"WAVE":
        return ".wav"
    if head[:3] == b"ID3":
        return ".mp3"
    if head[:4] == b"OggS":
        return ".ogg"
    if head[:4] == b"fLaC":
        return ".flac"
    if head[4:8] == b"ftyp":
        return ".m4a"
    if head[:5] == b"#!AMR":
        return ".amr"
    # The frame headers of MPEG sound; layer "reserved" is AAC.
    if len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0:
        return ".aac" if head[1] & 0x06 == 0 else ".mp3"
    return _OTHER
