"""What is made is there, changes as asked, and goes when it is removed."""

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
from ._life import changeable, is_of, lost, made_unique, missing, own_texts, pointers, shown_fields, unlike
from ._requests import example_of, least_of, with_page
from ._world import Found, Kept, Missed, Reply, Result, World

_MOST_PAGES = 12


def what_is_made_lives_and_goes(world: World, known: Operation) -> Iterator[Result] | None:
    """A thing is found as it was sent, is changed without losing anything, and is gone after its removal while all
    others are still there."""
    links = links_of(world.document, known)
    if known.effect not in ("write", "billable") or not links or not _makes(world, known, links):
        return None
    return _Life(world, known, [link for link in links if link.operation.id in world.operations]).held()


def _makes(world: World, known: Operation, links: list[Link] | tuple[Link, ...]) -> bool:
    """Whether an operation makes something new: none of its values comes from what was made before, and its links do
    not lead on by the name of something that must be there already."""
    if names_of(world.document, known) & given_by_links(world.document, known):
        return False
    taken = {pointer.rsplit(".", 1)[-1] for link in links for pointer in pointers([link.parameters, link.body])}
    return not taken & set(known.existing)


@define
class _Life:
    """One thing, from its making to its removal."""

    world: World
    known: Operation
    links: list[Link]
    talk: Talk = field(factory=Talk, init=False)
    marks: list[str] = field(factory=list[str], init=False)

    def held(self) -> Iterator[Result]:
        readers = [link for link in self.links if link.operation.effect == "read"]
        others = [(link, self._keys(link)) for link in readers if self._is_list(link)]
        made = self.world.ask(self._new())
        if not made.is_success or made.payload is False:
            yield Missed("The thing could not be made from the example.")
            return
        self.talk = Talk(made.wanted.path, made.wanted.query, made.wanted.body, made.body)
        shown = example_of(self.world, self.known)
        # What was sent may carry a mark that was put there on its way.
        self.marks = own_texts({**self.talk.query, "body": self.talk.body}, {**shown.query, "body": shown.body})
        self.marks += self._ids()
        if not self.marks:
            yield Missed("The example has no text of its own by which the new thing could be told from others.")
            return
        for link in readers:
            yield from self._is_there(link)
        for link in self.links:
            if link.operation.effect == "write":
                yield from self._changes(link, readers)
        removals = list(self._removals(readers))
        if not removals and self._could_go():
            yield Missed("The operation that removes it again may not be used, or was not led to.")
        for removal in removals[:1]:
            others = [(link, before - self._own_keys(link)) for link, before in others]
            yield from self._goes(removal, readers)
            for link, before in others:
                if gone := before - self._keys(link):
                    yield Found(f"{len(gone)} other things are gone from {link.operation.id} too.", made)

    def _could_go(self) -> bool:
        links = links_of(self.world.document, self.known)
        reads = [link.operation for link in links if link.operation.effect == "read"]
        after = [then for read in reads for then in links_of(self.world.document, read)]
        return any(link.removes for link in [*links, *after])

    def _number(self) -> int:
        place = list(self.world.operations).index(self.known.id)
        return (int(self.world.clock()) * 131 + place * 7) % 1_000_000

    def _new(self) -> Wanted:
        shown = example_of(self.world, self.known)
        body = made_unique(self.world.document, self.known, self._number())
        query = {name: unlike(name, value, self._number()) for name, value in shown.query.items()}
        return Wanted(self.known, shown.path, query, MISSING if shown.body is MISSING else body)

    def _ids(self) -> Iterator[str]:
        for link in self.links:
            for value in [*link.parameters.values(), *fields_of(link.body).values()]:
                if (
                    isinstance(value, str)
                    and value.startswith("$response.")
                    and isinstance(found := value_of(value, self.talk), str)
                ):
                    yield found

    def _is_list(self, link: Link) -> bool:
        return row_schema(self.world.document, self.world.entry(link.operation)) is not None

    def _request(self, link: Link) -> Wanted | None:
        """What a link leads to, with whatever else its operation requires."""
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

    def _pages(self, link: Link) -> Iterator[Reply]:
        """The answers that a reader gives, page by page where it has pages."""
        request = self._request(link)
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

    def _keys(self, link: Link) -> set[Any]:
        schema = row_schema(self.world.document, self.world.entry(link.operation))
        return {identity(schema, row) for reply in self._pages(link) for row in rows_in(reply.payload)}

    def _own_keys(self, link: Link) -> set[Any]:
        """What the thing is called in a list: another one may have had that name before, such as a webhook's type."""
        row, _ = self._seen(link)
        schema = row_schema(self.world.document, self.world.entry(link.operation))
        return set() if row is None else {identity(schema, row)}

    def _seen(self, link: Link) -> tuple[Any, Reply | None]:
        """The thing as a reader shows it, and that reader's last answer; None and None where it cannot be asked."""
        last = None
        for last in self._pages(link):
            rows = rows_in(last.payload) if self._is_list(link) else [last.payload]
            for row in rows:
                if row and (not self._is_list(link) or is_of(row, self.marks)):
                    return row, last
        return None, last

    def _shown(self, link: Link, sent: Any, by: Operation) -> dict[str, bool]:
        document, entry = self.world.document, self.world.entry(link.operation)
        schema = row_schema(document, entry) or payload_schema(document, entry)
        return shown_fields(schema, sent, example_body(document, by), example_answer(document, link.operation))

    def _is_there(self, link: Link) -> Iterator[Result]:
        row, reply = self._seen(link)
        if reply is None:
            yield Missed(f"The example leaves out what {link.operation.id} asks for.")
            return
        yield Kept()
        if row is None:
            yield Found(f"{link.operation.id} does not find what {self.known.id} has just made.", reply)
            return
        sent = self.talk.body
        if is_object(sent):
            for name in missing(row, sent, self._shown(link, sent, self.known)):
                yield Found(f"{link.operation.id} does not show {name} as it was sent to {self.known.id}.", reply)

    def _changes(self, link: Link, readers: list[Link]) -> Iterator[Result]:
        request = self._request(link)
        created = self.talk.body
        if request is None or not is_object(created) or not is_object(request.body):
            return
        sent = created
        for reader in readers:
            given = set(link.body) if is_object(link.body) else set[str]()
            entry = self.world.entry(link.operation)
            picked = changeable(self.world.document, entry, sent, given, self._shown(reader, sent, self.known))
            before, _ = self._seen(reader)
            if picked is None or before is None:
                continue
            name, value = picked
            body = {n: sent.get(n, v) for n, v in request.body.items()} | {name: value}
            body |= {n: request.body[n] for n in given}
            yield from self._changed(Wanted(link.operation, request.path, request.query, body), reader, before, name)
            return
        if readers:
            yield Missed(f"Nothing that {link.operation.id} changes is shown where {self.known.id} leads to.")

    def _changed(self, request: Wanted, reader: Link, before: Any, name: str) -> Iterator[Result]:
        reply = self.world.ask(request)
        if not reply.is_success or reply.payload is False:
            yield Found(f"{request.operation.id} refuses to change what {self.known.id} has just made.", reply)
            return
        yield Kept()
        sent = reply.wanted.body
        old = self.talk.body[name]
        self.marks.append(sent[name])
        after, seen = self._seen(reader)
        if after is None or seen is None:
            yield Found(f"{reader.operation.id} no longer finds a thing after {request.operation.id}.", reply)
            return
        shown = {name: self._shown(reader, sent, self.known).get(name, False)}
        for field_name in missing(after, sent, shown):
            yield Found(
                f"{request.operation.id} changed {field_name}, and {reader.operation.id} does not show it.", seen
            )
        for field_name in lost(before, after, sent.keys(), old):
            yield Found(f"{request.operation.id} was not told to change {field_name}, and its value is lost.", seen)
        # From now on the thing is looked for as it is.
        self.talk = Talk(
            self.talk.path,
            self.talk.query,
            {**self.talk.body, name: sent[name]},
            self.talk.answer,
        )

    def _removals(self, readers: list[Link]) -> Iterator[Wanted]:
        for link in self.links:
            if link.removes and (request := self._removal(link, self.talk)) is not None:
                yield request
        for reader in readers:
            for then in links_of(self.world.document, reader.operation):
                if then.removes and then.operation.id in self.world.operations and not self._is_list(reader):
                    row, reply = self._seen(reader)
                    if row is None or reply is None:
                        continue
                    talk = Talk(reply.wanted.path, reply.wanted.query, reply.wanted.body, reply.body)
                    if (request := self._removal(then, talk)) is not None:
                        yield request

    def _removal(self, link: Link, talk: Talk) -> Wanted | None:
        return led_to(self.world.document, link, talk)

    def _goes(self, removal: Wanted, readers: list[Link]) -> Iterator[Result]:
        yield from self._survives_others(removal, readers)
        reply = self.world.ask(removal)
        if not reply.is_success or reply.payload is False:
            yield Found(f"{removal.operation.id} refuses to remove what {self.known.id} has just made.", reply)
            return
        yield Kept()
        for link in readers:
            row, seen = self._seen(link)
            if row is not None and seen is not None:
                yield Found(f"{link.operation.id} still finds a thing after {removal.operation.id}.", seen)
        given = {*removal.path, *removal.query}
        if given & set(removal.operation.existing):
            again = self.world.ask(removal)
            if again.is_success and again.payload is not False:
                yield Found(f"{removal.operation.id} removes the same thing a second time.", again)

    def _survives_others(self, removal: Wanted, readers: list[Link]) -> Iterator[Result]:
        foreign = self.world.foreign(removal.operation)
        # Where no id says whose thing is meant, another account removes its own.
        if foreign is None or not {*removal.path, *removal.query} & set(removal.operation.existing):
            return
        self.world.ask(removal, foreign)
        for link in readers[:1]:
            row, seen = self._seen(link)
            if row is None and seen is not None:
                yield Found(f"Another account can remove with {removal.operation.id} what this one has made.", seen)
