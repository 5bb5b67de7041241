"""Who goes to a city by title and name: «زار الرئيس الصيني شي جين بينغ الرياض»."""

from __future__ import annotations

from typing import Final

from ..arabic.nationality import definite_adjectives
from .patterns import Hit
from .words import Word, Words

_COMMA: Final = "، "

LONGEST_TRAVELLER: Final = 8
"""Words of a traveller: title, two adjectives, name, and a pronoun before it."""

_NO_NAMES: Final = ("after_titles", "locative_prepositions", "toward_prepositions", "speech_verbs", "acting_verbs")
"""Words that stand in no name."""


def is_visited_by_a_titled(words: Words, hit: Hit) -> bool:
    """Whether the city is the object of a verb of motion whose subject is a title, with the name behind it.

    The name may be told beside it: «زارت دبلوماسية أميركية، هي باربارا ليف، دمشق».
    """
    title: Word | None = None
    beside = _COMMA not in words.folded.text[max(0, hit.start - len(_COMMA)) : hit.start]
    for word in words.sentence_before(hit.start, LONGEST_TRAVELLER):
        if words.is_a("transitive_motion", word):
            return beside and title is not None and _is_a_title(words, title)
        if words.is_a("pronouns", word) and words.before(word.start) is None:
            beside = True  # «…، هي باربارا ليف، …»
        elif word.text.startswith("و") or words.is_any_of(_NO_NAMES, word):
            return False
        title = word
    return False


def _is_a_title(words: Words, word: Word) -> bool:
    """«الرئيس», «دبلوماسية»; not «الرياضي», nor the adjective of a nation alone."""
    if word.text in definite_adjectives():
        return False
    return words.is_any_of(("titles", "office_heads", "person_nouns", "travellers"), word)
