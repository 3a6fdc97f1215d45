"""Tickets and their categories."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from omicall.sandbox._collection import Collection
from omicall.sandbox._history import DAY_MS
from omicall.sandbox._names import unsigned
from omicall.sandbox._tenant import Extension, Tenant, object_id

PRIORITIES = ("low", "medium", "high")

_FIRST_NUMBER = 2001
_SEEDED = 12
_TERM_DAYS = 7
_TYPES = ("Cá nhân", "Tư vấn", "Báo giá", "Chăm sóc")
_STATUSES = (
    ("Mới tạo", "#4ca750", False),
    ("Đang xử lý", "#267aff", False),
    ("Từ chối", "#57bfdb", False),
    ("Đã hoàn thành", "#2d4563", False),
    ("Đóng", "#fea220", True),
)
_COMPLAINT_STATUSES = (
    ("Tiếp nhận", "#4ca750", False),
    ("Đang xác minh", "#267aff", False),
    ("Đã trả lời", "#fea220", True),
)
_SUBJECTS = (
    ("Tư vấn gói dịch vụ", "Khách hỏi giá và thời gian lắp đặt"),
    ("Gửi báo giá", "Khách cần báo giá cho 20 máy"),
    ("Đổi địa chỉ nhận hàng", "Khách chuyển sang kho mới"),
    ("Gọi lại sau giờ trưa", "Khách bận họp buổi sáng"),
)


@dataclass(frozen=True, slots=True)
class Category:
    """A topic of tickets with its own statuses, as (name, colour, whether it ends the ticket)."""

    id: str
    name: str
    statuses: tuple[tuple[str, str, bool], ...]
    types: tuple[str, ...]
    created_ms: int


@dataclass(frozen=True, slots=True)
class Ticket:
    """Something to be done for a customer; without an author the account itself made it."""

    id: str
    number: str
    name: str
    description: str
    priority: str
    category: Category
    assignee_id: str
    created_ms: int
    updated_ms: int
    author_id: str = ""
    helper_ids: tuple[str, ...] = ()
    """Agents who have a part of the work."""
    type_uuid: str = ""
    status: int = 0

    @property
    def finished(self) -> bool:
        """Whether its status is one that ends it."""
        return self.category.statuses[self.status][2]

    def expired(self, now: int) -> bool:
        """Whether it was not finished within the term of its category."""
        return not self.finished and now > self.created_ms + _TERM_DAYS * DAY_MS


class Tickets:
    """The tickets and categories of one account."""

    def __init__(self, tenant: Tenant) -> None:
        self._tenant = tenant
        self.categories = Collection[Category]()
        self.tickets = Collection[Ticket]()
        made_ms = tenant.start_ms - 400 * DAY_MS
        for name, statuses, types in (("Công việc", _STATUSES, _TYPES), ("Khiếu nại", _COMPLAINT_STATUSES, ())):
            category_id = object_id(tenant.id, "ticket category", name)
            self.categories.put(Category(category_id, name, statuses, types, made_ms))
        for ticket in _seeded(tenant, list(self.categories)):
            self.tickets.put(ticket)

    def counts(self) -> dict[str, int]:
        """How many there are."""
        return {"tickets": len(self.tickets), "ticket_categories": len(self.categories)}

    def next_number(self) -> str:
        """The number of the next ticket; none is ever removed."""
        return str(_FIRST_NUMBER + len(self.tickets))

    def of_key(self, key: str) -> Ticket | None:
        """The ticket with an id or a number."""
        return self.tickets.get(key) or next((t for t in self.tickets if t.number == key), None)

    def move(self, ticket: Ticket, status: int, now: int) -> Ticket:
        """Give a ticket another status."""
        moved = replace(ticket, status=status, updated_ms=now)
        self.tickets.put(moved)
        return moved

    def agents(self, ticket: Ticket) -> Iterator[Extension]:
        """The agents who have to do with a ticket."""
        ids = {ticket.assignee_id, ticket.author_id, *ticket.helper_ids}
        return (e for e in self._tenant.extensions.values() if e.agent_id and e.agent_id in ids)


def _seeded(tenant: Tenant, categories: list[Category]) -> Iterator[Ticket]:
    random = Random(f"{tenant.seed}/tickets")
    agents = [e.agent_id for e in tenant.extensions.values() if e.email]
    days = sorted((random.randrange(1, 40) for _ in range(_SEEDED if agents else 0)), reverse=True)
    for place, day in enumerate(days):
        category = random.choice(categories)
        name, description = random.choice(_SUBJECTS)
        created_ms = tenant.start_ms - day * DAY_MS + place
        yield Ticket(
            id=object_id(tenant.id, "ticket", place),
            number=str(_FIRST_NUMBER + place),
            name=name,
            description=description,
            priority=random.choice(PRIORITIES),
            category=category,
            assignee_id=random.choice(agents),
            created_ms=created_ms,
            updated_ms=created_ms + random.randrange(day) * DAY_MS,
            author_id=random.choice(("", *agents)),
            status=random.randrange(len(category.statuses)),
        )


def ticket_row(ticket: Ticket, now: int) -> dict[str, Any]:
    """A ticket as lists show it; who made it was empty in the only sample, so it is here."""
    return {
        "_id": ticket.id,
        "created_date": ticket.created_ms,
        "last_updated_date": ticket.updated_ms,
        "create_by": {},
        "last_updated_by": None,
        "priority": ticket.priority,
        "name": ticket.name,
        "description": ticket.description,
        "current_status": ticket.status,
        "is_expired": ticket.expired(now),
        "unique_id": ticket.number,
    }


def category_row(tenant: Tenant, category: Category, total: int) -> dict[str, Any]:
    """A category with its types, terms and statuses."""
    author = {
        "user_name": tenant.profile["full_name"],
        "user_id": object_id(tenant.id, "admin"),
        "contact_id": None,
    }
    set_id = object_id(category.id, "statuses")
    common = {
        "created_date": category.created_ms,
        "last_updated_date": category.created_ms,
        "create_by": author,
        "is_deleted": False,
        "name": category.name,
        "tenant_id": tenant.id,
        "is_not_default": True,
    }
    unused = (
        "type_config", "contact_ids", "contact_category_ids", "reopen", "assignee_contact_id",
        "assignee_contact_ids", "reporter_contact_ids", "assignee", "reporters", "notify_at", "duration",
        "description", "payment",
    )  # fmt: skip
    allowed = ("modify_priority_allowed", "modify_assignee_allowed", "modify_reporter_allowed", "modify_expire_allowed")
    hidden_from = ("apply_for_assignee", "apply_for_reporter", "apply_for_creator", "apply_for_other_agent")
    return {
        **common,
        **dict.fromkeys(unused),
        **dict.fromkeys(allowed, True),
        "_id": category.id,
        "name_unsigned": unsigned(category.name),
        "last_update_by": author,
        "status_set_id": set_id,
        "dynamic_attribute_id": object_id(category.id, "attributes"),
        "default_status": 0,
        "has_type_config": False,
        "types": [_type_row(place, name) for place, name in enumerate(category.types)],
        "role_enable": False,
        "has_default_value": True,
        "priority": "medium",
        "notify_before": 15,
        "notify_before_unit": "minute",
        "notify_type": "web_email",
        "limit_days": 30,
        "processing_term": _TERM_DAYS,
        "maximum_time": {"unit": "day", "value": 30},
        "minimum_time": {"unit": "hour", "value": 6},
        "work_list": [],
        "has_hide_option": False,
        "hide_option": {"hide_after": None, "hide_after_unit": "day", **dict.fromkeys(hidden_from, False)},
        "ticketStatusSet": {
            **common,
            "_id": set_id,
            "last_update_by": None,
            "name_unsigned": None,
            "status": [
                {"uuid": None, "index": place, "sort_index": place, "color": color, "name": name, "finish": finish}
                for place, (name, color, finish) in enumerate(category.statuses)
            ],
        },
        "total": total,
    }


def _type_row(place: int, name: str) -> dict[str, Any]:
    unused = dict.fromkeys(("color", "default_data", "unit_price"))
    known = {"uuid": str(place), "name": name, "name_unsigned": unsigned(name), "index": place, "is_default": False}
    return {**known, **unused}
