"""Atom feeds (RFC 4287), older entries in archives (RFC 5005)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from ..masthead import Masthead
from ..pages.decisive import Decisive
from ..pages.page import Later, Page
from ..spill import Place, Spill
from .entries import Entry
from .xml_text import xml_text

MOST_ENTRIES: Final = 50
"""Entries of one feed document."""

TYPE: Final = "application/atom+xml"

_HEAD: Final = (
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"'
    ' xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="ar">\n'
)

_BEFORE_ALL: Final = datetime.date(1970, 1, 1)
"""A feed must say when it changed; one that holds nothing has never changed."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed is about."""

    path: str
    """Its place within the site: `feed.xml`."""
    page: str
    """The page that it follows: `actors/x/`, or nothing for home."""
    title: str
    subtitle: str
    full: bool
    """Whether its entries hold the whole text and who is named in it, or the summary alone."""


class Briefs:
    """Entries with the summary alone: one is in the feeds of all whom its article names, and is made for the first."""

    def __init__(self, masthead: Masthead) -> None:
        self._masthead = masthead
        self._spill = Spill()
        self._places: dict[tuple[str, int], Place] = {}

    def text(self, entry: Entry, path: str) -> str:
        """An entry in the feed at `path`: it looks alike in all that stand as deep."""
        key = entry.path, 0 if self._masthead.url else path.count("/")
        if key in self._places:
            return self._spill.get(self._places[key])
        made = "\n".join(_entry(entry, path, self._masthead, full=False))
        self._places[key] = self._spill.put(made)
        return made


def atom_documents(
    feed: Feed,
    entries: Sequence[Entry],
    masthead: Masthead,
    archives: str,
    *,
    decisive: Decisive | None = None,
    briefs: Briefs | None = None,
) -> list[Later]:
    """The documents of a feed: the newest entries, and archives of `MOST_ENTRIES` each.

    Archives are counted from the oldest entry on, so that one that is full does not change when articles are added.
    `archives` is their path with `{}` for the number. `briefs` are the entries of feeds that hold no whole texts.
    """
    briefs = briefs or Briefs(masthead)
    oldest_first = entries[::-1]
    full = len(entries) // MOST_ENTRIES if len(entries) > MOST_ENTRIES else 0
    paths = [archives.format(number) for number in range(1, full + 1)]
    first, before = entries[:MOST_ENTRIES], paths[-1:]
    newest = Later(feed.path, partial(_document, feed, feed.path, first, masthead, briefs, previous=before))
    documents = [_once(newest, first, decisive, feed, masthead, before)]
    for number, path in enumerate(paths):
        held = oldest_first[number * MOST_ENTRIES : (number + 1) * MOST_ENTRIES][::-1]
        before, after = paths[max(0, number - 1) : number], paths[number + 1 : number + 2]
        made = partial(_document, feed, path, held, masthead, briefs, previous=before, following=after, archive=True)
        documents.append(_once(Later(path, made), held, decisive, feed, masthead, before, after))
    return documents


def _once(document: Later, entries: Sequence[Entry], decisive: Decisive | None, feed: Feed, *others: object) -> Later:
    """A document that is made once from the same entries, or whenever it is asked for where they are brief."""
    if decisive is None:
        return document
    known = decisive.remembered if feed.full else decisive.sooner_made
    return known(document, decisive.all(entry.annotated for entry in entries), feed, others)


def _document(
    feed: Feed,
    path: str,
    entries: Sequence[Entry],
    masthead: Masthead,
    briefs: Briefs,
    *,
    previous: Sequence[str] = (),
    following: Sequence[str] = (),
    archive: bool = False,
) -> Page:
    links = [
        ("self", path),
        *(("prev-archive", one) for one in previous),
        *(("next-archive", one) for one in following),
    ]
    if archive:
        links.append(("current", feed.path))
    updated = _moment(max((entry.updated for entry in entries), default=_BEFORE_ALL))
    lines = [
        *(["<fh:archive/>"] if archive else []),
        *(_full(entry, path, masthead) if feed.full else briefs.text(entry, path) for entry in entries),
    ]
    return Page(path, atom_text(feed, path, masthead, updated=updated, links=links, lines=lines))


def atom_text(
    feed: Feed, path: str, masthead: Masthead, *, updated: str, links: Iterable[tuple[str, str]], lines: Iterable[str]
) -> str:
    """The document at `path` of a feed: its head with `links` of feeds by relation, and the `lines` of its entries."""
    head = [
        f"<id>{xml_text(masthead.identity(feed.path))}</id>",
        f"<title>{xml_text(feed.title)}</title>",
        f"<subtitle>{xml_text(feed.subtitle)}</subtitle>",
        f"<updated>{updated}</updated>",
        f"<author><name>{xml_text(masthead.name)}</name></author>",
        _link("alternate", masthead.address(feed.page, seen_from=path), "text/html"),
        *(_link(relation, masthead.address(target, seen_from=path), TYPE) for relation, target in links),
    ]
    return _HEAD + "\n".join([*head, *lines]) + "\n</feed>\n"


def _full(entry: Entry, path: str, masthead: Masthead) -> str:
    return "\n".join(_entry(entry, path, masthead, full=True))


def _entry(entry: Entry, path: str, masthead: Masthead, *, full: bool) -> Iterator[str]:
    yield "<entry>"
    yield f"<id>{xml_text(masthead.identity(entry.path))}</id>"
    yield f"<title>{xml_text(entry.title)}</title>"
    yield f"<published>{_moment(entry.published)}</published>"
    yield f"<updated>{_moment(entry.updated)}</updated>"
    if entry.author:
        yield f"<author><name>{xml_text(entry.author)}</name></author>"
    yield _link("alternate", masthead.address(entry.path, seen_from=path), "text/html")
    if entry.source:
        yield _link("via", entry.source, "text/html")
    yield f"<summary>{xml_text(entry.summary)}</summary>"
    if full:
        for actor in entry.actors:
            yield f'<category term="{xml_text(actor.slug)}" label="{xml_text(actor.name)}"/>'
        yield f'<content type="html">{xml_text(entry.content)}</content>'
    yield "</entry>"


def _link(relation: str, address: str, kind: str) -> str:
    return f'<link rel="{relation}" type="{kind}" href="{xml_text(address)}"/>'


def _moment(day: datetime.date) -> str:
    """Midnight UTC: articles have days, feeds want moments."""
    return f"{day.isoformat()}T00:00:00Z"
