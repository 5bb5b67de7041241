"""Find the mentions in a text: match, weigh the evidence, resolve offices. A pure function of its inputs."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from ..actors.actor import Kind, Use
from ..arabic.folding import QUOTES, fold
from ..arabic.nationality import known_states
from ..uncollected import uncollected
from . import clubs_and_cities, evidence, longer_bodies, longer_names, namesakes, short_forms, spelt_marks
from .anaphors import find_anaphors
from .bearers import anothers_names, borne_by_others, is_a_family
from .choosing import Before, fitting_actors
from .matcher import Matcher
from .meanings import meanings_here
from .mention import Doubt, Mention, Via
from .named import Named, longest_first
from .national_bodies import is_of_another_country
from .patterns import Hit, Meaning
from .places import is_place
from .quoted_names import is_in_a_quoted_title
from .roles import find_roles
from .shared_names import is_a_body_for_something, is_a_ruler_of_that_name
from .swallowed import is_swallowed
from .told_here import names_told_here
from .words import Words

_LINKS: Final = ("", "ثم", "او")
"""What may part a city from the next of a list, blanks and commas aside: nothing, «then» or «or»."""

LONGEST_LINK: Final = 40
"""Characters."""


def find_mentions(text: str, matcher: Matcher, date: datetime.date | None) -> tuple[list[Mention], list[Doubt]]:
    """The mentions in `text` by place, an outer one before one inside it, and what was left in doubt.

    Offsets count Unicode code points of `text`, end exclusive; no mention crosses a line.
    """
    with uncollected():
        return _found(text, matcher, date)


def _found(text: str, matcher: Matcher, date: datetime.date | None) -> tuple[list[Mention], list[Doubt]]:
    words = Words(fold(text), matcher.lexicon)
    hits = matcher.hits(words)
    bodies = [hit for hit in hits if hit.pattern.sense.names_a_body]
    words.starts_of_bodies = frozenset(hit.start for hit in bodies)
    words.ends_of_bodies = frozenset(hit.end for hit in bodies)
    words.ends_of_persons = frozenset(hit.end for hit in hits if hit.pattern.sense.names_a_person)
    if told := names_told_here(words, hits, matcher):
        hits = sorted((*hits, *told), key=lambda hit: (hit.start, -hit.end, hit.core))
    names, doubts = _find_names(words, hits, matcher, date)
    roles = find_roles(words, hits, names, matcher, date)
    anaphors = find_anaphors(words, names, roles, matcher, date)
    every = (*names, *roles.named, *anaphors)
    found = [_mention(words, named.hit, named.actor, named.via) for named in every if named.actor]
    unsure = [_doubt(words, hit, why) for hit, why in doubts + roles.doubts]
    return sorted(found, key=lambda m: (m.start, -m.end)), unsure


def _mention(words: Words, hit: Hit, actor: str, via: Via) -> Mention:
    start, end = words.folded.span(hit.start, hit.end)
    source = words.folded.source
    if words.quotes and source[end : end + 1] in QUOTES and sum(char in QUOTES for char in source[start:end]) % 2:
        end += 1  # تحالف "الراغبين": the closing mark belongs to it
    return Mention(start, end, actor, via)


def _doubt(words: Words, hit: Hit, reason: str) -> Doubt:
    start, end = words.folded.span(hit.start, hit.end)
    return Doubt(start, end, reason)


def _find_names(
    words: Words, hits: list[Hit], matcher: Matcher, date: datetime.date | None
) -> tuple[list[Named], list[tuple[Hit, str]]]:
    """Names by place, none overlapping, those that are no actor's among them."""
    candidates = [hit for hit in hits if hit.pattern.sense.named]
    swallowed = frozenset(id(hit) for hit in candidates if is_swallowed(words, hit))
    free = [hit for hit in candidates if id(hit) not in swallowed]
    anothers, wholly = anothers_names(words, candidates, matcher.actors)
    sound = longest_first(hit for hit in free if id(hit) not in anothers)
    within = [hit for hit in candidates if id(hit) in swallowed and id(hit) not in anothers]
    proven = evidence.established(sound, hits, within, matcher, date)
    meant = {
        id(hit): hit.pattern.meanings if hit.pattern.sense.certain else meanings_here(words, hit, matcher, proven)
        for hit in candidates
        if hit.pattern.meanings
    }
    plausible = [hit for hit in candidates if not hit.pattern.meanings or meant[id(hit)]]
    others = borne_by_others(words, candidates, anothers, matcher.actors)
    named: list[Named] = []
    doubts: list[tuple[Hit, str]] = []
    followed: tuple[int, bool] | None = None
    for hit in longest_first(_without_tails(plausible, wholly)):
        if not hit.pattern.meanings or id(hit) in swallowed:
            named.append(Named(hit, None))
            continue
        follows = followed[1] if followed and _links(words, followed[0], hit.start) else None
        meanings = meant[id(hit)]
        first_other = others.first(hit.pattern.text, hit.start)
        if hit.pattern.single and others.are_many(hit.pattern.text) and is_a_family(words, hit):
            meanings = []
        if first_other < hit.start:
            meanings = [
                m
                for m in meanings
                if proven.get(m.actor, hit.start) <= first_other
                or namesakes.is_addressed(words, hit, matcher.actors[m.actor])
                or others.was_last(m.actor, hit.pattern.text, hit.start)
            ]
        before = Before(proven, named, follows)
        actor, via, placed, doubt = _decide(words, hit, meanings, matcher, before)
        if via == Via.ANAPHOR and actor and short_forms.is_said_of_another(words, hit, actor, named, matcher):
            actor = None
        if via == Via.ANAPHOR and short_forms.is_no_short_form(words, hit):
            actor = None
        if named and actor and named[-1].actor == actor and _goes_on(words, named[-1], hit, actor, matcher):
            first = named.pop().hit
            named.append(Named(Hit(first.start, first.core, hit.end, hit.pattern), actor, via))
        else:
            named.append(Named(hit, actor, via))
        if placed is not None:
            followed = (hit.end, placed)
        if doubt:
            doubts.append((hit, doubt))
    return named, doubts


