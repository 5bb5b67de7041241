"""Whether the first paragraph below a headline is a standfirst or the lead itself: the evidence, weighed."""

from __future__ import annotations

import re
from typing import Final

from ..arabic.calendar import read_lead_day
from ..arabic.folding import fold_name
from ..arabic.lexicon import load_lexicon
from ..arabic.nationality import known_states
from .line import PLAYER, Kind, Line

SHORTEST: Final = 5
LONGEST: Final = 70
LONGEST_HEADLINE: Final = 24
SHORTEST_LEAD: Final = 20
"""Words."""

ENOUGH: Final = 2.0
"""Evidence from which a paragraph is a standfirst."""

MUCH_SHORTER: Final = 0.75
HALF: Final = 0.5
LONGER: Final = 1.4
"""Lengths compared, first to second and second to first."""

ECHO: Final = 0.15
RESTATEMENT: Final = 0.3
"""Share of a standfirst's words that its lead paragraph says again; two paragraphs of a body share less."""

_CLOCK: Final = re.compile(r"\d{1,2}:\d{2}(?:\s*[-–—|:•]\s+\S.*)?", re.DOTALL)
"""How an entry of a running report begins, alone or before its text."""
_DATELINE: Final = re.compile(
    r"[^\W\d]+(?: [^\W\d]+){0,3}(?:، [^\W\d]+)?\s?"
    r"(?:[(（][^()]{2,30}[)）]\s?[-–—:/]|[-–—]\s|/\s?[^/]{2,20}\s?/|[:]\s?[«\"][^«»\"]{3,30}[»\"]\s?[-–—]?)"
    r"|[^\W\d]+(?: [^\W\d]+){0,3},? (?:في )?\d{1,2} [^()/\-–—\d]{3,25}\d{4}م?\s?[(/\-–—]"
)
_NUMBERED: Final = re.compile(r"[^\W\d]+(?: [^\W\d]+){0,2} \d{1,2}[-/]\d{1,2}[-/]\d{4} \S{2,12}\s?[-–—]")
"""`باريس (أ ف ب) –`, `ريمبو - `, `الرياض 14 مايو أيار (وكالات) -`: how a lead begins that an agency wrote."""

_GOES_ON: Final = re.compile(
    r"و(?!صل|قع|افق|اصل|جه|صف|ضع|لد|عد|دع|ثق|اجه|زع|زير|زار|كال|فد|فا|اشنطن|فق|الد|رد|سط|حد|جد|ثيق|جب|رش|سام|لاي|لي)\w{2,}"
    r"|(?:كما|لكن|غير ان|في المقابل|من جهته|من جهتها|من جانبه|من جانبها|بدوره|بدورها|الي ذلك|في غضون ذلك|في سياق)\b"
)
"""How a second paragraph of a text begins, and a lead never does; in matching form."""


_ANEW: Final = re.compile(
    r"(?!و|ف|ال|ب|ل|ك|من |عن |علي |الي |بعد |قبل |خلال |ثم |اما |هذا |هذه |ذلك )"
    r"(?!لم |لا |لن |ان |انه |غير |مع |منذ |عند |حتي )[^\W\d]{3,}"
)
"""A verb, in matching form: no word that leads on, no noun with its article, nothing with a preposition."""


def is_standfirst(first: Line, between: list[Line], following: list[Line]) -> bool:
    """Whether `first`, the first text below the headline, sums up what comes.

    `between` stands between it and the next line of text, `following` is the text from there.
    """
    listed = first.bullet and any(line.bullet for line in following[:2])
    if first.kind != Kind.TEXT or listed or not following or not SHORTEST <= first.words <= LONGEST:
        return False
    return weigh(first, between, following) >= ENOUGH


def weigh(first: Line, between: list[Line], following: list[Line]) -> float:
    """The evidence that `first` is a standfirst, less the evidence that it is the lead."""
    second = next((line for line in following[:3] if line.kind == Kind.TEXT), following[0])
    return (
        _parted(between)
        + _set_off(following[0])
        + _says_more(first, second)
        + _headline_style(first, second)
        + _in_the_present(first)
        + _begins_anew(second)
        - _is_lead(first, second, parted=any(line.parts_head_from_text for line in between))
    )


