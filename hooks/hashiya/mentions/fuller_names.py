"""Full names that the profile does not list: a middle name more or less, a bolder spelling, two words in one.

«فريدريك ميرز», «رفاييل ماريانو غروسي», «شي جين بينغ»: first name and family name together prove more than either, so
that either may be spelt more freely than it may alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain
from typing import Final, NamedTuple

from ..arabic.lexicon import Lexicon
from ..arabic.nationality import definite_adjectives
from .patterns import Hit, Meaning, Pattern, pattern_of
from .sounds import SOUNDS, sound_of
from .variants import spellings, vowelled
from .words import MOST_REMEMBERED, Words, is_one_blank, readings, without_clitics

LONGEST: Final = 8
"""Words of a full name in a text."""

LONGEST_JOINED: Final = 24
"""Letters of a name that may be written in more words or fewer."""

Spelt = tuple[str, ...]
"""The words of a name, each in matching form."""


class _Firsts(NamedTuple):
    """First words of the full names that a word may end: what is none of them begins no such name."""

    spelt: frozenset[str]
    sounds: frozenset[str]
    either: frozenset[str]
    """All of both: with these a word shares something, or it is none of them."""


class _Forms(dict[str, frozenset[str]]):
    """By word met so far what it is with and without the clitics that may lead a name, and how each of them sounds."""

    def __missing__(self, word: str) -> frozenset[str]:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        bare = [form for _, form in readings(word)]
        found = self[word] = frozenset((*bare, *map(SOUNDS.__getitem__, bare)))
        return found


_FORMS: Final = _Forms()


class Place(NamedTuple):
    """What a word may be in a full name."""

    firsts: _Firsts | None
    """Of the names that it may end; None where it ends none."""
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
    _patterns: dict[Spelt, Pattern | None] = field(default_factory=dict)
    """Of the names met so far; None: it is nobody's."""
    _joined_patterns: dict[str, Pattern | None] = field(default_factory=dict)
    """The same of those that may be written in more words or fewer."""

    def add(self, words: Spelt, meaning: Meaning) -> None:
        """Let fuller and shorter forms of the name of these words, and other spellings, stand for `meaning`."""
        classes = self.lexicon.classes
        if len(words) > 1 and words[-1] not in classes["name_suffixes"] and words[-1] not in classes["ordinals"]:
            self._meanings[words].append(meaning)

    def complete(self) -> None:
        """Put the names where they are looked up; none is added afterwards."""
        joined = {words: "".join(words) for words in self._meanings}
        SOUNDS.learn(chain((words[-1] for words in joined), joined.values()))
        for words, letters in joined.items():
            self._by_last[SOUNDS[words[-1]]].append(words)
            if len(letters) <= LONGEST_JOINED and not words[-1].startswith("ال"):
                self._joined[SOUNDS[letters]].append(words)
                self._lengths[words[0]].add(len(words) + 1)
                if len(words) > 2:
                    self._lengths[words[0]].add(len(words) - 1)

    def place_of(self, word: str) -> Place | None:
        """What `word` may be in a full name; None for most words."""
        openings: tuple[tuple[str, str, int], ...] = ()
        for clitic, bare in readings(word):
            if bare in self._lengths:
                openings += tuple((clitic, bare, length) for length in self._lengths[bare])
        alike = self._by_last.get(SOUNDS[word])
        names = [name for name in alike if self._likeness(name[-1], word)] if alike else None
        return Place(self._firsts_of(names) if names else None, openings) if names or openings else None

    def learn(self, words: Words, places: Iterable[tuple[int, Place]]) -> None:
        """Work out together how all those words sound that may be a name in more words or fewer."""
        SOUNDS.learn(
            "".join((bare, *words.texts[number + 1 : number + length]))
            for number, place in places
            for _, bare, length in place.openings
            if words.run(number, length)
        )

    def hits(self, words: Words, number: int, place: Place) -> list[Hit]:
        """Every full name that the word of that number ends or opens, written otherwise than in its profile."""
        ending = self._ending_at(words, number, place.firsts) if place.firsts else None
        found = [ending] if ending else []
        for clitic, bare, length in place.openings:
            if number + length <= len(words.texts) and (joined := self._joined_at(words, number, clitic, bare, length)):
                found.append(joined)
        return found

    def _firsts_of(self, names: list[Spelt]) -> _Firsts:
        """Whatever `_likeness` finds like the first word of one of these names."""
        own = frozenset(name[0] for name in names)
        spelt, sounds = own.union(*map(spellings, own), *map(vowelled, own)), frozenset(map(sound_of, own))
        return _Firsts(spelt, sounds, spelt | sounds)

    def _ending_at(self, words: Words, number: int, firsts: _Firsts) -> Hit | None:
        """The name that the word of that number ends, the shortest."""
        texts, gaps, (spelt, sounds, either) = words.texts, words.gaps, firsts
        for first in range(number - 1, max(-1, number - LONGEST), -1):
            if gaps[first + 1] != " " and not is_one_blank(gaps[first + 1]):
                return None
            if _FORMS[texts[first]].isdisjoint(either):
                continue
            for clitic, bare in readings(texts[first]):
                if bare not in spelt and SOUNDS[bare] not in sounds:
                    continue
                pattern = self._pattern((bare, *texts[first + 1 : number + 1]))
                if pattern and clitic in pattern.clitics:
                    start = words.starts[first]
                    return Hit(start, start + len(clitic), words.ends[number], pattern)
        return None

    def _joined_at(self, words: Words, number: int, clitic: str, bare: str, length: int) -> Hit | None:
        start, last = words.starts[number], number + length - 1
        core, end = start + len(clitic), words.ends[last]
        written = words.folded.text[core:end]
        if written not in self._joined_patterns:
            if len(self._joined_patterns) >= MOST_REMEMBERED:
                self._joined_patterns.clear()
            spelt = (bare, *words.texts[number + 1 : last + 1]) if words.run(number, length) else ()
            self._joined_patterns[written] = self._joined_pattern(spelt) if spelt else None
        pattern = self._joined_patterns[written]
        return Hit(start, core, end, pattern) if pattern else None

    def _joined_pattern(self, spelt: Spelt) -> Pattern | None:
        """The name that is written in more words or fewer than `spelt`."""
        joined = sound_of("".join(spelt))
        names = [name for name in self._joined.get(joined, ()) if name[0] == spelt[0] and len(name) != len(spelt)]
        meanings = dict.fromkeys(chain.from_iterable(self._meanings[name] for name in names))
        return pattern_of(" ".join(spelt), tuple(meanings)) if names else None

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
        if min(len(own), len(other)) < SHORTEST_NEAR:
            return 0
        return NEAR if sound_of(own) == sound_of(other) or other in vowelled(own) or own in vowelled(other) else 0

    def _may_differ_inside(self, name: Spelt, spelt: Spelt) -> bool:
        """Whether the words between first name and family name may be more or fewer than in the profile."""
        lexicon, last = self.lexicon, spelt[-1]
        inside, own = spelt[1:-1], name[1:-1]
        doubtful = last in lexicon.given_names or last in lexicon.bearers or last in definite_adjectives()
        if doubtful and "ال" not in (inside[-1:] + own[-1:]):
            return False  # «محمد حسن صلاح» is another than «محمد صلاح»
        half = len(inside) == len(own) == 1 and len(last) < SHORTEST_FAMILY  # «بارك تشونغ هي», for «بارك غيون هي»
        if (half and not self._likeness(own[0], inside[0])) or name[-1] in own or name[0] in own:
            return False  # «بطرس غالي» is another than «بطرس بطرس غالي»
        servant = lexicon.classes["servants"]
        if name[0] in servant and inside[:1] != own[:1]:
            return False
        if inside[-1:] and inside[-1] in lexicon.classes["sons_of"] and own[-1:] != inside[-1:]:
            return False  # «أحمد بن صالح», whose father is Salih, is another than «أحمد قايد صالح»
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


SHORTEST_FAMILY: Final = 4
"""Letters of a family name: a shorter word at the end is half of a first name."""

SHORTEST_ORDINARY: Final = 5
"""Letters of a word that is also an ordinary one, or a state: جورجيا ميلوني."""


def _is_within(own: Spelt, inside: Spelt) -> bool:
    """Whether the words stand among the others in their order, «عبد الرحمن» in one word or two."""
    rest = iter("".join(inside))
    return all(letter in rest for letter in "".join(own))
