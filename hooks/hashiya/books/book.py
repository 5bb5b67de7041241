"""The book of a month: what it holds, in the order in which it is read."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ..annotations.annotation import AnnotatedArticle
from ..arabic.calendar import show_month
from ..masthead import Masthead
from ..options import Options
from ..pages.digest import Digest
from ..pages.ways_out import book_path
from ..pages.wording import say
from ..site.entries import last_change
from .chapter import chapter


@dataclass(frozen=True, slots=True)
class Month:
    """The articles of a month, oldest first. Made by `months`."""

    name: str
    """`2026-01`."""
    articles: tuple[AnnotatedArticle, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """A book before it is packed. Made by `book`; nothing in its texts but the chapters is escaped."""

    path: str
    """Its place within the site: `epub/2026-01.epub`."""
    identity: str
    title: str
    publisher: str
    month: str
    modified: datetime.date
    """The day of the last change of an article in it."""
    chapters: tuple[tuple[str, str], ...]
    """Title and XHTML of each."""


def months(digest: Digest) -> Iterator[Month]:
    """The months that have articles, newest first."""
    for name, group in groupby(digest.articles, key=lambda a: a.article.date.isoformat()[:7] if a.article.date else ""):
        if name:
            yield Month(name, tuple(group)[::-1])


def book(month: Month, masthead: Masthead, options: Options) -> Book:
    """The book of one month."""
    first = datetime.date.fromisoformat(f"{month.name}-01")
    path = book_path(month.name)
    return Book(
        path=path,
        identity=masthead.identity(path),
        title=say("book_title", site=masthead.name, month=show_month(first)),
        publisher=masthead.name,
        month=month.name,
        modified=max(filter(None, map(last_change, month.articles)), default=first),
        chapters=tuple((a.article.title, chapter(a, masthead, options)) for a in month.articles),
    )
