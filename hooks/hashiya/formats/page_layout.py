"""Glyphs of a page to lines of text, each with its place: words, columns, the order of reading."""

from __future__ import annotations

import statistics
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from .pdf_glyphs import Glyph, PageOfGlyphs
from .visual_order import in_reading_order, is_arabic, turned_brackets, unshaped

SAME_LINE: Final = 0.4
"""Share of the font's size by which two glyphs of one line may stand higher or lower."""
LARGEST_PAGE: Final = 14_400.0
"""Points: five metres, the limit of the format."""
SMALLEST_SIZE: Final = 0.5
"""Points; nobody reads a smaller letter."""
SHADOW: Final = 0.06
"""Share of the font's size within which the same glyph drawn twice is one, made bold."""
WORD_GAP: Final = 0.18
"""Share of the font's size that parts two words, in a file that draws no blanks."""
BESIDE_BLANKS: Final = 0.45
"""The same between Arabic letters in a line that has its blanks: those of some fonts stand far apart."""
LONGEST_WORD: Final = 15
"""Signs; a line with a blank less often draws none."""
STRETCH: Final = 0.35
"""Share of the font's size below which a digit or Latin letter within an Arabic word is a stroke that widens it."""
SEGMENT_GAP: Final = 1.5
"""Times the font's size that parts two columns."""
FEWEST_ROWS: Final = 4
"""Lines on either side from which a gap down the page parts columns."""
MOST_COLUMNS: Final = 8
MOST_PIECES: Final = 1000
"""Of the lines of a page; where there are more, nobody laid it out in columns."""


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


@dataclass(frozen=True, slots=True)
class _Segment:
    """Glyphs of one line that stand close together, from left to right."""

    glyphs: list[Glyph]

    @property
    def left(self) -> float:
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        return max(glyph.right for glyph in self.glyphs)

    @property
    def base(self) -> float:
        return statistics.median(glyph.base for glyph in self.glyphs)

    @property
    def size(self) -> float:
        return statistics.median(glyph.size for glyph in self.glyphs)


def read_lines(pages: Sequence[PageOfGlyphs]) -> list[PrintedLine]:
    """The lines of a document in the order of reading, columns from the right."""
    segments = [
        (number, block, segment)
        for number, page in enumerate(pages)
        for block, column in enumerate(_columns(_rows(_sound(page)), MOST_COLUMNS))
        for segment in column
    ]
    signs = [_signs(segment) for _, _, segment in segments]
    turned = turned_brackets([in_reading_order(line) for line in signs])
    return [
        PrintedLine(
            in_reading_order(line, turned),
            segment.left,
            segment.right,
            segment.base,
            segment.size,
            2 * sum(glyph.bold for glyph in segment.glyphs) > len(segment.glyphs),
            number,
            block,
        )
        for line, (number, block, segment) in zip(signs, segments, strict=True)
    ]


