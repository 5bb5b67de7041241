"""What bylines and datelines say of an article: its author, the place it was sent from, who published it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ..arabic.folding import fold_name
from ..formats.manuscript import Form
from .leads import begins_with_dateline
from .line import Kind, Line
from .metadata import byline_and_day, names_somebody, parts_of
from .outlets import credit_names
from .sections import is_place, is_section

LONGEST_PLACE: Final = 3
LONGEST_NAME: Final = 6
"""Words."""

_AUTHOR: Final = re.compile(
    r"(?:"
    r"(?:كتبت|كتبها|كتبه|كتب|إعداد وتحرير|إعداد|اعداد|الكاتبة|الكاتب|تحرير)\s*[:：|/\-–—]"
    r"|بقلم\s*[:：|/\-–—]?)\s*(?P<name>\S.*)"
)
_SOURCE: Final = re.compile(r"(?:المصدر|مصدر الخبر|نقلا عن|نقلاً عن)\s*[:：|/\-–—]\s*(?P<name>\S.*)")
_PLACE_AND_NAME: Final = re.compile(r"(?P<place>[^:\-–—|/()«»\"]{2,30}?)\s*(?::|\s[-–—|/]\s)\s*(?P<name>\S.*)")
_PLACE: Final = r"(?P<place>[^\W\d]+(?: [^\W\d]+){0,2}?)(?:، [^\W\d]+)?(?:\s+في)?"
_OPENINGS: Final = tuple(
    re.compile(_PLACE + rest)
    for rest in (
        r"\s*[-–—]?\s*:?\s*[«\"“](?P<agency>[^«»\"“”]{3,30})[»\"”]\s*[-–—:]",
        r"(?:\s*\(?\d{1,2}[^()/\-–—]{3,30}\)?)?\s*[(（/]\s*(?P<agency>[^()/]{2,30}?)\s*[)）/]\s*[-–—:]{0,2}\s?",
        r"\s\d{1,2}[-/]\d{1,2}[-/]\d{4}\s+(?P<agency>\S{2,12}?)\s?[-–—]",
        r"(?:\s*\(?\d{1,2}[^()\-–—]{3,30}\)?)?\s*(?P<agency>)[-–—]\s",
    )
)
"""The dateline that opens a lead: `الرياض 14 مايو (وكالات) - `, `أبوظبي في ١٧ مايو / وام / `."""

_NOBODY: Final = re.compile(
    r"(?:ال)?وكالات|متابعات|(?:ال)?انترنت|مواقع(?: .*)?|خاص|تويتر|فيسبوك|(?:ال)?قسم .*|فريق .*"
    r"|(?:ال)?وحده .*|هييه التحرير|ارشيف\w*"
)
"""Sources that name none, in matching form."""


@dataclass(frozen=True, slots=True)
class Particulars:
    """What the text itself says. Made by `read_particulars`; None: nothing said."""

    author: str | None = None
    place: str | None = None
    publisher: str | None = None


def read_particulars(lines: list[Line]) -> Particulars:
    """The first author and source that a byline names, and the place of the dateline."""
    bylines = [line.text.strip("() ") for line in lines if line.kind == Kind.BYLINE]
    told = (line.text for line in lines if line.kind in (Kind.BYLINE, Kind.DATE))
    joined = [part for text in told for piece in parts_of(text) for part in byline_and_day(piece)]
    texts = [line.text for line in lines if line.kind == Kind.TEXT and line.form != Form.ROW]
    lead = next((text for text in texts[1:] if begins_with_dateline(text)), "")
    opening = next((match for pattern in _OPENINGS if (match := pattern.match(lead))), None)
    place, agency = (opening["place"], opening["agency"]) if opening else (None, None)
    said = next((match for text in bylines if (match := _place_and_name(text))), None)
    return Particulars(
        author=next((name for text in [*bylines, *joined] if (name := _named(_AUTHOR, text))), None)
        or _beside_a_date(lines),
        place=_place(place) or _place(said["place"].strip() if said else None),
        publisher=next((name for text in bylines if (name := _named(_SOURCE, text))), None)
        or _agency(agency)
        or _agency(said["name"] if said else None),
    )


def _beside_a_date(lines: list[Line]) -> str | None:
    """A name without a label that bars part from a date: «أحمد علي | 6 يناير 2026»."""
    parts = [part for line in lines if line.kind == Kind.DATE for part in parts_of(line.text)]
    return next(filter(names_somebody, parts), None)


def _named(label: re.Pattern[str], text: str) -> str | None:
    """Whom `text` names behind the label."""
    match = label.fullmatch(text)
    return _somebody(match["name"]) if match and len(match["name"].split()) <= LONGEST_NAME else None


def _place_and_name(text: str) -> re.Match[str] | None:
    """A place and an agency or newspaper: «فيينا: «الشرق الأوسط»», «القاهرة - رويترز»."""
    match = _PLACE_AND_NAME.fullmatch(text)
    if match is None or len(match["place"].split()) > LONGEST_PLACE or _AUTHOR.match(text) or _SOURCE.match(text):
        return None
    quoted = match["name"].startswith(("«", '"', "“"))
    return match if quoted or fold_name(match["name"]).strip(" .") in credit_names() else None


def _place(name: str | None) -> str | None:
    """`name` where it may be a place: no agency, no label, no site."""
    folded = fold_name(name or "")
    is_none = "." in folded or folded in credit_names() or (is_section(folded) and not is_place(folded))
    return None if is_none else name


def _agency(name: str | None) -> str | None:
    """`name` where it is an agency or a newspaper, in quotation marks or known."""
    quoted = name and name.strip().startswith(("«", '"', "“"))
    return _somebody(name) if name and (quoted or fold_name(name).strip(" .") in credit_names()) else None


def _somebody(name: str | None) -> str | None:
    """`name` without its quotation marks, where it names somebody."""
    bare = (name or "").strip(' «»"“”.:،-–—')
    return bare if bare and not _NOBODY.fullmatch(fold_name(bare)) else None
