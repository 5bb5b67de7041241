"""The lines of a seed, cleaned of what no reader sees, and what each of them is."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from ..arabic.calendar import is_date_only, read_date, without_date
from ..arabic.folding import fold_name
from ..seeds.reading import Seed
from .debris import debris_reason, starts_with_bullet, without_bullet

CREDITS: Final = Path(__file__).parent / "data" / "credits.txt"

INVISIBLE: Final = frozenset(
    [*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A)), "\u200b", "\u2060", "\ufeff", "\u00ad"]
)
"""Bidi overrides turn numbers round (12345 shows as 54321); zero-width spaces hide words from every search."""

LONGEST_DATELINE_WORDS: Final = 8
LONGEST_CAPTION_WORDS: Final = 60
LONGEST_DATE_COMPANY: Final = 4
"""Words beside the date on its line: a city, an agency, an author."""

LONGEST_CREDIT: Final = 4
"""Words."""

LIVE_TIMES: Final = 3
"""Clock times of their own line that make a running report; a player shows one or two."""


class Kind(StrEnum):
    """What a line of a seed is."""

    TEXT = "text"
    HEADING = "heading"
    CAPTION = "caption"
    DATE = "date"
    BYLINE = "byline"
    DEBRIS = "debris"


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank. Made by `read_lines`."""

    number: int
    """Line of the seed's file, from 1."""
    text: str
    """Cleaned: NFC, single spaces, its bullet and Markdown marks taken off."""
    kind: Kind
    reason: str = ""
    """Why it is left out, in Arabic, where it is."""
    bullet: bool = False
    level: int = 0
    """Level of a Markdown heading, 0 where it is none."""
    date: datetime.date | None = None


def read_lines(seed: Seed) -> list[Line]:
    """The lines of `seed` that hold anything, each with what it is."""
    lines = [_read_line(text, number, markdown=seed.markdown) for number, text in _clean(seed)]
    keep = tuple(map(fold_name, seed.word.keep or ()))
    drop = tuple(map(fold_name, seed.word.drop or ()))
    lines = _with_live_times(lines)
    lines = [_as_told(line, keep, drop) for line in lines]
    return list(_without_repeated_captions(lines))


def _clean(seed: Seed) -> Iterator[tuple[int, str]]:
    for number, raw in enumerate(seed.text.split("\n"), start=seed.first_line):
        visible = "".join(" " if _is_control(c) else c for c in raw if c not in INVISIBLE)
        text = " ".join(unicodedata.normalize("NFC", visible).split())
        if text:
            yield number, text


def _is_control(char: str) -> bool:
    """Control characters, and code points that no text holds (lone surrogates, noncharacters)."""
    return unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") or ord(char) & 0xFFFE == 0xFFFE


def _read_line(text: str, number: int, *, markdown: bool) -> Line:
    level = 0
    if markdown:
        text, level = _without_marks(text)
    if not text:
        return Line(number, "", Kind.DEBRIS, "علامة تعداد بلا نص")
    if is_date_line(without_bullet(text)):
        return Line(number, text, Kind.DATE, "سطر التاريخ", date=read_date(text))
    reason = debris_reason(text)
    if reason:
        return Line(number, text, Kind.DEBRIS, reason)
    bullet = starts_with_bullet(text)
    text = without_bullet(text) if bullet else text
    if level:
        return Line(number, text, Kind.HEADING, level=level)
    if is_byline(text):
        return Line(number, text, Kind.BYLINE, "سطر الكاتب أو المصدر")
    kind = Kind.CAPTION if is_caption(text) else Kind.TEXT
    return Line(number, text, kind, bullet=bullet)


def _as_told(line: Line, keep: tuple[str, ...], drop: tuple[str, ...]) -> Line:
    """`line` as the editor's `keep` and `drop` have it."""
    folded = fold_name(line.text)
    if drop and folded.startswith(drop):
        return Line(line.number, line.text, Kind.DEBRIS, "حذفه المحرّر")
    if keep and folded.startswith(keep):
        return Line(line.number, line.text, Kind.TEXT)
    return line


def _with_live_times(lines: list[Line]) -> list[Line]:
    """The times of a running report are its headings, not the clock of a player."""
    times = {line.text for line in lines if _TIME.fullmatch(line.text)}
    if len(times) < LIVE_TIMES:
        return lines
    return [
        Line(line.number, line.text, Kind.HEADING, level=3) if _TIME.fullmatch(line.text) else line for line in lines
    ]


_TIME: Final = re.compile(r"\d{1,2}:\d{2}")


def _without_repeated_captions(lines: list[Line]) -> Iterator[Line]:
    """A gallery repeats its caption: a bullet with its beginning, then the whole of it with the credit."""
    shown: set[str] = set()
    for place, line in enumerate(lines):
        following = lines[place + 1] if place + 1 < len(lines) else None
        if (
            following
            and line.kind in (Kind.TEXT, Kind.CAPTION)
            and (line.bullet or following.kind == Kind.CAPTION)
            and fold_name(following.text).startswith(fold_name(line.text).rstrip(" .…"))
        ):
            yield Line(line.number, line.text, Kind.DEBRIS, "تعليق صورة مكرّر", bullet=line.bullet)
        elif line.kind == Kind.CAPTION and fold_name(line.text) in shown:
            yield Line(line.number, line.text, Kind.DEBRIS, "تعليق صورة مكرّر")
        else:
            shown |= {fold_name(line.text)} if line.kind == Kind.CAPTION else set()
            yield line


