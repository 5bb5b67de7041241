"""A name that is a part of somebody else's: relatives, namesakes, given names."""

from __future__ import annotations

from typing import Final

from ..actors.actor import Actor, Kind
from ..arabic.folding import fold_name
from ..arabic.nationality import definite_adjectives, known_states
from . import first_names, spelt_marks
from .behind_names import (
    goes_on_as_another,
    has_another_father,
    is_told_by_his_father,
    is_turned_round,
    leads_with_family_name,
)
from .called_alike import (
    is_a_child_called_so,
    is_a_ladys_adjective,
    is_a_town,
    is_another_of_many,
    is_given_a_name,
    is_no_clause,
    is_somebody_else_called_so,
    is_the_name_of_a_thing,
    is_told_to_be_a_thing,
    made_it,
)
from .chains import is_none_of_the_language, stands_in_a_chain
from .discourse import nature_of
from .foreign_words import is_met_nowhere
from .kinship import REACH_OF_KIN, tells_kinship
from .own_words import is_crowned_otherwise, own_words
from .patterns import Hit
from .words import Word, Words, without_clitics

LONGEST_CHAIN: Final = 6
"""Words of somebody's name and fathers before the family name."""

SHORTEST_STRANGE: Final = 5
"""Letters of a first name that no list has; a shorter word may be a verb."""

SHORTEST_BEHIND_A_CLITIC: Final = 6
"""Letters of a first name that is known behind a clitic: shorter ones may be a word."""


def is_another_person(words: Words, hit: Hit, actor: Actor) -> bool:
    """The name is a part of somebody else's: إيفانكا ترامب, خالد بن سلمان, جورج بوش الابن, جده بطرس غالي."""
    key = (actor.slug, hit.start, hit.end)
    known = words.strangers.get(key)
    if known is None:
        own, before, following = own_words(actor), words.before(hit.start), words.after(hit.end)
        known = is_the_name_of_a_thing(words, hit, before, following) or is_told_to_be_a_thing(words, hit)
        known = known or (following is not None and _ends_otherwise(words, hit, actor, own, following))
        known = known or is_told_by_his_father(words, hit) or is_no_clause(words, hit, before)
        known = known or is_another_of_many(words, hit, before, following)
        if not known and before is not None:
            known = made_it(words, hit, actor, before)
        if not known and before is not None and not hit.clitic:
            known = _begins_otherwise(words, hit, actor, own, before) and not is_given_a_name(words, hit, before)
            known = known or _is_in_another_order(words, hit, actor, own)
        words.strangers[key] = known
    return known


def is_a_person_of_that_name(words: Words, hit: Hit, actor: Actor) -> bool:
    """«جان رينو», «سائق اسمه توماس كوك»: the name of a company behind a first name, or what somebody is called."""
    before = words.before(hit.start)
    if actor.kind == Kind.ORGANIZATION and not hit.clitic and words.is_a("called", before):
        noun = words.before(before.start) if before is not None else None
        renamed = words.is_a("becomes", noun)  # «صار اسمها ميتا»
        return noun is None or not (renamed or noun.text in words.lexicon.classes["body_nouns"])
    if actor.kind == Kind.ORGANIZATION and hit.pattern.sense.single and _is_a_first_name(words, hit):
        return True
    if actor.kind != Kind.ORGANIZATION or not hit.pattern.sense.single or hit.clitic or before is None:
        return False
    given = not words.lexicon.given_names.isdisjoint(without_clitics(before.text)[:2])
    given = given and first_names.is_given_name(words, before.text)
    servant = words.before(before.start)
    given = given or (servant is not None and servant.text in words.lexicon.classes["servants"])
    given = given or before.text in words.lexicon.classes["nobiliary_particles"]  # «دوس سانتوس», «عبد الملك الحوثي»
    return given and before.end not in words.ends_of_persons


def _is_a_first_name(words: Words, hit: Hit) -> bool:
    """«أفضل ممثل: فاغنر مورا»: a company's name that is a first name too, and behind it a word met nowhere."""
    family = words.after(hit.end)
    if hit.pattern.text not in words.lexicon.given_names or family is None or words.before(hit.start) is not None:
        return False
    return is_met_nowhere(words, family) and not family.text.startswith(first_names.PRESENT)


