"""Names of sections: «ثقافة وفنون», «الرياضة / كان 2019», «الخليج اليوم | شؤون عربية»."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from ..arabic.folding import fold_name
from ..arabic.nationality import known_states, states_by_name

WORDS: Final = Path(__file__).parent / "data" / "sections.txt"

LONGEST_NAME: Final = 6
LONGEST_PART: Final = 3
"""Words."""

_PARTING: Final = re.compile(r"\s*[|/>»›•·:]\s*|\s[-–—]\s")


def is_section(text: str) -> bool:
    """Whether `text` only names a section of a site, with or without its parent."""
    parts = [words for part in _PARTING.split(text) if (words := fold_name(part).split())]
    if not parts or sum(map(len, parts)) > LONGEST_NAME or text.endswith((".", "؟", "!")):
        return False
    if len(parts) == 1:
        return all(map(_names_a_section, parts[0]))
    if max(map(len, parts)) > LONGEST_PART:
        return False
    return any(all(map(_names_a_section, part)) for part in parts) or is_place(" ".join(parts[-1]))


def is_place(folded: str) -> bool:
    """Whether `folded` (matching form) is a state or a capital, in Arabic or by its Latin name."""
    return folded in known_states() or folded in states_by_name()


def _names_a_section(word: str) -> bool:
    """Whether `word` (matching form) is one of the words that such names are made of."""
    if word.isdigit() or word in _words() or is_place(word):
        return True
    bare = word.removeprefix("و")
    return bare in _words() or bare.removeprefix("ال") in _words()


@cache
def _words() -> frozenset[str]:
    lines = WORDS.read_text(encoding="utf-8").splitlines()
    return frozenset(fold_name(word) for line in lines if not line.startswith("#") for word in line.split())
