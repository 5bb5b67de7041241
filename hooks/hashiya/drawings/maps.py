"""Maps of what is named: a dot a place or state, every dot a link; where dots crowd, a closer map shows them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from .coordinates import WESTERNMOST, Point
from .land import Frame, land
from .svg import element, words

WIDTH: Final = 480
"""Units of a map: a phone shows it at three quarters, and its letters can still be read."""

WORLD: Final = "world"

FRAMES: Final = {
    WORLD: Frame(WESTERNMOST, -57, WESTERNMOST + 360, 76, WIDTH),
    "arab_world": Frame(-18, 3, 64, 38, WIDTH),
    "europe": Frame(-11.5, 35.5, 45, 62, WIDTH),
    "black_sea": Frame(21.5, 43.5, 42, 53, WIDTH),
    "mashreq": Frame(35, 29, 49, 37.8, WIDTH),
    "levant": Frame(33.3, 31, 37.3, 34.9, WIDTH),
}
"""What is shown, the widest first; the keys are those of their titles."""

FEWEST: Final = 5
"""Dots from which a closer map is drawn."""

SMALLEST: Final = 4.5
LARGEST: Final = 11
"""Radii of dots."""

CROWD: Final = 50
"""Dots of one map from which all become smaller: together they cover no more of it."""

FAINT: Final = 3.2
"""Width of a dot that a closer map shows as a link."""

ROUNDS: Final = 12
"""How often dots that lie on each other are moved apart."""

LETTER: Final = 8.2
"""Width of a letter of a label, a little more than Arabic takes where a narrow screen shows it larger."""

LINE: Final = 18
"""Height of a label there."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A place or state on a map."""

    slug: str
    name: str
    kind: str
    address: str
    """Of its page, from the page that shows the map."""
    said: str
    """What its dot is called: the name, and how often it is named."""
    number: int
    """Articles that name it."""
    point: Point


def frames_for(dots: Sequence[Dot]) -> list[str]:
    """The keys of the maps that `dots` need: the world, and closer ones where enough crowd."""
    chosen: list[str] = []
    for key, frame in reversed(FRAMES.items()):
        left = [d for d in dots if frame.holds(d.point) and not any(FRAMES[o].holds(d.point) for o in chosen)]
        if key == WORLD or len(left) >= FEWEST:
            chosen.append(key)
    return chosen[::-1]


def map_of(key: str, dots: Sequence[Dot], titles: Mapping[str, str]) -> str:
    """The map `key` of `dots`; `titles` has all maps that the page shows, by their keys.

    What a closer map shows is a small dot here, inside a link to that map; its anchor is `map-` and the key.
    """
    frame = FRAMES[key]
    closer = [other for other in titles if other != key and _within(FRAMES[other], frame)]
    shown = [dot for dot in dots if frame.holds(dot.point)]
    inner = {dot.slug: next((o for o in closer if FRAMES[o].holds(dot.point)), "") for dot in shown}
    own = sorted((dot for dot in shown if not inner[dot.slug]), key=lambda dot: (-dot.number, dot.slug))
    most = max((dot.number for dot in dots), default=1)
    share = min(1.0, math.sqrt(CROWD / max(1, len(own))))
    circles = _apart([(*frame.place(dot.point), _radius(dot, most) * share) for dot in own])
    outer = _outermost(closer)
    boxes = [_box(frame, o, titles[o], [d for d in shown if _lies_in(o, inner[d.slug])]) for o in outer]
    labels = _labels([dot.name for dot in own], circles, [_sides(frame, o) for o in outer], frame)
    return element(
        "svg",
        land(frame, "world" if key == WORLD else "near"),
        *boxes,
        *(_dot(*drawn) for drawn in zip(own, circles, labels, strict=True)),
        viewBox=f"0 0 {WIDTH} {round(frame.height)}",
        class_="map",
        role="group",
        aria_label=titles[key],
    )


def _within(one: Frame, other: Frame) -> bool:
    corners = ((one.west, one.south), (one.east, one.north))
    return all(other.holds(corner) for corner in corners)


def _lies_in(key: str, closer: str) -> bool:
    """Whether the map `closer`, if there is one, lies in the map `key`."""
    return bool(closer) and _within(FRAMES[closer], FRAMES[key])


def _outermost(keys: Sequence[str]) -> list[str]:
    """The closer maps that lie in no other of them."""
    return [k for k in keys if not any(o != k and _within(FRAMES[k], FRAMES[o]) for o in keys)]


