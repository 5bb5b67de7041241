"""All known names and offices, looked up by the words that they begin with.

A pass over a text finds every one and is linear in the text whatever the number of names. All overlapping hits
are taken: which of them stays is decided by what they mean.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from .patterns import CLITICS, Hit, Pattern
from .words import Words

LONGEST_CLITIC: Final = 2

_WORD: Final = re.compile(r"\w+")


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

    patterns: Mapping[str, Pattern]
    _further: Mapping[str, Mapping[str, Sequence[int]]]
    """By their first and second word the lengths in words of the patterns of several."""
    _shapes: Mapping[str, tuple[_Shape, ...]]
    """By their first word how patterns with marks at their edges are written."""

    def opened_by(self, word: str) -> tuple[Opening, ...]:
        """What `word` may open; nothing for most words."""
        return tuple(self._opened_by(word))

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
            if following in further:
                found += self._longer(words, number, core, further[following])
            if shapes:
                found += self._edged(words, number, core, shapes)
        return found

    def _opened_by(self, word: str) -> Iterator[Opening]:
        for clitic in _CLITICS if word.startswith(_FIRST_LETTERS) else ("",):
            if word.startswith(clitic):
                bare = word[len(clitic) :]
                alone = self.patterns.get(bare)
                if alone and clitic not in alone.clitics:
                    alone = None
                further, shapes = self._further.get(bare, _NOTHING), self._shapes.get(bare, ())
                if alone or further or shapes:
                    yield Opening(len(clitic), alone, further, shapes)

    def _longer(self, words: Words, number: int, core: int, lengths: Sequence[int]) -> Iterator[Hit]:
        """The patterns of several words that begin at `core`."""
        text, ends, start = words.folded.text, words.ends, words.starts[number]
        for length in lengths:
            if number + length > len(ends):
                return
            end = ends[number + length - 1]
            pattern = self.patterns.get(text[core:end])
            if pattern and text[start:core] in pattern.clitics and not text.startswith("+", end):
                yield Hit(start, core, end, pattern)

    def _edged(self, words: Words, number: int, place: int, shapes: tuple[_Shape, ...]) -> Iterator[Hit]:
        """Patterns with marks at their edges whose first word begins at `place`."""
        text = words.folded.text
        for shape in shapes:
            if number + shape.length <= len(words.texts) and place >= shape.lead:
                end = words.ends[number + shape.length - 1] + shape.tail
                pattern = self.patterns.get(text[place - shape.lead : end])
                if pattern and (hit := _hit(text, end, pattern)):
                    yield hit


_CLITICS: Final = tuple(sorted(CLITICS))

_FIRST_LETTERS: Final = tuple(sorted({clitic[0] for clitic in CLITICS if clitic}))

_NOTHING: Final[Mapping[str, Sequence[int]]] = {}


def index_phrases(patterns: Mapping[str, Pattern]) -> Phrases:
    """The patterns by their first words."""
    further: dict[str, dict[str, tuple[int, ...]]] = {}
    shapes: dict[str, set[_Shape]] = defaultdict(set)
    for text in patterns:
        spelt = text.split()
        if not "".join(spelt).isalnum():
            if marked := list(_WORD.finditer(text)):
                shape = _Shape(marked[0].start(), len(marked), len(text) - marked[-1].end())
                shapes[marked[0].group()].add(shape)
        elif len(spelt) > 1:
            seconds = further.setdefault(spelt[0], {})
            lengths = seconds.get(spelt[1], ())
            if len(spelt) not in lengths:
                seconds[spelt[1]] = tuple(sorted((*lengths, len(spelt))))
    return Phrases(patterns, further, {word: tuple(sorted(found)) for word, found in shapes.items()})


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
