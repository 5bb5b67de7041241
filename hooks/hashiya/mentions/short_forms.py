"""«الحركة», «المنظمة»: which body is meant by a short form that several have."""

from __future__ import annotations

import re
from typing import Final

from ..actors.actor import Actor, Kind
from ..arabic.folding import fold_name
from .discourse import SENTENCE_ENDS, nature_of
from .matcher import Matcher
from .named import Named
from .offices import is_definite
from .patterns import Hit
from .quoted_names import is_a_quoted_name
from .states_in_names import is_in_a_former_office
from .words import Word, Words, without_clitics

MOST_LOOKED_BACK: Final = 40
"""Names before a short form among which another of its kind is sought."""

FURTHEST_SENTENCE: Final = 2
"""Ends of sentences between a body and the short form that it shares with another."""


def is_a_club(words: Words, hit: Hit) -> bool:
    """«ثم مواطنه الاتحاد»: in sport the short form of a federation behind a word that only a club follows."""
    return words.is_a("before_clubs", words.before(hit.start))


def is_an_adjective(words: Words, hit: Hit) -> bool:
    """«الجريمة المنظمة», «اللجان المنظمة»: a noun for a body that is an adjective too, behind a definite noun."""
    before = words.before(hit.start)
    if before is not None and hit.pattern.text in words.lexicon.classes["colours"]:
        return is_definite(before.text) or words.has_pronoun(before)  # «حدائقها الخضراء»
    if before is not None and hit.pattern.text in words.lexicon.classes["adjectives_as_bodies"]:
        return any(map(is_definite, without_clitics(before.text))) and not hit.clitic  # «والمحيط الأطلسي»
    if before is None or hit.pattern.text.removeprefix("ال") not in words.lexicon.classes["nouns_like_adjectives"]:
        return False
    plural = any(form in words.lexicon.classes["holders_of_events"] for form in without_clitics(before.text))
    definite = before.text.startswith(("ال", "لل", "وال", "بال", "فال"))
    return plural or (definite and before.text.endswith(("ه", "ات")))


def is_a_freedom(words: Words, hit: Hit) -> bool:
    """«حق التجمع», «دعا إلى التجمع سلمياً»: what everybody has a right to or may do, and no bloc."""
    if hit.clitic or hit.pattern.text not in words.lexicon.classes["freedoms"]:
        return False
    before, manner = words.before(hit.start), words.after(hit.end)
    done = words.is_a("toward_prepositions", before) and words.is_a("manners", manner)
    return done or words.is_a("rights", before)


def heads_a_column(words: Words, hit: Hit) -> bool:
    """«الحزب | المقاعد»: a cell of a table by itself, which says what stands below it."""
    text = words.folded.text
    ahead, behind = (
        text[max(0, hit.start - LONGEST_BAR) : hit.start].rstrip(" ")[-1:],
        text[hit.end : hit.end + LONGEST_BAR].lstrip(" ")[:1],
    )
    first, last = ahead in ("", "\n"), behind in ("", "\n")
    return (behind == "|" and (first or ahead == "|")) or (ahead == "|" and last)


LONGEST_BAR: Final = 3
"""Characters between a cell and the next."""


def is_traffic(words: Words, hit: Hit) -> bool:
    """«توقفت الحركة في الشوارع»: what moves there, no movement."""
    if hit.pattern.text.replace("لل", "ال", 1) not in words.lexicon.classes["movements"]:
        return False
    particle = words.after(hit.end)
    back = words.is_a("comes_back", words.before(hit.start))  # «وعادت الحركة إلى الأسواق»
    where = ("في", "علي", "الي") if back else ("في", "علي")
    place = words.after(particle.end) if particle is not None and particle.text in where else None
    return words.is_a("ways_of_traffic", place)


def is_told_apart(words: Words, hit: Hit) -> bool:
    """«البنك الذي يتعامل معه»: which one it is the words say; not «الحركة التي يرأسها سعد»."""
    which = words.after(hit.end)
    if which is not None and (words.is_a("ordinals", which) or which.text in ONE or _MOST.fullmatch(which.text)):
        return True  # «القناة الأولى», «الصندوق الواحد»
    if which is not None and which.text in words.lexicon.classes["telling_which"]:
        return True  # «الحزب الحاكم», «المكتب المجاور»
    if which is None or not words.is_a("relatives", which):
        return False
    return not words.is_a("heads_it", words.after(which.end))


