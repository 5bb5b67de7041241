"""Lines of plain text that stand in columns: cells between bars, strokes, tabs or wide blanks, as many in each line.

Whether they are a table of the article is told where its lines are read; here they are only marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from ..border.visible import visible
from .manuscript import Form, MarkKind, SourceLine
from .rows import BETWEEN, row_of
from .wrapped import Numbered

LONGEST_CELL: Final = 60
"""Characters."""
LONGEST_ROW: Final = 1000
"""Characters."""
FEWEST_ROWS: Final = 2
FEWEST_SPACED: Final = 3
"""Rows, without blank lines between them and with."""

STROKE: Final = " / "

RULE: Final = "خطّ تحت رأس الجدول"
"""Reason of the line of dashes that parts the head of a typed table from its rows, in Arabic, as the page shows it."""

_WIDE: Final = re.compile(r"[ \u00a0]*\t[\t \u00a0]*|[ \u00a0]{3,}")
_FIGURE: Final = re.compile(r"\d")
_DASHES: Final = re.compile(r":?-{2,}:?")


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of a line. Made by `_cells`."""

    between: str
    """What parts them."""
    words: tuple[str, ...]
    edged: bool
    """Whether a bar stands before the first and behind the last: nobody types these but for a table."""

    @property
    def is_rule(self) -> bool:
        """`| --- | :---: |`: no cell of it has a word."""
        return all(map(_DASHES.fullmatch, self.words))

    @property
    def has_figures(self) -> bool:
        """Whether a digit stands in one of them."""
        return any(map(_FIGURE.search, self.words))


def typed_rows(lines: Iterable[Numbered]) -> dict[int, SourceLine]:
    """By its number each line that is one of several, right below each other, in the same columns.

    Rows between bars are those of a table; of others that is told where the lines of the article are read.
    """
    found: dict[int, SourceLine] = {}
    parted = [(number, cells) for number, text in lines if (cells := _cells(text))]
    for group in _groups(parted):
        if len(group) >= FEWEST_ROWS:
            found |= _rows_of(group)
    return found


def _rows_of(group: list[tuple[int, Cells]]) -> dict[int, SourceLine]:
    rows = [cells for _, cells in group]
    sure = rows[1].is_rule or (rows[0].edged and len(rows) > FEWEST_ROWS)
    figures = [cells.has_figures for cells in rows]
    head = rows[1].is_rule or (not figures[0] and all(figures[1:]) and len(rows) > FEWEST_ROWS)
    kinds = [MarkKind.HEAD_CELL if head else MarkKind.CELL, *[MarkKind.CELL] * (len(rows) - 1)]
    return {
        number: _row(cells, number, Form.ROW if sure else Form.COLUMNS, kind)
        for (number, cells), kind in zip(group, kinds, strict=True)
    }


def _row(cells: Cells, number: int, form: Form, kind: MarkKind) -> SourceLine:
    row = row_of(((word, ()) for word in cells.words), number, between=cells.between, form=form, kind=kind)
    return replace(row, marks=(), reason=RULE) if cells.is_rule else row


def _cells(text: str) -> Cells | None:
    """The cells of a line of two or more, none of them empty or long."""
    line = text.strip()
    if len(line) > LONGEST_ROW:
        return None  # a search for blanks must not run through a megabyte of them
    edged = len(line) > 1 and line[0] == line[-1] == "|"
    if "|" in line:
        between, pieces = BETWEEN, (line[1:-1] if edged else line).split("|")
    elif STROKE in line:
        between, pieces = STROKE, line.split(STROKE)
    else:
        between, pieces = " ", _WIDE.split(line)
    if len(pieces) < 2:
        return None  # as most lines
    words = tuple(visible(piece) for piece in pieces)
    fits = all(0 < len(cell) <= LONGEST_CELL for cell in words)
    return Cells(between, words, edged) if fits else None


def _groups(parted: list[tuple[int, Cells]]) -> Iterator[list[tuple[int, Cells]]]:
    """Lines with the same number of cells, parted alike: right below each other, or many with a blank between each."""
    for _, alike in groupby(parted, lambda row: (row[1].between, len(row[1].words), row[1].edged)):
        rows = list(enumerate(alike))
        yield from _runs(rows, step=1)
        yield from (run for run in _runs(rows, step=2) if len(run) >= FEWEST_SPACED)


def _runs(rows: list[tuple[int, tuple[int, Cells]]], *, step: int) -> Iterator[list[tuple[int, Cells]]]:
    """The lines whose numbers follow each other by so many."""

    def origin(row: tuple[int, tuple[int, Cells]]) -> int:
        place, (number, _) = row
        return number - step * place

    for _, group in groupby(rows, origin):
        yield [line for _, line in group]