_HEADING: Final = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_LINK: Final = re.compile(r"!?\[([^\[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)")
_EMPHASIS: Final = re.compile(r"(?<!\w)(\*\*\*|\*\*|\*|__|_)(?=\S)([^*_]+?)(?<=\S)\1(?!\w)")
_ITEM: Final = re.compile(r"^(?:[-*+]|>)\s+")


def _without_marks(text: str) -> tuple[str, int]:
    """A line of light Markdown as the text it shows, and its level where it is a heading."""
    level = 0
    heading = _HEADING.match(text)
    if heading:
        level, text = len(heading[1]), heading[2]
    text = _ITEM.sub("", text)
    text = _LINK.sub(r"\1", text)
    return _EMPHASIS.sub(r"\2", text).strip(), level


_DATE_COMPANY: Final = re.compile(r"\s[-–—|/]\s|[:|،]\s")
_DATE_LABEL: Final = re.compile(r"(?:تاريخ|نشر|نشرت|اخر تحديث|بتاريخ|التاريخ)\b")

_BYLINE: Final = re.compile(
    r"(?:كتب|كتبت|كتبها|بقلم|اعداد|اعده|تحرير|ترجمه|تقرير|مراسل|مراسله|مراسلنا|متابعه|المصدر|مصدر|الكاتب|المحرر)"
    r"(?:\s+وتحرير|\s+وترجمه)?\s*[:|/ـ]\s*.{2,60}|(?:بقلم)\s+.{2,50}"
)
_CREDIT: Final = re.compile(r"^(?P<words>.{8,}?)\s*[(（\[]\s*(?P<credit>[^()\[\]]{1,40})\s*[)）\]]\s*\.?$")
_LEADING_LABEL: Final = re.compile(r"^(?:صوره|الصوره|تصوير|تعليق الصوره|عدسه)\s*[:|].+")


def is_date_line(text: str) -> bool:
    """Whether `text` is a line that dates the article: a date alone, or with its place, agency or desk."""
    if is_date_only(text):
        return True
    rest = without_date(text)
    if rest is None or len(rest.split()) > LONGEST_DATE_COMPANY or text.endswith((".", "؟", "!")):
        return False
    return bool(_DATE_COMPANY.search(text)) or bool(_DATE_LABEL.match(fold_name(text)))


def is_byline(text: str) -> bool:
    """Whether `text` is a line that only names its author, its source, or its place and agency."""
    folded = fold_name(text)
    words = folded.split()
    if len(words) > LONGEST_DATELINE_WORDS or text.endswith((".", "؟", "!")):
        return False
    return bool(_BYLINE.fullmatch(folded)) or _is_dateline(text)


def _is_dateline(text: str) -> bool:
    """`باريس (ا ف ب)`, `القاهره / ا ش ا`: a place and an agency, nothing else."""
    if re.fullmatch(r"\w+(?: \w+)?: «[^«»]{3,30}»", text):  # فيينا: «الشرق الأوسط»
        return True
    parts = [part.strip(" .") for part in re.split(r"[()/|ـ:،,]| [-–—] ", text) if part.strip(" .")]
    parts = [fold_name(part).strip(" .") for part in parts]
    return len(parts) >= 1 and _is_credit(parts[-1]) and all(len(part.split()) <= 3 for part in parts)


def is_caption(text: str) -> bool:
    """Whether `text` is the caption of a picture: short, and a credit in parentheses ends it."""
    if len(text.split()) > LONGEST_CAPTION_WORDS:
        return False
    match = _CREDIT.match(text)
    if match and _is_credit(fold_name(match["credit"])):
        return True
    last = re.split(r"\s[-–—/|]\s|[.،]\s|(?=©)", text.rstrip(" ."))[-1]
    if last != text.rstrip(" .") and len(last.split()) <= LONGEST_CREDIT and _is_credit(fold_name(last)):
        return True
    return bool(_LEADING_LABEL.match(fold_name(text)))


def _is_credit(folded: str) -> bool:
    pieces = [piece.strip(" .©").removeprefix("تصوير ") for piece in re.split(r"[/|،,:]|\bعبر\b", folded)]
    if any(piece in credit_names() for piece in pieces if piece):
        return True
    return bool(re.search(r"\b(?:تصوير|ارشيف\w*|صوره|وكاله|وكالات)\b", folded))


@cache
def credit_names() -> frozenset[str]:
    """Names of agencies and picture credits in matching form."""
    lines = CREDITS.read_text(encoding="utf-8").splitlines()
    return frozenset(fold_name(line).strip(" .") for line in lines if line and not line.startswith("#"))
