"""What a text says of somebody right before the name: المبعوث الأميركي، كيث كيلوغ."""

from __future__ import annotations

from typing import Final

from ..arabic.folding import Folded
from .tokens import Token

LONGEST: Final = 9
"""Words of a title."""


def title_before(folded: Folded, row: list[Token], place: int) -> str:
    """The title that leads to the name at `place`, as it is written; empty where there is none."""
    first = place
    gaps = 0
    for number in range(place - 1, max(-1, place - 1 - LONGEST), -1):
        gap = row[number + 1].gap
        gaps += gap == ","
        if (
            gap not in "_,"
            or gaps > (number + 1 == place)
            or row[number].is_a("speech_verbs", "acting_verbs", "parting")
        ):
            break
        if row[number].is_a("offices", "titles"):
            first = number
    if first == place:
        return ""
    start, end = folded.index[row[first].start], folded.index[row[place - 1].end - 1] + 1
    words = " ".join(folded.source[start:end].split())
    clitic = row[first].entry.clitic
    return words[len(clitic) :] if clitic in ("و", "ف", "ب") else words