def _parted(between: list[Line]) -> float:
    """What stands between a standfirst and its text on a page: a player, a date, an author, a picture, buttons."""
    if any(line.reason == PLAYER for line in between):
        return 4.0
    if any(line.kind in (Kind.CAPTION, Kind.DATE, Kind.BYLINE) for line in between):
        return 3.0
    return min(2.0, 1.0 * sum(line.parts_head_from_text for line in between))


def _set_off(following: Line) -> float:
    """The times of a running report, a heading, or a dateline begins the text itself."""
    if _CLOCK.fullmatch(following.text) or begins_with_dateline(following.text):
        return 3.0
    return 1.0 if following.bullet or following.kind == Kind.HEADING or following.text.endswith("؟") else 0.0


def _says_more(first: Line, second: Line) -> float:
    """A lead says its standfirst again, at greater length, and on which day."""
    share = said_again(first.text, second.text)
    again = 3.0 if share >= RESTATEMENT else 1.0 if share >= ECHO else 0.0
    shorter = 1.0 if first.words < MUCH_SHORTER * second.words else 0.0
    shorter += 1.0 if first.words <= SHORTEST_LEAD and first.words < HALF * second.words else 0.0
    day = 1.0 if _is_more_of_today(second.text, first.text) else 0.0
    return again + shorter + day


def _headline_style(first: Line, second: Line) -> float:
    """Written like a headline: short, with no full stop, above a paragraph that has one."""
    if not second.ends or first.text.endswith((".", "؟", "!", ":", "…")):
        return 0.0
    if first.words > LONGEST_HEADLINE:
        return 2.0
    return 3.0 if len(second.text) > LONGER * len(first.text) else 0.0


def _in_the_present(first: Line) -> float:
    """«موسكو تمدّد خفضها»: who acts, then a verb of the present, as headlines have it; a lead begins with its verb."""
    words = fold_name(first.text).split()[:4]
    acts = words[0].startswith("ال") or words[0] in known_states()
    return 1.0 if acts and any(re.match(r"[يت]\w{2,}", word) for word in words[1:]) else 0.0


def _begins_anew(second: Line) -> float:
    """«أدان القاضي …»: nothing joins it to what stands above, as the second paragraph of a text seldom begins."""
    return 1.0 if second.words > SHORTEST_LEAD and _ANEW.match(fold_name(second.text)) else 0.0


def _is_lead(first: Line, second: Line, *, parted: bool) -> float:
    """A lead has a dateline or tells its day, and the paragraph below it goes on."""
    dateline = 6.0 if begins_with_dateline(first.text) else 0.0
    day = 2.0 if tells_its_day(first.text) and not _is_more_of_today(second.text, first.text) else 0.0
    goes_on = (1.0 if parted else 2.0) if _GOES_ON.match(fold_name(second.text)) else 0.0
    return dateline + day + goes_on


def begins_with_dateline(text: str) -> bool:
    """Whether a place, and an agency or a dash, opens `text`."""
    return bool(_DATELINE.match(text) or _NUMBERED.match(text)) or (
        read_lead_day(text[:60]) is not None and "اليوم" not in text[:60]
    )


def tells_its_day(text: str) -> bool:
    """«اليوم الاثنين»: a lead says on which day it happened, a standfirst seldom does."""
    return any(f" {weekday} " in f" {fold_name(text)} ".replace("،", " ") for weekday in load_lexicon().weekdays)


def _is_more_of_today(one: str, other: str) -> bool:
    """Whether one paragraph tells its day and the other does not, or only a day that has passed: «فجر الجمعة»."""
    return tells_its_day(one) and (not tells_its_day(other) or (_says_today(one) and not _says_today(other)))


def _says_today(text: str) -> bool:
    return any(f"اليوم {weekday}" in fold_name(text) for weekday in load_lexicon().weekdays)


def said_again(standfirst: str, lead: str) -> float:
    """Share of the longer words of a paragraph that the next one says again: a lead repeats its standfirst."""
    said = {word for word in fold_name(standfirst).split() if len(word) > 3}
    again = set(fold_name(lead).split())
    return len(said & again) / len(said) if len(said) >= 5 else 0.0
