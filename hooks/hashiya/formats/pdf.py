"""A PDF with a layer of text: its printed lines joined to paragraphs, what is large, and what every page repeats."""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from ..border.strange import strange_in
from ..border.visible import visible
from .manuscript import Form, Manuscript, SourceLine
from .page_layout import PrintedLine, read_lines
from .pdf_glyphs import MOST_PAGES, Fault, PageOfGlyphs, PdfFault, read_glyphs
from .refusal import Refusal
from .visual_order import is_arabic

LARGER: Final = 1.12
"""Times the size of the text from which a line is a heading."""
LONGEST_HEADING: Final = 30
"""Words."""
PARAGRAPH_GAP: Final = 1.25
"""Times the usual distance of two lines that parts two paragraphs."""
INDENT: Final = 0.8
"""Times the size of the font by which a first line is drawn in."""
EDGE_LINES: Final = 2
"""Lines at the top and the foot of a page that may be the same on every one."""
READABLE: Final = 0.3
"""Share of the glyphs that must be letters or digits; some producers draw a second, nameless glyph beside each."""
MIXED: Final = 0.02
"""Share of the words that hold letters of two scripts from which the fonts name the wrong letters."""

RUNNING: Final = "ترويسة الصفحات أو تذييلها"
PAGE_NUMBER: Final = "رقم الصفحة"
PRINTED_FROM: Final = "سطر أضافه المتصفّح عند الطباعة"
TURNED: Final = "سطر مائل أو مقلوب على الصفحة"
"""A stamp across the page, the letters up its margin."""
IN_PATTERN: Final = "نصّ في نقش خلفية الصفحة"
HIDDEN: Final = "نصّ على طبقة مخفية من الوثيقة"
COLOURLESS: Final = "نصّ بلا لون أو بلون الورق"
UNSEEN: Final = "حقل أو ملاحظة لا تظهر على الصفحة"
"""The value of a field, the words of a note, where the file draws nothing of them."""

_ASIDE: Final = {"page": TURNED, "pattern": IN_PATTERN, "hidden": HIDDEN, "clear": COLOURLESS}

_REFUSALS: Final[dict[Fault, Refusal]] = {
    Fault.ENCRYPTED: Refusal("the PDF asks for a password", "save it without one"),
    Fault.DAMAGED: Refusal("the PDF is damaged or is none", "make it anew from its document, or save the text as .txt"),
    Fault.ENDLESS: Refusal("the PDF takes too long or too much memory", "make it anew from its document"),
    Fault.LONG: Refusal(
        f"the PDF has more than {MOST_PAGES} pages, or too many letters or strokes",
        "take out the article's pages",
    ),
}
_SCAN: Final = Refusal(
    "the PDF holds pictures of pages and no text", "have its text recognised (OCR), or write it into a .txt"
)
_UNREADABLE: Final = Refusal(
    "the fonts of the PDF do not say which letters they draw", "save the document as .docx, or copy its text into .txt"
)

_OUT_OF_SIGHT: Final = Refusal(
    "the text of the PDF stands beside its pages, or is too small to be read", "make it anew from its document"
)

_ASIDE_ALONE: Final = Refusal(
    "the text of the PDF stands in notes, fields, patterns or hidden layers alone, or has no colour",
    "print it into another PDF as it is shown, or save its text as .txt",
)

_NUMBER: Final = re.compile(
    r"(?:صفحة|الصفحة|ص|page|p\.?)?\s*[-–—(\[]?\s*\d{1,4}\s*[-–—)\]]?(?:\s*(?:من|/|of|\|)\s*\d{1,4})?", re.IGNORECASE
)
_BROWSER: Final = re.compile(
    r"(?:https?|file)://\S+(?:\s+\d+/\d+)?|(?=.*\b\d{1,2}/\d{1,2}/\d{2,4}\b)(?=.*\b\d{1,2}:\d{2}\b).*"
)
_BULLET: Final = re.compile(r"[•●▪◦‣■▪*–-]\s+|[(]?[0-9٠-٩]{1,2}[.)]\s+|[0-9٠-٩]{1,2}\s*[-–]\s+")
_ENDS: Final = (".", "؟", "!", ":", "…", "؛")


