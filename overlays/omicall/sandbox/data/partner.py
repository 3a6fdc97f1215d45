"""What a partner sells, and what it does to the accounts of its customers."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from omicall.sandbox._clock import LATEST_MS
from omicall.sandbox._collection import Collection
from omicall.sandbox._history import DAY_MS, digest
from omicall.sandbox._names import hotline, unsigned
from omicall.sandbox._seed import empty_tenant
from omicall.sandbox._settings import Settings
from omicall.sandbox._tenant import Tenant

READY_MS = 3_000
"""How long the key of a new account is not known yet; the vendor says 3 to 10 seconds."""

FEWEST_MONTHS = 6

NUMBER_PRICE = 22_000
"""Of a hotline for a month, in VND, as in the vendor's sample."""

PROFILE = {
    "full_name": "Đối tác Mẫu Sen Việt",
    "email": "doitac@example.vn",
    "description": "Đối tác giả định của sandbox",
    "enabled": True,
    "status": "activated",
    "paid_type": "prepaid",
    "nation": "vn",
    "currency": "VND",
    "language": "vi",
}
"""What the partner shows of itself, but for the balance."""

_MONTH_MS = 30 * DAY_MS
_NUMBERS = 60
_FIRST_NUMBER = 21
# Far from the seeds of other accounts, so that no two have the same ids of calls.
_SEED_STEP = 1_000_003


@dataclass(frozen=True, slots=True)
class Package:
    """A service package; prices in VND, 0 customers stand for any number of them."""

    code: str
    name: str
    staff: int
    customers: int
    storage: str
    setup: int
    monthly: int

    def price(self, months: int, *, with_setup: bool) -> int:
        """What it costs for some months."""
        return self.monthly * months + (self.setup if with_setup else 0)

    def offer(self) -> dict[str, Any]:
        """The package as it is offered."""
        customers = f"{self.customers} khách hàng" if self.customers else "Không giới hạn khách hàng"
        return {
            "code_name": self.code,
            "service_name": self.name,
            "staff_num": self.staff,
            "customer_num": self.customers,
            "note": f"{self.staff} người dùng \n{customers} \n{self.storage} dữ liệu",
            "fee_setups": _fee(self.setup),
            "fee_holds": _fee(self.monthly),
        }


def _fee(price: int) -> list[dict[str, Any]]:
    return [{"currency": "VND", "price": price}] if price else []


TRIAL = Package("trial", "Trial", 5, 100, "500MB", 0, 0)
# The vendor's sample has the prices of the second one only.
PACKAGES = {
    package.code: package
    for package in (
        TRIAL,
        Package("omi_start", "Omi Start", 5, 0, "10GB", 300_000, 350_000),
        Package("omi_business", "Omi Business", 10, 0, "50GB", 300_000, 450_000),
        Package("omi_advance", "Omi Advance", 20, 0, "100GB", 300_000, 600_000),
        Package("omi_pro", "Omi Pro", 30, 0, "100GB", 300_000, 900_000),
        Package("customize", "Omi Enterprise", 35, 0, "1000GB", 300_000, 1_200_000),
    )
}


@dataclass(frozen=True, slots=True)
class ForSale:
    """A hotline that nobody has yet; its id is the number."""

    id: str
    created_ms: int
    changed_ms: int


class Shop:
    """The hotlines that a partner can buy for its customers."""

    def __init__(self, tenant: Tenant) -> None:
        random = Random(f"{tenant.seed}/numbers for sale")
        self.numbers = Collection[ForSale]()
        for place in range(_NUMBERS):
            created_ms = tenant.start_ms - random.randrange(100, 1_000) * DAY_MS
            changed_ms = created_ms + random.randrange(90) * DAY_MS
            self.numbers.put(ForSale(hotline(_FIRST_NUMBER + place), created_ms, changed_ms))

    def counts(self) -> dict[str, int]:
        """How many are left."""
        return {"numbers_for_sale": len(self.numbers)}


class Lines:
    """Until when an account has the hotlines that its partner bought for it."""

    def __init__(self, _tenant: Tenant) -> None:
        self._until_ms: dict[str, int] = {}

    def buy(self, tenant: Tenant, number: str, months: int, now: int) -> None:
        """Give the account a hotline for some months."""
        tenant.hotlines += (number,)
        self._until_ms[number] = _after(now, months)

    def until_ms(self, number: str) -> int | None:
        """When a hotline expires, in milliseconds since 1970; None for one that the account had from the start."""
        return self._until_ms.get(number)


class UserPackages:
    """The packages for employees that an account has bought, by code."""

    def __init__(self, _tenant: Tenant) -> None:
        self.bought: dict[str, int] = {}

    def counts(self) -> dict[str, int]:
        """How many there are of all kinds."""
        return {"user_packages": sum(self.bought.values())}

    def add(self, code: str, total: int) -> None:
        """Keep some more of a kind."""
        self.bought[code] = self.bought.get(code, 0) + total


@dataclass(frozen=True, slots=True)
class Application:
    """What a new account is opened with."""

    email: str
    full_name: str
    phone: str
    active: bool


def open_account(settings: Settings, number: int, application: Application, now: int) -> Tenant:
    """A new account with nothing in it and nothing on its balance, in its first month of the trial package.

    number: of the account among those that the partner opened.
    """
    seed = settings.seed + number * _SEED_STEP
    own = replace(settings, seed=seed, balance=0)
    tenant = empty_tenant(own, digest(seed, "api key").hex(), now)
    plain = re.sub("[^a-z0-9]+", "-", unsigned(application.full_name).lower()).strip("-")
    domain = f"{plain[:30] or 'account'}-{number}"
    tenant.profile |= {
        "full_name": application.full_name,
        "email": application.email,
        "description": "",
        "enabled": application.active,
        "domain": domain,
        "domain_fusion": domain,
        "effective_date": now,
        "domain_expire": _after(now, 12),
        "expire_date": _after(now, 1),
        "phone": application.phone,
        "status": "activated" if application.active else "not_activated",
    }
    set_package(tenant, TRIAL, _after(now, 1))
    return tenant


def set_package(tenant: Tenant, package: Package, until_ms: int) -> None:
    """Give an account a package until a time; the account itself does not end before it."""
    tenant.profile |= {
        "expire_date": max(tenant.profile["expire_date"], until_ms),
        "service_package": {
            "code_name": package.code,
            "service_name": package.name,
            "staff_num": package.staff,
            "customer_num": package.customers,
            "expiry_date": until_ms,
        },
    }


def upgrade(tenant: Tenant, package: Package, months: int, now: int) -> None:
    """Give an account another package from now on."""
    set_package(tenant, package, _after(now, months))


def extend(tenant: Tenant, months: int, now: int) -> None:
    """Let an account keep its package, from the end of what it has, or from now if that is over."""
    until_ms = _after(max(now, tenant.profile["service_package"]["expiry_date"]), months)
    tenant.profile |= {
        "expire_date": max(tenant.profile["expire_date"], until_ms),
        "service_package": {**tenant.profile["service_package"], "expiry_date": until_ms},
    }


def package_of(tenant: Tenant) -> Package:
    """The package that an account has now."""
    return PACKAGES[tenant.profile["service_package"]["code_name"]]


def cashback(tenant: Tenant, now: int) -> int:
    """What comes back when an account is upgraded: the monthly fee of every whole month that is left, in VND."""
    left_ms: int = tenant.profile["service_package"]["expiry_date"] - now
    return max(0, left_ms // _MONTH_MS) * package_of(tenant).monthly


def _after(start_ms: int, months: int) -> int:
    return min(start_ms + months * _MONTH_MS, LATEST_MS)
