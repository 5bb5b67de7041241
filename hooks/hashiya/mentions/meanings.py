"""What the words of a hit may mean where they stand: short forms, family names, ordinary words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..actors.actor import Actor, Kind, Use
from ..arabic.nationality import definite_adjectives
from . import evidence, ordinary_bodies, ordinary_persons, ordinary_places, short_forms, spelt_marks
from .datelines import opens_a_dateline
from .first_names import starts_a_name
from .foreign_words import is_strange
from .matcher import Matcher
from .offices import is_definite
from .patterns import Hit, Meaning
from .words import Words


def meanings_here(words: Words, hit: Hit, matcher: Matcher, proven: Mapping[str, int]) -> Sequence[Meaning]:
    """What the words may mean here: short forms after the full name, ordinary words where they are introduced.

    Asked only of those that do not mean the same wherever they stand.
    """
    found = []
    for meaning in hit.pattern.meanings:
        known = meaning.actor in proven
        if meaning.use == Use.CONTEXT and not (
            (known and _may_look_on(words, hit, meaning, proven[meaning.actor]))
            or (not known and meaning.kind == Kind.PERSON and ordinary_persons.is_rare_and_acts(words, hit))
        ):
            continue
        if meaning.use == Use.CONTEXT and meaning.kind == Kind.PERSON and _is_the_title_of_another(words, hit):
            continue
        if meaning.use == Use.NAME and not (meaning.whole or known or ordinary_persons.is_vouched_for(words, hit)):
            continue
        if meaning.kind == Kind.ORGANIZATION and not meaning.whole and meaning.use == Use.NAME:
            others = any(other.whole and other.actor != meaning.actor for other in hit.pattern.meanings)
            if known and not others and short_forms.stands_without_its_noun(words, hit):
                found.append(meaning)  # «الاتحاد الأفريقي» is the union, never short for its commission
            continue
        ordinary = hit.pattern.common and hit.pattern.single
        short_form = meaning.use == Use.CONTEXT and meaning.kind != Kind.PERSON
        if (
            short_form
            or not ordinary
            or _is_a_name_here(words, hit, meaning, matcher.actors[meaning.actor], known=known)
        ):
            found.append(meaning)
    return found


def _may_look_on(words: Words, hit: Hit, meaning: Meaning, proven: int) -> bool:
    """Whether the full name stands before the hit; a person's short name in the headline precedes it."""
    headline = meaning.kind == Kind.PERSON and words.folded.text.find("\n", 0, hit.start) < 0
    return proven < hit.start or headline


def _is_the_title_of_another(words: Words, hit: Hit) -> bool:
    """«الرحالة الإيطالي ماركو بولو»: a word that somebody is called by, its adjective, and then a name."""
    adjective = words.after(hit.end)
    if adjective is None or not is_definite(hit.pattern.text) or adjective.text not in definite_adjectives():
        return False
    name = words.after(adjective.end)
    return name is not None and (starts_a_name(words, adjective.end) or is_strange(words, name))


def _is_a_name_here(words: Words, hit: Hit, meaning: Meaning, actor: Actor, *, known: bool) -> bool:
    """Whether an ordinary word is meant as the name it also is."""
    if meaning.kind == Kind.PERSON and (
        spelt_marks.is_another_particle(words, hit, actor) or _is_a_title_here(words, hit)
    ):
        return False
    if (known and spelt_marks.is_without_tanwin(words, hit)) or evidence.is_introduced(words, hit, meaning, actor):
        return True
    if meaning.kind == Kind.STATE:  # a metonym's meaning is its state
        return ordinary_places.is_a_country_here(words, hit) or opens_a_dateline(words, hit)
    if meaning.kind == Kind.PLACE:  # «سيول - قضت المحكمة»
        return opens_a_dateline(words, hit) or _is_a_place_here(words, hit, known=known)
    if meaning.kind == Kind.PERSON:
        return (known and not _is_only_a_word(words, hit, actor)) or (not known and ordinary_persons.speaks(words, hit))
    return _is_a_body_here(words, hit, actor, known=known)


def _is_a_title_here(words: Words, hit: Hit) -> bool:
    """«مفتي الجمهورية الشيخ عبد اللطيف دريان»: a family name that is a title as well, before a name."""
    following = words.after(hit.end)
    if following is None or hit.pattern.text not in words.lexicon.classes["titles"]:
        return False
    return following.text in words.lexicon.classes["servants"] or starts_a_name(words, hit.end)


def _is_a_place_here(words: Words, hit: Hit, *, known: bool) -> bool:
    """Whether a town is meant by the ordinary word."""
    if _is_her_verb(words, hit):
        return False
    if hit.pattern.text not in words.lexicon.common_words:
        return known and ordinary_places.is_where(words, hit)  # «في منح», not «منح الجائزة»
    near = _is_capital(hit) and ordinary_places.is_a_country_here(words, hit)
    return known or near or ordinary_places.is_a_place_here(words, hit)


def _is_her_verb(words: Words, hit: Hit) -> bool:
    """«أن تدمر المتفجرات ما بقي»: behind «that» or «not», with who does it behind it."""
    led, subject = words.before(hit.start), words.after(hit.end)
    if hit.clitic or led is None or subject is None or hit.pattern.text not in words.lexicon.classes["verbs_as_cities"]:
        return False
    particle = led.text.endswith("ان") and words.is_a("that", led)
    return (particle or words.is_a("before_verbs", led)) and is_definite(subject.text)


def _is_only_a_word(words: Words, hit: Hit, actor: Actor) -> bool:
    """Whether the name of somebody in the article is only the ordinary word here."""
    if spelt_marks.is_written_as_named(words, hit, actor):
        return False
    if spelt_marks.is_written_otherwise(words, hit, actor):
        return True
    if hit.pattern.text in words.lexicon.classes["conjunctions"]:
        return ordinary_persons.is_conjunction(words, hit)
    if ordinary_persons.is_a_verb(words, hit):
        return True
    if ordinary_persons.is_listed_with_persons(words, hit) or ordinary_persons.is_surely_somebody(words, hit):
        return False
    function_word = hit.pattern.text in words.lexicon.classes["function_words"]
    return not ordinary_bodies.acts(words, hit) if function_word else ordinary_persons.is_plain_word(words, hit)


def _is_a_body_here(words: Words, hit: Hit, actor: Actor, *, known: bool) -> bool:
    """Whether an organization is meant by the ordinary word."""
    if known and ordinary_bodies.will_act(words, hit, actor):
        return True
    if ordinary_bodies.is_a_verbal_noun(words, hit):
        return False
    known = known or spelt_marks.is_quoted_again(words, hit)
    company = known or words.is_a("party_company", words.before(hit.start))
    month = hit.pattern.text in words.lexicon.classes["months_as_names"]  # «عرضت نيسان طرازات»: a month does nothing
    if (company and spelt_marks.is_quoted(words, hit)) or (
        (known or month) and ordinary_bodies.acts_as_a_woman(words, hit, actor)
    ):
        return True
    if ordinary_bodies.plays(words, hit, actor):
        return True
    if ordinary_bodies.owns_what_follows(words, hit, actor):
        return False
    known = known or ordinary_bodies.is_a_club_in_sport(words, actor)
    acts = ordinary_bodies.acts(words, hit) or ordinary_bodies.is_listed_with_bodies(words, hit)
    sure = ordinary_bodies.stands_as_a_name if known else ordinary_bodies.agrees_as_a_woman
    return (known and acts) or ((known or acts) and sure(words, hit, actor))


def _is_capital(hit: Hit) -> bool:
    return any(meaning.use == Use.METONYM for meaning in hit.pattern.meanings)
