"""Terms of office as lines of time, one a row under a common axis. Time runs as Arabic is read: the oldest is right."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from .svg import element, words

WIDTH: Final = 240
"""Units of a row; a page shows it about as wide in pixels."""

HEIGHT: Final = 12
AXIS_HEIGHT: Final = 18

EDGE: Final = 16
"""Half the width of a year's digits: the years at both ends stay on the drawing."""

SHORTEST: Final = 3
"""Width of a term of a few days."""

MOST_YEARS: Final = 6
"""Years written on the axis."""

STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
"""Years from one tick to the next."""

DAYS_OF_YEAR: Final = 365.25


@dataclass(frozen=True, slots=True)
class Term:
    """The days of one office; None: since ever, or still held."""

    start: datetime.date | None
    until: datetime.date | None


@dataclass(frozen=True, slots=True)
class Axis:
    """The years under which terms stand. Made by `axis_of`."""

    first: int
    last: int
    """Years that begin at its ends."""
    step: int
    """Years from one tick to the next."""

    def place(self, date: datetime.date) -> float:
        """How far from the right a day stands, in units."""
        years = (date - datetime.date(self.first, 1, 1)).days / DAYS_OF_YEAR
        return EDGE + (WIDTH - 2 * EDGE) * min(1.0, max(0.0, years / (self.last - self.first)))

    @property
    def years(self) -> range:
        """Those that are written."""
        return _ticks(self.first, self.last, self.step)


def axis_of(terms: Sequence[Term], today: datetime.date) -> Axis | None:
    """Whole years around all of `terms`, those still held drawn up to `today`; None where there is nothing to compare.

    `today` is a day of the digest, not of the machine: two builds of the same files are alike.
    """
    days = [day for term in terms for day in (term.start, term.until) if day]
    if sum(term.start is not None or term.until is not None for term in terms) < 2:
        return None
    last = min(max(*days, today).year + 1, datetime.MAXYEAR)  # a slip of the editor's may be the last day there is
    first = min(min(days).year, last - 1)
    step = next((step for step in STEPS if len(_ticks(first, last, step)) <= MOST_YEARS), STEPS[-1])
    return Axis(first, last, step)


def _ticks(first: int, last: int, step: int) -> range:
    """The round years among them."""
    return range(first + -first % step, last + 1, step)


def axis_line(axis: Axis) -> str:
    """The years, above the rows."""
    years = (
        element("text", words(str(year)), x=WIDTH - axis.place(datetime.date(year, 1, 1)), y=AXIS_HEIGHT - 5)
        for year in axis.years
    )
    return element("svg", *years, viewBox=f"0 0 {WIDTH} {AXIS_HEIGHT}", class_="terms axis", aria_hidden="true")


def term_line(term: Term, axis: Axis) -> str:
    """One term as a stretch of the line of all; a term that is still held ends in a point."""
    middle = HEIGHT / 2
    ticks = "".join(f"M{WIDTH - axis.place(datetime.date(year, 1, 1)):.1f} 2v{HEIGHT - 4}" for year in axis.years)
    drawn = [element("path", d=f"M{EDGE} {middle}H{WIDTH - EDGE}{ticks}", class_="line")]
    if term.start or term.until:
        right = WIDTH - (axis.place(term.start) if term.start else EDGE)
        left = WIDTH - axis.place(term.until) if term.until else EDGE
        left = min(left, right - SHORTEST)
        drawn.append(
            element("path", d=f"M{right:.1f} {middle}H{left:.1f}", class_="held" if term.until else "held now")
        )
    if term.start and not term.until:
        drawn.append(element("path", d=f"M{EDGE - 8} {middle}l9 -5v10z", class_="point"))
    return element("svg", *drawn, viewBox=f"0 0 {WIDTH} {HEIGHT}", class_="terms", aria_hidden="true")
