"""Pages of the Python reference: the public names of a module, from their docstrings."""

from __future__ import annotations

import importlib
import inspect
import re
from typing import Any

import griffe

from .words import Words, fence

_SECTIONS = {
    griffe.DocstringSectionKind.parameters: "parameters",
    griffe.DocstringSectionKind.other_parameters: "parameters",
    griffe.DocstringSectionKind.attributes: "attributes",
    griffe.DocstringSectionKind.returns: "returns",
    griffe.DocstringSectionKind.yields: "yields",
    griffe.DocstringSectionKind.raises: "raises",
}

_LONGEST_VALUE = 80


class Library:
    """The package as its source says it is."""

    def __init__(self, paths: list[str]) -> None:
        self._loader = griffe.GriffeLoader(search_paths=paths, docstring_parser="google")
        for package in ("omicall_api", "omicall"):
            self._loader.load(package)
        self._loader.resolve_aliases(external=False)

    def page(self, name: str, words: Words) -> str:
        """The page of a module."""
        module = self._loader.modules_collection[name]
        parts = [f"# {name}", _text(module, words)]
        for member in public_names(name):
            found = self._object(f"{name}.{member}")
            if found.is_class or found.is_function:
                parts.append(_member(found, member, name, words, 2))
            elif found.is_module:
                parts.append(f"## {member}\n\n{_first(found)} [`{found.path}`]({found.path}.md)")
            else:
                parts.append(f"## {member}\n\n{_text(found, words) or _constant(found, name, member)}")
        return "\n\n".join(part for part in parts if part)

    def _object(self, path: str) -> Any:
        found: Any = self._loader.modules_collection
        module, _, member = path.rpartition(".")
        found = self._loader.modules_collection[module]
        if member in found.members:
            found = found.members[member]
            return found.final_target if found.is_alias else found
        # Imported when it is first used: only the running module knows from where.
        value = getattr(importlib.import_module(module), member)
        if inspect.ismodule(value):
            return self._loader.modules_collection[value.__name__]
        found = self._loader.modules_collection[f"{value.__module__}.{value.__name__}"]
        return found.final_target if found.is_alias else found


def public_names(module: str) -> list[str]:
    """What a module says is public; else what it defines or passes on under a name without `_`.

    Passed on is what stands in `import X as X` and all that another module says is public in `import *`.
    """
    loaded = importlib.import_module(module)
    if hasattr(loaded, "__all__"):
        return [name for name in loaded.__all__ if not name.startswith("_")]
    source = inspect.getsource(loaded)
    passed_on = re.findall(r"import (\w+) as \1$", source, flags=re.MULTILINE)
    for other in re.findall(r"^from (\S+) import \*", source, flags=re.MULTILINE):
        passed_on += public_names(other)
    own = [name for name, value in vars(loaded).items() if callable(value) and _is_from(value, module)]
    return [name for name in dict.fromkeys([*passed_on, *own]) if not name.startswith("_")]


def _is_from(value: object, module: str) -> bool:
    return getattr(value, "__module__", "") == module


def _member(found: Any, name: str, scope: str, words: Words, level: int) -> str:
    marks = "#" * level
    parts = [f"{marks} {name}"]
    if found.is_class:
        parts.append(_signature(found.members.get("__init__"), name))
    elif found.is_function:
        parts.append(_signature(found, name))
    parts.append(_text(found, words))
    if found.is_class:
        for inner, member in found.members.items():
            if inner.startswith("_") or member.is_alias or member.docstring is None:
                continue
            if member.is_function or (member.is_attribute and "property" in member.labels):
                parts.append(_member(member, inner, f"{scope}.{name}", words, level + 1))
            elif member.is_attribute:
                parts.append(f"`{inner}`: {_plain(member.docstring.value)}")
    return "\n\n".join(part for part in parts if part)


def _first(module: Any) -> str:
    """What a module says of itself first."""
    return "" if module.docstring is None else " ".join(module.docstring.value.partition("\n\n")[0].split())


