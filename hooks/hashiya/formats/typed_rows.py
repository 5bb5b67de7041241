"""Lines of plain text that stand in columns: cells between bars, strokes, tabs or wide blanks, as many in each line.

Whether they are a table of the article is told where its lines are read; here they are only marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
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

STROKE: Final = " / "

RULE: Final = "خطّ تحت رأس الجدول"
"""Reason of the line of dashes that parts the head of a typed table from its rows, in Arabic, as the page shows it."""

_WIDE: Final = re.compile(r"[ \u00a0]*\t[\t \u00a0]*|[ \u00a0]{3,}")
_FIGURE: Final = re.compile(r"\d")
_DASHES: Final = re.compile(r":?-{2,}:?")

Cells = tuple[str, tuple[str, ...]]
"""What parts the cells of a line, and their words."""


def typed_rows(lines: Iterable[Numbered]) -> dict[int, SourceLine]:
    """By its number each line that is one of several, right below each other, in the same columns."""
    found: dict[int, SourceLine] = {}
    parted = [(number, cells) for number, text in lines if (cells := _cells(text))]
    for group in _groups(parted):
        rows = [words for _, (_, words) in group]
        if len(rows) >= FEWEST_ROWS:
            figures = [any(map(_FIGURE.search, row)) for row in rows]
            ruled = _is_rule(rows[1])
            head = ruled or (not figures[0] and all(figures[1:]) and len(rows) > FEWEST_ROWS)
            for place, (number, (between, words)) in enumerate(group):
                kind = MarkKind.HEAD_CELL if head and not place else MarkKind.CELL
                unmarked = ((word, ()) for word in words)
                row = row_of(unmarked, number, between=between, form=Form.COLUMNS, kind=kind)
                found[number] = replace(row, marks=(), reason=RULE) if _is_rule(words) else row
    return found


def _is_rule(words: tuple[str, ...]) -> bool:
    """`| --- | :---: |`: no cell of it has a word."""
    return all(map(_DASHES.fullmatch, words))


def _cells(text: str) -> Cells | None:
    """The cells of a line of two or more, none of them empty or long."""
    line = text.strip()
    if len(line) > LONGEST_ROW:
        return None  # a search for blanks must not run through a megabyte of them
    if "|" in line:
        between, pieces = BETWEEN, line.strip("|").split("|")
    elif STROKE in line:
        between, pieces = STROKE, line.split(STROKE)
    else:
        between, pieces = " ", _WIDE.split(line)
    if len(pieces) < 2:
        return None  # as most lines
    cells = tuple(visible(piece) for piece in pieces)
    fits = all(0 < len(cell) <= LONGEST_CELL for cell in cells)
    return (between, cells) if fits else None


def _groups(parted: list[tuple[int, Cells]]) -> Iterator[list[tuple[int, Cells]]]:
    """Lines right below each other with the same number of cells, parted alike."""
    counted = enumerate(parted)
    for _, group in groupby(counted, lambda row: (row[1][0] - row[0], row[1][1][0], len(row[1][1][1]))):
        yield [line for _, line in group]
