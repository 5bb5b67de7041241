"""The words of a folded text, and what stands beside a range of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..arabic.folding import Folded
from ..arabic.lexicon import Lexicon

_WORD: Final = re.compile(r"\w+")
_SENTENCE_END: Final = frozenset(".؟!?\n؛")
_PREFIXES: Final = ("و", "ف", "ب", "ل", "وب", "ول", "فب", "فل")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the folded text, `[start, end)`."""

    start: int
    end: int
    text: str


class Words:
    """The words of a folded text in order."""

    def __init__(self, folded: Folded, lexicon: Lexicon) -> None:
        self.folded = folded
        self.lexicon = lexicon
        self._words = [Word(m.start(), m.end(), m.group()) for m in _WORD.finditer(folded.text)]
        self._starts = [word.start for word in self._words]
        self.ends_of_persons: frozenset[int] = frozenset()
        """Where the names of persons end: a word that ends there is no given name of the next."""

    def gap(self, start: int, end: int) -> str:
        """What stands between two places."""
        return self.folded.text[start:end]

    def before(self, place: int) -> Word | None:
        """The word right before `place` with nothing but a space between."""
        number = bisect_left(self._starts, place) - 1
        if number < 0:
            return None
        word = self._words[number]
        return word if self.gap(word.end, place).strip(" ") == "" and "\n" not in self.gap(word.end, place) else None

    def after(self, place: int) -> Word | None:
        """The word right after `place` with nothing but a space between."""
        number = bisect_left(self._starts, place)
        if number >= len(self._words):
            return None
        word = self._words[number]
        gap = self.gap(place, word.start)
        return word if gap.strip(" ") == "" and "\n" not in gap else None

    def sentence_before(self, place: int, most: int) -> list[Word]:
        """Up to `most` words before `place` in its sentence, the nearest first."""
        number = bisect_left(self._starts, place) - 1
        found: list[Word] = []
        edge = place
        while number >= 0 and len(found) < most:
            word = self._words[number]
            if not _SENTENCE_END.isdisjoint(self.gap(word.end, edge)):
                break
            found.append(word)
            edge = word.start
            number -= 1
        return found

    def speaks_of(self, word_class: str, word: Word) -> bool:
        """The same, with or without the article: «الطائرة المتجهة» speaks of motion."""
        members = self.lexicon.classes[word_class]
        forms = without_clitics(word.text)
        return any(form in members or form.removeprefix("ال") in members for form in forms)

    def begins_line(self, place: int) -> bool:
        """Whether `place` is the first of its line."""
        text = self.folded.text
        return not text[text.rfind("\n", 0, place) + 1 : place].strip(" ")

    def is_a(self, word_class: str, word: Word | None) -> bool:
        """Whether `word`, with or without the clitics before it, belongs to a class of the lexicon."""
        return word is not None and not self.lexicon.classes[word_class].isdisjoint(without_clitics(word.text))


@lru_cache(maxsize=65536)
def without_clitics(word: str) -> tuple[str, ...]:
    """`word` as it stands and without each of the clitics that may lead it; `لل` gives the article back."""
    forms = [word]
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 2:
            forms.append(word[len(prefix) :])
    for prefix in ("لل", "ولل", "فلل"):
        if word.startswith(prefix):
            forms.append("ال" + word[len(prefix) :])
    return tuple(forms)
