"""Dates as Arabic newsrooms write them: month names of every region, digits of every kind."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from .date_patterns import (
    OPENING,
    WEEKDAYS,
    alternatives,
    american_pattern,
    day_pattern,
    first_words_pattern,
    furniture_pattern,
    lead_pattern,
    months,
    named_pattern,
    numeric_patterns,
    opening_pattern,
    ordinal_days,
    ordinal_pattern,
    weekdays,
    worded_pattern,
    yearless_pattern,
)
from .folding import fold_char
from .hijri import read_hijri, without_hijri, without_numeric_hijri

_SHOWN_MONTHS: Final = (
    ("كانون الثاني", "يناير"), ("شباط", "فبراير"), ("آذار", "مارس"), ("نيسان", "أبريل"),
    ("أيار", "مايو"), ("حزيران", "يونيو"), ("تموز", "يوليو"), ("آب", "أغسطس"),
    ("أيلول", "سبتمبر"), ("تشرين الأول", "أكتوبر"), ("تشرين الثاني", "نوفمبر"), ("كانون الأول", "ديسمبر"),
)  # fmt: skip
"""Levantine and Egyptian names, January first: the two that the site shows side by side."""

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
    return f"{WEEKDAYS[date.weekday()]} {show_date(date)}"


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


def is_hijri_alone(text: str) -> bool:
    """Whether the date in `text` is one of the Hijri calendar, which no other stands beside.

    Its days begin in the evening, and where the moon is looked for a month begins a day before or behind the computed.
    """
    plain = _plain(text)
    return next(_dates_in(plain), None) is None and read_hijri(plain) is not None


def _dates_in(plain: str) -> Iterator[datetime.date]:
    for pattern, order in numeric_patterns():
        for match in pattern.finditer(plain):
            numbers = dict(zip(order, map(int, match.groups()), strict=True))
            date = _date(numbers["y"], numbers["m"], numbers["d"])
            if date is None and order == "dmy":
                date = _date(numbers["y"], numbers["d"], numbers["m"])  # 12/31/2025: no month is the 31st
            if date:
                yield date
    for pattern in (named_pattern(), american_pattern()):
        for match in pattern.finditer(plain):
            date = _date(int(match["year"]), months()[match["month"]], int(match["day"]))
            if date:
                yield date
    for match in ordinal_pattern().finditer(plain):
        if date := _date(int(match["year"]), months()[match["month"]], ordinal_days()[match["day"]]):
            yield date


def read_lead_date(text: str) -> datetime.date | None:
    """The date of a lead that says its own day: «اليوم الاثنين (9 يوليو 2018)», or a weekday that fits the date.

    A Hijri date between the two is passed over: «اليوم الأحد (9 جمادى الآخرة 1436هـ، الموافق 29 مارس 2015م)».
    What is told of yesterday was written on the day after: «أمس، الثلاثاء 8 يوليو 2014». A date may also be the whole
    of its first sentence, or stand apart from the day: «يوم 3 نوفمبر 2016، واحتاجت أمس الخميس إلى دورة واحدة».
    """
    plain = _plain(text[:LONGEST_LEAD]) if any(map(str.isdigit, text)) else ""
    first, stop, _ = text[:LONGEST_DATE_LINE].partition(". ")
    if stop and is_date_only(first):
        return read_date(first)
    match = lead_pattern().search(without_hijri(plain))
    if match is None:
        opening = OPENING.match(plain) or opening_pattern().match(plain)
        return next(_dates_in(opening[0]), None) if opening else _in_words(plain) or _beside_its_weekday(plain)
    date = next(_dates_in(match["date"]), None) or _in_words(match["date"])
    weekday = match["weekday"] or match["other"]
    if date is None or (weekday is not None and weekdays()[weekday] != date.weekday()):
        return None
    told = match["yesterday"] or match["eve"]
    return date + datetime.timedelta(days=1) if told and date < datetime.date.max else date


def read_first_words(text: str) -> datetime.date | None:
    """The date that opens the first paragraph of a text: «في 20 آب/أغسطس 2023 كتبت»; further down it may be history."""
    match = first_words_pattern().match(_plain(text[:LONGEST_DATE_LINE])) if any(map(str.isdigit, text)) else None
    return _date(int(match["year"]), months()[match["month"]], int(match["day"])) if match else None


def _beside_its_weekday(plain: str) -> datetime.date | None:
    """The date whose weekday the lead says of today or yesterday in other words."""
    for match in day_pattern().finditer(plain):
        date = next((date for date in _dates_in(plain) if date.weekday() == weekdays()[match["name"]]), None)
        if date is not None and date < datetime.date.max:
            return date + datetime.timedelta(days=match["day"] == "امس")
    return None


def _in_words(plain: str) -> datetime.date | None:
    """The date that opens a lead with its day in words: «في العاشر من أكتوبر 2019»."""
    match = worded_pattern().match(plain)
    return _date(int(match["year"]), months()[match["month"]], ordinal_days()[match["day"]]) if match else None


def read_lead_day(text: str) -> tuple[int, int] | None:
    """Day and month that open a lead and have no year: «الرياض 14 مايو (وكالات) - », «اليوم الثلاثاء 6 يناير»."""
    match = yearless_pattern().search(_plain(text[:LONGEST_LEAD])) if any(map(str.isdigit, text)) else None
    if match is None:
        return None
    day = match["day"] or match["said"]
    month = match["month"] or match["named"]
    return int(day), months()[month]


def weekdays_in(text: str) -> set[int]:
    """The weekdays that `text` names, Monday 0."""
    found = re.findall(rf"\b(?:{alternatives(weekdays())})\b", _plain(text))
    return {weekdays()[name] for name in found}


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
    for pattern, _ in numeric_patterns():
        rest = pattern.sub(" ", rest)
    for written in (named_pattern(), american_pattern(), ordinal_pattern()):
        rest = written.sub(" ", rest)
    rest = without_hijri(rest)
    rest = furniture_pattern().sub(" ", rest)
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
