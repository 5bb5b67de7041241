"""What speaks for a name being its actor, and what against: each rule is one function."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from ..actors.actor import Actor, Kind, Use
from ..arabic.folding import fold_name
from ..arabic.nationality import definite_adjectives, known_states, marked_names
from .discourse import nature_of
from .offices import is_definite
from .patterns import Hit, Meaning
from .words import Word, Words, without_clitics

SHORTEST_ADJECTIVE: Final = 4
"""Letters of a relative adjective."""

_NO_NAME: Final = ("ي", "ت", "س", "و", "ف", "ب", "ل", "ك")
"""Letters with which verbs of the present and words with a clitic begin: no family name behind a given name."""

CLUBS: Final = frozenset(["نادي", "فريق", "منتخب"])
"""Club, team, national team."""

REACH_OF_KIN: Final = 3
"""Words before a name among which kinship is told."""

LONGEST_INSTITUTION: Final = 4
"""Words of an institution before the name that it bears."""


def is_swallowed(words: Words, hit: Hit) -> bool:
    """The name is a part of a longer one: شارع الملك فيصل, جامعة القاهرة, مطار رفيق الحريري."""
    if hit.clitic:
        return False
    return words.once("swallowed", hit.core, hit.end, lambda: _is_swallowed(words, hit))


def _is_swallowed(words: Words, hit: Hit) -> bool:
    head = words.before(hit.start)
    if head and head.text in words.lexicon.classes["verbs_like_heads"]:
        return False
    if head and _leads_to_a_cause(words, head):
        return True
    if words.is_a("named_after", head) and any(m.kind == Kind.PERSON for m in hit.pattern.meanings):
        return True
    if _follows_an_institution(words, head):
        return True
    while head and words.is_a("titles", head) and not words.is_a("swallowing_heads", head):
        head = words.before(head.start)
    if head and hit.pattern.single and head.text not in words.lexicon.ordinary_words:
        further = words.before(head.start)  # جادة صائب سلام: a first name that we do not know
        if further and further.text in words.lexicon.classes["swallowing_heads"]:
            head = further
    if words.is_a("administrative_heads", head) and any(m.kind == Kind.PLACE for m in hit.pattern.meanings):
        return False
    return words.is_a("swallowing_heads", head)


def _leads_to_a_cause(words: Words, head: Word) -> bool:
    """«الحركة الشعبية لتحرير السودان», «حركة تحرير السودان»: the state is a part of the name of a movement."""
    classes = words.lexicon.classes
    if head.text in classes["causes"]:
        return True
    return "ل" + head.text in classes["causes"] and words.is_a("organization_heads", words.before(head.start))


def _follows_an_institution(words: Words, word: Word | None) -> bool:
    """المركز الاستشفائي الجامعي محمد السادس: a definite head, its adjectives, and then whom it is called after."""
    heads = words.lexicon.classes["swallowing_heads"]
    for _ in range(LONGEST_INSTITUTION):
        if word is None or not word.text.startswith("ال") or words.is_a("titles", word):
            return False
        if word.text.removeprefix("ال") in heads:
            return not _is_subject(words, word)
        word = words.before(word.start)
    return False


def _is_subject(words: Words, word: Word) -> bool:
    """«اتهمت المحكمة الجنائية الدولية كينياتا»: behind a verb the institution acts, and the name is its object."""
    verb = words.before(word.start)
    return words.is_a("speech_verbs", verb) or words.is_a("acting_verbs", verb)


def is_marked_otherwise(words: Words, hit: Hit, meaning: Meaning) -> bool:
    """«عمّان», with its shadda, is the city, «عُمان» the state: marks that are written decide between the two."""
    if meaning.kind not in (Kind.STATE, Kind.PLACE):
        return False
    start, end = words.folded.span(hit.core, hit.end)
    written = words.folded.source[start:end]
    names, capitals = marked_names()
    is_name = meaning.kind == Kind.STATE and meaning.use == Use.NAME
    return written in (capitals - names if is_name else names - capitals)


def is_something_else(words: Words, hit: Hit) -> bool:
    """Another region, an event, an adjective, a body of its own: the words around the name make it that."""
    rules = (is_another_region, is_event, is_adjective, is_an_agency, is_a_measure)
    return any(rule(words, hit) for rule in rules)


def is_a_measure(words: Words, hit: Hit) -> bool:
    """«بقطر عشرة أمتار»: a diameter is no state."""
    return hit.pattern.text in words.lexicon.classes["measures"] and _measures(words, hit)


def is_another_region(words: Words, hit: Hit) -> bool:
    """The name of a state or place with an adjective that makes another of it: أميركا اللاتينية."""
    if not any(m.kind == Kind.STATE and m.use == Use.NAME for m in hit.pattern.meanings):
        return False
    following = words.after(hit.end)
    return following is not None and following.text in words.lexicon.classes["qualifiers"]


def is_adjective(words: Words, hit: Hit) -> bool:
    """«العاصمة السعودية»: the name of a state that is also an adjective, behind a definite noun."""
    before = words.before(hit.start)
    if hit.clitic or before is None or hit.pattern.text not in definite_adjectives():
        return False
    return any(_is_feminine_or_plural(words, form) for form in without_clitics(before.text))


def _is_feminine_or_plural(words: Words, form: str) -> bool:
    """A definite noun with which a feminine adjective agrees: العاصمة, القوات, الأجواء, الأراضي."""
    if not is_definite(form):
        return False
    return form.endswith(("ه", "ات", "اء")) or form in words.lexicon.classes["plural_nouns"]


def is_an_agency(words: Words, hit: Hit) -> bool:
    """A body of its own within an organization: بعثة الأمم المتحدة, الاتحاد الأوروبي لكرة القدم."""
    if not any(meaning.kind == Kind.ORGANIZATION for meaning in hit.pattern.meanings):
        return False
    if not hit.clitic and words.is_a("agency_heads", words.before(hit.start)):
        return True
    following = words.after(hit.end)
    classes = words.lexicon.classes
    others = classes["agency_purposes"] | classes["national_adjectives"]  # مجلس الأمن القومي
    return following is not None and following.text in others


def is_another_body(words: Words, hit: Hit, actor: Actor) -> bool:
    """A body of that name in another country: حزب العمال البريطاني, when the profile speaks of Brazil."""
    following = words.after(hit.end)
    if actor.kind != Kind.ORGANIZATION or following is None or following.text not in definite_adjectives():
        return False
    if hit.pattern.common and hit.pattern.single and starts_a_name(words, following.end):
        return False  # «يدرّب النصر الفرنسي رودي غارسيا»: the adjective is his
    bare = following.text.removeprefix("ال").removesuffix("ه")
    told = fold_name(" ".join([actor.name, actor.description, actor.profile, *(alias.name for alias in actor.aliases)]))
    return bare not in told


def is_longer_noun(words: Words, hit: Hit) -> bool:
    """A short form with an adjective that agrees: «الشركة الإثيوبية», «اللجنة المنظمة» are others."""
    following = words.after(hit.end)
    if following is None or following.text in words.lexicon.classes["after_titles"]:
        return False
    if following.text.startswith("لل"):
        return hit.pattern.text.endswith(("ه", "ي")) and " " in hit.pattern.text  # المنظمة الدولية للهجرة
    if not is_definite(following.text):
        return False
    feminine = hit.pattern.text.endswith("ه") and following.text.endswith("ه")
    return following.text in definite_adjectives() or feminine or following.text.endswith("ي")


def is_event(words: Words, hit: Hit) -> bool:
    """The city is part of the name of a meeting or a paper: اتفاق باريس."""
    if hit.clitic or not any(m.kind == Kind.PLACE or m.use == Use.METONYM for m in hit.pattern.meanings):
        return False
    before = words.before(hit.start)
    government = any(m.use == Use.METONYM for m in hit.pattern.meanings)
    if words.is_a("accord_heads", before) or words.is_a("event_nouns", before):
        return True
    return not government and words.is_a("papers", before)


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
    if not hit.pattern.single or hit.pattern.text not in words.lexicon.given_names | words.lexicon.bearers:
        return False
    if is_definite(following.text):
        title = words.is_a("titles", words.before(hit.start))  # رئيس الحكومة يوسف الشاهد, not «التقى سعيد الوفد»
        known = following.text in definite_adjectives() or following.text in words.lexicon.weekdays
        classes = ("after_titles", "titles", "title_qualifiers", "former_words", "ordinals")
        family = following.text.endswith("ي") or title
        return family and not known and not any(words.is_a(word_class, following) for word_class in classes)
    if following.text in words.lexicon.given_names:
        return True
    ordinary = not words.lexicon.ordinary_words.isdisjoint(without_clitics(following.text))
    adverbial = following.text.endswith("ا") or not following.text.isalpha()  # مرارا, رئيسا
    return not (ordinary or adverbial or following.text.startswith(_NO_NAME))


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


def is_vouched_for(words: Words, hit: Hit) -> bool:
    """A title or a verb of speech before a family name, or the colon of a headline behind it: «ماكرون: …»."""
    before = words.before(hit.start)
    if not hit.clitic and (words.is_a("titles", before) or words.is_a("speech_verbs", before)):
        return True
    return words.begins_line(hit.start) and words.folded.text.startswith(":", hit.end)


def is_introduced(words: Words, hit: Hit, meaning: Meaning, actor: Actor) -> bool:
    """A word before it says that an ordinary word is a name here: الرئيس سعيد, حركة النهضة, دولة مالي."""
    before = words.before(hit.start)
    if hit.clitic or before is None:
        return False
    if meaning.kind == Kind.PERSON:
        return words.is_a("titles", before) and hit.pattern.text not in definite_adjectives()  # الرئيس السوداني
    if meaning.kind == Kind.ORGANIZATION:
        nouns = nature_of(actor).nouns
        club = not nouns.isdisjoint(CLUBS)
        return not nouns.isdisjoint(without_clitics(before.text)) or (club and words.is_a("club_heads", before))
    return words.is_a("country_heads", before)


def is_a_place_here(words: Words, hit: Hit) -> bool:
    """An ordinary word that is also a city, where its region or state follows: في صور جنوب لبنان."""
    following = words.after(hit.end)
    if following is None or not words.is_a("locative_prepositions", words.before(hit.start)):
        return False
    return words.is_a("directions", following) or following.text in definite_adjectives()


def is_a_country_here(words: Words, hit: Hit) -> bool:
    """An ordinary word that is also a state, where only a country can stand: في مالي، والنيجر; not بقطر مترين."""
    if _measures(words, hit):
        return False
    if _is_listed_with_states(words, hit) or words.gap(hit.start, hit.core).endswith(("ب", "ل")):
        return True
    before = words.before(hit.start)
    if hit.clitic or before is None:
        return False
    if before.text.endswith("ت") and words.is_a("acting_verbs", before):  # «أنهت مالي»: a verb and no noun
        return True
    classes = ("locative_prepositions", "toward_prepositions", "visits", "speech_verbs", "place_nouns", "that")
    return any(words.is_a(word_class, before) for word_class in classes)


def _measures(words: Words, hit: Hit) -> bool:
    """«بقطر عشرة أمتار», «وقطر الدائرة»: a number or a definite noun behind it."""
    following = words.after(hit.end)
    if following is None:
        return False
    if following.text.isdigit() or words.is_a("numbers", following):
        return True
    known = ("after_titles", "titles", "speech_verbs", "acting_verbs")
    plain = is_definite(following.text) and following.text not in definite_adjectives()
    return plain and not any(words.is_a(word_class, following) for word_class in known)


def _is_listed_with_states(words: Words, hit: Hit) -> bool:
    """«واشنطن والرياض», «مالي والنيجر»."""
    before, after = words.before(hit.start), words.after(hit.end)
    if words.gap(hit.start, hit.core) == "و" and before and before.text in known_states():
        return True
    return bool(after and after.text.startswith("و") and after.text[1:] in known_states())


def is_plain_word(words: Words, hit: Hit) -> bool:
    """Whether the family name of somebody in the article is only the word that it also is: مزاج سعيد, أحكام الشرع.

    In an article about its bearer the word is a name nearly always.
    """
    before, after = words.before(hit.start), words.after(hit.end)
    if before and before.text in words.lexicon.classes["copulas"]:
        return True
    if not hit.clitic and (words.is_a("speech_verbs", before) or words.is_a("acting_verbs", before)):
        return False
    if not hit.clitic and before and (words.is_a("adjective_hosts", before) or _is_plain_noun(words, before)):
        return True
    if after is None or not is_definite(after.text):
        return after is not None and _is_indefinite_adjective(words, after)  # عون خارجي
    return _is_qualified(words, hit, after)


def _is_indefinite_adjective(words: Words, word: Word) -> bool:
    """By its ending: خارجي, دولية; no verb, no particle."""
    if len(word.text) < SHORTEST_ADJECTIVE or word.text.startswith((*_NO_NAME, "ا")):
        return False
    return word.text.endswith(("ي", "يه")) and word.text not in words.lexicon.grammar_words


def _is_qualified(words: Words, hit: Hit, after: Word) -> bool:
    lexicon = words.lexicon
    return hit.pattern.text.startswith(("ال", "لل")) or not (
        after.text in lexicon.weekdays
        or after.text in lexicon.classes["ordinals"]
        or words.is_a("titles", after)
        or after.text in definite_adjectives()
    )


def _is_plain_noun(words: Words, word: Word) -> bool:
    """A definite noun that introduces nobody: «المسار سعيد النهاية», not «الرئيس سعيد» or «الرئيس التونسي سعيد»."""
    return is_definite(word.text) and not words.is_a("titles", word) and word.text not in definite_adjectives()


def acts(words: Words, hit: Hit) -> bool:
    """Whether the word before says that it speaks: «قالت النهضة», not «عبّر الوفد النيكاراغوي»."""
    after = words.after(hit.end)
    if hit.clitic or (after and is_definite(after.text) and after.text not in words.lexicon.classes["after_titles"]):
        return False
    return words.is_a("speech_verbs", words.before(hit.start))


def agrees_as_a_woman(words: Words, hit: Hit, actor: Actor) -> bool:
    """«قالت النهضة» is a movement; «قال الوفد», «دعا الشباب» may be any delegation and any young men."""
    verb = words.before(hit.start)
    feminine = verb is not None and (verb.text.endswith("ت") or verb.text.removeprefix("و").startswith("ت"))
    return feminine and nature_of(actor).feminine is True


def is_a_club_in_sport(words: Words, actor: Actor) -> bool:
    """A club in a text about sport needs no full name: «الهلال يهزم النصر»."""
    return words.is_about_sport and not nature_of(actor).nouns.isdisjoint(CLUBS)


def is_listed_with_bodies(words: Words, hit: Hit) -> bool:
    """«أمل وحزب الله»: another body follows behind و."""
    following = words.after(hit.end)
    return following is not None and following.text.startswith("و") and following.start in words.starts_of_bodies


def stands_as_a_name(words: Words, hit: Hit, actor: Actor) -> bool:
    """An ordinary word, its bearer named in the article, where nouns and adjectives rarely stand and names do.

    At the head of a line or clause, after a verb or a preposition, before a verb; not before an adjective that agrees
    with it («النهضة الاقتصادية»).
    """
    before, after = words.before(hit.start), words.after(hit.end)
    if hit.pattern.text.startswith(("ال", "لل")) and hit.pattern.text.endswith("ي"):
        namesake = after is not None and after.text in known_states()  # الأهلي طرابلس
        return not namesake and not _is_definite_noun(words, before)  # an adjective behind «المجتمع» alone
    if not nature_of(actor).nouns.isdisjoint(CLUBS):
        return _is_the_club(words, hit, before, after)
    return _stands_where_names_do(words, hit, before, after)


def _is_the_club(words: Words, hit: Hit, before: Word | None, after: Word | None) -> bool:
    """Beside a player, a verb of the game, or anywhere in a text about sport but where only the word can stand."""
    if words.is_a("plain_company", before):
        return False
    if words.is_a("club_company", before) or (words.is_about_sport and not _agrees(hit, after)):
        return True
    return _stands_where_names_do(words, hit, before, after)


def _agrees(hit: Hit, after: Word | None) -> bool:
    """Whether a definite adjective of the same gender follows: «النصر الكبير», not «ركلة النصر الوحيدة»."""
    if after is None or not is_definite(after.text) or after.text in definite_adjectives():
        return False
    return after.text.endswith("ه") is hit.pattern.text.endswith("ه")


def _stands_where_names_do(words: Words, hit: Hit, before: Word | None, after: Word | None) -> bool:
    verbs = ("speech_verbs", "acting_verbs")
    if after and any(words.is_a(word_class, after) for word_class in verbs):
        return True
    if after and is_definite(after.text) and hit.pattern.text.startswith(("ال", "لل")):
        return False
    if before and before.text in words.lexicon.classes["that"]:
        return True
    if before is None or words.gap(hit.start, hit.core) in ("و", "ل", "ول", "ب") or hit.pattern.text.startswith("لل"):
        return True
    particles = ("locative_prepositions", "toward_prepositions", "companions", "party_company")
    return any(words.is_a(word_class, before) for word_class in (*verbs, *particles, "club_heads"))


def _is_definite_noun(words: Words, word: Word | None) -> bool:
    """A masculine noun that an adjective with the article can follow."""
    if word is None or word.text.endswith("ه"):
        return False
    return word.text.startswith(("ال", "لل", "وال", "بال")) and not words.is_a("titles", word)


def established(hits: list[Hit]) -> Mapping[str, int]:
    """For each actor that a name proves by itself, where in the text it first stands."""
    first: dict[str, int] = {}
    for hit in hits:
        if hit.pattern.common and hit.pattern.single:
            continue
        names = [m for m in hit.pattern.meanings if m.whole and m.use == Use.NAME]
        if len({m.actor for m in names}) == 1:
            first.setdefault(names[0].actor, hit.start)
    return first


@lru_cache(maxsize=4096)
def _words_of(names: tuple[str, ...]) -> frozenset[str]:
    """The words of all names that an actor bears."""
    return frozenset(word for name in names for word in fold_name(name).split())
