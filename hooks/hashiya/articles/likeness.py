"""How much a line looks like what a page has around its article: learnt, for what no rule names."""

from __future__ import annotations

import math
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from .looks import looks

WEIGHTS: Final = Path(__file__).parent / "data" / "furniture.tsv"

LONGEST: Final = 280
"""Characters; a longer line is a paragraph."""

BIAS: Final = "every line"

PARAGRAPH: Final = -9.0
"""What a line is worth that is not looked at."""


@lru_cache(maxsize=4096)
def likeness(line: str) -> float:
    """The logarithm of the odds that `line` is furniture: above 0 it is rather that than news."""
    if len(line) > LONGEST:
        return PARAGRAPH
    weights = _weights()
    return weights[BIAS] + math.fsum(weights.get(look, 0.0) for look in looks(line))


@cache
def _weights() -> dict[str, float]:
    """By look, in natural logarithms; under `BIAS` what every line begins with."""
    rows = (line.split("\t") for line in WEIGHTS.read_text(encoding="utf-8").splitlines() if not line.startswith("# "))
    return {look: float(weight) for look, weight in rows}
