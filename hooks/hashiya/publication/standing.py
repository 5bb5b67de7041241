"""Whether the site that stands is the one that this build would make: then nothing is built.

Files are told by what the system knows of them (size, times, number), as git does: none is read.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from ..border.seen import YOUNG
from ..memory import Memory
from .outcome import Outcome

WRITTEN_BY_PYTHON: Final = "__pycache__"


Told = tuple[str, int, str]
"""Logger, level and words of a warning."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The site of an earlier build. Made by `Standings.of`."""

    outcome: Outcome
    warnings: tuple[Told, ...]
    """Those that the build gave."""


@dataclass(slots=True)
class Standings:
    """What earlier builds of the same sources came to."""

    memory: Memory
    site: Path
    sources: str | None
    """Stands for everything that decides the site; None where nobody can tell."""
    _key: str = field(init=False)

    def __post_init__(self) -> None:
        self._key = self.memory.key("standing", str(self.site), self.sources)

    def of(self) -> Standing | None:
        """The site that stands, where it is what this build would make."""
        kept = self.memory.recall(self._key) if self.sources else None
        if not isinstance(kept, dict) or kept["site"] != state([self.site], own=True):
            return None
        return Standing(
            Outcome(*kept["outcome"]), tuple((name, level, words) for name, level, words in kept["warnings"])
        )

    def keep(self, outcome: Outcome, warnings: Iterable[Told]) -> None:
        """The site has just been published."""
        site = state([self.site], own=True) if self.sources else None
        if site:
            counts = (outcome.articles, outcome.actors, outcome.rejected, outcome.warnings)
            self.memory.keep(self._key, {"site": site, "outcome": counts, "warnings": [list(one) for one in warnings]})
            self.memory.write()


def sources(folders: Collection[Path], files: Collection[Path], *decisive: object) -> str | None:
    """Stands for all files in `folders`, for `files`, and for whatever else is `decisive`; None: nobody can tell."""
    found, lone = state(sorted(folders)), state(files)
    return hashlib.sha256(repr((found, lone, decisive)).encode()).hexdigest() if found and lone else None


def state(paths: Iterable[Path], *, own: bool = False) -> str | None:
    """Stands for all files at or below `paths`. None where there is a link, or one that was changed a moment ago.

    In a folder of our `own`, its hidden entries are somebody else's, and everything may be young.
    """
    told, newest = hashlib.sha256(), 0
    for path in paths:
        told.update(os.fsencode(path) + b"\0")
        try:
            for folder, rows in _entries(path, own=own):
                newest = max([newest, *(max(row[3], row[4]) for row in rows)])
                told.update(os.fsencode(repr((folder, rows))))
        except (OSError, _LinkError):
            return None
    return None if not own and time.time_ns() - newest < YOUNG * 1e9 else told.hexdigest()


Row = tuple[str, int, int, int, int, int]
"""Name of a file and what the system knows of it: mode, size, two times, number."""


def _row(name: str, known: os.stat_result) -> Row:
    return name, known.st_mode, known.st_size, known.st_mtime_ns, known.st_ctime_ns, known.st_ino


class _LinkError(Exception):
    """There is a link: what it leads to may change."""


def _entries(path: Path, *, own: bool) -> Iterator[tuple[str, list[Row]]]:
    """Every folder at or below `path` and its files; this is done for each file of a site, so nothing twice."""
    if not path.is_dir():
        yield "", [_row(path.name, path.stat())]
        return
    folders = [str(path)]
    while folders:
        folder = folders.pop()
        rows, below = [], []
        with os.scandir(folder) as listed:
            for entry in listed:
                if own and folder == str(path) and entry.name.startswith("."):
                    continue
                if entry.is_symlink():
                    raise _LinkError(entry.path)
                if not entry.is_dir():
                    rows.append(_row(entry.name, entry.stat()))
                elif entry.name != WRITTEN_BY_PYTHON:
                    below.append(entry.path)
        rows.sort()
        yield folder, rows
        folders += sorted(below)
