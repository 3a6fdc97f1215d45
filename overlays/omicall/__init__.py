"""The OMICall API for Python: typed calls, a token that looks after itself, call history as one stream, a local
sandbox.

    from omicall import Omicall

    with Omicall(api_key="...") as client:
        print(client.tenant.detail().full_name)

Names are imported when they are first used, so that `import omicall` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module

from ._version import __version__ as __version__

# Importing `typing` would take more than all the rest of this module. Type checkers know the name.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from omicall_api.catalog import BotSpeed as BotSpeed
    from omicall_api.catalog import LegacySpeed as LegacySpeed
    from omicall_api.models import CallbotVoice as CallbotVoice
    from omicall_api.models import Direction as Direction
    from omicall_api.models import Disposition as Disposition
    from omicall_api.models import LegacyVoice as LegacyVoice
    from omicall_api.models import Voice as Voice
    from omicall_api.types import File as File
    from omicall_api.types import Response as Response

    from . import catalog as catalog
    from . import contacts as contacts
    from . import errors as errors
    from . import phones as phones
    from . import testing as testing
    from . import webhooks as webhooks
    from ._client import AsyncOmicall as AsyncOmicall
    from ._client import Omicall as Omicall
    from .errors import OmicallError as OmicallError

_HOMES = {
    "AsyncOmicall": "omicall._client",
    "BotSpeed": "omicall_api.catalog",
    "CallbotVoice": "omicall_api.models",
    "Direction": "omicall_api.models",
    "Disposition": "omicall_api.models",
    "File": "omicall_api.types",
    "LegacySpeed": "omicall_api.catalog",
    "LegacyVoice": "omicall_api.models",
    "Omicall": "omicall._client",
    "OmicallError": "omicall.errors",
    "Response": "omicall_api.types",
    "Voice": "omicall_api.models",
}
_MODULES = ("catalog", "contacts", "errors", "phones", "testing", "webhooks")

__all__ = sorted([*_HOMES, *_MODULES, "__version__"])  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return import_module(f"omicall.{name}")
    if name not in _HOMES:
        raise AttributeError(f"module 'omicall' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
