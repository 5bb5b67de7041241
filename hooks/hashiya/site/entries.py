"""Articles as entries of a feed, whatever the format of the feed."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..actors.actor import Actor
from ..annotations.annotation import AnnotatedArticle, Annotation
from ..articles.article import Part
from ..masthead import Masthead
from ..options import Options
from .prose import prose
from .xml_text import xml_text


@dataclass(frozen=True, slots=True)
class Entry:
    """One article in a feed. Made by `entries`."""

    path: str
    """Its page within the site: `articles/x/`."""
    title: str
    published: datetime.date
    updated: datetime.date
    summary: str
    actors: tuple[Actor, ...]
    """Those named in it, the first named first."""
    author: str | None
    source: str | None
    """Address of the original, where there is one."""
    annotated: AnnotatedArticle
    write: Callable[[], str]
    """Its text; that of all articles together is long, and no feed holds them all."""

    @property
    def content(self) -> str:
        """XHTML of the published text."""
        return self.write()


def entries(articles: Iterable[AnnotatedArticle], masthead: Masthead, options: Options) -> list[Entry]:
    """Those of `articles` that have a date, newest first: a feed has no place for what has none."""
    dated = ((annotated, annotated.article.date) for annotated in articles)
    return [_entry(annotated, date, masthead, options) for annotated, date in dated if date]


def last_change(annotated: AnnotatedArticle) -> datetime.date | None:
    """The day of the article, or of its correction where that is later; None without a date."""
    days = [day for day in (annotated.article.date, annotated.article.updated) if day]
    return max(days, default=None)


def summary(annotated: AnnotatedArticle) -> str:
    """The standfirst, or the first paragraph, or the headline."""
    article = annotated.article
    return article.standfirst or next(iter(article.news.parts(Part.PARAGRAPH)), article.title)


def _entry(annotated: AnnotatedArticle, date: datetime.date, masthead: Masthead, options: Options) -> Entry:
    article = annotated.article

    def show(annotation: Annotation, words: str) -> str:
        page = masthead.address(f"{options.actors_dir}/{annotation.actor.slug}/")
        return f'<a href="{xml_text(page)}">{words}</a>'

    return Entry(
        path=f"{options.articles_dir}/{article.id}/",
        title=article.title,
        published=date,
        updated=last_change(annotated) or date,
        summary=summary(annotated),
        actors=tuple({a.actor.slug: a.actor for a in annotated.published}.values()),
        author=article.author or article.publisher,
        source=article.url,
        annotated=annotated,
        write=lambda: "\n".join(prose(article.news, annotated.published, show, end=annotated.published_end)),
    )
