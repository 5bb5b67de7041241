"""Headlines of other articles set into the text without a label: nothing in them is said in the article again."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from ..arabic.folding import fold_name
from ..formats.manuscript import Form
from .line import LINK, Kind, Line

LONGEST: Final = 14
SHORTEST_LIST: Final = 4
"""Words."""

STEM: Final = 4
"""Letters of a word that tell it from others, clitics and article taken off."""

_CLITICS: Final = re.compile(r"^[وف]?(?:ال|بال|كال|لل|[بلك](?=\w{4}))?")

_LISTS: Final = re.compile(
    r".+؟\s*\d{1,2}\s+\w+|\d{1,2}\s+(?:اسباب|سببا|حقايق|حقيقه|نصايح|نصيحه|علامات|علامه|طرق|طريقه|اشياء|خطوات|خطوه"
    r"|معلومات|معلومه|عادات|عاده|اطعمه|مشروبات|فوايد|فايده|اماكن|مكانا|افكار|فكره|اسرار|اخطاء|ارقام|رقما|تمارين)\b.*"
)
"""«ما الفرق بين كذا وكذا؟ 5 علامات», «7 أطعمة تقوي الذاكرة»."""


def without_strangers(lines: list[Line]) -> list[Line]:
    """The lines, those left out that promise a list, or stand between furniture, and share no word with the text."""
    suspects = [place for place in range(1, len(lines) - 1) if _is_suspect(lines, place)]
    if not suspects:
        return lines
    said = Counter(stem for line in lines if line.kind == Kind.TEXT for stem in _stems(line.text))
    strange = {place for place in suspects if _is_strange(lines[place], said)}
    return [line.left_out(LINK) if place in strange else line for place, line in enumerate(lines)]


def _is_suspect(lines: list[Line], place: int) -> bool:
    """A line like a headline that promises a list, with no list below it, or that furniture encloses."""
    line, above, below = lines[place], lines[place - 1], lines[place + 1]
    if line.kind != Kind.TEXT or line.kept or line.bullet or line.form != Form.LINE or line.words > LONGEST:
        return False
    if line.text.endswith((".", ":", "»", '"')):
        return False
    if above.kind == below.kind == Kind.DEBRIS:
        return True
    return line.words >= SHORTEST_LIST and not below.bullet and bool(_LISTS.fullmatch(fold_name(line.text)))


def _is_strange(line: Line, said: Counter[str]) -> bool:
    """Whether no other line says a word of it; one that has no words to compare is no stranger."""
    stems = _stems(line.text)
    return bool(stems) and all(said[stem] <= 1 for stem in stems)


def _stems(text: str) -> set[str]:
    """How the longer words of a text begin, clitics and article taken off."""
    words = (_CLITICS.sub("", word) for word in re.findall(r"[^\W\d_]+", fold_name(text)))
    return {word[:STEM] for word in words if len(word) >= STEM - 1 and word not in _COMMON}


_COMMON: Final = frozenset(
    (
        *(
            "الذي",
            "التي",
            "الذين",
            "هذا",
            "هذه",
            "ذلك",
            "تلك",
            "بين",
            "كيف",
            "لماذا",
            "متي",
            "اين",
            "ماذا",
            "علي",
            "الي",
        ),
        *("كان", "كانت", "بعد", "قبل", "عند", "حتي", "منذ", "غير", "اذا", "لكن", "انه", "انها", "هناك"),
        *("جديد", "جديده", "اكثر", "اول", "اهم"),
    )
)
"""Words that tell nothing of a subject, in matching form."""
