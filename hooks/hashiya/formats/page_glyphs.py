"""Glyphs of a page as a reader sees them: each once, with its vowel marks, without the strokes that fill a line."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import Final

from .pdf_glyphs import Glyph, PageOfGlyphs
from .visual_order import is_arabic, unshaped

LARGEST_PAGE: Final = 14_400.0
"""Points: five metres, the limit of the format."""
SMALLEST_SIZE: Final = 0.5
"""Points; nobody reads a smaller letter."""
SHADOW: Final = 0.06
"""Share of the font's size within which the same glyph drawn twice is one, made bold."""
WORD_GAP: Final = 0.18
"""Share of the font's size that parts two words, in a file that draws no blanks."""
STRETCH: Final = 0.35
"""Share of the font's size below which a digit or Latin letter within an Arabic word is a stroke that widens it."""


def sound_glyphs(page: PageOfGlyphs) -> list[Glyph]:
    """The glyphs that hold text and stand on the page, each once: a shadow is the same glyph again, a hair aside.

    A font that says no widths draws all letters of a word at one place: none of them is a shadow.
    """
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
        if text.isspace() or (glyph.left == glyph.right and not _is_mark(glyph)) or seen.isdisjoint(around):
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


def without_stretches(row: list[Glyph]) -> list[Glyph]:
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
