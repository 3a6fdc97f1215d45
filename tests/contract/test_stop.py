"""What do Ctrl-C and a polite request to end do to a program that runs the suite?"""

from __future__ import annotations

import signal
from threading import Thread

import pytest

from omicall.contract._stop import stoppable


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_both_are_an_interrupt_and_are_remembered(number: signal.Signals, code: int) -> None:
    with stoppable() as stop:
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(number)
        assert stop.exit_code == code


def test_the_exit_code_is_that_of_the_first() -> None:
    with stoppable() as stop:
        for number in (signal.SIGTERM, signal.SIGINT):
            with pytest.raises(KeyboardInterrupt):
                signal.raise_signal(number)
    assert stop.exit_code == 143


def test_without_a_signal_there_is_no_code_and_the_handlers_are_as_before() -> None:
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    with stoppable() as stop:
        assert signal.getsignal(signal.SIGTERM) not in before
    assert stop.exit_code is None
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before


def test_in_another_thread_nothing_is_changed() -> None:
    before = signal.getsignal(signal.SIGTERM)
    codes: list[int | None] = []

    def work() -> None:
        with stoppable() as stop:
            codes.append(stop.exit_code)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert codes == [None]
    assert signal.getsignal(signal.SIGTERM) is before
