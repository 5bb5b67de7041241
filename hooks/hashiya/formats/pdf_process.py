"""The process that reads a PDF: its bytes on the standard input, a line of JSON for each page on the standard output.

A PDF is a program that comes from anywhere: it may ask for gigabytes, or never end. `read_glyphs` runs this module by
itself and stops it; of the house it imports the modules `pdf_…` alone. The last line is one word that says how it went.
"""

from __future__ import annotations

import io
import json
import logging
import sys
from collections.abc import Iterator, Mapping
from itertools import islice

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from .pdf_aside import Layer, hidden_layers
from .pdf_drawing import Interpreter
from .pdf_glyph_rows import Collector, Row, TooLongError, turned_page, usual_turn

try:
    import resource
except ImportError:  # Windows: the limit of time alone
    resource = None  # type: ignore[assignment]

Aside = tuple[float, float, list[Row], str]
"""What a page holds in one direction of what is no text of it: width, height, glyphs and layer."""
Page = tuple[float, float, list[Row], list[Aside], list[str]]
"""What stands upright on a page, then the rest, then what its notes and fields say and nobody draws."""


def main() -> None:
    """Write the pages of the PDF on the standard input, then how it went; the limits are the arguments."""
    most_pages, most_letters, most_steps, most_work, most_memory = map(int, sys.argv[1:])
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


def read_pages(data: bytes, most_pages: int, most_letters: int, most_steps: int) -> Iterator[Page]:
    """What stands on each page."""
    document = PDFDocument(PDFParser(io.BytesIO(data)))
    resources = PDFResourceManager()
    collector = Collector(resources, most_letters)
    interpreter = Interpreter(resources, collector)
    interpreter.left = [most_steps]
    interpreter.hidden = hidden_layers(document.catalog)
    pages = list(islice(PDFPage.create_pages(document), most_pages + 1))
    if len(pages) > most_pages:
        raise TooLongError
    for page in pages:
        page.mediabox = left, bottom, right, top = _from_corners(*page.mediabox)
        interpreter.process_page(page)
        width, height = (top - bottom, right - left) if page.rotate in (90, 270) else (right - left, top - bottom)
        yield _page(width, height, collector.rows_seen(), collector.unseen)


def _page(width: float, height: float, rows: Mapping[tuple[Layer, int], list[Row]], unseen: list[str]) -> Page:
    usual = usual_turn({turn: inside for (layer, turn), inside in rows.items() if layer is Layer.PAGE})
    others: list[Aside] = [
        (*turned_page(width, height, turn, inside), layer.value)
        for (layer, turn), inside in rows.items()
        if (layer, turn) != (Layer.PAGE, usual)
    ]
    return *turned_page(width, height, usual, rows.get((Layer.PAGE, usual), [])), others, unseen


def _from_corners(one: float, two: float, three: float, four: float) -> tuple[float, float, float, float]:
    """The box between two corners that face each other; the format takes any two."""
    return min(one, three), min(two, four), max(one, three), max(two, four)
