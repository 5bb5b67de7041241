"""Which parts of a page are no article: named by their elements and names, or holding little but links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import accumulate, islice
from typing import Final

from ..manuscript import Form
from .labels import is_sure_label, labelled
from .page import Box, Page, Shown
from .rules import load_rules

HIDDEN: Final = "نص لا تُظهره الصفحة"
"""Reason of what a page holds and does not show."""
LINKS: Final = "قائمة روابط"
"""Reason of a list of links."""
ELSEWHERE: Final = "رابط إلى مقال آخر"
"""Reason of a line that leads to another article, and of the box around it."""
COMMENTS: Final = "تعليقات القرّاء"
"""Reason of what readers wrote."""
FOOT: Final = "ذيل الصفحة"
"""Reason of a foot: of the page, or of the article, where it may be signed."""
SLIDES: Final = "شرائح تتعاقب"
"""Reason of slides that show in turn, pictures or articles."""
PLAYER: Final = "مشغّل وسائط"
"""Reason of the controls of a player."""

POST: Final = "منشور من شبكة اجتماعية"
"""Reason of a post that a network embeds."""

TOOLS: Final = "أدوات الصفحة"
"""Reason of what a reader presses or fills in."""

LARGEST_FIELD: Final = 12
"""Words beside a field of a form."""

MUCH: Final = 0.4
"""Share of a page's prose from which a box is no furniture, whatever it is called."""

MOST_LINKS: Final = 0.6
"""Share of a box's letters in links from which it is a list of links."""

SHORTEST_PROSE: Final = 8
"""Words of a line that may be a paragraph."""

LARGEST_CARD: Final = 60
"""Words beside the linked headline of another article on its card."""

SHORTEST_LINK: Final = 2
"""Words of a line; a longer one that is linked may be the headline of another article."""

ENOUGH_ABOVE: Final = 40
"""Words of prose above comments that are an article."""

CARD_DEPTH: Final = 5
"""Boxes around a linked headline that may be its card."""

_POSTS: Final = frozenset(
    ["twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "fb-post", "reddit-embed", "bluesky-embed"]
)
"""Names of the quotations in which networks have a page embed a post: no words of the article."""

_NO_FURNITURE: Final = frozenset(["html", "body", "main", "blockquote", "td", "p", "h1"])
"""Elements that are judged by what stands in them, never by their names."""


def is_prose(line: Shown) -> bool:
    """Whether `line` may be a paragraph of an article."""
    return line.words >= SHORTEST_PROSE and not line.is_linked and line.form in (Form.LINE, Form.ITEM, Form.QUOTE)


def furniture(page: Page, headline: int | None) -> list[str]:
    """For each box why it is no part of the article, in Arabic; nothing where it may be one."""
    start = headline or 0
    by_line = [line.words if n >= start and is_prose(line) else 0 for n, line in enumerate(page.lines)]
    prose = page.summed(by_line)
    letters = page.summed([len(line.text) for line in page.lines])
    linked = page.summed([line.linked for line in page.lines])
    words = page.summed([line.words for line in page.lines])
    leading = page.summed([line.is_linked for line in page.lines])
    headed = page.summed([line.is_linked and line.words > SHORTEST_LINK for line in page.lines])
    held = set() if headline is None else set(page.around(page.lines[headline].box))
    under = labelled(page)
    talked = set(_below_the_text(page, under, by_line))
    reasons: list[str] = []
    for number, box in enumerate(page.boxes):
        much = prose[number] > MUCH * prose[0]
        if box.hidden:
            reason = HIDDEN
        elif reasons and reasons[box.parent]:
            reason = reasons[box.parent]
        elif number in held:
            reason = ""
        else:
            reason = _named(box, much=much, linked=linked[number] > 0, headed=headed[number] > 0)
            reason = reason or ("" if much and number not in talked else under.get(number, ""))
            if not reason and box.field and words[number] <= LARGEST_FIELD and box.tag not in ("body", "form"):
                reason = TOOLS
            if (
                not reason
                and leading[number] > 1
                and not prose[number]
                and linked[number] > MOST_LINKS * letters[number]
            ):
                reason = LINKS
        reasons.append(reason)
    return _with_cards(page, reasons, held)


def _below_the_text(page: Page, under: Mapping[int, str], prose: list[int]) -> Iterator[int]:
    """The boxes of comments that follow a text, however long they are: their label says whose they are, or how many."""
    above = [0, *accumulate(prose)]
    for number, reason in under.items():
        first = page.boxes[number].first
        if reason == COMMENTS and above[first] >= ENOUGH_ABOVE and is_sure_label(page.lines[first].text):
            yield number


def _named(box: Box, *, much: bool, linked: bool, headed: bool) -> str:
    """Why a box is furniture by its own name."""
    if box.tag == "blockquote" and not box.names.isdisjoint(_POSTS):
        return POST
    names = frozenset[str]() if box.tag in _NO_FURNITURE else box.names
    fits = (rule for rule in load_rules() if box.tag in rule.tags or names & rule.names)
    held = (rule for rule in fits if (linked or not rule.linked) and (headed or not rule.headed))
    return next((rule.reason for rule in held if rule.sure or not much), "")


def _with_cards(page: Page, reasons: list[str], held: set[int]) -> list[str]:
    """The reasons, the cards of other articles with them: a linked headline, and a few words beside it."""
    heads = [line.form == Form.HEADING and line.is_linked and line.words > 2 for line in page.lines]
    count, words = page.summed([*map(int, heads)]), page.summed([line.words for line in page.lines])
    prose = page.summed([*map(int, map(is_prose, page.lines))])
    cards: set[int] = set()
    for line, leads in zip(page.lines, heads, strict=True):
        if not leads or reasons[line.box]:
            continue
        for around in islice(page.around(line.box), CARD_DEPTH):
            large = prose[around] > 1 or words[around] > LARGEST_CARD + line.words
            if count[around] > 1 or large or around in held or around == 0:
                break
            cards.add(around)
    made: list[str] = []
    for number, box in enumerate(page.boxes):
        above = made[box.parent] if number else ""
        made.append(reasons[number] or above or (ELSEWHERE if number in cards else ""))
    return made
