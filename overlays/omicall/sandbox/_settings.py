"""What a sandbox is started with."""

from __future__ import annotations

from dataclasses import dataclass, field

from ._manners import Manners


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that makes one sandbox differ from another.

    api_key: the key of its business account.
    more_api_keys: keys of further business accounts, each with people and calls of its own.
    partner_key: the key of a partner's account.
    token_ttl: life of a token in seconds; the vendor says 24 hours.
    seed: decides the invented data; the same seed gives the same data.
    calls: how many calls of the 30 days before the start the history holds.
    deliver_to: hosts, beside loopback, to which webhooks may be sent.
    balance: what each account holds at the start, in VND.
    pace: how much of its length a call takes; 0 for nothing, so that calls pass at once, 0.1 for a tenth, 1 for all
        of it.
    trial: whether the business accounts have a trial package, which may not start automatic calls.
    manners: what it does where nobody knows what OMICall does.

    Raises ValueError when a value makes no sense.

    Example: `Settings(token_ttl=60, calls=1_000_000)`
    """

    api_key: str = field(default="sandbox-key", repr=False)
    token_ttl: int = 86_400
    seed: int = 1
    calls: int = 500
    deliver_to: tuple[str, ...] = ()
    balance: int = 10_000_000
    more_api_keys: tuple[str, ...] = field(default=(), repr=False)
    partner_key: str = field(default="sandbox-partner-key", repr=False)
    pace: float = 0.0
    trial: bool = False
    manners: Manners = field(default_factory=Manners)

    def __post_init__(self) -> None:
        keys = (self.api_key, *self.more_api_keys, self.partner_key)
        if not all(keys):
            raise ValueError("The sandbox needs API keys that are not empty. Leave them out to use their defaults.")
        if len(set(keys)) != len(keys):
            raise ValueError("Two accounts of the sandbox have the same key. Give each a key of its own.")
        if not 0 <= self.pace <= 1:
            raise ValueError("A call takes from 0 (nothing) to 1 (all) of its length. Set pace inside that range.")
        if self.token_ttl < 1:
            raise ValueError("A token must live for at least one second. Set token_ttl to 1 or more.")
        if not 0 <= self.calls <= 100_000_000:
            raise ValueError("The history holds 0 to 100,000,000 calls. Set calls inside that range.")
        if self.balance < 0:
            raise ValueError("The balance cannot be below zero. Set balance to 0 or more.")
