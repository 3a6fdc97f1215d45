"""Phone numbers, however they are written: one form for storing, and whether two are the same.

OMICall's sources show customers as 0..., hotlines as 84... or 0..., and never say whether +84... is taken. So compare
with `same`, and not the texts. Needs the extra `phones`: `pip install "omicall[phones]"`.
"""

from __future__ import annotations

import re
import unicodedata
from types import ModuleType
from typing import TYPE_CHECKING, Literal, get_args

from .errors import ConfigurationError

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

Form = Literal["e164", "national", "plain"]
"""How a number is written: +84900000123, 0900000123 or 84900000123."""

_FORMS: tuple[Form, ...] = get_args(Form)
_DIGITS = re.compile(r"\+?[0-9]{1,20}")
_LONGEST_SHORT = 6  # Longer ones are subscribers' numbers, with or without their area code.


def normalize(number: str | None, region: str = "VN", form: Form = "e164") -> str | None:
    """Write a phone number in one form, whatever spaces, dots, brackets or prefixes it comes with.

    Numbers are judged by their length and not by whether they are in use, so a prefix that is new tomorrow works. One
    from abroad needs its + or 00; without them it is known only if it is in use and can be no number of the region. A
    form that would be read as another number, such as the national one of a number from abroad, is not given: such a
    number is written as e164. Hotlines of the kinds 1800 and 1900 have no 0 in front.

    Args:
        number: the number as text: 0900000123, 84900000123, +84 900 000 123, 0084..., 900000123.
        region: two capital letters of the country whose numbers are written without a code.
        form: "e164" (+84900000123); "national" (0900000123), in which the vendor's samples show customers; "plain"
            (84900000123), in which they show most hotlines.

    Returns:
        The number; for up to six digits, such as an extension or 113, those digits as they are; None for what is no
        phone number, None included.

    Raises:
        ConfigurationError: the extra `phones` is not installed, or region or form is not known.

    Evidence: vendor-docs for the forms of the vendor; that +84 is taken nobody says.

    Example:
        >>> normalize("090 000.0123"), normalize("(+84) 900-000-123", form="national"), normalize("101")
        ('+84900000123', '0900000123', '101')
        >>> normalize("no number") is None
        True
    """
    library = _library()
    if region not in library.SUPPORTED_REGIONS:
        raise ConfigurationError("region must be the two capital letters of a country, such as VN. Nothing was sent.")
    if form not in _FORMS:
        raise ConfigurationError(f"form must be one of {', '.join(_FORMS)}. Nothing was sent.")
    text = _bare(number)
    if text is None:
        return None
    parsed = _parsed(library, text, region)
    if parsed is None:
        return text if len(text) <= _LONGEST_SHORT and not text.startswith("+") else None
    e164: str = library.format_number(parsed, library.PhoneNumberFormat.E164)
    written = e164
    if form == "national":
        spaced = library.format_number(parsed, library.PhoneNumberFormat.NATIONAL)
        written = "".join(character for character in spaced if character.isdecimal())
    elif form == "plain":
        written = e164.removeprefix("+")
    return written if _parsed(library, written, region) == parsed else e164


def same(a: str | None, b: str | None, region: str = "VN") -> bool:
    """Tell whether two texts are the same phone number.

    Args:
        a: a number, in any spelling.
        b: another.
        region: two capital letters of the country whose numbers are written without a code.

    Returns:
        True for the same number. What is no phone number (None, an empty text, words) is the same as nothing, not even
        as itself. An extension such as 101 is the same as 101 only.

    Raises:
        ConfigurationError: the extra `phones` is not installed, or region is not known.

    Evidence: vendor-docs: the vendor's samples hold one number as 0... and as 84....

    Example:
        >>> same("0900000123", "+84 900 000 123"), same("84900000123", "900000123"), same("", "")
        (True, True, False)
    """
    first = normalize(a, region)
    return first is not None and first == normalize(b, region)


def _library() -> ModuleType:
    try:
        import phonenumbers
    except ImportError:
        pass
    else:
        return phonenumbers
    raise ConfigurationError(
        "Phone numbers can't be compared without the package phonenumbers, so nothing was sent. "
        "Install it with: pip install 'omicall[phones]'"
    )


def _bare(number: object) -> str | None:
    """Digits, with a plus if there was one; None if there is anything else than digits and what people put between
    them. The library would pick a number out of any text."""
    if not isinstance(number, str):
        return None
    kept = "".join(
        character
        for character in unicodedata.normalize("NFKC", number)
        # Spaces, dashes, and the invisible marks that come along when a number is copied from a page.
        if unicodedata.category(character) not in ("Zs", "Pd", "Cf", "Cc") and character not in ".()[]"
    )
    return kept if _DIGITS.fullmatch(kept) else None


def _parsed(library: ModuleType, text: str, region: str) -> PhoneNumber | None:
    """The number that a text is in a region, or else one from abroad that has lost its plus."""
    for spelling in (text, f"+{text}"):
        try:
            parsed: PhoneNumber = library.parse(spelling, region)
        except library.NumberParseException:
            continue
        if spelling is not text and not library.is_valid_number(parsed):
            continue
        if library.is_possible_number_with_reason(parsed) == library.ValidationResult.IS_POSSIBLE:
            return parsed
    return None
