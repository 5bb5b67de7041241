"""Who the subject of a verb of speech is: named behind it, before it, or the one who has been speaking."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final, Protocol

from ..actors.actor import Kind
from ..arabic.lexicon import load_lexicon
from .contents import REACH, Content, Opening
from .sentences import QUOTED, Sentence
from .speech import Agreement, Role, Speech, Tense, Verb, load_speech
from .subjects import LONGEST_TITLE, Subject, read_subject

RELATIVES: Final = {
    "الذي": Agreement.MASCULINE,
    "التي": Agreement.FEMININE,
    "الذين": Agreement.PLURAL,
}
"""«Who», with the form of the verb that agrees with it."""

FARTHEST: Final = 2 * REACH
"""Words within which a clause is sought to whose subject a verb behind it may belong."""

NEAR: Final = 1
"""Sentences after which a verb without a subject still speaks of the last speaker."""

LONGEST_PAUSE: Final = 3
"""The same for «أضاف» and its kind."""


class Spoken(Protocol):
    """As much of an act of speech as the next one looks at."""

    @property
    def verb(self) -> Verb:
        """Its verb."""

    @property
    def speaker(self) -> str | None:
        """The slug of its speaker."""

    @property
    def stop(self) -> int:
        """The word at which the reporter goes on himself."""


@dataclass(slots=True)
class Memory:
    """Who spoke last, for verbs that name no subject. Carried from sentence to sentence."""

    speaker: str | None = None
    agreement: Agreement | None = None
    age: int = LONGEST_PAUSE + 1
    """Sentences since then."""

    def keep(self, speaker: str | None, verb: Verb) -> None:
        """Somebody speaks."""
        if verb.tense != Tense.PARTICIPLE:
            self.agreement = verb.agreement
        self.speaker, self.age = speaker, 0

    def hear(self, speaker: str | None) -> None:
        """Somebody speaks without a verb."""
        self.speaker, self.agreement, self.age = speaker, None, 0

    def recall(self, verb: Verb) -> str | None:
        """Who goes on speaking with `verb`: the last one, soon enough and in his own gender."""
        pause = LONGEST_PAUSE if verb.role == Role.CONTINUING else NEAR
        return self.speaker if self.age <= pause and self.agreement in (None, verb.agreement) else None


def speaker_of(
    sentence: Sentence, k: int, verb: Verb, content: Content, *, last: Spoken | None, memory: Memory
) -> Subject | None:
    """The subject of the verb at `k`, somebody without a slug where it is not sure; None where nobody speaks at all.

    `last` is the act of speech before it in the same sentence.
    """
    speech = load_speech()
    if verb.tense == Tense.PARTICIPLE:
        return Subject(_same_as_before(sentence, k, verb, last), k)
    stop = content.k if content.opening != Opening.NOTHING else min(len(sentence), k + REACH)
    if content.opening in (Opening.THAT, Opening.NOUN):
        stop -= 1
    if verb.role == Role.CARRYING:
        return _carried(sentence, k, stop)
    if _is_passive(sentence, k):
        return Subject(None, k)
    leading = None if verb.linked else _leading(sentence, last.stop if last else 0, k)
    if leading and leading.end == k:
        return leading
    subject = read_subject(sentence, k + 1, stop)
    if subject:
        return _unless_told(sentence, verb, subject, k)
    return _elsewhere(sentence, k, verb, speech, last=last, memory=memory)


def _is_passive(sentence: Sentence, k: int) -> bool:
    """أُعلن, ذُكر: a damma on the first letter, or on the one behind و."""
    written = sentence.script.text[sentence.place(k) : sentence.behind(k)].removeprefix("و").removeprefix("َ")
    return written[1:2] == "ُ" and not written.startswith(("ي", "ت"))


def _unless_told(sentence: Sentence, verb: Verb, subject: Subject, k: int) -> Subject:
    """«أبلغ الرئيس الأميركي زيلينسكي بأنّ»: behind a title the name may be that of the one who is told."""
    first = sentence.names.starting(sentence.words[k + 1])
    if verb.role == Role.TELLING and subject.actor and (first is None or first.actor is not subject.actor):
        return Subject(None, subject.end)
    return subject


def _carried(sentence: Sentence, k: int, stop: int) -> Subject | None:
    """«نقلت رويترز عن مسؤول قوله إنّ»: whose words they are, or, without «عن», who brings them."""
    for j in range(k + 1, stop):
        if sentence.form(j) == "عن":
            return read_subject(sentence, j + 1, stop) or Subject(None, stop)
        if sentence.form(j).startswith("عن") and sentence.form(j) in ("عنه", "عنها", "عنهم"):
            return Subject(None, stop)
    return read_subject(sentence, k + 1, stop) or Subject(None, stop)


def _same_as_before(sentence: Sentence, k: int, verb: Verb, last: Spoken | None) -> str | None:
    """The subject of the verb with which a participle goes: the last one, or one of its own clause."""
    own = None if sentence.parted(k) else _own_verb(sentence, k)
    if own is not None and (last is None or own >= last.stop):
        subject = read_subject(sentence, own + 1, k)
        return subject.slug if subject else None
    clause = _clause_before(sentence, k, last.stop if last else 0)
    if last and clause is None:
        return last.speaker if last.verb.agreement == verb.agreement else None
    subject = main_subject(sentence, clause or 0, k)
    return subject.slug if subject else None


def _own_verb(sentence: Sentence, k: int) -> int | None:
    """The verb right before a participle that no comma parts from it: «فردّ بوتين قائلاً»."""
    number = bisect_left(sentence.verbs, k) - 1
    if number < 0 or k - sentence.verbs[number] > REACH:
        return None
    own = sentence.verbs[number]
    return own if load_speech().verbs[sentence.form(own)].tense != Tense.PARTICIPLE else None


def _clause_before(sentence: Sentence, k: int, start: int) -> int | None:
    """Where a clause with a subject of its own begins between `start` and `k`: behind «فيما», «بينما»."""
    speech = load_speech()
    breaks = (
        j
        for j in range(k - 1, max(start, k - FARTHEST) - 1, -1)
        if speech.has("breakers", sentence.form(j).removeprefix("و"))
    )
    found = next(breaks, None)
    return found + 1 if found is not None else None


def main_subject(sentence: Sentence, start: int, k: int) -> Subject | None:
    """The subject of the clause that begins at word `start`, be its verb before it or behind it."""
    head = clause_head(sentence, start, k)
    k = min(k, head + REACH)
    if head >= k:
        return None
    form = sentence.form(head)
    classes = load_lexicon().classes
    bare = form[1:] if form.startswith(("و", "ف")) else form
    verbs = (classes["acting_verbs"], classes["speech_verbs"], classes["motion_words"])
    if not _is_name(sentence, head) and any(bare in verbs_ or form in verbs_ for verbs_ in verbs):
        return read_subject(sentence, head + 1, k)
    return read_subject(sentence, head, k)


def clause_head(sentence: Sentence, start: int, k: int) -> int:
    """Where verb or subject of a clause can begin: behind «أمّا», «كان», and «في المقابل،»."""
    speech = load_speech()
    while start < k and speech.has("openers", sentence.form(start)) and not _is_name(sentence, start):
        start += 1
    if start < k and speech.has("lead_ins", sentence.form(start).removeprefix("و").removeprefix("ف")):
        comma = next((j for j in range(start + 1, min(k, start + REACH) + 1) if sentence.parted(j)), None)
        return comma if comma is not None else start
    return start


def _is_name(sentence: Sentence, k: int) -> bool:
    return sentence.words[k] in sentence.names.by_word


def _elsewhere(
    sentence: Sentence, k: int, verb: Verb, speech: Speech, *, last: Spoken | None, memory: Memory
) -> Subject | None:
    """The subject of a verb with none behind it: before it, or whoever has been speaking."""
    first = _before_auxiliaries(sentence, k)
    if sentence.form(first - 1).removeprefix("و") in RELATIVES:
        return Subject(_antecedent(sentence, first - 1, verb), k)
    clause = _clause_before(sentence, first, last.stop if last else 0)
    leading = _leading(sentence, clause or (last.stop if last else 0), first)
    if leading:
        return leading
    if verb.tense == Tense.PRESENT and last is None and speech.has("impersonal", sentence.form(k).removeprefix("و")):
        return None
    return Subject(_going_on(sentence, first, verb, clause=clause, last=last, memory=memory), k)


def _before_auxiliaries(sentence: Sentence, k: int) -> int:
    """The first of the words that belong to a verb: «كان قد قال»."""
    while k > 0 and sentence.form(k - 1) in ("قد", "كان", "كانت", "كانوا", "لقد"):
        k -= 1
    return k


def _going_on(
    sentence: Sentence, k: int, verb: Verb, *, clause: int | None, last: Spoken | None, memory: Memory
) -> str | None:
    """Who speaks with a verb that has no subject beside it: of its clause, of the last verb, of the last sentence."""
    before, following = sentence.form(k - 1), sentence.form(k + 1)
    is_inside = following in ("فيه", "فيها") or (verb.role == Role.DESCRIBING and before in ("ما", "بما", "مما"))
    if not is_inside and not (verb.linked or k == 0 or sentence.parted(k) or load_speech().has("same_speaker", before)):
        return None
    if last and not (is_inside and verb.role != Role.DESCRIBING):
        agrees = is_inside or last.verb.agreement == verb.agreement
        return last.speaker if agrees and clause is None else None
    subject = main_subject(sentence, clause or 0, k)
    if subject or is_inside:
        return subject.slug if subject else None
    return memory.recall(verb)


def _leading(sentence: Sentence, start: int, k: int) -> Subject | None:
    """«زيلينسكي قال إنّ», «أما الوزير، في كلمته، فقال»: the subject that the clause begins with."""
    head = clause_head(sentence, _behind_that(sentence, start, k), k)
    if not head < k <= head + FARTHEST:
        return None
    subject = read_subject(sentence, head, k)
    if subject is None or subject.actor is None:
        return None
    between_commas = sentence.parted(subject.end) and sentence.parted(k) and QUOTED not in sentence.gaps[k]
    return subject if subject.end == k or (between_commas and not _linked_on(sentence, k)) else None


def _behind_that(sentence: Sentence, start: int, k: int) -> int:
    """Where the clause of «غير أنّ ماكرون شدّد» begins: behind the last «that» before the verb, or at `start`."""
    that = load_speech().that
    return next((j + 1 for j in range(k - 1, max(start, k - LONGEST_TITLE) - 1, -1) if sentence.form(j) in that), start)


def _linked_on(sentence: Sentence, k: int) -> bool:
    return sentence.form(k).startswith("و")


def _antecedent(sentence: Sentence, k: int, verb: Verb) -> str | None:
    """The actor named right before «الذي» at word `k`, if it agrees with the verb."""
    if RELATIVES[sentence.form(k).removeprefix("و")] != verb.agreement or k == 0:
        return None
    name = sentence.names.by_word.get(sentence.words[k - 1])
    if name is None or name.last != sentence.words[k - 1] + 1 or name.actor.kind == Kind.PLACE:
        return None
    before = sentence.form(sentence.position(name.first) - 1)
    owned = before and not before.startswith("ال") and not sentence.parted(k)
    speech = load_speech()
    return None if owned and not speech.has("prepositions", before) and not name.clitic else name.actor.slug
