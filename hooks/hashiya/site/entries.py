"""Articles as entries of a feed, whatever the format of the feed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
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
    """One article in a feed: what is said of it is asked for when it is written. Made by `entries`."""

    path: str
    """Its page within the site: `articles/x/`."""
    published: datetime.date
    annotated: AnnotatedArticle
    masthead: Masthead
    options: Options

    @property
    def title(self) -> str:
        """The headline."""
        return self.annotated.article.title

    @property
    def updated(self) -> datetime.date:
        """When it last changed."""
        return last_change(self.annotated) or self.published

    @property
    def summary(self) -> str:
        """What it says in short."""
        return summary(self.annotated)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Those named in it, the first named first."""
        return self.annotated.published_actors()

    @property
    def author(self) -> str | None:
        """Who has written or published it."""
        return self.annotated.article.author or self.annotated.article.publisher

    @property
    def source(self) -> str | None:
        """Address of the original, where there is one."""
        return self.annotated.article.url

    @property
    def content(self) -> str:
        """XHTML of the published text."""
        annotated = self.annotated
        return "\n".join(prose(annotated.article.news, annotated.published, self._show, end=annotated.published_end))

    def _show(self, annotation: Annotation, words: str) -> str:
        page = self.masthead.address(f"{self.options.actors_dir}/{annotation.actor.slug}/")
        return f'<a href="{xml_text(page)}">{words}</a>'


def entries(articles: Iterable[AnnotatedArticle], masthead: Masthead, options: Options) -> list[Entry]:
    """Those of `articles` that have a date, newest first: a feed has no place for what has none."""
    dated = ((annotated, annotated.article.date) for annotated in articles)
    return [
        Entry(f"{options.articles_dir}/{annotated.article.id}/", date, annotated, masthead, options)
        for annotated, date in dated
        if date
    ]


def last_change(annotated: AnnotatedArticle) -> datetime.date | None:
    """The day of the article, or of its correction where that is later; None without a date."""
    days = [day for day in (annotated.article.date, annotated.article.updated) if day]
    return max(days, default=None)


def summary(annotated: AnnotatedArticle) -> str:
    """The standfirst, or the first paragraph, or the headline."""
    article = annotated.article
    if standfirst := article.standfirst:
        return standfirst
    first = article.news.first(Part.PARAGRAPH)
    return article.title if first is None else first
