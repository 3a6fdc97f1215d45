"""The doctor: answers by reads alone what nobody knows yet about the API behind a key.

Base install only. `omicall doctor` prints what this gives.

Example:
    >>> report = examine("sandbox-key", plan("http://127.0.0.1:8080"))
    >>> report.row("same_token").answer
    'No: two exchanges gave two tokens.'
"""

from __future__ import annotations

from ._plan import Plan, opening_lines, plan
from ._report import CouldNotRunError, Report, Row, Verdict
from ._run import examine

__all__ = ["CouldNotRunError", "Plan", "Report", "Row", "Verdict", "examine", "opening_lines", "plan"]
