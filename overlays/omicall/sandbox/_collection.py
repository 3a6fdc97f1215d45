"""Records of one kind, kept by id."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, Protocol, TypeVar

from ._tenant import searchable


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=_HasId)


class Collection(Generic[R]):
    """Records by their ids, in the order in which they were added; a record is replaced, never changed in place.

    texts: what a keyword is looked for in, of one record.

    Example: `Collection[Group](lambda group: (group.name, group.number))`
    """

    def __init__(self, texts: Callable[[R], tuple[str, ...]] = lambda _: ()) -> None:
        self._texts = texts
        self._by_id: dict[str, R] = {}

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[R]:
        return iter(self._by_id.values())

    def __contains__(self, key: object) -> bool:
        return key in self._by_id

    def get(self, key: str) -> R | None:
        """The record of an id, or None."""
        return self._by_id.get(key)

    def put(self, record: R) -> None:
        """Add a record, or replace the one of its id where it stands."""
        self._by_id[record.id] = record

    def remove(self, key: str) -> R | None:
        """Take the record of an id out; None when there is none."""
        return self._by_id.pop(key, None)

    def find(self, keyword: str | None = None) -> list[R]:
        """The records with a keyword in one of their texts; all without one."""
        wanted = searchable(keyword or "")
        return [record for record in self if wanted in searchable(*self._texts(record))]
