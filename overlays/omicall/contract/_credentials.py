"""Which headers a request of an operation needs; the token is had by one exchange of the key."""

from __future__ import annotations

from attrs import field, frozen

from omicall._delivery import credential_headers
from omicall_api.catalog import CREDENTIALS, Operation

_END = 8
"""So many letters at the end of a token belong to its signature, if it has one."""


@frozen
class Credentials:
    """The account's key and its token."""

    key: str = field(repr=False)
    token: str = field(repr=False)

    @property
    def secrets(self) -> tuple[str, ...]:
        """What may never be shown."""
        return (self.key, self.token)

    @property
    def spoilt(self) -> Credentials:
        """The same with a mistake each: the key lacks its last letter, and the end of the token is another one."""
        signed, end = self.token[:-_END], self.token[-_END:]
        return Credentials(self.key[:-1], signed + "".join("B" if letter == "A" else "A" for letter in end))

    @property
    def hidden(self) -> tuple[str, ...]:
        """What may never be shown, with what tells nearly all of it."""
        return (*self.secrets, *self.spoilt.secrets)

    def headers(self, operation: Operation, turn: int) -> dict[str, str]:
        """The headers of one of the credentials that an operation takes.

        turn: counts the requests; where several credentials will do, each has its turn.

        Returns an empty mapping for an operation that takes none.
        """
        if not operation.credentials:
            return {}
        group = operation.credentials[turn % len(operation.credentials)]
        return credential_headers(group, self.token, self.key)


SECRET_HEADERS = frozenset(where.name.lower() for where in CREDENTIALS.values())
