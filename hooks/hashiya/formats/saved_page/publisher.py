"""The name of the site: what its masthead, its foot and its title call it, against what its metadata say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ...arabic.folding import fold_name
from .metadata import Metadata, names_in
from .page import Page
from .words import load_names

SHORTEST_TITLE: Final = 4
"""Words up to which the title of a page that does not hold its headline is the name of the site."""

LONGEST_NAME: Final = 6
"""Words."""

AGREEING: Final = 2
"""Places of the page that beat metadata which say another name."""

LONGEST_FOOT: Final = 160
"""Code points of a line that says whose the rights are."""

_BESIDE: Final = re.compile(r"\s+[-–—•·»:]+\s+|\s*[|]+\s*|:\s+")

_RIGHTS: Final = re.compile(
    r"(?:الحقوق|حقوق (?:النشر|الطبع|الملكية)(?: والنشر)?)\s+(?:محفوظة|محفوظه)\s*(?P<to>ل(?=\S{3}))?"
    r"(?:لدى|لصالح|إلى)?\s*[©|:،–—-]*\s*(?:\d{4})?\s*[©|:،–—-]*\s*(?P<name>[^\d©|]{2,60})"
    r"|(?:©|&copy;|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–—]\s*\d{4})?)?[\s|,:،–—-]*(?P<other>[^\d©|]{2,60})",
    re.IGNORECASE,
)
_END: Final = re.compile(
    r"\s*(?:[.،,|]|\s[-–—]\s|جميع|كافة|كل الحقوق|الحقوق|حقوق|all rights|تصميم|powered).*", re.DOTALL | re.IGNORECASE
)
_OWNED: Final = re.compile(
    r"(?:\(\d+\) )?(?P<owner>[^|]{2,60}?) [-–|] (?:(?P<text>.{1,300}?) [-–|] )?(?:Facebook|فيسبوك|Telegram|تيليجرام)"
)
"""Titles on platforms where newsrooms and ministries publish whole texts: whose page it is, how the text begins."""
_PLATFORMS: Final = frozenset(["facebook", "telegram", "twitter", "x (formerly twitter)"])
_ARABIC: Final = re.compile(r"[\u0621-\u064a]{2}")


@dataclass(frozen=True, slots=True)
class SiteNames:
    """The names by which a page calls its site, with how many places do. Made by `read_site_names`."""

    shown: dict[str, int]
    """By masthead, foot and feed, most frequent first."""
    told: str | None
    """By the metadata."""


def owner_of(title: str) -> tuple[str, str]:
    """Whose page on a platform it is that others write for, and how its text begins; nothing on a site of its own."""
    match = _OWNED.fullmatch(title)
    return (match["owner"].strip(), match["text"].strip()) if match else ("", "")


def read_site_names(page: Page, metadata: Metadata) -> SiteNames:
    """What a reader is told of whose page it is, and what a program is."""
    spelt: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for places in (set(metadata.homes), set(metadata.logos), set(_owners(page)), set(metadata.feeds)):
        for name in sorted(places):
            if _may_be_name(name):
                counted[fold_name(name)] += 1
                spelt.setdefault(fold_name(name), name)
    return SiteNames({spelt[name]: count for name, count in counted.most_common()}, publisher_told(metadata))


def publisher_told(metadata: Metadata) -> str | None:
    """The publisher that the metadata name."""
    named = [name for article in metadata.articles for name in names_in(article.get("publisher"))]
    owner, _ = owner_of(metadata.title)
    if owner:
        return owner
    metas = ("og:site_name", "publisher", "dc.publisher", "application-name", "apple-mobile-web-app-title")
    items = metadata.items.get("publisher", [])
    names = (*named, metadata.first(*metas), *items, *metadata.sites)
    return next((name for name in names if name and name.lower() not in _PLATFORMS), None)


def find_publisher(names: SiteNames, title: str, headline: str) -> str | None:
    """The name of the site: the metadata's where the page does not contradict it in its own script."""
    votes = Counter(names.shown)
    for piece in _beside(headline, title):
        known = next((name for name in votes if fold_name(name) == fold_name(piece)), piece)
        votes[known] += 1
    arabic = [name for name, _ in votes.most_common() if _ARABIC.search(name)]
    told = names.told
    if told is None:
        return _of_the_page(votes, title, headline)
    if not _ARABIC.search(told):
        return arabic[0] if arabic else told
    shorter = next((name for name in arabic if _is_piece(name, told)), None)
    if shorter:
        return shorter
    contradicted = arabic and votes[arabic[0]] >= AGREEING and not any(_alike(name, told) for name in votes)
    return arabic[0] if contradicted else told


def _alike(name: str, told: str) -> bool:
    """Whether one of two names holds the other: «موقع المدار», «المدار»."""
    one, other = fold_name(name), fold_name(told)
    return one in other or other in one


def _of_the_page(votes: Counter[str], title: str, headline: str) -> str | None:
    """The name on which two places agree, else that of the title, else that of the foot."""
    best = votes.most_common(1)
    if best and best[0][1] >= AGREEING:
        return best[0][0]
    pieces = _beside(headline, title)
    return pieces[0] if pieces else best[0][0] if best else None


def _is_piece(name: str, told: str) -> bool:
    """Whether `told` is `name` with a motto behind a dash."""
    pieces = [fold_name(piece) for piece in _BESIDE.split(told)]
    return len(pieces) > 1 and fold_name(name) in pieces


def _beside(headline: str, title: str) -> list[str]:
    """The names in the page's title beside its headline, the outermost first; a short title without it is one."""
    folded, whole = fold_name(headline), fold_name(title)
    if folded not in whole and len(whole.split()) <= SHORTEST_TITLE:
        return [title] if _may_be_name(title) else []
    pieces = [piece.strip() for piece in _BESIDE.split(title) if piece.strip()]
    if not folded or folded == whole:
        return []
    if folded not in whole:
        return [pieces[-1]] if len(pieces) > 1 and _may_be_name(pieces[-1]) else []
    others = [piece for piece in pieces if fold_name(piece) not in folded and _may_be_name(piece)]
    return others if whole.endswith(folded) else others[::-1]


def _owners(page: Page) -> Iterator[str]:
    """Whom the lines of rights name."""
    for line in page.lines:
        match = _RIGHTS.search(line.text) if len(line.text) <= LONGEST_FOOT else None
        if match is None or page.boxes[line.box].hidden:
            continue
        name = _END.sub("", (match["name"] or match["other"]).strip(" -–—|:.،,")).strip(" -–—|:.،,")
        if match["to"]:
            name = f"ا{name}" if name.startswith("ل") else name
        for kind in ("موقع ", "لموقع "):
            name = name.removeprefix(kind) if len(name.split()) > 1 else name
        if name:
            yield name


def _may_be_name(name: str) -> bool:
    words = set(name.lower().split())
    return len(words) > 0 and len(name.split()) <= LONGEST_NAME and not words & load_names()["no-publisher"]
