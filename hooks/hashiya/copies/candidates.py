"""Which texts are worth comparing: of thousands, the few that may be copies, in time that grows with their number."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Final
from zlib import crc32

from .likeness import Shingles

if TYPE_CHECKING:
    from datasketch import MinHash, MinHashLSH

RUN: Final = 8
"""Words that two newsrooms do not write alike by chance, names and titles aside."""

SAMPLE: Final = 4
"""Only runs that begin with one in four words are looked at, the same ones in every text."""

ROOM: Final = 4
"""Marks for each run, at least: of four runs that are in one text alone three have a mark of their own."""

SHARED_RUNS: Final = 0.05
"""Share of a text's runs that another one must have: a treaty's name of ten words is in many texts. Of the least like
copies that were measured every eighth run is in both."""

BANDS: Final = 96
ROWS: Final = 2
"""Of two texts with a fifth of their shingles in common 98 in 100 meet in a band, of those with none nobody."""

AT_ONCE: Final = 10_000
"""Shingles numbered at once, in memory of 8 MB: a file may hold a million words."""

MOST_COMPARED: Final = 64
"""Texts with which one is compared, those that met it first; a bound for texts made to be like thousands."""


def suspects(sampled: Sequence[array[int]]) -> list[int]:
    """Places of the texts, by the runs in their samples, that share runs with another. Most digests have none.

    One of the two must share many of its runs; of the other they may be few, if it is much longer.
    """
    often = _often(sampled)
    shared = [often.intersection(runs) for runs in sampled]
    telling = {
        run for own, runs in zip(shared, sampled, strict=True) if len(own) > SHARED_RUNS * len(runs) for run in own
    }
    return [place for place, own in enumerate(shared) if not telling.isdisjoint(own)]


def _often(sampled: Sequence[array[int]]) -> set[int]:
    """Runs that are in two texts or more. Most are in one: a table of marks tells which need not be counted."""
    last = (1 << (ROOM * sum(map(len, sampled))).bit_length()) - 1  # of as many as a power of two
    marks = bytearray(last + 1)
    doubtful: set[int] = set()
    for runs in sampled:
        for run in runs:
            if marks[run & last]:
                doubtful.add(run)
            else:
                marks[run & last] = 1
    count = Counter(chain.from_iterable(map(doubtful.intersection, sampled)))  # a text has each of its runs once
    return {run for run, times in count.items() if times > 1}


def sample(words: array[int]) -> array[int]:
    """The runs of a text that are looked at, each once."""
    raw, length = words.tobytes(), RUN * words.itemsize
    starts = [place * words.itemsize for place, word in enumerate(words[: -RUN + 1]) if word % SAMPLE == 0]
    return array("I", {crc32(raw[place : place + length]) for place in starts})


class Meeting:
    """Texts that came before, to be met by those that come. The library is loaded with the first: it costs a second."""

    def __init__(self) -> None:
        """Nobody is there yet. The bands are given, not worked out: seeds and sizes never change between builds."""
        from datasketch import MinHash, MinHashLSH  # noqa: PLC0415  # a digest without suspects never pays for it

        self._empty: MinHash = MinHash(num_perm=BANDS * ROWS, seed=1, hashfunc=int)
        self._index: MinHashLSH = MinHashLSH(num_perm=BANDS * ROWS, params=(BANDS, ROWS))

    def meet(self, text: Shingles) -> tuple[MinHash, list[int]]:
        """The print of `text`, and the places of texts that may be like it, in order."""
        made = self._print(text.all)
        return made, sorted(self._index.query(made))[:MOST_COMPARED]

    def stay(self, place: int, made: MinHash) -> None:
        """From now on the text at `place` can be met."""
        self._index.insert(place, made)

    def _print(self, shingles: Iterable[int]) -> MinHash:
        """The least number of all shingles in each of the ways to number them."""
        made = self._empty.copy()
        numbers = list(shingles)
        for start in range(0, len(numbers), AT_ONCE):
            made.update_batch(numbers[start : start + AT_ONCE])
        return made
