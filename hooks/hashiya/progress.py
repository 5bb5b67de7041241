"""How far a long build has come: a bar on a terminal, a line now and then elsewhere, nothing for a short one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TextIO, TypeVar

Item = TypeVar("Item")

PATIENCE: Final = 2.0
"""Seconds that pass before anything is said."""
PLAIN_PAUSE: Final = 10.0
"""Seconds between two lines where there is no terminal."""
BAR_PAUSE: Final = 0.1
"""Seconds between two looks of the bar."""
BAR_WIDTH: Final = 30
"""Characters."""

_ERASE: Final = "\r\x1b[K"


class Progress:
    """Follows the steps of a build and says nothing of them: the tests' and the fast builds'."""

    def follow(self, items: Sequence[Item], what: str) -> Iterable[Item]:
        """`items`, one by one; `what` names them in the plural."""
        del what
        return items


SILENT: Final = Progress()


class ShownProgress(Progress):
    """Tells on a stream how many of the items are done."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self._is_terminal = stream.isatty()
        self._next = clock() + PATIENCE

    def follow(self, items: Sequence[Item], what: str) -> Iterator[Item]:
        """`items`, one by one; how many are done is told from time to time."""
        drawn = False
        try:
            for done, item in enumerate(items):
                if self._clock() >= self._next:
                    drawn = self._tell(done, len(items), what)
                yield item
        finally:
            if drawn and self._is_terminal:
                self._write(_ERASE)

    def _tell(self, done: int, total: int, what: str) -> bool:
        if self._is_terminal:
            full = BAR_WIDTH * done // total
            self._write(f"{_ERASE}{what} {'█' * full}{'░' * (BAR_WIDTH - full)} {done}/{total}")
        else:
            self._write(f"{what}: {done} of {total}\n")
        self._next = self._clock() + (BAR_PAUSE if self._is_terminal else PLAIN_PAUSE)
        return True

    def _write(self, text: str) -> None:
        encoding = self._stream.encoding or "utf-8"
        self._stream.write(text.encode(encoding, errors="replace").decode(encoding))
        self._stream.flush()
