"""The names in a sentence: what the tagger and the rules find, in whole names."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from .organizations import find_organizations
from .persons import find_persons
from .places import find_places
from .soundness import is_sound, trimmed
from .span import Looks, Span, without_overlap
from .tagger import Tagger
from .tokens import Token
from .vocabulary import Vocabulary

KINDS: Final[Mapping[str, Looks]] = {"PERS": Looks.PERSON, "ORG": Looks.ORGANIZATION, "LOC": Looks.PLACE}
"""The tags' names for the kinds; MISC is none of ours."""


LISTED: Final = ("given", "family", "patronymics", "bearer")
"""Classes of words that are names of persons."""


def find_names(tokens: list[Token], vocabulary: Vocabulary, tagger: Tagger, busy: AbstractSet[int]) -> list[Span]:
    """The names in a sentence by place, none overlapping and none with a word in `busy`."""
    ruled, tagged = find_ruled(tokens, vocabulary), find_tagged(tokens, vocabulary, tagger)
    listed = [rule for rule in ruled if rule.kind != Looks.PERSON and is_listed(tokens, rule, vocabulary)]
    tagged = [span for span in tagged if not any(_is_inside(span, rule) for rule in listed)]
    ruled = [span for span in ruled if span.kind != Looks.PERSON or not any(_is_inside(span, rule) for rule in listed)]
    grown = [_whole(tokens, span, ruled) for span in tagged]
    others = [rule for rule in ruled if not any(_is_same_person(rule, span) for span in tagged)]
    return settle(tokens, [*grown, *others], busy)


def settle(tokens: list[Token], spans: list[Span], busy: AbstractSet[int]) -> list[Span]:
    """Of the spans those that are sound; of those that overlap the longest, and of equals the first."""
    kept = [span for one in spans if (span := trimmed(tokens, one, busy)) and is_sound(tokens, span)]
    return without_overlap(sorted(kept, key=lambda span: span.first - span.last))


def is_listed(tokens: list[Token], span: Span, vocabulary: Vocabulary) -> bool:
    """Whether the name begins with one of several words that a list has."""
    words = span.words(tokens)
    return any(words[1 : len(rest) + 1] == rest for rest, _ in vocabulary.phrases.get(words[0], ()))


def _is_inside(person: Span, other: Span) -> bool:
    """A person's name that begins with that of something else: أبو ظبي."""
    return person.kind == Looks.PERSON and other.first <= person.first < other.last


def _is_same_person(one: Span, other: Span) -> bool:
    return one.kind == other.kind == Looks.PERSON and one.first < other.last and other.first < one.last


def _whole(tokens: list[Token], span: Span, ruled: list[Span]) -> Span:
    """A person's name that the tagger found, with the words of names around it that a rule sees to belong to it."""
    for rule in ruled:
        if _is_same_person(span, rule):
            first, last = span.first, span.last
            while first > rule.first and tokens[first - 1].is_a("given", "patronymics", "bearer"):
                first -= 1
            while last < rule.last and (tokens[last].is_a(*LISTED) or tokens[last - 1].is_a("patronymics")):
                last += 1
            return span._replace(first=first, last=last)
    return span


def find_ruled(tokens: list[Token], vocabulary: Vocabulary) -> list[Span]:
    """What the rules find."""
    return [*find_organizations(tokens, vocabulary), *find_persons(tokens), *find_places(tokens, vocabulary)]


def find_tagged(tokens: list[Token], vocabulary: Vocabulary, tagger: Tagger) -> list[Span]:
    """What the tagger finds."""
    found: list[Span] = []
    first, kind = 0, ""
    for place, tag in enumerate([*tagger.tag(tokens, vocabulary), "O"]):
        if kind and tag != f"I-{kind}":
            if kind in KINDS:
                found.append(Span(first, place, KINDS[kind]))
            kind = ""
        if tag != "O" and not kind:
            first, kind = place, tag[2:]
    return found
