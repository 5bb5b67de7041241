"""The letters of a PDF and where they stand: what `pdf_process` found, in so much time and memory and no more."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

MOST_PAGES: Final = 60
"""A longer document is no article."""
MOST_LETTERS: Final = 400_000
"""Of the glyphs drawn on all pages; sixty full pages have half of it."""
MOST_STEPS: Final = 2_000_000
"""Words, numbers and operators that draw all pages; a full page of text has ten thousand, a map a hundred thousand."""
LEAST_WORK: Final = 6
MOST_WORK: Final = 30
"""Seconds of the processor, which do not count while others work; a sound document of sixty pages takes ten."""
BYTES_A_SECOND: Final = 40_000
"""A larger document may take longer: what costs many seconds and is small was made to cost them."""
MOST_SECONDS: Final = 120
"""On the clock."""
MOST_MEMORY: Final = 1_500_000_000
"""Bytes of address space; a sound document takes a tenth."""

_HOUSE: Final = Path(__file__).parents[2]
_PROCESS: Final = "import sys; sys.path.append(sys.argv.pop(1)); from hashiya.formats.pdf_process import main; main()"
"""The house stands behind all libraries: no file of it is taken for one of them."""


class Fault(StrEnum):
    """Why a PDF cannot be read."""

    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    ENDLESS = "endless"
    LONG = "long"


class PdfFault(ValueError):
    """A PDF that cannot be read."""

    def __init__(self, kind: Fault) -> None:
        super().__init__(kind.value)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Glyph:
    """A sign on a page: one letter, or several that a font draws as one. Lengths are points, y grows upwards."""

    text: str
    """In reading order, as the font maps it; empty where it maps nothing."""
    left: float
    right: float
    base: float
    """Height of the line that it stands on."""
    size: float
    """Of its font."""
    bold: bool = False

    @property
    def middle(self) -> float:
        """Half way between its sides."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class PageOfGlyphs:
    """What stands upright on a page, for whoever turns it as most of its letters stand. Made by `read_glyphs`."""

    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    turned: list[PageOfGlyphs] = field(default_factory=list)
    """What stands on it in other directions, as a stamp does, in patterns or out of sight: each as it is upright."""
    layer: str = "page"
    """As `pdf_aside` calls it."""
    unseen: list[str] = field(default_factory=list)
    """What its notes and fields say and nobody draws."""


def _environment() -> dict[str, str]:
    """The editor's own, but for the encoding of what the other process tells: it is read as ASCII."""
    return {**os.environ, "PYTHONIOENCODING": "ascii"}


def read_glyphs(data: bytes) -> list[PageOfGlyphs]:
    """The pages of a PDF. Raises `PdfFault` for one that cannot be read."""
    work = min(MOST_WORK, LEAST_WORK + len(data) // BYTES_A_SECOND)
    limits = map(str, (MOST_PAGES, MOST_LETTERS, MOST_STEPS, work, MOST_MEMORY))
    # -P: the files of the folder that one stands in are no libraries
    child = [sys.executable, "-P", "-W", "ignore", "-c", _PROCESS, str(_HOUSE), *limits]
    try:
        result = subprocess.run(  # noqa: S603
            child, input=data, capture_output=True, timeout=MOST_SECONDS, check=False, env=_environment()
        )
    except subprocess.TimeoutExpired:
        raise PdfFault(Fault.ENDLESS) from None
    if result.returncode:
        raise PdfFault(Fault.ENDLESS)  # stopped by a limit
    *pages, verdict = result.stdout.decode("ascii", errors="replace").splitlines() or [""]
    if verdict != '"sound"':
        raise PdfFault(next((fault for fault in Fault if verdict == f'"{fault}"'), Fault.DAMAGED))
    return [_page(*json.loads(page)) for page in pages]


_Rows = list[tuple[str, float, float, float, float, bool]]


_Aside = tuple[float, float, _Rows, str]


def _page(width: float, height: float, rows: _Rows, others: Sequence[_Aside], unseen: list[str]) -> PageOfGlyphs:
    turned = [PageOfGlyphs(wide, high, _glyphs(inside), layer=layer) for wide, high, inside, layer in others]
    return PageOfGlyphs(width, height, _glyphs(rows), turned, unseen=unseen)


def _glyphs(rows: _Rows) -> list[Glyph]:
    return [Glyph(*row) for row in rows]
