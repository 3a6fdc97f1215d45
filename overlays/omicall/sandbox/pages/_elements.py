"""Trees of elements, whose texts the standard library escapes when it writes them."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, tostring

Child = Element | str


def element(name: str, attributes: dict[str, str] | None = None, *children: Child) -> Element:
    """An element with its attributes, and the texts and elements in it, in order.

    Example: `written(element("p", {"class": "a"}, "1 < 2"))` is `<p class="a">1 &lt; 2</p>`.
    """
    made = Element(name, attributes or {})
    last: Element | None = None
    for child in children:
        if isinstance(child, Element):
            made.append(child)
            last = child
        elif last is None:
            made.text = (made.text or "") + child
        else:
            last.tail = (last.tail or "") + child
    return made


def written(root: Element) -> str:
    """An element as HTML. Half of a character, which JSON can carry and UTF-8 cannot, becomes a question mark."""
    return tostring(root, encoding="unicode", method="html").encode(errors="replace").decode()


def table(heads: Iterable[str], rows: Iterable[Iterable[Child]], empty: str) -> Element:
    """A table, or a sentence where it has no rows. Each cell knows its head, for screens too narrow for columns."""
    names = list(heads)
    body = [
        element("tr", {}, *(element("td", {"data-head": name}, cell) for name, cell in zip(names, row, strict=True)))
        for row in rows
    ]
    if not body:
        return element("p", {"class": "soft"}, empty)
    head = element("thead", {}, element("tr", {}, *(element("th", {"scope": "col"}, name) for name in names)))
    return element("table", {}, head, element("tbody", {}, *body))


def chip(text: str, kind: str = "") -> Element:
    """A short word in a frame."""
    return element("span", {"class": f"chip {kind}".strip()}, text)
