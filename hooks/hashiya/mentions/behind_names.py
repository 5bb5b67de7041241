"""What stands behind a name and makes it another's: a father, a number, a family name, a word of a name."""

from __future__ import annotations

from typing import Final

from ..actors.actor import Actor
from ..arabic.folding import fold_name
from ..arabic.lexicon import ORDINARY
from ..arabic.nationality import definite_adjectives, known_states
from ..arabic.strangeness import ranks
from . import first_names, foreign_words, given_here
from .given_here import is_a_given_name_here
from .names import has_its_family_first
from .offices import is_definite
from .own_words import is_numbered
from .patterns import Hit
from .words import Word, Words, without_clitics


def goes_on_as_another(words: Words, hit: Hit, actor: Actor, following: Word) -> bool:
    """Whether a word that is none of the actor's goes on with the name of another."""
    if words.is_any_of(("name_suffixes", "ampersands"), following) or _is_numbered_otherwise(
        words, hit, actor, following
    ):
        return True
    if _is_a_father(words, hit, following) or _has_a_fathers_name(words, hit, following):
        return True
    if _is_a_predicate(words, hit, actor, following) or _is_an_adverb(words, following):
        return False
    if any(rule(words, hit, following) for rule in _RULES):
        return True
    if _is_his_first_name(hit, actor) and not _is_led_by_a_verb(words, hit):
        return foreign_words.is_met_nowhere(words, following) and following.text not in known_states()
    strange = foreign_words.is_a_strange_name(words, following) or foreign_words.are_syllables(words, following)
    return strange and leads_with_family_name(hit, actor)


def _is_an_adverb(words: Words, following: Word) -> bool:
    """«أعلن برابوو ليلاً أسماء الوزراء»: with its nunation, which no name has behind another."""
    return words.has_tanwin(following) and not is_definite(following.text)


def _is_numbered_otherwise(words: Words, hit: Hit, actor: Actor, following: Word) -> bool:
    """محمد السادس is not محمد الخامس, yet «عهد بوتين الأول» is his."""
    ordinals = words.lexicon.classes["ordinals"]
    if following.text not in ordinals or not is_numbered(hit, actor, ordinals):
        return False
    if _counts_terms(words, hit, following) or _is_no_kings(words, hit):
        return False
    return not words.is_a("of_days", words.past(words.after(following.end), lambda one: one.text == "عشر"))


def _is_of_the_kin(words: Words, hit: Hit, following: Word) -> bool:
    """«ابنه عبد الرحمن الصادق»: kinship, a given name of two words, and his own father's name."""
    if not is_definite(following.text) or not words.is_a("kin_of_somebody", words.before(hit.start)):
        return False
    servant = hit.pattern.sense.first in words.lexicon.classes["servants"] and hit.pattern.text.count(" ") == 1
    return servant and following.text not in definite_adjectives()


def _is_a_predicate(words: Words, hit: Hit, actor: Actor, following: Word) -> bool:
    """«أعلن بيترو عطلة», «حكومة بيترو محتاجة»: behind a family name a word in the feminine that is no given name."""
    family = hit.pattern.sense.single and fold_name(actor.name).endswith(f" {hit.pattern.text}")
    return family and following.text.endswith("ه") and not first_names.may_be_given(words, following.text)


def _has_a_family_name_with_the_article(words: Words, hit: Hit, following: Word) -> bool:
    """«الرئيس الراحل أنور السادات», «زعيم الحوثيين عبد الملك الحوثي»: a given name behind what tells who he is."""
    told = words.before(hit.start)
    who = told is not None and is_definite(told.text)
    if hit.clitic or not (who or _is_told_behind(words, following)) or not is_definite(following.text):
        return False
    servant = hit.pattern.sense.first in words.lexicon.classes["servants"] and hit.pattern.text.count(" ") == 1
    if not servant and not first_names.may_be_given(words, hit.pattern.text):
        return False
    bare = following.text.removeprefix("ال")
    common = following.text in ranks() or bare in ranks() or words.is_any_of((ORDINARY, "titles"), following)
    return not common and following.text not in definite_adjectives()


