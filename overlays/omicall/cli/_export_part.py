"""The file in which an export gathers: it can be killed at any moment, and goes on where it was.

Beside `calls.csv` stand `calls.csv.part`, which becomes `calls.csv` when it is whole, and `calls.csv.part.json`: which
export it is of, where its last checkpoint is, and its SHA-256 up to there. The bytes of a checkpoint are on the disk
before the note that counts them takes the place of the one before; what lies behind a checkpoint is written anew. So a
row is neither lost nor doubled, whenever the program ends.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from io import FileIO
from pathlib import Path
from typing import Any

from omicall._folders import sync_folder
from omicall._held_file import HeldByAnotherError, held

from ._ending import Code, Ending
from ._whole_file import check_name

_PIECE = 1 << 20
_FORM = 1
ROWS, WHOLE, BOOK = "rows", "whole", "book"
"""How far it is: rows are missing; all are there; the part is the workbook made of them."""


@dataclass(frozen=True)
class Mark:
    """A checkpoint: how far the walk is, and how much of the part holds that."""

    cursor: str | None = None
    rows: int = 0
    bytes: int = 0
    sha256: str = hashlib.sha256().hexdigest()
    stage: str = ROWS


@dataclass
class _Batch:
    """What was added since a checkpoint. One value, so that no interruption finds half of it renewed."""

    mark: Mark = field(default_factory=Mark)
    digest: Any = field(default_factory=hashlib.sha256)
    lines: list[bytes] = field(default_factory=list[bytes])
    latest: tuple[int, int, str | None] = (0, 0, None)
    """How many of the pieces in `lines` have a cursor, how many rows they are, and the last one's cursor."""


