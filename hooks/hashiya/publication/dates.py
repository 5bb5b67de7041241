"""When a page last changed, as its content says: the clock of the machine reaches no page."""

from __future__ import annotations

from ..articles.article import Article
from ..options import Options
from ..pages.digest import Digest


def content_dates(digest: Digest, options: Options) -> dict[str, str]:
    """By the page's place in the docs folder the day (ISO 8601) of its newest article; undated pages are left out."""
    days = {f"{options.articles_dir}/{one.article.id}.md": newest_day([one.article]) for one in digest.articles}
    for slug in digest.actors:
        seen = [appearance.annotated.article for appearance in digest.appearances.get(slug, ())]
        days[f"{options.actors_dir}/{slug}.md"] = newest_day(seen)
    return {uri: day for uri, day in days.items() if day}


def newest_day(articles: list[Article]) -> str | None:
    """The newest day of `articles` or of their corrections."""
    days = [day for article in articles for day in (article.date, article.updated) if day]
    return max((day.isoformat()[: len("2026-01-06")] for day in days), default=None)
