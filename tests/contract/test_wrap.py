"""Is schemathesis left as it was found?"""

from __future__ import annotations

from pathlib import Path

import pytest
import requests
from schemathesis.checks import CHECKS
from schemathesis.python.asgi import ASGIClient
from schemathesis.transport.requests import ManagedCookiesSession, RequestsTransport, SameHostRedirectsSession

from omicall.contract import CouldNotRunError, _wrap
from omicall.contract._checks import CHECKS as OWN_CHECKS
from omicall.contract._wrap import wrapped

from .suite import in_process, sandbox


def nothing(*_: object) -> None:
    """Sees everything and does nothing."""


@pytest.mark.slow
def test_after_a_run_everything_is_as_before() -> None:
    before = RequestsTransport.send
    in_process(sandbox(), "list_webhooks")
    assert RequestsTransport.send is before
    assert not {check.__name__ for check in OWN_CHECKS} & {*CHECKS.get_all_names()}
    for session in (SameHostRedirectsSession, ASGIClient):
        assert {"send", "prepare_request"}.isdisjoint(vars(session))


def test_after_a_run_that_fails_everything_is_as_before() -> None:
    before = RequestsTransport.send
    with pytest.raises(ZeroDivisionError), wrapped(nothing, str, nothing, nothing, nothing, direct=True):
        raise ZeroDivisionError
    assert RequestsTransport.send is before
    with wrapped(nothing, str, nothing, nothing, nothing, direct=True):
        pass


@pytest.mark.parametrize("kind", [SameHostRedirectsSession, ManagedCookiesSession, ASGIClient])
@pytest.mark.parametrize("headers", [{"Authorization": "Bearer a-token"}, {}], ids=["token", "nothing"])
def test_a_password_of_the_users_netrc_does_not_go_along(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: type[requests.Session], headers: dict[str, str]
) -> None:
    (tmp_path / "netrc").write_text("default login somebody password a-password\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    request = requests.Request("GET", "http://127.0.0.1/api", headers=headers)
    with wrapped(nothing, str, nothing, nothing, nothing, direct=False):
        sent = kind.prepare_request(requests.Session(), request)
    assert sent.headers.get("Authorization") == headers.get("Authorization")


@pytest.mark.parametrize("replaced", ["send", "prepare_request"])
def test_a_class_that_has_changed_is_refused(monkeypatch: pytest.MonkeyPatch, replaced: str) -> None:
    monkeypatch.setattr(SameHostRedirectsSession, replaced, nothing, raising=False)
    with pytest.raises(CouldNotRunError, match="not as this suite expects"):
        in_process(sandbox(), "list_webhooks")


def test_two_runs_at_a_time_are_refused() -> None:
    under_way = wrapped(nothing, str, nothing, nothing, nothing, direct=True)
    with under_way, pytest.raises(CouldNotRunError, match="Another contract run"):
        in_process(sandbox(), "list_webhooks")


def test_another_version_is_refused_before_anything_is_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(_wrap, "__version__", "4.33.0")
    with pytest.raises(CouldNotRunError, match=r"schemathesis 4\.33\.0 .* Nothing was sent"):
        in_process(sandbox(), "list_webhooks")
