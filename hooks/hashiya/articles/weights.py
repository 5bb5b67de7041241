"""Weights that were learnt: what each look of a line is worth as evidence, in natural logarithms."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Final

BIAS: Final = "every line"
"""The look that every line has: what it is worth before anything is seen."""


@cache
def load_weights(path: Path) -> dict[str, float]:
    """By look, from a file of `look<TAB>weight`."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("# "))
    return {look: float(weight) for look, weight in rows}


def weigh(looks: Iterable[str], weights: Mapping[str, float]) -> float:
    """The logarithm of the odds that a line with these looks is what the weights were learnt for."""
    return weights[BIAS] + math.fsum(weights.get(look, 0.0) for look in looks)
