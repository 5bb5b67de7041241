"""A Word document: its paragraphs with what their styles say, lists, tables, emphasis and links.

What a document says of itself (its author, its days) is said by the program of whoever saved it last: none of it is
taken for the article's.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Final

from ..border.addresses import safe_address
from ..border.strange import strange_in
from ..uncollected import uncollected
from .docx_package import DAMAGED, unpack
from .manuscript import Form, Manuscript, Mark, MarkKind, SourceLine
from .marked_text import MarkedText
from .refusal import Refusal
from .rows import row_of

HEAD_LINES: Final = 3
"""Lines among which a heading of the first level is the title."""

_STYLES: Final = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p.standfirst:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
p[style-name='Quotations'] => blockquote:fresh
p[style-name='Block Text'] => blockquote:fresh
p[style-name='List Bullet'] => ul > li:fresh
p[style-name='List Number'] => ol > li:fresh
br[type='page'] => br
br[type='column'] => br
"""
"""Names of styles, which Word keeps in English in every language, and what they are in HTML."""


def read_docx(data: bytes) -> Manuscript | Refusal:
    """The lines of a Word document, or why it is not read."""
    package = unpack(data)
    if isinstance(package, Refusal):
        return package
    html, strange = _html(package)
    if strange:
        package = unpack(data, strange)
        html, _ = _html(package) if isinstance(package, bytes) else (None, strange)
    if html is None:
        return DAMAGED
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return Manuscript(tuple(_with_one_title(reader.lines)), strange=strange_in([(None, html)]))


_STRANGE: Final = re.compile(r"An unrecognised element was ignored: \S*?([^\s:}]+)$")
"""What the library says of an element that it does not look into."""


def _html(data: bytes) -> tuple[str | None, frozenset[str]]:
    """The document as the library's HTML, without pictures, and what it did not look into; None where it cannot."""
    import mammoth  # noqa: PLC0415  # a digest without documents need not wait for it

    logging.getLogger("mammoth").setLevel(logging.CRITICAL)
    try:
        with uncollected():
            result = mammoth.convert_to_html(
                io.BytesIO(data),
                style_map=_STYLES,
                include_embedded_style_map=False,
                external_file_access=False,
                convert_image=mammoth.images.img_element(lambda _: {}),
            )
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  # whatever a library raises on bytes from anywhere
        return None, frozenset()
    strange = (_STRANGE.match(message.message) for message in result.messages)
    return str(result.value), frozenset(found[1] for found in strange if found)


_HEADINGS: Final = frozenset(f"h{level}" for level in range(1, 7))
_BLOCKS: Final = frozenset([*_HEADINGS, "p", "li", "blockquote", "ol", "ul", "table", "tr", "td", "th", "dl", "div"])
_CELLS: Final = (MarkKind.CELL, MarkKind.HEAD_CELL)
_STRESS: Final = {"strong": MarkKind.STRONG, "em": MarkKind.EMPHASIS}


@dataclass(slots=True)
class _Row:
    """A row of a table as it grows."""

    cells: list[list[SourceLine]] = field(default_factory=list)
    heads: int = 0
    """How many of its cells name their column."""


