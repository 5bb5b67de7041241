"""Two ways to look at a text: folded, so that house styles compare, and in words, so that places do."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

LETTERS: Final = {
    "أ": "ا",  # alef with hamza above
    "إ": "ا",  # alef with hamza below
    "آ": "ا",  # alef with madda
    "ٱ": "ا",  # alef wasla
    "ى": "ي",  # alef maqsura
    "ی": "ي",  # Persian ya
    "ک": "ك",  # Persian kaf
    "چ": "ج",  # Persian che
}
TA_MARBUTA: Final = "ة"
HA: Final = "ه"
TATWEEL: Final = "ـ"
NON_JOINER: Final = "\u200c"
QUOTES: Final = frozenset("«»“”„‟\"'‘’‹›`´＂")
SEPARATORS: Final = frozenset("|•")
"""What stands between the parts of a line, and counts as a space."""


def fold(text: str, *, strict: bool = False) -> tuple[str, list[int]]:
    """`text` as it is compared, and for each of its characters the index in `text`. `strict`: ta marbuta is no ha."""
    chars: list[str] = []
    index: list[int] = []
    for place, char in enumerate(text):
        plain = _plain(char, strict=strict)
        if plain and not (plain == " " and chars[-1:] == [" "]):
            chars.append(plain)
            index.append(place)
    return "".join(chars), index


def key(text: str | None) -> str:
    """What two texts share that differ in house style only."""
    return fold(text or "")[0].strip()


def has_words(text: str) -> bool:
    """Whether there is anything to read in `text`."""
    return re.search(r"\w", text) is not None


def joins_words(char: str) -> bool:
    """Whether `char` is part of a word."""
    return char.isalnum() or char in (TATWEEL, NON_JOINER) or unicodedata.category(char) == "Mn"


def word_numbers(text: str) -> list[int]:
    """For every character of `text`, the number of the word that it is in; -1 between words."""
    numbers: list[int] = []
    number, inside = -1, False
    for char in text:
        part = joins_words(char)
        number += part and not inside
        inside = part
        numbers.append(number if part else -1)
    return numbers


@cache
def _plain(char: str, *, strict: bool) -> str:
    category = unicodedata.category(char)
    if char == TATWEEL or char in QUOTES or category in ("Mn", "Cf"):
        return ""
    if category == "Nd":
        return str(unicodedata.digit(char))
    if char.isspace() or char in SEPARATORS:
        return " "
    if char == TA_MARBUTA and not strict:
        return HA
    return LETTERS.get(char, char.lower()[0])
