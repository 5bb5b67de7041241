"""What of an article is compared with others: its words and blocks as numbers."""

from __future__ import annotations

import re
import sys
from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from itertools import accumulate, chain
from typing import Final
from zlib import crc32

from ..arabic.folding import fold_names
from ..articles.article import Article, Part
from ..articles.kept import sum_of
from ..memory import FORGETFUL, Memory
from ..quick import quick
from .candidates import sample

_WORD: Final = re.compile(r"\w+")

_NOT_COMPARED: Final = (Part.TITLE, Part.CAPTION)
"""What every newsroom writes anew above the text of an agency."""


SHORTEST_LEAD: Final = 20
"""Words from the top by which a story is known: its first paragraph, or two where the first is short."""


@quick
@dataclass(frozen=True, slots=True)
class Imprint:
    """An article's news in matching form: texts are alike in their words, not in spelling or punctuation."""

    article: Article
    text: int
    """A number of the whole, headline and captions included."""
    blocks: tuple[int, ...]
    """A number of each block, in order; 0 for one without a word."""
    words: array[int]
    """The words of all blocks as numbers, but for headline and captions."""
    lengths: tuple[int, ...]
    """How many of these are each block's."""
    lead: tuple[int, ...]
    """The places of the blocks by which the story is known."""
    runs: array[int]
    """Those of the words that are looked at first, as `sample` takes them."""

    def of(self, places: Iterable[int]) -> array[int]:
        """The words of the blocks at these places."""
        ends = [*accumulate(self.lengths)]
        found = array("I")
        for place in places:
            found += self.words[ends[place] - self.lengths[place] : ends[place]]
        return found


def take_imprints(articles: Iterable[Article], memory: Memory = FORGETFUL) -> list[Imprint]:
    """The imprints of `articles`, in order. `memory` knows those of texts that an earlier build has read."""
    numbers = _Numbers()
    known = memory.in_stretches(articles, "imprints", lambda article: article.seed)
    return [_remembered(article, numbers, memory) for article in known]


def _remembered(article: Article, numbers: _Numbers, memory: Memory) -> Imprint:
    key = memory.key("words of blocks", sum_of(article.news), sys.byteorder)
    kept = memory.recall(key)
    if isinstance(kept, list):
        text, blocks, words, lengths, lead, runs = kept
        return Imprint(article, text, tuple(blocks), _unpressed(words), tuple(lengths), tuple(lead), _unpressed(runs))
    made = _take_imprint(article, numbers)
    rows = [made.text, made.blocks, _pressed(made.words), made.lengths, made.lead, _pressed(made.runs)]
    memory.keep(key, rows)
    return made


def _pressed(numbers: array[int]) -> str:
    return b64encode(numbers.tobytes()).decode("ascii")


def _unpressed(numbers: str) -> array[int]:
    return array("I", b64decode(numbers))


def _take_imprint(article: Article, numbers: _Numbers) -> Imprint:
    news = article.news
    blocks = [(block.part, news.of(block).split()) for block in news.blocks]
    words = [array("I", chain.from_iterable(map(numbers.__getitem__, written))) for _, written in blocks]
    compared = [array("I") if part in _NOT_COMPARED else own for (part, _), own in zip(blocks, words, strict=True)]
    whole = array("I", chain.from_iterable(compared))
    lengths = tuple(map(len, compared))
    return Imprint(
        article,
        text=_number_of(b"".join(map(bytes, words))),
        blocks=tuple(map(_number_of, map(bytes, words))),
        words=whole,
        lengths=lengths,
        lead=tuple(_lead([part for part, _ in blocks], lengths)),
        runs=sample(whole),
    )


def _lead(parts: Iterable[Part], lengths: Iterable[int]) -> Iterator[int]:
    """Places from the top until there are words enough; a standfirst tells the story in other words."""
    length = 0
    for place, (part, own) in enumerate(zip(parts, lengths, strict=True)):
        if part != Part.STANDFIRST and length < SHORTEST_LEAD:
            length += own
            yield place


def _number_of(words: bytes) -> int:
    """A number that no other words have."""
    return int.from_bytes(blake2b(words, digest_size=8).digest(), "big") if words else 0


class _Numbers(dict[str, tuple[int, ...]]):
    """What stands between two blanks as numbers of its words: folded once, one look-up each time it comes again."""

    def __missing__(self, written: str) -> tuple[int, ...]:
        numbers = self[written] = tuple(crc32(word.encode()) for word in _WORD.findall(" ".join(fold_names([written]))))
        return numbers