class Part:
    """A file under its name when it is whole, and not before. For one export at a time.

    Args:
        final: its name.
        force: whether it may take the place of another.
    """

    def __init__(self, final: Path, *, force: bool = False) -> None:
        self.final = final
        self.path = final.with_name(f"{final.name}.part")
        self.book = final.with_name(f"{final.name}.part.book")
        self._note = final.with_name(f"{final.name}.part.json")
        self._force = force
        self._file: FileIO | None = None
        self._about: dict[str, Any] = {}
        self._begun = False
        self._batch = _Batch()

    @property
    def mark(self) -> Mark:
        """The last checkpoint."""
        return self._batch.mark

    def left(self) -> Mapping[str, Any] | None:
        """What an earlier export was begun with, as given to `begin`; None where none was cut."""
        found = self._read()
        return None if found is None else found[0]

    def finished(self) -> int | None:
        """How many rows the file has, where only the note of an export is left that is under its final name already;
        else None. The note is removed then."""
        found = self._read()
        if found is None or found[1].stage == ROWS or os.path.lexists(self.path) or not self.final.is_file():
            return None
        self._note.unlink(missing_ok=True)
        return found[1].rows

    @property
    def is_book(self) -> bool:
        """Whether the part is a workbook already."""
        return self.mark.stage == BOOK

    def begin(self, about: Mapping[str, Any], head: bytes, *, restart: bool = False) -> Mark:
        """Take the part for this export alone; what an earlier one left is kept up to its last checkpoint.

        Args:
            about: what the export is of, for `left`.
            head: what stands before the first row.
            restart: throw away what is left.

        Returns:
            The checkpoint to go on from.

        Raises:
            Ending: the name is taken, another export is at it, or what is left is not what was noted.
            OSError: it can't be written.
        """
        check_name(self.final, force=self._force)
        new = not os.path.lexists(self.path)
        file = self._file = self._locked()
        found = None if new or restart else self._read()
        if found is not None:
            self._about = dict(found[0])
            self._resume(found[1])
        else:
            if not restart and file.seek(0, os.SEEK_END) > 0:
                raise self._cannot(f"{self.path.name} is there, and nothing says what of")
            self._about = dict(about)
            # Before the first byte: a part with bytes in it has a note.
            self._write_note(Mark())
            file.truncate(0)
        self._begun = True
        if not self.mark.bytes:
            self._commit(head, 0, None, ROWS)
        return self.mark

    def add(self, lines: bytes, cursor: str, rows: int = 1) -> None:
        """Rows, and where the walk stands behind them. They are kept by the next checkpoint."""
        batch = self._batch
        pieces, before, _ = batch.latest
        batch.lines.append(lines)
        # One assignment, so that no interruption leaves a row without its cursor.
        batch.latest = (pieces + 1, before + rows, cursor)

    def checkpoint(self, stage: str = ROWS) -> None:
        """Keep all that was added. After a failure it can be called again: the same bytes go to the same place."""
        pieces, rows, cursor = self._batch.latest
        self._commit(b"".join(self._batch.lines[:pieces]), rows, cursor, stage)

    def take_book(self) -> None:
        """The workbook beside it is whole, and takes the place of the rows that it was made of."""
        digest, size = _digest(self.book)
        mark = replace(self.mark, bytes=size, sha256=digest, stage=BOOK)
        self._write_note(mark)
        self._batch = _Batch(mark)
        self.book.replace(self.path)

    def finish(self) -> None:
        """Give it its name, once the disk has all of it."""
        file = self._opened()
        if self.mark.stage != BOOK:
            file.truncate(self.mark.bytes)
            os.fsync(file.fileno())
        check_name(self.final, force=self._force)
        if sys.platform == "win32":  # where an open file can't be renamed
            file.close()
        self.path.replace(self.final)
        self._note.unlink(missing_ok=True)
        file.close()
        sync_folder(self.final.parent)

    def close(self) -> None:
        """Let it go; what was added since the last checkpoint is kept if it can be. An empty one is removed. Raises
        nothing."""
        if self._file is None:
            return
        if self._batch.lines and not self._file.closed:
            with suppress(OSError, ValueError):
                self.checkpoint()
        if not self.mark.rows and self._begun and not self._file.closed:
            with suppress(OSError):
                self._note.unlink(missing_ok=True)
                self.path.unlink(missing_ok=True)
        with suppress(OSError):
            self._file.close()

    def _commit(self, data: bytes, rows: int, cursor: str | None, stage: str) -> None:
        file, mark = self._opened(), self.mark
        file.seek(mark.bytes)
        view = memoryview(data)
        while view:
            view = view[file.write(view) :]
        os.fsync(file.fileno())
        total = self._batch.digest.copy()
        total.update(data)
        made = Mark(cursor or mark.cursor, mark.rows + rows, mark.bytes + len(data), total.hexdigest(), stage)
        self._write_note(made)
        self._batch = _Batch(made, total)

    def _resume(self, mark: Mark) -> None:
        if mark.stage == BOOK and self.book.exists() and _digest(self.book)[0] == mark.sha256:
            self.book.replace(self.path)
            self._opened().close()
            self._file = self._locked()
        file = self._opened()
        file.seek(0)
        left, total = mark.bytes, hashlib.sha256()
        while left and (piece := file.read(min(left, _PIECE))):
            total.update(piece)
            left -= len(piece)
        if left or total.hexdigest() != mark.sha256:
            raise self._cannot(f"{self.path.name} was changed since it was written")
        file.truncate(mark.bytes)
        self._batch = _Batch(mark, total)

    def _cannot(self, why: str) -> Ending:
        return Ending(
            f"{why}, so the export can't go on from it. Nothing was changed. Begin anew with --restart, which throws "
            "it away, or give another name.",
            Code.COULD_NOT_RUN,
        )

    def _opened(self) -> FileIO:
        assert self._file is not None
        return self._file

    def _locked(self) -> FileIO:
        try:
            return FileIO(held(self.path), "r+b")
        except HeldByAnotherError:
            raise Ending(
                "another export is writing to the same file, so nothing was sent. Wait for it, or give another name.",
                Code.COULD_NOT_RUN,
            ) from None

    def _read(self) -> tuple[dict[str, Any], Mark] | None:
        try:
            note: Any = json.loads(self._note.read_bytes())
            if note["omicall_export"] != _FORM or not isinstance(note["about"], dict):
                return None
            return note["about"], Mark(**note["mark"])
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return None

    def _write_note(self, mark: Mark) -> None:
        beside = self._note.with_name(f"{self._note.name}.tmp")
        with beside.open("w", encoding="utf-8") as file:
            json.dump({"omicall_export": _FORM, "about": self._about, "mark": asdict(mark)}, file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self._note)


def _digest(path: Path) -> tuple[str, int]:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest(), os.fstat(file.fileno()).st_size
