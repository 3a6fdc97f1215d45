"""What every page has around it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from ._elements import element, written

FILES = "/__sandbox__/pages/"
"""Where styles and scripts are served."""


def document(title: str, script: str, *content: Element) -> str:
    """A whole HTML page with the pages' style and one script.

    script: the name of its file; empty for none.
    """
    head = element(
        "head",
        {},
        element("meta", {"charset": "utf-8"}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("title", {}, title),
        element("link", {"rel": "icon", "href": "data:,"}),
        element("link", {"rel": "stylesheet", "href": FILES + "page.css"}),
    )
    if script:
        head.append(element("script", {"src": FILES + script, "defer": ""}))
    return "<!doctype html>\n" + written(element("html", {"lang": "en"}, head, element("body", {}, *content))) + "\n"
