"""What is never shown to a reader, and what is left for them?"""

from __future__ import annotations

import pytest

from omicall.contract._masks import carries, masked, masked_value, secret_values, visible

KEY, TOKEN = "key/with+odd=signs", "invented.token.000"
SECRETS = (KEY, TOKEN)


def test_secrets_are_masked_in_every_spelling() -> None:
    text = f"{KEY} key%2Fwith%2Bodd%3Dsigns Bearer {TOKEN}"
    assert masked(text, SECRETS) == "*** *** Bearer ***"


def test_a_secret_with_quotation_marks_is_masked_as_json_spells_it() -> None:
    assert masked('{"key": "a\\"b\\\\c-000"}', ['a"b\\c-000']) == '{"key": "***"}'


def test_a_secret_that_holds_another_one_is_masked_whole() -> None:
    assert masked("abcdef", ["cd", "abcdef"]) == "***"


def test_an_empty_secret_masks_nothing() -> None:
    assert masked("abc", [""]) == "abc"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("0900000123", "09******23"),
        ("+84900000123", "+84*******23"),
        ("84900000123", "84*******23"),
        ("+84 900 000 123", "+84 *** *** *23"),
        ("(028) 1000-0123", "(02*) ****-**23"),
        ("0900.000.123", "09**.***.*23"),
        ("0900\u00a0000\u2011123", "09**\u00a0***\u2011*23"),
        ("%2B84900000123", "%2B84*******23"),
        ("tel:0900000123;x", "tel:09******23;x"),
        ("19001234", "19****34"),
        ("\uff10\uff19\uff10\uff10\uff10\uff10\uff10\uff11\uff12\uff13", "\uff10\uff19******\uff12\uff13"),
        ("1790000000000", "17*********00"),
        ("66aa00000900000123ff", "66aa00**********23ff"),
    ],
)
def test_of_eight_digits_or_more_only_the_ends_are_left(text: str, shown: str) -> None:
    assert masked(text, ()) == shown


@pytest.mark.parametrize(
    "text",
    [
        "1234567",
        "HTTP status 200; the specification knows 200, 401, 409, 500",
        "2026-09-21",
        "2026-09-21 13:33 UTC",
        "2026-09-21T13:33:20",
        "from_date=1787408000000&to_date=1790000000000",
        '{"fromDate": 1787408000000, "toDate": "1790000000000"}',
        "09******23",
    ],
)
def test_what_is_no_phone_number_stays(text: str) -> None:
    assert masked(text, ()) == text


@pytest.mark.parametrize(
    "text",
    [
        "phone=1787408000000",
        "from_date=0900000123",
        "from_date=900000012345",
        "2026-09-21 0900000123",
        "to=1900561234",
        '{"to": 1787408000000}',
    ],
)
def test_a_date_is_no_place_for_a_phone_number_to_hide(text: str) -> None:
    assert "*****" in masked(text, ())


def test_masking_twice_is_masking_once() -> None:
    once = masked("0900000123 0281000000 from_date=1787408000000", ())
    assert masked(once, ()) == once


def test_in_a_body_fields_that_hold_secrets_are_masked_at_any_depth() -> None:
    body = {"user": "an", "accounts": [{"password": "Example-Pass-2026", "sip_password": 12}], "on": True, "off": None}
    assert masked_value(body, (), ("password", "sip_password")) == {
        "user": "an",
        "accounts": [{"password": "***", "sip_password": "***"}],
        "on": True,
        "off": None,
    }


def test_in_a_body_phone_numbers_are_masked_as_texts_numbers_and_names() -> None:
    body = {"phone": "0900000123", "as_number": 900000123, "list": ["+84 900 000 123"], "0900000123": 1}
    assert masked_value(body, (), ()) == {
        "phone": "09******23",
        "as_number": "90*****23",
        "list": ["+84 *** *** *23"],
        "09******23": 1,
    }


def test_in_a_body_a_moment_stays_a_number() -> None:
    body = {"filter": {"fromDate": 1787408000000, "phone": 1787408000000}}
    assert masked_value(body, (), ()) == {"filter": {"fromDate": 1787408000000, "phone": "17*********00"}}


def test_values_of_secret_fields_are_found_but_not_those_too_short_to_be_one() -> None:
    body = {"password": "Example-Pass-2026", "rows": [{"password": "a"}, {"inner": {"password": "another-pass"}}]}
    assert list(secret_values(body, ("password",))) == ["Example-Pass-2026", "another-pass"]


def test_whether_a_request_carries_a_secret_is_not_confused_by_phone_numbers() -> None:
    assert carries(f"Bearer {TOKEN}", SECRETS)
    assert carries("apiKey=key%2Fwith%2Bodd%3Dsigns", SECRETS)
    assert not carries("phone=0900000123", SECRETS)


def test_characters_that_a_terminal_would_obey_are_spelled_out() -> None:
    assert visible("a\x1b[2J\x00\u202e\u200b\ud800\nb") == r"a\u001b[2J\u0000\u202e\u200b\ud800\nb"


def test_letters_of_every_language_stay() -> None:
    assert visible("Nguyễn Thị Hạnh 漢字 🙂") == "Nguyễn Thị Hạnh 漢字 🙂"
