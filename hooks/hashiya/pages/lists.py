"""Lists of articles: a headline, its day, and its publisher where the list is not one publisher's."""

from __future__ import annotations

from collections.abc import Iterable

from ..annotations.annotation import AnnotatedArticle
from ..arabic.calendar import show_date
from .inert import block, link
from .passages import span
from .spoken import spoken


def article_list(
    articles: Iterable[AnnotatedArticle], articles_path: str, *, day: bool = True, publisher: bool = False
) -> list[str]:
    """A list of links to `articles`, with their days unless all are of the day that a heading tells."""
    return block(
        "articles", "\n".join(f"- {titled(one, articles_path, day=day, publisher=publisher)}" for one in articles)
    )


def titled(annotated: AnnotatedArticle, articles_path: str, *, day: bool = True, publisher: bool = False) -> str:
    """An article's headline as a link, its day and its publisher."""
    article = annotated.article
    facts = []
    if day and article.date:
        facts.append(f'<time datetime="{article.date.isoformat()}">{show_date(article.date)}</time>')
    if publisher and article.publisher:
        facts.append(span("publisher", spoken(article.publisher)))
    title = link(spoken(article.title), f"{articles_path}{article.id}.md")
    return f"{title} {span('facts', ' · '.join(facts))}" if facts else title
