"""The OMICall API as typed functions and models, generated from spec/. Do not edit: change the spec and run scripts/generate.

Functions stand in `omicall_api.api.<tag>.<operation>`, models in `omicall_api.models`, errors in `omicall_api.errors`, the facts about
operations, voices, speeds and error codes in `omicall_api.catalog`. `omicall` adds the token, retries and paging.
"""

from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
