"""The lines of a seed, cleaned of what no reader sees, and what each of them is."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ..arabic.calendar import read_date
from ..arabic.folding import fold_name
from ..border.visible import visible
from ..seeds.reading import Seed
from .debris import debris_reason, starts_with_bullet, without_bullet
from .line_kinds import has_bracketed_credit, is_byline, is_caption, is_credited, is_date_line

LIVE_TIMES: Final = 3
"""Clock times of their own line that make a running report; a player shows one or two."""

DROPPED: Final = "حذفه المحرّر"
"""The reason of a line that the editor dropped."""


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
    kept: bool = False
    """Whether the editor asked for it: no rule leaves it out."""


def read_lines(seed: Seed) -> list[Line]:
    """The lines of `seed` that hold anything, each with what it is."""
    lines = [_read_line(text, number, markdown=seed.markdown) for number, text in _clean(seed)]
    keep = tuple(map(_matching, seed.word.keep or ()))
    drop = tuple(map(_matching, seed.word.drop or ()))
    lines = [_as_told(line, keep, drop) for line in _with_a_headline(_with_live_times(lines))]
    return list(_without_repeated_captions(lines))


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


def _clean(seed: Seed) -> Iterator[tuple[int, str]]:
    for number, raw in enumerate(seed.text.split("\n"), start=seed.first_line):
        text = visible(raw)
        if text:
            yield number, text


def _read_line(text: str, number: int, *, markdown: bool) -> Line:
    level = 0
    if markdown:
        text, level = _without_marks(text)
    if not text:
        return Line(number, "", Kind.DEBRIS, "علامة تعداد بلا نص")
    bullet = starts_with_bullet(text)
    bare = without_bullet(text) if bullet else text
    if is_date_line(bare):
        return Line(number, bare, Kind.DATE, "سطر التاريخ", date=read_date(bare))
    if has_bracketed_credit(bare) or is_credited(bare):
        return Line(number, bare, Kind.CAPTION, bullet=bullet)
    reason = debris_reason(text) or debris_reason(bare)
    if reason:
        return Line(number, text, Kind.DEBRIS, reason)
    if not level and is_byline(bare):
        return Line(number, bare, Kind.BYLINE, "سطر الكاتب أو المصدر")
    kind = Kind.HEADING if level else Kind.CAPTION if is_caption(bare) else Kind.TEXT
    return Line(number, bare, kind, bullet=bullet, level=level)


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


_TIME: Final = re.compile(r"\d{1,2}:\d{2}")


def _with_live_times(lines: list[Line]) -> list[Line]:
    """The times of a running report are its headings, not the clock of a player."""
    times = {line.text for line in lines if _TIME.fullmatch(line.text)}
    if len(times) < LIVE_TIMES:
        return lines
    return [
        Line(line.number, line.text, Kind.HEADING, level=3) if _TIME.fullmatch(line.text) else line for line in lines
    ]


def _with_a_headline(lines: list[Line]) -> list[Line]:
    """The first line that might be a headline is one: no byline, and no caption without brackets, stands above it."""
    for place, line in enumerate(lines):
        if line.kind == Kind.BYLINE or (line.kind == Kind.CAPTION and not has_bracketed_credit(line.text)):
            return [*lines[:place], Line(line.number, line.text, Kind.TEXT), *lines[place + 1 :]]
        if line.kind in (Kind.TEXT, Kind.HEADING):
            break
    return lines


def _as_told(line: Line, keep: tuple[str, ...], drop: tuple[str, ...]) -> Line:
    """`line` as the editor's `keep` and `drop` have it."""
    folded = _matching(line.text)
    if drop and folded.startswith(drop):
        return Line(line.number, line.text, Kind.DEBRIS, DROPPED)
    if keep and folded.startswith(keep):
        return Line(line.number, line.text, Kind.TEXT, kept=True)
    return line


def _without_repeated_captions(lines: list[Line]) -> Iterator[Line]:
    """A gallery repeats its caption: a bullet with its beginning, then the whole of it with the credit."""
    shown: set[str] = set()
    for place, line in enumerate(lines):
        following = lines[place + 1] if place + 1 < len(lines) else None
        if not line.kept and (
            _begins(line, following) or (line.kind == Kind.CAPTION and fold_name(line.text) in shown)
        ):
            yield Line(line.number, line.text, Kind.DEBRIS, "تعليق صورة مكرّر", bullet=line.bullet)
        else:
            shown |= {fold_name(line.text)} if line.kind == Kind.CAPTION else set()
            yield line


def _begins(line: Line, following: Line | None) -> bool:
    """Whether `line` is the beginning of the caption, or of the bullet's text, that follows it."""
    if following is None or line.kind not in (Kind.TEXT, Kind.CAPTION):
        return False
    if not line.bullet and following.kind != Kind.CAPTION:
        return False
    return fold_name(following.text).startswith(fold_name(line.text).rstrip(" .…"))
