"""Who is named with whom, as a small graph: one actor in the middle, its company around it, nearer where closer."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from .svg import element, tenth, words

WIDTH: Final = 480
HEIGHT: Final = 360
"""Units of the drawing: a phone shows it at three quarters, and its letters can still be read."""

REACH: Final = (178, 152)
"""Half axes of the ellipse on which the most distant stand."""

NEAREST: Final = 0.72
"""Share of the reach at which the closest stand: nearer, their names would touch the middle."""

LINE: Final = 13
"""Characters of a name on one line."""

LEADING: Final = 19

LETTER: Final = 6.6
"""Width of a letter in the middle; an Arabic letter of this size takes between four and nine."""


@dataclass(frozen=True, slots=True)
class Node:
    """One actor of the graph."""

    slug: str
    name: str
    kind: str
    address: str
    """Of its page, from the page that shows the drawing."""
    shared: int
    """Articles that it shares with the one in the middle."""


def company_graph(
    middle: str, kind: str, nodes: Sequence[Node], ties: Mapping[tuple[str, str], int], *, label: str
) -> str:
    """The graph of `middle` and `nodes`; `ties` has the articles that two nodes share, by their slugs in order.

    The layout is a rule, not a simulation: the same actors always stand at the same places.
    """
    if not nodes:
        return ""
    places = _places(nodes)
    centre = (WIDTH / 2, HEIGHT / 2)
    most = max(node.shared for node in nodes)
    lines = [
        *(_line(places[a], places[b], number / most, "tie") for (a, b), number in sorted(ties.items())),
        *(_line(centre, places[node.slug], node.shared / most, "spoke") for node in nodes),
    ]
    drawn = [_node(node, places[node.slug]) for node in nodes]
    heart = element("g", _label(middle, *centre), class_=f"node middle {kind}")
    return element(
        "svg", *lines, *drawn, heart, viewBox=f"0 0 {WIDTH} {HEIGHT}", class_="company", role="group", aria_label=label
    )


def _places(nodes: Sequence[Node]) -> dict[str, tuple[float, float]]:
    """Around the middle from the right, as Arabic reads; the closer the company, the nearer."""
    shared = [node.shared for node in nodes]
    least, most = min(shared), max(shared)
    places = {}
    for number, node in enumerate(nodes):
        angle = 2 * math.pi * number / len(nodes)
        away = 1 - (1 - NEAREST) * ((node.shared - least) / (most - least) if most > least else 0)
        x = WIDTH / 2 + REACH[0] * away * math.cos(angle)
        y = HEIGHT / 2 - REACH[1] * away * math.sin(angle)
        places[node.slug] = (round(x, 1), round(y, 1))
    return places


def _line(start: tuple[float, float], end: tuple[float, float], weight: float, name: str) -> str:
    width = 0.6 + 2.4 * min(1.0, weight)
    x1, y1, x2, y2 = map(tenth, (*start, *end))
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke-width="{tenth(width)}" class="{name}"/>'


def _node(node: Node, place: tuple[float, float]) -> str:
    return element("a", _label(node.name, *place), href=node.address, class_=f"node {node.kind}")


def _label(name: str, x: float, y: float) -> str:
    """A name on one line or two, its middle at `x`, `y`."""
    lines = _folded(name)
    first = y - LEADING * (len(lines) - 1) / 2 + 5
    rows = (element("tspan", words(line), x=x, y=first + LEADING * number) for number, line in enumerate(lines))
    width, height = LETTER * max(map(len, lines)) + 6, LEADING * len(lines) + 4
    ground = element("rect", x=x - width / 2, y=y - height / 2, width=width, height=height, rx=4, class_="ground")
    return ground + element("text", *rows)


def _folded(name: str) -> list[str]:
    """`name` in one line, or in two of about the same length."""
    parts = name.split(" ")
    if len(name) <= LINE or len(parts) == 1:
        return [name]
    cut = min(range(1, len(parts)), key=lambda n: abs(len(" ".join(parts[:n])) - len(" ".join(parts[n:]))))
    return [" ".join(parts[:cut]), " ".join(parts[cut:])]
