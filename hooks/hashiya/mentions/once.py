"""What follows from an actor alone is worked out once an actor: every name in every text asks for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Final, TypeVar

from ..actors.actor import Actor

MOST_REMEMBERED: Final = 65536
"""Actors whose answers are kept: a bound on memory."""

Answer = TypeVar("Answer")


def once_an_actor(work: Callable[[Actor], Answer]) -> Callable[[Actor], Answer]:
    """`work`, done once for each actor.

    Known by its identity, for which nothing of it has to be compared; an actor that is kept gives its identity to none.
    """
    kept: dict[int, tuple[Actor, Answer]] = {}

    @wraps(work)
    def remembered(actor: Actor) -> Answer:
        found = kept.get(id(actor))
        if found is None:
            if len(kept) >= MOST_REMEMBERED:
                kept.clear()
            found = kept[id(actor)] = (actor, work(actor))
        return found[1]

    return remembered