def _radius(dot: Dot, most: int) -> float:
    """The area of a dot grows with the number of articles."""
    return SMALLEST + (LARGEST - SMALLEST) * math.sqrt((dot.number - 1) / most)


Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

Circle = tuple[float, float, float]
"""Middle and radius."""


def _apart(circles: Sequence[Circle]) -> list[Circle]:
    """Circles that lie on each other, moved apart a little at a time; the larger give way less."""
    places = [[x, y] for x, y, _ in circles]
    radii = [r for *_, r in circles]
    pairs = [
        (a, b)
        for a in range(len(circles))
        for b in range(a)
        if abs(places[a][0] - places[b][0]) < 4 * LARGEST and abs(places[a][1] - places[b][1]) < 4 * LARGEST
    ]
    for _ in range(ROUNDS):
        for a, b in pairs:
            x, y = places[a][0] - places[b][0], places[a][1] - places[b][1]
            away = math.hypot(x, y)
            lacks = radii[a] + radii[b] + 1 - away
            if lacks > 0:
                x, y = (x / away, y / away) if away > 0.01 else (math.cos(2.4 * a), math.sin(2.4 * a))
                share = radii[b] / (radii[a] + radii[b])
                places[a][0] += x * lacks * share
                places[a][1] += y * lacks * share
                places[b][0] -= x * lacks * (1 - share)
                places[b][1] -= y * lacks * (1 - share)
    return [(x, y, r) for (x, y), r in zip(places, radii, strict=True)]


def _box(frame: Frame, key: str, title: str, dots: Sequence[Dot]) -> str:
    """The frame of a closer map, a link to it, with what it shows as small dots."""
    x, y, right, foot = _sides(frame, key)
    drawn = [element("rect", x=x, y=y, width=right - x, height=foot - y)]
    for kind in sorted({dot.kind for dot in dots}):
        places = (frame.place(dot.point) for dot in dots if dot.kind == kind)
        path = "".join(f"M{east:.1f} {down:.1f}h0" for east, down in places)  # no way at all, but round at its ends
        drawn.append(element("path", d=path, stroke_width=FAINT, stroke_linecap="round", class_=kind))
    if LETTER * len(title) < right - x:
        drawn.append(element("text", words(title), x=(x + right) / 2, y=y + LINE - 2))
    return element("a", element("title", words(title)), *drawn, href=f"#map-{key}", class_="closer")


def _sides(frame: Frame, key: str) -> Box:
    """Where the frame of a closer map is drawn."""
    inner = FRAMES[key]
    return (*frame.place((inner.west, inner.north)), *frame.place((inner.east, inner.south)))


def _dot(dot: Dot, circle: Circle, label: Label | None) -> str:
    x, y, r = circle
    drawn = [element("title", words(dot.said)), element("circle", cx=x, cy=y, r=r)]
    if label:
        drawn.append(element("text", words(dot.name), x=label[0], y=label[1], class_=label[2]))
    return element("a", *drawn, href=dot.address, class_=dot.kind)


Label = tuple[float, float, str]
"""Where a name stands, and how: around that point, or from it to one side, whatever the size of its letters."""


def _labels(names: Sequence[str], circles: Sequence[Circle], boxes: Sequence[Box], frame: Frame) -> list[Label | None]:
    """Where each name stands: below its dot, above or beside it, or nowhere, where it would stand on anything else."""
    taken = [*boxes, *((x - r, y - r, x + r, y + r) for x, y, r in circles)]
    found: list[Label | None] = []
    for name, (x, y, r) in zip(names, circles, strict=True):
        half = LETTER * len(name) / 2
        spots = ((x, y + r + 9, "around"), (x, y - r - 8, "around"), (x - r - 3, y, "before"), (x + r + 3, y, "behind"))
        middles = (x, x, x - r - half - 3, x + r + half + 3)
        rooms = [(u - half, v - LINE / 2, u + half, v + LINE / 2) for u, (_, v, _) in zip(middles, spots, strict=True)]
        free = (n for n, box in enumerate(rooms) if _inside(box, frame) and not any(_over(box, t) for t in taken))
        spot = next(free, None)
        found.append((spots[spot][0], spots[spot][1] + 5, spots[spot][2]) if spot is not None else None)
        taken += [rooms[spot]] if spot is not None else []
    return found


def _inside(box: Box, frame: Frame) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= WIDTH and box[3] <= frame.height


def _over(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
