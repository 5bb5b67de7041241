"""Names of states, cities and persons that are something else by the noun beside them: عشيرة السودان, أي كابل بحري."""

from __future__ import annotations

from typing import Final

from ..actors.actor import Actor
from ..arabic.nationality import definite_adjectives, known_states
from .foreign_words import JOINED, is_known, is_met_nowhere, is_surely_foreign
from .offices import is_definite
from .patterns import Hit
from .words import Word, Words


def is_a_competition(words: Words, hit: Hit) -> bool:
    """«دوري نجوم قطر», «كأس ملك إسبانيا»: a competition, who plays for it, and the state in its name."""
    return _stands_behind(words, hit, "competitions", "competitors")


def _stands_behind(words: Words, hit: Hit, first: str, second: str) -> bool:
    """Whether a word of each of the two classes stands right before the name, in that order."""
    nearest = words.before(hit.start)
    if hit.clitic or nearest is None or not words.is_a(second, nearest):
        return False
    return words.is_a(first, words.before(nearest.start))


def is_a_tribe(words: Words, hit: Hit) -> bool:
    """«عشيرة السودان»: a tribe that has the name of a state."""
    return not hit.clitic and words.is_a("tribes", words.before(hit.start))


def is_a_part_of_a_land(words: Words, hit: Hit) -> bool:
    """«كردستان إيران»: the part of a land that lies in a state; neither the land nor the state."""
    following, before = words.after(hit.end), words.before(hit.start)
    lands = words.lexicon.classes["lands_of_several_states"]
    if hit.pattern.text in lands:
        return following is not None and following.text in known_states()
    return not hit.clitic and before is not None and words.is_a("lands_of_several_states", before)


def is_a_settlement(words: Words, hit: Hit) -> bool:
    """«بلدة نوكيا»: the place that a company is called after."""
    return not hit.clitic and words.is_a("settlements", words.before(hit.start))


def is_a_thing_called_so(words: Words, hit: Hit) -> bool:
    """«لعبة فيفا», «بأشعة إكس», «يوم الصحة العالمية»: a thing whose name a body has too."""
    return not hit.clitic and words.is_a("things_like_bodies", words.before(hit.start))


def is_what_a_mission_is_for(words: Words, hit: Hit) -> bool:
    """«بعثة الأمم المتحدة لمساعدة العراق»: the state is a part of the name of the mission."""
    purpose = words.before(hit.start)
    if purpose is not None and purpose.text == "في":
        field = words.before(purpose.start)
        purpose = field if words.is_a("mission_fields", field) else purpose  # «للدعم في ليبيا»
    classes = words.lexicon.classes
    if hit.clitic or purpose is None:
        return False
    if purpose.text not in classes["mission_purposes"] and purpose.text not in classes["mission_fields"]:
        return False
    return any(words.is_a("missions", word) for word in words.sentence_before(purpose.start, LONGEST_SENDER))


LONGEST_SENDER = 3
"""Words of whoever has sent a mission, and its noun."""


def is_a_common_noun_here(words: Words, hit: Hit) -> bool:
    """«أي كابل بحري», «فكل كابل فولاذي»: behind «each» or «any» with an adjective that has no article."""
    following = words.after(hit.end)
    if hit.clitic or following is None or not words.is_a("determiners", words.before(hit.start)):
        return False
    adjective = following.text.endswith(("ي", "يه")) and len(following.text) >= SHORTEST_ADJECTIVE
    return adjective and not is_definite(following.text) and following.text not in known_states()


def is_in_another_edition(words: Words, hit: Hit) -> bool:
    """«بي بي سي عربي», «جوجل بلاي», «قرب بوينغ فيلد»: what the name goes on with makes another of it."""
    following = words.after(hit.end)
    if following is None:
        return False
    classes = words.lexicon.classes
    if following.text in classes["languages_of_bodies"] or following.text in classes["words_of_products"]:
        return True  # without «and»: «غوغل وكروم» are two
    if is_known(words, following) or not is_surely_foreign(words, following):
        return False
    before = words.before(hit.start)
    if not hit.clitic and words.is_any_of(("office_heads", "titles", "person_nouns", "buys"), before):
        return False  # «مدير ناسا جيم برايدنستاين», «تشتري أدنوك كوفسترو»
    alone = hit.pattern.sense.single and not is_definite(hit.pattern.text)
    return words.is_a("sites_and_firms", before) or (alone and not following.text.startswith(JOINED))


