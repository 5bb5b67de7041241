"""What a page says of itself to programs: JSON-LD, meta elements, microdata, its own address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, TypeGuard
from urllib.parse import urljoin

from lxml import etree

from ...border.addresses import safe_address
from ...border.visible import visible

LARGEST_JSON: Final = 2_000_000
MOST_NODES: Final = 5000
"""Of JSON-LD: characters of one script, objects that are looked at."""

MOST_NAMED: Final = 20
"""Authors of one article."""

ARTICLES: Final = re.compile(r"(?:\w*(?:Article|BlogPosting)|Report)")
"""Kinds of schema.org that are news."""

PAGES: Final = frozenset(["WebPage", "ItemPage", "ImageGallery", "MediaGallery"])
"""Kinds that tell the day of a page whose article is no object of its own."""

MOST_HOMES: Final = 8
"""Links to the front page, and logos, that are looked at; the first are those of the masthead."""

SITES: Final = frozenset(["WebSite", "NewsMediaOrganization", "Organization", "Newspaper"])
"""Kinds whose name is that of a site."""

READER: Final = "reader-domain"
"""The class of the link to the page itself in the reader view of a browser."""

_FRONT: Final = re.compile(
    r"(?=.)(?:https?://[^/?#]+)?/?(?:\./)?(?:ar|arabic|home|index|default)?(?:\.\w{2,5})?/?", re.IGNORECASE
)
"""The address of a front page; an element without one is no link."""

_LOGO: Final = re.compile(r"logo|banner|brand|masthead|header", re.IGNORECASE)

_SAVED_FROM: Final = re.compile(r"saved from url=\(\d+\)(https?://\S+)")
_BROKEN: Final = re.compile(
    r'"(headline|datePublished|dateModified|dateCreated)"\s*:\s*"([^"\n]{1,300})"\s*[,}\n]',
)


@dataclass(slots=True)
class Metadata:
    """Everything that a page tells programs, unjudged. Made by `read_metadata`."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    """Contents by name or property, in lower case."""
    articles: list[dict[str, object]] = field(default_factory=list)
    """Objects of JSON-LD that are articles, outermost first."""
    pages: list[dict[str, object]] = field(default_factory=list)
    """Objects of JSON-LD that are pages."""
    items: dict[str, list[str]] = field(default_factory=dict)
    """Microdata by property."""
    title: str = ""
    address: str = ""
    """Where the page was, http or https; empty where it does not say."""
    base: str = ""
    """Where its relative links start from."""
    language: str = ""
    homes: list[str] = field(default_factory=list)
    """The words of links to the front page, or the names of the pictures in them."""
    logos: list[str] = field(default_factory=list)
    """The names of pictures that are called logos."""
    feeds: list[str] = field(default_factory=list)
    """The names of its feeds."""
    sites: list[str] = field(default_factory=list)
    """Objects of JSON-LD that are sites or newspapers, by name."""

    def first(self, *names: str) -> str:
        """The first content that is not empty under one of the names."""
        return next((text for name in names for text in self.metas.get(name, []) if text), "")


def read_metadata(root: etree._Element) -> Metadata:
    """What the page of the tree `root` says of itself."""
    told = Metadata(language=str(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""))
    saved_from, links, base = "", list[str](), ""
    for node in root.iter():
        if not isinstance(node.tag, str):
            match = _SAVED_FROM.search(node.text or "") if not saved_from else None
            saved_from = match[1] if match else saved_from
        elif node.tag == "meta":
            name = str(node.get("property") or node.get("name") or node.get("itemprop") or "").lower()
            told.metas.setdefault(name, []).append(visible(str(node.get("content") or "")))
        elif node.tag == "title" and not told.title:
            told.title = visible("".join(map(str, node.itertext())))
        elif node.tag == "link" and str(node.get("rel")).lower() == "canonical":
            links.append(str(node.get("href") or ""))
        elif node.tag == "link" and "rss" in str(node.get("type")).lower() and node.get("title"):
            told.feeds.append(visible(str(node.get("title"))))
        elif node.tag == "base" and node.get("href") and not base:
            base = str(node.get("href"))
        elif node.tag == "script" and "ld+json" in str(node.get("type")):
            articles, pages, sites = _articles_and_pages((node.text or "")[:LARGEST_JSON])
            told.articles += articles
            told.pages += pages
            told.sites += sites
        else:
            _read_masthead(node, told)
            if node.get("itemprop"):
                _read_item(node, told)
    told.articles.sort(key=lambda article: bool(article.get("broken")))
    told.address = _address([*links, told.first("og:url"), *_addresses(told.articles), saved_from, told.first(READER)])
    told.base = _joined(told.address, base)
    return told


def _read_masthead(node: etree._Element, told: Metadata) -> None:
    """A link to the front page, and a picture that is called a logo, name the site."""
    if node.tag == "a" and READER in str(node.get("class")).split():
        told.metas.setdefault(READER, []).append(str(node.get("href") or ""))
    elif (
        node.tag == "a" and len(told.homes) < MOST_HOMES and _FRONT.fullmatch(str(node.get("href") or "").strip()[:200])
    ):
        words = visible("".join(map(str, node.itertext()))[:200])
        pictured = (str(picture.get("alt") or "") for picture in node.iter("img"))
        names = (words, visible(str(node.get("title") or "")), *map(visible, pictured))
        told.homes += [name for name in names if name][:1]
    elif node.tag == "img" and node.get("alt") and len(told.logos) < MOST_HOMES and _is_logo(node):
        told.logos.append(visible(str(node.get("alt"))))


def _is_logo(picture: etree._Element) -> bool:
    return bool(_LOGO.search(" ".join(str(picture.get(key) or "")[:200] for key in ("src", "class", "id"))))


def _read_item(node: etree._Element, told: Metadata) -> None:
    said = node.get("content") or node.get("datetime") or node.get("title") or "".join(map(str, node.itertext()))[:300]
    for name in str(node.get("itemprop")).lower().split():
        if name in ("datepublished", "datemodified", "author", "publisher", "headline"):
            told.items.setdefault(name, []).append(visible(str(said)))


def _address(candidates: list[str]) -> str:
    for text in candidates:
        try:
            return safe_address(text.strip())
        except ValueError:
            continue
    return ""


def _joined(address: str, base: str) -> str:
    try:
        return urljoin(address, base)
    except ValueError:
        return address


def _addresses(articles: list[dict[str, object]]) -> Iterator[str]:
    for article in articles:
        page = article.get("mainEntityOfPage")
        for value in (article.get("url"), page, page.get("@id") if isinstance(page, dict) else None):
            if isinstance(value, str):
                yield value


Objects = list[dict[str, object]]


def _articles_and_pages(script: str) -> tuple[Objects, Objects, list[str]]:
    """The articles, pages and names of sites in a script of JSON-LD; of a broken one the plain values."""
    text = re.sub(r",(\s*[}\]])", r"\1", script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";"))
    try:
        document = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        found = dict(reversed(_BROKEN.findall(script)))
        return ([{**found, "broken": True}] if found and ARTICLES.search(script) else []), [], []
    nodes = list(_nodes(document))
    called = {mark: node for node in nodes if isinstance(mark := node.get("@id"), str) and "name" in node}
    pages = [node for node in nodes if PAGES.intersection(_kinds(node))]
    sites = [name for node in nodes if SITES.intersection(_kinds(node)) for name in names_in(node.get("name"))]
    return [_with_references(node, called) for node in nodes if _kind(node)], pages, sites


def _with_references(node: dict[str, object], called: dict[str, dict[str, object]]) -> dict[str, object]:
    """An article whose author and publisher stand elsewhere in the same document, put in."""
    found = {key: _put_in(node.get(key), called) for key in ("author", "publisher") if key in node}
    return node | {key: value for key, value in found.items() if value}


def _put_in(value: object, called: dict[str, dict[str, object]]) -> object:
    """A value, or each of a list, in place of its reference where that names somebody; lists in it stay as they are."""
    several = value[:MOST_NAMED] if isinstance(value, list) else [value]
    found = [called.get(one["@id"], one) if _is_reference(one) else one for one in several]
    return found if isinstance(value, list) else found[0]


def _is_reference(value: object) -> TypeGuard[dict[str, str]]:
    return isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str)


def _kind(node: dict[str, object]) -> str:
    return next((kind for kind in _kinds(node) if ARTICLES.fullmatch(kind)), "")


def _kinds(node: dict[str, object]) -> list[str]:
    kind = node.get("@type")
    return [one for one in (kind if isinstance(kind, list) else [kind]) if isinstance(one, str)]


def _nodes(document: object) -> Iterator[dict[str, object]]:
    """The objects of a document, outermost first; those within an article are other articles."""
    queue = [document]
    for _ in range(MOST_NODES):
        if not queue:
            return
        node = queue.pop(0)
        if isinstance(node, list):
            queue += node[:MOST_NODES]
        elif isinstance(node, dict):
            yield node
            if not _kind(node):
                queue += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]


def names_in(value: object) -> list[str]:
    """The names of people or bodies in a value of JSON-LD: a text, an object with a name, or a list of these."""
    found: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, dict) else one
        for text in name if isinstance(name, list) else [name]:
            if isinstance(text, str) and visible(text):
                found.append(visible(text))
    return found


def is_organization(value: object) -> bool:
    """Whether a value of JSON-LD says of itself that it is no person."""
    return isinstance(value, dict) and any("Organization" in kind for kind in _kinds(value))
