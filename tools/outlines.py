"""Outlines of world-atlas (TopoJSON of Natural Earth) as rings of points: read, and made simpler."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

Point: TypeAlias = tuple[float, float]
"""Degrees east and north."""

Ring: TypeAlias = list[Point]


def countries(path: Path) -> dict[str, list[Ring]]:
    """The outer rings of each country, by its ISO number, or by its name where it has none."""
    rings: dict[str, list[Ring]] = defaultdict(list)
    data = json.loads(path.read_text(encoding="utf-8"))
    arcs = _arcs(data)
    for country in data["objects"]["countries"]["geometries"]:
        rings[country.get("id") or country["properties"]["name"]] += _rings(country, arcs, outer=True)
    return dict(rings)


def land(path: Path) -> list[Ring]:
    """All rings of the land, holes among them."""
    data = json.loads(path.read_text(encoding="utf-8"))
    arcs = _arcs(data)
    return [ring for part in data["objects"]["land"]["geometries"] for ring in _rings(part, arcs, outer=False)]


def _arcs(data: Any) -> list[Ring]:  # noqa: ANN401  # what JSON holds
    """The arcs of a topology in degrees: their points are differences on a grid."""
    (scale_x, scale_y), (left, low) = data["transform"]["scale"], data["transform"]["translate"]
    arcs = []
    for arc in data["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((left + x * scale_x, low + y * scale_y))
        arcs.append(points)
    return arcs


def _rings(shape: Any, arcs: Sequence[Ring], *, outer: bool) -> list[Ring]:  # noqa: ANN401  # what JSON holds
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape.get("arcs", [])
    wanted = (ring for polygon in polygons for ring in (polygon[:1] if outer else polygon))
    rings = ([p for arc in ring for p in (arcs[arc] if arc >= 0 else arcs[~arc][::-1])[:-1]] for ring in wanted)
    return [_whole(ring) for ring in rings]


def _whole(ring: Ring) -> Ring:
    """A ring that crosses the antimeridian goes on beyond 180 degrees east."""
    points: Ring = []
    for x, y in ring:
        turns = round((points[-1][0] - x) / 360) if points else 0
        points.append((x + 360 * turns, y))
    far_west = sum(x for x, _ in points) / len(points) < -180
    return [(x + 360, y) for x, y in points] if far_west else points


def area(ring: Sequence[Point]) -> float:
    """Square degrees inside a ring."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def inner_point(rings: Sequence[Ring]) -> Point:
    """Latitude and longitude of a point in the middle of the largest ring, inside it where the ring has any room."""
    largest = max(rings, key=area)
    tolerance = max(1e-9, area(largest) ** 0.5 / 100)
    ring = simpler(largest, lambda _: tolerance)
    lows, highs = [min(c) for c in zip(*ring, strict=True)], [max(c) for c in zip(*ring, strict=True)]
    steps = [(n + 0.5) / 24 for n in range(24)]
    grid = [(lows[0] + (highs[0] - lows[0]) * s, lows[1] + (highs[1] - lows[1]) * t) for s in steps for t in steps]
    inside = [point for point in grid if contains(ring, point)] or largest
    middle = [sum(c) / len(inside) for c in zip(*inside, strict=True)]
    east, north = min(inside, key=lambda p: (p[0] - middle[0]) ** 2 + (p[1] - middle[1]) ** 2)
    return north, east


def contains(ring: Sequence[Point], point: Point) -> bool:
    """Whether a ray from the point to the east crosses the ring an odd number of times."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            inside = not inside
    return inside


def simpler(ring: Ring, tolerance: Callable[[Point], float]) -> Ring:
    """The ring without the points that stray less than `tolerance` degrees there (Douglas and Peucker)."""
    if len(ring) < 4:
        return ring
    far = max(range(len(ring)), key=lambda n: _square(ring[n], ring[0]))
    return _thin(ring[: far + 1], tolerance)[:-1] + _thin([*ring[far:], ring[0]], tolerance)[:-1]


def _thin(line: Ring, tolerance: Callable[[Point], float]) -> Ring:
    kept = {0, len(line) - 1}
    waiting = [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        strays = [_away(line[n], line[first], line[last]) / tolerance(line[n]) for n in range(first + 1, last)]
        if strays and max(strays) > 1:
            worst = first + 1 + strays.index(max(strays))
            kept.add(worst)
            waiting += [(first, worst), (worst, last)]
    return [line[n] for n in sorted(kept)]


def _away(point: Point, start: Point, end: Point) -> float:
    length = _square(start, end)
    if not length:
        return float(_square(point, start) ** 0.5)
    along = ((point[0] - start[0]) * (end[0] - start[0]) + (point[1] - start[1]) * (end[1] - start[1])) / length
    along = min(1.0, max(0.0, along))
    foot = (start[0] + along * (end[0] - start[0]), start[1] + along * (end[1] - start[1]))
    return float(_square(point, foot) ** 0.5)


def _square(one: Point, other: Point) -> float:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