def is_a_news_agency(words: Words, hit: Hit) -> bool:
    """«وكالة بترا», «وكالة الأنباء الرسمية بترا»: called like the place, and none."""
    head = words.ahead_of(words.before(hit.start), lambda one: is_definite(one.text))
    return not hit.clitic and words.is_a("news_agencies", head)


def is_another_of_the_name(words: Words, hit: Hit) -> bool:
    """«نيوكاسل أخرى في أستراليا», «الإمارات السبع»: another of that name, or several; not «كيشيدا آخر من أمضى»."""
    following = words.after(hit.end)
    if following is None or following.text in words.lexicon.classes["others_of_a_name"]:
        return following is not None
    last = following.text == "اخر" and words.after(following.end) is not None
    return following.text in words.lexicon.classes["another"] and not last


def is_a_masculine_noun(words: Words, hit: Hit) -> bool:
    """«الخرطوم المطاطي»: a noun like a city: behind a city, which is feminine, stands no such adjective."""
    following = words.after(hit.end)
    if following is None or hit.pattern.text not in words.lexicon.classes["nouns_as_cities"]:
        return False
    adjective = is_definite(following.text) and following.text.endswith("ي")
    return adjective and not words.is_any_of(("titles", "person_nouns"), following)


SHORTEST_ADJECTIVE = 4
"""Letters of an adjective of relation: بحري."""


def is_a_verb_behind_its_particle(words: Words, hit: Hit) -> bool:
    """«وقد سار على خطاه»: behind a particle of verbs stands no name, nor where the law is meant that judges."""
    before = words.before(hit.start)
    return not hit.clitic and (words.is_a("before_verbs", before) or _is_the_law_that_judges(words, hit))


def _is_the_law_that_judges(words: Words, hit: Hit) -> bool:
    """«الحكم باسم الشرع»; not «المتحدث باسم الشرع»."""
    before = words.before(hit.start)
    if before is None or before.text != "باسم" or hit.pattern.text not in words.lexicon.classes["law_names"]:
        return False
    return words.is_a("judging", words.before(before.start))


def is_a_body_for_something(words: Words, hit: Hit) -> bool:
    """«المنظمة الدولية للفرنكوفونية», «الجمعية العامة لمساهميها»: a body, its scope, and whose or for what it is."""
    following, parts = words.after(hit.end), hit.pattern.text.split()
    theirs = words.is_a("members_of_it", following)
    if following is None or not (theirs or following.text.startswith("لل")) or len(parts) != LENGTH_OF_SCOPE:
        return False
    noun = parts[0].replace("لل", "ال", 1).removeprefix("ال")
    return noun in words.lexicon.classes["body_nouns"] and parts[1] in words.lexicon.classes["scopes"]


LENGTH_OF_SCOPE = 2
"""Words of a noun with its adjective."""


def is_a_band(words: Words, hit: Hit) -> bool:
    """«فرقة الروك إنتربول»: musicians who are called like a body or a land."""
    return _stands_behind(words, hit, "musicians", "genres")


def is_a_field(words: Words, hit: Hit) -> bool:
    """«باحثة في الصحة العالمية», «بين العدالة والتنمية»: what a body is called after, and no body."""
    before, following = words.before(hit.start), words.after(hit.end)
    if words.is_a("relatives", following) or (following is not None and following.text in ("كله", "كلها")):
        return True
    if hit.clitic or before is None:
        return False
    return before.text == "بين" or (before.text == "في" and words.is_a("scholars", words.before(before.start)))


