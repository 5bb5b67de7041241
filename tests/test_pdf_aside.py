"""PDFs: what a page shows beside its own drawing is read, what nobody sees of it goes to the record."""

from __future__ import annotations

import pytest

from hashiya.formats.pdf import COLOURLESS, HIDDEN, IN_PATTERN, UNSEEN, read_pdf
from hashiya.formats.refusal import Refusal
from test_pdf import made, read

FORM = b"/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F 5 0 R>>>>"
TEXT = "a paragraph of the page"


def stream(content: bytes, values: bytes = b"") -> bytes:
    """A stream of the file."""
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (values, len(content), content)


def says(text: bytes, top: int = 700) -> bytes:
    """The operators that draw `text`."""
    return b"BT /F 12 Tf 1 0 0 1 50 %d Tm (%s) Tj ET\n" % (top, text)


def drawn(text: bytes) -> bytes:
    """The appearance of a note."""
    return stream(b"BT /F 12 Tf 2 5 Td (%s) Tj ET" % text, FORM)


def page(*more: bytes, content: bytes = b"", notes: bytes = b"", resources: bytes = b"", catalog: bytes = b"") -> bytes:
    """A PDF of one page with a paragraph; the objects `more` begin with number 6."""
    return made(
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Annots[%s]"
        b"/Resources<</Font<</F 5 0 R>>%s>>>>" % (notes, resources),
        stream(says(TEXT.encode()) + content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *more,
    )


NOTE = b"<</Subtype/FreeText/Rect[50 500 250 520]"
FIELD = b"<</Subtype/Widget/FT/Tx/Rect[50 500 250 520]"
LAYER = b"/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[6 0 R]>>>>"
LAYERS = (b"<</Type/OCG/Name(off)>>", b"<</Type/OCG/Name(on)>>")
TILE = (
    b"/PatternType 1/PaintType 1/TilingType 1/XStep 200/YStep 20/BBox[-50 -50 150 -30]/Resources<</Font<</F 5 0 R>>>>"
)


def layered(name: bytes, kind: bytes = b"OC", *more: bytes) -> bytes:
    """A page with a text on a layer."""
    content = b"/%s /%s BDC %sEMC\n" % (kind, name, says(b"on a layer", 650)) + says(b"below it", 600)
    properties = b"/Properties<</O 6 0 R/N 7 0 R/M 8 0 R>>"
    return page(*LAYERS, *more, content=content, resources=properties, catalog=LAYER)


def lines(data: bytes) -> list[tuple[str, str]]:
    """What stands below the paragraph, each line with the reason for which it is left out."""
    found = [(line.text, line.reason) for line in read(data).lines]
    assert (TEXT, "") in found
    return [line for line in found if line[0] != TEXT]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        pytest.param(
            page(drawn(b"a note"), notes=NOTE + b"/AP<</N 6 0 R>>>>"),
            [("a note", "")],
            id="a note that is drawn is read",
        ),
        pytest.param(
            page(drawn(b"a value"), notes=FIELD + b"/V(a value)/AP<</N 6 0 R>>>>"),
            [("a value", "")],
            id="so is the value of a field, once",
        ),
        pytest.param(
            page(drawn(b"yes"), drawn(b"no"), notes=FIELD + b"/AS/Y/AP<</N<</Y 6 0 R/N 7 0 R>>>>>>"),
            [("yes", "")],
            id="of several looks the one that is chosen",
        ),
        pytest.param(
            page(notes=NOTE + b"/Contents(a note)>>"), [("a note", UNSEEN)], id="a note that is not drawn is on record"
        ),
        pytest.param(page(notes=FIELD + b"/V(a value)>>"), [("a value", UNSEEN)], id="so is a value that is not"),
        pytest.param(
            page(b"<</FT/Tx/V<FEFF0642>>>", notes=FIELD + b"/Parent 6 0 R>>"),
            [("ق", UNSEEN)],
            id="a value that its parent holds",
        ),
        pytest.param(page(b"<</Parent 6 0 R>>", notes=FIELD + b"/Parent 6 0 R>>"), [], id="a parent of itself"),
        pytest.param(page(notes=FIELD + b"/Ff 8192/V(secret)>>"), [], id="never a password"),
        pytest.param(page(notes=FIELD + b"/V[(one)(two)]>>"), [("one", UNSEEN), ("two", UNSEEN)], id="several values"),
        pytest.param(
            page(drawn(b"a note"), notes=NOTE + b"/F 2/Contents(a note)/AP<</N 6 0 R>>>>"),
            [("a note", UNSEEN)],
            id="a note that is hidden is on record",
        ),
        pytest.param(page(notes=b"5 5 0 R null (x) [1] << >> 3 0 R"), [], id="notes of the wrong type cost no page"),
        pytest.param(
            page(drawn(b"a note"), notes=b"<</Rect(x)/Contents 7/AP 6 0 R>>" + NOTE + b"/AP<</N 6 0 R>>>>"),
            [("a note", "")],
            id="a broken note costs no other one",
        ),
        pytest.param(
            page(stream(b"/A Do", FORM[:-2] + b"/XObject<</A 6 0 R>>>>"), notes=NOTE + b"/AP<</N 6 0 R>>>>"),
            [],
            id="a note that draws itself",
        ),
        pytest.param(layered(b"N"), [("on a layer", ""), ("below it", "")], id="a layer that is shown is read"),
        pytest.param(
            layered(b"O"), [("below it", ""), ("on a layer", HIDDEN)], id="a layer that is switched off is on record"
        ),
        pytest.param(
            layered(b"M", b"OC", b"<</Type/OCMD/OCGs[6 0 R 7 0 R]>>"),
            [("on a layer", ""), ("below it", "")],
            id="two layers show what one of them shows",
        ),
        pytest.param(
            layered(b"M", b"OC", b"<</Type/OCMD/OCGs[6 0 R 7 0 R]/P/AllOn>>"),
            [("below it", ""), ("on a layer", HIDDEN)],
            id="unless they say otherwise",
        ),
        pytest.param(
            layered(b"O", b"Span"), [("on a layer", ""), ("below it", "")], id="what is no layer hides nothing"
        ),
        pytest.param(
            page(
                stream(says(b"a tile", -45).replace(b" 50 ", b" -40 "), TILE),
                content=b"/Pattern cs /P scn 0 0 600 800 re f /P scn\n",
                resources=b"/Pattern<</P 6 0 R>>",
            ),
            [("a tile", IN_PATTERN)],
            id="the text of a pattern is on record, once",
        ),
        pytest.param(
            page(stream(says(b"a tile"), TILE), resources=b"/Pattern<</P 6 0 R>>"), [], id="not that of an unused one"
        ),
        pytest.param(
            page(
                stream(b"/Pattern cs /P scn", TILE[:-2] + b"/Pattern<</P 6 0 R>>>>"),
                content=b"/Pattern cs /P scn /Q scn 5 scn\n",
                resources=b"/Pattern<</P 6 0 R/Q 7>>",
            ),
            [],
            id="a pattern of itself",
        ),
        pytest.param(page(content=b"EMC EMC /OC /X BDC /OC BDC BDC"), [], id="ends without a beginning"),
    ],
)
def test_what_stands_beside_the_text_of_a_page(data: bytes, found: list[tuple[str, str]]) -> None:
    """Notes and fields are read as they are shown; the rest is said to be there."""
    assert lines(data) == found


