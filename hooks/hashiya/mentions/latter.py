"""«الأخير», «الأول» and «الراحل»: adjectives that stand for a person who has been named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from ..actors.actor import Kind
from . import first_names
from .anaphoric import LATTER, OF_TWO
from .discourse import SENTENCE_ENDS, Referent
from .named import Named
from .offices import is_definite
from .scene import Anaphor, Scene
from .substantives import VERBAL, is_substantive
from .words import Word

SENTENCE: Final = 30
"""Words of a sentence that are looked back at."""


REACH_OF_THE_FIRST: Final = 8
"""Words before «الأخير» among which «الأول» is the other of two."""

FURTHEST: Final = 2
"""Sentences before its own in which a person is sought where the last ones speak of nobody."""


def latter(scene: Scene, anaphor: Anaphor) -> Iterable[Named]:
    """«الأخير»: who was named last in its sentence or the one before; «الأخيرة» may be a state or body of its own."""
    if not is_substantive(scene, anaphor):
        return []
    found = _speaker(scene, anaphor) or _named_last(scene, anaphor)
    return [anaphor.stands_for(found.actor)] if found is not None else []


def _named_last(scene: Scene, anaphor: Anaphor) -> Referent | None:
    """The person, or with «الأخيرة» the state or body of the sentence, behind whom nobody else is spoken of."""
    feminine = LATTER[anaphor.noun]
    last = scene.discourse.last
    behind = scene.named_from(anaphor.end)  # «شكر الأخير محمد السادس»: whom he thanks is another
    others = {behind, _named_beside(scene, anaphor)}
    fits = scene.agrees(Kind.PERSON, feminine=feminine)

    def agrees(slug: str) -> bool:
        return slug not in others and fits(slug)

    person = last(anaphor.start, agrees, sentences=1)
    if person is not None and _is_the_former(scene, person):
        others.add(person.actor)  # «وقال الأول إن …، بينما أقر الأخير»
        person = last(anaphor.start, agrees, sentences=1)
    if person is not None and (_acts_on_another(scene, person.end, anaphor) or _asks_whether(scene, person, anaphor)):
        others.add(person.actor)
        person = last(anaphor.start, agrees, sentences=1)
    bodies = scene.agrees(Kind.STATE, Kind.ORGANIZATION, feminine=feminine)
    body = last(anaphor.start, bodies, sentences=0) if feminine else None
    if person is None and last(anaphor.start, bodies, sentences=1) is None:
        person = _further_up(scene, anaphor, agrees)
    found = body if person is None or (feminine and body and body.end > person.end) else person
    if found is None or _somebody_else_stands(scene, found, anaphor) or _is_one_of_two(scene, found, anaphor):
        return None
    return found


def _further_up(scene: Scene, anaphor: Anaphor, agrees: Callable[[str], bool]) -> Referent | None:
    """Who is named in the sentences above, in the same paragraph: under the next heading it is another."""
    person = scene.discourse.last(anaphor.start, agrees, sentences=FURTHEST)
    above = person is not None and "\n" in scene.words.gap(person.end, anaphor.start)
    return None if above else person


def _is_one_of_two(scene: Scene, found: Referent, anaphor: Anaphor) -> bool:
    """«خاض ستوب حملته ناقداً [الرئيس الروسي]. وعاد الأخير»: whether the one meant may be another of the sentence before.

    A sentence that names one and tells the other by his office, or tells of the other what the one says, speaks of
    both: over eighty packs of marked articles the next one's «الأخير» was as often the one as the other.
    """
    words = scene.words
    if not SENTENCE_ENDS.search(words.gap(found.end, anaphor.start)) or not scene.is_person(found.actor):
        return False
    told = found.end not in words.ends_of_persons or words.is_a("that", words.before(found.start))
    return told and len(scene.discourse.recent(anaphor.start, scene.is_person, sentences=1)) > 1


def _is_the_former(scene: Scene, person: Referent) -> bool:
    """Whether he is spoken of as the first of two, of whom the latter is the other."""
    return scene.words.folded.text[person.start : person.end].endswith(OF_TWO[0])


def _named_beside(scene: Scene, anaphor: Anaphor) -> str | None:
    """«وقع الملك سلمان والأخير»: who does it together with the latter is another."""
    words = scene.words
    for word in words.sentence_before(anaphor.start, REACH_OF_THE_FIRST):
        if word.text.removeprefix("و") == OF_TWO[0]:  # «وكان الأول قد هدد، والأخير أبقى»
            first = scene.discourse.last(word.end, scene.is_person, sentences=0)
            return first.actor if first is not None and first.end == word.end else None
    number = words.number_at(anaphor.start) - 1
    if number < 0 or words.gap(words.ends[number], anaphor.start) != " " or words.folded.text[anaphor.start] != "و":
        return None
    last = scene.discourse.last(anaphor.start, scene.is_person, sentences=0)
    return last.actor if last is not None and last.end == words.ends[number] else None


def _somebody_else_stands(scene: Scene, found: Referent, anaphor: Anaphor) -> bool:
    """Whether somebody without a profile, or whoever holds an office, is spoken of behind the one that was found."""
    feminine = LATTER[anaphor.noun]
    start = _behind_its_apposition(scene, found.end)
    if scene.somebody_unknown(start, anaphor.start, besides_women=not feminine):
        return True
    if scene.an_office_stands(found.end, anaphor.start):
        return True  # «ويبقى الأمين العام الحالي في منصبه، وكان الأخير …»
    return feminine and scene.a_strange_state(found.end, anaphor.start)


def _speaker(scene: Scene, anaphor: Anaphor) -> Referent | None:
    """«قال رئيس الوزراء إنه نقل مخاوفه إلى ماكرون. وأضاف الأخير»: whoever adds something has spoken before.

    He who was named last has not where a preposition leads to him.
    """
    words = scene.words
    if not words.is_a("adds", words.before(anaphor.start)):
        return None
    near = scene.discourse.recent(anaphor.start, scene.agrees(Kind.PERSON, feminine=LATTER[anaphor.noun]), sentences=1)
    if not near or not words.is_a("after_titles", words.before(near[-1].start)):
        return None
    return next((one for one in reversed(near) if words.is_a("sayings", words.before(one.start))), None)


def _acts_on_another(scene: Scene, place: int, anaphor: Anaphor) -> bool:
    """«كان [الرئيس الصيني] استقبل الأخير», «اشترط [بوتين] أن يكف الأخير»: the subject of a clause is not its object."""
    words = scene.words
    first, last = words.number_at(place), words.number_at(anaphor.start)
    between = [words.word(number) for number in range(first, min(last, first + LONGEST_CLAUSE + 1))]
    if between and words.is_a("that_he", between[0]) and len(between) <= LONGEST_CLAUSE:
        return not any(word.text.startswith(("و", "ف")) for word in between)  # «أكد ترامب أنه طلب من الأخير»
    if not 0 < len(between) <= LONGEST_CLAUSE or _CLAUSE_SIGNS.search(words.gap(place, anaphor.start)):
        return False
    opened = [
        words.is_a("clause_openers", word) and not words.is_any_of(("that", "before_verbs"), word) for word in between
    ]
    if any(opened) or any(word.text.startswith(("و", "ف")) for word in between):
        return False
    said = words.is_any_of(("sayings", "speech_verbs"), between[-1])
    acts = scene.is_verb(between[-1]) or _has_an_object(scene, between[-1])
    return any(words.is_a("that", word) for word in between) or (acts and not said)


def _asks_whether(scene: Scene, person: Referent, anaphor: Anaphor) -> bool:
    """«وسأل ستارمر إن كان الأخير سيعتذر»: who asks, asks it of another."""
    words = scene.words
    asks = words.is_a("questions_whether", words.before(person.start))
    return asks and not SENTENCE_ENDS.search(words.gap(person.end, anaphor.start))


def _has_an_object(scene: Scene, word: Word) -> bool:
    """«أشاد الملك بما قدمه الأخير»: a verb with the pronoun of its object."""
    verb, classes = word.text.removesuffix("ه").removesuffix("ها"), scene.words.lexicon.classes
    return verb != word.text and any(
        verb in classes[name] for name in ("acting_verbs", "speech_verbs", "transitive_motion")
    )


LONGEST_CLAUSE: Final = 5
"""Words between a subject and its object."""

_CLAUSE_SIGNS: Final = re.compile(r"[،,.؛:؟!\n]")


def _behind_its_apposition(scene: Scene, place: int) -> int:
    """«استقبل [الشاهد]، القيادي في النداء، وكلّف الأخير»: where the words end that say who somebody is."""
    words = scene.words
    first = words.number_at(place)
    told = words.word(first) if first < len(words.texts) else None
    if told is None or words.gap(place, told.start) not in ("، ", ", ") or not is_definite(told.text):
        return place
    while first < len(words.texts) and (following := words.after(words.ends[first])):
        first = words.number_at(following.start)
        if scene.is_verb(following):
            return place
    return words.ends[first]


def former(scene: Scene, anaphor: Anaphor) -> Iterable[Named]:
    """«قال الأول», «ورفض الثاني»: of two persons named in the sentence, or in it and the one before."""
    if not _stands_for_somebody(scene, anaphor) or _is_told_by_his_rank(scene, anaphor):
        return []
    pair = _last_two(scene, anaphor)
    stranger = bool(pair) and scene.somebody_unknown(pair[0].end, anaphor.start)
    if len(pair) == 1 and stranger and anaphor.noun == OF_TWO[0]:
        pair *= len(OF_TWO)  # «اجتمع الأمير مع ألكسندر نوفاك. وأصر الأول»
    elif len(pair) != len(OF_TWO) or stranger:
        return []
    meant = pair[OF_TWO.index(anaphor.noun)].actor
    return [anaphor.stands_for(meant)] if scene.agrees(Kind.PERSON, feminine=False)(meant) else []


def _last_two(scene: Scene, anaphor: Anaphor) -> list[Referent]:
    """The persons named in the sentence where they are two, else in it and the one before.

    «وكان محمد قد استقبل ضيفه، واصطحب الأول زائره»: a sentence that names one of two has not the other by his name.
    """
    here = scene.discourse.recent(anaphor.start, scene.is_person, sentences=0)
    if len(here) == len(OF_TWO):
        return here
    alone = len(here) == 1 and here[0].end in scene.words.ends_of_persons
    if alone and not scene.somebody_unknown(here[0].end, anaphor.start):
        return []
    return scene.discourse.recent(anaphor.start, scene.is_person, sentences=1)


def _stands_for_somebody(scene: Scene, anaphor: Anaphor) -> bool:
    """«قال الأول», «في عهد الأول»; not «كانون الأول», «السلطان سليم الأول»."""
    if _follows_a_verb(scene, anaphor):
        return True
    if _ends_a_kings_name(scene, anaphor) or _ends_a_month(scene, anaphor):
        return False
    return is_substantive(scene, anaphor)


def _ends_a_kings_name(scene: Scene, anaphor: Anaphor) -> bool:
    """«السلطان سليم الأول»; not «عودة الأول», a noun that is a given name too."""
    words = scene.words
    before = words.before(anaphor.start)
    if before is None or not first_names.may_be_given(words, before.text):
        return False
    crowned = words.is_any_of(("titles", "crowned"), words.before(before.start))
    return crowned or before.text in words.lexicon.given_names


def _is_told_by_his_rank(scene: Scene, anaphor: Anaphor) -> bool:
    """«سلم الأول خلفه المطرقة» is not the first of the two named, «كان الأول في ترتيبه» a rank, «الأول منهما» a day."""
    following = scene.words.after(anaphor.end)
    if following is None:
        return False
    ranked = scene.words.is_a("was_or_were", scene.words.before(anaphor.start)) and following.text != "قد"
    return scene.words.is_any_of(("successors", "of_them"), following) or (ranked and not scene.is_verb(following))


def _follows_a_verb(scene: Scene, anaphor: Anaphor) -> bool:
    """«قال الأول», «ينتظر الثاني», not «تشرين الثاني», «يوسف الثاني»."""
    before = scene.words.before(anaphor.start)
    if before is None or scene.is_verb(before):
        return before is not None
    if scene.words.has_pronoun(before):  # «في يومه الأول»
        return scene.is_verb(before.written(before.text.removesuffix("ا").removesuffix("ه")))
    month = _ends_a_month(scene, anaphor)
    named = before.end in scene.words.ends_of_persons or before.text in scene.words.lexicon.given_names
    return len(before.text) > 3 and before.text.startswith(VERBAL) and not (month or named)


def _ends_a_month(scene: Scene, anaphor: Anaphor) -> bool:
    """«كانون الأول», «ربيع الأول»."""
    before = scene.words.before(anaphor.start)
    if before is None:
        return False
    month = before.text.removeprefix("ل").removeprefix("ب")
    hijri = month in scene.words.lexicon.classes["numbered_hijri_months"]
    return hijri or any(name.startswith(f"{month} ") for name in scene.words.lexicon.months)


def late(scene: Scene, anaphor: Anaphor) -> Iterable[Named]:
    """«الراحل» of an obituary: who has been named most of those whose death the text tells."""
    following = scene.words.after(anaphor.end)
    if following is not None and first_names.may_be_given(scene.words, following.text):
        return []  # «الراحل صالح علماني»
    if not is_substantive(scene, anaphor) or scene.is_named_behind(anaphor.end):
        return []  # «خلفاً للراحل قابوس بن سعيد»
    agrees = scene.agrees(Kind.PERSON, feminine=anaphor.noun.endswith("ه"))
    most = scene.discourse.most_named(lambda slug: agrees(slug) and slug in scene.dead)
    return [anaphor.stands_for(most)] if most else []
