"""Rows of tables, whatever kind of file they stand in."""

from __future__ import annotations

from typing import Final

from .manuscript import Form, Mark, MarkKind, SourceLine

BETWEEN: Final = " | "
"""Between two cells."""


def row_of(cells: list[tuple[str, tuple[Mark, ...]]], number: int | None) -> SourceLine:
    """A row of a table: the words of its cells with a bar between them, each cell marked."""
    marks, start = list[Mark](), 0
    for words, inside in cells:
        marks.append(Mark(MarkKind.CELL, start, start + len(words)))
        marks += [mark.moved(start) for mark in inside]
        start += len(words) + len(BETWEEN)
    return SourceLine(BETWEEN.join(words for words, _ in cells), number, Form.ROW, tuple(marks))