def read_pdf(data: bytes) -> Manuscript | Refusal:
    """The lines of a PDF, a paragraph each, or why it is not read."""
    try:
        pages = read_glyphs(data)
    except PdfFault as fault:
        return _REFUSALS[fault.kind]
    aside = _aside(pages)
    refusal = _illegible(pages)
    if refusal:
        return _ASIDE_ALONE if refusal is _SCAN and aside else refusal
    lines = [line for line in read_lines(pages) if visible(line.text)]
    if not lines:
        return _OUT_OF_SIGHT
    if _mixed_words(lines) > MIXED:
        return _UNREADABLE
    furniture = _furniture(lines) | aside
    body = [line for line in lines if line not in furniture]
    paragraphs = list(_paragraphs(body))
    lines = sorted([*lines, *aside], key=lambda line: line.page)
    return Manuscript(
        tuple(_in_order(paragraphs, furniture, lines)),
        strange=strange_in(_written(pages)),
    )


def _written(pages: Sequence[PageOfGlyphs]) -> Iterator[tuple[None, str]]:
    """All that the fonts name, before what is no text is taken out of it: no line of a file, so none is told."""
    for page in pages:
        for part in (page, *page.turned):
            yield None, "".join(glyph.text for glyph in part.glyphs)
        yield None, "".join(page.unseen)


def _aside(pages: Sequence[PageOfGlyphs]) -> dict[PrintedLine, str]:
    """What is no text of its page, each line with the number of the page and the reason."""
    aside: dict[PrintedLine, str] = {}
    for number, page in enumerate(pages):
        for other in page.turned:
            aside |= {replace(line, page=number): _ASIDE[other.layer] for line in read_lines([other])}
        for place, text in enumerate(line for said in page.unseen for line in said.splitlines()):
            aside[PrintedLine(text, 0, 0, -place, 1, bold=False, page=number)] = UNSEEN
    return {line: reason for line, reason in aside.items() if visible(line.text)}


def _illegible(pages: Sequence[PageOfGlyphs]) -> Refusal | None:
    texts = [glyph.text for page in pages for glyph in page.glyphs if not glyph.text.isspace() or not glyph.text]
    letters = sum(any(char.isalnum() for char in text) for text in texts)
    if not texts:
        return _SCAN
    return _UNREADABLE if letters < READABLE * len(texts) else None


def _mixed_words(lines: Sequence[PrintedLine]) -> float:
    """Share of the words in which an Arabic letter stands beside one of another script."""
    words = [word for line in lines for word in line.text.split() if is_arabic(word)]
    mixed = sum(any(unicodedata.bidirectional(char) == "L" for char in word) for word in words)
    return mixed / len(words) if words else 0.0


