"""Builds the site, both languages at the same time, and shows it if asked to."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from .gather import ROOT, contents, gather, guides, library
from .python import Library
from .words import HERE

_MARK = ".omicall-docs"
"""Stands in a folder that we made, which we may therefore replace."""
_LAST_PORT = 65_535
_OPEN = (
    "Open {} in a browser; it needs no server and no network. Searching works there too; only the excerpts below its "
    "results need --serve."
)


class CannotBuildError(Exception):
    """There is no site; the text says why, and what to do."""


class CannotServeError(Exception):
    """There is a site, and nobody can be shown it; the text says why, and what to do."""


def build(out: Path) -> None:
    """Build the site into a folder: `en/`, `vi/`, and a page that leads to the reader's own.

    Args:
        out: the folder. It is replaced if an earlier run made it, or if it is empty.

    Raises:
        CannotBuildError: the folder holds something else, a guide is missing, or Sphinx had something to say: every
            warning counts.
    """
    if out.exists() and not out.is_dir():
        raise CannotBuildError(f"{out} is no folder. Name another one with --out.")
    if out.exists() and any(out.iterdir()) and not (out / _MARK).exists():
        raise CannotBuildError(f"{out} holds something that this program did not make. Name another folder with --out.")
    languages: list[str] = contents()["languages"]
    sources = [guide.source(ROOT, language) for guide in guides() for language in languages]
    if missing := [str(file.relative_to(ROOT)) for file in sources if not file.is_file()]:
        raise CannotBuildError(f"a guide stands in every language; missing: {', '.join(missing)}. Write it.")
    with tempfile.TemporaryDirectory(prefix="omicall-docs-") as name:
        work = Path(name)
        running: dict[str, subprocess.Popen[bytes]] = {}
        package = library()
        try:
            for language in languages:
                running[language] = _start(work, language, package)
            failed = [language for language, process in running.items() if process.wait()]
        finally:
            for process in running.values():
                process.kill()
                process.wait()
        if failed:
            raise CannotBuildError(f"Sphinx did not accept the pages ({', '.join(failed)}); its words stand above.")
        if out.exists():
            shutil.rmtree(out)
        out.mkdir(parents=True)
        (out / _MARK).touch()
        for language in running:
            shutil.move(work / "html" / language, out / language)
        shutil.copyfile(HERE / "start.html", out / "index.html")


def _start(work: Path, language: str, package: Library) -> subprocess.Popen[bytes]:
    source, made = work / "source" / language, work / "html" / language
    source.mkdir(parents=True)
    gather(source, language, package)
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
    # Ctrl-C reaches this program alone, which then ends them, so that none of them has something to say about it.
    return subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(HERE.parent)}, start_new_session=True)


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files, and tells nobody each time."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def listening(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of a folder for this machine alone.

    Args:
        folder: what it shows.
        port: where it listens; 0 takes a free one.

    Raises:
        CannotServeError: the port cannot be had.
    """
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), partial(_Quiet, directory=str(folder)))
    except OSError as error:
        raise CannotServeError(f"can't listen on port {port}: {error.strerror}. Leave --port out.") from None


def serve(server: ThreadingHTTPServer) -> None:
    """Show a built site until Ctrl-C."""
    print(f"docs: ready at http://127.0.0.1:{server.server_port}/ (Ctrl-C ends it)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("\ndocs: ended.")


def main(arguments: list[str] | None = None) -> int:
    """The command. 0: done; 2: it could not be; 130: Ctrl-C came while it built."""
    parser = argparse.ArgumentParser(prog="scripts/docs", description="Build the documentation as a static site.")
    parser.add_argument(
        "--out", type=Path, default=ROOT / "build" / "docs", metavar="FOLDER", help="default: build/docs"
    )
    parser.add_argument("--serve", action="store_true", help="show it on this machine afterwards, until Ctrl-C")
    parser.add_argument("--port", type=_port, default=0, metavar="PORT", help="of --serve; default: a free one")
    options = parser.parse_args(arguments)
    out: Path = options.out
    try:
        with ExitStack() as stack:
            # Before the site is built, which takes a while.
            server = stack.enter_context(listening(out, options.port)) if options.serve else None
            build(out)
            print(f"docs: built. {_OPEN.format(out / 'index.html')}")
            if server is not None:
                serve(server)
    except (CannotBuildError, CannotServeError) as error:
        print(f"docs: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\ndocs: stopped.", file=sys.stderr)
        return 130
    except OSError as error:
        print(f"docs: can't write {error.filename}: {error.strerror}. Name another folder with --out.", file=sys.stderr)
        return 2
    return 0


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > _LAST_PORT:
        raise argparse.ArgumentTypeError(f"it must be a number from 0 to {_LAST_PORT}")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
