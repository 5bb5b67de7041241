"""«الأخير», «الأول» and «الراحل»: adjectives that stand for a person who has been named."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..actors.actor import Kind
from .anaphoric import LATTER, OF_TWO
from .named import Named
from .scene import Anaphor, Scene

SENTENCE: Final = 30
"""Words of a sentence that are looked back at."""

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

_VERBAL: Final = ("ي", "ت", "وي", "وت", "في", "فت", "لي", "لت", "سي", "ست", "وسي", "وست", "فسي", "فست", "ف")
"""How a verb begins that stands in no class: the present tense and its clitics, ف before a verb."""


def latter(scene: Scene, anaphor: Anaphor) -> Iterable[Named]:
    """«الأخير»: the last person who was named in the sentence or the one before; «الأخيرة» may be a state or body."""
    if not _is_substantive(scene, anaphor):
        return []
    feminine = LATTER[anaphor.noun]
    last = scene.discourse.last
    person = last(anaphor.start, scene.agrees(Kind.PERSON, feminine=feminine), sentences=1)
    body = last(anaphor.start, scene.agrees(Kind.STATE, Kind.ORGANIZATION, feminine=feminine), sentences=1)
    found = body if person is None or (feminine and body and body.end > person.end) else person
    if found is None or scene.somebody_unknown(found.end, anaphor.start):
        return []
    if found is body and not feminine and _speaks_of_a_stranger(scene, found.start):
        return []
    if feminine and scene.a_strange_state(found.end, anaphor.start):
        return []
    return [anaphor.stands_for(found.actor)]


def _speaks_of_a_stranger(scene: Scene, place: int) -> bool:
    """«قال نعيم قاسم إن حزب الله …، وأضاف الأخير»: whether a person without a profile is named before the body."""
    sentence = scene.words.sentence_before(place, SENTENCE)
    return bool(sentence) and scene.somebody_unknown(sentence[-1].start, place)


def former(scene: Scene, anaphor: Anaphor) -> Iterable[Named]:
    """«قال الأول», «ورفض الثاني»: of two persons named in the sentence and the one before, the first or second."""
    if not _follows_a_verb(scene, anaphor):
        return []
    pair = scene.discourse.recent(anaphor.start, scene.is_person, sentences=1)
    if len(pair) != len(OF_TWO) or scene.somebody_unknown(pair[0].end, anaphor.start):
        return []
    meant = pair[OF_TWO.index(anaphor.noun)].actor
    return [anaphor.stands_for(meant)] if scene.agrees(Kind.PERSON, feminine=False)(meant) else []


def _follows_a_verb(scene: Scene, anaphor: Anaphor) -> bool:
    """«قال الأول», «ينتظر الثاني», not «تشرين الثاني», «يوسف الثاني»."""
    before = scene.words.before(anaphor.start)
    if before is None or scene.is_verb(before):
        return before is not None
    month = any(name.startswith(f"{before.text} ") for name in scene.words.lexicon.months)
    named = before.end in scene.words.ends_of_persons or before.text in scene.words.lexicon.given_names
    return len(before.text) > 3 and before.text.startswith(_VERBAL) and not (month or named)


def late(scene: Scene, anaphor: Anaphor) -> Iterable[Named]:
    """«الراحل» of an obituary: who has been named most, and is in no office, unless the text has his death."""
    if not _is_substantive(scene, anaphor) or scene.is_named_behind(anaphor.end):
        return []  # «خلفاً للراحل قابوس بن سعيد»
    agrees = scene.agrees(Kind.PERSON, feminine=anaphor.noun.endswith("ه"))
    actors = scene.matcher.actors
    most = scene.discourse.most_named(
        lambda slug: agrees(slug) and (actors[slug].office_on(scene.date) is None or slug in scene.dead)
    )
    return [anaphor.stands_for(most)] if most else []


def _is_substantive(scene: Scene, anaphor: Anaphor) -> bool:
    """Whether it is no adjective: behind a verb, a preposition or a noun of action, not a definite noun."""
    words = scene.words
    if words.folded.text[anaphor.start] == "ل":
        return True
    before = words.before(anaphor.start)
    if before is None or before.text in words.lexicon.classes["no_substantives"]:
        return False
    if before.text.startswith(("ال", "لل", "وال", "بال")) or scene.taken.touches(before.start, before.end):
        return False
    if words.has_pronoun(before):
        return scene.is_verb(before._replace(text=before.text.removesuffix("ا").removesuffix("ه")))
    if any(words.is_a(word_class, before) for word_class in _LEADERS):
        return True
    return len(before.text) > 3 and before.text.startswith(_VERBAL)
