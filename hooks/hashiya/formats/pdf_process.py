"""The process that reads a PDF: its bytes on the standard input, a line of JSON for each page on the standard output.

A PDF is a program that comes from anywhere: it may ask for gigabytes, or never end. `read_glyphs` runs this file by
itself and stops it; nothing of the house is imported here. The last line is one word that says how it went.
"""

from __future__ import annotations

import io
import json
import logging
import math
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import list_value, stream_value

try:
    import resource
except ImportError:  # Windows: the limit of time alone
    resource = None  # type: ignore[assignment]

Row = tuple[str, float, float, float, float, bool]
"""A glyph in the order of the fields of `Glyph`."""
Matrix = tuple[float, float, float, float, float, float]
Layer = tuple[float, float, list[Row]]
"""What a page holds in one direction, as somebody sees it who turns the page so far: its width, height and glyphs."""


class TooLongError(Exception):
    """More pages, letters or strokes than an article has."""


def main(most_pages: int, most_letters: int, most_steps: int, most_work: int, most_memory: int) -> None:
    """Write the pages of the PDF on the standard input, then how it went."""
    logging.disable(logging.CRITICAL)
    if resource:
        resource.setrlimit(resource.RLIMIT_AS, (most_memory, most_memory))
        resource.setrlimit(resource.RLIMIT_CPU, (most_work, most_work))
    try:
        for page in read_pages(sys.stdin.buffer.read(), most_pages, most_letters, most_steps):
            sys.stdout.write(json.dumps(page) + "\n")
        verdict = "sound"
    except (PDFPasswordIncorrect, PDFEncryptionError):
        verdict = "encrypted"
    except TooLongError:
        verdict = "long"
    except MemoryError:
        verdict = "endless"
    except Exception:  # noqa: BLE001  # whatever a library raises on bytes from anywhere
        verdict = "damaged"
    sys.stdout.write(json.dumps(verdict) + "\n")


def read_pages(
    data: bytes, most_pages: int, most_letters: int, most_steps: int
) -> Iterator[tuple[float, float, list[Row], list[Layer]]]:
    """Width, height and glyphs of each page, and what stands on it in other directions."""
    resources = PDFResourceManager()
    collector = Collector(resources, most_letters)
    interpreter = Interpreter(resources, collector)
    interpreter.left = [most_steps]
    pages = list(islice(PDFPage.create_pages(PDFDocument(PDFParser(io.BytesIO(data)))), most_pages + 1))
    if len(pages) > most_pages:
        raise TooLongError
    for page in pages:
        collector.rows = defaultdict(list)
        page.mediabox = left, bottom, right, top = _from_corners(*page.mediabox)
        interpreter.process_page(page)
        width, height = (top - bottom, right - left) if page.rotate in (90, 270) else (right - left, top - bottom)
        usual = usual_turn(collector.rows)
        others = [turned_page(width, height, turn, rows) for turn, rows in collector.rows.items() if turn != usual]
        yield *turned_page(width, height, usual, collector.rows[usual]), others


def _from_corners(one: float, two: float, three: float, four: float) -> tuple[float, float, float, float]:
    """The box between two corners that face each other; the format takes any two."""
    return min(one, three), min(two, four), max(one, three), max(two, four)


def usual_turn(rows: Mapping[int, Sequence[Row]]) -> int:
    """How far a reader turns the page: as most of its glyphs stand, if not aslant, as a stamp does."""
    turns = [turn for turn in rows if turn % QUARTER in (0, STEP, QUARTER - STEP)]
    return max(turns, key=lambda turn: (len(rows[turn]), -turn), default=0)


def turned_page(width: float, height: float, turn: int, rows: list[Row]) -> Layer:
    """A page that is turned so that these glyphs stand upright; they hold where they stand on a page turned so."""
    if not turn:
        return width, height, rows
    corners = [_turned(x, y, turn) for x in (0.0, width) for y in (0.0, height)]
    (left, right), (bottom, top) = ((min(side), max(side)) for side in zip(*corners, strict=True))
    moved = [(text, x - left, end - left, y - bottom, size, bold) for text, x, end, y, size, bold in rows]
    return right - left, top - bottom, moved


class Interpreter(PDFPageInterpreter):
    """Draws pages as the library does, and no more of them than it may."""

    left: list[int]
    """How many steps are left, one figure for the page and for every drawing within it."""

    def dup(self) -> Interpreter:
        """An interpreter for a drawing within a page; the library makes one of its own kind."""
        inner = Interpreter(self.rsrcmgr, self.device)
        inner.left = self.left
        return inner

    def execute(self, streams: Sequence[object]) -> None:
        """Take the streams' steps from what is left, then draw them."""
        for stream in list_value(streams):
            self.left[0] -= steps_of(stream_value(stream).get_data())
            if self.left[0] < 0:
                raise TooLongError
        super().execute(streams)


OF_A_STREAM: Final = 20
"""Steps that it costs to begin one, in words: drawings may hold drawings that hold drawings."""

DELIMITERS: Final = (b"(", b"<", b"[", b"{", b"/", b"%")
"""What begins another word without a blank before it."""


def steps_of(content: bytes) -> int:
    """At most how many words, numbers and operators a stream holds, counted without reading it."""
    return OF_A_STREAM + len(content.split()) + sum(map(content.count, DELIMITERS))


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
        self.rows: dict[int, list[Row]] = defaultdict(list)
        """By the direction in which they are drawn."""
        self._left: int = most_letters

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
        self._left -= max(len(text), 1)  # a font may name a glyph after a book
        if self._left < 0:
            raise TooLongError
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
        self.rows[turn].append((text, lengths[0], lengths[1], lengths[2], lengths[3], _is_bold(font)))
        return advance


BOLD: Final = ("bold", "black", "heavy")


def _is_bold(font: PDFFont) -> bool:
    name = str(font.fontname).lower()
    return any(word in name for word in BOLD)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
