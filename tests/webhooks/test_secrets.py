"""Is a sender known by the secret alone, and is the secret shown nowhere?"""

from __future__ import annotations

import pickle
import traceback
from typing import Any

import pytest

from omicall.errors import ConfigurationError
from omicall.webhooks import Secret, new_secret, verify, webhook_url
from omicall.webhooks.asgi import WebhookApp

from .doubles import SECRET


def test_the_right_secret_fits_as_text_and_as_bytes() -> None:
    assert verify(SECRET, SECRET)
    assert verify(SECRET, SECRET.encode())
    assert verify(SECRET.encode(), SECRET)
    assert Secret(SECRET).fits(SECRET)


@pytest.mark.parametrize("given", ["", None, SECRET[:-1], SECRET + "x", SECRET.upper(), f" {SECRET}", "\ud800", 7, b""])
def test_anything_else_does_not(given: Any) -> None:
    assert not verify(SECRET, given)
    assert not Secret(SECRET).fits(given)


@pytest.mark.parametrize("expected", ["", None, "  ", b"", 7])
def test_without_a_secret_everything_is_refused(expected: Any) -> None:
    assert not verify(expected, expected)
    assert not verify(expected, "")
    assert not verify(expected, None)
    with pytest.raises(ConfigurationError, match="missing or blank"):
        Secret(expected)


def test_a_comparison_takes_the_way_of_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[tuple[int, int]] = []

    def compare(a: bytes, b: bytes) -> bool:
        lengths.append((len(a), len(b)))
        return a == b

    monkeypatch.setattr("hmac.compare_digest", compare)
    assert not verify(SECRET, "x")
    assert verify(SECRET, SECRET)
    assert not Secret(SECRET).fits("a much longer guess than the secret itself")
    assert lengths == [(32, 32)] * 3


def test_new_secrets_differ_and_stand_in_an_address_as_they_are() -> None:
    made = {new_secret() for _ in range(50)}
    assert len(made) == 50
    for secret in made:
        assert webhook_url("https://crm.example.vn", secret) == f"https://crm.example.vn/{secret}"


def test_plain_http_is_for_this_machine_only() -> None:
    assert webhook_url("http://127.0.0.1:8000/hook/", SECRET) == f"http://127.0.0.1:8000/hook/{SECRET}"
    assert webhook_url("http://localhost:8000", SECRET).startswith("http://localhost:8000/")


@pytest.mark.parametrize(
    "base",
    [
        "http://crm.example.vn",
        "crm.example.vn",
        "https://",
        "https://u:p@crm.example.vn",
        "https://crm.example.vn/?a=1",
        "https://crm.example.vn/#x",
        "https://crm.example.vn/a b",
        "https://crm.example.vn:99999",
        "ftp://127.0.0.1",
        "https://khách.example.vn",
        7,
    ],
)
def test_an_address_of_no_use_is_refused(base: Any) -> None:
    with pytest.raises(ConfigurationError, match="https address") as caught:
        webhook_url(base, SECRET)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("secret", ["", None, "too-short", "0123456789abcde/", "0123456789 abcdef", "0123456789abcdé§"])
def test_a_secret_that_cannot_stand_in_an_address_is_refused(secret: Any) -> None:
    with pytest.raises(ConfigurationError, match="Nothing was registered"):
        webhook_url("https://crm.example.vn", secret)
    with pytest.raises(ConfigurationError, match="Nothing was started"):
        WebhookApp(print, secret=secret)


def test_a_secret_is_shown_nowhere() -> None:
    kept = Secret(SECRET)
    app = WebhookApp(print, secret=SECRET)
    assert SECRET not in f"{kept!r} {kept} {app!r} {vars(app)!r}"
    with pytest.raises(TypeError, match="can't be pickled"):
        pickle.dumps(kept)
    with pytest.raises(ConfigurationError) as caught:
        WebhookApp(print, secret=SECRET, queue_size=0)
    frames = traceback.TracebackException.from_exception(caught.value, capture_locals=True).stack
    ours = [frame for frame in frames if "omicall/webhooks" in frame.filename]
    assert ours
    assert SECRET not in "".join(str(frame.locals) for frame in ours)