def _links(words: Words, start: int, end: int) -> bool:
    """Whether nothing but the links of a list stands between two cities, or «و» and a city without a profile."""
    if end - start > LONGEST_LINK:
        return False
    bare = words.gap(start, end).strip(" ،,")
    return bare in _LINKS or (bare.startswith("و") and bare[1:] in known_states())


def _goes_on(words: Words, last: Named, hit: Hit, actor: str, matcher: Matcher) -> bool:
    """«السلطان هيثم بن طارق»: one name of a person in two, with nothing but a blank between."""
    if hit.clitic or words.gap(last.hit.end, hit.start) != " ":
        return False
    return matcher.actors[actor].kind == Kind.PERSON and hit.pattern.text not in last.hit.pattern.text


def _without_tails(hits: list[Hit], wholly: AbstractSet[int]) -> list[Hit]:
    """The hits but for the ends of names: «محمد بن [سلمان بن عبد العزيز]» takes nothing from the name of the son."""
    kept: list[Hit] = []
    edge = 0
    for hit in hits:
        if not hit.pattern.sense.persons:
            kept.append(hit)
        elif id(hit) not in wholly:
            kept.append(hit)
            edge = max(edge, hit.end)
        elif not hit.start < edge < hit.end:
            kept.append(hit)
    return kept


def _decide(
    words: Words,
    hit: Hit,
    meanings: Sequence[Meaning],
    matcher: Matcher,
    before: Before,
) -> tuple[str | None, Via, bool | None, str | None]:
    """The actor, what decided it, whether a city was read as a place, and the doubt that stayed."""
    nobody = (None, Via.NAME, None, None)
    if not meanings or longer_names.is_something_else(words, hit) or is_in_a_quoted_title(words, hit):
        return nobody
    meanings = [m for m in meanings if not _is_somebody_else(words, hit, m, matcher)]
    placed = None
    sense = hit.pattern.sense
    if (sense.metonym or sense.of_a_place) and any(m.use == Use.METONYM or m.kind == Kind.PLACE for m in meanings):
        placed = is_place(words, hit, follows_place=before.follows_place)
        meanings = _by_grammar(meanings, placed=placed)
    if len(meanings) > 1:
        actors = fitting_actors(words, hit, meanings, matcher, before)
        if len(actors) != 1:
            doubt = f"may be any of {', '.join(actors)}" if actors else None
            return None, Via.NAME, placed, doubt
        meanings = [m for m in meanings if m.actor == actors[0]]
    if not meanings:
        return None, Via.NAME, placed, None
    meaning = meanings[0]
    anaphor = meaning.use == Use.CONTEXT and meaning.kind != Kind.PERSON
    return meaning.actor, Via.ANAPHOR if anaphor else Via.NAME, placed, None


def _is_somebody_else(words: Words, hit: Hit, meaning: Meaning, matcher: Matcher) -> bool:
    if meaning.kind in (Kind.STATE, Kind.PLACE):
        return longer_names.is_marked_otherwise(words, hit, meaning)
    actor = matcher.actors[meaning.actor]
    if meaning.kind == Kind.PERSON:
        another = namesakes.is_another_person(words, hit, actor) or namesakes.is_of_another_nation(words, hit, actor)
        return another or is_a_ruler_of_that_name(words, hit, actor) or spelt_marks.is_a_passive(words, hit, actor)
    if (meaning.use == Use.CONTEXT and longer_bodies.is_longer_noun(words, hit)) or is_a_body_for_something(words, hit):
        return True
    if clubs_and_cities.is_its_city(words, hit, actor) or namesakes.is_a_person_of_that_name(words, hit, actor):
        return True
    return longer_bodies.is_another_body(words, hit, actor) or is_of_another_country(words, hit, actor)


def _by_grammar(meanings: list[Meaning], *, placed: bool) -> list[Meaning]:
    """Where a name can be a government, it is the one or the other; a city that stands for none is always itself."""
    if not any(m.use == Use.METONYM for m in meanings):
        return meanings
    if placed:
        return [m for m in meanings if m.use != Use.METONYM]
    return [m for m in meanings if m.use == Use.METONYM or m.kind != Kind.PLACE]
