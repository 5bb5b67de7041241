"""Glyphs of a page to the lines of its columns: rows, their pieces between wide gaps, the order of reading."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from .page_glyphs import without_stretches
from .pdf_glyphs import Glyph

SAME_LINE: Final = 0.4
"""Share of the font's size by which two glyphs of one line may stand higher or lower."""
SEGMENT_GAP: Final = 1.5
"""Times the font's size that parts two columns."""
FEWEST_ROWS: Final = 4
"""Lines on either side from which a gap down the page parts columns."""
MOST_COLUMNS: Final = 8
MOST_PIECES: Final = 1000
"""Of the lines of a page; where there are more, nobody laid it out in columns."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Glyphs of one line that stand close together, from left to right."""

    glyphs: list[Glyph]

    @property
    def left(self) -> float:
        """Of the first glyph, in points."""
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        """Of the glyph that ends last."""
        return max(glyph.right for glyph in self.glyphs)

    @property
    def base(self) -> float:
        """Of most glyphs."""
        return statistics.median(glyph.base for glyph in self.glyphs)

    @property
    def size(self) -> float:
        """Of most glyphs."""
        return statistics.median(glyph.size for glyph in self.glyphs)


def read_columns(glyphs: list[Glyph]) -> Iterator[list[Segment]]:
    """The columns of a page in reading order, each with its lines from the top."""
    return _columns(_rows(glyphs), MOST_COLUMNS)


def _columns(rows: list[list[Segment]], depth: int) -> Iterator[list[Segment]]:
    """The columns of some rows, in reading order: above a gap, right of it, left of it, below it."""
    gutter = _gutter(rows) if depth > 0 else None
    if gutter is None:
        yield [_joined(row) for row in rows] if rows else []
        return
    x, first, last = gutter
    if first > 0:
        yield from _columns(rows[:first], depth - 1)
    for side in (True, False):
        inside = [[piece for piece in row if (piece.left >= x) is side] for row in rows[first : last + 1]]
        yield from _columns([row for row in inside if row], depth - 1)
    if last + 1 < len(rows):
        yield from _columns(rows[last + 1 :], depth - 1)


def _joined(row: list[Segment]) -> Segment:
    return Segment([glyph for piece in row for glyph in piece.glyphs])


def _gutter(rows: list[list[Segment]]) -> tuple[float, int, int] | None:
    """Where a gap runs down the page, and its first and last row: the one with most lines on its poorer side."""
    best, most = None, FEWEST_ROWS - 1
    if sum(map(len, rows)) > MOST_PIECES:
        return None
    for x in sorted({round(piece.left / 4) * 4 - 3.0 for row in rows for piece in row}):
        first = 0
        right = left = 0
        sides: list[tuple[bool, bool]] = []
        for number in range(len(rows) + 1):
            row = rows[number] if number < len(rows) else []
            crossed = number == len(rows) or any(piece.left < x < piece.right for piece in row)
            if not crossed:
                on_right, on_left = any(p.left >= x for p in row), any(p.right <= x for p in row)
                sides.append((on_right, on_left))
                right += on_right
                left += on_left
                continue
            if min(right, left) > most and _side_by_side(sides):
                best, most = (x, first, number - 1), min(right, left)
            first, right, left, sides = number + 1, 0, 0, []
    return best


def _side_by_side(sides: list[tuple[bool, bool]]) -> bool:
    """Whether the lines on the two sides stand beside each other, not one group under the other."""
    rights = [n for n, (right, _) in enumerate(sides) if right]
    lefts = [n for n, (_, left) in enumerate(sides) if left]
    shared = min(rights[-1], lefts[-1]) - max(rights[0], lefts[0]) + 1
    return 2 * shared >= max(rights[-1] - rights[0], lefts[-1] - lefts[0]) + 1


def _rows(glyphs: list[Glyph]) -> list[list[Segment]]:
    """The lines of a page from the top, each in the pieces that wide gaps part it into."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.base):
        if rows and rows[-1][-1].base - glyph.base <= SAME_LINE * min(glyph.size, rows[-1][-1].size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    rows = [row for row in rows if any(not glyph.text.isspace() for glyph in row)]
    for row in rows:
        row.sort(key=lambda glyph: (glyph.middle, glyph.left))
    return [list(_segments(without_stretches(row))) for row in rows]


def _segments(row: list[Glyph]) -> Iterator[Segment]:
    """The pieces of a row from left to right, blanks at their ends left out."""
    piece: list[Glyph] = []
    end = 0.0
    for glyph in row:
        if glyph.text.isspace():
            if piece:
                piece.append(glyph)
            continue
        if piece and glyph.left - end > SEGMENT_GAP * glyph.size:
            yield Segment(_without_blank_end(piece))
            piece = []
        piece.append(glyph)
        end = max(end, glyph.right)
    if piece:
        yield Segment(_without_blank_end(piece))


def _without_blank_end(piece: list[Glyph]) -> list[Glyph]:
    while piece[-1].text.isspace():
        piece.pop()
    return piece
