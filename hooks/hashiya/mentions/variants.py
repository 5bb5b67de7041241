"""Other spellings of a name that no editor should have to list.

All names here are in matching form (`fold_name`). A variant never takes a spelling that belongs to another actor, and
never one that is an ordinary word: the matcher sees to that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ..arabic.strangeness import foreignness
from .together import ByWord

SHORTEST_SHORTENED: Final = 5
"""Letters of a word that may lose a vowel letter: ترامب → ترمب; a shorter word becomes another word."""

FOREIGN: Final = 1
"""From here on the letters of a word look foreign."""

LONG: Final = 7
"""Letters of a word that stays recognisable with a ya more: ستولتنبرغ → ستولتنبيرغ."""

TWICE: Final = 8
"""Letters of a word that stays recognisable with two changes: زيلينسكي → زلنسكي."""

_INTERCHANGED: Final = (("غ", "ج"), ("ج", "غ"), ("غ", "ق"), ("ك", "ق"), ("ق", "ك"), ("س", "ز"), ("ز", "س"))
"""One sound of a foreign name in the letters of different newsrooms: غوتيريش, جوتيريش, قوتيريش."""

_NEAR: Final = (("ش", "س"), ("س", "ش"), ("ط", "ت"), ("ت", "ط"), ("ص", "س"), ("س", "ص"))
"""Near sounds of a longer foreign name: غوتيريس, شتولتنبرغ."""

_ENDINGS: Final = (
    ("تس", "ز"),
    ("ز", "تس"),
    ("تس", "تز"),
    ("تز", "تس"),
    ("تز", "ز"),
    ("ه", "ا"),
    ("ا", "ه"),
    ("يا", "يه"),
    ("ف", "ب"),
)
"""The end of a foreign name: ميرتس/ميرز, أوباما/أوبامه."""

SHORTEST_WITH_SKELETON: Final = 3
"""Letters; a shorter word has one spelling."""

_SOUNDS: Final = (("ج", "غ"), ("ق", "غ"), ("ك", "غ"), ("ز", "س"), ("ص", "س"), ("ش", "س"), ("ط", "ت"))
"""Letters that are interchanged, and one for each sound."""

_VOWELS: Final = re.compile("(?<=.)[اوي]+")
_DOUBLED: Final = re.compile(r"(.)\1+")
_FINAL_SOUNDS: Final = (
    (re.compile("(?<=.)ب$", re.MULTILINE), "ف"),
    (re.compile("(?<=.)تس$", re.MULTILINE), "س"),
    (re.compile("(?<=.)ه$", re.MULTILINE), ""),
)
"""What `_ENDINGS` interchanges at the end of a word, vowels aside; none makes an end that a later one changes."""

_CASES: Final = (
    ("ابو ", re.compile("^ابو "), ("ابي ", "ابا ")),
    ("يون", re.compile(r"(?<=\w\w)يون\b"), ("يين",)),
    ("يين", re.compile(r"(?<=\w\w)يين\b"), ("يون",)),
    ("فيدرال", re.compile("فيدرال"), ("فدرال",)),
    ("فدرال", re.compile("فدرال"), ("فيدرال",)),
    ("ديمقراط", re.compile("ديمقراط"), ("ديموقراط",)),
    ("ديموقراط", re.compile("ديموقراط"), ("ديمقراط",)),
    ("نكليز", re.compile("نكليز"), ("نجليز",)),
    ("نجليز", re.compile("نجليز"), ("نكليز",)),
)
"""Words that newsrooms write in two ways, and endings that case changes: أبو مازن/أبي مازن, الحوثيون/الحوثيين.

The letters come first: few names have them.
"""

_ANY_CASE: Final = re.compile("|".join(letters for letters, _, _ in _CASES))


def by_case(name: str) -> list[str]:
    """The forms that Arabic grammar and the newsrooms give `name` in a sentence; none of most names."""
    return list(_by_case(name)) if _ANY_CASE.search(name) else []


def _by_case(name: str) -> Iterator[str]:
    for letters, pattern, replacements in _CASES:
        if letters in name and pattern.search(name):
            yield from (pattern.sub(replacement, name) for replacement in replacements)


def is_spelling(name: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether another newsroom may write the foreign name `name` as `words`: word for word, each by one change."""
    pairs = list(zip(name, words, strict=True))
    return name != words and all(own == other or other in spellings(own) for own, other in pairs)


