"""Draws some steps of `omicall demo` as an SVG with fonts of the reader's own machine."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

PICTURE = Path(__file__).parents[2] / "overlays" / "demo.svg"
STEPS = ("1. ", "3. ", "6. ", "7. ", "8. ")
COLUMNS = 108
# Rich's own frame without its fonts from another host, and without the buttons of a window.
FRAME = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
<title>omicall demo</title>
<style>
.{unique_id}-matrix {{
  font-family: Menlo, Consolas, "Noto Sans Mono", "Liberation Mono", "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px;
}}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
<rect width="{width}" height="{height}" rx="8" fill="#272822"/>
<g transform="translate(16, 25)" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def shown(printed: str) -> str:
    """The chosen steps of what the demo printed, each as it was printed."""
    parts = printed.split("\n\n")
    plain = [Text.from_ansi(part).plain.lstrip() for part in parts]
    return "\n\n".join(part.strip() for part, words in zip(parts, plain, strict=True) if words.startswith(STEPS))


def drawn(ansi: str) -> str:
    """The picture of a text with colours."""
    console = Console(record=True, file=io.StringIO(), width=COLUMNS, force_terminal=True)
    console.print(Text.from_ansi(ansi))
    svg = console.export_svg(title="", theme=MONOKAI, code_format=FRAME, unique_id="demo")
    return re.sub(r"[ \t]+$", "", svg, flags=re.MULTILINE)


if __name__ == "__main__":
    command = [sys.executable, "-c", "from omicall.cli import main; main()", "demo"]
    environment = {**os.environ, "FORCE_COLOR": "1", "TERM": "xterm-256color"}
    environment.pop("NO_COLOR", None)
    ran = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=120)
    PICTURE.write_text(drawn(shown(ran.stdout)), encoding="utf-8")
    print(f"picture: drew {PICTURE.relative_to(Path.cwd())}, {PICTURE.stat().st_size:,} bytes.")
