"""The lines of a seed, cleaned of what no reader sees, and what each of them is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Final

from ..arabic.calendar import read_date
from ..arabic.folding import fold_name
from ..formats.manuscript import Form, Mark, SourceLine
from ..seeds.reading import Seed
from .background import without_background
from .debris import COPIED_BULLETS, TYPED_BULLETS, debris_reason, starts_with_bullet, without_bullet
from .furniture import without_furniture, without_plain_furniture
from .head import read_head
from .line import (
    BYLINE,
    COPYRIGHT,
    COVERAGE,
    DATE_LINE,
    SEAL,
    TAGS,
    Kind,
    Line,
)
from .line_kinds import (
    has_bracketed_credit,
    is_byline,
    is_caption,
    is_credited,
    is_date_line,
    is_signed,
    length_of_label,
)
from .metadata import read_metadata
from .misread import with_a_headline
from .repeated import with_doubled_captions, with_enlarged_captions, without_repeated_captions
from .surroundings import read_surroundings
from .tabulated import with_tables

LONGEST_PLACE: Final = 3
"""Words of a place in the line that says where an article was written."""

LIVE_TIMES: Final = 3
"""Clock times of their own line that make a running report; a player shows one or two."""

CLOCK: Final = "ساعة المشغّل"
"""The reason of a clock time of its own line."""

DROPPED: Final = "حذفه المحرّر"
"""The reason of a line that the editor dropped."""


def read_lines(seed: Seed) -> list[Line]:
    """The lines of `seed`, each with what it is."""
    lines = read_forms(seed)
    keep = tuple(map(_matching, seed.word.keep or ()))
    drop = tuple(map(_matching, seed.word.drop or ()))
    if not seed.manuscript.laid_out:  # rules for text that was copied without its page
        lines = with_enlarged_captions(with_doubled_captions(read_head(with_tables(lines))))
        lines = without_background(without_furniture(read_surroundings(without_plain_furniture(lines))))
    lines = [_as_told(line, keep, drop) for line in lines]
    return list(without_repeated_captions(lines))


def read_forms(seed: Seed) -> list[Line]:
    """The lines of `seed`, each with what it is by its form alone, wherever it stands: the head is not found yet."""
    read = [_read_line(line, place) for place, line in enumerate(seed.manuscript.lines)]
    lines = _with_datelines(_with_live_times(read))
    return lines if seed.manuscript.laid_out else with_a_headline(lines)


def beginnings_of_no_line(beginnings: Iterable[str], lines: list[Line]) -> list[str]:
    """Those of the editor's `keep` or `drop` that no line begins with."""
    written = sorted(_matching(line.text) for line in lines)
    return [text for text in beginnings if not _begins_one_of(_matching(text), written)]


def _begins_one_of(beginning: str, written: list[str]) -> bool:
    """Whether one of the sorted lines begins so: the first that sorts behind `beginning` does, or none."""
    place = bisect_left(written, beginning)
    return place < len(written) and written[place].startswith(beginning)


def _matching(text: str) -> str:
    """A line, or how it begins, as the two are compared: an editor copies the bullet or leaves it."""
    return fold_name(without_bullet(text))


_TOLD_KINDS: Final = {
    Form.TITLE: Kind.HEADING,
    Form.HEADING: Kind.HEADING,
    Form.CAPTION: Kind.CAPTION,
    Form.STANDFIRST: Kind.TEXT,
}
"""What a line is where its document says so."""


def _read_line(source: SourceLine, place: int) -> Line:
    """What `source` is: as its document tells, else by its form."""
    copied = starts_with_bullet(source.text, COPIED_BULLETS)
    typed = source.form == Form.LINE and starts_with_bullet(source.text, TYPED_BULLETS)
    line = Line(
        place,
        source.number,
        without_bullet(source.text) if copied else source.text,
        Kind.TEXT,
        form=Form.ITEM if typed else source.form,
        bullet=copied or typed or source.form == Form.ITEM,
        marks=_marks_without_bullet(source) if copied else source.marks,
    )
    if source.reason:
        return replace(line, text=source.text, kind=Kind.DEBRIS, reason=source.reason)
    if source.form in (Form.ROW, Form.QUOTE):
        return line
    return _without_label(line) or _by_its_form(line, source.text)


def _marks_without_bullet(source: SourceLine) -> tuple[Mark, ...]:
    """The cells of a row, which the page shows by their marks; any other line is plain without its bullet."""
    if source.form not in (Form.ROW, Form.COLUMNS):
        return ()
    by = len(source.text.rstrip()) - len(without_bullet(source.text))
    return tuple(replace(mark, start=max(0, mark.start - by), end=max(0, mark.end - by)) for mark in source.marks)


