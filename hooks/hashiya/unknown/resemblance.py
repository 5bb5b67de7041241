"""Whether an unknown name is close to that of an actor: another spelling, or one family name and close first names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from ..actors.actor import Actor, Kind, Use
from ..arabic.folding import fold_name
from ..mentions.variants import skeleton
from .span import Looks

_KINDS = {
    Kind.PERSON: Looks.PERSON,
    Kind.ORGANIZATION: Looks.ORGANIZATION,
    Kind.STATE: Looks.PLACE,
    Kind.PLACE: Looks.PLACE,
}


class Resemblance:
    """The names of all actors, to be compared with."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self._known: set[str] = set()
        self._bones: dict[tuple[str, ...], str] = {}
        self._families: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for slug in sorted(actors):
            self._add(actors[slug])

    def _add(self, actor: Actor) -> None:
        names = [actor.name, *(alias.name for alias in actor.aliases if alias.use == Use.NAME)]
        for name in map(fold_name, names):
            words = name.split()
            self._known.add(name)
            self._bones.setdefault(_bones(words), actor.slug)
            if actor.kind == Kind.PERSON and len(words) > 1:
                self._families[skeleton(words[-1])].append((skeleton(words[0]), actor.slug))

    def is_known(self, name: str) -> bool:
        """Whether an actor bears exactly this name."""
        return fold_name(name) in self._known

    def closest(self, name: str, kind: Looks) -> str | None:
        """Slug of the actor whose name `name` (matching form) is close to."""
        words = name.split()
        spelt = self._bones.get(_bones(words))
        if spelt:
            return spelt
        if kind != Looks.PERSON:
            return None
        namesakes = self._families.get(skeleton(words[-1]), [])
        if len(words) == 1:
            return namesakes[0][1] if namesakes else None
        return next((slug for first, slug in namesakes if _is_close(first, skeleton(words[0]))), None)


def _bones(words: list[str]) -> tuple[str, ...]:
    return tuple(map(skeleton, words))


def _is_close(one: str, other: str) -> bool:
    """Whether two skeletons differ by a letter at most."""
    if one == other or one.startswith(other) or other.startswith(one):
        return True
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    shorter, longer = sorted((one, other), key=len)
    return len(longer) - len(shorter) == 1 and any(longer[:n] + longer[n + 1 :] == shorter for n in range(len(longer)))
