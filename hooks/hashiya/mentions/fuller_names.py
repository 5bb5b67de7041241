"""Full names that the profile does not list: a middle name more or less, a bolder spelling, two words in one.

«فريدريك ميرز», «رفاييل ماريانو غروسي», «شي جين بينغ»: first name and family name together prove more than either, so
that either may be spelt more freely than it may alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Final, NamedTuple

from ..arabic.lexicon import Lexicon
from ..arabic.nationality import definite_adjectives
from .patterns import Hit, Meaning, Pattern, pattern_of
from .sounds import sound_of
from .variants import spellings
from .words import Words, readings, without_clitics

LONGEST: Final = 8
"""Words of a full name in a text."""

LONGEST_JOINED: Final = 24
"""Letters of a name that may be written in more words or fewer."""

MOST_REMEMBERED: Final = 65536
"""Words and names met that are kept: a bound on memory."""

Spelt = tuple[str, ...]
"""The words of a name, each in matching form."""


class _Place(NamedTuple):
    """What a word may be in a full name."""

    ends: bool
    """Whether it may end one."""
    openings: tuple[tuple[str, str, int], ...]
    """The clitic before a name that it may open, the rest of it, and the words that the name is written in."""


@dataclass(slots=True)
class FullNames:
    """Persons' names by how their last words sound. Filled once; the patterns of names that are met are kept."""

    lexicon: Lexicon
    _meanings: dict[Spelt, list[Meaning]] = field(default_factory=lambda: defaultdict(list))
    _by_last: dict[str, list[Spelt]] = field(default_factory=lambda: defaultdict(list))
    """Names by the sound of the family name."""
    _joined: dict[str, list[Spelt]] = field(default_factory=lambda: defaultdict(list))
    """Names by their letters, no blank between them."""
    _lengths: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """By the first word of such names the words that they may be written in."""
    _places: dict[str, _Place] = field(default_factory=dict)
    """Of the words met so far."""
    _patterns: dict[Spelt, Pattern | None] = field(default_factory=dict)
    """Of the names met so far; None: it is nobody's."""

    def add(self, name: str, meaning: Meaning) -> None:
        """Let fuller and shorter forms of `name` (matching form), and other spellings, stand for `meaning`."""
        suffixes = self.lexicon.classes["name_suffixes"] | self.lexicon.classes["ordinals"]
        words = tuple(name.split())
        if len(words) < 2 or words[-1] in suffixes:
            return
        if words not in self._meanings:
            self._by_last[sound_of(words[-1])].append(words)
            joined = "".join(words)
            if len(joined) <= LONGEST_JOINED and not words[-1].startswith("ال"):
                self._joined[sound_of(joined)].append(words)
                self._lengths[words[0]] |= {len(words) - 1, len(words) + 1} - {1}
        self._meanings[words].append(meaning)

    def hits(self, words: Words) -> Iterator[Hit]:
        """Every full name in the text that is written otherwise than in its profile."""
        for number, text in enumerate(words.texts):
            place = self._places.get(text)
            if place is None:
                if len(self._places) >= MOST_REMEMBERED:
                    self._places.clear()
                place = self._places[text] = self._place_of(text)
            if place.ends:
                yield from self._ending_at(words, number)
            for clitic, bare, length in place.openings:
                yield from self._joined_at(words, number, clitic, bare, length)

    def _place_of(self, text: str) -> _Place:
        openings = [(clitic, bare, length) for clitic, bare in readings(text) for length in self._lengths.get(bare, ())]
        return _Place(sound_of(text) in self._by_last, tuple(openings))

    def _ending_at(self, words: Words, number: int) -> Iterator[Hit]:
        """The names that the word of that number ends, the shortest first."""
        for first in range(number - 1, max(-1, number - LONGEST), -1):
            run = words.run(first, number - first + 1)
            if run is None:
                return
            rest = words.texts[first + 1 : number + 1]
            for clitic, bare in readings(words.texts[first]):
                pattern = self._pattern((bare, *rest))
                if pattern and clitic in pattern.clitics:
                    yield Hit(run[0], run[0] + len(clitic), run[1], pattern)
                    return

    def _joined_at(self, words: Words, number: int, clitic: str, bare: str, length: int) -> Iterator[Hit]:
        run = words.run(number, length)
        if run is None:
            return
        spelt = (bare, *words.texts[number + 1 : number + length])
        joined = sound_of("".join(spelt))
        names = [name for name in self._joined.get(joined, ()) if name[0] == bare and len(name) != length]
        if names:
            meanings = tuple(dict.fromkeys(chain.from_iterable(self._meanings[name] for name in names)))
            yield Hit(run[0], run[0] + len(clitic), run[1], pattern_of(" ".join(spelt), meanings))

    def _pattern(self, spelt: Spelt) -> Pattern | None:
        if spelt not in self._patterns:
            if len(self._patterns) >= MOST_REMEMBERED:
                self._patterns.clear()
            self._patterns[spelt] = self._made(spelt)
        return self._patterns[spelt]

    def _made(self, spelt: Spelt) -> Pattern | None:
        if spelt in self._meanings:
            return None  # found as it stands
        near = [name for name in self._by_last[sound_of(spelt[-1])] if self._is_form_of(name, spelt)]
        found = list(dict.fromkeys(chain.from_iterable(self._meanings[name] for name in near)))
        return pattern_of(" ".join(spelt), tuple(found)) if found else None

    def _is_form_of(self, name: Spelt, spelt: Spelt) -> bool:
        first, last = self._likeness(name[0], spelt[0]), self._likeness(name[-1], spelt[-1])
        if not (first and last) or first + last < SPELT + NEAR:
            return False
        if name[1:-1] == spelt[1:-1]:
            return True
        return first + last >= SAME + SPELT and self._may_differ_inside(name, spelt)

    def _likeness(self, own: str, other: str) -> int:
        if own == other:
            return SAME
        ordinary = not self.lexicon.ordinary_words.isdisjoint((own, other))
        if ordinary and min(len(own), len(other)) < SHORTEST_ORDINARY:
            return 0
        if other in spellings(own):
            return SPELT
        return NEAR if min(len(own), len(other)) >= SHORTEST_NEAR and sound_of(own) == sound_of(other) else 0

    def _may_differ_inside(self, name: Spelt, spelt: Spelt) -> bool:
        """Whether the words between first name and family name may be more or fewer than in the profile."""
        lexicon, last = self.lexicon, spelt[-1]
        inside, own = spelt[1:-1], name[1:-1]
        doubtful = last in lexicon.given_names or last in lexicon.bearers or last in definite_adjectives()
        if doubtful and "ال" not in (inside[-1:] + own[-1:]):
            return False  # «محمد حسن صلاح» is another than «محمد صلاح»
        if name[-1] in own or name[0] in own:
            return False  # «بطرس غالي» is another than «بطرس بطرس غالي»
        servant = lexicon.classes["servants"]
        if name[0] in servant and inside[:1] != own[:1]:
            return False
        if not lexicon.classes["sons_of"].isdisjoint(own) and not _is_within(own, inside):
            return False
        return all(self._may_stand_inside(word, name) for word in inside)

    def _may_stand_inside(self, word: str, name: Spelt) -> bool:
        lexicon = self.lexicon
        if word in (name[0], name[-1]):
            return False
        if word in name or word in lexicon.given_names or word in lexicon.classes["patronymics"]:
            return True
        if word in lexicon.classes["name_particles"]:
            return True
        return lexicon.ordinary_words.isdisjoint(without_clitics(word)) and len(word) > 1 and word.isalpha()


SAME: Final = 3
SPELT: Final = 2
NEAR: Final = 1
"""How alike two words of a name are: the same, one spelling of the other, alike in sound."""

SHORTEST_NEAR: Final = 4
"""Letters of a word that is recognised by its sound."""


SHORTEST_ORDINARY: Final = 5
"""Letters of a word that is also an ordinary one, or a state: جورجيا ميلوني."""


def _is_within(own: Spelt, inside: Spelt) -> bool:
    """Whether the words stand among the others in their order, «عبد الرحمن» in one word or two."""
    rest = iter("".join(inside))
    return all(letter in rest for letter in "".join(own))
