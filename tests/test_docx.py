"""Word documents: what their styles say, what is hidden or struck out, what cannot be read, what they do not fetch."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from hashiya.formats.docx import read_docx
from hashiya.formats.docx_package import MOST_UNPACKED
from hashiya.formats.manuscript import Form, Manuscript, MarkKind
from hashiya.formats.refusal import Refusal
from timing import growth

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
STYLES = {"t": "Title", "h1": "heading 1", "h2": "heading 2", "s": "Subtitle", "q": "Quote", "c": "caption"}
"""Identifiers of styles, which are the program's own, and their names."""


def document(body: str, *, links: dict[str, str] | None = None, **parts: str) -> bytes:
    """A Word document with this body; `links` are addresses by their identifiers, `parts` further parts of it."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in STYLES.items()
    )
    levels = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:lvl w:ilvl="0"><w:numFmt w:val="{kind}"/></w:lvl></w:abstractNum>'
        for n, kind in enumerate(("bullet", "decimal"))
    )
    numbers = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (0, 1))
    contents = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": _relations(f'<Relationship Id="d" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'),
        "word/document.xml": f'<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}"><w:body>{body}</w:body></w:document>',
        "word/styles.xml": f'<w:styles xmlns:w="{WORD}">{styles}</w:styles>',
        "word/numbering.xml": f'<w:numbering xmlns:w="{WORD}">{levels}{numbers}</w:numbering>',
        "word/_rels/document.xml.rels": _relations(
            *(
                f'<Relationship Id="{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>'
                for name in ("styles", "numbering", "footnotes", "header")
            ),
            *(
                f'<Relationship Id="{key}" Type="{OFFICE}/hyperlink" Target="{target}" TargetMode="External"/>'
                for key, target in (links or {}).items()
            ),
        ),
        **{f"word/{name}.xml": f'<w:{name} xmlns:w="{WORD}">{part}</w:{name}>' for name, part in parts.items()},
    }
    return package(contents)


def _relations(*relations: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(relations)}</Relationships>'


def package(contents: dict[str, str]) -> bytes:
    """A package of these parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return target.getvalue()


