"""What is called like a person and is nobody of that name: works, towns, titles, women with a man's name."""

from __future__ import annotations

from typing import Final

from ..actors.actor import Actor
from ..arabic.folding import QUOTES, fold_name
from ..arabic.lexicon import ORDINARY
from ..arabic.nationality import definite_adjectives, known_states
from .offices import is_definite
from .patterns import Hit
from .words import Word, Words


def made_it(words: Words, hit: Hit, actor: Actor, before: Word) -> bool:
    """«ألحان باخ», «مقطوعة لباخ»: the artist of that name, where the actor is none."""
    if not hit.pattern.sense.single or not words.is_a("works_of_art", before):
        return False
    described = frozenset(fold_name(actor.description).split())
    return words.gap(hit.start, hit.core) in ("", "ل") and described.isdisjoint(words.lexicon.classes["artists"])


def is_the_name_of_a_thing(words: Words, hit: Hit, before: Word | None, following: Word | None) -> bool:
    """«مركزاً يسمى ابن بطوطة», «في بغداد», who is بغداد بونجاح; «سلطان عمان», a title."""
    named = before is not None and words.is_a("named_so", before) and not _names_him(words, before)
    if named or (following is not None and words.is_a("foreign_businesses", following)):
        return True  # «كيسنجر أسوشيتس»
    if not hit.pattern.sense.single:
        return False
    if is_definite(hit.pattern.text) and not hit.clitic and words.is_a("councils", before):
        return True  # «مجلس النواب»
    if following is not None and following.text in known_states():
        return "ال" + hit.pattern.text in words.lexicon.classes["crowned_titles"]
    return hit.pattern.text in known_states() and words.is_a("locative_prepositions", before)


def _names_him(words: Words, verb: Word) -> bool:
    """«من دون أن يسمي بريغوجين»: a verb behind its particle, whose object he is."""
    particle = words.before(verb.start)
    return particle is not None and (particle.text == "ان" or words.is_a("before_verbs", particle))


def is_told_to_be_a_thing(words: Words, hit: Hit) -> bool:
    """«وكتب سانتوس، نادي الكرة», «من هاميلتون، المدينة الكندية»: what it is stands behind a comma, and is nobody."""
    told = words.behind_comma(hit.end) if hit.pattern.sense.single else None
    if told is None:
        return False
    if told.text in ("وهو", "وهي"):
        plain = words.after(told.end)
        once = plain is not None and words.is_a("former_words", words.after(plain.end))  # «وهو معلم سابق»
        return words.is_a("plain_people", plain) and not once  # «نجلاء، وهي طالبة»
    somebody = words.is_a("plain_people", told) and not words.is_a("who_own", told)  # «العبادي، بائع العباءات»
    return somebody or words.is_a("things_called_so", told)


def is_another_of_many(words: Words, hit: Hit, before: Word | None, following: Word | None) -> bool:
    """«لم يكن كل كاسترو يسارياً», «عباس الوجه», «لا صلة بين الغنوشي المعارض والوزير»: who has the name, or a quality."""
    if not hit.pattern.sense.single or hit.clitic:
        return False
    if words.is_a("seats_of_qualities", following) or (before is not None and before.text in _EVERY):
        return True
    if before is None or following is None or before.text not in _BETWEEN or following.text.startswith("و"):
        return False
    near = words.sentence_before(before.start, REACH_OF_TIE)
    denied = [number for number, word in enumerate(near[:-1]) if words.is_a("ties_denied", word)]
    return any(near[number + 1].text in ("لا", "ولا") for number in denied)


REACH_OF_TIE: Final = 4
"""Words from «no tie» to «between»: an adjective, and «between him and»."""

_BETWEEN: Final = ("بين", "وبين")
"""Between."""

_EVERY: Final = ("كل", "وكل", "لكل", "بكل", "اول", "واول")
"""Every and first, with their clitics."""


def is_no_clause(words: Words, hit: Hit, before: Word | None) -> bool:
    """«جي دي فانس» is no «دي» and «فأنس»: behind a noble particle no clause begins."""
    if before is None or words.gap(hit.start, hit.core) != "ف":
        return False
    return before.text in words.lexicon.classes["nobiliary_particles"]


def is_a_town(words: Words, hit: Hit, before: Word) -> bool:
    """«جاء من كوفنتري الإنكليزية»: behind a preposition of places, with the adjective of a land in the feminine."""
    following = words.after(hit.end)
    where = words.is_any_of(("locative_prepositions", "toward_prepositions"), before)
    return where and following is not None and following.text.endswith("ه") and following.text in definite_adjectives()


def is_a_ladys_adjective(words: Words, before: Word) -> bool:
    """«المغنية اللبنانية صباح»: a woman's title with the adjective of her land."""
    if not before.text.endswith("ه") or before.text not in definite_adjectives():
        return False
    title = words.before(before.start)
    if title is None or not title.text.endswith("ه"):
        return False
    return words.is_a("ladies", title) or title.text.removeprefix("ال") in words.lexicon.classes["artists"]


def is_somebody_else_called_so(words: Words, hit: Hit, called: Word) -> bool:
    """«بائع اسمه نواف», «شيخ آخر اسمه خالد بن خليفة», «يدعى حمد بن خليفة العطية»; «اسمه محمد صلاح» is himself."""
    following = words.after(hit.end)
    longer = following is not None and is_definite(following.text) and not words.is_a(ORDINARY, following)
    return hit.pattern.sense.single or longer or words.is_a("another", words.before(called.start))


def is_given_a_name(words: Words, hit: Hit, verb: Word) -> bool:
    """«لقّب فيستاغر «سيدة الضرائب»»: behind the name stands in quotation marks what its bearer is called."""
    if not words.is_a("surnames", verb):
        return False
    end = words.folded.span(hit.start, hit.end)[1]
    return words.folded.source[end : end + 1] == " " and words.folded.source[end + 1 : end + 2] in QUOTES


def is_a_child_called_so(words: Words, hit: Hit, child: Word) -> bool:
    """«أسمى صاحب مقهى طفله ميسي»: whom a child is called after."""
    if not hit.pattern.sense.single or not words.is_a("children", child):
        return False
    return any(words.is_a("names_somebody", word) for word in words.sentence_before(child.start, REACH_OF_NAMING))


REACH_OF_NAMING: Final = 4
"""Words between the verb of naming and the child: who names it."""
