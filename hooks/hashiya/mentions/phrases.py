"""All known names and offices, looked up by the words that they begin with.

A pass over a text finds every one and is linear in the text whatever the number of names. All overlapping hits
are taken: which of them stays is decided by what they mean.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from .patterns import CLITICS, Hit, Pattern
from .table import PatternTable
from .words import Words

LONGEST_CLITIC: Final = 2

_WORD: Final = re.compile(r"\w+")
_MARK: Final = re.compile(r"[^\w \n]")
"""What is no letter, no digit and no blank."""


class _Shape(NamedTuple):
    """How patterns with marks at their edges are written: A+, (A B)."""

    lead: int
    """Letters before the first word."""
    length: int
    """Words."""
    tail: int
    """Letters behind the last word."""


class Opening(NamedTuple):
    """What a word may open."""

    skipped: int
    """Letters of the clitic before it."""
    alone: Pattern | None
    """The pattern that it is by itself."""
    further: Mapping[str, Sequence[int]]
    """By the word that follows the lengths in words of the patterns that the two begin."""
    shapes: tuple[_Shape, ...]
    """Of those with marks at their edges."""


@dataclass(slots=True)
class Phrases:
    """Patterns by their words. Made by `index_phrases`."""

    patterns: PatternTable
    _names: Mapping[str, Sequence[str]]
    """Names of several words by their first."""
    _wordings: Mapping[str, Sequence[str]]
    """The same of the wordings of offices, which have yet to be led by ل."""
    _shapes: Mapping[str, tuple[_Shape, ...]]
    """By their first word how patterns with marks in them are written."""
    _marked: AbstractSet[str]
    """These patterns themselves."""
    _firsts: AbstractSet[str]
    """The first words of all patterns."""
    _further: dict[str, Mapping[str, Sequence[int]]] = field(default_factory=dict)
    """By the first words that have been met what `Opening.further` says of them."""

    def opened_by(self, word: str) -> tuple[Opening, ...]:
        """What `word` may open; nothing for most words."""
        found = [self._opened(word, "")] if word in self._firsts else []
        for clitic in _CLITICS.get(word[0], ()):
            if word.startswith(clitic) and (bare := word[len(clitic) :]) in self._firsts:
                found.append(self._opened(bare, clitic))
        return tuple(opening for opening in found if opening)

    def hits(self, words: Words, number: int, openings: tuple[Opening, ...]) -> list[Hit]:
        """Every pattern that the word of that number opens, where it stands as whole words, clitics aside."""
        text, ends, start = words.folded.text, words.ends, words.starts[number]
        following = words.texts[number + 1] if number + 1 < len(ends) else ""
        found: list[Hit] = []
        for skipped, alone, further, shapes in openings:
            core = start + skipped
            if alone:
                end = ends[number]
                if not text.startswith("+", end):  # أوبك+ is not أوبك
                    found.append(Hit(start, core, end, alone))
            for length in further.get(following, ()):
                if number + length > len(ends):
                    break
                end = ends[number + length - 1]
                pattern = self.patterns.get(text[core:end])
                if pattern and text[start:core] in pattern.clitics and not text.startswith("+", end):
                    found.append(Hit(start, core, end, pattern))
            if shapes:
                found += self._edged(words, number, core, shapes)
        return found

    def _opened(self, bare: str, clitic: str) -> Opening | None:
        alone = self.patterns.get(bare)
        if alone and clitic not in alone.clitics:
            alone = None
        further, shapes = self._further_from(bare), self._shapes.get(bare, ())
        return Opening(len(clitic), alone, further, shapes) if alone or further or shapes else None

    def _further_from(self, first: str) -> Mapping[str, Sequence[int]]:
        """By the second word the lengths in words of the patterns that the two begin, in order."""
        if first not in self._further:
            found: dict[str, set[int]] = defaultdict(set)
            for text in self._opened_with(first):
                if text not in self._marked:
                    _, second, *rest = text.split()
                    found[second].add(2 + len(rest))
            self._further[first] = {second: tuple(sorted(lengths)) for second, lengths in found.items()}
        return self._further[first]

    def _opened_with(self, first: str) -> Iterator[str]:
        """The patterns of several words of which it is the first."""
        yield from self._names.get(first, ())
        yield from self._wordings.get(first, ())
        if first.startswith("لل"):
            yield from map(_after_preposition, self._wordings.get("ال" + first[2:], ()))

    def _edged(self, words: Words, number: int, place: int, shapes: tuple[_Shape, ...]) -> Iterator[Hit]:
        """Patterns with marks at their edges whose first word begins at `place`."""
        text = words.folded.text
        for shape in shapes:
            if number + shape.length <= len(words.texts) and place >= shape.lead:
                end = words.ends[number + shape.length - 1] + shape.tail
                pattern = self.patterns.get(text[place - shape.lead : end])
                if pattern and (hit := _hit(text, end, pattern)):
                    yield hit


_CLITICS: Final = {
    first: tuple(clitic for clitic in sorted(CLITICS) if clitic.startswith(first))
    for first in {clitic[0] for clitic in CLITICS if clitic}
}
"""By the letter that they begin with."""


def index_phrases(patterns: PatternTable) -> Phrases:
    """The patterns by their first words."""
    names, wordings = patterns.names(), patterns.wordings()
    marked = {*_marked(names), *_marked(wordings)}
    marked |= {_after_preposition(text) for text in marked.intersection(wordings) if text.startswith("ال")}
    shapes: dict[str, set[_Shape]] = defaultdict(set)
    for text in marked:
        if words := list(_WORD.finditer(text)):
            shapes[words[0].group()].add(_Shape(words[0].start(), len(words), len(text) - words[-1].end()))
    listed, worded = _by_first(names), _by_first(wordings)
    firsts = {*shapes, *listed, *(word for word in names if " " not in word)}
    of_offices = {*worded, *(word for word in wordings if " " not in word)}
    firsts |= of_offices.union(_after_preposition(word) for word in of_offices if word.startswith("ال"))
    edged = {word: tuple(sorted(found)) for word, found in shapes.items()}
    return Phrases(patterns, listed, worded, edged, marked, firsts)


def _by_first(texts: Iterable[str]) -> dict[str, list[str]]:
    """Texts of several words by their first."""
    found: dict[str, list[str]] = {}
    for text in texts:
        if " " in text:
            first = text.partition(" ")[0]
            if first in found:
                found[first].append(text)
            else:
                found[first] = [text]
    return found


def _after_preposition(text: str) -> str:
    """Words that begin with the article, after ل."""
    return "لل" + text[2:]


def _marked(patterns: Iterable[str]) -> Iterator[str]:
    """The patterns with marks in them, sought in all of them at once."""
    together = "\n".join(("", *patterns, ""))
    for mark in _MARK.finditer(together):
        yield together[together.rfind("\n", 0, mark.start()) + 1 : together.find("\n", mark.end())]


def _hit(text: str, end: int, pattern: Pattern) -> Hit | None:
    """The hit of `pattern` that ends at `end`, or None where it is only a part of a word."""
    core = end - len(pattern.text)
    if end < len(text) and (text[end].isalnum() or text[end] == "+"):
        return None
    start = core
    while start > 0 and text[start - 1].isalnum() and core - start <= LONGEST_CLITIC:
        start -= 1
    if text[start:core] not in pattern.clitics:
        return None
    return Hit(start, core, end, pattern)
