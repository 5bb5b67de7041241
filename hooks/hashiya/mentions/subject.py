"""The state that an article is about: whose «رئيس الجمهورية» it speaks of without saying so."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from ..actors.actor import Kind, Use
from .matcher import Matcher
from .named import Named
from .patterns import Hit
from .words import Words

HEADLINE: Final = 3
"""What a state named in the first line weighs against one named further on."""


def subject_state(words: Words, names: list[Named], matcher: Matcher, date: datetime.date | None) -> str | None:
    """The state that is spoken of most; None where it is two.

    What counts: its name, its capital, its adjective, and its office-holders.
    """
    end = words.folded.text.find("\n")
    counts: Counter[str] = Counter()
    for place, slug in (*_named(names, matcher, date), *_by_adjective(words, matcher)):
        counts[slug] += HEADLINE if place < end else 1
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _named(names: list[Named], matcher: Matcher, date: datetime.date | None) -> Iterator[tuple[int, str]]:
    states: dict[tuple[str, int], list[str]] = {}
    for named in names:
        if named.actor is None:
            continue
        key = named.actor, id(named.hit.pattern)
        if key not in states:
            states[key] = _states_of(named.actor, named.hit, matcher, date)
        yield from ((named.hit.start, slug) for slug in states[key])


def _states_of(slug: str, hit: Hit, matcher: Matcher, date: datetime.date | None) -> list[str]:
    """The states that a name speaks of: itself, those whose capital it is, and that of an office."""
    actor = matcher.actors[slug]
    capitals = {meaning.actor for meaning in hit.pattern.meanings if meaning.use == Use.METONYM}
    office = actor.office_on(date) if actor.kind == Kind.PERSON else None
    slugs = {slug} | capitals | ({office.of} if office else set())
    return [slug for slug in sorted(slugs) if matcher.actors[slug].kind == Kind.STATE]


def _by_adjective(words: Words, matcher: Matcher) -> Iterator[tuple[int, str]]:
    for number, word in words.known:
        if word.adjectives:
            slug = _state_at(words, number, word.adjectives, matcher.bodies_by_adjective)
            if slug and matcher.actors[slug].kind == Kind.STATE:
                yield words.starts[number], slug


def _state_at(words: Words, number: int, adjectives: tuple[str, ...], bodies: Mapping[str, str]) -> str | None:
    """The state of the adjective of one word or two that begins with the word of that number."""
    following = words.texts[number + 1] if number + 1 < len(words.texts) else ""
    for bare in adjectives:
        if slug := bodies.get(f"{bare} {following}") or bodies.get(bare):
            return slug
    return None
