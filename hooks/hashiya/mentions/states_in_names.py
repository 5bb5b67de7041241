"""A state inside the name of a party, company or broadcaster: «مؤسسة قطر», «شبكة أطباء السودان»."""

from __future__ import annotations

from typing import Final

from ..arabic.folding import QUOTES
from ..arabic.nationality import definite_adjectives, known_states
from .offices import is_definite
from .patterns import Hit
from .words import Word, Words

CLUBS: Final = ("منتخب", "فريق", "نادي")
"""National team, team, club: «منتخب مصر الوطني» plays for its state."""

_NAMES_OF_MEETINGS: Final = ("accord_heads", "papers")
"""Accords, meetings, declarations."""


_NO_MEMBERS: Final = (
    "after_titles",
    "locative_prepositions",
    "toward_prepositions",
    "speech_verbs",
    "acting_verbs",
    "motion_words",
    "office_heads",
)
"""Words behind «حزب» or «شركة» that are no noun of its name."""


def is_in_the_name_of_a_body(words: Words, hit: Hit) -> bool:
    """The state or capital ends the name of a body or a quoted accord, right behind its head or one noun more."""
    before, following = words.before(hit.start), words.after(hit.end)
    if before is None or not hit.pattern.sense.of_a_land or words.is_a("airlines", following):
        return words.is_a("airlines", following)  # «إيران إير»
    if hit.clitic:
        clitic = words.gap(hit.start, hit.core)
        concerned = clitic == "ب" and _is_concerned(words, before)
        return concerned or (clitic == "و" and _is_a_council_of_two(words, before))
    if words.is_a("bodies_of_states", before) or _is_quoted_with(words, hit, before) or _is_for_its_sake(words, before):
        return True
    if _is_of_a_plan_or_party(words, hit, before) or _is_of_nobility(words, before) or _is_of_a_chamber(words, before):
        return True
    head = words.before(before.start)
    if words.is_a("members_of_councils", before) and words.is_a("councils", head):
        return True  # «مجلس كنائس جنوب أفريقيا»
    between = not is_definite(before.text) and not words.is_any_of(_NO_MEMBERS, before)
    return head is not None and between and words.is_a("bodies_of_members", head) and not is_definite(head.text)


def is_in_a_former_office(words: Words, hit: Hit) -> bool:
    """«رئيس الاتحاد الأفريقي السابق ألفا كوندي»: the body of an office that somebody held is a part of his title."""
    head, former = words.before(hit.start), words.after(hit.end)
    if hit.clitic or former is None or not words.is_any_of(("former_words", "then_words"), former):
        return False
    crowned = head is not None and f"ال{head.text}" in words.lexicon.classes["crowned_titles"]
    if crowned and words.is_a("elect_words", former):
        return False  # «هنأ أمير قطر المنتخب»: a team
    return words.is_a("office_heads", head)


def is_what_a_body_is_for(words: Words, hit: Hit) -> bool:
    """«الهيئة الملكية لمدينة الرياض»: a body with its rank, and then the place that it is there for."""
    rank, concerned = words.before(hit.start), words.gap(hit.start, hit.core) == "ل"
    if not hit.clitic and rank is not None and rank.text[1:] in words.lexicon.classes["administrative_heads"]:
        concerned = rank.text.startswith("ل")  # «لمحافظة حلب»
        rank = words.before(rank.start)
    if not concerned or rank is None or not words.is_a("ranks_of_bodies", rank):
        return False
    body = words.before(rank.start)
    return (
        body is not None
        and is_definite(body.text)
        and body.text.removeprefix("ال") in words.lexicon.classes["body_nouns"]
    )


def _is_a_council_of_two(words: Words, body: Word) -> bool:
    """«مجلس الناتو وأوكرانيا»: the body is one word, and its council has the state in its name."""
    head = words.before(body.start) if body.end in words.ends_of_bodies else None
    return head is not None and not is_definite(head.text) and words.is_a("councils", head)


def _is_for_its_sake(words: Words, word: Word) -> bool:
    """«الجبهة المشتركة من أجل الكونغو»: a party or front, and for whom it is."""
    particle = words.before(word.start) if word.text == "اجل" else None
    if particle is None or particle.text != "من":
        return False
    near = words.sentence_before(particle.start, LONGEST_FRONT)
    return any(one.text.removeprefix("ال") in words.lexicon.classes["body_nouns"] for one in near)


LONGEST_FRONT: Final = 2
"""Words of a body and its adjective before «من أجل»."""


def _is_of_a_chamber(words: Words, trade: Word) -> bool:
    """«غرفة تجارة الأردن», «غرفة تجارة وصناعة الكويت»."""
    if not words.is_a("trades", trade):
        return False
    return words.is_a("chambers", words.ahead_of(trade, lambda one: words.is_a("trades", one)))


def _is_of_nobility(words: Words, particle: Word) -> bool:
    """«توماسي دي لامبيدوسا»: the land in the name of a family."""
    return particle.text in words.lexicon.classes["nobiliary_particles"] and words.before(particle.start) is not None


