"""A second caller in the sandbox of a box, and what a partner asks for."""

from __future__ import annotations

from typing import Any

from .driver import DAY, Box

PARTNER_KEY = "sandbox-partner-key"
PARTNER = "/api/partner"
MONTH = 30 * DAY
OWNER = "lienhe@example.vn"
NEW: dict[str, Any] = {
    "email": "chu@example.vn",
    "password": "Mat-khau-1",
    "fullName": "Công ty Mẫu Tre Xanh",
    "ownerName": "Lê Ví Dụ",
    "phone": "0900000801",
    "isAutoActive": True,
}
NUMBER: dict[str, Any] = {"number": "842810000021", "email": OWNER, "number_count": 6, "note": "Chi nhánh mới"}
UPGRADE: dict[str, Any] = {"email": OWNER, "code_name": "omi_pro", "month_num": 6, "note": "n" * 11}
EXTENSION: dict[str, Any] = {"email": OWNER, "month_num": 6, "note": "n" * 10}
TOP_UP: dict[str, Any] = {"email": OWNER, "amount": 10_000, "description": "d" * 50}
WRITES: list[tuple[str, Any]] = [
    ("public_number/buy", NUMBER),
    ("service_package/upgrade", UPGRADE),
    ("service_package/extend", EXTENSION),
    ("tenant/update_balance", TOP_UP),
]


class Account(Box):
    """A caller with another key and a token made from it; for operations that take the token."""

    def __init__(self, box: Box, key: str = PARTNER_KEY) -> None:
        self.app = box.app
        self.key = key
        self._token = None

    def exchange(self) -> Any:
        """The body of the answer to an exchange of the key."""
        return self.send("GET", "/api/auth", params={"apiKey": self.key}).json()

    def new_token(self) -> str:
        return str(self.exchange()["payload"]["access_token"])


def write(partner: Account, path: str, body: Any) -> None:
    answer = partner.ask("POST", f"{PARTNER}/{path}", json=body)
    assert answer["status_code"] == 9999, answer
    assert "payload" not in answer


def refused(partner: Account, path: str, body: Any) -> str:
    return partner.refusal("POST", f"{PARTNER}/{path}", json=body)


def balance(partner: Account) -> int:
    return int(partner.payload("GET", f"{PARTNER}/me")["balance"])


def detail(box: Box) -> Any:
    return box.payload("GET", "/api/tenant/detail")


def for_sale(partner: Account, page: int = 1) -> Any:
    return partner.payload("GET", f"{PARTNER}/public_number/list?page={page}&size=50")


def create(partner: Account, **changes: Any) -> str:
    return str(partner.payload("POST", f"{PARTNER}/tenant/add", json={**NEW, **changes})["id"])


def info(partner: Account, tenant_id: str) -> Any:
    return partner.payload("GET", f"{PARTNER}/tenant/info", params={"id": tenant_id})


def accounts(partner: Account, keyword: str = "", size: int = 50) -> Any:
    return partner.payload("POST", f"{PARTNER}/tenant/list?page=1&size={size}", json={"keyword": keyword})
