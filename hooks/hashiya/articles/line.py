"""One line of a seed and what it is."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Final

from ..formats.manuscript import Form, Mark
from ..quick import quick

PLAYER: Final = "ساعة المشغّل"
"""Reason of the clock of a player, which stands under the standfirst of its page."""

SECTION: Final = "اسم القسم"
"""Reason of a line that only names a section of the site."""

DATE_LINE: Final = "سطر التاريخ"
BYLINE: Final = "سطر الكاتب أو المصدر"
REPEATED_CAPTION: Final = "تعليق صورة مكرّر"
SEAL: Final = "ختم الخبر"
TAGS: Final = "وسوم"
LINK: Final = "رابط إلى مقال آخر"
APPEAL: Final = "دعوة إلى المشاركة أو المتابعة"
COMMENTS: Final = "نموذج التعليقات"
BUTTONS: Final = "أزرار الصفحة"
SUBSCRIPTION: Final = "تسجيل الدخول أو الاشتراك"
NEWSLETTER: Final = "دعوة إلى النشرة البريدية"
NAVIGATION: Final = "مسار التصفّح"
COPYRIGHT: Final = "حقوق النشر"
PICTURE_ELSEWHERE: Final = "صورة ليست في النص"
SLUG: Final = "رمز المادة"
COVERAGE: Final = "عبارة التغطية المباشرة"
ALIKE: Final = "يشبه ما حول النصّ في صفحات المواقع"
"""Reasons, in Arabic, as the page shows them."""

PARTING: Final = frozenset([PLAYER, SECTION, REPEATED_CAPTION, APPEAL, SLUG, BUTTONS, ALIKE, "أزرار المشغّل", "عدّاد"])
"""Reasons of debris that stands between the head of a page and its text."""


class Kind(StrEnum):
    """What a line of a seed is."""

    TEXT = "text"
    HEADING = "heading"
    CAPTION = "caption"
    DATE = "date"
    BYLINE = "byline"
    DEBRIS = "debris"


@quick
@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank. Made by `read_lines`."""

    place: int
    """Among the lines of its seed, from 0."""
    number: int | None
    """Line of the seed's file, from 1, where the file has lines."""
    text: str
    """A bullet that copying left is taken off."""
    kind: Kind
    reason: str = ""
    """Why it is left out, in Arabic, where it is."""
    form: Form = Form.LINE
    bullet: bool = False
    marks: tuple[Mark, ...] = ()
    date: datetime.date | None = None
    kept: bool = False
    """Whether the editor asked for it: no rule leaves it out."""
    listed: bool = False
    """Whether it is one of a list of figures or points: no likeness leaves it out."""

    @property
    def words(self) -> int:
        """How many there are."""
        return _words_in(self.text)

    @property
    def starred(self) -> bool:
        """Whether it is typed as a heading of the text is: «**ماذا حدث؟**», «## مشاريع أخرى»."""
        between = len(self.text) > 2 and self.text.startswith("*") and self.text.endswith("*")
        return between or self.text.startswith(("## ", "### "))

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.rstrip('»"”)').endswith((".", "؟", "!", ":", "…")) or self.text.endswith((".", "»"))

    @property
    def parts_head_from_text(self) -> bool:
        """What stands between a standfirst and the text: a player, a picture, a date, an author; no link elsewhere."""
        return self.kind in (Kind.CAPTION, Kind.DATE, Kind.BYLINE) or self.reason in PARTING

    def left_out(self, reason: str) -> Line:
        """The same line, left out for `reason`."""
        return replace(self, kind=Kind.DEBRIS, reason=reason)


@lru_cache(maxsize=512)
def _words_in(text: str) -> int:
    """How many words a line has: each of the rules asks."""
    return len(text.split())
