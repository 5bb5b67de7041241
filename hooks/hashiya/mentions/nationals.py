"""«السعودية رجاء عالم», «صحيفة "الوطن" السعودية»: an adjective of nationality that is spelt like the state's name."""

from __future__ import annotations

from typing import Final

from . import first_names
from .offices import is_definite
from .patterns import Hit
from .words import Word, Words


def is_her_nationality(words: Words, hit: Hit) -> bool:
    """«فازت السعودية رهف محمد», «والسعودية رجاء عالم»; not «دعت السعودية محمود عباس», whom a profile knows."""
    first = words.after(hit.end)
    if first is None:
        return False
    second = words.after(first.end)
    if any(word is not None and word.end in words.ends_of_persons for word in (first, second)):
        return False
    if first_names.starts_a_name(words, hit.end) or (
        second is not None and first.text in words.lexicon.bearers and is_definite(second.text)
    ):
        return True
    like_a_noun = words.is_a("abstract_names", first) and words.is_a("nouns_of_names", first)
    return like_a_noun and words.gap(hit.start, hit.core) == "و" and second is not None


def is_of_a_paper(words: Words, last: Word) -> bool:
    """«صحيفة "الشرق الأوسط" السعودية»: the adjective of a feminine head whose name stands between them."""
    if not is_definite(last.text):
        return False
    near = words.sentence_before(last.end, LONGEST_PAPER)
    return any(words.is_a("papers_and_channels", word) for word in near[1:])


LONGEST_PAPER: Final = 4
"""Words of the name of a paper with its head."""
