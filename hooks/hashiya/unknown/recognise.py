"""The names in a sentence: what the tagger and the rules find, in whole names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from .organizations import find_organizations
from .persons import find_persons
from .places import find_places
from .soundness import is_sound, trimmed
from .span import Looks, Span, without_overlap
from .tagger import Tagger
from .tokens import Token

KINDS: Final[Mapping[str, Looks]] = {"PERS": Looks.PERSON, "ORG": Looks.ORGANIZATION, "LOC": Looks.PLACE}
"""The tags' names for the kinds; MISC is none of ours."""


LISTED: Final = ("given", "family", "patronymics", "bearer")
"""Classes of words that are names of persons."""


def find_names(tokens: list[Token], tagger: Tagger, busy: frozenset[int]) -> list[Span]:
    """The names in a sentence by place, none overlapping and none with a word in `busy`."""
    ruled = find_ruled(tokens)
    tagged = find_tagged(tokens, tagger, _settled(busy, ruled))
    if not (ruled or tagged):
        return []
    sure = [rule for rule in ruled if rule.kind != Looks.PERSON and is_listed(tokens, rule)]
    listed, places = words_of(sure), words_of(rule for rule in sure if rule.kind == Looks.PLACE)
    tagged = [span for span in tagged if not _begins_inside(span, listed) and not _is_a_place(span, places)]
    ruled = [span for span in ruled if not _begins_inside(span, listed)]
    persons = _by_word(rule for rule in ruled if rule.kind == Looks.PERSON)
    tagged = [span for span in tagged if not _runs_into_a_person(span, listed, persons)]
    grown = [_whole(tokens, span, persons) for span in tagged]
    found = words_of(span for span in tagged if span.kind == Looks.PERSON)
    others = [r for r in ruled if r.kind != Looks.PERSON or found.isdisjoint(range(r.first, r.last))]
    return settle(tokens, [*grown, *others], busy)


def settle(tokens: list[Token], spans: list[Span], busy: AbstractSet[int]) -> list[Span]:
    """Of the spans those that are sound; of those that overlap the longest, and of equals the first."""
    kept = [span for one in spans if (span := trimmed(tokens, one, busy)) and is_sound(tokens, span)]
    return without_overlap(sorted(kept, key=lambda span: span.first - span.last))


def is_listed(tokens: list[Token], span: Span) -> bool:
    """Whether the name begins with one of several words that a list has."""
    words = span.words(tokens)
    listed = tokens[span.first].entry.opens.get(words[1], ()) if len(words) > 1 else ()
    return any(words[1 : len(rest) + 1] == rest for rest, _ in listed)


def words_of(spans: Iterable[Span]) -> set[int]:
    """The numbers of the words that the spans hold."""
    return {number for span in spans for number in range(span.first, span.last)}


def _by_word(spans: Iterable[Span]) -> dict[int, Span]:
    """By the number of a word the first span that holds it."""
    found: dict[int, Span] = {}
    for span in spans:
        for number in range(span.first, span.last):
            found.setdefault(number, span)
    return found


def _begins_inside(span: Span, words: AbstractSet[int]) -> bool:
    """A person's name that begins with that of something else: أبو ظبي."""
    return span.kind == Looks.PERSON and span.first in words


def _runs_into_a_person(span: Span, listed: AbstractSet[int], persons: Mapping[int, Span]) -> bool:
    """A listed body's name that goes on with that of its head: منظمة الصحة العالمية تيدروس أدهانوم."""
    if span.kind != Looks.ORGANIZATION or span.first not in listed:
        return False
    return any(number in persons and number not in listed for number in range(span.first, span.last))


def _is_a_place(span: Span, words: AbstractSet[int]) -> bool:
    """What the tagger takes for an organization and a list has as a place: أديس أبابا."""
    return span.kind == Looks.ORGANIZATION and span.first in words


def _whole(tokens: list[Token], span: Span, persons: Mapping[int, Span]) -> Span:
    """A person's name that the tagger found, with the words of names around it that a rule sees to belong to it."""
    rule = next((persons[number] for number in range(span.first, span.last) if number in persons), None)
    if rule is None or span.kind != Looks.PERSON:
        return span
    first, last = span.first, span.last
    while first > rule.first and tokens[first - 1].is_a("given", "patronymics", "bearer"):
        first -= 1
    while last < rule.last and (tokens[last].is_a(*LISTED) or tokens[last - 1].is_a("patronymics")):
        last += 1
    return span._replace(first=first, last=last)


def find_ruled(tokens: list[Token]) -> list[Span]:
    """What the rules find."""
    begins = [place for place, token in enumerate(tokens) if token.entry.begins]
    if not begins:
        return []
    return [*find_organizations(tokens, begins), *find_persons(tokens, begins), *find_places(tokens, begins)]


def _settled(busy: frozenset[int], ruled: list[Span]) -> frozenset[int]:
    """The known words whose tags change nothing: those of no person's name by rule that holds other words too."""
    persons = [range(rule.first, rule.last) for rule in ruled if rule.kind == Looks.PERSON] if busy else []
    longer = [words for words in persons if not busy.issuperset(words)]
    return busy.difference(*longer) if longer else busy


def find_tagged(tokens: list[Token], tagger: Tagger, settled: frozenset[int] = frozenset()) -> list[Span]:
    """What the tagger finds, but for rows of words in `settled`."""
    found: list[Span] = []
    first, kind = 0, ""
    tags = tagger.tag(tokens, settled)
    if tags.count("O") == len(tags):
        return found  # as in most sentences
    for place, tag in enumerate([*tags, "O"]):
        if kind and tag != f"I-{kind}":
            if kind in KINDS:
                found.append(Span(first, place, KINDS[kind]))
            kind = ""
        if tag != "O" and not kind:
            first, kind = place, tag[2:]
    return found
