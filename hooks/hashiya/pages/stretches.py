"""Long tables in stretches of articles: one more article changes the rows of its stretch alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from ..annotations.annotation import AnnotatedArticle
from ..nearby import stretches
from .decisive import Decisive

Articles = Sequence[AnnotatedArticle]


def rows_of(table: str, decisive: Decisive, make: Callable[[Articles], str]) -> Iterator[str]:
    """What `make` makes of each stretch of the digest, remembered for `table`."""
    for _, stretch in stretches(decisive.digest.articles, lambda annotated: annotated.article.id):
        yield decisive.text_of(table, stretch, partial(make, stretch))
