"""Dates as Arabic newsrooms write them: month names of every region, digits of every kind."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Final

from .folding import fold_char, fold_name
from .hijri import read_hijri, without_hijri, without_numeric_hijri
from .lexicon import load_lexicon

_SHOWN_MONTHS: Final = (
    ("كانون الثاني", "يناير"), ("شباط", "فبراير"), ("آذار", "مارس"), ("نيسان", "أبريل"),
    ("أيار", "مايو"), ("حزيران", "يونيو"), ("تموز", "يوليو"), ("آب", "أغسطس"),
    ("أيلول", "سبتمبر"), ("تشرين الأول", "أكتوبر"), ("تشرين الثاني", "نوفمبر"), ("كانون الأول", "ديسمبر"),
)  # fmt: skip
"""Levantine and Egyptian names, January first: the two that the site shows side by side."""

_WEEKDAYS: Final = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
"""Monday first, as `datetime.date.weekday` counts."""

_LEBANESE_TUESDAY: Final = "الثلثاء"

_ENGLISH_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""Arabic pages whose date line was left in English: `Mon, 11 Apr 2022`."""

LONGEST_DATE_LINE: Final = 160
"""Characters; a longer line is text."""

LONGEST_LEAD: Final = 600
"""Characters of a paragraph in which a lead says its day."""

_OPENING: Final = re.compile(
    r"(?:[^\W\d]+[\s/(,،-]+){1,4}\d{1,2}[^.:،؟]{2,25}?\d{4}\s*[مه]?\s*(?:[(/):-]|[^\W\d]{2,10}\s?-)"
)
"""A dateline with its day: `تونس/ 6 جانفي 2026/ وات-`, `رام الله 6-1-2026 وفا-`."""

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

    Reads ISO dates, day/month/year (Arabic newspapers put the day first), named months of every region and English
    ones, in digits of every kind; a Hijri date where no other stands beside it. Text around the date is ignored:
    whether the line is a date line is the caller's question.
    """
    if not any(map(str.isdigit, text)):
        return None
    return _date_in_line(text) if len(text) <= LONGEST_DATE_LINE else _date_in(text)


@lru_cache(maxsize=256)
def _date_in_line(text: str) -> datetime.date | None:
    """The date of a short line: several rules ask for it, one after the other."""
    return _date_in(text)


def _date_in(text: str) -> datetime.date | None:
    plain = _plain(text)
    return next(_dates_in(plain), None) or read_hijri(plain)


def _dates_in(plain: str) -> Iterator[datetime.date]:
    for pattern, order in _numeric_patterns():
        for match in pattern.finditer(plain):
            numbers = dict(zip(order, map(int, match.groups()), strict=True))
            date = _date(numbers["y"], numbers["m"], numbers["d"])
            if date is None and order == "dmy":
                date = _date(numbers["y"], numbers["d"], numbers["m"])  # 12/31/2025: no month is the 31st
            if date:
                yield date
    for pattern in (_named_pattern(), _american_pattern()):
        for match in pattern.finditer(plain):
            date = _date(int(match["year"]), _months()[match["month"]], int(match["day"]))
            if date:
                yield date


def read_lead_date(text: str) -> datetime.date | None:
    """The date of a lead that says its own day: «اليوم الاثنين (9 يوليو 2018)», or a weekday that fits the date."""
    plain = _plain(text[:LONGEST_LEAD]) if any(map(str.isdigit, text)) else ""
    match = _lead_pattern().search(plain)
    if match is None:
        opening = _OPENING.match(plain)
        return next(_dates_in(opening[0]), None) if opening else None
    date = _date(int(match["year"]), _months()[match["month"]], int(match["day"]))
    weekday = match["weekday"] or match["other"]
    return date if date and (weekday is None or _weekdays()[weekday] == date.weekday()) else None


def read_lead_day(text: str) -> tuple[int, int] | None:
    """Day and month that open a lead and have no year: «الرياض 14 مايو (وكالات) - », «اليوم الثلاثاء 6 يناير»."""
    match = _yearless_pattern().search(_plain(text[:LONGEST_LEAD])) if any(map(str.isdigit, text)) else None
    if match is None:
        return None
    day = match["day"] or match["said"]
    month = match["month"] or match["named"]
    return int(day), _months()[month]


def weekdays_in(text: str) -> set[int]:
    """The weekdays that `text` names, Monday 0."""
    found = re.findall(rf"\b(?:{_alternatives(_weekdays())})\b", _plain(text))
    return {_weekdays()[name] for name in found}


def is_date_only(text: str) -> bool:
    """Whether nothing but a date, a weekday, a time of day and their labels stands in `text`."""
    rest = without_date(text)
    return rest is not None and not re.search(r"\w", rest)


def without_date(text: str) -> str | None:
    """What stands in `text` beside its date, weekday, time and labels, in matching form; None where it has no date."""
    return _beside_its_date(text) if len(text) <= LONGEST_DATE_LINE else None


@lru_cache(maxsize=256)
def _beside_its_date(text: str) -> str | None:
    """The same of a short line: several rules ask for it, one after the other."""
    if read_date(text) is None:
        return None
    rest = _plain(text)
    rest = without_numeric_hijri(rest)
    for pattern, _ in _numeric_patterns():
        rest = pattern.sub(" ", rest)
    rest = _american_pattern().sub(" ", _named_pattern().sub(" ", rest))
    rest = without_hijri(rest)
    rest = _furniture_pattern().sub(" ", rest)
    return " ".join(rest.split())


def _plain(text: str) -> str:
    """`text` folded letter by letter, digits as ASCII; slashes kept, and dashes as hyphens."""
    return unicodedata.normalize("NFC", text).translate(_PLAIN)


class _Plain(dict[int, str]):
    """What each character met so far becomes, by code point."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char == "ـ" or unicodedata.category(char) in ("Cf", "Mn"):
            plain = ""
        else:
            plain = "-" if char in "-–—" else char if char in "/_" else fold_char(char) or " "
        self[code] = plain
        return plain


