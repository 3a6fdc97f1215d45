"""The source of the site in one language: a folder of Markdown that Sphinx reads, made anew each time."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

from .guides import Guide, guide_pages
from .lists import errors_page, voices_page
from .python import Library
from .reference import api_pages
from .spec import Spec
from .words import HERE, Words, fence

ROOT = HERE.parent.parent


def contents() -> dict[str, Any]:
    """What the site shows, as `contents.toml` has it."""
    return tomllib.loads((HERE / "contents.toml").read_text(encoding="utf-8"))


def guides() -> list[Guide]:
    """All guides in the order of the navigation."""
    return [Guide(**one) for one in contents()["guides"]]


def library() -> Library:
    """The package for all languages, because it takes seconds to read."""
    return Library([str(ROOT / "overlays"), str(ROOT / "generated")])


def gather(folder: Path, language: str, library: Library) -> None:
    """Write every page of one language into an empty folder."""
    words, spec = Words(language), Spec(ROOT / "generated" / "openapi.json")
    modules: list[str] = contents()["modules"]
    pages = {
        **guide_pages(ROOT, guides(), words),
        **api_pages(spec, words),
        "errors": errors_page(words),
        "voices": voices_page(spec, words),
        "changelog": _changelog(words),
        "python/index": _modules(words, modules),
        **{f"python/{name}": library.page(name, words) for name in modules},
        "index": _front(words),
    }
    for name, text in pages.items():
        path = folder / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.rstrip() + "\n", encoding="utf-8")
    _translate_theme(folder, words)


def _translate_theme(folder: Path, words: Words) -> None:
    """Write the words of the theme where Sphinx looks for a catalogue of its own."""
    entries = [("", "Content-Type: text/plain; charset=UTF-8\n"), *words.theme.items()]
    lines = [f"msgid {json.dumps(one)}\nmsgstr {json.dumps(other, ensure_ascii=False)}\n" for one, other in entries]
    path = folder / "locales" / words.language / "LC_MESSAGES" / "sphinx.po"
    path.parent.mkdir(parents=True)
    path.write_text("\n".join(lines), encoding="utf-8")


def _front(words: Words) -> str:
    names = "\n".join(f"guides/{guide.name}" for guide in guides())
    rest = "api/index\npython/index\nerrors\nvoices\nchangelog"
    return "\n\n".join(
        [
            f"# {words('home')}",
            words("tagline"),
            words("unproven"),
            f"## {words('guides')}",
            fence("{toctree}", f":caption: {words('guides')}\n:maxdepth: 1\n\n{names}"),
            f"## {words('reference')}",
            fence("{toctree}", f":caption: {words('reference')}\n:maxdepth: 1\n\n{rest}"),
        ]
    )


def _modules(words: Words, modules: list[str]) -> str:
    toctree = fence("{toctree}", ":maxdepth: 1\n\n" + "\n".join(modules))
    return f"# {words('python')}\n\n{words('python_intro')}\n\n{toctree}"


def _changelog(words: Words) -> str:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    return re.sub(r"\A# .*", f"# {words('changelog')}", text)
