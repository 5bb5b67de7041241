"""What a page says of itself, as the manuscript holds it: checked, and the page's own word before its metadata's."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from ...arabic.calendar import read_date
from ...arabic.folding import fold_name
from ..manuscript import Told
from .dates import Days
from .metadata import Metadata, is_organization, names_in
from .page import Page, Shown
from .words import load_names

SHORTEST_TITLE: Final = 4
"""Words up to which the title of a page that does not hold its headline is the name of the site."""

MOST_SIGNED: Final = 8
"""Words of a line, and lines of a box, that name an author or a source."""

AROUND: Final = 4
"""Boxes around a line by whose names it is judged."""

LONGEST_NAME: Final = 6
LONGEST_BYLINE: Final = 24
"""Words of a name of an author, and of a line that holds one."""

_PIECES: Final = re.compile(r"\s[-–—/]\s|\s*[|•·]\s*|\s(?=(?:بواسطة|بقلم|كتب|كتبت|كتبه|كتبها)\s*:)")

_BESIDE: Final = re.compile(r"\s+[-–—•·»:]+\s+|\s*[|]+\s*|:\s+")

_LABEL: Final = re.compile(
    r"^\s*(?:كتبت?|كتبه|كتبها|بقلم|بواسطة|إعداد|اعداد|تحرير|ترجمة|الكاتب|المحرر|By|Author)\s*[:|/ـ-]?\s+|^\s*(?:By|Author)\s*[,:]\s*"
)
_NO_NAME: Final = re.compile(
    r"https?:|www\.|@\w+\.|\d|[.؟!…]$|^(?:كتبت?|بقلم|بواسطة|مرسلة بواسطة|الكاتب|المصدر|وكالات?)\s*:?$"
)


def read_told(metadata: Metadata, days: Days, *, headline: str, byline: str) -> Told:
    """What the page says of itself."""
    publisher = publisher_of(metadata) or _beside(headline, metadata.title)
    return Told(
        date=days.date,
        date_from=days.date_from,
        updated=days.updated,
        publisher=publisher,
        author=_author(metadata, publisher, byline),
        url=metadata.address or None,
        language=metadata.language or None,
    )


def byline_of(page: Page, lines: list[int]) -> str:
    """The author whom a line beside headline or text names."""
    names = load_names()["author"]
    for number in lines:
        line = page.lines[number]
        named = is_named_after(page, line, names)
        pieces = [line.author, *_PIECES.split(line.text)] if line.words <= LONGEST_BYLINE else []
        for piece in pieces:
            if not (named or piece == line.author or _LABEL.match(piece)) or read_date(piece) is not None:
                continue
            name = _LABEL.sub("", piece).strip(" ,،:|-–")
            if 2 <= len(name.split()) <= LONGEST_NAME and _is_name(name, desks=True):
                return name
    return ""


def is_named_after(page: Page, line: Shown, names: frozenset[str]) -> bool:
    """Whether a line stands in a small box that has one of `names`."""
    around = (page.boxes[box] for box in islice(page.around(line.box), AROUND))
    return any(box.names & names and box.end - box.first <= MOST_SIGNED for box in around)


def publisher_of(metadata: Metadata) -> str | None:
    """The publisher that the metadata names."""
    named = [name for article in metadata.articles for name in names_in(article.get("publisher"))]
    others = (metadata.first("og:site_name", "publisher", "dc.publisher", "application-name"),)
    return next((name for name in (*named, *others, *metadata.items.get("publisher", [])) if name), None)


def _beside(headline: str, title: str) -> str | None:
    """The name of the site in the page's title: its outermost piece beside the headline."""
    folded, whole = fold_name(headline), fold_name(title)
    if folded not in whole and len(whole.split()) <= SHORTEST_TITLE:
        return title or None
    if not folded or folded == whole or folded not in whole:
        return None
    pieces = [piece.strip() for piece in _BESIDE.split(title) if piece.strip()]
    name = pieces[0] if whole.endswith(folded) else pieces[-1]
    if fold_name(name) in folded or load_names()["no-publisher"].intersection(name.lower().split()):
        return None
    return name if len(name.split()) <= LONGEST_NAME else None


def _author(metadata: Metadata, publisher: str | None, byline: str) -> str | None:
    """A person of the JSON-LD, the line under the headline, then the meta elements; a paper is no author of its own."""
    written = [article.get("author") for article in metadata.articles]
    people = [name for value in written for one in _each(value) if not is_organization(one) for name in names_in(one)]
    told = [metadata.first("author", "article:author", "dc.creator", "sailthru.author", "parsely-author")]
    candidates = ["، ".join(dict.fromkeys(filter(_is_name, people))), byline, *told, *metadata.items.get("author", [])]
    for candidate in candidates:
        for name in _PIECES.split(_LABEL.sub("", candidate)):
            if _is_name(name, desks=candidate == byline) and not _is_publisher(name, publisher):
                return name
    return None


def _each(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _is_name(text: str, *, desks: bool = False) -> bool:
    """Whether `text` may be an author's; a desk is one where a reader sees it as such."""
    words, names = set(text.lower().split()), load_names()
    no_names = names["no-author"] if desks else names["no-author"] | names["desk"]
    return bool(words) and not _NO_NAME.search(text) and not no_names & words and len(text.split()) < 18


def _is_publisher(name: str, publisher: str | None) -> bool:
    return publisher is not None and fold_name(name) in fold_name(publisher)
