"""What people add to calls: notes, tags and ratings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from omicall.sandbox._collection import Collection
from omicall.sandbox._history import every_call
from omicall.sandbox._tenant import Tenant, object_id

_SEEDED = 24
_WORDS = (
    ("Khách hẹn gọi lại vào chiều thứ Sáu", ("gọi lại",)),
    ("Khách hỏi giá gói dịch vụ mới", ("vip", "báo giá")),
    ("Khách phàn nàn về thời gian giao hàng", ("khiếu nại",)),
    ("Đã gửi hợp đồng qua e-mail", ("vip",)),
)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One rating; points as (criterion's id, criterion's name, points), as far as each was sent."""

    user_uuid: str
    comment: str | None
    points: tuple[tuple[str | None, str | None, int | None], ...]
    created_ms: int


@dataclass(frozen=True, slots=True)
class CallEdit:
    """What was added to the call of an id; times in milliseconds since 1970, 0 for never."""

    id: str
    note: str = ""
    tags: tuple[str, ...] = ()
    noted_ms: int = 0
    changed_ms: int = 0
    evaluations: tuple[Evaluation, ...] = ()


def tag_id(tenant: Tenant, name: str) -> str:
    """The id of a tag, which depends on its name."""
    return object_id(tenant.seed, "tag", name)


class CallEdits:
    """What was added to the calls of an account; some of the calls before the start have a note and tags."""

    def __init__(self, tenant: Tenant) -> None:
        self._tenant = tenant
        self._edits = Collection[CallEdit]()
        self._by_tag: dict[str, dict[str, None]] = {}
        random = Random(f"{tenant.seed}/call edits")
        past = tenant.history.find(every_call, 0, tenant.start_ms - 1)
        count = min(_SEEDED, len(past))
        for place in range(count):
            call = past[place * len(past) // count]
            note, tags = random.choice(_WORDS)
            noted = call.created_ms + 60_000
            self.put(CallEdit(call.transaction_id, note, tags, noted, noted))

    def counts(self) -> dict[str, int]:
        """How many calls have something added, and how many ratings there are."""
        return {"edited_calls": len(self._edits), "evaluations": sum(len(edit.evaluations) for edit in self._edits)}

    def of(self, transaction_id: str) -> CallEdit:
        """What was added to a call; an empty record when it is nothing."""
        return self._edits.get(transaction_id) or CallEdit(transaction_id)

    def put(self, edit: CallEdit) -> None:
        """Keep what was added to a call, in place of what was there."""
        for name in self.of(edit.id).tags:
            self._by_tag[tag_id(self._tenant, name)].pop(edit.id, None)
        for name in edit.tags:
            self._by_tag.setdefault(tag_id(self._tenant, name), {})[edit.id] = None
        self._edits.put(edit)

    def tagged(self, tag_ids: Iterable[str]) -> dict[str, None]:
        """Ids of the calls that have one of the tags."""
        return {call: None for tag in tag_ids for call in self._by_tag.get(tag, ())}
