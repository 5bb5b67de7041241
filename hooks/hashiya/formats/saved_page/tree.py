"""HTML to a page: one pass over the elements, without recursion, in the order in which a reader reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urljoin

from lxml import etree

from ...border.addresses import safe_address
from ...border.visible import visible
from ..manuscript import Form, MarkKind
from .captions import with_captions
from .elements import FIELDS, FORMS, HEADINGS, INLINE, MARKS, PICTURES, WITHOUT_TEXT
from .hiding import hidden_selectors, is_hidden
from .page import Box, Page, Shown
from .running import Running
from .table_rows import add_plain_row, join_row, plain_cells
from .tables import data_tables
from .words import NAMING, load_names, words_of_names, words_of_tag

LONGEST_ADDRESS: Final = 2000
"""Characters; browsers follow no longer one."""

LONGEST_LABEL: Final = 40
"""Code points; behind more of them a sentence is open, and no name of an element parts it."""


_LABEL: Final = "aria-label"
_READ: Final = frozenset(
    [*NAMING, "href", "datetime", "style", "hidden", "layout", "open", "placeholder", "fallback", _LABEL]
)


_NAMELESS: Final = frozenset[str]()

_OF_AUTHORS: Final = re.compile(r"/(?:authors?|writers?|columnists?|journalists?|reporters?)[/?=-]", re.IGNORECASE)
"""In the addresses of their pages."""


_COMMENT: Final = re.compile(r"\s*(?:تعليق|رد|comment|reply)\b", re.IGNORECASE)
"""How a box that calls itself an article tells screen readers that it is a comment or an answer."""


def read_tree(root: etree._Element, address: str) -> Page:
    """The lines and boxes of the page whose tree is `root`; `address` is where relative links start from."""
    reader = _Reader(data_tables(root), _sheet(root), address)
    body = root.find("body")
    walk = etree.iterwalk(body if body is not None else root, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        if event == "start":
            reader.enter(node)
            if reader.took_row(node):
                walk.skip_subtree()
        elif event == "end":
            reader.leave(node)
        if event != "start":
            reader.text(node.tail if node is not body else None)
    reader.flush()
    reader.page.boxes[0].end = len(reader.page.lines)
    return with_captions(reader.page)


def _sheet(root: etree._Element) -> frozenset[str]:
    return frozenset(one for style in root.iter("style") for one in hidden_selectors(style.text or ""))


@dataclass(slots=True)  # not frozen: one is made for every element, and that takes three times as long
class _Frame:
    """What the text within an open element is; nobody changes it."""

    box: int = 0
    form: Form = Form.LINE
    tag: str = ""
    marks: tuple[tuple[MarkKind, str], ...] = ()
    linked: bool = False
    author: bool = False
    """Whether its text is a link to the page of an author."""
    silent: bool = False
    """Whether no reader sees its text."""
    makes_lines: bool = True
    apart: bool = False
    """Whether its text joins no word beside it."""
    rows: bool = False
    """Whether it stands in a table of figures."""


class _Reader:
    """Takes the events of a walk and makes lines of them."""

    def __init__(self, tables: frozenset[etree._Element], sheet: frozenset[str], address: str) -> None:
        self.page = Page([Box(0, "", frozenset(), hidden=False)])
        self._tables, self._sheet, self._address = tables, sheet, address
        self._open: list[_Frame] = [_Frame()]
        self._line = Running()
        self._names = load_names()
        self._left = self._left_name = ""

    def enter(self, element: etree._Element) -> None:
        """Open an element."""
        tag, attributes, above = str(element.tag).lower(), _attributes(element), self._open[-1]
        if tag in PICTURES:
            self.page.boxes[above.box].picture = True
        if tag in FIELDS and element.get("type") != "hidden":
            self._mark_field(above.box)
        if above.silent or tag in WITHOUT_TEXT:
            self._open.append(replace(above, silent=True, makes_lines=False))
            return
        if tag == "br":
            self._line.break_()
        names = (words_of_names(attributes) if attributes else _NAMELESS) | words_of_tag(tag)
        if attributes.get("role") == "article" and _COMMENT.match(attributes.get(_LABEL, "")):
            names |= {"comment"}
        hidden = is_hidden(tag, attributes, names, self._sheet)
        makes_lines = tag not in INLINE or hidden or self._parts_line(tag, names)
        if tag in ("br", "wbr"):
            makes_lines = False
        box = self._enter_box(tag, names, hidden=hidden) if makes_lines else above.box
        frame = _Frame(
            box,
            self._form(tag, names, above, makes_lines=makes_lines),
            self._tag(tag, above, makes_lines=makes_lines),
            self._marks(tag, attributes, above),
            linked=above.linked or (tag == "a" and "href" in attributes),
            author=above.author
            or ("href" in attributes and bool(_OF_AUTHORS.search(attributes["href"][:LONGEST_ADDRESS]))),
            makes_lines=makes_lines,
            apart=self._stands_apart(tag, attributes.get("class", ""), above) or bool(names & self._names["apart"]),
            rows=above.rows or element in self._tables,
        )
        self._open.append(frame)
        self._line.apart |= frame.apart
        self._line.day = self._line.day or attributes.get("datetime", "")
        self.text(element.text)

    def took_row(self, element: etree._Element) -> bool:
        """Whether `element`, just opened, is a row of figures that was read whole: nothing in it need be walked."""
        frame = self._open[-1]
        if element.tag != "tr" or not frame.rows or frame.silent or self._line.length or not frame.makes_lines:
            return False
        cells = plain_cells(element)
        if cells:
            add_plain_row(self.page, frame.box, cells)
        return bool(cells)

    def _stands_apart(self, tag: str, name: str, above: _Frame) -> bool:
        """A link right behind a link; a piece of a division right behind one of another class, a number, or a link.

        Pieces of a paragraph are another matter: editors cut words in two.
        """
        if tag == "a":
            return self._left == "a"
        if tag == "span" and self._left == "a" and above.tag == "div" and self._line.length < LONGEST_LABEL:
            return True
        other = name not in ("", self._left_name) or self._line.ends_foreign
        return tag == "span" == self._left and above.tag == "div" and other

    def _mark_field(self, box: int) -> None:
        """A box holds a field of a form; so does the row, where the box is a cell: its label stands in another."""
        boxes = self.page.boxes
        for number in (box, boxes[box].parent) if boxes[box].tag in ("td", "th") else (box,):
            boxes[number].field = True

    def _parts_line(self, tag: str, names: frozenset[str]) -> bool:
        """Whether a piece of a line is one of its own: the author beside the date. Links stay in their line."""
        if self._line.length >= LONGEST_LABEL and not self._line.is_broken:
            return False
        parts = self._names["author"] if tag == "a" else self._names["parts"]
        return bool(names & parts)

    def _enter_box(self, tag: str, names: frozenset[str], *, hidden: bool) -> int:
        self.flush()
        boxes, parent = self.page.boxes, self._open[-1].box
        here = len(self.page.lines)
        boxes.append(Box(parent, tag, names, hidden or boxes[parent].hidden, first=here, end=here))
        return len(boxes) - 1

    def _form(self, tag: str, names: frozenset[str], above: _Frame, *, makes_lines: bool) -> Form:
        if makes_lines and names & self._names["caption"] and tag not in HEADINGS:
            return Form.CAPTION
        return above.form if above.form == Form.CAPTION else FORMS.get(tag, above.form)

    def _tag(self, tag: str, above: _Frame, *, makes_lines: bool) -> str:
        if tag in HEADINGS or (above.tag in HEADINGS and not makes_lines):
            return tag if tag in HEADINGS else above.tag
        return tag if makes_lines else above.tag

    def _marks(self, tag: str, attributes: Mapping[str, str], above: _Frame) -> tuple[tuple[MarkKind, str], ...]:
        kind = MARKS.get(tag)
        if kind and (kind, "") not in above.marks:
            return (*above.marks, (kind, ""))
        target = self._target(attributes.get("href", "")) if tag == "a" else ""
        if target and not above.linked:
            return (*above.marks, (MarkKind.LINK, target))
        return above.marks

    def _target(self, href: str) -> str:
        """The address of a link, or nothing where it goes to no page of the web."""
        if not href or href.startswith("#") or len(href) > LONGEST_ADDRESS:
            return ""
        try:
            return safe_address(urljoin(self._address, href.strip()))
        except ValueError:
            return ""

    def leave(self, element: etree._Element) -> None:
        """Close an element."""
        frame = self._open[-1]
        tag = str(element.tag).lower()
        if frame.makes_lines:
            self.flush()
            if frame.rows and tag == "tr":
                join_row(self.page, frame.box)
            self._leave_box(self.page.boxes[frame.box])
        self._line.apart |= frame.apart and not frame.linked
        self._left, self._left_name = tag, str(element.get("class", ""))
        self._open.pop()

    def _leave_box(self, box: Box) -> None:
        box.end = len(self.page.lines)
        if box.picture and box.first == box.end and not box.hidden:
            self.page.boxes[box.parent].picture = True

    def text(self, text: str | None) -> None:
        """Let `text` follow in the line that is open."""
        frame = self._open[-1]
        if text and not frame.silent:
            self._left = ""
            self._line.add(text, frame.marks, linked=frame.linked)
            self._line.author += text if frame.author else ""

    def flush(self) -> None:
        """End the line that is open."""
        frame, line = self._open[-1], self._line
        if line.length:
            for text, marks, linked in line.shown():
                if text:
                    words, author = len(text.split()), visible(line.author) if line.author else ""
                    shown = Shown(text, marks, frame.form, frame.box, frame.tag, linked, line.day, words, author)
                    self.page.lines.append(shown)
        if line.length or len(line.parts) > 1:
            self._line = Running()


def _attributes(element: etree._Element) -> dict[str, str]:
    """The attributes that are looked at."""
    given = element.items()
    return {str(name): str(value) for name, value in given if name in _READ} if given else {}
