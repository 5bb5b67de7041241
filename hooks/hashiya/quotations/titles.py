"""Words in quotation marks that nobody says: names of works, plans, bodies and meetings."""

from __future__ import annotations

from ..arabic.lexicon import load_lexicon
from .marks import Pair
from .sentences import Sentence
from .speech import load_speech


def is_named(sentence: Sentence, pair: Pair) -> bool:
    """Whether a mention covers all of the words between the marks."""
    script = sentence.script
    return sentence.names.covers(script.first_from(pair.start), script.last_until(pair.end))


def is_title(sentence: Sentence, gap: int, pair: Pair) -> bool:
    """Whether a noun before the marks says that a name stands in them, or their first word does and no verb follows."""
    speech = load_speech()
    if speech.has("title_heads", _bare(sentence.form(gap - 1))) and not sentence.gaps[gap].partition("\0")[0].strip(
        ' "«“'
    ):
        return True
    script = sentence.script
    forms = script.forms[script.first_from(pair.start) : script.last_until(pair.end)]
    verbs = load_lexicon().classes["acting_verbs"]
    return (
        bool(forms)
        and speech.has("named_papers", forms[0].removeprefix("ال"))
        and not any(form in speech.verbs or form in speech.that or form in verbs for form in forms)
    )


def _bare(form: str) -> str:
    """The word without a preposition or conjunction that leads it."""
    speech = load_speech()
    if len(form) > 3 and form[0] in "ولبف" and speech.has("title_heads", form[1:]):
        return form[1:]
    return form
