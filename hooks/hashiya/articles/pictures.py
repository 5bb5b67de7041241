"""Captions in the head of a page that no credit tells: said twice, under a bullet, or by their place and words."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from ..arabic.folding import fold_name
from .headline import LONGEST_KICKER
from .line import REPEATED_CAPTION, Kind, Line
from .line_kinds import LONGEST_CAPTION, has_bracketed_credit, is_photographer, is_picture_credit

_NAMES_A_PICTURE: Final = re.compile(r"(?:في )?(?:ال)?صوره\s*[:|]")

LONGEST_PICTURE: Final = 16
LONGEST_SHORT_PICTURE: Final = 9
"""Words of a caption without a credit."""

MOST_PICTURES: Final = 2
"""More short lines without an end are the text of a flash, not captions."""

_PICTURE: Final = re.compile(
    r"\b(?:(?<!ابو )خلال (?!(?:يومين|اسبوعين|شهرين|عامين|سنتين|ساعتين|عقدين)\b"
    r"|\S+ (?:يوما|ساعه|شهرا|عاما|سنه|اسبوعا)\b|(?:ساعات|ايام|اسابيع|اشهر|سنوات|اعوام)\b)"
    r"|اثناء|لدي (?:وصول|استقبال|لقا|خروج|مغادره|توجه|دخول|افتتاح|القا|تسلم|ادلا|تروس|\w+(?:ه|ها|هما|هم)\b)\w*"
    r"|في صوره|في الصوره|صوره (?=\w)|جانب من|في مقر|قباله|يتوسط|متوسطا|يصافح"
    r"|عند (?:ال)?(?:مدخل|مخرج|باب|بوابه|مغادره|وصول)\w*"
    r"|محاطا|برفقه|ملصق|لافته|لقطه|ارشيف\w*)\b"
)
_SUMS_UP: Final = re.compile(r"^«[^«»]+»\s*:|\d\s?(?:%|ألف|آلاف|مليون|ملايين|مليار|مليارات)")
"""«كذا»: فلانة تترك السلطة, «تلقيح 640 ألف طفل خلال هدن»: as written; no picture shows it."""

_STAGE: Final = re.compile(r"\bعلي (?:متن|مسرح|خشبه|منصه|المنصه|شرفه|السجاده)\b|\bو?الي جانبه?ا?\b")
"""Where pictures are taken, and things happen: with a verb it is told, «رائد يرافق أميركيين على متن المركبة»."""

_OF_SEVERAL: Final = re.compile(r"\d{1,2}\s*/\s*\d{1,2}|\d{1,2} صور")
"""Which of the pictures of a page it is, or how many there are."""

_SHORT_PICTURE: Final = re.compile(
    r"^(?:مقر|مبني|واجهه|مدخل|اعلام)\b|\b(?:امام|داخل|وسط|مع|قرب|عقب|يتحدث|يلوح|يحمل|يرفع|يرفعون|يحتفل|يحتفلون|يعانق|شعار|مشهد|منظر|لحظه)\b"
)

_BEHIND_A_PREPOSITION: Final = re.compile(r"\b(?:في|من|علي|الي)\s\w+")
"""«في تشيليابينسك»: a noun, however it begins."""

_SAYS_SOMETHING: Final = re.compile(
    r"\d|\b(?![يت](?:تحدث|لوح|حمل|رفع|حتفل|عانق|تصاعد|تجمع|نتظر|تابع|شاهد|تفقد|صلي|بكي|سير|جلس|قف)(?:ون|ان|ن)?\b)[يت]\w{3,}"
)
"""Words of those who say what a picture shows; the second ones in short lines only that tell nothing else."""


def read_pictures(title: Line, head: list[Line], following: list[Line]) -> list[Line]:
    """Captions without a credit: said twice, said under a bullet first, or told by their place and words.

    Where one is said twice, the others are none for their place.
    """
    texts = [line for line in head if line.kind == Kind.TEXT and line.words > 1]
    doubled = any(_says_again(above, line) for above, line in pairwise(head))
    if len(texts) == MOST_PICTURES and _shows(texts[0]) and _sums_up(texts[1], texts[0]):
        return [replace(line, kind=Kind.CAPTION) if line is texts[0] else line for line in head]
    if len(texts) > MOST_PICTURES + 1:
        return head
    shown: list[Line] = []
    for place, line in enumerate(head):
        above = shown[-1] if shown else title
        below = next(iter(head[place + 1 :]), None) or next(iter(following), None)
        if line.kind == Kind.TEXT and _begins_with(line, title):
            shown.append(line.left_out("العنوان مكرّر"))
        elif (said := _said_above(shown, line)) is not None:
            shown[said] = replace(shown[said], kind=Kind.CAPTION)
            shown.append(line.left_out(REPEATED_CAPTION))
        elif above.kind == Kind.CAPTION and above.bullet and is_picture(line, alone=False):
            shown.append(replace(shown.pop(), kind=Kind.DEBRIS, reason=REPEATED_CAPTION))
            shown.append(replace(line, kind=Kind.CAPTION))
        elif is_picture(line, alone=doubled or _is_alone(line, shown, title, below)) and not _announced(below, line):
            shown.append(replace(line, kind=Kind.CAPTION))
        else:
            shown.append(line)
    return shown


def _shows(line: Line) -> bool:
    """«نافذة محطمة في مدرسة»: a few words without a verb, a comma or an end."""
    short = LONGEST_KICKER < line.words <= LONGEST_SHORT_PICTURE and not line.ends and not line.bullet
    said = _BEHIND_A_PREPOSITION.sub(" ", fold_name(line.text))
    return short and "،" not in line.text and not _SAYS_SOMETHING.search(said)


def _sums_up(line: Line, picture: Line) -> bool:
    """«بوتين يأمر بمساعدة المتضررين، وعلماء يفرقون …»: two clauses, with a verb, longer than the words of a picture."""
    told = "، و" in line.text and _SAYS_SOMETHING.search(fold_name(line.text))
    return bool(told) and line.words > picture.words


def _is_alone(line: Line, shown: list[Line], title: Line, below: Line | None) -> bool:
    """Whether only its own words tell that a line behind those `shown` is a caption: no credit, no text before it."""
    told = any(above.kind == Kind.TEXT and above.words > 1 for above in shown)
    return not told and not _is_credited_beside(line, [title, *shown], below)


def _is_credited_beside(line: Line, above: list[Line], below: Line | None) -> bool:
    """Whether the credit of a picture stands above a line, or its photographer below it.

    Below the author stands who took the pictures of the article, and below both its standfirst.
    """
    if "، و" in line.text:
        return False  # two clauses: a standfirst
    if above[-1].kind == Kind.BYLINE and is_picture_credit(above[-1].text) and above[-2].kind != Kind.BYLINE:
        return True
    if below is None:
        return False
    return (below.kind == Kind.BYLINE and is_photographer(below.text)) or bool(_OF_SEVERAL.fullmatch(below.text))


def _announced(below: Line | None, line: Line) -> bool:
    """Whether the line below is the caption that `line` begins, credit and all: `read_lines` drops the shorter one."""
    return below is not None and below.kind == Kind.CAPTION and fold_name(below.text).startswith(fold_name(line.text))


def _begins_with(line: Line, title: Line) -> bool:
    """The headline again, alone or run into the words of the picture."""
    return not line.ends and fold_name(line.text).startswith(fold_name(title.text))


def _said_above(shown: list[Line], line: Line) -> int | None:
    """The place of the caption above that `line` repeats; a page says it beside the picture and below it."""
    return next((place for place, above in enumerate(shown) if _says_again(above, line)), None)


def _says_again(above: Line, line: Line) -> bool:
    """Whether `line` repeats the picture's words above it, with a credit more or cut short."""
    if above.kind not in (Kind.TEXT, Kind.CAPTION) or line.kind not in (Kind.TEXT, Kind.CAPTION) or above.bullet:
        return False
    one, other = fold_name(above.text).rstrip(" ."), fold_name(line.text).rstrip(" .…")
    if line.words < LONGEST_KICKER or line.words > LONGEST_CAPTION or above.words > LONGEST_CAPTION:
        return False
    credit = other.removeprefix(one).lstrip() if has_bracketed_credit(line.text) else ""
    return one.startswith(other) or (other.startswith(one) and credit.startswith(("(", "[")))


def is_picture(line: Line, *, alone: bool) -> bool:
    """A short line that no sentence ends; the first of the head only where its words speak of a picture."""
    if line.kind != Kind.TEXT or line.ends or not LONGEST_KICKER < line.words <= LONGEST_PICTURE or line.bullet:
        return False
    if not alone:
        return True
    if _SUMS_UP.search(line.text):
        return False
    folded = fold_name(line.text)
    silent = not _SAYS_SOMETHING.search(folded)
    short = line.words <= LONGEST_SHORT_PICTURE and silent and _SHORT_PICTURE.search(folded)
    return "،" not in folded and bool(_PICTURE.search(folded) or (silent and _STAGE.search(folded)) or short)


def names_a_picture(folded: str) -> bool:
    """«صورة: الزعيمان في حديقة الفندق», in matching form: what a page shows there."""
    return bool(_NAMES_A_PICTURE.match(folded))
