"""One of the processes of a soak: `python -m soaking.worker`.

It reads a `Plan` from its input, says that it is ready, and begins at the next line. At its end it prints what it has
to tell as JSON. When its input ends before that, whoever started it is gone, and it goes too.
"""

from __future__ import annotations

import asyncio
import faulthandler
import logging
import os
import random
import sys
import threading
import time
import warnings
from functools import partial
from typing import Any

import msgspec

from omicall import AsyncOmicall, Omicall

from .callers import LATE_SECONDS, Callers
from .diary import Diary
from .load import Draw
from .record import Plan, Told
from .stores import opened
from .traces import Watch

READY = "ready"
GO = "go"
_LOOK_SECONDS = 0.1


class _Ears(logging.Handler):
    """Takes a warning about the token store for a breach: it is whole, and nobody else is at it."""

    def __init__(self, diary: Diary) -> None:
        super().__init__(logging.WARNING)
        self._diary = diary

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if "store" in text or "file" in text or "folder" in text or "observer" in text:
            self._diary.breach(f"the client said: {text}")


def main() -> None:
    """Do what the plan on the input says."""
    faulthandler.enable()  # the one who started it sends SIGABRT to see where it hangs
    plan = msgspec.json.decode(sys.stdin.readline(), type=Plan)
    diary = Diary(Told(plan.worker))
    _listen(diary)
    print(READY, flush=True)
    if sys.stdin.readline().strip() != GO:
        return
    threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()
    watch = Watch(diary.breach)
    late = _soak(plan, diary)
    if late:
        faulthandler.dump_traceback(all_threads=True)
        diary.breach(f"{', '.join(late)} did not end; the stacks are above.")
    else:
        watch.end()
    print(msgspec.json.encode(diary.closed()).decode(), flush=True)
    # Not waited for: threads that hang would hold the process for ever.
    os._exit(3 if late else 0)


def _soak(plan: Plan, diary: Diary) -> list[str]:
    """Run all callers; gives the names of the threads that did not end."""
    until = time.monotonic() + plan.seconds
    # Chance is not shared between processes, else all would pause and jitter alike.
    draw = Draw(plan.worker, plan.pause, plan.call_ids, random.Random())  # noqa: S311
    callers = Callers(draw, diary, until)
    with opened(plan.store) as store:
        settings: dict[str, Any] = {
            "api_key": plan.api_key,
            "base_url": plan.base_url,
            "token_store": store,
            "observer": diary.observe,
        }
        client = Omicall(**settings)
        names = [f"caller {place}" for place in range(plan.threads)]
        threads = [threading.Thread(target=callers.live, args=(client,), name=name, daemon=True) for name in names]
        for place, tasks in enumerate((plan.tasks // 2, plan.tasks - plan.tasks // 2)):
            run = partial(asyncio.run, callers.all_tasks(partial(AsyncOmicall, **settings), tasks))
            threads.append(threading.Thread(target=run, name=f"loop {place}", daemon=True))
        for thread in threads:
            thread.start()
        give_up = until + LATE_SECONDS + 25.0
        while any(thread.is_alive() for thread in threads) and time.monotonic() < give_up:
            due = time.monotonic() + _LOOK_SECONDS
            time.sleep(_LOOK_SECONDS)
            diary.told.late = max(diary.told.late, time.monotonic() - due)
        late = [thread.name for thread in threads if thread.is_alive()]
        if not late:
            client.close()
    return late


def _listen(diary: Diary) -> None:
    """Hear what would otherwise go to the error output and be lost."""
    log = logging.getLogger("omicall")
    log.addHandler(_Ears(diary))
    log.propagate = False
    warnings.simplefilter("error", ResourceWarning)
    threading.excepthook = lambda failed: diary.strange(
        f"The thread {'?' if failed.thread is None else failed.thread.name}", failed.exc_value or RuntimeError()
    )
    sys.unraisablehook = lambda failed: diary.strange("Something cleaned up", failed.exc_value or RuntimeError())


def _end_with_parent() -> None:
    # Not sys.stdin: a thread that waits in there keeps the interpreter from ending.
    while os.read(0, 1):
        pass
    os._exit(4)


if __name__ == "__main__":
    main()
