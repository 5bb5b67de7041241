"""Text from anywhere stays text beside the pages too: in feeds, books, tables, drawings and what machines read."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lxml import etree

from payloads import DAYS, PAYLOADS, PLACES, sentence

FORBIDDEN = frozenset(["script", "iframe", "object", "embed", "form", "base", "style", "foreignObject"])
"""Elements by which a file could run something."""
RUNS = re.compile(r"\s*(?:javascript|data|vbscript|file):", re.IGNORECASE)


def roots(content: bytes) -> Iterator[etree._Element]:
    """The elements of XML that is well formed, and of the HTML that its texts hold."""
    for element in etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True)).iter():
        yield element
        if element.get("type") == "html":
            yield from etree.fromstring(f"<div>{element.text or ''}</div>").iter()


def live(content: bytes) -> list[str]:
    """What in an XML file could run."""
    found = []
    for element in roots(content):
        if not isinstance(element.tag, str):
            continue
        name = etree.QName(element).localname
        links = [value for key, value in element.attrib.items() if etree.QName(key).localname in ("href", "src")]
        handlers = [key for key in element.attrib if str(key).startswith("on")]
        if name in FORBIDDEN or handlers or any(RUNS.match(str(link)) for link in links):
            found.append(etree.tostring(element, encoding="unicode")[:200])
    return found


@pytest.mark.parametrize("pattern", ["**/*.xml", "**/*.svg"])
def test_every_feed_map_and_drawing_is_sound_xml_in_which_nothing_runs(hostile_site: Path, pattern: str) -> None:
    """Atom, the sitemap, the icons."""
    files = sorted(path for path in hostile_site.glob(pattern) if path.is_file())
    assert files
    assert {str(file): found for file in files if (found := live(file.read_bytes()))} == {}


def test_nothing_runs_in_a_book(hostile_site: Path) -> None:
    """Each part of an EPUB is sound XHTML, and lies in the book."""
    parts: dict[str, bytes] = {}
    for month in ("0001-01", "2024-05", "9999-12"):
        with zipfile.ZipFile(hostile_site / "epub" / f"{month}.epub") as book:
            parts |= {f"{month}/{name}": book.read(name) for name in book.namelist()}
    texts = {name: part for name, part in parts.items() if name.endswith((".xhtml", ".opf", ".ncx", ".xml"))}
    assert len(texts) > len(PAYLOADS) / 20
    assert not [name for name in parts if ".." in name or name.startswith("/")]
    assert {name: found for name, part in texts.items() if (found := live(part))} == {}
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in "".join(part.decode() for part in texts.values())


def _articles(site: Path) -> object:
    return [row["title"] for row in json.loads((site / "data" / "articles.json").read_bytes())]


def _feed(site: Path) -> object:
    return [item["title"] for item in json.loads((site / "feed.json").read_bytes())["items"]]


@pytest.mark.parametrize("titles", [_articles, _feed])
def test_what_machines_read_has_the_words_as_they_are(hostile_site: Path, titles: Callable[[Path], list[str]]) -> None:
    """JSON needs no escaping but its own."""
    written = [*PAYLOADS.values(), *DAYS.values()]
    known = {f"قمة باريس {' '.join(words.split())} تبدأ" for words in written} | {"قمة"}
    found = set(titles(hostile_site))
    assert len(found - known) <= 1  # where the payload is a table, its title is one of its rows
    assert len(found & known) >= 20


def test_no_cell_of_a_table_is_a_formula(hostile_site: Path) -> None:
    """A spreadsheet would run it."""
    for path in (hostile_site / "data").glob("*.csv"):
        for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))):
            assert not [cell for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")], path


class _Scripts(HTMLParser):
    """Collects the linked data of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.data: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and ("type", "application/ld+json") in attrs

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.data.append(data)
            self._inside = False


@pytest.mark.parametrize("folder", ["articles", "actors"])
@pytest.mark.parametrize("what", PAYLOADS)
def test_linked_data_ends_where_its_page_says(hostile_site: Path, folder: str, what: str) -> None:
    """No word of it ends the element; a reader of JSON finds the words whole."""
    page = _Scripts()
    page.feed((hostile_site / folder / PLACES[what] / "index.html").read_text(encoding="utf-8"))
    (data,) = map(json.loads, page.data)
    assert data["@context"] == "https://schema.org"


@pytest.mark.parametrize("what", PAYLOADS)
def test_the_plain_text_has_every_character(hostile_site: Path, what: str) -> None:
    """`article.txt` is text: nothing in it is escaped."""
    text = (hostile_site / "articles" / PLACES[what] / "article.txt").read_text(encoding="utf-8")
    assert sentence(PAYLOADS[what]) in text
