"""A looser copy of a text for matching, with the way back to the exact code points.

Marks, tatweel, bidi controls and quotation marks are dropped; every other substitution is one character for one
character, so a hit in the folded copy is a range of the source.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import compress
from typing import Final

QUOTES: Final = frozenset("\"'«»“”„‟‘’‹›`´＂")
"""Quotation marks are transparent: تحالف "الراغبين" and تحالف الراغبين are one name."""

_LETTERS: Final = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا",  # alef with hamza, madda, wasla
    "ى": "ي", "ی": "ي", "ئ": "ي",            # alef maqsura, Persian ya, hamza on ya
    "ؤ": "و",                                # hamza on waw
    "ة": "ه", "ە": "ه", "ہ": "ه",            # ta marbuta, Kurdish and Urdu ha
    "ک": "ك", "گ": "غ", "ڤ": "ف", "ۋ": "ف", "پ": "ب", "چ": "ج", "ژ": "ج",  # foreign letters
    "_": " ", "-": " ", "–": " ", "‑": " ", "٬": ",", "٫": ".",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in its matching form. Made by `fold`."""

    text: str
    """The matching form; words are separated by one space, lines by `\\n`."""
    index: array[int]
    """For each character of `text`, its place in the source (code points)."""
    source: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The range of the source that folded `[start, end)` stands for, its trailing marks included."""
        source, last = self.source, self.index[end - 1] + 1
        while last < len(source) and source[last] not in " \n" and _trails(source[last]):
            last += 1
        return self.index[start], last


def fold(text: str) -> Folded:
    """The matching form of `text` with an index back into it."""
    written, changes = _changes(text)
    kept = _places_without(_dropped(written, changes), len(text))
    folded = _changed(written, changes)
    if not _has_spare_blanks(folded):
        return Folded(folded, kept, text)
    spare = _spare_blanks(folded)
    for start, end in reversed(spare):
        del kept[start:end]
    return Folded(_without(folded, spare), kept, text)


def _spare_blanks(folded: str) -> list[tuple[int, int]]:
    """Where blanks stand behind a blank, or lead a line, by place."""
    leading = len(folded) - len(folded.lstrip(" "))
    found = [(run.start() + 1, run.end()) for run in _BLANKS.finditer(folded, leading)]
    return [(0, leading), *found] if leading else found


def _without(text: str, spare: list[tuple[int, int]]) -> str:
    starts, ends = [0, *(end for _, end in spare)], [*(start for start, _ in spare), len(text)]
    return "".join([text[start:end] for start, end in zip(starts, ends, strict=True)])


LONG: Final = 80
"""Characters of a line in which those that change are sought, as in a text; a name is read letter by letter."""

MOST_CHANGES: Final = 64
"""Different characters that are sought one after the other: an article has twenty, and each search is a leap."""


def _changes(text: str) -> tuple[str, dict[str, str]]:
    """The text with blanks for the marks that part words, and by character what those become that change."""
    kinds = {char for char in _LIKELY if char in text}.union(_OTHERS.findall(text))
    written = text if QUOTES.isdisjoint(kinds) else _PARTING_QUOTES.sub(" ", text)  # قال"نعم"
    return written, {char: folded for char in kinds if (folded := _FOLDED[char]) != char}


def _changed_at_once(text: str) -> str:
    """What each character becomes, joined."""
    return _changed(*_changes(text))


def _changed(text: str, changes: Mapping[str, str]) -> str:
    if len(changes) > MOST_CHANGES:
        return text.translate({ord(char): folded for char, folded in changes.items()})
    for char, folded in changes.items():  # what a character becomes is changed no further
        text = text.replace(char, folded)
    return text


def _dropped(text: str, changes: Mapping[str, str]) -> list[int]:
    """The places of the characters that become nothing."""
    dropped = [char for char, folded in changes.items() if not folded]
    if len(dropped) > MOST_CHANGES:
        return [place for place, char in enumerate(text) if changes.get(char) == ""]
    return sorted(place for char in dropped for place in places_of(char, text))


def places_of(char: str, text: str) -> Iterator[int]:
    """Where `char` stands: to leap from one to the next costs less than to look at each letter."""
    place = text.find(char)
    while place >= 0:
        yield place
        place = text.find(char, place + 1)


def _places_without(dropped: list[int], length: int) -> array[int]:
    """The numbers below `length` but for those `dropped`, by place: what lies between these is copied whole."""
    places = _PLACES[:length] if length <= len(_PLACES) else array("q", range(length))
    if not dropped:
        return places
    if len(dropped) > length // 16:  # every vowel is written
        stays = bytearray(b"1") * length
        for place in dropped:
            stays[place] = 0
        return array("q", compress(places, stays))
    kept, start = array("q"), 0
    for place in dropped:
        kept += places[start:place]
        start = place + 1
    return kept + places[start:]


@lru_cache(maxsize=32768)
def fold_name(name: str) -> str:
    """The matching form of a name or word, trimmed."""
    folded = (_changed_at_once(name) if len(name) > LONG else "".join(_pieces(name))).strip()
    return _SPARE_BLANKS.sub("", folded) if _has_spare_blanks(folded) else folded


def fold_names(names: Iterable[str]) -> list[str]:
    """The matching forms of many names, none of them with a line end, in a third of the time that each alone takes."""
    apart = list(names)
    together = _SPARE_BLANKS.sub("", "".join(_pieces("\n".join(apart))))
    return [folded.strip() for folded in together.split("\n")] if apart else []


def fold_marks(text: str) -> str:
    """`text` without its vowel marks and shaddas."""
    return "".join(char for char in text if unicodedata.category(char) != "Mn")


@cache
def _trails(char: str) -> bool:
    """Whether it belongs to the letter before it: a mark, or tatweel."""
    return char == "ـ" or unicodedata.category(char) == "Mn"


@cache
def fold_char(char: str) -> str:
    """One character for `char`, or nothing where it is dropped."""
    if char in _LETTERS:
        return _LETTERS[char]
    if char == "ـ" or char in QUOTES or unicodedata.category(char) in ("Mn", "Cf"):
        return ""
    if char.isspace():
        return "\n" if char == "\n" else " "
    if unicodedata.category(char) == "Nd":
        return str(unicodedata.digit(char))
    plain = unicodedata.normalize("NFKC", char).lower()  # presentation forms of PDF files too
    if len(plain) != 1 or plain == char:
        return char
    return fold_char(plain)


def _pieces(text: str) -> list[str]:
    """What each character of a name becomes."""
    pieces = list(map(_FOLDED.__getitem__, text))
    if not QUOTES.isdisjoint(text):
        for mark in _PARTING_QUOTES.finditer(text):
            pieces[mark.start()] = " "  # قال"نعم": the mark is all that parts the words
    return pieces


class _Table(dict[str, str]):
    """`fold_char` for every character met so far: one look-up a character afterwards."""

    def __missing__(self, char: str) -> str:
        folded = self[char] = fold_char(char)
        return folded


_FOLDED: Final = _Table()

_COMMON: Final = " \n.،:()0123456789ءابتثجحخدذرزسشصضطظعغفقكلمنهوي"

_LIKELY: Final = 'أإآىئؤة\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652-–"«»'
"""Characters of most articles that change: each is sought by itself."""

_OTHERS: Final = re.compile(f"[^{''.join(c for c in _COMMON if fold_char(c) == c)}{re.escape(_LIKELY)}]")
"""What the folding of a character has to be looked up for: the common ones, most of a text, stay."""

_PLACES: Final = array("q", range(1 << 16))
"""The numbers that the places of an article are copied from."""

_MARKS: Final = re.escape("".join(sorted(QUOTES)))

_PARTING_QUOTES: Final = re.compile(rf"[{_MARKS}](?<=[^\s{_MARKS}][{_MARKS}])(?=[{_MARKS}]*[^\W_])")
"""A mark right before a letter with no blank before it; behind the last letter of a word it parts nothing."""

_SPARE_BLANKS: Final = re.compile(r"(?:(?<=[ \n])|^) +")
"""Blanks behind a blank, and those that lead the text."""


_BLANKS: Final = re.compile(r"[ \n] +")


def _has_spare_blanks(folded: str) -> bool:
    """Whether `_SPARE_BLANKS` finds any: most texts have none, and three looks cost less than its search."""
    return "  " in folded or "\n " in folded or folded.startswith(" ")
