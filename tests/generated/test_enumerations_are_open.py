"""Is a word that the spec does not know kept, and as good as a known one?"""

from __future__ import annotations

import copy
import enum
import json
import pickle
from typing import Any

import msgspec
import pytest

from omicall_api import models
from omicall_api.base import OpenIntEnum, OpenStrEnum
from omicall_api.catalog import BotSpeed, LegacySpeed
from omicall_api.decoding import encode, query
from omicall_api.models import CallSort, CallSortField, Direction, Disposition, SpeechRequest, Voice, WebhookEvent

SIDEWAYS = Direction("sideways")


class Level(OpenIntEnum):
    """Whole numbers, of which the spec has none yet."""

    LOW = 1
    HIGH = 2


def test_known_words_are_their_members() -> None:
    assert Direction("inbound") is Direction.INBOUND
    assert Direction.INBOUND.is_known
    assert [member.value for member in Direction] == ["outbound", "inbound", "local"]


def test_an_unknown_word_is_kept() -> None:
    assert isinstance(SIDEWAYS, Direction)
    assert not SIDEWAYS.is_known
    assert (SIDEWAYS.value, SIDEWAYS.name, str(SIDEWAYS)) == ("sideways", "UNKNOWN_sideways", "sideways")


def test_an_unknown_word_equals_and_hashes_as_its_text() -> None:
    assert SIDEWAYS == "sideways"
    assert Direction("sideways") == SIDEWAYS
    assert SIDEWAYS != Direction.INBOUND
    assert "sideways" in {SIDEWAYS: 1}
    assert hash(SIDEWAYS) == hash("sideways")
    assert hash(Direction.INBOUND) == hash("inbound")


@pytest.mark.parametrize("word", [Direction("sideways"), Direction.INBOUND, Direction("")])
def test_a_word_survives_pickle_copy_and_deepcopy(word: Direction) -> None:
    for twin in (pickle.loads(pickle.dumps(word)), copy.copy(word), copy.deepcopy(word), copy.deepcopy([word])[0]):
        assert twin == word
        assert type(twin) is Direction
        assert twin.is_known is word.is_known


def test_a_word_goes_into_json_and_queries_as_its_text() -> None:
    assert json.dumps({"a": SIDEWAYS}) == '{"a": "sideways"}'
    assert msgspec.json.encode({"a": SIDEWAYS}) == b'{"a":"sideways"}'
    assert encode(CallSort(field=CallSortField("odd"))) == b'{"field":"odd"}'
    assert query(direction=[SIDEWAYS, Direction.LOCAL], disposition=Disposition.ANSWERED) == {
        "direction": ["sideways", "local"],
        "disposition": "answered",
    }


def test_an_unknown_word_falls_to_the_last_case() -> None:
    def side(direction: Direction) -> str:
        match direction:
            case Direction.INBOUND:
                return "in"
            case Direction.OUTBOUND:
                return "out"
            case _:
                return "other"

    assert [side(Direction.INBOUND), side(Direction.OUTBOUND), side(SIDEWAYS)] == ["in", "out", "other"]


@pytest.mark.parametrize("value", [None, 5, 1.5, True, b"inbound", ["inbound"], {}])
def test_what_is_no_text_is_no_word(value: Any) -> None:
    with pytest.raises(ValueError, match="is not a valid Direction"):
        Direction(value)


def test_an_unknown_word_is_no_member_by_name() -> None:
    Direction("diagonal")
    with pytest.raises(KeyError):
        Direction["diagonal"]
    with pytest.raises(KeyError):
        Direction["UNKNOWN_diagonal"]
    assert "diagonal" not in [str(member) for member in Direction]
    assert len(Direction) == 3


def test_ever_new_words_do_not_fill_the_memory() -> None:
    for index in range(1500):
        word = WebhookEvent(f"word-{index}")
        assert word == f"word-{index}"
    assert len(WebhookEvent._value2member_map_) == 1000
    assert WebhookEvent("word-1499") == WebhookEvent("word-1499")
    assert copy.deepcopy(WebhookEvent("word-1499")) == "word-1499"
    assert not WebhookEvent("word-1499").is_known
    assert WebhookEvent("ringing") is WebhookEvent.RINGING
    assert encode(WebhookEvent("word-1499")) == b'"word-1499"'


def test_whole_numbers_are_open_too() -> None:
    seven = Level(7)
    assert (seven == 7, hash(seven) == hash(7), seven.is_known, str(seven)) == (True, True, False, "7")
    assert Level(2) is Level.HIGH
    assert Level.HIGH.is_known
    assert copy.deepcopy(seven) == seven
    assert json.dumps([seven]) == "[7]"
    assert msgspec.json.encode([seven, Level.LOW]) == b"[7,1]"
    wrong: tuple[Any, ...] = (False, "7", 1.5, None)
    for value in wrong:
        with pytest.raises(ValueError, match="is not a valid Level"):
            Level(value)


def test_every_enumeration_of_words_is_open() -> None:
    kinds = [getattr(models, name) for name in models.__all__]
    words = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, enum.Enum)]
    assert len(words) > 10
    for kind in words:
        assert issubclass(kind, OpenStrEnum)
        assert kind("a new word").is_known is False
        assert all(member.is_known for member in kind)


@pytest.mark.parametrize(
    ("speed", "text"), [(BotSpeed.SLOW, "1.2"), (BotSpeed.NORMAL, "1.0"), (LegacySpeed.VERY_SLOW, "-2.0")]
)
def test_a_speed_is_a_number_in_json_and_queries(speed: BotSpeed | LegacySpeed, text: str) -> None:
    assert isinstance(speed, float)
    assert json.loads(json.dumps({"speed": speed})) == {"speed": float(text)}
    assert msgspec.json.decode(msgspec.json.encode({"speed": speed})) == {"speed": float(text)}
    assert query(speed=speed) == {"speed": float(text)}
    assert float(str(speed)) == float(text)
    assert pickle.loads(pickle.dumps(speed)) is speed


def test_a_speed_goes_into_a_body_as_a_number() -> None:
    body = SpeechRequest(text="Xin chào", speaker_id=Voice.NORTHERN_FEMALE_NGOCANH, speed=BotSpeed.FAST)
    assert json.loads(encode(body)) == {"text": "Xin chào", "speaker_id": "northern_female_ngocanh", "speed": 0.8}
    assert body.to_dict()["speed"] == 0.8
