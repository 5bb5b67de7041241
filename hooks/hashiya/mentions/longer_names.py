"""Names inside longer ones, and words that make a name that of something else: each rule is one function."""

from __future__ import annotations

from typing import Final

from ..actors.actor import Actor, Kind, Use
from ..arabic.folding import fold_name
from ..arabic.nationality import definite_adjectives, marked_names, told_by_marks
from .accusatives import is_accusative_adjective
from .first_names import starts_a_name
from .offices import is_definite
from .patterns import Hit, Meaning
from .states_in_names import is_called_after_a_city, is_called_after_its_capital, is_in_the_name_of_a_body
from .words import Word, Words, without_clitics

LONGEST_INSTITUTION: Final = 4
"""Words of an institution before the name that it bears."""


def is_swallowed(words: Words, hit: Hit) -> bool:
    """The name is a part of a longer one: شارع الملك فيصل, جامعة القاهرة, مطار رفيق الحريري."""
    if hit.clitic:
        return False
    return words.once("swallowed", hit.core, hit.end, lambda: _is_swallowed(words, hit))


def _is_swallowed(words: Words, hit: Hit) -> bool:
    head = words.before(hit.start)
    if head and head.text in words.lexicon.classes["verbs_like_heads"]:
        return False
    if head and _leads_to_a_cause(words, head):
        return True
    if words.is_a("named_after", head) and any(m.kind == Kind.PERSON for m in hit.pattern.meanings):
        return True
    if _follows_an_institution(words, head) or _is_a_carrier(words, head):
        return True
    while head and words.is_a("titles", head) and not words.is_a("swallowing_heads", head):
        head = words.before(head.start)
    if head and hit.pattern.single and head.text not in words.lexicon.ordinary_words:
        further = words.before(head.start)  # جادة صائب سلام: a first name that we do not know
        if further and further.text in words.lexicon.classes["swallowing_heads"]:
            head = further
    if words.is_a("administrative_heads", head) and any(m.kind == Kind.PLACE for m in hit.pattern.meanings):
        return False
    return words.is_a("swallowing_heads", head)


def _leads_to_a_cause(words: Words, head: Word) -> bool:
    """«الحركة الشعبية لتحرير السودان», «حركة تحرير السودان»: the state is a part of the name of a movement."""
    classes = words.lexicon.classes
    if head.text in classes["causes"]:
        return True
    return "ل" + head.text in classes["causes"] and words.is_a("organization_heads", words.before(head.start))


def _follows_an_institution(words: Words, word: Word | None) -> bool:
    """المركز الاستشفائي الجامعي محمد السادس: a definite head, its adjectives, and then whom it is called after."""
    heads = words.lexicon.classes["swallowing_heads"]
    for _ in range(LONGEST_INSTITUTION):
        if word is None or not word.text.startswith("ال") or words.is_a("titles", word):
            return False
        if word.text.removeprefix("ال") in heads:
            return not _is_subject(words, word)
        word = words.before(word.start)
    return False


def _is_a_carrier(words: Words, head: Word | None) -> bool:
    """«حاملة الطائرات باراك أوباما»: a ship whose noun is two words."""
    carrier = head and words.before(head.start)
    return bool(head and carrier and head.text == "الطايرات" and carrier.text.endswith("حامله"))


def _is_subject(words: Words, word: Word) -> bool:
    """«اتهمت المحكمة الجنائية الدولية كينياتا»: behind a verb the institution acts, and the name is its object."""
    verb = words.before(word.start)
    return words.is_a("speech_verbs", verb) or words.is_a("acting_verbs", verb)


def is_marked_otherwise(words: Words, hit: Hit, meaning: Meaning) -> bool:
    """«عمّان», with its shadda, is the city, «عُمان» the state: marks that are written decide between the two."""
    if meaning.kind == Kind.STATE and hit.pattern.text.endswith("ا") and _has_tanwin(words, hit):
        return True  # «مسؤولاً تركياً»
    if meaning.kind == Kind.STATE and is_accusative_adjective(words, hit):
        return True
    if hit.pattern.text not in told_by_marks() or meaning.kind not in (Kind.STATE, Kind.PLACE):
        return False
    start, end = words.folded.span(hit.core, hit.end)
    written = words.folded.source[start:end]
    names, capitals = marked_names()
    is_name = meaning.kind == Kind.STATE and meaning.use == Use.NAME
    return written in (capitals - names if is_name else names - capitals)


