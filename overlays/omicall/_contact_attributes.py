"""What is known about a contact, by name: a readable view of `attribute_structure`. No I/O."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias, cast

from attrs import field, frozen

from omicall_api.catalog import ContactFieldCode
from omicall_api.models import ContactFieldType


@frozen
class Phone:
    """A phone number of a contact. The number stays out of its repr; `str` gives it.

    Args:
        number: the number, as OMICall has it or as you write it.
        kind: which of several it is: home, personal or office; empty when nobody says.
        label: the Vietnamese label of that, as OMICall has it; empty for none.
    """

    number: str = field(repr=False)
    kind: str = ""
    label: str = ""

    def __str__(self) -> str:
        return self.number


@frozen
class Email:
    """An e-mail address of a contact. The address stays out of its repr; `str` gives it.

    Args:
        address: the address.
        kind: which of several it is: home, personal or office; empty when nobody says.
        label: the Vietnamese label of that, as OMICall has it; empty for none.
    """

    address: str = field(repr=False)
    kind: str = ""
    label: str = ""

    def __str__(self) -> str:
        return self.address


@frozen
class OwnField:
    """A field that the account made for itself: its name, and its value as text (not in its repr)."""

    name: str
    value: str = field(repr=False)

    def __str__(self) -> str:
        return self.value


Value: TypeAlias = str | list[Phone] | list[Email] | list[OwnField]
"""What one attribute holds: a text, or a list of one kind."""


class Attributes(Mapping[str, Value]):
    """What is known about a contact, by field code; made by `attributes`. Codes without a value are not in it.

    Phones, e-mails and the account's own fields are lists, everything else is a text (several are joined by line
    breaks). Members of `ContactFieldCode` are texts, so either may be asked for; so may codes of the account's own.
    """

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values = dict(values)

    def __getitem__(self, code: str) -> Value:
        return self._values[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"<Attributes {', '.join(self._values)}>"

    def text(self, code: str) -> str | None:
        """The text of an attribute; None where there is none, or a list."""
        value = self._values.get(code)
        return value if isinstance(value, str) else None

    @property
    def full_name(self) -> str | None:
        """The full name."""
        return self.text(ContactFieldCode.FULL_NAME)

    @property
    def phones(self) -> list[Phone]:
        """All phone numbers, in OMICall's order."""
        return [value for value in self._listed() if isinstance(value, Phone)]

    @property
    def emails(self) -> list[Email]:
        """All e-mail addresses, in OMICall's order."""
        return [value for value in self._listed() if isinstance(value, Email)]

    @property
    def own_fields(self) -> dict[str, str]:
        """The account's own fields: values by name."""
        return {value.name: value.value for value in self._listed() if isinstance(value, OwnField)}

    def _listed(self) -> Iterator[Phone | Email | OwnField]:
        for values in self._values.values():
            if not isinstance(values, str):
                yield from values


def attributes(contact: object) -> Attributes:
    """Read what is known about a contact by name, in place of its `attribute_structure`.

    Args:
        contact: a row of any version (`Contact`, `ContactV1`), a contact of a webhook (`ContactEventItem`), an agent,
            or the plain dict of one.

    Returns:
        A mapping from field code to text, or to a list of `Phone`, `Email` or `OwnField`. Whatever does not fit is left
        out: it never raises.

    Evidence: integrators for version 2 and the webhook (one real answer of 2024, one sample of 2023), vendor-docs-2023
    for version 1.

    Example:
        >>> row = {"attribute_structure": [
        ...     {"field_code": "full_name", "value": [{"display_value": "Nguyễn Thị Hạnh"}]},
        ...     {"field_code": "phone_number", "value": [{"display_value": "0900000123", "data_type": "office"}]},
        ... ]}
        >>> attributes(row)["full_name"], attributes(row).phones
        ('Nguyễn Thị Hạnh', [Phone(kind='office', label='')])
    """
    found: dict[str, list[Any]] = {}
    for entry in _list(_part(contact, "attribute_structure")):
        code = _text(_part(entry, "field_code"))
        values = [_value(entry, code, value) for value in _list(_part(entry, "value"))]
        if code and any(values):
            found.setdefault(code, []).extend(value for value in values if value)
    return Attributes({code: "\n".join(values) if _all_texts(values) else values for code, values in found.items()})


def _value(entry: object, code: str, value: object) -> Phone | Email | OwnField | str | None:
    text = _text(_part(value, "display_value"))
    if not text:
        return None
    kind, label = _text(_part(value, "data_type")), _text(_part(value, "value_type"))
    entered = _part(entry, "field_type")
    if code == ContactFieldCode.PHONE_NUMBER or entered == ContactFieldType.PHONE:
        return Phone(text, kind, label)
    if code == ContactFieldCode.MAIL or entered == ContactFieldType.EMAIL:
        return Email(text, kind, label)
    if code == ContactFieldCode.MORE_INFORMATION or entered == ContactFieldType.CUSTOMIZE:
        return OwnField(label, text)
    return text


def _all_texts(values: Iterable[object]) -> bool:
    return all(isinstance(value, str) for value in values)


def _part(holder: object, name: str) -> object:
    if isinstance(holder, Mapping):
        return cast("Mapping[str, object]", holder).get(name)
    return getattr(holder, name, None)


def _list(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
