"""Verbs of speech in their sentence, and where the reporter takes the word again behind what somebody said."""

from __future__ import annotations

from bisect import bisect_right

from .sentences import Sentence
from .speech import Agreement, Role, Speech, Tense, Verb, load_speech


def verb_at(sentence: Sentence, k: int, speech: Speech) -> Verb | None:
    """The verb of speech at word `k`; words that are verbs only in one spelling are looked at as they are written."""
    verb = speech.verbs.get(sentence.forms[k])
    if verb is None or sentence.words[k] in sentence.names.by_word:
        return None
    written = sentence.script.text[sentence.place(k) : sentence.behind(k)]
    if verb.lemma == "راي" and verb.tense == Tense.PAST and verb.agreement == Agreement.MASCULINE:
        return verb if written.endswith("ى") else None  # رأي is an opinion
    if verb.lemma == "بين" and verb.tense != Tense.PARTICIPLE:
        return verb if "ّ" in written else None  # بين is between
    return verb


def is_doubtful(verb: Verb, speech: Speech) -> bool:
    """Whether the word may as well be a noun or a preposition: عبر, رد."""
    return speech.has("doubtful_verbs", verb.lemma)


def stop_of(sentence: Sentence, k: int, main: Verb) -> int:
    """The number of the first word behind `k` that is not said by the subject of `main` any more."""
    speech = load_speech()
    turns = sentence.turns
    candidates = (turns[n] for n in range(bisect_right(turns, k), len(turns)))
    return next((j for j in candidates if _opens_a_turn(sentence, j, main, speech)), len(sentence))


def _opens_a_turn(sentence: Sentence, k: int, main: Verb, speech: Speech) -> bool:
    """«، مؤكداً أنّ», «، وأضاف», «، فيما قال», «، وذلك», «، بحسب»: the reporter speaks himself."""
    form, is_parted = sentence.form(k), sentence.parted(k)
    verb = verb_at(sentence, k, speech)
    if verb is None:
        others = (_is_while, _goes_on, _concludes)
        return is_parted and (speech.has("reporters_turns", form) or any(opens(sentence, k) for opens in others))
    if verb.tense == Tense.PARTICIPLE:
        return is_parted
    same_time = main.tense in (verb.tense, Tense.PARTICIPLE)
    return verb.linked and same_time and (is_parted or verb.role == Role.CONTINUING)


def _is_while(sentence: Sentence, k: int) -> bool:
    """«، في حين»."""
    return sentence.form(k).removeprefix("و") == "في" and sentence.form(k + 1) == "حين"


def _concludes(sentence: Sentence, k: int) -> bool:
    """«ورغم أنّ ترامب قال إنّ …، فإنّ»."""
    speech, form = load_speech(), sentence.form(k)
    return form.startswith("ف") and form in speech.that and speech.has("concessives", sentence.form(0))


def _goes_on(sentence: Sentence, k: int) -> bool:
    """«، لكنه حذّر من», «، إلا أنه أضاف», «، كما أكّد»."""
    speech = load_speech()
    k += sentence.form(k) == "الا"
    following = verb_at(sentence, k + 1, speech) if k + 1 < len(sentence) else None
    return speech.has("same_speaker", sentence.form(k)) and following is not None and following.tense == Tense.PAST
