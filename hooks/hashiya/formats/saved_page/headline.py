"""The headline that a page shows: the heading that its metadata names, without the name of the site."""

from __future__ import annotations

import re
from typing import Final

from ...arabic.calendar import read_date
from ...arabic.folding import fold_name
from ..manuscript import Form, MarkKind
from .body import Extent
from .furniture import is_prose
from .metadata import Metadata
from .page import Page
from .publisher import SHORTEST_TITLE, SiteNames, owner_of
from .words import load_names

LONGEST_HEADLINE: Final = 40
SHORTEST_HEADLINE: Final = 2
"""Words."""

ABOVE: Final = 12
"""Lines above the text among which its headline stands."""

MOST_STRONG: Final = 0.9
"""Share of a line in bold from which it is set so: signs before a headline are not."""

LIKENESS: Final = 0.7
"""Share of the words of a heading and of a title that are the same, from which the two are one headline."""

_SEPARATORS: Final = re.compile(r"\s+[-–—|:•·»]+\s+|\s*\|\s*|\s+::\s+")
_COLON: Final = re.compile(_SEPARATORS.pattern + r"|:\s+")
_CUT: Final = re.compile(r"(?:\.\.\.|…)\s*$")


def told_titles(told: Metadata, names: SiteNames) -> list[str]:
    """The titles that the metadata gives, the plainest first; the name of the site is none."""
    heads = [str(article.get(key)) for article in told.articles for key in ("headline", "name") if article.get(key)]
    site = {fold_name(name) for name in (names.told, told.first("og:site_name"), *names.shown) if name}
    owner, text = owner_of(told.title)
    title = text if owner else told.title
    titles = [*heads, *told.items.get("headline", []), told.first("og:title", "twitter:title", "title"), title]
    return list(dict.fromkeys(title for title in titles if title and fold_name(title) not in site))


def find_headline(page: Page, titles: list[str]) -> int | None:
    """The line that is the headline; None where the page shows none."""
    lines = page.lines
    wanted = {folded: whole for title in reversed(titles) for folded, whole in _pieces(title)}
    fits = [n for n, line in enumerate(lines) if _may_be(page, n) and _folded(line.text) in wanted]
    fits.sort(key=lambda n: (not wanted[_folded(lines[n].text)], lines[n].is_linked))  # a masthead is a link
    for tags in (("h1",), ("h2", "h3", "h4")):
        named = [n for n in fits if lines[n].tag in tags]
        if named:
            return named[0]
    for tags in (("h1",), ("h2", "h3", "h4")):
        alike = [n for n in _shown_as(page, tags) if any(_like(lines[n].text, title) for title in titles)]
        if alike:
            return alike[0]
    if fits:
        return fits[0]
    longer = [n for n in _shown_as(page, ("h1",)) if lines[n].words > SHORTEST_HEADLINE]
    return longer[0] if longer else None


def _shown_as(page: Page, tags: tuple[str, ...]) -> list[int]:
    """The headings of these elements that lead nowhere: one that is a link is the masthead or another article."""
    return [n for n, line in enumerate(page.lines) if line.tag in tags and not line.is_linked and _may_be(page, n)]


def headline_by_shape(page: Page, free: list[bool], first_prose: int) -> int | None:
    """The line above the text that is set like a headline, on a page whose metadata names none."""
    best, place = 0, None
    for number in range(max(0, first_prose - ABOVE), first_prose):
        line = page.lines[number]
        names = page.boxes[line.box].names
        if not free[number] or line.is_linked or not SHORTEST_HEADLINE < line.words <= LONGEST_HEADLINE:
            continue
        if line.form not in (Form.LINE, Form.HEADING) or read_date(line.text) is not None or line.text.endswith("."):
            continue
        letters = sum(mark.end - mark.start for mark in line.marks if mark.kind == MarkKind.STRONG)
        strong = letters >= MOST_STRONG * len(line.text)
        weight = 4 * (line.form == Form.HEADING) + 2 * bool(names & load_names()["title"]) + strong
        if weight > best:
            best, place = weight, number
    return place


def first_paragraph(page: Page, body: Extent, titles: list[str]) -> int:
    """The line above which a headline may stand: within the text too, where the metadata names none."""
    if any(len(title.split()) > SHORTEST_TITLE for title in titles):
        return body.start
    sentences = (n for n in range(body.start, body.end) if is_prose(page.lines[n]) and page.lines[n].text.endswith("."))
    return next(sentences, body.start)


def plain_title(titles: list[str], publisher: str | None) -> str | None:
    """A title of the metadata without the name of the site, for a page that shows no headline."""
    for title in titles:
        pieces = [piece.strip() for piece in _SEPARATORS.split(title) if piece.strip()]
        others = [piece for piece in pieces if not publisher or fold_name(piece) != fold_name(publisher)]
        if others and not (publisher and fold_name(title) == fold_name(publisher)):
            return max(others, key=lambda piece: len(piece.split())) if len(others) < len(pieces) else title
    return None


def _may_be(page: Page, number: int) -> bool:
    line = page.lines[number]
    return (
        not page.boxes[line.box].hidden and line.words <= LONGEST_HEADLINE and not (line.is_linked and line.tag == "li")
    )


def _pieces(title: str) -> list[tuple[str, bool]]:
    """The whole title, and each run of its pieces that might be the headline in it; whether it is the whole one."""
    places = [match.span() for match in _COLON.finditer(title)]
    starts, ends = [0, *(end for _, end in places)], [*(start for start, _ in places), len(title)]
    runs = [title[start:end] for start in starts[:6] for end in ends[:6] if end > start]
    return [(_folded(run), run == title) for run in runs if len(run.split()) > SHORTEST_HEADLINE or run == title]


def _folded(text: str) -> str:
    return fold_name(text).strip(" .:!؟-–")


def _like(shown: str, title: str) -> bool:
    """Whether a heading and a title are one headline, one of them cut or with a site's name."""
    if _CUT.search(title):
        return fold_name(shown).startswith(fold_name(_CUT.sub("", title)).rsplit(" ", 1)[0])
    first, second = (set(fold_name(text).replace("/", " ").split()) for text in (shown, title))
    return (
        len(first & second) > LIKENESS * min(len(first), len(second)) if len(first) > 2 and len(second) > 2 else False
    )
