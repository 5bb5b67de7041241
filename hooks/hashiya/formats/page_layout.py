"""Glyphs of a page to lines of text, each with its place: words, columns, the order of reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from .page_columns import Segment, read_columns
from .page_glyphs import WORD_GAP, sound_glyphs
from .pdf_glyphs import PageOfGlyphs
from .visual_order import in_reading_order, is_arabic, turned_brackets

BESIDE_BLANKS: Final = 0.45
"""The same between Arabic letters in a line that has its blanks: those of some fonts stand far apart."""
LONGEST_WORD: Final = 15
"""Signs; a line with a blank less often draws none."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line on a page, or the part of it that stands in one column. Made by `read_lines`; lengths are points."""

    text: str
    """In reading order."""
    left: float
    right: float
    base: float
    size: float
    """Of most of its letters."""
    bold: bool
    page: int
    """From 0."""
    block: int = 0
    """Which column of its page it stands in, from 0, in reading order."""


def read_lines(pages: Sequence[PageOfGlyphs]) -> list[PrintedLine]:
    """The lines of a document in the order of reading, columns from the right."""
    segments = [
        (number, block, segment)
        for number, page in enumerate(pages)
        for block, column in enumerate(read_columns(sound_glyphs(page)))
        for segment in column
    ]
    signs = [_signs(segment) for _, _, segment in segments]
    if any(is_arabic("".join(line)) for line in signs):
        turned = turned_brackets([in_reading_order(line) for line in signs])
        texts = [in_reading_order(line, turned) for line in signs]
    else:
        texts = ["".join(line) for line in signs]  # no word of it runs from the right: no sign does
    return [
        PrintedLine(
            text,
            segment.left,
            segment.right,
            segment.base,
            segment.size,
            2 * sum(glyph.bold for glyph in segment.glyphs) > len(segment.glyphs),
            number,
            block,
        )
        for text, (number, block, segment) in zip(texts, segments, strict=True)
    ]


def _signs(segment: Segment) -> list[str]:
    """The signs of a line from left to right, with a blank where a gap parts two words."""
    signs: list[str] = []
    end = None
    blanks = sum(glyph.text.isspace() for glyph in segment.glyphs)
    among_letters = BESIDE_BLANKS if blanks * LONGEST_WORD >= len(segment.glyphs) else WORD_GAP
    for glyph in segment.glyphs:
        if glyph.text.isspace():
            signs.append(" ")
            end = max(end or glyph.right, glyph.right)
            continue
        if end is not None and signs[-1] != " ":
            within = is_arabic(signs[-1]) and is_arabic(glyph.text)
            if glyph.left - end > (among_letters if within else WORD_GAP) * glyph.size:
                signs.append(" ")
        signs.append(glyph.text)
        end = max(end or glyph.right, glyph.right)
    return signs
