"""«الرئيس», «رئيس الوزراء»: a title alone is that of who was named, or of the state that the article is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from ..actors.actor import Kind, Office
from ..arabic.folding import fold_name
from ..arabic.nationality import states_by_name
from ..arabic.strangeness import ranks
from .dated import is_held_in, past_year
from .discourse import nature_of
from .holders_here import acts_for_one, holder_here, holder_in_state, holders_among, holders_of, holds_one, state_here
from .mention import Via
from .named import Named
from .named_titles import after_honorifics
from .offices import family_of, is_definite
from .other_offices import is_being_chosen, is_of_another
from .patterns import Hit
from .scene import Scene, named_at
from .titles import THE_COUNTRY, Form
from .words import Word, Words

OF_THE_STATE: Final = ("الجمهوريه", THE_COUNTRY)
"""Of the republic, of the country: such a title is that of the state which the article is about, and of no other."""

SELDOM: Final = 1
"""Rank of a word that is hardly met: it may be a name."""

REACH_OF_PREDICATE: Final = 6
"""Words before «و» and a title among which «he is» is told: «وهو نائب الرئيس ووزير الدفاع»."""

REACH_OF_STRANGER: Final = 200
"""Words before a title among which somebody else's is sought."""


MINISTERS: Final = ("وزير", "وزيره")
"""Minister, in both genders."""


def bare_title(scene: Scene, hit: Hit) -> Iterable[Named]:
    """The one person who was named and holds or held such an office, or else the holder in the article's state."""
    families = {title.family for title in hit.pattern.titles if title.form == Form.BARE}
    present = scene.words.after(hit.end)
    if present is not None and scene.words.is_any_of(("present", "interim"), present):
        return _present_holder(scene, hit, present, families)
    if not _stands_alone(scene, hit):
        return []
    if state := _state_behind(scene, hit):
        return _holder_in(scene, hit, state)
    by_subject = holder_here(scene, hit, families) if " " in hit.pattern.text else None
    found = scene.discourse.antecedents(hit.start, _holds(scene, families, hit))
    candidates = {*found, by_subject or ""}
    if scene.introduces(hit.end, candidates) or (not hit.clitic and scene.is_led_by(hit.start, candidates)):
        return []  # «مصطفى مدبولي، رئيس مجلس الوزراء»: the name is the mention
    return _of_those(scene, hit, families, found, by_subject)


def _of_those(scene: Scene, hit: Hit, families: set[str], found: set[str], by_subject: str | None) -> Iterable[Named]:
    """The one of those `found` before who is meant, or the holder of the day in the article's state."""
    if by_subject and not any(holds_one(scene, one, families) for one in found):
        return [Named(hit, by_subject, Via.ROLE)]  # «نائب الرئيس» in an article about the one of ten years ago
    if found and not hit.pattern.text.endswith(OF_THE_STATE):
        meant = {one for one in holders_among(scene, found, families) if not _is_a_strangers(scene, hit, one)}
        sure = len(meant) == 1 and not _may_be_his_successors(scene, hit, families, min(meant))
        if sure and by_subject and by_subject not in found and _is_far(scene, hit, min(meant)):
            return [Named(hit, by_subject, Via.ROLE)]  # the guest of another country was named paragraphs ago
        return [Named(hit, meant.pop(), Via.ANAPHOR)] if sure else []
    return [Named(hit, by_subject, Via.ROLE)] if by_subject else []


def _is_far(scene: Scene, hit: Hit, meant: str) -> bool:
    """Whether he was named in another paragraph than the title."""
    return "\n" in scene.words.gap(max(0, scene.discourse.last_place(meant)), hit.start)


def _may_be_his_successors(scene: Scene, hit: Hit, families: set[str], meant: str) -> bool:
    """«محاكمة بولسونارو. ولاحظ الرئيس»: who held the office once, in an article that has named who holds one today.

    Over the packs of marked articles three such titles spoke of the one and ten of the other or of nobody.
    """
    if scene.date is None or holds_one(scene, meant, families) or past_year(scene.words, hit.start, scene.date):
        return False
    agrees = scene.agrees(Kind.PERSON, feminine=hit.pattern.text.split()[0].endswith("ه"))  # the queen; a king has come
    return scene.discourse.has_named(lambda slug: agrees(slug) and holds_one(scene, slug, families))


def _present_holder(scene: Scene, hit: Hit, present: Word, families: set[str]) -> Iterable[Named]:
    """«الرئيس الحالي»: the holder in the article's state, whoever was named before; «المؤقت» is who acts for one."""
    words = scene.words
    holder = holder_in_state(scene, families, state_here(scene, hit))
    if holder and words.is_a("interim", present) and not acts_for_one(scene, holder, families):
        return []
    told = is_of_another(words, hit, words.before(hit.start)) or _is_description(scene, hit, words.before(hit.start))
    if holder is None or told or scene.is_named_behind(present.end):
        return []
    via = Via.ANAPHOR if scene.discourse.last_place(holder) >= 0 else Via.ROLE
    return [named_at(hit.start, present.end, holder, via)]