_MOST: Final = re.compile(r"الا(?!مم|من)\w{2,3}")
"""A superlative with its article, in matching form: الأصعب, الأكبر, الأهم."""

ONE: Final = ("الواحد", "الواحده")
"""«The single», behind what is counted."""


def is_a_university(words: Words, hit: Hit) -> bool:
    """«يدرس القانون في الجامعة», «ترك الجامعة وامتحاناتها»: where somebody studies, and no league."""
    if hit.pattern.text.replace("لل", "ال", 1) not in words.lexicon.classes["universities"]:
        return False
    near = words.sentence_before(hit.start, REACH_OF_STUDIES)
    behind = words.after(hit.end)
    return any(words.is_a("studies", word) for word in near) or words.is_a("studies", behind)


REACH_OF_STUDIES: Final = 5
"""Words before «the university» among which studies are told."""


def is_acting(words: Words, hit: Hit) -> bool:
    """«المديرة بالوكالة», «إدارة بالوكالة»: who stands in for another, and no agency; not «ندد بالوكالة»."""
    if hit.pattern.text not in words.lexicon.classes["proxies"] or words.gap(hit.start, hit.core) != "ب":
        return False
    before = words.before(hit.start)
    return before is not None and not words.is_any_of(("speech_verbs", "acting_verbs", "ties"), before)


def is_a_paper(words: Words, hit: Hit) -> bool:
    """«ذكرت صحيفة الاتحاد»: a newspaper that is called so; «صحيفة الحزب» is the party's."""
    called = not hit.clitic and hit.pattern.text in words.lexicon.classes["bodies_as_papers"]
    return called and words.is_a("papers_and_channels", words.before(hit.start))


def is_no_short_form(words: Words, hit: Hit) -> bool:
    """Whether the word stands for no body that has been named, whoever is called so."""
    return any(rule(words, hit) for rule in _RULES)


def goes_on_as_a_body(words: Words, hit: Hit) -> bool:
    """«الوكالة الدولية لبحوث السرطان», «الاتحاد العام للعمال»: the noun, a quality of bodies, and what it is for."""
    quality = words.after(hit.end)
    if quality is None or not words.is_a("qualities_of_bodies", quality):
        return False
    aim = words.after(quality.end)
    return aim is not None and aim.text.startswith("ل") and not words.is_any_of(("after_titles", "particles"), aim)


_RULES: Final = (
    *(is_a_club, is_an_adjective, heads_a_column, is_traffic, is_told_apart, is_a_university, is_a_freedom),
    *(is_a_quoted_name, is_in_a_former_office, goes_on_as_a_body, is_a_paper, is_acting),
)


def stands_without_its_noun(words: Words, hit: Hit) -> bool:
    """«قالت الصحة العالمية», «الزعيم السابق للعمال»: whether the name of a body means it though its noun is left out.

    The same words are what the body is for: «تهدد الصحة العالمية», «إضراب العمال».
    """
    before, after = words.before(hit.start), words.after(hit.end)
    if hit.pattern.text.split()[0].removeprefix("ال").removeprefix("لل") in words.lexicon.classes["body_nouns"]:
        return after is None or not after.text.startswith(("ال", "لل"))  # «صندوق النقد», not «صندوق النقد العربي»
    if hit.pattern.text.startswith("لل"):
        near = words.sentence_before(hit.start, LONGEST_TITLE)
        return any(words.speaks_of("party_leaders", word) for word in near)
    if hit.clitic:
        return False
    if words.is_any_of(("sayings", "speaks_for", "party_company", "body_company"), before):
        return True
    heads = words.begins_line(hit.start) and (words.is_a("speech_verbs", after) or words.is_a("acting_verbs", after))
    return heads or (words.begins_line(hit.start) and words.folded.text.startswith(":", hit.end))


