"""How the paragraphs of a text begin: a lead with its dateline, a second paragraph with a word that goes on."""

from __future__ import annotations

import re
from typing import Final

from ..arabic.calendar import read_lead_day
from ..arabic.folding import fold_name
from .line import Line

SHORTEST_LEAD: Final = 20
"""Words."""

OPENING: Final = 60
"""Characters in which a dateline stands."""

CLOCK: Final = re.compile(r"\d{1,2}:\d{2}(?:\s*[-–—|:•]\s+\S.*)?", re.DOTALL)
"""How an entry of a running report begins, alone or before its text."""
_DATELINE: Final = re.compile(
    r"[^\W\d]+(?: [^\W\d]+){0,3}(?:، [^\W\d]+)?\s?"
    r"(?:[(（][^()]{2,30}[)）]\s?[-–—:/]|[-–—]\s|/\s?[^/]{2,20}\s?/|[:]\s?[«\"][^«»\"]{3,30}[»\"]\s?[-–—]?)"
    r"|[^\W\d]+(?: [^\W\d]+){0,3},? (?:في )?\d{1,2} [^()/\-–—\d]{3,25}\d{4}م?\s?[(/\-–—]"
)
_NUMBERED: Final = re.compile(r"[^\W\d]+(?: [^\W\d]+){0,2} \d{1,2}[-/]\d{1,2}[-/]\d{4} \S{2,12}\s?[-–—]")
"""`باريس (أ ف ب) –`, `ريمبو - `, `الرياض 14 مايو أيار (وكالات) -`: how a lead begins that an agency wrote."""

_GOES_ON: Final = re.compile(
    r"و(?!صل|قع|افق|اصل|جه|صف|ضع|لد|عد|دع|ثق|اجه|زع|زير|زار|كال|فد|فا|اشنطن|فق|الد|رد|سط|حد|جد|ثيق|جب|رش|سام|لاي|لي|وري|اري|رث|بخ|شح|هب|صي)\w{2,}"
    r"|(?:كما|لكن|غير ان|في المقابل|من جهته|من جهتها|من جانبه|من جانبها|بدوره|بدورها|الي ذلك|في غضون ذلك|في سياق)\b"
)
"""How a second paragraph of a text begins, and a lead never does; in matching form."""


_ANEW: Final = re.compile(
    r"(?!و|ف|ال|ب|ل|ك|من |عن |علي |الي |بعد |قبل |خلال |ثم |اما |هذا |هذه |ذلك )"
    r"(?!لم |لا |لن |ان |انه |غير |مع |منذ |عند |حتي )[^\W\d]{3,}"
)
"""A verb, in matching form: no word that leads on, no noun with its article, nothing with a preposition."""


def begins_with_dateline(text: str) -> bool:
    """Whether a place, and an agency or a dash, opens `text`, or its day."""
    if _DATELINE.match(text) or _NUMBERED.match(text):
        return True
    opening = text[:OPENING]
    return read_lead_day(opening) is not None and "اليوم" not in opening


def goes_on(text: str) -> bool:
    """Whether `text` begins with a word that joins it to what stands above."""
    return bool(_GOES_ON.match(fold_name(text)))


def begins_anew(line: Line) -> bool:
    """«أدان القاضي …»: nothing joins it to what stands above, as the second paragraph of a text seldom begins."""
    return line.words > SHORTEST_LEAD and bool(_ANEW.match(fold_name(line.text)))
