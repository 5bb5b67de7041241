"""«آبي» is not «أبي», «سعيّد» not «سعيد»: a madda or shadda that tells a name from the ordinary word it folds to."""

from __future__ import annotations

from typing import Final

from ..actors.actor import Actor
from ..arabic.folding import QUOTES, fold_name
from .offices import is_definite
from .once import once_an_actor
from .patterns import Hit
from .words import Word, Words

_MADDA: Final = "\u0622"
_HAMZA: Final = "\u0623"
_HAMZA_BELOW: Final = "\u0625"
_DAMMA: Final = "\u064f"
_SHADDA: Final = "\u0651"


def is_written_as_named(words: Words, hit: Hit, actor: Actor) -> bool:
    """Whether the name stands in the profile with the same madda or shadda, which the ordinary word does not have."""
    marked = _marked_names(actor)
    if not marked:
        return False
    start, end = words.folded.span(hit.core, hit.end)
    written = words.folded.source[start:end]
    if _SHADDA not in written and (_MADDA not in written or hit.pattern.text in words.lexicon.words_with_madda):
        return False
    return written in marked


@once_an_actor
def _marked_names(actor: Actor) -> frozenset[str]:
    """The names of an actor, and their last words, that are written with a madda or shadda; none of most actors."""
    names = (actor.name, *(alias.name for alias in actor.aliases))
    written = [form for name in names for form in (name, *name.split()[-1:])]
    return frozenset(form for form in written if _SHADDA in form or _MADDA in form)


def is_written_otherwise(words: Words, hit: Hit, actor: Actor) -> bool:
    """Whether the text has «أبي», which is the ordinary word, where the profile has «آبي»."""
    return _begins_with(words, hit, _HAMZA) and _all_begin_with(hit, actor, _MADDA)


def is_a_passive(words: Words, hit: Hit, actor: Actor) -> bool:
    """«وأُدير الحفل» is no «إدير»: a verb in the passive has its vowel written, and no name has two of them."""
    return _begins_with(words, hit, _HAMZA + _DAMMA) and _all_begin_with(hit, actor, _HAMZA_BELOW)


def _begins_with(words: Words, hit: Hit, letters: str) -> bool:
    start, end = words.folded.span(hit.core, hit.end)
    return words.folded.source.startswith(letters, start, end)


def _all_begin_with(hit: Hit, actor: Actor, letter: str) -> bool:
    """Whether the names of the actor that the hit may be begin with the letter in the profile."""
    last = [name.split()[-1] for name in (actor.name, *(alias.name for alias in actor.aliases))]
    same = [name for name in last if fold_name(name) == hit.pattern.text]
    return bool(same) and all(name.startswith(letter) for name in same)


def is_another_particle(words: Words, hit: Hit, actor: Actor) -> bool:
    """«بأن» is no «بان»: a name that is a particle as well is written to the letter."""
    if hit.pattern.text not in words.lexicon.classes["function_words"]:
        return False
    start, end = words.folded.span(hit.core, hit.end)
    names = (actor.name, *(alias.name for alias in actor.aliases))
    return words.folded.source[start:end] not in {word for name in names for word in name.split()}


def is_written_dotless(words: Words, word: Word) -> bool:
    """«نادى» with a dotless ya, in a text that dots it elsewhere: the verb, not «نادي»."""
    end = words.folded.span(word.start, word.end)[1]
    dotless = words.folded.source.startswith("ى", end - 1)
    return dotless and words.once("dotted in", 0, 0, lambda: " في " in words.folded.source)


def is_written_ali(words: Words, word: Word) -> bool:
    """«رجل الأعمال علي الدبيبة»: written with a dotted ya, in a text that writes the preposition without: على."""
    return _ends_in(words, word, "ي") and words.once("dotless on", 0, 0, lambda: " على " in words.folded.source)


def is_written_alan(words: Words, word: Word) -> bool:
    """«آلان جونسون»: written with its madda first, not second as in «الآن», which folds to the same."""
    return word.text == ALAN and words.folded.source.startswith("آ", words.folded.span(word.start, word.end)[0])


def is_written_on(words: Words, word: Word) -> bool:
    """«كتب الرئيس الفرنسي على فيسبوك»: the preposition, written without dots in a text that dots its other ya."""
    return _ends_in(words, word, "ى") and words.once("dotted in", 0, 0, lambda: " في " in words.folded.source)


def _ends_in(words: Words, word: Word, letter: str) -> bool:
    """Whether `word` is one of the two, and written with that letter at its end."""
    end = words.folded.span(word.start, word.end)[1] if word.text == ALI else 0
    return words.folded.source[max(0, end - 1) : end] == letter


ALI: Final = "علي"
"""A first name, and the preposition «على» in matching form."""


ALAN: Final = "الان"
"""A first name, and «now» in matching form."""


def is_without_tanwin(words: Words, hit: Hit) -> bool:
    """«صار اسمها ميتا», in a text that writes «ميتاً»: a noun in the accusative would have its ending."""
    known = len(hit.pattern.text) < SHORTEST_ACCUSATIVE or hit.pattern.text in words.lexicon.grammar_words
    known = known or hit.pattern.text in words.lexicon.classes["conjunctions"]
    if known or not hit.pattern.text.endswith("ا") or is_definite(hit.pattern.text):
        return False
    end = words.folded.span(hit.core, hit.end)[1]
    plain = not words.folded.source.startswith(_TANWIN, end) and words.folded.source[end - 2 : end - 1] != _TANWIN
    return plain and words.once("tanwin", 0, 0, lambda: words.folded.source.count(_TANWIN) >= WRITES_TANWIN)


_TANWIN: Final = "\u064b"
SHORTEST_ACCUSATIVE: Final = 4
"""Letters: «ويا» is none, nor is «ولولا»."""

WRITES_TANWIN: Final = 3
"""Endings of the accusative from which a text is known to write them."""


def is_quoted(words: Words, hit: Hit) -> bool:
    """Whether nothing but the name stands between two quotation marks: «النهضة»."""
    start, end = words.folded.span(hit.start, hit.end)
    source = words.folded.source
    opened = source[start : start + 1] in QUOTES or source[max(0, start - 1) : start] in QUOTES
    closed = source[end - 1 : end] in QUOTES or source[end : end + 1] in QUOTES
    return opened and closed and start > 0 and end < len(source)


def is_quoted_again(words: Words, hit: Hit) -> bool:
    """Whether the name stands alone between quotation marks twice or more: what a text writes so is a name."""
    start, end = words.folded.span(hit.core, hit.end)
    written = words.folded.source[start:end].strip("".join(QUOTES))
    return words.quoted[written] >= QUOTED_AGAIN


QUOTED_AGAIN: Final = 2
"""Times."""