def _without_label(line: Line) -> Line | None:
    """The caption behind «التعليق على الصورة،», or None: the label is taken off as a bullet is."""
    start = length_of_label(line.text)
    if not start:
        return None
    marks = tuple(mark.moved(-start) for mark in line.marks if mark.start >= start)
    return replace(line, text=line.text[start:], kind=Kind.CAPTION, marks=marks)


def _by_its_form(line: Line, whole: str) -> Line:
    """`line`, of which `whole` has its bullet too: a date, a caption, debris, a byline, or text."""
    bare = without_bullet(line.text)
    if is_date_line(bare):
        return replace(line, kind=Kind.DATE, reason=DATE_LINE, date=read_date(bare))
    told = line.form in _TOLD_KINDS
    said = None if told else read_metadata(bare)
    if said:
        reason = debris_reason(whole) if said.kind == Kind.DEBRIS else None
        return replace(line, text=whole, kind=said.kind, reason=reason or said.reason, date=said.date)
    reason = debris_reason(whole) or (debris_reason(bare) if bare != whole else None)
    if not told and (is_signed(bare) or (is_byline(bare) and not reason and not _is_credited(bare))):
        return replace(line, kind=Kind.BYLINE, reason=BYLINE)
    if reason not in (SEAL, COPYRIGHT, TAGS) and _is_credited(bare):
        return replace(line, kind=Kind.CAPTION)
    if reason and line.form not in (Form.TITLE, Form.STANDFIRST):  # بالصور: … is a headline where its page says so
        return replace(line, text=whole, kind=Kind.DEBRIS, reason=reason)
    kind = _TOLD_KINDS[line.form] if told else Kind.CAPTION if is_caption(bare) else line.kind
    return replace(line, kind=kind)


def _is_credited(bare: str) -> bool:
    """Whether a credit ends `bare`, in brackets or behind a dash."""
    return has_bracketed_credit(bare) or is_credited(bare)


_TIME: Final = re.compile(r"\d{1,2}:\d{2}(?: ?(?:ب?توقيت \w+(?: \w+)?|غرينتش|ت\.? ?غ\.?|GMT|UTC|[صم]))?(?: ?\(\w+\))?")
"""Of the day, in a zone that is named or not."""


def _with_live_times(lines: list[Line]) -> list[Line]:
    """The times of a running report are its headings, not the clock of a player."""
    clocks = {line.place for line in lines if _TIME.fullmatch(line.text.strip("*_ "))}
    if len({line.text for line in lines if line.place in clocks}) < LIVE_TIMES:
        return lines
    told = [replace(line, kind=Kind.HEADING, reason="") if line.place in clocks else line for line in lines]
    return [*told[:1], *(_as_entry(line, above, clocks) for above, line in pairwise(told))]


def _as_entry(line: Line, above: Line, clocks: set[int]) -> Line:
    """«انتهت تغطيتنا لهذا اليوم.» right below a time is the last entry of the report."""
    last = above.place in clocks and line.reason == COVERAGE and line.text.endswith(".")
    return replace(line, kind=Kind.TEXT, reason="") if last else line


def _with_datelines(lines: list[Line]) -> list[Line]:
    """«سين لي زالب - أ ف ب» right below or above the day: where and by whom it was written, no caption."""
    days = {line.number for line in lines if line.kind == Kind.DATE}
    return [replace(line, kind=Kind.BYLINE, reason=BYLINE) if _is_beside(line, days) else line for line in lines]


def _is_beside(line: Line, days: set[int | None]) -> bool:
    """Whether a place and a credit stand in the line next to one of a day."""
    if (
        line.number is None
        or line.kind != Kind.CAPTION
        or line.bullet
        or days.isdisjoint((line.number - 1, line.number + 1))
    ):
        return False
    place = re.split(r"\s[-–—/|]\s|\s\(", line.text)[0]
    return len(place.split()) <= LONGEST_PLACE and _is_credited(line.text)


def _as_told(line: Line, keep: tuple[str, ...], drop: tuple[str, ...]) -> Line:
    """`line` as the editor's `keep` and `drop` have it."""
    folded = _matching(line.text)
    if drop and folded.startswith(drop):
        return replace(line, kind=Kind.DEBRIS, reason=DROPPED)
    if keep and folded.startswith(keep):
        return replace(line, kind=Kind.TEXT, reason="", kept=True)
    return line
