"""A capital or palace: its government, or the place? The grammar around it tells.

Rule 6 of what counts as a mention: `أعلنت كييف` is the state, `وصل إلى كييف` the place.
"""

from __future__ import annotations

from typing import Final

from ..arabic.nationality import definite_adjectives, known_states
from .datelines import opens_a_dateline
from .foreign_words import is_met_nowhere
from .journeys import is_visited_by_a_titled
from .longer_bodies import is_a_womans_verb
from .palaces import is_insider, is_palace, is_power, is_venue
from .patterns import Hit
from .states_in_names import is_an_object
from .told_places import follows_a_strange_city, is_told_as_a_place
from .words import Word, Words

LONGEST_SUBJECT: Final = 3
"""Words of a subject between its verb and the city that it goes to."""

LONGEST_TRAVELLER: Final = 4
"""Words of a subject that goes to the city: an office, its adjective, a name."""

LONGEST_VISITOR: Final = 5
"""Words of a visitor: title, nationality and name."""

LONGEST_ANSWER: Final = 3
"""Words of an answer: the noun and its adjectives."""

LONGEST_REQUEST: Final = 3
"""Words of a request: the verb, who asks, an adverb."""

LOOKBACK: Final = 9
"""Words before «إلى كييف» among which the verb is sought that decides it."""


def is_place(words: Words, hit: Hit, *, follows_place: bool | None) -> bool:
    """Whether the city or palace at `hit` is meant as a place.

    `follows_place` says how the city right before it in a list was read (`في باريس وبرلين`), None where there is none.
    """
    if (venue := is_venue(words, hit)) is not None:
        return venue
    if is_told_as_a_place(words, hit):
        return True
    if is_insider(words, hit) or is_power(words, hit):
        return False
    told = _by_clitic(words, hit, follows_place=follows_place)
    if told is None and follows_place is not None and words.is_a("or", words.before(hit.start)):
        return follows_place  # «تستضيفه موسكو أو الدوحة»
    if told is None and words.is_a("then", words.before(hit.start)):
        told = _goes_on(words, hit, follows_place=follows_place)
    if told is not None:
        return told
    reached = _closes_an_apposition(words, hit) and _is_left_or_reached(words, hit)
    reached = reached or opens_a_dateline(words, hit) or is_visited_by_a_titled(words, hit)
    return reached or _ends_a_caption(words, hit) or _by_word_before(words, hit)


def _ends_a_caption(words: Words, hit: Hit) -> bool:
    """«… يعانق ضيفه في القصر الرئاسي، باريس»: behind a comma at the end of a line that tells where something was."""
    text = words.folded.text
    if hit.clitic or text[hit.end : hit.end + 1] not in ("", "\n") or not text[: hit.start].endswith("، "):
        return False
    return " في " in text[text.rfind("\n", 0, hit.start) + 1 : hit.start]


def _by_clitic(words: Words, hit: Hit, *, follows_place: bool | None) -> bool | None:
    """ب is in or at, ل and ك speak of a government, و goes on with the list; None without a clitic."""
    clitic = words.gap(hit.start, hit.core)
    before = words.before(hit.start)
    if clitic.endswith("ب"):
        tied = words.is_a("ties", before) or (before and words.is_a("ties", words.before(before.start)))
        return not tied  # ساءت علاقته بواشنطن
    if clitic.endswith(("ل", "ك")) or words.folded.text.startswith("لل", hit.core):
        side = words.is_any_of(("qualifiers", "beside_cities"), before)  # «الضاحية الجنوبية لبيروت»
        his = words.is_any_of(("ways_to", "bishops"), before)  # «أسقف لروما»
        return side or his or _is_visited(words, hit)  # خلال زيارته للقاهرة
    if not clitic:
        return None
    following = words.after(hit.end)
    if clitic == "و" and is_a_womans_verb(words, following) and following and following.text.startswith("ت"):
        return False  # «بيلوسي تصل إلى تايبيه وبكين تعلن مناورات»
    if clitic == "و" and is_palace(hit) and following and following.text.startswith("ي") and _acts(words, following):
        return False  # «في بروكسل، والكرملين يتوعد»
    return bool(follows_place) or follows_a_strange_city(words, before)


def _is_visited(words: Words, hit: Hit) -> bool:
    """«زيارته للقاهرة», «زيارة الموفد الأميركي [آموس هوكستين] لبيروت»: a journey, who makes it, and the city."""
    nearest = words.before(hit.start)
    if words.is_a("visits", nearest):
        return True
    for word in words.sentence_before(hit.start, LONGEST_VISITOR + 1):
        if words.is_a("journeys", word):
            return True
        if word.text in words.lexicon.ordinary_words and not (word.text.startswith("ال") or words.is_a("titles", word)):
            return False
    return False


