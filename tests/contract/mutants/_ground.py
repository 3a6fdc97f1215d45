"""The sandbox that mutants are planted in: with a second account, so that there is something to mix up."""

from __future__ import annotations

from functools import cache
from typing import Any

from tests.contract.suite import NOW, now

from omicall.sandbox import Settings, create_app
from omicall.sandbox._history import every_call
from omicall.sandbox._seed import seeded_tenants
from omicall.sandbox._tenant import Tenant

OTHER_KEY = "sandbox-other-key"
SETTINGS = Settings(balance=10**15, more_api_keys=(OTHER_KEY,))


def clean() -> Any:
    """A sandbox without a defect, as an ASGI application.

    Example: `mutant.plant(clean)`
    """
    return create_app(SETTINGS, clock=now)


@cache
def other_account() -> Tenant:
    """The second account as every such sandbox has it at its start; only for looking up what it holds.

    Example: `other_account().contacts[0].id`
    """
    return seeded_tenants(SETTINGS, int(NOW * 1000))[OTHER_KEY]


def other_call() -> str:
    """Id of a call of the second account."""
    return other_account().history.find(every_call, 0, 10**15)[0].transaction_id
