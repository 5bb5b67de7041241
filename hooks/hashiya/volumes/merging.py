"""Several volumes read as one: the newest of all, an actor in all years."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from .summary import NEWEST, NEWEST_OF_ACTOR, Headline, Presence, Summary

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Years:
    """An actor in all volumes. Made by `merge`."""

    slug: str
    articles: int
    mentions: int
    volumes: tuple[tuple[str, int], ...]
    """Name and articles of each volume that names the actor, the newest first."""
    newest: tuple[Headline, ...]
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """All volumes. Made by `merge`."""

    volumes: tuple[Summary, ...]
    """The newest first, what has no date last."""
    newest: tuple[Headline, ...]
    entries: tuple[str, ...]
    items: tuple[str, ...]
    publishers: Mapping[str, int]
    actors: Mapping[str, Years]
    """By slug."""

    def of(self, slug: str) -> Years:
        """An actor, whom perhaps no volume names."""
        return self.actors.get(slug) or Years(slug, 0, 0, (), (), ())

    @property
    def articles(self) -> int:
        """Of all volumes."""
        return sum(volume.articles for volume in self.volumes)


def merge(volumes: Iterable[Summary]) -> Merged:
    """What volumes come to, taken together. Their order decides nothing."""
    ordered = tuple(sorted(volumes, key=lambda volume: (volume.last or "", volume.name), reverse=True))
    publishers: Counter[str] = Counter()
    seen: dict[str, list[tuple[Summary, Presence]]] = defaultdict(list)
    for volume in ordered:
        publishers.update(dict(volume.publishers))
        for presence in volume.actors:
            seen[presence.slug].append((volume, presence))
    return Merged(
        ordered,
        _newest([volume.newest for volume in ordered], NEWEST),
        _newest([volume.entries for volume in ordered], NEWEST),
        _newest([volume.items for volume in ordered], NEWEST),
        publishers,
        {slug: _years(slug, seen[slug]) for slug in sorted(seen)},
    )


def _years(slug: str, seen: Sequence[tuple[Summary, Presence]]) -> Years:
    return Years(
        slug,
        sum(presence.articles for _, presence in seen),
        sum(presence.mentions for _, presence in seen),
        tuple((volume.name, presence.articles) for volume, presence in seen if presence.articles),
        _newest([presence.newest for _, presence in seen], NEWEST_OF_ACTOR),
        _newest([presence.entries for _, presence in seen], NEWEST_OF_ACTOR),
    )


def _newest(lists: Iterable[Sequence[T]], most: int) -> tuple[T, ...]:
    """The first of lists that follow each other in time: volumes do not overlap."""
    return tuple(one for each in lists for one in each)[:most]
