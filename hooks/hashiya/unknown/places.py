"""Names of places by rule: states and cities of the lists, and unknown words behind «city» or «town»."""

from __future__ import annotations

from .persons import is_foreign
from .span import Looks, Span
from .tokens import Token
from .vocabulary import Vocabulary


def find_places(tokens: list[Token], vocabulary: Vocabulary) -> list[Span]:
    """The names of places in a sentence, by place."""
    found: list[Span] = []
    edge = 0
    for place, token in enumerate(tokens):
        if not token.entry.begins or place < edge:
            continue
        last = _end(tokens, place, vocabulary)
        if last > place:
            found.append(Span(place, last, Looks.PLACE))
            edge = last
    return found


def _end(tokens: list[Token], place: int, vocabulary: Vocabulary) -> int:
    token = tokens[place]
    for rest, kind in vocabulary.phrases.get(token.bare, ()):
        last = place + len(rest) + 1
        if kind != "organization" and last <= len(tokens):
            following = tokens[place + 1 : last]
            if all(t.text == word and t.gap == "_" for t, word in zip(following, rest, strict=True)):
                return last
    if token.is_a("state") and not token.is_a("common", "nationality"):
        return place + 1
    led = place > 0 and token.joined and not token.entry.clitic
    if led and tokens[place - 1].is_a("place_heads") and (token.is_a("place") or is_foreign(token)):
        return place + 1
    if token.is_a("place") and not token.is_a("common", "family") and token.entry.rank == 0:
        preposition = led and tokens[place - 1].is_a("place_prepositions")
        return place + 1 if preposition or token.entry.clitic == "ب" else place
    return place
