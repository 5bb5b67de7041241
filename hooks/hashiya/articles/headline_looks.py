"""What can be seen of a line above the text of a page: by this a kicker or a ticker is told from the headline.

`tools/train_heads.py` learns what each is worth.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from ..arabic.folding import fold_name
from .likeness import likeness
from .line import Kind, Line
from .outlets import names_its_desk
from .sections import is_section
from .words_shared import share_of, stems

LONGEST_TITLE: Final = 24
SHORTEST_TITLE: Final = 5
SHORTEST_PARAGRAPH: Final = 12
"""Words."""

MOST_LETTERS: Final = 300
"""Characters of a headline."""

BELOW: Final = 4
LEADING: Final = 3
"""Candidates below a line, and paragraphs of the text, that it is compared with."""

LONGEST_READ: Final = 3000
"""Characters of a paragraph."""

WORDS: Final = (2, 3, 4, 5, 7, 10, 15)
WORDS_BELOW: Final = (3, 5, 8, 12, 16, 22)
LIKENESS: Final = (-6.0, -4.0, -2.0, 0.0, 2.0)
"""Logarithms of odds, see `likeness`."""
RATIOS: Final = (0.25, 0.4, 0.6, 0.8, 1.0, 1.4)
"""Words of the line to those of the longest below it."""
SHARED: Final = (0.01, 0.25, 0.5)
"""Share of the line's stems that the text has."""
MOST_COUNTED: Final = 4

_FILED: Final = re.compile(r"(?:عام|سياسي|اقتصادي|رياضي|ثقافي|اجتماعي|علمي|ديني|دولي|منوعات)\s*/\s")
_LIVE: Final = re.compile(r"^(?:تغطية |بث |متابعة )?(?:مباشرة?|حيّ?ة?|لحظة بلحظة)\s*[|:]\s+(?=\S+ \S+ \S+)")
_LIVE_BEHIND: Final = re.compile(r"\s*[|–—-]\s*(?:تغطية |بث |متابعة )?(?:مباشرة?|حيّ?ة?|لحظة بلحظة)$")
_TICKER: Final = re.compile(r"(?:خبر )?(?:عاجل|مباشر)\b")
_ACTS: Final = re.compile(r"[^\W\d]+ [يت](?!مني|هودي|وناني|اباني|ناير|وليو|ونيو|وم)[^\W\d]{3,}")
_PRESENT: Final = re.compile(r"\b[يت]\w{3,}")
_OPENINGS: Final = {"filed": _FILED, "ticker": _TICKER, "acts": _ACTS}
"""How a line begins: «عام / اتفاق في كيغالي», «عاجل ::», «بوتفليقة يستقيل». All in matching form."""

_LABEL: Final = re.compile(r"[^\W\d]+(?: [^\W\d]+){0,2} ?(?:::|/|\||>)\s")
_PARTED: Final = re.compile(r"[/|>]|::")
_SAYS: Final = re.compile(r"\.\.|[:«\"؟!]")
"""A label in front of what it files, the signs between the parts of a path, and the signs of headlines."""


def begins_text(line: Line) -> bool:
    """Whether `line` is a paragraph for certain: longer than a headline, or a long sentence."""
    stops = line.text.rstrip('»"”)').endswith(".")
    long = line.words > LONGEST_TITLE or len(line.text) > MOST_LETTERS
    return line.kind == Kind.TEXT and (long or (line.words >= SHORTEST_PARAGRAPH and stops))


def looks_above(lines: list[Line], candidates: list[int], number: int) -> frozenset[str]:
    """Everything that is seen of the candidate of that number, each by a name of its own; `candidates` are places."""
    place = candidates[number]
    line = _without_live(lines[place])
    below = [lines[other] for other in candidates[number + 1 : number + 1 + BELOW]]
    paragraphs = islice((line for line in lines[place + 1 :] if begins_text(line)), LEADING)
    text = frozenset[str]().union(*(stems(line.text[:LONGEST_READ]) for line in paragraphs))
    return frozenset(
        (
            *_shape(line),
            *_opening(line.text),
            *_text(line, below, text),
            *_below(line, below),
            *_right_below(lines, candidates, number),
            *_above(line, [lines[other] for other in candidates[:number]]),
        )
    )


