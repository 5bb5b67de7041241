"""The words of a folded text, and what stands beside a range of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from ..arabic.folding import QUOTES, Folded, places_of
from ..arabic.lexicon import Lexicon, classes_by_word

if TYPE_CHECKING:
    from .known import Known

_VOWEL_MARKS: Final = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
SPORTING: Final = 5
"""Different words of sport in a text that is about it."""
MOST_REMEMBERED: Final = 65536
"""Words met that are kept: more than one archive's vocabulary, and a bound on memory."""
LONGEST_QUOTED: Final = 60
"""Code points of a quoted name."""
LONGEST_RUN: Final = 12
"""Words of one class in a row that are read as one run: more is no title and no name, and would cost its square."""

SENTENCE_MARKS: Final = ".؟!?\n؛"
_QUOTE: Final = re.compile(f"[{re.escape(''.join(sorted(QUOTES)))}]")
_WORD: Final = re.compile(r"(\w+)")
_PREFIXES: Final = ("و", "ف", "ب", "ل", "وب", "ول", "فب", "فل")
_FIRST_LETTERS: Final = ("و", "ف", "ب", "ل")


class _Classes(dict[str, frozenset[str]]):
    """The classes of every word met so far, its clitics aside: most words of a text have been met in another."""

    def __missing__(self, word: str) -> frozenset[str]:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        told = [classes for form in without_clitics(word) if (classes := classes_by_word().get(form))]
        found = self[word] = told[0] if len(told) == 1 else frozenset().union(*told)
        return found


CLASSES: Final = _Classes()


class Word:
    """A word of the folded text, `[start, end)`. Not changed afterwards; what is asked at every hit is in its slots."""

    __slots__ = ("classes", "end", "start", "text")

    def __init__(self, start: int, end: int, text: str) -> None:
        self.start, self.end, self.text = start, end, text
        self.classes = CLASSES[text]

    def written(self, text: str) -> Word:
        """The word, had it been another."""
        return Word(self.start, self.end, text)


class _Row:
    """Words in order, each made when it is asked for."""

    def __init__(self, text: str) -> None:
        parts = _WORD.split(text)  # what parts the words, and the words, in turns
        edges = list(accumulate(map(len, parts)))
        self.text, self.texts, self.gaps = text, parts[1::2], parts[0::2]
        self.starts, self.ends = edges[0:-1:2], edges[1::2]
        self._made: list[Word | None] = [None] * len(self.texts)

    def word(self, number: int) -> Word:
        """The word of that number, from 0."""
        word = self._made[number]
        if word is None:
            word = self._made[number] = Word(self.starts[number], self.ends[number], self.texts[number])
        return word

    def before(self, place: int) -> Word | None:
        """The word right before `place` with nothing but a space between."""
        number = bisect_left(self.starts, place) - 1
        return self.word(number) if number >= 0 and self._is_blank(self.ends[number], place) else None

    def after(self, place: int) -> Word | None:
        """The word right after `place` with nothing but a space between."""
        number = bisect_left(self.starts, place)
        return self.word(number) if number < len(self.texts) and self._is_blank(place, self.starts[number]) else None

    def _is_blank(self, start: int, end: int) -> bool:
        return end == start or (end == start + 1 and self.text[start] == " ")


class _Beside(dict[int, "Word | None"]):
    """What stands beside a place: sought once, and asked by one rule after the other."""

    def __init__(self, seek: Callable[[int], Word | None]) -> None:
        super().__init__()
        self._seek = seek

    def __missing__(self, place: int) -> Word | None:
        word = self[place] = self._seek(place)
        return word


