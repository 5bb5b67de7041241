"""«خريطة الأماكن»: the places and states of the digest on maps, and in a list behind them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from ..actors.actor import Actor, Kind
from ..arabic.collation import sort_key
from ..arabic.counting import ARTICLE
from ..drawings.coordinates import location
from ..drawings.locator import locator
from ..drawings.maps import Dot, frames_for, map_of
from ..gazetteer.reading import load_gazetteer
from ..options import Options
from .digest import Digest
from .inert import block, inert, link
from .page import HIDDEN, Page, markdown_page
from .passages import span
from .wording import PLURALS, say

PLACES: Final = "places"

TITLES: Final = {
    "world": "map_world",
    "arab_world": "map_arab_world",
    "europe": "map_europe",
    "black_sea": "map_black_sea",
    "mashreq": "map_mashreq",
    "levant": "map_levant",
}
"""The wording of each map's title."""

ON_MAPS: Final = (Kind.STATE, Kind.PLACE)


def places_page(digest: Digest, options: Options) -> Page:
    """The maps, and every place and state that an article mentions in the order of the Arabic alphabet."""
    return map_page(digest.actors.values(), {slug: len(seen) for slug, seen in digest.appearances.items()}, options)


def map_page(actors: Iterable[Actor], numbers: Mapping[str, int], options: Options) -> Page:
    """The same of `actors`; `numbers` says, by slug, how many articles mention each."""
    named = [actor for actor in actors if actor.kind in ON_MAPS and numbers.get(actor.slug)]
    named.sort(key=lambda actor: (sort_key(actor.name), actor.slug))
    dots = [dot for actor in named for dot in _dots(actor, numbers[actor.slug], options)]
    titles = {key: say(TITLES[key]) for key in frames_for(dots)} if dots else {}
    blocks = [f"# {say('map')} {{ #map }}", say("map_description") if dots else say("no_places")]
    for key, title in titles.items():
        drawing = map_of(key, dots, titles)
        figure = f'<figure class="map" id="map-{key}" data-search-exclude="">'  # its numbers change with every article
        blocks.append(f"{figure}<figcaption>{title}</figcaption>{drawing}</figure>")
    blocks += [_sources()] if dots else []
    for kind in ON_MAPS:
        items = [_listed(actor, numbers[actor.slug], options) for actor in named if actor.kind == kind]
        if items:
            heading = f"## {say(PLURALS[kind])} {{ #{kind} .{kind} }}"
            blocks += [heading, *block("together", "\n".join(items), excluded=True)]
    meta = {"title": say("map"), "description": say("map_description"), "template": "actor.html", "hide": HIDDEN}
    return markdown_page(f"{PLACES}.md", meta, blocks)


def where_section(actor: Actor, digest: Digest) -> list[str]:
    """A small map of where a place or state lies, a link to the large one."""
    point = location(actor) if actor.kind in ON_MAPS else None
    if point is None:
        return []
    drawing = locator(point, actor.kind, _states(actor, digest), label=say("locator_label", name=actor.name))
    return [f'<figure class="locator"><a href="../../{PLACES}/">{drawing}</a></figure>']


def _states(actor: Actor, digest: Digest) -> list[tuple[str, tuple[float, float]]]:
    """All states of today but the actor itself, with where they lie."""
    others = (o for o in digest.known.values() if o.slug != actor.slug and {o.slug, o.wikidata} & _of_today())
    return [(other.name, point) for other in others if (point := location(other))]


@cache
def _of_today() -> frozenset[str | None]:
    """Slugs and Wikidata numbers of the states that there are: others have left the map."""
    states = [actor for actor in load_gazetteer() if actor.kind == Kind.STATE]
    return frozenset({actor.slug for actor in states} | {actor.wikidata for actor in states if actor.wikidata})


def _dots(actor: Actor, number: int, options: Options) -> list[Dot]:
    point = location(actor)
    if point is None:
        return []
    said = f"{actor.name}: {ARTICLE.counted(number)}"
    return [Dot(actor.slug, actor.name, actor.kind, f"../{options.actors_dir}/{actor.slug}/", said, number, point)]


def _sources() -> str:
    """Whose the outlines and coordinates are: the licence of one of them asks that it be named."""
    land = link("Natural Earth", "https://www.naturalearthdata.com/")
    cities = link("GeoNames", "https://www.geonames.org/")
    return f"{say('map_sources', land=land, cities=cities)}\n{{ .provenance }}"


def _listed(actor: Actor, number: int, options: Options) -> str:
    name = link(inert(actor.name), f"{options.actors_dir}/{actor.slug}.md", class_=f"actor {actor.kind}")
    return f"- {name} {span('count', ARTICLE.counted(number))}"
