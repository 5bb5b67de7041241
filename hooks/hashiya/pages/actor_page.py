"""An actor's page: profile, offices, every mention in context, who is named together with whom."""

from __future__ import annotations

import re
from typing import Final

from ..actors.actor import Actor, Office
from ..annotations.annotation import Annotation
from ..annotations.offices import say_office
from ..arabic.calendar import show_date
from ..arabic.counting import ARTICLE
from ..options import Options
from .article_page import paragraph_anchor, source_item
from .digest import Appearance, Digest
from .inert import block, inert, inert_within, link
from .page import Page, markdown_page
from .passages import span
from .sayings import said_sections
from .wording import say

MOST_TOGETHER: Final = 12
"""Actors listed under «يُذكر مع»; the rest are met too seldom to tell anything."""


def actor_page(actor: Actor, digest: Digest, options: Options) -> Page:
    """The page of one actor. The profile itself is the editor's text, read as light Markdown and nothing more."""
    meta = {
        "title": actor.name,
        "description": say("actor_description", name=actor.name, description=actor.description),
        "template": "actor.html",
        "hide": ["navigation", "toc"],
    }
    blocks = [
        f"# {inert(actor.name)} {{ #name }}",
        _identity(actor),
        *light_markdown(actor.profile),
        *_offices(actor, digest),
        *_relations(actor, digest),
        *said_sections(actor, digest, options),
        *_mentions(actor, digest, options),
        *_together(actor, digest),
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
_STRONG: Final = re.compile(r"&#42;&#42;(?=\S)(.+?)(?<=\S)&#42;&#42;")


def light_markdown(text: str) -> list[str]:
    """Paragraphs with emphasis and links to the web; everything else in `text` is shown as it stands."""
    return [_light_line(" ".join(paragraph.split())) for paragraph in re.split(r"\n\s*\n", text) if paragraph.strip()]


def _light_line(text: str) -> str:
    pieces: list[str] = []
    place = 0
    for match in _LINK.finditer(text):
        pieces += [inert(text[place : match.start()]), link(inert(match["text"]), match["url"])]
        place = match.end()
    line = " ".join(piece for piece in [*pieces, inert(text[place:])] if piece)
    return _STRONG.sub(r"**\1**", line)


def _offices(actor: Actor, digest: Digest) -> list[str]:
    if not actor.offices:
        return []
    newest = sorted(actor.offices, key=lambda o: o.start.toordinal() if o.start else 0, reverse=True)
    items = [_office_item(office, digest) for office in newest]
    return [
        f"## {say('offices')} {{ #offices }}",
        *block("offices", "\n".join(items)),
    ]


def _office_item(office: Office, digest: Digest) -> str:
    said = inert(say_office(office, digest.known[office.of]))
    has_page = office.of in digest.actors
    title = link(said, f"{office.of}.md", class_="title") if has_page else span("title", said)
    return f"1. {title} {span('term', _term(office))}"


def _term(office: Office) -> str:
    if office.start and office.until:
        return say("from_to", start=show_date(office.start), end=show_date(office.until))
    if office.start:
        return say("since", date=show_date(office.start))
    return say("until", date=show_date(office.until)) if office.until else ""


def _relations(actor: Actor, digest: Digest) -> list[str]:
    if not actor.relations:
        return []
    items = [f"- {inert(relation.type)}: {_name(relation.of, digest)}" for relation in actor.relations]
    return [f"## {say('relations')} {{ #relations }}", "\n".join(items)]


def _name(slug: str, digest: Digest) -> str:
    """The name of an actor, as a link where there is a page of it."""
    name = inert(digest.known[slug].name)
    return link(name, f"{slug}.md") if slug in digest.actors else name


def _mentions(actor: Actor, digest: Digest, options: Options) -> list[str]:
    appearances = digest.appearances.get(actor.slug, ())
    blocks = [f"## {say('mentions')} {{ #mentions data-search-exclude=1 }}"]
    if not appearances:
        return [*blocks, say("no_mentions")]
    shown = [piece for appearance in appearances for piece in _appearance(appearance, options)]
    return [*blocks, *block("appearances", ARTICLE.counted(len(appearances)), *shown, excluded=True)]


def _appearance(appearance: Appearance, options: Options) -> list[str]:
    article = appearance.annotated.article
    target = f"../{options.articles_dir}/{article.id}.md"
    date = f'<time datetime="{article.date.isoformat()}">{show_date(article.date)}</time>' if article.date else ""
    items = [_context_item(appearance, annotation, target, options) for annotation in appearance.annotations]
    head = f"### {link(inert(article.title), target)} {date}".rstrip()
    return block("appearance", head, *block("contexts", "\n".join(items)))


def _context_item(appearance: Appearance, annotation: Annotation, target: str, options: Options) -> str:
    """The mention with the words around it, linked to its paragraph."""
    annotated = appearance.annotated
    before, after = _context(annotated.article.news.text, annotation, options.context_words)
    words = f"{inert_within(before)}<b>{inert(annotation.exact)}</b>{inert_within(after)}".strip()
    return f"- {link(words, f'{target}#{paragraph_anchor(annotated, annotation)}')}"


def _context(text: str, annotation: Annotation, words: int) -> tuple[str, str]:
    """Up to `words` words before and after, in the same block; «…» where the sentence goes on."""
    head = text[text.rfind("\n", 0, annotation.start) + 1 : annotation.start]
    tail_end = text.find("\n", annotation.end)
    tail = text[annotation.end : tail_end if tail_end >= 0 else len(text)]
    before, after = head.split(" "), tail.split(" ")
    early = before[-words - 1 :]  # the last piece touches the mention: a quotation mark, or nothing
    late = after[: words + 1]
    if len(before) > len(early):
        early = ["…", *early]
    if len(after) > len(late):
        late = [*late, "…"]
    return " ".join(early), " ".join(late)


def _together(actor: Actor, digest: Digest) -> list[str]:
    counts = digest.together.get(actor.slug)
    if not counts:
        return []
    most = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST_TOGETHER]
    items = []
    for slug, number in most:
        other = digest.actors[slug]
        name = link(inert(other.name), f"{slug}.md", class_=f"actor {other.kind}")
        items.append(f"- {name} {span('count', ARTICLE.counted(number))}")
    return [
        f"## {say('together')} {{ #together data-search-exclude=1 }}",
        *block("together", "\n".join(items), excluded=True),
    ]


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
