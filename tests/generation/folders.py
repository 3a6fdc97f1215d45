"""Where things stand in this checkout."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
SPEC = ROOT / "spec"
GENERATED = ROOT / "generated"
SCRIPTS = ROOT / "scripts"
FACTS = ROOT.parent / "shared" / "api"
