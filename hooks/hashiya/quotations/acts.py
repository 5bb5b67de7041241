"""Acts of speech: each verb of speech of a sentence, who its subject is, and where the words are that it introduces."""

from __future__ import annotations

from dataclasses import dataclass

from .contents import Content, Opening, read_content
from .sentences import QUOTED, Sentence
from .speakers import Memory, speaker_of
from .speech import Role, Speech, Tense, Verb, load_speech
from .turns import is_doubtful, stop_of, verb_at


@dataclass(frozen=True, slots=True)
class Act:
    """Somebody says something. Made by `read_acts`."""

    k: int
    """Number of the verb in its sentence."""
    verb: Verb
    content: Content
    stop: int
    """Number of the word at which the reporter goes on himself."""
    speaker: str | None


def read_acts(sentence: Sentence, memory: Memory) -> list[Act]:
    """The acts of speech of a sentence, by place; verbs within what somebody says are no acts of their own."""
    speech = load_speech()
    acts: list[Act] = []
    free = 0
    for k in sentence.verbs:
        verb = verb_at(sentence, k, speech) if k >= free else None
        if verb is None or _is_unsaid(sentence, k, verb, speech):
            continue
        content = read_content(sentence, k, verb)
        if content.opening == Opening.NOTHING and not _counts_alone(sentence, k, verb, speech):
            continue
        found = speaker_of(sentence, k, verb, content, last=acts[-1] if acts else None, memory=memory)
        if found is None:
            continue
        stop = _stop(sentence, k, verb, content)
        acts.append(Act(k, verb, content, stop, found.slug))
        memory.keep(found.slug, verb)
        free = max(k + 1, stop)
    return acts


def _stop(sentence: Sentence, k: int, verb: Verb, content: Content) -> int:
    """Where the words that are introduced end; behind marks the reporter may go on at once."""
    if content.opening == Opening.NOTHING:
        return k + 1
    return stop_of(sentence, content.k - (QUOTED in sentence.gaps[content.k]), verb)


def _is_unsaid(sentence: Sentence, k: int, verb: Verb, speech: Speech) -> bool:
    """«لم يقل», «هل قال», «أن يقول», «قد يعلن»: nobody said it."""
    before = sentence.form(k - 1)
    if not before or "،" in sentence.gaps[k] or verb.linked:
        return False
    if speech.has("unsaid", before) or speech.has("unsaid", before.removeprefix("و").removeprefix("ف")):
        return not (before in ("ما", "بما", "مما") and verb.role == Role.DESCRIBING)
    return verb.tense == Tense.PRESENT and speech.has("uncertain", before)


def _counts_alone(sentence: Sentence, k: int, verb: Verb, speech: Speech) -> bool:
    """Whether a verb that introduces nothing is a verb all the same, whose subject may go on to speak."""
    if QUOTED in sentence.gaps[k] or sentence.form(k - 1) == "هكذا":
        return True  # «"…"، قال ماكرون»
    if is_doubtful(verb, speech) or verb.role == Role.CARRYING:
        return False
    if verb.role == Role.DESCRIBING and sentence.form(k - 1) in ("ما", "بما", "مما"):
        return True  # ما وصفه بـ"المؤامرة"
    parted = k == 0 or sentence.gaps[k].strip() != ""
    before = sentence.form(k - 1)
    at_head = verb.linked or parted or speech.has("openers", before) or speech.has("relatives", before)
    return at_head or verb.tense == Tense.PRESENT
