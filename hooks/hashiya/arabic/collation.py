"""The order of Arabic lists: the alphabet, the article left out of account, Latin before Arabic."""

from __future__ import annotations

import unicodedata
from typing import Final

ALPHABET: Final = "ءابپةتثجچحخدذرزژسشصضطظعغفڤقكگلمنهويى"
"""Letters in the order of the Unicode Collation Algorithm's default table (DUCET, Unicode 16), which ICU follows for
Arabic; letters with hamza or madda are their bare letter with a mark, as its decompositions have them."""

_RANKS: Final = {letter: f"{rank:02}" for rank, letter in enumerate(ALPHABET)}
_SAME: Final = str.maketrans({"ک": "ك", "ی": "ي", "ٱ": "ا", "ـ": None})
"""Persian kaf and ya, wasla, and tatweel, which has no weight."""

ARTICLE: Final = "ال"

LONGEST_PREFIXED: Final = 4
"""A word of fewer letters keeps its ال: in «الب» it is no article."""


def sort_key(name: str) -> tuple[str, str, str]:
    """What to sort `name` by: its letters by rank, then its marks, then itself.

    Digits stand before Latin letters and those before Arabic ones, as in the default table.
    """
    bare = _bare(name)
    words = [_without_article(word) for word in bare.split()]
    return " ".join("".join(_RANKS.get(c, c) for c in _ordered(word)) for word in words), bare, name


def _bare(name: str) -> str:
    """`name` without marks, punctuation as blanks, Latin in lower case."""
    decomposed = unicodedata.normalize("NFKD", name).translate(_SAME)
    kept = (c for c in decomposed if not unicodedata.combining(c))
    return "".join(c if c.isalnum() else " " for c in kept).casefold()


def _without_article(word: str) -> str:
    return word.removeprefix(ARTICLE) if len(word) >= LONGEST_PREFIXED else word


def _ordered(word: str) -> str:
    """Arabic words behind all others: a private mark leads them."""
    return "\ue000" + word if word[:1] in _RANKS else word