class _Reader(HTMLParser):
    """Collects the lines of the library's HTML, which is well formed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[SourceLine] = []
        self._text = MarkedText()
        self._form = Form.LINE
        self._number = ""
        """What stands before the first words of an item of a numbered list."""
        self._lists: list[int | None] = []
        """Open lists: the number of the last item, or None in a list with bullets."""
        self._marks: list[tuple[MarkKind, str] | None] = []
        self._quotes = 0
        self._rows: list[_Row] = []
        self._in_note_mark = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {key: value or "" for key, value in attrs}
        if tag == "br":
            self.end_block(same=True)
        elif tag in _STRESS:
            self._marks.append((_STRESS[tag], ""))
        elif tag == "a":
            self._open_link(told.get("href"))
        elif tag in _BLOCKS:
            self.end_block()
            self._open_block(tag, told.get("class", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in _STRESS or tag == "a":
            self._marks.pop()
            self._in_note_mark = False
        elif tag in _BLOCKS:
            self.end_block()
            self._close_block(tag)

    def handle_data(self, data: str) -> None:
        if not self._in_note_mark:
            self._text.add(data, tuple(mark for mark in self._marks if mark))

    def end_block(self, *, same: bool = False) -> None:
        """The words since the last block are a line; with `same`, the next line is of the same kind."""
        text, marks = self._text.shown()
        self._text = MarkedText()
        if text:
            self._place(SourceLine(text, form=Form.QUOTE if self._quotes else self._form, marks=marks))
        if not same:
            self._form = Form.ITEM if self._lists else Form.LINE

    def _place(self, line: SourceLine) -> None:
        if self._number:
            by = len(self._number) + 1
            marks = tuple(mark.moved(by) for mark in line.marks)
            line = SourceLine(f"{self._number} {line.text}", form=line.form, marks=marks)
            self._number = ""
        if self._rows and self._rows[-1].cells:
            self._rows[-1].cells[-1].append(line)
        else:
            self.lines.append(line)

    def _open_block(self, tag: str, style: str) -> None:
        if tag in _HEADINGS:
            self._form = Form.TITLE if style == "title" else Form.HEADING
            if tag == "h1" and style != "title" and len(self.lines) < HEAD_LINES and not self._rows:
                self._form = Form.TITLE
        elif tag == "p" and style:
            self._form = Form(style)
        elif tag in ("ol", "ul"):
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li" and self._lists:
            self._form = Form.ITEM
            last = self._lists[-1]
            if last is not None:
                self._lists[-1] = last + 1
                self._number = f"{last + 1}."
        elif tag == "blockquote":
            self._quotes += 1
        elif tag == "tr":
            self._rows.append(_Row())
        elif tag in ("td", "th") and self._rows:
            self._rows[-1].cells.append([])
            self._rows[-1].heads += tag == "th"

    def _close_block(self, tag: str) -> None:
        if tag in ("ol", "ul"):
            self._lists.pop()
            self._form = Form.ITEM if self._lists else Form.LINE
        elif tag == "li":
            self._number = ""
        elif tag == "blockquote":
            self._quotes -= 1
        elif tag == "tr":
            self._close_row(self._rows.pop())

    def _close_row(self, row: _Row) -> None:
        """A row of one cell is a frame around lines; any other is a row."""
        filled = [cell for cell in row.cells if cell]
        if len(row.cells) < 2 or not filled:
            for line in (line for cell in filled for line in cell):
                self._place(line)
        else:
            line = row_of([_one_line(cell) for cell in row.cells], None)
            self._place(_as_head(line) if row.heads == len(row.cells) else line)

    def _open_link(self, target: str | None) -> None:
        """A link with a safe address; the mark of a note and the way back to it are no words of the text."""
        self._in_note_mark = bool(target) and str(target).startswith(("#footnote", "#endnote"))
        try:
            self._marks.append((MarkKind.LINK, safe_address(target)))
        except ValueError:
            self._marks.append(None)


def _as_head(row: SourceLine) -> SourceLine:
    heads = (replace(mark, kind=MarkKind.HEAD_CELL) if mark.kind == MarkKind.CELL else mark for mark in row.marks)
    return replace(row, marks=tuple(heads))


def _one_line(cell: list[SourceLine]) -> tuple[str, tuple[Mark, ...]]:
    """The lines of a cell behind each other."""
    text, marks = "", list[Mark]()
    for line in cell:
        text += " " if text else ""
        marks += [mark.moved(len(text)) for mark in line.marks if mark.kind not in _CELLS]
        text += line.text
    return text, tuple(marks)


def _with_one_title(lines: list[SourceLine]) -> Iterator[SourceLine]:
    """The lines with one title, the first; lines broken within it are one."""
    titled = False
    for line in lines:
        if line.form == Form.TITLE and titled:
            yield SourceLine(line.text, form=Form.HEADING, marks=line.marks)
        else:
            yield line
        titled = titled or line.form == Form.TITLE
