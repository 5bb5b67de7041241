"""Lines that no rule names and that look like what pages have around their articles: how sure one must be, and where.

Behind the text and beside other furniture little is needed; a line by itself between two paragraphs is most likely a
heading of the text, and there an editor must find nothing missing.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from ..arabic.folding import fold_name
from ..formats.manuscript import Form
from .likeness import likeness
from .line import ALIKE, PICTURE_ELSEWHERE, Kind, Line
from .looks import looks
from .paragraphs import is_paragraph
from .pictures import names_a_picture
from .sections import is_section
from .words_shared import stems

LONGEST_HEADING: Final = 9
SHORTEST_SENTENCE: Final = 3
SHORTEST_STANDFIRST: Final = 5
"""Words."""

LEADING: Final = 3
"""Lines of the text that the line below the headline is held against."""

LONGEST_READ: Final = 3000
"""Characters of one of them."""

SHARED: Final = 3
"""Stems that it has with them at least."""

IN_BOX: Final = -3.0
BEHIND: Final = 0.0
BESIDE: Final = 0.5
ALONE: Final = 2.0
LABELLED: Final = 2.5
HEADING: Final = 4.0
SENTENCE: Final = 6.0
"""The likeness from which a line is furniture: in a box of links, among furniture behind the text, beside furniture or
in the head of the page, by itself, with a credit behind a label, where headings stand,
and where a full stop ends it."""

SIGNS_OF_PAGES: Final = frozenset(f"sign:{name}" for name in ("drawn", "bar", "square bracket", "arrow"))
"""No heading of a text has them."""

FEWEST_LISTED: Final = 3
"""Lines of a box of links."""

_LABEL: Final = re.compile(r"(?:[^\s:]+ ){0,2}[^\s:]+\s?:")
"""«حقوق الصورة: …»: with a credit at its end it is read as a caption, and says nothing of a picture."""


def without_furniture_of_head(lines: list[Line], title: int) -> list[Line]:
    """The lines, those left out that look like furniture between the headline at `title` and where the text begins."""
    begins = (n for n, line in enumerate(lines) if n > title and (is_paragraph(line) or line.kind == Kind.HEADING))
    first = next(begins, title)
    text = frozenset[str]().union(*(stems(line.text[:LONGEST_READ]) for line in lines[first : first + LEADING]))
    below = {title + 1} if title + 1 < len(lines) and _speaks_of(lines[title + 1], text) else set()
    return [_without_label(line) if title < n < first and n not in below else line for n, line in enumerate(lines)]


def _speaks_of(line: Line, text: Collection[str]) -> bool:
    """Whether a line right below the headline has so many words of the text that it is of this article."""
    return line.words >= SHORTEST_STANDFIRST and len(stems(line.text).intersection(text)) >= SHARED


def _without_label(line: Line) -> Line:
    """`line`, left out if it looks like furniture; the name of a section is told by its rule."""
    if is_section(line.text):
        return line
    if "، و" in line.text and len(_PRESENT.findall(fold_name(line.text))) > 1:
        return _left_out(line, HEADING)  # «بلاتر يفتح الظرف، وروسيا تنال نسخة 2018»
    return _left_out(line, ALONE if _may_begin_the_text(line) else BESIDE)


_PRESENT: Final = re.compile(r"\b[يت]\w{3,}")
"""Verbs of the present, in matching form."""


_SIGNS: Final = re.compile(r"[\d|:/«»\"()\[\]–—-]")
"""Signs and figures, of which a label in the head has one: a day, a bar of buttons, a series in quotation marks."""


def _may_begin_the_text(line: Line) -> bool:
    """Long enough for a standfirst, one of two clauses, or a question that heads the first paragraph."""
    long = line.words >= SHORTEST_STANDFIRST
    joined = "، و" in line.text or not _SIGNS.search(line.text)
    return line.words > LONGEST_HEADING or (long and joined) or line.text.endswith("؟")


def without_plain_furniture(lines: list[Line]) -> list[Line]:
    """The lines, those left out that look like furniture wherever they stand, from the first paragraph on."""
    first = next((n for n, line in enumerate(lines) if is_paragraph(line)), len(lines))
    return [_left_out(line, _least_alone(lines, n)) if n > first else line for n, line in enumerate(lines)]


def _least_alone(lines: list[Line], place: int) -> float:
    three = lines[place - 1 : place + 2]
    if len(three) == 3 and _is_followed(*three):
        return SENTENCE
    return HEADING if _is_between(lines, place) else ALONE


def without_furniture(lines: list[Line]) -> list[Line]:
    """The lines, those left out that look like furniture where they stand, from the first paragraph on."""
    paragraphs = [n for n, line in enumerate(lines) if is_paragraph(line)]
    if not paragraphs:
        return lines
    read = list(lines)
    boxed = _boxed(lines, paragraphs[0])
    among = any(line.kind in (Kind.DEBRIS, Kind.BYLINE, Kind.DATE) for line in lines[paragraphs[-1] :])
    for place in range(paragraphs[0] + 1, len(lines)):
        if place in boxed:
            least = IN_BOX
        elif place >= paragraphs[-1]:
            followed = place + 1 < len(lines) and _is_followed(*lines[place - 1 : place + 2])
            least = SENTENCE if followed else BEHIND if among else ALONE
        else:
            least = _least_within(read, place)
        read[place] = _left_out(lines[place], least)
    return read


def _boxed(lines: list[Line], first: int) -> set[int]:
    """The places of lines in boxes of links: three or more between blank lines, one at least likely.

    What a paragraph announces with a colon is a list of the text.
    """
    found: set[int] = set()
    start = first + 1
    for place in range(first + 1, len(lines) + 1):
        if start < place < len(lines) and _is_glued(lines[place - 1], lines[place]):
            continue
        box, above = lines[start:place], lines[start - 1]
        texts = sum(line.kind == Kind.TEXT for line in box)  # one alone is the caption of a picture
        listed = texts > 1 and len(box) >= FEWEST_LISTED and all(map(_may_be_listed, box))
        if listed and any(map(_is_likely, box)) and not above.text.endswith(":"):
            found.update(range(start, place))
        start = place
    return found


def _may_be_listed(line: Line) -> bool:
    return line.kind != Kind.TEXT or (_may_be_furniture(line) and not line.text.endswith((".", ":", "،")))


def _is_likely(line: Line) -> bool:
    return line.kind == Kind.DEBRIS or likeness(line.text) > BEHIND


def _least_within(lines: list[Line], place: int) -> float:
    """From which likeness on the line at `place`, above the last paragraph, is furniture; read are those above it."""
    above, line, below = lines[place - 1 : place + 2]
    beside = _is_furniture(above) or _is_furniture(below)
    if beside and _is_glued(above, line) and not _is_glued(line, below):
        return BESIDE
    if _is_followed(above, line, below):
        return SENTENCE
    if line.text.endswith(":") or (is_paragraph(below) and _may_head(line)):
        return ALONE if beside else HEADING
    return BESIDE if beside else ALONE


def _is_followed(above: Line, line: Line, below: Line) -> bool:
    """Whether a list or an answer right below needs the line, or it is the first below a time of a running report."""
    listed = below.listed or below.form == Form.ROW or (below.form == Form.ITEM and line.text.endswith(":"))
    answered = line.text.endswith("؟") and below.text.endswith(".") and _is_glued(line, below)
    timed = above.kind == Kind.HEADING and above.text[:1].isdigit() and _is_glued(above, line)
    return listed or answered or timed


def _left_out(line: Line, least: float) -> Line:
    if line.kind == Kind.CAPTION and not line.kept and _LABEL.match(line.text):
        least = LABELLED
    elif not _may_be_furniture(line):
        return line
    if line.text.endswith(".") and "؟ " in line.text:  # somebody tells who has asked
        return line
    if line.text.endswith(".") and line.words >= SHORTEST_SENTENCE:
        least = SENTENCE
    elif line.form == Form.ITEM:
        least = max(least, HEADING)
    if likeness(line.text) <= least:
        return line
    return line.left_out(PICTURE_ELSEWHERE if names_a_picture(fold_name(line.text)) else ALIKE)


def _may_be_furniture(line: Line) -> bool:
    told = line.form in (Form.ROW, Form.QUOTE) or line.listed or line.starred
    return line.kind == Kind.TEXT and not line.kept and not told and not is_paragraph(line)


def _is_between(lines: list[Line], place: int) -> bool:
    """Whether the line at `place` may be the heading of the paragraph below it, another being above."""
    three = lines[place - 1 : place + 2]
    return len(three) == 3 and _may_head(three[1]) and is_paragraph(three[0]) and is_paragraph(three[2])


def _may_head(line: Line) -> bool:
    """A few words, and none of the signs that are drawn or that part the pieces of a bar."""
    return line.words <= LONGEST_HEADING and looks(line.text).isdisjoint(SIGNS_OF_PAGES)


def _is_glued(above: Line, line: Line) -> bool:
    """Whether no blank line stands between the two."""
    return above.number is not None and line.number == above.number + 1


def _is_furniture(line: Line) -> bool:
    """Left out already, or as likely as that."""
    return line.kind == Kind.DEBRIS or (_may_be_furniture(line) and likeness(line.text) > ALONE)
