"""A whole run: asks the questions in their order and gathers the rows."""

from __future__ import annotations

import secrets
import string
from collections.abc import Callable, Mapping

import httpx

from omicall._clock import Clock
from omicall._config import Hidden, hidden_key
from omicall._delivery import credential_headers
from omicall.token import TokenStore

from ._examples import Example, exchange_of
from ._heard import Heard, Kind, Silence, described, kind_of, missing
from ._kept import Drawer, Kept
from ._machine import this_machine
from ._matrix import Group, judged, skipped, summary
from ._plan import BEARER, Plan
from ._refusals import NO_TOKEN, changed_signature, dead_token, expired_token, wrong_key
from ._report import CouldNotRunError, OperationRow, Report, Row
from ._sender import Sender, open_client
from ._tokens import claimed_life, clock_skew, ends_older, exchanged, limit_headers, same_token

_APART = 1.1
"""Seconds between the exchanges: the times of a token count whole seconds, and two of one second might be equal."""
_PATIENCE = 5
"""Requests in a row without an answer, after which no more operations are asked."""


def made_up_key(length: int) -> str:
    """A key of this length that is nobody's."""
    return "".join(secrets.choice(string.ascii_lowercase + string.digits) for _ in range(length))


def examine(
    key: str | Hidden,
    plan: Plan,
    *,
    pause: float = 0.2,
    transport: httpx.BaseTransport | None = None,
    clock: Clock | None = None,
    make_key: Callable[[int], str] = made_up_key,
    store: TokenStore | None = None,
    progress: Callable[[int], None] = lambda _number: None,
) -> Report:
    """Ask every question of a plan, by reads alone.

    key: the account's API key; `Hidden` keeps it out of tracebacks.
    pause: seconds between one request and the next.
    transport: in place of the network.
    clock: time, for tests.
    make_key: gives a key of a length that is nobody's.
    store: where the newest token is kept for the next run, if none is there that lives; a dead one found there is
        sent once.
    progress: told the number of each request before it goes.

    Returns the report. Raises ConfigurationError for a text that can be no key, and CouldNotRunError if the key is
    exchanged for no token.

    Example: `examine("sandbox-key", plan("http://127.0.0.1:8080"))`
    """
    # Under its own name, so that no frame of a traceback shows it.
    key = key if isinstance(key, Hidden) else Hidden(key)
    hidden = hidden_key(key)
    time = clock or Clock()
    drawer = Drawer(store, plan.bases[""], hidden, time.wall)
    with open_client(transport) as http:
        sender = Sender(http, plan.bases, time, pause, progress)
        rows, token = _ask(plan, sender, hidden, make_key, drawer.look())
        drawer.keep(token)
        operations, row = _try_operations(plan, sender, hidden, token)
    return Report(plan.host, (*rows, row, this_machine()), operations, plan.left_out, sender.sent)


def _ask(
    plan: Plan, sender: Sender, key: Hidden, make_key: Callable[[int], str], kept: Kept | None
) -> tuple[list[Row], Hidden]:
    """The rows of questions 1 to 7, and the newest token."""
    probe = plan.probe
    first = exchanged(sender.send(exchange_of(key.value)))
    token = first.token
    if token is None:
        raise CouldNotRunError(_no_token(plan.host, first.heard))
    before = sender.send(probe, _bearer(token))
    sender.clock.sleep(_APART)
    second = exchanged(sender.send(exchange_of(key.value)))
    after: Heard | None = None
    control: Heard | None = None
    if second.token is not None and second.token != token:
        after = sender.send(probe, _bearer(token))
        token = second.token
        control = sender.send(probe, _bearer(token))
    living = before if control is None else control
    changed = sender.send(probe, _bearer(Hidden(changed_signature(token.value))))
    nonsense = sender.send(probe, _bearer(Hidden(NO_TOKEN)))
    expired = None if kept is None or kept.token is None else sender.send(probe, _bearer(kept.token))
    wrong = sender.send(exchange_of(_other_key(key, make_key)))
    rows = [
        same_token(first, second),
        ends_older(first, second, before, after, control),
        claimed_life(first),
        clock_skew(first.heard),
        dead_token("changed_token", "a token with a changed signature", changed, living, probe.operation),
        dead_token("no_token", "a text that is no token", nonsense, living, probe.operation),
        expired_token(kept, expired, living, probe.operation),
        wrong_key(wrong),
        limit_headers((first.heard, second.heard, wrong)),
    ]
    return rows, token


def _bearer(token: Hidden) -> dict[str, str]:
    return credential_headers((BEARER,), token.value, "")


def _other_key(key: Hidden, make_key: Callable[[int], str]) -> str:
    while (other := make_key(len(key.value))) == key.value:
        pass
    return other


def _no_token(host: str, heard: Heard) -> str:
    if isinstance(heard, Silence):
        return (
            f"{host} gave no answer ({heard.failure}), so nothing could be asked. Check the base URL and the network."
        )
    if kind_of(heard) is Kind.CREDENTIAL:
        return f"{host} refused the API key ({described(heard)}), so nothing could be asked. Check the key."
    if missing(heard):
        return f"{host} asked for a pause (HTTP 429), so nothing could be asked. Try again later."
    return (
        f"{host} gave no token for the API key ({described(heard)}), so nothing could be asked. "
        "Is the base URL that of OMICall's API?"
    )


def _try_operations(plan: Plan, sender: Sender, key: Hidden, token: Hidden) -> tuple[tuple[OperationRow, ...], Row]:
    if not plan.trials and not plan.left_out:
        return (), skipped()
    rows, stopped, silent = list[OperationRow](), "", 0
    for example, groups in plan.trials:
        if sender.busy:
            break
        heard = _tried(sender, example, groups, key, token)
        silent = silent + len(heard) if all(isinstance(one, Silence) for one in heard.values()) else 0
        rows.append(judged(example.operation, heard))
        if silent >= _PATIENCE:
            stopped = f"{silent} requests in a row got no answer"
            break
    if sender.busy:
        stopped = "the server asked for a pause (HTTP 429)"
    # If somebody's newer token ended ours on the way, every refusal above is about that.
    died = bool(rows) and not sender.busy and kind_of(sender.send(plan.probe, _bearer(token))) is Kind.CREDENTIAL
    return tuple(rows), summary(rows, len(plan.left_out), stopped=stopped, died=died)


def _tried(
    sender: Sender, example: Example, groups: tuple[Group, ...], key: Hidden, token: Hidden
) -> Mapping[Group, Heard]:
    heard: dict[Group, Heard] = {}
    for group in groups:
        if sender.busy:
            break
        heard[group] = sender.send(example, credential_headers(group, token.value, key.value))
    return heard