LONGEST_TITLE: Final = 2
"""Words of a title and its adjective before the body that it is of."""


def is_said_of_another(words: Words, hit: Hit, actor: str, named: list[Named], matcher: Matcher) -> bool:
    """«حماس وحركة فتح … الحركة»: whether another body that is called by this short form has been named since."""
    if not hit.pattern.single:
        return False
    noun = hit.pattern.text.removeprefix("لل").removeprefix("ال")
    since = named[-MOST_LOOKED_BACK:]
    for number in range(len(since) - 1, -1, -1):
        one = since[number]
        if one.actor == actor:
            same = words.is_a("herself", words.after(hit.end))  # «المحكمة نفسها»
            return not same and _has_headed(words, hit, noun, since[number:])
        other = matcher.actors[one.actor] if one.actor else None
        if (
            other
            and other.kind == Kind.ORGANIZATION
            and noun in nature_of(other).nouns
            and not _goes_by_less(other, noun)
        ):
            return True
    return False


def _goes_by_less(body: Actor, noun: str) -> bool:
    """«هيئة الأمم المتحدة»: whether nothing but a longer name beside its own begins with the noun."""
    heads = {fold_name(alias.name).split()[0] for alias in body.aliases if " " in alias.name.strip()}
    own = fold_name(f"{body.name} {body.description}").split()
    return noun in heads and noun not in {word.removeprefix("ال") for word in own}


def _has_headed(words: Words, hit: Hit, noun: str, named: list[Named]) -> bool:
    """«الأمم المتحدة … وقالت منظمة العفو الدولية … ودعت المنظمة»: whether the noun has headed a stranger's name since.

    `named` are the names since that of the actor, which is the first of them.
    """
    said = [one for one in named if one.actor]
    taken = {number for one in said for number in range(words.number_at(one.hit.start), words.number_at(one.hit.end))}
    line = words.folded.text.rfind("\n", 0, hit.start) + 1
    for number in range(words.number_at(max(line, named[0].hit.end)), words.number_at(hit.start)):
        if number in taken or number + 1 in taken:
            continue
        forms = without_clitics(words.texts[number])
        if (noun in forms or f"ال{noun}" in forms) and is_named(words, words.word(number), definite=noun not in forms):
            return True
    return False


def is_named(words: Words, noun: Word, *, definite: bool) -> bool:
    """«منظمة العفو الدولية», «جائزة كتارا», «الحزب الشعبي»: a name and its noun; not «حركة المرور»."""
    following = words.after(noun.end)
    if following is None or words.is_a("after_titles", following):
        return False
    if definite:
        plain = following.text in words.lexicon.classes["plain_names_of_bodies"]  # «الاتحاد العام التونسي للشغل»
        return is_definite(following.text) and (plain or following.text.endswith(("ي", "يه")))
    if not is_definite(following.text):
        return following.text not in words.lexicon.ordinary_words
    second = words.after(following.end)
    return second is not None and is_definite(second.text)


def spoken_of_last(words: Words, hit: Hit, actors: list[str], named: list[Named]) -> list[str]:
    """Of several bodies that have one short form the one that was named last, no other of them in its sentence."""
    last = [one for one in reversed(named[-MOST_LOOKED_BACK:]) if one.actor in actors]
    if not last or len(SENTENCE_ENDS.findall(words.gap(last[0].hit.end, hit.start))) > FURTHEST_SENTENCE:
        return []
    if _heads_another_name(words, hit, last[0].hit.end):
        return []
    other = next((one for one in last if one.actor != last[0].actor), None)
    same_sentence = other is not None and not SENTENCE_ENDS.search(words.gap(other.hit.end, last[0].hit.start))
    return [] if same_sentence or last[0].actor is None else [last[0].actor]


def _heads_another_name(words: Words, hit: Hit, place: int) -> bool:
    """«حزب الاستقلال … وحزب الأصالة … الحزب»: whether the noun has headed the name of a stranger since `place`."""
    noun = hit.pattern.text.removeprefix("لل").removeprefix("ال")
    between = range(words.number_at(place), words.number_at(hit.start))
    return any(noun in without_clitics(words.texts[number]) for number in between)
