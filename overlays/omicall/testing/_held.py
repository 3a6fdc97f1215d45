"""The parts of a sandbox that would wait or use the network, replaced by ones that do neither."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from omicall.sandbox._alarm import Alarm
from omicall.sandbox._clock import Clock
from omicall.sandbox._deliveries import Deliveries
from omicall.sandbox._pauses import Pauses

from ._clock import FakeClock


@frozen
class Report:
    """What the sandbox would have sent to a registered webhook.

    Example:
        >>> Report("https://crm.example.vn/omicall", {"state": "ringing"})
        Report()
    """

    url: str = field(repr=False)
    """The address that was registered; it may hold a secret."""
    body: dict[str, Any] = field(repr=False)
    """The body of the POST, before it becomes JSON."""


class HeldDeliveries(Deliveries):
    """Keeps what would be sent, whatever the address: nothing leaves, so every address is allowed."""

    def __init__(self) -> None:
        self.held: list[Report] = []
        super().__init__(())

    def reset(self) -> None:
        """Forget what was kept and count from zero."""
        super().reset()
        self.held.clear()

    def start(self, url: str, messages: list[dict[str, Any]], within: int = 0) -> None:
        """Keep messages, in the order in which they would leave."""
        self.held += [Report(url, message) for message in messages]
        self._sent += len(messages)


class OneClock(Clock):
    """The sandbox's clock as another face of the client's: whoever moves one moves both."""

    def __init__(self, clock: FakeClock) -> None:
        super().__init__(clock.timestamp)
        self._clock = clock

    def advance(self, seconds: float) -> None:
        """Put both forward; raises ValueError like the original."""
        super().advance(seconds)
        super().reset()
        self._clock.advance(seconds)

    def reset(self) -> None:
        """Both back to the first moment."""
        super().reset()
        self._clock.reset()


class SkippedPauses(Pauses):
    """Notes how long a slow answer would have taken, and answers at once."""

    def __init__(self) -> None:
        super().__init__()
        self.skipped = 0.0

    async def wait(self, seconds: float) -> None:
        """Note a pause."""
        self.skipped += seconds


def silent_alarm() -> Alarm:
    """An alarm that never rings, since the time of a fake only passes when somebody says so."""
    return Alarm(lambda: None, lambda: None)
