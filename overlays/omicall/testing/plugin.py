"""The pytest plugin: OMICall without a network, as fixtures. pytest finds it by itself; `-p no:omicall` leaves it out.

The marker `omicall` takes the arguments of `FakeOmicall` for one test, class or module:

    @pytest.mark.omicall(calls=1000, pace=1.0)
    def test_a_long_history(omicall_client): ...
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

# pytest loads this file for every test run on the machine, so everything else is imported where it is used.
if TYPE_CHECKING:
    from omicall import AsyncOmicall, Omicall
    from omicall.testing import FakeClock, FakeOmicall

_MARKER = "omicall(**arguments): arguments of omicall.testing.FakeOmicall for the fixtures of this test."


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", _MARKER)


@pytest.fixture
def omicall_sandbox(request: pytest.FixtureRequest) -> FakeOmicall:
    """A sandbox in this process, with counters, faults and reports to webhooks in hand: a `FakeOmicall`."""
    from omicall.testing import FakeOmicall

    arguments: dict[str, Any] = {}
    # The marker nearest to the test comes first, and what it says counts.
    for marker in request.node.iter_markers("omicall"):
        if marker.args:
            pytest.fail("The marker omicall takes arguments by name only, such as omicall(calls=1000).", pytrace=False)
        arguments = {**marker.kwargs, **arguments}
    return FakeOmicall(**arguments)


@pytest.fixture
def omicall_client(omicall_sandbox: FakeOmicall) -> Iterator[Omicall]:
    """An `Omicall` that talks to `omicall_sandbox`."""
    with omicall_sandbox.client() as client:
        yield client


@pytest.fixture
def omicall_async_client(omicall_sandbox: FakeOmicall) -> AsyncOmicall:
    """An `AsyncOmicall` that talks to `omicall_sandbox`, from whatever event loop. It holds no connections, so nothing
    is lost where it is not closed."""
    return omicall_sandbox.async_client()


@pytest.fixture
def omicall_clock(omicall_sandbox: FakeOmicall) -> FakeClock:
    """The one clock of client and sandbox, which stands still until somebody moves it: a `FakeClock`."""
    return omicall_sandbox.clock
