"""Long tables in stretches of articles: one more article changes the rows of its stretch alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Final
from zlib import crc32

from ..annotations.annotation import AnnotatedArticle
from .decisive import Decisive

LENGTH: Final = 64
"""Articles of a stretch, in the middle."""

Articles = Sequence[AnnotatedArticle]


def rows_of(table: str, decisive: Decisive, make: Callable[[Articles], str]) -> Iterator[str]:
    """What `make` makes of each stretch of the digest, remembered for `table`."""
    for stretch in stretches(decisive.digest.articles):
        yield decisive.text_of(table, stretch, partial(make, stretch))


def stretches(articles: Iterable[AnnotatedArticle]) -> Iterator[list[AnnotatedArticle]]:
    """All articles in their order; where a stretch ends, its last article tells by its address.

    So stretches stay what they are where an article comes or goes in another.
    """
    stretch: list[AnnotatedArticle] = []
    for annotated in articles:
        stretch.append(annotated)
        if crc32(annotated.article.id.encode()) % LENGTH == 0:
            yield stretch
            stretch = []
    if stretch:
        yield stretch
