"""The year that a sentence tells of: «في 11 فبراير 2011 أعلن تخلي الرئيس» speaks of the president of that year."""

from __future__ import annotations

import datetime
import re
from itertools import pairwise
from typing import Final

from ..actors.actor import Office
from .patterns import Hit
from .words import Word, Words

REACH: Final = 25
"""Words of a sentence before a title among which the year is told."""

REACH_OF_RELATIVE: Final = 6
"""Words before a year among which «who» or «which» is told: the year is that of its clause."""

LENGTH_OF_YEAR: Final = 4
"""Digits of a year."""

_YEAR: Final = re.compile(rf"\d{{{LENGTH_OF_YEAR}}}")

_RELATIVES: Final = ("الذي", "التي", "الذين")

_OF_A_YEAR: Final = ("في", "عام", "سنه")
"""«In», «the year»: what stands before its number."""

_SINCE: Final = ("منذ", "قبل", "بعد", "حتي", "من", "الي", "لعام", "لسنه")
"""Since, before, after, until, from, to, of the year: the sentence does not tell of that year itself."""


def past_year(words: Words, place: int, date: datetime.date) -> int | None:
    """The year before that of `date` in which what the sentence tells before `place` happens; None where it is now."""
    first = words.starts[max(0, words.number_at(place) - REACH)] if words.starts else 0
    if not _YEAR.search(words.folded.text, max(first, words.sentence_start(place)), place):
        return None  # as of most sentences, whose words need not be read
    near = words.sentence_before(place, REACH)
    for number, (word, before) in enumerate(pairwise(near)):
        if _begins_a_clause(words, word) or word.text.removeprefix("و") in _RELATIVES:
            return None  # «خرجت منه عام 2020، وقد أعلن الرئيس الأميركي»
        if not word.text.isdigit() or len(word.text) != LENGTH_OF_YEAR:
            continue
        month = before.text in _months(words)
        if not month and before.text.removeprefix("و") not in _OF_A_YEAR:
            return None
        earlier = near[number + 2 :]
        lead = next((one.text for one in earlier if not one.text.isdigit()), "")
        told_of_a_noun = any(one.text in _RELATIVES for one in earlier[:REACH_OF_RELATIVE])
        year = int(word.text)
        return year if year < date.year and lead not in _SINCE and not told_of_a_noun else None
    return None


def year_behind(words: Words, hit: Hit, date: datetime.date) -> int | None:
    """«غادر الرئيس الليبيري السلطة في 2003»: the past year that is told behind the subject of a verb and its object.

    Right behind the title it may be told of anybody: «وزير الخارجية الإيراني في 2015 كان …».
    """
    verb, one = words.before(hit.start), words.after(hit.end)
    if (beside := _year_beside(words, one, date)) is not None:
        return beside
    if verb is None or words.is_a("speech_verbs", verb) or not words.is_any_of(_DEEDS, verb):
        return None
    for _ in range(REACH_BEHIND):
        if one is None or words.is_any_of(("that", "relatives"), one):
            return None
        number = words.after(one.end)
        if one.text in _OF_A_YEAR and number is not None and len(number.text) == LENGTH_OF_YEAR:
            year = int(number.text) if number.text.isdigit() else date.year
            return year if year < date.year else None
        one = number
    return None


_DECADES: Final = {
    f"{ten}{ending}": 1900 + 10 * number + 9
    for number, ten in enumerate(("اربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين"), start=4)
    for ending in ("يات", "ات")
}
"""The forties to the nineties, in matching form, with the last year of each: who holds an office today and held it in
the decade held it then."""


def _year_beside(words: Words, one: Word | None, date: datetime.date) -> int | None:
    """The past year of «في 2015»; None where no year is told so."""
    number = words.after(one.end) if one is not None and one.text == _OF_A_YEAR[0] else None
    if number is not None and number.text in _DECADES:  # «في خمسينيات القرن الماضي»
        return _DECADES[number.text] if _DECADES[number.text] < date.year else None
    if number is None or len(number.text) != LENGTH_OF_YEAR or not number.text.isdigit():
        return None
    return int(number.text) if int(number.text) < date.year else None


REACH_BEHIND: Final = 4
"""Words behind a title among which the year of what its holder did is told."""

_DEEDS: Final = ("acting_verbs", "transitive_motion", "motion_words")


def _begins_a_clause(words: Words, word: Word) -> bool:
    """«وقد أعلن», «وقال»: another clause than that of the year before it."""
    if not word.text.startswith("و"):
        return False
    return word.text == "وقد" or words.is_any_of(("speech_verbs", "acting_verbs"), word)


def _months(words: Words) -> frozenset[str]:
    return frozenset(name.split()[-1] for name in words.lexicon.months)


def is_held_in(office: Office, year: int) -> bool:
    """Whether the office was held in some part of that year."""
    begun = office.start is None or office.start.year <= year
    return begun and (office.until is None or office.until.year >= year)
