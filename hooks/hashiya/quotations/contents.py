"""Where the words begin that a verb of speech introduces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from .sentences import QUOTED, Sentence
from .speech import Role, Speech, Tense, Verb, load_speech
from .subjects import read_subject
from .turns import is_doubtful, verb_at

REACH: Final = 45
"""Words from a verb of speech to what it introduces: a title, a name and a clause between commas lie within."""

_COLON: Final = re.compile(r":(?!\d)")


class Opening(Enum):
    """How the words that are said begin."""

    THAT = auto()
    """Behind «إنّ» or «أنّ»."""
    COLON = auto()
    MARKS = auto()
    NOUN = auto()
    """Behind «إلى»: مشيراً إلى قرب الاتفاق."""
    NOTHING = auto()
    """There are none: the verb has another object."""


@dataclass(frozen=True, slots=True)
class Content:
    """Where what is said begins. Made by `read_content`."""

    opening: Opening
    k: int
    """Number of its first word; of marks and a colon, of the gap in which they stand."""


def read_content(sentence: Sentence, k: int, verb: Verb) -> Content:
    """What the verb at `k` introduces: the first of «that», a colon and quotation marks that belongs to it."""
    speech = load_speech()
    j, limit = k + 1, min(len(sentence), k + REACH)
    while j <= limit:
        is_parted = sentence.gaps[j] != " "
        opening = _opening_in_gap(sentence, k, j, verb, speech) if is_parted else None
        if opening or j == limit:
            return Content(opening or Opening.NOTHING, j)
        form = sentence.forms[j]
        if form in speech.that and not _belongs_to_another(sentence, k, j, speech):
            taken = verb.role == Role.CALLING
            return Content(Opening.NOTHING if taken else Opening.THAT, j + 1)
        if verb.role == Role.POINTING and form == "الي" and sentence.form(j + 1) not in speech.that:
            return Content(Opening.NOUN, j + 1)
        if (is_parted or form in speech.verbs) and _stops(sentence, j, speech):
            break
        j = _behind_a_relative_clause(sentence, j, limit, speech) if is_parted else j + 1
    return Content(Opening.NOTHING, min(j, limit))


def _opening_in_gap(sentence: Sentence, k: int, j: int, verb: Verb, speech: Speech) -> Opening | None:
    gap = sentence.gaps[j]
    if _COLON.search(gap):
        return Opening.COLON if QUOTED in gap or verb.lemma in speech.classes["colon_verbs"] else Opening.NOTHING
    if QUOTED in gap and verb.role != Role.CALLING and _introduces_marks(sentence, k, j, speech):
        return Opening.MARKS
    return None


def _introduces_marks(sentence: Sentence, k: int, j: int, speech: Speech) -> bool:
    """Whether nothing but the subject and adverbs parts the verb from the marks, and they hold no name."""
    if sentence.form(j) in speech.that or (j > k + 1 and speech.has("title_heads", sentence.form(j - 1))):
        return False
    if sentence.parted(j) and "،" in sentence.gaps[j]:
        return True
    subject = read_subject(sentence, k + 1, j)
    return subject is None or (subject.slug is not None and subject.end == j)


def _belongs_to_another(sentence: Sentence, k: int, j: int, speech: Speech) -> bool:
    """«بعد أن», «ضرورة أن»: what follows is not what is said."""
    return j > k + 1 and "،" not in sentence.gaps[j] and speech.has("not_that_after", sentence.form(j - 1))


def _stops(sentence: Sentence, j: int, speech: Speech) -> bool:
    """Another clause begins before anything was introduced."""
    form = sentence.form(j)
    if speech.has("breakers", form.removeprefix("و")) and sentence.parted(j):
        return True
    verb = verb_at(sentence, j, speech)
    if verb is None or is_doubtful(verb, speech) or sentence.form(j - 1) in ("ما", "حسبما"):
        return False
    return verb.tense != Tense.PARTICIPLE or verb.role != Role.CALLING


def _behind_a_relative_clause(sentence: Sentence, j: int, limit: int, speech: Speech) -> int:
    """The next word to look at; «، الذي أعلن استقالته أمس، إنّ» is skipped as a whole."""
    if not (sentence.parted(j) and speech.has("relatives", sentence.form(j).removeprefix("و"))):
        return j + 1
    return next((n for n in range(j + 1, limit) if "،" in sentence.gaps[n]), j + 1)
