"""Write hooks/hashiya/drawings/data/land.json: the outline of the land, as coarse as a small map shows it.

    python tools/make_land.py path/to/node_modules/world-atlas           # writes the file
    python tools/make_land.py path/to/node_modules/world-atlas --check   # fails if the file differs

Two layers: `world` for a map of the whole earth, `near` for maps of a part of it, finer where the news of this site
mostly is.  Rings are lists of whole numbers: the first point, then the steps from point to point, in `unit` degrees.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Final

from outlines import Point, Ring, area, land, simpler

ROOT: Final = Path(__file__).resolve().parent.parent
TARGET: Final = ROOT / "hooks" / "hashiya" / "drawings" / "data" / "land.json"

SOURCE: Final = (
    "Land of Natural Earth (https://www.naturalearthdata.com/, public domain), 1:110m and 1:50m, 1:10m around the"
    " eastern Mediterranean, through world-atlas 2.0.2 (ISC, Michael Bostock); made simpler and rounded by"
    " tools/make_land.py, which writes this file: change it there. No borders."
)

LOWEST: Final = -60
"""No map of the site shows what lies further south."""

FINEST: Final = (33.0, 29.0, 38.0, 37.5)
FINER: Final = (-19.0, 3.0, 66.0, 63.0)
"""West, south, east and north of where outlines are finer than elsewhere."""


def _inside(point: Point, frame: tuple[float, float, float, float]) -> bool:
    west, south, east, north = frame
    return bool(west <= point[0] <= east and south <= point[1] <= north)


def _near(point: Point) -> float:
    """Degrees that an outline may be off at `point`, in the layer `near`."""
    return 0.015 if _inside(point, FINEST) else 0.11 if _inside(point, FINER) else 0.35


def layer(rings: list[Ring], tolerance: Callable[[Point], float], smallest: float, unit: float) -> list[list[int]]:
    """The larger of `rings`, simpler, as whole numbers."""
    shown = []
    for ring in sorted(rings, key=area, reverse=True):
        if area(ring) < smallest * tolerance(ring[0]) ** 2 or max(y for _, y in ring) < LOWEST:
            continue
        points = [(round(x / unit), round(y / unit)) for x, y in simpler(ring, tolerance)]
        points = [point for n, point in enumerate(points) if n == 0 or point != points[n - 1]]
        if len(points) > 2:
            steps = [c for (x, y), (u, v) in pairwise(points) for c in (u - x, v - y)]
            shown.append([*points[0], *steps])
    return shown


def render(atlas: Path) -> str:
    """The file, one ring a line."""
    fine = [ring for ring in land(atlas / "land-10m.json") if any(_inside(p, FINEST) for p in ring)]
    coarse = land(atlas / "land-50m.json")
    near = _joined(coarse, fine)
    layers = {
        "world": (0.25, layer(land(atlas / "land-110m.json"), lambda _: 0.3, 8, 0.25)),
        "near": (0.01, layer(near, _near, 8, 0.01)),
    }
    parts = []
    for name, (unit, rings) in layers.items():
        lines = ",\n".join(json.dumps(ring, separators=(",", ":")) for ring in rings)
        parts.append(f'"{name}": {{"unit": {unit}, "rings": [\n{lines}\n]}}')
    return f'{{"source": {json.dumps(SOURCE)},\n' + ",\n".join(parts) + "}\n"


def _joined(coarse: list[Ring], fine: list[Ring]) -> list[Ring]:
    """`coarse`, with the largest ring of `fine`, which holds three continents, in place of its own."""
    mainland = max(fine, key=area)
    return [mainland, *sorted(coarse, key=area, reverse=True)[1:]]


def main() -> None:
    """Write the file, or with --check compare it."""
    atlas = next((Path(one) for one in sys.argv[1:] if not one.startswith("-")), ROOT / "node_modules" / "world-atlas")
    text = render(atlas)
    if "--check" not in sys.argv:
        TARGET.write_text(text, encoding="utf-8", newline="\n")
    elif TARGET.read_text(encoding="utf-8") != text:
        raise SystemExit(f"{TARGET} differs from what tools/make_land.py writes")


if __name__ == "__main__":
    main()
