"""The day of an article: what says it, in what order it is believed, and what contradicts it."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from typing import Final

from ..arabic.calendar import (
    is_hijri_alone,
    read_date,
    read_first_words,
    read_lead_date,
    read_lead_day,
    show_day,
    weekdays_in,
)
from ..seeds.reading import Seed
from .line import ALIKE, SECTION, Kind, Line
from .metadata import parts_of

WIDEST_OF_MOONS: Final = datetime.timedelta(days=2)
"""How far a Hijri date may stand from the day that the lead says of itself."""

LEAD_LINES: Final = 4
"""Lines of text among which a lead says the day of its article."""

OPENING_LINES: Final = 3
"""Headline, standfirst and first paragraph, which may open with the day."""

SAID_BY_LEAD: Final = "يوم النشر كما ورد في مقدّمة النص"
"""What decided the date, in Arabic, as the page shows it."""

_IN_NAME: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])(?!\d)")
_IN_ADDRESS: Final = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)")
_YEAR: Final = re.compile(r"(?<!\d)((?:19|20|١٩|٢٠)\d\d)(?!\d)")
"""In digits of either kind; `int` reads both."""
_CHANGED: Final = re.compile(r"تحديث|تعديل|updated?\b", re.IGNORECASE)
"""What a date line says of a change; no letter of it is written in two ways."""

_ENDED: Final = re.compile(r"\bو?انتهت\b")

_TO_COME: Final = re.compile(r"(?:بحلول|رؤية|حتى|نهاية|أفق|مونديال|دورة|أولمبياد)\s+(?:عام\s+|سنة\s+|العام\s+)?\d{4}")
"""Years that a text speaks of before they come."""


@dataclass(frozen=True, slots=True)
class Dated:
    """When an article was published, and how that is known. Made by `decide_date`."""

    date: datetime.date | None
    decided_by: str
    """In Arabic, as the page shows it."""
    updated: datetime.date | None = None
    fault: str = ""
    """What contradicts it, for the editor; nothing mostly."""


def decide_date(lines: list[Line], seed: Seed) -> Dated:
    """The editor's word, the document's, a date line, the lead with what completes it, address and name of the file."""
    days = [day for line in lines if line.date for day in _days(line)]
    updates = [line for line in days if _is_update(line)]
    updated = updates[0].date if updates else None
    said, told = seed.word.date, seed.manuscript.told
    if said:
        return Dated(said, "ترويسة الملف أو الملف المرافق", updated)
    if told.date:
        return Dated(told.date, told.date_from or "ما يقوله المستند عن نفسه", updated or told.updated)
    dated = [line for line in days if not _is_update(line)]
    if dated:
        if is_hijri_alone(dated[0].text) and (day := _beside_the_moon(lines, dated[0])):
            return Dated(day, SAID_BY_LEAD, updated)
        return _from_line(dated[0], "سطر التاريخ في النص", updated)
    if updates:
        return _from_line(updates[0], "سطر آخر تحديث في النص", updated)
    lead = _from_the_lead(lines, seed)
    return lead or _from_the_head(lines, seed) or _from_the_file(seed) or Dated(None, "لم يُعثر على تاريخ")


def _beside_the_moon(lines: list[Line], dated: Line) -> datetime.date | None:
    """The day that the lead says in full, where it is about that of the Hijri date."""
    day = _whole_day_of(_leads(lines))
    near = day is not None and dated.date is not None and abs(day - dated.date) <= WIDEST_OF_MOONS
    return day if near else None


def _leads(lines: list[Line]) -> list[str]:
    return [line.text for line in lines if line.kind == Kind.TEXT][:LEAD_LINES]


def _whole_day_of(leads: list[str]) -> datetime.date | None:
    return next((date for date in map(read_lead_date, leads) if date), None)


def _days(line: Line) -> list[Line]:
    """Each part of a date line that has a day of its own: «نشر في 6 يناير 2026 | آخر تحديث 7 يناير 2026»."""
    parts = [replace(line, text=part, date=date) for part in _parts(line.text) if (date := read_date(part))]
    sure = [part for part in parts if not is_hijri_alone(part.text)]  # «10 رمضان 1439 هـ | 26 مايو 2018»
    return sure or parts or [line]


def _parts(text: str) -> list[str]:
    """«بدأت التغطية مساء 8 آب 2025 وانتهت فجر السبت 9 آب 2025»: a running report is of the day on which it ends."""
    ended = _ENDED.split(text, maxsplit=1)
    return list(parts_of(ended[-1] if len(ended) > 1 else text))


def _is_update(line: Line) -> bool:
    """Whether a change is what the line dates: «12/9/2013 - آخر تحديث: 23:05» has a day of its own before it."""
    changed = _CHANGED.search(line.text)
    return changed is not None and read_date(line.text[: changed.start()]) is None


def _by_the_weekday(line: Line, weekdays: set[int]) -> Line:
    """«الثلاثاء 2 صفر 1444»: of the days that a Hijri date may be, for the moon was seen or not, the one it names."""
    if not line.date or not weekdays or line.date.weekday() in weekdays or not is_hijri_alone(line.text):
        return line
    near = (line.date + datetime.timedelta(days=away) for away in (1, -1, 2, -2))
    return replace(line, date=next((day for day in near if day.weekday() in weekdays), line.date))


def _from_line(line: Line, decided_by: str, updated: datetime.date | None) -> Dated:
    """The day of a date line; a change before it is none, and its weekday should be that day's."""
    weekdays = weekdays_in(line.text)
    line = _by_the_weekday(line, weekdays)
    fault = ""
    if line.date and weekdays and line.date.weekday() not in weekdays:
        fault = f"{line.text!r}: the weekday is not that of the date, which is {show_day(line.date)}"
    sane = updated if updated and line.date and updated >= line.date else None
    return Dated(line.date, decided_by, sane, fault)


