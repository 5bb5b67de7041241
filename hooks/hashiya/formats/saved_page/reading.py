"""A saved page to a manuscript: the article, and every other visible line with the reason that leaves it out."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from lxml import etree

from ..manuscript import Form, Manuscript
from ..refusal import Refusal
from . import dates
from .author import bylines_of
from .body import find_body
from .charset import page_text
from .drawings import open_drawings, open_frames
from .furniture import furniture
from .headline import find_headline, first_paragraph, headline_by_shape, plain_title, told_titles
from .hiding import without_fading
from .layout import Layout
from .metadata import read_metadata
from .parser import parse
from .publisher import read_site_names
from .strange import strange_of
from .told import read_told
from .tree import read_tree

SHORTEST_ARTICLE: Final = 25
"""Words of prose; a page with fewer is a front page, a list, a film."""

NO_PAGE: Final = Refusal("it is no page that can be read", "save the article's page anew, or put its text into a .txt")
NULS: Final = Refusal("it holds NUL bytes and is no text", "save the page anew, as UTF-8")
NO_ENCODING: Final = Refusal("neither the encoding it declares nor any other fits", "save the page anew, as UTF-8")
NO_ARTICLE: Final = Refusal(
    "no article was found in the page", "save the article's own page, or put its text into a .txt"
)


def read_page(data: bytes) -> Manuscript | Refusal:
    """The manuscript of the page whose bytes are `data`."""
    decoded = page_text(data)
    if decoded is None:
        return NULS if b"\0" in data else NO_ENCODING
    try:
        root = parse(decoded.text)
        made = None if root is None else _manuscript(root)
        if made is NO_ARTICLE and (plain := without_fading(decoded.text)) and (root := parse(plain)) is not None:
            made = _manuscript(root)
    except (etree.LxmlError, ValueError, RecursionError):  # whatever a library makes of bytes from anywhere
        made = None
    if made is None or root is None:
        return NO_PAGE
    if isinstance(made, Refusal):
        return made
    guessed = "" if decoded.certain else decoded.encoding
    return replace(made, strange=strange_of(decoded.text, root, made), guessed=guessed)


def _manuscript(root: etree._Element) -> Manuscript | Refusal:
    metadata = read_metadata(root)
    open_frames(root)
    open_drawings(root)
    page = read_tree(root, metadata.base)
    names = read_site_names(page, metadata)
    titles = told_titles(metadata, names)
    headline = find_headline(page, titles)
    reasons = furniture(page, headline)
    body = find_body(page, reasons, headline)
    if headline is None and body is not None:
        free = [not reasons[line.box] for line in page.lines]
        headline = headline_by_shape(page, free, first_paragraph(page, body, titles))
        reasons = furniture(page, headline)
        body = find_body(page, reasons, headline)
    if body is None:
        return NO_ARTICLE
    layout = Layout(page, metadata, reasons, headline, body)
    lines = tuple(layout.lines())
    if sum(len(line.text.split()) for line in lines if not line.reason and line.form != Form.TITLE) < SHORTEST_ARTICLE:
        return NO_ARTICLE
    shown = "" if headline is None else page.lines[headline].text
    before = body.start if headline is None else headline
    days = dates.decide(page, metadata, layout.below(), layout.above(), loose=layout.loose(), before=before)
    bylines = bylines_of(page, layout.surroundings(), body.end)
    told = read_told(metadata, days, names, headline=shown, bylines=bylines)
    told = told if shown else replace(told, title=plain_title(titles, told.publisher))
    return Manuscript(lines, told, laid_out=True)
