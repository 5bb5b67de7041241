"""A short name that is a first name as well, where it is somebody's first name: يوسف شاهين, صلاح عبد السلام."""

from __future__ import annotations

from typing import Final

from ..arabic.lexicon import ORDINARY
from ..arabic.nationality import definite_adjectives, known_states
from ..arabic.strangeness import ranks
from . import first_names, foreign_words
from .offices import is_definite
from .patterns import Hit
from .spelt_marks import is_written_ali
from .words import CLASSES, Word, Words, without_clitics


def is_a_given_name_here(words: Words, hit: Hit, following: Word) -> bool:
    """«ناصر القحطاني», «يوسف شاهين»: a short name that is a given name as well, and a family name behind it."""
    if not hit.pattern.sense.single:
        return False
    name, lexicon = hit.pattern.text, words.lexicon
    verb = words.is_a("acting_verbs", words.before(hit.start))
    given = name in lexicon.given_names or name in lexicon.names_like_words
    if given and following.text in lexicon.classes["servants"] and not verb:
        return True  # «صلاح عبد السلام»
    if not (name in lexicon.given_names or name in lexicon.bearers):
        return name in lexicon.names_like_words and _is_of_a_longer_name(words, hit, following)
    if is_definite(following.text):
        return _is_a_definite_family_name(words, hit, following)
    particle = words.is_a("particles", following) and not is_written_ali(words, following)  # «محمود علي يوسف»
    return not particle and _is_followed_by_a_name(words, hit, following)


def _is_followed_by_a_name(words: Words, hit: Hit, following: Word) -> bool:
    """«يوسف شاهين»: no article; not «راؤول نظيره»."""
    lexicon = words.lexicon
    if following.text in lexicon.given_names or following.text in lexicon.bearers:
        return True
    if _is_named_like_it(words, hit, following):
        return True
    if words.is_a("that", words.before(hit.start)) and following.text.startswith(first_names.PRESENT):
        return False  # «وإن مشعل يرث خلافاً»
    strange = foreign_words.is_a_strange_name(words, following) or foreign_words.is_surely_foreign(words, following)
    return strange and not _is_an_object(words, hit, following)


def _is_of_a_longer_name(words: Words, hit: Hit, following: Word) -> bool:
    """«تامر أبو جبل», «الدكتور سعيد راتب», «سلام الزوبعي»: a name that is a word as well, and more of a name."""
    lexicon = words.lexicon
    if following.end in words.ends_of_persons or _acts(words, words.before(hit.start)):
        return _is_surely_a_family_name(words, hit, following)
    if following.text in lexicon.classes["patronymics"] and following.text not in lexicon.classes["sons_of"]:
        return True
    if following.text in lexicon.given_names and ORDINARY not in CLASSES[following.text]:
        return True
    titled = first_names.is_titled(words, words.before(hit.start))
    if titled and not is_definite(following.text) and following.text in lexicon.names_like_words:
        return following.text not in lexicon.grammar_words
    return _is_surely_a_family_name(words, hit, following)


def _is_surely_a_family_name(words: Words, hit: Hit, following: Word) -> bool:
    """«سلام الزوبعي», «صلاح غوش»: no word of the language, behind a word that is a first name and a noun as well."""
    if following.end in words.ends_of_persons or following.text in definite_adjectives():
        return False
    if is_definite(following.text):
        known = not words.lexicon.ordinary_words.isdisjoint((following.text, following.text.removeprefix("ال")))
        if known or ranks().get(following.text, 0) > SELDOM:
            return False
        return following.text.endswith("ي") or _is_an_unmet_name(words, hit, following)
    foreign = foreign_words.is_surely_foreign(words, following) and foreign_words.is_a_strange_name(words, following)
    return foreign and following.text not in known_states() and not _is_an_object(words, hit, following)


def _is_an_unmet_name(words: Words, hit: Hit, following: Word) -> bool:
    """«الدكتور صلاح البردويل»: behind a title, a first name, and a word that is met nowhere else."""
    bare = following.text.removeprefix("ال")
    if not hit.pattern.sense.single or following.text.endswith(_ENDINGS) or {following.text, bare} & ranks().keys():
        return False
    return first_names.is_titled(words, words.before(hit.start))


_ENDINGS: Final = ("ه", "ات", "ون", "ين")
"""Of nouns in the feminine and in the plural."""


def _is_named_like_it(words: Words, hit: Hit, following: Word) -> bool:
    """«عباس كامل», «يوسف خليل»: a word that is a name as well, behind one that is hardly anything else."""
    if words.is_a("nouns_of_names", following):
        return True
    lexicon, before = words.lexicon, words.before(hit.start)
    told = before is not None and (before.text in definite_adjectives() or first_names.is_titled(words, before))
    if told and hit.pattern.text in lexicon.given_names and words.is_a("abstract_families", following):
        return True  # «رئيسها اللبناني نواف سلام»
    told = told or words.is_a("person_nouns", before)
    if told and hit.pattern.text in lexicon.names_like_words and following.text in lexicon.names_like_words:
        return not is_definite(following.text)  # «والكاتب الطيب صالح روائي»
    particle = following.text in lexicon.classes["after_titles"] or following.text in lexicon.classes["function_words"]
    strange = following.text not in lexicon.grammar_words or following.text in lexicon.classes["plain_qualities"]
    sure = hit.pattern.text in lexicon.given_names and following.text in lexicon.names_like_words
    return sure and strange and not particle


