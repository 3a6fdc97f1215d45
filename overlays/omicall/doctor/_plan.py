"""What a run would send, decided before anything is sent. No I/O but reading the packaged spec."""

from __future__ import annotations

from collections.abc import Mapping

import httpx
from attrs import frozen

from omicall._config import Hidden, is_loopback, settings
from omicall.contract._document import Document, load_document, secret_parameters
from omicall_api.api.auth import get_access_token
from omicall_api.api.tenant import get_tenant_detail
from omicall_api.catalog import CREDENTIALS, HOST, OPERATIONS, Operation

from ._examples import Example, example_of

EXCHANGES = 3
"""Two with the key, one with a made-up one."""
_PROBES = 6
BEARER, KEY = "bearer", "apiKeyHeader"
NOTHING = "nothing"
_ANY_KEY = Hidden("not-used-by-a-plan")


@frozen
class Plan:
    """What would be sent where.

    bases: base URL by the names of `omicall_api.catalog.HOSTS`; an empty name stands for the usual one.
    probe: a read without parameters that takes a bearer token.
    trials: the operations whose credentials are tried, with the groups to try.
    left_out: those that are not, with the reason.
    """

    bases: Mapping[str, str]
    probe: Example
    trials: tuple[tuple[Example, tuple[tuple[str, ...], ...]], ...]
    left_out: Mapping[str, str]

    @property
    def host(self) -> str:
        """Who is asked, with the port if there is an unusual one."""
        return httpx.URL(self.bases[""]).netloc.decode("ascii")

    @property
    def hosts(self) -> tuple[str, ...]:
        """Every host that gets a request, each once."""
        known = ["", *(example.operation.host for example, _ in self.trials)]
        return tuple(dict.fromkeys(httpx.URL(self.bases[name]).netloc.decode("ascii") for name in known))

    @property
    def local(self) -> bool:
        """Whether nothing leaves this machine."""
        return all(is_loopback(httpx.URL(f"//{host}").host) for host in self.hosts)

    @property
    def requests(self) -> int:
        """How many requests there are at most."""
        trials = sum(len(groups) for _, groups in self.trials)
        return EXCHANGES + _PROBES + trials + bool(trials)


def plan(base_url: str | None = None, *, operations: bool = True) -> Plan:
    """The plan of a run.

    base_url: where the API is; None for OMICALL_BASE_URL or the documented host.
    operations: whether to try the credentials of each operation.

    Raises ConfigurationError for a base URL that cannot be one, or is plain http to another machine.

    Example: `plan("http://127.0.0.1:8080").requests`
    """
    bases = settings(_ANY_KEY, base_url, None, 0).hosts
    document = load_document()
    trials, left_out = list[tuple[Example, tuple[tuple[str, ...], ...]]](), dict[str, str]()
    for operation in OPERATIONS.values() if operations else ():
        if operation.effect != "read" or operation.id == get_access_token.OPERATION:
            continue
        if why := _reason_to_leave_out(document, operation):
            left_out[operation.id] = why
        else:
            trials.append((example_of(document, operation), groups_of(operation)))
    probe = example_of(document, OPERATIONS[get_tenant_detail.OPERATION])
    return Plan(bases, probe, tuple(trials), left_out)


def groups_of(operation: Operation) -> tuple[tuple[str, ...], ...]:
    """The groups of credentials to try at an operation: token, key, what else is documented, and nothing.

    One that is documented to take none gets none.
    """
    if not operation.credentials:
        return ((),)
    return tuple(dict.fromkeys([(BEARER,), (KEY,), *operation.credentials, ()]))


def name_of(group: tuple[str, ...]) -> str:
    """A group of credentials for people."""
    return " + ".join("bearer" if name == BEARER else CREDENTIALS[name].name for name in group) or NOTHING


def _reason_to_leave_out(document: Document, operation: Operation) -> str:
    if operation.account:
        return f"takes the key of a {operation.account}"
    if secret_parameters(document, operation):
        return "takes a secret of its own in the address"
    if minutes := operation.limits.get("minutes_between_requests"):
        return f"takes one request in {minutes:g} minutes"
    try:
        example_of(document, operation)
    except LookupError:
        return "the spec shows no whole example"
    return ""


def opening_lines(plan: Plan, pause: float) -> list[str]:
    """What a person must know before anything is sent."""
    lines = [
        f"omicall doctor will ask {', '.join(plan.hosts)}{' (this machine)' if plan.local else ''} what nobody knows "
        f"about this API yet. It sends reads only, one at a time: at most {plan.requests} requests, with pauses of "
        f"{pause:g} s.",
        f"{EXCHANGES} of them are exchanges of an API key for a token: two with your key, each of which may make a "
        "new token, and one with a made-up key. Nobody knows yet whether a new token ends older ones; if so, programs "
        "that run with this key now lose theirs and must renew it.",
        "Where the token store (OMICALL_TOKEN_CACHE, by default a file of yours) holds no living token of this key, "
        "the newest one is kept there: a run after its end asks what an expired token gets.",
    ]
    if not plan.local:
        lines.append(
            f"The documented host ({httpx.URL(HOST).host}) serves real tenants, although it is named staging; take "
            "any other host for a real one as well."
        )
    lines.append("The result shows the host, and no key, token, name, id, phone number or e-mail.")
    return lines
