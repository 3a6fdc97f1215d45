"""Under which name does the recording of a call stand, whatever its id and its content type are?"""

from __future__ import annotations

import re
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omicall.cli._recording_names import ending, finished_names, stem

UUID = "7d2f3c1a-0000-4000-8000-000000000001"


def test_the_usual_id_is_the_name() -> None:
    assert stem(UUID) == UUID


@given(st.text(min_size=0, max_size=300))
def test_no_id_leaves_the_folder_or_breaks_a_system(call_id: str) -> None:
    name = stem(call_id)
    assert re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_-]{0,119}", name)
    assert PurePosixPath(name).name == PureWindowsPath(name).name == name


@pytest.mark.parametrize("device", ["CON", "nul", "com1", "LPT9"])
def test_names_of_devices_are_not_used(device: str) -> None:
    assert stem(device).startswith("call_")


def test_ids_that_look_alike_get_different_names() -> None:
    assert len({stem("a/b"), stem("a\\b"), stem("a_b"), stem("x" * 200 + "1"), stem("x" * 200 + "2")}) == 5


@pytest.mark.parametrize(
    ("content_type", "head", "expected"),
    [
        ("audio/mpeg", b"", ".mp3"),
        ("audio/x-wav", b"", ".wav"),
        ("audio/ogg", b"RIFF0000WAVE", ".ogg"),
        ("application/octet-stream", b"RIFF0000WAVE", ".wav"),
        ("", b"ID3\x04", ".mp3"),
        ("", b"\xff\xfb\x90", ".mp3"),
        ("", b"\xff\xf1\x50", ".aac"),
        ("", b"OggS", ".ogg"),
        ("", b"fLaC", ".flac"),
        ("", b"\x00\x00\x00\x20ftypM4A ", ".m4a"),
        ("", b"#!AMR\n", ".amr"),
        ("audio/new", b"RIFF0000AVI ", ".bin"),
        ("", b"", ".bin"),
    ],
)
def test_the_ending_says_what_is_in_it(content_type: str, head: bytes, expected: str) -> None:
    assert ending(content_type, head) == expected
    assert f"{UUID}{expected}" in finished_names(UUID)
