"""Many small answers in one file: a file for each would cost more than most of them are worth."""

from __future__ import annotations

import os
import sqlite3
import weakref
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

WAYS: Final = ("mode=rwc", "mode=ro&immutable=1")
"""How the file is opened; where nothing can be written, what stands there is as good."""
INSERT: Final = "INSERT OR REPLACE INTO answers VALUES (?, ?, ?)"
TAKE: Final = "INSERT OR IGNORE INTO answers SELECT key, ?, answer FROM other.answers"
FURTHER: Final = "SELECT key, rowid, asked, answer FROM answers WHERE rowid > ? AND rowid <= ?"
AHEAD: Final = 32
"""Answers that are fetched together."""
PATIENCE: Final = 1.0
"""Seconds that another build may take to write an answer."""
AT_ONCE: Final = 64
"""Answers that are written together: what a killed build has found out is there for the next, but for the last few."""
ANSWERS: Final = "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, asked INTEGER, answer BLOB)"


Answer = tuple[str, int, bytes]
"""Key, when it was last asked for, and what it is."""

Row = tuple[int, int, bytes]
"""The number of a row, and the same without its key."""


class Store:
    """A table of answers. What cannot be written is not kept, and a file that is no table is begun anew."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.broken = 0
        """Files that could not be read."""
        self._waiting: dict[str, Answer] = {}
        """Answers that are still to be written, by key."""
        self._ahead: dict[str, Row] = {}
        """Rows that may be asked for next, by key."""
        self._last = -1
        """The number of the row that was asked for last."""
        self._table = self._opened()

    def get(self, key: str) -> tuple[int, bytes] | None:
        """When the answer was last asked for, and the answer."""
        if key in self._waiting:
            return self._waiting[key][1:]
        row = self._ahead.pop(key, None) or self._looked_up(key)
        if row is None:
            return None
        self._last, asked, answer = row
        return asked, answer

    def put(self, key: str, asked: int, answer: bytes) -> None:
        """Keep an answer in place of the one before."""
        if self._table is None:
            return
        self._waiting[key] = key, asked, answer
        self._ahead.pop(key, None)
        if len(self._waiting) >= AT_ONCE:
            self.write()

    def write(self) -> None:
        """Whatever is still to be written."""
        self._write(INSERT, [*self._waiting.values()])
        self._waiting.clear()

    def touch(self, keys: Iterable[str], asked: int) -> None:
        """These have been asked for."""
        self._write("UPDATE answers SET asked = ? WHERE key = ?", [(asked, key) for key in keys])

    def sizes(self) -> list[tuple[str, int, int]]:
        """Key, when it was last asked for, and bytes of each that is written, the last first."""
        return self._read("SELECT key, asked, LENGTH(answer) FROM answers ORDER BY asked DESC, key")

    def remove(self, keys: Iterable[str]) -> None:
        """Forget these."""
        self._ahead.clear()
        self._write("DELETE FROM answers WHERE key = ?", [(key,) for key in keys])

    def take(self, path: Path, asked: int) -> None:
        """The answers of another table, as if they had been asked for at that time; what stands here stays."""
        if self._table is None or not path.is_file():
            return
        with suppress(sqlite3.Error):
            self._table.execute("ATTACH DATABASE ? AS other", (str(path),))
            with suppress(sqlite3.Error):
                self._table.execute(TAKE, (asked,))
            self._table.execute("DETACH DATABASE other")

    def end(self) -> None:
        """Write what waits, and let go of the file: nothing is kept from here on."""
        if self._table is not None:
            self._ending()
            self._table = None

    def _looked_up(self, key: str) -> Row | None:
        """The row of a key, and with one that follows the row before some more: they are asked for as they were put."""
        rows = self._read("SELECT rowid, asked, answer FROM answers WHERE key = ?", (key,))
        if rows and rows[0][0] == self._last + 1:
            self._ahead = {key: tuple(row) for key, *row in self._read(FURTHER, (rows[0][0], rows[0][0] + AHEAD))}
        return rows[0] if rows else None

    def _read(self, question: str, given: Sequence[object] = ()) -> list:  # type: ignore[type-arg]
        try:
            return self._table.execute(question, given).fetchall() if self._table else []
        except sqlite3.OperationalError:
            return []
        except sqlite3.DatabaseError:
            self._begin_anew()
            return []

    def _write(self, order: str, rows: Sequence[tuple[object, ...]]) -> None:
        if self._table is None or not rows:
            return
        try:
            _write(self._table, order, rows)
        except sqlite3.DatabaseError:
            self._begin_anew()

    def _opened(self) -> sqlite3.Connection | None:
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
        # To open a pipe is to wait for its other end; the questions of a Path raise where nobody may look.
        if os.path.lexists(self._path) and not os.path.isfile(self._path):  # noqa: PTH113
            return None
        for way in WAYS:
            with suppress(sqlite3.OperationalError):
                return self._connected(f"{self._path.absolute().as_uri()}?{way}")
        return None

    def _connected(self, uri: str) -> sqlite3.Connection:
        """The table at `uri`. Raises `sqlite3.OperationalError` where there can be none."""
        # Whoever does a task may do it in any thread, one after the other.
        table = sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            table.execute("PRAGMA journal_mode = WAL")  # reading waits for nobody
            table.execute("PRAGMA synchronous = OFF")  # after a failure of power all may be asked anew
            table.execute(ANSWERS)
        except sqlite3.DatabaseError as error:
            table.close()
            if isinstance(error, sqlite3.OperationalError) or self.broken:
                raise sqlite3.OperationalError(str(error)) from error
            self._remove_files()
            return self._connected(uri)
        self._ending = weakref.finalize(self, _end, table, self._waiting)
        return table

    def _begin_anew(self) -> None:
        if self._table:
            self._table.close()
        self._remove_files()
        self._table = self._opened()

    def _remove_files(self) -> None:
        self.broken += 1
        for path in (self._path, *(self._path.with_name(self._path.name + end) for end in ("-wal", "-shm"))):
            with suppress(OSError):
                path.unlink(missing_ok=True)


def _write(table: sqlite3.Connection, order: str, rows: Sequence[tuple[object, ...]]) -> None:
    """Do it for all rows or for none. Raises `sqlite3.DatabaseError` where there is no table."""
    try:
        table.execute("BEGIN IMMEDIATE")
        table.executemany(order, rows)
        table.execute("COMMIT")
    except sqlite3.OperationalError:  # no room, no right, or somebody else's turn
        with suppress(sqlite3.Error):
            table.execute("ROLLBACK")


def _end(table: sqlite3.Connection, waiting: Mapping[str, Answer]) -> None:
    """Nobody holds the store any more: write what waits."""
    with suppress(sqlite3.Error):
        _write(table, INSERT, [*waiting.values()])
    table.close()
