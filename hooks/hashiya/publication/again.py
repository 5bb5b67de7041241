"""A site whose folders are known: where none of them has changed, nothing has come or gone in it.

To list all folders of a large site takes longer than to ask for all files in them.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from ..border.seen import YOUNG
from .rows import Folder, changed, told

END: Final = "/"
"""Of the line of a folder; no name ends so."""


class Listed:
    """Grows by every folder of a site, the first one first."""

    def __init__(self, site: Path) -> None:
        self._top = len(str(site)) + 1
        self._lines: list[str] = []
        self._known: list[str] = []
        self._newest = 0

    def add(self, folder: Folder) -> None:
        """One folder, with the files in it behind it."""
        if self._lines:
            self._known.append(told(folder.known))
            self._newest = max(self._newest, changed(folder.known))
        else:
            self._known += sorted([*folder.below, *(name for name, _ in folder.rows)])
        self._lines.append(folder.path[self._top :] + END)
        self._lines += [name for name, _ in folder.rows]
        self._known += [known for _, known in folder.rows]

    def ways(self) -> tuple[str, str] | None:
        """A line for each folder and file, and what stands for all that is known of them.

        None where a folder was changed a moment ago: it may change once more before its clock has ticked.
        """
        is_young = time.time_ns() - self._newest < YOUNG * 1e9
        return None if is_young else ("\n".join(self._lines), _sum(self._known))


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
