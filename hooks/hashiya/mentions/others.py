"""Who bears a family name in an article beside those who have a profile, and who was named in full last."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable


class Others:
    """Where family names are borne by strangers, and where actors are named in full; filled from left to right."""

    def __init__(self) -> None:
        self._borne: dict[str, list[int]] = defaultdict(list)
        self._named: dict[str, list[int]] = defaultdict(list)

    def bear(self, name: str, place: int) -> None:
        """A stranger bears `name` at `place`."""
        self._borne[name].append(place)

    def name(self, place: int, actors: Iterable[str]) -> None:
        """A full name of the actors stands at `place`."""
        for actor in actors:
            self._named[actor].append(place)

    def first(self, name: str, default: int) -> int:
        """Where a stranger bears `name` first; `default` where none does."""
        borne = self._borne.get(name)
        return borne[0] if borne else default

    def are_many(self, name: str) -> bool:
        """Whether somebody else bears `name` anywhere in the article."""
        return name in self._borne

    def was_last(self, actor: str, name: str, place: int) -> bool:
        """Whether before `place` the actor was named in full after every stranger of that name."""
        return _last(self._named.get(actor), place) > _last(self._borne.get(name), place)


def _last(places: list[int] | None, place: int) -> int:
    number = bisect_left(places, place) if places else 0
    return places[number - 1] if places and number else -1
