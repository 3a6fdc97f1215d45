"""Which contact is meant by a phone number or an own id: exact matches only, over all pages. No I/O."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, get_args

from attrs import field, frozen

from omicall_api.models import ContactType

from ._clock import Clock
from ._contact_attributes import attributes
from ._rows import Step, Steps, text_in, walk_pages
from .errors import MatchError
from .phones import Form, normalize, same

if TYPE_CHECKING:
    from omicall_api.models import Contact

SEARCH = "search_contacts"


@frozen
class Wanted:
    """By what a contact is known: a phone number in the national form, an own id, or both."""

    phone: str | None = field(repr=False)
    ref_id: str | None = field(repr=False)
    region: str = "VN"

    def has_phone(self, row: Any) -> bool:
        """Whether the number is one of a row's."""
        return any(same(phone.number, self.phone, self.region) for phone in attributes(row).phones)

    def has_ref_id(self, row: Any) -> bool:
        """Whether a row has this own id."""
        return bool(self.ref_id) and getattr(row, "ref_id", None) == self.ref_id

    def spellings(self) -> Iterator[str]:
        """The number in every form in which it may be kept, the one that stands in all others first."""
        national = self.phone or ""
        written = {normalize(national, self.region, form) or "" for form in get_args(Form)}
        yield from sorted({national.removeprefix("0"), national, *written} - {""}, key=len)


def match(wanted: Wanted, clock: Clock) -> Steps[Contact | None]:
    """The one contact that is meant, or None; MatchError when several are, or when what is named does not fit one."""
    by_phone = (yield from _by_phone(wanted, clock)) if wanted.phone else []
    by_ref_id = (yield from _by_ref_id(wanted, clock)) if wanted.ref_id else []
    found = {row.id: row for row in (*by_phone, *by_ref_id)}
    if len(found) > 1:
        if by_phone and by_ref_id and len(by_phone) == 1 == len(by_ref_id):
            raise _error("The phone number and ref_id belong to different contacts", found, "Name one of the two.")
        advice = "Make them one in OMICall, or name the own id that only one of them has."
        raise _error(f"{len(found)} contacts have what was named", found, advice)
    contact = next(iter(found.values()), None)
    if contact is None or wanted.ref_id is None or by_ref_id or wanted.has_ref_id(contact):
        return contact
    what = "has another ref_id" if contact.ref_id else "has no ref_id, and no documented operation gives it one"
    raise _error(f"The contact with this phone number {what}", found, "Leave ref_id out to change it by its number.")


def look_again(contact: Contact, clock: Clock) -> Steps[Contact | None]:
    """A contact as it is now, by its id; None if no search shows it."""
    known = attributes(contact)
    keywords = [*map(str, known.phones), *map(str, known.emails), contact.ref_id, known.full_name]
    for keyword in keywords:
        rows = (yield from _search(keyword, lambda row: row.id == contact.id, clock)) if keyword else []
        if rows:
            return rows[0]
    return None


def _by_phone(wanted: Wanted, clock: Clock) -> Steps[list[Contact]]:
    found: list[Contact] = []
    for keyword in wanted.spellings():
        rows = yield from _search(keyword, wanted.has_phone, clock)
        found.extend(rows)
        if any(keyword not in _numbers(row) for row in rows):
            # It was found inside a longer spelling, so every other spelling was found with it.
            break
    return found


def _by_ref_id(wanted: Wanted, clock: Clock) -> Steps[list[Contact]]:
    found = yield from _search(wanted.ref_id or "", wanted.has_ref_id, clock)
    if found:
        return found
    # No source says that the keyword is compared with own ids. Version 1 looks them up by name.
    old = yield Step("get_v1", {"ref_id": wanted.ref_id})
    if old is None or old.is_deleted is True:
        return []
    known = attributes(old)
    for keyword in (*map(str, known.phones), *map(str, known.emails), *filter(None, [known.full_name])):
        rows = yield from _search(keyword, lambda row: row.id == old.id or wanted.has_ref_id(row), clock)
        if rows:
            return rows
    raise _error(
        "Version 1 knows a contact with this ref_id, and the search of version 2 does not show it",
        filter(None, [old.id]),
        "Name its phone number too, or change it with update.",
    )


def _search(keyword: str, keep: Callable[[Any], bool], clock: Clock) -> Steps[list[Contact]]:
    # Employees are kept in the same form, with phone numbers of their own.
    def is_meant(row: Any) -> bool:
        return getattr(row, "contact_type", None) != ContactType.AGENT and row_id(row) is not None and keep(row)

    return (yield from walk_pages(Step("search", {"keyword": keyword}), clock, SEARCH, row_id, is_meant))


def row_id(row: Any) -> str | None:
    """The id of a row, or None."""
    return text_in(row, "id")


def _numbers(row: Any) -> list[str]:
    return [phone.number for phone in attributes(row).phones]


def _error(what: str, ids: Iterable[str], advice: str) -> MatchError:
    ids = tuple(ids)
    named = f" (ids: {', '.join(ids)})" if ids else ""
    return MatchError(f"{what}{named}. Nothing was changed. {advice}", SEARCH, ids=ids)
