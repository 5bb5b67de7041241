"""Which line of a page is what: headline, standfirst, text, captions, and why each of the others is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from ...arabic.folding import fold_name
from ..manuscript import Form, SourceLine
from . import dates
from .author import MOST_SIGNED, is_named_after
from .body import Extent
from .furniture import ELSEWHERE, FOOT, LINKS, PLAYER, SLIDES, is_prose
from .metadata import Metadata
from .page import Page, Shown
from .standfirst import find_standfirst
from .words import load_names

MOST_LINKED: Final = 40
"""Lines of a box of links that are looked at."""

OVER: Final = 6
UNDER: Final = 8
"""Lines over the headline, and below the text, that may date it."""

_CLOCK: Final = re.compile(r"\d{1,2}:\d{2}")
"""The time of a post of a running report."""

_COUNT: Final = re.compile(r"\d+\s*(?:من|of|/)\s*\d+")
"""The number of a picture among others."""

SHORTEST_POINT: Final = 4
"""Words of a point of a summary."""

OUTSIDE: Final = "خارج نص المقال في الصفحة"
HEAD: Final = "رأس الصفحة"
DATED: Final = "سطر التاريخ"
SIGNED: Final = "سطر الكاتب أو المصدر"
AGAIN: Final = "عنوان مكرّر"
"""Reasons: outside of the text, above it, the date, the author, the headline again."""


@dataclass(slots=True)
class Layout:
    """Which line of the page is what."""

    page: Page
    metadata: Metadata
    reasons: list[str]
    headline: int | None
    body: Extent
    first_prose: int = 0
    """The first paragraph of the text."""
    standfirst: int | None = None
    """The line that sums the article up."""

    def below(self) -> list[int]:
        """The lines that may date the page for its reader: from its headline to its text, then right under it."""
        start = self.body.start if self.headline is None else self.headline + 1
        under = range(self.body.end, min(self.body.end + UNDER, len(self.page.lines)))
        return [n for n in (*range(start, self.first_prose), *self._with_headline(), *under) if self._free(n)]

    def _with_headline(self) -> list[int]:
        """The lines right over the headline that stand in its own box: a date there is the article's."""
        if self.headline is None:
            return []
        near = islice(self.page.around(self.page.lines[self.headline].box), 1, 4)
        small = [box for box in near if self.headline - self.page.boxes[box].first <= OVER and box]
        over = range(max(0, self.headline - OVER), self.headline)
        return [n for n in over if any(self.page.within(n, box) for box in small)]

    def above(self) -> list[int]:
        """The lines right over the headline that may date the page."""
        end = self.body.start if self.headline is None else self.headline
        return [n for n in range(max(0, end - OVER), end) if self._free(n)][::-1]

    def loose(self) -> list[int]:
        """The lines around the text that date a page which nothing else dates, its foot with them."""
        start = self.body.start if self.headline is None else self.headline
        over = range(max(0, start - OVER), self.first_prose)
        under = range(self.body.end, min(self.body.end + UNDER, len(self.page.lines)))
        reasons = ((n, self.reasons[self.page.lines[n].box]) for n in (*over, *under))
        return [n for n, reason in reasons if reason in ("", FOOT, LINKS)]

    def surroundings(self) -> list[int]:
        """The lines beside headline and text that may name the author."""
        under = range(self.body.end, min(self.body.end + UNDER, self.body.around))
        return [*self.below(), *self.above(), *(n for n in under if self.reasons[self.page.lines[n].box] == FOOT)]

    def _free(self, number: int) -> bool:
        """Whether line `number` is no furniture, but for what only screen readers hear."""
        return not self.reasons[self.page.lines[number].box]

    def __post_init__(self) -> None:
        inside = range(self.body.start, self.body.end)
        lines = self.page.lines
        paragraphs = (
            n for n in inside if is_prose(lines[n]) and self._free(n) and not dates.is_date_line(self.page, lines[n])
        )
        self.first_prose = next(paragraphs, self.body.start)
        self.standfirst = find_standfirst(self.page, self.metadata, self.headline, self.body, self.reasons)

    def lines(self) -> Iterator[SourceLine]:
        """Every line of the page in its order."""
        title = None if self.headline is None else fold_name(self.page.lines[self.headline].text)
        for number, line in enumerate(self.page.lines):
            if number == self.headline:
                yield SourceLine(line.text, None, Form.TITLE)
            elif number == self.standfirst:
                yield SourceLine(line.text, None, Form.STANDFIRST, line.marks)
            else:
                reason = self._reason(number, line)
                if not reason and title == fold_name(line.text):
                    reason = AGAIN
                yield SourceLine(line.text, None, line.form, line.marks, reason)

    def _reason(self, number: int, line: Shown) -> str:
        """Why a line is no part of the article; nothing where it is one."""
        within = self.body.start <= number < self.body.end
        between = self.headline is not None and self.headline < number < self.body.start
        reason = self.reasons[line.box]
        pictured = within or between or self.body.end <= number < self.body.around
        if reason == SLIDES and line.form == Form.CAPTION and _COUNT.match(line.text):
            return reason
        if line.form == Form.CAPTION and reason in ("", PLAYER, SLIDES) and pictured and not line.is_linked:
            return ""
        if reason:
            return reason
        if within:
            return self._reason_within(number, line)
        if between and (is_prose(line) or self._is_point(line)) and not dates.is_date_line(self.page, line):
            return ""
        return self._reason_outside(line, near=between)

    def _is_point(self, line: Shown) -> bool:
        """Whether a line is a point of the list whose first one sums the article up: the others do too."""
        if self.standfirst is None or line.is_linked or line.words < SHORTEST_POINT or line.form != Form.ITEM:
            return False
        boxes, first = self.page.boxes, self.page.lines[self.standfirst]
        return first.form == Form.ITEM and boxes[boxes[line.box].parent] is boxes[boxes[first.box].parent]

    def _reason_within(self, number: int, line: Shown) -> str:
        if line.is_linked and line.words > 1 and line.form != Form.ROW:
            return ELSEWHERE
        if number < self.first_prose and dates.is_date_line(self.page, line) and not _CLOCK.fullmatch(line.text):
            return DATED
        if self._is_label(number, line):
            return ELSEWHERE
        if number < self.first_prose and self._is_beside_date(line):
            return HEAD
        return SIGNED if line.words < MOST_SIGNED and self._is_signature(line) else ""

    def _is_beside_date(self, line: Shown) -> bool:
        """Whether a few words above the text stand in a small box with its date: names and values of facts."""
        if line.form in (Form.HEADING, Form.CAPTION) or line.words > MOST_SIGNED or _CLOCK.fullmatch(line.text):
            return False
        for box in islice(self.page.around(line.box), 3):
            first, end = self.page.boxes[box].first, self.page.boxes[box].end
            lines = self.page.lines[first : min(end, first + MOST_SIGNED)]
            if end - first > MOST_SIGNED or any(other.form == Form.HEADING for other in lines):
                return False
            if any(dates.is_date_line(self.page, other) for other in lines):
                return True
        return False

    def _is_label(self, number: int, line: Shown) -> bool:
        """Whether a few words stand over links, in a box that holds nothing but links."""
        if line.words > MOST_SIGNED or number + 1 >= self.body.end or not self.page.lines[number + 1].is_linked:
            return False
        both = next(box for box in self.page.around(line.box) if self.page.within(number + 1, box))
        first, end = self.page.boxes[both].first, self.page.boxes[both].end
        return not any(map(is_prose, self.page.lines[first : min(end, first + MOST_LINKED)]))

    def _reason_outside(self, line: Shown, *, near: bool) -> str:
        if dates.is_date_line(self.page, line):
            return DATED
        if near and self._is_signature(line):
            return SIGNED
        return HEAD if near else OUTSIDE

    def _is_signature(self, line: Shown) -> bool:
        """Whether a line links the page of an author, or stands in a small box called after author or source."""
        if line.author:
            return True
        names = load_names()["author"] | load_names()["source"]
        return is_named_after(self.page, line, names)
