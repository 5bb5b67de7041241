"""What an actor says, and what others say of it: two sections of an actor's page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..actors.actor import Actor
from ..arabic.calendar import show_date
from ..arabic.counting import QUOTATION
from ..arabic.folding import QUOTES, fold
from ..articles.article import Article
from ..options import Options
from ..quotations.quotation import Quotation
from .article_page import paragraph_anchor
from .digest import Digest
from .inert import block, inert, inert_within, link
from .passages import span
from .seen import Saying
from .spoken import spoken
from .wording import say

MOST_SAID: Final = 8
"""Quotations shown in each section, the newest first; the rest are counted."""

LONGEST_LEAD: Final = 14
"""Words before a quotation that are shown whole; of more, the middle is left out."""

KEPT_OF_A_LEAD: Final = (8, 2)
"""Words kept at the head and at the end of a longer one."""


def said_sections(actor: Actor, digest: Digest, options: Options) -> list[str]:
    """What the actor says and what is said of it, each where there is something to show."""
    said, said_of = (_once(of.get(actor.slug, ()), digest) for of in (digest.said, digest.said_of))
    return [
        *_section("said", say("said", name=actor.name), said, [_item_of_own(s, options) for s in said[:MOST_SAID]]),
        *_section(
            "said-of",
            say("said_of", name=actor.name),
            said_of,
            [_item_of(s, digest, options) for s in said_of[:MOST_SAID]],
        ),
    ]


def _once(sayings: Sequence[Saying], digest: Digest) -> Sequence[Saying]:
    """Of what copies of one story report in the same words, the first alone: nobody says a thing once a newspaper."""
    if not digest.copies:
        return sayings
    told: dict[str, set[str]] = {}
    kept = []
    for saying in sayings:
        article, quotation = saying.annotated.article, saying.quotation
        copies = digest.copies.get(article.id)
        if not copies:
            kept.append(saying)
            continue
        tellers = told.setdefault(fold(article.news.text[quotation.start : quotation.end]).text, set())
        if tellers.isdisjoint(copy.article.id for copy in copies):
            kept.append(saying)
        tellers.add(article.id)
    return kept


def _section(anchor: str, heading: str, sayings: Sequence[Saying], items: list[str]) -> list[str]:
    if not sayings:
        return []
    blocks = ["\n".join(items)]
    if len(sayings) > len(items):
        blocks.append(say("more_sayings", rest=QUOTATION.counted(len(sayings) - len(items))) + "\n{ .more }")
    return [
        f"## {inert(heading)} {{ #{anchor} data-search-exclude=1 }}",
        *block("sayings", *blocks, excluded=True),
    ]


def _item_of(saying: Saying, digest: Digest, options: Options) -> str:
    """The same with the speaker named before it."""
    quotation = saying.quotation
    speaker = digest.actors[quotation.speaker or ""]
    name = link(inert(speaker.name), f"{speaker.slug}.md", class_=f"actor {speaker.kind}")
    return _item(saying.annotated.article, quotation, options, speaker=f"{name} ")


def _item_of_own(saying: Saying, options: Options) -> str:
    return _item(saying.annotated.article, saying.quotation, options)


def _item(article: Article, quotation: Quotation, options: Options, *, speaker: str = "") -> str:
    """A quotation with the words that introduce it, linked to its paragraph; article and day below."""
    news = article.news.at_hand
    target = f"../{options.articles_dir}/{article.id}.md"
    words = link(_words(news.text, quotation), f"{target}#{paragraph_anchor(news.blocks, quotation)}", class_="words")
    date = f' <time datetime="{article.date.isoformat()}">{show_date(article.date)}</time>' if article.date else ""
    return f"- {speaker}{words} {span('where', link(spoken(article.title), target) + date)}"


def _words(text: str, q: Quotation) -> str:
    """The quotation between its own marks, with the words before it as the text has them."""
    before = _shortened(text[q.lead : q.start])
    if not before and q.start and text[q.start - 1] in QUOTES:
        before = text[q.start - 1]
    behind = text[q.end : q.end + 2].lstrip(".،") if before and before[-1] in QUOTES else ""
    mark = behind[:1] if behind[:1] in QUOTES else ""
    return f"{inert_within(before)}<b>{inert(text[q.start : q.end])}</b>{inert_within(mark)}"


def _shortened(lead: str) -> str:
    """`lead` without its middle where it is long; its outer blanks and marks stay."""
    words = lead.split(" ")
    if len(words) <= LONGEST_LEAD:
        return lead
    first, last = KEPT_OF_A_LEAD
    return " ".join([*words[:first], "…", *words[-last:]])
