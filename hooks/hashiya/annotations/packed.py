"""Annotated articles in plain values, which a later build understands that knows the same actors."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from sys import intern
from typing import Any, Final

from ..actors.actor import Actor
from ..articles.article import Article
from ..mentions.mention import Via
from ..quotations.quotation import Form
from .annotation import AnnotatedArticle, Annotation
from .kept import Columns, KeptArticle, Known

Own = tuple[str, str, str]
"""What is told of an annotation: its words, the slug of its actor, and how it was found. The date tells the office."""

_VIAS: Final[Mapping[str, Via]] = {via.value: via for via in Via}
_OF_FORMS: Final[Mapping[str, Form]] = {form.value: form for form in Form}
"""As they are told: to ask the classes takes ten times as long."""


def packed(annotated: AnnotatedArticle) -> list[object]:
    """What is told of annotations, of each its place with the number of that, and quotations."""
    numbers: dict[Own, int] = {}
    news, background = (_column(own, numbers) for own in (annotated.annotations, annotated.background))
    quotations = [[q.start, q.end, q.form, q.speaker, q.verb, q.lead] for q in annotated.quotations]
    return [[*numbers], news, background, quotations, annotated.published_end, annotated.sum]


def _column(annotations: Iterable[Annotation], numbers: dict[Own, int]) -> list[int]:
    column = []
    for one in annotations:
        own = one.exact, one.actor.slug, one.via.value
        column += [one.start, one.end, numbers.setdefault(own, len(numbers))]
    return column


def unpacked(values: Sequence[Any], article: Article, actors: Mapping[str, Actor], columns: Columns) -> KeptArticle:
    """What was packed of the article, in `columns`."""
    told, news, background, quotations, published_end, sum_ = values
    known: dict[str, Known] = {}
    numbers = []
    for exact, slug, via in told:
        if slug not in known:
            known[slug] = columns.known(actors[slug], actors, article.date)
        actor, office, role = known[slug]
        numbers.append(columns.number(intern(exact), actor, _VIAS[via], office, role))
    return KeptArticle(
        columns,
        article,
        sum_,
        published_end=published_end,
        news=_renumbered(news, numbers),
        background=_renumbered(background, numbers),
        quotations=columns.quoted((a, b, _OF_FORMS[form], *rest) for a, b, form, *rest in quotations),
    )


def _renumbered(column: Sequence[int], numbers: Sequence[int]) -> array[int]:
    """A column in which what is told has the `numbers` of this build."""
    found = array("I", column)
    found[2::3] = array("I", [numbers[own] for own in column[2::3]])
    return found
