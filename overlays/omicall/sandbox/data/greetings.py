"""What callers hear: texts read by a machine, and files that were uploaded."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from omicall.sandbox._collection import Collection
from omicall.sandbox._history import DAY_MS
from omicall.sandbox._tenant import Tenant, object_id

READ_BY_MACHINE = "Robot đọc"
VOICES = ("banmai", "leminh", "lannhi")

_SEEDED = (
    ("Lời chào mặc định", "Cảm ơn quý khách đã gọi đến Công ty Mẫu Hoa Sen."),
    ("Chọn phím", "Bấm phím 1 để gặp chăm sóc khách hàng, phím 2 để gặp kinh doanh, phím 3 để gặp kỹ thuật."),
    ("Sai phím", "Phím vừa bấm chưa đúng, mời quý khách chọn lại."),
    ("Ngoài giờ làm việc", "Hiện đã hết giờ làm việc, mời quý khách để lại lời nhắn."),
)
WELCOME, CHOICE, WRONG_KEY, CLOSED = range(len(_SEEDED))
"""Places of the greetings that an account starts with."""


@dataclass(frozen=True, slots=True)
class Greeting:
    """A sound and where it comes from; an uploaded one has no text, voice and speed."""

    id: str
    name: str
    formality: str
    file: str
    created_ms: int
    content: str | None = None
    voice: str | None = None
    speed: int | None = None


def greeting_id(tenant: Tenant, place: int) -> str:
    """Id of a greeting that the account started with, whether it is still there or not."""
    return object_id(tenant.id, "greeting", place)


def file_name(random: Random) -> str:
    """A name of the kind that the vendor gives to its files."""
    noise = f"{random.getrandbits(128):032x}"
    return f"{noise[:8]}-{noise[8:12]}-4{noise[13:16]}-a{noise[17:20]}-{noise[20:]}.mp3"


class Greetings(Collection[Greeting]):
    """The greetings of one account, the oldest first; an account that was made empty starts with none."""

    def __init__(self, tenant: Tenant) -> None:
        super().__init__(lambda greeting: (greeting.name,))
        self.random = Random(f"{tenant.seed}/greetings")
        for place, (name, text) in enumerate(_SEEDED if tenant.history.table else ()):
            self.put(
                Greeting(
                    id=greeting_id(tenant, place),
                    name=name,
                    formality=READ_BY_MACHINE,
                    file=file_name(self.random),
                    created_ms=tenant.start_ms - (380 - place) * DAY_MS,
                    content=text,
                    voice=self.random.choice(VOICES),
                    speed=0,
                )
            )

    def counts(self) -> dict[str, int]:
        """How many greetings there are."""
        return {"greetings": len(self)}
