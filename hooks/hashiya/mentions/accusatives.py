"""«جنديا تركيا» is a Turkish soldier: in the accusative the adjective of a state is spelt like its name."""

from __future__ import annotations

from functools import cache
from typing import Final

from ..arabic.folding import fold_name
from ..arabic.nationality import known_states, load_states
from .first_names import is_given_name
from .patterns import Hit
from .words import Word, Words

SHORTEST_NOUN: Final = 3
"""Letters of a noun with its ending: فنا."""

_NO_NOUNS: Final = ("وا", "ها", "هما", "تنا", "كما")
"""How a word ends that is no noun in the accusative: a plural verb, a noun or verb with a pronoun."""

_TWO: Final = "تا"
"""How two of the feminine end before what they belong to."""

_VERBS: Final = ("speech_verbs", "acting_verbs", "motion_words", "visits", "transitive_motion")

SHARED_LETTERS: Final = "يا"
"""The end of the names that are adjectives in the accusative as well."""


@cache
def spelt_like_adjectives() -> frozenset[str]:
    """The names of states that are spelt like an adjective in the accusative: تركيا, روسيا, سوريا."""
    names = (fold_name(name) for state in load_states() for name in state.names)
    return frozenset(name for name in names if " " not in name and name.endswith(SHARED_LETTERS))


def is_accusative_adjective(words: Words, hit: Hit) -> bool:
    """Whether the name of a state stands behind an indefinite noun in the accusative, whose adjective it then is."""
    if hit.clitic or hit.pattern.text not in spelt_like_adjectives():
        return False
    before = words.before(hit.start)
    return words.is_a("another", before) or _follows_an_accusative(words, before)


def _follows_an_accusative(words: Words, behind: Word | None) -> bool:
    noun = words.ahead_of(behind, _may_be_adjective)  # «توترا روسيا أوكرانيا»: one adjective after the other
    if noun is None or len(noun.text) < SHORTEST_NOUN or not noun.text.endswith("ا"):
        return False
    if noun.text.endswith(_TWO) and len(noun.text) > SHORTEST_NOUN + len(_TWO):
        return False  # «شريكتا روسيا»: two of hers
    return not (noun.text.endswith(_NO_NOUNS) or _is_no_noun(words, noun))


def _may_be_adjective(word: Word) -> bool:
    return word.text in spelt_like_adjectives()


def _is_no_noun(words: Words, word: Word) -> bool:
    """A verb, a particle, an adverb, a participle with its object, or a name."""
    classes = ("after_titles", "accusative_adverbs", "particles", "each", "that", "copulas")
    if words.is_any_of(classes, word):
        return True
    if word.end in words.ends_of_persons or word.text in known_states() or is_given_name(words, word.text):
        return True
    verbal_noun = words.is_a("accusative_verbal_nouns", word)
    return not verbal_noun and words.is_any_of(_VERBS, word)
