"""A site whose folders are known: where none of them has changed, nothing has come or gone in it.

To list all folders of a large site takes longer than to ask for all files in them.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from .rows import Folder, changed, told

END: Final = "/"
"""Of the line of a folder; no name ends so."""


class Listed:
    """Grows by every folder of a site, the first one first."""

    def __init__(self, site: Path) -> None:
        self._top = len(str(site)) + 1
        self._lines: list[str] = []
        self._known: list[str] = []
        self.newest = 0
        """When the youngest folder below the first was changed."""

    def add(self, folder: Folder) -> None:
        """One folder, with the files in it behind it."""
        if self._lines:
            self._known.append(told(folder.known))
            self.newest = max(self.newest, changed(folder.known))
        else:
            self._known += sorted([*folder.below, *(name for name, _ in folder.rows)])
        self._lines.append(folder.path[self._top :] + END)
        self._lines += [name for name, _ in folder.rows]
        self._known += [known for _, known in folder.rows]

    def ways(self) -> tuple[str, str]:
        """A line for each folder and file, and what stands for all that is known of them."""
        return "\n".join(self._lines), _sum(self._known)


def seen_again(site: Path, ways: str) -> str | None:
    """What stands for all that is known now of what the lines lead to; None where one of them leads nowhere.

    Of the first folder the names alone count: its hidden entries are somebody else's.
    """
    top = folder = f"{site}/"
    try:
        known = sorted(name for name in os.listdir(top) if not name.startswith("."))  # noqa: PTH208
        for line in ways.split("\n"):
            if line.endswith(END):
                folder = top if line == END else top + line
                if line != END:
                    known.append(told(os.lstat(folder[:-1])))  # behind a slash a link would be followed
            else:
                known.append(told(os.lstat(folder + line)))
    except (OSError, ValueError):
        return None
    return _sum(known)


def _sum(known: Iterable[str]) -> str:
    return hashlib.sha256(os.fsencode("\n".join(known))).hexdigest()
