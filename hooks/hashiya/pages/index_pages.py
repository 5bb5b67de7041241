"""Pages about many articles: home by day, actors by kind, the archive, the days, the publishers, the map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from ..actors.actor import Actor
from ..annotations.annotation import AnnotatedArticle
from ..arabic.calendar import show_day
from ..arabic.collation import sort_key
from ..arabic.counting import ARTICLE, MENTION
from ..options import Options
from .archive import ARCHIVE, archive_pages
from .article_page import by_kind
from .days import days_pages
from .digest import Digest
from .inert import block, in_braces, inert, link
from .page import HIDDEN, Page, markdown_page
from .passages import span
from .places import PLACES, places_page
from .search_page import search_page
from .sources import sources_pages
from .spoken import spoken
from .ways_out import feeds_line
from .wording import PLURALS, say

MOST_ENTRIES: Final = 30
"""Articles on the home page; older ones stand in the archive."""

MOST_CHIPS: Final = 6
MOST_NAMED: Final = 10


def index_pages(digest: Digest, options: Options) -> Iterator[Page]:
    """Home, the list of actors, the archive with the days of the year, the publishers, the search, the map."""
    yield home_page(digest, options)
    yield actors_page(digest, options)
    yield from archive_pages(digest, options)
    yield from days_pages(digest, options)
    yield from sources_pages(digest, options)
    yield search_page(options.actors_dir)
    yield places_page(digest, options)


def home_page(digest: Digest, options: Options) -> Page:
    """The newest articles by day, and who is named most in them."""
    newest = digest.articles[:MOST_ENTRIES]
    blocks = [f"# {say('digest')} {{ #digest }}"]
    if not newest:
        blocks.append(say("empty"))
    blocks += _most_named(newest, digest, options)
    entries: list[str] = []
    for date, group in groupby(newest, key=lambda a: a.article.date):
        entries.append(f"## {show_day(date) if date else say('undated')} {{ #{_day_anchor(date)} .day }}")
        for annotated in group:
            entries += _entry(annotated, options.articles_dir + "/", options.actors_dir + "/")
    blocks += block("entries", *entries, excluded=True)
    if len(digest.articles) > MOST_ENTRIES:
        blocks.append(say("older", link=link(say("the_archive"), f"{ARCHIVE}/index.md")))
    blocks.append(feeds_line())
    meta = {"title": say("digest"), "description": say("site_description"), "template": "home.html", "hide": HIDDEN}
    return markdown_page("index.md", meta, blocks)


def _day_anchor(date: object) -> str:
    return f"day-{date}" if date else "undated"


def _most_named(articles: Sequence[AnnotatedArticle], digest: Digest, options: Options) -> list[str]:
    counts: dict[str, int] = {}
    for annotated in articles:
        for slug in annotated.counts():
            counts[slug] = counts.get(slug, 0) + 1
    most = sorted(counts, key=lambda slug: (-counts[slug], slug))[:MOST_NAMED]
    if not most:
        return []
    items = [
        f"- {_actor_link(digest.actors[slug], options.actors_dir + '/')} {span('count', ARTICLE.counted(counts[slug]))}"
        for slug in most
    ]
    return block("most-named", f"## {say('most_named')} {{ #most-named }}", "\n".join(items), excluded=True)


def _entry(annotated: AnnotatedArticle, articles_path: str, actors_path: str) -> list[str]:
    """Headline, standfirst, and the actors as chips, those named most first."""
    article = annotated.article
    counts = annotated.counts()
    actors = {a.actor.slug: a.actor for a in annotated.annotations}
    chips = [_actor_link(actors[slug], actors_path, chip=True) for slug, _ in counts.most_common(MOST_CHIPS)]
    blocks = [
        f"### {link(spoken(article.title), f'{articles_path}{article.id}.md')} {{ #entry-{in_braces(article.id)} }}",
    ]
    if article.standfirst:
        blocks.append(f"{spoken(article.standfirst)}\n{{ .standfirst }}")
    if chips:
        blocks.append(" ".join(chips) + "\n{ .chips }")
    return block("entry", *blocks)


def _actor_link(actor: Actor, path: str, *, chip: bool = False) -> str:
    return link(inert(actor.name), f"{path}{actor.slug}.md", class_=f"{'chip' if chip else 'actor'} {actor.kind}")


def actors_page(digest: Digest, options: Options) -> Page:
    """All actors by kind, in the order of the Arabic alphabet."""
    way = f"{link(say('map'), f'../{PLACES}.md')}\n{{ .ways }}"
    blocks = [f"# {say('actors')} {{ #actors-title }}", way]
    for kind, actors in by_kind(
        sorted(digest.actors.values(), key=lambda actor: (sort_key(actor.name), actor.slug))
    ).items():
        items = [_listed(actor, digest) for actor in actors]
        blocks += [f"## {say(PLURALS[kind])} {{ #{kind} .{kind} }}", *block("actors", "\n".join(items))]
    meta = {"title": say("actors"), "description": say("actors"), "template": "actor.html", "hide": HIDDEN}
    return markdown_page(f"{options.actors_dir}/index.md", meta, blocks)


def _listed(actor: Actor, digest: Digest) -> str:
    pieces = [_actor_link(actor, "")]
    if actor.latin:
        pieces.append(span("latin", inert(actor.latin), ' lang="en" dir="ltr"'))
    pieces.append(span("count", MENTION.counted(digest.mentions(actor.slug))))
    pieces.append(span("about", inert(actor.description)))
    return "- " + " ".join(pieces)
