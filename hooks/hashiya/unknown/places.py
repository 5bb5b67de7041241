"""Names of places by rule: states and cities of the lists, and unknown words behind «city» or «town»."""

from __future__ import annotations

from typing import Final

from .bits import bits
from .entry import Entry, once_a_word
from .persons import is_foreign
from .span import Looks, Span
from .tokens import Token, listed_from


def find_places(tokens: list[Token], begins: list[int]) -> list[Span]:
    """The names of places in a sentence, by place; `begins` are the words in which one may begin."""
    found: list[Span] = []
    edge = 0
    for place in begins:
        if place < edge or not _may_be_one(tokens[place].entry):
            continue
        last = _end(tokens, place)
        if last > place:
            found.append(Span(place, last, Looks.PLACE))
            edge = last
    return found


@once_a_word
def _may_be_one(entry: Entry) -> bool:
    """Whether anything that `_end` asks can be said of the word, whatever stands beside it."""
    listed = any(kind != "organization" for names in entry.opens.values() for _, kind in names)
    return listed or bool(entry.bits & _LISTED) or is_foreign(entry)


def _end(tokens: list[Token], place: int) -> int:
    token = tokens[place]
    entry = token.entry
    for rest, kind in listed_from(tokens, place):
        last = place + len(rest) + 1
        if kind != "organization" and last <= len(tokens):
            following = tokens[place + 1 : last]
            if all(t.text == word and t.gap == "_" for t, word in zip(following, rest, strict=True)):
                return last
    if entry.bits & _STATE and not entry.bits & _NO_STATE:
        return place + 1
    led = place > 0 and token.joined and not entry.clitic
    if led and tokens[place - 1].entry.bits & _HEAD and (entry.bits & _PLACE or is_foreign(entry)):
        return place + 1
    if entry.bits & _PLACE and not entry.bits & _NO_PLACE and entry.rank == 0:
        preposition = led and tokens[place - 1].entry.bits & _PREPOSITION
        return place + 1 if preposition or entry.clitic == "ب" else place
    return place


_STATE: Final = bits("state")
_PLACE: Final = bits("place")
_LISTED: Final = _STATE | _PLACE
"""Words that a list has as a state or place."""

_NO_STATE: Final = bits("common", "nationality")
_NO_PLACE: Final = bits("common", "family")
"""What such a word is as well where it is hardly the state, or the place."""

_HEAD: Final = bits("place_heads")
"""City, town: behind them an unknown word is a place."""

_PREPOSITION: Final = bits("place_prepositions")
