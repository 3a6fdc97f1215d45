"""Invented names, and numbers in ranges that are obviously invented."""

from __future__ import annotations

import unicodedata
from random import Random

_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương")
_MIDDLE = ("Thị", "Văn", "Minh", "Thanh", "Ngọc", "Hữu", "Đức", "Quang", "Bảo", "Kim", "Gia", "Mỹ")
_GIVEN = (
    "An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hạnh", "Khánh", "Lan", "Linh",
    "Long", "Mai", "Nam", "Phương", "Quỳnh", "Sơn", "Thảo", "Trang", "Tuấn", "Yến",
)  # fmt: skip

DO_NOT_CALL = "0900000999"


def person(random: Random) -> str:
    """A full name, family name first."""
    return f"{random.choice(_FAMILY)} {random.choice(_MIDDLE)} {random.choice(_GIVEN)}"


def unsigned(text: str) -> str:
    """The text without Vietnamese marks."""
    plain = text.replace("đ", "d").replace("Đ", "D")
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


def mailbox(name: str, number: int) -> str:
    """An address for a person that nobody owns."""
    return f"{unsigned(name).lower().replace(' ', '.')}.{number}@example.vn"


def mobile(number: int) -> str:
    """One of the 1,000 customer numbers."""
    return f"0900000{number:03d}"


def hotline(number: int) -> str:
    """A number of the business, with the country code and without a plus."""
    return f"84281000{number:04d}"


def local_form(number: str) -> str:
    """A number with a leading zero in place of the country code, to compare two spellings."""
    return "0" + number[2:] if number.startswith("84") and len(number) > 9 else number
