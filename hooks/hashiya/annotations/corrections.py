"""The editor's word beats the program: annotations of the sidecar laid over those that were found."""

from __future__ import annotations

import re

from ..arabic.folding import Folded, fold, fold_name
from ..mentions.mention import Mention, Via
from ..problems import Problem
from ..seeds.word import Correction


def correct(
    text: str, mentions: list[Mention], corrections: tuple[Correction, ...], known: frozenset[str]
) -> tuple[list[Mention], list[Problem]]:
    """`mentions` as the editor has them, and a problem for every correction that could not be carried out."""
    problems: list[Problem] = []
    folded = fold(text)
    for correction in corrections:
        if correction.actor is not None and correction.actor not in known:
            problems.append(_problem(correction, f"{correction.actor!r} names no actor"))
            continue
        places = _places(folded, correction)
        if not places:
            problems.append(_problem(correction, f"«{correction.text}» {_where(correction)} in the article"))
        for start, end in places:
            if any(m.start <= start and end <= m.end and m.actor == correction.actor for m in mentions):
                continue  # the editor says what is there already
            mentions = [m for m in mentions if m.end <= start or end <= m.start]
            if correction.actor is not None:
                mentions.append(Mention(start, end, correction.actor, Via.EDITOR))
    return sorted(mentions, key=lambda m: (m.start, -m.end)), problems


def _problem(correction: Correction, reason: str) -> Problem:
    return Problem(correction.path, f"annotations: {reason}", "mend the line", correction.line)


def _where(correction: Correction) -> str:
    return "matches nothing" if correction.occurrence is None else f"does not stand {correction.occurrence} times"


def ruled_out(text: str, corrections: tuple[Correction, ...]) -> list[tuple[int, int]]:
    """The ranges of `text` of which the editor said that they are no mention."""
    no_mentions = [correction for correction in corrections if correction.actor is None]
    if not no_mentions:
        return []
    folded = fold(text)
    return [place for correction in no_mentions for place in _places(folded, correction)]


def _places(folded: Folded, correction: Correction) -> list[tuple[int, int]]:
    """Where the words of `correction` stand as whole words, clitics included: all, or the one that is asked for."""
    pattern = re.compile(rf"(?<!\w)[وف]?[بلك]?{re.escape(fold_name(correction.text))}(?!\w)")
    places = [folded.span(match.start(), match.end()) for match in pattern.finditer(folded.text)]
    if correction.occurrence is None:
        return places
    return places[correction.occurrence - 1 : correction.occurrence]