def _without_live(line: Line) -> Line:
    """«مباشر | عطل تقني يشل المطارات», «انهيار جسر | لحظة بلحظة»: a running report has the word beside its headline."""
    return replace(line, text=_LIVE_BEHIND.sub("", _LIVE.sub("", line.text)))


def _shape(line: Line) -> Iterator[str]:
    """How long it is, how it ends, what likeness to furniture and what signs it has."""
    yield f"words:{bisect_right(WORDS, line.words)}"
    stop, asks = line.text.endswith("."), line.text.endswith(("؟", "!", "…"))
    yield f"end:{'stop' if stop else 'asks' if asks else 'colon' if line.text.endswith(':') else 'none'}"
    yield f"likeness:{bisect_right(LIKENESS, likeness(line.text))}"
    seen = {"parted": _is_parted(line.text), "label": _LABEL.match(line.text), "says": _SAYS.search(line.text)}
    yield from (name for name, found in seen.items() if found)
    yield from (name for name, so in (("bullet", line.bullet), ("heading", line.kind == Kind.HEADING)) if so)


def _is_parted(text: str) -> bool:
    """«أخبار | سياسة», «عاجل | الكرملين: لا موعد»; «أرقام | لوكاشينكو يعلن فائزاً والمعارضة ترفض» is a headline."""
    parts = _PARTED.split(text)
    short = len(parts[-1].split()) < SHORTEST_TITLE
    return len(parts) > 1 and (short or bool(_TICKER.match(fold_name(text))))


def _opening(text: str) -> Iterator[str]:
    if is_section(text) or names_its_desk(text):
        yield "section"
    folded = fold_name(text)
    yield from (name for name, form in _OPENINGS.items() if form.match(folded))
    if _PRESENT.search(folded):
        yield "present"


def _text(line: Line, below: list[Line], text: frozenset[str]) -> Iterator[str]:
    """How much of the text it has, and whether a line below has more: the headline says what the text says."""
    if not text:
        return
    own = stems(line.text)
    common = len(own & text)
    yield f"common:{min(MOST_COUNTED, common)}"
    yield f"in text:{bisect_right(SHARED, share_of(own, text))}"
    if below:
        others = [len(stems(other.text) & text) for other in below]
        yield f"next fits:{_compared(others[0] - common)}"
        yield f"best fits:{_compared(max(others) - common)}"


def _compared(more: int) -> str:
    return "less" if more < 0 else "same" if more == 0 else "one more" if more == 1 else "more"


def _below(line: Line, below: list[Line]) -> Iterator[str]:
    """How long it is beside the lines below it."""
    yield f"candidates below:{min(3, len(below))}"
    if not below:
        return
    longest = max(other.words for other in below)
    yield f"to longest:{bisect_right(RATIOS, line.words / longest)}"
    yield f"next words:{bisect_right(WORDS_BELOW, below[0].words)}"


def _right_below(lines: list[Line], candidates: list[int], number: int) -> Iterator[str]:
    """A date or an author between it and the next candidate: they stand below a headline."""
    end = candidates[number + 1] if number + 1 < len(candidates) else candidates[number] + 1
    between = {line.kind for line in lines[candidates[number] + 1 : end]}
    yield from (f"then:{kind.value}" for kind in (Kind.DATE, Kind.BYLINE) if kind in between)


def _above(line: Line, above: list[Line]) -> Iterator[str]:
    """A page names its section once: below it a line as long as a headline is seldom another kicker."""
    filed = bool(above) and (is_section(above[-1].text) or bool(_PARTED.search(above[-1].text)))
    told = "nothing" if not above else "section" if filed else "line"
    yield f"above:{told}, {'long' if line.words >= SHORTEST_TITLE else 'short'}"
