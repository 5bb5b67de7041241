"""The pages of the front: the newest of all years, the years, an actor in all of them.

Volumes are no pages of the front, so that links into them are whole addresses; nobody checks them but the tests.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Final

from ..actors.actor import Actor
from ..arabic.calendar import show_date, show_day
from ..arabic.collation import sort_key
from ..arabic.counting import ARTICLE, MENTION
from ..masthead import Masthead
from ..options import Options
from ..pages.actor_page import profile_page
from ..pages.archive import ARCHIVE
from ..pages.article_page import by_kind
from ..pages.digest import Digest
from ..pages.inert import block, inert, link
from ..pages.page import HIDDEN, Later, Page, markdown_page
from ..pages.passages import span
from ..pages.places import PLACES, map_page
from ..pages.search_page import search_page
from ..pages.spoken import spoken
from ..pages.ways_out import feeds_line
from ..pages.wording import PLURALS, say
from .configuration import volume_title
from .merging import Merged, Years
from .summary import Headline, Summary

MOST_ENTRIES: Final = 30
"""Articles on the home page."""
MOST_CHIPS: Final = 6


def front_pages(merged: Merged, digest: Digest, masthead: Masthead, options: Options) -> Iterator[Later]:
    """Home, the years, all actors, each of them, the search, the map; `digest` has the actors and no article."""
    yield _home(merged, digest, masthead, options).later()
    yield _archive(merged, masthead, options).later()
    yield _actors(merged, digest, options).later()
    yield search_page(options.actors_dir).later()
    numbers = {slug: years.articles for slug, years in merged.actors.items()}
    yield map_page(digest.actors.values(), numbers, options).later()
    for actor in digest.actors.values():
        make = partial(_actor, actor, merged.of(actor.slug), digest, masthead, options)
        yield Later(f"{options.actors_dir}/{actor.slug}.md", make)


def _home(merged: Merged, digest: Digest, masthead: Masthead, options: Options) -> Page:
    blocks = [f"# {say('digest')} {{ #digest }}"]
    entries: list[str] = []
    for date, group in groupby(merged.newest[:MOST_ENTRIES], key=lambda one: one.date):
        day = show_day(datetime.date.fromisoformat(date)) if date else say("undated")
        entries.append(f"## {day} {{ #{f'day-{date}' if date else 'undated'} .day }}")
        for headline in group:
            entries += _entry(headline, digest, masthead, options)
    blocks += block("entries", *entries, excluded=True)
    blocks += [f"## {say('years')} {{ #years }}", *_list_of_years(merged, masthead), feeds_line()]
    description = masthead.description or say("site_description")
    meta = {"title": say("digest"), "description": description, "template": "home.html", "hide": HIDDEN}
    return markdown_page("index.md", meta, blocks)


def _entry(headline: Headline, digest: Digest, masthead: Masthead, options: Options) -> list[str]:
    """Headline, standfirst, and the actors as chips."""
    known = (digest.actors[slug] for slug in headline.actors[:MOST_CHIPS] if slug in digest.actors)
    chips = [_actor_link(actor, f"{options.actors_dir}/", "chip") for actor in known]
    blocks = [f"### {link(spoken(headline.title), masthead.address(headline.url))}"]
    if headline.standfirst:
        blocks.append(f"{spoken(headline.standfirst)}\n{{ .standfirst }}")
    if chips:
        blocks.append(" ".join(chips) + "\n{ .chips }")
    return block("entry", *blocks)


def _list_of_years(merged: Merged, masthead: Masthead) -> list[str]:
    items = [
        f"- {link(volume_title(one.name), masthead.address(f'{one.name}/'))} {span('count', _counted(one.articles))}"
        for one in merged.volumes
    ]
    return block("months", "\n".join(items))


def _archive(merged: Merged, masthead: Masthead, options: Options) -> Page:
    """Each year with the ways into it."""
    blocks = [f"# {say('archive')} {{ #archive }}", f"{link(say('map'), f'../{PLACES}.md')}\n{{ .ways }}"]
    for volume in merged.volumes:
        ways = [("digest", ""), ("archive", f"{ARCHIVE}/"), ("actors", f"{options.actors_dir}/")]
        ways.append(("publishers", "sources/"))
        links = (link(say(key), masthead.address(f"{volume.name}/{path}")) for key, path in ways)
        blocks += [
            f"## {volume_title(volume.name)} {{ #year-{volume.name} }}",
            " · ".join([_counted(volume.articles), *_span(volume)]),
            " · ".join(links) + "\n{ .ways }",
        ]
    meta = {"title": say("archive"), "description": say("archive_description"), "hide": HIDDEN}
    return markdown_page(f"{ARCHIVE}/index.md", meta, blocks)


def _span(volume: Summary) -> list[str]:
    if not (volume.first and volume.last):
        return []
    first, last = (show_date(datetime.date.fromisoformat(day)) for day in (volume.first, volume.last))
    return [first] if first == last else [say("days_from_to", first=first, last=last)]


def _actors(merged: Merged, digest: Digest, options: Options) -> Page:
    """All actors by kind, in the order of the Arabic alphabet."""
    blocks = [f"# {say('actors')} {{ #actors-title }}"]
    ordered = sorted(digest.actors.values(), key=lambda actor: (sort_key(actor.name), actor.slug))
    for kind, actors in by_kind(ordered).items():
        items = [_listed(actor, merged.of(actor.slug).mentions) for actor in actors]
        blocks += [f"## {say(PLURALS[kind])} {{ #{kind} .{kind} }}", *block("actors", "\n".join(items))]
    meta = {"title": say("actors"), "description": say("actors"), "template": "actor.html", "hide": HIDDEN}
    return markdown_page(f"{options.actors_dir}/index.md", meta, blocks)


def _listed(actor: Actor, mentions: int) -> str:
    pieces = [_actor_link(actor, "", "actor")]
    if actor.latin:
        pieces.append(span("latin", inert(actor.latin), ' lang="en" dir="ltr"'))
    return "- " + " ".join([*pieces, span("count", MENTION.counted(mentions)), span("about", inert(actor.description))])


def _actor(actor: Actor, years: Years, digest: Digest, masthead: Masthead, options: Options) -> Page:
    """Who it is, the years in which it is named, the newest articles that name it."""
    return profile_page(actor, digest, options, _seen(actor, years, masthead, options))


def _seen(actor: Actor, years: Years, masthead: Masthead, options: Options) -> Iterable[str]:
    yield f"## {say('mentions')} {{ #mentions data-search-exclude=1 }}"
    if not years.volumes:
        yield say("no_mentions")
        return
    page = f"{options.actors_dir}/{actor.slug}/"
    places = {name: masthead.address(f"{name}/{page}") + "#mentions" for name, _ in years.volumes}
    items = [
        f"- {link(volume_title(name), places[name])} {span('count', _counted(number))}"
        for name, number in years.volumes
    ]
    yield f"{MENTION.counted(years.mentions)} · {_counted(years.articles)}"
    yield from block("months", "\n".join(items))
    yield f"## {say('newest')} {{ #newest data-search-exclude=1 }}"
    yield from block("articles", "\n".join(_headlines(years.newest, masthead)), excluded=True)
    if years.entries:
        feed = link(say("atom_feed"), f"{actor.slug}/feed.xml")
        yield f"{say('follow')}: {feed}\n{{ .follow data-search-exclude=1 }}"


def _headlines(headlines: Sequence[Headline], masthead: Masthead) -> Iterator[str]:
    for one in headlines:
        day = one.date and f'<time datetime="{one.date}">{show_date(datetime.date.fromisoformat(one.date))}</time>'
        facts = [fact for fact in (day, one.publisher and span("publisher", spoken(one.publisher))) if fact]
        title = link(spoken(one.title), masthead.address(one.url))
        yield f"- {title} {span('facts', ' · '.join(facts))}" if facts else f"- {title}"


def _actor_link(actor: Actor, path: str, kind: str) -> str:
    return link(inert(actor.name), f"{path}{actor.slug}.md", class_=f"{kind} {actor.kind}")


def _counted(articles: int) -> str:
    return ARTICLE.counted(articles)
