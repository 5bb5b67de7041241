"""Which line of a page is its headline: what stands above it names the site, a section, a running story."""

from __future__ import annotations

import re
from typing import Final

from ..arabic.folding import fold_name
from ..formats.manuscript import Form
from .likeness import likeness
from .line import Kind, Line
from .outlets import names_its_desk
from .sections import is_section

LONGEST_KICKER: Final = 3
LONGEST_TITLE: Final = 24
LONGEST_LABEL: Final = 6
SHORTEST_PARAGRAPH: Final = 12
"""Words."""

FURNITURE: Final = 2.0
HEADLINE: Final = 0.0
"""Likeness above which a line is rather a ticker or a bar than a headline, and below which rather a headline."""

LEADING: Final = 3
"""Paragraphs that say again what the headline says."""

STEM: Final = 4
"""Letters by which words are compared."""

MOST_KICKERS: Final = 3
"""Lines that name the site and its sections above a headline."""

_TOPIC: Final = re.compile(
    r"(?:ال\w+ و?ال\w+|(?:ازمه|حرب|قمه|انتخابات|كاس|دوري|بطوله|مونديال|ملف|قضيه|مهرجان|جايزه|معرض|ذكري|زلزال"
    r"|فيضانات|اتفاق|مفاوضات|محادثات|سلسله|برنامج|نشره|حديث|يوميات)\b)"
)
"""How the name of a running story begins: «انتخابات الرئاسة الأميركية 2024», «الحرب الروسية على أوكرانيا»."""

_SHOULDER: Final = re.compile(
    r"(?:بعد|في|قبل|خلال|رغم|وسط|علي|منذ|لاول|للمره|مع|عقب|بسبب|اثر|بمشاركه|بحضور|تحت|بين|من|عشيه|غداه)\b"
)
"""How a line above a headline begins that leads into it."""


_FILED: Final = re.compile(r"(?:عام|سياسي|اقتصادي|رياضي|ثقافي|اجتماعي|علمي|ديني|دولي|منوعات)\s*/\s")
"""«عام / اتفاق في كيغالي»: under which heading an agency files its report."""

_ACTS: Final = re.compile(r"[^\W\d]+ ي(?!مني|هودي|وناني|اباني|ناير|وليو|ونيو|وم)[^\W\d]{3,}")
"""«بوتفليقة يستقيل»: who acts, and a verb of the present: a headline, however short."""


def find_headline(lines: list[Line]) -> int | None:
    """The place of the headline among `lines`: what its document says, else the first line that names no section."""
    told = next((n for n, line in enumerate(lines) if line.form == Form.TITLE and line.kind != Kind.DEBRIS), None)
    if told is not None:
        return told if all(_is_short(line) for line in lines[:told]) else None
    candidates = [n for n, line in enumerate(lines[:40]) if line.kind in (Kind.TEXT, Kind.HEADING)]
    for number, place in enumerate(candidates):
        below = candidates[number + 1 : number + 2 + MOST_KICKERS]
        if not any(_is_kicker(lines, place, following) for following in below):
            return _rather_below(lines, place, below)
    return None


def _rather_below(lines: list[Line], place: int, below: list[int]) -> int:
    """The line at `place`, or the one below it that the text goes on with, where it has not a word of the first."""
    paragraphs = [line for line in lines[place + 1 :] if _is_paragraph(line)]
    text = {stem for line in paragraphs[:LEADING] for stem in _stems(line.text)}
    if not text or not text.isdisjoint(_stems(lines[place].text)):
        return place
    fitting = (n for n in below if _may_be_headline(lines[n]) and len(text & _stems(lines[n].text)) > 1)
    return next(fitting, place)


def _is_paragraph(line: Line) -> bool:
    return line.kind == Kind.TEXT and (line.words > LONGEST_TITLE or (line.ends and line.words >= SHORTEST_PARAGRAPH))


def _stems(text: str) -> set[str]:
    """The beginnings of the longer words, article and conjunction aside."""
    words = (re.sub(r"^[وفبل]?(?:ال|لل)?", "", word) for word in fold_name(text).split())
    return {word[:STEM] for word in words if len(word) >= STEM}


def _is_short(line: Line) -> bool:
    return line.kind not in (Kind.TEXT, Kind.HEADING) or line.words <= LONGEST_LABEL


def _is_kicker(lines: list[Line], place: int, following: int) -> bool:
    """The name of a section above a headline, or a word or two above a headline of several; no headline itself."""
    line, below = lines[place], lines[following]
    if line.bullet or _ACTS.match(fold_name(line.text)) or not _may_be_headline(below):
        return False
    longer = any(len(other.text) > len(below.text) for other in lines[following + 1 : following + 25])
    if (
        is_section(line.text)
        or names_its_desk(line.text)
        or _is_page_title(line, below)
        or _is_shoulder(lines, place, following)
        or _FILED.match(fold_name(line.text))
        or likeness(line.text) > FURNITURE > HEADLINE > likeness(below.text)
    ):
        return longer
    between = any(other.kind in (Kind.DATE, Kind.BYLINE) for other in lines[place:following])
    if line.words == LONGEST_KICKER + 1:
        return below.words > LONGEST_LABEL and longer and not between and bool(_TOPIC.match(fold_name(line.text)))
    return line.words <= LONGEST_KICKER < below.words - between and longer and not line.ends


def _is_shoulder(lines: list[Line], place: int, following: int) -> bool:
    """«بعد ثلاث سنوات من الحرب» above a headline that has its standfirst below: three lines like headlines."""
    three = lines[place : following + 2]
    if len(three) != 3 or any(line.kind != Kind.TEXT or line.ends for line in three):
        return False
    first, headline, third = (line.words for line in three)
    return first <= LONGEST_LABEL < min(headline, third) and bool(_SHOULDER.match(fold_name(three[0].text)))


def _is_page_title(line: Line, below: Line) -> bool:
    """The title of a browser's window: the headline below it, and the name of the site."""
    name = fold_name(line.text).removeprefix(fold_name(below.text))
    return 0 < len(name) < len(fold_name(line.text)) and len(name.split()) <= LONGEST_LABEL


def _may_be_headline(line: Line) -> bool:
    return line.words <= LONGEST_TITLE and not line.text.endswith((".", ":")) and not line.bullet
