"""Tags for the words of a sentence: a conditional random field whose weights were learnt beforehand.

The weights that a word gives to itself and to its neighbours are added up once a word; most words can be nothing but
ordinary, which leaves the search for the best row of tags little to do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
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

_NOTHING: Final = (0,)
"""What the first word adds for what stands before it."""


@dataclass(slots=True)
class Tagger:
    """The weights. Made by `load_tagger`; sums are made once a word."""

    tags: tuple[str, ...]
    follows: tuple[Row, ...]
    """For each tag the weights of the tags before it, in hundredths."""
    weights: Mapping[str, Row]
    """By feature, a weight a tag."""
    _weighed: list[tuple[int, dict[Entry, Row]]] = field(default_factory=lambda: [(o, {}) for o in OFFSETS], repr=False)
    _shapes: dict[tuple[Shape, int], Row] = field(default_factory=dict, repr=False)

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
            gap = self.weights.get(gap_feature(tokens, place))
            if gap:
                parts.append(gap)
            if place in phrases:
                parts.append(self.weights[phrases[place]])
            found.append(_possible(parts))
        return found

    def _add_up(self, entry: Entry, offset: int) -> Row:
        """What the word says of the word `offset` places before it."""
        common = shape(entry)
        key = (common, offset)
        shared = self._shapes.get(key)
        if shared is None:
            shared = self._shapes[key] = self._sum(shape_features(common, offset))
        sums = self._weighed[OFFSETS.index(offset)][1]
        found = sums[entry] = self._sum(spelling(entry.bare, offset), shared)
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
        scores: Judged = [(0, 0)]
        steps: list[dict[int, int]] = []
        for possible in judged:
            if possible is _ORDINARY and len(scores) == 1 and scores[0][1] == 0 and steps:
                steps.append(_ON)
                continue
            step: dict[int, int] = {}
            new = []
            for weight, tag in possible:
                follows = self.follows[tag] if steps else _NOTHING
                top, step[tag] = max([(score + follows[before], before) for score, before in scores])
                new.append((top + weight, tag))
            steps.append(step)
            scores = new
        tag = max(scores)[1]
        found = [tag]
        for step in reversed(steps[1:]):
            tag = step[tag]
            found.append(tag)
        return found[::-1]


def _possible(parts: list[Row]) -> Judged:
    row = list(map(sum, zip(*parts, strict=True)))
    least = max(row) - LEAD
    return [(weight, tag) for tag, weight in enumerate(row) if weight >= least]


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
