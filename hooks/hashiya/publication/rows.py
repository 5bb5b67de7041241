"""What the system knows of files, as git looks at them: none is read.

This is asked for each file of a site, in builds that have nothing else to do.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

WRITTEN_BY_PYTHON: Final = "__pycache__"
BY_NUMBER: Final = os.scandir in os.supports_fd
"""Whether a folder is listed by the number of an opened one: its files are found without the way to them."""

Row = tuple[str, str]
"""Name of a file and what the system knows of it."""


@dataclass(slots=True)
class Folder:
    """A folder as it is seen. Made by `rows_below`."""

    path: str
    known: os.stat_result
    """What the system knows of it, asked before it was listed."""
    rows: list[Row] = field(default_factory=list)
    """Its files."""
    below: list[str] = field(default_factory=list)
    """The names of folders in it."""
    newest: int = 0
    """When the youngest file in it was changed."""


class LinkError(Exception):
    """There is a link: what it leads to may change."""


def told(known: os.stat_result) -> str:
    """What changes with every change of a file: mode, size, two times, number."""
    return f"{known.st_mode} {known.st_size} {known.st_mtime_ns} {known.st_ctime_ns} {known.st_ino}"


def rows_below(path: Path, *, own: bool = False) -> Iterator[Folder]:
    """Every folder at or below `path`; a file that stands there is the only one of a folder without a name.

    In a folder of our `own`, its hidden entries are somebody else's, and nobody asks how young a file is. Raises
    `LinkError` and `OSError`.
    """
    if not path.is_dir():
        known = path.stat()
        yield Folder("", known, [(path.name, told(known))], newest=changed(known))
        return
    top, folders = str(path), [str(path)]
    while folders:
        found = _listed(folders.pop(), top, own=own)
        yield found
        folders += [f"{found.path}/{name}" for name in found.below if name != WRITTEN_BY_PYTHON]


def _listed(folder: str, top: str, *, own: bool) -> Folder:
    number = os.open(folder, os.O_RDONLY) if BY_NUMBER else None
    found = Folder(folder, os.stat(folder if number is None else number))  # noqa: PTH116  # of each folder of a site
    try:
        with os.scandir(folder if number is None else number) as listed:
            for entry in listed:
                name = entry.name
                if own and folder == top and name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    found.below.append(name)
                    continue
                known = entry.stat(follow_symlinks=False)
                if stat.S_ISLNK(known.st_mode):
                    raise LinkError(f"{folder}/{name}")
                found.rows.append((name, told(known)))
                if not own:
                    found.newest = max(found.newest, changed(known))
    finally:
        if number is not None:
            os.close(number)
    found.rows.sort()
    found.below.sort()
    return found


def changed(known: os.stat_result) -> int:
    """When a file or folder was changed last, by either of its clocks."""
    return max(known.st_mtime_ns, known.st_ctime_ns)
