"""Where states and places lie, from `data/coordinates.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

from ..actors.actor import Actor

DATA: Final = Path(__file__).parent / "data" / "coordinates.yml"

WESTERNMOST: Final = -170
"""In the Bering Strait maps are cut: what lies further west is counted on beyond 180 degrees east."""

Point: TypeAlias = tuple[float, float]
"""Degrees east and north."""


def location(actor: Actor) -> Point | None:
    """Where `actor` lies, None where nobody wrote it down.

    A Wikidata number finds it under any slug; a slug does not where the number says that it is somebody else's.
    """
    by_number, by_slug = _known()
    if actor.wikidata in by_number:
        return by_number[actor.wikidata]
    point, number = by_slug.get(actor.slug, (None, None))
    return point if not (actor.wikidata and number) else None


@cache
def _known() -> tuple[Mapping[str | None, Point], Mapping[str, tuple[Point, str | None]]]:
    """The file by Wikidata number and by slug. Its lines are `slug: north east number`; the number may lack."""
    by_number: dict[str | None, Point] = {}
    by_slug: dict[str, tuple[Point, str | None]] = {}
    for line in DATA.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        slug, _, told = line.partition(": ")
        north, east, *numbers = told.split(" ")
        point = (float(east) + (360 if float(east) < WESTERNMOST else 0), float(north))
        by_slug[slug] = (point, numbers[0] if numbers else None)
        by_number.update((number, point) for number in numbers)
    return by_number, by_slug
