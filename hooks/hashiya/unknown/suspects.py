"""Find the names in an article that look like actors and are none that is known. A pure function of its inputs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from ..arabic.folding import QUOTES, Folded, fold
from ..memory import Memory
from ..quick import quick
from .propagation import Key, Row, propagate
from .recognise import find_names
from .span import Looks, Span
from .tagger import load_tagger
from .titles import title_before
from .tokens import sentences
from .vocabulary import forget_vocabulary, load_vocabulary

Range = tuple[int, int]
"""Offsets in a text: Unicode code points, end exclusive."""


@quick
@dataclass(frozen=True, slots=True)
class Suspect:
    """A name in a text that looks like an actor without a profile. Made by `find_suspects`."""

    start: int
    """Offset in the text, in Unicode code points; clitics are included."""
    end: int
    """Offset after the last code point (exclusive)."""
    kind: Looks
    words: str
    """The words as they are written, without clitics."""
    key: Key
    """The words of the full name in matching form: of a later short form those that stood before it."""
    title: str = ""
    """What the text says of it right before: المبعوث الأميركي."""

    @property
    def whole(self) -> bool:
        """Whether the full name stands here."""
        return len(self.words.split()) >= len(self.key)


def find_suspects(text: str, known: Iterable[Range]) -> list[Suspect]:
    """The unknown names in `text` by place.

    `known` are the ranges of which something is known already: mentions of actors, and words of which the editor said
    that they are no mention. No suspect touches one.
    """
    vocabulary, tagger = load_vocabulary(), load_tagger()
    folded = fold(text)
    rows = list(sentences(folded, vocabulary))
    taken = list(_known_words(folded, rows, known))
    spans = [find_names(row, tagger, busy) for row, busy in zip(rows, taken, strict=True)]
    named = propagate(rows, spans, taken)
    return [
        _suspect(folded, rows[one.row], one.span, one.key)
        for one in named
        if not _is_written_as_a_noun(folded, rows[one.row], one.span)
    ]


def remembered_suspects(search: Callable[[], list[Suspect]], memory: Memory, sum_: str) -> list[Suspect]:
    """What a `search` finds, from an earlier build where one has found it; `sum_` stands for all that decides it."""
    key = memory.key("suspects", sum_)
    rows = memory.recall(key)
    if isinstance(rows, list):
        return [
            Suspect(start, end, Looks(kind), words, tuple(own), title) for start, end, kind, words, own, title in rows
        ]
    found = search()
    memory.keep(key, [(one.start, one.end, one.kind, one.words, one.key, one.title) for one in found])
    return found


def forget_words() -> None:
    """Let go of the tables of names and words, and of all that was found out about each word."""
    forget_vocabulary()
    load_tagger.cache_clear()


def _is_written_as_a_noun(folded: Folded, row: Row, span: Span) -> bool:
    """«دعمه», «رهائن»: one word whose letters, before they are folded, show a pronoun or a broken plural."""
    word = row[span.first]
    if (
        span.last - span.first > 1
        or span.kind == Looks.PLACE
        or word.is_a("given", "organization", "latin")
        or (word.entry.foreign > 1 or len(word.bare) > LONGEST_NOUN)
    ):
        return False
    start, end = folded.span(word.start, word.end)
    written = _MARKS.sub("", folded.source[start:end])
    if _BROKEN_PLURAL.fullmatch(written):
        return True
    return span.kind == Looks.PERSON and written.endswith(_PRONOUNS) and not title_before(folded, row, span.first)


LONGEST_NOUN: Final = 7
"""Letters of a noun with its pronoun; a longer word is a foreign name: كوربوزييه."""

_BROKEN_PLURAL: Final = re.compile(r"[وف]?\w\wائ\w")
"""رهائن, قبائل, وثائق: the hamza on its seat, which names seldom have there."""

_PRONOUNS: Final = ("ه", "ها", "هم")


def _known_words(folded: Folded, rows: list[Row], known: Iterable[Range]) -> Iterator[frozenset[int]]:
    """For each row the numbers of the words that a known range touches."""
    starts, ends = [token.start for row in rows for token in row], [token.end for row in rows for token in row]
    touched: set[int] = set()
    for start, end in known:
        first = bisect_right(ends, bisect_left(folded.index, start))
        touched.update(range(first, bisect_left(starts, bisect_left(folded.index, end))))
    number = 0
    for row in rows:
        here = touched.intersection(range(number, number + len(row)))
        yield frozenset(place - number for place in here)
        number += len(row)


def _suspect(folded: Folded, row: Row, span: Span, key: Key) -> Suspect:
    start, end = folded.span(row[span.first].start, row[span.last - 1].end)
    if sum(char in QUOTES for char in folded.source[start:end]) % 2 and folded.source[end : end + 1] in QUOTES:
        end += 1
    if folded.source[end : end + 1] == "+":  # أوبك+ is not أوبك
        end += 1
    words = without_clitic(folded.source[start:end], row[span.first].entry.clitic)
    return Suspect(start, end, span.kind, words, key, title_before(folded, row, span.first))


_MARKS: Final = re.compile(
    "[\u064b-\u0652\u0670ـ\u200c-\u200f\u202a-\u202e\u2066-\u2069" + re.escape("".join(QUOTES)) + "]"
)


def without_clitic(words: str, clitic: str) -> str:
    """The words as a heading shows them: no marks, no clitic, the article given back where it was written with ل."""
    plain = " ".join(_MARKS.sub("", words).split())
    rest = plain[len(clitic) :]
    return f"ال{rest[1:]}" if clitic.endswith("ل") and rest.startswith("ل") and len(rest) > 3 else rest
