"""The contract suite: does a server answer as the specification says?

Needs the extra `contract` as soon as something is sent: `pip install "omicall[contract]"`.

Example:
    >>> outcome = examine(Options(base_url="http://127.0.0.1:8080", api_key="sandbox-key"))
    >>> [finding.sentence for finding in outcome.findings]
    []
"""

from __future__ import annotations

from ._options import CouldNotRunError, Options
from ._outcome import Asked, Count, Finding, NotTried, Outcome
from ._run import examine, run

__all__ = ["Asked", "CouldNotRunError", "Count", "Finding", "NotTried", "Options", "Outcome", "examine", "run"]
