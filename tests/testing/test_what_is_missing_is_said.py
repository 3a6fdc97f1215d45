"""Does a base installation say in a sentence which extra is missing?"""

from __future__ import annotations

import sys

import pytest

from omicall.errors import ConfigurationError
from omicall.testing import FakeOmicall, SandboxTransport, assert_matches
from omicall.testing._validator import _validator


@pytest.fixture
def without_jsonschema(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jsonschema", None)
    _validator.cache_clear()


@pytest.mark.usefixtures("without_jsonschema")
def test_an_answer_cannot_be_held_against_the_specification() -> None:
    with pytest.raises(ConfigurationError, match=r"pip install 'omicall\[testing\]'"):
        assert_matches("search_calls", {"status_code": 9999})


def test_a_fake_cannot_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    for package in ("starlette", "uvicorn"):
        with monkeypatch.context() as patch:
            patch.setitem(sys.modules, package, None)
            with pytest.raises(ConfigurationError, match=r"pip install 'omicall\[testing\]'"):
                FakeOmicall()
            with pytest.raises(ConfigurationError, match=r"nothing was started"):
                SandboxTransport()
