"""Words around a name that make it that of something else: each rule is one function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from ..actors.actor import Kind, Use
from ..arabic.folding import QUOTES
from ..arabic.lexicon import load_lexicon
from ..arabic.nationality import definite_adjectives, known_states, marked_names, told_by_marks
from .accusatives import is_accusative_adjective
from .agencies import is_a_company, is_a_numbered_product, is_an_agency
from .clubs_and_cities import is_a_strange_club
from .foreign_words import is_strange
from .measures import is_a_measure, is_counted, is_sunset
from .nationals import is_her_nationality, is_of_a_paper
from .offices import is_definite
from .patterns import Hit, Meaning, Pattern, Rule
from .shared_names import (
    are_people,
    is_a_band,
    is_a_bearer_of_its_name,
    is_a_common_noun_here,
    is_a_competition,
    is_a_fall,
    is_a_field,
    is_a_masculine_noun,
    is_a_news_agency,
    is_a_part_of_a_land,
    is_a_quality,
    is_a_settlement,
    is_a_superlative,
    is_a_thing_called_so,
    is_a_tribe,
    is_a_verb_behind_its_particle,
    is_another_of_the_name,
    is_in_another_edition,
    is_insisting,
    is_its_capital,
    is_likened_to_nobody,
    is_thanking,
    is_two_of_them,
    is_what_a_mission_is_for,
    is_zeal,
)
from .states_in_names import (
    is_called_after_a_city,
    is_called_after_its_capital,
    is_in_a_former_office,
    is_in_the_name_of_a_body,
    is_what_a_body_is_for,
)
from .strange_names import is_a_strange_team, is_in_a_strange_name
from .unmarked import is_the_city_without_marks
from .words import Word, Words, without_clitics


def is_marked_otherwise(words: Words, hit: Hit, meaning: Meaning) -> bool:
    """«عمّان», with its shadda, is the city, «عُمان» the state: marks that are written decide between the two.

    Asked of states and places alone.
    """
    if meaning.use == Use.CONTEXT and words.is_a("holdings", words.after(hit.end)):
        return True  # «المملكة القابضة»
    if hit.pattern.text.endswith("ا") and _has_tanwin(words, hit):
        return True  # «مسؤولاً تركياً»
    if meaning.kind == Kind.STATE and is_accusative_adjective(words, hit):
        return True
    if hit.pattern.text not in told_by_marks():
        return False
    start, end = words.folded.span(hit.core, hit.end)
    written = words.folded.source[start:end]
    names, capitals = marked_names()
    is_name = meaning.kind == Kind.STATE and meaning.use == Use.NAME
    if is_name and is_the_city_without_marks(words, hit, written):
        return True
    return written in (capitals - names if is_name else names - capitals)


def is_told_to_be_a_body(words: Words, hit: Hit) -> bool:
    """«مهندس من طبيعة العراق، وهي جمعية»: a body's name that ends in a land's, as the words behind a comma tell."""
    told, before = words.behind_comma(hit.end), words.before(hit.start)
    if told is None or told.text not in ("وهي", "وهو") or hit.clitic or before is None or is_definite(before.text):
        return False
    body = words.after(told.end)
    if body is None or body.text not in words.lexicon.classes["body_nouns"]:
        return False
    return not words.is_any_of(("after_titles", "toward_prepositions", "locative_prepositions"), before)


def is_in_a_longer_acronym(words: Words, hit: Hit) -> bool:
    """«إذاعة بي بي سي»: foreign letters, and one more behind them."""
    following, letters = words.after(hit.end), words.lexicon.classes["foreign_letters"]
    return following is not None and following.text in letters and hit.pattern.text.split()[-1] in letters


def is_a_bearers_name(words: Words, hit: Hit) -> bool:
    """«اللاعب بغداد بونجاح», «الفيكونت فوكلاند»: behind what somebody is, a land or city is his name."""
    before = words.before(hit.start)
    if before is None or hit.clitic or not is_definite(before.text.removeprefix("و")):
        return False
    return words.is_any_of(("nobles", "who_bear_names"), before)


def _has_tanwin(words: Words, hit: Hit) -> bool:
    """Whether an accusative ending is written: an adjective, no name of a state."""
    start, end = words.folded.span(hit.core, hit.end)
    return "\u064b" in words.folded.source[start:end]


def is_in_the_accusative(words: Words, hit: Hit) -> bool:
    """«إن ناساً تقاسموا الطعام»: a noun in the accusative, with the ending that no name with this letter has."""
    return _has_tanwin(words, hit)


def is_something_else(words: Words, hit: Hit) -> bool:
    """Another region, an event, an adjective, a body of its own: the words around the name make it that."""
    pattern, before = hit.pattern, words.before(hit.start)
    if pattern.rules is None:
        pattern.rules = tuple((rule, LED_BY.get(rule)) for concerns, rule in _RULES if concerns(pattern))
    led = before.classes if before is not None else ()
    for rule, head in pattern.rules:  # noqa: SIM110  # asked of every name of a text
        if (head is None or head in led) and rule(words, hit):
            return True
    return False


def _is_in(word_class: str) -> Callable[[Pattern], bool]:
    """Whether a pattern belongs to a class of the lexicon, as it stands or after ل."""

    def concerns(pattern: Pattern) -> bool:
        return not load_lexicon().classes[word_class].isdisjoint((pattern.text, pattern.text.replace("لل", "ال", 1)))

    return concerns


def _is_relative(pattern: Pattern) -> bool:
    """A family name that looks like an adjective of relation: الحريري, السوداني."""
    return (
        bool(pattern.sense.persons) and pattern.sense.single and is_definite(pattern.text) and pattern.text[-1] == "ي"
    )


def is_a_first_name(words: Words, hit: Hit) -> bool:
    """«جورجيا أوكيف», «سيدني بولاك»: a state or city that is a first name as well, with a foreign name behind it."""
    following = words.after(hit.end)
    if following is None or hit.clitic or hit.pattern.text not in words.lexicon.classes["states_as_first_names"]:
        return False
    listed = following.text.removeprefix("و") in known_states()
    known = listed or following.end in words.ends_of_persons
    return is_strange(words, following) and not known  # «أبلغت باريس باماكو», «باريس ولندن», «زار بغداد ترامب»


def is_a_proof(words: Words, hit: Hit) -> bool:
    """«إن البرهان على جدية السلام»: a family name that is a proof as well; «رد البرهان على»."""
    before, following = words.before(hit.start), words.after(hit.end)
    if following is None or following.text != "علي" or hit.clitic:
        return False
    return not words.is_any_of(("acting_verbs", "speech_verbs", "titles"), before)


def is_the_law(words: Words, hit: Hit) -> bool:
    """«وفق أحكام الشرع», «الشرع الحنيف»: a family name that is the law as well."""
    if hit.pattern.text.replace("لل", "ال", 1) not in words.lexicon.classes["law_names"]:
        return False
    before, following = words.before(hit.start), words.after(hit.end)
    qualified = words.is_a("law_qualities", following)
    rules = words.is_a("that", before) and words.is_a("law_verbs", following)  # «ذكّر بأن الشرع يحرم الربا»
    within = before is not None and before.text == "في"  # «الوقف في الشرع لا يباع»
    return qualified or rules or (not hit.clitic and (within or words.is_a("law_words", before)))


def is_in_favour(words: Words, hit: Hit) -> bool:
    """«صوّت 219 نائباً لصالح صالح»: a preposition that a family name is written like, with its object behind it."""
    return words.gap(hit.start, hit.core).endswith("ل") and words.after(hit.end) is not None


def is_another_region(words: Words, hit: Hit) -> bool:
    """The name of a state or place with an adjective that makes another of it: أميركا اللاتينية."""
    if not hit.pattern.sense.of_a_state:
        return False
    if not hit.clitic and words.is_a("realms", words.before(hit.start)):
        return True  # «إمبراطورية غانا»
    following = words.after(hit.end)
    part = hit.pattern.sense.first in words.lexicon.classes["directions"]  # «دول جنوب أفريقيا»
    if part and not hit.clitic and words.is_a("countries", words.before(hit.start)):
        return True
    if following is None:
        return False
    if following.text in words.lexicon.classes["qualifiers"] or _is_another_nations(hit, following):
        return True
    region = not hit.clitic and words.is_a("regions", words.before(hit.start))
    return region and following.text in definite_adjectives()  # «إقليم مقدونيا اليوناني»


def _is_another_nations(hit: Hit, following: Word) -> bool:
    """«كولومبيا البريطانية»: the adjective of a nation right behind the name of a land."""
    adjective = following.text.endswith("ه") and following.text in definite_adjectives()
    return adjective and hit.pattern.sense.single and not hit.pattern.sense.metonym


def is_adjective(words: Words, hit: Hit) -> bool:
    """«العاصمة السعودية»: the name of a state that is also an adjective, behind a definite noun."""
    before = words.before(hit.start)
    if hit.clitic or before is None or hit.pattern.text not in definite_adjectives():
        return False
    if is_of_a_paper(words, before) or _is_quoted_and_strange(words, before):
        return True
    return any(_is_feminine_or_plural(words, form) for form in without_clitics(before.text))


def _is_quoted_and_strange(words: Words, name: Word) -> bool:
    """«مجموعة «إس تي سي» السعودية», and without its noun in a headline: a company by its foreign name."""
    end = words.folded.span(name.start, name.end)[1]
    quoted = bool(words.quotes) and words.folded.source[end : end + 1] in QUOTES
    return quoted and _is_foreign(words, name)


def _is_foreign(words: Words, name: Word) -> bool:
    """A foreign letter, or a word that is none of the language."""
    return name.text in words.lexicon.classes["foreign_letters"] or (
        is_strange(words, name) and not is_definite(name.text)
    )


def ends_a_quoted_name(words: Words, hit: Hit) -> bool:
    """«إس تي سي الكويت» in quotation marks of its own: a company of that land."""
    before = words.before(hit.start)
    if not words.quotes or hit.clitic or before is None or not hit.pattern.sense.of_a_state:
        return False
    start, end = words.folded.span(hit.start, hit.end)
    source = words.folded.source
    opened = max(source.rfind(mark, max(0, start - LONGEST_QUOTED), start) for mark in QUOTES)
    whole = opened >= 0 and source[start - 1 : start] not in QUOTES and source[end : end + 1] in QUOTES
    return whole and source[opened - 1 : opened] in ("", " ", "\n", "(") and _is_foreign(words, before)


LONGEST_QUOTED: Final = 30
"""Characters of such a name before that of the land."""


def _is_feminine_or_plural(words: Words, form: str) -> bool:
    """A definite noun with which a feminine adjective agrees: العاصمة, القوات, الأراضي, السوق; a company's name."""
    if not is_definite(form):
        return form in words.lexicon.classes["companies_of_states"]
    if form in words.lexicon.classes["masculine_nouns"]:
        return False
    told = form in words.lexicon.classes["plural_nouns"] or form in words.lexicon.classes["feminine_nouns"]
    return told or form.endswith(("ه", "ات", "اء"))


