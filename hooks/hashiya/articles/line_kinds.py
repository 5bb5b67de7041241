"""What a line of a copied page is by its form: a date, a byline, a caption with its credit."""

from __future__ import annotations

import re
from typing import Final

from ..arabic.calendar import LONGEST_DATE_LINE, is_date_only, weekdays_in, without_date
from ..arabic.folding import fold_name
from ..arabic.nationality import known_states
from .outlets import credit_names, names_its_outlet, names_place_and_agency
from .sections import is_place

LONGEST_BYLINE: Final = 8
LONGEST_BESIDE: Final = 3
LONGEST_CAPTION: Final = 60
SHORTEST_CAPTION: Final = 3
LONGEST_CREDIT: Final = 4
LONGEST_OWN: Final = 20
"""Words."""

_DATE_LABEL: Final = re.compile(
    r"(?:تاريخ النشر|نشر في|نشرت في|اخر تحديث|بتاريخ|published|updated)\b\s*[:|/]?|(?:تاريخ|التاريخ|نشر)\s*[:|/]"
)
_UPDATED: Final = re.compile(r"\((?:آخر تحديث|حُدّ?ث|تحديث)\s[^()]{0,30}\)$")
"""«الجمعة 30 نوفمبر 2018 (آخر تحديث قبل ساعتين)»."""

_SEPARATOR: Final = re.compile(r"\s[-–—ـ]\s|[:|/،,()]")
_BYLINE: Final = re.compile(
    r"(?:كتب|كتبت|كتبها|كتبه|بقلم|اعداد|اعده|اعدها|تحرير|حرره|ترجمه|ترجمها|مراسل|مراسله|مراسلنا|مراسلتنا|نص|المصدر"
    r"|الكاتب|الكاتبه|المحرر|مراجعه|غرافيك|تصميم|تصوير وفيديو|تصوير ومونتاج|حاوره|حاورها|تدقيق"
    r"|مونتاج|رسوم|اخراج|تقديم|عن|اجري الحوار|اجرت الحوار|source|author|role|by)"
    r"(?:\s+(?:وتحرير|وترجمه|وتصوير|وفيديو|ومونتاج|وصياغه|وتقديم|واعداد|لغويه?|فنيه?|صحفيه?|علميه?))?\s*[:|/ـ]\s*\S.{1,60}|(?:بقلم|by)\s+\S.{1,50}"
    r"|(?:author|role|reporting from)\s*[,،]\s*\S.{1,60}"
)
_SIGNED: Final = re.compile(r"(?:كتب|كتبت|بقلم|اعداد|تحرير|ترجمه|author|role|reporting from|by)\s*[:،,|]")
_PAPER: Final = r"(?:الصحيفه|الجريده|الموقع|القناه|الوكاله|المجله|(?:ال)?(?:شوون|شيون)\b.{0,25})"
_DESK: Final = r"(?:(?:ال)?(?:شوون|شيون)\s+)?ال(?:\w+يه?|اقتصاد|سياسه|رياضه|ثقافه|حوادث|فن|محافظات)(?:\s+وال\w+)?"
"""`الشؤون الاقتصادية`, `الرياضة`."""

_PAPER_NAME: Final = r"(?:الصحيفه|الجريده|الموقع|القناه|الوكاله|المجله)"
_SOURCES: Final = re.compile(
    r"(?:المصادر|مصادر|مصدر|المصدر)(?:\s+(?:الخبر|التقرير|المقال|الماده|الصور|المعلومات|الصوره))?\s*[:|]\s*(?P<names>\S.{1,80})"
)
"""`المصادر: التلفزيون العربي - وكالات`."""

_KINDS_OF_SOURCES: Final = re.compile(
    r"(?:ال)?وكالات(?:\s+\S+){0,2}|(?:مواقع|صحف|قنوات|وسايل اعلام|مواقع التواصل|الصحافه|الاعلام)(?:\s+\S+){0,2}"
    r"|مواقع التواصل الاجتماعي|مواقع الكترونيه"
)

