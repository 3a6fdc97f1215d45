"""A browser without a window, for as long as a test needs it: Chromium, driven through two pipes.

The pipes carry what its developer tools speak: JSON, a NUL after each message. So nothing listens on a port, and no
package is needed.
"""

from __future__ import annotations

import fcntl
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PHONE, DESK = 375, 1280
"""Widths of windows, in pixels, at which every page is to be read without scrolling sideways."""
WIDEST = "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"
"""How wide a page is."""
TOO_WIDE_INSIDE = (
    "[...document.querySelectorAll('body *')].filter(one => one.clientWidth && one.scrollWidth > one.clientWidth + 1)"
    ".map(one => one.outerHTML.slice(0, 80))"
)
"""What on a page is wider than its own frame."""
COMMANDS = ("chromium", "chromium-browser", "google-chrome")
_LONGEST = 60.0
"""Seconds that any answer may take: the first start on a slow machine is slow."""
_LONGEST_WAIT = 30.0
"""Seconds until something that a page should do is missing."""
_LAUNCHER = """\
import os, sys
os.dup2(int(sys.argv[1]), 3)
os.dup2(int(sys.argv[2]), 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
_LOWEST_PIPE = 20
"""The pipes must become 3 and 4 in the browser, so they may not be one of these here."""


class Browser:
    """One open page.

    asked: the addresses of every request that the page made, its own among them.
    complaints: what the page's console, its dialogs and its policy said.
    """

    def __init__(self, reads: int, writes: int) -> None:
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self._reads, self._writes = reads, writes
        self._left = b""
        self._number = 0
        self._session: str | None = None
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self._call(f"{domain}.enable")

    def open(self, place: Path | str, *, width: int, scripts: bool = True, dark: bool = False) -> None:
        """Open a file, or an address of this machine, as if in a window of this width; wait until it is all there."""
        self.asked.clear()
        self.complaints.clear()
        self._call("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.light(dark=dark)
        self.resize(width)
        self._call("Page.navigate", url=place if isinstance(place, str) else place.as_uri())
        self._wait_for("Page.loadEventFired")

    def resize(self, width: int) -> None:
        """Lay the page out as if its window were made this wide."""
        self._call(
            "Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 600
        )

    def light(self, *, dark: bool) -> None:
        """Show the page as to a reader who likes it dark, or light."""
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self._call("Emulation.setEmulatedMedia", features=scheme)

    def leave(self) -> None:
        """Open nothing in place of the page, which ends with all that it does."""
        self._call("Page.navigate", url="about:blank")
        self._wait_for("Page.loadEventFired")

    def value(self, script: str) -> Any:
        """What an expression is worth on the page; it runs although the page's own scripts may be off."""
        answer = self._call("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def wait_until(self, script: str) -> None:
        """Wait until an expression is true on the page; it is an error if it does not become so."""
        # In the page itself, so that it is asked again as soon as something could have changed.
        ask = f"({script}) ? done(true) : performance.now() > ends ? done(false) : setTimeout(ask, 20)"
        ends = f"performance.now() + {_LONGEST_WAIT * 1000}"
        waiting = f"new Promise(done => {{ const ends = {ends}; const ask = () => {ask}; ask(); }})"
        answer = self._call("Runtime.evaluate", expression=waiting, awaitPromise=True, returnByValue=True)
        assert answer["result"].get("value") is True, f"within {_LONGEST_WAIT:.0f} s this did not become true: {script}"

    def picture(self) -> bytes:
        """The whole page as PNG."""
        size = self._call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 6_000), "scale": 1}
        shot = self._call("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)
        return b64decode(shot["data"])

    def printed(self) -> int:
        """How many bytes the page has as PDF."""
        return len(self._call("Page.printToPDF", printBackground=True)["data"])

    def _call(self, method: str, **parameters: Any) -> Any:
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session is not None:
            message["sessionId"] = self._session
        os.write(self._writes, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]

    def _wait_for(self, event: str) -> None:
        while self._next().get("method") != event:
            pass

    def _next(self) -> dict[str, Any]:
        ends = time.monotonic() + _LONGEST
        while b"\0" not in self._left:
            ready, _, _ = select.select([self._reads], [], [], max(0.0, ends - time.monotonic()))
            assert ready, "the browser says nothing"
            more = os.read(self._reads, 1 << 16)
            assert more, "the browser has ended"
            self._left += more
        text, _, self._left = self._left.partition(b"\0")
        message: dict[str, Any] = json.loads(text)
        self._note(message.get("method", ""), message.get("params", {}))
        return message

    def _note(self, event: str, parameters: dict[str, Any]) -> None:
        if event == "Network.requestWillBeSent":
            self.asked.append(parameters["request"]["url"])
        elif event in ("Log.entryAdded", "Page.javascriptDialogOpening", "Runtime.exceptionThrown"):
            self.complaints.append(json.dumps(parameters))


@contextmanager
def browser(program: str) -> Iterator[Browser]:
    """Start a browser that reaches no other machine, and stop it.

    program: path of Chromium, as `shutil.which` finds it.
    """
    with tempfile.TemporaryDirectory(prefix="omicall-browser-", ignore_cleanup_errors=True) as folder:
        theirs_to_read, ours_to_write = os.pipe()
        ours_to_read, theirs_to_write = os.pipe()
        high = [fcntl.fcntl(end, fcntl.F_DUPFD, _LOWEST_PIPE) for end in (theirs_to_read, theirs_to_write)]
        process = subprocess.Popen(
            [sys.executable, "-c", _LAUNCHER, *map(str, high), program, *_arguments(folder)],
            pass_fds=high,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        for end in (theirs_to_read, theirs_to_write, *high):
            os.close(end)
        try:
            yield Browser(ours_to_read, ours_to_write)
        finally:
            os.close(ours_to_write)
            os.close(ours_to_read)
            # It has children of its own; the session is theirs alone.
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _arguments(folder: str) -> list[str]:
    return [
        "--headless=new",
        "--remote-debugging-pipe",
        # It opens nothing but pages of this project; as root it would not start otherwise.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        f"--user-data-dir={folder}",
    ]


def found() -> str | None:
    """Where Chromium is; None where it is not installed."""
    return next(filter(None, map(shutil.which, COMMANDS)), None)
