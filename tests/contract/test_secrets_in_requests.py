"""Can a key that happens to be drawn as a text come back as a finding?"""

from __future__ import annotations

import copy
from typing import Any

import pytest

from omicall.contract import Options
from omicall.contract._document import load_document
from omicall.contract._engine import Run
from omicall.contract._secrets import without_secrets
from omicall_api.catalog import OPERATIONS

from .suite import KEY, found, now, sandbox


@pytest.mark.parametrize(
    ("value", "becomes"),
    [
        (KEY, "x" * len(KEY)),
        ({"a": [KEY, 1, None], "b": {"c": f"<{KEY}>"}}, {"a": ["x" * 11, 1, None], "b": {"c": f"<{'x' * 11}>"}}),
        ([True, 1.5, b"raw"], [True, 1.5, b"raw"]),
    ],
)
def test_a_secret_is_crossed_out_wherever_it_stands(value: Any, becomes: Any) -> None:
    assert without_secrets(value, [KEY, "another"]) == becomes


@pytest.mark.slow
def test_a_contact_of_the_name_of_the_key_is_never_made() -> None:
    document = copy.deepcopy(load_document())
    media = document["paths"][OPERATIONS["add_contact"].path]["post"]["requestBody"]["content"]["application/json"]
    media["examples"]["example"]["value"]["fullName"] = KEY
    operations = [OPERATIONS["add_contact"], OPERATIONS["search_contacts"]]
    options = Options(api_key=KEY, app=sandbox(), max_examples=3, clock=now)
    outcome = Run(options, document, operations, OPERATIONS["get_access_token"]).outcome()
    assert outcome.counts["add_contact"].successes > 0
    assert found(outcome) == set()
