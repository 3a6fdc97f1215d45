"""What is to be known about a contact, as the fields that adding and changing take. No I/O."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from omicall_api.base import known
from omicall_api.catalog import ContactFieldCode

from ._contact_attributes import Email, Phone
from .errors import ConfigurationError
from .phones import normalize

if TYPE_CHECKING:
    from omicall_api.models import ContactPoint

Named: TypeAlias = str | Phone | Email | Sequence[str | Phone | Email]
"""What one attribute is to hold: a text, a phone number, an e-mail, or several of these."""

WRITTEN_AS = {
    ContactFieldCode.FULL_NAME: "full_name",
    ContactFieldCode.PHONE_NUMBER: "phones",
    ContactFieldCode.MAIL: "emails",
    ContactFieldCode.GENDER: "gender",
    ContactFieldCode.JOB_TITLE: "job_title",
    ContactFieldCode.PASSPORT: "passport",
    ContactFieldCode.ADDRESS: "address",
    ContactFieldCode.NOTE: "note",
    ContactFieldCode.AVATAR: "avatar_url",
}
"""The code under which an attribute is read, and the argument under which it is written."""


def as_fields(attributes: Mapping[str, Named], region: str = "VN") -> dict[str, Any]:
    """Turn attributes into the arguments that `contacts.add` and `contacts.update` take.

    Phone numbers are written in the national form, in which the vendor's samples show customers.

    Args:
        attributes: by field code, as `omicall.contacts.attributes` gives them: a text each; for phone_number and mail a
            text, a `Phone` or an `Email`, or a list of these.
        region: two capital letters of the country whose numbers are written without a code.

    Returns:
        Arguments for `client.contacts.add(**...)`.

    Raises:
        ConfigurationError: a code can't be written in version 2, a value is empty or of the wrong kind, or the extra
            `phones` is not installed.

    Evidence: vendor-docs for adding; for changing, that the fields are the same is supposed.

    Example:
        >>> sorted(as_fields({"full_name": "Nguyễn Thị Hạnh", "phone_number": Phone("84900000123", "office")}))
        ['full_name', 'phones']
        >>> as_fields({"phone_number": "84900000123"})["phones"][0].data
        '0900000123'
    """
    fields: dict[str, Any] = {}
    for code, value in attributes.items():
        name = WRITTEN_AS.get(cast("ContactFieldCode", code))
        if name is None:
            raise ConfigurationError(_unwritable(code))
        if name in ("phones", "emails"):
            fields[name] = [_point(code, item, region) for item in _several(code, value)]
        else:
            fields[name] = checked_text(code, value)
    if "gender" in fields:
        fields["gender"] = _documented("gender", fields["gender"])
    return fields


def checked_text(name: str, value: object) -> str:
    """A text that is not empty; ConfigurationError names the argument."""
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise ConfigurationError(
        f"{name} must be a text that is not empty; nothing was sent. Leave it out if there is nothing to say."
    )


def checked_texts(name: str, values: object) -> list[str]:
    """A list of texts, neither it nor they empty; ConfigurationError names the argument."""
    if isinstance(values, str) or not isinstance(values, Sequence) or not values:
        raise ConfigurationError(f"{name} must be a list of texts that is not empty; nothing was sent.")
    return [checked_text(name, value) for value in cast("Sequence[object]", values)]


def checked_phone(name: str, number: object, region: str) -> str:
    """A phone number in the form that is written; ConfigurationError names the argument, never the number."""
    written = normalize(number if isinstance(number, str) else None, region, "national")
    if written is None:
        raise ConfigurationError(f"{name} is no phone number; nothing was sent. Write it as 0... or +84....")
    return written


def point(data: str, kind: str, label: str) -> ContactPoint:
    """A phone number or an e-mail to send. A kind that the spec does not list can't be sent, and is left out."""
    from omicall_api.models import ContactPoint, ContactPointKind

    made = ContactPoint(data=data)
    if kind in ContactPointKind.__members__.values():
        made.type = ContactPointKind(kind)
    if label:
        made.valueType = label
    return made


def _point(code: str, item: object, region: str) -> ContactPoint:
    wanted, text = (Phone, "number") if code == ContactFieldCode.PHONE_NUMBER else (Email, "address")
    if not isinstance(item, str | wanted):
        raise ConfigurationError(f"{code} must hold texts or values of {wanted.__name__}; nothing was sent.")
    value = item if isinstance(item, str) else getattr(item, text)
    data = checked_phone(code, value, region) if wanted is Phone else checked_text(code, value)
    if isinstance(item, str):
        return point(data, "", "")
    if item.kind:
        _documented("kind", item.kind)
    return point(data, item.kind, item.label)


def _several(code: str, value: object) -> list[object]:
    if isinstance(value, str | Phone | Email):
        return [value]
    if isinstance(value, Sequence) and value:
        return list(cast("Sequence[object]", value))
    raise ConfigurationError(f"{code} must hold at least one value; nothing was sent. Leave it out if there is none.")


def _documented(name: str, value: str) -> Any:
    from omicall_api.models import ContactGender, ContactPointKind

    try:
        return known(name, value, ContactGender if name == "gender" else ContactPointKind)
    except ValueError as error:
        reason = str(error)
    raise ConfigurationError(reason)


def _unwritable(code: object) -> str:
    # A key that is no code may be anything, a phone number too.
    which = f"{code}" if code in tuple(ContactFieldCode) else "one of the keys"
    return (
        f"attributes: {which} is nothing that version 2 of the contact operations can write; nothing was sent. "
        f"It takes {', '.join(WRITTEN_AS)}. For others see add_v1 and update_v1."
    )
