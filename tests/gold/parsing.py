"""The published article held against the gold one: headline, date, paragraphs, debris."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from .articles import GoldArticle
from .figures import Counts, Fault, Figure, Score
from .folding import has_words, key
from .marks import Part
from .published import Published

SHORT: Final = 12
"""Characters; shorter debris counts only where it stands alone on a line."""

KEPT: Final = {
    Part.CAPTION: (Figure.CAPTIONS, Figure.CAPTIONS_KEPT),
    Part.BODY: (Figure.PARAGRAPHS, Figure.PARAGRAPHS_KEPT),
}


def score_parsing(gold: GoldArticle, published: Published) -> Score:
    """How the raw text of one article was read."""
    counts: Counts = Counter()
    faults = [*_head(gold, published, counts), *_blocks(gold, published, counts), *_debris(gold, published, counts)]
    return Score(counts, tuple(faults))


def to_be_kept(gold: GoldArticle) -> Score:
    """What there is to be read of one article, published or not."""
    counts: Counts = Counter()
    counts.update((KEPT[block.part][0], "") for block in gold.blocks if block.part in KEPT)
    counts[Figure.DEBRIS, ""] = sum(has_words(line) for line in gold.dropped)
    counts[Figure.ARTICLES, ""] = 1
    return Score(counts, ())


def _head(gold: GoldArticle, published: Published, counts: Counts) -> Iterator[Fault]:
    for figure, want, got in (
        (Figure.TITLES, gold.title, published.title),
        (Figure.STANDFIRSTS, gold.standfirst, published.standfirst),
        (Figure.DATES, gold.date, published.date),
    ):
        same = key(want) == key(got)
        counts[figure, ""] += same
        if not same:
            yield Fault(f"{figure.removesuffix('s')} differs", "", str(got), f"gold: {want}")


def _blocks(gold: GoldArticle, published: Published, counts: Counts) -> Iterator[Fault]:
    flat = key(published.text)
    for block in gold.blocks:
        if block.part not in KEPT:
            continue
        kept = key(block.text) in flat
        counts[KEPT[block.part][1], ""] += kept
        if not kept:
            yield Fault(f"{block.part} lost", "", block.text[:60], "")


def _debris(gold: GoldArticle, published: Published, counts: Counts) -> Iterator[Fault]:
    """Lines of debris that stand in the published text more often than in the gold one."""
    wanted = _Folded("\n".join(block.text for block in gold.blocks))
    got = _Folded(published.text)
    for line, times in Counter(key(line) for line in gold.dropped if has_words(key(line))).items():
        extra = got.occurrences(line) - wanted.occurrences(line)
        if extra > 0:
            counts[Figure.LEAKED, ""] += min(extra, times)
            yield Fault("debris leaked", "", line, "")


class _Folded:
    """A text to look for debris in."""

    def __init__(self, text: str) -> None:
        self._flat = key(text)
        self._lines = Counter(key(line) for line in text.splitlines())

    def occurrences(self, line: str) -> int:
        """How often a folded line stands in the text; a short one on a line of its own."""
        if len(line) < SHORT:
            return self._lines[line]
        return len(re.findall(rf"(?<!\w){re.escape(line)}(?!\w)", self._flat))