def _sound(page: PageOfGlyphs) -> list[Glyph]:
    """The glyphs that hold text and stand on the page, each once: a shadow is the same glyph again, a hair aside."""
    seen: set[tuple[str, int, int]] = set()
    kept: list[Glyph] = []
    for glyph in page.glyphs:
        text = unshaped("".join(char for char in glyph.text if _is_text(char)))
        inside = -1 <= glyph.middle <= min(page.width, LARGEST_PAGE) + 1
        inside &= -1 <= glyph.base <= min(page.height, LARGEST_PAGE) + 1
        if not text or not SMALLEST_SIZE < glyph.size < LARGEST_PAGE or not inside:
            continue
        hair = SHADOW * glyph.size
        place = int(glyph.left // hair), int(glyph.base // hair)
        around = [(text, place[0] + x, place[1] + y) for x in (0, -1, 1) for y in (0, -1, 1)]
        if text.isspace() or seen.isdisjoint(around):
            seen.add(around[0])
            kept.append(replace(glyph, text=text))
    return _with_their_marks(kept)


def _is_text(char: str) -> bool:
    """No control character, no sign of a letter lost, no code point that a font uses for itself."""
    return char != "\ufffd" and unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn")


def _is_mark(glyph: Glyph) -> bool:
    return all(unicodedata.category(char) == "Mn" for char in glyph.text)


def _with_their_marks(glyphs: list[Glyph]) -> list[Glyph]:
    """The letters, each with its vowel marks, which are glyphs of their own in some fonts.

    A mark is drawn beside its letter: before it where the line is drawn from the left, else after it.
    """
    kept: list[Glyph] = []
    waiting: list[Glyph] = []
    for glyph in glyphs:
        if _is_mark(glyph):
            waiting.append(glyph)
            continue
        before = bool(waiting and kept) and _stands_at(waiting[0], kept[-1])
        behind = bool(waiting) and _stands_at(waiting[-1], glyph)
        if behind and (not before or kept[-1].middle < glyph.middle):
            kept.append(_marked(glyph, waiting[::-1]))
        else:
            if before:
                kept[-1] = _marked(kept[-1], waiting)
            kept.append(glyph)
        waiting = []
    if waiting and kept and _stands_at(waiting[0], kept[-1]):
        kept[-1] = _marked(kept[-1], waiting)
    return kept


def _stands_at(mark: Glyph, letter: Glyph) -> bool:
    near = letter.left - mark.size <= mark.middle <= letter.right + mark.size
    return near and abs(mark.base - letter.base) < 1.5 * letter.size and unicodedata.category(letter.text[0])[0] == "L"


def _marked(letter: Glyph, marks: list[Glyph]) -> Glyph:
    return replace(letter, text=letter.text + "".join(mark.text for mark in marks))


def _rows(glyphs: list[Glyph]) -> list[list[_Segment]]:
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
    return [list(_segments(_without_stretches(row))) for row in rows]


def _without_stretches(row: list[Glyph]) -> list[Glyph]:
    """The row without strokes that fill a line: some programs name them after any letter that comes."""
    kept: list[Glyph] = []
    waiting: list[Glyph] = []
    for glyph in row:
        if _may_be_stretch(glyph) and (waiting or (kept and _touch(kept[-1], glyph))):
            waiting.append(glyph)
            continue
        if waiting and is_arabic(glyph.text):
            kept[-1] = replace(kept[-1], right=waiting[-1].right)
        else:
            kept += waiting
        waiting = []
        kept.append(glyph)
    return kept + waiting


def _may_be_stretch(glyph: Glyph) -> bool:
    return glyph.text.isascii() and glyph.text.isalnum() and glyph.right - glyph.left < STRETCH * glyph.size


def _touch(letter: Glyph, glyph: Glyph) -> bool:
    return is_arabic(letter.text) and glyph.left - letter.right < WORD_GAP * glyph.size


def _segments(row: list[Glyph]) -> Iterator[_Segment]:
    """The pieces of a row from left to right, blanks at their ends left out."""
    piece: list[Glyph] = []
    end = 0.0
    for glyph in row:
        if glyph.text.isspace():
            if piece:
                piece.append(glyph)
            continue
        if piece and glyph.left - end > SEGMENT_GAP * glyph.size:
            yield _Segment(_without_blank_end(piece))
            piece = []
        piece.append(glyph)
        end = max(end, glyph.right)
    if piece:
        yield _Segment(_without_blank_end(piece))


def _without_blank_end(piece: list[Glyph]) -> list[Glyph]:
    while piece[-1].text.isspace():
        piece.pop()
    return piece


def _columns(rows: list[list[_Segment]], depth: int) -> Iterator[list[_Segment]]:
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


def _joined(row: list[_Segment]) -> _Segment:
    return _Segment([glyph for piece in row for glyph in piece.glyphs])


def _gutter(rows: list[list[_Segment]]) -> tuple[float, int, int] | None:
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


def _signs(segment: _Segment) -> list[str]:
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
