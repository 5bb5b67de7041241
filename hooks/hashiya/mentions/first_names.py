"""First names: what is one, what may be one, and what goes on with one."""

from __future__ import annotations

from typing import Final

from ..arabic.lexicon import ORDINARY
from ..arabic.nationality import definite_adjectives, known_states
from ..arabic.strangeness import foreignness, ranks
from .foreign_words import FOREIGN, is_met_nowhere, is_strange, is_surely_foreign
from .offices import is_definite
from .patterns import Hit
from .spelt_marks import is_written_on
from .words import CLASSES, Word, Words

PRESENT: Final = ("ي", "ت")
"""Letters with which verbs of the present begin, of him and of her."""

SHORTEST_WHOLE: Final = 5
"""Letters of a given name that is no clitic and a word: «باراك», not «وناس»."""

SHORTEST_JOINED: Final = 4
"""Letters of a first name with its conjunction."""


def is_given_name(words: Words, word: str) -> bool:
    """A given name that is no ordinary word, its conjunction aside; «باراك» is none, whatever may stand behind a ب."""
    given, ordinary = words.lexicon.given_names, words.lexicon.ordinary_words
    joined = word[:1] in ("و", "ف") and len(word) >= SHORTEST_JOINED and word[1:] in given
    if ORDINARY not in CLASSES[word]:
        return joined or word in given
    return word in given and len(word) >= SHORTEST_WHOLE and word not in ordinary and word not in ranks()


def may_be_given(words: Words, word: str) -> bool:
    """Whether it is a given name, whatever else it is."""
    return word in words.lexicon.given_names or word in words.lexicon.names_like_words


def starts_a_name(words: Words, place: int) -> bool:
    """Whether a name stands right after `place`: a given name that is no ordinary word, or one with more behind it."""
    following = words.after(place)
    if following is None or words.is_a("that", following) or _joins_another(words, following):
        return False  # «قال رئيس الحكومة إن حمدوك»: no «آن»
    sure = following.text in words.lexicon.given_names and is_given_name(words, following.text)
    return sure or begins_a_name(words, following) or _is_numbered(words, following)


def _joins_another(words: Words, first: Word) -> bool:
    """«الرئيس الصيني وناريندرا مودي», no name of its own like وليد: somebody else stands beside whom it leads from."""
    known = first.text in words.lexicon.given_names or first.text in words.lexicon.names_like_words
    return first.text.startswith("و") and not known and is_given_name(words, first.text)


def _is_numbered(words: Words, first: Word) -> bool:
    """«العاهل المغربي الحسن الثاني»: a name with the number of a king behind it."""
    second = words.after(first.end)
    lexicon = words.lexicon
    named = first.text not in lexicon.ordinary_words or first.text in lexicon.names_like_words
    if second is None or first.text in definite_adjectives() or not named:
        return False
    if is_definite(first.text) and first.text.endswith("ه"):
        return False  # «وصف الرئيس الروسي الفكرة الأولى بالسطو»
    return second.text in lexicon.classes["ordinals"]


def begins_a_name(words: Words, first: Word) -> bool:
    """«فيصل بن فرحان», «شي جينبينغ», «بان كي مون»: an ordinary word or a particle that the next one makes a name."""
    second = words.after(first.end)
    if second is None or is_definite(first.text) or is_written_on(words, first):
        return False
    lexicon = words.lexicon
    particles = lexicon.classes["function_words"]
    if first.text in particles and second.text in particles:
        third = words.after(second.end)
        return third is not None and (third.text in lexicon.names_like_words or is_given_name(words, third.text))
    given = first.text in lexicon.given_names or first.text in lexicon.bearers
    led = second.text.startswith(("ب", "ل", "و", "ك")) and second.text[1:] in known_states()  # «مولود ببرلين»
    given = given or (first.text in lexicon.names_like_words and not led)
    if given and first.text not in lexicon.classes["particles"] and is_surely_foreign(words, second):
        return True  # «مولود تشاووش أوغلو»
    if first.text not in lexicon.names_like_words and not is_given_name(words, first.text):
        return False
    return second.text in lexicon.classes["sons_of"] or _is_second_name(words, first, second)