def _has_tanwin(words: Words, hit: Hit) -> bool:
    """Whether an accusative ending is written: an adjective, no name of a state."""
    start, end = words.folded.span(hit.core, hit.end)
    return "\u064b" in words.folded.source[start:end]


def is_something_else(words: Words, hit: Hit) -> bool:
    """Another region, a team, an event, an adjective, a body of its own: the words around the name make it that."""
    return (
        is_another_region(words, hit)
        or is_in_the_name_of_a_body(words, hit)
        or is_called_after_a_city(words, hit)
        or is_called_after_its_capital(words, hit)
        or is_adjective(words, hit)
        or is_an_agency(words, hit)
        or is_a_measure(words, hit)
    )


def is_a_measure(words: Words, hit: Hit) -> bool:
    """«بقطر عشرة أمتار»: a diameter is no state."""
    return hit.pattern.text in words.lexicon.classes["measures"] and measures_something(words, hit)


def is_another_region(words: Words, hit: Hit) -> bool:
    """The name of a state or place with an adjective that makes another of it: أميركا اللاتينية."""
    if not any(m.kind == Kind.STATE and m.use == Use.NAME for m in hit.pattern.meanings):
        return False
    following = words.after(hit.end)
    return following is not None and following.text in words.lexicon.classes["qualifiers"]


def is_adjective(words: Words, hit: Hit) -> bool:
    """«العاصمة السعودية»: the name of a state that is also an adjective, behind a definite noun."""
    before = words.before(hit.start)
    if hit.clitic or before is None or hit.pattern.text not in definite_adjectives():
        return False
    return any(_is_feminine_or_plural(words, form) for form in without_clitics(before.text))


def _is_feminine_or_plural(words: Words, form: str) -> bool:
    """A definite noun with which a feminine adjective agrees: العاصمة, القوات, الأجواء, الأراضي."""
    if not is_definite(form):
        return False
    return form.endswith(("ه", "ات", "اء")) or form in words.lexicon.classes["plural_nouns"]


def is_an_agency(words: Words, hit: Hit) -> bool:
    """A body of its own within an organization: بعثة الأمم المتحدة, الاتحاد الأوروبي لكرة القدم."""
    if not any(meaning.kind == Kind.ORGANIZATION for meaning in hit.pattern.meanings):
        return False
    if not hit.clitic and words.is_a("agency_heads", words.before(hit.start)):
        return True
    following = words.after(hit.end)
    classes = words.lexicon.classes
    others = classes["agency_purposes"] | classes["national_adjectives"]  # مجلس الأمن القومي
    return following is not None and following.text in others


def is_another_body(words: Words, hit: Hit, actor: Actor) -> bool:
    """A body of that name in another country: حزب العمال البريطاني, when the profile speaks of Brazil."""
    following = words.after(hit.end)
    if actor.kind != Kind.ORGANIZATION or following is None or following.text not in definite_adjectives():
        return False
    if hit.pattern.common and hit.pattern.single and starts_a_name(words, following.end):
        return False  # «يدرّب النصر الفرنسي رودي غارسيا»: the adjective is his
    bare = following.text.removeprefix("ال").removesuffix("ه")
    told = fold_name(" ".join([actor.name, actor.description, actor.profile, *(alias.name for alias in actor.aliases)]))
    return bare not in told


def is_longer_noun(words: Words, hit: Hit) -> bool:
    """A short form with an adjective that agrees: «الشركة الإثيوبية», «اللجنة المنظمة» are others."""
    following = words.after(hit.end)
    if following is None or following.text in words.lexicon.classes["after_titles"]:
        return False
    if following.text.startswith("لل"):
        return hit.pattern.text.endswith(("ه", "ي")) and " " in hit.pattern.text  # المنظمة الدولية للهجرة
    if not is_definite(following.text):
        return False
    feminine = hit.pattern.text.endswith("ه") and following.text.endswith("ه")
    return following.text in definite_adjectives() or feminine or following.text.endswith("ي")


def measures_something(words: Words, hit: Hit) -> bool:
    """«بقطر عشرة أمتار», «وقطر الدائرة»: a number or a definite noun behind it."""
    following = words.after(hit.end)
    if following is None:
        return False
    if following.text.isdigit() or words.is_a("numbers", following):
        return True
    known = ("after_titles", "titles", "speech_verbs", "acting_verbs")
    plain = is_definite(following.text) and following.text not in definite_adjectives()
    return plain and not any(words.is_a(word_class, following) for word_class in known)
