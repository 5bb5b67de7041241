"""Rows of tables, whatever kind of file they stand in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from .manuscript import Form, Mark, MarkKind, SourceLine

BETWEEN: Final = " | "
"""Between two cells."""


def row_of(
    cells: Iterable[tuple[str, tuple[Mark, ...]]],
    number: int | None,
    *,
    between: str = BETWEEN,
    form: Form = Form.ROW,
    kind: MarkKind = MarkKind.CELL,
) -> SourceLine:
    """A row of a table: the words of its cells with a bar or else `between` them, each cell marked."""
    texts, marks, start = list[str](), list[Mark](), 0
    for words, inside in cells:
        texts.append(words)
        marks.append(Mark(kind, start, start + len(words)))
        marks += [mark.moved(start) for mark in inside]
        start += len(words) + len(between)
    return SourceLine(between.join(texts), number, form, tuple(marks))
