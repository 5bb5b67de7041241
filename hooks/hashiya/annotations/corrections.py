"""The editor's word beats the program: annotations of the sidecar laid over those that were found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import Final

from ..arabic.folding import fold, fold_name
from ..mentions.mention import Mention, Via
from ..problems import Problem
from ..seeds.word import Correction


def correct(
    text: str, mentions: list[Mention], corrections: tuple[Correction, ...], known: frozenset[str]
) -> tuple[list[Mention], list[Problem]]:
    """`mentions` as the editor has them, and a problem for every correction that could not be carried out."""
    problems: list[Problem] = []
    stands = _Stands(text)
    sound = [one for one in corrections if one.actor is None or one.actor in known]
    last = {(fold_name(one.text), one.occurrence): one for one in sound}
    for correction in corrections:
        places = stands.at(correction)
        if correction.actor is not None and correction.actor not in known:
            problems.append(_problem(correction, f"{correction.actor!r} names no actor"))
        elif not places:
            problems.append(_problem(correction, f"«{correction.text}» {_where(correction)} in the article"))
        elif last[fold_name(correction.text), correction.occurrence] is correction:  # it undoes what others say there
            mentions = _laid_over(mentions, places, correction.actor)
    return mentions, problems


def _laid_over(mentions: list[Mention], places: list[tuple[int, int]], actor: str | None) -> list[Mention]:
    """`mentions` with one of `actor` at each of `places`, and without those that it touches; None: without any."""
    starts = [mention.start for mention in mentions]
    reach = list(accumulate((mention.end for mention in mentions), max))
    gone: set[int] = set()
    new: list[Mention] = []
    for start, end in places:
        near = range(bisect_right(reach, start), bisect_left(starts, end))
        touched = [number for number in near if mentions[number].end > start]
        if any(_says(mentions[number], start, end, actor) for number in touched):
            continue  # the editor says what is there already
        gone.update(touched)
        if actor is not None:
            new.append(Mention(start, end, actor, Via.EDITOR))
    kept = [mention for number, mention in enumerate(mentions) if number not in gone] if gone else mentions
    return sorted([*kept, *new], key=lambda m: (m.start, -m.end)) if new else kept


def _says(mention: Mention, start: int, end: int, actor: str | None) -> bool:
    return mention.start <= start and end <= mention.end and mention.actor == actor


def _problem(correction: Correction, reason: str) -> Problem:
    return Problem(correction.path, f"annotations: {reason}", "mend the line", correction.line)


def _where(correction: Correction) -> str:
    return "matches nothing" if correction.occurrence is None else f"does not stand {correction.occurrence} times"


def ruled_out(text: str, corrections: tuple[Correction, ...]) -> list[tuple[int, int]]:
    """The ranges of `text` of which the editor said that they are no mention."""
    no_mentions = [correction for correction in corrections if correction.actor is None]
    if not no_mentions:
        return []
    stands = _Stands(text)
    return [place for correction in no_mentions for place in stands.at(correction)]


class _Stands:
    """Where words stand in a text: looked for once, however many corrections speak of them."""

    def __init__(self, text: str) -> None:
        self._folded = fold(text)
        self._known: dict[str, list[tuple[int, int]]] = {}

    def at(self, correction: Correction) -> list[tuple[int, int]]:
        """The places of its words as whole words, clitics included: all, or the one that is asked for."""
        words = fold_name(correction.text)
        if words not in self._known:
            self._known[words] = [self._folded.span(*place) for place in _whole_words(self._folded.text, words)]
        places = self._known[words]
        if correction.occurrence is None:
            return places
        return places[correction.occurrence - 1 : correction.occurrence]


_JOINED: Final = (frozenset("بلك"), frozenset("وف"))
"""Letters that stand before a word and are written with it, the nearest first."""


def _whole_words(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where `words` stand in `text` with nothing but clitics joined to them; none lies in another."""
    end = looked = 0
    while words and (found := text.find(words, looked)) >= 0:
        start, after, looked = _with_clitics(text, found, end), found + len(words), found + 1
        if _parts(text, start - 1) and _parts(text, after):
            yield start, after
            end = looked = after


def _with_clitics(text: str, start: int, first: int) -> int:
    """Where the word that holds position `start` begins, the letters before it being clitics."""
    if _parts(text, start - 1):
        return start
    at = start
    for letters in _JOINED:
        if at > first and text[at - 1] in letters:
            at -= 1
            if _parts(text, at - 1):
                break
    return at


def _parts(text: str, place: int) -> bool:
    """Whether no word goes on at `place`."""
    return not 0 <= place < len(text) or not (text[place].isalnum() or text[place] == "_")
