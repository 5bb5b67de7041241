"""The patterns that dates are found by: digits in either order, month names of every region, days that a lead says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from .folding import fold_name
from .lexicon import load_lexicon

WEEKDAYS: Final = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
"""Monday first, as `datetime.date.weekday` counts."""

_LEBANESE_TUESDAY: Final = "الثلثاء"

_ENGLISH_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""Arabic pages whose date line was left in English: `Mon, 11 Apr 2022`."""

OPENING: Final = re.compile(
    r"(?:[^\W\d]+[\s/(),،-]+){1,4}\d{1,2}[^.:،؟]{2,25}?\d{4}\s*[مه]?\s*(?:[(/):-]|[^\W\d]{2,10}\s?-)"
)
"""A dateline with its day: `تونس/ 6 جانفي 2026/ وات-`, `رام الله 6-1-2026 وفا-`, `يانغون (وكالات) 1 فبراير 2021 -`."""

_UNITS: Final = ("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر")
"""First to tenth."""

_FIRST: Final = ("اول", "فاتح")
"""First, before a month without «of»: «أول نوفمبر», «فاتح نوفمبر» in the Maghreb; in matching form."""

_IN_COMPOUNDS: Final = ("الحادي", *_UNITS[1:9])
"""The unit in «eleventh», «twenty-first»."""


@cache
def numeric_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """`2026-01-06`, `6/1/2026`, each with the order of its year, month and day."""
    return (
        (re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)"), "ymd"),
        (re.compile(r"(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})(?!\d)"), "dmy"),
    )


@cache
def months() -> dict[str, int]:
    """Names of months of every region in matching form, and the English ones, January 1."""
    arabic = {fold_name(name): number for name, number in load_lexicon().months.items()}
    english = {name.lower(): number for number, name in enumerate(_ENGLISH_MONTHS, start=1)}
    return arabic | english | {name[:3]: number for name, number in english.items()} | {"sept": 9}


@cache
def weekdays() -> dict[str, int]:
    """Names of weekdays in matching form, Monday 0."""
    return {fold_name(name): number for number, name in enumerate(WEEKDAYS)} | {fold_name(_LEBANESE_TUESDAY): 1}


def alternatives(names: Iterable[str]) -> str:
    """A pattern for any of `names`, the longest first."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def _day_and_month(day: str, month: str) -> str:
    """`6 كانون الثاني/يناير`, `14 مايو أيار`, `6 من شهر يناير`, as groups of these names."""
    names = alternatives(months())
    second = rf"(?:\s*[/(\-]\s*(?:{names})\s*\)?|\s+(?:{names})\b)?"
    return rf"(?<!\d)(?P<{day}>\d{{1,2}})(?:st|nd|rd|th)?\s*[/\-]?\s*(?:من\s+)?(?:شهر\s+)?(?P<{month}>{names}){second}"


@cache
def named_pattern() -> re.Pattern[str]:
    """`6 كانون الثاني/يناير 2026`, `6 من يناير عام 2026`, `6 يناير، 2026`, `07/أبريل/2025`, `6 Jan. 2026`."""
    year = r"\.?\s*[,،/\-]?\s*(?:من\s+)?(?:عام\s+|سنه\s+|العام\s+)?(?P<year>\d{4})(?!\d)"
    return re.compile(_day_and_month("day", "month") + year)


@cache
def american_pattern() -> re.Pattern[str]:
    """`Jan 6, 2026`, `يناير 6, 2026`: the month first."""
    names = alternatives(months())
    return re.compile(
        rf"\b(?P<month>{names})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*[,،]?\s+(?P<year>\d{{4}})(?!\d)"
    )


@cache
def lead_pattern() -> re.Pattern[str]:
    """«اليوم», «أمس», a weekday, a full date in words or digits: «اليوم» or the weekday stands before the date."""
    names = alternatives(weekdays())
    today = r"\bاليوم\s*[,،]?\s*"
    yesterday = r"(?P<yesterday>\bامس\s*[,،(]?\s*)?"
    numbers = r"(?<!\d)(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?!\d)"
    date = rf"{named_pattern().pattern}|{numbers}|{_day_in_words('', '', '')}"
    beside = r"[\s(,،]*(?:الموافق\s+(?:ل\s*)?)?"  # what parts a weekday, or the Hijri date, from the other
    return re.compile(
        rf"(?:{today}(?:\b(?P<weekday>{names})\b)?|{yesterday}\b(?P<other>{names})\b|(?P<eve>\bامس\s*[,،(]))"
        rf"{beside}(?P<date>{date})"
    )


@cache
def ordinal_days() -> dict[str, int]:
    """Days of a month in words, in matching form: العاشر, الحادي عشر, الخامس والعشرين."""
    days = list(_UNITS) + [f"{unit} عشر" for unit in _IN_COMPOUNDS]
    for tens in ("العشرين", "الثلاثين"):
        days += [tens, *(f"{unit} و{tens}" for unit in _IN_COMPOUNDS)]
    named = {fold_name(name): number for number, name in enumerate(days[:31], start=1)}
    return named | dict.fromkeys((*_FIRST, "الفاتح"), 1)


def _day_in_words(day: str, month: str, year: str) -> str:
    """`العاشر من تشرين الأول (أكتوبر) من العام 2019`, `أول نوفمبر 2011`, as groups of these names; none without."""
    names = alternatives(months())
    opened = [f"(?P<{name}>" if name else "(?:" for name in (day, month, year)]
    return (
        rf"{opened[0]}{alternatives(_FIRST)}|(?:{alternatives(ordinal_days())})(?=\s+من\s))\s+(?:من\s+)?(?:شهر\s+)?"
        rf"{opened[1]}{names})"
        rf"(?:\s*[/(\-]\s*(?:{names})\s*\)?)?\s*(?:من\s+)?(?:عام\s+|سنه\s+|العام\s+)?{opened[2]}\d{{4}})(?!\d)"
    )


@cache
def worded_pattern() -> re.Pattern[str]:
    """A lead that opens with its day in words: «في العاشر من تشرين الأول (أكتوبر) من العام 2019»."""
    return re.compile(rf"\s*(?:في\s+)?(?:يوم\s+)?{_day_in_words('day', 'month', 'year')}")


@cache
def first_words_pattern() -> re.Pattern[str]:
    """A text that opens with its day: «في 20 آب/أغسطس 2023 كتبت»."""
    return re.compile(rf"\s*(?:(?:في|مساء|صباح|فجر)\s+)?(?:يوم\s+)?{named_pattern().pattern}")


@cache
def ordinal_pattern() -> re.Pattern[str]:
    """A day in words anywhere: «الجمعة، السادس من أيلول 2019»."""
    return re.compile(rf"(?<!\w){_day_in_words('day', 'month', 'year')}")


@cache
def day_pattern() -> re.Pattern[str]:
    """«أمس الخميس», «اليوم الاثنين»: the day and its name."""
    return re.compile(rf"\b(?P<day>اليوم|امس)\s+(?P<name>{alternatives(weekdays())})\b")


@cache
def opening_pattern() -> re.Pattern[str]:
    """A lead that its day stands before: `25 غشت 2016 – تواصلت أعمال البحث`, `نشرت في: 27/07/2024، وهذه خلاصة`."""
    numbers = r"(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?!\d)"
    published = r"(?:تاريخ النشر|نشرت?|كتبت?|حررت?)\s*(?:في|يوم)?\s*:?\s*"
    named = named_pattern().pattern
    printed = r"(?:نشرت?|بثت?)(?:\s+[^\s\d.]+){1,5}?\s+(?:في|يوم)\s+"
    published = rf"(?:{published}|{printed})"
    return re.compile(rf"\s*{named}\s*[-:]|\s*{published}(?:{_without_names(named)}|{numbers})")


def _without_names(pattern: str) -> str:
    """The same pattern, its groups without names: no name may stand twice."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


