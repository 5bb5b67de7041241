"""Lines that come along when a news page is copied and are no news: rules that name themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from ..arabic.folding import fold_name
from ..border.strict_yaml import read_own
from .appeals import is_of_the_interface, speaks_to_the_reader
from .line import APPEAL, BUTTONS, LINK, NAVIGATION, NEWSLETTER, SLUG, SUBSCRIPTION
from .navigation import is_navigation, is_slug
from .sections import is_section

RULES: Final = Path(__file__).parent / "data" / "debris.yml"

LONGEST_DEBRIS: Final = 320
"""Characters; a longer line is never judged by its form."""

COPIED_BULLETS: Final = "•●▪◦‣·■▪️○◾◆►▶"
"""Signs that a page draws before the items of its lists: they came along when it was copied."""

TYPED_BULLETS: Final = "–—*٭-"
"""Signs that a writer types before an item: they belong to the text."""

BULLETS: Final = COPIED_BULLETS + TYPED_BULLETS

NETWORKS: Final = "|".join(
    (
        *("فيسبوك", "فيس بوك", "فايسبوك", "تويتر", "واتساب", "واتس اب", "واتس", "تيليغرام", "تلغرام", "تيلغرام"),
        *("تيليجرام", "تليجرام", "تلجرام", "اكس", "لينكد ?ان", "انستغرام", "انستجرام", "ماسنجر", "يوتيوب", "تيك توك"),
        *("سناب شات", "سنابشات", "ثريدز", "بنترست", "ريديت", "نبض", "فايبر", "مسنجر", "ايميل", "البريد", "بريد"),
        *("بريد الكتروني", "البريد الالكتروني", "نسخ الرابط", "انسخ الرابط", "طباعه", "ارسال", "حفظ"),
        *("facebook", "twitter", "x", "whatsapp", "telegram", "linkedin", "instagram", "youtube", "email", "e mail"),
        *("messenger", "threads", "tiktok", "snapchat", "pinterest", "reddit", "copy link", "print", "viber", "rss"),
    )
)
"""Buttons of a share bar, in matching form."""

_BLANKS: Final = re.compile(r"\s+")

_ARROWS: Final = re.compile(r"(?<=\s)[»›←](?=\s)")
"""Signs between the steps of a path, which folding would take for quotation marks."""

_DOTS: Final = re.compile(r"\s*\.\.+$")

_LABEL_DASH: Final = re.compile(r"^((?:[^\W\d]+ ){0,2}[^\W\d]+) ?[-–—] ")
"""«للمزيد - كذا»: folding would take the dash for a blank."""

_MORE_OF: Final = re.compile(r"(?:لل?)?(?:ال)?مزيد (?:من|في|عن|حول) (?P<section>.+)")
"""«المزيد من المشرق العربي», no «المزيد من الدماء»."""

_BAR: Final = re.compile(r"\s[|•·]\s")

MOST_BUTTONS: Final = 8
"""In one line."""

_OF_THE_PAGE: Final = frozenset((BUTTONS, APPEAL, NEWSLETTER, SUBSCRIPTION))
"""Reasons that buttons and appeals have; the names of columns may look like a field of a form."""

_SAID: Final = re.compile(r"\s*(?:«[^«»]+»$|\"[^\"]+\"$|[«\"“][^«»\"“”]+[»\"”]،? (?:[^\W\d]+ ){1,}[^\W\d]+)")
"""«…» and who said it: words of the news, whatever they ask for."""

_LEADING: Final = " |/:>=~•·●▪■◦►▶◄✦★☆✓✔🔴🔵📌👉📲📢←→↑↓⬇"
_TRAILING: Final = _LEADING + "…"
"""Signs around a label that say nothing of it."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The kinds of debris: what the page says of each, and what a whole line must fit. Made by `load_rules`."""

    reasons: tuple[str, ...]
    pattern: re.Pattern[str]
    """All in one, the first that fits: most lines fit none, and one search tells so. Its groups are the rules."""

    def first_fitting(self, forms: list[str]) -> str | None:
        """The reason of the first rule that one of the forms fits."""
        fitting = [match.lastindex or 0 for form in forms if (match := self.pattern.fullmatch(form))]
        return self.reasons[min(fitting) - 1] if fitting else None


def debris_reason(line: str) -> str | None:
    """Why `line` is no part of an article, in Arabic, or None where it may be one."""
    if len(line) > LONGEST_DEBRIS or _SAID.match(line):
        return None
    forms = _forms(line)
    reason = load_rules().first_fitting(forms) or _reason_of_pieces(line)
    if reason:
        return reason
    more = _MORE_OF.fullmatch(forms[0])
    found = (
        (LINK, more is not None and is_section(more["section"])),
        (NAVIGATION, is_navigation(line)),
        (SLUG, is_slug(line)),
        (BUTTONS, is_of_the_interface(line)),
        (APPEAL, speaks_to_the_reader(line, NETWORKS)),
    )
    return next((reason for reason, fits in found if fits), None)


def _reason_of_pieces(line: str) -> str | None:
    """«اطبع الصفحة | أرسل إلى صديق»: buttons that a bar parts, each of which a rule knows."""
    pieces = _BAR.split(line.strip(_LEADING))
    if not 1 < len(pieces) <= MOST_BUTTONS:
        return None
    reasons = [load_rules().first_fitting(_forms(piece)) for piece in pieces]
    return reasons[0] if _OF_THE_PAGE.issuperset(reasons) else None


def _forms(line: str) -> list[str]:
    """The matching forms of `line` that a rule may fit: whole, without its signs, a dash behind a label as a colon."""
    path = line if "«" in line else _ARROWS.sub(">", line)  # a pair of quotation marks with blanks is no path
    folded = _in_one_line(fold_name(path)) or line.strip()
    label = folded.lstrip(_LEADING).rstrip(_TRAILING)
    label = _DOTS.sub("", label) if label.endswith("..") else label
    parted = _in_one_line(fold_name(_LABEL_DASH.sub(r"\1: ", line.strip())))
    closed = label.removesuffix(" نهايه")  # the end of a box that a page names as it named its beginning
    return list(dict.fromkeys(form for form in (folded, label, parted, closed) if form))


def _in_one_line(folded: str) -> str:
    """A matching form with nothing but single blanks in it: folding leaves no others, but for ends of lines."""
    return _BLANKS.sub(" ", folded) if "\n" in folded else folded


@cache
def load_rules() -> Rules:
    """The rules of `data/debris.yml`, in order; the first that fits names the line."""
    rows = read_own(RULES.read_text(encoding="utf-8"))
    patterns = ("|".join(f"(?:{pattern.replace('{net}', NETWORKS)})" for pattern in row["patterns"]) for row in rows)
    together = "|".join(f"({pattern})" for pattern in patterns)
    return Rules(tuple(str(row["reason"]) for row in rows), re.compile(together))


def without_bullet(line: str) -> str:
    """`line` without the bullet that leads it."""
    return line.lstrip().lstrip(BULLETS).strip() if starts_with_bullet(line) else line.strip()


def starts_with_bullet(line: str, bullets: str = BULLETS) -> bool:
    """Whether one of `bullets` and a space lead `line`."""
    stripped = line.lstrip()
    return len(stripped) > 1 and stripped[0] in bullets and stripped[1].isspace()