class Words:
    """The words of a folded text in order."""

    def __init__(self, folded: Folded, lexicon: Lexicon) -> None:
        self.folded = folded
        self.lexicon = lexicon
        row = _Row(folded.text)
        self.texts, self.gaps = row.texts, row.gaps
        """The words themselves, and what stands before each of them, and behind the last."""
        self.starts, self.ends = row.starts, row.ends
        """Where each of them begins and ends."""
        self.word: Final = row.word
        """The word of a number, from 0."""
        self.before: Final = _Beside(row.before).__getitem__
        """The word right before a place with nothing but a space between, or None."""
        self.after: Final = _Beside(row.after).__getitem__
        """The word right after a place with nothing but a space between, or None."""
        self.strangers: dict[tuple[str, int, int], bool] = {}
        """By actor and place whether a name is another person's."""
        self._answers: dict[tuple[str, int, int], bool] = {}
        self.known: list[tuple[int, Known]] = []
        """The numbers of the words of which the matcher knows anything, and what."""
        self.starts_of_bodies: frozenset[int] = frozenset()
        """Where the names of organizations start that are nothing else."""
        self.ends_of_bodies: frozenset[int] = frozenset()
        """Where they end."""
        self.ends_of_persons: frozenset[int] = frozenset()
        """Where the names of persons end: a word that ends there is no given name of the next."""

    @cached_property
    def is_about_sport(self) -> bool:
        """Whether several of its words are words of sport."""
        members = self.lexicon.classes["sport_words"]
        return len(members.intersection(self.texts)) >= SPORTING

    @cached_property
    def ends_of_sentences(self) -> list[int]:
        """Where the marks stand that end a sentence."""
        return sorted(place for mark in SENTENCE_MARKS for place in places_of(mark, self.folded.text))

    @cached_property
    def quotes(self) -> list[int]:
        """Where quotation marks stand in the source."""
        return [match.start() for match in _QUOTE.finditer(self.folded.source)]

    @cached_property
    def quoted(self) -> Counter[str]:
        """What stands between one quotation mark of the source and the next, and how often; short pieces alone."""
        pairs = ((start + 1, end) for start, end in pairwise(self.quotes) if end - start <= LONGEST_QUOTED)
        return Counter(self.folded.source[start:end] for start, end in pairs)

    def number_at(self, place: int) -> int:
        """The number of the first word that begins at `place` or behind it."""
        return bisect_left(self.starts, place)

    def behind_comma(self, place: int) -> Word | None:
        """The word after `place` with an Arabic comma and a space between, or None."""
        number = self.number_at(place)
        if number >= len(self.texts) or self.gap(place, self.starts[number]) != "، ":
            return None
        return self.word(number)

    def run(self, number: int, length: int) -> tuple[int, int] | None:
        """Start and end of `length` words from `number` on with one blank between them; None where there is no such."""
        last = number + length - 1
        if last >= len(self.texts) or not all(map(is_one_blank, self.gaps[number + 1 : last + 1])):
            return None
        return self.starts[number], self.ends[last]

    def once(self, rule: str, start: int, end: int, answer: Callable[[], bool]) -> bool:
        """What `rule` says of `[start, end)`, asked once: several steps weigh the same evidence."""
        key = (rule, start, end)
        if key not in self._answers:
            self._answers[key] = answer()
        return self._answers[key]

    def gap(self, start: int, end: int) -> str:
        """What stands between two places."""
        return self.folded.text[start:end]

    def past(self, word: Word | None, holds: Callable[[Word], bool]) -> Word | None:
        """The first from `word` on of which `holds` does not; a run is read no further than `LONGEST_RUN` words."""
        for _ in range(LONGEST_RUN):
            if word is None or not holds(word):
                break
            word = self.after(word.end)
        return word

    def ahead_of(self, word: Word | None, holds: Callable[[Word], bool]) -> Word | None:
        """The same towards the beginning of the text."""
        for _ in range(LONGEST_RUN):
            if word is None or not holds(word):
                break
            word = self.before(word.start)
        return word

    def sentence_start(self, place: int) -> int:
        """Where the sentence begins in which `place` stands: right behind a mark."""
        number = bisect_left(self.ends_of_sentences, place)
        return self.ends_of_sentences[number - 1] + 1 if number else 0

    def sentence_before(self, place: int, most: int) -> list[Word]:
        """Up to `most` words before `place` in its sentence, the nearest first."""
        first, last = bisect_left(self.starts, self.sentence_start(place)), bisect_left(self.starts, place)
        return list(map(self.word, range(last - 1, max(first, last - most) - 1, -1)))

    def speaks_of(self, word_class: str, word: Word) -> bool:
        """The same, with or without the article: «الطائرة المتجهة» speaks of motion."""
        members = self.lexicon.classes[word_class]
        forms = without_clitics(word.text)
        return any(form in members or form.removeprefix("ال") in members for form in forms)

    def begins_line(self, place: int) -> bool:
        """Whether `place` is the first of its line."""
        text = self.folded.text
        while place and text[place - 1] == " ":
            place -= 1
        return not place or text[place - 1] == "\n"

    def has_pronoun(self, word: Word) -> bool:
        """Whether it ends in the pronoun ه or ها; ة folds to the same letter."""
        end = self.folded.span(word.start, word.end)[1]
        return self.folded.source[max(0, end - 4) : end].rstrip(_VOWEL_MARKS).endswith(("ه", "ها"))

    def has_tanwin(self, word: Word) -> bool:
        """«شاكراً», «ليلاً»: whether it has the nunation of an accusative, which no part of a longer name has."""
        start, end = self.folded.span(word.start, word.end)
        return _FATHATAN in self.folded.source[start : end + 1]

    def is_doubled(self, word: Word) -> bool:
        """«مورّد»: whether a letter of it has the mark that doubles it, which editors write to tell two words apart."""
        start, end = self.folded.span(word.start, word.end)
        return _SHADDA in self.folded.source[start : end + 1]

    def is_a(self, word_class: str, word: Word | None) -> bool:
        """Whether `word`, with or without the clitics before it, belongs to a class of the lexicon."""
        return word is not None and word_class in word.classes

    def is_any_of(self, word_classes: Iterable[str], word: Word | None) -> bool:
        """The same of one or more of several classes."""
        return word is not None and not word.classes.isdisjoint(word_classes)


_FATHATAN: Final = "\u064b"
_SHADDA: Final = "\u0651"


def is_one_blank(gap: str) -> bool:
    """Whether no more than one character, and no line end, parts two words of a name."""
    return gap == " " or (len(gap) == 1 and gap != "\n")


@lru_cache(maxsize=65536)
def readings(word: str) -> tuple[tuple[str, str], ...]:
    """`word` as it stands and as each of the clitics that may lead a name, with the rest."""
    if not word.startswith(_FIRST_LETTERS):
        return (("", word),)
    cut = [prefix for prefix in _PREFIXES if word.startswith(prefix) and len(word) - len(prefix) >= 2]
    return (("", word), *((prefix, word[len(prefix) :]) for prefix in cut))


@lru_cache(maxsize=65536)
def without_clitics(word: str) -> tuple[str, ...]:
    """`word` as it stands and without each of the clitics that may lead it; `لل` gives the article back."""
    if not word.startswith(_FIRST_LETTERS):
        return (word,)
    forms = [word]
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 2:
            forms.append(word[len(prefix) :])
    for prefix in ("لل", "ولل", "فلل"):
        if word.startswith(prefix):
            forms.append("ال" + word[len(prefix) :])
    return tuple(forms)
