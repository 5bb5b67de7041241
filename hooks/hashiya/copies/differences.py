"""What one copy of a story says that another does not, sentence by sentence.

Only what is published of both is compared; spelling, vowel marks and punctuation make no difference.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final

from ..arabic.folding import fold_names
from ..articles.article import Article, Part

MOST_SENTENCES: Final = 400
"""Sentences of a text beyond which it is not compared: nobody reads on, and the work grows with their square."""

MOST_PAIRS: Final = 2_500
"""Pairs of sentences that are weighed against each other; two texts with more are no light changes of one another."""

LONGEST_SENTENCE: Final = 150
"""Words of a sentence beyond which nobody looks for another one that is nearly like it."""

CHANGED: Final = 0.5
"""Share of words in common, in order, from which a sentence is another one changed."""

_SENTENCE_END: Final = re.compile(r"(?<=[.!؟…])[\"»”’)]*\s+")
_WORD: Final = re.compile(r"\w+")
_TOLD_PARTS: Final = (Part.STANDFIRST, Part.HEADING, Part.PARAGRAPH, Part.ITEM, Part.QUOTE, Part.ROW)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a changed sentence in a row: the same in both, or not."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence that both have, in other words."""

    here: tuple[Stretch, ...]
    there: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Addition:
    """What only one of two texts has: a paragraph, or a sentence of a paragraph of which it shares the rest."""

    text: str
    is_paragraph: bool


@dataclass(frozen=True, slots=True)
class Differences:
    """What differs between two copies, each list in the order of its text. Made by `differences`."""

    here: tuple[Addition, ...] = ()
    """Only in the one."""
    there: tuple[Addition, ...] = ()
    """Only in the other."""
    changed: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.here or self.there or self.changed)


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    words: tuple[str, ...]
    paragraph: int


def differences(one: Article, other: Article) -> Differences | None:
    """What differs between the texts of two copies; None where one is published in part or too long to compare."""
    if "excerpt" in (one.rights, other.rights):
        return None
    here, there = _sentences(one), _sentences(other)
    if max(len(here), len(there)) > MOST_SENTENCES:
        return None
    said_here, said_there = {s.words for s in here}, {s.words for s in there}
    only_here = [s for s in here if s.words not in said_there]
    only_there = [s for s in there if s.words not in said_here]
    pairs = list(_changed(only_here, only_there)) if len(only_here) * len(only_there) <= MOST_PAIRS else []
    for own, others in pairs:
        only_here.remove(own)
        only_there.remove(others)
    return Differences(
        tuple(_additions(only_here, here)),
        tuple(_additions(only_there, there)),
        tuple(_change(own.text, others.text) for own, others in pairs),
    )


def _sentences(article: Article) -> list[_Sentence]:
    news = article.news
    found = [
        (sentence.strip(), number)
        for number, block in enumerate(news.blocks)
        if block.part in _TOLD_PARTS
        for sentence in _SENTENCE_END.split(news.of(block))
    ]
    folded = fold_names(text for text, _ in found)
    sentences = [_Sentence(t, tuple(_WORD.findall(f)), n) for (t, n), f in zip(found, folded, strict=True)]
    return [sentence for sentence in sentences if sentence.words]


def _changed(here: Sequence[_Sentence], there: Sequence[_Sentence]) -> Iterator[tuple[_Sentence, _Sentence]]:
    """Sentences of both that are one in other words, each with the nearest that is still free."""
    free = [sentence for sentence in there if len(sentence.words) <= LONGEST_SENTENCE]
    for own in here:
        if len(own.words) > LONGEST_SENTENCE:
            continue
        matcher = SequenceMatcher(None, autojunk=False)
        matcher.set_seq2(own.words)
        best, nearest = CHANGED, None
        for other in free:
            matcher.set_seq1(other.words)
            if matcher.real_quick_ratio() >= best and matcher.quick_ratio() >= best and matcher.ratio() >= best:
                best, nearest = matcher.ratio(), other
        if nearest:
            free.remove(nearest)
            yield own, nearest


def _additions(alone: Sequence[_Sentence], text: Sequence[_Sentence]) -> Iterator[Addition]:
    """The sentences in `alone` by paragraph; a paragraph of which nothing is shared is told as a whole."""
    length = Counter(sentence.paragraph for sentence in text)
    for number, group in groupby(alone, key=lambda sentence: sentence.paragraph):
        own = [sentence.text for sentence in group]
        if len(own) == length[number]:
            yield Addition(" ".join(own), is_paragraph=True)
        else:
            yield from (Addition(sentence, is_paragraph=False) for sentence in own)


def _change(here: str, there: str) -> Change:
    """Two sentences with the words in which they differ."""
    own, others = here.split(), there.split()
    matcher = SequenceMatcher(None, _folded(own), _folded(others), autojunk=False)
    steps = matcher.get_opcodes()
    return Change(
        tuple(Stretch(" ".join(own[a:b]), step != "equal") for step, a, b, _, _ in steps if a < b),
        tuple(Stretch(" ".join(others[c:d]), step != "equal") for step, _, _, c, d in steps if c < d),
    )


def _folded(words: Sequence[str]) -> list[str]:
    """Words as they are compared: «قال:» is «قال»."""
    return ["".join(_WORD.findall(word)) for word in fold_names(words)]
