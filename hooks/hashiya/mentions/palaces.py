"""البيت الأبيض, الكرملين, قصر الإليزيه: a palace is its government, or the house itself."""

from __future__ import annotations

from typing import Final

from ..arabic.nationality import known_states
from .patterns import Hit
from .words import Word, Words

NEAR: Final = 5
"""Words before a palace among which a race for power, or its end, is told."""

FLAGS: Final = 3
"""Words before «على» among which flags or lights are told."""


def is_palace(hit: Hit) -> bool:
    """Whether a government is called so that is no city: البيت الأبيض, الكرملين."""
    return hit.pattern.text not in known_states() and hit.pattern.sense.metonym


def is_venue(words: Words, hit: Hit) -> bool | None:
    """«في قصر الإليزيه»: a palace by its own noun is a place, unless it speaks; None where «قصر» does not head it."""
    before = words.before(hit.start)
    within = hit.pattern.text.startswith("قصر ")
    headed = before is not None and before.text.endswith("قصر") and is_palace(hit) and not hit.clitic
    if not within and not headed:
        return None
    if before is not None and not within:
        before = words.before(before.start)
    if before is not None and words.is_a("insiders", words.before(before.start)) and before.text == "في":
        return False  # «مستشارون في قصر بعبدا»
    if before is not None and is_feminine_verb(before):
        return True  # «القوات تستعيد قصر الإليزيه»: no palace is its subject
    acts = words.is_a("acting_verbs", before) and not words.is_a("transitive_motion", before)
    return not (words.is_a("speech_verbs", before) or acts)


def is_feminine_verb(word: Word) -> bool:
    """A verb whose subject is feminine, by its shape: استعادت, وتستعيد."""
    return word.text.endswith("ت") or word.text.removeprefix("و").startswith("ت")


def bears_flags(words: Words, hit: Hit) -> bool:
    """«أمر بتنكيس الأعلام على البيت الأبيض»: the house that flags fly on."""
    before = words.before(hit.start)
    if before is None or before.text not in ("علي", "فوق") or not is_palace(hit):
        return False
    return any(words.is_a("flags", word) for word in words.sentence_before(before.start, FLAGS))


def is_insider(words: Words, hit: Hit) -> bool:
    """«مسؤول في البيت الأبيض»: who sits in a palace speaks for its government."""
    before = words.before(hit.start)
    return is_palace(hit) and before is not None and words.is_a("insiders", words.before(before.start))


def is_power(words: Words, hit: Hit) -> bool:
    """«من سباق عاد فيه ترامب إلى البيت الأبيض», «قبل مغادرته البيت الأبيض»: a race for power or its end, not the house.

    «دخل بايدن البيت الأبيض» leads to the house, as to a city; whoever returns to it has won it again.
    """
    if not is_palace(hit) or hit.pattern.sense.of_a_place:
        return False
    before = words.sentence_before(hit.start, NEAR)
    came = next((word for word in before if words.is_a("terms_of_power", word)), None)
    return came is not None and not words.is_a("moments", words.before(came.start))
