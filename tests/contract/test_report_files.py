"""Are reports written whole, where they were asked for, and of every run?"""

from __future__ import annotations

import stat
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from omicall.contract import CouldNotRunError, Options, run
from omicall.contract.__main__ import main
from omicall.contract.report import check_places, write_whole
from omicall_api.catalog import API_VERSION

from .bugs import OpenToAll
from .suite import KEY, now, sandbox

Output = pytest.CaptureFixture[str]


class Lines(list[str]):
    """Keeps the lines that a run writes."""

    def __call__(self, line: str) -> None:
        self.append(line)


def options(*operations: str) -> Options:
    """A short run in process, on a server with a bug."""
    app = OpenToAll(sandbox())
    return Options(api_key=KEY, app=app, operations=frozenset(operations), max_examples=1, clock=now)


def test_a_run_writes_what_was_asked_for_and_nothing_else(tmp_path: Path) -> None:
    page, xml, lines = tmp_path / "report.html", tmp_path / "report.xml", Lines()
    assert run(options("get_tenant_detail"), lines, html=page, junit_xml=xml) == 1
    assert {path.name for path in tmp_path.iterdir()} == {"report.html", "report.xml"}
    assert "Expected 401 or 403, got" in page.read_text("utf-8")
    assert API_VERSION in page.read_text("utf-8")
    assert "Expected 401 or 403, got" in xml.read_text("utf-8")
    assert lines[-2:] == [f"contract: the report is in {page}.", f"contract: the report is in {xml}."]


def test_no_report_is_written_unless_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run(options("get_tenant_detail"), Lines())
    assert list(tmp_path.iterdir()) == []


def test_neither_key_nor_token_nor_phone_number_stands_in_a_report(tmp_path: Path) -> None:
    page, xml, lines = tmp_path / "report.html", tmp_path / "report.xml", Lines()
    run(options("get_tenant_detail"), lines, html=page, junit_xml=xml)
    for text in (page.read_text("utf-8"), xml.read_text("utf-8"), "\n".join(lines)):
        assert KEY not in text
        assert "eyJ" not in text
        assert "curl -X GET" in text


def test_a_run_that_could_not_be_made_replaces_the_reports_of_an_older_one(tmp_path: Path) -> None:
    page, xml = tmp_path / "report.html", tmp_path / "report.xml"
    page.write_text("Clean: no findings")
    xml.write_text("<testsuites/>")
    assert run(options("make_coffee"), Lines(), html=page, junit_xml=xml) == 2
    assert "There is no operation make_coffee" in page.read_text("utf-8")
    assert "Clean" not in page.read_text("utf-8")
    assert fromstring(xml.read_text("utf-8")).attrib["errors"] == "1"


@pytest.mark.parametrize("place", ["missing/report.html", "."])
def test_a_place_where_no_report_can_stand_is_told_before_anything_is_sent(tmp_path: Path, place: str) -> None:
    lines = Lines()
    assert run(options("get_tenant_detail"), lines, html=tmp_path / place) == 2
    assert len(lines) == 1
    assert "No report can be written to" in lines[0]
    assert "Nothing was sent" in lines[0]


def test_two_reports_cannot_stand_in_one_file(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(CouldNotRunError, match="Two reports"):
        check_places(tmp_path / "folder" / ".." / "report", tmp_path / "report")


def test_the_command_takes_the_names_of_the_files(tmp_path: Path, capsys: Output) -> None:
    page, xml = tmp_path / "report.html", tmp_path / "report.xml"
    arguments = ["--operation", "get_tenant_detail", "--html", str(page), "--junit", str(xml), "--verbose"]
    assert main(arguments, {}) == 0
    assert "get_tenant_detail" in capsys.readouterr().out
    assert page.stat().st_size > 10_000
    assert xml.stat().st_size > 1_000


def test_a_report_that_cannot_be_written_gives_2_and_leaves_the_older_one_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, lines = tmp_path / "report.html", Lines()
    page.write_text("older")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert run(options("get_tenant_detail"), lines, html=page) == 2
    assert "could not be written (No space left on device)" in lines[-1]
    assert page.read_text() == "older"
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_a_report_can_be_read_by_whom_other_files_can_be_read(tmp_path: Path) -> None:
    page, other = tmp_path / "report.html", tmp_path / "other"
    other.touch()
    write_whole(page, "x")
    assert stat.S_IMODE(page.stat().st_mode) == stat.S_IMODE(other.stat().st_mode)


def test_a_link_stays_a_link_and_the_file_behind_it_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "latest").symlink_to(tmp_path / "report")
    write_whole(tmp_path / "latest", "x")
    assert (tmp_path / "latest").is_symlink()
    assert (tmp_path / "report").read_text() == "x"