def _goes_on(words: Words, hit: Hit, *, follows_place: bool | None) -> bool:
    """«زار الرياض ثم موسكو»: as the city before it; «ثم» leads to one that acts only where a verb stands behind it."""
    if follows_place is not None:
        return follows_place
    following = words.after(hit.end)
    return not _acts(words, following)


def _acts(words: Words, word: Word | None) -> bool:
    return words.is_any_of(("speech_verbs", "acting_verbs"), word)


def _by_word_before(words: Words, hit: Hit) -> bool:
    adjectives = definite_adjectives()  # العاصمة الأفغانية كابول
    before = words.ahead_of(words.before(hit.start), lambda one: one.text in adjectives)
    following = words.after(hit.end)
    enters = words.is_a("enters", before) and following is not None and is_an_object(words, following)
    if before is None or enters or _leaves_a_body(words, before, following):
        return False  # «دخلت أستانا مرحلة جديدة»
    club = words.is_about_sport and words.is_a("representatives", before)  # «ممثل بريتوريا»
    if club or (words.is_a("entries", before) and not (following and following.text == "في")):
        return True
    near = ("locative_prepositions", "venue_heads", "place_nouns", "audiences", "visits", "hosts")
    faced = before.text == "امام" and is_palace(hit)  # «تجمّع المئات أمام البيت الأبيض»
    faced = faced and not words.is_a("yieldings", words.before(before.start))  # «الاستسلام أمام الكرملين»
    if faced or words.is_any_of(near, before) or _is_left_or_reached(words, hit) or _is_struck(words, hit):
        return True
    if words.is_a("toward_prepositions", before):
        return not _sends_a_message(words, hit, before) and _moves_toward(words, before)
    if before.text == "بين":
        return any(words.is_a("ways", word) for word in words.sentence_before(before.start, 3))
    return False


def _sends_a_message(words: Words, hit: Hit, preposition: Word) -> bool:
    """«ومن الكرملين جاءت دعوة إلى …», «من باريس إلى مدريد دعوات إلى …»: a clause that begins with whom it is from."""
    sender, message = preposition, words.after(hit.end)
    if preposition.text == "الي":
        city = words.before(preposition.start)
        led = words.before(city.start) if city is not None else None
        sender = led if led is not None else preposition
    elif message is not None and message.text == "الي":
        city = words.after(message.end)
        message = words.after(city.end) if city is not None else None
    if sender.text.removeprefix("و") != "من" or not _opens_a_clause(words, sender):
        return False
    if message is not None and words.is_a("comes", message):
        message = words.after(message.end)
    return words.is_a("sent_words", message)


def _opens_a_clause(words: Words, word: Word) -> bool:
    """Whether nothing stands before it, or the minute of a live report."""
    before = words.before(word.start)
    return before is None or before.text.isdigit()


def _leaves_a_body(words: Words, verb: Word, following: Word | None) -> bool:
    """«غادرت الرباط منظمة الوحدة»: a government leaves an organization, nobody the city."""
    body = following is not None and following.text.removeprefix("ال") in words.lexicon.classes["body_nouns"]
    return body and verb.text.endswith("ت") and words.is_a("transitive_motion", verb)


def _is_left_or_reached(words: Words, hit: Hit) -> bool:
    """«غادرت طائرات الإغاثة القاهرة», «زار أمس الأحد باريس»: verb, subject, and the city as its object."""
    for word in words.sentence_before(_before_apposition(words, hit), LONGEST_TRAVELLER + 1):
        if word.text.removeprefix("ل") in words.lexicon.classes["transitive_motion"]:
            return True
        of_a_land = "ال" + word.text in definite_adjectives()  # «يدخل رئيس سوري البيت الأبيض»
        named = word.text.startswith("ال") or of_a_land or word.end in words.ends_of_persons
        subject = named or words.has_pronoun(word) or words.is_any_of(_TRAVELLERS, word) or is_met_nowhere(words, word)
        if not (subject or _is_of_a_name(words, word)):
            return False
    return False


def _before_apposition(words: Words, hit: Hit) -> int:
    """«زار علي لاريجاني، ممثل المرشد، الرياض»: where the subject ends that two commas tell more of."""
    if not _closes_an_apposition(words, hit):
        return hit.start
    furthest = max(words.sentence_start(hit.start), hit.start - LONGEST_APPOSITION)
    opening = words.folded.text.rfind("، ", furthest, hit.start - 2)
    return opening if opening >= 0 else hit.start


