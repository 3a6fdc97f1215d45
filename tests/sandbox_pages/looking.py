"""What a person does with the page in a browser: read, wait, press."""

from __future__ import annotations

from tests.browser import Browser

UP_TO_DATE = "shown.size > 0"
"""Whether the page's script has been answered once."""


def read(chromium: Browser, part: str) -> str:
    """The text of a part of the page."""
    return str(chromium.value(f"document.getElementById('{part}').innerText"))


def click(chromium: Browser, part: str, label: str) -> None:
    """Wait for a button in a part of the page, and press it."""
    button = f"[...document.querySelectorAll('#{part} button')].find(one => one.textContent === '{label}')"
    chromium.wait_until(button)
    chromium.value(f"{button}.click()")


def wait_for(chromium: Browser, part: str, text: str) -> None:
    """Wait until a part of the page holds a text."""
    chromium.wait_until(f"document.getElementById('{part}').innerText.includes('{text}')")
