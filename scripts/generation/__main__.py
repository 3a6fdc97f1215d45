"""Writes generated/ from spec/, or with --check says whether that would change anything."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .build import GenerationError, build
from .merge import SpecError

_ROOT = Path(__file__).parent.parent.parent
_KEPT = {"README.md"}


def main() -> int:
    parser = argparse.ArgumentParser(prog="scripts/generate", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; fail if spec/ and generated/ disagree")
    parser.add_argument("--spec", type=Path, default=_ROOT / "spec", help=argparse.SUPPRESS)
    parser.add_argument("--output", type=Path, default=_ROOT / "generated", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    try:
        files = build(arguments.spec)
    except (SpecError, GenerationError) as error:
        print(f"generate: nothing was written. {error}", file=sys.stderr)
        return 1
    present = _present(arguments.output)
    changed = sorted(name for name in files.keys() | present.keys() if files.get(name) != present.get(name))
    if arguments.check:
        for name in changed:
            state = "missing" if name not in present else "left over" if name not in files else "different"
            print(f"generate: generated/{name} is {state}.", file=sys.stderr)
        if changed:
            print(
                "generate: spec/ and generated/ disagree. Run scripts/generate and commit what it writes, on its own.",
                file=sys.stderr,
            )
            return 1
        print(f"generate: generated/ is what spec/ says ({len(files)} files).")
        return 0
    for name in changed:
        path = arguments.output / name
        if name not in files:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files[name])
    _remove_empty_folders(arguments.output)
    print(f"generate: {len(files)} files in generated/, {len(changed)} changed.")
    return 0


def _present(output: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(output)): path.read_bytes()
        for path in sorted(output.rglob("*"))
        if path.is_file() and path.name not in _KEPT and "__pycache__" not in path.parts
    }


def _remove_empty_folders(output: Path) -> None:
    for folder in sorted(
        (path for path in output.rglob("*") if path.is_dir() and path.name != "__pycache__"),
        reverse=True,
    ):
        if all(child.name == "__pycache__" for child in folder.iterdir()):
            for cache in (folder / "__pycache__").glob("*"):
                cache.unlink()
            if (folder / "__pycache__").exists():
                (folder / "__pycache__").rmdir()
            folder.rmdir()


if __name__ == "__main__":
    sys.exit(main())
