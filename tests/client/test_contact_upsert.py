"""Does an upsert leave one contact that has what was named, and nothing lost? Played on the sandbox."""

from __future__ import annotations

from typing import Any

import pytest

from omicall import Omicall
from omicall.contacts import Email, Phone, Upserted, attributes
from omicall.errors import ApiError, MatchError, OutcomeUnknown
from omicall_api.models import Contact, ContactCreate, ContactPoint

from .doubles import Box, Caller

NUMBER, OTHER = "0900000777", "0900000888"
WRITES = ("add_contact", "update_contact", "add_contact_v1", "update_contact_v1")


def upsert(caller: Caller, **named: Any) -> Upserted:
    """What an upsert gives."""
    result: Upserted = caller.do(lambda client: client.contacts.upsert(**named))
    return result


def add(caller: Caller, number: str, **more: Any) -> None:
    """Add a contact by hand."""
    caller.do(lambda client: client.contacts.add(phones=[ContactPoint(data=number)], **more))


def found(caller: Caller, keyword: str) -> list[Contact]:
    """The first page of a search."""
    page = caller.do(lambda client: client.contacts.search(keyword=keyword))
    return list(page.items)


def numbers(contact: Contact) -> list[str]:
    """The phone numbers of a contact."""
    return [phone.number for phone in attributes(contact).phones]


def writes(box: Box) -> int:
    """How many requests came in that change contacts."""
    return sum(box.received(operation) for operation in WRITES)


def be_late(client: Any, **of_the_rival: Any) -> None:
    """Let another program add a contact just before this client does."""
    add_now = client.contacts.add

    def sync_add(**body: Any) -> Any:
        add_now(phones=body["phones"], **of_the_rival)
        return add_now(**body)

    async def async_add(**body: Any) -> Any:
        await add_now(phones=body["phones"], **of_the_rival)
        return await add_now(**body)

    client.contacts.add = sync_add if isinstance(client, Omicall) else async_add


def test_a_new_contact_is_created_with_all_that_is_named(guest: Caller, box: Box) -> None:
    before = box.stats["stored"]["contacts"]
    result = upsert(
        guest,
        phone=Phone("+84 900 000 777", "office"),
        name="Nguyễn Thị Hạnh",
        email=Email("hanh@example.com", "personal"),
        owner_email="minh.do@example.vn",
        ref_id="KH-777",
        ref_code="HCM-777",
        attributes={"job_title": "Trưởng phòng", "phone_number": OTHER},
        tags=["khách quen"],
    )
    assert result.action == "created"
    assert box.stats["stored"]["contacts"] == before + 1
    known = result.attributes
    assert (known.full_name, known["job_title"]) == ("Nguyễn Thị Hạnh", "Trưởng phòng")
    assert [(phone.number, phone.kind) for phone in known.phones] == [(NUMBER, "office"), (OTHER, "personal")]
    assert known.emails == [Email("hanh@example.com", "personal", "Cá nhân")]
    assert (result.contact.ref_id, result.contact.ref_code) == ("KH-777", "HCM-777")
    assert len(result.contact.tags or []) == 1


def test_the_same_again_changes_nothing_and_sends_nothing(guest: Caller, box: Box) -> None:
    named = {
        "phone": NUMBER,
        "name": "Nguyễn Thị Hạnh",
        "email": "hanh@example.com",
        "attributes": {"note": "gọi sáng"},
    }
    first = upsert(guest, **named)
    sent = writes(box)
    again = upsert(guest, **{**named, "email": "Hanh@Example.com", "name": " Nguyễn  Thị Hạnh "})
    assert (first.action, again.action) == ("created", "unchanged")
    assert again.contact.id == first.contact.id
    assert writes(box) == sent == 1


@pytest.mark.parametrize("kept", [NUMBER, "84900000777", "+84900000777", "900000777"])
@pytest.mark.slow
def test_a_number_is_found_however_it_is_kept_and_written(guest: Caller, box: Box, kept: str) -> None:
    add(guest, kept, full_name="Trần Minh Quân")
    before = box.stats["stored"]["contacts"]
    for written in (NUMBER, "84900000777", "+84 900-000-777", "900000777"):
        assert upsert(guest, phone=written, name="Trần Minh Quân").action == "unchanged"
    assert box.stats["stored"]["contacts"] == before
    assert numbers(found(guest, "900000777")[0]) == [kept]


