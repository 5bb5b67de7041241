"""Words of a text in the form in which they are looked up.

The JavaScript twin is `theme/assets/hashiya/search/analyzer.js`; both read `data/arabic.json` and agree on every word.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any, Final

TABLES_FILE: Final = Path(__file__).parent / "data" / "arabic.json"

MARKS: Final = (
    "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08ff"
    "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
)
"""Vowel marks, tatweel and characters that do not show, as the inside of a regex class."""

_RUN: Final = rf"[^\W_{MARKS}](?:[^\W_]++|[{MARKS}]|(?<=[0-9٠-٩۰-۹])[٬,](?=[0-9٠-٩۰-۹]{{3}}))*"
"""A run of letters and digits; what parts the thousands of a number does not part the number."""

_WORD: Final = re.compile(_RUN)

_PARTS: Final = re.compile(f"({_RUN})")
"""Splits a text into what stands between the words, and the words: every second part."""

_DROPPED: Final = re.compile(rf"[{MARKS}٬,\s]")

SHORTEST_SKELETON: Final = 3
"""Consonants of a name that can be told by them."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text. Made by `words`."""

    form: str
    """Folded: no marks, one letter for each group of seats, Latin in lower case, Latin digits."""
    start: int
    """Offset in the text, in Unicode code points."""
    end: int
    """Offset after its last code point (exclusive)."""


def words(text: str) -> list[Word]:
    """The words of `text`, in order."""
    found = (Word(fold(match.group()), match.start(), match.end()) for match in _WORD.finditer(text))
    return [word for word in found if word.form]


def forms(text: str) -> list[str]:
    """The same without their places, in a third of the time."""
    return [form for form in map(fold, _WORD.findall(text)) if form]


def placed(text: str) -> tuple[list[str], list[int]]:
    """The forms and where each begins: what `words` tells, in a third of its time."""
    parts = _PARTS.split(text)
    ends = list(accumulate(map(len, parts)))
    found, starts = list(map(fold, parts[1::2])), ends[:-1:2]
    if all(found):
        return found, starts
    kept = [number for number, form in enumerate(found) if form]
    return [found[number] for number in kept], [starts[number] for number in kept]


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """`word` as it is compared."""
    plain = unicodedata.normalize("NFKD", word.lower())
    folded = _DROPPED.sub("", plain).translate(_letters())
    return word if folded == word else folded  # of two texts that are the same one is held


@lru_cache(maxsize=200_000)
def bare(form: str) -> str:
    """A folded word without the article and what is written before it."""
    article = tables()["article"]
    if not form.startswith(_prefixes()) or _is_whole(form):
        return form
    for prefix in article["prefixes"]:
        if form.startswith(prefix) and len(form) - len(prefix) >= article["least"]:
            return form[len(prefix) :]
    return form


@lru_cache(maxsize=200_000)
def stem(form: str) -> str:
    """What the inflections of a folded word have in common: no article, no ending."""
    rest = bare(form)
    return _without_tail(_without_ending(rest)) if rest[:1] > "z" else rest


def forget_words() -> None:
    """Let go of what was found out of each word."""
    for remembered in (fold, bare, stem):
        remembered.cache_clear()


def partner(form: str) -> str | None:
    """The singular of a broken plural."""
    found: str | None = tables()["plurals"].get(bare(form))
    return found


def skeleton(form: str) -> str:
    """The sounds of a foreign name by which its spellings are one; empty where there are too few."""
    first, rest = form[:1], form[1:]
    sounds, vowels = tables()["sounds"], tables()["vowels"]
    kept = [sounds.get(first, first)]
    for char in rest:
        sound = sounds.get(char, char)
        if char not in vowels and sound != kept[-1]:
            kept.append(sound)
    return "".join(kept) if len(kept) >= SHORTEST_SKELETON and first > "z" else ""


@cache
def tables() -> dict[str, Any]:
    """What stands in `data/arabic.json`."""
    read: dict[str, Any] = json.loads(TABLES_FILE.read_text(encoding="utf-8"))
    return read


@cache
def _letters() -> dict[int, str]:
    given = tables()["letters"]
    letters = {ord(letter): other for letter, other in given.items() if len(letter) == 1}
    letters |= {ord(digit): str(value) for row in tables()["digits"] for value, digit in enumerate(row)}
    return letters


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(tables()["article"]["prefixes"])


def _is_whole(form: str) -> bool:
    whole = tables()["whole"]
    return form in whole["words"] or form.startswith(tuple(whole["beginnings"]))


def _without_ending(form: str) -> str:
    """Without its ending; behind that of an adjective the noun may have another: فلسطينيه, فلسطين, فلسط."""
    rest = _cut(form, "endings")
    of_adjective = form[len(rest) : len(rest) + 1] == "ي" and form[len(rest) :] != "ين"
    return _cut(rest, "nouns") if of_adjective else rest


def _cut(form: str, which: str) -> str:
    for ending, least in _by_last_letter(which).get(form[-1:], ()):
        if form.endswith(ending) and len(form) - len(ending) >= least:
            return form[: -len(ending)]
    return form


@cache
def _by_last_letter(which: str) -> dict[str, list[tuple[str, int]]]:
    """Endings in their order, each with the letters that have to stand before it."""
    suffixes = tables()["suffixes"]
    found: dict[str, list[tuple[str, int]]] = {}
    for ending in suffixes[which]:
        least = suffixes["longer"].get(ending, suffixes["least"])  # ايران has none
        found.setdefault(ending[-1], []).append((ending, least))
    return found


@cache
def _tails() -> str:
    return "".join(tables()["suffixes"]["tails"])


def _without_tail(form: str) -> str:
    """Without the letters that an ending has laid bare: of كويتي ta, of حلفايهم ya and alef.

    A short word ends in ta, as it does before a pronoun: قمه, قمت(ها).
    """
    least = tables()["suffixes"]["least"]
    if len(form) > least:  # a word may be as long as a file: letter by letter, each a call or a copy, has no end
        return form[: max(least, len(form.rstrip(_tails())))]
    return form[:-1] + "ت" if form.endswith("ه") and len(form) == least else form
