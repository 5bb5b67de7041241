"""The index in parts that are counted from the oldest article: one more article leaves the files of most as they are.

What is looked up word by word stands in three dictionaries: of the articles but for the latest ones, of these, and of
actors and other pages. A query asks all three.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Final

from ..memory import FORGETFUL, Memory
from ..uncollected import uncollected
from . import analyzer
from .beginnings import beginnings_files, short_beginnings
from .dictionary import Dictionary, dictionary
from .documents import Bearer, Findable
from .postings import groups, postings, references, sounds

LATEST: Final = 16
"""Articles of which the latest part has fewer, and those of one day: every so many the first part is made anew."""

SUM: Final = 16
"""Characters that tell the content of one file from another."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a part. Made by `Part.told`."""

    terms: str
    """The first key of each stretch of the alphabet."""
    beginnings: str
    """Which lists for short beginnings there are."""
    words: str
    """Its vocabulary."""
    files: dict[str, str]
    """By name the sum of its content."""


@dataclass
class Part:
    """One dictionary."""

    name: str
    """Stands before the names of its files."""
    pages: Sequence[Findable]
    """By their numbers in this part."""
    bearers: Sequence[Bearer] = ()
    """Actors whose names lead to them from here."""
    before: Part | None = None
    """Whose words count as words here too."""
    memory: Memory = FORGETFUL

    @cached_property
    def key(self) -> str:
        """Stands for all that decides it; empty where nobody can tell."""
        keys = [page.key for page in self.pages]
        before = self.before.key if self.before else "first"
        known = all(keys) and before
        told = (keys, self.ranks, sorted(set(self.bearers)), before)
        return self.memory.key("search part", self.name, told) if known else ""

    @cached_property
    def ranks(self) -> list[int]:
        """Who is named in twice as many articles has one more: most articles more change none."""
        return [page.weight.bit_length() for page in self.pages]

    @cached_property
    def told(self) -> Told:
        """What is known of it, from an earlier build where one has made it."""
        kept = self.memory.recall(self.key) if self.key else None
        if isinstance(kept, list):
            return Told(*kept)
        terms, listed, words = self._made
        files = {name: sum_of(content()) for name, content in self.contents.items()}
        told = Told(" ".join(terms.firsts), " ".join(listed), " ".join(sorted(words)), files)
        if self.key:
            self.memory.keep(self.key, [told.terms, told.beginnings, told.words, told.files])
        return told

    @cached_property
    def contents(self) -> Mapping[str, Callable[[], str]]:
        """Its files by name: all of them are made where one is asked for, and wait on the disk."""
        terms, listed, _ = self._made
        files = {
            f"{self.name}{kind}{number}": partial(texts.__getitem__, number)
            for kind, texts in (("t", terms.contents), ("b", terms.blocks))
            for number in range(len(texts))
        }
        return files | {f"{self.name}p{name}": partial(json_of, lists) for name, lists in listed.items()}

    @cached_property
    def _made(self) -> tuple[Dictionary, dict[str, dict[str, str]], Iterable[str]]:
        with uncollected():
            found = postings(page.make() for page in self.pages)
            names = references(self.bearers)
            known = self.before.told.words.split() if self.before else ()
            grouped = groups([*found, *names], known)
            analyzer.forget_words()  # all have been looked at
            terms = dictionary(grouped, found, names, sounds(self.bearers))
            return terms, beginnings_files(short_beginnings(terms, grouped, found, self.ranks)), list(found)


def parts_of(articles: Sequence[Findable], others: Sequence[Findable], memory: Memory) -> list[Part]:
    """The parts of an index; `articles` are counted from the oldest."""
    cut = latest_from(articles)
    first = Part("", articles[:cut], memory=memory)
    bearers = sorted({bearer for page in (*articles, *others) for bearer in page.bearers})
    return [
        first,
        Part("l", articles[cut:], before=first, memory=memory),
        Part("o", others, bearers, before=first, memory=memory),
    ]


def latest_from(articles: Sequence[Findable]) -> int:
    """The place of the first article of the latest part, which begins with a day.

    One more article of the newest day stands anywhere among those of that day, never before it. Where nothing has a
    date, nobody knows where one more will stand.
    """
    cut = len(articles) - len(articles) % LATEST
    day = articles[min(cut, len(articles) - 1)].date if articles else None
    while day and cut and articles[cut - 1].date == day:
        cut -= 1
    return cut


def manifest_of(parts: Iterable[Part]) -> Iterator[dict[str, object]]:
    """What a reader has to know of each part."""
    for part in parts:
        told = part.told
        yield {"name": part.name, "pages": len(part.pages), "terms": told.terms, "beginnings": told.beginnings}


def sum_of(content: str) -> str:
    """Stands for the content of a file."""
    return hashlib.sha256(content.encode()).hexdigest()[:SUM]


def json_of(value: object) -> str:
    """As the index writes it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
