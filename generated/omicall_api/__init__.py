"""The OMICall API as typed functions and models, generated from spec/. Do not edit: change the spec and run scripts/generate.

Functions stand in `omicall_api.api.<tag>.<operation>`, models in `omicall_api.models`, errors in `omicall_api.errors`, the facts about
operations, voices, speeds and error codes in `omicall_api.catalog`. `omicall` adds the token, retries and paging.
"""

from importlib import import_module

# Type checkers know the name; importing `typing` would cost more than all the rest of this module.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)


def __getattr__(name: str) -> "Any":
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.client"), name)
    return value


def __dir__() -> "list[str]":
    return sorted({*globals(), *__all__})
