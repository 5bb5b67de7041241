"""Actors that an earlier build has read from the very same profiles."""

from __future__ import annotations

from collections.abc import Callable

from ..memory import Memory
from ..problems import Problem
from ..records import made, told
from .actor import Actor

Read = tuple[list[Actor], list[Problem]]


def remembered_profiles(
    sums: list[tuple[str, tuple[str, bool], str]], read: Callable[[], Read], memory: Memory, *, shown_as: str
) -> Read:
    """What `read` makes of all profiles at once, since any of them may change any page.

    Each of `sums` is a path, the address, and what stands for the bytes.
    """
    key = memory.key("profiles", sums, shown_as)
    kept = memory.recall(key)
    if isinstance(kept, list):
        return [made(Actor, one) for one in kept[0]], [made(Problem, one) for one in kept[1]]
    actors, problems = read()
    if not any(problem.passes for problem in problems):
        memory.keep(key, [[told(one) for one in actors], [told(one) for one in problems]])
    return actors, problems
