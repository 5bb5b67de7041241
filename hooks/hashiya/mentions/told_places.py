"""Words beside a city that speak of a place: qualities, events, flags, journeys, and other cities of a list."""

from __future__ import annotations

from typing import Final

from ..arabic.nationality import definite_adjectives, states_by_name
from .foreign_words import is_met_nowhere
from .offices import is_definite
from .palaces import bears_flags, is_palace
from .patterns import Hit
from .states_in_names import is_met_in
from .words import Word, Words

LONGEST_SUBJECT: Final = 3
"""Words of a tour before the cities that it led to."""

LOOKBACK: Final = 9
"""Words before a city among which a visit is told."""

LONGEST_LIST: Final = 3
"""Cities of a list without a profile before one that has."""


def is_told_as_a_place(words: Words, hit: Hit) -> bool:
    """«القاهرة شهدت معارك», «طهران القديمة», «المعروف باسم البيت الأزرق»: the words beside it speak of a place."""
    before, following = words.before(hit.start), words.after(hit.end)
    if _fills_a_cell(words, hit) or _is_one_of_several(words, hit, before):
        return True
    return _is_told_behind(words, hit, following) or _is_told_before(words, hit, before)


def _fills_a_cell(words: Words, hit: Hit) -> bool:
    """«| الرياض | 119 |»: alone in the cell of a table."""
    text = words.folded.text
    left = text[max(0, hit.start - WIDEST_EDGE) : hit.start].rstrip(" ")[-1:]
    right = text[hit.end : hit.end + WIDEST_EDGE].lstrip(" ")[:1]
    return "|" in (left, right) and left in ("|", "\n", "") and right in ("|", "\n", "") and not hit.clitic


def _is_one_of_several(words: Words, hit: Hit, before: Word | None) -> bool:
    """«مكاتب في مئة بلد، منها القاهرة», «في مدن بينها بيروت»: one of its places; not «دول منها نواكشوط»."""
    if hit.clitic or before is None or not words.is_a("among_them", before):
        return False
    return any(words.speaks_of("places_of_something", word) for word in words.sentence_before(before.start, LOOKBACK))


WIDEST_EDGE: Final = 3
"""Code points between a cell's edge and its words."""


def _is_told_behind(words: Words, hit: Hit, following: Word | None) -> bool:
    """A quality of cities, an event that one hosts, a stop of a journey, what somebody comes for."""
    if following is None:
        return False
    quality = following.text in words.lexicon.classes["city_qualities"]  # no clitic
    first = following.text in words.lexicon.classes["firsts"] and words.is_a("cities", words.after(following.end))
    if not is_palace(hit) and (_is_a_year(following) or _is_of_a_land(following)):
        return True
    if quality or first or words.is_a("hosts", following) or _is_where_they_meet(words, hit, following):
        return True
    if not is_palace(hit) and _is_struck(words, following):
        return True
    return _is_a_stop(words, following) or _is_to_host(words, following) or _opens_its_works(words, following)


def _is_struck(words: Words, following: Word) -> bool:
    """«كابول لن تتعرض لهجوم»; not «طهران تتعرض لضغوط», which a government does."""
    verb = words.past(following, lambda one: words.is_a("before_verbs", one))
    return verb is not None and words.is_a("undergoes", verb) and words.is_a("blows_to_cities", words.after(verb.end))


def _is_a_year(word: Word) -> bool:
    """«لندن 2012»: what took place there."""
    return len(word.text) == LETTERS_OF_A_YEAR and word.text.isdigit()


LETTERS_OF_A_YEAR: Final = 4
"""Digits: two or three are an age, a page, a price."""


def _is_of_a_land(word: Word) -> bool:
    """«لأهل طرابلس اللبنانية»: the land, in the feminine as cities are, is told of a city and not of a government."""
    return word.text.endswith("ه") and word.text in definite_adjectives()