def p(inside: str, style: str = "", number: int | None = None) -> str:
    """A paragraph; plain words need no run."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number is not None:
        properties += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside if '<' in inside else r(inside)}</w:p>"


def r(words: str, properties: str = "") -> str:
    """A run of words."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """A table of paragraphs."""
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
BOX = f"<w:drawing><w:txbxContent>{p('إطار')}</w:txbxContent></w:drawing>"


def either(newer: str, older: str) -> str:
    """Two ways to draw the same."""
    parts = f'<mc:Choice Requires="wps">{newer}</mc:Choice><mc:Fallback>{older}</mc:Fallback>'
    names = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    return f'<mc:AlternateContent xmlns:mc="{names}">{parts}</mc:AlternateContent>'


def lines(data: bytes) -> list[tuple[Form, str]]:
    """The lines of a sound document with what it says they are."""
    result = read_docx(data)
    assert isinstance(result, Manuscript), result
    return [(line.form, line.text) for line in result.lines]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(p("قمة باريس", "t"), [(Form.TITLE, "قمة باريس")], id="the style Title is the title"),
        pytest.param(p("قمة باريس", "h1"), [(Form.TITLE, "قمة باريس")], id="a first heading of level 1 is the title"),
        pytest.param(
            p("قمة", "t") + p("نص") + p("خلفية", "h1"),
            [(Form.TITLE, "قمة"), (Form.LINE, "نص"), (Form.HEADING, "خلفية")],
            id="a second one is a heading",
        ),
        pytest.param(
            p("قمة") + p("نص") + p("نص") + p("خلفية", "h1"),
            [(Form.LINE, "قمة"), (Form.LINE, "نص"), (Form.LINE, "نص"), (Form.HEADING, "خلفية")],
            id="a first heading far below is a heading",
        ),
        pytest.param(p("خلفية", "h2"), [(Form.HEADING, "خلفية")], id="a heading of level 2"),
        pytest.param(p("قادة يلتقون", "s"), [(Form.STANDFIRST, "قادة يلتقون")], id="a subtitle is the standfirst"),
        pytest.param(p("المصافحة", "c"), [(Form.CAPTION, "المصافحة")], id="a caption"),
        pytest.param(p("لا سلام بلا عدل", "q"), [(Form.QUOTE, "لا سلام بلا عدل")], id="a quotation"),
        pytest.param(
            p("أول", number=1) + p("ثان", number=1),
            [(Form.ITEM, "1. أول"), (Form.ITEM, "2. ثان")],
            id="a numbered list keeps its numbers",
        ),
        pytest.param(p("بند", number=0), [(Form.ITEM, "بند")], id="a list with bullets"),
        pytest.param(
            table((p("مصر"), p("٥")), (p("تونس"), p("٣") + p("٤"))),
            [(Form.ROW, "مصر | ٥"), (Form.ROW, "تونس | ٣ ٤")],
            id="a table by rows",
        ),
        pytest.param(table((p("إطار") + p("حول نص"),)), [(Form.LINE, "إطار"), (Form.LINE, "حول نص")], id="a frame"),
        pytest.param(
            p("<w:r><w:t>أ</w:t><w:br/><w:t>ب</w:t></w:r>"), [(Form.LINE, "أ"), (Form.LINE, "ب")], id="a break"
        ),
        pytest.param(
            p("<w:r><w:t>أ</w:t><w:cr/><w:t>ب</w:t></w:r>"), [(Form.LINE, "أ"), (Form.LINE, "ب")], id="an old break"
        ),
        pytest.param(p(r("نص ") + "<w:ins>" + r("مضاف") + "</w:ins>"), [(Form.LINE, "نص مضاف")], id="an insertion"),
        pytest.param(p(r("نص") + "<w:del>" + r(" محذوف") + "</w:del>"), [(Form.LINE, "نص")], id="a deletion"),
        pytest.param(
            p(r("نص") + "<w:moveFrom>" + r(" قديم") + "</w:moveFrom><w:moveTo>" + r(" جديد") + "</w:moveTo>"),
            [(Form.LINE, "نص جديد")],
            id="words that were moved",
        ),
        pytest.param(p(r("نص") + r(" خفي", "<w:vanish/>")), [(Form.LINE, "نص")], id="hidden words"),
        pytest.param(
            p(r("نص") + r(" ظاهر", '<w:vanish w:val="0"/>')), [(Form.LINE, "نص ظاهر")], id="words that are not hidden"
        ),
        pytest.param(
            p(r("في ") + '<w:fldSimple w:instr="DATE">' + r("6 يناير") + "</w:fldSimple>"),
            [(Form.LINE, "في 6 يناير")],
            id="a field shows its result",
        ),
        pytest.param(
            p('<w:dir w:val="rtl">' + r("من اليمين") + "</w:dir>"), [(Form.LINE, "من اليمين")], id="a direction"
        ),
        pytest.param(p(r("نص") + f"<w:r>{BOX}</w:r>"), [(Form.LINE, "نص"), (Form.LINE, "إطار")], id="a box of text"),
        pytest.param(
            p(r("نص") + f"<w:r>{either(BOX, '')}</w:r>"),
            [(Form.LINE, "نص"), (Form.LINE, "إطار")],
            id="a box without an older drawing",
        ),
        pytest.param(
            p(r("نص") + f"<w:r>{either(BOX, r('إطار آخر'))}</w:r>"),
            [(Form.LINE, "نصإطار آخر")],
            id="a box with one, which counts",
        ),
        pytest.param(
            p(r("نص ") + f'<m:oMath xmlns:m="{MATHS}"><m:r><m:t>س = 2</m:t></m:r></m:oMath>'),
            [(Form.LINE, "نص س = 2")],
            id="a formula",
        ),
        pytest.param(
            f'<w:p><m:oMathPara xmlns:m="{MATHS}"><m:oMath><m:r><m:t>س = 2</m:t></m:r></m:oMath></m:oMathPara></w:p>',
            [(Form.LINE, "س = 2")],
            id="a formula of its own line",
        ),
        pytest.param(
            f"<w:later>{p('نص')}<w:t>آخر</w:t></w:later><w:later/>",
            [(Form.LINE, "نص"), (Form.LINE, "آخر")],
            id="words in an element that nobody knows yet",
        ),
        pytest.param(
            p(f"<w:r><w:ruby><w:rt>{r('قراءة')}</w:rt><w:rubyBase>{r('نص')}</w:rubyBase></w:ruby></w:r>"),
            [(Form.LINE, "نص")],
            id="words with their reading above",
        ),
        pytest.param(p("<w:r><w:pict/></w:r>") + p("") + p("نص"), [(Form.LINE, "نص")], id="pictures and empty lines"),
        pytest.param(
            p(" قمة  \u200bباريس\t"), [(Form.LINE, "قمة باريس")], id="blanks are single, nothing is invisible"
        ),
    ],
)
def test_a_document_says_what_its_lines_are(body: str, expected: list[tuple[Form, str]]) -> None:
    """As its author sees it in Word."""
    assert lines(document(body)) == expected


def test_links_and_emphasis_are_marked() -> None:
    """A safe address is kept, any other leaves its words."""
    links = {"a": "https://example.org/x", "b": "javascript:alert(1)", "c": "file:///etc/passwd"}
    hyper = [f'<w:hyperlink r:id="{key}">{r("موقع")}</w:hyperlink>' for key in links]
    body = p(r("قال ") + r("الرئيس ", "<w:b/>") + r("غداً", "<w:i/>")) + p(r("انظر ") + r(" و").join(hyper))
    result = read_docx(document(body, links=links))
    assert isinstance(result, Manuscript)
    marks = [(m.kind, line.text[m.start : m.end], m.target) for line in result.lines for m in line.marks]
    assert marks == [
        (MarkKind.STRONG, "الرئيس", ""),
        (MarkKind.EMPHASIS, "غداً", ""),
        (MarkKind.LINK, "موقع", "https://example.org/x"),
    ]
    assert result.lines[1].text == "انظر موقع وموقع وموقع"


def test_a_note_stands_below_and_its_mark_is_no_word() -> None:
    """The sentence above is as it was spoken."""
    body = p(r("اتفق الطرفان") + '<w:r><w:footnoteReference w:id="5"/></w:r>' + r(" أمس."))
    note = f'<w:footnote w:id="5">{p("بحسب البيان")}</w:footnote>'
    assert lines(document(body, footnotes=note)) == [(Form.LINE, "اتفق الطرفان أمس."), (Form.ITEM, "1. بحسب البيان")]


def test_what_stands_on_every_page_is_not_read() -> None:
    """It is no part of the article."""
    assert lines(document(p("نص"), header=p("ترويسة"))) == [(Form.LINE, "نص")]


def bomb() -> bytes:
    """A small file that unpacks to a large one."""
    return document(p("نص"), header=" " * (MOST_UNPACKED + 1), styles2=" " * (MOST_UNPACKED + 1))


OPEN_FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'


def test_fields_that_never_end_cost_what_their_number_costs() -> None:
    """The library looks at all that are open for every word behind them."""
    short, long = (document(p(OPEN_FIELD * number + r("نص") * number)) for number in (1500, 3000))
    assert growth(lambda: read_docx(short), lambda: read_docx(long), 2.5) <= 2.5


def nested(depth: int) -> bytes:
    """Tables within tables."""
    return document("<w:tbl><w:tr><w:tc>" * depth + p("نص") + "</w:tc></w:tr></w:tbl>" * depth)


def choices_in_choices(depth: int = 30_000) -> bytes:
    """In the words of each the next is looked for."""
    start, end = either("", "|").split("|")
    return document(start * depth + end * depth)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(lambda: b"", "damaged", id="no bytes"),
        pytest.param(lambda: document(p("نص"))[:400], "damaged", id="half a file"),
        pytest.param(lambda: document("<w:p>"), "damaged", id="broken XML"),
        pytest.param(lambda: nested(5000), "damaged", id="tables within tables without end"),
        pytest.param(lambda: document(either("", "<w:r/>" * 9) * 50_000), "too large", id="choices without number"),
        pytest.param(choices_in_choices, "damaged", id="choices within choices without end"),
        pytest.param(bomb, "too large", id="a bomb"),
        pytest.param(lambda: document("<w:p/>" * 300_001), "too large", id="more tags than a book"),
        pytest.param(lambda: document(p("نص") + '<w:altChunk r:id="rId1"/>'), "altChunk", id="a file that it takes in"),
        pytest.param(lambda: document(p("نص") + '<w:subDoc r:id="rId1"/>'), "subDoc", id="a part of a master document"),
        pytest.param(lambda: package({"content.xml": "<x/>"}), "another kind", id="another package"),
        pytest.param(lambda: b"{\\rtf1 x}", "RTF", id="RTF that was renamed"),
        pytest.param(lambda: b"\xef\xbb\xbf\n<html>", "HTML", id="a page that was renamed"),
        pytest.param(lambda: b"%PDF-1.7", "PDF", id="a PDF that was renamed"),
        pytest.param(lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word", id="old Word that was renamed"),
        pytest.param(
            lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "asks for a password",
            id="a locked one",
        ),
        pytest.param(
            lambda: package({"[Content_Types].xml": '<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>'}),
            "definitions of entities",
            id="entities",
        ),
        pytest.param(
            lambda: package({"[Content_Types].xml": "<x/>", "a.xml": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'}),
            "definitions of entities",
            id="an entity from outside",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_reason_and_remedy(data: Callable[[], bytes], reason: str) -> None:
    """Never an exception, never an empty article."""
    result = read_docx(data())
    assert isinstance(result, Refusal)
    assert reason in result.reason
    assert result.remedy
