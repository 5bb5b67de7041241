"""What of the published site is carried over into the next one: files that would be made the same, as they were left.

A file is told by what decided it, and by what the system knows of it, as git does: none is read.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..memory import Memory
from .rows import told


@dataclass(slots=True)
class Carrier:
    """Knows what an earlier build has published, and by what each of its files was decided."""

    memory: Memory
    site: Path
    frame: str | None
    """Stands for everything that decides all files: configuration, theme, versions; None where nobody can tell."""
    part: str
    """Which files of the site."""
    _key: str = field(init=False)

    def __post_init__(self) -> None:
        self._key = self.memory.key("carried", str(self.site), self.part)

    def unchanged(self, keys: Mapping[str, str], *, alone: bool = False) -> set[str]:
        """Those places in the site whose file would come out the same; `keys` has them all, with what decides each.

        None where a file of before is to go: whatever led to it is another file now. Files that stand `alone`, since
        their keys are sums of what is in them, have nothing to do with that.
        """
        kept = self.memory.recall(self._key) if self.frame else None
        if not isinstance(kept, dict) or kept["frame"] != self.frame:
            return set()
        if not alone and not kept["files"].keys() <= keys.keys():
            return set()
        site = str(self.site)
        same = [(place, known) for place, (key, known) in kept["files"].items() if known and key == keys.get(place)]
        return {place for place, known in same if known == _known(site, place)}

    def keep(self, keys: Mapping[str, str], seen: Mapping[str, str] | None = None) -> None:
        """The site has just been published, with a file at each of these places; an empty key stands for nothing.

        `seen` is what the system knows of the files of the site, by place, where somebody has looked already.
        """
        if self.frame:
            site = str(self.site)
            known = {place: _known(site, place) for place, key in keys.items() if key} if seen is None else seen
            files = {place: (key, known.get(place, "") if key else "") for place, key in keys.items()}
            self.memory.keep(self._key, {"frame": self.frame, "files": files})
            self.memory.write()


def _known(site: str, place: str) -> str:
    """What changes with every change of a file; nothing where there is none."""
    try:
        found = os.lstat(f"{site}/{place}")
    except OSError:
        return ""
    return told(found) if stat.S_ISREG(found.st_mode) else ""
