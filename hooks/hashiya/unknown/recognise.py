"""The names in a sentence: what the tagger and the rules find, in whole names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .organizations import find_organizations
from .persons import find_persons
from .places import find_places
from .span import Looks, Span, without_overlap
from .tagger import Tagger
from .tokens import Token
from .vocabulary import Vocabulary

KINDS: Final[Mapping[str, Looks]] = {"PERS": Looks.PERSON, "ORG": Looks.ORGANIZATION, "LOC": Looks.PLACE}
"""The tags' names for the kinds; MISC is none of ours."""


def find_names(tokens: list[Token], vocabulary: Vocabulary, tagger: Tagger) -> list[Span]:
    """The names in a sentence by place, none overlapping."""
    ruled = [*find_organizations(tokens, vocabulary), *find_persons(tokens), *find_places(tokens, vocabulary)]
    tagged = find_tagged(tokens, vocabulary, tagger)
    return without_overlap([*(_whole(span, ruled) for span in tagged), *ruled])


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


def _whole(span: Span, ruled: list[Span]) -> Span:
    """The longer name of the same kind that a rule sees around `span`."""
    for rule in ruled:
        if rule.kind == span.kind and rule.first <= span.first and span.last <= rule.last:
            return rule
    return span
