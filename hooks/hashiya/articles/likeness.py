"""How much a line looks like what a page has around its article: learnt, for what no rule names."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from .looks import looks
from .weights import load_weights, weigh

WEIGHTS: Final = Path(__file__).parent / "data" / "furniture.tsv"

LONGEST: Final = 280
"""Characters; a longer line is a paragraph."""

PARAGRAPH: Final = -9.0
"""What a line is worth that is not looked at."""


@lru_cache(maxsize=4096)
def likeness(line: str) -> float:
    """The logarithm of the odds that `line` is furniture: above 0 it is rather that than news."""
    return PARAGRAPH if len(line) > LONGEST else weigh(looks(line), load_weights(WEIGHTS))
