"""The head of a page: which line is the headline, and what stands around it before the text begins.

A site prints the name of its section, its date line, its author, buttons and a picture around headline and standfirst.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from ..arabic.folding import fold_name
from ..arabic.lexicon import load_lexicon
from ..formats.manuscript import Form
from .line import BYLINE, REPEATED_CAPTION, SECTION, Kind, Line
from .line_kinds import LONGEST_CAPTION, has_bracketed_credit
from .sections import is_place, is_section

LONGEST_KICKER: Final = 3
LONGEST_TITLE: Final = 24
LONGEST_LABEL: Final = 6
SHORTEST_PARAGRAPH: Final = 12
LONGEST_LINE: Final = 24
"""Words."""

LONGEST_PICTURE: Final = 16
LONGEST_SHORT_PICTURE: Final = 9
"""Words of a caption without a credit."""

LONGEST_HEAD: Final = 40
"""Lines."""

MOST_KICKERS: Final = 3
"""Lines that name the site and its sections above a headline."""

MOST_PICTURES: Final = 2
"""More short lines without an end are the text of a flash, not captions."""

_PICTURE: Final = re.compile(
    r"\b(?:خلال|اثناء|لدي|الي جانب|والي جانبه\w*|في صوره|في الصوره|صوره|جانب من|في مقر|قباله|علي متن|يتوسط|متوسطا|يصافح"
    r"|محاطا|برفقه|ملصق|لافته|لقطه|ارشيف\w*)\b"
)
_SHORT_PICTURE: Final = re.compile(
    r"^(?:مقر|مبني|واجهه|مدخل|اعلام)\b|\b(?:امام|داخل|وسط|مع|قرب|عقب|يتحدث|يلوح|يحمل|شعار|مشهد|منظر|لحظه)\b"
)
_SAYS_SOMETHING: Final = re.compile(r"\d|\b(?!يتحدث|يلوح|يحمل)[يت]\w{3,}")
"""Words of those who say what a picture shows; the second ones in short lines only that tell nothing else."""

_TOPIC: Final = re.compile(
    r"(?:ال\w+ و?ال\w+|(?:ازمه|حرب|قمه|انتخابات|كاس|دوري|بطوله|مونديال|ملف|قضيه|مهرجان|جايزه|معرض|ذكري|زلزال"
    r"|فيضانات|اتفاق|مفاوضات|محادثات|سلسله|برنامج|نشره|حديث|يوميات)\b)"
)
"""How the name of a running story begins: «انتخابات الرئاسة الأميركية 2024», «الحرب الروسية على أوكرانيا»."""

_SHOULDER: Final = re.compile(
    r"(?:بعد|في|قبل|خلال|رغم|وسط|علي|منذ|لاول|للمره|مع|عقب|بسبب|اثر|بمشاركه|بحضور|تحت|بين|من|عشيه|غداه)\b"
)
"""How a line above a headline begins that leads into it."""

_FROM_A_PLACE: Final = re.compile(r".+ (?:من|في) (\S+)")

_NEWSROOM: Final = re.compile(
    r"(?:[|/:]|\s[-–—]\s).*\b(?:مراسل|مراسلة|موفد|موفدة|مبعوث|مندوب|محرر|محررة|مكتب|قسم|القسم|فريق|هيئة|وكالات|خاص)\b"
    r"|^(?:خاص|حصري|وكالات|متابعات|مكتب|هيئة|فريق|قسم)\s*(?:[-–—:|]\s*)?\S+(?:\s\S+){0,2}$"
)
"""`طهران - مكتب الجريدة`, `خاص بالموقع`."""

_TITLED: Final = re.compile(
    r"(?:د|أ\.\s?د|م)\.\s?\w|(?:الدكتور|الدكتورة|المهندس|الكاتب|الكاتبة|الصحافي|الصحفي|الإعلامي)\s\w"
)
"""An author with a title."""

_SEPARATOR: Final = re.compile(r"[|/:]|\s[-–—]\s")


def read_head(lines: list[Line]) -> list[Line]:
    """The lines, those around the headline told apart."""
    title = _headline(lines)
    if title is None:
        return lines
    lines = [_above(line) if place < title else line for place, line in enumerate(lines)]
    end = min(_end_of_head(lines, title), title + LONGEST_HEAD)
    head = _pictures(lines[title], _labels(lines[title + 1 : end]), lines[end : end + 1])
    return [*lines[: title + 1], *head, *lines[end:]]


def _above(line: Line) -> Line:
    """A line above the headline names a section."""
    return line.left_out(SECTION) if line.kind in (Kind.TEXT, Kind.HEADING) else line


def _headline(lines: list[Line]) -> int | None:
    """The place of the headline among `lines`: what its document says, else the first line that names no section."""
    told = next((n for n, line in enumerate(lines) if line.form == Form.TITLE and line.kind != Kind.DEBRIS), None)
    if told is not None:
        return told if all(_is_short(line) for line in lines[:told]) else None
    candidates = [n for n, line in enumerate(lines[:40]) if line.kind in (Kind.TEXT, Kind.HEADING)]
    for number, place in enumerate(candidates):
        below = candidates[number + 1 : number + 2 + MOST_KICKERS]
        if not any(_is_kicker(lines, place, following) for following in below):
            return place
    return None


def _is_short(line: Line) -> bool:
    return line.kind not in (Kind.TEXT, Kind.HEADING) or line.words <= LONGEST_LABEL


def _is_kicker(lines: list[Line], place: int, following: int) -> bool:
    """The name of a section above a headline, or a word or two above a headline of several; no headline itself."""
    line, below = lines[place], lines[following]
    if line.bullet or not _may_be_headline(below):
        return False
    longer = any(len(other.text) > len(below.text) for other in lines[following + 1 : following + 25])
    if is_section(line.text) or _is_page_title(line, below) or _is_shoulder(lines, place, following):
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


def _end_of_head(lines: list[Line], title: int) -> int:
    """Where the text begins: behind the furniture that stands between headline, standfirst and lead."""
    first = _first_paragraph(lines, title + 1)
    if first == len(lines):
        places = range(title + 1, first)
        return next((n for n in places if lines[n].kind == Kind.TEXT and lines[n].words > LONGEST_KICKER), first)
    if any(line.kind == Kind.TEXT and line.words > LONGEST_LABEL for line in lines[title + 1 : first]):
        return first
    return _end_of_furniture(lines, first, _first_paragraph(lines, first + 1))


def _end_of_furniture(lines: list[Line], first: int, second: int) -> int:
    """Where the furniture between the first two paragraphs ends, a picture's words behind it; `first` if none."""
    between = lines[first + 1 : second]
    texts = [line for line in between if line.kind == Kind.TEXT]
    if len(texts) > MOST_PICTURES or any(line.ends or line.words > LONGEST_PICTURE for line in texts):
        return first
    furniture = [n for n, line in enumerate(between) if line.parts_head_from_text]
    if not furniture:
        return first
    end = furniture[-1] + 1
    behind = between[end] if end < len(between) else None
    named = between[end - 1].kind == Kind.CAPTION and between[end - 1].bullet
    captioned = behind is not None and (named or _is_picture(behind, alone=True))
    return first + 1 + end + captioned


