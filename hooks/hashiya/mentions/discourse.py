"""What has been named so far, in order: the antecedents that titles, nouns and «الأخير» speak of again."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final, NamedTuple

from ..actors.actor import Actor, Kind, Use
from ..arabic.folding import fold_name, places_of
from ..arabic.lexicon import load_lexicon
from .once import once_an_actor
from .words import SENTENCE_MARKS, Words

SENTENCE_ENDS: Final = re.compile(f"[{re.escape(SENTENCE_MARKS)}]+")
"""Where a sentence ends."""

MOST_REMEMBERED: Final = 400
"""Referents looked back at: more than an article names, and a bound on the work for each anaphor."""


class Referent(NamedTuple):
    """An actor at one place of the folded text, `[start, end)`."""

    start: int
    end: int
    actor: str


class Discourse:
    """Referents by place, added from left to right, and the sentences they stand in."""

    def __init__(self, words: Words) -> None:
        marks = words.ends_of_sentences
        last = (mark for mark, following in zip_longest(marks, marks[1:]) if following != mark + 1)
        self._sentence_starts = [0, *(mark + 1 for mark in last)]
        self._line_starts = [0, *(mark + 1 for mark in places_of("\n", words.folded.text))]
        self._referents: list[Referent] = []
        self._counts: Counter[str] = Counter()
        self._furthest: list[int] = []
        """For each of them where the last starts that has been added: one may start before the one that led to it."""

    def add(self, start: int, end: int, actor: str) -> None:
        """Somebody is named, at or behind all that has been added."""
        self._referents.append(Referent(start, end, actor))
        self._counts[actor] += 1
        self._furthest.append(max(start, self._furthest[-1]) if self._furthest else start)

    def antecedents(self, place: int, fits: Callable[[str], bool]) -> set[str]:
        """The actors that fit and were named before `place`, in the nearest stretch of text that has any.

        The sentence itself, the one before it, the paragraph, the article: where the nearest that names somebody who
        fits names two of them, nobody is meant for sure.
        """
        found: set[str] = set()
        for edge in self._edges(place):
            found = set(filter(fits, {r.actor for r in self._since(edge, place)}))
            if found:
                break
        return found

    def recent(self, place: int, fits: Callable[[str], bool], *, sentences: int) -> list[Referent]:
        """The referents before `place` that fit, each actor once where it is first named, within so many sentences."""
        edge = self._sentence_starts[max(0, bisect_right(self._sentence_starts, place) - 1 - sentences)]
        found: dict[str, Referent] = {}
        for referent in self._since(edge, place):
            if fits(referent.actor):
                found.setdefault(referent.actor, referent)
        return list(found.values())

    def most_named(self, fits: Callable[[str], bool]) -> str | None:
        """The one actor that fits and has been named most; None where there are two."""
        counts = Counter({actor: count for actor, count in self._counts.items() if fits(actor)}).most_common(2)
        return None if not counts or (len(counts) > 1 and counts[0][1] == counts[1][1]) else counts[0][0]

    def has_named(self, fits: Callable[[str], bool]) -> bool:
        """Whether anybody who fits has been named so far."""
        return any(map(fits, self._counts))

    def last_place(self, actor: str) -> int:
        """Where `actor` was named last; -1 where it was not."""
        return next((r.start for r in reversed(self._referents) if r.actor == actor), -1)

    def last(self, place: int, fits: Callable[[str], bool], *, sentences: int) -> Referent | None:
        """The last referent before `place` that fits, no further back than so many sentences before its own."""
        edge = self._sentence_starts[max(0, bisect_right(self._sentence_starts, place) - 1 - sentences)]
        return next((r for r in reversed(self._since(edge, place)) if fits(r.actor)), None)

    def _edges(self, place: int) -> Iterable[int]:
        sentence = bisect_right(self._sentence_starts, place) - 1
        yield self._sentence_starts[sentence]
        yield self._sentence_starts[max(0, sentence - 1)]
        yield self._line_starts[bisect_right(self._line_starts, place) - 1]
        yield 0

    def _since(self, edge: int, place: int) -> list[Referent]:
        first = max(bisect_left(self._furthest, edge), len(self._furthest) - MOST_REMEMBERED)
        return [r for r in self._referents[first:] if edge <= r.start and r.end <= place]


@dataclass(frozen=True, slots=True)
class Nature:
    """What agrees with an actor: its gender, and the nouns that it has been called by."""

    feminine: bool | None
    """None: not told, either agrees."""
    nouns: frozenset[str]
    """Without the article, in matching form: {حركة, تنظيم} for a movement, {رئيس, سياسي} for a president."""


@once_an_actor
def nature_of(actor: Actor) -> Nature:
    """The gender of an actor and the nouns it goes by, as its profile tells them."""
    described = [_bare(word) for word in fold_name(actor.description).split()]
    if actor.kind == Kind.PERSON:
        heads = [_bare(fold_name(office.title).split()[0]) for office in actor.offices]
        return Nature(_is_feminine_person(described, heads), frozenset([*heads, *described[:2]]))
    names = (actor.name, *(alias.name for alias in actor.aliases if alias.use != Use.METONYM))
    heads = [_bare(fold_name(name).split()[0]) for name in names if fold_name(name)]
    if actor.kind == Kind.STATE:
        return Nature(heads[0] not in load_lexicon().classes["masculine_states"], frozenset())
    nouns = {*heads, *described[:2]} & load_lexicon().classes["body_nouns"]
    alike = {noun for group in load_lexicon().bodies_alike if not nouns.isdisjoint(group) for noun in group}
    if NATIONAL_TEAM not in nouns:
        alike.discard(NATIONAL_TEAM)
    if AGENCY in nouns and not load_lexicon().classes["of_nations"].isdisjoint(described):
        alike.add(ORGANIZATION)
    if COMPANY in nouns:
        alike.add(GROUP)
    named = {word for name in names for word in fold_name(name).split()}
    parliament = not named.isdisjoint(load_lexicon().classes["parliament_words"]) and not nouns.isdisjoint(_PARLIAMENT)
    return Nature(
        _is_feminine_body(heads[0], described), frozenset(nouns | alike | (_PARLIAMENT if parliament else set()))
    )


NATIONAL_TEAM: Final = "منتخب"
"""A club goes by the other nouns of a team, not by this."""

AGENCY: Final = "وكاله"
ORGANIZATION: Final = "منظمه"
"""An agency of the United Nations is an organization too: «اليونسكو … وقالت المنظمة»."""

COMPANY: Final = "شركه"
GROUP: Final = "مجموعه"
"""A company is a group too: «إيرباص … وارتفع سهم المجموعة»."""

_PARLIAMENT: Final = frozenset(["برلمان", "مجلس"])
"""Parliament, council: the nouns that a parliament goes by."""


def _is_feminine_person(described: list[str], titles: list[str]) -> bool:
    """سياسية ألمانية, رئيسة: the profile's own words agree with her."""
    return any(word.endswith("ه") and word != "خليفه" for word in (*described[:1], *titles))


def _is_feminine_body(head: str, described: list[str]) -> bool | None:
    if head in load_lexicon().classes["body_nouns"]:
        return head.endswith("ه")
    if head.endswith(("ه", "ات")) or head == "امم":
        return True
    noun = described[0] if described else ""
    return noun.endswith("ه") if noun in load_lexicon().classes["body_nouns"] else None


_WHOLE: Final = {"ناد": "نادي", "قاض": "قاضي", "محام": "محامي", "مفت": "مفتي", "مغن": "مغني", "مدع": "مدعي"}
"""Club, judge, lawyer, mufti, singer, prosecutor: without the article they lose the ya that they have with it."""


def _bare(word: str) -> str:
    bare = word[2:] if word.startswith("ال") and len(word) > 3 else word
    return _WHOLE.get(bare, bare)