def is_of_another_nation(words: Words, hit: Hit, actor: Actor) -> bool:
    """«رونالدو البرازيلي», where the profile speaks of a Portuguese: a short name with the adjective of another state.

    Where a name follows («التقى بوتين الفرنسي ماكرون») the adjective belongs to that one.
    """
    following = words.after(hit.end) if hit.pattern.sense.single else None
    told = [word for word in fold_name(actor.description).split() if "ال" + word in definite_adjectives()]
    if hit.pattern.sense.single and told and _is_called_another_nations(words, hit, told):
        return True
    if hit.pattern.sense.single and told and _is_somebody_of_another_nation(words, hit, told):
        return True
    if following is None or following.text not in definite_adjectives():
        return False
    bare = following.text.removeprefix("ال")
    behind = words.after(following.end)
    name = behind is not None and (behind.text in words.lexicon.given_names or behind.end in words.ends_of_persons)
    verb = words.before(hit.start)
    acts = words.is_a("speech_verbs", verb) or words.is_a("acting_verbs", verb) or words.is_a("motion_words", verb)
    return (
        bool(told) and bare.removesuffix("ه") not in {word.removesuffix("ه") for word in told} and not name and not acts
    )


def _is_called_another_nations(words: Words, hit: Hit, told: list[str]) -> bool:
    """«كالبريطاني هولاند»: behind a clitic «the Briton», with no noun before it, and then the name of a Frenchman."""
    nation = words.before(hit.start) if not hit.clitic else None
    if nation is None or not nation.text.startswith(("كال", "وال", "بال", "لل")) or nation.text.endswith("ه"):
        return False
    adjective = nation.text.replace("لل", "ال", 1) if nation.text.startswith("لل") else nation.text[1:]
    own = {word.removesuffix("ه") for word in told}
    return adjective in definite_adjectives() and adjective.removeprefix("ال") not in own


def _is_somebody_of_another_nation(words: Words, hit: Hit, told: list[str]) -> bool:
    """«اللاعب البرازيلي مارسيلو», where the profile speaks of a Portuguese: what he is, and a strange adjective."""
    nation = words.before(hit.start)
    somebody = words.before(nation.start) if nation is not None and not hit.clitic else None
    if nation is None or nation.text not in definite_adjectives() or not words.is_a("who_bear_names", somebody):
        return False
    return nation.text.removeprefix("ال").removesuffix("ه") not in {word.removesuffix("ه") for word in told}


def _ends_otherwise(words: Words, hit: Hit, actor: Actor, own: frozenset[str], following: Word) -> bool:
    """Whether the name goes on behind the hit, and not as that of `actor`."""
    if spelt_marks.is_written_as_named(words, hit, actor):
        return following.text not in own and first_names.is_given_name(words, following.text)
    if following.text in own:
        if has_another_father(words, hit, following, own) or is_turned_round(hit, following, actor):
            return True
    elif goes_on_as_another(words, hit, actor, following):
        return True
    return leads_with_family_name(hit, actor) and _goes_on_otherwise(words, following, own)


def _begins_otherwise(words: Words, hit: Hit, actor: Actor, own: frozenset[str], before: Word) -> bool:
    """Whether the name has begun before the hit, and not as that of its actor."""
    if words.is_a("called", before) and is_somebody_else_called_so(words, hit, before):
        return True
    called = hit.pattern.sense.single and _is_told_to_be_called(words, before, own)
    if called or is_a_child_called_so(words, hit, before):
        return True
    if hit.pattern.sense.single and _is_another_of_one_word(words, hit, actor, own, before):
        return True
    numbered = hit.pattern.text.split()[-1] in words.lexicon.classes["ordinals"]
    if numbered and is_crowned_otherwise(words, hit, before, own):
        return True
    if before.end in words.ends_of_persons:
        return _ends_a_chain(words, hit, before, own)
    return not _opens_with_a_title(words, hit) and _goes_before(words, hit, before, own)


def _is_another_of_one_word(words: Words, hit: Hit, actor: Actor, own: frozenset[str], before: Word) -> bool:
    """«السيدة فيون», «دوس سانتوس», «في شوارع هاميلتون»: whom or what the word before a short name leads up to."""
    crowned = is_crowned_otherwise(words, hit, before, own)
    if crowned or is_a_town(words, hit, before) or (words.is_a("of_towns", before) and before.text not in own):
        return True
    lady = before.text in words.lexicon.classes["ladies"] or is_a_ladys_adjective(words, before)
    if lady and not nature_of(actor).feminine:
        return True
    if before.text in own:
        return False
    if leads_with_family_name(hit, actor) and before.text in words.lexicon.classes["leading_surnames"]:
        return True  # «لي شي» is no Xi
    if before.text in words.lexicon.classes["nobiliary_particles"] or before.text in words.lexicon.classes["saints"]:
        return True  # «مدرسة سان ميشال»
    kin = words.ahead_of(words.before(before.start), lambda one: words.is_a("elder", one))
    return words.is_a("kin_of_somebody", kin)  # «وشقيقه الأصغر مشعل برشم», whoever else is called مشعل


