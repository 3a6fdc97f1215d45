"""`python -m omicall.contract`, which is what scripts/contract and `omicall contract` run."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TextIO

from omicall._config import checked_key
from omicall.errors import ConfigurationError
from omicall_api.catalog import HOSTS, OPERATIONS

from ._options import EFFECTS, CouldNotRunError, Options
from ._plan import whole_plan
from ._run import run
from ._stop import Stop, stoppable

_SANDBOX_KEY = "sandbox-key"
_SANDBOX_PARTNER_KEY = "sandbox-partner-key"
_SANDBOX_OTHER_KEY = "sandbox-other-key"
_BALANCE = 10**15
"""So much that no automatic call is refused for lack of money."""

_ANYTHING = "not-used-by-a-plan"


def _arguments(given: Sequence[str], prog: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog=prog,
        description="Does a server answer as the specification says? Without --base-url a sandbox "
        "is started and tested. Exits 0 clean, 1 findings, 2 could not run, 130 after Ctrl-C. The key comes from the "
        "variable OMICALL_API_KEY.",
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
        "--operation",
        metavar="NAME",
        action="append",
        default=[],
        help="test only this operation, such as search_contacts; may be repeated",
    )
    parser.add_argument(
        "--allow-effect",
        metavar="E",
        action="append",
        choices=EFFECTS,
        default=[],
        help="what may be caused on another machine, beside read: %(choices)s; may be repeated. Operations that cost "
        "money or destroy must each be named by --allow as well",
    )
    parser.add_argument(
        "--allow",
        metavar="NAME",
        action="append",
        default=[],
        help="an operation that may be used on another machine, such as click_to_call; may be repeated",
    )
    parser.add_argument(
        "--html", metavar="FILE", type=Path, help="write the report as one page that needs nothing else"
    )
    parser.add_argument("--junit", metavar="FILE", type=Path, help="write the report as XML for CI")
    parser.add_argument("--verbose", action="store_true", help="print a line for each operation as well")
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
    other_key: str | None = None,
    served: frozenset[str] | None = None,
) -> Options:
    if key is None:
        raise CouldNotRunError("There is no API key, so nothing was sent. Set the variable OMICALL_API_KEY.")
    options = Options(
        base_url,
        api_key=key,
        partner_key=partner_key,
        other_key=other_key,
        hosts=dict(_named(given) for given in arguments.host),
        operations=_asked_for(arguments.operation, served),
        full=arguments.full,
        allow_effects=frozenset(arguments.allow_effect),
        allow=frozenset(arguments.allow),
    )
    if arguments.api_key is not None and not options.local:
        raise CouldNotRunError(
            "--api-key is for a server on this machine only: a key on a command line can be seen "
            "by others. Nothing was sent. Set the variable OMICALL_API_KEY instead."
        )
    return options


def _asked_for(named: Sequence[str], served: frozenset[str] | None) -> frozenset[str] | None:
    """The operations to test; None for all."""
    if served is None or not named:
        return frozenset(named) if named else served
    missing = sorted((frozenset(named) & OPERATIONS.keys()) - served)
    if missing:
        raise CouldNotRunError(f"The sandbox does not serve {', '.join(missing)}. Nothing was sent.")
    return frozenset(named)


def _server(key: str, partner_key: str, other_key: str) -> AbstractContextManager[str]:
    try:
        from omicall.sandbox import Settings, running
    except ModuleNotFoundError as error:
        raise CouldNotRunError(
            f"The package {(error.name or '').partition('.')[0]} is missing, so no sandbox could be started. "
            "Install the extra: pip install 'omicall[contract]'."
        ) from None
    return running(Settings(api_key=key, partner_key=partner_key, more_api_keys=(other_key,), balance=_BALANCE))


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


def main(given: Sequence[str], environ: Mapping[str, str] = os.environ, prog: str = "scripts/contract") -> int:
    """Run the command and give its exit code.

    given: the arguments.
    environ: where OMICALL_API_KEY is looked for, OMICALL_PARTNER_KEY for what only partners may do, and
        OMICALL_OTHER_KEY for another account, which must not see what belongs to the first.
    prog: what the help calls the command.

    Returns 0 clean, 1 findings, 2 could not run, 130 after Ctrl-C and 143 after SIGTERM. Raises SystemExit for --help
    and bad arguments.

    Example: `main(["--plan", "--base-url", "https://host.example"])`
    """
    arguments = _arguments(given, prog)
    with stoppable() as stop:
        try:
            code = _done(arguments, environ)
        except KeyboardInterrupt:
            told = "contract: stopped without a result. If anything was written, the mark named above finds it."
            _say(sys.stderr, told)
            code = 2
    return _exit_code(code, stop)


def _exit_code(code: int, stop: Stop) -> int:
    return code if stop.exit_code is None else stop.exit_code


def _done(arguments: argparse.Namespace, environ: Mapping[str, str]) -> int:
    key = arguments.api_key if arguments.api_key is not None else environ.get("OMICALL_API_KEY")
    partner_key = environ.get("OMICALL_PARTNER_KEY")
    other_key = environ.get("OMICALL_OTHER_KEY")
    own = arguments.base_url is None
    try:
        if arguments.plan:
            options = _options(arguments, arguments.base_url or "http://localhost", _ANYTHING, None)
            _say(sys.stdout, *whole_plan(options))
            return 0
        if own:
            key = checked_key(_SANDBOX_KEY if key is None else key)
            partner_key = checked_key(_SANDBOX_PARTNER_KEY if partner_key is None else partner_key)
            other_key = checked_key(_SANDBOX_OTHER_KEY if other_key is None else other_key)
        if own and arguments.host:
            raise CouldNotRunError("--host goes with --base-url: the sandbox serves every host. Nothing was sent.")
        server = _server(key or "", partner_key or "", other_key or "") if own else nullcontext(arguments.base_url)
        with server as base_url:
            options = _options(arguments, base_url, key, partner_key, other_key, _served() if own else None)
            return run(options, html=arguments.html, junit_xml=arguments.junit, verbose=arguments.verbose)
    except (CouldNotRunError, ConfigurationError) as error:
        _say(sys.stderr, f"contract: {error}")
        return 2
    except OSError as error:
        _say(sys.stderr, f"contract: the sandbox could not be started ({error.strerror}).")
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
