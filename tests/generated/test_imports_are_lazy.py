"""Does a program pay only for what it uses?"""

from __future__ import annotations

import subprocess
import sys

import pytest

import omicall_api
from omicall_api import models

COUNT = "import sys; print(sorted(n for n in sys.modules if n.startswith('omicall_api.')))"


def modules_after(code: str) -> list[str]:
    """The modules of the package that a program has loaded."""
    done = subprocess.run([sys.executable, "-c", f"{code}\n{COUNT}"], capture_output=True, text=True, check=True)
    return [name.strip(" '") for name in done.stdout.strip("[]\n").split(",") if name.strip()]


def test_the_package_alone_loads_nothing() -> None:
    assert modules_after("import omicall_api") == []
    assert modules_after("from omicall_api import Client") == ["omicall_api.client", "omicall_api.hosts"]


def test_an_unknown_name_of_the_package_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match=r"module 'omicall_api' has no attribute 'Clients'"):
        omicall_api.Clients  # noqa: B018
    assert {"AuthenticatedClient", "Client"} <= set(dir(omicall_api))


def test_one_operation_loads_its_own_models_only() -> None:
    loaded = modules_after("from omicall_api.api.calls import click_to_call")
    assert [name for name in loaded if name.startswith("omicall_api.models.")] == [
        "omicall_api.models.click_to_call_request",
        "omicall_api.models.started_call",
    ]
    assert "omicall_api.catalog" not in loaded
    assert "omicall_api.api.calls.search_calls" not in loaded


def test_all_resources_load_no_model() -> None:
    loaded = modules_after(
        "from omicall_api import AuthenticatedClient; from omicall_api.api import Resources\n"
        "r = Resources(AuthenticatedClient('https://api.example.vn', token='t'))\n"
        "r.calls.search, r.tenant.detail"
    )
    assert [name for name in loaded if name.startswith("omicall_api.models")] == []


def test_one_model_loads_what_it_is_made_of() -> None:
    loaded = modules_after("from omicall_api.models import CallSearch")
    assert [name.rpartition(".")[2] for name in loaded if name.startswith("omicall_api.models.")] == [
        "call_filter",
        "call_search",
        "call_sort",
        "call_sort_field",
        "direction",
    ]


def test_all_models_are_listed_and_found() -> None:
    assert dir(models) == sorted(models.__all__)
    assert {"Call", "Tenant", "Voice", "Direction"} <= set(dir(models))
    for name in models.__all__:
        assert getattr(models, name).__name__ == name


def test_an_unknown_model_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match=r"'omicall_api\.models' has no attribute 'Calls'"):
        models.Calls  # noqa: B018
