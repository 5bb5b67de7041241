"""Long lists on several pages, so that what is new changes few of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def paged(items: Sequence[T], size: int) -> tuple[Sequence[T], list[Sequence[T]]]:
    """The newest of `items` (which stand newest first), and pages of `size` of the others, the oldest page first.

    Pages are counted from the oldest item: a new one changes the newest page alone, until that has twice the size.
    """
    full = max(0, len(items) // size - 1)
    newest = items[: len(items) - full * size]
    older = items[len(newest) :]
    return newest, [older[len(older) - (n + 1) * size : len(older) - n * size] for n in range(full)]
