"""A club, party or movement whose name is an ordinary word as well: النصر, النهضة, الوفد."""

from __future__ import annotations

from typing import Final

from ..actors.actor import Actor
from ..arabic.nationality import definite_adjectives, known_states
from .discourse import nature_of
from .offices import is_definite
from .patterns import Hit
from .states_in_names import is_an_object
from .words import Word, Words

CLUBS: Final = frozenset(["نادي", "فريق", "منتخب"])
"""Club, team, national team."""


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


def acts_as_a_woman(words: Words, hit: Hit, actor: Actor) -> bool:
    """«شاركت النهضة», «تحتاج النهضة»: behind a verb in the feminine, no adjective behind it."""
    verb, after = words.before(hit.start), words.after(hit.end)
    if hit.clitic or verb is None or (after and is_definite(after.text)) or not agrees_as_a_woman(words, hit, actor):
        return False
    known = words.is_a("speech_verbs", verb) or words.is_a("acting_verbs", verb)
    return known or (len(verb.text) >= SHORTEST_VERB and verb.text.endswith("ت") and not verb.text.endswith(_NOUNS))


SHORTEST_VERB: Final = 5
"""Letters of a verb in the past and the feminine that is told by its shape."""

_NOUNS: Final = ("ات", "وت", "يت", "كانت")
"""How a noun in ت ends; and the verb «was», which any noun follows."""


def is_a_club_in_sport(words: Words, actor: Actor) -> bool:
    """A club in a text about sport needs no full name: «الهلال يهزم النصر»."""
    return words.is_about_sport and not nature_of(actor).nouns.isdisjoint(CLUBS)


def plays(words: Words, hit: Hit, actor: Actor) -> bool:
    """«فاز النصر على الاتحاد»: a club behind a verb of the game, or behind «على» where another is."""
    before = words.before(hit.start)
    if hit.clitic or before is None or nature_of(actor).nouns.isdisjoint(CLUBS):
        return False
    if words.is_any_of(("wins", "finals", "before_clubs"), before):
        return True
    near = words.sentence_before(before.start, 2)
    return words.is_a("against", before) and any(words.is_a("wins", word) for word in near[1:])


def owns_what_follows(words: Words, hit: Hit, actor: Actor) -> bool:
    """«أمل اللبنانيين», «غاب حماس الناخبين»: a noun without the article and the definite noun that it belongs to."""
    after = words.after(hit.end)
    verb = words.before(hit.start)
    acts = words.is_a("speech_verbs", verb) or words.is_a("acting_verbs", verb)
    if acts and (nature_of(actor).feminine is not True or agrees_as_a_woman(words, hit, actor)):
        return False  # «قررت فتح المشاركة»
    if hit.pattern.text.startswith(("ال", "لل")) or after is None or not is_definite(after.text):
        return False
    return after.text not in definite_adjectives() and after.text not in words.lexicon.classes["after_titles"]


def will_act(words: Words, hit: Hit, actor: Actor) -> bool:
    """«إن فتح لن تقبل», «أمل قد تشارك»: a particle behind it, and then a verb in the feminine."""
    particle = words.after(hit.end)
    verb = words.after(particle.end) if particle and words.is_a("before_verbs", particle) else None
    led = hit.clitic or words.is_a("that", words.before(hit.start)) or words.before(hit.start) is None
    return led and verb is not None and verb.text.startswith("ت") and nature_of(actor).feminine is True


def is_listed_with_bodies(words: Words, hit: Hit) -> bool:
    """«أمل وحزب الله», «حزب الله وأمل»: another body stands beside it, و between them."""
    following, before = words.after(hit.end), words.before(hit.start)
    if following is not None and following.text.startswith("و") and following.start in words.starts_of_bodies:
        return True
    return _ends_a_list(words, hit) and before is not None and before.end in words.ends_of_bodies


def _ends_a_list(words: Words, hit: Hit) -> bool:
    """«بدعم نداء تونس والنهضة»: behind و, no adjective behind it; «حماس والشباب» are people."""
    after = words.after(hit.end)
    many = hit.pattern.text in words.lexicon.classes["collective_nouns"]
    return words.gap(hit.start, hit.core) == "و" and not many and not (after and is_definite(after.text))


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


def _is_of_an_age(words: Words, hit: Hit, before: Word | None, after: Word | None) -> bool:
    """«كأس العالم للشباب», «منتخب الشباب»: a championship or a team of young players."""
    young = hit.pattern.text.replace("لل", "ال", 1) in words.lexicon.classes["collective_nouns"]
    return young and (words.is_a("age_groups", before) or (after is not None and after.text == "تحت"))


def _is_the_club(words: Words, hit: Hit, before: Word | None, after: Word | None) -> bool:
    """Beside a player, a verb of the game, or anywhere in a text about sport but where only the word can stand."""
    if words.is_any_of(("plain_company", "determiners"), before):
        return False  # «كل الوداد»
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
    if _is_of_an_age(words, hit, before, after):
        return False
    if after and words.is_any_of(verbs, after):
        return True
    many = hit.pattern.text.endswith(("ون", "ين")) and words.is_a("acting_verbs", before)
    if many or words.is_a("armed_company", before):
        return True  # «رفض المحافظون», «هاجم مقاتلو الشباب القاعدة»
    if hit.pattern.text.startswith(("ال", "لل")):
        many = hit.pattern.text in words.lexicon.classes["collective_nouns"]  # «الشباب في الجامعات»
        company = not many if before is None else _is_in_company(words, hit, before)
        return company and not (after and is_definite(after.text))
    if before is None or words.gap(hit.start, hit.core) in ("و", "ل", "ول", "ب"):
        return True
    particles = ("that", "locative_prepositions", "toward_prepositions", "companions", "party_company", "club_heads")
    return words.is_any_of((*verbs, *particles), before)


def _is_in_company(words: Words, hit: Hit, before: Word) -> bool:
    """«قال الإصلاح», «قيادي في النهضة», «أصوات البديل»; an abstract noun stands behind any preposition or verb."""
    clitic = words.gap(hit.start, hit.core)
    if clitic == "ب":
        return words.is_a("ties", before)
    near = ("speech_verbs", "companions", "party_company", "club_heads")
    if clitic or hit.pattern.text.startswith("لل") or words.is_any_of(near, before):
        return True
    if not words.is_any_of(("locative_prepositions", "toward_prepositions"), before):
        return False
    member = words.before(before.start)
    return words.is_any_of(("companions", "party_company", "insiders"), member)


def is_a_verbal_noun(words: Words, hit: Hit) -> bool:
    """«فتح المعابر», «بفتح تحقيق»: a name that is a verbal noun as well, with its object behind it.

    Behind a verb in the feminine it acts: «اتهمت فتح الاحتلال».
    """
    before, after = words.before(hit.start), words.after(hit.end)
    if after is None or hit.pattern.text not in words.lexicon.classes["verbal_nouns_as_names"]:
        return False
    if not hit.clitic and before and (before.text.endswith("ت") or before.text.startswith("ت")):
        return False
    return is_an_object(words, after) or (
        is_definite(after.text)
        and after.text not in definite_adjectives()
        and after.text not in words.lexicon.classes["after_titles"]
    )


def _is_definite_noun(words: Words, word: Word | None) -> bool:
    """A masculine noun that an adjective with the article can follow."""
    if word is None or word.text.endswith("ه"):
        return False
    return word.text.startswith(("ال", "لل", "وال", "بال")) and not words.is_a("titles", word)
