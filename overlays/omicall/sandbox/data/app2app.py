"""Customers who call inside somebody's own app, and the devices of the app."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from random import Random

from omicall.sandbox._collection import Collection
from omicall.sandbox._history import digest
from omicall.sandbox._names import mobile, person
from omicall.sandbox._tenant import Device, Tenant

_FIRST_SIP_USER = 700001
_SEEDED = 3


@dataclass(frozen=True, slots=True)
class Customer:
    """A customer with an extension of the SDK; `id` is the extension."""

    id: str
    uuid: str
    full_name: str
    phone: str
    password: str = field(repr=False)
    devices: tuple[Device, ...] = ()


class Customers:
    """The customers of one account that have an extension of the SDK."""

    def __init__(self, tenant: Tenant) -> None:
        self.customers = Collection[Customer]()
        self._numbers = count(_FIRST_SIP_USER)
        random = Random(f"{tenant.seed}/app2app")
        for place in range(_SEEDED):
            self.add(f"kh-{place + 1}", person(random), mobile(place + 1), digest(tenant.id, "sdk", place).hex()[:12])

    def counts(self) -> dict[str, int]:
        """How many customers have an extension of the SDK."""
        return {"app2app_customers": len(self.customers)}

    def add(self, uuid: str, full_name: str, phone: str, password: str) -> Customer:
        """Keep a new customer under the next number."""
        customer = Customer(str(next(self._numbers)), uuid, full_name, phone, password)
        self.customers.put(customer)
        return customer

    def by_uuid(self, uuid: str) -> Customer | None:
        """The customer with the caller's own id, or None."""
        return next((customer for customer in self.customers if customer.uuid == uuid), None)


def with_device(devices: tuple[Device, ...], device: Device) -> tuple[Device, ...]:
    """The devices and one more, in place of the same device before."""
    return (*without_device(devices, device.key), device)


def without_device(devices: tuple[Device, ...], key: tuple[str, str, str]) -> tuple[Device, ...]:
    """The devices without the one of a key."""
    return tuple(device for device in devices if device.key != key)
