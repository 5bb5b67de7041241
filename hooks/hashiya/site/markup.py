"""Faults in the theme's own markup, mended on the finished page."""

from __future__ import annotations

from typing import Final

TOGGLES: Final = tuple(f'id="__{name}" autocomplete="off"' for name in ("drawer", "search"))
"""HTML gives a checkbox no `autocomplete`; the theme writes it on the two that hold its state."""


def mended(page: str) -> str:
    """`page` without them; anything else in it is left as it is."""
    for toggle in TOGGLES:
        page = page.replace(toggle, toggle.partition(" autocomplete")[0], 1)
    return page