def _is_told_behind(words: Words, name: Word) -> bool:
    """«وقال عبد الرحمن العور، وزير الموارد»: an office behind the comma behind a name."""
    return words.is_a("office_heads", words.behind_comma(name.end))


def _goes_on_in_foreign_words(words: Words, hit: Hit, following: Word) -> bool:
    """«مثل كيبتشوغي كينو», «اللاعب خوان كارلوس فيريرو»: behind no subject of a verb a word that is surely foreign."""
    if following.text.startswith(foreign_words.JOINED) or foreign_words.is_known(words, following):
        return False
    return foreign_words.is_surely_foreign(words, following) and not _is_led_by_a_verb(words, hit)


def _is_introduced_by_two_names(words: Words, hit: Hit, following: Word) -> bool:
    """«والمغني المصري تامر حسني»: behind a title and its adjective a given name, and another word that may be one."""
    first, last = (first_names.may_be_given(words, name) for name in (hit.pattern.text, following.text))
    if not (first and last and hit.pattern.sense.single) or following.text in ranks():
        return False  # «الفنانة اللبنانية صباح فجر أمس»
    adjective = words.before(hit.start)
    if hit.clitic or adjective is None or adjective.text not in definite_adjectives():
        return False
    title = words.before(adjective.start)
    forms = without_clitics(title.text) if title is not None else ()
    return any(form.removeprefix("ال") in words.lexicon.classes["artists"] for form in forms)


def _ends_behind_as_for(words: Words, hit: Hit, following: Word) -> bool:
    """«أما نيكولاس مادورو غيرا فهو ابنه»: between «as for» and «then» stands nothing but the name."""
    then = words.after(following.end)
    if then is None or not words.is_a("as_for", words.before(hit.start)) or not then.text.startswith("ف"):
        return False
    return foreign_words.is_met_nowhere(words, following)


def _closes_a_list(words: Words, hit: Hit, following: Word) -> bool:
    """«وجورج هينكابي وجوناثان فوترز»: behind «and» a first name and a word that is met nowhere, and no more."""
    listed = words.gap(hit.start, hit.core) == "و" and hit.pattern.text in words.lexicon.given_names
    alone = words.after(following.end) is None and not following.text.startswith(first_names.PRESENT)
    return listed and alone and foreign_words.is_met_nowhere(words, following)


def _opens_three_names(words: Words, hit: Hit, following: Word) -> bool:
    """«موسى فقي محمد»: a given name, a word that is met nowhere, and another given name."""
    last = words.after(following.end)
    given = words.lexicon.given_names
    if last is None or not hit.pattern.sense.single or hit.pattern.text not in given or last.text not in given:
        return False
    return foreign_words.is_met_nowhere(words, following)


def is_told_by_his_father(words: Words, hit: Hit) -> bool:
    """«تولى مخرز مهاتير، نجل مهاتير»: whose kin bears the same name is another of the family."""
    number = words.number_at(hit.end)
    if not hit.pattern.sense.single or number + 1 >= len(words.texts):
        return False
    near = words.gap(hit.end, words.starts[number]) in (" ", "، ")
    return near and words.texts[number + 1] == hit.pattern.text and words.is_a("kin", words.word(number))


def _is_a_name_set_apart(words: Words, hit: Hit, following: Word) -> bool:
    """«مدير الشركة، ميلي كياري، بالقرار»: between two commas it is the first name of a word that is met nowhere."""
    if not hit.pattern.sense.single or hit.clitic or words.before(hit.start) is not None:
        return False
    text = words.folded.text
    apart = text[: hit.start].rstrip(" ").endswith("،") and text.startswith("،", following.end)
    return apart and foreign_words.is_met_nowhere(words, following)


