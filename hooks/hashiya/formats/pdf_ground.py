"""Letters that nobody sees: without colour, or white on white. Runs in the process that reads a PDF.

A scan that was recognised has letters without colour over its picture, and a headline may be white on a bar: a letter
is out of sight only where nothing is drawn under it. Where much is drawn, none is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from pdfminer.utils import apply_matrix_pt

from .pdf_aside import Matrix

MOST_BOXES: Final = 100
"""Areas of a page that are remembered; a page with more is a drawing, and every letter counts as seen."""
WIDE_STROKE: Final = 4
"""Width of a line from which letters may stand on it."""
WHITE: Final = 0.98
"""Share of the light from which paper and letter are one."""

_LIGHT: Final = {
    **dict.fromkeys(("DeviceGray", "CalGray", "DeviceRGB", "CalRGB"), True),
    "DeviceCMYK": False,
}
"""Spaces of colours in which white is all light, or no ink; that of a profile goes by how many figures it has."""
_CLEAR: Final = (3, 7)
"""Ways to draw letters that draw nothing."""
_FILLED: Final = (0, 4)
"""Ways to draw letters that fill them and nothing else."""

Path = Iterable[Sequence[object]]


class Ink(Enum):
    """How a letter is drawn."""

    SEEN = 1
    WHITE = 2
    CLEAR = 3


def ink_of(render: int, color: object, space: str) -> Ink:
    """How letters are drawn in this way and colour."""
    if render in _CLEAR:
        return Ink.CLEAR
    return Ink.WHITE if render in _FILLED and is_white(color, space) else Ink.SEEN


def is_white(color: object, space: str) -> bool:
    """Whether a colour is that of paper."""
    figures = color if isinstance(color, tuple) else (color,)
    if not all(isinstance(one, (int, float)) for one in figures):
        return False
    light = _LIGHT.get(space, len(figures) != 4 if space == "ICCBased" else None)
    if light is None:
        return False
    return all(one >= WHITE for one in figures) if light else len(figures) == 4 and all(map(_no_ink, figures))


def _no_ink(figure: float) -> bool:
    return figure <= 1 - WHITE


@dataclass(slots=True)
class Ground:
    """What is drawn on a page besides letters."""

    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)
    full: bool = False
    """Whether more is drawn than is remembered, or something that may be anywhere."""

    def add(self, points: Iterable[tuple[float, float]], around: float = 0) -> None:
        """An area that holds these points of the page is drawn."""
        xs, ys = zip(*points, strict=True)
        self.boxes.append((min(xs) - around, min(ys) - around, max(xs) + around, max(ys) + around))
        self.full |= len(self.boxes) > MOST_BOXES

    def add_path(self, path: Path, matrix: Matrix, around: float) -> None:
        """An area within a path, or a line along it, is drawn."""
        if not self.full:
            figures = [[one for one in part[1:] if isinstance(one, (int, float))] for part in path]
            pairs = (pair for part in figures for pair in zip(part[::2], part[1::2], strict=False))
            points = [apply_matrix_pt(matrix, pair) for pair in pairs]
            if points:
                self.add(points, around)

    def holds(self, x: float, y: float) -> bool:
        """Whether something is drawn at a point of the page."""
        return self.full or any(left <= x <= right and low <= y <= high for left, low, right, high in self.boxes)
