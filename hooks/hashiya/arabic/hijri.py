"""Dates of the Hijri calendar, which Gulf newspapers print beside the other one or alone."""

from __future__ import annotations

import datetime
import re
from typing import Final

from hijridate import Hijri

MONTHS: Final = (
    ("محرم",),
    ("صفر",),
    ("ربيع الاول", "ربيع اول"),
    ("ربيع الثاني", "ربيع الاخر", "ربيع ثاني", "ربيع اخر"),
    ("جمادي الاولي", "جمادي الاول"),
    ("جمادي الاخره", "جمادي الثانيه", "جمادي الاخر", "جمادي الثاني"),
    ("رجب",),
    ("شعبان",),
    ("رمضان",),
    ("شوال",),
    ("ذو القعده", "ذي القعده", "ذوالقعده", "ذيالقعده"),
    ("ذو الحجه", "ذي الحجه", "ذوالحجه", "ذيالحجه"),
)
"""Muharram first, in matching form."""

_NUMBERS: Final = {name: number for number, names in enumerate(MONTHS, start=1) for name in names}
_NAMES: Final = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_NAMED: Final = re.compile(
    rf"(?<!\d)(\d{{1,2}})\s*[-/]?\s*(?:من\s+)?(?:شهر\s+)?({_NAMES})\s*[-/،,]?\s*(?:عام\s+|سنه\s+)?(\d{{3,4}})\s*(?:ه\b|هجريه?\b)?"
)
_NUMERIC: Final = re.compile(
    r"(?<!\d)(?:(?P<d>\d{1,2})\s*[-/.]\s*(?P<m>\d{1,2})\s*[-/.]\s*(?P<y>1[34]\d\d)"
    r"|(?P<y2>1[34]\d\d)[-/.](?P<m2>\d{1,2})[-/.](?P<d2>\d{1,2}))(?!\d)\s*(?:ه\b|هجريه?\b)?"
)


def read_hijri(plain: str) -> datetime.date | None:
    """The day of the first Hijri date in `plain` (matching form) by the calendar of Umm al-Qura, or None."""
    match = _NAMED.search(plain)
    if match:
        return _day(int(match[3]), _NUMBERS[match[2]], int(match[1]))
    match = _NUMERIC.search(plain)
    if match is None:
        return None
    year, month, day = (int(match[key] or match[f"{key}2"]) for key in "ymd")
    return _day(year, month, day)


def _day(year: int, month: int, day: int) -> datetime.date | None:
    """None where that calendar knows no such day; it is kept for 1343 to 1500."""
    try:
        date = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return datetime.date(date.year, date.month, date.day)


def without_hijri(plain: str) -> str:
    """`plain` (matching form) without its Hijri dates that name the month."""
    return _NAMED.sub(" ", plain)


def without_numeric_hijri(plain: str) -> str:
    """`plain` (matching form) without its Hijri dates in numbers."""
    return _NUMERIC.sub(" ", plain)