@cache
def yearless_pattern() -> re.Pattern[str]:
    """A dateline that ends in its day, or «اليوم» and a weekday before it; no year behind it."""
    no_year = rf"(?!\s*[/(\-]\s*(?:{alternatives(months())})|\s*[,،/\-]?\s*(?:عام\s+|سنه\s+)?\d)"
    dateline = rf"^(?:[^\W\d]+\s+){{1,4}}?\(?{_day_and_month('day', 'month')}{no_year}\s*\)?\s*[(/\-–—]"
    today = rf"\bاليوم\s*[,،]?\s*(?:\b(?:{alternatives(weekdays())})\b)?\s*[(,،]?\s*"
    return re.compile(rf"{dateline}|{today}{_day_and_month('said', 'named')}\b{no_year}")


@cache
def furniture_pattern() -> re.Pattern[str]:
    """What stands beside a date on its line: weekdays, clock, time zones, labels, the number of the newspaper."""
    names = alternatives(weekdays())
    return re.compile(
        rf"\b(?:{names})\b|t?\d{{1,2}}:\d{{2}}(?::\d{{2}}(?:\.\d+)?)?(?:z|[+-]\d{{2}}:?\d{{2}})?(?!\w)"
        r"|\b(?:ال)?توقيت:? \w+|\bبعد الظهر\b|\bعلي (?=الساعه\b)|\bالي (?=\d{1,2}:\d{2})"
        r"|\bالساعه \d{1,2}\s?(?:و\s?\d{1,2}\s?)?(?:دقيقه|دقائق)"  # «الساعة 15 و 40 دقيقة»
        r"|\b(?:رقم )?العدد:? ?[\[(]?\d+[\])]?"  # of a newspaper
        rf"|\b(?:{'|'.join(_FURNITURE)})\b"
    )


_FURNITURE: Final = (
    *("بدات", "وانتهت", "انتهت", "التغطيه", "فجر", "صباح", "ليل", "يوم", "الموافق"),
    *("بتاريخ", "تاريخ", "النشر", "نشر", "نشرت", "نشرها", "تم", "في", "اخر"),
    *("تحديث", "تعديل", "حدث", "حدثت", "محدث", "التحديث", "اضيف", "اضيفت", "بتوقيت", "توقيت", "غرينتش", "جرينتش"),
    *("غرينيتش", "مكه", "المكرمه", "القاهره", "بيروت", "السعوديه", "الرياض", "الساعه", "صباحا", "مساء", "ظهرا"),
    *("فجرا", "ص", "م", "gmt", "gst", "utc", "est", "edt", "cet", "ت", "جمت", "ابوظبي", "الدوحه", "المحلي"),
    *("لندن", "ه", "هجري", "ميلادي", "هجريه", "ميلاديه", "للهجره", "pm", "am", "t", "z", "mon", "tue", "wed", "thu"),
    *("fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("published", "updated", "posted", "date", "last", "update", "at", "on"),
)
"""Words, in matching form."""
