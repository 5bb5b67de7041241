"""Links to what readers take along: feeds and books."""

from __future__ import annotations

from typing import Final

from ..actors.actor import Actor
from ..options import Options
from .digest import Digest
from .inert import link
from .wording import say

BOOKS: Final = "epub"


def feeds_line() -> str:
    """The feeds of the whole digest, seen from home."""
    feeds = (link(say("atom_feed"), "feed.xml"), link(say("json_feed"), "feed.json"))
    return f"{say('follow')}: {' · '.join(feeds)}\n{{ .follow data-search-exclude=1 }}"


def actor_feed_line(actor: Actor, digest: Digest) -> list[str]:
    """The feed of an actor, seen from its page; nothing where it has none."""
    if not digest.in_feeds(actor.slug):
        return []
    feed = link(say("atom_feed"), f"{actor.slug}/feed.xml")
    return [f"{say('follow')}: {feed}\n{{ .follow data-search-exclude=1 }}"]


def all_years_line(actor: Actor, options: Options) -> list[str]:
    """The actor's page on the front of the archive of which this site is a volume."""
    if not options.front:
        return []
    everywhere = link(say("actor_in_all_years"), f"{options.front}{options.actors_dir}/{actor.slug}/")
    return [f"{everywhere}\n{{ .follow data-search-exclude=1 }}"]


def book_path(month: str) -> str:
    """Where the book of a month, `2026-01`, stands."""
    return f"{BOOKS}/{month}.epub"


def book_link(month: str, options: Options, text: str) -> str:
    """The book of a month, seen from the archive; nothing where there is none: what has no date is in no book."""
    return link(text, f"../{book_path(month)}", class_="book") if options.epub and month[:1].isdigit() else ""
