"""Agents with their extensions; they are the extensions of the account, and nothing is kept beside them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from omicall.sandbox._tenant import Extension, Tenant, searchable

OUTBOUND_PROXY = "wss://sip.example.vn"

_FIRST_NUMBER = 101


class Agents:
    """The agents of one account, by what they are looked up by."""

    def __init__(self, tenant: Tenant) -> None:
        self._tenant = tenant
        # The numbers of deleted agents too: their calls stay, and must not become somebody else's.
        self._used = set(tenant.extensions)

    def __iter__(self) -> Iterator[Extension]:
        return (extension for extension in self._tenant.extensions.values() if extension.email)

    def counts(self) -> dict[str, int]:
        """How many agents there are."""
        return {"agents": len(list(self))}

    def seat_left(self) -> bool:
        """Whether the service package of the account has a seat for one more agent."""
        seats: int = self._tenant.profile["service_package"]["staff_num"]
        return len(list(self)) < seats

    def by_email(self, email: str) -> Extension | None:
        """The agent of an e-mail, written in upper or lower case, or None."""
        return next((agent for agent in self if agent.email.lower() == email.lower()), None)

    def by_agent_id(self, agent_id: str) -> Extension | None:
        """The agent of an id, or None."""
        return next((agent for agent in self if agent.agent_id == agent_id), None)

    def by_uuid(self, uuid: str) -> Extension | None:
        """The extension, of an agent or of the SDK, that has the caller's own id; None if there is none."""
        extensions = self._tenant.extensions.values()
        return next((extension for extension in extensions if uuid and extension.uuid == uuid), None)

    def with_keyword(self, keyword: str) -> list[Extension]:
        """The agents with a keyword in name, e-mail or phone, the oldest first."""
        wanted = searchable(keyword)
        found = [agent for agent in self if wanted in searchable(agent.full_name, agent.email, agent.phone)]
        return sorted(found, key=lambda agent: agent.created_ms)

    def new_number(self) -> str:
        """An extension number that nobody has or had."""
        return next(number for number in map(str, count(_FIRST_NUMBER)) if number not in self._used)

    def put(self, extension: Extension) -> None:
        """Add an extension, or replace the one of its number."""
        self._used.add(extension.number)
        self._tenant.extensions[extension.number] = extension

    def remove(self, extension: Extension) -> None:
        """Take an extension out, and its agent with it."""
        del self._tenant.extensions[extension.number]
