"""A city and its club have one name: «فاز الرياض على النجمة» is the club, «في برشلونة» the city."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..actors.actor import Actor, Kind
from ..arabic.nationality import known_states
from .foreign_words import is_strange
from .patterns import Hit
from .words import Word, Words

REACH: Final = 4
"""Words before «على» or «في» among which a game or a player is told."""


def is_a_strange_club(words: Words, hit: Hit) -> bool:
    """«تعادل روما مع نابولي»: a capital is feminine, so a masculine verb of a game is its club's; «أنصار روما»."""
    capital = hit.pattern.text in known_states() and hit.pattern.sense.metonym
    if not capital or hit.clitic:
        return False
    before = words.before(hit.start)
    if words.is_any_of(("wins", "fans"), before) or _ends_its_name(words, before):
        return True
    if before is None or not words.is_a("against", before):
        return False
    return any(words.is_a("wins", word) for word in words.sentence_before(before.start, REACH))


def _ends_its_name(words: Words, before: Word | None) -> bool:
    """«أتليتكو مدريد», «أسيك أبيدجان»: in sport a city behind a word that is none of the language."""
    if before is None or not words.is_about_sport or before.text in known_states():
        return False
    return is_strange(words, before) and before.end not in words.ends_of_persons and not _has_clitic(before)


def _has_clitic(word: Word) -> bool:
    return word.text.startswith(("و", "ف", "ب", "ل", "ي", "ت"))


def of_club_and_city(words: Words, hit: Hit, actors: list[str], of: Mapping[str, Actor]) -> list[str]:
    """Of a city and its club, both with a profile, the one that is spoken of; both where nothing tells."""
    clubs = [slug for slug in actors if of[slug].kind == Kind.ORGANIZATION]
    if len(clubs) != 1 or hit.pattern.text not in words.lexicon.classes["club_cities"]:
        return actors
    return clubs if words.is_about_sport or _is_a_club(words, hit) else [slug for slug in actors if slug != clubs[0]]


def _is_a_club(words: Words, hit: Hit) -> bool:
    """«رحيله عن برشلونة», «وكان برشلونة قد أعلن»: a player, a game, or a masculine verb, where a city is feminine."""
    before, following = words.before(hit.start), words.after(hit.end)
    if following is not None and (following.text.startswith("ي") or words.is_a("champions", following)):
        return True  # «برشلونة يسعى», «برشلونة حامل اللقب»
    if before is None:
        return False
    acts = words.is_any_of(("speech_verbs", "acting_verbs", "was", "wins", "finals"), before)
    if acts and not hit.clitic and not (before.text.endswith("ت") or before.text.removeprefix("و").startswith("ت")):
        return True
    return any(words.speaks_of("club_life", word) for word in words.sentence_before(hit.start, REACH))


def is_its_city(words: Words, hit: Hit, actor: Actor) -> bool:
    """«في برشلونة», «مدينة ليفربول»: behind «في» the city, unless it speaks of a player or of a game."""
    if actor.kind != Kind.ORGANIZATION or hit.pattern.text not in words.lexicon.classes["club_cities"]:
        return False
    before = words.before(hit.start)
    if before is None:
        return False
    if words.gap(hit.start, hit.core).endswith("ب"):
        return not words.is_about_sport
    if hit.clitic:
        return False
    if words.is_a("place_nouns", before) or words.is_a("venue_heads", before):
        return True
    led = words.is_a("locative_prepositions", before) or before.text in ("من", "الي")
    return led and not any(words.speaks_of("club_life", word) for word in words.sentence_before(before.start, REACH))
