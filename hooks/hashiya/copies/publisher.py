"""Whose article it is."""

from __future__ import annotations

from urllib.parse import urlsplit

from ..arabic.folding import fold_name
from ..articles.article import Article


def publisher_of(article: Article) -> str | None:
    """The publisher in matching form, else the host of the article's address, else None: nobody that is known."""
    if article.publisher:
        return fold_name(article.publisher)
    return urlsplit(article.url).hostname if article.url else None
