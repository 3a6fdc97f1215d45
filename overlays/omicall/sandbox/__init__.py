"""A local OMICall: stateful, written from the documented facts, with faults on demand."""

from __future__ import annotations

from ._app import SandboxApp, create_app, served_operations
from ._manners import Manners
from ._server import running, serve
from ._settings import Settings

__all__ = ["Manners", "SandboxApp", "Settings", "create_app", "running", "serve", "served_operations"]
