"""Profiles: the key of a tenant and where it goes, in a file of this user's alone for each.

They lie in the config folder. The cache folder holds tokens, which may be deleted at any time; a key may not.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ._ending import Code, Ending

DEFAULT = "default"
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]{0,63}")
_LARGEST = 64 * 1024


@dataclass(frozen=True)
class Profile:
    """What is saved under a name: the key, its host, and what the tenant calls itself, if that is known."""

    name: str
    key: str = field(repr=False)
    base_url: str
    label: str = ""


def checked_name(name: str) -> str:
    """The same name, if a profile can have it; else an `Ending`."""
    if _NAME.fullmatch(name):
        return name
    raise Ending("a profile's name has letters, digits, - and _ only, at most 64, such as shop-2.", Code.COULD_NOT_RUN)


def folder() -> Path:
    """Where profiles are kept: on Linux `$XDG_CONFIG_HOME/omicall` or `~/.config/omicall`."""
    import platformdirs

    return platformdirs.user_config_path("omicall", appauthor=False) / "profiles"


def load(name: str) -> Profile | None:
    """The profile of this name; None where there is none. `Ending` for a file that can't be trusted or read."""
    path = _path(name)
    from omicall.token import _private_file as private

    try:
        data = private.read_private(path, _LARGEST) if private.private_folder(path.parent, make=False) else None
    except private.Distrusted as error:
        sentence = _distrusted(error)
    else:
        if data is None:
            return None
        profile = _parsed(name, data)
        if profile is not None:
            return profile
        sentence = f"the profile file {path} holds no profile. It was left as it is. Log in again to replace it."
    raise Ending(sentence, Code.FILE)


def load_if_sound(name: str) -> Profile | None:
    """The same; None also for a file that can't be trusted or read."""
    try:
        return load(name)
    except Ending:
        return None


def save(profile: Profile) -> Path:
    """Write a profile in place of the one of its name, whole or not at all, readable by this user alone.

    Returns:
        The file.

    Raises:
        Ending: it can't be written; what was there is as it was.
    """
    path = _path(profile.name)
    from omicall.token import _private_file as private

    document = {"v": 1, "key": profile.key, "base_url": profile.base_url, "label": profile.label}
    data = (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
    try:
        private.private_folder(path.parent, make=True)
        with private.written_beside(path, data) as temporary:
            temporary.replace(path)
    except private.Distrusted as error:
        sentence = _distrusted(error)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        sentence = f"the key could not be saved in {path.parent}: {reason}. Nothing was changed there."
    else:
        return path
    # Outside, since the frames of the error hold the key.
    raise Ending(f"{sentence} Without a file, OMICALL_API_KEY may hold the key.", Code.FILE)


def remove(name: str) -> bool:
    """Remove a profile; False where there was none. `Ending` if it can't be removed."""
    path = _path(name)
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Ending(f"the profile file {path} could not be removed: {reason}.", Code.FILE) from None
    return True


def names() -> list[str]:
    """The names of all profiles, sorted."""
    try:
        return sorted(path.stem for path in folder().glob("*.json") if _NAME.fullmatch(path.stem))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Ending(f"the folder {folder()} could not be read: {reason}.", Code.FILE) from None


def _path(name: str) -> Path:
    return folder() / f"{checked_name(name)}.json"


def _parsed(name: str, data: bytes) -> Profile | None:
    try:
        document: Any = json.loads(data)
        version, texts = document["v"], [document["key"], document["base_url"], document["label"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return Profile(name, *texts) if version == 1 and all(isinstance(text, str) for text in texts) else None


def _distrusted(error: Any) -> str:
    """What is wrong with a file or folder of profiles; the texts of the token folder would mislead here."""
    from omicall.token import _private_file as private

    path = error.path
    sentences = {
        private.NOWHERE: f"no home folder is known, so {path} is no place for a key. Set HOME or XDG_CONFIG_HOME.",
        private.FOLDER_LINK: f"the folder {path} is a symbolic link. It was not used. Put a real folder there.",
        private.NO_FOLDER: f"{path} is not a folder, so profiles can't be kept there. Move it away.",
        private.FOLDER_FOREIGN: f"the folder {path} belongs to another user. It was not used.",
        private.FOLDER_SHARED: f"the folder {path} is open to other users. It was not used. Close it (chmod 700).",
        private.FILE_LINK: f"the profile file {path} is a symbolic link. It was not used. Log in again to replace it.",
        private.FILE_FOREIGN: f"the profile file {path} belongs to another user. It was not used.",
        private.FILE_OPEN: f"the profile file {path} is open to other users, who may have read the key. It was not "
        "used. Close it (chmod 600); if others use this machine, ask for a new key.",
        private.FILE_ODD: f"{path} is not a regular file. It was not used. Remove it.",
        private.FILE_UNREADABLE: f"the profile file {path} can't be read.",
    }
    return sentences.get(error.kind, f"{path} was not used.")
