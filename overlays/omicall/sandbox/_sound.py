"""Sound that is made when it is asked for: a quiet tone as MP3 or WAV, of any length."""

from __future__ import annotations

import io
import math
import wave
from itertools import pairwise

MP3_RATE = 22_050
WAV_RATE = 8_000

_FRAME_SAMPLES = 576
_BITS_PER_SECOND = 8_000
_ROUND = 49
_ROUND_BYTES = 1_280
"""So many frames fill so many bytes, without a rest."""

# Sync, MPEG-2, layer III, no checksum; 8 kbit/s at 22,050 Hz; mono.
_HEADER = 0xFFF310C0
_PADDED = 0x00000200
_PAIRS_BEFORE = 11
"""Pairs of frequency lines below the one that sounds, line 22, which is heard as 421 Hz."""
_GAIN = 194

_WAVE_SAMPLES = 20
_LOUDNESS = 2_000


def mp3(seconds: float) -> bytes:
    """A tone as MPEG-2 layer III: mono, 22,050 Hz, 8 kbit/s, as long as whole frames of 26 ms allow."""
    frames = round(seconds * MP3_RATE / _FRAME_SAMPLES)
    tone = _tone()
    ends = [place * _ROUND_BYTES // _ROUND for place in range(_ROUND + 1)]
    one_round = b"".join(_frame(tone, end - begin) for begin, end in pairwise(ends))
    return (one_round * (frames // _ROUND + 1))[: frames * _ROUND_BYTES // _ROUND]


def _frame(content: bytes, size: int) -> bytes:
    header = _HEADER | (_PADDED if size * _ROUND > _ROUND_BYTES else 0)
    return (header.to_bytes(4, "big") + content).ljust(size, b"\0")


def _tone() -> bytes:
    """Side information and data of a frame in which one frequency line is 1, and all others are 0."""
    # In code table 1 a pair of zeros is 1 and the pair (1, 0) is 01, after which comes the sign.
    data = "1" * _PAIRS_BEFORE + "01" + "0"
    side = (
        "00000000"  # its data begins in this frame
        + "0"  # private
        + f"{len(data):012b}{_PAIRS_BEFORE + 1:09b}{_GAIN:08b}"
        + "000000000"  # no scale factors
        + "0"  # the usual block
        + "00001" * 3  # code table 1 in each region
        + "1111111"  # the first two regions hold every line
        + "00"
    )
    bits = side + data
    size = -(-len(bits) // 8)
    return int(bits.ljust(8 * size, "0"), 2).to_bytes(size, "big")


def wav(seconds: float) -> bytes:
    """A tone of 400 Hz in 16 bits: mono, 8,000 Hz, as long as whole samples allow."""
    angle = 2 * math.pi / _WAVE_SAMPLES
    one_wave = b"".join(
        round(_LOUDNESS * math.sin(angle * place)).to_bytes(2, "little", signed=True) for place in range(_WAVE_SAMPLES)
    )
    samples = round(seconds * WAV_RATE)
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(WAV_RATE)
        sound.writeframes((one_wave * (samples // _WAVE_SAMPLES + 1))[: 2 * samples])
    return file.getvalue()
