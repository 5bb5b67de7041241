"""What the doors share: pages take turns, and only the one that is read or written has its words in memory."""

from __future__ import annotations

from sys import intern
from typing import Protocol

from hashiya.rendering.spill import Spill


class HasWords(Protocol):
    """A page that can put its words away."""

    def put_away(self) -> None:
        """Until it is asked for them."""


class Turns:
    """Whose turn it is."""

    def __init__(self, spill: Spill) -> None:
        self.spill = spill
        self._page: HasWords | None = None
        self._anchors: dict[frozenset[str], frozenset[str]] = {}

    def begin(self, page: HasWords | None) -> None:
        """The page before puts its words away."""
        if self._page is not None:
            self._page.put_away()
        self._page = page

    def end(self) -> None:
        """Nobody's."""
        self.begin(None)

    def anchors(self, found: frozenset[str]) -> frozenset[str]:
        """The same, once for all pages that have them."""
        return self._anchors.setdefault(found, frozenset(map(intern, found)) if found not in self._anchors else found)
