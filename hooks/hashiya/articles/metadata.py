"""What a page says of itself on one line, in parts: «الأربعاء 23 آب 2023 · منذ 3 ساعات · 5 د للقراءة»."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Final

from ..arabic.calendar import read_date
from ..arabic.date_patterns import weekdays
from ..arabic.folding import fold_name
from ..arabic.lexicon import load_lexicon
from .debris import debris_reason
from .line import APPEAL, BUTTONS, BYLINE, COVERAGE, DATE_LINE, PLAYER, Kind
from .line_kinds import has_bracketed_credit, is_byline, is_date_line, is_signed
from .sections import is_section

LONGEST_LINE: Final = 160
"""Characters; a longer line is text."""

LONGEST_AUTHOR: Final = 4
"""Words of a name without a label."""

_PARTING: Final = re.compile(r"\s*[|·•]\s*|\s+[-–—]\s+")
_DIGIT: Final = re.compile(r"\d")
_BAR: Final = re.compile(r"\s*[|·•]\s*")
"""A dash joins a city with its agency too, a bar does not."""

_OF_THE_PAGE: Final = frozenset([PLAYER, APPEAL, "عدّاد", BUTTONS, "أزرار المشغّل", COVERAGE])
"""Reasons of debris that stands beside a date."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What all the parts of a line say. Made by `read_metadata`."""

    kind: Kind
    reason: str
    """In Arabic, as the page shows it."""
    date: datetime.date | None = None


def read_metadata(text: str) -> Metadata | None:
    """What `text` says of its page where it is made of two parts or more, each of a known kind; else None."""
    parts = parts_of(text, _PARTING) if len(text) <= LONGEST_LINE else []
    parts = byline_and_day(text) if len(parts) == 1 else parts
    if len(parts) < 2 or text.endswith((".", "؟", "!")) or has_bracketed_credit(text):
        return None
    dates = [date for part in parts if is_date_line(part) and (date := read_date(part))]
    beside = bool(dates and _BAR.search(text))
    reasons = [_reason(part, beside_date=beside) for part in parts]
    if any(reason is None for reason in reasons):
        return None
    if dates:
        return Metadata(Kind.DATE, DATE_LINE, dates[0])
    if BYLINE in reasons:
        return Metadata(Kind.BYLINE, BYLINE)
    told = next((reason for reason in reasons if reason), None)
    return Metadata(Kind.DEBRIS, told) if told else None


def byline_and_day(text: str) -> list[str]:
    """«كتب: قسم الخارجية   الإثنين 20 أكتوبر 2014»: a signature, wide blanks that were taken for one, and a day."""
    if not _DIGIT.search(text):
        return [text]  # as most lines, whose words need not be looked at
    words = text.split(" ")
    for number, word in enumerate(words[1:], start=1):
        if word[:1].isdigit() or fold_name(word) in weekdays():
            signature, day = " ".join(words[:number]), " ".join(words[number:])
            return [signature, day] if is_date_line(day) and is_byline(signature) else [text]
    return [text]


def parts_of(text: str, parting: re.Pattern[str] = _BAR) -> list[str]:
    """The parts that bars join, without blanks."""
    return [part for piece in parting.split(text) if (part := piece.strip(" -–—|"))]


def _reason(part: str, *, beside_date: bool) -> str | None:
    """Why a page has `part` on such a line: nothing for a section's name, None where it may be news."""
    if is_date_line(part):
        return DATE_LINE
    if is_byline(part) or is_signed(part):
        return BYLINE
    reason = debris_reason(part)
    if reason in _OF_THE_PAGE:
        return reason
    if is_section(part):
        return ""
    return BYLINE if beside_date and names_somebody(part) else None


def names_somebody(part: str) -> bool:
    """Whether `part`, beside a date, is a name: short, a given name first."""
    words = part.split()
    return 1 < len(words) <= LONGEST_AUTHOR and fold_name(words[0]) in load_lexicon().given_names
