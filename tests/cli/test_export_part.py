"""Does the file in which an export gathers lose no row and double none, at whatever step the program dies?"""

from __future__ import annotations

import json
import os
from io import FileIO
from pathlib import Path
from typing import Any

import pytest

from omicall.cli._ending import Ending
from omicall.cli._export_part import BOOK, WHOLE, Part

ABOUT = {"options": {"--format": "csv"}}
HEAD = b"title\n"
LINES = [f"row {number}\n".encode() * (number + 1) for number in range(9)]
FULL = HEAD + b"".join(LINES)
EVERY = 2
"""Rows between two checkpoints."""


class Death(BaseException):
    """Stands for a kill: nothing of the program runs after it."""


class Disk:
    """The steps of the system that a part takes; dies before the one with this number, or in the middle of it.

    Args:
        dies_at: the number, from 1; 0 for never.
    """

    def __init__(self, patch: pytest.MonkeyPatch, dies_at: int = 0) -> None:
        self.steps = 0
        self._dies_at = dies_at
        write, truncate, fsync = FileIO.write, FileIO.truncate, os.fsync
        replace, unlink = Path.replace, Path.unlink
        disk = self

        class Raw(FileIO):
            def write(self, data: Any, /) -> int:
                if disk._next():
                    write(self, bytes(data)[: len(data) // 2])
                    raise Death
                return write(self, data)

            def truncate(self, size: int | None = None, /) -> int:
                disk._die()
                return truncate(self, size)

        patch.setattr("omicall.cli._export_part.FileIO", Raw)
        patch.setattr("os.fsync", lambda descriptor: self._die() or fsync(descriptor))
        patch.setattr(Path, "replace", lambda path, target: self._die() or replace(path, target))
        patch.setattr(Path, "unlink", lambda path, missing_ok=False: self._die() or unlink(path, missing_ok))

    def _next(self) -> bool:
        self.steps += 1
        return self.steps == self._dies_at

    def _die(self) -> bool:
        if self._next():
            raise Death
        return False


def export(final: Path, *, book: bool = False, **options: Any) -> None:
    """An export of the lines, from where an earlier one was cut; it does not tidy up when it dies."""
    part = Part(final, **options)
    if part.finished() is not None:
        return
    try:
        mark = part.begin(ABOUT, HEAD)
        if mark.stage == "rows":
            for number in range(int(mark.cursor or "0"), len(LINES)):
                part.add(LINES[number], str(number + 1))
                if (number + 1) % EVERY == 0:
                    part.checkpoint()
            part.checkpoint(WHOLE)
        if book and not part.is_book:
            part.book.write_bytes(part.path.read_bytes().upper())
            part.take_book()
        part.finish()
    except Ending:
        part.close()
        raise
    finally:
        if part._file is not None:
            part._file.close()


def again(final: Path, *, book: bool = False) -> None:
    """The same export once more, as long as there is a trace of the one that died."""
    if not final.exists() or final.with_name("calls.csv.part.json").exists():
        export(final, book=book)


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def final(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder / "calls.csv"


@pytest.fixture
def disk_steps(final: Path) -> int:
    """How many steps an undisturbed export takes."""
    with pytest.MonkeyPatch.context() as patch:
        disk = Disk(patch)
        export(final)
    assert final.read_bytes() == FULL
    final.unlink()
    return disk.steps


def test_an_undisturbed_export_leaves_its_file_and_nothing_else(final: Path) -> None:
    export(final)
    assert final.read_bytes() == FULL
    assert left(final.parent) == ["calls.csv"]


def test_a_death_at_any_step_costs_no_row_and_doubles_none(final: Path, disk_steps: int) -> None:
    assert disk_steps > 25
    for step in range(1, disk_steps + 1):
        with pytest.MonkeyPatch.context() as patch:
            Disk(patch, step)
            with pytest.raises(Death):
                export(final)
        again(final)
        assert final.read_bytes() == FULL, step
        assert left(final.parent) in (["calls.csv"], ["calls.csv", "calls.csv.part.json.tmp"])
        final.unlink()
        (final.parent / "calls.csv.part.json.tmp").unlink(missing_ok=True)


def test_a_death_at_any_step_twice_costs_nothing_either(final: Path, disk_steps: int) -> None:
    for step in range(1, disk_steps - 12, 3):
        for second in (2, 7):
            for dies_at in (step, second):
                with pytest.MonkeyPatch.context() as patch:
                    Disk(patch, dies_at)
                    with pytest.raises(Death):
                        export(final)
            export(final)
            assert final.read_bytes() == FULL, (step, second)
            final.unlink()


def test_a_death_at_any_step_of_a_workbook_costs_nothing(final: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        disk = Disk(patch)
        export(final, book=True)
    final.unlink()
    for step in range(1, disk.steps + 1):
        with pytest.MonkeyPatch.context() as patch:
            Disk(patch, step)
            with pytest.raises(Death):
                export(final, book=True)
        again(final, book=True)
        assert final.read_bytes() == FULL.upper(), step
        final.unlink()


def test_nothing_stands_under_the_final_name_before_the_end(final: Path) -> None:
    part = Part(final)
    part.begin(ABOUT, HEAD)
    part.add(LINES[0], "1")
    part.checkpoint(WHOLE)
    assert left(final.parent) == ["calls.csv.part", "calls.csv.part.json"]
    part.finish()
    assert left(final.parent) == ["calls.csv"]


def test_a_checkpoint_that_failed_can_be_made_again(final: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    part = Part(final)
    part.begin(ABOUT, HEAD)
    part.add(LINES[0], "1")
    with pytest.MonkeyPatch.context() as patch:

        def full(_descriptor: int) -> None:
            raise OSError(28, "No space left on device")

        patch.setattr("os.fsync", full)
        with pytest.raises(OSError, match="No space left"):
            part.checkpoint()
    part.add(LINES[1], "2")
    part.checkpoint(WHOLE)
    part.finish()
    assert final.read_bytes() == HEAD + LINES[0] + LINES[1]


def test_what_came_since_the_last_checkpoint_is_kept_when_it_is_closed(final: Path) -> None:
    part = Part(final)
    part.begin(ABOUT, HEAD)
    part.add(LINES[0], "1")
    part.close()
    assert (part.mark.rows, part.mark.cursor) == (1, "1")
    second = Part(final)
    assert second.begin(ABOUT, HEAD) == part.mark
    second.close()


def test_a_row_whose_cursor_is_not_known_yet_is_asked_for_again(final: Path) -> None:
    part = Part(final)
    part.begin(ABOUT, HEAD)
    part.add(LINES[0], "1")
    part._batch.lines.append(LINES[1])  # Ctrl-C came between the two
    part.close()
    assert (part.mark.rows, part.path.read_bytes()) == (1, HEAD + LINES[0])


def test_one_without_rows_is_removed_when_it_is_closed(final: Path) -> None:
    part = Part(final)
    part.begin(ABOUT, HEAD)
    part.close()
    assert left(final.parent) == []


def cut(final: Path) -> Part:
    """A part with one row that nobody holds any more."""
    part = Part(final)
    part.begin(ABOUT, HEAD)
    part.add(LINES[0], "1")
    part.close()
    return part


def test_what_an_earlier_export_was_begun_with_can_be_asked_for(final: Path) -> None:
    assert Part(final).left() is None
    cut(final)
    assert Part(final).left() == ABOUT


@pytest.mark.parametrize("harm", ["edited", "cut", "note gone", "note is another's", "note is no note"])
def test_a_part_that_is_not_what_was_noted_is_left_as_it_is(final: Path, harm: str) -> None:
    part = cut(final)
    note = final.with_name("calls.csv.part.json")
    if harm == "edited":
        part.path.write_bytes(part.path.read_bytes().replace(b"row", b"ROW"))
    elif harm == "cut":
        part.path.write_bytes(HEAD)
    elif harm == "note gone":
        note.unlink()
    elif harm == "note is another's":
        note.write_text(json.dumps({"link": "x", "version": "y", "total": 1}))
    else:
        note.write_text("[")
    before = part.path.read_bytes()
    second = Part(final)
    with pytest.raises(Ending, match="Begin anew with --restart") as caught:
        second.begin(ABOUT, HEAD)
    second.close()
    assert caught.value.code == 2
    assert part.path.read_bytes() == before


def test_what_lies_behind_the_last_checkpoint_is_dropped(final: Path) -> None:
    part = cut(final)
    with part.path.open("ab") as file:
        file.write(b"half a ro")
    second = Part(final)
    second.begin(ABOUT, HEAD)
    assert part.path.read_bytes() == HEAD + LINES[0]
    second.close()


def test_a_new_beginning_throws_away_what_is_left(final: Path) -> None:
    part = cut(final)
    part.path.write_bytes(b"damaged")
    second = Part(final)
    assert second.begin(ABOUT, HEAD, restart=True).rows == 0
    assert part.path.read_bytes() == HEAD
    second.close()


def test_a_death_while_beginning_anew_needs_no_second_restart(final: Path) -> None:
    for step in range(1, 8):
        cut(final)
        with pytest.MonkeyPatch.context() as patch:
            Disk(patch, step)
            second = Part(final)
            with pytest.raises(Death):
                second.begin(ABOUT, HEAD, restart=True)
            second._opened().close()
        export(final)
        assert final.read_bytes() == FULL
        final.unlink()


def test_a_file_that_is_there_is_not_replaced_without_force(final: Path) -> None:
    final.write_text("mine")
    with pytest.raises(Ending, match="is there already and was left as it is"):
        export(final)
    assert left(final.parent) == ["calls.csv"]
    export(final, force=True)
    assert final.read_bytes() == FULL


def test_a_file_that_came_meanwhile_is_not_replaced_either(final: Path) -> None:
    part = Part(final)
    part.begin(ABOUT, HEAD)
    part.add(LINES[0], "1")
    part.checkpoint(WHOLE)
    final.write_text("mine")
    with pytest.raises(Ending, match="is there already"):
        part.finish()
    part.close()
    assert final.read_text() == "mine"
    assert part.path.exists()


def test_two_exports_do_not_write_to_one_file(final: Path) -> None:
    first, second = Part(final), Part(final)
    first.begin(ABOUT, HEAD)
    with pytest.raises(Ending, match="another export is writing to the same file"):
        second.begin(ABOUT, HEAD)
    second.close()
    assert first.path.read_bytes() == HEAD
    first.close()


def test_a_link_under_the_name_of_the_part_is_not_followed(final: Path) -> None:
    other = final.with_name("other")
    other.write_text("mine")
    final.with_name("calls.csv.part").symlink_to(other)
    with pytest.raises(OSError, match="symbolic link"):
        Part(final).begin(ABOUT, HEAD)
    assert other.read_text() == "mine"


def test_a_stage_is_noted(final: Path) -> None:
    part = cut(final)
    second = Part(final)
    second.begin(ABOUT, HEAD)
    second.checkpoint(WHOLE)
    second.book.write_bytes(b"book")
    second.take_book()
    second.close()
    assert (second.mark.stage, part.path.read_bytes()) == (BOOK, b"book")
