"""Which of several actors a name stands for: told by its marks, by what stood before, by the title beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..actors.actor import Kind, Use
from ..arabic.folding import fold_marks
from . import clubs_and_cities, short_forms
from .matcher import Matcher
from .named import Named
from .patterns import Hit, Meaning
from .words import Words


class Before(NamedTuple):
    """What has been read before a name."""

    proven: Mapping[str, int]
    """By actor where a name that proves it first stands, in the whole text."""
    named: list[Named]
    """The names before it, by place."""
    follows_place: bool | None
    """How the city right before it in a list was read; None where there is none."""


def fitting_actors(words: Words, hit: Hit, meanings: Sequence[Meaning], matcher: Matcher, before: Before) -> list[str]:
    """The actors whom the name may mean here: one where anything decides it, none where it is nobody's."""
    actors = sorted({m.actor for m in meanings})
    if len(actors) > 1:
        actors = _called_so(meanings, matcher) or actors
    if len(actors) > 1:
        actors = _marked_so(words, hit, actors, matcher)
    if len(actors) > 1:
        actors = clubs_and_cities.of_club_and_city(words, hit, actors, matcher.actors)
    if len(actors) > 1:
        actors = _nearest_proven(words, actors, before.proven, hit) or _titled(words, hit, actors, matcher) or actors
    if len(actors) > 1 and all(m.use == Use.CONTEXT and m.kind == Kind.ORGANIZATION for m in meanings):
        actors = short_forms.spoken_of_last(words, hit, actors, before.named) or actors
    return actors


def _marked_so(words: Words, hit: Hit, actors: list[str], matcher: Matcher) -> list[str]:
    """Of those whose names fold alike the one that is written with these very marks: عمّان is not عُمان."""
    start, end = words.folded.span(hit.core, hit.end)
    written = words.folded.source[start:end]
    names = {slug: {matcher.actors[slug].name, *(a.name for a in matcher.actors[slug].aliases)} for slug in actors}
    same = [slug for slug in actors if written in names[slug]]
    return same if len(same) == 1 and written != fold_marks(written) else actors


def _called_so(meanings: Sequence[Meaning], matcher: Matcher) -> list[str]:
    """The one person whom the editor calls by this family name, where another has it by birth alone."""
    called = sorted({m.actor for m in meanings if m.use == Use.NAME and matcher.actors[m.actor].kind == Kind.PERSON})
    others = [m for m in meanings if m.actor not in called]
    return called if len(called) == 1 and all(m.kind == Kind.PERSON for m in others) else []


def _nearest_proven(words: Words, actors: list[str], proven: Mapping[str, int], hit: Hit) -> list[str]:
    """The one of the candidates whose full name has stood before; none where there are two."""
    before = [actor for actor in actors if proven.get(actor, hit.start) < hit.start]
    if not before and words.folded.text.find("\n", 0, hit.start) < 0:
        told = [actor for actor in actors if actor in proven]  # a headline names whom the text names first
        return [min(told, key=lambda actor: proven[actor])] if told else []
    return before if len(before) == 1 else []


def _titled(words: Words, hit: Hit, actors: list[str], matcher: Matcher) -> list[str]:
    """The one of the candidates who is introduced as what only that kind of actor can be: الرئيس before a person."""
    if not words.is_a("titles", words.before(hit.start)):
        return []
    persons = [actor for actor in actors if matcher.actors[actor].kind == Kind.PERSON]
    return persons if len(persons) == 1 else []
