"""What a sandbox is started with."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that makes one sandbox differ from another.

    api_key: the one key that it accepts.
    token_ttl: life of a token in seconds; the vendor says 24 hours.
    seed: decides the invented data; the same seed gives the same data.
    calls: how many calls of the 30 days before the start the history holds.
    deliver_to: hosts, beside loopback, to which webhooks may be sent.
    balance: what the business account holds at the start, in VND.

    Raises ValueError when a value makes no sense.

    Example: `Settings(token_ttl=60, calls=1_000_000)`
    """

    api_key: str = field(default="sandbox-key", repr=False)
    token_ttl: int = 86_400
    seed: int = 1
    calls: int = 500
    deliver_to: tuple[str, ...] = ()
    balance: int = 10_000_000

    def __post_init__(self) -> None:
        if not self.api_key:
            raise ValueError("The sandbox needs an API key. Leave api_key out to use its default.")
        if self.token_ttl < 1:
            raise ValueError("A token must live for at least one second. Set token_ttl to 1 or more.")
        if not 0 <= self.calls <= 100_000_000:
            raise ValueError("The history holds 0 to 100,000,000 calls. Set calls inside that range.")
        if self.balance < 0:
            raise ValueError("The balance cannot be below zero. Set balance to 0 or more.")
