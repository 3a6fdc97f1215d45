"""Is another machine left as it was found, whichever way a run ends? A sandbox plays that machine."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from http.client import RemoteDisconnected
from typing import Any

import pytest
import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import ProtocolError

from omicall.contract import CouldNotRunError, examine, run
from omicall.contract.__main__ import main
from omicall.contract._document import load_document
from omicall.contract._engine import Run
from omicall_api.catalog import OPERATIONS

from .elsewhere import KEY, NAME, Elsewhere, Sent, elsewhere, there

pytestmark = pytest.mark.slow

ADD, CHANGE = OPERATIONS["add_group"].path, "/api/call_center/internal_group/update/"
DELETE = OPERATIONS["delete_group"].path.removesuffix("{id}")
ADD_CONTACT, DELETE_CONTACT = OPERATIONS["add_contact"].path, OPERATIONS["delete_contact_v1"].path.removesuffix("{id}")
SLIPPED_IN = [OPERATIONS["add_group"], OPERATIONS["click_to_call"]]
Output = pytest.CaptureFixture[str]


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Iterator[Elsewhere]:
    """A sandbox that plays another machine."""
    with elsewhere(monkeypatch) as network:
        yield network


def made(network: Elsewhere) -> list[str]:
    """Ids of the groups that were made."""
    return [one.answer["payload"]["_id"] for one in network.succeeded("POST", ADD)]


def removed(network: Elsewhere) -> list[str]:
    """Ids of the groups that were removed."""
    return [one.path.removeprefix(DELETE) for one in network.succeeded("DELETE", DELETE)]


def command(*more: str) -> int:
    """The exit code of a run that makes groups there."""
    arguments = ["--base-url", NAME, "--operation", "add_group", "--allow", "add_group", *more]
    return main(arguments, {"OMICALL_API_KEY": KEY})


def test_every_group_that_was_made_is_removed_and_no_other(network: Elsewhere) -> None:
    said: list[str] = []
    outcome = examine(there("add_group", "update_group", max_examples=1), said.append)
    assert outcome.errors == ()
    assert made(network)
    assert sorted(removed(network)) == sorted(made(network))
    # Those of the sandbox were changed and are still there.
    assert network.succeeded("POST", CHANGE)
    assert network.stored()["groups"] == 4
    assert f"contract: {len(made(network))} things that this run made were removed again." in said


def test_every_written_text_carries_the_mark_that_was_told(network: Elsewhere) -> None:
    said: list[str] = []
    examine(there("add_group", max_examples=1), said.append)
    (line,) = [line for line in said if "texts that are written begin with" in line]
    mark = line.removesuffix(".").rpartition(" ")[2]
    assert mark.startswith("omicall-contract-")
    for one in network.succeeded("POST", ADD):
        assert one.body["group_name"].startswith(mark)


def test_contacts_whose_id_no_answer_tells_are_looked_up_and_removed(network: Elsewhere) -> None:
    before = network.stored()["contacts"]
    assert examine(there("add_contact", max_examples=1)).errors == ()
    assert len(network.succeeded("POST", ADD_CONTACT)) == len(network.succeeded("DELETE", DELETE_CONTACT)) > 0
    assert network.stored()["contacts"] == before


def test_the_first_thing_said_is_whose_tenant_it_is_and_that_is_one_read(network: Elsewhere) -> None:
    said: list[str] = []
    examine(there("list_webhooks", max_examples=1), said.append)
    assert said[0].startswith("contract: this key belongs to the tenant C. t. M.")
    assert [one.path for one in network.sent[:2]] == ["/api/auth", "/api/tenant/detail"]
    assert len([one for one in network.sent if one.path == "/api/tenant/detail"]) == 1
    assert not [line for line in said if "written" in line]


class After:
    """Does something once, as soon as a group has been made."""

    def __init__(self, network: Elsewhere, number: signal.Signals) -> None:
        self.network, self.number = network, number
        self.done = False

    def __call__(self, _request: requests.PreparedRequest) -> None:
        if not self.done and made(self.network):
            self.done = True
            signal.raise_signal(self.number)


def test_an_interrupt_in_the_suite_itself_cleans_up(network: Elsewhere, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_run: Run, _scenario: object) -> None:
        if made(network):
            raise KeyboardInterrupt

    monkeypatch.setattr(Run, "_record", interrupted)
    outcome = examine(there("add_group", max_examples=1))
    assert outcome.errors == ("The run was interrupted. Not everything was tested.",)
    assert sorted(removed(network)) == sorted(made(network)) != []


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_run_that_is_stopped_cleans_up(network: Elsewhere, capsys: Output, number: signal.Signals, code: int) -> None:
    network.before = After(network, number)
    assert command("--full") == code
    assert len(made(network)) < 20
    assert sorted(removed(network)) == sorted(made(network))
    out = capsys.readouterr().out
    assert "The run was interrupted. Not everything was tested." in out
    assert "were removed again." in out


def test_a_run_that_breaks_cleans_up(network: Elsewhere, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_run: Run, _scenario: object) -> None:
        if made(network):
            raise ZeroDivisionError

    monkeypatch.setattr(Run, "_record", broken)
    with pytest.raises(ZeroDivisionError):
        examine(there("add_group", max_examples=1))
    assert sorted(removed(network)) == sorted(made(network)) != []


def no_laws(_run: Run, _schema: object) -> None:
    """Laws come first, and would meet the guard before anything was made."""


def test_a_run_that_the_guard_ends_cleans_up(network: Elsewhere, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Run, "_hold_laws", no_laws)
    begun = Run(there("add_group", max_examples=1), load_document(), SLIPPED_IN, OPERATIONS["get_access_token"])
    with pytest.raises(CouldNotRunError, match="not in the plan"):
        begun.outcome()
    assert sorted(removed(network)) == sorted(made(network)) != []
    assert not [one for one in network.sent if one.path == OPERATIONS["click_to_call"].path]


def test_a_removal_that_is_refused_gives_2_and_says_what_to_look_for(network: Elsewhere, capsys: Output) -> None:
    network.refuses = {"DELETE"}
    assert run(there("add_group", max_examples=1)) == 2
    out = capsys.readouterr().out
    count = len(made(network))
    assert f"left by add_group: {count}; delete_group was refused" in out
    assert f"{count} things that this run made could not be removed. Look for" in " ".join(out.split())


class NoAnswer:
    """The line breaks after the first contacts have been made."""

    error = requests.ConnectionError("The line broke.")
    times = 3

    def __init__(self, network: Elsewhere) -> None:
        self.real = network.send
        self.left = self.times

    def __call__(self, adapter: HTTPAdapter, request: requests.PreparedRequest, **arguments: Any) -> requests.Response:
        response = self.real(adapter, request, **arguments)
        is_made = str(request.path_url).startswith(ADD_CONTACT) and response.json().get("status_code") == 9999
        if self.left and is_made:
            self.left -= 1
            raise self.error
        return response


def test_contacts_that_were_made_without_an_answer_are_removed(
    network: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = network.stored()["contacts"]
    with monkeypatch.context() as patch:
        patch.setattr(network, "send", NoAnswer(network))
        examine(there("add_contact", max_examples=1))
    assert network.succeeded("POST", ADD_CONTACT)
    assert network.stored()["contacts"] == before


class Dropped(NoAnswer):
    """The line is closed without a word, after the first contacts have been made."""

    times = 20
    error = requests.ConnectionError(ProtocolError("Connection aborted.", RemoteDisconnected("")))


def test_what_may_have_come_through_is_not_sent_again(network: Elsewhere, monkeypatch: pytest.MonkeyPatch) -> None:
    # Laws open a new connection for each request, and so have none that was closed meanwhile.
    monkeypatch.setattr(Run, "_hold_laws", no_laws)
    monkeypatch.setattr(network, "send", Dropped(network))
    examine(there("add_contact", max_examples=1))
    sent = [one.body["refId"] for one in network.succeeded("POST", ADD_CONTACT)]
    assert len(sent) == len(set(sent)) > 1


def deletions(sent: list[Sent]) -> list[Sent]:
    """The requests that remove."""
    return [one for one in sent if one.method == "DELETE"]


def test_nothing_is_removed_before_everything_is_tested(network: Elsewhere) -> None:
    examine(there("add_group", max_examples=1))
    first = network.sent.index(deletions(network.sent)[0])
    assert network.sent[first:] == deletions(network.sent)
