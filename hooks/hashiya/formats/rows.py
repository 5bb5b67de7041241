"""Rows of tables, whatever kind of file they stand in."""

from __future__ import annotations

from .manuscript import Form, Mark, MarkKind, SourceLine


def row_of(cells: list[tuple[str, tuple[Mark, ...]]], number: int | None) -> SourceLine:
    """A row of a table: the words of its cells with a bar between them, each cell marked."""
    text, marks = "", list[Mark]()
    for words, inside in cells:
        text += " | " if marks else ""
        marks.append(Mark(MarkKind.CELL, len(text), len(text) + len(words)))
        marks += [mark.moved(len(text)) for mark in inside]
        text += words
    return SourceLine(text, number, Form.ROW, tuple(marks))
