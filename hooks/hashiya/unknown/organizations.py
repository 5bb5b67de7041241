"""Names of organizations by rule: a head and what makes a name of it, or a name that is well known."""

from __future__ import annotations

from typing import Final

from .persons import is_foreign
from .span import Looks, Span
from .tokens import Token
from .vocabulary import Vocabulary

LONGEST: Final = 7
"""Words of an organization's name."""


def find_organizations(tokens: list[Token], vocabulary: Vocabulary) -> list[Span]:
    """The names of organizations in a sentence, by place."""
    found: list[Span] = []
    place = 0
    while place < len(tokens):
        last = _end(tokens, place, vocabulary)
        if last > place:
            found.append(Span(place, last, Looks.ORGANIZATION))
        place = max(last, place + 1)
    return found


def _end(tokens: list[Token], place: int, vocabulary: Vocabulary) -> int:
    """Where the name that begins at `place` ends; `place` itself where none begins."""
    token = tokens[place]
    listed = known_phrase(tokens, place, vocabulary)
    if listed > place:
        return _with_adjectives(tokens, listed)
    if token.is_a("heads") and not token.bare.startswith("ال"):
        return _after_head(tokens, place)
    if token.is_a("definite_heads"):
        return _after_definite(tokens, place)
    if token.is_a("organization") and not token.is_a("common", "place", "state", "given", "family"):
        return place + 1
    return place


def known_phrase(tokens: list[Token], place: int, vocabulary: Vocabulary) -> int:
    """Where a listed name of several words ends that begins at `place`; `place` where none does."""
    for rest, kind in vocabulary.phrases.get(tokens[place].bare, ()):
        last = place + len(rest) + 1
        if kind == "organization" and last <= len(tokens):
            following = tokens[place + 1 : last]
            if all(token.text == word and token.joined for token, word in zip(following, rest, strict=True)):
                return last
    return place


def _after_head(tokens: list[Token], place: int) -> int:
    """حزب العدالة والتنمية, شركة بوينغ, صحيفة «لوموند», معهد ستوكهولم لأبحاث السلام."""
    first = place + 1
    if first >= len(tokens) or not tokens[first].joined or tokens[first].entry.clitic:
        return place
    following = tokens[first]
    weak = tokens[place].is_a("weak_heads")
    if following.gap == "Q":
        return _to_closing_mark(tokens, first)
    if following.is_a("latin") or is_foreign(following) or following.is_a("organization"):
        return _while_foreign(tokens, first)
    if following.is_a("place", "state") and not weak:
        return _with_adjectives(tokens, _while_foreign(tokens, first))
    if following.text.startswith("ال") and len(following.text) > 4 and not weak:
        if following.is_a("nationality", "naming_adjectives"):
            return place
        return _with_adjectives(tokens, _with_conjunction(tokens, first + 1))
    return place


def _to_closing_mark(tokens: list[Token], first: int) -> int:
    for last in range(first + 1, min(len(tokens), first + LONGEST) + 1):
        if last == len(tokens) or tokens[last].gap != "_":
            return last
    return first + 1


def _while_foreign(tokens: list[Token], first: int) -> int:
    last = first + 1
    while last < len(tokens) and tokens[last].gap == "_" and last - first < LONGEST and not tokens[last].entry.clitic:
        token = tokens[last]
        if not (token.is_a("latin", "foreign_particles") or is_foreign(token)):
            break
        last += 1
    return last


def _with_conjunction(tokens: list[Token], last: int) -> int:
    """العدالة والتنمية, الحرية والتغيير."""
    if last < len(tokens) and tokens[last].gap == "_" and tokens[last].text.startswith("وال"):
        following = tokens[last]
        if not following.is_a("nationality", "definite_heads", "titles", "offices", "state", "place"):
            return last + 1
    return last


def _with_adjectives(tokens: list[Token], last: int) -> int:
    """The adjectives that end the name: الكردستاني, الديمقراطي, البريطانية."""
    while last < len(tokens) and tokens[last].gap == "_" and not tokens[last].entry.clitic:
        token = tokens[last]
        if not token.is_a("nationality", "naming_adjectives"):
            break
        last += 1
    return last


def _after_definite(tokens: list[Token], place: int) -> int:
    """البنك الدولي, الهيئة العامة للطيران المدني, المرصد السوري لحقوق الإنسان."""
    last = _with_adjectives(tokens, place + 1)
    if last == place + 1:
        return place
    named = any(token.is_a("naming_adjectives") for token in tokens[place + 1 : last])
    if last < len(tokens) and tokens[last].gap == "_" and tokens[last].text.startswith("لل"):
        last, named = _with_adjectives(tokens, last + 1), True
    elif last < len(tokens) and tokens[last].gap == "_" and tokens[last].text in _FOR:
        last, named = min(len(tokens), last + 2), True
    return last if named else place


_FOR: Final = frozenset({"لحقوق", "لكره", "لشوون", "لابحاث", "لدراسات", "لحمايه", "لمكافحه", "لمراقبه", "لادارة"})
"""What the body is for, with the noun that follows: لحقوق الإنسان."""