_NEWSROOM: Final = re.compile(
    r"(?:من\s+|كتب\s+)?(?:مراسلنا|مراسلتنا|مراسلينا|مراسلونا|مبعوثنا|مبعوثتنا|موفدنا|موفدتنا|موفدونا|مندوبنا|مكتبنا)"
    r"(?:\s+(?:في|الي|من)\s+\S+(?:\s+\S+){0,4})?(?:\s*[:،|]\s*\S+(?:\s+\S+){0,2})?"
    r"|(?:متابعه|متابعات|رصد|متابعه خاصه)(?:\s+(?:من\s+)?(?:الوكالات|وكالات|الاخبار|خاصه|صحفيه))?"
    r"(?:\s*[:|]\s*\S.{1,40})?"
    rf"|[^.؟!:|/]{{2,24}}\s*[:|/]\s*(?:(?:مراسل|مراسله|موفد|موفده|مبعوث|مندوب|محرر|محرره)\s+{_PAPER}|(?:ال)?قسم\s+\S+)"
    r"|(?:القسم|قسم)\s+(?:الاقتصادي|الرياضي|السياسي|الثقافي|الدولي|العربي|المحلي|الاخبار|التحرير|الترجمه|الرياضه|الاقتصاد"
    r"|السياسه|الثقافه|الحوادث|المحافظات|المتابعات|الشوون \S+|الشيون \S+)"
    r"|(?:كتب|كتبت|كتبه|كتبها|اعده|اعدها)\s+(?:ال)?(?:محرر|محرره|مراسل|مراسله|موفد|موفده|مندوب|مبعوث)"
    rf"\s+(?:{_DESK}|{_PAPER_NAME})"
    r"|(?:(?:ال)?قسم|(?:ال)?وحده|(?:ال)?فريق|غرفه|مكتب|هييه|خدمه|منصه)\s+\S+(?:\s+\S+)?\s*[|/]\s*"
    r"(?:اعداد|كتابه|تحرير|بقلم|ترجمه|مراجعه|تدقيق|كتب|كتبت|نص|تقرير|متابعه)\s*[:|]?\s*\S.{1,60}"
    r"|(?:ال)?(?:موفد|موفده|مبعوث|مبعوثه|مراسل|مراسله)\s+(?:الي|في)\s+\S+(?:\s+\S+){0,2}\s*[:|/]\s*\S+(?:\s+\S+){0,2}"
    rf"|(?:مراسل|مراسله|موفد|موفده|مبعوث|مندوب|محرر|محرره|المحرر)\s+(?:{_PAPER}|السياسي|الاقتصادي|الرياضي|الثقافي)"
)
"""Somebody of the newsroom without a name: `من مراسلينا في واشنطن`, `ريمبو: موفد الصحيفة`."""

_INITIAL: Final = re.compile(r"\s[^\W\d]\.$")
"""«سيدي م.»: a name that is cut short, no sentence."""

_SHORT_NAME: Final = re.compile(
    r"[^\W\d]+(?: [^\W\d]+){0,2}(?:،| ?[-–—|/:]) ?[^\W\d]+(?: [^\W\d]+)?(?: [^\W\d]\.|\. [^\W\d]\.?)"
    r"|[^\W\d]\. [^\W\d]+(?: [^\W\d]+)? (?:من|في) [^\W\d]+(?: [^\W\d]+)?"
)
"""«روما - رويدا ح.», «دبي - أحمد. س», «ع. المرابط من وزان»: a place, and an author whose name is cut short."""

_PLACE_AND_PAPER: Final = re.compile(
    r"(?P<place>[^\W\d]+(?: [^\W\d]+)?)(?P<sign>:| ?[-–—]|[ ـ]ـ) «(?P<paper>[^«»]{3,30})»"
)
"""«فيينا: «الشرق الأوسط»», «ليون ـ «القسم الدولي»», which «أفضل فيلم: «أوبنهايمر»» looks like; a year is no place."""

_AGENCY: Final = re.compile(r"\s(?:\([^\W\d]+(?: [^\W\d]+){0,2}\)|/ ?[^\W\d]+(?: [^\W\d]+){0,2} ?/)$")
"""Whoever reports, in brackets or between strokes behind place and day."""

_DASH: Final = re.compile(r"\s[-–—]\s")
_CREDIT_DASH: Final = re.compile(r"\s[-–—/|]\s")
_BRACKETED: Final = re.compile(r"^.{8,}?\s*[(（\[]\s*(?P<credit>[^()\[\]]{1,40})\s*[)）\]]\s*\.?$")
_CLOSING: Final = (")", "）", "]")
_CAPTION_LABEL: Final = re.compile(r"^(?:(?:صوره|الصوره|تصوير|عدسه)\s*[:|]|(?:ال)?تعليق (?:علي )?الصوره\s*[:|،,]).+")
_PICTURE_LABEL: Final = re.compile(
    r"(?:(?:التعليق على الصورة|تعليق الصورة)\s*[،,:]|(?i:image caption)\s*[،,:]?)\s*(?=\S)"
)
"""What some sites set before every caption."""
_OWN_PICTURE: Final = re.compile(
    r"(?:(?:من |عن )?(?:ال)?(?:حساب|صفحه)|(?:المكتب|المركز) الاعلامي|لقطه شاشه|لقطه من|صوره نشرها|بعدسه)\b"
)
"""Who gave the picture, in brackets: «(حساب النصر)»; a sentence that brackets end has its full stop."""
_CREDIT_LABEL: Final = re.compile(r".{8,}(?:صوره من: \S.{1,60}|في صوره (?:ارشيفيه|قديمه|سابقه|متداوله))")
"""A caption with the credit run into it, or that says what picture it is."""
_PHOTOGRAPHER: Final = re.compile(
    r"(?:(?:تصوير|عدسه|كاميرا|صوره|الصوره|الصور)\s*[:|]\s*\S+(?:[ /]\S+){0,2}"
    r"|(?:photo|credit|photo credit|image)\s*[:|]\s*\S.{1,60})"
)
"""A credit of its own line."""
_PICTURE: Final = re.compile(
    r"(?:تصوير|عدسه|ارشيف\w*|صور \S|صوره (?:من|ارشيفيه|متداوله|عبر)|وكاله|وكالات|الوكاله)\b|صوره\s*:",
)


