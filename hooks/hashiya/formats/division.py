"""A paragraph as long as a book is read as several: a browser lays a megabyte without a break out for a minute."""

from __future__ import annotations

import re
import unicodedata
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
    """A sentence too long itself is parted at a blank, what is no word anywhere; a mark across an end is dropped."""
    start = 0
    while start < len(line.text):
        end = _end(line.text, start) if len(line.text) - start > LONGEST else len(line.text)
        yield _part(line, start, end)
        start = end + (line.text[end : end + 1] == " ")


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
    marks = tuple(mark.moved(-start) for mark in line.marks if start <= mark.start and mark.end <= end)
    return replace(line, text=line.text[start:end], marks=marks)
