"""The paragraph under a headline that sums the article up: named so, or told by the metadata."""

from __future__ import annotations

import re
from typing import Final

from ...arabic.folding import fold_name
from ..manuscript import Form
from . import dates
from .body import Extent
from .furniture import SHORTEST_PROSE, is_prose
from .metadata import Metadata
from .page import Page, Shown
from .words import load_names

SHORTEST_STANDFIRST: Final = 5
"""Words."""

COMPARED: Final = 60
"""Letters that a standfirst and the description of its page have in common, where both have as many."""

_ARABIC: Final = re.compile("[\u0621-\u064a]")


def find_standfirst(
    page: Page, metadata: Metadata, headline: int | None, body: Extent, reasons: list[str]
) -> int | None:
    """The line that is the standfirst, below the headline and above the text or first in it; None where none is."""
    if headline is None:
        return None
    said = _letters(_description(metadata))[:COMPARED]
    unnamed: int | None = None
    places: list[int] = [*range(headline + 1, body.start), *range(body.start, min(body.start + 1, body.end))]
    for number in places:
        line = page.lines[number]
        if reasons[line.box] or not _may_be(page, line) or not _in_its_script(line, page.lines[headline]):
            continue
        names = _names_around(page, line)
        if number >= body.start:
            headed = line.form == Form.HEADING and line.words >= SHORTEST_PROSE
            return number if headed or names & load_names()["surely-standfirst"] else unnamed
        told = bool(said) and _letters(line.text).startswith(said)
        if told or names & load_names()["standfirst"] or line.form == Form.HEADING:
            return number
        unnamed = number if unnamed is None and is_prose(line) else unnamed
    return unnamed


def _may_be(page: Page, line: Shown) -> bool:
    long = line.words >= SHORTEST_STANDFIRST
    return long and not line.is_linked and line.form != Form.CAPTION and not dates.is_date_line(page, line)


def _in_its_script(line: Shown, headline: Shown) -> bool:
    """Whether a line has Arabic words where the headline has: the buttons of services speak English everywhere."""
    return not _ARABIC.search(headline.text) or bool(_ARABIC.search(line.text))


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", fold_name(text))


def _description(metadata: Metadata) -> str:
    told = next((str(article["description"]) for article in metadata.articles if article.get("description")), "")
    return told or metadata.first("og:description", "description", "twitter:description")


def _names_around(page: Page, line: Shown) -> frozenset[str]:
    box = page.boxes[line.box]
    above = page.boxes[box.parent]
    alone = box.tag in ("p", "span", "h2", "h3") or above.end - above.first == 1
    return box.names | (above.names if alone else frozenset())
