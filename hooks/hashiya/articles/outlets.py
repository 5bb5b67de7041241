"""Lines that only say whom a text comes from: an outlet or a desk, alone or with a city: «سكاي نيوز عربية - أبوظبي»."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from ..arabic.folding import fold_name
from .sections import is_place, is_section

CREDITS: Final = Path(__file__).parent / "data" / "credits.txt"
OUTLETS: Final = Path(__file__).parent / "data" / "outlets.txt"

LONGEST: Final = 8
LONGEST_CITY: Final = 2
"""Words."""

_DASH: Final = re.compile(r"\s?[-–—]+\s|\s[-–—]+\s?|[-–—]+$")
_PARTING: Final = re.compile(r"\s*[:|/()،,+]\s*|\s+مع\s+|\s+ومع\s+|\s+و(?=ال?وكالات)")
_DESK: Final = re.compile(
    r"(?:ال)?وكالات|ترجمات|متابعات"
    r"|(?:هييه|فريق|غرفه|قسم|مكتب)\s+(?:ال)?(?:تحرير|اخبار|ترجمه|متابعات|رصد|تحقيقات)"
)
_KIND: Final = re.compile(
    r"^(?:خاص|خاص ب|حصري|حصري ل|بوابه|موقع|صحيفه|جريده|قناه|شبكه|تلفزيون|وكاله|مجله|المصدر)\s+(?=\S)"
)
_SENT: Final = re.compile(
    r"[^\W\d]+(?: [^\W\d]+)?\s?[-–—/]\s?(?:«[^«»]{2,25}»|مكتب \S+(?: \S+)?)"
    r"|(?:خاص|وكالات|متابعات)\s?/\s?[^\W\d]+(?: [^\W\d]+)?"
)
"""«بيروت - «الأفق»», «واشنطن/ مكتب الأفق», «خاص/ بيروت»."""

_PLACE_AND_AGENCY: Final = re.compile(r"(?:[^()،]{2,25}،\s)?(?P<state>[^()،]{2,30})\s?\((?P<agency>[^()]{2,30})\)\W*")
_PLACE_IN_BRACKETS: Final = re.compile(
    r"[^()،:]{2,25}\s\((?P<state>[^()،]{2,30})\)\s?[-–—/]\s?(?P<agency>[^()\d.]{2,30})"
)
_FROM: Final = re.compile(r"(?P<outlet>.+?)\s+(?:من|في)\s+(?P<place>\S+(?:\s\S+)?)")


def names_its_outlet(text: str) -> bool:
    """Whether `text` only names an outlet, an agency or a desk of the newsroom, a city beside it or none."""
    folded = fold_name(_DASH.sub(" | ", text)).strip(" |:.()")
    if len(folded.split()) > LONGEST or text.endswith((".", "؟", "!")):
        return False
    if _SENT.fullmatch(text):
        return True
    pieces = [piece for piece in _PARTING.split(folded) if piece]
    sent = _FROM.fullmatch(folded)
    if len(pieces) == 1:
        return _is_outlet(folded) or bool(sent and _is_outlet(sent["outlet"]))
    others = [piece for piece in pieces if not (_is_outlet(piece) or _DESK.fullmatch(piece))]
    cities = [piece for piece in others if not is_place(piece)]
    beside = len(cities) == 1 and _is_city(cities[0]) and ":" not in folded  # سكاي نيوز: فلان يستقيل is a headline
    return len(others) < len(pieces) and (not cities or beside)


def names_place_and_agency(text: str) -> bool:
    """«دبي، الإمارات العربية المتحدة (CNN)», «عبري (عُمان) – الوكالات»: a city, its state, an agency, nothing else."""
    told = _PLACE_AND_AGENCY.fullmatch(text) or _PLACE_IN_BRACKETS.fullmatch(text)
    if told is None or not is_place(fold_name(told["state"])):
        return False
    return fold_name(told["agency"]).strip(" .") in credit_names()


def names_its_desk(text: str) -> bool:
    """«الثقافية من الدار البيضاء»: the page of a section signs so, in the head of an article alone."""
    sent = _FROM.fullmatch(fold_name(text))
    section = sent["outlet"] if sent else ""
    return section.startswith("ال") and section.endswith("يه") and " " not in section and is_section(section)


def _is_outlet(folded: str) -> bool:
    """Whether `folded` names an outlet, the kind of it before the name or not."""
    return folded in _outlets() or _KIND.sub("", folded) in _outlets()


def _is_city(folded: str) -> bool:
    return len(folded.split()) <= LONGEST_CITY and not any(char.isdigit() for char in folded)


@cache
def credit_names() -> frozenset[str]:
    """Names of agencies and picture credits in matching form."""
    return _names(CREDITS)


@cache
def _outlets() -> frozenset[str]:
    return _names(OUTLETS)


def _names(path: Path) -> frozenset[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(fold_name(line).strip(" .") for line in lines if line and not line.startswith("#"))
