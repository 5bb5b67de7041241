"""Two folders change places in one step."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from .target import Target

AT_FDCWD: Final = -100
"""Paths count from where the process stands (linux/fcntl.h)."""
RENAME_EXCHANGE: Final = 2
"""Both names stay, what they name changes places (linux/fs.h)."""
CANNOT: Final = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)
"""What a system or a file system answers that cannot exchange."""


def publish(target: Target) -> None:
    """What was built is the site, the old site lies in `staging` or `before`."""
    if target.inside:
        _exchange_entries(target.staging, target.site)
    elif not target.site.exists():
        target.staging.rename(target.site)
    elif not exchange(target.staging, target.site):
        _move_in_two(target)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two names at once; False where the system cannot. Raises `OSError`."""
    if sys.platform == "win32":
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    if rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in CANNOT:
        return False
    raise OSError(number, os.strerror(number), os.fspath(other))


def _move_in_two(target: Target) -> None:
    """The second best: for a moment there is no site, and whoever dies in it leaves it in `before`."""
    target.site.rename(target.before)
    try:
        target.staging.rename(target.site)
    except BaseException:
        target.before.rename(target.site)
        raise


def _exchange_entries(new: Path, site: Path) -> None:
    """Folders before pages, so that a new page finds what it needs; the home page is last."""
    entries = sorted(new.iterdir(), key=lambda entry: (not entry.is_dir(), entry.name == "index.html", entry.name))
    kept = {entry.name for entry in entries}
    for entry in entries:
        place = site / entry.name
        if not os.path.lexists(place) or not exchange(entry, place):
            remove(place)
            entry.rename(place)
    for entry in site.iterdir():
        if entry.name not in kept and not entry.name.startswith("."):
            remove(entry)


def remove(path: Path) -> None:
    """Remove a file or a folder, or nothing; a link is removed, not what it leads to. Raises `OSError`."""
    if not path.is_dir() or path.is_symlink():
        path.unlink(missing_ok=True)
        return
    try:
        shutil.rmtree(path)
    except PermissionError:
        _open_up(path)
        _remove_tree(path)


def _open_up(folder: Path) -> None:
    """Folders that their owner has closed to himself, as the old site that a new one has replaced may be."""
    with suppress(OSError):  # what cannot be opened is told when it cannot be removed
        folder.chmod(stat.S_IMODE(folder.lstat().st_mode) | stat.S_IRWXU)
        for entry in folder.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                _open_up(entry)


def _remove_tree(folder: Path) -> None:
    """Remove a folder; an error names it whole, not what it holds alone."""
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(folder)) from error
