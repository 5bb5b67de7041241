"""From an edition to what the world beside its readers sees of it: feeds, heads of pages, cards, books."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .actors.actor import Actor, Kind
from .annotations.annotation import AnnotatedArticle
from .books.book import Month, book, months
from .books.packing import pack
from .cards.card import Card, actor_card, article_card, cover_card, site_card
from .masthead import Masthead
from .memory import FORGETFUL
from .options import Options
from .pages.decisive import Decisive
from .pages.digest import Digest
from .pages.page import Later
from .pages.ways_out import book_path
from .pages.wording import say
from .progress import SILENT, Progress
from .site.atom import TYPE as ATOM_TYPE
from .site.discovery import discovery_files
from .site.entries import last_change, summary
from .site.feeds import ATOM, JSON, actor_feed, feed_files
from .site.head import FeedLink, Head, head_html
from .site.json_feed import TYPE as JSON_TYPE
from .site.linked_data import actor_data, article_data, site_data

if TYPE_CHECKING:
    from .cards.shelf import Shelf

SITE_CARD: Final = "card.png"


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is published beside the pages of an edition, and what stands in their heads. Made by `announce`."""

    masthead: Masthead
    files: tuple[Later, ...]
    books: Mapping[str, Callable[[], bytes]]
    """EPUB files by their place within the site, each packed when it is asked for."""
    keys: Mapping[str, str]
    """What decides each of these."""
    pictures: Mapping[str, Path]
    """Drawn cards by their place within the site."""
    heads: Mapping[str, Callable[[], Head]]
    """By the place of the page's source: `articles/x.md`."""

    def head(self, uri: str, *, path: str, title: str, description: str) -> str:
        """The HTML for the head of a page; what is said here counts for pages that are the editor's own."""
        card = SITE_CARD if SITE_CARD in self.pictures else None
        own = Head(path, title or self.masthead.name, description or self.masthead.description, card=card)
        made = self.heads.get(uri)
        return head_html(made() if made else own, self.masthead)


def announce(
    digest: Digest,
    masthead: Masthead,
    options: Options,
    shelf: Shelf | None,
    progress: Progress = SILENT,
    *,
    decisive: Decisive | None = None,
) -> Announcement:
    """The announcement of a digest; without a `shelf` no cards are drawn. `progress` tells how many are.

    What an earlier build has made of the same, which `decisive` knows, is not made again.
    """
    cards = _cards(digest, masthead, options) if shelf else {}
    own = decisive or Decisive(FORGETFUL, digest, options)
    books = _books(own, masthead, shelf) if options.epub else []
    pictures = dict(zip(cards, shelf.pictures(list(cards.values()), progress), strict=True)) if shelf else {}
    return Announcement(
        masthead=masthead,
        files=(
            *feed_files(digest, masthead, options, decisive),
            *(page.later() for page in discovery_files(digest, masthead, options)),
        ),
        books={book.place: book.make for book in books},
        keys={book.place: book.key for book in books},
        pictures=pictures,
        heads=dict(_heads(digest, masthead, options, pictures)),
    )


def _cards(digest: Digest, masthead: Masthead, options: Options) -> dict[str, Card]:
    cards = {SITE_CARD: site_card(masthead)}
    cards |= {_article_place(a, options): article_card(a, masthead) for a in digest.articles}
    return cards | {_actor_place(a, options): actor_card(a, digest, masthead) for a in digest.actors.values()}


def _article_place(annotated: AnnotatedArticle, options: Options) -> str:
    return f"{options.articles_dir}/{annotated.article.id}/{SITE_CARD}"


def _actor_place(actor: Actor, options: Options) -> str:
    return f"{options.actors_dir}/{actor.slug}/{SITE_CARD}"


@dataclass(frozen=True, slots=True)
class _Book:
    """An EPUB file that is still to be packed."""

    place: str
    make: Callable[[], bytes]
    key: str


def _books(decisive: Decisive, masthead: Masthead, shelf: Shelf | None) -> list[_Book]:
    return [_book(month, decisive, masthead, shelf) for month in months(decisive.digest)]


def _book(month: Month, decisive: Decisive, masthead: Masthead, shelf: Shelf | None) -> _Book:
    cover = shelf.picture(cover_card(month.articles, masthead)) if shelf else None
    drawn = cover and hashlib.sha256(cover.read_bytes()).hexdigest()
    key = decisive.key_of_bytes("book", month.name, decisive.all(month.articles), masthead, drawn)

    def packed() -> bytes:
        return pack(book(month, masthead, decisive.options), cover.read_bytes() if cover else None)

    return _Book(book_path(month.name), partial(decisive.bytes_of, packed, key), key)


def _heads(
    digest: Digest, masthead: Masthead, options: Options, pictures: Mapping[str, Path]
) -> Iterator[tuple[str, Callable[[], Head]]]:
    yield "index.md", partial(_home_head, masthead, _card_among(pictures, SITE_CARD))
    for annotated in digest.articles:
        uri, card = f"{options.articles_dir}/{annotated.article.id}.md", _article_place(annotated, options)
        yield uri, partial(_article_head, annotated, masthead, options, _card_among(pictures, card))
    for actor in digest.actors.values():
        uri, card = f"{options.actors_dir}/{actor.slug}.md", _actor_place(actor, options)
        yield uri, partial(_actor_head, actor, digest, masthead, options, _card_among(pictures, card))


def _card_among(pictures: Mapping[str, Path], place: str) -> str | None:
    return place if place in pictures else None


def _home_head(masthead: Masthead, card: str | None) -> Head:
    line = masthead.description or say("site_description")
    return Head("", masthead.name, line, card=card, feeds=_feeds(masthead), data=site_data(masthead))


def _article_head(annotated: AnnotatedArticle, masthead: Masthead, options: Options, card: str | None) -> Head:
    article, changed = annotated.article, last_change(annotated)
    return Head(
        path=f"{options.articles_dir}/{article.id}/",
        title=article.title,
        description=summary(annotated),
        kind="article",
        published=article.date.isoformat() if article.date else None,
        modified=changed.isoformat() if changed else None,
        card=card,
        feeds=_feeds(masthead),
        data=article_data(annotated, _image(card, masthead), masthead, options),
    )


def _actor_head(actor: Actor, digest: Digest, masthead: Masthead, options: Options, card: str | None) -> Head:
    own = FeedLink(actor_feed(actor.slug, options), ATOM_TYPE, say("feed_of", name=actor.name))
    return Head(
        path=f"{options.actors_dir}/{actor.slug}/",
        title=actor.name,
        description=say("actor_description", name=actor.name, description=actor.description),
        kind="profile" if actor.kind == Kind.PERSON else "website",
        card=card,
        feeds=((own,) if digest.in_feeds(actor.slug) else ()) + _feeds(masthead),
        data=actor_data(actor, digest, _image(card, masthead), masthead, options),
    )


def _feeds(masthead: Masthead) -> tuple[FeedLink, ...]:
    """The feeds of the whole digest."""
    return FeedLink(ATOM, ATOM_TYPE, masthead.name), FeedLink(JSON, JSON_TYPE, masthead.name)


def _image(card: str | None, masthead: Masthead) -> str | None:
    """The absolute address of a card; nobody follows a relative one."""
    return masthead.address(card) if card and masthead.url else None
