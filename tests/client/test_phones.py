"""Are two phone numbers the same, however they are written, and which form does a number get?"""

from __future__ import annotations

import doctest
import sys
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.sizes import sized

from omicall import phones
from omicall.errors import ConfigurationError
from omicall.phones import normalize, same

EVERY_TIME_THE_SAME: dict[str, Any] = {"deadline": None, "derandomize": True}
MOBILE, LANDLINE, HOTLINE = "900000123", "2810000001", "19001234"

# National numbers without their 0: mobile, landline with its area code, and the two kinds of hotlines.
mobiles = st.from_regex(r"[35789][0-9]{8}", fullmatch=True)
landlines = st.from_regex(r"2[0-9]{9}", fullmatch=True)
hotlines = st.from_regex(r"1[89]00[0-9]{4}([0-9]{2})?", fullmatch=True)
numbers = st.one_of(mobiles, landlines)
anything = st.one_of(
    st.text(max_size=20),
    st.from_regex(r"\+?[0-9 .()-]{0,16}", fullmatch=True),
    numbers.flatmap(lambda number: st.sampled_from(spellings(number))),
    hotlines,
    st.none(),
)


def spellings(number: str) -> list[str]:
    """The ways in which people and programs write one national number."""
    first, rest = number[:3], number[3:]
    return [
        f"0{number}",
        f"84{number}",
        f"+84{number}",
        f"0084{number}",
        number,
        f"0{first} {rest}",
        f"0{first}.{rest}",
        f"(0{first}) {rest[:3]}-{rest[3:]}",
        f"(+84) {first} {rest}",
        f"+84 (0){number}",
        f"+84\u00a0{first}\u2013{rest}",
        f"\u202a0{number}\u202c",
        f" 0{number}\t",
    ]


@pytest.mark.parametrize(
    ("written", "e164", "national", "plain"),
    [
        ("0900000123", "+84900000123", "0900000123", "84900000123"),
        ("(028) 1000-0001", "+842810000001", "02810000001", "842810000001"),
        ("1900 1234", "+8419001234", "19001234", "8419001234"),
        ("8418001234", "+8418001234", "18001234", "8418001234"),
        ("+1 650 253 0000", "+16502530000", "+16502530000", "16502530000"),
        ("101", "101", "101", "101"),
        ("0101", "0101", "0101", "0101"),
        ("113", "113", "113", "113"),
    ],
)
def test_a_number_is_written_in_the_form_that_is_asked_for(written: str, e164: str, national: str, plain: str) -> None:
    assert normalize(written) == e164
    assert normalize(written, form="e164") == e164
    assert normalize(written, form="national") == national
    assert normalize(written, form="plain") == plain


@pytest.mark.parametrize("number", [MOBILE, LANDLINE, HOTLINE, "849000001", "843456789"])
def test_all_spellings_of_a_number_are_the_same(number: str) -> None:
    written = [
        text for text in spellings(number) if not (number == HOTLINE and text.lstrip(" (\u202a").startswith("0"))
    ]
    assert len(written) >= 5
    for one in written:
        for other in written:
            assert same(one, other)


@settings(max_examples=sized(50, 150), **EVERY_TIME_THE_SAME)
@given(numbers)
def test_all_spellings_of_any_number_are_the_same(number: str) -> None:
    assert {normalize(text) for text in spellings(number)} == {f"+84{number}"}


@settings(max_examples=sized(60, 200), **EVERY_TIME_THE_SAME)
@given(numbers, numbers, st.data())
def test_two_different_numbers_are_never_the_same(one: str, other: str, data: st.DataObject) -> None:
    a, b = data.draw(st.sampled_from(spellings(one))), data.draw(st.sampled_from(spellings(other)))
    assert same(a, b) == (one == other)


@settings(max_examples=sized(60, 200), **EVERY_TIME_THE_SAME)
@given(anything, anything)
def test_same_is_symmetric(a: str | None, b: str | None) -> None:
    assert same(a, b) == same(b, a)


@settings(max_examples=sized(100, 300), **EVERY_TIME_THE_SAME)
@given(anything, st.sampled_from(["e164", "national", "plain"]))
@example("+8490000012", "plain")
@example("8490000012", "plain")
@example("16502530000", "national")
def test_to_write_a_number_twice_changes_nothing(written: str | None, form: phones.Form) -> None:
    once = normalize(written, form=form)
    assert normalize(once, form=form) == once
    assert normalize(once) == normalize(written)


@pytest.mark.parametrize(
    "written",
    [None, "", " ", "-", "+", "hello", "KH0900000123", "0900000123 ext 5", "0900000123, 0900000124", "+84101", "*101#",
     "09000001234567", "11111111111", "sip:101@example.vn", 900000123, b"0900000123"],
)  # fmt: skip
def test_what_is_no_number_has_no_form_and_is_the_same_as_nothing(written: Any) -> None:
    assert normalize(written) is None
    assert not same(written, written)
    assert not same(written, "0900000123")
    assert not same("0900000123", written)


@pytest.mark.parametrize("other", ["0101", "1101", "+84101", "84101", "028 1000 0101", "0900000101"])
def test_an_extension_is_the_same_as_itself_only(other: str) -> None:
    assert same("101", " 101 ")
    assert not same("101", other)


def test_eight_digits_without_an_area_code_are_the_landline_of_no_city() -> None:
    assert same("1000 0001", "10000001")
    assert not same("10000001", "02810000001")
    assert not same("10000001", "02410000001")


def test_a_region_of_its_own_reads_bare_numbers() -> None:
    assert normalize("(650) 253-0000", region="US") == "+16502530000"
    assert same("6502530000", "+16502530000", region="US")
    assert not same("6502530000", "+16502530000")


def test_a_wrong_region_or_form_is_said_at_once() -> None:
    wrong: Any = "short"
    with pytest.raises(ConfigurationError, match="region") as region:
        normalize("0900000123", region="Vietnam")
    with pytest.raises(ConfigurationError, match="e164, national, plain") as form:
        normalize("0900000123", form=wrong)
    assert "0900000123" not in f"{region.value}{form.value}"


def test_without_the_extra_an_error_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "phonenumbers", None)
    with pytest.raises(ConfigurationError, match=r"pip install 'omicall\[phones\]'") as raised:
        same("0900000123", "84900000123")
    assert "900000123" not in str(raised.value)
    assert raised.value.__cause__ is None


def test_the_examples_are_true() -> None:
    result = doctest.testmod(phones)
    assert (result.failed, result.attempted) == (0, 3)
