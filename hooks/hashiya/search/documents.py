"""What the search knows of a page: an article or an actor of the digest, or a page that an editor wrote."""

from __future__ import annotations

import datetime
import html
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import quote

from ..actors.actor import Actor
from ..annotations.annotation import AnnotatedArticle, Annotation
from ..articles.article import Part
from ..pages.decisive import Decisive
from ..pages.digest import Digest
from ..quick import quick


@dataclass(frozen=True, slots=True)
class Names:
    """An actor's names, and where in a text it stands under any of them."""

    slug: str
    start: int
    """Offset of the mention in the text, in Unicode code points; below 0: it is the title that names the actor."""
    end: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A page that can be found. Made by `documents`."""

    url: str
    """Site-relative: `articles/x/`."""
    title: str
    text: str
    """What stands below the title; paragraphs are separated by a line feed."""
    lead: int = 0
    """Where the standfirst, with which the text may begin, ends."""
    kind: str = "page"
    """`article`, `page`, or the kind of an actor."""
    date: datetime.date | None = None
    publisher: str | None = None
    actors: tuple[str, ...] = ()
    """Slugs of those whom an article mentions, or of the actor that this is."""
    names: tuple[Names, ...] = ()
    """All names of the mentioned; of an actor its own."""
    weight: int = 0
    """Articles that mention an actor."""


Bearer = tuple[str, tuple[str, ...]]
"""An actor's slug and names."""

LISTS: Final = {"archive", "sources", "search", "", "index.html"}
"""How addresses of lists begin: what is in them is found where it stands."""

_TAG: Final = re.compile(r"<[^>]*>")
_BLANKS: Final = re.compile(r"\s+")
_Place = tuple[int, int]
"""Where a block begins, in the article's text and in that of the document."""


@quick
@dataclass(frozen=True, slots=True)
class Findable:
    """A page that can be found, before its words are asked for. Made by `findables`."""

    url: str
    kind: str
    title: Callable[[], str]
    shown: Callable[[], Document]
    """The page without those who are named in it."""
    make: Callable[[], Document]
    """All of it."""
    date: datetime.date | None = None
    publisher: str | None = None
    bearers: tuple[Bearer, ...] = ()
    """Those who are mentioned in an article, or the actor that this is."""
    weight: int = 0
    """Articles that mention an actor."""
    key: str = ""
    """Stands for everything that decides it; empty where nobody has said it."""


def findable(document: Document, key: str = "") -> Findable:
    """A document that is there already."""
    bearers = tuple(dict.fromkeys((names.slug, names.names) for names in document.names))
    return Findable(
        *(document.url, document.kind, lambda: document.title, lambda: document, lambda: document),
        *(document.date, document.publisher, bearers, document.weight, key),
    )


def documents(digest: Digest, indexed: Iterable[Mapping[str, str]], articles: str, actors: str) -> list[Document]:
    """What `findables` finds, read."""
    return [one.make() for one in findables(digest, indexed, articles, actors)]


def findables(
    digest: Digest,
    indexed: Iterable[Mapping[str, str]],
    articles: str,
    actors: str,
    *,
    decisive: Decisive | None = None,
) -> list[Findable]:
    """Articles, newest first, then actors, then other pages, both by their addresses.

    `indexed` are the sections that the site builder has indexed: what is not there is not found. `articles` and
    `actors` are the addresses of an article and of an actor with `{}` for the name; locations are percent-encoded.
    `decisive` knows what decides each, so that an earlier build is remembered.
    """
    sections: dict[str, list[Mapping[str, str]]] = {}
    for section in indexed:
        sections.setdefault(section["location"].partition("#")[0], []).append(section)
    own = {quote(articles.format(a.article.id)): a for a in digest.articles}
    known = {quote(actors.format(slug)): actor for slug, actor in digest.actors.items()}
    rooms = {url.partition("/")[0] for url in (articles, actors)} | LISTS
    written = [url for url in sections if url not in own and url.partition("/")[0] not in rooms]
    others = [
        *(_actor(url, known[url], digest) for url in sorted(known) if url in sections),
        *(_page(url, sections[url]) for url in sorted(written)),
    ]
    bearers: dict[str, Bearer] = {}
    return [
        *(_found(url, annotated, bearers, decisive) for url, annotated in own.items() if url in sections),
        *(findable(document, _key(document, decisive)) for document in others),
    ]


def _key(document: Document, decisive: Decisive | None) -> str:
    """Its weight is told elsewhere, and changes with every article."""
    return decisive.memory.key("found", replace(document, weight=0)) if decisive else ""


