"""Tables and lists that were typed into the text: rows in columns, «نسبة المشاركة: 79.4%» by the line, points.

What has bars and figures looks like the furniture of a page; where it stands tells it apart: right below the text, and
two or more lines together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import Final

from ..arabic.date_patterns import alternatives, weekdays
from ..arabic.folding import fold_name
from ..formats.manuscript import Form
from ..formats.typed_rows import RULE
from .likeness import likeness
from .line import BUTTONS, BYLINE, DATE_LINE, NAVIGATION, TAGS, Kind, Line
from .paragraphs import is_paragraph
from .words_shared import stems

FEWEST: Final = 2
"""Lines of a list."""

FEWEST_WORDS: Final = 3
"""Rows of a table of words."""

MANY_ROWS: Final = 4
"""Rows of a table below its head that tell it from any bar of buttons."""

FEWEST_ENDING: Final = 3
"""Lines of a list behind the last paragraph."""

LONGEST_READ: Final = 3000
"""Characters of a paragraph."""

FIGURES: Final = 1 / 2
"""Share of the lines of a list or table that have figures, where nothing else tells it from links."""

UNLIKE: Final = 2.0
"""Up to here an entry below its heading is no furniture, see `likeness`."""

LONGEST_HEADING: Final = 9
"""Words of a heading above a list of points."""

_DATED: Final = re.compile(r"(\d{1,4})(?:\+\d{1,2})?['’]? ?[-–—:] ?\S")
"""«86 - محمد مجدي», «1992: مقتل عمال»: the minute of a match, a year."""

_NUMBERED: Final = re.compile(r"(\d{1,2})[.)-] \S")
"""«1. كونشيرتو»: its place in a list."""

_ENTRY: Final = re.compile(r"[^:]{2,50}: ?\S.{0,40}")
"""A name and what is told of it, without an end."""

_LONG_ENTRY: Final = re.compile(r"[^:]{2,50}: ?\S.{0,120}[^.]")
"""The same where more is told: «جائزة لجنة التحكيم: «صراط»، أوليفر لاشي، و«صوت السقوط»، ماشا شيلينسكي»."""

_SCORED: Final = re.compile(r"[^\W\d][^:|\d]{1,60} \d{1,3} ?[-–—] ?\d{1,3}(?: \([^()]{1,40}\))?")
"""«البرتغال – بولندا 1-1 (5-3 بركلات الترجيح)»: two who played, and how."""

_PRICED: Final = re.compile(r"[^\W\d][^:|—–]{1,48} [—–-] ?\d.{0,30}")
"""«أمازون — 890»: a name, a dash and a figure, as no list of links has them."""

_FIGURE: Final = re.compile(r"\d")
_COUNTED: Final = re.compile(
    r"(?:اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا|الاول|الثاني|الثالث|الرابع|الخامس)\s*:"
)
"""«أولاً:», «الثاني:»: first, second, and so on, before the colon of an entry; in matching form."""


def with_tables(lines: list[Line]) -> list[Line]:
    """The lines, those of tables and lists of figures told as such; the others that stand in columns are plain ones."""
    paragraphs = [place for place, line in enumerate(lines) if is_paragraph(line)]
    first, last = (paragraphs[0], paragraphs[-1]) if paragraphs else (len(lines), -1)
    read = [replace(line, form=Form.LINE, marks=()) if line.form == Form.COLUMNS else line for line in lines]
    for run in _columns(lines):
        ruled = {place for place in run if lines[place].reason == RULE}
        above, rows = lines[run.start - 1], [lines[place] for place in run if place not in ruled]
        within = run.stop <= last
        joined = above.kind != Kind.DEBRIS or (within and len(rows) >= FEWEST_WORDS and _has_figures(rows))
        if run.start > first and joined and _are_rows(rows, within=within):
            for place in set(run) - ruled:
                read[place] = replace(lines[place], form=Form.ROW, kind=Kind.TEXT, reason="", date=None)
    said = cache(lambda: frozenset[str]().union(*(stems(lines[place].text[:LONGEST_READ]) for place in paragraphs)))
    for run in _runs(read, _is_entry):
        above, entries = lines[run.start - 1], lines[run.start : run.stop]
        within = run.stop <= last or _ends_the_text(above, entries, said)
        if run.start > first and _is_list(above, entries, within=within):
            for place in run:
                read[place] = replace(lines[place], form=Form.ITEM, listed=True, kind=Kind.TEXT, reason="")
    for run in _runs(read, _is_point):
        above, points = read[run.start - 1], read[run.start : run.stop]
        sentences = all(line.text.endswith(".") for line in points)
        within = run.stop <= last or sentences or _ends_the_text(above, points, said)
        counts = run.stop <= last and _heads_a_count(above, points)
        if run.start > 0 and (counts or (within and _are_points(above, points))):
            for place in run:
                read[place] = replace(read[place], form=Form.ITEM, listed=True)
    return read


def _columns(lines: list[Line]) -> Iterator[range]:
    """Where two or more lines of columns stand below each other, with blank lines between them or without."""
    for is_column, group in groupby(range(len(lines)), lambda place: lines[place].form == Form.COLUMNS):
        run = list(group)
        if is_column and len(run) >= FEWEST:
            yield range(run[0], run[-1] + 1)


def _runs(lines: list[Line], is_one: Callable[[Line], bool]) -> Iterator[range]:
    """Where two or more such lines stand right below each other."""
    places = [place for place, line in enumerate(lines) if is_one(line)]
    for _, group in groupby(enumerate(places), lambda each: (lines[each[1]].number or 0) - each[0]):
        run = [place for _, place in group]
        if len(run) >= FEWEST:
            yield range(run[0], run[-1] + 1)


def _ends_the_text(above: Line, lines: list[Line], said: Callable[[], frozenset[str]]) -> bool:
    """«تسلسل زمني» and what happened on which day: right below a heading, and most of it speaks of what was said."""
    glued = above.number is not None and lines[0].number == above.number + 1
    heads = above.kind == Kind.TEXT and above.words <= LONGEST_HEADING and glued
    return (
        heads
        and len(lines) >= FEWEST_ENDING
        and sum(bool(stems(line.text) & said()) for line in lines) > len(lines) / 2
    )


def _is_entry(line: Line) -> bool:
    if line.form not in (Form.LINE, Form.ITEM):
        return False
    if line.kind in (Kind.TEXT, Kind.BYLINE) and (_PRICED.fullmatch(line.text) or _SCORED.fullmatch(line.text)):
        return True  # «فيسبوك — 505» reads like a signature
    return line.kind == Kind.TEXT and bool(_LONG_ENTRY.fullmatch(line.text))


def _is_point(line: Line) -> bool:
    """A line with a bullet, a number, or with the minute or year of what it tells."""
    return line.kind == Kind.TEXT and (line.bullet or bool(_DATED.match(line.text) or _NUMBERED.match(line.text)))


def _heads_a_count(above: Line, lines: list[Line]) -> bool:
    """«القائمة القصيرة» above three lines or more that count from one on, paragraphs below them: what it says.

    Links that are counted stand under a label that a rule has left out, or that looks like one.
    """
    counted = [int(match[1]) for line in lines if (match := _NUMBERED.match(line.text))]
    heads = above.kind == Kind.TEXT and above.words <= LONGEST_HEADING and likeness(above.text) <= 0
    return heads and len(lines) >= FEWEST_ENDING and counted == [*range(1, len(lines) + 1)]


def _are_points(above: Line, lines: list[Line]) -> bool:
    """Whether a heading or an announcing sentence of the text stands above them: links are counted from one on."""
    counted = [int(match[1]) for line in lines if (match := _DATED.match(line.text))]
    if above.kind not in (Kind.TEXT, Kind.HEADING) or counted == [*range(1, len(lines) + 1)]:
        return False
    linked = sum(likeness(line.text) > 0 for line in lines) > len(lines) / 2
    return above.text.endswith(":") or (above.words <= LONGEST_HEADING and not linked)


def _are_rows(lines: list[Line], *, within: bool) -> bool:
    """Whether no rule knows any of them by its form, and they have figures or are many, and paragraphs follow.

    A head of three short cells looks like a bar, and a row as a date line does: «الإطلاق | 5 سبتمبر 1977».
    """
    many = within and len(lines) >= MANY_ROWS and lines[0].kind == Kind.TEXT  # «ألمانيا | AAA»
    alike = (NAVIGATION, TAGS, DATE_LINE, *((BUTTONS, BYLINE) if many else ()))
    unknown = all(line.kind == Kind.TEXT or line.reason in alike for line in lines)
    if sum(line.kind == Kind.DATE for line in lines) > len(lines) / 2:
        return False
    return unknown and (_has_figures(lines[1:]) or (within and len(lines) >= FEWEST_WORDS))


def _is_list(above: Line, lines: list[Line], *, within: bool) -> bool:
    """Whether a list is the text's: paragraphs follow, or a line of the text announces it."""
    if above.kind == Kind.TEXT and above.text.endswith(":"):
        return True
    told = all(line.bullet or _is_counted(line.text) for line in lines)
    told = told or (_has_figures(lines) and not any(_is_long(line.text) for line in lines))
    told = told or _are_entries(above, lines)
    return told and within and above.kind != Kind.DEBRIS


def _is_counted(text: str) -> bool:
    """«أولاً: …», «الأحد: …»: by its place, or by the day of a week."""
    plain = fold_name(text)
    return bool(_COUNTED.match(plain) or _on_a_day().match(plain))


@cache
def _on_a_day() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(weekdays())})\s*:")


def _is_long(text: str) -> bool:
    return not (_ENTRY.fullmatch(text) or _PRICED.fullmatch(text) or _SCORED.fullmatch(text))


def _are_entries(above: Line, lines: list[Line]) -> bool:
    """«الجوائز الفردية» right above «أفضل لاعب: ساديو ماني» and more of the kind, which look like no furniture."""
    glued = above.number is not None and lines[0].number == above.number + 1
    heads = above.kind == Kind.TEXT and above.words <= LONGEST_HEADING and glued
    return heads and len(lines) >= FEWEST_WORDS and all(likeness(line.text) <= UNLIKE for line in lines)


def _has_figures(lines: list[Line]) -> bool:
    return sum(bool(_FIGURE.search(line.text)) for line in lines) >= FIGURES * len(lines)
