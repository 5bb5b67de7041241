"""The index in parts that are counted from the oldest article: one more article leaves the files of most as they are.

What is looked up word by word stands in three dictionaries: of the articles but for the latest ones, of these, and of
actors and other pages. A query asks all three.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property, partial
from typing import Final, NamedTuple

from ..memory import FORGETFUL, Memory
from ..uncollected import uncollected
from . import analyzer
from .beginnings import beginnings_files, best_of, kept, recalled, short_beginnings
from .dictionary import Dictionary, dictionary
from .documents import Bearer, Findable
from .postings import groups, postings, references, sounds

LATEST: Final = 16
"""Articles that the latest part has at most, and those of one day: every so many the first part is made anew."""

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
    ranks: list[int]
    """What its lists for short beginnings are ordered by."""


class _Made(NamedTuple):
    """A part, all of it looked at."""

    terms: Dictionary
    listed: dict[str, str]
    """For short beginnings."""
    candidates: str
    """What these were chosen from, where others may be with other ranks."""
    words: Iterable[str]


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
        """Stands for all that decides it but for the ranks; empty where nobody can tell."""
        keys = [page.key for page in self.pages]
        before = self.before.key if self.before else "first"
        known = all(keys) and before
        told = (keys, sorted(set(self.bearers)), before)
        return self.memory.key("search part", self.name, told) if known else ""

    @cached_property
    def ranks(self) -> list[int]:
        """Who is named in twice as many articles has one more: most articles more change none."""
        return [page.weight.bit_length() for page in self.pages]

    @cached_property
    def told(self) -> Told:
        """What is known of it, from an earlier build where one has made it."""
        told, candidates = self._recalled or (None, "")
        if told and (told.ranks == self.ranks or not told.beginnings):  # where nothing is listed, nothing has an order
            return told
        if told:
            plain = {name: own for name, own in told.files.items() if not name.startswith(f"{self.name}p")}
        else:
            plain = {name: sum_of(content()) for name, content in self._stretches.items()}
            candidates = self._made.candidates
        listed = {name: sum_of(content()) for name, content in self._beginnings.items()}
        found = Told(
            told.terms if told else " ".join(self._made.terms.firsts),
            " ".join(name.removeprefix(f"{self.name}p") for name in listed),
            told.words if told else " ".join(sorted(self._made.words)),
            plain | listed,
            self.ranks,
        )
        if self.key:
            self.memory.keep(self.key, [getattr(found, one.name) for one in fields(found)], candidates)
        return found

    def content(self, name: str) -> str:
        """Its file of that name; what no rank decides is made all at once where one is asked for, and waits on disk."""
        return (self._beginnings[name] if name in self._beginnings else self._stretches[name])()

    @cached_property
    def _recalled(self) -> tuple[Told, str] | None:
        """What an earlier build has told, whatever its ranks, and what its lists were chosen from."""
        known, candidates = self.memory.recall_with_text(self.key) if self.key else (None, "")
        return (Told(*known), candidates) if isinstance(known, list) else None

    @cached_property
    def _stretches(self) -> Mapping[str, Callable[[], str]]:
        terms = self._made.terms
        return {
            f"{self.name}{kind}{number}": partial(texts.__getitem__, number)
            for kind, texts in (("t", terms.contents), ("b", terms.blocks))
            for number in range(len(texts))
        }

    @cached_property
    def _beginnings(self) -> Mapping[str, Callable[[], str]]:
        candidates = self._recalled[1] if self._recalled else ""
        listed = best_of(recalled(candidates), self.ranks) if candidates else self._made.listed
        return {f"{self.name}p{name}": partial(json_of, lists) for name, lists in beginnings_files(listed).items()}

    @cached_property
    def _made(self) -> _Made:
        with uncollected():
            found = postings(page.make() for page in self.pages)
            names = references(self.bearers)
            known = self.before.told.words.split() if self.before else ()
            grouped = groups([*found, *names], known)
            analyzer.forget_words()  # all have been looked at
            terms = dictionary(grouped, found, names, sounds(self.bearers))
            candidates = short_beginnings(terms, grouped, found)
            if not any(self.ranks):  # of articles: their lists are larger than the index, and nothing orders them anew
                return _Made(terms, best_of(candidates, self.ranks), "", list(found))
            together = list(candidates)
            return _Made(terms, best_of(together, self.ranks), kept(together), list(found))


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
    newest = max(0, len(articles) - 1)
    cut = newest - newest % LATEST
    day = articles[cut].date if articles else None
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
