"""A paragraph as long as a book is read as several: a browser lays a megabyte without a break out for a minute."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from .manuscript import Form, Manuscript, Mark, MarkKind, SourceLine
from .rows import BETWEEN

LONGEST: Final = 20_000
"""Characters of a line that stay together."""

_SENTENCE_END: Final = re.compile(r"(?<=[.!?؟…])\s+")


def divided(manuscript: Manuscript) -> tuple[Manuscript, list[SourceLine]]:
    """The document with its longest lines divided at sentence ends, and these lines; a row where a cell of it is."""
    long: list[SourceLine] = []
    lines: list[SourceLine] = []
    for line in manuscript.lines:
        parts = list(_rows(line) if line.form is Form.ROW else _parts(line))
        lines += parts
        long += [line] if len(parts) > 1 else []
    return (replace(manuscript, lines=tuple(lines)) if long else manuscript), long


def divided_text(text: str) -> list[str]:
    """A line of text as the lines that it is read as."""
    return [text[start:end] for start, end in _ranges(text, 0, len(text))]


def _parts(line: SourceLine) -> Iterator[SourceLine]:
    """The line in parts; a mark across an end is dropped."""
    for start, end in _ranges(line.text, 0, len(line.text)):
        yield _part(line, start, end)


_CELLS: Final = (MarkKind.CELL, MarkKind.HEAD_CELL)


def _rows(row: SourceLine) -> Iterator[SourceLine]:
    """The row, or several with a part of each cell that is too long, below each other."""
    cells = [mark for mark in row.marks if mark.kind in _CELLS]
    if all(cell.end - cell.start <= LONGEST for cell in cells):
        yield row
        return
    divided_cells = [list(_ranges(row.text, cell.start, cell.end)) for cell in cells]
    for ranges in zip_longest(*divided_cells, fillvalue=(0, 0)):
        marks, at = list[Mark](), 0
        for cell, (start, end) in zip(cells, ranges, strict=True):
            marks.append(Mark(cell.kind, at, at + end - start))
            marks += [mark.moved(at - start) for mark in _marks_within(row, start, end) if mark.kind not in _CELLS]
            at += end - start + len(BETWEEN)
        yield replace(row, text=BETWEEN.join(row.text[start:end] for start, end in ranges), marks=tuple(marks))


def _ranges(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """A sentence too long itself is parted at a blank, what is no word anywhere."""
    while start < stop:
        end = min(_end(text, start), stop) if stop - start > LONGEST else stop
        yield start, end
        start = end + (text[end : end + 1] == " ")


def _end(text: str, start: int) -> int:
    """Where a part that begins at `start` ends: a blank, since a line has single ones."""
    ends = [found.start() for found in _SENTENCE_END.finditer(text, start + LONGEST // 2, start + LONGEST)]
    if ends:
        return ends[-1]
    blank = text.rfind(" ", start + 1, start + LONGEST + 1)
    return blank if blank > 0 else _end_within(text, start)


def _end_within(text: str, start: int) -> int:
    """Where a word without an end is parted: before a letter, so that its marks stay with it, if it has any letter."""
    end = start + LONGEST
    while end > start and unicodedata.combining(text[end]):
        end -= 1
    return end if end > start else start + LONGEST


def _part(line: SourceLine, start: int, end: int) -> SourceLine:
    if end - start == len(line.text):
        return line
    marks = tuple(mark.moved(-start) for mark in _marks_within(line, start, end))
    return replace(line, text=line.text[start:end], marks=marks)


def _marks_within(line: SourceLine, start: int, end: int) -> Iterator[Mark]:
    return (mark for mark in line.marks if start <= mark.start and mark.end <= end)
