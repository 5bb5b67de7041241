"""First names that nothing but their place shows: محمد صادق الصدر, محمد علي تميم, من بينهم فلوين سار."""

from __future__ import annotations

from ..arabic.nationality import definite_adjectives
from . import first_names
from .offices import is_definite
from .patterns import Hit
from .spelt_marks import ALI
from .words import Word, Words


def stands_in_a_chain(words: Words, hit: Hit, before: Word, own: frozenset[str]) -> bool:
    """Whether `before` is a first name that is not the bearer's, by what stands before it or behind the name."""
    found = _is_a_second_given_name(words, before, own) or _is_listed(words, before, own)
    return found or _is_told_as_kin(words, hit, before, own)


def is_none_of_the_language(words: Words, hit: Hit, before: Word, own: frozenset[str]) -> bool:
    """Whether `before` is somebody else's first or middle name, being no word of the language."""
    if first_names.is_a_word_here(words, before):
        return False
    middle = hit.pattern.text not in words.lexicon.given_names
    return (
        first_names.is_a_strange_given_name(words, before, own)
        or (middle and first_names.is_a_strange_middle_name(words, before, own))
        or first_names.is_a_foreign_first_name(words, before, own)
    )


def _is_told_as_kin(words: Words, hit: Hit, before: Word, own: frozenset[str]) -> bool:
    """«وجو جونسون، شقيقه الأصغر»: a word that may be a first name, the family name, and behind a comma whose kin."""
    text = before.text.removeprefix("و")
    if text in own or before.end in words.ends_of_persons or words.gap(hit.end, hit.end + 2) not in ("، ", ", "):
        return False
    number = words.number_at(hit.end)
    kin = number < len(words.texts) and words.is_a("kin_of_somebody", words.word(number))
    name = text in words.lexicon.names_like_words or text not in words.lexicon.ordinary_words
    return kin and name and not is_definite(text)


def _is_a_second_given_name(words: Words, before: Word, own: frozenset[str]) -> bool:
    """«محمد صادق الصدر», «محمد علي تميم»: a word that is a name as well, behind somebody else's first name."""
    first = words.before(before.start)
    if first is None or before.text in own or first.text in own or not first_names.is_given_name(words, first.text):
        return False
    if before.text == ALI:
        end = words.folded.span(before.start, before.end)[1]
        return words.folded.source[end - 1 : end] == "ي" and not _acts(words, words.before(first.start))
    if before.text not in words.lexicon.names_like_words:
        return False
    earlier = words.before(first.start)
    if words.is_a("titles", earlier) or (earlier is not None and earlier.text in definite_adjectives()):
        return False  # «هنأ نظيره الباكستاني نواز شريف ملالا»: the name is whole, its object follows
    sure = words.is_a("kin_of_somebody", earlier)
    sure = sure or (earlier is not None and first_names.is_given_name(words, earlier.text))
    return sure or not _acts(words, before)  # «محمد محمد صادق الصدر», not «أحمد صادق»: a verb as well


def _is_listed(words: Words, before: Word, own: frozenset[str]) -> bool:
    """«من بينهم فلوين سار»: behind «among them» a name begins, and what is no word of the language is its first."""
    if before.text in own or before.end in words.ends_of_persons or is_definite(before.text):
        return False
    return words.is_a("among", words.before(before.start)) and before.text not in words.lexicon.ordinary_words


def _acts(words: Words, word: Word | None) -> bool:
    return words.is_any_of(("speech_verbs", "acting_verbs", "transitive_motion"), word)
