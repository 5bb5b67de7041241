"""A name that is a part of somebody else's: relatives, namesakes, given names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from ..actors.actor import Actor, Kind
from ..arabic.folding import fold_name
from ..arabic.nationality import definite_adjectives
from .offices import is_definite
from .patterns import Hit
from .words import Word, Words, without_clitics

VERBAL_OR_CLITIC: Final = ("ي", "ت", "س", "و", "ف", "ب", "ل", "ك")
"""Letters with which verbs of the present and words with a clitic begin: no family name behind a given name."""


REACH_OF_KIN: Final = 3
"""Words before a name among which kinship is told."""


def is_another_person(words: Words, hit: Hit, actor: Actor) -> bool:
    """The name is a part of somebody else's: إيفانكا ترامب, خالد بن سلمان, جورج بوش الابن, جده بطرس غالي."""
    own = _words_of((actor.name, *(alias.name for alias in actor.aliases)))
    return words.once(
        f"not {actor.slug}",
        hit.start,
        hit.end,
        lambda: _ends_otherwise(words, hit, actor, own) or _begins_otherwise(words, hit, own),
    )


def _ends_otherwise(words: Words, hit: Hit, actor: Actor, own: frozenset[str]) -> bool:
    """Whether the name goes on behind the hit, and not as that of `actor`."""
    following = words.after(hit.end)
    if following and following.text not in own:
        classes = words.lexicon.classes
        if following.text in classes["name_suffixes"]:
            return True
        if following.text in classes["ordinals"] and fold_name(actor.name).startswith(hit.pattern.text):
            return True  # محمد السادس is not محمد الخامس, yet «عهد بوتين الأول» is his
        if _is_a_given_name_here(words, hit, following):
            return True
    return _leads_with_family_name(hit, actor) and _goes_on_otherwise(words, following, own)


def _is_a_given_name_here(words: Words, hit: Hit, following: Word) -> bool:
    """«ناصر القحطاني», «يوسف شاهين»: a short name that is a given name as well, and a family name behind it."""
    name, lexicon = hit.pattern.text, words.lexicon
    if not hit.pattern.single or not (name in lexicon.given_names or name in lexicon.bearers):
        return False
    if is_definite(following.text):
        title = _is_titled(words, words.before(hit.start))  # رئيس الحكومة يوسف الشاهد, not «التقى سعيد الوفد»
        known = following.text in definite_adjectives() or following.text in words.lexicon.weekdays
        classes = ("after_titles", "titles", "title_qualifiers", "former_words", "ordinals")
        family = following.text.endswith("ي") or title
        return family and not known and not any(words.is_a(word_class, following) for word_class in classes)
    if following.text in lexicon.given_names or following.text in lexicon.bearers:
        return True
    ordinary = not words.lexicon.ordinary_words.isdisjoint(without_clitics(following.text))
    adverbial = following.text.endswith("ا") or not following.text.isalpha()  # مرارا, رئيسا
    return not (ordinary or adverbial or following.text.startswith(VERBAL_OR_CLITIC))


def _is_titled(words: Words, before: Word | None) -> bool:
    """Whether a title of one word or two ends with `before`."""
    if before is None:
        return False
    return words.is_a("titles", before) or words.is_a("office_heads", words.before(before.start))


def _leads_with_family_name(hit: Hit, actor: Actor) -> bool:
    """هان كانغ: the family name comes first, and هان سونغ وون is another of the family."""
    return hit.pattern.single and fold_name(actor.name).startswith(hit.pattern.text + " ")


def _begins_otherwise(words: Words, hit: Hit, own: frozenset[str]) -> bool:
    """Whether the name has begun before the hit, and not as that of its actor."""
    before = words.before(hit.start)
    if hit.clitic or before is None or before.end in words.ends_of_persons:
        return False
    short = hit.pattern.single or hit.pattern.text.split()[0] not in words.lexicon.given_names
    if short and before.text in own and _continues_otherwise(words, before, own):
        return True
    if before.text in words.lexicon.classes["patronymics"]:
        return before.text != "ولد" or _is_a_patronymic(words, before)
    if short and (_bears_it(words, before, own) or _is_of_the_family(words, before, own)):
        return True
    if short and _is_a_strange_given_name(words, before, own):
        return True
    return is_given_name(words, before.text) and not any(form in own for form in without_clitics(before.text))


