"""An actor's page: profile, offices, every mention in context, who is named together with whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import partial
from typing import Final

from ..actors.actor import Actor
from ..arabic.calendar import show_date
from ..border.addresses import is_safe
from ..options import Options
from .appearances import mentions_section, older_pages
from .article_page import source_item
from .company import company_section
from .decisive import Decisive
from .digest import Digest
from .inert import inert, inert_within, link
from .offices import offices_section
from .page import Later, Page, markdown_page
from .passages import span
from .places import where_section
from .sayings import said_sections
from .ways_out import actor_feed_line, all_years_line
from .wording import say


def actor_pages(actor: Actor, decisive: Decisive) -> list[Later]:
    """The page of one actor, and those of its older mentions."""
    digest, options = decisive.digest, decisive.options
    make = partial(actor_page, actor, digest, options)
    own = Later(f"{options.actors_dir}/{actor.slug}.md", make, decisive.actor(actor))
    return [own, *older_pages(actor, decisive)]


def actor_page(actor: Actor, digest: Digest, options: Options) -> Page:
    """The page of one actor."""
    seen = (
        *said_sections(actor, digest, options),
        *mentions_section(actor, digest, options),
        *actor_feed_line(actor, digest),
        *all_years_line(actor, options),
        *company_section(actor, digest),
    )
    return profile_page(actor, digest, options, seen)


def profile_page(actor: Actor, digest: Digest, options: Options, seen: Iterable[str]) -> Page:
    """Who an actor is, and between profile and sources the blocks of where it is `seen`.

    The profile itself is the editor's text, read as light Markdown and nothing more.
    """
    meta = {
        "title": actor.name,
        "description": say("actor_description", name=actor.name, description=actor.description),
        "template": "actor.html",
        "hide": ["navigation", "toc"],
    }
    blocks = [
        f"# {inert(actor.name)} {{ #name }}",
        _identity(actor),
        *where_section(actor, digest),
        *light_markdown(actor.profile),
        *offices_section(actor, digest),
        *_relations(actor, digest),
        *seen,
        *_sources(actor),
        *_provenance(actor),
    ]
    return markdown_page(f"{options.actors_dir}/{actor.slug}.md", meta, blocks)


def _identity(actor: Actor) -> str:
    pieces = [span(f"kind {actor.kind}", say(actor.kind))]
    if actor.latin:
        pieces.append(span("latin", inert(actor.latin), ' lang="en" dir="ltr"'))
    pieces.append(span("about", inert(actor.description)))
    return " ".join(pieces) + "\n{ .identity }"


_LINK: Final = re.compile(r"\[(?P<text>[^\[\]\n]+)\]\((?P<url>https?://[^\s()]+)\)")
_STARS: Final = inert("**")
_STAR: Final = re.compile(f"(?={_STARS})")


def light_markdown(text: str) -> list[str]:
    """Paragraphs with emphasis and links to the web; everything else in `text` is shown as it stands."""
    return [_light_line(" ".join(paragraph.split())) for paragraph in re.split(r"\n\s*\n", text) if paragraph.strip()]


def _light_line(text: str) -> str:
    pieces: list[str] = []
    place = 0
    for match in _LINK.finditer(text):
        if is_safe(match["url"]):
            pieces += [inert_within(text[place : match.start()]), link(inert(match["text"]), match["url"])]
            place = match.end()
    return _strong("".join([*pieces, inert_within(text[place:])]))


def _strong(line: str) -> str:
    """The line with what stands between two pairs of stars as emphasis; each pair is looked at once."""
    places = [found.start() for found in _STAR.finditer(line)]
    closing = [place for place in places if not line[max(0, place - 1) : place].isspace()]
    pieces: list[str] = []
    done = 0
    for place in places:
        start = place + len(_STARS)
        number = bisect_left(closing, start + 1)
        if number == len(closing):
            break
        if place >= done and not line[start].isspace():
            pieces += [line[done:place], "**", line[start : closing[number]], "**"]
            done = closing[number] + len(_STARS)
    return "".join([*pieces, line[done:]])


def _relations(actor: Actor, digest: Digest) -> list[str]:
    if not actor.relations:
        return []
    items = [f"- {inert(relation.type)}: {_name(relation.of, digest)}" for relation in actor.relations]
    return [f"## {say('relations')} {{ #relations }}", "\n".join(items)]


def _name(slug: str, digest: Digest) -> str:
    """The name of an actor, as a link where there is a page of it."""
    name = inert(digest.known[slug].name)
    return link(name, f"{slug}.md") if slug in digest.actors else name


def _sources(actor: Actor) -> list[str]:
    if not actor.sources:
        return []
    return [
        f"## {say('sources')} {{ #sources data-search-exclude=1 }}",
        "\n".join(source_item(url) for url in actor.sources),
    ]


def _provenance(actor: Actor) -> list[str]:
    """That the page is the built-in who's who's, and up to which day its offices are known."""
    if not actor.built_in:
        return []
    known = [office.checked for office in actor.offices if office.checked]
    said = say("built_in_until", date=show_date(max(known))) if known else say("built_in")
    return [f"{said}\n{{ .provenance data-search-exclude=1 }}"]
