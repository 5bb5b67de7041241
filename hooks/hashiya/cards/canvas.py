"""Paper to write on.

A picture has a palette of a few inks in fifteen strengths each: that draws and packs faster than full colours.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

FONTS: Final = Path(__file__).parents[2] / "theme" / "assets" / "hashiya" / "fonts"

PAPER: Final = (0xFB, 0xF8, 0xF1)

INKS: Final = {
    "ink": (0x22, 0x1E, 0x18),
    "soft": (0x4A, 0x44, 0x3A),
    "faint": (0x65, 0x5D, 0x50),
    "rule": (0xC9, 0xBE, 0xA6),
    "rubric": (0x8A, 0x2A, 0x1C),
    "person": (0x8F, 0x2F, 0x22),
    "organization": (0x24, 0x50, 0x7C),
    "state": (0x1D, 0x5C, 0x44),
    "place": (0x73, 0x50, 0x08),
}
"""The colours of `tokens.css` in daylight."""

_STRENGTHS: Final = 16
"""Of each ink, bare paper counted: how the edges of letters are smoothed."""


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface in one size."""

    file: str
    """Its file among the theme's fonts, without the suffix."""
    size: int
    """In pixels."""

    def width(self, text: str, direction: str = "rtl") -> float:
        """How wide `text` runs, in pixels."""
        return _font(self).getlength(text, direction=direction)


class Canvas:
    """A sheet of paper of `width` by `height` pixels."""

    def __init__(self, width: int, height: int) -> None:
        """A blank sheet."""
        self.width, self.height = width, height
        self._picture = Image.new("P", (width, height), 0)
        self._picture.putpalette(_palette())

    def write(self, place: tuple[float, float], text: str, face: Face, ink: str) -> None:
        """Arabic, its right end and baseline at `place`."""
        self._stamp(place, text, face, ink, direction="rtl")

    def write_latin(self, place: tuple[float, float], text: str, faces: tuple[Face, Face], ink: str) -> None:
        """Latin, its right end and baseline at `place`; the second face has the letters that the first has not."""
        x, y = place
        for run, face in reversed(list(_latin_runs(text, faces))):
            self._stamp((x, y), run, face, ink, direction="ltr")
            x -= face.width(run, "ltr")

    def fill(self, box: tuple[int, int, int, int], ink: str) -> None:
        """A bar from the left upper to the right lower corner."""
        ImageDraw.Draw(self._picture).rectangle(box, (list(INKS).index(ink) + 1) * (_STRENGTHS - 1))

    def png(self) -> bytes:
        """The picture, byte for byte the same for the same strokes."""
        out = io.BytesIO()
        self._picture.save(out, "PNG", compress_level=4)
        return out.getvalue()

    def _stamp(self, place: tuple[float, float], text: str, face: Face, ink: str, *, direction: str) -> None:
        """Draw the letters on a strip no larger than they need, and put what is covered onto the picture."""
        if not text:
            return
        width, height = round(face.width(text, direction)) + 2 * face.size, 3 * face.size
        strip = Image.new("L", (width, height), 0)
        local = (width - face.size, 2 * face.size)
        ImageDraw.Draw(strip).text(local, text, 255, _font(face), anchor="rs", direction=direction, language="ar")
        strengths, covered = _strengths(ink)
        left, top = round(place[0]) - local[0], round(place[1]) - local[1]
        self._picture.paste(strip.point(strengths), (left, top), strip.point(covered))


@cache
def _font(face: Face) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / f"{face.file}.woff2"), face.size, layout_engine=ImageFont.Layout.RAQM)


@cache
def _strengths(ink: str) -> tuple[list[int], list[int]]:
    """For each coverage of a pixel, 0 to 255: its place in the palette, and whether it is covered at all."""
    base = list(INKS).index(ink) * (_STRENGTHS - 1)
    levels = [round(coverage * (_STRENGTHS - 1) / 255) for coverage in range(256)]
    return [base + level for level in levels], [255 if level else 0 for level in levels]


@cache
def _palette() -> list[int]:
    """Paper first, then every ink from its faintest to its full strength."""
    values = list(PAPER)
    for ink in INKS.values():
        for strength in range(1, _STRENGTHS):
            part = strength / (_STRENGTHS - 1)
            values += [round(p + (i - p) * part) for p, i in zip(PAPER, ink, strict=True)]
    return values


def _latin_runs(text: str, faces: tuple[Face, Face]) -> Iterator[tuple[str, Face]]:
    """`text` cut where its letters change from one face to the other."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or _is_extended(text[place]) != _is_extended(text[start]):
            yield text[start:place], faces[_is_extended(text[start])]
            start = place


def _is_extended(char: str) -> bool:
    """Whether a letter stands in the second file of the face: `ğ`, `ł`, `š`."""
    return "\u0100" <= char <= "\u024f" or "\u1e00" <= char <= "\u1eff"