def _is_in_another_order(words: Words, hit: Hit, actor: Actor, own: frozenset[str]) -> bool:
    """«خليفة بن حمد آل ثاني» has the words of حمد بن خليفة آل ثاني, and is his father."""
    chain: list[str] = []
    before = words.before(hit.start)
    while before is not None and before.text in own and len(chain) < LONGEST_CHAIN:
        chain.insert(0, before.text)
        before = words.before(before.start)
    sons = words.lexicon.classes["sons_of"]
    if sons.isdisjoint(chain):
        return False
    given = iter(word for word in fold_name(actor.name).split() if word not in sons)
    return not all(word in given for word in chain if word not in sons)


def _opens_with_a_title(words: Words, hit: Hit) -> bool:
    """«شهد الأمير تشارلز»: no first name stands before a title."""
    first = hit.pattern.sense.first
    return not hit.pattern.sense.single and words.is_a("titles", Word(hit.core, hit.end, first))


def _goes_before(words: Words, hit: Hit, before: Word, own: frozenset[str]) -> bool:
    """Whether the word before is the first name, or the patronymic, of somebody else."""
    city = before.text in known_states() and not hit.pattern.sense.single  # «استقبلت باريس تميم بن حمد»
    side = words.is_a("sides_of_somebody", before) and words.is_a("toward_prepositions", words.before(before.start))
    if city or side or words.is_a("that", before) or words.has_tanwin(before):
        return False  # «وإن إليزابيث الثانية»: no «آن»; «شاكراً زيدان»; «إلى يسار شي»
    first = hit.pattern.sense.first
    chained = first in words.lexicon.classes["sons_of"]
    short = hit.pattern.sense.single or chained or not _opens_with_a_given_name(words, hit)
    if before.text not in own and (
        first_names.is_a_servant(words, before)
        or spelt_marks.is_written_ali(words, before)
        or spelt_marks.is_written_alan(words, before)
    ):
        return True  # «ضياء الدين يوسف زي», «آلان جونسون»
    if short and before.text in own and _continues_otherwise(words, before, own):
        return True
    if words.is_a("ampersands", before):
        return True  # جونسون آند جونسون
    if before.text in words.lexicon.classes["patronymics"]:
        return before.text != "ولد" or _is_a_patronymic(words, before)
    forms = without_clitics(before.text)
    known = any(form in own for form in forms)
    given = first_names.is_given_name(words, before.text) or _is_the_next_son(words, before)
    if short:
        given = given or any(_is_given_behind_a_clitic(words, form) for form in forms[1:])
    return (given and not known) or (short and _is_of_another(words, hit, before, own))


def _is_told_to_be_called(words: Words, before: Word, own: frozenset[str]) -> bool:
    """«لقب خان شائع», «متظاهر يدعى سلامة عباس»."""
    called = before.text not in own and words.is_a("called", words.before(before.start))
    return called or words.is_a("surnames", before)


def _opens_with_a_given_name(words: Words, hit: Hit) -> bool:
    """«سعد الحريري», and «عبد العزيز بوتفليقة», whose given name has two words."""
    servant = hit.pattern.sense.first in words.lexicon.classes["servants"] and hit.pattern.text.count(" ") > 1
    return servant or hit.pattern.sense.first in words.lexicon.given_names


def _is_given_behind_a_clitic(words: Words, form: str) -> bool:
    """«لعمرو», «بإيفانكا»: a first name, and no word of the language where it is short."""
    if form not in words.lexicon.given_names:
        return False
    return len(form) >= SHORTEST_BEHIND_A_CLITIC or (len(form) > 3 and form not in words.lexicon.ordinary_words)


def _is_the_next_son(words: Words, word: Word) -> bool:
    """«نجليه حسين نواز شريف وحسن نواز شريف»: «and» and a first name, kinship told before them."""
    name, lexicon = word.text[1:], words.lexicon
    if not word.text.startswith("و") or not (name in lexicon.given_names or name in lexicon.names_like_words):
        return False
    return any(tells_kinship(one.text) for one in words.sentence_before(word.start, LONGEST_CHAIN))


