"""For your own tests: OMICall without a network, its webhooks, and recorded answers held against the specification.

    from omicall.testing import FakeOmicall

    fake = FakeOmicall()
    with fake.client() as client:
        print(client.tenant.detail().full_name)

pytest finds the fixtures `omicall_sandbox`, `omicall_client`, `omicall_async_client` and `omicall_clock` by itself.
`GUIDE.md` beside this file shows all of it. Needs the extra `testing`: `pip install "omicall[testing]"`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from omicall.testing._async_sender import AsyncWebhookSender as AsyncWebhookSender
    from omicall.testing._clock import FakeClock as FakeClock
    from omicall.testing._fake import FakeOmicall as FakeOmicall
    from omicall.testing._fake import Stats as Stats
    from omicall.testing._held import Report as Report
    from omicall.testing._match import assert_matches as assert_matches
    from omicall.testing._match import assert_matches_webhook as assert_matches_webhook
    from omicall.testing._sender import WebhookSender as WebhookSender
    from omicall.testing._transport import AsyncSandboxTransport as AsyncSandboxTransport
    from omicall.testing._transport import SandboxTransport as SandboxTransport

# Imported when first used: pytest loads the plugin, and so this module, for every test run on the machine.
_HOMES = {
    "AsyncSandboxTransport": "_transport",
    "AsyncWebhookSender": "_async_sender",
    "FakeClock": "_clock",
    "FakeOmicall": "_fake",
    "Report": "_held",
    "SandboxTransport": "_transport",
    "Stats": "_fake",
    "WebhookSender": "_sender",
    "assert_matches": "_match",
    "assert_matches_webhook": "_match",
}

__all__ = sorted(_HOMES)  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'omicall.testing' has no attribute {name!r}")
    value = getattr(import_module(f"omicall.testing.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
