"""Sources that are named beside what they say: «بحسب بيان للخارجية», «وفقاً لرويترز», «على حدّ قوله»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .acts import Act
from .contents import REACH
from .marks import Pair
from .sentences import Sentence
from .speech import Role, Speech, load_speech
from .subjects import Subject, read_subject
from .turns import stop_of, verb_at


@dataclass(frozen=True, slots=True)
class Source:
    """A phrase that names a source. Made by `read_source`."""

    k: int
    """Number of its first word."""
    speaker: str | None
    said: tuple[int, int] | None
    """The range of what is reported; None: a long quotation right before it, or nothing that is sure."""
    quoted: Pair | None
    """The quotation right before it."""


def read_source(sentence: Sentence, acts: Sequence[Act]) -> Source | None:
    """The source of a whole sentence: named at its head or at its end, where nobody else speaks in it."""
    speech = load_speech()
    heads = speech.classes["source_heads"]
    for k in [k for k, form in enumerate(sentence.forms) if form in heads]:
        start = _phrase(sentence, k, speech)
        if start is None:
            continue
        stop = _end_of_phrase(sentence, k, start)
        subject = _source(sentence, start, stop, speech, acts)
        if subject is None or (speech.has("stood_in", sentence.form(k)) and stop == len(sentence)):
            continue
        if stop == len(sentence) and sentence.parted(k):
            return _behind(sentence, k, subject, acts)
        if k == 0 and (stop < len(sentence) or stop in sentence.pairs):
            return _before(sentence, stop, subject, acts)
    return None


def _phrase(sentence: Sentence, k: int, speech: Speech) -> int | None:
    """Where the source stands if such a phrase begins at `k`: behind «بحسب», «نقلاً عن», «على حدّ»."""
    form = sentence.form(k)
    bare = form.removeprefix("و") if form != "وفق" and not form.startswith("وفقا") else form
    following = sentence.form(k + 1)
    if bare == "علي" and following == "حد":
        return k + 2
    if speech.has("stood_in", form):
        return k + 2 if k == 0 and following == "في" else None
    if bare == "نقلا":
        return k + 2 if following == "عن" else None
    return k + 1 if speech.has("according", bare) else None


def _end_of_phrase(sentence: Sentence, k: int, start: int) -> int:
    """Where the phrase ends: before «فإنّ», or the «أنّ» of «جاء في البيان أنّ», where there is one; or at a comma."""
    limit = min(len(sentence), start + REACH)
    if k == 0:
        opening = "" if load_speech().has("stood_in", sentence.form(0)) else "ف"
        then = (j for j in range(start, limit) if _is_that(sentence.form(j), opening))
        stop = next(then, None)
        if stop is not None or not opening:
            return stop if stop is not None else len(sentence)
    return next((j for j in range(start, limit) if sentence.parted(j)), limit)


def _is_that(form: str, opening: str) -> bool:
    return form.startswith(opening) and form in load_speech().that


def _source(sentence: Sentence, start: int, stop: int, speech: Speech, acts: Sequence[Act]) -> Subject | None:
    """Whose words they are; None where the phrase names a rule or a plan and no source."""
    form = sentence.form(start)
    name = sentence.names.starting(sentence.words[start]) if start < stop else None
    if name:
        return Subject(None if _is_place(name.actor.kind) else name.actor.slug, stop)
    bare = form.removeprefix("ل") if not form.startswith("لل") else "ال" + form.removeprefix("لل")
    if bare == "ما":
        return _told(sentence, start + 1, stop, speech)
    if speech.has("phrasing", form):
        return _phrased(sentence, start, stop, acts)
    if not (speech.has("source_nouns", form) or speech.has("source_nouns", bare)):
        return None
    if speech.has("statement_nouns", bare):
        return _owner(sentence, start + 1, stop)
    return read_subject(sentence, start, stop) or Subject(None, stop)


def _is_place(kind: str) -> bool:
    return kind == "place"


def _told(sentence: Sentence, k: int, stop: int, speech: Speech) -> Subject | None:
    """«وفق ما أعلن الكرملين», «بحسب ما نقلت رويترز عن مسؤولين»."""
    verb = verb_at(sentence, k, speech) if k < stop else None
    if verb is None:
        return None
    if verb.role == Role.CARRYING and any(sentence.form(j) == "عن" for j in range(k, stop)):
        return Subject(None, stop)
    return read_subject(sentence, k + 1, stop) or Subject(None, stop)


def _phrased(sentence: Sentence, start: int, stop: int, acts: Sequence[Act]) -> Subject:
    """«على حدّ قول ترامب», and with a pronoun whoever is speaking."""
    if sentence.form(start).endswith(("ه", "ها", "هم")):
        return Subject(acts[-1].speaker if acts else None, stop)
    return read_subject(sentence, start + 1, stop) or Subject(None, stop)


def _owner(sentence: Sentence, k: int, stop: int) -> Subject:
    """«بيان للبيت الأبيض», «تصريحات ترامب»: whose statement it is."""
    name = sentence.names.starting(sentence.words[k]) if k < stop else None
    if name and name.clitic in ("", "ل") and not _is_place(name.actor.kind):
        return Subject(name.actor.slug, stop)
    return (read_subject(sentence, k, stop) if k < stop else None) or Subject(None, stop)


def _behind(sentence: Sentence, k: int, subject: Subject, acts: Sequence[Act]) -> Source | None:
    """At the end of a sentence: «قُتل ثلاثة جنود، بحسب الجيش»."""
    pair = sentence.pair_in(k)
    if pair and not sentence.script.forms[sentence.script.last_until(pair.end) : sentence.words[k]]:
        return Source(k, subject.slug, None, pair)
    if acts or k == 0:
        return None
    return Source(k, subject.slug, (sentence.place(0), sentence.place(k)), None)


def _before(sentence: Sentence, stop: int, subject: Subject, acts: Sequence[Act]) -> Source | None:
    """At the head of a sentence: «وبحسب المسوّدة، فإنّ هذه الالتزامات قد تشمل …»."""
    if any(act.k >= stop for act in acts):
        return None
    pair = sentence.pair_in(stop)
    if pair:
        return Source(0, subject.slug, None, pair)
    first = stop + 1 if _is_that(sentence.form(stop), "") else stop
    if first >= len(sentence):
        return None
    end = stop_of(sentence, first, load_speech().verbs["قال"])
    return Source(0, subject.slug, (sentence.place(first), sentence.place(end)), None)
