"""A CRM keeps its customers in step with OMICall: does the address book follow, in both versions and by webhook?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from omicall.sandbox import Settings, running

from .driver import KEY, Box
from .receiver import receiving

PHONES = [{"data": "0900000760", "type": "personal", "valueType": "Cá nhân"}]


class Crm:
    """A program that knows its customers by phone and writes through both versions."""

    def __init__(self, box: Box) -> None:
        self.box = box

    def upsert(self, phone: str, name: str, ref_id: str) -> bool:
        """Add a customer, or change the one who has the phone; whether it was added."""
        body = {"refId": ref_id, "fullName": name, "phones": [{"data": phone}]}
        known = self.box.payload("GET", "/api/contacts/get", params={"phone": phone})
        if known is None:
            assert self.box.payload("POST", "/api/contacts/add", json=body) is True
            return True
        assert self.box.payload("POST", "/api/v2/contact/update", json={**body, "refId": known["_id"]}) is True
        return False

    def called(self) -> Any:
        """The customer's name on the newest call; None when it is nobody's."""
        customer = self.box.search(size=1)["items"][0]["customer"]
        return customer and customer["full_name"]


def test_a_customer_is_added_called_renamed_and_forgotten(box: Box) -> None:
    crm = Crm(box)
    assert crm.upsert("0900000760", "Vũ Thị Đầu", "CRM-1") is True
    box.click(phone_number="0900000760")
    assert crm.called() == "Vũ Thị Đầu"

    assert crm.upsert("0900000760", "Vũ Thị Sau", "CRM-1") is False
    assert crm.called() == "Vũ Thị Sau"
    row = box.payload("POST", "/api/v2/contact/search", json={"keyword": "0900000760"})["items"][0]
    assert row["ref_id"] == "CRM-1"
    assert box.payload("GET", f"/api/contacts/details/{row['id']}")["_id"] == row["id"]

    assert box.payload("POST", "/api/contacts/add-note", json=[{"phone": "0900000760", "content": "Đã chốt"}]) == 1
    assert box.payload("DELETE", f"/api/contacts/delete/{row['id']}") is True
    assert crm.called() is None
    assert box.payload("POST", "/api/v2/contact/search", json={"keyword": "CRM-1"})["items"] == []
    assert crm.upsert("0900000760", "Vũ Thị Mới", "CRM-2") is True
    assert crm.called() == "Vũ Thị Mới"


@pytest.mark.slow
def test_ten_thousand_customers_are_added_and_each_of_them_is_found(box: Box) -> None:
    many = [{"fullName": f"Khách {n}", "refId": f"R{n}", "phones": [{"data": f"09100{n:05d}"}]} for n in range(10_000)]
    assert box.payload("POST", "/api/contacts/add-more", json=many) is True
    assert box.door("stats")["stored"]["contacts"] == 10_060
    for number in (0, 5_000, 9_999):
        row = box.payload("GET", "/api/contacts/get", params={"phone": f"09100{number:05d}"})
        assert row == box.payload("GET", "/api/contacts/get", params={"ref_id": f"R{number}"})
    page = box.payload("POST", "/api/v2/contact/search?page=200&size=50", json={"keyword": "khach"})
    assert (len(page["items"]), page["total_items"], page["has_next"]) == (50, 10_000, False)


@pytest.fixture
def caller() -> Iterator[httpx.Client]:
    """A client with a token, of a sandbox on a socket."""
    with running(Settings()) as url, httpx.Client(base_url=url) as client:
        token = client.get("/api/auth", params={"apiKey": KEY}).json()["payload"]["access_token"]
        client.headers["Authorization"] = f"Bearer {token}"
        yield client


def test_the_webhook_hears_of_each_contact_that_is_added_changed_and_deleted(caller: httpx.Client) -> None:
    agent = caller.get("/api/call_center/internal_phone/list?keyword=101").json()["payload"]["items"][0]
    first = {"refId": "w1", "fullName": "Tô Thị Nghe", "phones": PHONES, "userOwnerEmail": agent["email"]}
    with receiving() as receiver:
        hook = {"webhook": {"type": "contact", "url": receiver.url}}
        assert caller.post("/api/webhooks/register", json=hook).json()["status_code"] == 9999
        caller.post("/api/v2/contact/add", json=first)
        caller.post("/api/v2/contact/add", json=first)  # refused, so nothing is told of it
        (added,) = receiver.next(1)
        caller.post("/api/v2/contact/addMany", json=[{"refId": "w2"}, {"refId": "w3"}])
        many = receiver.next(2)
        caller.post("/api/v2/contact/update", json={"refId": "w1", "gender": "other"})
        (changed,) = receiver.next(1)
        caller.delete(f"/api/contacts/delete/{added['data'][0]['contact_id']}")
        (deleted,) = receiver.next(1)
        assert receiver.got.empty()
    contact = added["data"][0]
    assert (added["action"], changed["action"], deleted["action"]) == ("created", "updated", "updated")
    assert (contact["user_owner_email"], contact["user_owner_id"]) == (agent["email"], agent["agent_id"])
    assert added["tenant_id"]
    assert contact.keys() == {
        "contact_id", "contact_type", "user_owner_email", "user_owner_id", "is_active", "is_member", "is_deleted",
        "tags", "business_type", "source_add", "contact_categories", "create_by", "last_update_by", "created_date",
        "last_updated_date", "attribute_structure",
    }  # fmt: skip
    assert [attribute(message, "ref_id") for message in (added, *many)] == [["w1"], ["w2"], ["w3"]]
    assert attribute(added, "phone_number") == ["0900000760"]
    assert (attribute(added, "gender"), attribute(changed, "gender")) == ([], ["other"])
    assert [message["data"][0]["is_deleted"] for message in (added, changed, deleted)] == [False, False, True]


def attribute(message: dict[str, Any], code: str) -> list[str]:
    """The values of an attribute of the one contact of a message."""
    (values,) = [a["value"] for a in message["data"][0]["attribute_structure"] if a["field_code"] == code]
    return [value["display_value"] for value in values]
