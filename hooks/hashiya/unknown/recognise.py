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


def find_names(tokens: list[Token], vocabulary: Vocabulary, tagger: Tagger, busy: AbstractSet[int]) -> list[Span]:
    """The names in a sentence by place, none overlapping and none with a word in `busy`."""
    ruled = find_ruled(tokens, vocabulary)
    return settle(tokens, [*find_tagged(tokens, vocabulary, tagger), *ruled], busy)


def settle(tokens: list[Token], spans: list[Span], busy: AbstractSet[int]) -> list[Span]:
    """Of the spans those that are sound; of those that overlap the longest, and of equals the first."""
    kept = [span for one in spans if (span := trimmed(tokens, one, busy)) and is_sound(tokens, span)]
    return without_overlap(sorted(kept, key=lambda span: span.first - span.last))


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
