"""Which body a title is of, where it is told by an adjective, a name behind it, or a pronoun for one before."""

from __future__ import annotations

from typing import Final

from ..actors.actor import Kind
from .discourse import nature_of
from .matcher import Matcher
from .named import NamedInOrder
from .offices import OfficeKey
from .titles import Form, Title
from .words import Words

FURTHEST_BODY: Final = 40
"""Words between a body and the pronoun for it: a sentence and the one before."""


def adjective_at(
    words: Words, place: int, matcher: Matcher, *, conjunction: bool = False
) -> tuple[int, int, str] | None:
    """Start, end and state of the nationality adjective right behind `place`; led by و where `conjunction` says so."""
    first = words.after(place)
    if first is None or first.text.startswith("و") is not conjunction:
        return None
    bare = first.text[1:] if conjunction else first.text
    second = words.after(first.end)
    if second and (slug := matcher.bodies_by_adjective.get(f"{bare} {second.text}")):
        return first.start, second.end, slug
    slug = matcher.bodies_by_adjective.get(bare)
    return (first.start, first.end, slug) if slug else None


def state_at(
    words: Words, place: int, names: NamedInOrder, matcher: Matcher, *, conjunction: bool = False
) -> tuple[int, int, str] | None:
    """The same for the name of a state or body."""
    named = names.next_from(place)
    if named is None or named.actor is None or words.gap(place, named.hit.start) != " ":
        return None
    led = words.gap(named.hit.start, named.hit.core) == "و"
    if led is not conjunction or matcher.actors[named.actor].kind in (Kind.PERSON, Kind.PLACE):
        return None
    return named.hit.start, named.hit.end, named.actor


def body_before(words: Words, place: int, names: NamedInOrder, matcher: Matcher, title: Title) -> str | None:
    """The body named last before `place` that has the office `title` and agrees with its pronoun."""
    edge = place
    while named := names.last_until(edge):
        if named.actor is None or _words_between(words, named.hit.end, place) > FURTHEST_BODY:
            return None
        if OfficeKey(title.family, named.actor) in matcher.holders.by_key:
            feminine = nature_of(matcher.actors[named.actor]).feminine
            if feminine is None or feminine is (title.form == Form.HERS):
                return named.actor
        edge = named.hit.start
    return None


def _words_between(words: Words, start: int, end: int) -> int:
    return words.number_at(end) - words.number_at(start)
