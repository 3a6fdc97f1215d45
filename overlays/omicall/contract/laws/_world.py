"""What a law sees: the specification, a way to ask, and words for what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from attrs import define, field, frozen

from omicall.contract._document import Document, entry_of
from omicall.contract._links import Wanted
from omicall.contract._masks import telling
from omicall.contract._shapes import is_object
from omicall_api.catalog import Operation


class OutOfTimeError(Exception):
    """The run may send no more requests."""


@frozen
class Reply:
    """An answer, and the request that it is for."""

    wanted: Wanted
    status: int
    """The virtual status; 200 is a success."""
    http_status: int
    body: Any = field(repr=False)
    """The decoded body, None when it is not JSON."""
    content: bytes = field(repr=False)
    content_type: str
    request: Any = field(repr=False)
    """What left, for the shell line that repeats it."""

    @property
    def is_success(self) -> bool:
        """Whether the server did what it was asked to."""
        return self.status == 200

    @property
    def payload(self) -> Any:
        """What the envelope holds; the whole body where there is none, None after a refusal."""
        if not self.is_success:
            return None
        return self.body.get("payload") if is_object(self.body) and "status_code" in self.body else self.body


@frozen
class Found:
    """A law that was broken."""

    sentence: str
    """Without anything that the server sent but numbers of rows and names of fields."""
    reply: Reply = field(repr=False)
    """The answer that shows it."""


@frozen
class Missed:
    """A law, or a part of it, that could not be tried."""

    reason: str
    """A sentence."""


@frozen
class Kept:
    """A part of a law that was tried; it holds unless something was found too."""


@frozen
class Spoilt:
    """The account's own credential with a mistake in it, which nobody may let in."""

    way: str
    """What is wrong with it, to follow "a request with"."""
    headers: Mapping[str, str] = field(repr=False)
    query: Mapping[str, str] = field(repr=False)
    """Parameters, where a credential is sent so."""


def _none(_known: Operation) -> tuple[Spoilt, ...]:
    return ()


Result = Found | Missed | Kept
Law = Callable[["World", Operation], Iterator[Result] | None]
"""Holds one law against one operation; None where it does not concern that operation."""


@define
class World:
    """Everything that laws may know and do.

    document: the merged specification.
    operations: what may be asked, by id; a law asks nothing else.
    send: sends a request with these headers, or with the account's own credential if they are None.
    foreign: the headers of another account's credential for an operation; None where there is no other account.
    other_ways: headers with the account's credential in a way that is not documented for an operation, by a name.
    secrets: keys and tokens of the run.
    clock: seconds since 1970.
    spoilt: the account's own credentials for an operation, each with a mistake; none where that may not be tried.
    is_local: whether nothing leaves this machine, so that also what was there before the run may be changed.
    """

    document: Document = field(repr=False)
    operations: Mapping[str, Operation] = field(repr=False)
    send: Callable[[Wanted, Mapping[str, str] | None], Reply] = field(repr=False)
    foreign: Callable[[Operation], Mapping[str, str] | None] = field(repr=False)
    other_ways: Callable[[Operation], Mapping[str, Mapping[str, str]]] = field(repr=False)
    secrets: tuple[str, ...] = field(repr=False)
    clock: Callable[[], float] = field(repr=False)
    spoilt: Callable[[Operation], Sequence[Spoilt]] = field(default=_none, repr=False)
    is_local: bool = False
    replies: list[Reply] = field(factory=list[Reply], init=False, repr=False)
    """Every success so far, the oldest first: what was seen once need not be asked for again."""

    shown: set[str] = field(factory=set[str], init=False, repr=False)
    """Secrets that the first `looked_at` of those answers hold where they are documented."""

    looked_at: int = field(default=0, init=False)

    learned: set[str] = field(factory=set[str], init=False, repr=False)
    """Texts taken from answers into requests. They may be somebody's name, and are never shown."""

    def learn(self, value: Any) -> None:
        """Note that a value, or what is inside it, was taken from an answer."""
        self.learned.update(telling(value))

    def ask(self, wanted: Wanted, headers: Mapping[str, str] | None = None) -> Reply:
        """Send a request.

        headers: another credential than the account's own.

        Raises OutOfTimeError when the run may send no more.
        """
        reply = self.send(wanted, headers)
        if headers is None and reply.is_success:
            self.replies.append(reply)
        return reply

    def entry(self, known: Operation) -> Document:
        """What the specification says of an operation."""
        return entry_of(self.document, known)
