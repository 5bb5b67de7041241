"""What is counted, and the errors behind the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Figure(StrEnum):
    """Something that is counted; most figures are counted for the whole, some for each sort of mention."""

    GOLD = "gold"
    """Mentions that are marked, by sort; names with no profile, by kind."""
    FOUND = "found"
    """Those of them that are linked; those that are listed."""
    GUESSED = "guessed"
    """Links, by sort; names listed as unknown, by kind."""
    RIGHT = "right"
    """Those of them that are marked."""
    SAME_WORDS = "same words exactly"
    WRONG = "wrong links"
    """Links where the text names somebody else."""
    SPURIOUS = "spurious"
    """Links where the text names nobody."""
    DOUBLED = "doubled"
    """Second links of a mention."""
    BESIDE_NAME = "titles linked beside their name"
    NEUTRAL = "neutral"
    """Links of an office's own state or body inside the words of a role."""
    TRAPS = "traps"
    """By reason."""
    SPRUNG = "traps sprung"
    """By reason."""
    ARTICLES = "articles"
    MISSING = "articles missing"
    EXTRA = "articles without gold"
    TITLES = "titles"
    STANDFIRSTS = "standfirsts"
    DATES = "dates"
    CAPTIONS = "captions"
    CAPTIONS_KEPT = "captions kept"
    PARAGRAPHS = "paragraphs"
    PARAGRAPHS_KEPT = "paragraphs kept"
    DEBRIS = "lines of debris"
    LEAKED = "debris leaked"
    LINKS = "links"
    OFFSETS_SOUND = "offsets sound"
    CONTEXTS_SOUND = "contexts sound"
    PLACELESS = "links without a place"
    UNLOCATED = "gold not located"


@dataclass(frozen=True, slots=True)
class Fault:
    """One error, as it is shown."""

    what: str
    about: str
    """The actor or kind, where there is one."""
    words: str
    where: str
    """The words around it, or what gold says instead."""
    article: str = ""


Counts = Counter[tuple[Figure, str]]
"""Figures; the second part of a key is the sort, kind or reason, empty for the whole."""


@dataclass(frozen=True, slots=True)
class Score:
    """Figures and the errors behind them. Made by every scoring step."""

    counts: Counts
    faults: tuple[Fault, ...]

    def count(self, figure: Figure, of: str = "") -> int:
        """One figure."""
        return self.counts[figure, of]

    def over_all(self, figure: Figure) -> int:
        """One figure, all sorts together."""
        return sum(count for (counted, _), count in self.counts.items() if counted is figure)

    def precision(self, of: str) -> float:
        """Share of the links that are right."""
        return _share(self.count(Figure.RIGHT, of), self.count(Figure.GUESSED, of))

    def recall(self, of: str) -> float:
        """Share of the marked mentions that are linked."""
        return _share(self.count(Figure.FOUND, of), self.count(Figure.GOLD, of))

    def f1(self, of: str) -> float:
        """Harmonic mean of precision and recall."""
        precision, recall = self.precision(of), self.recall(of)
        return _share(2 * precision * recall, precision + recall)


def total(scores: Iterable[Score]) -> Score:
    """All scores together."""
    counts: Counts = Counter()
    faults: list[Fault] = []
    for score in scores:
        counts.update(score.counts)
        faults += score.faults
    return Score(counts, tuple(faults))


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
