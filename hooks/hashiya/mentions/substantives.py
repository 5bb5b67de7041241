"""Whether an adjective stands for a person: «قال الأخير», not «الاجتماع الأخير». The word before it tells."""

from __future__ import annotations

from typing import Final

from ..arabic.strangeness import ranks
from .offices import is_definite
from .scene import Anaphor, Scene
from .words import Word, Words

_LEADERS: Final = (
    "speech_verbs",
    "acting_verbs",
    "toward_prepositions",
    "companions",
    "that",
    "visits",
    "after_titles",
)
"""Classes of words behind which such an adjective is a person: verbs, prepositions, particles."""

VERBAL: Final = ("ي", "ت", "وي", "وت", "في", "فت", "لي", "لت", "سي", "ست", "وسي", "وست", "فسي", "فست", "ف")
"""How a verb begins that stands in no class: the present tense and its clitics, ف before a verb."""


SHORTEST_BEHIND_BA: Final = 2
"""Letters of a word whose ب may be the preposition."""


def is_substantive(scene: Scene, anaphor: Anaphor) -> bool:
    """Whether it is no adjective: behind a verb, a preposition or a noun of action, not a definite noun."""
    words = scene.words
    if words.folded.text[anaphor.start] == "ل":
        return True
    before = words.before(anaphor.start)
    if before is None:
        return _goes_on(words, anaphor)
    if words.folded.text[anaphor.start] == "و" and before.end in words.ends_of_persons:
        return True  # «اجتمع تبون والأخير بقادة الجيوش»
    if words.is_a("was_or_were", before):
        return _acted_or_was(words, before, anaphor)
    return not _takes_an_adjective(scene, before) and _leads_a_noun(scene, before)


def _takes_an_adjective(scene: Scene, before: Word) -> bool:
    """«الاجتماع الأخير», «خطاب ترامب الأخير», «هو الأخير», «يوليو الأخير»: it is said of something."""
    definite = before.text.startswith(("ال", "لل", "وال", "بال"))
    lexicon = scene.words.lexicon
    last = before.text in lexicon.classes["no_substantives"] or before.text in lexicon.months
    return definite or last or scene.taken.touches(before.start, before.end)


def _leads_a_noun(scene: Scene, before: Word) -> bool:
    """Whether a verb, a particle or a noun without the article stands before it."""
    words = scene.words
    if words.has_pronoun(before) and not words.is_a("verbs_in_ha", before):
        verb = before.written(before.text.removesuffix("ا").removesuffix("ه"))
        return scene.is_verb(verb) or words.is_a("clause_openers", words.before(before.start))  # «لو سجلها الأخير»
    verbal = len(before.text) > 3 and before.text.startswith(VERBAL)
    led = verbal or words.is_any_of(_LEADERS, before)
    return led or _opens_its_clause(words, before) or is_a_common_noun(words, before)


def _goes_on(words: Words, anaphor: Anaphor) -> bool:
    """«ليس غيابه كغياب بوتين، فالأخير ملاحق»: a conjunction behind a comma or a dot, but not «الأول، والأخير»."""
    number = words.number_at(anaphor.start) - 1
    led = number >= 0 and words.folded.text.startswith(("وال", "فال"), anaphor.start)
    if not led:
        return False
    gap = words.gap(words.ends[number], anaphor.start)
    if "." in gap:
        return True
    following = words.after(anaphor.end)
    told = "،" in gap and words.is_any_of(("speech_verbs", "acting_verbs"), following)  # «إلى القمر، والأخير أنشأ»
    return told or not is_definite(words.texts[number].removeprefix("و"))


def _acted_or_was(words: Words, was: Word, anaphor: Anaphor) -> bool:
    """«وكان الأخير قد أبلغ», «بينما كان الأخير في بانكوك», «كان الأخير رئيسا»; not «كان الأخير من نوعه»."""
    following, led = words.after(anaphor.end), words.before(was.start)
    if following is None or words.is_a("clause_openers", led):
        return following is not None
    if following.text == "من":  # «وكان الأخير من آخر المتمسكين»
        of_what = words.after(following.end)
        return of_what is not None and not words.has_pronoun(of_what)
    acts = words.is_any_of(("speech_verbs", "acting_verbs"), following)  # «وكان الأخير خسر أمامه»
    return following.text == "قد" or acts or (len(following.text) > 3 and following.text.endswith("ا"))


def _opens_its_clause(words: Words, before: Word) -> bool:
    """«وربط الأخير», «لما غاب الأخير», «عالج الأخير»: in Arabic the verb opens the clause."""
    led = words.before(before.start)
    verb = before.text.startswith(("و", "ف")) or before.text in words.lexicon.ordinary_words or before.text in ranks()
    return (led is None and verb) or words.is_a("clause_openers", led)


def is_a_common_noun(words: Words, before: Word | None) -> bool:
    """«أنصار الأخير», «مهمة الأخير»: a noun without the article has no adjective with one."""
    if before is None or before.text in words.lexicon.given_names:
        return False
    feminine = words.folded.source[: words.folded.span(before.start, before.end)[1]].endswith("ة")
    bare = before.text[1:] if before.text.startswith("ب") and len(before.text) > SHORTEST_BEHIND_BA else before.text
    known = not words.lexicon.ordinary_words.isdisjoint((before.text, bare))  # «بحق الأخير»
    return known or (feminine and not is_definite(before.text))
