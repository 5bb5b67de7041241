"""«في مثل هذا اليوم»: the days of the year, and a page for each on which anything was published, all years together."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Final

from ..annotations.annotation import AnnotatedArticle
from ..arabic.calendar import month_name
from ..options import Options
from .digest import Digest
from .inert import block, link
from .lists import article_list
from .page import HIDDEN, Page, markdown_page
from .passages import span
from .wording import say

DAYS: Final = "archive/days"

LEAP_YEAR: Final = 2024
"""A year that has every day of the year."""


def days_pages(digest: Digest, options: Options) -> Iterable[Page]:
    """The calendar of the year, and its days."""
    days: dict[tuple[int, int], list[AnnotatedArticle]] = defaultdict(list)
    for annotated in digest.articles:
        if annotated.article.date:
            days[annotated.article.date.month, annotated.article.date.day].append(annotated)
    meta = {"title": say("same_day"), "description": say("same_day_description"), "hide": HIDDEN}
    blocks = [f"# {say('same_day')} {{ #days }}", say("same_day_description"), *block("year", *_calendar(days))]
    yield markdown_page(f"{DAYS}.md", meta, blocks)
    for (month, day), articles in sorted(days.items()):
        yield _day_page(month, day, articles, options)


def _calendar(days: Mapping[tuple[int, int], list[AnnotatedArticle]]) -> list[str]:
    """Months with their days; a day is a link where there is something to read."""
    blocks: list[str] = []
    every = (datetime.date(LEAP_YEAR, 1, 1) + datetime.timedelta(n) for n in range(366))
    for month, dates in groupby(every, key=lambda date: date.month):
        cells = (_cell(date.day, f"days/{date:%m-%d}.md", published=(month, date.day) in days) for date in dates)
        name = f"## {month_name(month)} {{ #month-{month} }}"
        blocks += block("month", name, " ".join(cells) + "\n{ .calendar }")
    return blocks


def _cell(day: int, target: str, *, published: bool) -> str:
    return link(str(day), target) if published else span("empty", str(day))


def _day_page(month: int, day: int, articles: list[AnnotatedArticle], options: Options) -> Page:
    title = say("on_day", day=f"{day} {month_name(month)}")
    blocks = [f"# {title} {{ #day }}", f"{link(say('all_days'), '../days.md')}\n{{ .ways }}"]
    for year, group in groupby(articles, key=lambda a: a.article.date.year if a.article.date else 0):
        listed = article_list(group, f"../../{options.articles_dir}/", day=False, publisher=True)
        blocks += [f"## {year} {{ #year-{year} }}", *listed]
    meta = {"title": title, "description": title, "hide": HIDDEN, "search": {"exclude": True}}
    return markdown_page(f"{DAYS}/{month:02}-{day:02}.md", meta, blocks)