def _is_second_name(words: Words, first: Word, second: Word) -> bool:
    """Whether the word behind a doubtful given name is a given or family name."""
    lexicon = words.lexicon
    if first.text in lexicon.grammar_words or second.text in lexicon.grammar_words:
        return False
    if is_definite(second.text):  # «أنور السادات», not «سعيد الحظ»
        ordinary = not {second.text, second.text.removeprefix("ال")}.isdisjoint(lexicon.ordinary_words)
        return not (ordinary or second.text in definite_adjectives() or second.text in lexicon.weekdays)
    return is_given_name(words, second.text) or second.text in lexicon.bearers


def is_a_word_here(words: Words, word: Word) -> bool:
    """Whether it is an ordinary word; right before a name «ف» is no clitic: فلوين."""
    if word.text.startswith("ف"):
        return word.text in words.lexicon.ordinary_words
    return words.is_a(ORDINARY, word)


def is_a_strange_given_name(words: Words, word: Word, own: frozenset[str]) -> bool:
    """«الصحافية راتشيل جونسون»: between a title and the family name a word that is none of the language."""
    if word.text in own or is_a_word_here(words, word):
        return False
    if words.is_a("rank_words", word):
        return False  # «الفريق أول السعيد شنقريحة»
    title = words.before(word.start)
    adjective = word.text in definite_adjectives() or is_definite(word.text)
    if title is None or adjective or not is_definite(title.text):
        return False
    told = title.text in definite_adjectives() or words.is_a("former_words", title)  # «الإستوني السابق سيم كالاس»
    return words.is_a("titles", title) or (told and is_met_nowhere(words, word))


def is_a_foreign_first_name(words: Words, word: Word, own: frozenset[str]) -> bool:
    """«موديبو كيتا»: right before a family name a word that is none of the language, in surely foreign letters."""
    text = word.text.removeprefix("و") if len(word.text) > SHORTEST_JOINED else word.text
    if text in own or text in known_states() or word.end in words.ends_of_persons:
        return False
    known = words.is_a(ORDINARY, word) or is_definite(text)
    first = words.before(word.start)
    chained = first is not None and first.text not in own and is_strange(words, first)  # «جيريجا براساد كويرالا»
    told = chained or len(text) >= LONG or _is_new_behind_a_verb(words, word)
    return not known and text not in ranks() and foreignness(text) >= (FOREIGN if told else FOREIGN + 1)


LONG: Final = 6
"""Letters of a foreign name that is told by fewer signs."""


def _is_new_behind_a_verb(words: Words, word: Word) -> bool:
    """«غادر ستانلي جونسون», where no «ستانلي» has stood before: he would be the subject, and the name his object."""
    verb = words.before(word.start)
    if not words.is_any_of(("acting_verbs", "speech_verbs", "transitive_motion"), verb):
        return False
    return words.texts.index(word.text) == words.number_at(word.start)


def is_a_strange_middle_name(words: Words, word: Word, own: frozenset[str]) -> bool:
    """«ماريون ماريشال لوبان»: behind a first name that is not the bearer's a word that is none of the language."""
    first = words.before(word.start)
    if word.text in own or first is None or first.text in own or not is_given_name(words, first.text):
        return False
    if words.is_a("titles", words.ahead_of(words.before(first.start), lambda one: one.text in definite_adjectives())):
        return False  # «الوزير يسرائيل كاتس عباس»: the name is whole, its object follows
    adjective = word.text in definite_adjectives() or is_definite(word.text.removeprefix("و"))
    return not adjective and not words.is_a(ORDINARY, word)


def _escapes(words: Words, hit: Hit, before: Word) -> bool:
    """«نجاة ترامب من إطلاق نار»: a noun that is a given name too, with what he escapes from behind the name."""
    after = words.after(hit.end)
    return words.is_a("escapes", before) and after is not None and after.text == "من"


