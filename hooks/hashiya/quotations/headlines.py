"""A name and a colon: «زيلينسكي: …», the way headlines and transcripts say who speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ..actors.actor import Kind, Use
from ..arabic.folding import fold_name
from .sentences import QUOTED, Sentence
from .speech import load_speech
from .subjects import Subject, read_subject

LONGEST: Final = 10
"""Words before the colon."""

FEWEST_SAID: Final = 2
"""Words behind it without quotation marks: one is a label."""


@dataclass(frozen=True, slots=True)
class Headline:
    """Who speaks behind the colon in the gap `k`. Made by `read_headline`."""

    k: int
    speaker: str | None


def read_headline(sentence: Sentence) -> Headline | None:
    """The name at the head of a sentence with a colon behind it, and marks or several words behind that."""
    k = next((j for j in range(1, min(LONGEST, len(sentence)) + 1) if ":" in sentence.gaps[j]), None)
    if k is None or any(form in load_speech().verbs for form in map(sentence.form, range(k))):
        return None
    in_marks = QUOTED in sentence.gaps[k]
    subject = read_subject(sentence, 0, k)
    if subject is None or not (in_marks or len(sentence) - k >= FEWEST_SAID):
        return None
    if subject.actor is None:
        return Headline(k, None) if in_marks and not load_speech().has("title_heads", sentence.form(k - 1)) else None
    if subject.actor.kind == Kind.ORGANIZATION and sentence.form(subject.end) == "عن" and subject.end < k:
        return Headline(k, None)  # «رويترز عن مسؤولين: …»
    is_speaker = _goes_on_lightly(sentence, subject, k) and (in_marks or _can_speak(sentence, subject))
    return Headline(k, subject.slug) if is_speaker else None


def _goes_on_lightly(sentence: Sentence, subject: Subject, k: int) -> bool:
    """Whether nothing but «عن …», «لبوتين» stands between the name and the colon."""
    if subject.end >= k:
        return True
    name = sentence.names.starting(sentence.words[subject.end])
    return bool(name and name.clitic == "ل") or load_speech().has("prepositions", sentence.form(subject.end))


def _can_speak(sentence: Sentence, subject: Subject) -> bool:
    """A person or a body speaks; a country before a colon is a topic, unless its capital or palace stands for it."""
    actor = subject.actor
    if actor is None or actor.kind != Kind.STATE:
        return actor is not None
    name = sentence.names.by_word.get(sentence.words[subject.end - 1])
    own = {actor.name, *(alias.name for alias in actor.aliases if alias.use == Use.NAME)}
    return name is not None and " ".join(sentence.script.forms[name.first : name.last]) not in set(map(fold_name, own))