def is_date_line(text: str) -> bool:
    """Whether `text` dates the article: a date alone, or with its place, agency or author."""
    text = _UPDATED.sub("", text).rstrip()
    if is_date_only(text):
        return True
    agency = _AGENCY.search(text) if len(text) <= LONGEST_DATE_LINE else None
    if agency is not None:  # «بغداد 30 آب 2022 (خدمة الأخبار)»
        text = text[: agency.start()]
    rest = without_date(text)
    if rest is not None and agency is not None:
        rest = rest.strip().removesuffix(" في")  # «دبي في 10 أبريل / وام /»
    if rest is None or text.endswith((".", "؟", "!")):
        return False
    if "|" in text and all(len(piece.split()) <= LONGEST_BESIDE for piece in rest.split("|")):
        return True
    if _names_place_and_agency(rest) or (" - " in text and _is_a_day_among_labels(text.split(" - "))):
        return True
    pieces = [piece.strip(" -–—|") for piece in _SEPARATOR.split(_DATE_LABEL.sub(":", rest, count=1))]
    return all(_stands_beside_a_date(piece) for piece in pieces if piece)


def _names_place_and_agency(rest: str) -> bool:
    """«الظهران ٢٩ رجب ١٤٣٩ هـ واس»: what stands around the date is a city and an agency, with nothing between."""
    *place, agency = rest.split() or [""]
    return 0 < len(place) < LONGEST_BESIDE and _names_credit(agency)


def _is_a_day_among_labels(pieces: list[str]) -> bool:
    """«جولة الصحف - الخميس 8 يناير 2015»: one is a date with its weekday, the others are a few words."""
    dated = any(weekdays_in(piece) and is_date_only(piece) for piece in pieces)
    return dated and all(len(piece.split()) <= LONGEST_BESIDE or is_date_only(piece) for piece in pieces)


def _stands_beside_a_date(piece: str) -> bool:
    """A city, an agency, an author."""
    if piece in known_states() or _names_credit(piece) or _BYLINE.fullmatch(piece) or _NEWSROOM.fullmatch(piece):
        return True
    return " " not in piece and not piece.startswith("ال")


def is_byline(text: str) -> bool:
    """Whether `text` only names its author, its source, or its place and agency."""
    folded = fold_name(_DASH.sub(" : ", text)).strip("() ").rstrip(": ")
    ends = text.endswith((".", "؟", "!")) and not _INITIAL.search(text)
    if ends or len(folded.split()) > LONGEST_BYLINE + folded.count(" : "):
        return False
    if _names_sources(folded):
        return True
    return (
        bool(_PHOTOGRAPHER.fullmatch(folded) or _BYLINE.fullmatch(folded) or _NEWSROOM.fullmatch(folded))
        or bool(_SHORT_NAME.fullmatch(text))
        or _is_dateline(text)
        or names_its_outlet(text)
        or names_place_and_agency(text)
    )


def _names_sources(folded: str) -> bool:
    """Whether one of the names behind «المصادر:» is an agency, or the last a kind of source: else they speak."""
    told = _SOURCES.fullmatch(folded)
    if told is None:
        return False
    names = [name.strip(" .") for name in re.split(r"\s+:\s+|\s*[+،,/|]\s*|\s+و(?=ال?وكالات)", told["names"])]
    return any(_names_credit(name) for name in names) or bool(_KINDS_OF_SOURCES.fullmatch(names[-1]))


