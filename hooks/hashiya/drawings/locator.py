"""Where one place or state lies: a small map around it, with the names of the states nearby."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .coordinates import WESTERNMOST, Point
from .land import Frame, land
from .svg import element, words

WIDTH: Final = 240
HEIGHT: Final = 160

REACHES: Final = (10, 16, 24)
"""Degrees of latitude from the middle to the upper side: the first that shows who lies nearby."""

FEWEST_NEAR: Final = 3
"""Other states from which a map tells where a place lies."""

LOWEST: Final = -58
HIGHEST: Final = 80

HALO: Final = 8
"""Radius of the ring around the place."""

NEIGHBOURS: Final = 7
"""Most names of other states."""

LETTER: Final = 5.4
LINE: Final = 14
"""Width of a letter of a name, and height of a name."""


def locator(point: Point, kind: str, others: Sequence[tuple[str, Point]], *, label: str) -> str:
    """The map around `point`; of `others`, names and where they lie, the nearest are written where there is room."""
    frames = [_around(point, reach) for reach in REACHES]
    telling = (frame for frame in frames if sum(frame.holds(where) for _, where in others) >= FEWEST_NEAR)
    frame = next(telling, frames[-1])
    x, y = frame.place(point)
    near = sorted((_square(point, where), name, where) for name, where in others if frame.holds(where))
    names = _names([(name, frame.place(where)) for _, name, where in near], (x, y))
    return element(
        "svg",
        land(frame, "near"),
        *names,
        element("circle", cx=x, cy=y, r=HALO, class_=f"halo {kind}"),
        element("circle", cx=x, cy=y, r=4, class_=f"here {kind}"),
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        class_="map locator",
        role="img",
        aria_label=label,
    )


def _names(near: Sequence[tuple[str, Point]], place: Point) -> list[str]:
    """The first names that have room, a little to the side where they would lie on another or on the place."""
    taken = [(place[0] - HALO, place[1] - HALO, place[0] + HALO, place[1] + HALO)]
    written: list[str] = []
    for name, (x, y) in near:
        half = LETTER * len(name) / 2
        boxes = [(x + aside - half, y - LINE / 2, x + aside + half, y + LINE / 2) for aside in (0, HALO, -HALO)]
        free = next((box for box in boxes if _inside(box) and not any(_over(box, other) for other in taken)), None)
        if free and len(written) < NEIGHBOURS:
            taken.append(free)
            written.append(element("text", words(name), x=(free[0] + free[2]) / 2, y=y + 4))
    return written


Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def _inside(box: Box) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= WIDTH and box[3] <= HEIGHT


def _over(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _around(point: Point, reach: int) -> Frame:
    """A frame of the same size on paper everywhere; it ends at the ends of the map."""
    middle = min(HIGHEST - reach, max(LOWEST + reach, point[1]))
    flat = Frame(0, middle - reach, 1, middle + reach, WIDTH)
    half = flat.scale / (HEIGHT / (2 * reach)) / 2
    east = min(WESTERNMOST + 360 - half, max(WESTERNMOST + half, point[0]))
    return Frame(east - half, middle - reach, east + half, middle + reach, WIDTH)


def _square(one: Point, other: Point) -> float:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
