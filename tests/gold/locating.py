"""Gold words found again in the published text, which may differ from the raw one in house style."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from .articles import Passage
from .folding import fold, key

Span = tuple[int, int]

AGREEMENT: Final = 6
"""Characters of context that must agree; less where a paragraph's end leaves less to see."""


def locate(passages: Sequence[Passage], text: str) -> list[Span | None]:
    """For each passage its place in `text`: the same words, the best context, in reading order; `None` if missing."""
    flat, index = fold(text)
    spans: list[Span | None] = [None] * len(passages)
    alike: dict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(passages):
        alike[key(passage.exact)].append(number)
    for words, numbers in alike.items():
        for rank, at in _best(words, [passages[number] for number in numbers], flat):
            spans[numbers[rank]] = (index[at], index[at + len(words) - 1] + 1)
    return spans


def _best(words: str, passages: list[Passage], flat: str) -> list[tuple[int, int]]:
    """Pairs of a passage and a place of `words`, the surest first, each passage and each place once."""
    contexts = [(fold(p.prefix)[0].lstrip(), fold(p.suffix)[0].rstrip()) for p in passages]
    pairs = []
    for place_rank, found in enumerate(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", flat)):
        for rank, (before, after) in enumerate(contexts):
            shared = _agreement(before, after, flat, found)
            if shared is not None:
                pairs.append((-shared, abs(rank - place_rank), rank, found.start()))
    used: set[tuple[str, int]] = set()
    best = []
    for _, _, rank, at in sorted(pairs):
        taken = {("passage", rank), ("place", at)}
        if not used & taken:
            used |= taken
            best.append((rank, at))
    return best


def _agreement(before: str, after: str, flat: str, found: re.Match[str]) -> int | None:
    """Characters of context that the place shares with a passage; `None` when they are too few."""
    left = _shared(before[::-1], flat[max(0, found.start() - len(before)) : found.start()][::-1])
    right = _shared(after, flat[found.end() : found.end() + len(after)])
    return left + right if left + right >= min(AGREEMENT, len(before) + len(after)) else None


def _shared(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
