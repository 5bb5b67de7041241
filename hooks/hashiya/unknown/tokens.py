"""The words of a text with what parts them: the row on which the rules and the tagger look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Final, NamedTuple

from ..arabic.folding import QUOTES, Folded
from .entry import Entry, Listed
from .vocabulary import Vocabulary

_WORD: Final = re.compile(r"\w+")
_ENDS: Final = frozenset(".؟!?؛\n")


class Token(NamedTuple):
    """A word of a folded text and what stands before it. Made by `sentences`."""

    start: int
    """Place in the folded text."""
    end: int
    entry: Entry
    gap: str
    """What parts it from the word before: `_` a blank, `Q` an opening and `q` a closing quotation mark, or the
    mark that weighs most: `( ) . , -`."""

    @property
    def text(self) -> str:
        """The word in matching form."""
        return self.entry.text

    @property
    def bare(self) -> str:
        """The word without its clitics."""
        return self.entry.bare

    @property
    def joined(self) -> bool:
        """Whether nothing but a blank or a quotation mark parts it from the word before."""
        return self.gap in "_Q"

    def is_a(self, *names: str) -> bool:
        """Whether the word belongs to one of the classes."""
        return not self.entry.classes.isdisjoint(names)


def listed_from(tokens: list[Token], place: int) -> tuple[Listed, ...]:
    """The listed names of several words that begin with the word at `place` and the next, the longest first."""
    opens = tokens[place].entry.opens
    return opens.get(tokens[place + 1].entry.text, ()) if opens and place + 1 < len(tokens) else ()


def sentences(folded: Folded, vocabulary: Vocabulary) -> Iterator[list[Token]]:
    """The words of a text, sentence by sentence."""
    text, source, index, entry = folded.text, folded.source, folded.index, vocabulary.entries.__getitem__
    row: list[Token] = []
    token = partial(tuple.__new__, Token)  # as a named tuple is made, without a call in between
    edge = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        # quotation marks stand in the source alone; a text begins as a line does
        parting = source[index[edge - 1] + 1 : index[start]] if edge else "\n" + source[: index[start]]
        gap = "_"
        if parting != " ":
            if row and not _ENDS.isdisjoint(parting):
                yield row
                row = []
            gap = gap_of(parting)
        row.append(token((start, end, entry(text[start:end]), gap)))
        edge = end
    if row:
        yield row


def gap_of(parting: str) -> str:
    """The mark in `parting` that weighs most."""
    if parting in (" ", ""):
        return "_"
    if parting[-1] in QUOTES:
        return "Q"
    for marks in ("(", ")", ".؟!؛:?\n", "،,"):
        if not set(marks).isdisjoint(parting):
            return "." if marks[0] == "." else "," if marks[0] == "،" else marks
    if not QUOTES.isdisjoint(parting):
        return "q"
    return "-" if parting.strip(_BLANKS) else "_"


_BLANKS: Final = " ـ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
"""Blank, tatweel and vowel marks part no words."""
