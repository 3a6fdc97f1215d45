"""Does a process survive when its first answers come to many threads at once?

msgspec 0.22.0 alone does not: a thread may find a type half learnt by another, and the process dies of SIGSEGV. With
its decoders built without care, more than half of the processes below died.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from omicall_api import shapes

PROCESSES = 8

PROGRAM = """
import os, sys, threading
import httpx
from omicall_api.base import checked
from omicall_api.decoding import payload
from omicall_api.models import CallFilter, CallSearch, ContactPage

page = b'{"status_code":9999,"payload":{"items":[{"id":"a","tags":%s}],"page_number":1,"has_next":false}}'
acts = {
    "strict": lambda: payload(httpx.Response(200, content=page % b"[]"), "search_contacts", ContactPage),
    "lenient": lambda: payload(httpx.Response(200, content=page % b"7"), "search_contacts", ContactPage),
    "checked": lambda: checked(CallSearch(filter=CallFilter(from_date=1, to_date=2))),
}
gate, done = threading.Barrier(8), []

def act():
    gate.wait()
    acts[sys.argv[1]]()
    done.append(1)

# What is imported is imported once; no type is used before the process is copied.
for _ in range(int(sys.argv[2])):
    child = os.fork()
    if not child:
        sys.setswitchinterval(1e-6)
        threads = [threading.Thread(target=act) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        os._exit(len(done))
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""
NO_FORK = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")


@NO_FORK
@pytest.mark.slow
@pytest.mark.parametrize("way", ["strict", "lenient", "checked"])
def test_eight_threads_use_a_type_for_the_first_time_together(way: str) -> None:
    command = [sys.executable, "-c", PROGRAM, way, str(PROCESSES)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout.split()) == (0, ["8"] * PROCESSES), done.stderr


@NO_FORK
@pytest.mark.filterwarnings("ignore:.*use of fork.*:DeprecationWarning")
def test_a_type_can_be_used_for_the_first_time_in_a_child_whatever_a_thread_of_the_parent_was_doing() -> None:
    held, let_go = threading.Event(), threading.Event()

    def hold() -> None:
        with shapes._building:
            held.set()
            let_go.wait(timeout=20)

    with ThreadPoolExecutor(1) as pool:
        pool.submit(hold)
        assert held.wait(timeout=20)
        child = os.fork()
        if child == 0:
            signal.alarm(10)
            try:
                shapes.decoder(dict[str, list[int]])
            finally:
                os._exit(0)
        let_go.set()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
