"""Links: whatever the site says can be found is there, to the last anchor; in pages, feeds, books and data."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from lxml import etree, html

HOST = "hashiya.example"
HERE = f"https://{HOST}/"
"""`site_url` of the repository's own digest."""

LINKING = (
    *("href", "src", "{http://www.w3.org/1999/xlink}href", "data-room"),
    *("data-shell", "data-theme", "data-notes", "data-later", "data-manifest", "data-search"),
)
"""Attributes that hold an address; the last are what a page fetches when it has been seen."""


@cache
def anchors(path: Path) -> frozenset[str]:
    """What a link may point to within a page."""
    tree = html.fromstring(path.read_bytes())
    return frozenset(str(e.get("id")) for e in tree.iter() if isinstance(e.tag, str) and e.get("id"))


def missing(site: Path, links: Iterable[str], base: str) -> set[str]:
    """The links, as written at the address `base`, that lead nowhere. Other hosts are theirs."""
    lost = set()
    for link in links:
        address, anchor = urldefrag(urljoin(base, link.strip()))
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or parts.netloc != HOST:
            continue
        path = site / unquote(parts.path).lstrip("/")
        path = path / "index.html" if parts.path.endswith("/") else path
        if not path.is_file() or (anchor and path.suffix == ".html" and unquote(anchor) not in anchors(path)):
            lost.add(link)
    return lost


def links_of(tree: etree._Element) -> Iterator[str]:
    """Every address that an element of a document points to."""
    for element in tree.iter():
        if isinstance(element.tag, str) and "preconnect" not in str(element.get("rel")):
            yield from (str(element.get(name)) for name in LINKING if element.get(name) is not None)


def pages_of(site: Path) -> list[Path]:
    """Every page, in order."""
    return sorted(site.rglob("*.html"))


def address_of(site: Path, path: Path) -> str:
    """Where a file of the site is read."""
    return HERE + path.relative_to(site).as_posix().removesuffix("index.html")


def test_no_link_of_a_page_is_broken(site: Path) -> None:
    """Files and anchors, in the head and in drawings too."""
    lost = {}
    for path in pages_of(site):
        found = missing(site, links_of(html.fromstring(path.read_bytes())), address_of(site, path))
        if found:
            lost[address_of(site, path)] = found

    assert len(pages_of(site)) > 100
    assert lost == {}


def test_no_link_of_a_feed_is_broken(site: Path) -> None:
    """Those of entries, and those within their text."""
    lost = {}
    for path in sorted(site.rglob("feed*.xml")):
        tree = etree.parse(str(path)).getroot()
        text = " ".join(str(e.text) for e in tree.iter("{*}content") if e.text)
        links = {*links_of(tree), *links_of(html.fromstring(f"<div>{text}</div>"))}
        found = missing(site, links, address_of(site, path))
        if found:
            lost[path.name] = found

    assert lost == {}


@pytest.mark.parametrize(
    "name", ["feed.json", "sitemap.xml", "robots.txt", "llms.txt", "site.webmanifest", "data/actors.json"]
)
def test_no_address_in_a_file_for_programs_is_broken(site: Path, name: str) -> None:
    """Every absolute address of the site's own, in whatever words it stands."""
    text = (site / name).read_text(encoding="utf-8")
    addresses = re.findall(rf"{re.escape(HERE)}[^\s\"'<>)\\]*", text)
    if name.endswith(("actors.json", "webmanifest")):
        data = json.loads(text)
        addresses += [one["url"] for one in data] if isinstance(data, list) else [one["src"] for one in data["icons"]]

    assert addresses
    assert missing(site, addresses, HERE) == set()


def test_no_link_from_an_annotation_is_broken(site: Path) -> None:
    """Actors that annotations identify have a page, and the text they point into is there."""
    lost = {}
    for path in sorted(site.rglob("annotations.jsonld")):
        items = json.loads(path.read_text(encoding="utf-8"))["items"]
        links = [str(item["target"]["source"]) for item in items]
        links += [str(item["body"]["id"]) for item in items if "id" in item.get("body", {})]
        links += [str(item["hashiya:speaker"]) for item in items if item.get("hashiya:speaker")]
        found = missing(site, links, address_of(site, path))
        if found:
            lost[path.parent.name] = found

    assert lost == {}


def test_no_link_from_a_book_into_the_site_is_broken(site: Path) -> None:
    """A chapter names the page it was made from."""
    lost = {}
    for path in sorted(site.rglob("*.epub")):
        with zipfile.ZipFile(path) as book:
            chapters = [etree.fromstring(book.read(name)) for name in book.namelist() if name.endswith(".xhtml")]
        outward = {link for chapter in chapters for link in links_of(chapter) if link.startswith(HERE)}
        if not outward or missing(site, outward, HERE):
            lost[path.name] = missing(site, outward, HERE)

    assert lost == {}