def is_named_like_a_word(words: Words, hit: Hit, before: Word, own: frozenset[str]) -> bool:
    """«الشهيد رفيق الحريري», «عبد العزيز الحريري»: a first name that is a noun as well, behind a title.

    Behind nothing the noun may be one; before an Arabic family name with its article it is left open.
    """
    if before.text in own:
        return False
    further = words.before(before.start)
    if words.is_a("firm_given_names", before) or is_a_servant(words, before):
        return True  # «كمال جنبلاط», «جمال مبارك»
    if before.text.startswith("و") and further is not None and further.end in words.ends_of_persons:
        return before.text[1:] in words.lexicon.names_like_words  # «إيفانكا ترامب وجيل بايدن»
    particle = words.is_any_of(("companions", "particles", "after_titles"), before) or _escapes(words, hit, before)
    if particle or before.text not in words.lexicon.names_like_words:
        return False
    if words.is_a("accompanied", further) or _acts_as_a_woman(words, before):
        return True
    if further is not None and words.is_a("former_words", further):
        further = words.before(further.start)  # «الوزير السابق فيل نينيستو»
    titled = words.is_a("titles", further) or (further is not None and further.text in ("الاولي", "الراحل"))
    titled = titled or (further is not None and further.text in definite_adjectives())  # «الجزائري إسلام سليماني»
    return titled or (hit.pattern.text.startswith("ال") and words.is_a("nouns_of_names", before))


def is_called_by_his_son(words: Words, before: Word, own: frozenset[str]) -> bool:
    """«أبو يعرب المرزوقي»: between «father of» and a family name whatever word."""
    father = words.before(before.start)
    return father is not None and before.text not in own and words.is_a("fathers", father)


def is_named_like_a_verb(words: Words, before: Word, own: frozenset[str]) -> bool:
    """«عزف تامر عباس»: a given name that is a verb as well, behind a verb, where no second one stands."""
    if before.text in own or before.text not in words.lexicon.names_like_words:
        return False
    verb = words.before(before.start)
    return CLASSES[before.text] <= _VERBS and words.is_any_of(_VERBS - {ORDINARY}, verb)


_VERBS: Final = frozenset((ORDINARY, "acting_verbs", "speech_verbs"))
"""Classes of nothing but verbs."""


def _acts_as_a_woman(words: Words, name: Word) -> bool:
    """«وقالت جيل بايدن»: behind a verb in the feminine a masculine noun is a woman's first name."""
    verb = words.before(name.start)
    if verb is None or not verb.text.endswith("ت") or name.text.endswith(("ه", "ات")):
        return False
    if words.is_a("was", verb):  # «وكانت انتصار السيسي»
        return "ال" + name.text not in words.lexicon.classes["feminine_nouns"] and not name.text.endswith(("ي", "ا"))
    if name.text.startswith("ا"):
        return False
    return words.is_a("speech_verbs", verb) or words.is_a("acting_verbs", verb)


def bears_it(words: Words, before: Word, own: frozenset[str]) -> bool:
    """منصور عباس: a given name before a family name, though it is an adjective as well; not فوز ترامب."""
    if before.text in words.lexicon.grammar_words or (before.text.endswith("ه") and words.has_pronoun(before)):
        return False  # «التقى» is a verb, not التقي
    if before.text in definite_adjectives():
        return False  # «الرئيس التركي رجب طيب أردوغان», though Turki is a first name
    joined = before.text.removeprefix("و") if len(before.text) > SHORTEST_JOINED else before.text  # «وصائب سلام»
    forms = {before.text, before.text.removeprefix("ال"), joined}
    return forms.isdisjoint(own) and not forms.isdisjoint(words.lexicon.bearers)


def is_a_servant(words: Words, word: Word) -> bool:
    """«عبد العزيز»: the second word of a given name."""
    first = words.before(word.start)
    if first is None or not is_definite(word.text):
        return False
    if first.text.removeprefix("و") == "عبد":
        return True
    second = word.text in words.lexicon.classes["second_words_of_names"]  # «ضياء الدين»
    return second and first.text not in words.lexicon.classes["nouns_of_religion"] and not is_definite(first.text)


def is_titled(words: Words, before: Word | None) -> bool:
    """Whether a title of one word or two ends with `before`."""
    if before is None:
        return False
    first = words.before(before.start)
    return words.is_a("titles", before) or words.is_a("office_heads", first) or words.is_a("person_nouns", first)
