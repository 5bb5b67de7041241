"""What can be seen of the first text below a headline: by this it is told from the lead of the article.

`tools/train_heads.py` learns what each is worth.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ..arabic.folding import fold_name
from ..arabic.lexicon import load_lexicon
from ..arabic.nationality import known_states
from .leads import CLOCK, begins_anew, begins_with_dateline, goes_on
from .line import PLAYER, Kind, Line
from .words_shared import said_again, share_of, stems

SHORTEST_PARAGRAPH: Final = 12
WORDS: Final = (9, 15, 21, 27, 35, 45)
RATIOS: Final = (0.35, 0.5, 0.75, 1.0, 1.4)
"""Words of the first paragraph to those of the second."""
AGAIN: Final = (0.08, 0.15, 0.22, 0.3, 0.45)
"""Share of its words that the second paragraph says again."""
SHARED: Final = (0.15, 0.35, 0.6)
"""Share of the headline's stems that a paragraph has."""

OF_THE_HEAD: Final = (Kind.CAPTION, Kind.DATE, Kind.BYLINE)

_PRESENT: Final = re.compile(r"[يت]\w{2,}")
"""Verbs of the present, in matching form."""


@dataclass(frozen=True, slots=True)
class Zone:
    """The head of a page below its headline, as far as it has been read."""

    title: str
    above: list[Line]
    """What stands between the headline and `first`."""
    first: Line
    """The first line of text."""
    between: list[Line]
    """What stands between `first` and the next line of text."""
    following: list[Line]
    """The text from there: one line at least."""

    @property
    def second(self) -> Line:
        """The next paragraph, a heading or a short line above it aside."""
        texts = [line for line in self.following[:3] if line.kind == Kind.TEXT]
        return next((line for line in texts if line.words >= SHORTEST_PARAGRAPH), next(iter(texts), self.following[0]))


def zone_below(title: str, headline: Line | None, texts: list[Line], lines: list[Line]) -> Zone | None:
    """The zone below `headline` that `texts` begin in, both out of `lines`; None where there is one text at most."""
    if len(texts) < 2:  # a standfirst and what it sums up
        return None
    first, second = texts[0].place, texts[1].place
    above = lines[headline.place + 1 if headline else 0 : first]
    return Zone(title, above, texts[0], lines[first + 1 : second], texts[1:])


def looks_of_first(zone: Zone) -> frozenset[str]:
    """Everything that is seen of the first text, each by a name of its own: `words:3`, `between:player`."""
    return frozenset((*_place(zone), *_shape(zone), *_style(zone), *_day(zone), *_words_in_common(zone)))


def _place(zone: Zone) -> Iterator[str]:
    """What stands around it on the page: a player, a date, an author, a picture, buttons part it from its text."""
    parting = [line for line in zone.between if line.parts_head_from_text]  # a link may stand below any paragraph
    if parting:
        yield "parted"
    yield from (f"between:{_name(line)}" for line in parting)
    yield from (f"above:{line.kind.value}" for line in zone.above if line.kind in OF_THE_HEAD)


def _name(line: Line) -> str:
    if line.reason == PLAYER:
        return "player"
    return line.kind.value if line.kind in OF_THE_HEAD else "other"


def _shape(zone: Zone) -> Iterator[str]:
    """How long it is, beside the next paragraph too, and what that begins."""
    first, second = zone.first, zone.second
    yield f"words:{bisect_right(WORDS, first.words)}"
    yield f"ratio:{bisect_right(RATIOS, first.words / max(1, second.words))}"
    if second.words < SHORTEST_PARAGRAPH:
        yield "short below"
    below = zone.following[0]
    if CLOCK.fullmatch(below.text.strip("*_ ")):
        yield "clock below"
    if below.bullet or below.kind == Kind.HEADING or below.text.endswith("؟"):
        yield "list below"


def _style(zone: Zone) -> Iterator[str]:
    """Who acts, then a verb of the present, as headlines have it; a lead has a dateline, and what follows goes on."""
    words = fold_name(zone.first.text).split()[:4]
    acts = bool(words) and (words[0].startswith("ال") or words[0] in known_states())
    if acts and any(_PRESENT.match(word) for word in words[1:]):
        yield "present"
    if goes_on(zone.second.text):
        yield "goes on"
    if begins_anew(zone.second):
        yield "begins anew"
    yield from (f"dateline:{name}" for name, line in _both(zone) if begins_with_dateline(line.text))


def _both(zone: Zone) -> tuple[tuple[str, Line], tuple[str, Line]]:
    return ("first", zone.first), ("second", zone.second)


def _day(zone: Zone) -> Iterator[str]:
    """A lead says on which day it happened, a standfirst seldom does."""
    told = {name: f" {fold_name(line.text)} ".replace("،", " ") for name, line in _both(zone)}
    days = {name: [day for day in load_lexicon().weekdays if f" {day} " in text] for name, text in told.items()}
    yield from (f"today:{name}" for name, named in days.items() if any(f" اليوم {day} " in told[name] for day in named))
    if {"اليوم", "امس"} & set(told["first"].split()):
        yield "now"


def _words_in_common(zone: Zone) -> Iterator[str]:
    """The lead says its standfirst again, and the headline is rather the lead's than the standfirst's."""
    again = said_again(zone.first.text, zone.second.text)
    if again is not None:
        yield f"again:{bisect_right(AGAIN, again)}"
    title = stems(zone.title)
    first, second = (share_of(title, stems(line.text)) for _, line in _both(zone))
    yield f"headline in second:{bisect_right(SHARED, second)}"
    yield f"headline:{'rather second' if second > first else 'rather first' if first > second else 'in both'}"
