"""The glyphs that a PDF draws, by the direction in which they stand. Runs in the process that reads a PDF."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextDevice, PDFTextSeq
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFResourceManager, PDFTextState
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream
from pdfminer.utils import apply_matrix_pt

from .pdf_aside import Layer, Matrix
from .pdf_ground import WIDE_STROKE, Ground, Ink, Path, ink_of, is_white

Row = tuple[str, float, float, float, float, bool]
"""A glyph in the order of the fields of `Glyph`."""
Turned = tuple[float, float, list[Row]]
"""What a page holds in one direction, as somebody sees it who turns the page so far: its width, height and glyphs."""


class TooLongError(Exception):
    """More pages, letters or strokes than an article has."""


def usual_turn(rows: Mapping[int, Sequence[Row]]) -> int:
    """How far a reader turns the page: as most of its glyphs stand, if not aslant, as a stamp does."""
    turns = [turn for turn in rows if turn % QUARTER in (0, STEP, QUARTER - STEP)]
    return max(turns, key=lambda turn: (len(rows[turn]), -turn), default=0)


def turned_page(width: float, height: float, turn: int, rows: list[Row]) -> Turned:
    """A page that is turned so that these glyphs stand upright; they hold where they stand on a page turned so."""
    if not turn:
        return width, height, rows
    corners = [_turned(x, y, turn) for x in (0.0, width) for y in (0.0, height)]
    (left, right), (bottom, top) = ((min(side), max(side)) for side in zip(*corners, strict=True))
    moved = [(text, x - left, end - left, y - bottom, size, bold) for text, x, end, y, size, bold in rows]
    return right - left, top - bottom, moved


QUARTER: Final = 90
STEP: Final = 5
"""Degrees to which other directions are rounded: a recognised scan stands a little askew."""
UPRIGHT: Final = 1 / 20
"""How far a line may rise along its length and be level."""


def turn_of(x: float, y: float) -> int:
    """In degrees, against the clock, how far what runs in this direction is turned."""
    if x > 0 and abs(y) < x * UPRIGHT:
        return 0  # without trigonometry: nearly every glyph
    angle = math.degrees(math.atan2(y, x))
    if math.isnan(angle):
        return 0
    quarter = round(angle / QUARTER) * QUARTER
    near = abs(angle - quarter) < math.degrees(math.atan(UPRIGHT))
    return (quarter if near else round(angle / STEP) * STEP) % 360


def _turned(x: float, y: float, turn: int) -> tuple[float, float]:
    """Where a point of the page stands once what is turned by `turn` is upright."""
    across, along = ((1, 0), (0, 1), (-1, 0), (0, -1))[turn // QUARTER] if turn % QUARTER == 0 else _direction(turn)
    return x * across + y * along, y * across - x * along


def _direction(turn: int) -> tuple[float, float]:
    angle = math.radians(turn)
    return math.cos(angle), math.sin(angle)


class Collector(PDFTextDevice):
    """Notes every glyph that is drawn, and draws nothing."""

    def __init__(self, resources: PDFResourceManager, most_letters: int) -> None:
        super().__init__(resources)
        self._left: int = most_letters
        self.drawn = 0
        """Letters, on all pages."""
        self._begin()

    def _begin(self, upright: Matrix = (1, 0, 0, 1, 0, 0)) -> None:
        self.rows: dict[tuple[Layer, int], list[Row]] = defaultdict(list)
        """By where they stand and the direction in which they are drawn."""
        self.unseen: list[str] = []
        """What notes and fields say and nobody draws."""
        self.upright = upright
        """From the lengths of the page's file to those of the page as it is shown."""
        self.layer = Layer.PAGE
        self.tiles: set[int] = set()
        """Patterns that were drawn."""
        self.open: list[bool] = []
        """What began and has not ended: whether it is hidden."""
        self.ground = Ground()
        self._ink = Ink.SEEN
        """How the letters at hand are drawn."""
        self._clear: list[tuple[float, float, tuple[Layer, int], Row]] = []
        """Letters without colour, where they stand: a picture may still be drawn over them."""

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:  # noqa: ARG002  # the signature of the library
        """Nothing is drawn yet."""
        self._begin(ctm)

    def count(self, letters: int) -> None:
        """Take so many letters from those that are left."""
        self._left -= letters
        if self._left < 0:
            raise TooLongError

    def rows_seen(self) -> dict[tuple[Layer, int], list[Row]]:
        """The letters, when the page is drawn: those without colour under a picture are what it was recognised as."""
        for x, y, (layer, turn), row in self._clear:
            self.rows[layer if self.ground.holds(x, y) else Layer.CLEAR, turn].append(row)
        self._clear = []
        return self.rows

    def paint_path(  # the signature of the library
        self,
        graphicstate: PDFGraphicState,
        stroke: bool,  # noqa: FBT001
        fill: bool,  # noqa: FBT001
        evenodd: bool,  # noqa: ARG002, FBT001
        path: Path,
    ) -> None:
        """Note where something is filled, if not in white, and where a wide line runs."""
        wide = stroke and graphicstate.linewidth > WIDE_STROKE
        filled = fill and not is_white(graphicstate.ncolor, graphicstate.ncs.name)
        if (wide or filled) and self.ctm:
            self.ground.add_path(path, self.ctm, graphicstate.linewidth / 2 if wide else 0)

    def render_image(self, name: str, stream: PDFStream) -> None:  # noqa: ARG002  # the signature of the library
        """Note where a picture stands."""
        if self.ctm:
            self.ground.add([apply_matrix_pt(self.ctm, (x, y)) for x in (0, 1) for y in (0, 1)])

    def render_string(
        self, textstate: PDFTextState, seq: PDFTextSeq, ncs: PDFColorSpace, graphicstate: PDFGraphicState
    ) -> None:
        """Draw letters."""
        self._ink = ink_of(textstate.render, graphicstate.ncolor, ncs.name)
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(  # noqa: PLR0917  # the signature of the library
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        *_: object,
    ) -> float:
        """The advance of a glyph; the signature is the library's."""
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = ""
        self.count(max(len(text), 1))  # a font may name a glyph after a book
        self.drawn += bool(text.strip())
        advance = font.char_width(cid) * fontsize * scaling
        along, slant, across, up, x, y = matrix
        sign = math.copysign(1, fontsize)  # of a size below nothing every letter stands on its head
        turn = turn_of(0, -1) if font.is_vertical() else turn_of(along * sign, slant * sign)
        if turn:
            x, y = _turned(x + rise * across, y + rise * up, turn)
            length, height = math.hypot(along, slant) * sign, math.hypot(across, up)
        else:
            y, length, height = y + rise * up, along, up
        start, end = sorted((x, x + advance * length))
        lengths = [round(length, 2) for length in (start, end, y, abs(fontsize * height))]
        layer = Layer.HIDDEN if True in self.open else self.layer
        row = (text, lengths[0], lengths[1], lengths[2], lengths[3], _is_bold(font))
        if self._ink is Ink.SEEN:
            self.rows[layer, turn].append(row)
        else:
            self._note_unseen(apply_matrix_pt(matrix, (advance / 2, rise + fontsize / 4)), (layer, turn), row)
        return advance

    def _note_unseen(self, middle: tuple[float, float], key: tuple[Layer, int], row: Row) -> None:
        """A letter that is white or has no colour; of a white one it counts what was drawn before it."""
        if self._ink is Ink.CLEAR:
            self._clear.append((*middle, key, row))
        else:
            self.rows[key if self.ground.holds(*middle) else (Layer.CLEAR, key[1])].append(row)


BOLD: Final = ("bold", "black", "heavy")


def _is_bold(font: PDFFont) -> bool:
    name = str(font.fontname).lower()
    return any(word in name for word in BOLD)
