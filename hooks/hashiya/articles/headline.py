"""Which line of a page is its headline: what stands above it names the site, a section, a running story."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from ..arabic.folding import fold_name
from ..formats.manuscript import Form
from .headline_looks import begins_text, looks_above
from .line import Kind, Line
from .weights import load_weights, weigh

WEIGHTS: Final = Path(__file__).parent / "data" / "kickers.tsv"

SHORT_HEADLINE: Final = 0.95
"""What speaks for a headline of few words: of the lines of three to seven that were weighed few kickers had less."""

LONGEST_KICKER: Final = 3
LONGEST_SECTION: Final = 2
LONGEST_SHORT: Final = 7
LONGEST_LABEL: Final = 6
"""Words."""

LONGEST_HEAD: Final = 40
MOST_CANDIDATES: Final = 8
NEAR: Final = 4
"""Lines."""

CERTAIN: Final = 9.0
COVERED: Final = 2.0
"""Logarithms of odds; the second for what stands below «تغطية مباشرة»."""

_CLOCK: Final = re.compile(r"\d{1,2}:\d{2}\s")
"""The hour of a ticker: «12:41 زحمة سير خانقة»."""

_SIGNED: Final = re.compile(r"(?:بقلم|كتبت?|كتبه|إعداد|تحرير|تصوير|ترجمة|قراءة)\s*:\s")
"""Who wrote it: below it stands the headline, above nothing else."""

_LIVE: Final = re.compile(r"\W*(?:تغطيه|بث|متابعه)?\s*(?:مباشره?|حيه?|المباشره?)(?: [-–—|] \w+)?")
"""The label of a running report, and whether it goes on, in matching form."""

_LETTER: Final = re.compile(r"[^\W\d_]")
"""The time of an entry of a running report has none: its text begins there."""


def find_headline(lines: list[Line]) -> int | None:
    """The place of the headline among `lines`: what its document says, else the first line that is no kicker."""
    told = next((n for n, line in enumerate(lines) if line.form == Form.TITLE and line.kind != Kind.DEBRIS), None)
    if told is not None:
        return told if all(_is_short(line) for line in lines[:told]) else None
    candidates = _without_sentences(lines, find_candidates(lines))
    if len(candidates) == 1:
        return candidates[0]
    evidence = [_evidence(lines, candidates, number) for number in range(len(candidates))]
    headline = next((place for place, kicker in zip(candidates, evidence, strict=True) if kicker <= 0), None)
    if headline is None and candidates:
        return candidates[evidence.index(min(evidence))]
    return headline


def _without_sentences(lines: list[Line], candidates: list[int]) -> list[int]:
    """What ends in a full stop is text, where anything above it does not."""
    headlike = [place for place in candidates if not lines[place].text.rstrip().endswith(".")]
    return headlike if headlike and headlike[0] < candidates[-1] else candidates


def _evidence(lines: list[Line], candidates: list[int], number: int) -> float:
    """How much rather the candidate of that number is a kicker than the headline."""
    below = candidates[number + 1 : number + 1 + NEAR]
    line = lines[candidates[number]]
    ticks = _CLOCK.match(line.text) and any(lines[place].words > LONGEST_KICKER for place in below)
    if ticks or _SIGNED.match(line.text) or any(_is_title_of_window(line, lines[place]) for place in below):
        return CERTAIN
    covered = COVERED if _is_covered(lines, candidates[number]) else 0.0
    return weigh(looks_above(lines, candidates, number), load_weights(WEIGHTS)) - covered - _for_its_length(line)


def _for_its_length(line: Line) -> float:
    """What speaks for a headline of few words; «عاجل | …» is a ticker as often."""
    short = LONGEST_SECTION < line.words <= LONGEST_SHORT and not line.text.startswith("عاجل")
    return SHORT_HEADLINE if short else 0.0


def _is_covered(lines: list[Line], place: int) -> bool:
    """«تغطية مباشرة» right above: what a running report is called stands below its label, and no kicker."""
    label = lines[place - 1] if place else None
    live = label is not None and label.kind == Kind.DEBRIS and _LIVE.fullmatch(fold_name(label.text))
    return bool(live) and lines[place].words > LONGEST_KICKER


def _is_title_of_window(line: Line, below: Line) -> bool:
    """The title of a browser's window: the headline below it, and the name of the site."""
    name = fold_name(line.text).removeprefix(fold_name(below.text))
    return 0 < len(name) < len(fold_name(line.text)) and len(name.split()) <= LONGEST_LABEL


def find_candidates(lines: list[Line]) -> list[int]:
    """The places of the lines down to the first paragraph that may be the headline or stand above it."""
    candidates: list[int] = []
    for place, line in enumerate(lines[:LONGEST_HEAD]):
        timed = line.kind == Kind.HEADING and not _LETTER.search(line.text)
        if len(candidates) == MOST_CANDIDATES or (candidates and (timed or begins_text(line))):
            break
        if line.kind in (Kind.TEXT, Kind.HEADING) and not timed:
            candidates.append(place)
    return candidates


def _is_short(line: Line) -> bool:
    return line.kind not in (Kind.TEXT, Kind.HEADING) or line.words <= LONGEST_LABEL
