"""Builds the site, both languages at the same time, and shows it if asked to."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from .gather import ROOT, contents, gather
from .words import HERE

_MARK = ".omicall-docs"
"""Stands in a folder that we made, which we may therefore replace."""


class CannotBuildError(Exception):
    """There is no site; the text says why, and what to do."""


def build(out: Path) -> None:
    """Build the site into a folder: `en/`, `vi/`, and a page that leads to the reader's own.

    Args:
        out: the folder. It is replaced if an earlier run made it, or if it is empty.

    Raises:
        CannotBuildError: the folder holds something else, or Sphinx had something to say: every warning counts.
    """
    if out.exists() and any(out.iterdir()) and not (out / _MARK).exists():
        raise CannotBuildError(f"{out} holds something that this program did not make. Name another folder with --out.")
    with tempfile.TemporaryDirectory(prefix="omicall-docs-") as name:
        work = Path(name)
        running = [(language, _start(work, language)) for language in contents()["languages"]]
        ends = [(language, process.wait()) for language, process in running]
        failed = [language for language, code in ends if code]
        if failed:
            raise CannotBuildError(f"Sphinx did not accept the pages ({', '.join(failed)}); its words stand above.")
        if out.exists():
            shutil.rmtree(out)
        out.mkdir(parents=True)
        (out / _MARK).touch()
        for language, _ in ends:
            shutil.move(work / "html" / language, out / language)
        shutil.copyfile(HERE / "start.html", out / "index.html")


def _start(work: Path, language: str) -> subprocess.Popen[bytes]:
    source, made = work / "source" / language, work / "html" / language
    source.mkdir(parents=True)
    gather(source, language)
    options = [
        "--quiet",
        "--fail-on-warning",
        "--show-traceback",
        "--builder",
        "html",
        "--conf-dir",
        str(HERE),
        "--define",
    ]
    doctrees = ["--doctree-dir", str(work / "doctrees" / language)]
    command = [sys.executable, "-m", "sphinx", *options, f"language={language}", *doctrees, str(source), str(made)]
    return subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(HERE.parent)})


def serve(folder: Path) -> None:
    """Show a built site on a free port of this machine, until Ctrl-C."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        print(f"docs: ready at http://127.0.0.1:{server.server_port}/ (Ctrl-C ends it)", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print("docs: ended.")


def main(arguments: list[str] | None = None) -> int:
    """The command. 0: built; 2: it could not be."""
    parser = argparse.ArgumentParser(prog="scripts/docs", description="Build the documentation as a static site.")
    parser.add_argument(
        "--out", type=Path, default=ROOT / "build" / "docs", metavar="FOLDER", help="default: build/docs"
    )
    parser.add_argument("--serve", action="store_true", help="show it on this machine afterwards")
    options = parser.parse_args(arguments)
    out: Path = options.out
    try:
        build(out)
    except CannotBuildError as error:
        print(f"docs: {error}", file=sys.stderr)
        return 2
    print(f"docs: built. Open {out / 'index.html'} in a browser; it needs no server and no network.")
    if options.serve:
        serve(out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
