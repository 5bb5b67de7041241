"""The digest as a JSON Feed (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from typing import Final

from ..masthead import Masthead
from .entries import Entry

VERSION: Final = "https://jsonfeed.org/version/1.1"

TYPE: Final = "application/feed+json"


def json_feed(path: str, entries: Sequence[Entry], masthead: Masthead) -> str:
    """The JSON text of a feed that stands at `path`."""
    feed = {
        "version": VERSION,
        "title": masthead.name,
        "description": masthead.description,
        "home_page_url": masthead.address("", seen_from=path),
        "feed_url": masthead.address(path, seen_from=path),
        "language": "ar",
        "authors": [{"name": masthead.name}],
        "items": [_item(entry, path, masthead) for entry in entries],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _item(entry: Entry, path: str, masthead: Masthead) -> dict[str, object]:
    item: dict[str, object] = {
        "id": masthead.identity(entry.path),
        "url": masthead.address(entry.path, seen_from=path),
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.content,
        "date_published": _moment(entry.published),
        "date_modified": _moment(entry.updated),
        "tags": [actor.name for actor in entry.actors],
    }
    if entry.author:
        item["authors"] = [{"name": entry.author}]
    if entry.source:
        item["external_url"] = entry.source
    return item


def _moment(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
