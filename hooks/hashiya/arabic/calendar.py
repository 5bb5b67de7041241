"""Dates as Arabic newsrooms write them: month names of every region, digits of every kind."""

from __future__ import annotations

import datetime
import re
import unicodedata
from functools import cache
from typing import Final

from .folding import fold_char, fold_name
from .lexicon import load_lexicon

_SHOWN_MONTHS: Final = (
    ("كانون الثاني", "يناير"), ("شباط", "فبراير"), ("آذار", "مارس"), ("نيسان", "أبريل"),
    ("أيار", "مايو"), ("حزيران", "يونيو"), ("تموز", "يوليو"), ("آب", "أغسطس"),
    ("أيلول", "سبتمبر"), ("تشرين الأول", "أكتوبر"), ("تشرين الثاني", "نوفمبر"), ("كانون الأول", "ديسمبر"),
)  # fmt: skip
"""Levantine and Egyptian names, January first: the two that the site shows side by side."""

_WEEKDAYS: Final = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
"""Monday first, as `datetime.date.weekday` counts."""

_ENGLISH_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""Arabic pages whose date line was left in English: `Mon, 11 Apr 2022`."""

_HIJRI: Final = re.compile(
    r"\d{1,2}\s+(?:محرم|صفر|ربيع (?:الاول|الثاني|الاخر)|جمادي (?:الاولي|الاول|الثانيه|الاخره)|رجب|شعبان|رمضان|شوال"
    r"|ذو القعده|ذي القعده|ذو الحجه|ذي الحجه)\s+\d{3,4}\s*ه?"
)
"""A Hijri date beside the other one."""

LONGEST_DATE_LINE: Final = 160
"""Characters; a longer line is text."""

LONGEST_LEAD: Final = 600
"""Characters of a paragraph in which a lead says its day."""

EARLIEST_YEAR: Final = 1800
LATEST_YEAR: Final = 2100


def month_name(month: int) -> str:
    """Both names of `month` (1–12): `كانون الثاني/يناير`."""
    return "/".join(_SHOWN_MONTHS[month - 1])


def show_date(date: datetime.date) -> str:
    """`6 كانون الثاني/يناير 2026`."""
    return f"{date.day} {month_name(date.month)} {date.year}"


def show_day(date: datetime.date) -> str:
    """`الثلاثاء 6 كانون الثاني/يناير 2026`."""
    return f"{_WEEKDAYS[date.weekday()]} {show_date(date)}"


def show_month(date: datetime.date) -> str:
    """`كانون الثاني/يناير 2026`."""
    return f"{month_name(date.month)} {date.year}"


def read_date(text: str) -> datetime.date | None:
    """The one calendar date that `text` holds, or None where it holds none.

    Reads ISO dates, day/month/year (Arabic newspapers put the day first) and named months of every region, in
    digits of every kind. Text around the date is ignored: whether the line is a date line is the caller's question.
    """
    if not any(map(str.isdigit, text)):
        return None
    folded = _plain(text)
    for pattern, order in _numeric_patterns():
        match = pattern.search(folded)
        if match:
            numbers = dict(zip(order, map(int, match.groups()), strict=True))
            return _date(numbers["y"], numbers["m"], numbers["d"])
    match = _named_pattern().search(folded)
    if match is None:
        return None
    return _date(int(match["year"]), _months()[match["month"]], int(match["day"]))


def read_lead_date(text: str) -> datetime.date | None:
    """The date of a lead that says its own day: «اليوم الاثنين (9 يوليو 2018)», or a weekday that fits the date."""
    match = _lead_pattern().search(_plain(text)[:LONGEST_LEAD]) if any(map(str.isdigit, text)) else None
    if match is None:
        return None
    date = _date(int(match["year"]), _months()[match["month"]], int(match["day"]))
    weekday = match["weekday"] or match["other"]
    if date is None or weekday is None or fold_name(_WEEKDAYS[date.weekday()]) == weekday:
        return date
    return None


def is_date_only(text: str) -> bool:
    """Whether nothing but a date, a weekday, a time of day and their labels stands in `text`."""
    rest = without_date(text)
    return rest is not None and not re.search(r"\w", rest)


def without_date(text: str) -> str | None:
    """What stands in `text` beside its date, weekday, time and labels, in matching form; None where it has no date."""
    if len(text) > LONGEST_DATE_LINE or read_date(text) is None:
        return None
    rest = _plain(text)
    for pattern, _ in _numeric_patterns():
        rest = pattern.sub(" ", rest)
    rest = _HIJRI.sub(" ", _named_pattern().sub(" ", rest))
    rest = _furniture_pattern().sub(" ", rest)
    return " ".join(rest.split())


def _plain(text: str) -> str:
    """`text` folded letter by letter, digits as ASCII; hyphens and slashes kept."""
    composed = unicodedata.normalize("NFC", text)
    kept = "".join(c for c in composed if c != "ـ" and unicodedata.category(c) not in ("Cf", "Mn"))
    return "".join(char if char in "-/_" else fold_char(char) or " " for char in kept)


def _date(year: int, month: int, day: int) -> datetime.date | None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


@cache
def _numeric_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return (
        (re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)"), "ymd"),
        (re.compile(r"(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})(?!\d)"), "dmy"),
    )


@cache
def _months() -> dict[str, int]:
    arabic = {fold_name(name): number for name, number in load_lexicon().months.items()}
    english = {name.lower(): number for number, name in enumerate(_ENGLISH_MONTHS, start=1)}
    return arabic | english | {name[:3]: number for name, number in english.items()}


@cache
def _named_pattern() -> re.Pattern[str]:
    """`6 كانون الثاني/يناير 2026`, `6 من يناير عام 2026`, `6 يناير، 2026`, `07/أبريل/2025`."""
    names = "|".join(re.escape(name) for name in sorted(_months(), key=len, reverse=True))
    month = rf"(?P<month>{names})(?:\s*[/(\-]\s*(?:{names})\s*\)?)?"
    day = r"(?<!\d)(?P<day>\d{1,2})\s*[/\-]?\s*(?:من\s+)?(?:شهر\s+)?"
    year = r"\s*[,،/\-]?\s*(?:عام\s+|سنه\s+)?(?P<year>\d{4})(?!\d)"
    return re.compile(day + month + year)


@cache
def _lead_pattern() -> re.Pattern[str]:
    """«اليوم», a weekday, a full date: at least one of the first two before the date."""
    weekdays = "|".join(sorted({fold_name(name) for name in _WEEKDAYS}, key=len, reverse=True))
    today = r"\bاليوم\s*[,،]?\s*"
    named = _named_pattern().pattern
    return re.compile(rf"(?:{today}(?:\b(?P<weekday>{weekdays})\b)?|\b(?P<other>{weekdays})\b)\s*[(,،]?\s*{named}")


@cache
def _furniture_pattern() -> re.Pattern[str]:
    """What stands beside a date on its line: weekdays, clock, time zones, labels."""
    weekdays = "|".join(sorted(map(fold_name, load_lexicon().weekdays), key=len, reverse=True))
    return re.compile(
        rf"\b(?:{weekdays})\b|t?\d{{1,2}}:\d{{2}}(?::\d{{2}}(?:\.\d+)?)?(?:z|[+-]\d{{2}}:?\d{{2}})?(?!\w)"
        r"|\bتوقيت \w+"
        r"|\b(?:بدات|التغطيه|يوم|الموافق|بتاريخ|تاريخ|النشر|نشر|نشرت|نشرها|تم|في|اخر|تحديث|حدث|محدث|بتوقيت|توقيت|غرينتش|جرينتش|غرينيتش"
        r"|مكه|المكرمه|القاهره|بيروت|الساعه|صباحا|مساء|ظهرا|ص|م|gmt|utc|ت|ابوظبي|الدوحه|المحلي|لندن|م|ه|هجري|ميلادي|pm|am|t|z|mon|tue|wed|thu|fri|sat|sun|published|updated)\b"
    )
