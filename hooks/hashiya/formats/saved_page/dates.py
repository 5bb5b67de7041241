"""The day of a page: what it shows a reader under its headline against what it tells programs."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import Final

from ...arabic.calendar import read_date, weekdays_in, without_date
from .metadata import Metadata
from .page import Page, Shown
from .words import load_names

LONGEST_DATE_LINE: Final = 140
"""Code points."""

LONGEST_MASTHEAD: Final = 25
"""Words."""

MOST_BESIDE: Final = 9
"""Words beside the date on a line that dates its article."""

SHOWN: Final = "التاريخ الظاهر في الصفحة المحفوظة"
JSON_LD: Final = "بيانات JSON-LD في الصفحة المحفوظة"
META: Final = "بيانات meta في الصفحة المحفوظة"
MICRODATA: Final = "بيانات microdata في الصفحة المحفوظة"
MASTHEAD: Final = "تاريخ ترويسة الصفحة المحفوظة"
ADDRESS: Final = "عنوان الصفحة المحفوظة"
UPDATE: Final = "تاريخ آخر تحديث في الصفحة المحفوظة"
"""What decides a date, as the page of the article says it: what is shown, data for programs, the address."""

_PUBLISHED: Final = (
    *("article:published_time", "og:article:published_time", "article:published", "datepublished", "publisheddate"),
    *("published_date", "publish-date", "publish_date", "pubdate", "pub_date", "date", "dc.date", "dc.date.issued"),
    *(
        "dcterms.created",
        "dcterms.date",
        "dc.date.created",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
    ),
)
_MODIFIED: Final = (
    *("article:modified_time", "og:updated_time", "datemodified", "lastdate", "lastmod", "last-modified"),
    *("dcterms.modified", "article:modified"),
)
_PIECES: Final = re.compile(r"\s*[|•·]\s*|\s[-–—ـ/]\s|\s(?=(?:بواسطة|بقلم|كتبه?|عدد القر\w+|المشاهدات|المصدر)\s*:)")
"""Between the pieces of a line that dates and signs an article: bars, dashes, labels."""

_UPDATED: Final = re.compile(r"تحديث|تعديل|(?:عُ?دِّ?لت?|حُ?دِّ?ثت?) في|update|modified", re.IGNORECASE)
_BOTH: Final = re.compile(
    rf"(?={_UPDATED.pattern})|(?<=\s)(?=(?:نُ?شر(?:ت)?|تاريخ النشر|published)(?:\s+في)?\s*:)", re.IGNORECASE
)
"""Between the day of publication and that of the last change, on one line."""
_IN_ADDRESS: Final = re.compile(r"/(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:/|-|$)|/(20\d\d)(\d\d)(\d\d)(?:/|-|_|$)")
_AMERICAN: Final = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_NAMED: Final = re.compile(r"\b([A-Z][a-z]{2,8})\.? (\d{1,2}),? (\d{4})\b")
_ISO: Final = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Day:
    """A date and what it rests on."""

    date: datetime.date
    source: str


@dataclass(frozen=True, slots=True)
class Days:
    """The day of a page, what decided it, and when the page was changed."""

    date: datetime.date | None = None
    date_from: str = ""
    updated: datetime.date | None = None


def decide(page: Page, told: Metadata, near: list[int], above: list[int], *, loose: list[int], before: int) -> Days:
    """The day of a page. `near` are lines beside its headline that may date it, `above` lines over it up to `before`.

    `loose` are lines around the text whose date counts where nothing else is dated.

    A date that a reader sees under the headline is the newsroom's own and beats what a machine wrote; one that stands
    over the headline may be the day on which the page was saved, and yields to two sources that agree.
    """
    shown, changed = _seen(page, near)
    over, _ = _seen(page, above)
    data = _told_days(told)
    updated = changed or _first_date([_said(told, "dateModified"), *_contents(told, _MODIFIED)])
    day = _choose(page, shown, over, data, near)
    if day is None and not updated:
        day = _alone(page, loose) or _masthead(page, before)
    if day is None and updated:
        return Days(updated, UPDATE)
    if day is None:
        return Days()
    lying = {other.date for other in data if day.source.startswith(SHOWN) and other.date != day.date}
    later = updated and updated > day.date and (updated == changed or updated not in lying)
    return Days(day.date, day.source, updated if later else None)


def _choose(
    page: Page, shown: datetime.date | None, over: datetime.date | None, data: list[Day], near: list[int]
) -> Day | None:
    votes = Counter(day.date for day in data)
    if shown and _swapped(page, near, {day.date for day in data}):
        return data[0]
    if shown:
        other = next((day for day in data if abs((day.date - shown).days) > 1), None)
        against = f"؛ وتخالفه {other.source}: {other.date.isoformat()}" if other else ""
        return Day(shown, SHOWN + against)
    if data and (over is None or votes[data[0].date] > 1 or over in votes or data[0].date <= over):
        return data[0]
    return Day(over, SHOWN) if over else None


def _alone(page: Page, lines: list[int]) -> Day | None:
    """The one day that links which are nothing but a date, and elements that tell programs a time, agree on."""
    found = set[datetime.date]()
    for line in (page.lines[number] for number in lines):
        date, rest = _iso(line.day) or _read(line.text), without_date(line.text)
        if date and line.words <= MOST_BESIDE and (line.day or (rest is not None and not re.search(r"\w", rest))):
            found.add(date)
    return Day(found.pop(), SHOWN) if len(found) == 1 else None


def _masthead(page: Page, before: int) -> Day | None:
    """The day of the paper, at the very head of a page that says no other."""
    for line in page.lines[:before]:
        date = read_date(line.text) if line.words <= LONGEST_MASTHEAD and not line.is_linked else None
        if date:
            return Day(date, MASTHEAD)
    return None


def _swapped(page: Page, near: list[int], dates: set[datetime.date]) -> bool:
    """Whether the page writes the month first: `4/9/2024` beside data that says 9 April… the other way round."""
    for number in near:
        match = _AMERICAN.search(page.lines[number].text)
        if match:
            month, day, year = map(int, match.groups())
            try:
                return datetime.date(year, month, day) in dates and month != day
            except ValueError:
                return False
    return False


def _seen(page: Page, lines: list[int]) -> tuple[datetime.date | None, datetime.date | None]:
    """The first date that the lines give as the article's, and the first that they give as its last change's."""
    published: datetime.date | None = None
    changed: datetime.date | None = None
    label = ""
    for number in lines:
        line = page.lines[number]
        if not _UPDATED.search(line.text) and _read(line.text) is None and not line.day:
            label = ""
        if is_date_line(page, line):
            for piece in _BOTH.split(line.text):
                date = _read(piece) or (_iso(line.day) if piece == line.text else None)
                if date and (_UPDATED.search(piece) or _UPDATED.search(label)):
                    changed = changed or date
                elif date:
                    published = published or date
        label = line.text if line.words <= 4 else ""
    return published, changed


def is_date_line(page: Page, line: Shown) -> bool:
    """Whether a line dates its article: a date, and a few words beside it, or one of its pieces between bars."""
    pieces = [piece for piece in _PIECES.split(line.text[: LONGEST_DATE_LINE + 1]) if piece.strip()]
    barred = "|" in line.text or "•" in line.text or all(len(p.split()) <= MOST_BESIDE for p in pieces)
    if _is_dated(page, line):
        return True
    return len(pieces) > 1 and barred and any(_is_dated(page, replace(line, text=piece)) for piece in pieces)


def _is_dated(page: Page, line: Shown) -> bool:
    if len(line.text) > LONGEST_DATE_LINE or line.is_linked or line.tag == "h1":
        return False
    if _read(line.text) is None:
        return bool(_iso(line.day)) and line.words <= MOST_BESIDE
    rest = without_date(line.text) if read_date(line.text) else _AMERICAN.sub(" ", line.text)
    named = bool(page.boxes[line.box].names & load_names()["date"])
    told = named or line.day or weekdays_in(line.text)
    return rest is not None and len(re.findall(r"\w+", rest)) <= (MOST_BESIDE if told else MOST_BESIDE // 2)


def _told_days(told: Metadata) -> list[Day]:
    """The days that data for programs gives, the surest first."""
    found = [
        *((_said(told, "datePublished"), JSON_LD),),
        *((text, META) for text in _contents(told, _PUBLISHED)),
        *((text, MICRODATA) for text in told.items.get("datepublished", [])[:1]),
        (_said(told, "dateCreated"), JSON_LD),
    ]
    days = [Day(date, source) for text, source in found if (date := _iso(text) or _read(text))]
    match = _IN_ADDRESS.search(told.address)
    date = _iso("-".join(part.zfill(2) for part in match.groups() if part)) if match else None
    return [*days, *([Day(date, ADDRESS)] if date else [])]


def _said(told: Metadata, key: str) -> str:
    return next((str(one[key]) for one in (*told.articles, *told.pages) if isinstance(one.get(key), str)), "")


def _contents(told: Metadata, names: tuple[str, ...]) -> list[str]:
    return [text for name in names for text in told.metas.get(name, [])[:1] if text]


def _first_date(texts: list[str]) -> datetime.date | None:
    return next((date for text in texts if (date := _iso(text) or _read(text))), None)


def _iso(text: str) -> datetime.date | None:
    match = _ISO.match(text)
    try:
        date = datetime.date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
    return date if date and date.year > 1800 else None


def _read(text: str) -> datetime.date | None:
    """A date, the day before the month, or the month first where no month has that number."""
    return read_date(text) or _american(text) or _english(text)


def _english(text: str) -> datetime.date | None:
    """`May 7, 2009`."""
    match = _NAMED.search(text)
    return read_date(f"{match[2]} {match[1]} {match[3]}") if match else None


def _american(text: str) -> datetime.date | None:
    """`12/18/2022 8:21:00 PM`: servers of one maker write the month first."""
    match = _AMERICAN.search(text)
    try:
        return datetime.date(int(match[3]), int(match[1]), int(match[2])) if match else None
    except ValueError:
        return None
