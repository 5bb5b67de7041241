"""The cells of a row of a table of figures to one line."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from lxml import etree

from ...border.visible import visible
from ..manuscript import Form, Mark, MarkKind
from ..rows import row_of
from .page import Page, Shown

CELLS: Final = ("td", "th")


def join_row(page: Page, row: int) -> None:
    """Make one line of the lines of a row."""
    boxes, lines = page.boxes, page.lines
    if len(boxes) == row + 1:  # no cell, or a row that was read whole
        return
    inside = lines[boxes[row].first :]
    cells = [number for number in range(row + 1, len(boxes)) if boxes[number].tag in CELLS]
    if not inside or any(boxes[number].parent != row for number in cells):
        return
    words: dict[int, list[Shown]] = {cell: [] for cell in cells}
    for shown in inside:
        cell = next((box for box in page.around(shown.box) if box in words), None)
        words.get(cell or 0, []).append(shown)
    made = row_of([join(words[cell]) for cell in cells], None)
    if not made.text.strip(" |"):
        return
    marks = _with_heads(made.marks, [boxes[cell].tag == "th" for cell in cells])
    linked = sum(line.linked for line in inside)
    del lines[boxes[row].first :]
    for number in range(row + 1, len(boxes)):
        boxes[number].first, boxes[number].end = boxes[row].first, boxes[row].first + 1
    lines.append(Shown(made.text, marks, Form.ROW, row, "tr", linked, "", len(made.text.split())))


def plain_cells(row: etree._Element) -> list[etree._Element]:
    """The cells of `row` where each of its children is one that holds words alone; else none."""
    cells = list(row)
    plain = all(cell.tag in CELLS and not len(cell) and not cell.attrib for cell in cells)
    between = [row.text, *(cell.tail for cell in cells)]
    return cells if plain and not any(text and text.strip() for text in between) else []


def add_plain_row(page: Page, row: int, cells: list[etree._Element]) -> None:
    """Make one line of the words of the cells of a row, as `join_row` does of boxes: most tables are of such rows."""
    made = row_of([(visible(cell.text or ""), ()) for cell in cells], None)
    if made.text.strip(" |"):
        marks = _with_heads(made.marks, [cell.tag == "th" for cell in cells])
        page.lines.append(Shown(made.text, marks, Form.ROW, row, "tr", 0, "", len(made.text.split())))


def _with_heads(marks: tuple[Mark, ...], heads: list[bool]) -> tuple[Mark, ...]:
    """The marks of a row, its head cells told from the others."""
    cells = iter(heads)
    return tuple(replace(m, kind=MarkKind.HEAD_CELL) if m.kind == MarkKind.CELL and next(cells) else m for m in marks)


def join(lines: list[Shown]) -> tuple[str, tuple[Mark, ...]]:
    """The text of several lines as one, and its marks."""
    text, marks = "", list[Mark]()
    for line in lines:
        text += " " if text else ""
        marks += [mark.moved(len(text)) for mark in line.marks]
        text += line.text
    return text, tuple(marks)
