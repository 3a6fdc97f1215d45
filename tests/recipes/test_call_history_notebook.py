"""Is "call_history.ipynb" a notebook, and do its cells run in their order and count all calls?"""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from .conftest import RECIPES

NOTEBOOK: dict[str, Any] = json.loads((RECIPES / "call_history.ipynb").read_text(encoding="utf-8"))
CODE = [cell for cell in NOTEBOOK["cells"] if cell["cell_type"] == "code"]


def test_it_has_the_form_of_notebooks() -> None:
    assert (NOTEBOOK["nbformat"], NOTEBOOK["nbformat_minor"]) == (4, 5)
    assert NOTEBOOK["metadata"]["kernelspec"]["language"] == "python"
    ids = [cell["id"] for cell in NOTEBOOK["cells"]]
    assert len(set(ids)) == len(ids)
    for cell in NOTEBOOK["cells"]:
        assert re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", cell["id"])
        assert cell["cell_type"] in {"code", "markdown"}
        assert all(isinstance(line, str) for line in cell["source"])


def test_it_is_kept_without_results() -> None:
    assert [(cell["execution_count"], cell["outputs"]) for cell in CODE] == [(None, [])] * len(CODE)


def test_its_cells_run_in_their_order(sandbox_url: str, capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, Any] = {"__name__": "__main__"}
    printed: dict[str, str] = {}
    for cell in CODE:
        exec(compile("".join(cell["source"]), cell["id"], "exec", dont_inherit=True), names)
        printed[cell["id"]] = capsys.readouterr().out
    assert printed["read"] == "500 calls\n"
    assert sum(int(line.split()[-1]) for line in printed["outcomes"].splitlines()) == 500
    counted = sum(int(line.split()[1]) for line in printed["hours"].splitlines())
    assert counted == sum(call.direction == "inbound" for call in names["calls"]) > 0
    assert re.search(r"\d+%", printed["hours"])
    assert re.search(r"^10\d +\d+ min$", printed["extensions"], re.MULTILINE)
    assert not re.search(r"\b0\d{9}\b", "".join(printed.values()))
