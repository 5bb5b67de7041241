"""What a site tells on its own below a text: «خلفية: …», «حقائق: …», typed right under the last paragraph."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from ..arabic.folding import fold_name
from .line import Kind, Line
from .paragraphs import is_paragraph

BACKGROUND: Final = "خلفية يضعها الموقع تحت النصّ"
"""Reason, in Arabic, as the page shows it."""

PARTED: Final = 0.6
"""Share of the lines of a text with a blank line before them, above which a line without one is none of it."""

LONGEST: Final = 400
"""Characters."""

_LABEL: Final = re.compile(
    r"(?:خلفيه|حقايق|معلومه|معلومات|للتذكير|للعلم|هل تعلم|نبذه|تعريف|المنهجيه|طريقه الحساب|ملاحظه|تنويه|توضيح)\s?:\s?\S"
)
"""Background, facts, a reminder, did you know, in short, method, note; in matching form."""


def without_background(lines: list[Line]) -> list[Line]:
    """The lines, the site's own words left out: labelled, the last of the text and glued to it, which blanks part."""
    texts = [line for line in lines if line.kind == Kind.TEXT]
    if len(texts) < 3 or not _is_labelled(texts[-1]) or _gap(*texts[-2:]) or not _are_parted(texts[:-1]):
        return lines
    return [line.left_out(BACKGROUND) if line is texts[-1] else line for line in lines]


def _is_labelled(line: Line) -> bool:
    told = line.kept or line.listed or len(line.text) > LONGEST
    return not told and _LABEL.match(fold_name(line.text)) is not None


def _are_parted(texts: list[Line]) -> bool:
    """Whether blank lines stand between most of the paragraphs among them."""
    gaps = [_gap(above, line) for above, line in pairwise(filter(is_paragraph, texts))]
    return sum(gaps) > PARTED * len(gaps)


def _gap(above: Line, line: Line) -> bool:
    return above.number is None or line.number is None or line.number > above.number + 1
