"""The process that reads a PDF: its bytes on the standard input, a line of JSON for each page on the standard output.

A PDF is a program that comes from anywhere: it may ask for gigabytes, or never end. `read_glyphs` runs this file by
itself and stops it; nothing of the house is imported here. The last line is one word that says how it went.
"""

from __future__ import annotations

import io
import json
import logging
import sys
from collections.abc import Iterator, Sequence
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


class TooLongError(Exception):
    """More pages, glyphs or strokes than an article has."""


def main(most_pages: int, most_glyphs: int, most_steps: int, most_work: int, most_memory: int) -> None:
    """Write the pages of the PDF on the standard input, then how it went."""
    logging.disable(logging.CRITICAL)
    if resource:
        resource.setrlimit(resource.RLIMIT_AS, (most_memory, most_memory))
        resource.setrlimit(resource.RLIMIT_CPU, (most_work, most_work))
    try:
        for page in read_pages(sys.stdin.buffer.read(), most_pages, most_glyphs, most_steps):
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
    data: bytes, most_pages: int, most_glyphs: int, most_steps: int
) -> Iterator[tuple[float, float, list[Row]]]:
    """Width, height and glyphs of each page."""
    resources = PDFResourceManager()
    collector = Collector(resources, most_glyphs)
    interpreter = Interpreter(resources, collector)
    interpreter.left = [most_steps]
    pages = list(islice(PDFPage.create_pages(PDFDocument(PDFParser(io.BytesIO(data)))), most_pages + 1))
    if len(pages) > most_pages:
        raise TooLongError
    for page in pages:
        collector.rows = []
        interpreter.process_page(page)
        left, bottom, right, top = page.mediabox
        width, height = (top - bottom, right - left) if page.rotate in (90, 270) else (right - left, top - bottom)
        yield width, height, collector.rows


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


class Collector(PDFTextDevice):
    """Notes every glyph that is drawn upright, and draws nothing."""

    def __init__(self, resources: PDFResourceManager, most_glyphs: int) -> None:
        super().__init__(resources)
        self.rows: list[Row] = []
        self._left: int = most_glyphs

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
        self._left -= 1
        if self._left < 0:
            raise TooLongError
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = ""
        advance = font.char_width(cid) * fontsize * scaling
        along, slant, _across, up, x, y = matrix
        if along > 0 and abs(slant) < along / 20 and not font.is_vertical():
            start, end = sorted((x, x + advance * along))
            lengths = [round(length, 2) for length in (start, end, y + rise * up, abs(fontsize * up))]
            self.rows.append((text, lengths[0], lengths[1], lengths[2], lengths[3], _is_bold(font)))
        return advance


BOLD: Final = ("bold", "black", "heavy")


def _is_bold(font: PDFFont) -> bool:
    name = str(font.fontname).lower()
    return any(word in name for word in BOLD)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
