"""Kinship that is told before a name: زوجته بريجيت ماكرون, نجله هانتر بايدن."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from ..arabic.lexicon import load_lexicon
from .patterns import Hit
from .words import MOST_REMEMBERED, Words, without_clitics

REACH_OF_KIN: Final = 3
"""Words before a name among which kinship is told."""


def is_a_relative(words: Words, hit: Hit) -> bool:
    """«زوجته بريجيت ماكرون», «السيدة الأولى جيل بايدن»: kinship is told before the name."""
    kin = words.lexicon.classes["kinship_words"]
    following = words.after(hit.end)
    if following is not None and following.text in kin:
        return True  # «بلال أردوغان نجل أردوغان»
    near = words.sentence_before(hit.start, REACH_OF_KIN)
    return any(tells_kinship(word.text) or word.text == "الاولي" for word in near)


@lru_cache(maxsize=MOST_REMEMBERED)
def tells_kinship(word: str) -> bool:
    """Whether a word is one of kinship, a pronoun behind it: نجله → نجل; the ta of زوجته is that of زوجة."""
    forms = {form for bare in without_clitics(word) for form in (bare, bare.removesuffix("ه"), bare.removesuffix("ها"))}
    forms |= {form[:-1] + "ه" for form in forms if form.endswith("ت")}
    return not forms.isdisjoint(load_lexicon().classes["kinship_words"])