def is_an_adjective_of_a_thing(words: Words, hit: Hit) -> bool:
    """«الخيط الحريري اللامع», «للمنتخب السوداني»: behind a definite noun that is no title, and among adjectives."""
    before, following = words.before(hit.start), words.after(hit.end)
    noun = before.text.replace("لل", "ال", 1) if before is not None and not hit.clitic else ""
    if before is not None and not words.lexicon.classes["eras"].isdisjoint(without_clitics(before.text)):
        return not hit.clitic  # «العهد العثماني»
    if not is_definite(noun) or words.is_any_of(_BEFORE_PERSONS, before) or noun in definite_adjectives():
        return False
    if noun.removeprefix("ال") not in words.lexicon.ordinary_words:
        return False
    if hit.pattern.text in definite_adjectives():
        return True
    return following is not None and is_definite(following.text) and not words.is_any_of(_BEFORE_PERSONS, following)


_BEFORE_PERSONS: Final = ("titles", "person_nouns", "office_heads", "crowned", "kin_of_somebody")
"""Classes of nouns that a family name stands behind."""


_RULES: Final[tuple[tuple[Callable[[Pattern], bool], Rule], ...]] = (
    (lambda pattern: pattern.sense.of_a_state, is_another_region),
    (lambda pattern: pattern.sense.of_a_land, is_in_the_name_of_a_body),
    (lambda pattern: pattern.sense.of_a_place or pattern.sense.metonym, is_called_after_a_city),
    (_is_in("city_states"), is_called_after_its_capital),
    (lambda pattern: pattern.sense.of_a_land, is_a_competition),
    (lambda pattern: pattern.sense.of_a_land, is_told_to_be_a_body),
    (lambda pattern: pattern.sense.of_a_land and pattern.sense.single, is_a_bearers_name),
    (lambda pattern: pattern.sense.of_a_land, is_a_tribe),
    (lambda pattern: pattern.sense.of_a_land or pattern.sense.of_a_place, is_a_part_of_a_land),
    (lambda pattern: not pattern.sense.persons and not pattern.sense.of_a_state, is_in_a_strange_name),
    (lambda pattern: pattern.sense.of_a_body, is_a_settlement),
    (lambda pattern: pattern.sense.of_a_body, is_a_thing_called_so),
    (lambda pattern: pattern.sense.of_a_state, ends_a_quoted_name),
    (lambda pattern: pattern.sense.of_a_state, is_what_a_mission_is_for),
    (lambda pattern: pattern.sense.of_a_place or pattern.sense.metonym, is_a_common_noun_here),
    (lambda pattern: bool(pattern.sense.persons) and pattern.sense.single, is_a_verb_behind_its_particle),
    (lambda pattern: pattern.text in definite_adjectives(), is_adjective),
    (_is_relative, is_an_adjective_of_a_thing),
    (lambda pattern: pattern.sense.of_a_state and pattern.text in definite_adjectives(), is_her_nationality),
    (lambda pattern: pattern.sense.of_a_body, is_an_agency),
    (lambda pattern: pattern.sense.of_a_body, is_in_a_longer_acronym),
    (lambda pattern: pattern.sense.single and pattern.text.endswith("ا"), is_in_the_accusative),
    (_is_in("duals_as_names"), is_two_of_them),
    (_is_in("fields_as_names"), is_a_field),
    (lambda pattern: pattern.sense.single, is_a_band),
    (lambda pattern: pattern.sense.of_a_place, is_what_a_body_is_for),
    (lambda pattern: pattern.sense.of_a_place and not pattern.sense.of_a_state, is_a_news_agency),
    (lambda pattern: pattern.sense.of_a_land or pattern.sense.of_a_body, is_in_a_former_office),
    (_is_in("thanks"), is_thanking),
    (_is_in("superlatives_as_places"), is_a_superlative),
    (_is_in("qualities_as_places"), is_a_quality),
    (_is_in("cities_as_surnames"), is_a_bearer_of_its_name),
    (_is_in("falls"), is_a_fall),
    (_is_in("nouns_as_cities"), is_a_masculine_noun),
    (lambda pattern: pattern.sense.single, is_another_of_the_name),
    (lambda pattern: pattern.sense.of_a_body, is_in_another_edition),
    (lambda pattern: pattern.sense.metonym and not pattern.sense.persons, is_a_strange_team),
    (lambda pattern: pattern.sense.of_a_body and pattern.sense.single, is_a_numbered_product),
    (lambda pattern: pattern.sense.of_a_state and pattern.text in known_states(), is_its_capital),
    (lambda pattern: bool(pattern.sense.persons) and pattern.sense.single, is_a_tribe),
    (_is_in("accusatives_as_names"), are_people),
    (_is_in("zeal"), is_zeal),
    (lambda pattern: bool(pattern.sense.persons) and pattern.sense.single, is_likened_to_nobody),
    (_is_in("participles_as_states"), is_insisting),
    (_is_in("measures"), is_a_measure),
    (_is_in("law_names"), is_the_law),
    (_is_in("proofs"), is_a_proof),
    (_is_in("hours"), is_sunset),
    (_is_in("tens"), is_counted),
    (_is_in("benefits"), is_in_favour),
    (lambda pattern: pattern.sense.of_a_land, is_a_company),
    (_is_in("states_as_first_names"), is_a_first_name),
    (lambda pattern: pattern.sense.metonym and pattern.text in known_states(), is_a_strange_club),
)
"""Which patterns a rule concerns, and the rule: it is not even asked of the others."""

LED_BY: Final[Mapping[Rule, str]] = {
    is_a_competition: "competitors",
    is_a_tribe: "tribes",
    is_a_band: "genres",
    is_a_settlement: "settlements",
    is_a_thing_called_so: "things_like_bodies",
    is_a_common_noun_here: "determiners",
    is_in_a_former_office: "office_heads",
}
"""Rules that say no of every name before which no word of this class stands: they are not asked there either."""