def test_a_document_without_any_other_text_is_refused_for_it() -> None:
    """It is no scan."""
    refusal = read_pdf(page(notes=FIELD + b"/V(a value)>>").replace(TEXT.encode(), b" " * len(TEXT)))
    assert isinstance(refusal, Refusal)
    assert "in notes, fields, patterns" in refusal.reason


BAR = b"40 640 300 30 re "
PICTURE = b"/XObject<</P 6 0 R>>"
PIXEL = stream(b"\0", b"/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray")
SCANNED = b"q 400 0 0 200 0 600 cm /P Do Q "


def white(colour: bytes, under: bytes = b"") -> bytes:
    """A page with a line in this colour, over what is drawn under it."""
    return page(PIXEL, content=under + colour + b" " + says(b"faint words", 650), resources=PICTURE)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(white(b"1 g"), COLOURLESS, id="white on paper"),
        pytest.param(white(b"1 1 1 rg"), COLOURLESS, id="the same in three colours"),
        pytest.param(white(b"0 0 0 0 k"), COLOURLESS, id="no ink at all"),
        pytest.param(white(b"1 g", BAR + b"f "), "", id="white on a dark bar"),
        pytest.param(white(b"1 g", BAR + b"F "), "", id="on one that an old program drew"),
        pytest.param(white(b"1 g", b"1 1 1 rg " + BAR + b"f "), COLOURLESS, id="white on a white bar"),
        pytest.param(white(b"1 g", b"20 w 40 655 m 340 655 l S "), "", id="white on a wide line"),
        pytest.param(white(b"1 g", SCANNED), "", id="white on a picture"),
        pytest.param(white(b"1 g /DeviceGray cs"), "", id="another space of colours begins in black"),
        pytest.param(white(b"1 g 1 Tr"), "", id="white with an outline"),
        pytest.param(white(b"0.8 g"), "", id="grey"),
        pytest.param(white(b"3 Tr"), COLOURLESS, id="no colour at all"),
        pytest.param(white(b"3 Tr", SCANNED), "", id="the letters of a scan that was recognised"),
        pytest.param(
            page(PIXEL, content=b"3 Tr " + says(b"faint words", 650) + SCANNED, resources=PICTURE),
            "",
            id="under its picture",
        ),
        pytest.param(
            page(PIXEL, content=b"3 Tr " + says(b"faint words", 500) + SCANNED, resources=PICTURE),
            COLOURLESS,
            id="beside its picture",
        ),
        pytest.param(
            white(b"1 g", b"".join(b"%d 0 1 1 re f " % place for place in range(101))), "", id="on a drawing, anywhere"
        ),
    ],
)
def test_letters_that_nobody_sees_are_on_record(data: bytes, reason: str) -> None:
    """In the colour of the paper, with nothing between the two."""
    assert lines(data) == [("faint words", reason)]


def test_what_a_file_says_instead_of_its_letters_is_not_read() -> None:
    """`ActualText`: a reader sees the letters."""
    told = b"/Span <</ActualText (something else)>> BDC " + says(b"as it is drawn", 650) + b"EMC "
    assert lines(page(content=told)) == [("as it is drawn", "")]
