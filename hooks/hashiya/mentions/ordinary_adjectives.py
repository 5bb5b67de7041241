"""A family name that is an adjective of relation as well: روحاني, رئيسي."""

from __future__ import annotations

from typing import Final

from .offices import is_definite
from .patterns import Hit
from .words import Words

SHORTEST: Final = 4
"""Letters of such an adjective, and of one before it."""


def is_an_adjective_here(words: Words, hit: Hit) -> bool:
    """«زعيم روحاني», «شريك تجاري رئيسي»: behind a person's noun or an adjective without the article."""
    name, before = hit.pattern.text, words.before(hit.start)
    if hit.clitic or before is None or not name.endswith("ي") or len(name) < SHORTEST or is_definite(name):
        return False
    if is_definite(before.text) or before.end in words.ends_of_persons or before.text in words.lexicon.given_names:
        return False
    if words.is_a("person_nouns", before):
        return True
    verb = words.is_any_of(("speech_verbs", "acting_verbs", "after_titles", "companions"), before)
    adjective = before.text.endswith(("ي", "يا")) and len(before.text) >= SHORTEST
    return (
        adjective
        and not verb
        and before.text not in words.lexicon.classes["titles"]
        and _has_a_noun(words, before.start)
    )


def _has_a_noun(words: Words, place: int) -> bool:
    """Whether a noun without the article stands there, as before every adjective without it."""
    noun = words.before(place)
    return noun is not None and not is_definite(noun.text) and noun.text not in words.lexicon.classes["particles"]
