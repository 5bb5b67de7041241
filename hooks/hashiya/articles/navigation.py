"""Bars of a site that came along without their links, and the slug that its address has for an article."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from ..arabic.folding import fold_name
from .sections import is_place, is_section

WORDS: Final = Path(__file__).parent / "data" / "navigation.txt"

FEWEST_PIECES: Final = 3
LONGEST_PIECE: Final = 3
FEWEST_WORDS: Final = 5
"""Of a bar that lost the signs between its pieces."""

NAMED: Final = 2 / 3
"""Share of the pieces of a bar whose words are those of menus."""

_BAR: Final = re.compile(r"\s*[|·•/›»]\s*")
_SLUG: Final = re.compile(r"(?=(?:.*[a-z]{3,}){2})[a-z0-9]+(?:[-_][a-z0-9]+)+(?:\.(?:html?|php|aspx?))?")
_ENGLISH: Final = re.compile(r"[A-Za-z][a-z]+(?: [a-z]+){0,2} [a-z]{3,}")


def is_navigation(text: str) -> bool:
    """Whether `text` is a bar of short names: «نتائج مباشرة | جدول الترتيب | الهدافون»."""
    if text.endswith((".", "؟", "!", ":", "،")):
        return False
    pieces = [fold_name(piece).split() for piece in _BAR.split(text) if piece.strip()]
    if len(pieces) == 1:
        return len(pieces[0]) >= FEWEST_WORDS and all(word in _words() for word in pieces[0])
    if len(pieces) < FEWEST_PIECES or max(map(len, pieces)) > LONGEST_PIECE:
        return False
    named = [piece for piece in pieces if piece and _names_a_page(piece)]
    return len(named) >= NAMED * len(pieces)


def _names_a_page(piece: list[str]) -> bool:
    """Words of menus and sections; a country alone may be a list of the news."""
    words = " ".join(piece)
    return all(word in _words() or is_section(word) for word in piece) and not is_place(words)


def is_slug(text: str) -> bool:
    """Whether `text` is how an address names its article: «bulgaria-euro»."""
    return bool(_SLUG.fullmatch(text.strip()))


def is_english_label(text: str) -> bool:
    """«Bulgaria euro»: a few Latin words that are no name, as a page has them for its pictures; a name has capitals."""
    return bool(_ENGLISH.fullmatch(text.strip()))


@cache
def _words() -> frozenset[str]:
    """In matching form."""
    lines = WORDS.read_text(encoding="utf-8").splitlines()
    return frozenset(fold_name(word) for line in lines if not line.startswith("#") for word in line.split())
