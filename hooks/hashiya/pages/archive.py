"""The archive: years and their months, a page a month with its days."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Final

from ..annotations.annotation import AnnotatedArticle
from ..arabic.calendar import month_name, show_day, show_month
from ..arabic.counting import ARTICLE
from ..options import Options
from .digest import Digest
from .inert import block, link
from .lists import article_list
from .page import HIDDEN, Page, markdown_page
from .passages import span
from .places import PLACES
from .ways_out import book_link
from .wording import say

ARCHIVE: Final = "archive"


def archive_pages(digest: Digest, options: Options) -> Iterable[Page]:
    """The list of months by year, and a page a month; what has no date stands on a page of its own."""
    months = [(month, list(group)) for month, group in groupby(digest.articles, key=_month)]
    blocks = [f"# {say('archive')} {{ #archive }}", _ways()]
    for year, group in groupby(months, key=lambda month: month[0][:4]):
        items = [
            f"- {link(_month_of_year(articles), f'{month}.md')} {span('count', ARTICLE.counted(len(articles)))}"
            f" {book_link(month, options, say('epub'))}".rstrip()
            for month, articles in group
        ]
        blocks += [f"## {year} {{ #year-{year} }}"] if year.isdigit() else []
        blocks += block("months", "\n".join(items))
    meta = {"title": say("archive"), "description": say("archive"), "hide": HIDDEN}
    yield markdown_page(f"{ARCHIVE}/index.md", meta, blocks)
    for month, articles in months:
        yield _month_page(month, articles, options)


def _ways() -> str:
    """Other ways through the digest."""
    return f"{link(say('same_day'), 'days.md')} · {link(say('map'), f'../{PLACES}.md')}\n{{ .ways }}"


def _month(annotated: AnnotatedArticle) -> str:
    date = annotated.article.date
    return date.isoformat()[:7] if date else "undated"


def _month_title(group: list[AnnotatedArticle]) -> str:
    date = group[0].article.date
    return show_month(date) if date else say("undated")


def _month_of_year(group: list[AnnotatedArticle]) -> str:
    """The month alone: its year stands above it."""
    date = group[0].article.date
    return month_name(date.month) if date else say("undated")


def _month_page(month: str, group: list[AnnotatedArticle], options: Options) -> Page:
    title = _month_title(group)
    blocks = [f"# {title} {{ #month }}"]
    for date, articles in groupby(group, key=lambda annotated: annotated.article.date):
        if date:
            blocks.append(f"## {show_day(date)} {{ #day-{date.day} .day }}")
        blocks += article_list(articles, f"../{options.articles_dir}/", day=False, publisher=True)
    blocks.append(book_link(month, options, say("book")))
    meta = {"title": title, "description": title, "hide": HIDDEN, "search": {"exclude": True}}
    return markdown_page(f"{ARCHIVE}/{month}.md", meta, blocks)
