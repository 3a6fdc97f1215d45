"""What is known about a contact, by name instead of `attribute_structure`, and how is it written?"""

from __future__ import annotations

import doctest
import json
from typing import Any

import pytest
from attrs import fields
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sizes import sized

from omicall import _contact_attributes, _contact_writing
from omicall._contact_writing import WRITTEN_AS
from omicall.catalog import ContactFieldCode
from omicall.contacts import Attributes, Email, OwnField, Phone, as_fields, attributes
from omicall.errors import ConfigurationError
from omicall_api.models import Contact, ContactCreate, ContactEvent, ContactUpdate, ContactV1

from .doubles import EXAMPLES, Caller

SOME: dict[str, Any] = {
    "full_name": "Nguyễn Thị Hạnh",
    "phone_number": Phone("84900000777", "office"),
    "mail": "hanh@example.com",
}


def example(name: str) -> Any:
    """An example of the spec."""
    return json.loads((EXAMPLES / f"{name}.json").read_text(encoding="utf-8"))


def rows() -> dict[str, Attributes]:
    """One contact of every kind of row, from the spec's examples."""
    event = example("receive_contact_event.request")
    return {
        "search": attributes(Contact.from_dict(example("search_contacts.response")["payload"]["items"][0])),
        "plain": attributes(example("search_contacts.response")["payload"]["items"][0]),
        "list_v1": attributes(ContactV1.from_dict(example("list_contacts_v1.response")["payload"]["items"][0])),
        "get_v1": attributes(ContactV1.from_dict(example("get_contact_v1.response")["payload"])),
        "event": attributes((ContactEvent.from_dict(event).data or [])[0]),
    }


@pytest.mark.parametrize("kind", ["search", "plain", "list_v1", "get_v1", "event"])
def test_every_kind_of_row_is_read_alike(kind: str) -> None:
    known = rows()[kind]
    assert known["full_name"] == known.full_name
    assert known.full_name
    assert known["phone_number"] == known.phones != []
    assert all(isinstance(phone, Phone) and phone.number for phone in known.phones)
    assert all(isinstance(mail, Email) and "@" in mail.address for mail in known.emails)


def test_kinds_and_labels_stay_with_their_values() -> None:
    known = rows()["event"]
    assert known.phones == [Phone("0900000123", "personal", "Cá nhân")]
    assert known.emails == [Email("hanh.nguyen@example.com", "office", "Công ty")]
    assert known["more_infomation"] == [OwnField("Hạng thẻ", "Gói vàng")]
    assert known.own_fields == {"Hạng thẻ": "Gói vàng"}
    assert known["gender"] == "female"


def test_attributes_without_a_value_are_not_there() -> None:
    known = rows()["event"]
    assert "avatar" not in known
    assert known.text("birthday") is None
    assert known.text("phone_number") is None
    assert set(known) == {"full_name", "phone_number", "mail", "gender", "ref_id", "more_infomation", "note"}
    assert len(known) == 7


def test_an_empty_number_is_no_number() -> None:
    empty = [{"display_value": ""}, {"display_value": None}, {}]
    row = {"attribute_structure": [{"field_code": "phone_number", "value": [*empty, {"display_value": "0900000123"}]}]}
    assert attributes(row).phones == [Phone("0900000123")]


def test_members_of_the_catalogue_and_codes_of_the_account_are_keys() -> None:
    row = {"attribute_structure": [{"field_code": "zalo", "field_type": "phone", "value": [{"display_value": 84900}]}]}
    assert rows()["search"][ContactFieldCode.FULL_NAME] == "Nguyễn Thị Hạnh"
    assert attributes(row)["zalo"] == [Phone("84900")]


def test_several_texts_of_one_attribute_are_all_there() -> None:
    values = [{"display_value": "một"}, {"display_value": None}, {"display_value": "hai"}]
    row = {"attribute_structure": [{"field_code": "note", "value": values}, {"field_code": "note", "value": values}]}
    assert attributes(row)["note"] == "một\nhai\nmột\nhai"