def _is_told_before(words: Words, hit: Hit, before: Word | None) -> bool:
    """A number of a house, a prosecutor, a seat, a flag, a meeting, a tour."""
    if bears_flags(words, hit) or _is_met_in(words, hit, before):
        return True
    if before is None:
        return False
    further = words.before(before.start)
    if before.text.isdigit() and hit.pattern.sense.metonym and is_palace(hit):
        acts = words.is_any_of(("speech_verbs", "acting_verbs"), words.after(hit.end))  # «15:00 البيت الأبيض يرحب»
        return not acts  # «10 داونينغ ستريت»
    if (before.text == "عام" and words.is_a("prosecutors", further)) or words.is_a("lies", before):
        return True  # «مدعي عام باريس», «تطل هلسنكي على الخليج»
    if before.text == "هو" and further is not None and further.text == "المقر":
        return True
    seat = before.text == "عن" and words.is_a("seats", further)
    hosting = words.is_a("hosting", before) and words.is_a("editions", words.after(hit.end))  # a government hosts talks
    return seat or hosting or (words.is_a("speaks_for", before) and words.is_a("known_as", further))


def _is_where_they_meet(words: Words, hit: Hit, following: Word | None) -> bool:
    """«يزور الملك في الأيام المقبلة واشنطن للقاء الرئيس»: a visit, however far before, and what it is for behind it."""
    if hit.clitic or not words.is_a("aims_of_visits", following):
        return False
    return any(words.is_a("visits", word) for word in words.sentence_before(hit.start, LOOKBACK))


def _is_met_in(words: Words, hit: Hit, before: Word | None) -> bool:
    """«قمة القاهرة», «جولة خليجية شملت الرياض»: where a meeting is held, where a tour leads."""
    if is_met_in(words, hit):
        return True
    if hit.clitic or before is None or not words.is_a("covers", before):
        return False
    return any(words.is_a("tours", word) for word in words.sentence_before(before.start, LONGEST_SUBJECT))


def _is_to_host(words: Words, following: Word) -> bool:
    """«الرياض تفوز باستضافة إكسبو», «باريس تنال تنظيم الدورة»: what a city, no government, competes for."""
    prize = words.after(following.end)
    return prize is not None and prize.text.removeprefix("ب") in words.lexicon.classes["hostings"]


def _opens_its_works(words: Words, following: Word) -> bool:
    """«داكار تفتح متحف الحضارات», «سراييفو تستعيد مكتبتها»: what stands in a city is its own."""
    work = words.after(following.end) if words.is_a("openings", following) else None
    if work is None:
        return False
    bare = work.text.removeprefix("ال").removesuffix("ا").removesuffix("ه")
    known = words.lexicon.classes["city_works"]
    return not known.isdisjoint((work.text, bare, bare.removesuffix("ت") + "ه"))


def _is_a_stop(words: Words, following: Word) -> bool:
    """«تكون باريس أولى محطاته», «محطة رئيسية»: where a journey leads; not «تبني مع بكين محطة»."""
    second = words.after(following.end)
    if words.is_a("stops", following):
        return True
    return words.is_a("firsts", following) and second is not None and second.text.removeprefix("ال").startswith("محط")


def follows_a_strange_city(words: Words, before: Word | None) -> bool:
    """«في جنيف وإسلام آباد», «مقاهي الدار البيضاء والرباط»: a city that nobody has profiled stands before it.

    A preposition of place leads it, or a noun whose city is a place.
    """
    for _ in range(LONGEST_LIST):  # «الأندلس وإكستريمادورا ومدريد»
        listed = before is not None and (before.text.startswith("وال") or _is_a_strange_link(words, before))
        before = words.before(before.start) if listed and before is not None else before
    if before is None or before.text in states_by_name():
        return False
    head = words.before(before.start)
    if is_met_nowhere(words, before):  # «ريو دي جانيرو وبرازيليا»
        head = words.ahead_of(head, lambda one: is_met_nowhere(words, one) or words.is_a("nobiliary_particles", one))
    if is_definite(before.text) and head is not None and is_definite(head.text):
        head = words.before(head.start)  # «الدار البيضاء»
    elif not is_definite(before.text) and before.text in words.lexicon.ordinary_words:
        return False
    toward = head is not None and head.text == "الي"  # «امتدت إلى مرسيليا وباريس»
    return toward or words.is_a("locative_prepositions", head) or words.is_a("place_nouns", head)


def _is_a_strange_link(words: Words, word: Word) -> bool:
    """«وإكستريمادورا»: a link of a list that nobody has profiled."""
    return word.text.startswith("و") and is_met_nowhere(words, word)
