"""What the head of a page tells other programs: OpenGraph, feeds, JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ..masthead import Masthead
from .linked_data import Data
from .xml_text import json_in_html, xml_text

CARD_SIZE: Final = (1200, 630)
"""Width and height of a social card, in pixels."""


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page points to."""

    path: str
    kind: str
    """Its media type."""
    title: str


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a page. Nothing in it is escaped yet."""

    path: str
    """The page within the site: `articles/x/`."""
    title: str
    description: str
    kind: str = "website"
    """The type in OpenGraph's words: `website`, `article` or `profile`."""
    published: str | None = None
    """ISO 8601."""
    modified: str | None = None
    card: str | None = None
    """Path of its social card."""
    feeds: tuple[FeedLink, ...] = ()
    data: Data | None = None


def head_html(head: Head, masthead: Masthead) -> str:
    """The elements of the page's head, every text in them escaped once."""
    return "\n".join(_elements(head, masthead)) + "\n"


def _elements(head: Head, masthead: Masthead) -> Iterator[str]:
    for feed in head.feeds:
        address = "../" * head.path.count("/") + feed.path
        yield f'<link rel="alternate" type="{feed.kind}" title="{xml_text(feed.title)}" href="{xml_text(address)}">'
    for name, content in _graph(head, masthead):
        yield f'<meta property="{name}" content="{xml_text(content)}">'
    for name, content in _twitter(head, masthead):
        yield f'<meta name="{name}" content="{xml_text(content)}">'
    if head.data:
        yield f'<script type="application/ld+json">{json_in_html(head.data)}</script>'


def _graph(head: Head, masthead: Masthead) -> Iterator[tuple[str, str]]:
    """Properties of OpenGraph (https://ogp.me); addresses there are absolute or missing."""
    yield "og:type", head.kind
    yield "og:site_name", masthead.name
    yield "og:locale", "ar_AR"
    yield "og:title", head.title
    yield "og:description", head.description
    if masthead.url:
        yield "og:url", masthead.address(head.path)
    if masthead.url and head.card:
        yield "og:image", masthead.address(head.card)
        yield "og:image:type", "image/png"
        yield "og:image:width", str(CARD_SIZE[0])
        yield "og:image:height", str(CARD_SIZE[1])
        yield "og:image:alt", head.title
    if head.published:
        yield "article:published_time", head.published
    if head.modified:
        yield "article:modified_time", head.modified


def _twitter(head: Head, masthead: Masthead) -> Iterator[tuple[str, str]]:
    """What Twitter reads beside OpenGraph's properties."""
    shown = bool(masthead.url and head.card)
    yield "twitter:card", "summary_large_image" if shown else "summary"
    yield "twitter:title", head.title
    yield "twitter:description", head.description
