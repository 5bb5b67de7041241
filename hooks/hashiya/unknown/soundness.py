"""What speaks against a name: each rule is one function."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Final

from .persons import is_introduced, is_like_a_name
from .span import Looks, Span
from .tokens import Token

SHORTEST: Final = 3
"""Letters of a name of one word."""


def is_sound(tokens: list[Token], span: Span) -> bool:
    """Whether nothing speaks against the span's being a name."""
    if span.kind == Looks.PERSON:
        return _is_sound_person(tokens, span)
    if span.kind == Looks.ORGANIZATION:
        return _is_sound_organization(tokens, span)
    return _is_sound_place(tokens, span)


def trimmed(tokens: list[Token], span: Span, busy: AbstractSet[int]) -> Span | None:
    """The span without the words at its edges that are known or belong to no name; None where nothing is left."""
    first, last = span.first, span.last
    if span.kind == Looks.PERSON:
        while first < last and (_is_no_first_word(tokens[first]) or first in busy):
            first += 1
        stop = next((place for place in range(first, last) if place in busy), last)
        last = stop
        while last > first and _is_no_last_word(tokens[last - 1]):
            last -= 1
        behind = span.first < first and tokens[first - 1 : first] and first - 1 in busy if first < last else False
        if behind and not tokens[first].text.startswith("و"):
            return None
        if stop < span.last and tokens[stop].bare == tokens[stop].text and not tokens[stop].text.startswith(("و", "ب", "ل")):
            return None
    elif not busy.isdisjoint(range(first, last)):
        return None
    return span._replace(first=first, last=last) if first < last else None


def _is_no_first_word(token: Token) -> bool:
    if token.is_a("given", "family", "patronymics"):
        return False
    return token.entry.rank > 3 or token.is_a("speech_verbs", "titles", "nationality", "acting_verbs") or _is_plain(token)


def _is_plain(token: Token) -> bool:
    """An ordinary word that no list has as a name."""
    return token.entry.rank > 1 and not token.is_a("bearer", "given", "family", "patronymics", "foreign_particles")


def _is_no_last_word(token: Token) -> bool:
    return token.is_a("speech_verbs", "number") or token.entry.rank > 3


def _is_sound_person(tokens: list[Token], span: Span) -> bool:
    if is_swallowed(tokens, span):
        return False
    words = tokens[span.first : span.last]
    if len(words) > 1:
        return any(is_like_a_name(word) or word.is_a("bearer") or word.entry.rank == 0 for word in words)
    word = words[0]
    if len(word.bare) < SHORTEST or word.is_a("titles", "offices", "honorifics", "month", "weekdays", "nationality"):
        return False
    if word.is_a("common", "speech_verbs", "acting_verbs") or word.entry.rank > 0:
        return is_introduced(tokens, span.first) and word.is_a("bearer", "given", "family") and word.entry.rank < 3
    return word.entry.foreign > -2 or word.is_a("given", "family", "relative")


def is_swallowed(tokens: list[Token], span: Span) -> bool:
    """The name is a part of a longer one: ملعب حمادي العقربي, جامعة الملك سعود."""
    place = span.first
    if tokens[place].entry.clitic:
        return False
    while place > 0 and tokens[place].gap == "_":
        place -= 1
        if tokens[place].is_a("swallowing_heads", "named_after"):
            return True
        if not tokens[place].is_a("titles"):
            return False
    return False


def _is_sound_organization(tokens: list[Token], span: Span) -> bool:
    words = tokens[span.first : span.last]
    following = tokens[span.last].gap if span.last < len(tokens) else "."
    if words[0].gap == "(" and following in ").":
        return False  # the agency that a picture or a report is credited to
    if any(word.is_a("platforms") for word in words):
        return False
    if len(words) == 1:
        word = words[0]
        return word.is_a("organization", "latin") or (word.entry.rank == 0 and len(word.bare) >= SHORTEST)
    if words[0].is_a("heads", "definite_heads") and all(word.is_a("generic") for word in words[1:]):
        return False
    return any(word.entry.rank < 3 or not word.is_a("relative") for word in words)


def _is_sound_place(tokens: list[Token], span: Span) -> bool:
    words = tokens[span.first : span.last]
    if all(word.is_a("nationality") and not word.is_a("state") for word in words):
        return False
    return len(words) > 1 or len(words[0].bare) >= SHORTEST and not words[0].is_a("number", "month")
