"""The title of a work, a party or a campaign in quotation marks: «بغداد والشعراء», حزب "إصلاح المملكة المتحدة"."""

from __future__ import annotations

from typing import Final

from ..arabic.folding import QUOTES
from .patterns import Hit
from .words import Word, Words

LONGEST: Final = 6
"""Words of a quoted title."""

FURTHEST: Final = 60
"""Code points from a name to the mark that opens or closes a title around it."""


def is_in_a_quoted_title(words: Words, hit: Hit) -> bool:
    """Whether the name is a part of a quoted title, which the noun before the mark says that it is."""
    return not QUOTES.isdisjoint(words.folded.source) and words.once(
        "quoted", hit.start, hit.end, lambda: _is_in_a_quoted_title(words, hit)
    )


def _is_in_a_quoted_title(words: Words, hit: Hit) -> bool:
    source = words.folded.source
    start, end = words.folded.span(hit.start, hit.end)
    opened = next((p for p in range(start - 1, max(-1, start - FURTHEST), -1) if _stops(source, p)), -1)
    closed = next((p for p in range(end, min(len(source), end + FURTHEST)) if _stops(source, p)), len(source))
    if opened < 0 or closed == len(source) or not (_opens(source, opened) and source[closed] in QUOTES):
        return False
    if not source[opened + 1 : start].strip() and not source[end:closed].strip():
        return False  # nothing but the name is quoted
    first, head = _words_from(words, hit, opened)
    return first <= LONGEST and len(source[end:closed].split()) < LONGEST and _heads_a_title(words, head)


def _stops(source: str, place: int) -> bool:
    return source[place] in QUOTES or source[place] == "\n"


def _opens(source: str, place: int) -> bool:
    """A mark with a blank before it and none behind it."""
    return source[place] in QUOTES and (place == 0 or not source[place - 1].isalnum()) and source[place + 1] != " "


def _words_from(words: Words, hit: Hit, opened: int) -> tuple[int, Word | None]:
    """How many words stand between the opening mark and the name, and the word before the mark."""
    number, count = words.number_at(hit.start) - 1, 0
    while number >= 0 and count <= LONGEST and words.folded.index[words.word(number).start] > opened:
        number, count = number - 1, count + 1
    return count, words.word(number) if number >= 0 else None


def _heads_a_title(words: Words, head: Word | None) -> bool:
    if head is None:
        return False
    further = words.before(head.start)  # «غنّت أيضاً»
    near = words.speaks_of("heads_of_titles", head) or words.is_a("organization_heads", head)
    return near or (further is not None and words.speaks_of("heads_of_titles", further))