def _stands_alone(scene: Scene, hit: Hit) -> bool:
    """No deputy before it, no adjective, name or body behind it."""
    words = scene.words
    before, after = words.before(hit.start), words.after(hit.end)
    nobody = is_being_chosen(words, hit, before) or _is_whoever_it_is(words, after) or _is_chief(scene, hit, before)
    if nobody or _is_description(scene, hit, before) or is_of_another(words, hit, before):
        return False
    name_start = after_honorifics(words, hit.end)
    if name_start > hit.end and scene.is_named_behind(name_start):
        return False  # «ولي العهد الأمير محمد بن سلمان»
    if after is not None and _meets_another(scene, hit, before):
        return True
    if hit.pattern.text.endswith(THE_COUNTRY) and after is not None:  # nothing goes on with «أمير البلاد» but a name
        return not (scene.names_somebody(after) or words.is_a("titles", after))
    if after is None or scene.ends_before(after) or _counts_what_stands_before(hit, before, after):
        return after is None or not _has_a_body(scene, hit, after)
    return (scene.is_object(before, after) or _is_indefinite(scene, after)) and not scene.names_somebody(after)


def _is_chief(scene: Scene, hit: Hit, before: Word | None) -> bool:
    """«والسبب الرئيس في التأخر»: «main», behind a definite noun of no person at the head of its clause."""
    if hit.clitic or before is None or " " in hit.pattern.text or before.end in scene.words.ends_of_persons:
        return False
    thing = before.text.removeprefix("و")
    if not is_definite(thing) or scene.words.is_any_of(("titles", "person_nouns", "of_days"), before):
        return False
    return scene.words.before(before.start) is None and thing.removeprefix("ال") in ranks()


def _meets_another(scene: Scene, hit: Hit, before: Word | None) -> bool:
    """«نعى رئيس الجمهورية طالباني»: right behind the verb's subject its object, who does not hold the office."""
    another = scene.named_from(hit.end) if scene.words.is_a("deals_with_persons", before) else None
    families = {title.family for title in hit.pattern.titles if title.form == Form.BARE}
    if before is not None and another is None and " " in hit.pattern.text:
        greeted = scene.words.is_a("deals_with_persons", before) and scene.words.after(hit.end)
        return bool(greeted) and scene.words.is_a("office_heads", greeted or None)  # «شكر رئيس الوزراء رئيس الإمارات»
    return another is not None and scene.date is not None and not holds_one(scene, another, families)


def _is_whoever_it_is(words: Words, after: Word | None) -> bool:
    """«يبايع المجلس ولي العهد في العادة»: whoever holds it."""
    usual = words.after(after.end) if after is not None and after.text == "في" else after
    return words.is_a("usually", usual)


def _counts_what_stands_before(hit: Hit, before: Word | None, after: Word) -> bool:
    """«ولاية رئيس الجمهورية الأولى»: the number agrees with the noun before the title, not with the title."""
    feminine = after.text in _NUMBERS and not hit.pattern.text.partition(" ")[0].endswith("ه")
    return feminine and before is not None and before.text.endswith(("ه", "ته", "تها"))


_NUMBERS: Final = tuple(map(fold_name, ("الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة")))
"""Numbers of terms of office, in the feminine."""


def _is_indefinite(scene: Scene, after: Word) -> bool:
    """«يرث رئيس الجمهورية اقتصاداً», «تفقد رئيس الجمهورية معبد الكرنك»: a noun without its article goes on with none.

    A title that is told by itself is definite; what is met as a word and is no name and no title is such a noun.
    """
    words = scene.words
    parts = words.is_any_of(_PARTS_OF_TITLES, after)
    name = after.text in words.lexicon.given_names or after.text in words.lexicon.names_like_words
    met = ranks().get(after.text, 0) > SELDOM and not is_definite(after.text)
    if met and not (parts or name or after.text in words.lexicon.classes["title_qualifiers"]):
        return True
    described = after.text in scene.words.lexicon.classes["former_words"] or is_definite(after.text)
    return (
        scene.words.folded.source[: scene.words.folded.span(after.start, after.end)[1]].endswith(("اً", "ًا"))
        and not described
    )


_PARTS_OF_TITLES: Final = ("titles", "office_heads", "former_words", "honorifics", "then_words")
"""Words behind a title that go on with it or say when it was held."""


def _state_behind(scene: Scene, hit: Hit) -> Word | None:
    """«الرئيس في البرازيل», «رئيسة الوزراء في نيوزيلندا»: the name of a state behind «في»."""
    preposition = scene.words.after(hit.end)
    place = scene.words.after(preposition.end) if preposition and preposition.text == "في" else None
    return place if place is not None and place.text in states_by_name() else None


