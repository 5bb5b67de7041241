"""Where an actor is mentioned: by month as a drawing, then every mention in context, the newest articles first."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import Final

from ..actors.actor import Actor
from ..annotations.annotation import Annotation
from ..arabic.calendar import show_date, show_month
from ..arabic.counting import ARTICLE, MENTION
from ..articles.article import Body
from ..drawings.months import month_bars
from ..options import Options
from .article_page import paragraph_anchor
from .decisive import Decisive
from .digest import Digest
from .inert import attribute, block, inert, inert_within, link
from .page import Later, Page, markdown_page
from .paging import paged
from .seen import Appearance
from .spoken import spoken
from .wording import say

PAGE: Final = 40
"""Articles on one page of an actor's mentions; the newest page may hold up to twice as many, less one."""

LONGEST_WORD: Final = 100
"""Letters of the words around a mention, on average: no look goes further, however long the line is."""

FEWEST_MONTHS: Final = 2
"""Months from which a drawing tells more than the list."""


def mentions_section(actor: Actor, digest: Digest, options: Options) -> list[str]:
    """The newest mentions, and links to pages with the older ones."""
    appearances = digest.appearances.get(actor.slug, ())
    blocks = [f"## {say('mentions')} {{ #mentions data-search-exclude=1 }}"]
    if not appearances:
        return [*blocks, say("no_mentions")]
    newest, older = paged(appearances, PAGE)
    articles = f"../{options.articles_dir}/"
    shown = [piece for appearance in newest for piece in _appearance(appearance, articles, options)]
    if older:
        shown.append(_older_links([(f"{actor.slug}/{n}.md", page) for n, page in enumerate(older, start=1)][::-1]))
    counted = f"{MENTION.counted(digest.mentions(actor.slug))} · {ARTICLE.counted(len(appearances))}"
    return [*blocks, *block("appearances", counted, *_by_month(appearances), *shown, excluded=True)]


def older_pages(actor: Actor, decisive: Decisive) -> list[Later]:
    """A page for every forty articles that the actor's own page has no room for, counted from the oldest."""
    options = decisive.options
    seen = decisive.digest.appearances.get(actor.slug)
    if seen is None:
        return []
    (_, older), (_, numbers) = paged(seen, PAGE), paged(seen.numbers, PAGE)
    uris = (f"{options.actors_dir}/{actor.slug}/{number}.md" for number in range(1, len(older) + 1))
    return [
        Later(uri, partial(_older_page, uri, actor, appearances, options), decisive.older(uri, actor, own))
        for uri, appearances, own in zip(uris, older, numbers, strict=True)
    ]


def _older_page(uri: str, actor: Actor, appearances: Sequence[Appearance], options: Options) -> Page:
    title = say("older_mentions", name=actor.name)
    articles = f"../../{options.articles_dir}/"
    shown = [piece for appearance in appearances for piece in _appearance(appearance, articles, options, level=2)]
    blocks = [
        f"# {inert(title)} {{ #name }}",
        f"{link(inert(actor.name), f'../{actor.slug}.md')} · {_span_of(appearances)}\n{{ .identity }}",
        *block("appearances", *shown, excluded=True),
    ]
    meta = {
        "title": f"{title} ({_span_of(appearances)})",
        "description": title,
        "template": "actor.html",
        "hide": ["navigation", "toc"],
        "search": {"exclude": True},
    }
    return markdown_page(uri, meta, blocks)


def _older_links(pages: Sequence[tuple[str, Sequence[Appearance]]]) -> str:
    links = (link(_span_of(appearances), target) for target, appearances in pages)
    return f"{say('older_articles')} {' · '.join(links)}\n{{ .more }}"


def _span_of(appearances: Sequence[Appearance]) -> str:
    """From which month to which the articles are: «شباط/فبراير 2022 – آذار/مارس 2023»."""
    dates = [a.annotated.article.date for a in appearances if a.annotated.article.date]
    if not dates:
        return say("undated")
    first, last = (show_month(date) for date in (min(dates), max(dates)))
    return first if first == last else f"{first} – {last}"


def _by_month(appearances: Sequence[Appearance]) -> list[str]:
    """The drawing, and its figures as a table behind it."""
    counts: Counter[int] = Counter()
    for appearance in appearances:
        date = appearance.annotated.article.date
        if date:
            counts[12 * date.year + date.month - 1] += appearance.mentions
    if len(counts) < FEWEST_MONTHS:
        return []
    drawing = month_bars(counts, label=say("by_month_label"))
    rows = "".join(
        f'<tr><th scope="row">{show_month(datetime.date(month // 12, month % 12 + 1, 1))}</th><td>{number}</td></tr>'
        for month, number in sorted(counts.items(), reverse=True)
    )
    head = f'<tr><th scope="col">{say("month")}</th><th scope="col">{say("mentions")}</th></tr>'
    table = f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>"
    details = f"<details><summary>{say('by_month_table')}</summary>{table}</details>"
    return [f'<figure class="by-month" aria-label="{attribute(say("by_month_label"))}">{drawing}{details}</figure>']


def _appearance(appearance: Appearance, articles: str, options: Options, *, level: int = 3) -> list[str]:
    """An article under a heading of `level`, and every mention in it."""
    article = appearance.annotated.article
    target = f"{articles}{article.id}.md"
    date = f'<time datetime="{article.date.isoformat()}">{show_date(article.date)}</time>' if article.date else ""
    news = article.news.at_hand
    items = [_context_item(news, annotation, target, options) for annotation in appearance.annotations]
    head = f"{'#' * level} {link(spoken(article.title), target)} {date}".rstrip()
    return block("appearance", head, *block("contexts", "\n".join(items)))


def _context_item(news: Body, annotation: Annotation, target: str, options: Options) -> str:
    """The mention with the words around it, linked to its paragraph."""
    before, after = _context(news.text, annotation, options.context_words)
    words = f"{inert_within(before)}<b>{inert(annotation.exact)}</b>{inert_within(after)}".strip()
    return f"- {link(words, f'{target}#{paragraph_anchor(news.blocks, annotation)}')}"


def _context(text: str, annotation: Annotation, words: int) -> tuple[str, str]:
    """Up to `words` words before and after, in the same block; «…» where the sentence goes on."""
    room = LONGEST_WORD * (words + 1)
    head = text[max(0, annotation.start - room) : annotation.start].rpartition("\n")[2]
    tail = text[annotation.end : annotation.end + room].partition("\n")[0]
    before, after = head.rsplit(" ", words + 1), tail.split(" ", words + 1)  # one more tells that there are more
    early = before[-words - 1 :]  # the last piece touches the mention: a quotation mark, or nothing
    late = after[: words + 1]
    if len(before) > len(early):
        early = ["…", *early]
    if len(after) > len(late):
        late = [*late, "…"]
    return " ".join(early), " ".join(late)
