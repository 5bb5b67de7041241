"""What the learnt weights say of words, packed: a row of weights is one number, and rows are added in one addition.

A lane holds what a tag weighs more than the first tag, which is that of an ordinary word: what is added to all tags
alike decides nothing. A block holds the lanes of all other tags. A word speaks of itself and of its neighbours, and so
has five blocks in one number: `sums` lets it slide over the sentence, a block at each word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from struct import Struct
from typing import Final

from .entry import MOST_REMEMBERED, Entry
from .features import OFFSETS, Shape, shape, shape_features, spelling

LANE: Final = 32
"""Bits of a weight."""

BIAS: Final = 1 << 24
"""What each word adds to each lane: no sum is below nothing, and none of five words runs over."""

NEUTRAL: Final = BIAS * len(OFFSETS)
"""What stands for no weight where all five have spoken."""

Row = tuple[int, ...]
"""A weight a tag, the first tag left out, each with `NEUTRAL` added."""


class Weights:
    """The weights by feature. Those of a word are added up when it is met first."""

    def __init__(self, tags: int, lines: Iterable[str]) -> None:
        """`lines` are features, each led by its distance, with its weights by the number of their tag."""
        self._told: dict[str, list[tuple[str, str]]] = defaultdict(list)
        """By feature the distances at which it is told of, and the weights there, unread until a word has it."""
        for line in lines:
            feature, weights = line.split(" ", 1)
            name = feature.lstrip(_DISTANCES)
            self._told[name].append((feature.removesuffix(name), weights))
        lanes = tags - 1
        self._block = LANE * lanes
        self._mask = (1 << self._block) - 1
        self._ones = sum(1 << (LANE * lane) for lane in range(lanes))
        self._unpack = Struct(f"<{lanes}I").unpack
        self._bytes = self._block // 8
        self._nobody = sum(BIAS * self._ones << (self._block * place) for place in range(len(OFFSETS)))
        """What a word would say that is none: before the first and behind the last."""
        self._words: dict[Entry, int] = {}
        self._shapes: dict[Shape, int] = {}
        self._names: dict[str, int] = {}
        self._alone: dict[str, int] = {}

    def block(self, row: Iterable[int]) -> int:
        """A block of these weights."""
        return sum(weight << (LANE * lane) for lane, weight in enumerate(row))

    def sums(self, entries: Iterable[Entry]) -> list[int]:
        """For each word of a sentence a block: what it and the two words on either side say of it."""
        block, mask, known, nobody = self._block, self._mask, self._words, self._nobody
        around = (nobody >> block) + nobody
        found = []
        for entry in entries:
            word = known.get(entry) or self._add_up(entry)
            around = (around >> block) + word
            found.append(around & mask)
        for _ in range(2):
            around = (around >> block) + nobody
            found.append(around & mask)
        return found[2:]

    def alone(self, feature: str) -> int:
        """A block: what a gap or phrase says of the word where it stands."""
        found = self._alone.get(feature)
        if found is None:
            told = self._told.get(feature, ())
            found = self._alone[feature] = sum(self._packed(weights) for _, weights in told)
        return found

    def row(self, block: int) -> Row:
        """The lanes of a block."""
        return self._unpack(block.to_bytes(self._bytes, "little"))

    def _add_up(self, entry: Entry) -> int:
        """What the word says of itself and of its neighbours."""
        if len(self._words) >= MOST_REMEMBERED:
            self._words.clear()
        common = shape(entry)
        shared = self._shapes.get(common)
        if shared is None:
            shared = self._shapes[common] = sum(map(self._everywhere, shape_features(common, 0)))
        own = [self._everywhere(name) for name in spelling(entry.bare, 0) if name in self._told]  # few are told of
        found = self._words[entry] = self._nobody + shared + sum(own)
        return found

    def _everywhere(self, name: str) -> int:
        """What a feature weighs at all words of which it speaks."""
        if name not in self._told:
            return 0
        found = self._names.get(name)
        if found is None:
            found = self._names[name] = sum(
                self._packed(weights) << (self._block * _PLACES[distance]) for distance, weights in self._told[name]
            )
        return found

    def _packed(self, weights: str) -> int:
        row = {int(number): int(weight) for number, _, weight in (pair.partition(":") for pair in weights.split(" "))}
        ordinary = row.pop(0, 0)
        return sum(weight << (LANE * (tag - 1)) for tag, weight in row.items()) - ordinary * self._ones


_DISTANCES: Final = "-12"
"""The characters of a distance."""

_PLACES: Final = {str(offset or ""): place for place, offset in enumerate(reversed(OFFSETS))}
"""Number of the block by distance: the first is that of the word two before, to which the word stands two behind."""
