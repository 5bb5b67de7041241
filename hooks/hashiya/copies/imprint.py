"""What of an article is compared with others: its words and blocks as numbers."""

from __future__ import annotations

import re
import sys
from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain, islice
from typing import Final
from zlib import crc32

from ..arabic.folding import fold_names
from ..articles.article import Article, Part
from ..articles.kept import sum_of
from ..memory import FORGETFUL, Memory

_WORD: Final = re.compile(r"\w+")

_NOT_COMPARED: Final = (Part.TITLE, Part.CAPTION)
"""What every newsroom writes anew above the text of an agency."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """An article's news in matching form: texts are alike in their words, not in spelling or punctuation."""

    article: Article
    text: int
    """A number of the whole, headline and captions included."""
    blocks: tuple[int, ...]
    """A number of each block, in order; 0 for one without a word."""
    words: tuple[array[int], ...]
    """The words of each block as numbers; empty for headline and captions."""


def take_imprints(articles: Iterable[Article], memory: Memory = FORGETFUL) -> list[Imprint]:
    """The imprints of `articles`, in order. `memory` knows those of texts that an earlier build has read."""
    numbers = _Numbers()
    return [_remembered(article, numbers, memory) for article in articles]


def _remembered(article: Article, numbers: _Numbers, memory: Memory) -> Imprint:
    key = memory.key("imprint", sum_of(article.news), sys.byteorder)
    kept = memory.recall(key)
    if isinstance(kept, list):
        text, blocks, lengths, pressed = kept
        words = iter(array("I", b64decode(pressed)))
        return Imprint(article, text, tuple(blocks), tuple(array("I", islice(words, length)) for length in lengths))
    made = _take_imprint(article, numbers)
    pressed = b64encode(b"".join(map(bytes, made.words))).decode("ascii")
    memory.keep(key, [made.text, made.blocks, [*map(len, made.words)], pressed])
    return made


def _take_imprint(article: Article, numbers: _Numbers) -> Imprint:
    news = article.news
    words = [array("I", chain.from_iterable(map(numbers.__getitem__, news.of(b).split()))) for b in news.blocks]
    return Imprint(
        article,
        text=_number_of(b"".join(map(bytes, words))),
        blocks=tuple(map(_number_of, map(bytes, words))),
        words=tuple(
            array("I") if block.part in _NOT_COMPARED else own for block, own in zip(news.blocks, words, strict=True)
        ),
    )


def _number_of(words: bytes) -> int:
    """A number that no other words have."""
    return int.from_bytes(blake2b(words, digest_size=8).digest(), "big") if words else 0


class _Numbers(dict[str, tuple[int, ...]]):
    """What stands between two blanks as numbers of its words: folded once, one look-up each time it comes again."""

    def __missing__(self, written: str) -> tuple[int, ...]:
        numbers = self[written] = tuple(crc32(word.encode()) for word in _WORD.findall(" ".join(fold_names([written]))))
        return numbers
