"""A paragraph as long as a book is read as several: a browser lays a megabyte without a break out for a minute."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from .manuscript import Form, Manuscript, SourceLine

LONGEST: Final = 20_000
"""Characters of a line that stay together."""

_SENTENCE_END: Final = re.compile(r"(?<=[.!?؟…])\s+")


def divided(manuscript: Manuscript) -> tuple[Manuscript, list[SourceLine]]:
    """The document with its longest lines divided at sentence ends, and these lines; rows of tables stay whole."""
    long: list[SourceLine] = []
    lines: list[SourceLine] = []
    for line in manuscript.lines:
        parts = [line] if line.form is Form.ROW else list(_parts(line))
        lines += parts
        long += [line] if len(parts) > 1 else []
    return (replace(manuscript, lines=tuple(lines)) if long else manuscript), long


def _parts(line: SourceLine) -> Iterator[SourceLine]:
    """A sentence that is too long itself is parted at a blank, words stay whole; a mark across an end is dropped."""
    start = 0
    while start < len(line.text):
        end = _end(line.text, start) if len(line.text) - start > LONGEST else len(line.text)
        yield _part(line, start, end)
        start = end + 1


def _end(text: str, start: int) -> int:
    """Where a part that begins at `start` ends: a blank, since a line has single ones."""
    ends = [found.start() for found in _SENTENCE_END.finditer(text, start + LONGEST // 2, start + LONGEST)]
    if ends:
        return ends[-1]
    blank = text.rfind(" ", start + 1, start + LONGEST)
    return blank if blank > 0 else _next_blank(text, start + LONGEST)


def _next_blank(text: str, start: int) -> int:
    blank = text.find(" ", start)
    return blank if blank > 0 else len(text)


def _part(line: SourceLine, start: int, end: int) -> SourceLine:
    if end - start == len(line.text):
        return line
    marks = tuple(mark.moved(-start) for mark in line.marks if start <= mark.start and mark.end <= end)
    return replace(line, text=line.text[start:end], marks=marks)
