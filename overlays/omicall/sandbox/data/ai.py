"""What the AI hears and finds: invented, and always the same for the same call or file."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from random import Random
from typing import Any

from omicall.sandbox._history import Call
from omicall.sandbox._rows import row_v1
from omicall.sandbox._tenant import Tenant

STAFF, CUSTOMER = "staff", "customer"

_SAID = {
    STAFF: (
        "Dạ em chào anh chị, em có thể hỗ trợ gì cho mình ạ",
        "Dạ anh chị cho em xin mã đơn hàng để em kiểm tra",
        "Em xin lỗi vì sự chậm trễ, đơn của mình đang trên đường giao",
        "Dạ gói cước này đang có khuyến mãi đến cuối tháng ạ",
        "Em đã ghi nhận yêu cầu và sẽ gọi lại trong hôm nay",
        "Cảm ơn anh chị đã gọi đến tổng đài, chúc mình một ngày vui vẻ",
    ),
    CUSTOMER: (
        "Chị muốn hỏi về đơn hàng đặt tuần trước",
        "Bao giờ thì hàng được giao vậy em",
        "Giá như vậy có bao gồm phí vận chuyển chưa",
        "Anh cần được tư vấn thêm về bảo hành",
        "Được rồi, cảm ơn em nhé",
    ),
}
_KEYWORDS = ("đơn hàng", "giao", "khuyến mãi", "bảo hành", "phí", "cảm ơn")
_CRITERIA = ("Chào hỏi", "Thái độ phục vụ", "Nắm bắt nhu cầu", "Kết thúc cuộc gọi")
_MOODS = ("positive", "neutral", "negative")
_SECONDS_A_TURN = 6
_MOST_TURNS = 12


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it was said, in seconds from the beginning."""

    text: str
    start: float
    end: float

    def shown(self) -> dict[str, Any]:
        """The word as the vendor's answers hold it; how is a guess."""
        return {"word": self.text, "start": self.start, "end": self.end}


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side said before the other side spoke."""

    speaker: str
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words as a sentence."""
        return " ".join(word.text for word in self.words)

    @property
    def start(self) -> float:
        """Where it begins, in seconds."""
        return self.words[0].start

    @property
    def end(self) -> float:
        """Where it ends, in seconds."""
        return self.words[-1].end


class AiHooks:
    """Where the results of an account are sent to; the service of 2023 has an address of its own."""

    def __init__(self, _tenant: Tenant) -> None:
        self.url: str | None = None
        self.url_v1: str | None = None

    def counts(self) -> dict[str, int]:
        """How many addresses are registered."""
        return {"ai_webhooks": sum(url is not None for url in (self.url, self.url_v1))}


def conversation(random: Random, seconds: float) -> list[Turn]:
    """What two people said in a time: the staff begins, and nobody speaks after the end."""
    count = min(_MOST_TURNS, max(2, round(seconds / _SECONDS_A_TURN)))
    return [
        _turn(random, (STAFF, CUSTOMER)[place % 2], seconds * place / count, seconds / count) for place in range(count)
    ]


def _turn(random: Random, speaker: str, start: float, seconds: float) -> Turn:
    texts = random.choice(_SAID[speaker]).split()
    step = seconds / len(texts)
    words = (
        Word(text, round(start + place * step, 2), round(start + (place + 1) * step, 2))
        for place, text in enumerate(texts)
    )
    return Turn(speaker, tuple(words))


def pieces_of(content: bytes) -> list[Turn]:
    """What is heard in a file: the sandbox hears nothing, and makes it up from the bytes."""
    random = Random(content)
    return conversation(random, _SECONDS_A_TURN * random.randint(2, 4))


def transcript_message(piece: Turn, tracking: dict[str, str]) -> dict[str, Any]:
    """The webhook's body for one piece of text; all of it is text, as the vendor's table says."""
    return {
        "from": str(piece.start),
        "to": str(piece.end),
        "word_alignment": json.dumps([word.shown() for word in piece.words], ensure_ascii=False),
        "text": piece.text,
        **tracking,
    }


def analysis(tenant: Tenant, call: Call, base_url: str) -> dict[str, Any]:
    """The analysis of an answered call; what stands inside its objects is a guess."""
    random = Random(f"{tenant.seed}/analysis/{call.transaction_id}")
    turns = conversation(random, call.answer_sec)
    whole = "\n".join(turn.text for turn in turns)
    found = {word: count for word in _KEYWORDS if (count := whole.lower().count(word))}
    mood = random.choice(_MOODS)
    points = {name: random.randint(5, 10) for name in _CRITERIA}
    score = round(sum(points.values()) / len(points), 1)
    line = row_v1(tenant, call, base_url)
    said = Counter(turn.speaker for turn in turns)
    names = ("tenant_id", "transaction_id", "direction", "recording_file", "sip_number", "phone_number")
    return {
        **{name: line[name] for name in (*names, "time_start_to_answer", "duration", "bill_sec")},
        "result_speech_analytics": {
            "text": whole,
            "turns": [{"speaker": t.speaker, "from": t.start, "to": t.end, "text": t.text} for t in turns],
        },
        "result_nlp_analytics": {"sentiment": mood, "keyword_count": found},
        "staff_word_alignments": _words(turns, STAFF),
        "customer_word_alignments": _words(turns, CUSTOMER),
        "analyst_results": {"turns": dict(said), "sentiment": mood, "score": score},
        "quality_evaluation_result": {
            "scale": 10,
            "score": score,
            "criteria": [{"name": name, "point": point} for name, point in points.items()],
        },
        "nl_analyze_result": {"summary": f"{turns[0].text}. {turns[-1].text}.", "sentiment": mood},
    }


def _words(turns: list[Turn], speaker: str) -> list[dict[str, Any]]:
    return [word.shown() for turn in turns if turn.speaker == speaker for word in turn.words]
