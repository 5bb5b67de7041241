"""What speaks for a name being its actor: the article names it in full, a word introduces it."""

from __future__ import annotations

from collections.abc import Mapping

from ..actors.actor import Actor, Kind, Use
from ..arabic.nationality import definite_adjectives
from .discourse import nature_of
from .ordinary_bodies import CLUBS
from .patterns import Hit, Meaning
from .words import Word, Words, without_clitics


def is_introduced(words: Words, hit: Hit, meaning: Meaning, actor: Actor) -> bool:
    """A word before it says that an ordinary word is a name here: الرئيس سعيد, حركة النهضة, دولة مالي."""
    before = words.before(hit.start)
    if hit.clitic or before is None:
        return False
    if meaning.kind == Kind.PERSON:
        titled = _is_a_title(words, before) or words.is_a("company_of_persons", before)
        return titled and hit.pattern.text not in definite_adjectives()  # الرئيس السوداني
    if meaning.kind == Kind.ORGANIZATION:
        nouns = nature_of(actor).nouns
        club = not nouns.isdisjoint(CLUBS)
        return not nouns.isdisjoint(without_clitics(before.text)) or (club and words.is_a("club_heads", before))
    return words.is_a("country_heads", before)


def _is_a_title(words: Words, word: Word) -> bool:
    """«الرئيس», «رئيس الحكومة», «رئيس الوزراء اللبناني»: whether a title ends with `word`."""
    last = words.ahead_of(word, lambda one: one.text in definite_adjectives())
    if last is None:
        return False
    first = words.before(last.start)
    forms = without_clitics(first.text) if first else ()
    return words.is_a("titles", last) or any(f"{form} {last.text}" in words.lexicon.classes["titles"] for form in forms)


def established(hits: list[Hit]) -> Mapping[str, int]:
    """For each actor that a name proves by itself, where in the text it first stands."""
    first: dict[str, int] = {}
    for hit in hits:
        if hit.pattern.common and hit.pattern.single:
            continue
        names = [m for m in hit.pattern.meanings if m.whole and m.use == Use.NAME]
        if len({m.actor for m in names}) == 1:
            first.setdefault(names[0].actor, hit.start)
    return first
