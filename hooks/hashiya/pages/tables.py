"""Tables of the text: a head where the source has one, and as many cells in every row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..formats.manuscript import Mark, MarkKind
from .linked_text import linked_text
from .passages import Passage, cells_of
from .wording import say

MOST_FILLED: Final = 30
"""Empty cells that stand side by side."""
WIDEST: Final = 1000
"""Columns over which a cell may stretch in a browser."""

_CELLS = {MarkKind.CELL: ("td", ""), MarkKind.HEAD_CELL: ("th", ' scope="col"')}


def table(rows: Sequence[Passage], actors_path: str) -> str:
    """The rows as a table, in a frame that is moved sideways, by keyboard too, where the table is too wide."""
    cells = [list(cells_of(row)) for row in rows]
    width = max(map(len, cells))
    head = 1 if cells[0] and all(mark.kind == MarkKind.HEAD_CELL for mark, _ in cells[0]) else 0
    shown = [_row(row, own, width, actors_path) for row, own in zip(rows, cells, strict=True)]
    frame = f'<div class="scroller" role="group" aria-label="{say("table")}" tabindex="0" markdown="1">'
    parts = [_part("thead", shown[:head]), _part("tbody", shown[head:])]
    return "\n".join([frame, '<table class="data" markdown="1">', *filter(None, parts), "</table>", "</div>"])


def _part(name: str, rows: Sequence[str]) -> str:
    return "\n".join([f'<{name} markdown="1">', *rows, f"</{name}>"]) if rows else ""


def _row(row: Passage, cells: Sequence[tuple[Mark, Passage]], width: int, actors_path: str) -> str:
    """A row; the empty cells at its end, which no mark tells of, are filled up."""
    shown = [_cell(cell, mark, actors_path) for mark, cell in cells]
    return "\n".join([f'<tr id="p{row.number}" markdown="1">', *shown, *_filled(width - len(cells)), "</tr>"])


def _filled(missing: int) -> list[str]:
    """The cells that a row lacks: one in the place of many, or a single long row costs every other its length."""
    if missing <= MOST_FILLED:
        return ["<td></td>"] * missing
    return [f'<td colspan="{min(missing, WIDEST)}"></td>']


def _cell(row: Passage, mark: Mark, actors_path: str) -> str:
    element, attributes = _CELLS[mark.kind]
    words = linked_text(row, actors_path, (mark.start, mark.end))
    return f'<{element}{attributes} markdown="span">{words}</{element}>'
