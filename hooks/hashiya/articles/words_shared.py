"""Words that two lines have in common: a headline, a standfirst and a lead tell one story in one vocabulary."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from ..arabic.folding import fold_name

STEM: Final = 4
"""Letters by which words are compared, and the fewest of a word that is."""

LONG: Final = 4
FEWEST: Final = 5
"""Letters of a word that a lead might say again in full, and the fewest of such words."""

_CLITICS: Final = re.compile(r"^[وفبل]?(?:ال|لل)?")


@lru_cache(maxsize=512)
def stems(text: str) -> frozenset[str]:
    """The beginnings of the longer words, article and conjunction aside."""
    words = (_CLITICS.sub("", word) for word in fold_name(text).split())
    return frozenset(word[:STEM] for word in words if len(word) >= STEM)


def share_of(one: frozenset[str], other: frozenset[str]) -> float:
    """Which part of the stems of `one` is in `other` too."""
    return len(one & other) / len(one) if one else 0.0


def said_again(standfirst: str, lead: str) -> float | None:
    """Share of the longer words of a paragraph that the next one says again; None where they are too few to tell."""
    said = {word for word in fold_name(standfirst).split() if len(word) >= LONG}
    again = set(fold_name(lead).split())
    return len(said & again) / len(said) if len(said) >= FEWEST else None
