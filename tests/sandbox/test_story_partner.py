"""Can a partner open an account, equip it, and have its owner work with it?"""

from __future__ import annotations

from .account import Account
from .driver import DAY, NOW, Box

PARTNER = "/api/partner"
OWNER = "chu.tiem@example.vn"


def test_a_partner_opens_an_account_and_its_owner_makes_a_call(box: Box) -> None:
    partner = Account(box)
    number = partner.payload("GET", f"{PARTNER}/public_number/list?page=2&size=20")["items"][0]["number"]

    # An account for a small shop, with a number, a package for six months, and money.
    opened = {"email": OWNER, "password": "Tiem#Hoa2026", "fullName": "Tiệm Hoa Mẫu", "ownerName": "Bùi Ví Dụ"}
    opened |= {"phone": "0900000811"}
    shop_id = partner.payload("POST", f"{PARTNER}/tenant/add", json={**opened, "isAutoActive": True})["id"]
    line = {"number": number, "email": OWNER, "number_count": 12, "note": "Số đầu tiên"}
    partner.ask("POST", f"{PARTNER}/public_number/buy", json=line)
    package = {"email": OWNER, "code_name": "omi_start", "month_num": 6, "note": "Mở tài khoản mới"}
    partner.ask("POST", f"{PARTNER}/service_package/upgrade", json=package)
    extension = {"email": OWNER, "month_num": 6, "note": "Gia hạn thêm nửa năm"}
    partner.ask("POST", f"{PARTNER}/service_package/extend", json=extension)
    reason = "Nạp tiền lần đầu cho tài khoản của khách hàng mới mở"
    top_up = {"email": OWNER, "amount": 200_000, "description": reason}
    partner.ask("POST", f"{PARTNER}/tenant/update_balance", json=top_up)
    spent = 12 * 22_000 + 300_000 + 12 * 350_000 + 200_000
    assert partner.payload("GET", f"{PARTNER}/me")["balance"] == 10_000_000 - spent

    # The owner gets the key, and sees what the partner has done.
    shown = partner.payload("GET", f"{PARTNER}/tenant/info", params={"id": shop_id})
    shop = Account(box, shown["api_key"])
    box.door("clock", {"advance_seconds": 5})
    detail = shop.payload("GET", "/api/tenant/detail")
    assert [row["number"] for row in detail["public_numbers"]] == [number]
    assert detail["service_package"]["code_name"] == "omi_start"
    assert detail["service_package"]["expiry_date"] == NOW + 12 * 30 * DAY
    assert detail["balance"] == 200_000

    # An employee is hired and calls out with the new number; nobody else's history knows of it.
    hired = {"identify_info": "ban.hang@example.vn", "full_name": "Ngô Ví Dụ", "password": "Ban#Hang2026"}
    hired |= {"role_name": "Sale"}
    shop.payload("POST", "/api/agent/invite", json=hired)
    seller = shop.payload("GET", "/api/call_center/internal_phone/list")["items"][0]
    assert seller["public_number"] == number
    call = shop.click(extension=seller["sip_user"], hotline=number, phone_number="0900000701")["call_uuid"]
    made = {"fromDate": NOW, "toDate": NOW + DAY}
    assert [row["transaction_id"] for row in shop.search(**made)["items"]] == [call]
    assert box.search(**made)["total_items"] == 0
    assert shop.payload("GET", "/api/tenant/detail")["balance"] < 200_000
