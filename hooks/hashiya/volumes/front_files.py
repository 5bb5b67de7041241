"""What programs read of the whole archive: feeds of the newest, tables of volumes and actors, the list of sitemaps."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ..actors.actor import Actor
from ..json_text import json_text
from ..masthead import Masthead
from ..options import Options
from ..pages.page import Later, Page
from ..pages.wording import say
from ..site.atom import Feed, atom_text
from ..site.feeds import ATOM, JSON, actor_feed
from ..site.json_feed import json_feed
from ..site.xml_text import xml_text
from .configuration import volume_title
from .merging import Merged

SITEMAP: Final = "sitemap.xml"
OWN_SITEMAP: Final = "sitemap-front.xml"
"""Where the pages of the front stand, which the site builder writes into `sitemap.xml`."""
VOLUMES: Final = "data/volumes.json"

_UPDATED: Final = re.compile(r"<updated>([^<]*)</updated>")
_NEVER: Final = "1970-01-01T00:00:00Z"
_TABLES: Final = ("articles.json", "actors.json", "mentions.csv", "quotations.csv", "unknown.json")


def front_files(merged: Merged, actors: Mapping[str, Actor], masthead: Masthead, options: Options) -> Iterator[Later]:
    """All of them, each made when it is asked for."""
    feed = Feed(ATOM, "", masthead.name, masthead.description or say("site_description"), full=True)
    yield Later(ATOM, lambda: Page(ATOM, _atom(feed, merged.entries, masthead)))
    yield Later(JSON, lambda: Page(JSON, _json(merged.items, masthead)))
    for slug, actor in actors.items():
        if entries := merged.of(slug).entries:
            yield _of_actor(actor, entries, masthead, options)
    yield Page(VOLUMES, json_text(_volume_rows(merged, masthead)) + "\n").later()
    yield Page("data/actors.json", json_text(_actor_rows(merged, actors, options)) + "\n").later()
    yield Page("llms.txt", _llms(merged, masthead)).later()


def sitemap_index(merged: Merged, masthead: Masthead) -> str:
    """The sitemaps of the front and of the volumes (https://www.sitemaps.org/protocol.html#index)."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ]
    lines.append(f"<sitemap><loc>{xml_text(masthead.address(OWN_SITEMAP))}</loc></sitemap>")
    for volume in merged.volumes:
        day = f"<lastmod>{volume.last}</lastmod>" if volume.last else ""
        lines.append(f"<sitemap><loc>{xml_text(masthead.address(f'{volume.name}/{SITEMAP}'))}</loc>{day}</sitemap>")
    return "\n".join([*lines, "</sitemapindex>"]) + "\n"


def _of_actor(actor: Actor, entries: Sequence[str], masthead: Masthead, options: Options) -> Later:
    path = actor_feed(actor.slug, options)
    title = say("feed_of", name=actor.name)
    feed = Feed(path, f"{options.actors_dir}/{actor.slug}/", title, masthead.name, full=False)
    return Later(path, lambda: Page(path, _atom(feed, entries, masthead)))


def _atom(feed: Feed, entries: Sequence[str], masthead: Masthead) -> str:
    """Entries keep the names that they have in the feeds of their volumes; older ones stand there."""
    updated = max((found[1] for entry in entries if (found := _UPDATED.search(entry))), default=_NEVER)
    return atom_text(feed, feed.path, masthead, updated=updated, links=[("self", feed.path)], lines=entries)


def _json(items: Sequence[str], masthead: Masthead) -> str:
    feed = json.loads(json_feed(JSON, [], masthead))
    return json.dumps({**feed, "items": [json.loads(item) for item in items]}, ensure_ascii=False, indent=1) + "\n"


def _volume_rows(merged: Merged, masthead: Masthead) -> list[dict[str, object]]:
    return [
        {
            "name": volume.name,
            "title": volume_title(volume.name),
            "url": f"{volume.name}/",
            "articles": volume.articles,
            "first": volume.first,
            "last": volume.last,
            "data": [f"{volume.name}/data/{table}" for table in _TABLES],
            "feed": masthead.address(f"{volume.name}/{ATOM}"),
        }
        for volume in merged.volumes
    ]


def _actor_rows(merged: Merged, actors: Mapping[str, Actor], options: Options) -> list[dict[str, object]]:
    return [
        {
            "slug": slug,
            "name": actor.name,
            "latin": actor.latin,
            "kind": actor.kind.value,
            "wikidata": actor.wikidata,
            "description": actor.description,
            "url": f"{options.actors_dir}/{slug}/",
            "articles": merged.of(slug).articles,
            "mentions": merged.of(slug).mentions,
            "volumes": dict(merged.of(slug).volumes),
        }
        for slug, actor in sorted(actors.items())
    ]


def _llms(merged: Merged, masthead: Masthead) -> str:
    lines = [f"# {masthead.name}", "", f"> {masthead.description or say('site_description')}", ""]
    lines += [say("llms_volumes"), "", f"## {say('years')}", ""]
    lines += [
        f"- [{volume_title(volume.name)}]({masthead.address(f'{volume.name}/llms.txt')})" for volume in merged.volumes
    ]
    return "\n".join(lines) + "\n"
