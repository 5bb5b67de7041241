"""A month as a book: a sound EPUB whose notes are real footnotes."""

from __future__ import annotations

import io
import posixpath
import re
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import pytest

from hashiya.books.book import book, months
from hashiya.books.packing import MIMETYPE, pack
from hashiya.pages.digest import Digest
from press import HOSTILE, MASTHEAD, NOWHERE, OPTIONS, small_digest

XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
TYPE = "{http://www.idpf.org/2007/ops}type"
PICTURE = b"\x89PNG"


@pytest.fixture(scope="module")
def digest(tmp_path_factory: pytest.TempPathFactory) -> Digest:
    """The small digest."""
    return small_digest(tmp_path_factory.mktemp("press"))


def packed(digest: Digest, month: str, cover: bytes | None = PICTURE) -> zipfile.ZipFile:
    """The book of a month, opened."""
    (held,) = (one for one in months(digest) if one.name == month)
    return zipfile.ZipFile(io.BytesIO(pack(book(held, MASTHEAD, OPTIONS), cover)))


def document(archive: zipfile.ZipFile, name: str) -> ET.Element:
    """The root of an XML document in a book."""
    return ET.fromstring(archive.read(name))  # noqa: S314  # our own


def check(archive: zipfile.ZipFile) -> None:
    """What a reading system needs of a book; a test fails where it is missing."""
    first = archive.infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert archive.read("mimetype") == MIMETYPE.encode()
    package = document(archive, "EPUB/package.opf")
    items = {item.get("id"): item.get("href") or "" for item in package.iter(f"{OPF}item")}
    names = {name for name in archive.namelist() if name not in ("mimetype", "META-INF/container.xml")}
    assert names - {"EPUB/package.opf"} == {f"EPUB/{href}" for href in items.values()}
    assert {ref.get("idref") for ref in package.iter(f"{OPF}itemref")} <= set(items)
    for name in sorted(names):
        if name.endswith(".xhtml"):
            _check_links(archive, name)


def _check_links(archive: zipfile.ZipFile, name: str) -> None:
    """The document is XML with ids of their own, and every link within the book leads somewhere."""
    root = document(archive, name)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(set(ids)) == len(ids)
    for element in root.iter():
        target = element.get("href") or element.get("src")
        if target and "://" not in target:
            path, _, anchor = target.partition("#")
            held = posixpath.join(posixpath.dirname(name), path) if path else name
            assert held in archive.namelist()
            assert not anchor or anchor in {e.get("id") for e in document(archive, held).iter()}


@pytest.mark.parametrize("cover", [pytest.param(PICTURE, id="with a cover"), pytest.param(None, id="without a cover")])
@pytest.mark.parametrize("month", ["2026-01", "2025-12"])
def test_a_book_is_sound(digest: Digest, month: str, cover: bytes | None) -> None:
    """Container, manifest, spine and links agree; a hostile headline is text."""
    check(packed(digest, month, cover))


def test_the_books_of_the_site_are_sound(site: Path) -> None:
    """One for every month of the archive, and the archive links to each."""
    archive = (site / "archive" / "index.html").read_text(encoding="utf-8")
    books = sorted((site / "epub").glob("*.epub"))

    assert [path.stem for path in books] == sorted(re.findall(r'href="\.\./epub/([0-9-]+)\.epub"', archive))
    for path in books:
        with zipfile.ZipFile(path) as opened:
            check(opened)


def test_a_book_runs_from_right_to_left(digest: Digest) -> None:
    """Its pages turn so, and each of its documents says so."""
    archive = packed(digest, "2026-01")
    spine = document(archive, "EPUB/package.opf").find(f"{OPF}spine")

    assert spine is not None
    assert spine.get("page-progression-direction") == "rtl"
    for name in archive.namelist():
        if name.endswith(".xhtml"):
            root = document(archive, name)
            assert (root.get("dir"), root.get("lang")) == ("rtl", "ar")


def test_the_articles_of_a_month_are_its_chapters_oldest_first(digest: Digest) -> None:
    """A month is read as it went; what has no date is in no book."""
    archive = packed(digest, "2026-01")
    toc = document(archive, "EPUB/nav.xhtml").iter(f"{XHTML}a")

    assert [link.text for link in toc] == ["غوتيريش يزور أوكرانيا", HOSTILE]
    assert [month.name for month in months(digest)] == ["2026-01", "2025-12"]


def test_every_actor_has_one_footnote_in_a_chapter(digest: Digest) -> None:
    """The first mention carries the mark, the note the office on the day, and the way back."""
    root = document(packed(digest, "2026-01"), "EPUB/a1.xhtml")
    marks = [e for e in root.iter(f"{XHTML}a") if e.get(TYPE) == "noteref"]
    notes = [e for e in root.iter(f"{XHTML}aside") if e.get(TYPE) == "footnote"]

    assert [mark.get("href") for mark in marks] == [f"#{note.get('id')}" for note in notes]
    assert len(notes) == 4
    told = ["".join(note.itertext()) for note in notes]
    assert any("أنطونيو غوتيريش · António Guterres · الأمين العام للأمم المتحدة (منذ" in note for note in told)


def test_a_mark_never_stands_inside_a_word(digest: Digest) -> None:
    """It would tear the letters of «للأمم المتحدة» apart, whose office ends within the word."""
    for name in ("EPUB/a1.xhtml", "EPUB/a2.xhtml"):
        text = packed(digest, "2026-01").read(name).decode()
        assert not re.search(r'epub:type="noteref"[^>]*><bdi>\d+</bdi></a>\w', text)


def test_an_excerpt_stays_one(digest: Digest) -> None:
    """What a page may not show, no book shows."""
    text = packed(digest, "2025-12").read("EPUB/a1.xhtml").decode()

    assert "قالت أوكرانيا" in re.sub("<[^>]*>", "", text)
    assert "لا تُنشر" not in text


def test_a_correction_is_told_and_moves_the_day_of_the_book(digest: Digest) -> None:
    """A reading system fetches the book anew."""
    archive = packed(digest, "2026-01")

    assert "تصويب: صُحّح رقم" in archive.read("EPUB/a2.xhtml").decode()
    assert '"dcterms:modified">2026-02-01T00:00:00Z<' in archive.read("EPUB/package.opf").decode()


def test_the_same_month_is_the_same_file(digest: Digest) -> None:
    """Byte for byte; nothing in it tells when it was packed."""
    first, second = (pack(book(next(months(digest)), MASTHEAD, OPTIONS), PICTURE) for _ in range(2))

    assert first == second
    assert {i.date_time for i in zipfile.ZipFile(io.BytesIO(first)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_without_an_address_a_book_has_a_name_of_its_own(digest: Digest) -> None:
    """A book must be told from every other, and links to no page."""
    made = book(next(months(digest)), NOWHERE, OPTIONS)

    assert made.identity == "urn:hashiya:epub/2026-01.epub"
    assert "النص على الموقع" not in made.chapters[0][1]