def _is_a_definite_family_name(words: Words, hit: Hit, following: Word) -> bool:
    """«رئيس الحكومة يوسف الشاهد», «حسين الشيخ»; not «التقى سعيد الوفد»."""
    lexicon = words.lexicon
    if following.text in lexicon.classes["titles_as_names"] and _ends_a_name(words, following):
        return True
    if (
        following.text in definite_adjectives()
        or following.text in lexicon.weekdays
        or following.text in known_states()
    ):
        return False  # «شكر أوربان المجر»
    if following.text.endswith("ات") or following.text in lexicon.classes["plural_nouns"]:
        return False  # «لا تحب فيروز المقابلات», «دعا سليمان الشبان»
    if following.text.endswith("ه") and not first_names.is_titled(words, words.before(hit.start)):
        return False  # «هنأ مودي الفائزة»
    classes = ("after_titles", "titles", "title_qualifiers", "former_words", "ordinals")
    bare = following.text.removeprefix("ال")
    head = words.before(hit.start)
    plain = head is not None and head.text.removeprefix("ال") in lexicon.classes["plain_people"]
    if plain and (bare in lexicon.given_names or bare in lexicon.names_like_words):
        return True  # «القارئة ميسون الحسن»
    rare = bare not in lexicon.ordinary_words and max(ranks().get(word, 0) for word in (bare, following.text)) <= SELDOM
    family = following.text.endswith("ي") or rare or first_names.is_titled(words, words.before(hit.start))
    return family and not words.is_any_of(classes, following)


SELDOM: Final = 1
"""Rank of a word that is met once where it is no name."""


def _ends_a_name(words: Words, title: Word) -> bool:
    """Whether no name follows the title, so that it may end one."""
    name = words.after(title.end)
    return name is None or not (
        first_names.is_given_name(words, name.text) or name.text in words.lexicon.names_like_words
    )


def _is_an_object(words: Words, hit: Hit, following: Word) -> bool:
    """«وخاطب ظريف جيران بلاده»: behind a verb and its subject stands what it acts on; «يوسف بلايلي» is a name.

    A verb of saying has no such object, nor is what looks surely foreign one: «ألقى فرنسيس فوكوياما محاضرة».
    """
    verb = words.before(hit.start)
    if hit.clitic or following.text.endswith("ي") or words.is_a("sayings_alone", verb):
        return False
    if not words.is_any_of(("speech_verbs", "acting_verbs", "was"), verb):
        return False
    somebody = following.end in words.ends_of_persons or following.text in known_states()
    if somebody or not foreign_words.is_surely_foreign(words, following) or not _ends_a_name(words, following):
        return True
    second = words.after(following.end)
    return second is not None and foreign_words.is_strange(words, second)  # «استقبل سعيد إيمانويل ماكرون»


def is_longer_than_its_bearers(words: Words, hit: Hit, following: Word) -> bool:
    """«فيدل كاسترو دياز بالارت», «سلمان بن عبد العزيز الدوسري»: a full name with a family name more is a relative's.

    Behind a verb that takes an object the word may be one: «استقبل محمود عباس الزعنون».
    """
    if hit.pattern.sense.single or not _may_be_a_family_name(words, hit, following):
        return False
    joined = following.text.startswith("و") and first_names.is_given_name(words, following.text[1:])
    another = following.end in words.ends_of_persons or following.text in known_states()
    second = words.after(following.end)
    third = second is not None and second.end in words.ends_of_persons  # «بين باراك أوباما جون كيري»
    verb = next((one for one in words.sentence_before(hit.start, REACH_OF_VERB) if _acts(words, one)), None)
    acts = verb is not None and not words.is_a("sayings_alone", verb)
    if joined or another or third or acts or _is_somebodys(words, following):
        return False  # «جو بايدن وكامالا هاريس»
    before = words.before(hit.start)
    noun = before is None or is_definite(before.text) or words.is_a("after_titles", before)
    free = noun or before == verb or first_names.is_titled(words, before)
    if is_definite(following.text):
        return free
    strange = foreign_words.is_a_strange_name(words, following) and foreign_words.is_strange(words, following)
    if strange and (free or foreign_words.is_surely_foreign(words, following)):
        return True
    if free and _is_one_given_name(words, hit) and foreign_words.is_a_strange_name(words, following):
        return following.text not in ranks()  # «العداء عبد العاطي إيكيدير»
    return free and not hit.clitic and first_names.is_given_name(words, following.text)


def _may_be_a_family_name(words: Words, hit: Hit, following: Word) -> bool:
    """Whether it is one by its letters, whatever stands around it: most words behind a name are none."""
    if is_definite(following.text):
        return _is_surely_a_family_name(words, hit, following)
    return foreign_words.is_a_strange_name(words, following) or first_names.is_given_name(words, following.text)


def _is_somebodys(words: Words, word: Word) -> bool:
    """«باسمه», «لقبه»: a noun of the language with its pronoun is no family name."""
    nouns = {form.removesuffix("ا").removesuffix("ه") for form in without_clitics(word.text)}
    return words.has_pronoun(word) and not nouns.isdisjoint(words.lexicon.classes["nouns_with_pronouns"])


def _is_one_given_name(words: Words, hit: Hit) -> bool:
    """«عبد العاطي»: two words of one name."""
    return hit.pattern.sense.first in words.lexicon.classes["servants"] and hit.pattern.text.count(" ") == 1


REACH_OF_VERB: Final = 5
"""Words before a full name among which a verb is told whose subject or object it may be."""


def _acts(words: Words, word: Word | None) -> bool:
    return words.is_any_of(("speech_verbs", "acting_verbs", "transitive_motion"), word)