def is_a_ruler_of_that_name(words: Words, hit: Hit, actor: Actor) -> bool:
    """«سقوط نظام القذافي»: a family name behind «regime» is not that of who has never held an office."""
    if hit.clitic or actor.offices or not hit.pattern.sense.single:
        return False
    return words.is_a("regimes", words.before(hit.start))


def is_two_of_them(words: Words, hit: Hit) -> bool:
    """«قال طالبان من كلية الطب», «كنا طالبين»: behind a verb in the masculine or «was», two students, no movement."""
    before, following = words.before(hit.start), words.after(hit.end)
    if hit.clitic:
        return False
    school = words.after(following.end) if following is not None and following.text == "في" else None
    if words.is_a("schools", school):
        return True  # «أن طالبان في كلية الطب»
    if following is not None and following.text.startswith("ي") and following.text.endswith("ان"):
        return True  # «طالبان يدوّنان»
    if before is None or before.text.endswith("ت") or before.text.removeprefix("و").startswith("ت"):
        return False
    return words.is_any_of(("sayings_alone", "sayings_of_persons", "were_we"), before)


def is_insisting(words: Words, hit: Hit) -> bool:
    """«وهو مصر على رأيه»: a participle, not the state, which stands on the verge or at the head of something."""
    on, before = words.after(hit.end), words.before(hit.start)
    if words.is_a("pronouns", on):
        on = words.after(on.end) if on is not None else None  # «مصر أنا على الشراء»
    what = words.after(on.end) if on is not None and on.text == "علي" else None
    if hit.clitic or what is None or words.is_a("stands_on", what):
        return False
    marked = words.folded.source[slice(*words.folded.span(hit.core, hit.end))].endswith(_SHADDA)
    if marked or (before is not None and not is_definite(before.text) and _is_a_man(words, before)):
        return True  # «بدا مصرّ على الرفض», «عميل مصر على سداد قرضه»
    if is_definite(what.text):
        return False
    if before is None:
        return words.folded.text[: hit.start].rstrip(" ").endswith("،")
    if words.is_a("pronouns", before):
        return True
    named = before.text in known_states() or before.end in words.ends_of_persons
    return is_definite(before.text) and not named  # «كان المعلق مصر على أن»


_SHADDA: Final = "\u0651"


def _is_a_man(words: Words, word: Word) -> bool:
    """«عميل», «زميلها»: a noun for somebody without the article, or with a pronoun; no verb of hers."""
    stem = word.text.removesuffix("ا").removesuffix("ه")
    if words.is_a("some_of_them", word):
        return True  # «بعضهم مصر على البقاء»
    if words.has_pronoun(word):
        return not (stem.endswith("ت") or stem.removeprefix("و").startswith(("ت", "ست")))
    return words.is_any_of(("person_nouns", "adjective_hosts"), word)


def are_people(words: Words, hit: Hit) -> bool:
    """«رأيت ناساً من كل جنس», «إن ناساً كثيرين», «كنا ناساً نحلم»: a noun in the accusative, no agency."""
    before, following = words.before(hit.start), words.after(hit.end)
    many = following is not None and following.text.endswith(("ين", "ون", "وا"))
    if hit.clitic:
        return many and words.gap(hit.start, hit.core) == "و"  # «طلبة وناسا جاؤوا بأطفالهم»
    return many or words.is_any_of(("meets_people", "were_we"), before)


def is_zeal(words: Words, hit: Hit) -> bool:
    """«بلا حماس», «حماس الأوروبيين», «حماس بعض النواب»: what somebody feels, a movement's name as well."""
    before, following = words.before(hit.start), words.after(hit.end)
    if not hit.clitic and (words.is_a("without", before) or _is_how_they_do_it(words, before)):
        return True
    if following is None or words.is_any_of(("speech_verbs", "acting_verbs"), before):
        return False
    if words.is_a("some", following):
        return True
    if words.has_pronoun(following) and (before is None or hit.clitic or words.is_a("that", before)):
        return True  # «وإن حماس صفه كله», «وحماس مدرجاتها»
    if not is_definite(following.text) or following.text in definite_adjectives():
        return False
    heads = before is None or (not hit.clitic and words.is_any_of(("that", "copulas", "was"), before))
    return heads or following.text.endswith(("ين", "ون"))  # «قال إن حماس القراء سيتبدل»


