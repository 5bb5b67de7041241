"""Tags for the words of a sentence: a conditional random field whose weights were learnt beforehand.

Most words can be nothing but ordinary, and such a word parts the rows of tags before it from those behind it: the best
row is sought from one of them to the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from operator import add
from pathlib import Path
from typing import Final

from .bounds import LEAD, Bounds
from .features import gap_feature, gaps_of, phrase_features
from .tokens import Token
from .vocabulary import DATA
from .weights import NEUTRAL, Weights

REACH: Final = 3
"""Words behind one that may begin a name in which the name may go on with ordinary words."""

SETTLED: Final = 4
"""Rank of the words that stand in no name."""

_BITS: Final = 5
"""Bits in which the number of a tag has room."""

_TAG: Final = (1 << _BITS) - 1
"""What is left of a score when only its tag is asked for."""


@dataclass(slots=True)
class Tagger:
    """The weights. Made by `load_tagger`."""

    tags: tuple[str, ...]
    """The first is that of an ordinary word."""
    follows: tuple[list[int], ...]
    """For each tag the weights of the tags before it, in hundredths."""
    weights: Weights = field(repr=False)
    _bounds: Bounds = field(init=False, repr=False)
    _ways: dict[tuple[int, ...], list[list[int]]] = field(default_factory=dict, repr=False)
    """By the tags that the word before may have: for each tag what they add, shifted, in their order."""

    _nowhere: list[list[int]] = field(init=False, repr=False)
    """The same for the first word of a sentence: nothing stands before it."""

    def __post_init__(self) -> None:
        self._nowhere = [[0] for _ in self.tags]
        self._bounds = Bounds(self.follows, self.weights)

    def tag(self, tokens: list[Token], settled: frozenset[int] = frozenset()) -> list[str]:
        """A tag for each word of a sentence: the row of tags that weighs most.

        Nobody asks for those of the words in `settled`: no name begins with one, and where a row has no others its
        words are left ordinary.
        """
        found = [self.tags[0]] * len(tokens)
        if all(place in settled for place, token in enumerate(tokens) if token.entry.begins):
            return found  # as in most sentences about those who are known
        blocks = self._blocks(tokens)
        if settled:
            _leave_out_settled(blocks, settled)
        if any(blocks):
            self._bounds.leave_out(blocks)
            for first, last in _runs(blocks):
                best = self._best(blocks[first:last], begins=first == 0, ends=last == len(blocks))
                found[first:last] = [self.tags[tag] for tag in best]
        return found

    def _blocks(self, tokens: list[Token]) -> list[int]:
        """The weights of each word; 0 where it can be nothing but ordinary, so that they decide nothing."""
        entries = [token.entry for token in tokens]
        phrases = phrase_features(tokens)
        alone, is_likely, highest = self.weights.alone, self._bounds.likely, self._bounds.highest
        found = [0] * len(entries)
        reach = 0
        gaps = gaps_of(tokens)
        for place, (entry, block) in enumerate(zip(entries, self.weights.sums(entries), strict=True)):
            reach = REACH if entry.begins else reach - 1
            if reach < 0 or entry.rank == SETTLED:
                continue
            whole = block + alone(gap_feature(gaps[place], gaps[place + 1]))
            if place in phrases:
                whole += alone(phrases[place])
            if (whole + is_likely) & highest:
                found[place] = whole
        return found

    def _best(self, blocks: list[int], *, begins: bool, ends: bool) -> list[int]:
        """The tags' numbers of words between ordinary ones, or the edges of a sentence: by the search of Viterbi."""
        scores = [0]
        """Of each row of tags its weight, shifted, and its last tag: one number, so that the best is the greatest."""
        ways = self._nowhere if begins else self._ways_from((0,))
        steps: list[tuple[tuple[int, ...], list[int]]] = []
        for block in blocks:
            tags, weights = self._possible(block)
            tops = [max(map(add, scores, ways[tag])) for tag in tags]
            scores = [(top | _TAG) + weight for top, weight in zip(tops, weights, strict=True)]
            steps.append((tags, tops))
            ways = self._ways_from(tags)
        tag = max(scores if ends else map(add, scores, ways[0])) & _TAG
        found = []
        for tags, tops in reversed(steps):
            found.append(tag)
            tag = tops[tags.index(tag)] & _TAG
        return found[::-1]

    def _possible(self, block: int) -> tuple[tuple[int, ...], list[int]]:
        """The tags that are not far behind the best of the word, and what each adds to a score that ends in ones."""
        row = (NEUTRAL, *self.weights.row(block))
        least = max(row) - LEAD
        tags = tuple([tag for tag, weight in enumerate(row) if weight >= least])
        return tags, [((row[tag] - NEUTRAL) << _BITS) + tag - _TAG for tag in tags]

    def _ways_from(self, tags: tuple[int, ...]) -> list[list[int]]:
        found = self._ways.get(tags)
        if found is None:
            found = self._ways[tags] = [[row[tag] << _BITS for tag in tags] for row in self.follows]
        return found


def _leave_out_settled(blocks: list[int], settled: frozenset[int]) -> None:
    """Let the words between two ordinary ones be ordinary where all of them are settled."""
    for first, last in _runs(blocks):
        if settled.issuperset(range(first, last)):
            blocks[first:last] = [0] * (last - first)


def _runs(blocks: list[int]) -> Iterator[tuple[int, int]]:
    """From where to where words stand that are not ordinary."""
    first = 0
    for place, block in enumerate((*blocks, 0)):
        if not block:
            if first < place:
                yield first, place
            first = place + 1


@cache
def load_tagger(path: Path = DATA / "tagger.txt") -> Tagger:
    """The tagger of `data/`, read once a process."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    tags = tuple(lines[0].split(" "))
    size = len(tags)
    leads = [[int(weight) for weight in line.split(" ")] for line in lines[1 : size + 1]]
    return Tagger(tags, tuple(map(list, zip(*leads, strict=True))), Weights(size, lines[size + 1 :]))
