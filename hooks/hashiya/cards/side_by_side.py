"""Work that leaves files behind, done by several processes at once; what none of them does is left to whoever asks.

A child is a fork: it has everything at hand, says nothing, answers nothing and runs none of the parent's clearing up.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final, TypeVar

Item = TypeVar("Item")

WORTH: Final = 24
"""Items a process, at least: a fork costs some milliseconds."""
MOST: Final = 8
"""Processes, at most."""
_STREAMS: Final = 3
"""Standard input, output and error."""
_FILES: Final = 4096
"""More than a build ever has open."""


def side_by_side(work: Callable[[Item], object], items: Sequence[Item]) -> None:
    """Do `work` for every item, in stripes; the parent takes one of them. Raises what `work` raises in the parent."""
    number = min(MOST, _processors(), len(items) // WORTH) if _may_fork() else 1
    children: list[int] = []
    try:
        children.extend(_child(work, items[first::number]) for first in range(1, number))
        for item in items[:: max(number, 1)]:
            work(item)
        while children:
            os.waitpid(children.pop(), 0)
    finally:
        for child in children:  # the parent was stopped on the way
            with suppress(OSError):
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)


def _child(work: Callable[[Item], object], items: Sequence[Item]) -> int:
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        os.closerange(_STREAMS, _FILES)  # a lock is the parent's alone
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, signal.SIG_DFL)
        for item in items:
            work(item)
        status = 0
    finally:
        os._exit(status)


def _may_fork() -> bool:
    """Whether a fork is safe here: it copies one thread only, and macOS has libraries that do not bear it."""
    return sys.platform == "linux" and threading.active_count() == 1


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