def _is_how_they_do_it(words: Words, before: Word | None) -> bool:
    """«هتف لضيفه في حماس», «يلعب الكرة في حماس»: not «القيادي في حماس», whom a movement has."""
    if before is None or before.text != "في":
        return False
    near = words.sentence_before(before.start, REACH_OF_MEMBERS)
    return not any(words.speaks_of("in_movements", word) or word.end in words.ends_of_persons for word in near)


REACH_OF_MEMBERS: Final = 2
"""Words before «in» among which a member is told."""


def is_likened_to_nobody(words: Words, hit: Hit) -> bool:
    """«فيها كمون», «شقراء كلوف الصحراء»: behind ك stands no short family name."""
    return words.gap(hit.start, hit.core) == "ك" and len(hit.pattern.text) <= SHORTEST_LIKENED


SHORTEST_LIKENED: Final = 3
"""Letters of a family name that is rather the end of a word."""


def is_a_superlative(words: Words, hit: Hit) -> bool:
    """«الممر الأقصر», «طريقه الأقصر»: behind a definite noun an adjective, no city."""
    before = words.before(hit.start)
    if hit.clitic or before is None or words.is_a("settlements", before):
        return False
    return is_definite(before.text) or words.has_pronoun(before)


def is_a_quality(words: Words, hit: Hit) -> bool:
    """«ظروف الحرب القاهرة», «الأحداث القاهرة»: behind a definite noun in the feminine or plural an adjective."""
    noun = words.before(hit.start)
    if hit.clitic or noun is None or not words.is_a("compelling", noun):
        return False
    return is_definite(noun.text)


def is_a_bearer_of_its_name(words: Words, hit: Hit) -> bool:
    """«دنزل واشنطن»: a capital behind a first name."""
    before = words.before(hit.start)
    if hit.clitic or before is None or before.text in known_states():
        return False
    following = words.after(hit.end)
    if following is not None and following.text.startswith("و") and following.text[1:] in known_states():
        return False  # «تنشئ واشنطن وموسكو مركزاً مشتركاً»
    if before.end in words.ends_of_persons or before.text.endswith(("ت", "ته", "تها", "تهم")):
        return False  # «ذكّرت ميركل واشنطن», «غابت واشنطن», «سمته واشنطن»
    return before.text in words.lexicon.given_names or is_met_nowhere(words, before)


def is_a_fall(words: Words, hit: Hit) -> bool:
    """«مسقط الماء الذي يقصده السياح»; not «أبلغت مسقط الجانب الإيراني»."""
    before, following = words.before(hit.start), words.after(hit.end)
    acts = words.is_any_of(("speech_verbs", "acting_verbs", "transitive_motion"), before)
    if hit.clitic or acts or following is None or words.is_a("after_titles", following):
        return False
    return is_definite(following.text) and following.text not in definite_adjectives()


def is_thanking(words: Words, hit: Hit) -> bool:
    """«شكري لكم جميعا», «مع شكري وتحفظي»: what the speaker gives, to whom, for what."""
    to, beside = words.after(hit.end), words.before(hit.start)
    mine = to is not None and to.text.startswith("و") and to.text.endswith("ي")
    given = to is not None and (to.text.startswith("ل") or to.text == "علي" or mine)
    with_ = words.is_a("companions", beside) and mine
    return with_ or (words.gap(hit.start, hit.core) in ("", "و") and beside is None and given)


def is_its_capital(words: Words, hit: Hit) -> bool:
    """«من سكان العاصمة تونس», «مدينة بنين»: the city that the state is called like; «العاصمة الأردنية عمان» as well."""
    adjectives = definite_adjectives()
    head = words.ahead_of(words.before(hit.start), lambda one: one.text in adjectives)
    return not hit.clitic and words.is_any_of(("capitals", "towns"), head)
