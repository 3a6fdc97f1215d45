"""Adding a contact or changing it, whichever is right: the decisions. No I/O."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, cast

from attrs import field, frozen

from omicall_api.catalog import ERRORS, ContactFieldCode

from ._clock import Clock
from ._contact_attributes import Attributes, Email, Phone, attributes
from ._contact_match import Wanted, look_again, match
from ._contact_writing import WRITTEN_AS, point
from ._rows import Step, Steps, looks
from .errors import ApiError, MatchError, OutcomeUnknown
from .phones import same

if TYPE_CHECKING:
    from omicall_api.models import Contact, ContactPoint

_ADD, _UPDATE = "add_contact", "update_contact"
_SHOWN = {name: code for code, name in WRITTEN_AS.items() if code is not ContactFieldCode.AVATAR}
"""What rows show as it was written, by the argument that writes it. A picture may be kept elsewhere."""
_SURE_TO_SHOW = frozenset({"full_name", "phones", "emails"})
"""What the one real answer of version 2 shows. Whether the others come back is not known, so nobody waits for them."""


@frozen
class Upserted:
    """What an upsert did, and the contact as it is now.

    Args:
        contact: the contact, as the search shows it after the change.
        action: "created", "updated", or "unchanged" when it had everything already and nothing was sent.
    """

    contact: Contact = field(repr=False)
    action: Literal["created", "updated", "unchanged"]

    @property
    def attributes(self) -> Attributes:
        """What is known about the contact, by name."""
        return attributes(self.contact)


@frozen
class Wish:
    """What a contact is to be known by, and what is to be known about it, as arguments of `add` and `update`."""

    wanted: Wanted
    fields: dict[str, Any] = field(repr=False)

    def to_add(self) -> dict[str, Any]:
        """The arguments that add the contact."""
        return {**self.fields, "ref_id": self.wanted.ref_id} if self.wanted.ref_id else self.fields

    def to_change(self, contact: Contact) -> dict[str, Any]:
        """The arguments that are needed to make a contact as wished; those that rows do not show are always needed."""
        known = attributes(contact)
        changes: dict[str, Any] = {}
        for name, value in self.fields.items():
            if name == "phones":
                points = _merged(known.phones, value, lambda a, b: same(a, b, self.wanted.region))
                changes.update({} if points is None else {name: points})
            elif name == "emails":
                points = _merged(known.emails, value, lambda a, b: a.casefold() == b.casefold())
                changes.update({} if points is None else {name: points})
            elif name == "ref_code":
                changes.update({} if contact.ref_code == value else {name: value})
            elif name not in _SHOWN or _folded(known.text(_SHOWN[name])) != _folded(value):
                changes[name] = value
        return changes

    def is_shown(self, contact: Contact) -> bool:
        """Whether a contact has what is sure to show."""
        return _SURE_TO_SHOW.isdisjoint(self.to_change(contact))


def upsert(wish: Wish, clock: Clock) -> Steps[Upserted]:
    """Search, then add or change; if adding is refused since somebody was faster, search again and change."""
    contact = yield from match(wish.wanted, clock)
    if contact is None:
        try:
            answer = yield Step("add", wish.to_add())
        except ApiError as refusal:
            if refusal.code is None or ERRORS[refusal.code].refuses != "duplicate":
                raise
            contact = yield from _until_there(wish, clock)
            if contact is None:
                raise
        else:
            return Upserted((yield from _added(wish, clock, answer)), "created")
    changes = wish.to_change(contact)
    if not changes:
        return Upserted(contact, "unchanged")
    # The operation wants an own id. Whether OMICall's own may stand there for a contact without one is not settled, so
    # the result is looked at.
    answer = yield Step("update", {**changes, "ref_id": contact.ref_id or wish.wanted.ref_id or contact.id})
    for pause in looks(clock):
        if pause is not None:
            yield pause
        now = yield from look_again(contact, clock)
        if now is not None and wish.is_shown(now) and (answer is not False or changes.keys() <= _SURE_TO_SHOW):
            return Upserted(now, "updated")
    raise _not_seen(_UPDATE, answer, "change")


def _added(wish: Wish, clock: Clock, answer: object) -> Steps[Contact]:
    try:
        contact = yield from _until_there(wish, clock)
    except MatchError as error:
        ids = error.ids
    else:
        if contact is None:
            raise _not_seen(_ADD, answer, "contact")
        return contact
    raise MatchError(
        f"{_ADD} was accepted, and now several contacts have what was named (ids: {', '.join(ids)}): another program "
        "added one at the same moment. None was removed. Make them one in OMICall.",
        _ADD,
        ids=ids,
    )


def _until_there(wish: Wish, clock: Clock) -> Steps[Contact | None]:
    # A search may show a new contact late.
    for pause in looks(clock):
        if pause is not None:
            yield pause
        contact = yield from match(wish.wanted, clock)
        if contact is not None:
            return contact
    return None


def _not_seen(operation: str, answer: object, what: str) -> ApiError | OutcomeUnknown:
    if answer is False:
        return ApiError(
            f"{operation} answered false, which no source explains, and the search does not show the {what}. "
            "Look at the contact in OMICall.",
            operation,
        )
    return OutcomeUnknown(
        f"{operation} was accepted, but the search does not show the {what} yet. It was not sent again. "
        "Look at the contact before you repeat it; an upsert looks before it adds.",
        operation,
    )


def _folded(text: str | None) -> str:
    # Vietnamese letters can be written in two ways that look the same.
    return unicodedata.normalize("NFC", " ".join((text or "").split()))


def _merged(
    old: list[Phone] | list[Email], new: list[ContactPoint], alike: Callable[[str, str], bool]
) -> list[ContactPoint] | None:
    """Old values and new ones together, since a list that is sent may take the place of the old one; None when nothing
    is new."""
    points: list[ContactPoint] = []
    left, changed = list(new), False
    for value in old:
        again = next((item for item in left if alike(item.data, str(value))), None)
        kind, label = value.kind, value.label
        if again is not None:
            left = [item for item in left if not alike(item.data, str(value))]
            wished = cast("dict[str, str]", again.to_dict())
            kind, label = wished.get("type", kind), wished.get("valueType", "" if "type" in wished else label)
            changed = changed or kind != value.kind or (bool(label) and label != value.label)
        points.append(point(str(value), kind, label))
    return [*points, *left] if changed or left else None
