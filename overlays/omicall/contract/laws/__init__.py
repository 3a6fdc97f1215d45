"""Laws: what must hold between several answers, and between an answer and the world."""

from __future__ import annotations

from ._driver import LAWS, OUT_OF_TIME, Verdict, hold
from ._world import Found, Kept, Law, Missed, OutOfTimeError, Reply, Result, Spoilt, World

__all__ = [
    "LAWS",
    "OUT_OF_TIME",
    "Found",
    "Kept",
    "Law",
    "Missed",
    "OutOfTimeError",
    "Reply",
    "Result",
    "Spoilt",
    "Verdict",
    "World",
    "hold",
]
