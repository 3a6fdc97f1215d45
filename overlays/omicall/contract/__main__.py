"""`python -m omicall.contract`, which is what scripts/contract runs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TextIO

from omicall._config import checked_key
from omicall.errors import ConfigurationError
from omicall_api.catalog import HOSTS, OPERATIONS

from ._options import EFFECTS, CouldNotRunError, Options
from ._plan import plan_lines
from ._run import run

_SANDBOX_KEY = "sandbox-key"
_SANDBOX_PARTNER_KEY = "sandbox-partner-key"
_BALANCE = 10**15
"""So much that no automatic call is refused for lack of money."""

_ANYTHING = "not-used-by-a-plan"


def _arguments(given: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/contract",
        description="Does a server answer as the specification says? Without --base-url a sandbox "
        "is started and tested. Exits 0 clean, 1 findings, 2 could not run.",
    )
    parser.add_argument("--base-url", metavar="URL", help="the server to test")
    parser.add_argument("--api-key", metavar="KEY", help="for a server on this machine only")
    parser.add_argument(
        "--host",
        metavar="NAME=URL",
        action="append",
        default=[],
        help=f"where the operations of a host live, if not where --base-url says: {', '.join(HOSTS)}; may be repeated",
    )
    parser.add_argument("--full", action="store_true", help="many more examples")
    parser.add_argument(
        "--allow-effect",
        metavar="E",
        action="append",
        choices=EFFECTS,
        default=[],
        help="what may be caused on another machine, beside read: %(choices)s; may be repeated",
    )
    parser.add_argument("--plan", action="store_true", help="say what would be sent; send nothing")
    return parser.parse_args(given)


def _named(given: str) -> tuple[str, str]:
    name, mark, url = given.partition("=")
    if not mark:
        raise CouldNotRunError(
            "--host needs a name and a URL, such as recordings=https://host.example. Nothing was sent."
        )
    return name, url


def _options(
    arguments: argparse.Namespace,
    base_url: str,
    key: str | None,
    partner_key: str | None,
    operations: frozenset[str] | None = None,
) -> Options:
    if key is None:
        raise CouldNotRunError("There is no API key, so nothing was sent. Set the variable OMICALL_API_KEY.")
    options = Options(
        base_url,
        api_key=key,
        partner_key=partner_key,
        hosts=dict(_named(given) for given in arguments.host),
        operations=operations,
        full=arguments.full,
        allow_effects=frozenset(arguments.allow_effect),
    )
    if arguments.api_key is not None and not options.local:
        raise CouldNotRunError(
            "--api-key is for a server on this machine only: a key on a command line can be seen "
            "by others. Nothing was sent. Set the variable OMICALL_API_KEY instead."
        )
    return options


def _server(key: str, partner_key: str) -> AbstractContextManager[str]:
    try:
        from omicall.sandbox import Settings, running
    except ModuleNotFoundError as error:
        raise CouldNotRunError(
            f"The package {(error.name or '').partition('.')[0]} is missing, so no sandbox could be started. "
            f'Install the extra: pip install "omicall[contract]".'
        ) from None
    return running(Settings(api_key=key, partner_key=partner_key, balance=_BALANCE))


def _served() -> frozenset[str]:
    """The operations of the specification that the sandbox serves; the others are named as left out."""
    from omicall.sandbox import served_operations

    served = served_operations() & OPERATIONS.keys()
    if missing := len(OPERATIONS) - len(served):
        _say(
            sys.stdout,
            f"contract: {missing} of {len(OPERATIONS)} operations are not in the sandbox yet and are left out.",
        )
    return served


def _say(to: TextIO, *lines: str) -> None:
    to.write("".join(f"{line}\n" for line in lines))


def main(given: Sequence[str], environ: Mapping[str, str] = os.environ) -> int:
    """Run the command and give its exit code.

    given: the arguments.
    environ: where OMICALL_API_KEY is looked for, and OMICALL_PARTNER_KEY for what only partners may do.

    Returns 0 clean, 1 findings, 2 could not run. Raises SystemExit for --help and bad arguments.

    Example: `main(["--plan", "--base-url", "https://host.example"])`
    """
    arguments = _arguments(given)
    key = arguments.api_key if arguments.api_key is not None else environ.get("OMICALL_API_KEY")
    partner_key = environ.get("OMICALL_PARTNER_KEY")
    own = arguments.base_url is None
    try:
        if arguments.plan:
            options = _options(arguments, arguments.base_url or "http://localhost", _ANYTHING, None)
            lines = plan_lines(options)
            _say(sys.stdout, *lines, f"contract: {len(lines)} operations, nothing sent.")
            return 0
        if own:
            key = checked_key(_SANDBOX_KEY if key is None else key)
            partner_key = checked_key(_SANDBOX_PARTNER_KEY if partner_key is None else partner_key)
        if own and arguments.host:
            raise CouldNotRunError("--host goes with --base-url: the sandbox serves every host. Nothing was sent.")
        with _server(key or "", partner_key or "") if own else nullcontext(arguments.base_url) as base_url:
            return run(_options(arguments, base_url, key, partner_key, _served() if own else None))
    except (CouldNotRunError, ConfigurationError) as error:
        _say(sys.stderr, f"contract: {error}")
        return 2
    except OSError as error:
        _say(sys.stderr, f"contract: the sandbox could not be started ({error.strerror}).")
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
