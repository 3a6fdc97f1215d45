"""What a report says of the run itself, beside what came of it."""

from __future__ import annotations

import platform
from collections.abc import Collection
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from typing import cast

import attrs
import httpx
from attrs import frozen

from omicall._version import __version__
from omicall.contract._options import Options
from omicall_api.catalog import API_VERSION, OPERATIONS

_TOLD_ELSEWHERE = frozenset({"base_url", "hosts", "operations"})
_ENGINE = "schemathesis"


@frozen
class LeftOut:
    """An operation of the specification that was not in the plan, and why."""

    operation: str
    reason: str


@frozen
class Facts:
    """The circumstances of a run.

    host: names of the hosts under test, without ports.
    kind: `in process`, `this machine` or `another machine`.
    started: seconds since 1970.
    seconds: how long the run took.
    options: names and values of what it was started with, without keys.
    versions: names and versions of what took part.
    left_out: operations that were not in the plan.
    """

    host: str
    kind: str
    started: float
    seconds: float
    options: tuple[tuple[str, str], ...]
    versions: tuple[tuple[str, str], ...]
    left_out: tuple[LeftOut, ...]

    @property
    def date(self) -> str:
        """When it began, to the minute, such as `2026-09-21 13:33 UTC`."""
        return f"{datetime.fromtimestamp(self.started, UTC):%Y-%m-%d %H:%M} UTC"

    @property
    def duration(self) -> str:
        """How long it took, such as `1 min 16 s`."""
        minutes, seconds = divmod(round(self.seconds), 60)
        return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"


def facts_of(options: Options, in_plan: Collection[str], ended: float, started: float) -> Facts:
    """The circumstances of a run that has ended.

    options: what it was started with.
    in_plan: ids of the operations that were to be tested.
    ended, started: seconds since 1970.

    Example: `facts_of(options, outcome.counts, 1_790_000_076.0, 1_790_000_000.0).duration` is `1 min 16 s`.
    """
    return Facts(
        host="in process" if options.app is not None else ", ".join(_hosts(options, in_plan)),
        kind="in process" if options.app is not None else "this machine" if options.local else "another machine",
        started=started,
        seconds=max(0.0, ended - started),
        options=tuple(_told_options(options)),
        versions=(
            ("specification", API_VERSION),
            ("omicall", __version__),
            (_ENGINE, _engine_version()),
            ("Python", platform.python_version()),
        ),
        left_out=tuple(LeftOut(name, _reason(name, options)) for name in OPERATIONS if name not in in_plan),
    )


def _hosts(options: Options, in_plan: Collection[str]) -> list[str]:
    asked = (httpx.URL(options.base_of(OPERATIONS[name])).host for name in in_plan)
    return list(dict.fromkeys(asked)) or [options.host]


def _told_options(options: Options) -> list[tuple[str, str]]:
    """Every option that may be printed; keys are kept out of it by `repr=False`, as they are everywhere."""
    return [
        (one.name.replace("_", " "), _told(getattr(options, one.name)))
        for one in attrs.fields(Options)
        if one.repr is not False and one.name not in _TOLD_ELSEWHERE
    ]


def _told(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, frozenset):
        return ", ".join(sorted(map(str, cast("frozenset[object]", value)))) or "none"
    return "none" if value is None else str(value)


def _engine_version() -> str:
    try:
        return version(_ENGINE)
    except PackageNotFoundError:
        return "not installed"


def _reason(name: str, options: Options) -> str:
    if options.operations is not None and name not in options.operations:
        return "Not among the operations that this run was started for."
    return f"The effect {OPERATIONS[name].effect} was not allowed on this server, and the operation not by its name."
