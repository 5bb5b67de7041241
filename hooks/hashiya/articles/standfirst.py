"""Whether the first paragraph below a headline is a standfirst or the lead itself: the evidence, weighed."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from .line import Kind
from .standfirst_looks import Zone, looks_of_first
from .weights import load_weights, weigh

WEIGHTS: Final = Path(__file__).parent / "data" / "standfirsts.tsv"

SHORTEST: Final = 5
LONGEST: Final = 70
"""Words."""


def is_standfirst(zone: Zone) -> bool:
    """Whether the first text below the headline sums up what comes: rather that than the lead, by what was learnt."""
    return may_be_standfirst(zone) and weigh(looks_of_first(zone), load_weights(WEIGHTS)) > 0


def may_be_standfirst(zone: Zone) -> bool:
    """Whether there is anything to weigh: a sentence or two with a text below, and no item of a list."""
    first = zone.first
    listed = first.bullet and any(line.bullet for line in zone.following[:2])
    return first.kind == Kind.TEXT and not listed and bool(zone.following) and SHORTEST <= first.words <= LONGEST
