"""نائب الرئيس, الرئيس السابق, منصب الرئيس: a word beside an office that makes another of it, or nobody's."""

from __future__ import annotations

from typing import Final

from .patterns import Hit
from .words import Word, Words

_OTHERS: Final = ("السيد", "السيده", "قصر")
"""Mister, madam, palace: an address and a building."""

REACH_OF_CHOICE: Final = 2
"""Words between whoever chooses and the office, of which the verb is one."""


def is_other_office(words: Words, hit: Hit) -> bool:
    """نائب الرئيس الأميركي is another office, الرئيس الأميركي السابق another holder, منصب الرئيس no person."""
    before, after = words.before(hit.start), words.after(hit.end)
    again = before and (earlier := words.before(before.start)) and earlier.text.endswith("اعاده")  # اعادة انتخاب
    helped = before is not None and before.text.startswith("بمساعد")  # with the help of an office, not its assistant
    if (
        not hit.clitic
        and not again
        and not helped
        and (words.is_a("deputies", before) or words.is_a("post_words", before))
    ):
        return True
    if words.folded.text.startswith("ل", hit.start) and words.is_a("deputies", before):
        return True  # «نائبا لرئيس الجمهورية»
    if not hit.clitic and words.is_a("as_what", before):
        return True  # «قدم نظيره بصفته رئيس غانا»
    if words.is_a("mourns", before) and words.is_a("late_words", after):
        return False  # «نعى الرئيس المصري الفقيد»: whom he mourns
    if is_being_chosen(words, hit, before) or _was_held(words, hit, before) or _is_a_post(words, hit, before):
        return True
    return after is not None and (
        _tells_a_former_holder(words, after) or _is_an_earlier_holder(words, after) or _was_then(words, after)
    )


def _is_a_post(words: Words, hit: Hit, before: Word | None) -> bool:
    """«بين منصبي المستشار ووزير الخارجية», «ويومها فاجأ الرئيس الأميركي»: a post, and its holder of that day."""
    if words.gap(hit.start, hit.core) == "و":
        return any(words.is_a("two_posts", word) for word in words.sentence_before(hit.start, REACH_OF_POSTS))
    then = words.before(before.start) if before is not None and not hit.clitic else None
    return words.is_a("then_words", then) and not words.is_a("after_titles", before)


REACH_OF_POSTS: Final = 5
"""Words before the second of two posts."""


def _was_held(words: Words, hit: Hit, before: Word | None) -> bool:
    """«الذي كان محافظ البنك المركزي»: what somebody was, and not who holds it."""
    if hit.clitic or before is None or not words.is_a("was", before):
        return False
    return words.is_a("relatives", words.before(before.start))


def is_being_chosen(words: Words, hit: Hit, before: Word | None) -> bool:
    """«يختار الملك رئيس الحكومة», «اختيار رئيس الحكومة»: whoever it will be; «يعين الرئيس وزراءه» is he himself."""
    if hit.clitic or before is None:
        return False
    if words.is_a("choosing", before):
        return True
    return any(words.is_a("chooses", word) for word in words.sentence_before(before.start, REACH_OF_CHOICE))


def _tells_a_former_holder(words: Words, after: Word) -> bool:
    """«السابق», «آنذاك»; not «المنتخب»."""
    classes = words.lexicon.classes
    former = any(after.text in classes[name] for name in ("former_words", "then_words", "before_them"))
    return former and after.text not in classes["elect_words"]


def _was_then(words: Words, after: Word) -> bool:
    """«الرئيس الأميركي في ذلك الوقت»: the holder of that day."""
    that = words.after(after.end) if after.text == "في" else None
    moment = words.after(that.end) if that is not None and that.text in ("ذلك", "تلك") else None
    return words.is_a("days_past", moment)


def is_of_another(words: Words, hit: Hit, before: Word | None) -> bool:
    """«كأس الملك», «نائب الرئيس», «نائبة لرئيس الوزراء», «السيد الوزير»: the title is not its holder's here."""
    deputy = words.is_a("deputies", before)
    if hit.clitic:
        return words.folded.text.startswith("ل", hit.start) and (deputy or words.is_a("heirs", before))
    named = words.is_a("swallowing_heads", before) and not words.is_a("heads_of_no_person", before)
    other = before is not None and before.text in _OTHERS
    return named or other or deputy or words.is_a("post_words", before)


def _is_an_earlier_holder(words: Words, after: Word) -> bool:
    """«الرئيس الفرنسي عام 2007، جاك شيراك», «الرئيس الأميركي الأول جورج واشنطن»: a year or a number, then a name."""
    year = words.after(after.end) if after.text in ("عام", "سنه") else None
    last = year if year is not None and year.text.isdigit() else after
    if last is after and after.text not in words.lexicon.classes["ordinals"]:
        return False
    name = words.after(last.end)
    if name is None:  # the comma between them ends what `after` looks at
        number = words.number_at(last.end)
        comma = number < len(words.texts) and words.gap(last.end, words.starts[number]).strip() in ("،", ",")
        name = words.word(number) if comma else None
    return name is not None and (name.end in words.ends_of_persons or name.text in words.lexicon.given_names)
