"""What an earlier build found out, kept by everything that decides it. The folder may be deleted at any time."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

from .nearby import Item, Nearby, stretches
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

    def __init__(self, folder: Path | None = None, *, now: int | None = None, apart: bool = False) -> None:
        """`now`, in seconds, is when its answers count as asked for: told, the same answers are the same bytes.

        `apart`: each answer is kept by itself alone, for memories that are put together.
        """
        self._store = Store(folder / FILE) if folder else None
        self._now = int(time.time()) if now is None else now
        self._asked: set[str] = set()
        self._aged: list[str] = []
        """Of these, those that were last asked for on an earlier day."""
        self._broken = 0
        self.travels = apart
        """Whether it is for builds elsewhere: what a system knows of its files is of no use there."""
        self._apart = apart or self._store is None
        self._nearby: Nearby | None = None
        """What is fetched and kept together with what is asked for just now."""

    @property
    def broken(self) -> int:
        """Entries that were no more what was written; they are made anew."""
        return self._broken + (self._store.broken if self._store else 0)

    def key(self, question: str, *decisive: object) -> str:
        """The name of an answer: `question` says which step asks, `decisive` is all that its answer comes from."""
        return hashlib.sha256(repr((_hand(), question, decisive)).encode()).hexdigest()[:_LONG] if self._store else ""

    def recall(self, key: str) -> object:
        """The answer; None where there is none that can be trusted."""
        near = self._nearby
        if near is not None and (answer := near.get(key)) is not None:
            self._asked.add(key)
            return answer
        return self.recall_with_text(key)[0]

    def recall_with_text(self, key: str) -> tuple[object, str]:
        """The answer, and the text that was kept with it; None and no text where there is none."""
        found = self._store.get(key) if self._store else None
        return (None, "") if found is None else self._read(key, *found)

    def _read(self, key: str, asked: int, kept: bytes) -> tuple[object, str]:
        try:
            told = zlib.decompress(kept).decode(errors="surrogatepass")  # pressed data have a check sum of their own
            answer: object
            answer, end = _READS(told)
        except (TypeError, ValueError, zlib.error):
            self._broken += 1
            return None, ""
        self._asked.add(key)
        if asked < self._now - _DAY:
            self._aged.append(key)
        if self._nearby is not None:
            self._nearby.add(key, answer, len(kept))
        return answer, told[end + 1 :]

    def keep(self, key: str, answer: object, text: str = "") -> None:
        """Keep the answer, whole or not at all; where nothing can be written, the next build asks again.

        A long `text` that comes with it is kept as it is: told as JSON it is looked at letter by letter.
        """
        if self._store:
            told = f"{json.dumps(answer, ensure_ascii=False)}\n{text}".encode(errors="surrogatepass")
            self._store.put(key, self._now, pressed := zlib.compress(told, 1))
            self._asked.add(key)
            if self._nearby is not None:
                self._nearby.add(key, answer, len(pressed))

    def in_stretches(self, items: Iterable[Item], question: str, name: Callable[[Item], str]) -> Iterator[Item]:
        """`items`, one after another; what is asked for meanwhile is fetched and kept for a stretch of them at once."""
        if self._apart or self._nearby is not None:
            yield from items
            return
        for last, stretch in stretches(items, name):
            key = self.key("stretch", question, last)
            near = Nearby(self.recall(key))
            is_aged = self._aged[-1:] == [key]
            self._nearby = near
            try:
                yield from stretch
            finally:
                self._nearby = None
            if near.changed:
                self.keep(key, near.changed)
            elif is_aged:
                self._aged += near.before

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
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            with open(f"{top}/{name}", "rb") as file:  # noqa: PTH123  # each build asks
                yield f"{top[len(str(folder)) :]}/{name} {hashlib.sha256(file.read()).hexdigest()}"
