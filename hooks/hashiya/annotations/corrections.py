"""The editor's word beats the program: annotations of the sidecar laid over those that were found."""

from __future__ import annotations

import re

from ..arabic.folding import fold, fold_name
from ..mentions.mention import Mention, Via
from ..seeds.word import Correction


def correct(
    text: str, mentions: list[Mention], corrections: tuple[Correction, ...], known: frozenset[str]
) -> tuple[list[Mention], list[str]]:
    """`mentions` as the editor has them, and a fault for every correction that could not be carried out."""
    faults: list[str] = []
    for correction in corrections:
        if correction.actor is not None and correction.actor not in known:
            faults.append(f"{correction.actor!r} names no actor")
            continue
        places = _places(text, correction)
        if not places:
            faults.append(f"«{correction.text}» matches nothing in the article")
        for start, end in places:
            if any(m.start <= start and end <= m.end and m.actor == correction.actor for m in mentions):
                continue  # the editor says what is there already
            mentions = [m for m in mentions if m.end <= start or end <= m.start]
            if correction.actor is not None:
                mentions.append(Mention(start, end, correction.actor, Via.EDITOR))
    return sorted(mentions, key=lambda m: (m.start, -m.end)), faults


def ruled_out(text: str, corrections: tuple[Correction, ...]) -> list[tuple[int, int]]:
    """The ranges of `text` of which the editor said that they are no mention."""
    return [place for correction in corrections if correction.actor is None for place in _places(text, correction)]


def _places(text: str, correction: Correction) -> list[tuple[int, int]]:
    """Where the words of `correction` stand as whole words, clitics included: all, or the one that is asked for."""
    folded = fold(text)
    pattern = re.compile(rf"(?<!\w)[وف]?[بلك]?{re.escape(fold_name(correction.text))}(?!\w)")
    places = [folded.span(match.start(), match.end()) for match in pattern.finditer(folded.text)]
    if correction.occurrence is None:
        return places
    return places[correction.occurrence - 1 : correction.occurrence]