def _closes_an_apposition(words: Words, hit: Hit) -> bool:
    return words.folded.text.endswith("، ", 0, hit.start)


LONGEST_APPOSITION: Final = 80
"""Code points between two commas that tell who somebody is."""

_TRAVELLERS: Final = ("travellers", "office_heads", "patronymics", "times_of_day")
"""Classes of words in a subject that goes somewhere: «وزير الخارجية الفرنسي», «فيصل بن فرحان»."""


def _is_of_a_name(words: Words, word: Word) -> bool:
    """«ليزور [بنيامين نتنياهو] برلين», «زار [صدام حفتر] أنقرة»: a given name, the word behind one, or before a name."""
    before, after = words.before(word.start), words.after(word.end)
    if after is not None and after.end in words.ends_of_persons:
        return True
    given = (words.lexicon.given_names, words.lexicon.names_like_words)
    return any(word.text in names or (before is not None and before.text in names) for names in given)


def _is_struck(words: Words, hit: Hit) -> bool:
    """«هزّ انفجار بغداد», «قصفت الطائرات دمشق»: verb, subject of a word or two, and the city as its object."""
    for word in words.sentence_before(hit.start, LONGEST_SUBJECT):
        if words.is_a("strikes", word):
            return True
        if words.is_any_of(("after_titles", "toward_prepositions", "speech_verbs"), word):
            return False
    return False


def _moves_toward(words: Words, preposition: Word) -> bool:
    """Whether somebody goes to the city, comes from it, speaks from it or strikes it; the nearest word decides.

    «إلى كييف» and «من كييف» lead to a place unless something is sent to its government or comes from it; «على كييف»
    speaks of the government unless somebody strikes there.
    """
    if (told := _by_phrase(words, preposition)) is not None:
        return told
    here = {"من": ("motion_words", "travellers", "speech_verbs", "speeches", "distances"), "علي": ("assaults",)}
    bare = preposition.text.removeprefix("و").removeprefix("ف")
    classes = here.get(bare, ("motion_words", "travellers", "distances"))
    for word in words.sentence_before(preposition.start, LOOKBACK):
        if any(words.speaks_of(word_class, word) for word_class in classes):
            return True
        if words.speaks_of("transfer_words", word) or words.speaks_of("from_governments", word):
            return _arrives(words, word) and bare == "الي"
    return bare not in ("علي", "عن")


def _by_phrase(words: Words, preposition: Word) -> bool | None:
    """What the word right before the preposition decides by itself; None where it decides nothing."""
    before = words.before(preposition.start)
    if words.is_a("relation_words", before) or (
        before is not None and before.text.removeprefix("و").startswith("نظير")
    ):
        return False  # بالنسبة إلى طهران, «مع نظيرهما من أديس أبابا»
    if not preposition.text.endswith("من"):
        return None
    if before is not None and before.text in known_states() and words.is_a("expects", words.before(before.start)):
        return False  # «تنتظر روما من بروكسل»
    posted = words.is_a("works", before) or (before is not None and words.speaks_of("envoys_posted", before))
    if posted or _is_told_from_there(words, before):
        return True  # «يعمل من الرياض», «استدعى السفير من موسكو»
    near = words.sentence_before(preposition.start, LONGEST_REQUEST)
    if any(words.is_any_of(("asks", "buys"), word) for word in near):
        return False  # «طلبت دكا مجددا من نيودلهي», «تشتري المقاعد من موسكو»
    # «تتهم أنقرة كلا من القاهرة وأبو ظبي»
    return False if words.is_a("each", before) or _is_an_answer(words, before) else None


def _is_told_from_there(words: Words, told: Word | None) -> bool:
    """«هنأهم في رسالة من باريس»: where somebody writes or speaks, who is told already."""
    within = words.before(told.start) if told is not None and words.is_a("told_from_there", told) else None
    return within is not None and within.text in ("في", "وفي")


def _is_an_answer(words: Words, word: Word | None) -> bool:
    """«تعليق فوري [من الرياض]», «طلبا رسميا [من برازيليا]»: what a government says or gives, with its adjectives."""
    for _ in range(LONGEST_ANSWER):
        if word is None or words.is_a("motion_words", word):
            return False
        if words.is_a("answers", word):
            return True
        word = words.before(word.start)
    return False


def _arrives(words: Words, goods: Word) -> bool:
    """«وصلت شحنة قمح إلى طهران»: what arrives is there, but for a message."""
    return words.is_a("arrivals", words.before(goods.start)) and not words.is_a("messages", goods)
