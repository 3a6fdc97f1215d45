"""The templates of the generator: its own where they do, ours in scripts/templates/ where little of them would be
left."""

from __future__ import annotations

import shutil
from pathlib import Path

GENERATOR_VERSION = "0.29.1"
"""Templates are no public API of the generator and change in its patch releases, so it is pinned exactly."""

_OURS = Path(__file__).parent.parent / "templates"


def build_templates(folder: Path) -> None:
    """Writes the folder that the generator looks into before its own."""
    folder.mkdir()
    for source in sorted(_OURS.glob("*.jinja")):
        shutil.copyfile(source, folder / source.name)
