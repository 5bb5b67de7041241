"""How common a word is where it is no name, and whether its letters look like those of a foreign name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

LEARNT: Final = Path(__file__).parent / "learnt"
"""What was learnt from a tagged corpus."""

MOST: Final = 3
"""The most that a word can look foreign; as much the other way it looks Arabic."""

_UNIT: Final = 50
"""Hundredths of a unit of a letter pattern's weight for one step."""


@cache
def ranks() -> dict[str, int]:
    """By ordinary word in matching form: 1 met once, 2 seldom, 3 often, 4 often and never in a name."""
    return _read("ordinary_words.txt")


@cache
def letters() -> dict[str, int]:
    """By two or three letters: hundredths of a unit by which a foreign name is likelier than an ordinary word."""
    return _read("letters.txt")


@lru_cache(maxsize=65536)
def foreignness(word: str) -> int:
    """-3 to 3: whether the letters of a word without clitics look like an Arabic word or like a foreign name."""
    return foreignness_by(letters(), word)


def foreignness_by(weights: Mapping[str, int], word: str) -> int:
    """The same by the weights of other letter patterns."""
    if len(word) <= 2 or word.isascii():
        return 0
    spelt = f"^{word}$"
    score = 0
    for place in range(len(spelt) - 1):
        found = weights.get(spelt[max(0, place - 1) : place + 2])
        score += weights.get(spelt[place : place + 2], 0) if found is None else found
    return max(-MOST, min(MOST, round(score / _UNIT / (len(word) + 1))))


def _read(name: str) -> dict[str, int]:
    """`number word word …`, one line a number."""
    found: dict[str, int] = {}
    for line in (LEARNT / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            number, *words = line.split(" ")
            found.update(dict.fromkeys(words, int(number)))
    return found
