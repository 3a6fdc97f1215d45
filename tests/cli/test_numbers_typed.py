"""Which texts does the command line take for phone numbers, and does it repeat those that are none?"""

from __future__ import annotations

import pytest

from omicall.cli._numbers import NotANumber, number_of, numbers_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0900000123", "0900000123"),
        ("0900 000 123", "0900000123"),
        ("(+84) 900-000.123", "+84900000123"),
        ("0900\u00a0000\u2013123", "0900000123"),
        ("113", "113"),
    ],
)
def test_what_people_put_between_digits_is_taken_out(text: str, expected: str) -> None:
    assert number_of(text) == expected


@pytest.mark.parametrize(
    "text", ["", "an", "12", "0900000123456789", "0900x000123", "+", "++84900000123", "٠٩٠٠٠٠٠١٢٣"]
)
def test_anything_else_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(NotANumber) as caught:
        number_of(text)
    assert str(caught.value).startswith("is no phone number")
    assert not text or len(text) < 5 or text not in str(caught.value)


def test_a_list_may_have_empty_lines_and_remarks() -> None:
    assert numbers_of(["\ufeff0900000001\n", "\n", "# friends\n", " 0900 000 002 \r\n"]) == ["0900000001", "0900000002"]


def test_a_wrong_line_is_named_by_its_place_alone() -> None:
    with pytest.raises(NotANumber) as caught:
        numbers_of(["0900000001\n", "\n", "0900 OOO 002\n"])
    assert str(caught.value).startswith("line 3 is no phone number")
    assert "OOO" not in str(caught.value)
