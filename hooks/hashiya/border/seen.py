"""Files of a folder that are read when somebody asks for their bytes: sums tell them, and nobody holds them all.

One that an earlier build has read is told by what the system knows of it (size, times, number), as git does.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from ..memory import Memory
from ..problems import PassingError
from .files import Listing, SourceFile, find_files, read_regular

YOUNG: Final = 0.1
"""Seconds: a file that was changed so shortly ago may change once more before the clock of its folder has ticked."""

Seen = list[object]
"""The sum of a file, and what the system knew of it; of a young one the sum alone."""


class SeenFile(SourceFile):
    """A file whose bytes are read when somebody asks for them."""

    __slots__ = ("_max_bytes", "_where", "sum")

    _max_bytes: int
    _where: str
    sum: str
    """Stands for its bytes."""

    def __init__(self, path: str, where: str, max_bytes: int, sum_: str) -> None:
        put = object.__setattr__
        for name, value in (("path", path), ("_where", where), ("_max_bytes", max_bytes), ("sum", sum_)):
            put(self, name, value)

    @property
    def data(self) -> bytes:
        """The bytes that the sum stands for. Raises `PassingError` where the file has others by now."""
        data = read_regular(self._where, self._max_bytes)
        if not isinstance(data, bytes) or _sum(data) != self.sum:
            raise PassingError(f"{self.path} was changed while it was read")
        return data


def see_files(
    folder: Path,
    suffixes: tuple[str, ...],
    before: Mapping[str, Seen],
    *,
    shown_as: str,
    max_bytes: int,
    only: bool = True,
) -> tuple[Listing, dict[str, Seen]]:
    """What `list_files` finds, and what was seen; `before` is what was seen last time."""
    listing, seen = Listing(), dict[str, Seen]()
    for name in find_files(folder, suffixes, listing, shown_as=shown_as, only=only):
        where, own = f"{folder}/{name}", before.get(name, [])
        state = _state(where)  # before it is read: what changes meanwhile is read again by the next build
        if not state or own[1:] != state:
            data = read_regular(where, max_bytes)
            if not isinstance(data, bytes):
                listing.reject(name, data, shown_as)
                continue
            own = [_sum(data), *state]
        seen[name] = own
        listing.files.append(SeenFile(name, where, max_bytes, str(own[0])))
    return listing, seen


def remembered_files(
    folder: Path, suffixes: tuple[str, ...], memory: Memory, *, shown_as: str, max_bytes: int, only: bool = True
) -> tuple[Listing, dict[str, Seen]]:
    """The same; what was seen is kept for the next build, if that looks at the same files."""
    kept = memory.recall(key := memory.key("files", shown_as))
    before: dict[str, Seen] = kept if isinstance(kept, dict) else {}
    listing, seen = see_files(folder, suffixes, before, shown_as=shown_as, max_bytes=max_bytes, only=only)
    if seen != before and not memory.travels:
        memory.keep(key, seen)
    return listing, seen


def _state(where: str) -> list[int]:
    """What changes with every change of a file; nothing where that may fail to tell."""
    try:
        found = os.lstat(where)
    except OSError:
        return []
    is_young = time.time_ns() - max(found.st_mtime_ns, found.st_ctime_ns) < YOUNG * 1e9
    known = [found.st_mode, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino]
    return known if stat.S_ISREG(found.st_mode) and not is_young else []


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
