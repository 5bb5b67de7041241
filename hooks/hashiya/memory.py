"""What an earlier build found out, kept by everything that decides it. The folder may be deleted at any time."""

from __future__ import annotations

import hashlib
import json
import sys
import time
import zlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from .store import Store

KEPT_DAYS: Final = 30
"""Days until something that no build asks for is thrown away."""
ROOM: Final = 64_000_000
"""Bytes of what this build has not asked for that stay in any case; beyond, as many as it has asked for."""
FILE: Final = "answers.db"
_LONG: Final = 32
"""Characters of a key."""
_READS: Final = json.JSONDecoder().raw_decode
"""As `json.loads`, which looks each time in which encoding it is told."""
_DAY: Final = 24 * 60 * 60
_HOUSE: Final = Path(__file__).parent


class Memory:
    """Answers, each a JSON value, in a file of the folder; without a folder nothing is kept."""

    def __init__(self, folder: Path | None = None, *, now: int | None = None) -> None:
        """`now`, in seconds, is when its answers count as asked for: told, the same answers are the same bytes."""
        self._store = Store(folder / FILE) if folder else None
        self._now = int(time.time()) if now is None else now
        self._asked: set[str] = set()
        self._aged: list[str] = []
        """Of these, those that were last asked for on an earlier day."""
        self._broken = 0

    @property
    def broken(self) -> int:
        """Entries that were no more what was written; they are made anew."""
        return self._broken + (self._store.broken if self._store else 0)

    def key(self, question: str, *decisive: object) -> str:
        """The name of an answer: `question` says which step asks, `decisive` is all that its answer comes from."""
        return hashlib.sha256(repr((_hand(), question, decisive)).encode()).hexdigest()[:_LONG] if self._store else ""

    def recall(self, key: str) -> object:
        """The answer; None where there is none that can be trusted."""
        found = self._store.get(key) if self._store else None
        if found is None:
            return None
        asked, kept = found
        try:
            text = zlib.decompress(kept).decode(errors="surrogatepass")  # pressed data have a check sum of their own
            answer: object = _READS(text)[0]
        except (TypeError, ValueError, zlib.error):
            self._broken += 1
            return None
        self._asked.add(key)
        if asked < self._now - _DAY:
            self._aged.append(key)
        return answer

    def keep(self, key: str, answer: object) -> None:
        """Keep the answer, whole or not at all; where nothing can be written, the next build asks again."""
        if self._store:
            told = json.dumps(answer, ensure_ascii=False).encode(errors="surrogatepass")
            self._store.put(key, self._now, zlib.compress(told, 1))
            self._asked.add(key)

    def write(self) -> None:
        """Write what is kept and still waits for others."""
        if self._store:
            self._store.write()

    def take(self, folder: Path) -> None:
        """The answers of another memory."""
        if self._store:
            self._store.take(folder / FILE, self._now)

    def end(self) -> None:
        """Write what waits, and let go of the file."""
        if self._store:
            self._store.end()

    def tidy(self) -> None:
        """Throw away what has not been asked for lately, or has no room."""
        if self._store is None:
            return
        self.write()
        self._store.touch(self._aged, self._now)
        sizes = self._store.sizes()
        room = max(ROOM, sum(size for key, _, size in sizes if key in self._asked))
        gone = []
        for key, asked, size in sizes:  # those asked for last come first
            if key not in self._asked:
                room -= size
                if room < 0 or asked < self._now - KEPT_DAYS * _DAY:
                    gone.append(key)
        self._store.remove(gone)


FORGETFUL: Final = Memory()


@cache
def _hand() -> str:
    """Code and data of the house, and the Python that runs it: with another hand every answer is another."""
    return hashlib.sha256(repr((sys.version, list(_files(_HOUSE)))).encode()).hexdigest()


def _files(folder: Path) -> Iterable[str]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield f"{path.relative_to(folder).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}"