def _is_of_another(words: Words, hit: Hit, before: Word, own: frozenset[str]) -> bool:
    """Whether the word before a short name tells that somebody else of the family is named."""
    return (
        _ends_a_chain(words, hit, before, own)
        or first_names.bears_it(words, before, own)
        or _is_of_the_family(words, hit, before, own)
        or is_none_of_the_language(words, hit, before, own)
        or first_names.is_named_like_a_word(words, hit, before, own)
        or first_names.is_named_like_a_verb(words, before, own)
        or first_names.is_called_by_his_son(words, before, own)
        or stands_in_a_chain(words, hit, before, own)
    )


def _continues_otherwise(words: Words, word: Word, own: frozenset[str]) -> bool:
    """يوسف بطرس غالي, جده بطرس غالي: before the given name stands another one, or a word of kinship."""
    sons = words.lexicon.classes["patronymics"]
    before = words.ahead_of(words.before(word.start), lambda one: one.text in own or one.text in sons)
    if before is None:
        return False
    last = words.after(before.end)
    son = last is not None and last.start < word.start and last.text in sons
    return (
        (son and not (last and last.text == "ولد" and last.text in own and not _is_a_patronymic(words, last)))
        or words.is_a("kin_of_somebody", before)
        or (first_names.is_given_name(words, before.text) and before.text not in own)
    )


def _ends_a_chain(words: Words, hit: Hit, before: Word, own: frozenset[str]) -> bool:
    """«خليفة [بن زايد]», «طحنون بن زايد [آل نهيان]»: what begins with «son of» is a part of the name before it."""
    if hit.pattern.sense.first not in words.lexicon.classes["sons_of"]:
        return False
    if before.text in own:
        return _continues_otherwise(words, before, own)
    if words.is_a("that", before):
        return False  # «غير أن بن هنية قالت»
    long = len(before.text) >= SHORTEST_STRANGE and before.text not in words.lexicon.ordinary_words
    if long and is_met_nowhere(words, before):
        return True  # «طحنون بن زايد», not «قرأ ابن بطوطة»
    return before.text in words.lexicon.names_like_words or first_names.is_a_servant(words, before)


def _is_a_patronymic(words: Words, word: Word) -> bool:
    """«محمد ولد الغزواني», not «ولد موخيكا في …»: the son of somebody stands behind a name."""
    before = words.before(word.start)
    return before is not None and (before.end in words.ends_of_persons or before.text in words.lexicon.given_names)


def _goes_on_otherwise(words: Words, word: Word | None, own: frozenset[str]) -> bool:
    """Whether after a family name that comes first another given name follows: كيم يو جونغ, كيم جونغ إيل."""
    word = words.past(word, lambda one: one.text in own)
    if words.is_a("particles", word):
        return False  # «يلتقي شي نظيره», which a woman is called too
    return word is not None and word.text in words.lexicon.given_names


def _is_of_the_family(words: Words, hit: Hit, before: Word, own: frozenset[str]) -> bool:
    """نجله هانتر بايدن, زوجته روزانجيلا دا سيلفا: kinship, then a name of which we know only the last word."""
    kin = words.ahead_of(words.before(before.start), lambda one: words.is_a("elder", one))
    if words.is_a("kin_of_somebody", kin) and before.text not in own:
        whole = words.is_a("titles", before) and not hit.pattern.sense.single
        return not whole  # وعمه رفعت الأسد; not «شقيقه الشيخ تميم بن حمد»
    first = words.before(before.start)
    given = first is not None and first.text not in own and first_names.is_given_name(words, first.text)
    if given and first is not None and words.is_a("kin_of_somebody", words.before(first.start)):
        return True  # «زوجته ديانا فوكس كارني»
    if before.text in own or not words.lexicon.ordinary_words.isdisjoint(without_clitics(before.text)):
        return False
    return any(tells_kinship(word.text) for word in words.sentence_before(before.start, REACH_OF_KIN))


def is_addressed(words: Words, hit: Hit, actor: Actor) -> bool:
    """«الرئيس عباس»: whether the title right before the name is that of an office which the actor holds or held."""
    title = words.before(hit.start)
    if hit.clitic or title is None:
        return False
    heads = {fold_name(office.title).split()[0].removeprefix("ال") for office in actor.offices}
    return any(form.startswith("ال") and form.removeprefix("ال") in heads for form in without_clitics(title.text))
