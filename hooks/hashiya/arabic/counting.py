"""Counted nouns: Arabic has a form for one, two, 3-10, 11-99 and for round hundreds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Noun:
    """The forms of a noun under a number (CLDR plural rules for Arabic: zero, one, two, few, many, other)."""

    zero: str
    """«لا مقالات»"""
    one: str
    """«مقال واحد»"""
    two: str
    """«مقالان»"""
    few: str
    """«مقالات», after 3–10"""
    many: str
    """«مقالاً», after 11–99"""
    other: str
    """«مقال», after 100, 101, 102 …"""

    def counted(self, number: int) -> str:
        """`number` with this noun, as it is written: `مقالان`, `3 مقالات`, `11 مقالاً`, `100 مقال`."""
        if number == 0:
            return self.zero
        if number == 1:
            return self.one
        if number == 2:
            return self.two
        rest = number % 100
        if 3 <= rest <= 10:
            return f"{number} {self.few}"
        return f"{number} {self.many if rest >= 11 else self.other}"


ARTICLE: Final = Noun("لا مقالات", "مقال واحد", "مقالان", "مقالات", "مقالاً", "مقال")
MENTION: Final = Noun("لا إشارات", "إشارة واحدة", "إشارتان", "إشارات", "إشارة", "إشارة")
QUOTATION: Final = Noun("لا أقوال", "قول واحد", "قولان", "أقوال", "قولاً", "قول")
ACTOR: Final = Noun("لا جهات فاعلة", "جهة فاعلة واحدة", "جهتان فاعلتان", "جهات فاعلة", "جهة فاعلة", "جهة فاعلة")
NAME: Final = Noun("لا أسماء", "اسم واحد", "اسمان", "أسماء", "اسماً", "اسم")
REMARK: Final = Noun("لا ملاحظات", "ملاحظة واحدة", "ملاحظتان", "ملاحظات", "ملاحظة", "ملاحظة")
PARAGRAPH: Final = Noun("لا فقرات", "فقرة واحدة", "فقرتان", "فقرات", "فقرة", "فقرة")
SENTENCE: Final = Noun("لا جمل", "جملة واحدة", "جملتان", "جمل", "جملة", "جملة")
OTHER_COPY: Final = Noun("لا نسخ أخرى", "نسخة أخرى", "نسختان أخريان", "نسخ أخرى", "نسخة أخرى", "نسخة أخرى")
MINUTE_OF: Final = Noun("أقل من دقيقة", "دقيقة واحدة", "دقيقتين", "دقائق", "دقيقة", "دقيقة")
"""After «قراءة»: the dual stands in the genitive."""
