"""One build at a time publishes in a folder; the others wait for it."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

if sys.platform != "win32":
    import fcntl

CANNOT: Final = (errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP)
"""What file systems answer that know no locks."""


def take(path: Path, *, waiting: Callable[[], None]) -> int:
    """Hold the lock `path`; `waiting` is told once if another holds it. Returns what `give` wants back.

    The system gives back what a killed process held.
    """
    while True:
        held = os.open(path, os.O_RDONLY | os.O_CREAT, 0o644)
        try:
            _lock(held, waiting)
            if _is_still(path, held):
                return held
        except BaseException:
            os.close(held)
            raise
        os.close(held)  # who held it before has removed it: another may be waiting at a new one


def give(path: Path, held: int) -> None:
    """Give the lock back; nothing of it stays."""
    if _is_still(path, held):
        path.unlink(missing_ok=True)
    os.close(held)


def _lock(held: int, waiting: Callable[[], None]) -> None:
    if sys.platform == "win32":
        return
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        waiting()
        fcntl.flock(held, fcntl.LOCK_EX)
    except OSError as error:
        if error.errno not in CANNOT:
            raise


def _is_still(path: Path, held: int) -> bool:
    """Whether the file at `path` is the one that is held."""
    try:
        return os.path.samestat(os.fstat(held), path.lstat())
    except FileNotFoundError:
        return False
