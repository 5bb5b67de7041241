"""Where the time of a build went: laps, each counted from the end of the one before."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeVar

from .progress import SILENT, Progress

Item = TypeVar("Item")
Seconds = tuple[float, float]
"""Of the processor, children that have ended counted, and of the clock."""

SHORTEST: Final = 0.005
"""Seconds of the clock below which a lap is not worth its line."""


def seconds() -> Seconds:
    """Both, up to now."""
    spent = os.times()
    return sum(spent[:4]), time.monotonic()


class Laps(Progress):
    """The laps of one build; it follows steps as `progress` does, and each of them is a lap."""

    def __init__(self, progress: Progress = SILENT, clock: Callable[[], Seconds] = seconds) -> None:
        self._progress, self._clock = progress, clock
        self._last = clock()
        self._laps: dict[str, Seconds] = {}

    def lap(self, name: str) -> None:
        """`name` is what was done since the last lap; one name may come again and again."""
        now = self._clock()
        cpu, wall = self._laps.get(name, (0.0, 0.0))
        self._laps[name] = cpu + now[0] - self._last[0], wall + now[1] - self._last[1]
        self._last = now

    def follow(self, items: Sequence[Item], what: str) -> Iterable[Item]:
        """`items`, one by one; what is done with them is a lap."""
        return self._followed(self._progress.follow(items, what), what)

    def _followed(self, items: Iterable[Item], what: str) -> Iterator[Item]:
        self.lap(f"before: {what}")
        yield from items
        self.lap(what)

    def table(self) -> list[str]:
        """A line a lap, and the sum."""
        rows = {name: lap for name, lap in self._laps.items() if lap[1] >= SHORTEST}
        whole = [sum(lap[which] for lap in self._laps.values()) for which in (0, 1)]
        width = max(map(len, [*rows, "in all"]))
        head = f"{'':{width}}  CPU s  wall s  share"
        lines = [_line(name, lap, whole[1], width) for name, lap in rows.items()]
        return [head, *lines, _line("in all", (whole[0], whole[1]), whole[1], width)]


def _line(name: str, lap: Seconds, whole: float, width: int) -> str:
    share = round(100 * lap[1] / whole) if whole else 100
    return f"{name:{width}} {lap[0]:6.2f} {lap[1]:7.2f} {share:4} %"
