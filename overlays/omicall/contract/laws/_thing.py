"""One thing that the run makes, or that is there already: how it is asked for, along the links that lead to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import define, field

from omicall.contract._document import example_answer, example_body, given_by_links, names_of
from omicall.contract._links import MISSING, Link, Talk, Wanted, links_of, value_of
from omicall.contract._links import wanted as led_to
from omicall.contract._shapes import fields_of, is_object
from omicall_api.catalog import Operation

from ._facts import identity, largest_page, page_in, payload_schema, row_schema, rows_in
from ._life import is_of, own_texts, pointers, shown_fields
from ._requests import example_of, least_of, unlike_others, with_page
from ._world import Reply, World

_MOST_PAGES = 12
_TRIES = 3
"""So many names are tried before one is used that somebody has."""


def makes(world: World, known: Operation) -> bool:
    """Whether an operation makes something new: none of its values comes from what was made before, and its links do
    not lead on by the name of something that must be there already."""
    links = links_of(world.document, known)
    if known.effect not in ("write", "billable") or not links:
        return False
    if names_of(world.document, known) & given_by_links(world.document, known):
        return False
    taken = {pointer.rsplit(".", 1)[-1] for link in links for pointer in pointers([link.parameters, link.body])}
    return not taken & set(known.existing)


def is_done(reply: Reply) -> bool:
    """Whether a server says that it did what was asked: some answer False in a success."""
    return reply.is_success and reply.payload is not False


@define
class Thing:
    """One thing, by the request that makes or names it.

    world: where it is.
    known: the operation of that request.
    links: those of its links that may be followed.
    talk: that request and its answer.
    marks: texts by which it is told from others.
    """

    world: World
    known: Operation
    links: list[Link]
    talk: Talk = field(factory=Talk)
    marks: list[str] = field(factory=list[str])

    @property
    def readers(self) -> list[Link]:
        """The links that lead to where it can be seen."""
        return [link for link in self.links if link.operation.effect == "read"]

    def new(self, kind: int = 0) -> Wanted:
        """A request for a thing that nobody has: one whose number or address is somebody's would be refused.

        kind: another one gives another thing.
        """
        tries = [unlike_others(self.world, self.known, f"{kind}/{turn}") for turn in range(_TRIES)]
        return next((wanted for wanted in tries if not self._is_taken(wanted)), tries[-1])

    def make(self, wanted: Wanted) -> Reply:
        """Have it made, and know it by what was sent and by what came."""
        made = self.world.ask(wanted)
        # What was sent may carry a mark that was put there on its way.
        self._is_called(Talk(made.wanted.path, made.wanted.query, made.wanted.body, made.body))
        self.marks += self._ids()
        return made

    def could_go(self) -> bool:
        """Whether the specification knows how to remove it."""
        links = links_of(self.world.document, self.known)
        reads = [link.operation for link in links if link.operation.effect == "read"]
        after = [then for read in reads for then in links_of(self.world.document, read)]
        return any(link.removes for link in [*links, *after])

    def is_list(self, link: Link) -> bool:
        """Whether a link leads to rows, of which it may be one."""
        return row_schema(self.world.document, self.world.entry(link.operation)) is not None

    def request(self, link: Link) -> Wanted | None:
        """What a link leads to, with whatever else its operation requires; None where the link lacks a value."""
        given = {name: value_of(value, self.talk) for name, value in link.parameters.items()}
        body = link.body if link.body is MISSING else value_of(link.body, self.talk)
        if MISSING in given.values() or (body is MISSING and link.body is not MISSING):
            return None
        usual = least_of(self.world, link.operation)
        places = {p["name"]: p["in"] for p in self.world.entry(link.operation).get("parameters", [])}
        path = {**usual.path, **{n: v for n, v in given.items() if places.get(n) == "path"}}
        query = {**usual.query, **{n: v for n, v in given.items() if places.get(n) == "query"}}
        if is_object(usual.body) and is_object(body):
            body = {**fields_of(usual.body), **fields_of(body)}
        return Wanted(link.operation, path, query, usual.body if body is MISSING else body)

    def keys(self, link: Link) -> set[Any]:
        """What all rows of a list are called."""
        schema = row_schema(self.world.document, self.world.entry(link.operation))
        return {identity(schema, row) for reply in self._pages(link) for row in rows_in(reply.payload)}

    def own_keys(self, link: Link) -> set[Any]:
        """What the thing is called in a list: another one may have had that name before, such as a webhook's type."""
        row, _ = self.seen(link)
        schema = row_schema(self.world.document, self.world.entry(link.operation))
        return set() if row is None else {identity(schema, row)}

    def seen(self, link: Link) -> tuple[Any, Reply | None]:
        """The thing as a reader shows it, and that reader's last answer; None and None where it cannot be asked."""
        last = None
        for last in self._pages(link):
            rows = rows_in(last.payload) if self.is_list(link) else [last.payload]
            for row in rows:
                if row and (not self.is_list(link) or is_of(row, self.marks)):
                    return row, last
        return None, last

    def shown(self, link: Link, sent: Any) -> dict[str, bool]:
        """Which top-level fields of a body a reader shows, as in `shown_fields`."""
        document, entry = self.world.document, self.world.entry(link.operation)
        schema = row_schema(document, entry) or payload_schema(document, entry)
        return shown_fields(schema, sent, example_body(document, self.known), example_answer(document, link.operation))

    def removals(self) -> Iterator[Wanted]:
        """The requests that remove it: along its own links, or those of a reader that shows it."""
        document = self.world.document
        for link in self.links:
            if link.removes and (request := led_to(document, link, self.talk)) is not None:
                yield request
        for reader in self.readers:
            for then in links_of(document, reader.operation):
                if then.removes and then.operation.id in self.world.operations and not self.is_list(reader):
                    row, reply = self.seen(reader)
                    if row is None or reply is None:
                        continue
                    talk = Talk(reply.wanted.path, reply.wanted.query, reply.wanted.body, reply.body)
                    if (request := led_to(document, then, talk)) is not None:
                        yield request

    def _is_taken(self, wanted: Wanted) -> bool:
        """Whether a reader already shows a thing with one of the texts that are to be its own."""
        self._is_called(Talk(wanted.path, wanted.query, wanted.body))
        return any(is_of(self.seen(link)[0], self.marks) for link in self.readers if not self.is_list(link))

    def _is_called(self, talk: Talk) -> None:
        self.talk = talk
        shown = example_of(self.world, self.known)
        self.marks = own_texts({**talk.query, "body": talk.body}, {**shown.query, "body": shown.body})

    def _ids(self) -> Iterator[str]:
        for link in self.links:
            for value in [*link.parameters.values(), *fields_of(link.body).values()]:
                if (
                    isinstance(value, str)
                    and value.startswith("$response.")
                    and isinstance(found := value_of(value, self.talk), str)
                ):
                    yield found

    def _pages(self, link: Link) -> Iterator[Reply]:
        """The answers that a reader gives, page by page where it has pages."""
        request = self.request(link)
        if request is None:
            return
        names = {p["name"] for p in self.world.entry(link.operation).get("parameters", [])}
        size = largest_page(link.operation)
        for number in range(1, _MOST_PAGES + 1):
            reply = self.world.ask(with_page(request, number, size) if {"page", "size"} <= names else request)
            yield reply
            page = page_in(reply.payload)
            if page is None or not page.rows or not page.has_next:
                return
