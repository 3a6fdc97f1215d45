"""The sandbox's pages for people: what is in it, buttons that move it, and the reference of the API."""

from __future__ import annotations

from ._serving import page_routes

__all__ = ["page_routes"]
