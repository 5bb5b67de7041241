"""The unknown names of the whole digest: who they are, where they stand, and whom they resemble."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from ..actors.actor import Actor
from ..arabic.folding import fold_name
from ..mentions.variants import skeleton
from .profile import profile_of
from .resemblance import Resemblance
from .span import Looks
from .suspects import Suspect

REACH: Final = 300
"""Code points of a sentence that are shown on either side of a name: a text may have no full stop at all."""

CUT: Final = "…"
"""Stands where a sentence is cut."""

_SENTENCE_END: Final = re.compile(r"[.؟!?؛](?=\s)|\n")


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and the unknown names in it."""

    article: str
    """Its id."""
    text: Callable[[], str]
    """Reads the text: of thousands nobody holds them all."""
    suspects: tuple[Suspect, ...]


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name that looks like an actor and has no profile. Made by `gather`."""

    name: str
    kind: Looks
    count: int
    articles: tuple[str, ...]
    """Ids, in the order of the digest."""
    sentence: str
    """The sentence that shows the first one."""
    shown: tuple[int, int]
    """Where in the sentence the name stands."""
    resembles: str | None
    """Slug of the actor whose name is close."""
    profile: str
    """A profile to paste: front matter."""


def gather(readings: Iterable[Reading], actors: Mapping[str, Actor]) -> list[UnknownName]:
    """The unknown names, most frequent first, then by name."""
    found: dict[tuple[str, ...], list[tuple[Reading, Suspect]]] = defaultdict(list)
    for reading in readings:
        for suspect in reading.suspects:
            found[_identity(suspect)].append((reading, suspect))
    resemblance = Resemblance(actors)
    names = [_unknown(places, resemblance) for places in found.values()]
    return sorted((name for name in names if not resemblance.is_known(name.name)), key=lambda n: (-n.count, n.name))


def _identity(suspect: Suspect) -> tuple[str, ...]:
    """What is common to all spellings of a name of several words; a single word is spelt in one way."""
    return tuple(map(skeleton, suspect.key)) if len(suspect.key) > 1 else suspect.key


def _unknown(places: list[tuple[Reading, Suspect]], resemblance: Resemblance) -> UnknownName:
    suspects = [suspect for _, suspect in places]
    kind = Counter(suspect.kind for suspect in suspects).most_common(1)[0][0]
    whole = [suspect for suspect in suspects if suspect.whole] or suspects
    name = Counter(suspect.words for suspect in whole).most_common(1)[0][0]
    reading, first = next((r, s) for r, s in places if s in whole)
    sentence, shown = sentence_of(reading.text(), first.start, first.end)
    title = next((suspect.title for suspect in suspects if suspect.title), "")
    return UnknownName(
        name=name,
        kind=kind,
        count=len(suspects),
        articles=tuple(dict.fromkeys(reading.article for reading, _ in places)),
        sentence=sentence,
        shown=shown,
        resembles=resemblance.closest(fold_name(name), kind),
        profile=profile_of(name, kind, title),
    )


def sentence_of(text: str, start: int, end: int) -> tuple[str, tuple[int, int]]:
    """The sentence around `[start, end)`, cut to `REACH` on either side, and where in it that range stands."""
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    first = max((match.end() for match in _SENTENCE_END.finditer(text, low, start)), default=-1)
    cut_before = first < 0 < low
    if first < 0:
        first = text.find(" ", low, start) if cut_before else 0
        first = first if first >= 0 else low
    first += len(text[first:start]) - len(text[first:start].lstrip())
    following = _SENTENCE_END.search(text, end, high)
    if following or high == len(text):
        last, after = following.end() if following else high, ""
    else:
        last, after = max(end, text.rfind(" ", end, high)), CUT
    before = CUT if cut_before else ""
    shown = start - first + len(before)
    return before + text[first:last].rstrip() + after, (shown, shown + end - start)
