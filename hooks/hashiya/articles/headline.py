"""Which line of a page is its headline: what stands above it names the site, a section, a running story."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from ..formats.manuscript import Form
from .headline_looks import begins_text, looks_above
from .line import Kind, Line
from .weights import load_weights, weigh

WEIGHTS: Final = Path(__file__).parent / "data" / "kickers.tsv"

LONGEST_KICKER: Final = 3
LONGEST_LABEL: Final = 6
"""Words."""

LONGEST_HEAD: Final = 40
MOST_CANDIDATES: Final = 8
"""Lines."""


def find_headline(lines: list[Line]) -> int | None:
    """The place of the headline among `lines`: what its document says, else the first line that is no kicker."""
    told = next((n for n, line in enumerate(lines) if line.form == Form.TITLE and line.kind != Kind.DEBRIS), None)
    if told is not None:
        return told if all(_is_short(line) for line in lines[:told]) else None
    candidates = find_candidates(lines)
    if len(candidates) == 1:
        return candidates[0]
    weights = load_weights(WEIGHTS)
    evidence = [weigh(looks_above(lines, candidates, number), weights) for number in range(len(candidates))]
    headline = next((place for place, kicker in zip(candidates, evidence, strict=True) if kicker <= 0), None)
    if headline is None and candidates:
        return candidates[evidence.index(min(evidence))]
    return headline


def find_candidates(lines: list[Line]) -> list[int]:
    """The places of the lines down to the first paragraph that may be the headline or stand above it."""
    candidates: list[int] = []
    for place, line in enumerate(lines[:LONGEST_HEAD]):
        if len(candidates) == MOST_CANDIDATES or (candidates and begins_text(line)):
            break
        if line.kind in (Kind.TEXT, Kind.HEADING):
            candidates.append(place)
    return candidates


def _is_short(line: Line) -> bool:
    return line.kind not in (Kind.TEXT, Kind.HEADING) or line.words <= LONGEST_LABEL
