"""A book as an EPUB 3 file (https://www.w3.org/TR/epub-33/)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import Final

from ..pages.wording import say
from ..site.xml_text import xml_text
from .book import Book
from .chapter import DOCUMENT

MIMETYPE: Final = "application/epub+zip"

_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
"""The date of every file in it: the earliest that the format knows."""

_CONTAINER: Final = """<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""

_STYLE: Final = """body { margin: 0 5%; line-height: 1.9; }
h1, h2 { line-height: 1.5; }
h1 { font-size: 1.5em; }
h2 { font-size: 1.15em; }
.standfirst { font-weight: bold; }
.dateline, .remark, .caption, .notes { font-size: 0.85em; }
.background, .notes { margin-top: 2em; border-top: 1px solid; }
table { border-collapse: collapse; }
td, th { border: 1px solid; padding: 0.2em 0.6em; }
a[role="doc-noteref"] { font-size: 0.65em; line-height: 1; vertical-align: super; text-decoration: none; }
.cover { margin: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 100%; }
ol { list-style: none; padding: 0; }
"""

_ACCESS: Final = (
    ("schema:accessMode", "textual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityHazard", "none"),
)


def pack(book: Book, cover: bytes | None) -> bytes:
    """The bytes of the file, the same for the same book; `cover` is a PNG picture."""
    files: dict[str, str | bytes] = {
        "META-INF/container.xml": _CONTAINER,
        "EPUB/package.opf": _package(book, cover=cover is not None),
        "EPUB/nav.xhtml": _navigation(book),
        "EPUB/style.css": _STYLE,
    }
    if cover is not None:
        picture = f'<div class="cover" epub:type="cover"><img src="cover.png" alt="{xml_text(book.title)}"/></div>'
        files |= {"EPUB/cover.xhtml": DOCUMENT.format(title=say("cover"), body=picture), "EPUB/cover.png": cover}
    files |= {f"EPUB/{_name(number)}": text for number, (_, text) in enumerate(book.chapters, start=1)}
    return _zipped(files)


def _name(number: int) -> str:
    return f"a{number}.xhtml"


def _package(book: Book, *, cover: bool) -> str:
    items = list(_items(book, cover=cover))
    spine = ["cover"] * cover + ["nav"] + [f"a{number}" for number in range(1, len(book.chapters) + 1)]
    metadata = [
        f'<dc:identifier id="book">{xml_text(book.identity)}</dc:identifier>',
        f"<dc:title>{xml_text(book.title)}</dc:title>",
        "<dc:language>ar</dc:language>",
        f"<dc:publisher>{xml_text(book.publisher)}</dc:publisher>",
        f"<dc:date>{book.month}</dc:date>",
        f'<meta property="dcterms:modified">{book.modified.isoformat()}T00:00:00Z</meta>',
        *(f'<meta property="{name}">{value}</meta>' for name, value in _ACCESS),
    ]
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book"',
            ' xml:lang="ar" dir="rtl">',
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
            *metadata,
            "</metadata>",
            "<manifest>",
            *items,
            "</manifest>",
            '<spine page-progression-direction="rtl">',
            *(f'<itemref idref="{name}"/>' for name in spine),
            "</spine>",
            "</package>\n",
        ]
    )


def _items(book: Book, *, cover: bool) -> Iterator[str]:
    page = 'media-type="application/xhtml+xml"'
    yield f'<item id="nav" href="nav.xhtml" {page} properties="nav"/>'
    yield '<item id="style" href="style.css" media-type="text/css"/>'
    if cover:
        yield f'<item id="cover" href="cover.xhtml" {page}/>'
        yield '<item id="picture" href="cover.png" media-type="image/png" properties="cover-image"/>'
    for number in range(1, len(book.chapters) + 1):
        yield f'<item id="a{number}" href="{_name(number)}" {page}/>'


def _navigation(book: Book) -> str:
    entries = [
        f'<li><a href="{_name(number)}">{xml_text(title)}</a></li>'
        for number, (title, _) in enumerate(book.chapters, start=1)
    ]
    body = [
        '<nav epub:type="toc" role="doc-toc" id="toc">',
        f"<h1>{xml_text(book.title)}</h1>",
        "<ol>",
        *entries,
        "</ol>",
        "</nav>",
    ]
    return DOCUMENT.format(title=say("contents"), body="\n".join(body))


def _zipped(files: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(_info("mimetype", zipfile.ZIP_STORED), MIMETYPE)  # first, and as it stands
        for name, content in files.items():
            archive.writestr(_info(name, zipfile.ZIP_DEFLATED), content)
    return out.getvalue()


def _info(name: str, compression: int) -> zipfile.ZipInfo:
    """The entry of a file, the same on every machine."""
    info = zipfile.ZipInfo(name, _LONG_AGO)
    info.compress_type = compression
    info.create_system = 3
    info.external_attr = 0o644 << 16
    return info
