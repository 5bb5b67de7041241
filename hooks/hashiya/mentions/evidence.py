"""What speaks for a name being its actor: the article names it in full, a word introduces it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cache

from ..actors.actor import Actor, Kind
from ..arabic.lexicon import load_lexicon
from ..arabic.nationality import definite_adjectives
from . import first_names
from .discourse import nature_of
from .matcher import Matcher
from .offices import family_of, is_definite
from .ordinary_bodies import CLUBS
from .patterns import Hit, Meaning
from .words import Word, Words, without_clitics


def is_introduced(words: Words, hit: Hit, meaning: Meaning, actor: Actor) -> bool:
    """A word before it says that an ordinary word is a name here: الرئيس سعيد, حركة النهضة, دولة مالي."""
    before = words.before(hit.start)
    if hit.clitic or before is None:
        return False
    if meaning.kind == Kind.PERSON:
        after = words.after(hit.end)
        if (
            after is not None
            and first_names.is_given_name(words, after.text)
            and after.text in words.lexicon.given_names
        ):
            return False  # «رئيس الوزراء شريف إسماعيل»
        ends = after is None or after.text in words.lexicon.classes["after_titles"]
        titled = _is_a_title(words, before, national=ends) or words.is_a("company_of_persons", before)
        his = words.is_a("governments", before) or (words.is_a("of_rulers", before) and is_definite(hit.pattern.text))
        governs = his and any(family_of(o.title) in _heads() for o in actor.offices)
        titled = titled or governs
        return titled and hit.pattern.text not in definite_adjectives()  # الرئيس السوداني
    if meaning.kind == Kind.ORGANIZATION:
        nouns = nature_of(actor).nouns
        club = not nouns.isdisjoint(CLUBS)
        return not nouns.isdisjoint(without_clitics(before.text)) or (club and words.is_a("club_heads", before))
    return words.is_a("country_heads", before)


@cache
def _heads() -> frozenset[str]:
    """The offices of those who have a government or lead a state: «حكومة سلام», «نظام الأسد»."""
    classes = load_lexicon().classes
    return frozenset(map(family_of, classes["heads_of_government"] | classes["heads_of_states"]))


def _is_a_title(words: Words, word: Word, *, national: bool) -> bool:
    """«الرئيس», «رئيس الحكومة», and `national` «رئيس الوزراء اللبناني»: whether a title ends with `word`."""
    last = words.ahead_of(word, lambda one: national and one.text in definite_adjectives())
    if last is None:
        return False
    first = words.before(last.start)
    forms = without_clitics(first.text) if first else ()
    return words.is_a("titles", last) or any(f"{form} {last.text}" in words.lexicon.classes["titles"] for form in forms)


def established(
    hits: list[Hit], every: list[Hit], swallowed: list[Hit], matcher: Matcher, date: datetime.date | None
) -> Mapping[str, int]:
    """For each actor that a name proves by itself, or its office in full, where in the text it first stands.

    A full name of the `swallowed` ones, «متحف نجيب محفوظ», proves nobody whose family name another has as well.
    """
    first: dict[str, int] = {}
    for hit in every:
        if not date or not hit.pattern.offices:
            continue
        holders = {slug for key in hit.pattern.offices for slug in matcher.holders.on(key, date)}
        if len(holders) == 1:
            first.setdefault(holders.pop(), hit.start)
    for hit in hits:
        if actor := hit.pattern.sense.proves:
            first[actor] = min(hit.start, first.get(actor, hit.start))
    for hit in swallowed:
        if (actor := hit.pattern.sense.proves) and _has_his_family_name_alone(hit, actor, matcher):
            first.setdefault(actor, hit.start)
    return first


def _has_his_family_name_alone(hit: Hit, actor: str, matcher: Matcher) -> bool:
    """Whether the name is a person's in full, and its last word, by itself, is no name of another."""
    family = matcher.phrases.patterns.get(hit.pattern.text.split()[-1])
    full = hit.pattern.sense.names_a_person and not hit.pattern.sense.single
    return full and family is not None and {meaning.actor for meaning in family.meanings} == {actor}
