"""PDFs: the same article from several producers, lines joined to paragraphs, what is not read."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from hashiya.formats import pdf_glyphs
from hashiya.formats.manuscript import Form, Manuscript
from hashiya.formats.page_layout import read_lines
from hashiya.formats.pdf import PAGE_NUMBER, PRINTED_FROM, RUNNING, read_pdf
from hashiya.formats.pdf_glyphs import Glyph, PageOfGlyphs
from hashiya.formats.refusal import Refusal
from hashiya.formats.visual_order import in_reading_order, turned_brackets, unshaped

DOCUMENTS = Path(__file__).parent / "documents"
ARTICLE = (DOCUMENTS / "article.txt").read_text(encoding="utf-8").splitlines()


def read(data: bytes) -> Manuscript:
    """The manuscript of a PDF that is sound."""
    result = read_pdf(data)
    assert isinstance(result, Manuscript), result
    return result


@pytest.mark.parametrize("name", ["browser", "browser-columns", "office", "pages", "cairo", "old-newspaper"])
def test_an_article_is_the_same_from_every_producer(name: str) -> None:
    """Its letters in the order of reading, its numbers as they are, a paragraph a line, whatever the file stores."""
    lines = read((DOCUMENTS / f"{name}.pdf").read_bytes()).lines
    assert [line.text for line in lines if not line.reason] == ARTICLE


@pytest.mark.parametrize("name", ["browser", "browser-columns", "office", "pages", "old-newspaper"])
def test_what_is_set_large_on_the_first_page_is_the_title(name: str) -> None:
    """All its lines together, and nothing else is."""
    lines = read((DOCUMENTS / f"{name}.pdf").read_bytes()).lines
    assert [line.text for line in lines if line.form == Form.TITLE] == ARTICLE[:1]


def test_the_edges_of_pages_are_left_out_with_their_reason() -> None:
    """Where they stand, so that the record shows them; a paragraph goes on beyond them."""
    left_out = [(line.text, line.reason) for line in read((DOCUMENTS / "pages.pdf").read_bytes()).lines if line.reason]
    assert left_out == [
        ("صحيفة الحاشية", RUNNING),
        ("1", PAGE_NUMBER),
        ("صحيفة الحاشية", RUNNING),
        ("2", PAGE_NUMBER),
    ]


def made(*objects: bytes) -> bytes:
    """A PDF of these objects; the first is its catalogue."""
    body, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return body + head + table + b"trailer <</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects), len(body))


def page(content: bytes, pages: int = 1, filters: bytes = b"") -> bytes:
    """A PDF of so many pages that show `content`, in Helvetica as `/F`; `/X` is a drawing that draws itself."""
    return made(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R %s]/Count %d>>" % (b" ".join(b"%d 0 R" % n for n in range(7, 6 + pages)), pages),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>",
        b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), filters, content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 5>>"
        b"stream\n/X Do\nendstream",
        *[b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>"] * (pages - 1),
    )


def bomb() -> bytes:
    """Thirty kilobytes that unpack to more letters than any article has."""
    return page(
        zlib.compress(b"BT /F 9 Tf %s ET\n" % (b"(%s) Tj " % (b"a" * 900) * 600), 9), filters=b"/Filter/FlateDecode"
    )


def long_names() -> bytes:
    """Ten glyphs, each of which its font names after a whole book."""
    text, names = b"BT /F 9 Tf (aaaaaaaaaa) Tj ET", b"1 beginbfchar <61> <%s> endbfchar" % (b"0062" * 50_000)
    return made(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(names), names),
    )


def strokes() -> bytes:
    """Five kilobytes that unpack to more strokes than any article has."""
    return page(zlib.compress(b"q Q " * 1_100_000, 9), filters=b"/Filter/FlateDecode")


def drawings_of_drawings(levels: int = 6) -> bytes:
    """Each of them draws the next ten times: a million drawings in two kilobytes."""
    kind = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
    drawing = b"<<" + kind + b"/Resources<</XObject<</Y %d 0 R>>>>/Length 60>>stream\n%s\nendstream"
    return made(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</Y 5 0 R>>>>>>",
        b"<</Length 6>>stream\n/Y Do \nendstream",
        *(drawing % (number, b"/Y Do " * 10) for number in range(6, 6 + levels)),
        drawing % (5 + levels, b"q Q"),
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param((DOCUMENTS / "scan.pdf").read_bytes, "pictures of pages and no text", id="a scan"),
        pytest.param((DOCUMENTS / "locked.pdf").read_bytes, "asks for a password", id="a locked one"),
        pytest.param((DOCUMENTS / "nameless.pdf").read_bytes, "do not say which letters", id="fonts without names"),
        pytest.param(lambda: (DOCUMENTS / "office.pdf").read_bytes()[:9000], "damaged", id="half a file"),
        pytest.param(lambda: b"%PDF-1.7 and nothing", "damaged", id="a head alone"),
        pytest.param(lambda: b"", "damaged", id="no bytes"),
        pytest.param("نص".encode, "damaged", id="a text that is called so"),
        pytest.param(lambda: page(b"BT /F 9 Tf (a) Tj ET", pages=61), "more than 60 pages", id="a book"),
        pytest.param(bomb, "too many letters", id="a bomb"),
        pytest.param(long_names, "too many letters", id="glyphs that are called by books"),
        pytest.param(strokes, "too many letters or strokes", id="strokes without end"),
        pytest.param(lambda: page(b"/X Do"), "no text", id="a drawing that draws itself"),
        pytest.param(lambda: page(b"[" * 100_000), "no text", id="brackets without end"),
        pytest.param(
            lambda: made(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"),
            "no text",
            id="pages that hold themselves",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_reason_and_remedy(data: Callable[[], bytes], reason: str) -> None:
    """Never an exception, never an empty article."""
    result = read_pdf(data())
    assert isinstance(result, Refusal)
    assert reason in result.reason
    assert result.remedy


def test_drawings_of_drawings_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """What they draw counts each time that it is drawn."""
    monkeypatch.setattr(pdf_glyphs, "MOST_STEPS", 20_000)
    result = read_pdf(drawings_of_drawings())
    assert isinstance(result, Refusal)
    assert "too many letters or strokes" in result.reason


def test_a_small_document_has_little_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stream that its filters alone keep unpacking is given up."""
    monkeypatch.setattr(pdf_glyphs, "LEAST_WORK", 1)
    monkeypatch.setattr(pdf_glyphs, "BYTES_A_SECOND", 10**9)
    result = read_pdf(page(b"\x81a" * 1_000_000, filters=b"/Filter/RunLengthDecode"))
    assert isinstance(result, Refusal)
    assert "takes too long" in result.reason


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_the_editors_encoding_of_terminals_changes_nothing(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the other process tells is read as ASCII, whatever the editor's programs write."""
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    text = b"BT /F 12 Tf 50 700 Td (A first paragraph of the page) Tj 0 -20 Td (and its second line here) Tj ET "
    assert [line.text for line in read(page(text)).lines]


def test_a_line_that_a_browser_prints_at_the_edge_is_left_out() -> None:
    """The address below, the clock above, in smaller letters than the text."""
    text = b"BT /F 12 Tf 50 700 Td (A first paragraph of the page) Tj 0 -20 Td (and its second line here) Tj ET "
    edges = b"BT /F 8 Tf 50 780 Td (11/25/26, 4:44 PM) Tj ET BT /F 8 Tf 50 20 Td (https://example.org/a 1/1) Tj ET"
    reasons = [line.reason for line in read(page(text + edges)).lines]
    assert (reasons[0], reasons[-1]) == (PRINTED_FROM, PRINTED_FROM)
    assert not any(reasons[1:-1])


@pytest.mark.parametrize(
    ("page_order", "reading"),
    [
        pytest.param("سيراب ةمق", "قمة باريس", id="Arabic alone is turned round"),
        pytest.param("2026 رياني 6", "6 يناير 2026", id="numbers stay as they are"),
        pytest.param("٢٠٢٥ ماع", "عام ٢٠٢٥", id="and so do Arabic ones"),
        pytest.param("2026/02/14 يف", "في 2026/02/14", id="a date with strokes is one number"),
        pytest.param("2024-5-3 يف", "في 3-5-2024", id="a date with hyphens is three, behind Arabic"),
        pytest.param("10:30 ةعاسلا", "الساعة 10:30", id="the time of day is one number"),
        pytest.param("%85.5 وحن", "نحو 85.5%", id="the sign of percents stands behind"),
        pytest.param("BBC News قفو", "وفق BBC News", id="Latin words run on"),
        pytest.param("iPhone 15 فتاه", "هاتف iPhone 15", id="with their numbers"),
        pytest.param(".Apple Inc ةكرش", "شركة Apple Inc.", id="a full stop after them ends the Arabic"),
        pytest.param("A first line", "A first line", id="a line without Arabic is as it is"),
    ],
)
def test_a_line_of_a_page_is_read_from_the_right(page_order: str, reading: str) -> None:
    """What the bidirectional algorithm did for the eye is undone."""
    assert in_reading_order(list(page_order)) == reading


def test_a_ligature_keeps_the_order_of_its_letters() -> None:
    """A glyph of two letters holds them as they are read."""
    assert in_reading_order(["م", "لا", "س"]) == "سلام"


@pytest.mark.parametrize(
    ("shapes", "letters"),
    [
        pytest.param("ﺳﻼم", "سلام", id="lam and alef in one"),
        pytest.param("ﷲ", "الله", id="a whole word in one"),
        pytest.param("\ufe7c", "\u0651", id="a vowel mark with its own carrier"),
        pytest.param("ﬁle", "file", id="a Latin ligature"),
        pytest.param("x² ½ ﹢", "x² ½ ﹢", id="other compatibility signs stay"),
    ],
)
def test_shapes_of_letters_become_letters(shapes: str, letters: str) -> None:
    """Those of Arabic and the Latin ligatures, and nothing else."""
    assert unshaped(shapes) == letters


def test_brackets_are_turned_where_the_file_holds_their_looks() -> None:
    """Each pair by itself: fonts differ."""
    turned = turned_brackets(["قال: «لا سلام» )رويترز(.", "و«نعم» أيضاً"])
    assert turned == {"(": ")", ")": "("}
    assert turned_brackets(["قال (رويترز)"]) == {}


def words(text: str, left: float, base: float, size: float = 10) -> list[Glyph]:
    """Latin letters of half a size each, from the left."""
    half = size / 2
    return [Glyph(char, left + n * half, left + (n + 1) * half, base, size) for n, char in enumerate(text)]


def test_a_shadow_is_read_once() -> None:
    """Bold letters are drawn twice by some programs, a hair aside."""
    glyphs = words("title", 50, 700) + words("title", 50.3, 700)
    assert [line.text for line in read_lines([PageOfGlyphs(600, 800, glyphs)])] == ["title"]


def test_letters_without_a_width_are_no_shadows() -> None:
    """A font may say no widths: its letters stand at one place, in the order in which they were drawn."""
    glyphs = [Glyph(char, 50, 50, 700, 10) for char in "letters"]
    assert [line.text for line in read_lines([PageOfGlyphs(600, 800, glyphs)])] == ["letters"]


def test_a_document_without_arabic_is_read_from_the_left() -> None:
    """Signs at the ends of a line stay where they are."""
    assert [line.text for line in read_lines([PageOfGlyphs(600, 800, words("(x)<y>[1]-5", 50, 700))])] == [
        "(x)<y>[1]-5"
    ]


def signs(text: str, widths: list[float], gaps: dict[int, float] | None = None) -> list[PageOfGlyphs]:
    """A page with one line of these signs from left to right, in size 10, with a gap before some of them."""
    left, glyphs = 50.0, []
    for place, (sign, width) in enumerate(zip(text, widths, strict=True)):
        left += (gaps or {}).get(place, 0.0)
        glyphs.append(Glyph(sign, left, left + width, 700, 10))
        left += width
    return [PageOfGlyphs(600, 800, glyphs)]


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        pytest.param(signs("ن3م", [5, 3, 5]), "من", id="a stroke that widens a word is no digit"),
        pytest.param(signs("ن33م", [5, 3, 3, 5]), "من", id="nor are two"),
        pytest.param(signs("ن3م", [5, 6, 5]), "م3ن", id="a digit of full width is one"),
        pytest.param(signs("3م", [3, 5]), "م3", id="and so is one at the end of a word"),
        pytest.param(signs("نم", [5, 5], {1: 2.5}), "م ن", id="a gap parts words in a file without blanks"),
        pytest.param(signs("ةك لم", [5] * 5, {1: 2.5}), "مل كة", id="a gap is none in a line with blanks"),
        pytest.param(signs("ba لم", [5] * 5, {0: 0}), "مل ba", id="Latin letters stay together"),
    ],
)
def test_words_are_parted_where_a_reader_sees_it(pages: list[PageOfGlyphs], text: str) -> None:
    """Blanks are drawn or left out, letters moved apart or widened: it depends on the program."""
    assert [line.text for line in read_lines(pages)] == [text]


