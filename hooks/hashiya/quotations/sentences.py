"""The sentences of a line, with what stands in quotation marks set apart from the words around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from .marks import Pair
from .names import Names
from .script import FILLER, Script
from .speech import load_speech

FEWEST_WORDS: Final = 4
"""Words in marks that may be a quotation by their length; fewer are a name or a word held at a distance."""

QUOTED: Final = "\0"
"""Stands in a gap for a pair of marks with all its words."""

_END: Final = re.compile(r"[.؟?!؛]+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its own words, the gaps between them, and the pairs that stand in the gaps."""

    script: Script
    names: Names
    start: int
    """Offset in the text, in Unicode code points."""
    end: int
    """Offset before its closing punctuation, or of the end of the line."""
    first_of_line: bool
    words: Sequence[int] = ()
    """Numbers of the words outside of long quotations."""
    forms: Sequence[str] = ()
    """These words in matching form."""
    gaps: Sequence[str] = ()
    """What stands before each word, and after the last; `QUOTED` for a pair."""
    pairs: Mapping[int, Sequence[Pair]] = field(default_factory=dict)
    """Long quotations by the number of their gap."""
    verbs: Sequence[int] = ()
    """Where words stand that may be verbs of speech."""
    turns: Sequence[int] = ()
    """Where another clause may begin: at these, and behind each comma and quotation."""

    def __len__(self) -> int:
        return len(self.words)

    def form(self, k: int) -> str:
        """The word at `k` in matching form; nothing outside the sentence."""
        return self.forms[k] if 0 <= k < len(self.forms) else ""

    def place(self, k: int) -> int:
        """Where the word at `k` begins; the end of the sentence behind its last."""
        return self.script.starts[self.words[k]] if k < len(self.words) else self.end

    def behind(self, k: int) -> int:
        """Where the word at `k` ends."""
        return self.script.ends[self.words[k]]

    def parted(self, k: int) -> bool:
        """Whether a comma or a quotation stands before word `k`."""
        gap = self.gaps[k]
        return "،" in gap or "," in gap or QUOTED in gap

    def pair_in(self, k: int) -> Pair | None:
        """The last long quotation in the gap before `k`."""
        return self.pairs[k][-1] if k in self.pairs else None

    def position(self, word: int) -> int:
        """The number in this sentence of the first word that is `word` or stands after it."""
        return bisect_left(self.words, word)


def is_long(script: Script, names: Names, pair: Pair) -> bool:
    """Whether a pair holds more than a name or a word: so many words, a whole sentence, or speech behind a colon."""
    first, last = script.first_from(pair.start), script.last_until(pair.end)
    if first >= last or names.covers(first, last):
        return False
    if last - first >= FEWEST_WORDS or pair.goes_on:
        return True
    behind_colon = script.folded[max(0, pair.start - 4) : pair.start - 1].rstrip(f" {FILLER}").endswith(":")
    return behind_colon or _END.search(script.text, pair.start, pair.end) is not None


def read_sentences(script: Script, names: Names, pairs: Sequence[Pair]) -> Iterator[Sentence]:
    """Every sentence of the text by place, without its words where none tells of speech; `pairs` are the long ones."""
    number = 0
    for line_start, line_end in script.lines():
        inside: list[Pair] = []
        while number < len(pairs) and pairs[number].start <= line_end:
            inside.append(pairs[number])
            number += 1
        yield from _sentences_of(script, names, line_start, line_end, inside)


def _sentences_of(
    script: Script, names: Names, line_start: int, line_end: int, pairs: Sequence[Pair]
) -> Iterator[Sentence]:
    start, number = line_start, 0
    for end, after in _ends(script, line_start, line_end, pairs):
        own: list[Pair] = []
        while number < len(pairs) and pairs[number].start < end:
            own.append(pairs[number])
            number += 1
        first, last = script.first_from(start), script.last_until(end)
        if own or first < last:
            tells = own or ":" in script.folded[start:end] or not _telling_words().isdisjoint(script.forms[first:last])
            is_first = start == line_start
            if tells:
                yield _sentence(script, names, (start, end), own, first_of_line=is_first)
            else:
                yield Sentence(script, names, start, end, is_first)
        start = after


def _ends(script: Script, start: int, end: int, pairs: Sequence[Pair]) -> Iterator[tuple[int, int]]:
    """Where sentences end, before and after their punctuation; none ends inside a long quotation."""
    number = 0
    for match in _END.finditer(script.text, start, end):
        while number < len(pairs) and pairs[number].end <= match.start():
            number += 1
        inside = number < len(pairs) and pairs[number].start <= match.start()
        if not inside and _ends_a_sentence(script, match):
            yield match.span()
    yield end, end


def _ends_a_sentence(script: Script, match: re.Match[str]) -> bool:
    """A point in a number, in an address or behind an initial («ج. د. فانس») ends nothing."""
    if match.group() != ".":
        return True
    text, place = script.text, match.start()
    if text[place + 1 : place + 2].isalnum():
        return False
    if place > 1 and text[place - 2 : place].isalpha():
        return True
    word = script.last_until(place) - 1
    initial = word >= 0 and len(script.forms[word]) == 1 and script.ends[word] == place
    return not initial or script.forms[word].isdigit()


def _sentence(
    script: Script, names: Names, place: tuple[int, int], pairs: Sequence[Pair], *, first_of_line: bool
) -> Sentence:
    start, end = place
    words, placed = _own_words(script, start, end, pairs)
    forms = [script.forms[word] for word in words]
    gaps = [script.gaps[word] for word in words]
    for k in {0, len(words), *placed}:
        gaps[k : k + 1] = [_gap(script, place, words, k, placed.get(k, ()))]
    verbs = [k for k, form in enumerate(forms) if form in load_speech().verbs]
    commas = [k for k, gap in enumerate(gaps[:-1]) if gap != " " and ("،" in gap or "," in gap or QUOTED in gap)]
    return Sentence(
        script, names, start, end, first_of_line, words, forms, gaps, placed, verbs, sorted({*verbs, *commas})
    )


def _own_words(
    script: Script, start: int, end: int, pairs: Sequence[Pair]
) -> tuple[Sequence[int], dict[int, list[Pair]]]:
    """The words outside of `pairs`, and the pairs by the gap in which they stand."""
    words: list[int] = []
    placed: dict[int, list[Pair]] = {}
    word = script.first_from(start)
    for pair in pairs:
        words += range(word, script.last_until(pair.start))
        placed.setdefault(len(words), []).append(pair)
        word = script.first_from(pair.end)
    words += range(word, script.last_until(end))
    return words, placed


def _gap(script: Script, place: tuple[int, int], words: Sequence[int], k: int, pairs: Sequence[Pair]) -> str:
    """What stands in the gap `k`, within the sentence and each pair as one sign."""
    edge, pieces = script.ends[words[k - 1]] if k else place[0], ""
    for pair in pairs:
        pieces += script.folded[edge : pair.start] + QUOTED
        edge = pair.end
    return pieces + script.folded[edge : script.starts[words[k]] if k < len(words) else place[1]]


@cache
def _telling_words() -> frozenset[str]:
    """Words of which one at least stands in every sentence that tells what somebody says."""
    speech = load_speech()
    sources = speech.classes["according"] | speech.classes["stood_in"] | {"حد"}
    return frozenset([*speech.verbs, *sources, *(f"و{source}" for source in sources)])