def _is_of_a_plan_or_party(words: Words, hit: Hit, head: Word) -> bool:
    """«رؤية السعودية 2030»; «اتحاد زيمبابوي الوطني»: an adjective that is the union's, and no word of the state's."""
    following = words.after(hit.end)
    if following is None:
        return False
    if words.is_a("plans", head) and following.text.isdigit():
        return True
    body = head.text in words.lexicon.classes["body_nouns"] and not head.text.endswith("ه") and head.text not in CLUBS
    return body and hit.pattern.sense.of_a_state and following.text in words.lexicon.classes["creeds_of_parties"]


def _is_concerned(words: Words, word: Word) -> bool:
    """«المحكمة الخاصة بلبنان», «اللجنة المعنية بسوريا»: what a body is there for is a part of its name."""
    body = words.before(word.start)
    special = words.is_a("concerned", word) and body is not None and is_definite(body.text)
    return bool(special and body and body.text.removeprefix("ال") in words.lexicon.classes["body_nouns"])


def is_called_after_its_capital(words: Words, hit: Hit) -> bool:
    """«اتفاق الجزائر», «إعلان الكويت»: an accord or paper of the city whose name the state has too."""
    if hit.clitic or hit.pattern.text not in words.lexicon.classes["city_states"]:
        return False
    before, following = words.before(hit.start), words.after(hit.end)
    named = words.is_any_of(("papers", "city_accords"), before)
    return named and (words.is_a("of_years", following) or not acts_in_it(words, hit))  # «إعلان الجزائر عام 2022»


def is_called_after_a_city(words: Words, hit: Hit) -> bool:
    """«إعلان بكين», «قمة جدة»: a paper, accord, meeting or event that is called after the city where it was made."""
    governs = words.folded.text.startswith("لل", hit.start)  # «بيان للبيت الأبيض»: its own
    if governs or hit.clitic or not (hit.pattern.sense.of_a_place or hit.pattern.sense.metonym):
        return False
    before = words.before(hit.start)
    if words.is_any_of(("event_nouns", "groups_of_lands"), before) or _is_quoted_with(words, hit, before):
        return True
    if words.is_a("attacks_on_cities", before) and _tells_when(words, hit):
        return True  # «تبنى هجمات باريس في نوفمبر»; not «هجمات موسكو على كييف»
    if words.is_a("days_of_cities", before) and _are_for_something(words, words.after(hit.end)):
        return True  # «أيام القاهرة السينمائية», «أسبوع أبوظبي للاستدامة»
    if is_met_in(words, hit):
        return False  # it is where they meet
    dated = words.is_a("of_years", words.after(hit.end))  # «في إعلان لندن عام 1949»
    return words.is_any_of(_NAMES_OF_MEETINGS, before) and (dated or not acts_in_it(words, hit))


def _are_for_something(words: Words, following: Word | None) -> bool:
    return following is not None and (following.text.startswith("لل") or words.is_a("days_of_arts", following))


def _tells_when(words: Words, hit: Hit) -> bool:
    """Whether behind the city stands when it was, or nothing."""
    when = words.after(hit.end)
    return when is None or when.text == "في" or words.is_a("of_years", when)


def is_met_in(words: Words, hit: Hit) -> bool:
    """«قمة القاهرة»: a meeting and where it is held; not the game «فاز الأهلي في قمة القاهرة»."""
    if hit.clitic or not words.is_a("meetings", words.before(hit.start)) or acts_in_it(words, hit):
        return False
    return not any(words.is_a("wins", word) for word in words.sentence_before(hit.start, REACH_OF_GAME))


REACH_OF_GAME: Final = 8
"""Words before a city among which a game is told."""


def _is_quoted_with(words: Words, hit: Hit, head: Word | None) -> bool:
    """«إعلان بكين» in quotation marks of its own: the name of a paper or accord, whatever stands behind it."""
    if not words.quotes or head is None or not words.is_any_of(_NAMES_OF_MEETINGS, head):
        return False
    source = words.folded.source
    start, end = words.folded.span(head.start, hit.end)
    return start > 0 and source[start - 1] in QUOTES and source[end : end + 1] in QUOTES


def acts_in_it(words: Words, hit: Hit) -> bool:
    """«إعلان باريس سحب قواتها», «اتفاق موسكو مع أنقرة»: behind the city stands what it declares, or its partner."""
    following = words.after(hit.end)
    if following is None:
        return False
    if words.is_a("that", following) or following.text in ("عن", "مع"):
        return True
    head = words.before(hit.start)
    if words.is_a("talks", head) and following.text.startswith("و") and following.text[1:] in known_states():
        return True  # «محادثات واشنطن وطهران»
    return words.is_a("papers", head) and is_an_object(words, following)


def is_an_object(words: Words, word: Word) -> bool:
    """An indefinite noun: no particle, no clitic, no adjective, no number, no verb («تفاهم القاهرة يسقط إن عادت»)."""
    verb = word.text.startswith("ي") and word.text not in words.lexicon.ordinary_words
    if word.text in definite_adjectives() or not word.text.isalpha() or verb:
        return False
    if is_definite(word.text):
        return word.text.endswith("ه") and not word.text.endswith("يه") and words.is_a("objects_of_claims", word)
    led = word.text.startswith(("ل", "ب", "و", "ف", "ك")) and word.text not in words.lexicon.ordinary_words
    named = word.text in words.lexicon.given_names or words.is_a("accusative_adverbs", word)
    if led or named or words.is_a("numbers", word):
        return False
    return word.text not in words.lexicon.classes["after_titles"] and len(word.text) > len("من")
