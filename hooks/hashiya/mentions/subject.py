"""The state that an article is about: whose «رئيس الجمهورية» it speaks of without saying so."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from ..actors.actor import Actor, Kind, Use
from .matcher import Matcher
from .named import Named
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
    """The states that each name speaks of: itself, that of an office, and those whose capital it is."""
    own: dict[str, tuple[str, ...]] = {}
    for hit, slug, _ in names:
        if slug is None:
            continue
        if slug not in own:
            own[slug] = _states_of(matcher.actors[slug], matcher, date)
        states: Iterable[str] = own[slug]
        if hit.pattern.sense.metonym:
            governed = {m.actor for m in hit.pattern.meanings if m.use == Use.METONYM}
            states = {one for one in governed if matcher.actors[one].kind == Kind.STATE}.union(states)
        for state in states:
            yield hit.start, state


def _states_of(actor: Actor, matcher: Matcher, date: datetime.date | None) -> tuple[str, ...]:
    """A state itself; of a person that of the office."""
    if actor.kind == Kind.STATE:
        return (actor.slug,)
    office = actor.office_on(date) if actor.kind == Kind.PERSON and actor.offices else None
    return (office.of,) if office and matcher.actors[office.of].kind == Kind.STATE else ()


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
