"""When a page last changed, as its content says: the clock of the machine reaches no page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # who has nothing to publish needs none of it
    from ..articles.article import Article
    from ..options import Options
    from ..pages.digest import Digest

FIRST_DAY: Final = "1970-01-02"
LAST_DAY: Final = "2106-02-06"
"""Days of the seconds that a gzip archive has room for, in every time zone (RFC 1952); MkDocs writes one."""


def content_dates(digest: Digest, options: Options) -> dict[str, str]:
    """By the page's place in the docs folder the day (ISO 8601) of its newest article; undated pages are left out."""
    of_article = {one.article.id: newest_day([one.article]) or "" for one in digest.articles}
    days = {f"{options.articles_dir}/{id_}.md": day for id_, day in of_article.items()}
    for slug in digest.actors:
        days[f"{options.actors_dir}/{slug}.md"] = max(
            [of_article[one.article.id] for one in digest.naming(slug)], default=""
        )
    return {uri: day for uri, day in days.items() if day}


def newest_day(articles: list[Article]) -> str | None:
    """The newest day of `articles` or of their corrections, of those that an archive can have."""
    days = [day for article in articles for day in (article.date, article.updated) if day]
    said = (day.isoformat()[: len("2026-01-06")] for day in days)
    return max((day for day in said if FIRST_DAY <= day <= LAST_DAY), default=None)
