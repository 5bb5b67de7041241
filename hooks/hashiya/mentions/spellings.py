"""Names in spellings that no profile lists: looked up by what all spellings of a word have in common.

To generate every spelling of every name would cost some sixty patterns a name; a look-up costs one entry.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Final

from .patterns import Hit, Meaning, Pattern, pattern_of
from .variants import is_spelling, skeleton
from .words import Words, readings

MOST_REMEMBERED: Final = 65536
"""Words and spellings met that are kept: more than one archive's vocabulary, and a bound on memory."""

Spelt = tuple[str, ...]
"""The words of a name, each in matching form."""


Opening = tuple[str, str, int]
"""The clitic before a name that a word may open, the rest of the word, and the length of the name in words."""


@dataclass(slots=True)
class Spellings:
    """Names by the skeletons of their words. Filled once; the patterns of spellings that are met are kept."""

    owned: AbstractSet[str]
    """Names that profiles claim: no spelling of another name takes one."""
    ordinary_words: AbstractSet[str]
    """No spelling either, and no word of a name that is spelt in more than one way."""
    given_names: AbstractSet[str]
    """One of them alone is its bearer's, not the spelling of another name."""
    _lengths: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Lengths in words of the names whose first word has this skeleton."""
    _names: dict[Spelt, list[Spelt]] = field(default_factory=lambda: defaultdict(list))
    """Names by the skeletons of all their words."""
    _meanings: dict[Spelt, list[Meaning]] = field(default_factory=lambda: defaultdict(list))
    _openings: dict[str, tuple[Opening, ...]] = field(default_factory=dict)
    """What each word met so far may open."""
    _patterns: dict[Spelt, Pattern | None] = field(default_factory=dict)
    """Of the spellings met so far; None: it is nobody's."""

    def add(self, name: str, meaning: Meaning) -> None:
        """Let other spellings of `name` (matching form) stand for `meaning`."""
        words = tuple(name.split())
        if words not in self._meanings:
            bones = tuple(map(skeleton, words))
            self._lengths[bones[0]].add(len(words))
            self._names[bones].append(words)
        self._meanings[words].append(meaning)

    def hits(self, words: Words) -> Iterator[Hit]:
        """Every name in the text that is written otherwise than in its profile."""
        for number, text in enumerate(words.texts):
            openings = self._openings.get(text)
            if openings is None:
                if len(self._openings) >= MOST_REMEMBERED:
                    self._openings.clear()
                openings = self._openings[text] = tuple(self._opened_by(text))
            for opening in openings:
                yield from self._at(words, number, *opening)

    def _opened_by(self, text: str) -> Iterator[Opening]:
        for clitic, bare in readings(text):
            for length in sorted(self._lengths.get(skeleton(bare), ())):
                if length > 1 or self._pattern((bare,)):
                    yield clitic, bare, length

    def _at(self, words: Words, number: int, clitic: str, bare: str, length: int) -> Iterator[Hit]:
        pattern = self._pattern((bare, *words.texts[number + 1 : number + length]))
        run = words.run(number, length) if pattern and clitic in pattern.clitics else None
        if pattern and run:
            start, end = run
            yield Hit(start, start + len(clitic), end, pattern)

    def _pattern(self, spelt: Spelt) -> Pattern | None:
        if spelt not in self._patterns:
            if len(self._patterns) >= MOST_REMEMBERED:
                self._patterns.clear()
            self._patterns[spelt] = self._made(spelt)
        return self._patterns[spelt]

    def _is_spelling(self, name: Spelt, spelt: Spelt) -> bool:
        """Ordinary words in a name are written in one way: وزيرة الخارجية is no وزارة الخارجية."""
        changed = [word for own, other in zip(name, spelt, strict=True) if own != other for word in (own, other)]
        return self.ordinary_words.isdisjoint(changed) and is_spelling(name, spelt)

    def _made(self, spelt: Spelt) -> Pattern | None:
        text = " ".join(spelt)
        if text in self.owned or text in self.ordinary_words:
            return None
        if len(spelt) == 1 and text in self.given_names:
            return None  # سناء is no سيناء
        near = self._names.get(tuple(map(skeleton, spelt)), ())
        found = [meaning for name in near if self._is_spelling(name, spelt) for meaning in self._meanings[name]]
        return pattern_of(text, tuple(dict.fromkeys(found))) if found else None
