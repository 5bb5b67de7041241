"""The classes of a word as the bits of one number: whether it is in any of several is one «and»."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

_BITS: Final[dict[str, int]] = {}
"""By class, each of which gets the next bit when it is named first."""


def bits(*names: str) -> int:
    """The bits of these classes: a rule keeps them in a constant and asks `entry.bits & CONSTANT`."""
    return bits_of(names)


def bits_of(names: Iterable[str]) -> int:
    """The same of a set of classes."""
    found = 0
    for name in names:
        found |= _BITS.setdefault(name, 1 << len(_BITS))
    return found


@lru_cache(maxsize=4096)
def bits_of_set(classes: frozenset[str]) -> int:
    """The same, once a set: fifty thousand words share some hundred of them."""
    return bits_of(classes)


def named() -> frozenset[str]:
    """The classes that have been named."""
    return frozenset(_BITS)