@lru_cache(maxsize=4096)
def spellings(word: str) -> frozenset[str]:
    """The spellings that other newsrooms give a word of a foreign name."""
    once = frozenset(_of_word(word))
    return once if len(word) < TWICE else once.union(*map(_of_word, once))


@lru_cache(maxsize=4096)
def vowelled(word: str) -> frozenset[str]:
    """A foreign word with one long vowel more: جاستن, جاستين. Too bold for a word alone; كرم and كريم are two names."""
    if len(word) < SHORTEST_SHORTENED or word.startswith("ال") or foreignness(word) < FOREIGN:
        return frozenset()
    places = [place for place in range(1, len(word)) if not set(word[place - 1 : place + 1]) & set("اوي")]
    return frozenset(word[:place] + vowel + word[place:] for place in places for vowel in "اوي")


def skeleton(word: str) -> str:
    """What all spellings of a word have in common: names are looked up by it, `is_spelling` then decides."""
    return SKELETONS[word] if word else word


def _skeletons(words: str) -> str:
    """Of words, one a line."""
    for letter, sound in _SOUNDS:
        words = words.replace(letter, sound)
    bones = _DOUBLED.sub(r"\1", _VOWELS.sub("", words))
    for ending, sound in _FINAL_SOUNDS:
        bones = ending.sub(sound, bones)
    return bones


SKELETONS: Final = ByWord(_skeletons, stays=lambda word: word.startswith("ال") or len(word) < SHORTEST_WITH_SKELETON)
"""The skeletons of all words met so far."""


def _of_word(word: str) -> Iterator[str]:
    if word.startswith("ال"):
        return
    yield from _interchanged(word)
    yield from _without_a_vowel(word)
    yield from _with_a_vowel(word)
    yield from _with_another_vowel(word)
    yield from _other_ending(word)
    single = re.sub(r"(.)\1", r"\1", word)
    if single != word and len(single) >= 4:
        yield single


def _interchanged(word: str) -> Iterator[str]:
    if len(word) < 4:
        return
    if len(word) >= SHORTEST_SHORTENED:
        for old, new in _NEAR:
            if old in word:
                yield word.replace(old, new)
    for old, new in _INTERCHANGED:
        if old in word:
            yield word.replace(old, new)


def _without_a_vowel(word: str) -> Iterator[str]:
    """ترامب → ترمب, زيلينسكي → زيلنسكي: one vowel letter between two consonants; بوينغ is no بينغ."""
    if len(word) < SHORTEST_SHORTENED:
        return
    for place in range(1, len(word) - 1):
        if word[place] in "اوي" and not {word[place - 1], word[place + 1]} & set("اوي"):
            yield word[:place] + word[place + 1 :]


def _with_a_vowel(word: str) -> Iterator[str]:
    """نتنياهو → نتانياهو, لاين → لايين: one vowel letter more between two consonants, or a doubled ya."""
    if len(word) < SHORTEST_SHORTENED - 1:
        return
    for place in range(1, len(word) - 1):
        if word[place] == "ي" and "ي" not in (word[place - 1], word[place + 1]):
            yield word[:place] + "ي" + word[place:]
        if len(word) >= SHORTEST_SHORTENED and not set(word[place - 1 : place + 1]) & set("اوي"):
            yield word[:place] + "ا" + word[place:]
            if len(word) >= LONG:
                yield word[:place] + "ي" + word[place:]


def _with_another_vowel(word: str) -> Iterator[str]:
    """جوزيف → جوزاف: one long vowel for another inside the word."""
    if len(word) < SHORTEST_SHORTENED:
        return
    for place in range(1, len(word) - 1):
        for old, new in (("ا", "ي"), ("ي", "ا")):
            if word[place] == old:
                yield word[:place] + new + word[place + 1 :]


def _other_ending(word: str) -> Iterator[str]:
    if len(word) < 4:
        return
    for old, new in _ENDINGS:
        if word.endswith(old):
            yield word.removesuffix(old) + new
