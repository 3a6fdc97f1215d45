"""What a run leaves on a server: it is marked as it is written, noted as it is answered, and removed at the end."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import cached_property, partial
from itertools import count
from typing import Any

import requests
from attrs import define, field

from omicall_api.catalog import OPERATIONS, Operation
from omicall_api.errors import decoded

from ._cleanup import clean_up, seconds_for
from ._document import Document, for_tests
from ._guard import Guard
from ._ledger import Ledger
from ._links import MISSING, Talk, Wanted, at, removing
from ._marks import FreeText, free_texts, handles, marked, new_mark, with_handles
from ._options import Options
from ._plan import planned
from ._schemathesis import Case, Response, schema_of
from ._shapes import is_list, is_object
from ._tenant import TENANT, tenant_line

_SUCCESS = 200
_JSON = "application/json"


@define(slots=False)
class Traces:
    """The marks, notes and removals of one run.

    On this machine nothing is marked and nothing removed: a sandbox forgets it all.

    options: which server.
    document: the merged specification.
    guard: must let the removals through, one by one.
    headers: the credential that an operation takes.
    tell: takes a line of what a person should know while the run is under way.

    Example: `Traces(options, document, guard, headers, print).clean_up()`
    """

    options: Options
    document: Document = field(repr=False)
    guard: Guard
    headers: Callable[[Operation], dict[str, str]] = field(repr=False)
    tell: Callable[[str], None] = field(repr=False)
    _texts: dict[str, tuple[tuple[FreeText, ...], tuple[FreeText, ...]]] = field(
        factory=dict[str, "tuple[tuple[FreeText, ...], tuple[FreeText, ...]]"], init=False, repr=False
    )
    """By operation: the fields that carry the mark, and those by which what is made can be found again."""

    def __attrs_post_init__(self) -> None:
        self._next = partial(next, count(1))

    @cached_property
    def ledger(self) -> Ledger:
        """What has been written so far."""
        plan = frozenset(known.id for known in planned(self.options))
        return Ledger(self.document, new_mark(secrets.token_hex), self.options.clock(), plan)

    def introduce(self) -> None:
        """Say which tenant the key belongs to; nothing for an application in process, which has none to lose."""
        if self.options.app is not None:
            return
        _, content = self.ask(Wanted(OPERATIONS[TENANT], {}, {}))
        self.tell(f"contract: {tenant_line(at(decoded(content), '/payload'))}")
        if not self.options.local and any(known.effect != "read" for known in planned(self.options)):
            self.tell(f"contract: texts that are written begin with {self.ledger.mark}.")

    def marked(self, known: Operation, body: Any, *, is_bad: bool = False) -> Any:
        """A body with the mark of this run, where it is about to be written on another machine.

        is_bad: whether it is meant to be refused; then nothing is added that could heal it.
        """
        if self.options.local or known.effect in ("read", "destructive"):
            return body
        if known.id not in self._texts:
            self._texts[known.id] = (free_texts(self.document, known), handles(self.document, known))
        texts, found_by = self._texts[known.id]
        body = marked(body, texts, self.ledger.mark)
        return body if is_bad else with_handles(body, found_by, texts, self.ledger.mark, self._next)

    def note(self, known: Operation, case: Case, response: Response) -> None:
        """Remember what a request has done; its answer has its virtual status already."""
        if self.options.local or response.status_code != _SUCCESS:
            return
        self.ledger.note(known, _talk(case, decoded(response.content)))

    def lost(self, known: Operation, case: Case) -> None:
        """Remember a request that got no answer: it may have done its work all the same."""
        if not self.options.local:
            self.ledger.lost(known, _talk(case, None))

    def clean_up(self) -> list[str]:
        """Remove what this run made, then say what is left and how to find it.

        Returns a sentence if something could not be removed that should have been.
        """
        if things := len(self.ledger.open()):
            seconds = seconds_for(things, self.options.requests_per_second)
            self.tell(f"contract: removing {things} things that this run made, for {seconds} seconds at most.")
            clean_up(self.ledger, self.ask, seconds, self.options.timer)
        for line in self.ledger.lines():
            self.tell(f"contract: {line}")
        if failed := self.ledger.failed():
            return [f"{failed} things that this run made could not be removed. Look for {self.ledger.mark}."]
        return []

    def ask(self, wanted: Wanted) -> tuple[int, bytes]:
        """Send one request past the plan; give the virtual status and the content, status 0 for no answer."""
        known = wanted.operation
        more = {} if wanted.body is MISSING else {"body": wanted.body, "media_type": _JSON}
        case = self._schema[known.path][known.method].Case(
            path_parameters=dict(wanted.path), query=dict(wanted.query), headers=self.headers(known), **more
        )
        try:
            with self.guard.letting(wanted):
                response = case.call()
        except requests.RequestException:
            return 0, b""
        return int(response.status_code), bytes(response.content)

    @cached_property
    def _schema(self) -> Any:
        known = {one.id: one for one in [OPERATIONS[TENANT], *removing(self.document)]}
        return schema_of(for_tests(self.document, list(known.values())), self.options)


def _talk(case: Case, answer: Any) -> Talk:
    body = case.body if is_list(case.body) or is_object(case.body) else MISSING
    return Talk(dict(case.path_parameters or {}), dict(case.query or {}), body, answer)