_PLAIN: Final = _Plain()


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
    return arabic | english | {name[:3]: number for name, number in english.items()} | {"sept": 9}


@cache
def _weekdays() -> dict[str, int]:
    """Names of weekdays in matching form, Monday 0."""
    return {fold_name(name): number for number, name in enumerate(_WEEKDAYS)} | {fold_name(_LEBANESE_TUESDAY): 1}


def _alternatives(names: Iterable[str]) -> str:
    """A pattern for any of `names`, the longest first."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def _day_and_month(day: str, month: str) -> str:
    """`6 كانون الثاني/يناير`, `14 مايو أيار`, `6 من شهر يناير`, as groups of these names."""
    names = _alternatives(_months())
    second = rf"(?:\s*[/(\-]\s*(?:{names})\s*\)?|\s+(?:{names})\b)?"
    return rf"(?<!\d)(?P<{day}>\d{{1,2}})(?:st|nd|rd|th)?\s*[/\-]?\s*(?:من\s+)?(?:شهر\s+)?(?P<{month}>{names}){second}"


@cache
def _named_pattern() -> re.Pattern[str]:
    """`6 كانون الثاني/يناير 2026`, `6 من يناير عام 2026`, `6 يناير، 2026`, `07/أبريل/2025`, `6 Jan. 2026`."""
    year = r"\.?\s*[,،/\-]?\s*(?:من\s+)?(?:عام\s+|سنه\s+|العام\s+)?(?P<year>\d{4})(?!\d)"
    return re.compile(_day_and_month("day", "month") + year)


@cache
def _american_pattern() -> re.Pattern[str]:
    """`Jan 6, 2026`, `يناير 6, 2026`: the month first."""
    names = _alternatives(_months())
    return re.compile(
        rf"\b(?P<month>{names})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*[,،]?\s+(?P<year>\d{{4}})(?!\d)"
    )


@cache
def _lead_pattern() -> re.Pattern[str]:
    """«اليوم», a weekday, a full date: at least one of the first two before the date."""
    weekdays = _alternatives(_weekdays())
    today = r"\bاليوم\s*[,،]?\s*"
    named = _named_pattern().pattern
    return re.compile(rf"(?:{today}(?:\b(?P<weekday>{weekdays})\b)?|\b(?P<other>{weekdays})\b)\s*[(,،]?\s*{named}")


@cache
def _yearless_pattern() -> re.Pattern[str]:
    """A dateline that ends in its day, or «اليوم» and a weekday before it; no year behind it."""
    no_year = rf"(?!\s*[/(\-]\s*(?:{_alternatives(_months())})|\s*[,،/\-]?\s*(?:عام\s+|سنه\s+)?\d)"
    dateline = rf"^(?:[^\W\d]+\s+){{1,4}}?\(?{_day_and_month('day', 'month')}{no_year}\s*\)?\s*[(/\-–—]"
    today = rf"\bاليوم\s*[,،]?\s*(?:\b(?:{_alternatives(_weekdays())})\b)?\s*[(,،]?\s*"
    return re.compile(rf"{dateline}|{today}{_day_and_month('said', 'named')}\b{no_year}")


@cache
def _furniture_pattern() -> re.Pattern[str]:
    """What stands beside a date on its line: weekdays, clock, time zones, labels, the number of the newspaper."""
    weekdays = _alternatives(_weekdays())
    return re.compile(
        rf"\b(?:{weekdays})\b|t?\d{{1,2}}:\d{{2}}(?::\d{{2}}(?:\.\d+)?)?(?:z|[+-]\d{{2}}:?\d{{2}})?(?!\w)"
        r"|\bتوقيت \w+|\bبعد الظهر\b|\bعلي (?=الساعه\b)|\bالي (?=\d{1,2}:\d{2})"
        r"|\bالساعه \d{1,2}\s?(?:و\s?\d{1,2}\s?)?(?:دقيقه|دقائق)"  # «الساعة 15 و 40 دقيقة»
        r"|\b(?:رقم )?العدد:? ?[\[(]?\d+[\])]?"  # of a newspaper
        rf"|\b(?:{'|'.join(_FURNITURE)})\b"
    )


_FURNITURE: Final = (
    *("بدات", "التغطيه", "يوم", "الموافق", "بتاريخ", "تاريخ", "النشر", "نشر", "نشرت", "نشرها", "تم", "في", "اخر"),
    *("تحديث", "تعديل", "حدث", "حدثت", "محدث", "التحديث", "اضيف", "اضيفت", "بتوقيت", "توقيت", "غرينتش", "جرينتش"),
    *("غرينيتش", "مكه", "المكرمه", "القاهره", "بيروت", "السعوديه", "الرياض", "الساعه", "صباحا", "مساء", "ظهرا"),
    *("فجرا", "ص", "م", "gmt", "gst", "utc", "est", "edt", "cet", "ت", "جمت", "ابوظبي", "الدوحه", "المحلي"),
    *("لندن", "ه", "هجري", "ميلادي", "هجريه", "ميلاديه", "للهجره", "pm", "am", "t", "z", "mon", "tue", "wed", "thu"),
    *("fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("published", "updated", "posted", "date", "last", "update", "at", "on"),
)
"""Words, in matching form."""
