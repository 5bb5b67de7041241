"""All feeds of the site: the digest's, and one of every actor who is in the news."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from ..masthead import Masthead
from ..options import Options
from ..pages.decisive import Decisive
from ..pages.digest import Digest
from ..pages.page import Later, Page
from ..pages.wording import say
from .atom import MOST_ENTRIES, Briefs, Feed, atom_documents
from .entries import Entry, entries
from .json_feed import json_feed

ATOM: Final = "feed.xml"
JSON: Final = "feed.json"
ARCHIVES: Final = "archive/feed-{}.xml"


def actor_feed(slug: str, options: Options) -> str:
    """Where the feed of an actor stands."""
    return f"{options.actors_dir}/{slug}/{ATOM}"


def feed_files(
    digest: Digest, masthead: Masthead, options: Options, decisive: Decisive | None = None
) -> Iterator[Later]:
    """The feeds as files."""
    whole = entries(digest.articles, masthead, options)
    feed = Feed(ATOM, "", masthead.name, masthead.description or say("site_description"), full=True)
    yield from atom_documents(feed, whole, masthead, ARCHIVES, decisive=decisive)
    yield Later(JSON, lambda: Page(JSON, json_feed(JSON, whole[:MOST_ENTRIES], masthead)))
    briefs = Briefs(masthead)
    by_path = {entry.path: entry for entry in whole}
    for slug in filter(digest.in_feeds, digest.actors):
        feed, own = _of_actor(slug, digest, by_path, masthead, options)
        yield from atom_documents(feed, own, masthead, "", decisive=decisive, briefs=briefs)


def _of_actor(
    slug: str, digest: Digest, by_path: dict[str, Entry], masthead: Masthead, options: Options
) -> tuple[Feed, list[Entry]]:
    """The newest articles that name an actor."""
    paths = (f"{options.articles_dir}/{annotated.article.id}/" for annotated in digest.naming(slug))
    own = [*islice((by_path[path] for path in paths if path in by_path), MOST_ENTRIES)]
    title = say("feed_of", name=digest.actors[slug].name)
    feed = Feed(actor_feed(slug, options), f"{options.actors_dir}/{slug}/", title, masthead.name, full=False)
    return feed, own
