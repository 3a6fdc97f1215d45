"""Is what costs much done once?"""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from omicall import Omicall, _transport


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[ssl.SSLContext]]:
    """The contexts that httpx is asked to make from now on."""
    contexts: list[ssl.SSLContext] = []
    original = httpx.create_ssl_context

    def create() -> ssl.SSLContext:
        contexts.append(original())
        return contexts[-1]

    monkeypatch.setattr(httpx, "create_ssl_context", create)
    _transport._usual_checks.cache_clear()
    yield contexts
    _transport._usual_checks.cache_clear()


def test_the_certificates_are_read_once_for_all_clients(made: list[ssl.SSLContext]) -> None:
    for key in ("one", "two"):
        with Omicall(key) as client:
            client._account.network.exchange_settings(_transport.KeepOpen)
    assert len(made) == 1
    assert made[0].verify_mode is ssl.CERT_REQUIRED


def test_other_certificates_of_the_environment_are_read(
    made: list[ssl.SSLContext], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with Omicall("one"):
        pass
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    with Omicall("two"):
        pass
    assert len(made) == 2


@pytest.mark.parametrize("verify", [False, ssl.create_default_context()], ids=["none", "own"])
def test_what_the_user_chose_is_taken(made: list[ssl.SSLContext], verify: bool | ssl.SSLContext) -> None:
    with Omicall("one", verify=verify) as client:
        assert client._account.network.exchange_settings(_transport.KeepOpen)["verify"] is verify
    assert made == []
