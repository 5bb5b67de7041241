"""What the tagger sees of a word: of itself, and as a neighbour."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from .entry import Entry
from .tokens import Token, listed_from

OFFSETS: Final = (-2, -1, 0, 1, 2)
"""Places from the word that is judged to the word that speaks for it."""

Shape = tuple[frozenset[str], str, int, int, int]
"""What many words have in common: classes, clitic, rank, foreign letters, length."""


def features(entry: Entry, offset: int) -> list[str]:
    """The features that the word of `entry` gives to the word `offset` places before it (0: to itself)."""
    return spelling(entry.bare, offset) + shape_features(shape(entry), offset)


def shape(entry: Entry) -> Shape:
    """What the word has in common with others."""
    return entry.classes, entry.clitic, entry.rank, entry.foreign, min(len(entry.bare), 8)


def spelling(bare: str, offset: int) -> list[str]:
    """The features of its letters."""
    if offset == 0:
        return [
            f"w={bare}",
            f"s1={bare[-1:]}",
            f"s2={bare[-2:]}",
            f"s3={bare[-3:]}",
            f"p2={bare[:2]}",
            f"p3={bare[:3]}",
        ]
    if abs(offset) == 1:
        return [f"{offset}w={bare}", f"{offset}s2={bare[-2:]}", f"{offset}p2={bare[:2]}"]
    return [f"{offset}w={bare}"]


def shape_features(common: Shape, offset: int) -> list[str]:
    """The features of what it has in common with others."""
    classes, clitic, rank, foreign, length = common
    found = list(classes)
    if abs(offset) < 2:
        found += [f"c={clitic}", f"rf={rank}{foreign}"]
    if offset:
        return [f"{offset}{name}" for name in found]
    return [*found, f"n={length}", f"r={rank}", f"f={foreign}", *([] if classes else [f"unclassed{rank}"])]


def gap_features(tokens: list[Token]) -> list[str]:
    """What parts each word from its neighbours."""
    return [gap_feature(before, behind) for before, behind in pairwise(gaps_of(tokens))]


def gaps_of(tokens: list[Token]) -> list[str]:
    """What parts each word from the one before, and the last from the end of the sentence."""
    return [".", *(token.gap for token in tokens[1:]), "."]


def gap_feature(before: str, behind: str) -> str:
    """What parts a word from its neighbours."""
    return f"g={before}{behind}"


def phrase_features(tokens: list[Token]) -> dict[int, str]:
    """By place: `place+` for the first word of a listed name of several words, `place-` for the others."""
    found: dict[int, str] = {}
    for place, token in enumerate(tokens):
        if not token.entry.opens:
            continue  # as most words
        for rest, kind in listed_from(tokens, place):
            last = place + len(rest) + 1
            if place in found or last > len(tokens):
                continue
            if all(tokens[place + 1 + n].text == word for n, word in enumerate(rest)):
                found[place] = f"{kind}+"
                found.update(dict.fromkeys(range(place + 1, last), f"{kind}-"))
                break
    return found
