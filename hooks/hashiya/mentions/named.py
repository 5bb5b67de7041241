"""Hits that have been given their actor, and what stands beside a place among them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from itertools import accumulate
from typing import Final, NamedTuple

from ..actors.actor import Actor, Kind
from .mention import Via
from .patterns import Hit


class Named(NamedTuple):
    """A hit and the one actor that it stands for; None: the words are the name of something else."""

    hit: Hit
    actor: str | None
    via: Via = Via.NAME


class NamedInOrder:
    """Named hits by place, none overlapping; every question is answered in logarithmic time."""

    def __init__(self, named: Iterable[Named]) -> None:
        self._named = [one for one in named if one.actor]
        self._starts = [one.hit.start for one in self._named]
        self._ends = [one.hit.end for one in self._named]
        self.actors: Final = frozenset(one.actor for one in self._named)
        """Who is named at all."""

    def covers(self, hit: Hit) -> bool:
        """Whether `hit` lies inside a name."""
        number = bisect_right(self._starts, hit.start) - 1
        return number >= 0 and hit.end <= self._ends[number]

    def next_from(self, place: int) -> Named | None:
        """The first name that begins at `place` or after it."""
        number = bisect_left(self._starts, place)
        return self._named[number] if number < len(self._named) else None

    def last_until(self, place: int) -> Named | None:
        """The last name that ends at `place` or before it."""
        number = bisect_right(self._ends, place) - 1
        return self._named[number] if number >= 0 else None


class Spans:
    """Ranges of a text, asked whether they touch another."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._furthest = list(accumulate((end for _, end in ordered), max))

    def touches(self, start: int, end: int) -> bool:
        """Whether one of the ranges shares a place with `[start, end)`."""
        number = bisect_left(self._starts, end) - 1
        return number >= 0 and self._furthest[number] > start


def persons_among(named: Iterable[Named], actors: Mapping[str, Actor]) -> NamedInOrder:
    """The persons of `named`."""
    return NamedInOrder(one for one in named if one.actor and actors[one.actor].kind == Kind.PERSON)


def longest_first(hits: Iterable[Hit]) -> list[Hit]:
    """Of hits by place, outer ones first, those that stay when the longest of those that overlap wins.

    Of equals the first stays.
    """
    kept: list[Hit] = []
    run: list[Hit] = []
    edge = 0
    for hit in hits:
        if hit.start >= edge:  # it touches none of those before it
            kept += run if len(run) < 2 else _longest(run, edge)
            run = [hit]
            edge = hit.end
        else:
            run.append(hit)
            edge = max(edge, hit.end)
    return kept + (run if len(run) < 2 else _longest(run, edge))


def _longest(group: list[Hit], edge: int) -> list[Hit]:
    """Of hits that overlap one another up to `edge`."""
    if group[0].end == edge:  # all others lie inside it
        return group[:1]
    chosen: list[Hit] = []
    for hit in sorted(group, key=lambda h: (h.start - h.end, h.start, h.core)):
        if all(hit.end <= other.start or other.end <= hit.start for other in chosen):
            chosen.append(hit)
    return sorted(chosen, key=lambda h: h.start)
