"""The list of names that have no profile, held against those that are marked."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from .articles import GoldArticle, Mention
from .figures import Counts, Fault, Figure, Score
from .folding import key
from .marks import Sort
from .published import Unknown

KINDS: Final = ("person", "organization")
"""Kinds that are compared; places with no profile are not."""

CLITICS: Final = (
    "و",  # and
    "ف",  # so
    "ب",  # with
    "ل",  # to
    "ك",  # as
    "ال",  # the
    "وال",  # and the
    "بال",  # with the
    "لل",  # to the
    "ولل",  # and to the
    "فال",  # so the
    "كال",  # as the
)
SAME_SOUND: Final = str.maketrans("غ", "ج")
"""Ghayn and jim both write a foreign g."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name with no profile: its longest form and the articles it stands in. Made by `gold_unknowns`."""

    kind: str
    name: str
    optional: bool
    seeds: frozenset[str]


def score_unknowns(listed: Sequence[Unknown], articles: Iterable[GoldArticle], seeds: Mapping[str, str]) -> Score:
    """What the list of unknown names is worth; `seeds` tells the seed of an article's id."""
    names = gold_unknowns(articles)
    counts: Counts = Counter()
    faults: list[Fault] = []
    found: set[Name] = set()
    for entry in (entry for entry in listed if entry.kind in KINDS):
        fits = _fitting(entry, names, frozenset(seeds[i] for i in entry.articles if i in seeds))
        if fits and all(name.optional for name in fits):
            continue
        found.update(fits)
        counts[Figure.GUESSED, entry.kind] += 1
        counts[Figure.RIGHT, entry.kind] += bool(fits)
        if not fits:
            faults.append(Fault("unknown not in gold", entry.kind, entry.name, ""))
    for name in (name for name in names if not name.optional):
        counts[Figure.GOLD, name.kind] += 1
        counts[Figure.FOUND, name.kind] += name in found
        if name not in found:
            faults.append(Fault("unknown missed", name.kind, name.name, ", ".join(sorted(name.seeds))))
    return Score(counts, tuple(faults))


def gold_unknowns(articles: Iterable[GoldArticle]) -> list[Name]:
    """The marked people and organizations with no profile, one entry a name."""
    names: list[Name] = []
    for article in articles:
        marked = {(m.kind, m.passage.exact): m for m in reversed(article.mentions) if m.sort is Sort.NIL}
        first = [m for m in article.mentions if marked.get((m.kind, m.passage.exact)) is m and m.kind in KINDS]
        for mention in sorted(first, key=lambda m: -len(m.passage.exact.split())):
            _add(names, mention, article.name)
    return names


def _add(names: list[Name], mention: Mention, seed: str) -> None:
    """Join the mention to the name that it agrees with, or begin a new one."""
    exact = mention.passage.exact
    for number, name in enumerate(names):
        if (
            (name.kind, name.optional) == (mention.kind, mention.optional)
            and same_name(exact, name.name, mention.kind)
            and (seed in name.seeds or len(exact.split()) > 1)
        ):
            names[number] = dataclasses.replace(name, seeds=name.seeds | {seed})
            return
    names.append(Name(mention.kind, exact, mention.optional, frozenset({seed})))


def same_name(one: str, other: str, kind: str) -> bool:
    """Whether the words of the shorter name all stand in the longer one."""
    short, long = sorted((_spelled(one), _spelled(other)), key=len)
    if kind == "organization" and len(short) == 1 < len(long):
        long = long[1:]  # «معهد» (institute) alone names no institute
    return bool(short) and all(any(word & same for same in long) for word in short)


@cache
def _spelled(name: str) -> list[frozenset[str]]:
    """The words of a name, each in all its forms."""
    return [_forms(word) for word in re.findall(r"\w+", key(name).translate(SAME_SOUND))]


def _forms(word: str) -> frozenset[str]:
    """A word with and without the clitics that it may carry."""
    cut = (word.removeprefix(clitic) for clitic in CLITICS)
    return frozenset((word, *(rest for rest in cut if 2 <= len(rest) < len(word))))


def _fitting(entry: Unknown, names: list[Name], seeds: frozenset[str]) -> list[Name]:
    """The marked names that a listed one agrees with, in an article of both."""
    return [name for name in names if same_name(entry.name, name.name, name.kind) and (not seeds or seeds & name.seeds)]
