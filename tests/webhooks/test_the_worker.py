"""Does the thread for work after the answer lose nothing, block nobody and survive a fork?"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from omicall.errors import ConfigurationError
from omicall.webhooks import Event, Worker, parse

from .doubles import Kept, Stuck, record

EVENT = parse(record())


def test_reports_are_worked_on_in_order() -> None:
    kept = Kept()
    worker = Worker(kept)
    events = [parse({"transaction_id": str(number)}) for number in range(50)]
    assert all(worker.put(event) for event in events)
    assert worker.close()
    assert [kept.next() for _ in range(50)] == events


def test_a_full_queue_and_a_closed_worker_take_nothing(caplog: pytest.LogCaptureFixture) -> None:
    stuck = Stuck()
    worker = Worker(stuck, queue_size=2)
    assert worker.put(EVENT)
    assert stuck.began.wait(10)
    assert [worker.put(EVENT) for _ in range(3)] == [True, True, False]
    stuck.let_go.set()
    assert worker.close()
    assert stuck.done == 3
    assert not worker.put(EVENT)
    assert caplog.text.count("was not taken") == 2


def test_a_failure_costs_one_report_and_shows_nothing(caplog: pytest.LogCaptureFixture) -> None:
    done: list[Event] = []

    def fails_once(event: Event) -> None:
        done.append(event)
        if len(done) == 1:
            raise ValueError(f"no account for {event.raw['phone_number']}")

    worker = Worker(fails_once)
    assert worker.put(EVENT)
    assert worker.put(EVENT)
    assert worker.close()
    assert len(done) == 2
    assert "failed with ValueError at test_the_worker.py:" in caplog.text
    assert "0900000123" not in caplog.text


def test_closing_waits_for_a_limited_time(caplog: pytest.LogCaptureFixture) -> None:
    stuck = Stuck()
    worker = Worker(stuck, drain_seconds=0.02)
    assert worker.put(EVENT)
    assert stuck.began.wait(10)
    assert worker.put(EVENT)
    assert not worker.close()
    assert "2 reports were not worked on within 0.02 s and are lost." in caplog.text
    stuck.let_go.set()
    assert worker.close()


def test_a_worker_that_never_worked_closes() -> None:
    assert Worker(print).close()
    with pytest.raises(ConfigurationError):
        Worker(print, queue_size=0)


PROGRAM = """
import os, sys
from omicall.webhooks import Worker, parse

def work(event):
    os.write(1, f"{os.getpid() == parent} {event.call_id}\\n".encode())

parent = os.getpid()
worker = Worker(work)
worker.put(parse({"transaction_id": "before"}))
child = os.fork()
worker.put(parse({"transaction_id": "after"}))
if child == 0:
    worker.close()
    os._exit(0)
os.waitpid(child, 0)
# What still waits is worked on at the end of the process.
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_fork_has_a_thread_of_its_own_and_the_end_of_a_process_waits() -> None:
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=True)
    assert sorted(ran.stdout.split("\n")) == ["", "False after", "True after", "True before"]
    assert ran.stderr == ""
