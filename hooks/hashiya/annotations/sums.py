"""What stands for an article in the keys of what comes from it: short, and quickly told."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import fields
from typing import TYPE_CHECKING, Final

from ..articles.article import Article
from ..articles.kept import sum_of

if TYPE_CHECKING:
    from .annotation import AnnotatedArticle, Annotation

_BESIDE: Final = [one.name for one in fields(Article) if one.name not in {"news", "background"}]
"""What is said of an article beside its texts."""


def sum_of_article(article: Article) -> str:
    """Stands for the texts of an article and all that is said of it."""
    said = [getattr(article, name) for name in _BESIDE]
    return _sum(said, sum_of(article.news), sum_of(article.background))


def sum_of_annotated(annotated: AnnotatedArticle) -> str:
    """The same with its annotations and quotations: plain values, of which `repr` is quick."""
    quotations = [(q.start, q.end, q.form.value, q.speaker, q.verb, q.lead) for q in annotated.quotations]
    named = [_told(own) for own in (annotated.annotations, annotated.background)]
    return _sum(sum_of_article(annotated.article), named, quotations, annotated.published_end)


def _told(annotations: Iterable[Annotation]) -> list[object]:
    """An office is told by what tells it from others."""
    return [
        (
            a.start,
            a.end,
            a.actor.slug,
            a.via.value,
            a.role,
            a.office and (a.office.title, a.office.of, a.office.start, a.office.until),
        )
        for a in annotations
    ]


def _sum(*decisive: object) -> str:
    return hashlib.blake2b(repr(decisive).encode(errors="surrogatepass"), digest_size=16).hexdigest()
