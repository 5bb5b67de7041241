"""Mentions by month as bars. Time runs as Arabic is read: the oldest month stands on the right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .svg import element, words

WIDTH: Final = 640
HEIGHT: Final = 120
"""Units of the drawing; a page shows it as wide as its text."""

FOOT: Final = 20
"""Below the bars, for the years."""

HEAD: Final = 16
"""Above them, for the largest number."""

WIDEST_BAR: Final = 24
NARROWEST_BAR: Final = 1.5

CLOSEST_YEARS: Final = 56
"""Units between two years that are written."""


def month_bars(counts: Mapping[int, int], *, label: str) -> str:
    """Bars for `counts`, keyed by month: twelve times the year, plus the month from 0. Empty for no counts."""
    if not counts:
        return ""
    first, last = min(counts), max(counts)
    first, last = first - first % 12, last - last % 12 + 11  # whole years: the same month stands at the same place
    step = WIDTH / (last - first + 1)
    most = max(counts.values())
    drawn = [_bar(month - first, number, step, most) for month, number in sorted(counts.items())]
    base = element("path", d=f"M0 {HEIGHT - FOOT}H{WIDTH}", class_="axis")
    top = element("text", words(str(most)), x=WIDTH - 4, y=HEAD - 4, class_="most")
    return element(
        "svg",
        *(base, *drawn, *_years(first, last, step), top),
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        class_="months",
        role="img",
        aria_label=label,
    )


def _bar(place: int, number: int, step: float, most: int) -> str:
    width = min(WIDEST_BAR, max(NARROWEST_BAR, step * 0.75))
    height = max(2.0, (HEIGHT - FOOT - HEAD) * number / most)
    x = WIDTH - step * (place + 0.5) - width / 2
    return element("rect", x=x, y=HEIGHT - FOOT - height, width=width, height=height, class_="bar")


def _years(first: int, last: int, step: float) -> list[str]:
    """The years below the axis, as many as can be read."""
    every = max(1, round(CLOSEST_YEARS / (12 * step) + 0.5))
    years = range(first // 12, last // 12 + 1)
    return [
        element("text", words(str(year)), x=_middle(year - years[0], step), y=HEIGHT - 5, class_="year")
        for year in years[::every]
    ]


def _middle(year: int, step: float) -> float:
    """Where the middle of a year stands, its digits kept on the drawing."""
    return min(WIDTH - 24, max(24, WIDTH - step * (12 * year + 6)))
