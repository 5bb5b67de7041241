"""Whether pictures can bear Arabic letters: each build asks, and most of them draw nothing."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Final

WRITER: Final = "PIL._imagingft"
"""What Pillow writes with. `PIL.features` tells the same of it, and loads all of Pillow for that: a build that has
nothing to do would spend a tenth of its time there."""


def can_write_arabic() -> bool:
    """Whether letters are joined and turned here: Pillow does so with FriBidi, which it takes from the system."""
    return find_spec(WRITER) is not None and bool(getattr(import_module(WRITER), "HAVE_RAQM", False))
