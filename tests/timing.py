"""How the cost of a text grows with it: by the processor's time, the best of interleaved measurements.

A machine that others use runs the same code at half its speed from one second to the next, and a collection of
garbage in a long run of tests costs more than a short text. So the shorter and the longer text take turns, garbage
waits, and measuring goes on, up to a limit, until the bar is met: noise passes with the rounds, a square does not.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

ROUNDS = 12
"""At most this many measurements of each size; the first that is within the bar ends it."""
GRAIN = 0.1
"""Seconds below which a measurement says nothing."""


def cost(work: Callable[[], object]) -> float:
    """Seconds of this process that `work` takes, its garbage not counted."""
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        work()
        return time.process_time() - began
    finally:
        gc.enable()


def growth(shorter: Callable[[], object], longer: Callable[[], object], bar: float) -> float:
    """How many times as much `longer` costs, at best; anything under `bar` ends the measuring."""
    short: list[float] = []
    long: list[float] = []
    found = float("inf")
    while found > bar and len(short) < ROUNDS:
        short.append(cost(shorter))
        long.append(cost(longer))
        found = min(min(long) / max(min(short), GRAIN), *(b / max(a, GRAIN) for a, b in zip(short, long, strict=True)))
    return found
