"""The whole digest: what pages about more than one article look at."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain

from ..actors.actor import Actor
from ..annotations.annotation import AnnotatedArticle, Named, Said
from .seen import Appearances, Sayings, articles_of, mentions_in


@dataclass(frozen=True, slots=True)
class Digest:
    """All published articles, newest first, and all actors. Made by `make_digest`."""

    articles: tuple[AnnotatedArticle, ...]
    actors: Mapping[str, Actor]
    """Those who have a page: all profiles, and who else is mentioned; in a volume, who is mentioned."""
    known: Mapping[str, Actor] = field(default_factory=dict)
    """All of whom anything is known."""
    appearances: Mapping[str, Appearances] = field(default_factory=dict)
    """By slug: the articles that mention the actor, newest first."""
    said: Mapping[str, Sayings] = field(default_factory=dict)
    """By slug: what the actor says, newest article first, by place within it."""
    said_of: Mapping[str, Sayings] = field(default_factory=dict)
    """By slug: what other actors say in which the actor is mentioned, in the same order."""
    copies: Mapping[str, Sequence[AnnotatedArticle]] = field(default_factory=dict)
    """By id: the other articles that tell the same story in the same words, newest first."""

    def mentions(self, slug: str) -> int:
        """How often the actor is mentioned in published text."""
        return mentions_in(self.appearances.get(slug, ()))

    def naming(self, slug: str) -> Sequence[AnnotatedArticle]:
        """The articles that mention the actor, newest first."""
        return articles_of(self.appearances.get(slug, ()))

    def together(self, slug: str) -> Counter[str]:
        """In how many articles each other actor is named with it."""
        found = Counter(chain.from_iterable([annotated.named_slugs() for annotated in self.naming(slug)]))
        del found[slug]
        return found

    def both(self, pairs: Collection[tuple[str, str]]) -> list[int]:
        """In how many articles the actors of each pair are named together."""
        own = {slug: self._mask(slug) for slug in {*chain.from_iterable(pairs)}}
        return [(own[one] & own[other]).bit_count() for one, other in pairs]

    def _mask(self, slug: str) -> int:
        found = self.appearances.get(slug)
        return found.mask if found else 0

    def newest_day_of(self, slug: str) -> datetime.date | None:
        """The day of the newest article with a date that mentions the actor."""
        return next((annotated.article.date for annotated in self.naming(slug) if annotated.article.date), None)

    def in_feeds(self, slug: str) -> bool:
        """Whether an article with a date mentions the actor: feeds hold no others."""
        return any(annotated.article.date for annotated in self.naming(slug))


def make_digest(
    articles: Sequence[AnnotatedArticle],
    actors: Sequence[Actor],
    copies: Mapping[str, Collection[str]] | None = None,
    *,
    volume: bool = False,
) -> Digest:
    """The digest of `articles` and `actors`: newest first, undated last, then by address; `copies` by id.

    A `volume` has pages of those alone whom it mentions: the front of its archive has one of everybody.
    """
    ordered = sorted(articles, key=lambda a: a.article.id)
    ordered.sort(key=lambda a: a.article.date.toordinal() if a.article.date else 0, reverse=True)
    appearances: dict[str, Appearances] = {}
    said: dict[str, Sayings] = defaultdict(partial(Sayings, ordered))
    said_of: dict[str, Sayings] = defaultdict(partial(Sayings, ordered))
    for number, annotated in enumerate(ordered):
        named = annotated.published_places()
        for slug, mentions in Counter(named[2]).items():
            if slug not in appearances:
                appearances[slug] = Appearances(ordered, slug)
            appearances[slug].add(number, mentions)
        for place, speaker, others in _sayings(annotated, named):
            said[speaker].add(number, place)
            for slug in others:
                said_of[slug].add(number, place)
    known = {actor.slug: actor for actor in actors}
    linked = {*appearances}.union(*(annotated.background_slugs() for annotated in ordered))
    shown = {slug: actor for slug, actor in known.items() if slug in linked or not (actor.built_in or volume)}
    shown_copies = _copies(ordered, copies or {})
    return Digest(tuple(ordered), shown, known, appearances, dict(said), dict(said_of), shown_copies)


def _copies(
    ordered: Sequence[AnnotatedArticle], copies: Mapping[str, Collection[str]]
) -> dict[str, list[AnnotatedArticle]]:
    """The copies of each article that has any, in the order of the digest."""
    place = {annotated.article.id: number for number, annotated in enumerate(ordered)}
    return {one: [ordered[number] for number in sorted(place[other] for other in copies[one])] for one in copies}


def _sayings(annotated: AnnotatedArticle, named: Named) -> Iterator[tuple[int, str, set[str]]]:
    """What actors say in an article: its place among the quotations, whose it is, and the others whom it names."""
    for place, start, end, speaker in _outermost(annotated):
        if speaker is not None:
            yield place, speaker, _named_in(named, start, end) - {speaker}


def _outermost(annotated: AnnotatedArticle) -> list[Said]:
    """Published quotations, but for those that lie in another of the same speaker.

    A reported clause holds the words that stand in marks.
    """
    kept: list[Said] = []
    published = [said for said in annotated.said() if said[2] <= annotated.published_end]
    for said in sorted(published, key=lambda one: (one[1], -one[2])):
        if not kept or said[2] > kept[-1][2] or said[3] != kept[-1][3]:
            kept.append(said)
    return kept


def _named_in(named: Named, first: int, last: int) -> set[str]:
    """Whom a quotation names: a look at all annotations for each is a square."""
    starts, ends, slugs = named
    inside = range(bisect_left(starts, first), bisect_left(starts, last))
    return {slugs[number] for number in inside if ends[number] <= last}
