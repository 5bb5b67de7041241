"""Many small answers in one file: a file for each would cost more than most of them are worth."""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

WAYS: Final = ("mode=rwc", "mode=ro&immutable=1")
"""How the file is opened; where nothing can be written, what stands there is as good."""
PATIENCE: Final = 1.0
"""Seconds that another build may take to write an answer."""
ANSWERS: Final = "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, asked INTEGER, answer BLOB)"


class Store:
    """A table of answers, each written at once: what a killed build has found out is there for the next.

    Nothing is raised: what cannot be written is not kept, and a file that is no table is begun anew.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.broken = 0
        """Files and answers that could not be read."""
        self._table = self._opened()

    def get(self, key: str) -> tuple[int, bytes] | None:
        """When the answer was last asked for, and the answer."""
        rows = self._read("SELECT asked, answer FROM answers WHERE key = ?", (key,))
        return rows[0] if rows else None

    def put(self, key: str, asked: int, answer: bytes) -> None:
        """Keep an answer in place of the one before."""
        self._write("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", [(key, asked, answer)])

    def touch(self, keys: Iterable[str], asked: int) -> None:
        """These have been asked for."""
        self._write("UPDATE answers SET asked = ? WHERE key = ?", [(asked, key) for key in keys])

    def sizes(self) -> list[tuple[str, int, int]]:
        """Key, when it was last asked for, and bytes of each, the last first."""
        return self._read("SELECT key, asked, LENGTH(answer) FROM answers ORDER BY asked DESC, key")

    def remove(self, keys: Iterable[str]) -> None:
        """Forget these."""
        self._write("DELETE FROM answers WHERE key = ?", [(key,) for key in keys])

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
            self._table.execute("BEGIN IMMEDIATE")
            self._table.executemany(order, rows)
            self._table.execute("COMMIT")
        except sqlite3.OperationalError:  # no room, no right, or somebody else's turn
            with suppress(sqlite3.Error):
                self._table.execute("ROLLBACK")
        except sqlite3.DatabaseError:
            self._begin_anew()

    def _opened(self) -> sqlite3.Connection | None:
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
        for way in WAYS:
            with suppress(sqlite3.OperationalError):
                return self._connected(f"{self._path.absolute().as_uri()}?{way}")
        return None

    def _connected(self, uri: str) -> sqlite3.Connection:
        """The table at `uri`. Raises `sqlite3.OperationalError` where there can be none."""
        table = sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None)
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
        weakref.finalize(self, table.close)
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
