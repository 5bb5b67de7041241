"""What was published: the files that the contract promises, read as another program would read them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final
from urllib.parse import unquote

from .marks import Sort

Site = Mapping[str, str]
"""Files by their place: `data/articles.json`, `articles/NAME/article.txt`."""

VIA: Final = {"name": Sort.NAME, "role": Sort.ROLE, "anaphor": Sort.ANAPHOR}


@dataclass(frozen=True, slots=True)
class Link:
    """A published annotation. Made by `read_article`."""

    actor: str
    """Slug."""
    sort: Sort | None
    """What decided it; `None` when that is not told."""
    start: int
    end: int
    exact: str
    sound: bool
    """Whether its offsets point at its words."""
    in_context: bool
    """Whether the words around it are right too."""

    @property
    def placed(self) -> bool:
        """Whether its words stand anywhere in the text."""
        return self.start < self.end


@dataclass(frozen=True, slots=True)
class Published:
    """An article as it was published. Made by `read_article`."""

    id: str
    title: str | None
    standfirst: str | None
    date: str | None
    """ISO 8601, the day alone."""
    text: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name listed as having no profile. Made by `read_unknown`."""

    name: str
    kind: str
    articles: frozenset[str]
    """Ids."""


def read_articles(site: Site) -> dict[str, Published]:
    """The published articles by the name of their seed."""
    rows = json.loads(site["data/articles.json"])
    return {PurePosixPath(row["seed"]).name: read_article(row, site) for row in rows}


def read_article(row: Mapping[str, Any], site: Site) -> Published:
    """The article that a row of `data/articles.json` speaks of."""
    folder = unquote(row["url"]).strip("/")
    text = site[f"{folder}/article.txt"]
    items = json.loads(site[f"{folder}/annotations.jsonld"])["items"]
    return Published(
        id=row["id"],
        title=row["title"],
        standfirst=row["standfirst"],
        date=(row["date"] or "")[:10] or None,
        text=text,
        links=tuple(link for item in items for link in _links(item, text)),
    )


def read_unknown(site: Site) -> list[Unknown]:
    """The names with no profile."""
    rows = json.loads(site["data/unknown.json"])
    return [Unknown(row["name"], row["kind"], frozenset(row["articles"])) for row in rows]


def _links(item: Mapping[str, Any], text: str) -> Iterator[Link]:
    """The link of an annotation that points at an actor's page; of any other, such as a quotation, none."""
    if item["motivation"] != "identifying":
        return
    page = re.search(r"actors/([^/#?]+)/?(?:[#?].*)?$", item["body"]["id"])
    if page is None:
        return
    position, quote = item["target"]["selector"]
    start, end, exact = position["start"], position["end"], quote["exact"]
    inside = 0 <= start < end <= len(text)
    sound = inside and text[start:end] == exact
    around = text[:start].endswith(quote["prefix"]) and text[end:].startswith(quote["suffix"])
    if not sound:
        start, end = _only_place(exact, text) or ((start, end) if inside else (0, 0))
    sort = VIA.get(item["hashiya:via"])
    yield Link(unquote(page[1]), sort, start, end, exact, sound=sound, in_context=sound and around)


def _only_place(exact: str, text: str) -> tuple[int, int] | None:
    """Where the words stand when they stand there once."""
    if text.count(exact) != 1:
        return None
    return text.index(exact), text.index(exact) + len(exact)