def _is_his_first_name(hit: Hit, actor: Actor) -> bool:
    """«ليونيل», an alias that is the first word of a longer name: «ليونيل سكالوني» has another behind it."""
    return hit.pattern.sense.single and fold_name(actor.name).startswith(hit.pattern.text + " ")


def _is_led_by_a_verb(words: Words, hit: Hit) -> bool:
    """«شكر ليونيل زملاءه»: what stands behind the subject of a verb may be its object."""
    verb = words.before(hit.start)
    return any(words.is_a(verbs, verb) for verbs in ("speech_verbs", "acting_verbs"))


def _counts_terms(words: Words, hit: Hit, number: Word) -> bool:
    """«ولاية نواز شريف الثالثة»: the number agrees with the noun before the name, whose bearer is no queen."""
    noun = words.before(hit.start)
    return number.text.endswith("ه") and noun is not None and noun.text.endswith("ه") and not is_definite(noun.text)


def _is_no_kings(words: Words, hit: Hit) -> bool:
    """«هدف محمد صلاح الرابع»: a first name and a family name have no number."""
    first, classes = hit.pattern.sense.first, words.lexicon.classes
    ruler = first in classes["servants"] or first in classes["crowned_titles"] or first in classes["titles"]
    return hit.pattern.text.count(" ") == 1 and not ruler


def _is_a_father(words: Words, hit: Hit, following: Word) -> bool:
    """«أبي أحمد»: a family name that is «father of» as well, with a first name behind it."""
    lexicon = words.lexicon
    if hit.pattern.text not in lexicon.classes["patronymics"]:
        return False
    return following.text in lexicon.given_names or following.text in lexicon.names_like_words


def _has_a_fathers_name(words: Words, hit: Hit, following: Word) -> bool:
    """«الشيخ صباح الخالد الحمد الصباح»: behind a given name a father's with the article, as in the Gulf.

    A definite word behind it goes on with the family: «صباح الخالد» alone may be a first name and its quality.
    """
    father = following.text.removeprefix("ال")
    titles = Word(hit.core, hit.end, hit.pattern.sense.first), words.before(hit.start)
    titled = any(words.is_a("titles", title) for title in titles)
    named = father in words.lexicon.given_names or (titled and father in words.lexicon.names_like_words)
    if not following.text.startswith("ال") or not named:
        return False
    behind, last = words.after(following.end), hit.pattern.text.split()[-1]
    given = last in words.lexicon.given_names or last in words.lexicon.names_like_words
    return given and behind is not None and is_definite(behind.text)


def has_another_father(words: Words, hit: Hit, following: Word, own: frozenset[str]) -> bool:
    """«الملك عبد الله بن عبد العزيز» is not عبد الله الثاني بن الحسين."""
    sons = words.lexicon.classes["sons_of"]
    if following.text not in sons or not sons.isdisjoint(hit.pattern.text.split()):
        return False
    father = words.past(words.after(following.end), lambda one: one.text in words.lexicon.classes["servants"])
    return father is not None and father.text not in own


def is_turned_round(hit: Hit, following: Word, actor: Actor) -> bool:
    """«عباس محمود العقاد» is not محمود عباس."""
    names = fold_name(actor.name).split()
    return len(names) > 1 and hit.pattern.text == names[-1] and following.text == names[0]


def leads_with_family_name(hit: Hit, actor: Actor) -> bool:
    """هان كانغ: the family name comes first, and هان سونغ وون is another of the family."""
    if not (hit.pattern.sense.single and has_its_family_first(actor)):
        return False
    return fold_name(actor.name).startswith(hit.pattern.text + " ")


_RULES: Final = (
    *(is_a_given_name_here, _opens_three_names, given_here.is_longer_than_its_bearers, _is_a_name_set_apart),
    *(_is_introduced_by_two_names, _closes_a_list),
    *(_has_a_family_name_with_the_article, _goes_on_in_foreign_words, _ends_behind_as_for, _is_of_the_kin),
)
"""What may make another of a name by the word behind it, whoever its bearer is."""
