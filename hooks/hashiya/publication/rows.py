"""What the system knows of files, as git looks at them: none is read.

This is asked for each file of a site, in builds that have nothing else to do.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

WRITTEN_BY_PYTHON: Final = "__pycache__"
BY_NUMBER: Final = os.scandir in os.supports_fd
"""Whether a folder is listed by the number of an opened one: its files are found without the way to them."""

Row = tuple[str, str]
"""Name of a file and what the system knows of it."""


class LinkError(Exception):
    """There is a link: what it leads to may change."""


def told(known: os.stat_result) -> str:
    """What changes with every change of a file: mode, size, two times, number."""
    return f"{known.st_mode} {known.st_size} {known.st_mtime_ns} {known.st_ctime_ns} {known.st_ino}"


def rows_below(path: Path, *, own: bool = False) -> Iterator[tuple[str, list[Row], int]]:
    """Every folder at or below `path`, the rows of its files, and when the youngest of them was changed.

    In a folder of our `own`, its hidden entries are somebody else's, and nobody asks how young a file is. Raises
    `LinkError` and `OSError`.
    """
    if not path.is_dir():
        known = path.stat()
        yield "", [(path.name, told(known))], _changed(known)
        return
    top, folders = str(path), [str(path)]
    while folders:
        folder = folders.pop()
        rows, below, newest = [], [], 0
        number = os.open(folder, os.O_RDONLY) if BY_NUMBER else None
        try:
            with os.scandir(folder if number is None else number) as listed:
                for entry in listed:
                    name = entry.name
                    if own and folder == top and name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        below.append(name)
                        continue
                    known = entry.stat(follow_symlinks=False)
                    if stat.S_ISLNK(known.st_mode):
                        raise LinkError(f"{folder}/{name}")
                    rows.append((name, told(known)))
                    if not own:
                        newest = max(newest, _changed(known))
        finally:
            if number is not None:
                os.close(number)
        rows.sort()
        yield folder, rows, newest
        folders += [f"{folder}/{name}" for name in sorted(below) if name != WRITTEN_BY_PYTHON]


def _changed(known: os.stat_result) -> int:
    return max(known.st_mtime_ns, known.st_ctime_ns)