def _is_dateline(text: str) -> bool:
    """`باريس (ا ف ب)`, `القاهره / ا ش ا`: a place and an agency, nothing else."""
    quoted = _PLACE_AND_PAPER.fullmatch(text)
    if quoted:
        place, alone = fold_name(quoted["place"]), quoted["sign"] == ":" and " " not in quoted["place"]
        return alone or is_place(place) or fold_name(quoted["paper"]) in credit_names()
    parts = [part.strip(" .") for part in re.split(r"[()/|ـ:،,]| [-–—] ", text) if part.strip(" .")]
    parts = [fold_name(part).strip(" .") for part in parts]
    return bool(parts) and _names_credit(parts[-1]) and all(len(part.split()) <= LONGEST_CREDIT for part in parts)


def is_signed(text: str) -> bool:
    """Whether a label or a dateline opens `text`, whatever credit ends it: `بقلم: فلان | أ ف ب`."""
    signed = bool(_SIGNED.match(fold_name(text)) and is_byline(text))
    return signed or is_credit(text) or names_place_and_agency(text)


def is_caption(text: str) -> bool:
    """Whether `text` is the caption of a picture: short, with a credit at its end or a label at its head."""
    if len(text.split()) > LONGEST_CAPTION:
        return False
    folded = fold_name(text)
    labelled = _CAPTION_LABEL.match(folded) or _CREDIT_LABEL.fullmatch(folded)
    return has_bracketed_credit(text) or is_credited(text) or bool(labelled)


def has_bracketed_credit(text: str) -> bool:
    """`… (رويترز)`: nothing but a caption ends so."""
    closed = text.rstrip().rstrip(".").rstrip().endswith(_CLOSING)  # as few lines are
    match = _BRACKETED.match(text) if closed else None
    if match is None or len(text.split()) > LONGEST_CAPTION:
        return False
    credit = fold_name(match["credit"])
    if _names_credit(credit) or _PICTURE.search(credit):
        return True
    short = len(text.split()) <= LONGEST_OWN and not text.endswith(".") and ". " not in text
    return short and bool(_OWN_PICTURE.match(credit))


def without_credit(caption: str) -> str:
    """`caption` without the credit that ends it, in brackets or behind a dash."""
    if has_bracketed_credit(caption):
        return re.sub(r"\s*[(（\[][^()\[\]]{1,40}[)）\]]\s*\.?$", "", caption)
    pieces = _CREDIT_DASH.split(caption)
    return pieces[0] if len(pieces) == 2 and is_credited(caption) else caption


def length_of_label(text: str) -> int:
    """Characters of the «التعليق على الصورة،» that leads `text`, 0 where none does or nothing follows."""
    label = _PICTURE_LABEL.match(text)
    return label.end() if label else 0


def is_credit(text: str) -> bool:
    """Whether `text` is nothing but the credit of a picture: `أ ف ب / أرشيف`, `تصوير: مروان ط.`."""
    return bool(_agencies(text)) or is_photographer(text)


def is_picture_credit(text: str) -> bool:
    """Whether `text` is a credit that no text is signed with: two of them, an archive, a photographer."""
    return len(_agencies(text)) > 1 or is_photographer(text)


def is_photographer(text: str) -> bool:
    """Whether `text` names the photographer alone: `تصوير: مروان ط.`."""
    return bool(_PHOTOGRAPHER.fullmatch(fold_name(text).rstrip(" .")))


def _agencies(text: str) -> list[str]:
    """The agencies that `text` is made of; none where it says anything else."""
    pieces = []
    for written in re.split(r"[/|،:]|\s[-–—]\s", text):
        piece = fold_name(written).strip(" .©")
        if piece not in credit_names():
            return []  # as the first piece of most lines
        pieces.append(piece)
    return pieces


def is_credited(text: str) -> bool:
    """Whether a credit without brackets ends `text`: `… - رويترز`, `… © أ ف ب`, `… . صورة من الأرشيف`."""
    if (
        text.endswith(".")
        or len(text.split()) > LONGEST_CAPTION
        or is_credit(text)
        or _SOURCES.fullmatch(fold_name(text))
    ):
        return False
    pieces = [piece for piece in re.split(r"\s[-–—/|]\s|[.،]\s|(?=©)", text) if piece.strip()]
    if len(pieces) == 1 or len(pieces[0].split()) < SHORTEST_CAPTION:
        return False
    last = fold_name(pieces[-1])
    return _names_credit(last) or (len(last.split()) <= LONGEST_CREDIT and bool(_PICTURE.match(last)))


def _names_credit(folded: str) -> bool:
    """Whether a piece of `folded` is an agency: `رويترز`, `تصوير فلان / ا ف ب`."""
    pieces = [piece.strip(" .©").removeprefix("تصوير ") for piece in re.split(r"[/|،,:]|\bعبر\b", folded)]
    return any(piece in credit_names() for piece in pieces if piece)
