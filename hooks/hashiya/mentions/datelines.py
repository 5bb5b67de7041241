"""A city at the head of a line: the dateline of a report, or a government in a list of what governments say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..arabic.nationality import known_states
from .patterns import Hit
from .words import Words

LONGEST_VOICE: Final = 60
"""Characters in which the beginning of a line is looked at."""

NEAR_LINES: Final = 6
"""Lines on each side that are looked at, empty ones among them."""

_VOICE: Final = re.compile(r"[\W_]*(\w+(?: \w+)?) ?:")
"""Who speaks, at the head of a line of a list: a state or its capital."""

_DATED: Final = re.compile(r"\s+(?:في\s+)?\d{1,2}\s+\w+[^.\n]{0,40}?(?:[(\-–—/]|\bهـ|\bالموافق\b)")
"""A dateline with its day: `بكين في 10 مارس (واس)`, `الرياض 14 مايو أيار (رويترز)`, `الرياض 03 ربيع الآخر 1436 هـ`."""


_DATED_BEHIND_A_COMMA: Final = re.compile(
    r"،\s*(?:(?:في\s+)?\d{1,2}\s+\w+[^.\n]{0,30}?\d{4}"
    r"|(?:ال[أا]حد|ال[إا]ثنين|الثلاثاء|ال[أا]ربعاء|الخميس|الجمعة|السبت),?\s+\d{1,2}\s+\w+)"
)
"""`برلين، 30 تشرين الأول/أكتوبر 2018`, `بيروت، في 7 أيار/مايو 2018`, `عمّان، الأحد 15 أيلول`."""


def opens_a_dateline(words: Words, hit: Hit) -> bool:
    """`باريس (ا ف ب)`, `كييف - وكالات`, `بيروت:` at the head of a line."""
    city = hit.pattern.text in known_states() or hit.pattern.sense.of_a_place
    source = words.folded.source
    start, end = words.folded.span(hit.start, hit.end)
    if source.endswith("(", 0, start) and words.begins_line(hit.start - 1):
        return city and source[end : end + 3].startswith((") -", ") –", ") —", ")-"))  # «(الرياض) - أعلن»
    rest = source[end : end + 4].lstrip(" ،,")
    if not words.begins_line(hit.start):
        return city and rest.startswith(_DASHES) and _is_second(words, hit)
    if not city or _is_quoted(words, hit, rest):
        return rest.startswith(("(", "-", "–", "—"))  # «بروكسل (رويترز)», «لاهاي - قالت»; «الكرملين: …» speaks
    opens = rest.startswith(("(", "-", "–", "—", "/", ":", "ـ", "|", "«", "..", "…"))
    return opens or bool(_DATED.match(source[end:]) or _DATED_BEHIND_A_COMMA.match(source[end:]))


def _is_second(words: Words, hit: Hit) -> bool:
    """«لاغوس، أبوجا – دخلت نيجيريا»: nothing but another city and a comma or stroke stands before it on its line."""
    begins = words.folded.text.rfind("\n", 0, hit.start) + 1
    return hit.start - begins <= LONGEST_VOICE and bool(_FIRST_CITY.fullmatch(words.folded.text[begins : hit.start]))


_FIRST_CITY: Final = re.compile(r" ?\w+(?: \w+)? ?[،,/] ?")
_DASHES: Final = "-", "–", "—"


def _is_quoted(words: Words, hit: Hit, rest: str) -> bool:
    """Whether words follow a colon that only a speaker says: «لن …», «سنرد»; «بيروت: …» heads a report."""
    if not rest.startswith(":"):
        return False
    if _speaks_among_others(words, hit):
        return True
    number = words.number_at(hit.end)
    following = words.word(number) if number < len(words.texts) else None
    return words.is_a("spoken_openings", following) or (following is not None and following.text.startswith("سن"))


def _speaks_among_others(words: Words, hit: Hit) -> bool:
    """«باريس: طائرتان … / لندن: وصف …»: whether a line near it begins so too: a list of what governments say."""
    text = words.folded.text
    near = (*_beginnings(text, hit.start, -1), *_beginnings(text, hit.end, 1))
    return any(voice[1] in known_states() for voice in map(_VOICE.match, near) if voice)


def _beginnings(text: str, place: int, step: int) -> Iterator[str]:
    """How the next lines begin, towards the end of the text or, with `step` -1, towards its beginning."""
    for _ in range(NEAR_LINES):
        edge = text.rfind("\n", 0, place) if step < 0 else text.find("\n", place)
        if edge < 0:
            return
        start = text.rfind("\n", 0, edge) + 1 if step < 0 else edge + 1
        yield text[start : start + LONGEST_VOICE].partition("\n")[0]
        place = start if step < 0 else edge + 1
