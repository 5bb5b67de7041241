"""Names in spellings that no profile lists: looked up by what all spellings of a word have in common.

To generate every spelling of every name would cost some sixty patterns a name; a look-up costs one entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import NamedTuple

from ..arabic.strangeness import ranks
from .patterns import Hit, Meaning, Pattern, pattern_of
from .variants import SKELETONS, is_spelling
from .words import MOST_REMEMBERED, Words, is_one_blank, readings

Spelt = tuple[str, ...]
"""The words of a name, each in matching form."""


SHORTEST_FIRST = 4
"""Letters of a first name that proves a bolder spelling of the family name."""

SHORTEST_BESIDE = 4
"""Letters of such a family name."""

FEW_CONSONANTS = 3
"""Letters of a skeleton up to which one vowel may differ, no more."""

_CONSONANT = re.compile("[^اوي]")


class Node(dict[str, "Node"]):
    """Names by the skeletons of their words, one word further into them: by the skeleton of the next word."""

    __slots__ = ("names",)

    def __init__(self) -> None:
        super().__init__()
        self.names: tuple[Spelt, ...] = ()
        """Those that end here."""


class Spelling(NamedTuple):
    """A name that a word may open."""

    clitic: str
    """What is joined before it."""
    bare: str
    """The rest of the word."""
    node: Node
    alone: Pattern | None
    """The name that it is by itself."""


@dataclass(slots=True)
class Spellings:
    """Names by the skeletons of their words. Filled once; the patterns of spellings that are met are kept."""

    owned: AbstractSet[str]
    """Names that profiles claim: no spelling of another name takes one."""
    ordinary_words: AbstractSet[str]
    """No spelling either, and no word of a name that is spelt in more than one way."""
    given_names: AbstractSet[str]
    """One of them alone is its bearer's, not the spelling of another name."""
    _names: dict[str, list[Spelt]] = field(default_factory=dict)
    """Names by the skeletons of their first words."""
    _roots: dict[str, Node] = field(default_factory=dict)
    """The same by all their words, of those first words that have been met."""
    _further: set[str] = field(default_factory=set)
    """Skeletons of the second word and all later ones of the names."""
    _meanings: dict[Spelt, list[Meaning]] = field(default_factory=dict)
    _patterns: dict[Spelt, Pattern | None] = field(default_factory=dict)
    """Of the spellings met so far; None: it is nobody's."""

    def add(self, words: Spelt, meaning: Meaning) -> None:
        """Let other spellings of the name of these words stand for `meaning`."""
        known = self._meanings.get(words)
        if known is not None:
            known.append(meaning)
            return
        self._meanings[words] = [meaning]
        if words:
            first, *rest = map(SKELETONS.__getitem__, words)
            self._names.setdefault(first, []).append(words)
            self._further.update(rest)

    def opened_by(self, word: str) -> tuple[Spelling, ...]:
        """The names that `word` may open; none for most words."""
        found: list[Spelling] = []
        for clitic, bare in readings(word):
            bones = SKELETONS[bare]
            if bones in self._names and (node := self._root(bones)) is not None:
                alone = self._pattern((bare,)) if node.names else None
                if alone or node:
                    found.append(Spelling(clitic, bare, node, alone))
        return tuple(found)

    def bones_inside(self, word: str) -> str:
        """The skeleton of `word` where a name may go on with it, else nothing."""
        bones = SKELETONS[word]
        return bones if bones in self._further else ""

    def hits(self, words: Words, number: int, openings: tuple[Spelling, ...]) -> list[Hit]:
        """Every name that the word of that number opens and that is written otherwise than in its profile."""
        following = SKELETONS[words.texts[number + 1]] if number + 1 < len(words.texts) else ""
        found: list[Hit] = []
        for opening in openings:
            if opening.alone or following in opening.node:
                found += self._at(words, number, opening)
        return found

    def _at(self, words: Words, number: int, opening: Spelling) -> Iterator[Hit]:
        """The names that the word of that number opens: what a name goes on with tells most of them apart."""
        clitic, bare, node, alone = opening
        start = words.starts[number]
        if alone and clitic in alone.clitics:
            yield Hit(start, start + len(clitic), words.ends[number], alone)
        for last in range(number + 1, len(words.texts)):
            further = node.get(SKELETONS[words.texts[last]]) if node else None
            if further is None or not is_one_blank(words.gaps[last]):
                return
            node = further
            pattern = self._pattern((bare, *words.texts[number + 1 : last + 1])) if node.names else None
            if pattern and clitic in pattern.clitics:
                yield Hit(start, start + len(clitic), words.ends[last], pattern)

    def _names_like(self, words: Spelt) -> tuple[Spelt, ...]:
        """The names whose words have these skeletons."""
        first, *rest = map(SKELETONS.__getitem__, words)
        node = self._root(first)
        for bones in rest:
            node = node.get(bones) if node else None
        return node.names if node is not None else ()

    def _root(self, first: str) -> Node | None:
        """The names whose first word has that skeleton."""
        if first in self._names and first not in self._roots:
            root = self._roots[first] = Node()
            for words in self._names[first]:
                node = root
                for bones in map(SKELETONS.__getitem__, words[1:]):
                    node = node.setdefault(bones, Node())
                node.names += (words,)
        return self._roots.get(first)

    def _pattern(self, spelt: Spelt) -> Pattern | None:
        if spelt not in self._patterns:
            if len(self._patterns) >= MOST_REMEMBERED:
                self._patterns.clear()
            self._patterns[spelt] = self._made(spelt)
        return self._patterns[spelt]

    def _is_spelling(self, name: Spelt, spelt: Spelt) -> bool:
        """Ordinary words in a name are written in one way: وزيرة الخارجية is no وزارة الخارجية."""
        changed = [word for own, other in zip(name, spelt, strict=True) if own != other for word in (own, other)]
        if self.ordinary_words.isdisjoint(changed) and is_spelling(name, spelt):
            return True
        return name[-1] != spelt[-1] and name[:-1] == spelt[:-1] and self._is_beside_a_first_name(name, spelt[-1])

    def _is_beside_a_first_name(self, name: Spelt, last: str) -> bool:
        """«جيريمي كوربين», «أنطونيو جوتيريس»: beside the same first name all vowels of a family name may differ.

        Never where the word is a name of its own: سليم is no سلام.
        """
        first, own = name[0], name[-1]
        if len(name) == 1 or len(first) < SHORTEST_FIRST or not all(map(str.isalpha, (first, own))):
            return False
        if last.startswith("ال") or last in self.given_names or own in self.given_names:
            return False
        return len(own) >= SHORTEST_BESIDE and own not in self.ordinary_words and _sounds_alike(own, last)

    def _made(self, spelt: Spelt) -> Pattern | None:
        text = " ".join(spelt)
        if text in self.owned or text in self.ordinary_words:
            return None
        if len(spelt) == 1 and (text in self.given_names or text in ranks()):
            return None  # سناء is no سيناء, a nightmare (كابوس) no قابوس
        near = self._names_like(spelt)
        found = [meaning for name in near if self._is_spelling(name, spelt) for meaning in self._meanings[name]]
        return pattern_of(text, tuple(dict.fromkeys(found))) if found else None


def _sounds_alike(own: str, other: str) -> bool:
    """Whether few enough vowels differ: «لويس أورسوا» has the three consonants of «لويس آرسي»."""
    if len(SKELETONS[own]) > FEW_CONSONANTS:
        return True
    pairs = zip_longest(_CONSONANT.split(own), _CONSONANT.split(other))
    return sum(1 for one, another in pairs if one != another) <= 1
