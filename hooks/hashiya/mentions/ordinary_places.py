"""A city or state whose name is an ordinary word as well: صور, مالي, قطر."""

from __future__ import annotations

from functools import cache
from typing import Final

from ..arabic.date_patterns import months
from ..arabic.nationality import definite_adjectives, known_states
from .measures import measures_something
from .offices import is_definite
from .patterns import Hit
from .words import Word, Words

SHORTEST_VERB: Final = 6
"""Letters of a verb with its endings: نالتها."""


REACH_OF_WAY: Final = 3
"""Words before «من … إلى» among which the journey is told."""


def is_a_place_here(words: Words, hit: Hit) -> bool:
    """An ordinary word that is also a city, where its region or state follows: في صور جنوب لبنان."""
    following, before = words.after(hit.end), words.before(hit.start)
    if hit.pattern.text.replace("لل", "ال", 1) in words.lexicon.classes["rivers_like_deeds"]:
        beside = not hit.clitic and words.is_a("watersides", before)
        return beside or following is None or following.text != "من"
    if hit.pattern.text in words.lexicon.classes["cities_like_persons"] and is_where(words, hit):
        return True
    if before is not None and before.text == "من" and following is not None and following.text == "الي":
        near = words.sentence_before(before.start, REACH_OF_WAY)
        return any(words.speaks_of("motion_words", word) for word in near)  # «نزح الأهالي من صور إلى بيروت»
    if not hit.clitic and words.is_a("near", before):
        return True
    if following is None or not words.is_a("locative_prepositions", before):
        return False
    return words.is_a("directions", following) or following.text in definite_adjectives()


def is_where(words: Words, hit: Hit) -> bool:
    """«في جدة», «مطار جدة», «بجدة»: where no person and no verb can stand."""
    if hit.clitic:
        return words.gap(hit.start, hit.core).endswith("ب")
    return words.is_any_of(BEFORE_CITIES, words.before(hit.start))


BEFORE_CITIES: Final = (
    *("locative_prepositions", "toward_prepositions", "place_nouns", "venue_heads", "administrative_heads"),
    *("swallowing_heads", "meetings", "visits", "transitive_motion", "event_nouns"),
)
"""Classes of words behind which a city stands."""


def is_a_country_here(words: Words, hit: Hit) -> bool:
    """An ordinary word that is also a state, where only a country can stand: في مالي، والنيجر; not بقطر مترين."""
    if measures_something(words, hit) or _is_dated(words, hit):
        return False
    if _is_listed_with_states(words, hit) or words.gap(hit.start, hit.core).endswith(("ب", "ل")):
        return True
    before, following = words.before(hit.start), words.after(hit.end)
    if following and (words.is_a("herself", following) or _is_a_headline(words, hit, following)):
        return True
    if following and (_is_followed_by_which(hit, following) or _is_followed_by_her_word(words, hit, following)):
        return True
    return _is_no_adjective_here(words, hit, before) or _stands_where_a_country_does(words, hit, before)


def _stands_where_a_country_does(words: Words, hit: Hit, before: Word | None) -> bool:
    """Behind a preposition, a verb in the feminine, a noun of places."""
    if hit.clitic or before is None:
        return False
    feminine = before.text.endswith("ت") or before.text.removeprefix("و").startswith("ت")
    becomes = feminine and words.is_a("becomes_a_member", before)  # «وتصبح سورية العضو»
    verb = before.text.endswith("ت") and words.is_a("acting_verbs", before)  # «أنهت مالي»: a verb and no noun
    her_verb = verb or becomes or _is_a_womans_verb(before)
    return before.text == "امام" or her_verb or words.is_any_of(_BEFORE_COUNTRIES, before)


_BEFORE_COUNTRIES: Final = (
    *("locative_prepositions", "toward_prepositions", "visits", "speech_verbs", "place_nouns", "that", "beside"),
)
"""Classes of words behind which an ordinary word is the state that it is called like."""


def _is_no_adjective_here(words: Words, hit: Hit, before: Word | None) -> bool:
    """«تعيد سورية إلى مقعدها», «الدول العربية وسورية»: behind a verb or a definite noun stands no bare «Syrian»."""
    if before is None or "ال" + hit.pattern.text not in definite_adjectives():
        return False
    if hit.clitic:
        return words.gap(hit.start, hit.core) == "و" and is_definite(before.text)
    return words.is_any_of(("acting_verbs", "speech_verbs"), before)


def _is_a_womans_verb(word: Word) -> bool:
    """«نالتها سيول»: a verb in the feminine with the pronoun of its object."""
    return len(word.text) >= SHORTEST_VERB and word.text.endswith(("تها", "تهم", "تهما"))


def _is_listed_with_states(words: Words, hit: Hit) -> bool:
    """«واشنطن والرياض», «مالي والنيجر»."""
    before, after = words.before(hit.start), words.after(hit.end)
    if words.gap(hit.start, hit.core) == "و" and before and before.text in known_states():
        return True
    if after is None or not after.text.startswith("و"):
        return False
    second = words.after(after.end)  # «مالي وبوركينا فاسو»
    names = {after.text[1:], f"{after.text[1:]} {second.text}" if second is not None else ""}
    return not known_states().isdisjoint(names)


def _is_a_headline(words: Words, hit: Hit, following: Word) -> bool:
    """«مالي تعلن الانسحاب»: at the head of a line a verb in the feminine follows, as of a state."""
    verb = words.is_a("speech_verbs", following) or words.is_a("acting_verbs", following)
    return verb and following.text.startswith("ت") and words.begins_line(hit.start)


def _is_dated(words: Words, hit: Hit) -> bool:
    """«سيول كانون الثاني»: an ordinary word with its month; a state has none right behind it."""
    following = words.after(hit.end)
    return following is not None and not hit.clitic and following.text in _months()


@cache
def _months() -> frozenset[str]:
    """The first words of the names of months: كانون of كانون الثاني."""
    return frozenset(name.partition(" ")[0] for name in months())


def _is_followed_by_which(hit: Hit, following: Word) -> bool:
    """«مثل مالي التي حاكمته»: «which» follows what is definite, and without the article that is a name."""
    return following.text == "التي" and not is_definite(hit.pattern.text)


def _is_followed_by_her_word(words: Words, hit: Hit, following: Word) -> bool:
    """«وسيول ترى فيها انتصاراً»: at the head of a clause, with a verb of saying in the feminine behind it."""
    heads = words.gap(hit.start, hit.core) == "و" or words.before(hit.start) is None
    return heads and following.text.startswith("ت") and words.is_a("speech_verbs", following)
