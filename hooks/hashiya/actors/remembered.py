"""Actors that an earlier build has read from the very same profiles."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable

from ..border.files import SourceFile
from ..memory import Memory
from ..problems import Problem
from ..records import made, told
from .actor import Actor

Read = tuple[list[Actor], list[Problem]]


def remembered_profiles(
    files: Iterable[tuple[SourceFile, tuple[str, bool]]], read: Callable[[], Read], memory: Memory, *, shown_as: str
) -> Read:
    """What `read` makes of `files`, each with its address: all of it at once, since any profile may change any page."""
    sums = [(file.path, address, hashlib.sha256(file.data).hexdigest()) for file, address in files]
    key = memory.key("profiles", sums, shown_as)
    kept = memory.recall(key)
    if isinstance(kept, list):
        return [made(Actor, one) for one in kept[0]], [made(Problem, one) for one in kept[1]]
    actors, problems = read()
    memory.keep(key, [[told(one) for one in actors], [told(one) for one in problems]])
    return actors, problems
