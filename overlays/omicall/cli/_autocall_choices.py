"""What may be chosen for `omicall autocall`: steps, voices and speeds, as the spec has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand

if TYPE_CHECKING:
    from omicall_api.models import AutocallStep

_AUTOCALL = "start_autocall_by_phone_v1"


class WithChoices(TyperCommand):
    """A command whose help ends with the lists of the spec, which are read when they are shown."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help."""
        voices, speeds = _voices(), _speeds()
        self.epilog = (
            f"Voices: {', '.join(voices)}.\n\nSpeeds, the slowest first: "
            f"{', '.join(f'{name} ({value:g})' for name, value in speeds.items())}. Callbot and text to speech have "
            "voices and speeds of their own."
        )
        super().format_help(ctx, formatter)


def steps(recordings: list[str], texts: list[str], menu: str | None) -> tuple[list[str], list[AutocallStep]]:
    """What each of the called hears, in words and as OMICall wants it."""
    from omicall_api.models import AutocallStep, AutocallStepKind

    heard: list[str] = []
    steps: list[AutocallStep] = []
    for one in recordings:
        heard.append(f"recording {one}")
        steps.append(AutocallStep(target_type=AutocallStepKind.RECORDING, target=one))
    for one in texts:
        heard.append(f"“{one}”")
        steps.append(AutocallStep(target_type=AutocallStepKind.TEXT_VARIABLE))
    if menu is not None:
        heard.append(f"key menu {menu}")
        steps.append(AutocallStep(target_type=AutocallStepKind.IVR_MENU, target=menu))
    if not steps or not all([*recordings, *texts, menu is None or menu]):
        raise typer.BadParameter(
            "say what to play: a text, a recording or a key menu that is not empty. Nothing was sent.",
            param_hint="--text",
        )
    return heard, steps


def _voices() -> list[str]:
    from omicall import LegacyVoice

    return [voice.value for voice in LegacyVoice if voice.is_known]


def _speeds() -> dict[str, float]:
    from omicall import LegacySpeed

    return {speed.name.lower().replace("_", "-"): speed.value for speed in LegacySpeed}


def chosen_voice(text: str | None) -> Any:
    from omicall import LegacyVoice

    if text is None:
        return None
    if text.lower() not in _voices():
        raise typer.BadParameter(f"it must be one of {', '.join(_voices())}. Nothing was sent.", param_hint="--voice")
    return LegacyVoice(text.lower())


def chosen_speed(text: str | None) -> float | None:
    if text is None:
        return None
    named = {**_speeds(), **{f"{value:g}": value for value in _speeds().values()}}
    if text.lower() not in named:
        raise typer.BadParameter(f"it must be one of {', '.join(named)}. Nothing was sent.", param_hint="--speed")
    return named[text.lower()]


def most_characters() -> float | None:
    from omicall.catalog import OPERATIONS

    return OPERATIONS[_AUTOCALL].limits.get("text_characters_per_session")