def test_only_what_is_named_changes(guest: Caller) -> None:
    add(
        guest,
        NUMBER,
        full_name="Lê Thu",
        emails=[ContactPoint(data="thu@example.com")],
        gender="female",
        note="thích gọi sáng",
        tags=["vàng"],
        user_owner_email="lan.pham@example.vn",
        ref_id="KH-1",
        ref_code="A-1",
        categories=["Khách lẻ"],
    )
    before = found(guest, NUMBER)[0].to_dict()
    result = upsert(guest, phone=NUMBER, name="Lê Thu Hà")
    after = result.contact.to_dict()
    assert result.action == "updated"
    assert result.attributes.full_name == "Lê Thu Hà"
    changed = {key for key in before | after if before.get(key) != after.get(key)}
    assert changed <= {"attribute_structure", "last_updated_date", "last_update_by"}
    was, now = (dict(attributes(row)) for row in (before, after))
    assert now == {**was, "full_name": "Lê Thu Hà"}


def test_further_numbers_and_mails_stand_beside_the_old_ones(guest: Caller) -> None:
    upsert(guest, phone=Phone(NUMBER, "home", "Nhà riêng"), email=Email("a@example.com", "office"), ref_id="KH-1")
    result = upsert(guest, ref_id="KH-1", phone=OTHER, email="b@example.com")
    assert result.action == "updated"
    assert [(p.number, p.kind, p.label) for p in result.attributes.phones] == [
        (NUMBER, "home", "Nhà riêng"),
        (OTHER, "personal", "Cá nhân"),
    ]
    assert [(mail.address, mail.kind) for mail in result.attributes.emails] == [
        ("a@example.com", "office"),
        ("b@example.com", "personal"),
    ]


def test_another_kind_of_a_number_that_is_there_is_a_change(guest: Caller) -> None:
    upsert(guest, phone=Phone(NUMBER, "home"), attributes={"phone_number": OTHER})
    result = upsert(guest, phone=Phone(NUMBER, "office"))
    assert result.action == "updated"
    assert [(p.number, p.kind, p.label) for p in result.attributes.phones] == [
        (NUMBER, "office", "Công ty"),
        (OTHER, "personal", "Cá nhân"),
    ]
    assert upsert(guest, phone=NUMBER).action == "unchanged"


def test_the_owner_is_set_each_time(guest: Caller) -> None:
    first = upsert(guest, phone=NUMBER, owner_email="minh.do@example.vn")
    second = upsert(guest, phone=NUMBER, owner_email="minh.do@example.vn")
    assert (first.action, second.action) == ("created", "updated")
    assert first.contact.user_owner_id == second.contact.user_owner_id


def test_the_first_hit_is_not_taken_for_the_right_one(guest: Caller) -> None:
    add(guest, OTHER, full_name=f"Gọi lại {NUMBER}")
    assert numbers(found(guest, NUMBER)[0]) == [OTHER]
    result = upsert(guest, phone=NUMBER, name="Trần Minh Quân")
    assert result.action == "created"
    assert numbers(result.contact) == [NUMBER]


def test_the_exact_match_is_found_on_a_later_page(guest: Caller, box: Box) -> None:
    add(guest, NUMBER, full_name="Trần Minh Quân")
    named = [f"{place} gọi lại {NUMBER}" for place in range(55)]
    points = [[ContactPoint(data=f"0900001{place:03}")] for place in range(55)]
    many = [ContactCreate(full_name=name, phones=phones) for name, phones in zip(named, points, strict=True)]
    guest.do(lambda client: client.contacts.add_many(items=many))
    assert NUMBER not in [number for row in found(guest, NUMBER) for number in numbers(row)]
    sent = writes(box)
    assert upsert(guest, phone=NUMBER, name="Trần Minh Quân").action == "unchanged"
    assert writes(box) == sent


