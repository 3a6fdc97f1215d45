"""What is said before a call is started. No I/O."""

from __future__ import annotations

from collections.abc import Sequence

_SHOWN = 3
_REAL = "This rings real phones and may cost money, and nothing protects against doing it twice."
_PLAYED = "That is a sandbox on this machine: no real phone rings, and nothing costs money."


def before_call(number: str, extension: str, hotline: str | None, place: str, *, local: bool) -> str:
    """What `omicall call` is about to do.

    Args:
        number: whom to call, as it may be shown.
        extension: whose phone rings first.
        hotline: the number to call out with, as it may be shown; None to leave it to OMICall.
        place: the account and the host.
        local: whether that host is this machine.
    """
    line = "a hotline that OMICall chooses" if hotline is None else f"the hotline {hotline}"
    return (
        f"Extension {extension} rings first; when it is answered, {number} is called through {line}. At: {place}. "
        f"{_PLAYED if local else _REAL}"
    )


def before_autocall(
    numbers: Sequence[str],
    steps: Sequence[str],
    place: str,
    *,
    characters: int,
    most_characters: float | None,
    local: bool,
) -> list[str]:
    """What `omicall autocall` is about to do, a paragraph each.

    Args:
        numbers: whom to call, as they may be shown.
        steps: what each of them hears, in order.
        place: the account and the host.
        characters: how long the texts are, together.
        most_characters: how long they may be by OMICall's documents; None if these say nothing.
        local: whether that host is this machine.
    """
    few = ", ".join(numbers[:_SHOWN]) + (f" and {len(numbers) - _SHOWN} more" if len(numbers) > _SHOWN else "")
    one = len(numbers) == 1
    said = [
        f"Automatic {'call' if one else 'calls'} to {counted(len(numbers), 'number')}: {few}. At: {place}.",
        f"{'It hears' if one else 'Each hears'}: {', then '.join(steps)}.",
    ]
    if most_characters is not None and characters > most_characters:
        said.append(
            f"The texts have {characters} characters. OMICall documents {most_characters:g} a session as the most, so "
            "it may refuse."
        )
    said.append(_PLAYED if local else _REAL)
    return said


def counted(count: int, what: str) -> str:
    """A count with its word, such as 1 number or 1,200 numbers."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"
