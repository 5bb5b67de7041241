"""A title beside the name of its holder: then the name is the mention."""

from __future__ import annotations

import re
from typing import Final

from . import first_names, foreign_words
from .matcher import Matcher
from .offices import OfficeKey
from .patterns import Hit
from .setting import Setting
from .words import LONGEST_RUN, Words

BESIDE: Final = 3
"""Characters of punctuation that may part a title from its name: «الرئيس الأوكراني، فولوديمير زيلينسكي»."""


def has_its_name(setting: Setting, hit: Hit, keys: tuple[OfficeKey, ...]) -> bool:
    """Whether a name stands beside the title: then the name is the mention."""
    return followed_by_name(setting, hit, keys) or _led_by_name(setting, hit, keys)


def followed_by_name(setting: Setting, hit: Hit, keys: tuple[OfficeKey, ...]) -> bool:
    """«الرئيس الأوكراني زيلينسكي», «قائد الجيش اللبناني العماد جوزيف عون», and the holder's name after a comma."""
    words = setting.words
    name_start = after_honorifics(words, _after_tenure(words, hit.end))
    following = setting.persons.next_from(hit.end)
    if words.is_any_of(_TOLD_BY_HIM, words.before(hit.start)):
        return _is_his_own(setting, hit, name_start, keys)
    joined = following is not None and following.hit.clitic and words.gap(name_start, following.hit.start) == " "
    if joined or _meets_another(setting, hit, keys):
        return False  # «اتصل رئيس الوزراء العراقي بنيجيرفان بارزاني»
    if first_names.starts_a_name(words, name_start) or _ends_in_honorific(words, hit.end, name_start):
        return True
    gives = words.is_a("appoints", words.before(hit.start))  # «عيّنت رئيسة الوزراء اليابانية ساتسوكي كاتاياما»
    if _goes_on_with_honorific(words, hit.end) or (not gives and foreign_words.are_strange_names(words, name_start)):
        return True
    if following is None or following.actor is None or following.hit.clitic:
        return False
    gap = words.gap(min(name_start, following.hit.start), following.hit.start)
    beside = _is_light(gap) or _are_titles(words, hit.end, following.hit.start)
    return not gap.strip(" ") or (beside and _held(following.actor, keys, setting.matcher))


_TOLD_BY_HIM: Final = ("speaks_for", "kin", "told_by_their_chief")
"""Classes of words before an office of somebody who is told by it, and whose name may stand behind it."""


def _is_his_own(setting: Setting, hit: Hit, place: int, keys: tuple[OfficeKey, ...]) -> bool:
    """«زوجة الرئيس الفرنسي إيمانويل ماكرون»: whether the name is the holder's, not that of who is told by him.

    «المتحدث باسم الأمين العام ستيفان دوجاريك» and «صهر الرئيس الأميركي جاريد كوشنر» name the holder by his office.
    """
    following = setting.persons.next_from(hit.end)
    if following is None or following.actor is None:
        return False
    beside = following.hit.start - hit.end <= BESIDE or not setting.words.gap(place, following.hit.start).strip(" ")
    return beside and _held(following.actor, keys, setting.matcher)


def _meets_another(setting: Setting, hit: Hit, keys: tuple[OfficeKey, ...]) -> bool:
    """«هنأ الرئيس الأميركي العبادي»: right behind the verb's subject its object, who never held the office."""
    words = setting.words
    following = setting.persons.next_from(hit.end)
    if following is None or following.actor is None or words.gap(hit.end, following.hit.start) != " ":
        return False
    deals = words.is_a("deals_with_persons", words.before(hit.start))
    return deals and not _held(following.actor, keys, setting.matcher)


def _after_tenure(words: Words, place: int) -> int:
    """«الرئيس البرازيلي المنتخب لولا», «رئيس المفوضية الحالي يونكر»: behind the word that says when he holds it."""
    following = words.after(place)
    if following is None:
        return place
    term = words.after(following.end) if words.is_a("ended", following) else None  # «المنتهية ولايته»
    if words.is_a("leaving", following):
        return term.end if term is not None and words.is_a("terms", term) else following.end
    told = words.is_a("elect_words", following) or words.is_a("present", following)
    return following.end if told else place


def _ends_in_honorific(words: Words, start: int, end: int) -> bool:
    """«مديرها العام، الدكتور …»: whoever follows, known or not, is named."""
    return start < end and words.is_a("honorifics", words.before(end))


def _goes_on_with_honorific(words: Words, place: int) -> bool:
    """«مديرها العام، الدكتور تيدروس …»: behind the comma somebody is introduced, known or not."""
    comma = words.gap(place, place + 1) in _COMMAS
    return comma and words.is_a("honorifics", words.after(place + 1))


_COMMAS: Final = ("،", ",")
_SENTENCE_SIGNS: Final = re.compile(r"[.،؛:!؟\n]")


def _led_by_name(setting: Setting, hit: Hit, keys: tuple[OfficeKey, ...]) -> bool:
    """«فولوديمير زيلينسكي، الرئيس الأوكراني»."""
    leading = setting.persons.last_until(hit.start)
    if leading is None or leading.actor is None or hit.clitic:
        return False
    if not _held(leading.actor, keys, setting.matcher):
        return False
    gap = setting.words.gap(leading.hit.end, hit.start)
    return _is_light(gap) or _are_titles(setting.words, leading.hit.end, hit.start)


def _are_titles(words: Words, start: int, end: int) -> bool:
    """«محمد بن راشد، نائب رئيس الدولة رئيس مجلس الوزراء [حاكم دبي]»: behind a comma one office after the other.

    «[رئيس مجلس السيادة]، قائد الجيش الفريق أول عبد الفتاح البرهان» as well.
    """
    if words.gap(start, start + 1) not in _COMMAS or _SENTENCE_SIGNS.search(words.gap(start + 1, end)):
        return False
    first, last = words.number_at(start), words.number_at(end)
    told = [words.word(number) for number in range(first, last)]
    if not told or len(told) > LONGEST_RUN:
        return False
    titled = all(words.is_a("titles", one) or words.is_a("rank_words", one) for one in told)
    if not (titled or words.is_a("office_heads", told[0])):
        return False  # «قائد الجيش السوداني، الفريق أول عبد الفتاح البرهان» has nothing but ranks
    return not any(words.is_a(verbs, word) for word in told for verbs in ("speech_verbs", "acting_verbs"))


def _is_light(gap: str) -> bool:
    """Whether no more than a comma, a colon or a bracket stands in `gap`."""
    return len(gap) <= BESIDE and not gap.strip(" ،,(:")


def _held(actor: str, keys: tuple[OfficeKey, ...], matcher: Matcher) -> bool:
    return any(matcher.holders.ever(key, actor) for key in keys)


def after_honorifics(words: Words, place: int) -> int:
    """Where the name can begin: «قائد الجيش اللبناني العماد جوزيف عون»."""
    titles = words.lexicon.classes["titles"]
    head = words.before(place)
    for _ in range(LONGEST_RUN):
        following = words.after(place)
        if following is None or following.text not in titles:
            break
        if following.text in words.lexicon.classes["queens"] and not (head and head.text.endswith("ه")):
            break  # «التقى الرئيس الأميركي الملكة إليزابيث»
        place = following.end
    return place
