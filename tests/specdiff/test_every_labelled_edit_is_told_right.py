"""Does every labelled edit, and taking it back, give the right sentences of the right kind, and no others?"""

from __future__ import annotations

import pytest

from specdiff.compare import compare

from .edits import REAL, Json, Labelled, edited, labelled_edits

LABELLED = labelled_edits()


@pytest.mark.parametrize("case", [case for case in LABELLED if case.file != REAL], ids=str)
def test_a_labelled_edit_of_the_small_spec_is_told_right(case: Labelled, base: Json) -> None:
    assert_told(case, base)


@pytest.mark.slow
@pytest.mark.parametrize("case", [case for case in LABELLED if case.file == REAL], ids=str)
def test_a_labelled_edit_of_the_real_spec_is_told_right(case: Labelled, real: Json) -> None:
    assert_told(case, real)


def test_there_are_at_least_sixty_edits_with_names_of_their_own() -> None:
    names = [(case.file, case.name) for case in LABELLED if not case.backward]
    assert len(names) == len(set(names)) >= 60


def assert_told(case: Labelled, document: Json) -> None:
    """One change for each expected line, of its kind, holding its words."""
    sides = (document, edited(document, case.edits))
    changes = compare(*(reversed(sides) if case.backward else sides))
    told = [(change.kind.label, change.sentence) for change in changes]
    left = list(told)
    for kind, words in case.expected:
        found = [one for one in left if one[0] == kind and words in one[1]]
        assert found, (kind, words, told)
        left.remove(found[0])
    assert not left, (case.expected, told)
