"""Tags for the words of a sentence: a conditional random field whose weights were learnt beforehand.

The weights that a word gives to itself and to its neighbours are added up once a word; most words can be nothing but
ordinary, which leaves the search for the best row of tags little to do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from struct import unpack
from typing import Final

from .features import OFFSETS, Shape, gap_feature, phrase_features, shape, shape_features, spelling
from .tokens import Token
from .vocabulary import DATA, Entry, Vocabulary

LEAD: Final = 700
"""Hundredths by which a tag may be behind the best of its word and still be chosen for its neighbours' sake."""

REACH: Final = 3
"""Words behind one that may begin a name in which the name may go on with ordinary words."""

SETTLED: Final = 4
"""Rank of the words that stand in no name."""

Row = list[int]
"""A weight a tag."""

Judged = list[tuple[int, int]]
"""Row and numbers of the tags that a word may have."""

_ORDINARY: Final = [(0, 0)]
"""A word that can be nothing else: its weight is then the same for every row of tags."""

_ON: Final = {0: 0}
"""From one ordinary word to the next: where there is no other way, its weight decides nothing."""

LANE: Final = 32
"""Bits of a weight in a packed row."""

BIAS: Final = 1 << 24
"""What is added to a weight in its lane: no sum of weights is below nothing, and none of a hundred rows runs over."""

_NOTHING: Final = (0,)
"""What the first word adds for what stands before it."""

_BITS: Final = 5
"""Bits in which the number of a tag has room."""

_TAG: Final = (1 << _BITS) - 1
"""What is left of a score when only its tag is asked for."""


@dataclass(slots=True)
class Tagger:
    """The weights. Made by `load_tagger`; sums are made once a word."""

    tags: tuple[str, ...]
    follows: tuple[Row, ...]
    """For each tag the weights of the tags before it, in hundredths."""
    weights: Mapping[str, Row]
    """By feature, a weight a tag."""
    _weighed: list[tuple[int, dict[Entry, int]]] = field(default_factory=lambda: [(o, {}) for o in OFFSETS], repr=False)
    """By offset and word the weights that it gives, packed."""
    _packed: dict[str, int] = field(default_factory=dict, repr=False)
    """By feature of a gap or phrase the same; 0: it has none."""
    _shapes: dict[tuple[Shape, int], Row] = field(default_factory=dict, repr=False)

    _shifted: list[list[int]] = field(init=False, repr=False)
    """`follows`, to be added to scores."""

    def __post_init__(self) -> None:
        self._shifted = [[weight << _BITS for weight in row] for row in self.follows]

    def tag(self, tokens: list[Token], vocabulary: Vocabulary) -> list[str]:
        """A tag for each word of a sentence: the row of tags that weighs most."""
        return [self.tags[number] for number in self._best(self._judged(tokens, vocabulary))]

    def _judged(self, tokens: list[Token], vocabulary: Vocabulary) -> list[Judged]:
        """For each word the tags that it may have, and their weights."""
        phrases = phrase_features(tokens, vocabulary)
        entries = [token.entry for token in tokens]
        size = len(entries)
        weighed = self._weighed
        found = []
        reach = 0
        for place, judge in enumerate(entries):
            reach = REACH if judge.begins else reach - 1
            if reach < 0 or judge.rank == SETTLED:
                found.append(_ORDINARY)
                continue
            parts = [
                sums.get(entry) or self._add_up(entry, offset)
                for offset, sums in weighed
                if 0 <= place + offset < size and (entry := entries[place + offset])
            ]
            if gap := self._weight(gap_feature(tokens, place)):
                parts.append(gap)
            if place in phrases:
                parts.append(self._weight(phrases[place]))
            found.append(self._possible(parts))
        return found

    def _possible(self, parts: list[int]) -> Judged:
        """The tags that are not far behind the best, and the sums of their weights in all parts."""
        bias = BIAS * len(parts)
        row = unpack(f"<{len(self.tags)}I", sum(parts).to_bytes(LANE // 8 * len(self.tags), "little"))
        least = max(row) - LEAD
        return [(weight - bias, tag) for tag, weight in enumerate(row) if weight >= least]

    def _weight(self, feature: str) -> int:
        found = self._packed.get(feature)
        if found is None:
            row = self.weights.get(feature)
            found = self._packed[feature] = pack(row) if row else 0
        return found

    def _add_up(self, entry: Entry, offset: int) -> int:
        """What the word says of the word `offset` places before it."""
        common = shape(entry)
        key = (common, offset)
        shared = self._shapes.get(key)
        if shared is None:
            shared = self._shapes[key] = self._sum(shape_features(common, offset))
        sums = self._weighed[OFFSETS.index(offset)][1]
        found = sums[entry] = pack(self._sum(spelling(entry.bare, offset), shared))
        return found

    def _sum(self, names: list[str], more: Row | None = None) -> Row:
        rows = [row for name in names if (row := self.weights.get(name))]
        if more:
            if not rows:
                return more
            rows.append(more)
        return list(map(sum, zip(*rows, strict=True))) if rows else [0] * len(self.tags)

    def _best(self, judged: list[Judged]) -> list[int]:
        """The tags' numbers, by the search of Viterbi over those that are possible."""
        scores = [0]
        """Of each row of tags its weight, shifted, and its last tag: one number, so that the best is the greatest."""
        steps: list[dict[int, int]] = []
        for possible in judged:
            if possible is _ORDINARY and len(scores) == 1 and not scores[0] & _TAG and steps:
                steps.append(_ON)
                continue
            step: dict[int, int] = {}
            new = []
            for weight, tag in possible:
                follows = self._shifted[tag] if steps else _NOTHING
                top = max([score + follows[score & _TAG] for score in scores])
                before = step[tag] = top & _TAG
                new.append(top - before + (weight << _BITS) + tag)
            steps.append(step)
            scores = new
        tag = max(scores) & _TAG
        found = [tag]
        for step in reversed(steps[1:]):
            tag = step[tag]
            found.append(tag)
        return found[::-1]


def pack(row: Row) -> int:
    """A row of weights as one number: rows are then added up in one addition, each weight in a lane of its own."""
    return sum((weight + BIAS) << (LANE * number) for number, weight in enumerate(row))


@cache
def load_tagger(path: Path = DATA / "tagger.txt") -> Tagger:
    """The tagger of `data/`, read once a process."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    tags = tuple(lines[0].split(" "))
    size = len(tags)
    leads = [[int(weight) for weight in line.split(" ")] for line in lines[1 : size + 1]]
    weights: dict[str, Row] = {}
    for line in lines[size + 1 :]:
        name, *pairs = line.split(" ")
        row = [0] * size
        for pair in pairs:
            number, _, weight = pair.partition(":")
            row[int(number)] = int(weight)
        weights[name] = row
    return Tagger(tags, tuple(map(list, zip(*leads, strict=True))), weights)
