"""Answers that are asked for one after another, kept together: to fetch each by itself takes longer than to use it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeVar
from zlib import crc32

Item = TypeVar("Item")

LENGTH: Final = 64
"""Things of a stretch, in the middle."""
LARGEST: Final = 1_000_000
"""Bytes, pressed, of a stretch that is kept: one article may be as long as a book."""


class Nearby:
    """The answers of one stretch: those that the build before asked for in it, and those that this one has."""

    def __init__(self, before: object) -> None:
        self.before: dict[str, object] = before if isinstance(before, dict) else {}
        self._now: dict[str, object] = {}
        self._room = LARGEST

    def get(self, key: str) -> object:
        """An answer of before; None where there is none."""
        found = self.before.get(key)
        if found is not None:
            self.add(key, found, 0)
        return found

    def add(self, key: str, answer: object, size: int) -> None:
        """An answer that came from elsewhere and has so many bytes."""
        self._room -= size
        if self._room < 0:
            self._now.clear()
        else:
            self._now[key] = answer

    @property
    def changed(self) -> dict[str, object] | None:
        """All of them, where they are others than before."""
        return self._now if self._now and self._now.keys() != self.before.keys() else None


def stretches(items: Iterable[Item], name: Callable[[Item], str]) -> Iterator[tuple[str, list[Item]]]:
    """All in their order, each stretch under the name of its last one, which tells by that where it ends.

    So stretches stay what they are where one comes or goes in another; the last has no name of its own.
    """
    stretch: list[Item] = []
    for item in items:
        stretch.append(item)
        if crc32((own := name(item)).encode(errors="surrogatepass")) % LENGTH == 0:
            yield own, stretch
            stretch = []
    if stretch:
        yield "", stretch