def test_no_number_and_no_address_is_in_a_repr() -> None:
    known = rows()["event"]
    shown = f"{known!r}{known.phones!r}{known.emails!r}{list(known.values())[-2]!r}"
    for secret in ("0900000123", "hanh.nguyen", "Gói vàng"):
        assert secret not in shown
    assert "phone_number" in repr(known)
    assert str(known.phones[0]) == "0900000123"


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["attribute_structure", "field_code", "value", "display_value", "data_type", "field_type"]),
            inner,
        ),
    ),
    max_leaves=25,
)


@settings(max_examples=sized(60, 200), deadline=None, derandomize=True)
@given(json_values)
def test_whatever_stands_there_reading_never_fails(row: object) -> None:
    known = attributes({"attribute_structure": [row, {"field_code": "note", "value": [{"display_value": "x"}]}]})
    assert "x" in (known.text("note") or "")
    assert attributes(row) is not None


def test_what_is_written_goes_into_the_arguments_of_adding() -> None:
    made = as_fields({**SOME, "job_title": " Trưởng phòng ", "gender": "female"})
    body = ContactCreate(**made).to_dict()
    assert body == {
        "fullName": "Nguyễn Thị Hạnh",
        "phones": [{"data": "0900000777", "type": "office"}],
        "emails": [{"data": "hanh@example.com"}],
        "jobTitlte": "Trưởng phòng",
        "gender": "female",
    }


def test_several_phones_keep_their_order_kinds_and_labels() -> None:
    made = as_fields({"phone_number": [Phone("0900000777"), Phone("0900000778", "home", "Nhà riêng"), "84900000779"]})
    assert [point.to_dict() for point in made["phones"]] == [
        {"data": "0900000777"},
        {"data": "0900000778", "type": "home", "valueType": "Nhà riêng"},
        {"data": "0900000779"},
    ]


def test_what_was_read_can_be_written_again() -> None:
    known = rows()["search"]
    named: dict[str, Any] = {code: known[code] for code in known if code in tuple(WRITTEN_AS)}
    made = as_fields(named)
    assert {"full_name", "phones", "emails"} <= made.keys()


def test_every_code_is_written_by_an_argument_of_adding_and_of_changing() -> None:
    for model in (ContactCreate, ContactUpdate):
        assert set(WRITTEN_AS.values()) <= {field.alias for field in fields(model)}
    same_name = {code for code in ContactFieldCode if code in {field.alias for field in fields(ContactCreate)}}
    assert same_name - {ContactFieldCode.REF_ID} <= set(WRITTEN_AS)


@pytest.mark.parametrize(
    "wrong",
    [
        {"birthday": "01/01/1990"},
        {"0900000123": "x"},
        {"full_name": ""},
        {"full_name": None},
        {"full_name": ["a", "b"]},
        {"phone_number": "no number"},
        {"phone_number": []},
        {"phone_number": None},
        {"phone_number": [Email("a@example.com")]},
        {"phone_number": Phone("0900000123", "mobile")},
        {"mail": Phone("0900000123")},
        {"mail": [""]},
        {"gender": "f"},
    ],
)
def test_what_cannot_be_written_is_said_without_a_number(wrong: Any) -> None:
    with pytest.raises(ConfigurationError, match="nothing was sent") as raised:
        as_fields(wrong)
    assert "0900000123" not in str(raised.value)
    assert "no number" not in str(raised.value)


def test_the_sandbox_takes_what_is_written(guest: Caller) -> None:
    assert guest.do(lambda client: client.contacts.add(**as_fields(SOME))) is True
    page = guest.do(lambda client: client.contacts.search(keyword="0900000777"))
    assert attributes(page.items[0]).phones == [Phone("0900000777", "office", "Công ty")]


def test_the_examples_are_true() -> None:
    results = [doctest.testmod(module) for module in (_contact_attributes, _contact_writing)]
    assert [(result.failed, result.attempted) for result in results] == [(0, 2), (0, 2)]
