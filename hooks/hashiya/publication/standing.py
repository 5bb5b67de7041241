"""Whether the site that stands is the one that this build would make: then nothing is built.

Files are told by what the system knows of them (size, times, number), as git does: none is read.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from ..border.seen import YOUNG
from ..memory import Memory
from .again import Listed, seen_again
from .outcome import Outcome
from .rows import Folder, LinkError, rows_below

Told = tuple[str, int, str]
"""Logger, level and words of a warning."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The site of an earlier build. Made by `Standings.of`."""

    outcome: Outcome
    warnings: tuple[Told, ...]
    """Those that the build gave."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look at all files of a site that is our own. Made by `look_at`."""

    sum: str
    """Stands for all of them."""
    places: dict[str, str]
    """What the system knows of each, by place."""
    ways: tuple[str, str] | None
    """How to look again sooner, and what is seen then where nothing has changed.

    None where a folder was changed a moment ago: it may change once more before its clock has ticked.
    """


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
        if not isinstance(kept, dict) or not self._is_that(kept["site"], kept["ways"]):
            return None
        return Standing(
            Outcome(*kept["outcome"]), tuple((name, level, words) for name, level, words in kept["warnings"])
        )

    def _is_that(self, site: str, ways: tuple[str, str] | None) -> bool:
        """Whether the site is the one of then, by a look at what was there, or else at whatever is there now."""
        if ways and seen_again(self.site, ways[0]) == ways[1]:
            return True
        return state([self.site], own=True) == site

    def keep(self, outcome: Outcome, warnings: Iterable[Told], look: Look | None = None) -> None:
        """The site has just been published; `look` is one at it, where somebody has looked already."""
        look = (look or look_at(self.site)) if self.sources else None
        if look:
            counts = (outcome.articles, outcome.actors, outcome.rejected, outcome.warnings)
            told = {"site": look.sum, "ways": look.ways, "outcome": counts, "warnings": [list(one) for one in warnings]}
            self.memory.keep(self._key, told)
            self.memory.write()


def sources(folders: Collection[Path], files: Collection[Path], *decisive: object) -> str | None:
    """Stands for all files in `folders`, for `files`, and for whatever else is `decisive`; None: nobody can tell."""
    found, lone = state(sorted(folders)), state(files)
    return hashlib.sha256(repr((found, lone, decisive)).encode()).hexdigest() if found and lone else None


def state(paths: Iterable[Path], *, own: bool = False) -> str | None:
    """Stands for all files at or below `paths`. None where there is a link, or one that was changed a moment ago.

    In a folder of our `own`, its hidden entries are somebody else's, and everything may be young.
    """
    found, newest = _Sum(), 0
    for path in paths:
        found.begin(path)
        try:
            for folder in rows_below(path, own=own):
                newest = max(newest, folder.newest)
                found.add(folder)
        except (OSError, LinkError):
            return None
    return None if not own and _is_young(newest) else found.told()


def look_at(site: Path) -> Look | None:
    """The same of a site that is our own, with all that the next build may ask; None where nobody can tell."""
    found, listed, places, top = _Sum(), Listed(site), dict[str, str](), len(str(site)) + 1
    found.begin(site)
    try:
        for folder in rows_below(site, own=True):
            found.add(folder)
            listed.add(folder)
            lead = f"{folder.path[top:]}/".lstrip("/")
            places.update([(lead + name, known) for name, known in folder.rows])
    except (OSError, LinkError):
        return None
    return Look(found.told(), places, None if _is_young(listed.newest) else listed.ways())


def _is_young(changed: int) -> bool:
    return time.time_ns() - changed < YOUNG * 1e9


class _Sum:
    """Stands for all rows that were added."""

    def __init__(self) -> None:
        self._sum = hashlib.sha256()

    def begin(self, path: Path) -> None:
        """What follows lies there."""
        self._sum.update(os.fsencode(path) + b"\0")

    def add(self, folder: Folder) -> None:
        """The files of a folder."""
        self._sum.update(os.fsencode(repr((folder.path, folder.rows))))

    def told(self) -> str:
        """All of them."""
        return self._sum.hexdigest()
