"""Do text, Markdown, JSON and the section for CHANGELOG.md say what changed, to whom each is meant for?"""

from __future__ import annotations

import json

import pytest

from specdiff.changelog import changelog
from specdiff.compare import compare
from specdiff.model import Change, joined
from specdiff.report import as_json, is_breaking, markdown, text, totals

from .edits import Json, edited

EDITS = [
    {"at": ["components", "schemas", "Contact", "required"], "append": "mail"},
    {"at": ["paths", "/calls/search", "post", "x-omicall-errors"], "append": "user_busy"},
    {
        "at": ["components", "schemas", "CallRow", "properties", "note"],
        "set": {"type": "string", "description": "New."},
    },
    {"at": ["servers", 0, "url"], "set": "https://v2.example.com"},
    {"at": ["components", "schemas", "CallRow", "properties", "id", "description"], "set": "Other words."},
    {"at": ["components", "schemas", "CallRow", "properties", "duration", "description"], "set": "Other words."},
]
TEXT = """\
spec-diff: what changed in the spec from v1 to v2.

Breaking (1)
  contacts
    * `Contact` (sent by add_contact; in answers of add_contact): the field `mail` must be sent now (breaking for what \
is sent) and is always there now (compatible for what comes)

Enum values added (1)
  calls
    * search_calls: it is known to refuse with `user_busy` now

Compatible (1)
  calls
    * search_calls: the answer's field `items[].note` is new

Wire only (1)
  general
    * the main host is at `https://v2.example.com` now, no longer at `https://api.example.com`

Docs only (1)
  calls
    * `CallRow`: new description of `id` and `duration`

spec-diff: 1 breaking, 1 enum values added, 1 compatible, 1 wire only, 1 docs only."""
CHANGELOG = """\
### Breaking

* **contacts**
  * `Contact` (sent by add_contact; in answers of add_contact): the field `mail` must be sent now (breaking for what is
    sent) and is always there now (compatible for what comes).

### Enum members added

* **calls**
  * search_calls: it is known to refuse with `user_busy` now.

### Compatible

* **calls**
  * search_calls: the answer's field `items[].note` is new.

### Wire

* **general**
  * the main host is at `https://v2.example.com` now, no longer at `https://api.example.com`.

2 changes concern descriptions, examples, labels or evidence only."""


@pytest.fixture
def changes(base: Json) -> list[Change]:
    """One change of each kind."""
    return compare(base, edited(base, EDITS))


def test_text_is_grouped_and_ends_with_the_totals(changes: list[Change]) -> None:
    assert text(changes, "v1", "v2") == TEXT


def test_the_changelog_begins_with_what_breaks_and_counts_the_documentation(changes: list[Change]) -> None:
    assert changelog(changes) == CHANGELOG


def test_a_changelog_of_nothing_and_of_one_word_says_so(base: Json) -> None:
    assert changelog([]) == "Nothing changed in the spec."
    one = compare(base, edited(base, EDITS[-1:]))
    assert changelog(one) == "1 change concerns descriptions, examples, labels or evidence only."


def test_markdown_folds_documentation_away(changes: list[Change]) -> None:
    lines = markdown(changes, "v1", "v2").splitlines()
    assert lines[:3] == ["## Spec: from v1 to v2", "", f"**{totals(changes)}**"]
    assert "### Breaking (1)" in lines
    assert "* **calls** search_calls: the answer's field `items[].note` is new" in lines
    folded = lines[lines.index("<details><summary>Docs only (1)</summary>") :]
    assert folded[2:] == ["* **calls** `CallRow`: new description of `id` and `duration`", "", "</details>"]


def test_json_holds_every_change_with_its_reaches_and_differences(changes: list[Change]) -> None:
    report = json.loads(as_json(changes, "v1", "v2"))
    assert (report["version"], report["old"], report["new"], report["breaking"]) == (1, "v1", "v2", True)
    assert report["totals"] == dict.fromkeys(
        ("breaking", "enum values added", "compatible", "wire only", "docs only"), 1
    )
    assert [change["sentence"] for change in report["changes"]] == [change.sentence for change in changes]
    breaking, _, compatible, *_ = report["changes"]
    assert breaking["kind"] == "breaking"
    assert breaking["area"] == "contacts"
    assert breaking["reaches"] == [
        {"name": "add_contact", "webhook": False, "direction": "received", "path": ""},
        {"name": "add_contact", "webhook": False, "direction": "sent", "path": ""},
    ]
    assert breaking["differences"] == [
        {"place": ["schemas", "Contact", "properties", "mail", "(required)"], "old": False, "new": True}
    ]
    assert compatible["reaches"] == [
        {"name": "search_calls", "webhook": False, "direction": "received", "path": "items[]"}
    ]
    assert "old" not in compatible["differences"][0]


def test_json_does_not_repeat_what_a_schema_was_made_of(base: Json) -> None:
    gone = compare(base, edited(base, [{"at": ["components", "schemas", "Voice"], "remove": True}]))
    assert "(raw)" not in as_json(gone, "v1", "v2")


def test_only_breaking_changes_break(base: Json, changes: list[Change]) -> None:
    assert is_breaking(changes)
    assert not is_breaking(changes[1:])
    assert totals([]) == "nothing changed"


def test_very_long_lists_are_cut_and_say_so() -> None:
    assert joined(["a"]) == "a"
    assert joined(["a", "b", "c"]) == "a, b and c"
    assert joined([str(number) for number in range(40)]).endswith(", 22, 23 and 16 more")