def test_what_stands_beside_the_page_is_not_read() -> None:
    """No reader sees it."""
    glyphs = words("seen", 50, 700) + words("unseen", 50, 900) + words("unseen", -400, 700)
    assert [line.text for line in read_lines([PageOfGlyphs(600, 800, glyphs)])] == ["seen"]


@pytest.mark.parametrize("number", [float("inf"), float("-inf"), float("nan"), 1e300])
def test_what_no_page_can_hold_is_not_read(number: float) -> None:
    """A file may say any number."""
    strange = [
        Glyph("a", number, number, 700, 10),
        Glyph("a", 50, number, 700, 10),
        Glyph("a", 50, 55, number, 10),
        Glyph("a", 50, 55, 700, number),
    ]
    assert read_lines([PageOfGlyphs(number, number, strange)]) == []


def test_columns_are_read_from_the_right() -> None:
    """What stands above them first."""
    head = words("a head that stands over both of the columns of this small page", 60, 760)
    right = [glyph for row in range(5) for glyph in words(f"right {row}", 320, 700 - 14 * row)]
    left = [glyph for row in range(5) for glyph in words(f"left {row}", 60, 700 - 14 * row)]
    lines = [line.text for line in read_lines([PageOfGlyphs(600, 800, head + left + right)])]
    assert [line.split()[0] for line in lines] == ["a"] + ["right"] * 5 + ["left"] * 5
