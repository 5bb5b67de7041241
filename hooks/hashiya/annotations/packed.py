"""Annotated articles in plain values, which a later build understands that knows the same actors."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..actors.actor import Actor
from ..articles.article import Article
from .annotation import AnnotatedArticle, Annotation
from .kept import CODES, OF_QUOTATION, SPEAKER, VERB, Columns, KeptArticle, Own


def packed(annotated: AnnotatedArticle) -> list[object]:
    """What is told of annotations, of each its place with the number of that; words of quotations, and their numbers.

    Lists of nothing but numbers or words: they are read in a moment.
    """
    told: dict[Own, int] = {}
    words: dict[str | None, int] = {}
    news, background = (_column(own, told) for own in (annotated.annotations, annotated.background))
    quotations: list[int] = []
    for q in annotated.quotations:
        speaker, verb = (words.setdefault(word, len(words)) for word in (q.speaker, q.verb))
        quotations += [q.start, q.end, CODES[q.form], speaker, verb, q.lead]
    own = [list(column) for column in zip(*told, strict=True)] or [[], [], []]
    return [*own, news, background, [*words], quotations, annotated.published_end, annotated.sum]


def _column(annotations: Iterable[Annotation], numbers: dict[Own, int]) -> list[int]:
    column = []
    for one in annotations:
        own = one.exact, one.actor.slug, one.via.value
        column += [one.start, one.end, numbers.setdefault(own, len(numbers))]
    return column


def unpacked(values: Sequence[Any], article: Article, actors: Mapping[str, Actor], columns: Columns) -> KeptArticle:
    """What was packed of the article, in `columns`."""
    exacts, slugs, vias, news, background, words, quotations, published_end, sum_ = values
    known = {slug: columns.known(actors[slug], actors, article.date) for slug in {*slugs}}
    told = columns.numbers(zip(exacts, slugs, vias, strict=True), known)
    said = [columns.word(word) for word in words]
    by_speaker = _renumbered(quotations, said, SPEAKER, OF_QUOTATION)
    return KeptArticle(
        columns,
        article,
        sum_,
        published_end=published_end,
        news=_renumbered(news, told, 2, 3),
        background=_renumbered(background, told, 2, 3),
        quotations=_renumbered(by_speaker, said, VERB, OF_QUOTATION),
    )


def _renumbered(column: Sequence[int], numbers: Sequence[int], place: int, of: int) -> array[int]:
    """A column of so many numbers a row, in which those at `place` are the `numbers` of this build."""
    found = array("I", column)
    found[place::of] = array("I", [numbers[own] for own in column[place::of]])
    return found