def _constant(found: Any, module: str, name: str) -> str:
    """The value of a constant without a text; of a long one its type."""
    value = repr(getattr(importlib.import_module(module), name))
    return f"`{value if len(value) <= _LONGEST_VALUE else found.annotation}`"


def _signature(function: Any, name: str) -> str:
    if function is None or function.is_alias or not function.is_function:
        return ""
    lines: list[str] = []
    star = False
    for one in function.parameters:
        if one.name in ("self", "cls"):
            continue
        kind = one.kind
        if kind is griffe.ParameterKind.keyword_only and not star:
            lines, star = [*lines, "*"], True
        stars = {griffe.ParameterKind.var_positional: "*", griffe.ParameterKind.var_keyword: "**"}.get(kind, "")
        star = star or stars == "*"
        text = stars + one.name + (f": {one.annotation}" if one.annotation is not None else "")
        lines.append(text + (f" = {one.default}" if one.default is not None and not stars else ""))
    whole = f"{name}({', '.join(lines)})"
    if len(whole) > 80:
        whole = f"{name}(\n" + "".join(f"    {line},\n" for line in lines) + ")"
    returns = f" -> {function.returns}" if function.returns is not None and function.name != "__init__" else ""
    return fence("python", whole + returns)


def _text(found: Any, words: Words) -> str:
    if found.docstring is None:
        return ""
    parts = []
    for section in found.docstring.parse("google", warnings=False):
        kind, value = section.kind, section.value
        if kind is griffe.DocstringSectionKind.text:
            parts.append(_plain(value))
        elif kind is griffe.DocstringSectionKind.examples:
            blocks = [_example(part, text) for part, text in value]
            parts.append(f"**{words('example')}**\n\n" + "\n\n".join(blocks))
        elif kind is griffe.DocstringSectionKind.admonition:
            parts.append(_admonition(value, words))
        elif kind in _SECTIONS:
            lines = "\n".join(_item(one) for one in value)
            parts.append(f"**{words(_SECTIONS[kind])}**\n\n{lines}")
    return "\n\n".join(parts)


def _item(one: Any) -> str:
    name = getattr(one, "name", "") or (str(one.annotation) if type(one).__name__ == "DocstringRaise" else "")
    about = " ".join(_escaped(one.description).split())
    return f"* `{name}`: {about}" if name else f"* {about}"


def _example(kind: griffe.DocstringSectionKind, text: str) -> str:
    return _plain(text) if kind is griffe.DocstringSectionKind.text else fence("pycon", text)


def _admonition(value: Any, words: Words) -> str:
    """Google's style knows `Example:`, which is an admonition to the parser."""
    title = words("example") if value.kind == "example" else value.kind.capitalize()
    text = inspect.cleandoc(value.contents)
    return f"**{title}**\n\n" + (fence("pycon", text) if text.startswith(">>>") else _plain(text))


def _plain(text: str) -> str:
    """A docstring's text as Markdown: what is set in under a line of its own is code."""
    lines: list[str] = []
    shift = ""
    for line in text.splitlines():
        if line.startswith("    ") and lines and lines[-1] and not _in_code(lines) and not _in_list(lines):
            # A drawing such as the tree of errors, of which Markdown would make one paragraph: its root is part of it.
            shift = "    "
            lines[-1] = shift + lines[-1]
        elif not line.startswith("    "):
            shift = ""
        lines.append(shift + line)
    return "\n".join(line if line.startswith("    ") else _escaped(line) for line in lines)


def _in_code(lines: list[str]) -> bool:
    return bool(lines) and lines[-1].startswith("    ")


def _in_list(lines: list[str]) -> bool:
    last = next((line for line in reversed(lines) if line and not line.startswith(" ")), "")
    return last.startswith(("* ", "- "))


def _escaped(text: str) -> str:
    return re.sub(r"(?<!`)<(?=[A-Za-z/])", "&lt;", text)
