"""A stretch of work whose objects all stay: no garbage is sought in them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

OFTEN: Final = gc.get_threshold()
SELDOM: Final = 20_000, 10, 10
"""How many objects more than there were have Python look for garbage: a build makes thousands that stay."""


def collect_seldom() -> None:
    """A build begins."""
    gc.set_threshold(*SELDOM)


def collect_as_before() -> None:
    """A build has ended."""
    gc.set_threshold(*OFTEN)


@contextmanager
def uncollected() -> Iterator[None]:
    """Python's collector would look at all that grows again and again: twice the size would cost thrice the time.

    What has grown is not looked at afterwards either, until the next stretch begins.
    """
    collects = gc.isenabled()
    gc.disable()
    gc.unfreeze()
    try:
        yield
    finally:
        gc.freeze()
        if collects:
            gc.enable()
