"""Pages of the lists that people look things up in: error codes, voices and speeds."""

from __future__ import annotations

from omicall_api.catalog import ERRORS, OTHER_VOICES, VOICES, Voice

from .reference import values_table
from .spec import Spec
from .words import Words, code, table


def errors_page(words: Words) -> str:
    """Every error code with its meaning in both languages, what to do, and where it is known."""
    parts = [f"# {words('errors')}", words("errors_intro")]
    for error in ERRORS.values():
        facts = [
            f"* **{words('label')}**: {error.vi} / {error.en}",
            f"* **{words('hint')}**: {error.hint}",
            f"* **{words('retry')}**: {words('yes' if error.retry_can_help else 'no')}",
        ]
        if error.operations:
            links = ", ".join(f"[`{name}`](#op-{name})" for name in error.operations)
            facts.append(f"* **{words('operations')}**: {links}")
        parts += [f"(error-{error.code})=\n## `{error.code}`", "\n".join(facts)]
    return "\n\n".join(parts)


def voices_page(spec: Spec, words: Words) -> str:
    """Voices, then speeds with the two scales that run in opposite directions."""
    heads = [words("voice"), words("value"), words("gender"), words("region"), words("operations")]
    scales = []
    for name in ("BotSpeed", "LegacySpeed"):
        schema = spec.schemas[name]
        scales.append(f"### {name}\n\n{spec.text(schema['description'])}\n\n{values_table(words, schema)}")
    parts = [
        f"# {words('voices')}",
        words("voices_intro"),
        f"## {words('voice')}",
        table(heads, [_voice(words, voice) for voice in VOICES]),
        f"## {words('other_voices')}",
        table(heads, [_voice(words, voice) for voice in OTHER_VOICES]),
        f"## {words('speeds')}",
        *scales,
    ]
    return "\n\n".join(parts)


def _voice(words: Words, voice: Voice) -> list[str]:
    name = voice.label if words.language == "vi" else voice.en
    links = ", ".join(f"[`{one}`](#op-{one})" for one in voice.operations)
    return [name, code(voice.value), words(voice.gender), words(voice.region), links]