def _holder_in(scene: Scene, hit: Hit, place: Word) -> Iterable[Named]:
    """Who holds such an office in the state at `place`; nobody where it has no profile."""
    state = next((one.actor for one in scene.named if one.hit.start == place.start), None)
    families = {title.family for title in hit.pattern.titles if title.form == Form.BARE}
    holders = holders_of(scene, families, {state}) if state else set()
    return [named_at(hit.start, place.end, holders.pop(), Via.ROLE)] if len(holders) == 1 else []


def _is_description(scene: Scene, hit: Hit, before: Word | None) -> bool:
    """«وصفه بالرئيس», «كالرئيس», «والده الذي كان وزير الدفاع»."""
    if before is not None and _is_predicate(scene, hit, before):
        return True
    if scene.words.is_a("as_what", before):
        return True
    clitic = scene.words.gap(hit.start, hit.core)
    described = " " not in hit.pattern.text and before is not None
    return clitic.endswith("ك") or (clitic.endswith("ب") and described)


def _is_predicate(scene: Scene, hit: Hit, before: Word) -> bool:
    """Whether the title says what somebody is or was; behind «كان» a subject is followed by its verb."""
    if hit.clitic:
        near = scene.words.sentence_before(hit.start, REACH_OF_PREDICATE)
        return hit.core - hit.start == 1 and any(scene.words.is_a("pronouns", word) for word in near)
    if scene.words.is_a("pronouns", before):
        asked = scene.words.before(before.start)
        return asked is None or asked.text not in ("من", "ومن")  # «من هو رئيس الحكومة؟»
    after = scene.words.after(hit.end)
    acts = after is not None and (after.text == "قد" or scene.is_verb(after) or after.text.startswith(("ي", "سي", "ت")))
    return scene.words.is_a("was", before) and not acts


def _has_a_body(scene: Scene, hit: Hit, after: Word) -> bool:
    """«الأمين العام لمجلس التعاون», «وزير الخارجية والتعاون الدولي»: the title goes on, or ل leads to its body."""
    if hit.pattern.text.endswith(OF_THE_STATE):
        return False  # «القريب من رئيس الجمهورية والتيار»
    if " " not in hit.pattern.text or after.text in scene.words.lexicon.classes["after_titles"]:
        return False  # «الأمين العام لم يوافق»
    return after.text.startswith("وال") or (hit.pattern.text.startswith("ال") and after.text.startswith("ل"))


def _holds(scene: Scene, families: set[str], hit: Hit) -> Callable[[str], bool]:
    feminine = hit.pattern.text.split()[0].endswith("ه")
    year = past_year(scene.words, hit.start, scene.date) if scene.date else None
    ministry = " " in hit.pattern.text and hit.pattern.text.startswith(MINISTERS)  # who left it has another title

    def has_begun(office: Office) -> bool:
        """Who was president is still called so in an obituary; who will be is not yet."""
        if year is not None:
            return is_held_in(office, year)
        return scene.date is None or office.start is None or office.start <= scene.date

    def fits(slug: str) -> bool:
        actor = scene.matcher.actors[slug]
        if actor.kind != Kind.PERSON or nature_of(actor).feminine is not feminine:
            return False
        held = [office for office in actor.offices if family_of(office.title) in families and has_begun(office)]
        if ministry and year is None:
            held = [office for office in held if scene.date is None or office.held_on(scene.date)]
        return bool(held) and (year is not None or not _has_risen(scene, held, actor.offices))

    return fits


def _has_risen(scene: Scene, held: list[Office], offices: Sequence[Office]) -> bool:
    """Whether who held such an office holds a later one on the day: the king is no more called the crown prince."""
    day = scene.date
    if day is None or any(office.held_on(day) for office in held):
        return False
    left = [office.until for office in held if office.until is not None]
    return any(
        (office.held_on(day) or office.until == day)
        and office.start is not None
        and any(until <= office.start for until in left)
        for office in offices
    )


def _is_a_strangers(scene: Scene, hit: Hit, actor: str) -> bool:
    """«غوتيريش … الأمين العام لجامعة الدول أبو الغيط … وأضاف الأمين العام»: whether another has had the title since."""
    words, title = scene.words, hit.pattern.text.split()
    leads = "ل" if is_definite(title[0]) else "ال"
    last = words.number_at(hit.start) - len(title)
    for number in range(max(last - REACH_OF_STRANGER, words.number_at(scene.discourse.last_place(actor))), last):
        told = words.texts[number : number + len(title)]
        if told[0].removeprefix("و") != title[0] or told[1:] != title[1:]:
            continue
        first, behind = words.word(number), words.word(number + len(title))
        particle = behind.text in words.lexicon.classes["after_titles"]
        if behind.text.startswith(leads) and not particle and not scene.taken.touches(first.start, first.end):
            return True
    return False
