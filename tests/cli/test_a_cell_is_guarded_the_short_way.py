"""Does a cell without a letter that could begin a formula skip the replacing, and no other?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omicall.cli._export_formats import _FORMULA, csv_cell

LETTERS = st.sampled_from('ab"= +-@\t\r\n;,\uff1d\uff0b\uff0d\uff20\\')


@given(st.text(LETTERS, max_size=12))
def test_the_short_way_changes_nothing(text: str) -> None:
    assert csv_cell(text) == _FORMULA.sub(r"\1'", text)


@pytest.mark.parametrize(("text", "cell"), [("=1", "'=1"), ("a;=1", "a;'=1"), ('a\n"@x', "a\n\"'@x"), ("a=1", "a=1")])
def test_where_a_formula_could_begin_stands_an_apostrophe(text: str, cell: str) -> None:
    assert csv_cell(text) == cell
