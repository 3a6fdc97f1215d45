"""Trees of elements, whose texts the standard library escapes when it writes them."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from omicall.contract._masks import masked, visible


def element(name: str, attributes: Mapping[str, str | int], *children: Element | str) -> Element:
    """An element with its attributes, and the texts and elements in it, in order.

    Characters that XML has no spelling for are spelled out.

    Example: `tostring(element("p", {"class": "a"}, "1 < 2"))` is `b'<p class="a">1 &lt; 2</p>'`.
    """
    made = Element(name, {key: visible(str(value)) for key, value in attributes.items()})
    last: Element | None = None
    for child in children:
        if isinstance(child, Element):
            made.append(child)
            last = child
        elif last is None:
            made.text = (made.text or "") + _lines(child)
        else:
            last.tail = (last.tail or "") + _lines(child)
    return made


def _lines(text: str) -> str:
    return "\n".join(map(visible, text.split("\n")))


def told(text: str) -> str:
    """A sentence or a shell line of a finding: masked once more, should whoever made it have forgotten."""
    return masked(text, ())
