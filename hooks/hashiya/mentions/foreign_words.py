"""Words that are none of the language: what their letters tell of foreign names."""

from __future__ import annotations

from typing import Final

from ..arabic.lexicon import ORDINARY
from ..arabic.nationality import known_states
from ..arabic.strangeness import foreignness, ranks
from .offices import is_definite
from .spelt_marks import is_written_on
from .words import Word, Words

VERBAL_OR_CLITIC: Final = ("ي", "ت", "س", "و", "ف", "ب", "ل", "ك")
"""Letters with which verbs of the present and words with a clitic begin: no family name behind a given name."""

JOINED: Final = ("و", "ب", "ل", "ي", "ت", "س")
"""Letters of those with which what stands behind a whole name may be another word."""

FOREIGN: Final = 1
"""From here on the letters look like those of a foreign name."""


def is_strange(words: Words, word: Word) -> bool:
    """A word that is none of the language, in the letters of a foreign name: براندت, ريغان."""
    known = words.is_a(ORDINARY, word) or is_definite(word.text)
    return not known and word.text not in ranks() and foreignness(word.text) >= FOREIGN


def is_known(words: Words, word: Word) -> bool:
    """A state or capital, or the end of somebody's name."""
    return word.text in known_states() or word.end in words.ends_of_persons


def is_met_nowhere(words: Words, word: Word) -> bool:
    """«ليونيل سكالوني»: no word of the language that was ever met, in letters that a foreign name may have."""
    known = words.is_a(ORDINARY, word) or is_definite(word.text) or word.text in ranks()
    return not known and word.text.isalpha() and foreignness(word.text) >= 0


def is_surely_foreign(words: Words, word: Word) -> bool:
    """«غوستاف كليمت»: the same, whatever letter it begins with; «مورّد» with its mark is of the language."""
    return is_strange(words, word) and foreignness(word.text) > FOREIGN and not words.is_doubled(word)


def are_strange_names(words: Words, place: int) -> bool:
    """«المستشار الألماني فيلي براندت»: behind a title two words that are none of the language, or one for sure."""
    first = words.after(place)
    if first is None or first.text.startswith("و") or is_written_on(words, first):
        return False
    if first.text in known_states() and first.text not in words.lexicon.classes["states_as_first_names"]:
        return False  # «وزار الرئيس الصيني موسكو»
    second = words.after(first.end)
    particle = first.text in words.lexicon.classes["after_titles"]
    like_a_word = first.text in words.lexicon.names_like_words and not particle
    if like_a_word and second is not None and is_strange(words, second):
        return True  # «الرئيس الأميركي جو بايدن»
    if not is_strange(words, first):
        return False
    return foreignness(first.text) > FOREIGN or (second is not None and is_strange(words, second))


def are_syllables(words: Words, first: Word) -> bool:
    """«وانغ ون بين»: two short words, the first none of the language, behind a family name that comes first."""
    second = words.after(first.end)
    if second is None or max(len(first.text), len(second.text)) > LONGEST_SYLLABLE:
        return False
    lexicon = words.lexicon
    particle = second.text in lexicon.classes["after_titles"] and second.text != "بين"
    return not particle and first.text not in lexicon.grammar_words and first.text not in ranks()


LONGEST_SYLLABLE: Final = 5
"""Letters of a word of a Chinese or Korean name."""


def is_a_strange_name(words: Words, word: Word) -> bool:
    """A word that is none of the language, no verb, no adverb: كارداشيان; بلايلي, whose ب is no preposition."""
    lexicon = words.lexicon
    ordinary = words.is_a(ORDINARY, word)
    adverbial = word.text.endswith("ا") or not word.text.isalpha()  # مرارا, رئيسا
    if ordinary or adverbial or is_definite(word.text):
        return False
    if not word.text.startswith(VERBAL_OR_CLITIC):
        return True
    rest = word.text[1:]
    if word.text[0] not in "بلك" or rest in known_states() or rest in lexicon.given_names:
        return False
    return word.text.startswith("كا") or (word.text.endswith("ي") and not rest.startswith(("ا", "ت", "ل")))
