"""A name inside a longer one of foreign words that nobody has profiled: «ريتز كارلتون الرياض»."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from ..arabic.nationality import known_states
from .foreign_words import is_known, is_met_nowhere, is_strange
from .patterns import Hit
from .words import Word, Words

LONGEST: Final = 60
"""Code points of a quoted name."""


def is_in_a_strange_name(words: Words, hit: Hit) -> bool:
    """Whether foreign words go on with the name: all that is quoted with it, or those on both sides of a city."""
    if hit.clitic:
        return _is_a_listed_first_name(words, hit)
    quoted = words.quotes and (_is_quoted_with_strangers(words, hit) or _is_quoted_with_its_business(words, hit))
    if quoted or _stands_among_strangers(words, hit) or _is_a_first_name(words, hit):
        return True
    return _ends_the_name_of_a_club(words, hit) or _opens_the_name_of_a_company(words, hit)


def _is_quoted_with_strangers(words: Words, hit: Hit) -> bool:
    """«مايكروسوفت ويندوز فون»: the name and at least one word more, none of them of the language."""
    source = words.folded.source
    start, end = words.folded.span(hit.start, hit.end)
    number = bisect_left(words.quotes, start)
    if number in (0, len(words.quotes)):
        return False
    opened, closed = words.quotes[number - 1], words.quotes[number]
    if closed - opened > LONGEST or closed < end or "\n" in source[opened:closed]:
        return False
    others: list[Word] = []
    word = words.before(hit.start)
    while word is not None and words.folded.index[word.start] > opened:
        others.append(word)
        word = words.before(word.start)
    word = words.after(hit.end)
    while word is not None and words.folded.index[word.start] < closed:
        others.append(word)
        word = words.after(word.end)
    quoted = len(source[opened + 1 : closed].split())
    if not others or quoted != len(others) + len(hit.pattern.text.split()):
        return False
    return all(is_met_nowhere(words, other) or _is_of_a_name(words, other) for other in others)


def _is_of_a_name(words: Words, word: Word) -> bool:
    """«مجموعة فولكسفاغن أميركا»: the noun of a body before the name, or a land right behind it."""
    return words.is_a("body_nouns", word) or word.text in known_states()


def _stands_among_strangers(words: Words, hit: Hit) -> bool:
    """«أدولفو سواريث مدريد باراخاس»: a city with a foreign word on either side."""
    if not (hit.pattern.sense.metonym or hit.pattern.sense.of_a_place):
        return False
    beside = (words.before(hit.start), words.after(hit.end))
    return all(word is not None and is_strange(words, word) and not is_known(words, word) for word in beside)


def _is_a_first_name(words: Words, hit: Hit) -> bool:
    """«الجنوب إفريقي طوكيو سيكسويل»: a city behind somebody's nationality, with a foreign word behind it."""
    if not hit.pattern.sense.metonym:
        return False
    before, after = words.before(hit.start), words.after(hit.end)
    if before is None or after is None or len(before.text) < SHORTEST_NATIONALITY or not before.text.endswith("ي"):
        return False
    return is_strange(words, after) and not is_known(words, after)


def _is_a_listed_first_name(words: Words, hit: Hit) -> bool:
    """«وجيروم شامبانيي، وطوكيو سكسويل.»: behind «و» a city, and a word met nowhere that ends its link of the list."""
    after = words.after(hit.end)
    if words.gap(hit.start, hit.core) != "و" or not hit.pattern.sense.metonym or after is None:
        return False
    alone = words.before(hit.start) is None and words.after(after.end) is None
    return alone and is_met_nowhere(words, after) and not is_known(words, after)


def _ends_the_name_of_a_club(words: Words, hit: Hit) -> bool:
    """«نادي غوانغتشو إيفرغراند»: a club, its foreign city, and the company that owned it."""
    city = words.before(hit.start) if hit.pattern.sense.of_a_body else None
    if city is None or not is_strange(words, city) or is_known(words, city):
        return False
    return words.is_a("clubs", words.before(city.start))


def _opens_the_name_of_a_company(words: Words, hit: Hit) -> bool:
    """«مدير كازا ترانسبور»: somebody's office, a city that is no capital, and a foreign word."""
    following = words.after(hit.end)
    if not hit.pattern.sense.of_a_place or hit.pattern.sense.metonym or following is None:
        return False
    led = words.is_any_of(("office_heads", "person_nouns"), words.before(hit.start))
    return led and is_strange(words, following) and not is_known(words, following)


def _is_quoted_with_its_business(words: Words, hit: Hit) -> bool:
    """«إيفرغراند لخدمات العقارات» in quotation marks of its own: a company of the company."""
    if not hit.pattern.sense.of_a_body:
        return False
    source = words.folded.source
    start, end = words.folded.span(hit.start, hit.end)
    number = bisect_left(words.quotes, start)
    if number in (0, len(words.quotes)) or words.quotes[number - 1] != start - 1:
        return False
    closed, following = words.quotes[number], words.after(hit.end)
    behind = source[end:closed].split()
    if following is None or not 0 < len(behind) <= LONGEST_BUSINESS or closed - end > LONGEST:
        return False
    return following.text.startswith("لل") or words.is_a("businesses", following)


SHORTEST_NATIONALITY: Final = 4
"""Letters of the adjective of a nation: هندي."""

LONGEST_BUSINESS: Final = 3
"""Words that say what a company is for: «لخدمات العقارات»."""


def is_a_strange_team(words: Words, hit: Hit) -> bool:
    """«رواتب أنقرة غوجو»: in sport, a capital with a word that is none of the language behind it."""
    following = words.after(hit.end)
    if following is None or hit.clitic or not words.is_about_sport or following.end in words.ends_of_persons:
        return False
    verb = words.is_any_of(("speech_verbs", "acting_verbs", "transitive_motion", "wins"), words.before(hit.start))
    return not verb and is_strange(words, following) and following.text not in known_states()