def test_an_own_id_is_enough(guest: Caller) -> None:
    first = upsert(guest, ref_id="KH-9", name="Phạm Lan")
    again = upsert(guest, ref_id="KH-9", name="Phạm Thị Lan")
    other = upsert(guest, ref_id="KH-90", name="Phạm Lan")
    assert (first.action, again.action, other.action) == ("created", "updated", "created")
    assert again.contact.id == first.contact.id != other.contact.id
    assert again.attributes.full_name == "Phạm Thị Lan"


def test_a_number_and_an_own_id_of_different_contacts_are_refused(guest: Caller, box: Box) -> None:
    one, other = upsert(guest, phone=NUMBER, ref_id="KH-1"), upsert(guest, phone=OTHER, ref_id="KH-2")
    sent = writes(box)
    with pytest.raises(MatchError, match="different contacts") as raised:
        upsert(guest, phone=NUMBER, ref_id="KH-2", name="Ai đó")
    assert set(raised.value.ids) == {one.contact.id, other.contact.id}
    assert one.contact.id in str(raised.value)
    assert "900000777" not in str(raised.value)
    assert writes(box) == sent


@pytest.mark.parametrize(("has", "says"), [("KH-1", "has another ref_id"), (None, "has no ref_id")])
def test_an_own_id_that_cannot_be_given_is_said(guest: Caller, box: Box, has: str | None, says: str) -> None:
    kept = upsert(guest, phone=NUMBER, ref_id=has)
    sent = writes(box)
    with pytest.raises(MatchError, match=says) as raised:
        upsert(guest, phone=NUMBER, ref_id="KH-5", name="Ai đó")
    assert raised.value.ids == (kept.contact.id,)
    assert writes(box) == sent


def test_two_contacts_with_one_number_are_not_chosen_between(guest: Caller, box: Box) -> None:
    add(guest, NUMBER, full_name="Một")
    add(guest, "+84900000777", full_name="Hai")
    ids = {row.id for row in found(guest, "900000777")}
    sent = writes(box)
    with pytest.raises(MatchError, match="2 contacts") as raised:
        upsert(guest, phone=NUMBER, name="Ba")
    assert set(raised.value.ids) == ids
    assert "900000777" not in f"{raised.value}{raised.value!r}"
    assert writes(box) == sent


def test_who_comes_second_changes_the_contact_of_who_came_first(guest: Caller, box: Box) -> None:
    before = box.stats["stored"]["contacts"]
    be_late(guest.client, full_name="Người nhanh hơn", note="của người kia")
    result = upsert(guest, phone=NUMBER, name="Người chậm hơn")
    assert result.action == "updated"
    assert box.stats["stored"]["contacts"] == before + 1
    assert result.attributes.full_name == "Người chậm hơn"
    assert result.attributes["note"] == "của người kia"


def test_who_comes_second_with_the_same_changes_nothing(guest: Caller) -> None:
    be_late(guest.client, full_name="Như nhau")
    assert upsert(guest, phone=NUMBER, name="Như nhau").action == "unchanged"


def test_a_mail_of_somebody_else_makes_nobody_else_change(guest: Caller) -> None:
    add(guest, OTHER, full_name="Chủ của địa chỉ", emails=[ContactPoint(data="a@example.com")])
    before = found(guest, OTHER)[0].to_dict()
    with pytest.raises(ApiError, match="belongs to another contact"):
        upsert(guest, phone=NUMBER, name="Người khác", email="a@example.com")
    assert found(guest, OTHER)[0].to_dict() == before
    assert found(guest, NUMBER) == []


def test_after_an_unknown_outcome_the_next_upsert_looks_before_it_adds(guest: Caller, box: Box) -> None:
    before = box.stats["stored"]["contacts"]
    box.fault("add_contact", "reset_after", times=1)
    with pytest.raises(OutcomeUnknown) as raised:
        upsert(guest, phone=NUMBER, name="Trần Minh Quân")
    assert "900000777" not in str(raised.value)
    assert upsert(guest, phone=NUMBER, name="Trần Minh Quân").action == "unchanged"
    assert box.stats["stored"]["contacts"] == before + 1
    assert box.received("add_contact") == 1


def test_a_result_shows_no_personal_data_in_its_repr(guest: Caller) -> None:
    result = upsert(guest, phone=NUMBER, name="Trần Minh Quân")
    assert repr(result) == "Upserted(action='created')"