def _from_the_lead(lines: list[Line], seed: Seed) -> Dated | None:
    """«اليوم الاثنين 9 يوليو 2018»; where the year is missing, the address, the file's name or the text has it."""
    leads = _leads(lines)
    whole = _whole_day_of(leads) or next((date for date in map(read_first_words, leads[:OPENING_LINES]) if date), None)
    if whole:
        return Dated(whole, SAID_BY_LEAD)
    lead, day = next(((lead, day) for lead in leads if (day := read_lead_day(lead))), ("", None))
    if day is None:
        return None
    for year, source in _years(seed):
        date = _day(year, day[1], day[0])
        if date:
            return Dated(date, f"يوم النشر في مقدّمة النص، والسنة من {source}")
    fitting = _fitting(day, weekdays_in(lead), [line.text for line in lines if line.kind == Kind.TEXT])
    return (
        Dated(fitting, "يوم النشر في مقدّمة النص، والسنة أقرب ما يوافق يوم الأسبوع إلى آخر سنة في النص")
        if fitting
        else None
    )


def _from_the_head(lines: list[Line], seed: Seed) -> Dated | None:
    """A day among what stands around the headline, in words that no rule knows: «نشر من طرف … في 7 أكتوبر 2024»."""
    texts = [place for place, line in enumerate(lines) if line.kind == Kind.TEXT]
    above = [line.text for line in lines[: texts[2] if len(texts) > 2 else 0] if line.reason in (ALIKE, SECTION)]
    whole = next((date for date in map(read_date, above) if date), None)
    if whole:
        return Dated(whole, "تاريخ في سطر حول العنوان")
    day = next((day for day in map(read_lead_day, above) if day), None)
    years = _years(seed) if day else []
    dates = ((_day(year, day[1], day[0]), source) for year, source in years if day)
    return next((Dated(date, f"يوم في سطر حول العنوان، والسنة من {source}") for date, source in dates if date), None)


def _years(seed: Seed) -> list[tuple[int, str]]:
    """Years that the address of the source and the name of the file tell."""
    address, name = _YEAR.search(seed.word.url or seed.manuscript.told.url or ""), _YEAR.search(seed.name)
    found = ((address, "عنوان المصدر"), (name, "اسم الملف"))
    return [(int(match[1]), source) for match, source in found if match]


def _fitting(day: tuple[int, int], weekdays: set[int], texts: list[str]) -> datetime.date | None:
    """That day in the latest year that the text speaks of, or the next, where it falls on the weekday of the lead."""
    years = [int(match[1]) for text in texts for match in _YEAR.finditer(_TO_COME.sub("", text))]
    latest = max(years, default=None)
    if latest is None:
        return None
    days = [_day(year, day[1], day[0]) for year in (latest, latest + 1)]
    return next((date for date in days if date and date.weekday() in weekdays), None)


def _from_the_file(seed: Seed) -> Dated | None:
    """A day in the address of the source or in the name of the file."""
    address = _IN_ADDRESS.search(seed.word.url or seed.manuscript.told.url or "")
    name = _IN_NAME.search(seed.name)
    for match, source in ((address, "عنوان المصدر"), (name, "اسم الملف")):
        date = _day(*map(int, match.groups())) if match else None
        if date:
            return Dated(date, source)
    return None


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
