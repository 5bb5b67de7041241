"""What the doors share: pages take turns, and only the one that is read or written has its words in memory."""

from __future__ import annotations

from typing import Protocol

from mkdocs.structure.files import Files

from hashiya.spill import Spill


class HasWords(Protocol):
    """A page that can put its words away."""

    def put_away(self) -> None:
        """Until it is asked for them."""


class Turns:
    """Whose turn it is."""

    def __init__(self, spill: Spill, files: Files) -> None:
        self.spill = spill
        self.files = files
        self._page: HasWords | None = None

    def begin(self, page: HasWords | None) -> None:
        """The page before puts its words away."""
        if self._page is not None:
            self._page.put_away()
        self._page = page

    def end(self) -> None:
        """Nobody's."""
        self.begin(None)
