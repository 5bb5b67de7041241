"""Words behind the name of a body, or behind a noun for one, that make another body of it: «حزب العمال البريطاني»."""

from __future__ import annotations

from typing import Final

from ..actors.actor import Actor, Kind
from ..arabic.folding import fold_name
from ..arabic.nationality import definite_adjectives, known_states
from .first_names import starts_a_name
from .foreign_words import is_met_nowhere
from .offices import is_definite
from .once import once_an_actor
from .patterns import Hit
from .words import Word, Words

_OTHERWISE: Final = {"امريكي": ("اميركي",), "اميركي": ("امريكي",), "نمساوي": ("نمسوي",), "نمسوي": ("نمساوي",)}
"""Adjectives that newsrooms spell in two ways: American, Austrian."""


def is_another_body(words: Words, hit: Hit, actor: Actor) -> bool:
    """A body of that name in another country: حزب العمال البريطاني, when the profile speaks of Brazil."""
    following = words.after(hit.end)
    if _is_of_a_game(words, hit, actor) or _begins_another_name(words, hit, actor, following):
        return True
    if actor.kind != Kind.ORGANIZATION or following is None or following.text not in definite_adjectives():
        return False
    if hit.pattern.common and hit.pattern.single and starts_a_name(words, following.end):
        return False  # «يدرّب النصر الفرنسي رودي غارسيا»: the adjective is his
    if following.text in known_states() and is_a_womans_verb(words, words.before(hit.start)):
        return False  # «اتهمت جماعة الحوثي السعودية»: the state is the object
    bare = following.text.removeprefix("ال").removesuffix("ه")
    return not any(form in told_of(actor) for form in (bare, *_OTHERWISE.get(bare, ())))


def _is_of_a_game(words: Words, hit: Hit, actor: Actor) -> bool:
    """«رئيس الاتحاد الأوروبي ميشال بلاتيني» in a text about football: a union of clubs, which the profile is not."""
    if not words.is_about_sport or not hit.pattern.text.removeprefix("لل").removeprefix("ال").startswith("اتحاد "):
        return False
    scoped = any(word.startswith("ل") for word in fold_name(actor.name).split()[1:])  # «الاتحاد الدولي للشطرنج»
    return not scoped and not any(game in told_of(actor) for game in ("كره", "قدم", "رياض"))


def _begins_another_name(words: Words, hit: Hit, actor: Actor, following: Word | None) -> bool:
    """«ريال سوسييداد» is no «ريال مدريد», whose first word it has; «80 مليون ريال» is money."""
    if following is None or not hit.pattern.single or actor.kind != Kind.ORGANIZATION:
        return False
    if words.is_a("money", Word(hit.core, hit.end, hit.pattern.text)):
        before = words.before(hit.start)
        if words.is_a("sums", before) or (before is not None and before.text.isdigit()):
            return True
    noun = hit.pattern.text.removeprefix("ال") in words.lexicon.classes["body_nouns"]  # «رئيس المحكمة بيوتر هوفمانسكي»
    longer = not noun and fold_name(actor.name).startswith(hit.pattern.text + " ")
    verb = words.before(hit.start)
    acts = any(words.is_a(verbs, verb) for verbs in ("speech_verbs", "acting_verbs", "wins"))
    another = is_met_nowhere(words, following) and not following.text.startswith("و")  # «للناديين ريال وإنتر»
    return longer and not acts and another and following.text not in told_of(actor).split()


def is_longer_noun(words: Words, hit: Hit) -> bool:
    """A short form with an adjective that agrees: «الشركة الإثيوبية», «اللجنة المنظمة» are others."""
    following = words.after(hit.end)
    if following is not None and following.text == "بين":
        return True  # «الاتحاد بين حزبين»
    second = words.after(following.end) if following is not None and following.text == "من" else None
    if second is not None and second.text == "اجل":
        return True  # «الاتحاد من أجل الديمقراطية»
    if following is None or following.text in words.lexicon.classes["after_titles"]:
        return False
    if following.text.startswith("لل"):
        return hit.pattern.text.endswith(("ه", "ي")) and " " in hit.pattern.text  # المنظمة الدولية للهجرة
    if not is_definite(following.text):
        return False
    beyond = words.after(following.end)  # «الاتحاد العام التونسي للشغل»
    general = following.text in ("العام", "العامه") and beyond is not None and is_definite(beyond.text)
    # «المحكمة العليا», «القوات المسلحة»
    feminine = hit.pattern.text.endswith(("ه", "ات")) and following.text.endswith(("ه", "ا"))
    return general or following.text in definite_adjectives() or feminine or following.text.endswith("ي")


def is_a_womans_verb(words: Words, word: Word | None) -> bool:
    """A verb in the feminine, as a state has: استضافت, تدعو; not «ذات قطر», «بلغت»."""
    if word is None:
        return False
    if not word.text.endswith("ت") and not word.text.removeprefix("و").startswith("ت"):
        return False
    verb = words.is_any_of(("speech_verbs", "acting_verbs", "hosts", "becomes_a_member"), word)
    return verb or word.text.removeprefix("و").startswith(("است", "تست"))


@once_an_actor
def told_of(actor: Actor) -> str:
    """All that the profile says, in matching form."""
    return fold_name(" ".join([actor.name, actor.description, actor.profile, *(alias.name for alias in actor.aliases)]))
