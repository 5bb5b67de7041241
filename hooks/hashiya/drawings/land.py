"""Land inside a frame, in an equirectangular projection: degrees as they are, narrowed by the cosine of the middle.

A map of some degrees is true to shape in its middle; east stands on the right, as on maps in Arabic too.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final

from .coordinates import Point
from .svg import element

DATA: Final = Path(__file__).parent / "data" / "land.json"


GRAIN: Final = 15
"""Tenths of a unit, across and down together, below which a step is not drawn."""

CELL: Final = 10
"""Degrees of the cells in which land is kept: maps near each other cut from the same piece."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a map shows, in degrees, and how wide it is drawn."""

    west: float
    south: float
    east: float
    north: float
    width: float
    """Units of the drawing."""

    @property
    def scale(self) -> float:
        """Units of a degree of latitude."""
        return self.width / ((self.east - self.west) * math.cos(math.radians((self.south + self.north) / 2)))

    @property
    def height(self) -> float:
        """Units of the drawing."""
        return (self.north - self.south) * self.scale

    def holds(self, point: Point) -> bool:
        """Whether `point` is on the map."""
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north

    def place(self, point: Point) -> Point:
        """Where `point` is drawn."""
        x = (point[0] - self.west) / (self.east - self.west) * self.width
        return x, (self.north - point[1]) * self.scale


def land(frame: Frame, layer: str) -> str:
    """The land of `layer`, `world` or `near`, inside `frame`, as one path."""
    sides = (frame.west, frame.south, frame.east, frame.north)
    rings = (_cut(ring, sides) for ring, bounds in _around(layer, *map(_tens, sides)) if _touch(bounds, sides))
    return element("path", d="".join(_drawn([frame.place(p) for p in ring]) for ring in rings if ring), class_="land")


def _drawn(points: Sequence[Point]) -> str:
    """Steps between whole tenths, those left out that nobody would see."""
    tenths = [(round(10 * points[0][0]), round(10 * points[0][1]))]
    for east, south in points[1:]:
        x, y = round(10 * east), round(10 * south)
        if abs(x - tenths[-1][0]) + abs(y - tenths[-1][1]) >= GRAIN:
            tenths.append((x, y))
    steps = [(u - x, v - y) for (x, y), (u, v) in pairwise(tenths)]
    drawn = " ".join(f"{_tenth(x)} {_tenth(y)}" for x, y in steps).replace(" -", "-")
    return f"M{_tenth(tenths[0][0])} {_tenth(tenths[0][1])}l{drawn}z" if len(steps) > 1 else ""


def _tenth(number: int) -> str:
    return f"{number / 10:g}"


Bounds = tuple[float, float, float, float]
"""West, south, east, north."""


def _tens(degrees: float) -> int:
    return math.floor(degrees / CELL)


@cache
def _around(layer: str, west: int, south: int, east: int, north: int) -> list[tuple[Sequence[Point], Bounds]]:
    """The rings of a layer cut to whole cells, with their bounds."""
    sides = (west * CELL, south * CELL, (east + 1) * CELL, (north + 1) * CELL)
    cut = (_cut(ring, sides) for ring, bounds in _rings(layer) if _touch(bounds, sides))
    return [(ring, _bounds(ring)) for ring in cut if ring]


@cache
def _rings(layer: str) -> list[tuple[list[Point], Bounds]]:
    """The rings of a layer in degrees, with their bounds. The file says what its numbers are."""
    data = json.loads(DATA.read_text(encoding="utf-8"))[layer]
    unit = data["unit"]
    found = []
    for numbers in data["rings"]:
        x = y = 0
        points = []
        for step in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + step[0], y + step[1]
            points.append((x * unit, y * unit))
        found.append((points, _bounds(points)))
    return found


def _bounds(ring: Sequence[Point]) -> Bounds:
    easts, norths = zip(*ring, strict=True)
    return min(easts), min(norths), max(easts), max(norths)


def _touch(one: Bounds, other: Bounds) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _cut(ring: Sequence[Point], sides: Bounds) -> Sequence[Point]:
    """What of a ring lies inside, one side after the other cutting it (Sutherland and Hodgman)."""
    west, south, east, north = sides
    ring = _cut_side(ring, 0, lambda c: c >= west, west)
    ring = _cut_side(ring, 0, lambda c: c <= east, east)
    ring = _cut_side(ring, 1, lambda c: c >= south, south)
    return _cut_side(ring, 1, lambda c: c <= north, north)


def _cut_side(ring: Sequence[Point], axis: int, kept: Callable[[float], bool], side: float) -> Sequence[Point]:
    if all(kept(point[axis]) for point in ring):
        return ring
    out: list[Point] = []
    for before, point in zip((*ring[-1:], *ring[:-1]), ring, strict=True):
        if kept(before[axis]) != kept(point[axis]):
            share = (side - before[axis]) / (point[axis] - before[axis])
            other = before[1 - axis] + share * (point[1 - axis] - before[1 - axis])
            out.append((side, other) if axis == 0 else (other, side))
        if kept(point[axis]):
            out.append(point)
    return out
