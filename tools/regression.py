"""A logistic regression over looks: what each is worth as evidence. Needs numpy and scipy (BSD); no build does."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

sys.path.append(str(Path(__file__).resolve().parent.parent / "hooks"))

from hashiya.articles.weights import BIAS  # found by the line above

LEAST_MET: Final = 3
"""Lines that have a look before it is weighed."""

LEAST_WEIGHT: Final = 0.05
"""Weights below are left out: together they decide nothing."""


def fitted(known: Sequence[tuple[Collection[str], bool]], *, strictness: float) -> dict[str, float]:
    """The weights, in natural logarithms, by which the `known` are best told; `BIAS` is what every line begins with.

    `strictness` is how much a weight has to earn: half its square times this is added to what is lost by wrong lines.
    """
    met = Counter(look for seen, _ in known for look in seen)
    columns = {look: number for number, look in enumerate(sorted(look for look in met if met[look] >= LEAST_MET))}
    found = _fitted(
        [[columns[look] for look in seen if look in columns] for seen, _ in known],
        [told for _, told in known],
        strictness,
    )
    weights = {look: weight for look, number in columns.items() if abs(weight := found[number]) >= LEAST_WEIGHT}
    return weights | {BIAS: found[-1]}


def _fitted(rows: Sequence[Sequence[int]], told: Sequence[bool], strictness: float) -> list[float]:
    """The weights of the columns, and behind them that of every line."""
    width = max(max(row, default=0) for row in rows) + 1
    places = ([n for n, row in enumerate(rows) for _ in row], [column for row in rows for column in row])
    seen = csr_matrix((np.ones(len(places[0])), places), shape=(len(rows), width))
    signs = np.where(told, 1.0, -1.0)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margin = signs * (seen @ weights[:-1] + weights[-1])
        slope = -signs / (1 + np.exp(margin))
        penalty = np.append(strictness * weights[:-1], 0.0)
        lost = np.logaddexp(0, -margin).sum() + (penalty * weights).sum() / 2
        return lost, np.append(seen.T @ slope, slope.sum()) + penalty

    return [float(weight) for weight in minimize(loss, np.zeros(width + 1), jac=True, method="L-BFGS-B").x]