def _found(url: str, annotated: AnnotatedArticle, bearers: dict[str, Bearer], decisive: Decisive | None) -> Findable:
    """`bearers` grows by those who are named here for the first time: each is held once."""
    article, actors = annotated.article, annotated.published_actors()
    for actor in actors:
        if actor.slug not in bearers:
            bearers[actor.slug] = actor.slug, names_of(actor)
    return Findable(
        url,
        "article",
        lambda: article.title,
        lambda: _shown(url, annotated)[0],
        lambda: _named(annotated, *_shown(url, annotated)),
        article.date,
        article.publisher,
        tuple([bearers[actor.slug] for actor in actors]),
        key=(own := decisive.one(annotated)) and f"{url} {own}" if decisive else "",
    )


def _shown(url: str, annotated: AnnotatedArticle) -> tuple[Document, list[_Place]]:
    """An article but for those whom it names, and where each of its blocks stands."""
    article, news = annotated.article, annotated.article.news.at_hand
    blocks = [b for b in news.blocks if b.end <= annotated.published_end and b.part != Part.TITLE]
    pieces, places, length = [], [], 0
    for block in blocks:
        pieces.append(_one_line(news.of(block)))
        places.append((block.start, length))
        length += len(pieces[-1]) + 1
    lead = blocks[0].end - blocks[0].start if blocks and blocks[0].part == Part.STANDFIRST else 0
    document = Document(
        url,
        article.title,
        "\n".join(pieces).rstrip("\n"),
        lead=lead,
        kind="article",
        date=article.date,
        publisher=article.publisher,
    )
    return document, places


def _named(annotated: AnnotatedArticle, document: Document, places: list[_Place]) -> Document:
    """The same with those whom it names."""
    published = annotated.published
    actors = tuple([actor.slug for actor in annotated.published_actors()])
    return replace(document, actors=actors, names=tuple(_mentioned(published, places)))


def _mentioned(annotations: Iterable[Annotation], places: list[_Place]) -> list[Names]:
    """The first mention of each actor below the title, or the title for one whom only the title names."""
    found: dict[str, Names] = {}
    headline: dict[str, Names] = {}
    for annotation in annotations:
        slug = annotation.actor.slug
        if slug in found:
            continue
        block = bisect_right(places, annotation.start, key=_begin) - 1
        if block < 0:
            headline.setdefault(slug, Names(slug, -1, 0, names_of(annotation.actor)))
            continue
        begin, at = places[block]
        start, end = at + annotation.start - begin, at + annotation.end - begin
        found[slug] = Names(slug, start, end, names_of(annotation.actor))
    return list((headline | found).values())


def _begin(place: _Place) -> int:
    return place[0]


def _one_line(text: str) -> str:
    """`text` with a blank for each run of them."""
    if text.isprintable() and "  " not in text:  # no other blank is printable
        return text
    return _BLANKS.sub(" ", text)


def names_of(actor: Actor) -> tuple[str, ...]:
    """All names under which an actor is looked for; a capital or a short form is no name."""
    return tuple(
        dict.fromkeys(
            [actor.name, *([actor.latin] if actor.latin else []), *(a.name for a in actor.aliases if a.use == "name")]
        )
    )


def without_markup(profile: str) -> str:
    """The words of a profile, its links without their addresses."""
    return _MARKUP.sub(r"\1", profile)


_MARKUP: Final = re.compile(r"\[([^\[\]\n]*)\]\([^()\s]*\)|[*_]{1,2}")
"""Links and stars of a profile; no bracket is looked for behind another, at the cost of their square."""


def _actor(url: str, actor: Actor, digest: Digest) -> Document:
    offices = [
        f"{office.title} {digest.known[office.of].name}" for office in actor.offices if office.of in digest.known
    ]
    profile = without_markup(actor.profile)
    text = "\n".join([actor.description, *profile.split("\n"), *dict.fromkeys(offices)])
    return Document(
        url,
        actor.name,
        "\n".join(line for line in (_BLANKS.sub(" ", line).strip() for line in text.split("\n")) if line),
        kind=actor.kind.value,
        actors=(actor.slug,),
        names=(Names(actor.slug, -1, 0, names_of(actor)),),
        weight=len(digest.appearances.get(actor.slug, ())),
    )


def _page(url: str, sections: list[Mapping[str, str]]) -> Document:
    title = _plain(sections[0]["title"])
    texts = [_plain(s["text"] if n == 0 else f"{s['title']}: {s['text']}") for n, s in enumerate(sections)]
    return Document(url, title, "\n".join(text for text in texts if text))


def _plain(markup: str) -> str:
    return _BLANKS.sub(" ", html.unescape(_TAG.sub(" ", markup))).strip()