def _first_paragraph(lines: list[Line], start: int) -> int:
    """The place of the first line from `start` that is text for certain."""
    for place in range(start, len(lines)):
        line = lines[place]
        if line.kind == Kind.HEADING or (line.kind == Kind.TEXT and (line.bullet or line.form != Form.LINE)):
            return place
        if line.kind == Kind.TEXT and (line.words > LONGEST_LINE or (line.words >= SHORTEST_PARAGRAPH and line.ends)):
            return place
    return len(lines)


def _labels(head: list[Line]) -> list[Line]:
    """Short lines between headline and text name a section, a city with its author, a channel."""
    return [_label(line, head[max(0, n - 1) : n] + head[n + 1 : n + 2], head) for n, line in enumerate(head)]


def _label(line: Line, beside: list[Line], head: list[Line]) -> Line:
    if line.kind != Kind.TEXT or line.bullet or line.text.endswith(("؟", "!")) or _begins(line, beside[-1:]):
        return line
    if line.words <= LONGEST_LABEL and not line.ends and _names_an_author(line, beside, head):
        return replace(line, kind=Kind.BYLINE, reason=BYLINE)
    return line.left_out(SECTION) if is_section(line.text) or line.words <= LONGEST_KICKER else line


def _names_an_author(line: Line, beside: list[Line], head: list[Line]) -> bool:
    """«كتب أحمد علي», somebody of the newsroom, or, beside furniture, a name with its city or channel."""
    if (
        _NEWSROOM.search(line.text)
        or _TITLED.match(line.text)
        or (line.text.startswith(("كتب ", "كتبت ")) and line.words < LONGEST_LABEL)
    ):
        return True
    furniture = any(other.parts_head_from_text for other in beside)
    if not furniture or "،" in line.text or line.words <= LONGEST_KICKER or is_section(line.text):
        return False
    place = _FROM_A_PLACE.fullmatch(fold_name(line.text))
    first = fold_name(line.text.split()[0])
    if line.words == LONGEST_KICKER + 1 and first in load_lexicon().given_names:
        return True
    others = head[0] is not line and any(other.kind == Kind.TEXT and other.words > line.words for other in head)
    return bool(_SEPARATOR.search(line.text)) or others or (place is not None and is_place(place[1]))


def _begins(line: Line, following: list[Line]) -> bool:
    """Whether the caption below begins as `line` does."""
    return any(f.kind == Kind.CAPTION and fold_name(f.text).startswith(fold_name(line.text)) for f in following)


def _pictures(title: Line, head: list[Line], following: list[Line]) -> list[Line]:
    """Captions without a credit: said twice, said under a bullet first, or told by their place and words."""
    texts = [line for line in head if line.kind == Kind.TEXT and line.words > 1]
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
        elif above.kind == Kind.CAPTION and above.bullet and _is_picture(line, alone=False):
            shown.append(replace(shown.pop(), kind=Kind.DEBRIS, reason=REPEATED_CAPTION))
            shown.append(replace(line, kind=Kind.CAPTION))
        elif _is_picture(line, alone=line is texts[0] if texts else True) and not _announced(below, line):
            shown.append(replace(line, kind=Kind.CAPTION))
        else:
            shown.append(line)
    return shown


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


def _is_picture(line: Line, *, alone: bool) -> bool:
    """A short line that no sentence ends; the first of the head only where its words speak of a picture."""
    if line.kind != Kind.TEXT or line.ends or not LONGEST_KICKER < line.words <= LONGEST_PICTURE or line.bullet:
        return False
    if not alone:
        return True
    folded = fold_name(line.text)
    short = line.words <= LONGEST_SHORT_PICTURE and not _SAYS_SOMETHING.search(folded)
    return "،" not in folded and bool(_PICTURE.search(folded) or (short and _SHORT_PICTURE.search(folded)))
