"""Names that are the measure of something: the hour of sunset (المغرب), a diameter (قطر)."""

from __future__ import annotations

from typing import Final

from ..arabic.nationality import definite_adjectives, known_states
from .longer_bodies import is_a_womans_verb
from .offices import is_definite
from .patterns import Hit
from .words import Word, Words

_DAMMA: Final = "\u064f"

REACH_OF_LANDS: Final = 2
"""Words before «until» among which another land is told, or a rank."""


def is_counted(words: Words, hit: Hit) -> bool:
    """«القرن العشرين», «الدورة الخمسين»: which one it is, no group of as many."""
    return not hit.clitic and words.is_a("counted", words.before(hit.start))


def is_sunset(words: Words, hit: Hit) -> bool:
    """«حلول المغرب», «قبل المغرب بساعة»: the hour of prayer that a state is called like."""
    if hit.pattern.text.replace("لل", "ال", 1) not in words.lexicon.classes["hours"]:
        return False
    before, following = words.before(hit.start), words.after(hit.end)
    if any(words.is_a("east", word) for word in words.sentence_before(hit.start, REACH_OF_LANDS)):
        return True  # «من المشرق إلى المغرب»
    led = hit.clitic or hit.pattern.text.startswith("لل")
    if words.is_a("calls_to_prayer" if led else "hour_words", before):
        return True  # «يؤذن للمغرب»
    if not led and any(words.is_a("prays", word) for word in words.sentence_before(hit.start, REACH_OF_PRAYER)):
        return True  # «مسجد صلى فيه العالقون المغرب»
    if words.is_a("around", before) and words.is_a("minutes", following):
        return True
    return before is not None and not hit.clitic and _bounds_a_time(words, before, following)


REACH_OF_PRAYER: Final = 4
"""Words between a prayer that somebody says and its hour."""


def _bounds_a_time(words: Words, before: Word, following: Word | None) -> bool:
    """«تقرع الأجراس حتى المغرب», «من الفجر إلى المغرب»; not «من مصر حتى المغرب», «ثاني دولة بعد المغرب»."""
    near = words.sentence_before(before.start, REACH_OF_LANDS)
    if before.text == "الي":
        return any(words.is_a("other_hours", word) for word in near)
    listed = following is not None and not known_states().isdisjoint((following.text, following.text.removeprefix("و")))
    if not words.is_a("bounds_of_time", before) or listed:
        return False
    lands = any(
        word.text in known_states() or words.is_any_of(("ordinals", "countries", "country_heads"), word)
        for word in near
    )
    return not lands and all(word.text not in ("من", "الي") for word in near[-2:])


def is_a_measure(words: Words, hit: Hit) -> bool:
    """«بقطر عشرة أمتار»: a diameter is no state."""
    if hit.pattern.text not in words.lexicon.classes["measures"]:
        return False
    several = _is_one_of_several(words, hit) or _is_told_in_units(words, hit)
    return several or measures_something(words, hit) or _is_of_a_round_thing(words, hit)


def _is_one_of_several(words: Words, hit: Hit) -> bool:
    """«من قُطر إلى آخر», «لا قطر لها»: any land, no diameter at all."""
    if words.folded.source.startswith(_DAMMA, words.folded.span(hit.core, hit.end)[0] + 1):
        return True
    to, before = words.after(hit.end), words.before(hit.start)
    other = words.is_a("toward_prepositions", to) and to is not None and words.is_a("another", words.after(to.end))
    none = words.is_a("denies_a_kind", before) and to is not None and words.has_pronoun(to)
    every = before is not None and before.text.endswith("كل")  # «من كل قطر بعيد»
    return not hit.clitic and (other or none or every)


def _is_of_a_round_thing(words: Words, hit: Hit) -> bool:
    """«أنبوب قطر فوهته شبر», «خنجر قطر مقبضه إصبعان»: a thing, and behind the word a part of it."""
    part = words.after(hit.end)
    if part is None or hit.clitic or not words.is_a("round_things", words.before(hit.start)):
        return False
    return words.has_pronoun(part) and not part.text.startswith("و")


def _is_told_in_units(words: Words, hit: Hit) -> bool:
    """«قطر دورانهما 1.2 متر», «حفرة قطر فوهتها أمتار»: of a thing, no verb, with its size behind it."""
    thing = words.after(hit.end)
    if thing is None or not words.has_pronoun(thing) or words.is_any_of(("speech_verbs", "acting_verbs"), thing):
        return False
    size = words.after(thing.end)
    return size is not None and (size.text.isdigit() or words.is_any_of(("numbers", "sizes"), size))


def _is_of_a_part(words: Words, hit: Hit, following: Word) -> bool:
    """«يتدرج قطر جذعها», «مع أن قطر نواتها»: of whose part it is, by its pronoun; not «أن قطر وجيرانها»."""
    bare = not hit.clitic and not following.text.startswith(("و", "ف", "ب", "ل", "ك"))
    known = words.is_any_of(("after_titles", "titles", "speech_verbs", "acting_verbs", "that"), following)
    return bare and words.has_pronoun(following) and not known


def measures_something(words: Words, hit: Hit) -> bool:
    """«بقطر عشرة أمتار», «وقطر الدائرة»: a number or a definite noun behind it."""
    before, following = words.before(hit.start), words.after(hit.end)
    if following is None or is_a_womans_verb(words, before) or (before and before.text in known_states()):
        return False  # «استضافت قطر المونديال», «بين مصر وقطر الكثير»
    if words.is_a("herself", following) or words.is_a("office_heads", before):
        return False  # «قطر الشقيقة», «أمير قطر الجديد»
    if words.gap(hit.start, hit.core) == "ب" and words.is_a("measuring", following):
        return True  # «بقطر يزيد على ثلاثين متراً»
    multiplied = words.is_a("multiples", before) and not words.is_a("acting_verbs", following)
    if multiplied or words.is_a("measuring", before) or _is_of_a_part(words, hit, following):
        return True  # «يبلغ قطر أحدهما متراً», «مرتين ونصف مرة قطر الأفق»
    if following.text.isdigit() or words.is_a("numbers", following):
        return True
    known = ("after_titles", "titles", "speech_verbs", "acting_verbs")
    plain = is_definite(following.text) and following.text not in definite_adjectives()
    return plain and not words.is_any_of(known, following)