def _continues_otherwise(words: Words, word: Word, own: frozenset[str]) -> bool:
    """يوسف بطرس غالي, جده بطرس غالي: before the given name stands another one, or a word of kinship."""
    before, son = words.before(word.start), False
    while before and (before.text in own or before.text in words.lexicon.classes["patronymics"]):
        son = before.text in words.lexicon.classes["patronymics"]
        before = words.before(before.start)
    if before is None:
        return False
    return (
        son or words.is_a("kin_of_somebody", before) or (is_given_name(words, before.text) and before.text not in own)
    )


def _is_a_strange_given_name(words: Words, word: Word, own: frozenset[str]) -> bool:
    """«الصحافية راتشيل جونسون»: between a title and the family name a word that is none of the language."""
    if word.text in own or not words.lexicon.ordinary_words.isdisjoint(without_clitics(word.text)):
        return False
    title = words.before(word.start)
    adjective = word.text in definite_adjectives() or is_definite(word.text)
    return title is not None and is_definite(title.text) and words.is_a("titles", title) and not adjective


def _is_a_patronymic(words: Words, word: Word) -> bool:
    """«محمد ولد الغزواني», not «ولد موخيكا في …»: the son of somebody stands behind a name."""
    before = words.before(word.start)
    return before is not None and (before.end in words.ends_of_persons or before.text in words.lexicon.given_names)


def _bears_it(words: Words, before: Word, own: frozenset[str]) -> bool:
    """منصور عباس: a given name before a family name, though it is an adjective as well; not فوز ترامب."""
    if before.text in words.lexicon.grammar_words or (before.text.endswith("ه") and words.has_pronoun(before)):
        return False  # «التقى» is a verb, not التقي
    bare = before.text.removeprefix("ال")
    return not {before.text, bare} & own and not {before.text, bare}.isdisjoint(words.lexicon.bearers)


def _goes_on_otherwise(words: Words, word: Word | None, own: frozenset[str]) -> bool:
    """Whether after a family name that comes first another given name follows: كيم يو جونغ, كيم جونغ إيل."""
    while word and word.text in own:
        word = words.after(word.end)
    return word is not None and word.text in words.lexicon.given_names


def _is_of_the_family(words: Words, before: Word, own: frozenset[str]) -> bool:
    """نجله هانتر بايدن, زوجته روزانجيلا دا سيلفا: kinship, then a name of which we know only the last word."""
    if words.is_a("kin_of_somebody", words.before(before.start)) and before.text not in own:
        return True  # وعمه رفعت الأسد
    if before.text in words.lexicon.ordinary_words or before.text in own:
        return False
    kin = words.lexicon.classes["kinship_words"]
    return any(_without_pronoun(word.text) & kin for word in words.sentence_before(before.start, REACH_OF_KIN))


def _without_pronoun(word: str) -> set[str]:
    """نجله → نجل; the ta of زوجته is that of زوجة."""
    forms = {form for bare in without_clitics(word) for form in (bare, bare.removesuffix("ه"), bare.removesuffix("ها"))}
    return forms | {form[:-1] + "ه" for form in forms if form.endswith("ت")}


def borne_by_others(words: Words, hits: list[Hit], actors: Mapping[str, Actor]) -> Mapping[str, int]:
    """Family names that somebody else bears in this article, and where they first do: إدوارد سعيد, سعيد after it."""
    found: dict[str, int] = {}
    for hit in hits:
        persons = [meaning for meaning in hit.pattern.meanings if meaning.kind == Kind.PERSON]
        if hit.pattern.single and any(is_another_person(words, hit, actors[m.actor]) for m in persons):
            found.setdefault(hit.pattern.text, hit.start)
    return found


def is_given_name(words: Words, word: str) -> bool:
    """A given name that is no ordinary word, its conjunction aside."""
    lexicon = words.lexicon
    forms = [word, word[1:]] if word.startswith(("و", "ف")) and len(word) > 3 else [word]
    ordinary = any(form in lexicon.ordinary_words for form in without_clitics(word))
    return not ordinary and any(form in lexicon.given_names for form in forms)


def starts_a_name(words: Words, place: int) -> bool:
    """Whether a given name that is no ordinary word stands right after `place`."""
    following = words.after(place)
    return (
        following is not None and following.text in words.lexicon.given_names and is_given_name(words, following.text)
    )


@lru_cache(maxsize=4096)
def _words_of(names: tuple[str, ...]) -> frozenset[str]:
    """The words of all names that an actor bears."""
    return frozenset(word for name in names for word in fold_name(name).split())
