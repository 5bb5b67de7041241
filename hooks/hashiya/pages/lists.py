"""Lists of articles: a headline, its day, and its publisher where the list is not one publisher's."""

from __future__ import annotations

from collections.abc import Iterable

from ..annotations.annotation import AnnotatedArticle
from ..arabic.calendar import show_date
from .inert import inert, link
from .passages import span


def article_list(articles: Iterable[AnnotatedArticle], articles_path: str, *, publisher: bool = False) -> str:
    """A Markdown list of links to `articles`."""
    return "\n".join(f"- {titled(annotated, articles_path, publisher=publisher)}" for annotated in articles)


def titled(annotated: AnnotatedArticle, articles_path: str, *, publisher: bool = False) -> str:
    """An article's headline as a link, and its day."""
    article = annotated.article
    pieces = [link(inert(article.title), f"{articles_path}{article.id}.md")]
    if article.date:
        pieces.append(f'<time datetime="{article.date.isoformat()}">{show_date(article.date)}</time>')
    if publisher and article.publisher:
        pieces.append(span("publisher", inert(article.publisher)))
    return " ".join(pieces)