def _furniture(lines: Sequence[PrintedLine]) -> dict[PrintedLine, str]:
    """Lines at the edges of pages that are no part of the article, each with the reason."""
    edges: list[PrintedLine] = []
    for page in sorted({line.page for line in lines}):
        inside = sorted((line for line in lines if line.page == page), key=lambda line: -line.base)
        edges += {*inside[:EDGE_LINES], *inside[-EDGE_LINES:]}
    seen = Counter(key for key, _ in {(_without_numbers(line.text), line.page) for line in edges})
    pages = len({line.page for line in lines})
    body = _body_size(lines)
    furniture: dict[PrintedLine, str] = {}
    for line in edges:
        text = visible(line.text)
        if _NUMBER.fullmatch(text):
            furniture[line] = PAGE_NUMBER
        elif _BROWSER.fullmatch(text) and line.size < body:
            furniture[line] = PRINTED_FROM
        elif pages > 1 and seen[_without_numbers(line.text)] > max(1, pages // 3) and line.size <= LARGER * body:
            furniture[line] = RUNNING
    return furniture


def _without_numbers(text: str) -> str:
    return re.sub(r"\d+", "#", visible(text))


def _body_size(lines: Sequence[PrintedLine]) -> float:
    """The size in which most letters are set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


@dataclass(frozen=True, slots=True)
class _Paragraph:
    lines: list[PrintedLine]
    form: Form

    @property
    def text(self) -> str:
        return visible("".join(line.text if line.text.endswith("/") else f"{line.text} " for line in self.lines))


def _paragraphs(lines: Sequence[PrintedLine]) -> Iterator[_Paragraph]:
    """The lines joined to paragraphs; the largest of the first page is the title, what is larger else a heading."""
    groups: list[list[PrintedLine]] = []
    margins = _margins(lines)
    step = _step(lines)
    for line in lines:
        if groups and not _begins(groups[-1][-1], line, margins, step):
            groups[-1].append(line)
        else:
            groups.append([line])
    body = _body_size(lines)
    large = [group for group in groups if _is_large(group, body)]
    first = [group for group in large if group[0].page == 0]
    title = max(first, key=lambda group: group[0].size, default=None)
    for group in groups:
        form = Form.TITLE if group is title else Form.HEADING if group in large else Form.LINE
        yield _Paragraph(group, form)


def _is_large(group: list[PrintedLine], body: float) -> bool:
    return group[0].size > LARGER * body and sum(len(line.text.split()) for line in group) <= LONGEST_HEADING


_Place = tuple[int, int]
"""A column: its page and its number on it."""


def _margins(lines: Sequence[PrintedLine]) -> dict[_Place, tuple[float, float]]:
    """Left and right edge of the text in each column."""
    places: dict[_Place, list[PrintedLine]] = {}
    for line in lines:
        places.setdefault((line.page, line.block), []).append(line)
    return {place: (min(x.left for x in inside), _usual_right(inside)) for place, inside in places.items()}


def _usual_right(lines: list[PrintedLine]) -> float:
    return Counter(round(line.right) for line in lines).most_common(1)[0][0]


def _step(lines: Sequence[PrintedLine]) -> float:
    """The usual distance of two lines, in sizes of their font."""
    steps = [
        (above.base - below.base) / below.size
        for above, below in pairwise(lines)
        if (above.page, above.block) == (below.page, below.block) and 0 < above.base - below.base < 4 * below.size
    ]
    return min(_usual(steps), 2.5) if steps else 1.5


def _usual(steps: list[float]) -> float:
    """The lower of the distances that are frequent: lines of a paragraph stand closer than paragraphs."""
    frequent = [step for step, count in Counter(round(step, 1) for step in steps).items() if 5 * count >= len(steps)]
    return min(frequent, default=statistics.median(steps))


def _begins(above: PrintedLine, line: PrintedLine, margins: dict[_Place, tuple[float, float]], step: float) -> bool:
    """Whether a paragraph begins with `line`."""
    if abs(above.size - line.size) > 0.06 * line.size or _BULLET.match(line.text):
        return True
    if above.size == line.size and above.bold != line.bold and above.text.endswith(_ENDS):
        return True
    left, _ = margins[above.page, above.block]
    if _has_room(above, line, left):
        return True
    if (above.page, above.block) != (line.page, line.block):
        return above.text.endswith(_ENDS)
    if above.base - line.base > PARAGRAPH_GAP * step * line.size:
        return True
    _, right = margins[line.page, line.block]
    return right - line.right > INDENT * line.size and above.right - line.right > INDENT * line.size


def _has_room(above: PrintedLine, line: PrintedLine, left: float) -> bool:
    """Whether the first word of `line` would have stood in the line above: its author ended that one."""
    words = line.text.split()
    width = (line.right - line.left) * (len(words[0]) + 1) / max(len(line.text), 1)
    return above.left - left > 1.3 * width + line.size


def _in_order(
    paragraphs: Sequence[_Paragraph], furniture: dict[PrintedLine, str], lines: Sequence[PrintedLine]
) -> Iterator[SourceLine]:
    """Paragraphs and furniture as they follow each other in the document; a paragraph stands where it begins."""
    beginning = {id(paragraph.lines[0]): paragraph for paragraph in paragraphs}
    for line in lines:
        if line in furniture:
            yield SourceLine(visible(line.text), reason=furniture[line])
        elif id(line) in beginning:
            paragraph = beginning[id(line)]
            yield SourceLine(paragraph.text, form=paragraph.form)
