"""Where an article stands among the others: the ones it goes on from, its neighbours by date, and the same day before.

An article points to earlier ones alone. So a new article leaves the pages of all others as they are, but for the
neighbour that now has a next one.
"""

from __future__ import annotations

import hashlib
import heapq
import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from sys import intern
from typing import Final

from ..annotations.annotation import AnnotatedArticle
from ..memory import FORGETFUL, Memory
from ..quick import quick

MOST_RELATED: Final = 4

LATEST: Final = 200
"""Earlier articles of one actor that are looked at: whoever is in more of them tells little."""

LEAST_WEIGHT: Final = 2.0
"""Two actors of whom each is in about a third of all articles, or one that is seldom named."""

MOST_SHARED: Final = 3
"""Actors named as what two articles share."""

MOST_OF_DAY: Final = 5

Rows = Sequence[tuple[int, Sequence[str]]]
"""Related articles by their numbers from the oldest, each with the actors that both name."""

_SUM: Final = 16
"""Characters that tell one sequence of articles from another."""


@quick
@dataclass(frozen=True, slots=True)
class Related:
    """An earlier article and the actors that both name, the rarest first."""

    annotated: AnnotatedArticle
    shared: tuple[str, ...]
    """Slugs."""


@quick
@dataclass(frozen=True, slots=True)
class Neighbours:
    """Where one article stands. Made by `find_neighbours`."""

    related: tuple[Related, ...] = ()
    older: AnnotatedArticle | None = None
    newer: AnnotatedArticle | None = None
    same_day: tuple[AnnotatedArticle, ...] = ()
    """Of the same day of the year in years before, the newest first."""


def find_neighbours(newest_first: Sequence[AnnotatedArticle], memory: Memory = FORGETFUL) -> Mapping[str, Neighbours]:
    """The neighbours of every article, by its id. Time is linear in mentions, not in pairs of articles."""
    articles = list(reversed(newest_first))
    days: dict[tuple[int, int], list[AnnotatedArticle]] = defaultdict(list)
    found: dict[str, Neighbours] = {}
    for number, (annotated, related) in enumerate(zip(articles, _all_related(articles, memory), strict=True)):
        date = annotated.article.date
        day = days[date.month, date.day] if date else []
        found[annotated.article.id] = Neighbours(
            related=tuple(Related(articles[other], tuple(map(intern, shared))) for other, shared in related),
            older=articles[number - 1] if number else None,
            newer=articles[number + 1] if number + 1 < len(articles) else None,
            same_day=tuple(one for one in reversed(day) if one.article.date != date)[:MOST_OF_DAY],
        )
        day.append(annotated)
    return found


def _all_related(articles: Sequence[AnnotatedArticle], memory: Memory) -> list[Rows]:
    """Those related to each, oldest first; as long as the same articles came before, they are those of last time."""
    key = memory.key("related")
    kept = memory.recall(key)
    before: list[tuple[str, Rows]] = kept if isinstance(kept, list) else []
    postings: dict[str, list[int]] = defaultdict(list)
    found: list[tuple[str, Rows]] = []
    so_far = ""
    for number, annotated in enumerate(articles):
        actors = list(annotated.counts())
        so_far = hashlib.sha256(f"{so_far} {' '.join(sorted(actors))}".encode()).hexdigest()[:_SUM]
        known = number < len(before) and before[number][0] == so_far
        found.append((so_far, before[number][1] if known else _related(actors, postings, number)))
        for slug in actors:
            postings[slug].append(number)
    memory.keep(key, found)
    return [related for _, related in found]


def _related(actors: Sequence[str], postings: Mapping[str, Sequence[int]], before: int) -> Rows:
    """The earlier articles that share most with one of `actors`, each actor weighing more the rarer it is so far."""
    weights = {slug: math.log(1 + before / len(postings[slug])) for slug in actors if postings.get(slug)}
    rarest_first = sorted(weights, key=lambda slug: (-weights[slug], slug))
    latest = {slug: postings[slug][-LATEST:] for slug in rarest_first}
    scores: dict[int, float] = {}
    for slug in rarest_first:
        weight = weights[slug]
        for number in latest[slug]:
            scores[number] = scores.get(number, 0) + weight
    enough = [(-round(score, 6), -number) for number, score in scores.items() if score >= LEAST_WEIGHT]
    near = [-negative for _, negative in heapq.nsmallest(MOST_RELATED, enough)]
    return [(number, [slug for slug in rarest_first if _holds(latest[slug], number)][:MOST_SHARED]) for number in near]


def _holds(ascending: Sequence[int], number: int) -> bool:
    at = bisect_left(ascending, number)
    return at < len(ascending) and ascending[at] == number
