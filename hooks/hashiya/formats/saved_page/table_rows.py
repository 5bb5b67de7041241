"""The cells of a row of a table of figures to one line."""

from __future__ import annotations

from dataclasses import replace

from ..manuscript import Form, Mark, MarkKind
from ..rows import row_of
from .page import Page, Shown


def join_row(page: Page, row: int) -> None:
    """Make one line of the lines of a row."""
    boxes, lines = page.boxes, page.lines
    inside = lines[boxes[row].first :]
    cells = [number for number in range(row + 1, len(boxes)) if boxes[number].tag in ("td", "th")]
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
