"""The title of a work, a party or a campaign in quotation marks: «بغداد والشعراء», حزب "إصلاح المملكة المتحدة"."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from ..arabic.folding import QUOTES
from .offices import is_definite
from .patterns import Hit
from .words import Word, Words

LONGEST: Final = 6
"""Words of a quoted title."""

FURTHEST: Final = 60
"""Code points from a name to the mark that opens or closes a title around it."""


def is_in_a_quoted_title(words: Words, hit: Hit) -> bool:
    """Whether the name is a part of a quoted title, which the noun before the mark says that it is."""
    number = bisect_left(words.quotes, words.folded.index[hit.start])
    if number == 0 or words.folded.index[hit.start] - words.quotes[number - 1] > FURTHEST:
        return False
    return _is_in_a_title_from(words, hit, words.quotes[number - 1])


def _is_in_a_title_from(words: Words, hit: Hit, opened: int) -> bool:
    """Whether the mark there opens a title that the name is a part of."""
    source = words.folded.source
    start, end = words.folded.span(hit.start, hit.end)
    following = bisect_left(words.quotes, end)
    if following == len(words.quotes):
        return False
    closed = words.quotes[following]
    if closed - end > FURTHEST or not _opens(source, opened):
        return False
    before, behind = source[opened + 1 : start], source[end:closed]
    if "\n" in before + behind:
        return False
    count, head = _words_from(words, hit, opened)
    if not (before.strip() or behind.strip()):  # nothing but the name is quoted
        word = words.is_a("words_told", head)  # «ولا معنى لكلمة «دينغ»»
        return word or _is_a_land_in_marks(words, hit, opened, head) or _is_a_work(words, head)
    return _is_a_saying(words, hit, source[opened + 1 : closed], head) or (
        count <= LONGEST and len(behind.split()) < LONGEST and _heads_it(words, hit, count, head)
    )


def _heads_it(words: Words, hit: Hit, count: int, head: Word | None) -> bool:
    """Whether a noun of a body begins the quotation, «جبهة التناوب والوفاق في تشاد», or one of titles leads to it.

    So does that of a house: فندق «بوابة إسطنبول».
    """
    first = words.word(words.number_at(hit.start) - count)
    bodily = count > 1 and first.text in words.lexicon.classes["body_nouns"]
    return bodily or words.is_a("houses_with_names", head) or _heads_a_title(words, head)


def is_a_quoted_name(words: Words, hit: Hit) -> bool:
    """«صحيفة «الاتحاد»»: a word alone between marks, behind the noun of what is called so."""
    if not words.quotes or not words.is_a("bearers_of_names", words.before(hit.start)):
        return False
    source = words.folded.source
    start, end = words.folded.span(hit.start, hit.end)
    return source[start - 1 : start] in QUOTES and source[end : end + 1] in QUOTES


def _is_a_saying(words: Words, hit: Hit, quoted: str, head: Word | None) -> bool:
    """«إن صوته «عزيز عليه»», «فوز مبارك للجميع»: a word in a few quoted ones that no clause leads to."""
    word = hit.pattern.sense.single and hit.pattern.sense.persons and hit.pattern.text in words.lexicon.ordinary_words
    return bool(word) and len(quoted.split()) <= LONGEST_SAYING and not words.is_a("that", head)


LONGEST_SAYING: Final = 4
"""Words of a saying, a slogan, a name of a thing."""


def _is_a_land_in_marks(words: Words, hit: Hit, opened: int, head: Word | None) -> bool:
    """«فيلم «الدار البيضاء»», «لا يسكن «وارسو»، ذلك المقهى»: nobody quotes a city or a state, but what is called so.

    Whoever answers with nothing else means it: «من فاز؟ قال: «فرنسا»».
    """
    sense, source = hit.pattern.sense, words.folded.source
    answered = source[:opened].rstrip().endswith((":", "؟")) or words.is_a("speech_verbs", head)
    return sense.of_a_land and not sense.of_a_body and not answered


def _is_a_work(words: Words, head: Word | None) -> bool:
    """«المسلسل الساخر «سيليكون فالي»»: a work of art, its adjective, and then its title."""
    if head is None or not is_definite(head.text) or head.text.endswith("ه"):
        return False
    noun = words.before(head.start)
    return noun is not None and is_definite(noun.text.removeprefix("ب")) and words.is_a("works_on_screen", noun)


def _opens(source: str, place: int) -> bool:
    """A mark with a blank before it and none behind it."""
    return (place == 0 or not source[place - 1].isalnum()) and source[place + 1] != " "


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
