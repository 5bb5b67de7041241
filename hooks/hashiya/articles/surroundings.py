"""Lines that are debris for what stands around them: headlines under «اقرأ أيضاً», what follows the end of the text."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from ..arabic.folding import fold_name
from ..formats.manuscript import Form
from .line import ALIKE, COMMENTS, LINK, NAVIGATION, NEWSLETTER, PICTURE_ELSEWHERE, TAGS, Kind, Line
from .paragraphs import LONGEST_NOTE, is_paragraph, reads_like_paragraph
from .pictures import is_picture, names_a_picture
from .sections import is_section
from .strangers import without_strangers

LONGEST_LINK: Final = 18
SHORTEST_LINK: Final = 3
LONGEST_HEADING: Final = 6
LONGEST_LOOSE: Final = 14
LONGEST_TAG: Final = 4
SHORTEST_SENTENCE: Final = 8
"""Words."""

MOST_LINKS: Final = 8
"""Headlines that one label heads."""

SENTENCES: Final = 0.6
"""Share of the paragraphs of a text that end with a full stop, above which a line without one is none of them."""

_HEADS_LINKS: Final = re.compile(
    r"(?:و?(?:اقرا|اقراوا|قرا|طالع|شاهد|شاهدوا|تابع|استمع)\s+(?:ايضا|المزيد|كذلك|للكاتب|في السياق)\b[^:]{0,30}"
    r"|(?:مواضيع|موضوعات|مقالات|مواد|اخبار|روابط|تقارير|قصص|محتوي|عناوين|الاخبار|المواضيع|الموضوعات|المقالات|للمزيد"
    r"|المزيد)?\s*(?:ذات صله|ذات الصله|متعلقه|مرتبطه|مقترحه|مشابهه|قد تعجبك|قد تهمك|قد يهمك|تهمك|ذات علاقه|مختاره)"
    r"\b[^:]{0,20}"
    r"|(?:قد يهمك|قد يعجبك|اخترنا لك|اخترنا لكم|نرشح لك|ننصحك بقراءه|مختارات|توصيات|لا تفوت)\b[^:]{0,30}"
    r"|(?:\w+\s+){0,2}(?:الاكثر|اكثر)\s+(?:قراءه|مشاهده|تداولا|تعليقا|مشاركه|شيوعا)\b[^:]{0,20}"
    r"|(?:اخر|اهم|احدث|ابرز)\s+(?:الاخبار|العناوين)|اخبار اخري|مقالات اخري|عناوين اخري|مواضيع اخري|المزيد"
    r"|المزيد من .{2,30}|read more|read also|see also|related.{0,20}|most read|recommended|more stories)"
)
"""A label that others follow; one that names its article on the same line heads none."""

_HEADS_TAGS: Final = re.compile(
    r"(?:وسوم|الوسوم|دلالات|(?:ال)?كلمات (?:ال)?(?:مفتاحيه|مفاتيح|دليليه|دلاليه|داله)|تاجات|العلامات|tags?|keywords"
    r"|المواضيع|مواضيع)"
)
_NUMBERED: Final = re.compile(r"(?P<number>\d{1,2})\s*[-.)]\s")
"""The number of a link in a list of what is read most."""

_NAMES_A_LETTER: Final = re.compile(r"(?:ال)?(?:نشره|رساله|نشرتنا|موجز)(?:\s+\S+){0,3}")
"""«نشرة العلوم»: the name of a newsletter where its form stands below or above."""

_ASKS_FOR_ADDRESS: Final = re.compile(r"بريدك|بريدكم|اشترك|البريد الالكتروني|سجل")
"""What the form of a newsletter says."""

_PICTURE_FOLLOWS: Final = re.compile(r"(?:التعليق علي الصوره|تعليق الصوره)\s*[،,:]?")


def read_surroundings(lines: list[Line]) -> list[Line]:
    """The lines, those left out that stand under a label or behind the text."""
    gaps = _gaps(lines)
    lines = _with_headings_of_one_word(lines, gaps)
    spoken = _ends_in_sentences(lines)
    read: list[Line] = []
    label, links, begun, told = "", 0, False, False
    for place, (line, gap) in enumerate(zip(lines, gaps, strict=True)):
        glued = gaps[place + 1 : place + 2] == [False]
        named = label in (LINK, ALIKE) and line.words <= (LONGEST_TAG if glued else SHORTEST_LINK)
        few = links > 0 or (gap and glued) or (named and (gap or glued))
        heads_text = few and _heads_text(lines[place - 1], line, lines[place + 1 : place + 2])
        counted = links > 0 and _number(lines[place - links]) > 0 and _number(line) == 0 and not line.bullet
        under = label and not heads_text and not counted and _stands_under(line, label, links, gap=gap)
        if under and links < (MOST_LINKS if spoken else 1):
            read.append(line.left_out(label) if line.kind in (Kind.TEXT, Kind.CAPTION, Kind.HEADING) else line)
            links += 1
            continue
        begun = begun or line.kind in (Kind.TEXT, Kind.HEADING)
        told = told or reads_like_paragraph(line)
        label, links = _heads(line, told=told) if begun else "", 0
        read.append(line)
    read = _without_named_pictures(_captioned(_without_letters(read)))
    return _tail(without_strangers(read)) if spoken else read


def _with_headings_of_one_word(lines: list[Line], gaps: list[bool]) -> list[Line]:
    """«الرد», «القائمة» are buttons; behind a blank line and right above a paragraph or list they head it."""
    read: list[Line] = []
    told = False
    for place, line in enumerate(lines):
        told = told or reads_like_paragraph(line)
        below = lines[place + 1 : place + 2] if gaps[place + 1 : place + 2] == [False] else []
        leads = any(reads_like_paragraph(one) or (one.bullet and one.kind == Kind.TEXT) for one in below)
        button = line.kind == Kind.DEBRIS and line.reason in (COMMENTS, NAVIGATION) and line.words == 1
        heads = button and told and gaps[place] and leads and not line.bullet
        read.append(replace(line, kind=Kind.TEXT, reason="") if heads else line)
    return read


def _heads_text(above: Line, line: Line, below: list[Line]) -> bool:
    """A few words above a paragraph are its heading, not a link, unless they count on or break off and ask."""
    asks = line.text.endswith("؟") and ".." in line.text
    goes_on = line.bullet and above.bullet  # «- من هو؟» and «- حكاية مدينة» below «مواد متعلقة:»
    listed = _number(above) > 0 and _number(line) == _number(above) + 1
    leads = any(
        reads_like_paragraph(one) or one.listed or one.form == Form.ROW or (one.bullet and one.ends) for one in below
    )
    return line.words <= LONGEST_HEADING and not (asks or listed or goes_on) and leads


def _number(line: Line) -> int:
    """The number that leads `line`, 0 where none does."""
    numbered = _NUMBERED.match(line.text)
    return int(numbered["number"]) if numbered else 0


def _gaps(lines: list[Line]) -> list[bool]:
    """Whether a blank line stands before each line."""
    numbers = [line.number for line in lines]
    steps = zip([None, *numbers], numbers, strict=False)
    return [before is not None and number is not None and number - before > 1 for before, number in steps]


def _heads(line: Line, *, told: bool) -> str:
    """The reason of what follows `line`, where it is a label that others follow; else nothing.

    What only looks like a label is one where a paragraph of the text has been `told`.
    """
    if line.kind != Kind.DEBRIS:
        return ""
    folded = fold_name(line.text).strip(" :.…|>")
    text = line.text.strip(" .…:")  # «بالصور.. دموع أنصار كلينتون», «إنفوغراف: رحلة العشر سنوات»
    names_its_own = any(sign in text for sign in ("..", "…", ": "))
    if line.reason == LINK and (_HEADS_LINKS.fullmatch(folded) or (line.words <= LONGEST_TAG and not names_its_own)):
        return LINK
    if told and line.reason == ALIKE and line.words <= LONGEST_TAG and not re.search(r"\d", folded):
        return ALIKE
    return line.reason if _HEADS_TAGS.fullmatch(folded) else ""


def _stands_under(line: Line, label: str, links: int, *, gap: bool) -> bool:
    """A headline, or a tag: short, no sentence; behind a blank line only the first, or what is numbered or marked."""
    if line.kind == Kind.DEBRIS:
        return line.reason in (LINK, ALIKE) or (gap is False and line.reason == "عدّاد")
    if (label == ALIKE and line.kind == Kind.CAPTION) or (line.kind == Kind.HEADING and line.text[:1].isdigit()):
        return False  # the time of a running report
    if line.kept or line.listed or line.starred or line.kind not in (Kind.TEXT, Kind.CAPTION, Kind.HEADING):
        return line.kind == Kind.DATE and not gap and label == LINK
    if line.words > LONGEST_LINK or line.text.endswith((".", "،", ":")):
        return False
    if links and is_picture(line, alone=True):
        return False  # «ركاب ينتظرون أمام محطة القطار»
    listed = line.bullet or _NUMBERED.match(line.text) is not None
    return links == 0 or listed or not gap


def _ends_in_sentences(lines: list[Line]) -> bool:
    """Whether the paragraphs of the text end with full stops; those of a flash do not."""
    long = [line for line in lines if line.kind == Kind.TEXT and line.words > LONGEST_NOTE]
    return sum(line.ends for line in long) > SENTENCES * len(long)


def _without_letters(lines: list[Line]) -> list[Line]:
    """The lines, the names of newsletters left out whose form stands beside them."""
    forms = {
        line.place for line in lines if line.kind == Kind.DEBRIS and _ASKS_FOR_ADDRESS.search(fold_name(line.text))
    }
    beside = forms.union(*({place - 1, place + 1} for place in forms))
    return [line.left_out(NEWSLETTER) if line.place in beside and _names_a_letter(line) else line for line in lines]


def _names_a_letter(line: Line) -> bool:
    named = _NAMES_A_LETTER.fullmatch(fold_name(line.text)) and not line.ends and not line.kept
    return bool(named) and line.kind in (Kind.TEXT, Kind.HEADING)


def _captioned(lines: list[Line]) -> list[Line]:
    """What follows «التعليق على الصورة،» is the caption."""
    read: list[Line] = []
    for line in lines:
        above = fold_name(read[-1].text) if read and read[-1].kind == Kind.DEBRIS else ""
        follows = line.kind == Kind.TEXT and _PICTURE_FOLLOWS.fullmatch(above)
        read.append(replace(line, kind=Kind.CAPTION) if follows and not reads_like_paragraph(line) else line)
    return read


def _without_named_pictures(lines: list[Line]) -> list[Line]:
    """«صورة: الزعيمان في الحديقة», «صورة أرشيفية للعالم» among the paragraphs: what a page shows there, and no text."""
    told = False
    read: list[Line] = []
    for line in lines:
        told = told or reads_like_paragraph(line)
        plain = line.kind in (Kind.TEXT, Kind.CAPTION) and line.words <= LONGEST_LINK and not (line.kept or line.ends)
        said = fold_name(line.text) if told and plain else ""
        on_file = line.words <= LONGEST_LABEL and _ON_FILE.match(said)
        read.append(line.left_out(PICTURE_ELSEWHERE) if on_file or names_a_picture(said) else line)
    return read


_ON_FILE: Final = re.compile(r"صوره (?:ارشيفيه|تعبيريه|توضيحيه|متداوله|من الارشيف)\b")

LONGEST_LABEL: Final = 4
"""Words of a label: «صورة أرشيفية للعالم الراحل»; a longer line says what is to be seen, and is the caption."""


def _tail(lines: list[Line]) -> list[Line]:
    """Short lines with no end, among debris behind the last paragraph, are headlines of other articles."""
    last = max((n for n, line in enumerate(lines) if is_paragraph(line)), default=None)
    if last is None:
        return lines
    tail = lines[last + 1 :]
    debris = any(line.kind in (Kind.DEBRIS, Kind.BYLINE, Kind.DATE) for line in tail)
    loose = [line for line in tail if _is_loose(line)]
    tags = (
        len(loose) > 1
        and all(line.words <= LONGEST_TAG and not _tabulates(line) for line in loose)
        and not lines[last].text.endswith(":")
    )
    asked = {line.place for line, below in pairwise(tail) if line.kind == Kind.TEXT and _asks(line) and below.reason}
    sections = any(is_section(line.text) and not _tabulates(line) for line in loose)
    if not (debris or tags or sections or any(map(_is_list_of_tags, loose))):
        return lines
    reason = LINK if debris else TAGS
    tabled = _table_above_furniture(tail)
    headings = {line.place for line, below in pairwise(tail) if _heads_the_end(line, below)}
    others = asked.union(line.place for line in loose) - tabled - headings
    return [*lines[: last + 1], *(line.left_out(reason) if line.place in others else line for line in tail)]


def _tabulates(line: Line) -> bool:
    """«المغرب: 12 ميدالية», «الذهبية: كينيا», «الأهلي 2 - 1 الزمالك»: what a list or a table of the text has."""
    return bool(re.search(r"\d", line.text) or re.search(r"\w:\s", line.text))


def _table_above_furniture(tail: list[Line]) -> set[int]:
    """The places of the lines right behind the text that are a table of it: two or more, each of which tabulates."""
    table: list[Line] = []
    for line in tail:
        if line.kind != Kind.TEXT or not _tabulates(line):
            break
        table.append(line)
    return {line.place for line in table} if len(table) > 1 else set()


def _heads_the_end(line: Line, below: Line) -> bool:
    """«محطات» above the points or the table that the text ends with, or a few words right above a short sentence."""
    last = below.kind == Kind.TEXT and below.text.endswith(".") and below.words >= SHORTEST_SENTENCE
    near = line.number is not None and below.number == line.number + 1
    return line.words <= LONGEST_HEADING and (below.listed or below.form == Form.ROW or (last and near))


def _is_list_of_tags(line: Line) -> bool:
    """«أوكرانيا، روسيا، حلف الناتو»: three names or more, nothing that joins them."""
    names = re.split(r"\s*[،,]\s*", line.text)
    named = all(0 < len(name.split()) <= LONGEST_TAG and not name.startswith("و") for name in names)
    return named and len(names) > 2 and not _tabulates(line)


def _asks(line: Line) -> bool:
    """A headline that asks, or breaks off, with debris below it."""
    return (
        not (line.kept or line.listed)
        and line.words <= LONGEST_LOOSE
        and line.text.endswith(("؟", "…", "..", "!", "»"))
    )


def _is_loose(line: Line) -> bool:
    """A short line with no end, of which its document does not say that it is a list's, a table's or a quotation."""
    told = line.listed or line.form in (Form.ITEM, Form.ROW, Form.QUOTE)
    return line.kind == Kind.TEXT and not line.kept and not told and not line.ends and line.words <= LONGEST_LOOSE
