"""`omicall auth`: the API key, saved once under a profile."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from . import _profiles
from ._ending import Code, Ending
from ._options import AsJson, BaseUrl, Profile
from ._output import is_terminal, note, print_json, print_line, print_table
from ._session import NO_KEY, Choice, choose, client_of

if TYPE_CHECKING:
    from omicall._config import Hidden

auth = typer.Typer(help="The API key: save it, look what is saved, remove it.", no_args_is_help=True)

_KEY_VARIABLE = "OMICALL_API_KEY"


@auth.command()
def login(
    profile: Profile = None,
    base_url: BaseUrl = None,
    key_stdin: Annotated[bool, typer.Option("--key-stdin", help="Read the key from standard input.")] = False,
    from_env: Annotated[bool, typer.Option("--from-env", help=f"Take the key from {_KEY_VARIABLE}.")] = False,
    no_check: Annotated[bool, typer.Option("--no-check", help="Save the key without trying it.")] = False,
    as_json: AsJson = False,
) -> None:
    """Save an API key.

    The key is typed without being shown; it is never an argument, which other users of the machine could read. It is
    exchanged for a token and the account is read, unless --no-check is given; then it is saved in a file that only you
    can read. A key that is refused is not saved.

    \b
    Examples:
      omicall auth login
      omicall auth login --profile shop-2
      omicall auth login --key-stdin < key.txt
      omicall auth login --base-url http://127.0.0.1:8080
    """
    from omicall._config import settings

    name = _profiles.checked_name(_profiles.DEFAULT if profile is None else profile)
    key = _given_key(key_stdin, from_env)
    host = settings(key, base_url, None, 0).base_url
    label = "" if no_check else _label(key, host)
    replaced = _profiles.load_if_sound(name) is not None
    path = _profiles.save(_profiles.Profile(name, str(key.value), host, label))
    if as_json:
        print_json({"profile": name, "base_url": host, "label": label, "checked": not no_check, "file": str(path)})
    else:
        done = "saved without being tried" if no_check else f"right. It is of {label or 'an account without a name'}"
        print_line(f"The key is {done}, at {host}.")
        print_line(f"Profile {name}, {'replaced' if replaced else 'new'}: {path}")
    if profile is None and _KEY_VARIABLE in os.environ:
        note(f"omicall: {_KEY_VARIABLE} is set and goes before this profile. Unset it, or name the profile.")


@auth.command()
def status(profile: Profile = None, base_url: BaseUrl = None, as_json: AsJson = False) -> None:
    """Say which key is in force and why, and what is saved.

    It asks nobody and shows no key. Exits 1 when there is no key.

    \b
    Examples:
      omicall auth status
      omicall auth status --profile shop-2 --json
    """
    chosen = choose(profile, base_url)
    rows = [_row(name) for name in _profiles.names()]
    in_force = None if chosen is None else _in_force(chosen)
    if as_json:
        print_json({"in_force": in_force, "profiles": rows})
    else:
        _show(in_force, rows)
    if in_force is None:
        raise Ending(NO_KEY, Code.BAD_RESULT)


@auth.command()
def logout(
    profile: Profile = None,
    everything: Annotated[bool, typer.Option("--all", help="Remove every profile.")] = False,
    as_json: AsJson = False,
) -> None:
    """Remove a saved key and its token from this machine.

    The key itself stays valid: it ends in the account's settings only.

    \b
    Examples:
      omicall auth logout
      omicall auth logout --profile shop-2
      omicall auth logout --all
    """
    names = (
        _profiles.names() if everything else [_profiles.checked_name(_profiles.DEFAULT if profile is None else profile)]
    )
    removed: list[str] = []
    for name in names:
        saved = _profiles.load_if_sound(name)
        if saved is not None:
            _forget_token(saved)
        if _profiles.remove(name):
            removed.append(name)
    if as_json:
        print_json({"removed": removed})
    for name in removed:
        if not as_json:
            print_line(f"Profile {name} is removed. Its key stays valid until it is revoked in the account's settings.")
    if not removed:
        which = "no profile" if everything else f"no profile {names[0]}"
        raise Ending(f"there is {which}. Nothing was removed.", Code.BAD_RESULT)
    if _KEY_VARIABLE in os.environ:
        note(f"omicall: {_KEY_VARIABLE} is set, so its key is still in force.")


def _given_key(key_stdin: bool, from_env: bool) -> Hidden:
    from omicall._config import Hidden, hidden_key

    if key_stdin and from_env:
        raise Ending("--key-stdin and --from-env exclude each other. Nothing was sent.", Code.COULD_NOT_RUN)
    if key_stdin:
        return hidden_key(Hidden(sys.stdin.readline().rstrip("\r\n")))
    if from_env:
        if _KEY_VARIABLE not in os.environ:
            raise Ending(f"{_KEY_VARIABLE} is not set. Nothing was sent.", Code.COULD_NOT_RUN)
        return hidden_key(Hidden(os.environ[_KEY_VARIABLE]))
    if not is_terminal():
        raise Ending(
            "nobody can be asked for the key here. Use --key-stdin or --from-env. Nothing was sent.",
            Code.COULD_NOT_RUN,
        )
    return hidden_key(Hidden(typer.prompt("API key (not shown)", hide_input=True, err=True)))


def _label(key: Hidden, host: str) -> str:
    """What the account of the key calls itself; the errors of the library where the key is not taken."""
    with client_of(str(key.value), host) as client:
        name: Any = client.tenant.detail().full_name
    return name if isinstance(name, str) else ""


def _in_force(chosen: Choice) -> dict[str, Any]:
    from omicall._config import Hidden, settings

    host = settings(Hidden(chosen.key), chosen.base_url, None, 0).base_url
    return {
        "profile": chosen.profile,
        "why": chosen.why,
        "base_url": host,
        **_kept_token(chosen.key, host),
    }


def _row(name: str) -> dict[str, Any]:
    try:
        saved = _profiles.load(name)
    except Ending as broken:
        trouble: str | None = str(broken)
    else:
        if saved is not None:
            kept = _kept_token(saved.key, saved.base_url)
            return {"profile": name, "base_url": saved.base_url, "label": saved.label, **kept, "trouble": None}
        trouble = "it was removed just now."
    return {"profile": name, "base_url": None, "label": None, **_NO_TOKEN, "trouble": trouble}


_NO_TOKEN: dict[str, Any] = {"token_state": "none", "token_seconds_left": None}


def _kept_token(key: str, host: str) -> dict[str, Any]:
    """How the token is that the cache holds for a key; nobody is asked."""
    from omicall._clock import Clock
    from omicall.token._choice import chosen_store
    from omicall.token._registry import store_key

    store = chosen_store(None, default="file")
    if store is None:
        return _NO_TOKEN
    try:
        kept = store.load(store_key(host, key))
    except Exception:  # noqa: BLE001 - a store may fail with anything, and a token is only a convenience
        return {"token_state": "unreadable", "token_seconds_left": None}
    if kept is None:
        return _NO_TOKEN
    left = max(0.0, kept.issued_at + kept.lifetime - Clock().wall())
    return {"token_state": "kept" if left else "expired", "token_seconds_left": round(left)}


def _forget_token(saved: _profiles.Profile) -> None:
    from omicall.token._choice import chosen_store
    from omicall.token._registry import store_key
    from omicall.token._token import fingerprint

    store = chosen_store(None, default="file")
    if store is None:
        return
    place = store_key(saved.base_url, saved.key)
    try:
        kept = store.load(place)
        if kept is not None:
            store.discard(place, fingerprint(kept.value))
    except Exception as error:  # noqa: BLE001 - whatever store it is, the key must still go
        note(f"omicall: the token of {saved.name} could not be removed from its store ({type(error).__name__}).")


def _show(in_force: dict[str, Any] | None, rows: list[dict[str, Any]]) -> None:
    if in_force is not None:
        which = f"profile {in_force['profile']}" if in_force["profile"] else "the key in OMICALL_API_KEY"
        print_line(f"In force: {which} ({in_force['why']}), at {in_force['base_url']}.")
        print_line(f"Token: {_token_words(in_force)}.")
    if rows:
        titles = {"profile": "profile", "label": "account", "base_url": "host", "token": "token"}
        print_line("")
        print_table(titles, [{**row, "token": row["trouble"] or _token_words(row)} for row in rows])


def _token_words(row: dict[str, Any]) -> str:
    state, left = row["token_state"], row["token_seconds_left"]
    if state == "kept":
        return f"kept, {left / 3600:.1f} h left" if left >= 3600 else f"kept, {left / 60:.0f} min left"
    return "none kept; the next command fetches one" if state == "none" else str(state)
