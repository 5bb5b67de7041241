"""Who wrote the article: the byline that its reader sees, against the authors whom its metadata name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from ...arabic.calendar import read_date
from ...arabic.folding import fold_name
from ...arabic.lexicon import load_lexicon
from . import dates
from .metadata import Metadata, is_organization, names_in
from .page import Page, Shown
from .words import load_names

MOST_SIGNED: Final = 8
"""Words of a line, and lines of a box, that name an author or a source."""

AROUND: Final = 4
"""Boxes around a line by whose names it is judged."""

BESIDE_DATE: Final = 3
"""Boxes around a name that stands beside the date."""

LONGEST_NAME: Final = 6
LONGEST_SHAPED: Final = 4
LONGEST_BYLINE: Final = 24
"""Words of a name of an author, of one that nothing calls so, and of a line that holds one."""

_PIECES: Final = re.compile(r"\s[-–—/]\s|\s*[|•·]\s*|\s(?=(?:بواسطة|بقلم|كتب|كتبت|كتبه|كتبها)\s*:)")

_LABEL: Final = re.compile(
    r"^\s*(?:مرسلة بواسطة|(?:نشر(?:ت|ه|ها)?|كتب|أضيفت?) بواسطة|أعدّ?ها?|كتبت?|كتبه|كتبها|بقلم|بواسطة|إعداد|اعداد"
    r"|تحرير|ترجمة|الكاتب|المحرر|(?:(?:Posted|Submitted|Written) )?[Bb]y|Author)\s*[:|/ـ-]?\s+"
    r"|^\s*(?:By|Author)\s*[,:]\s*"
)
_NO_NAME: Final = re.compile(
    r"https?:|www\.|@\w+\.|\d|[.؟!…]$|^(?:كتبت?|بقلم|بواسطة|مرسلة بواسطة|الكاتب|المصدر|وكالات?)\s*:?$"
)
_WEEKDAY: Final = re.compile(
    r"(?<!\w)(?:الأحد|الاحد|الإثنين|الاثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت)(?!\w)"
)
_BEFORE_DATE: Final = re.compile(
    rf"(?:\s(?:في|بتاريخ|يوم|on)(?=\s))*\s*(?:{_WEEKDAY.pattern}|\d)"
    r"|\s(?:في|يوم)\s+(?:أحد|اثنين|إثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت)\s*[,،]"
)
"""Where the date begins on a line that has no sign before it; one system drops the article of a weekday."""
_OWNER: Final = re.compile(r"^\s*(?:كتبت?|كتبه|كتبها|بقلم|By)\s*[:|/ـ-]\s*(?=\S)")
"""A label with a sign behind it, no blank needed."""


def bylines_of(page: Page, lines: list[int], end: int) -> list[str]:
    """The authors whom lines beside headline or text name, the surest first; `end` is that of the text."""
    called = [name for number in lines for name in _called(page, page.lines[number])]
    shaped = [name for number in lines if number < end for name in _beside_a_date(page, page.lines[number])]
    return list(dict.fromkeys([*called, *shaped]))


def _called(page: Page, line: Shown) -> Iterator[str]:
    """Names that a label, a link to the page of an author, or the name of their box tells."""
    named = is_named_after(page, line, load_names()["author"])
    for piece in [line.author, *_pieces(line), _before_date(line)] if line.words <= LONGEST_BYLINE else []:
        labelled = _LABEL.match(piece) or _OWNER.match(piece)
        if not (named or piece == line.author or labelled) or read_date(piece) is not None:
            continue
        name = _OWNER.sub("", _LABEL.sub("", piece)).strip(" ,،:|-–")
        if 2 <= len(name.split()) <= LONGEST_NAME and _is_name(name, desks=True):
            yield name


def _beside_a_date(page: Page, line: Shown) -> Iterator[str]:
    """A given name and what follows it, in the line or the small box of a date."""
    if line.words > LONGEST_BYLINE or not _dates(page, line):
        return
    marked = [line.text[mark.start : mark.end] for mark in line.marks]
    link = line.text[: line.linked] if 0 < line.linked < len(line.text) else ""
    for piece in [*marked, link, *_pieces(line), _before_date(line)]:
        words = piece.strip(" ,،:|·•-–").split()
        if 2 <= len(words) <= LONGEST_SHAPED and _begins_like_a_name(words):
            name = " ".join(words)
            if _is_name(name) and read_date(name) is None and not _WEEKDAY.search(name):
                yield name


def _begins_like_a_name(words: list[str]) -> bool:
    """A given name; one that is a common word too with a family name behind it: «نور السالمي»."""
    first, family = fold_name(words[0]), words[1].startswith("ال") and words[1].endswith("ي")
    return first in load_lexicon().bearers or (first in load_lexicon().common_words and family and len(words) == 2)


def _dates(page: Page, line: Shown) -> bool:
    """Whether a line is a date's, or stands in a small box with one."""
    if read_date(line.text) is not None:
        return True
    for box in islice(page.around(line.box), BESIDE_DATE):
        first, end = page.boxes[box].first, page.boxes[box].end
        if end - first <= MOST_SIGNED and any(dates.is_date_line(page, other) for other in page.lines[first:end]):
            return True
    return False


def _pieces(line: Shown) -> list[str]:
    return _PIECES.split(line.text)


def _before_date(line: Shown) -> str:
    """What stands on a line before the day that ends it."""
    return _BEFORE_DATE.split(line.text)[0]


def is_named_after(page: Page, line: Shown, names: frozenset[str]) -> bool:
    """Whether a line stands in a small box that has one of `names`."""
    around = (page.boxes[box] for box in islice(page.around(line.box), AROUND))
    return any(box.names & names and box.end - box.first <= MOST_SIGNED for box in around)


def find_author(metadata: Metadata, publisher: str | None, bylines: list[str]) -> str | None:
    """The people of the JSON-LD where the page names none of its own or one of them, its byline, the meta elements.

    A paper is no author of its own.
    """
    written = [article.get("author") for article in metadata.articles]
    people = [name for value in written for one in _each(value) if not is_organization(one) for name in names_in(one)]
    people = list(dict.fromkeys(name for name in people if _is_name(name) and not _is_publisher(name, publisher)))
    shown = [name for name in bylines if not _is_publisher(name, publisher)]
    if people and (not shown or any(fold_name(person) in fold_name(name) for person in people for name in shown)):
        return "، ".join(people)
    told = [metadata.first("author", "article:author", "dc.creator", "sailthru.author", "parsely-author")]
    for candidate in [*shown[:1], *people, *told, *metadata.items.get("author", [])]:
        pieces = _PIECES.split(_LABEL.sub("", candidate))
        for name in pieces:
            if len(pieces) > 1 and " " not in name.strip():
                continue  # «دبي - العربية.نت»: a place and a paper
            if _is_name(name, desks=candidate in shown) and not _is_publisher(name, publisher):
                return name
    return None


def _each(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _is_name(text: str, *, desks: bool = False) -> bool:
    """Whether `text` may be an author's; a desk is one where a reader sees it as such."""
    words, names = set(text.lower().split()), load_names()
    no_names = names["no-author"] if desks else names["no-author"] | names["desk"]
    return bool(words) and not _NO_NAME.search(text) and not no_names & words and len(text.split()) < 18


def _is_publisher(name: str, publisher: str | None) -> bool:
    return publisher is not None and fold_name(name) in fold_name(publisher)
