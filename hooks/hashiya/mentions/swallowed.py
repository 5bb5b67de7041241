"""A name that a longer one has swallowed: شارع الملك فيصل, جامعة القاهرة, مطار رفيق الحريري."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from ..actors.actor import Kind
from ..arabic.folding import QUOTES
from ..arabic.lexicon import load_lexicon
from ..arabic.nationality import known_states
from .foreign_words import is_met_nowhere
from .offices import is_definite
from .patterns import Hit
from .spelt_marks import is_written_dotless
from .words import CLASSES, MOST_REMEMBERED, Word, Words

REACH_OF_CAUSE: Final = 2
"""Words before «لتحرير» among which the movement is told."""

LONGEST_INSTITUTION: Final = 4
"""Words of an institution before the name that it bears."""


def is_swallowed(words: Words, hit: Hit) -> bool:
    """The name is a part of a longer one: شارع الملك فيصل, جامعة القاهرة, مطار رفيق الحريري."""
    head = words.before(hit.start)
    if head is None or hit.core > hit.start or not _may_head(head.text):  # as most names, told by their first letters
        return False
    if not _is_a_part_behind(words, hit, head) or words.folded.text.startswith("لل", hit.start):
        return False  # «قاعدة للولايات المتحدة»
    verb = _is_a_verb_here(words, hit, head) or _is_made_something(words, hit)
    return not (verb or _is_somebodys(words, head) or _ends_a_quotation(words, head))


_HEADING: Final = frozenset(
    (
        "named_after",
        "named_things",
        "titles",
        "swallowing_heads",
        "lectures",
        "sides_of_cities",
        "foreign_schools",
        "nobles",
        "names_of_things",
    )
)
"""Classes of words that a longer name begins with, or that stand between its beginning and the name."""


@lru_cache(maxsize=MOST_REMEMBERED)
def _may_head(word: str) -> bool:
    """Whether a longer name may lead up to `word`; an ordinary word of no such class ends none."""
    lexicon = load_lexicon()
    causes = lexicon.classes["causes"]
    cause = word in causes or "ل" + word in causes
    return (
        cause or word.startswith("ال") or word not in lexicon.ordinary_words or not _HEADING.isdisjoint(CLASSES[word])
    )


def _is_a_part_behind(words: Words, hit: Hit, word: Word) -> bool:
    """Whether the word before the name heads a longer one."""
    if _leads_to_a_cause(words, word) or _is_quoted_whole(words, hit, word) or _is_borne_by_a_thing(words, hit, word):
        return True
    told, sense = word.classes, hit.pattern.sense
    bank = "banks" in told and sense.of_a_body and hit.pattern.text.startswith("ال")
    noble = "nobles" in told and (sense.metonym or sense.of_a_place)
    foreign = word.text == _OF or "foreign_schools" in told
    called = "named_after" in told and sense.persons and not _stands_in_apposition(words, word)
    if bank or noble or foreign or called:
        return True  # «البنك الأهلي المصري», «مؤسسة ترامب»
    if _follows_an_institution(words, word) or _is_a_carrier(words, word) or _is_called_after_him(words, hit, word):
        return True
    head: Word | None = word
    if "titles" in told:
        head = words.ahead_of(head, lambda one: words.is_a("titles", one) and not words.is_a("swallowing_heads", one))
        if words.is_a("brigades", head) and sense.persons:
            return True  # «كتائب الشهيد ياسر عرفات»
        head = None if head is not None and words.has_pronoun(head) else head  # «مدير مكتبه الدكتور جعفر حسان»
    known = head is not None and (head.text in words.lexicon.ordinary_words or words.is_a("arts_of_states", head))
    borne = sense.persons or sense.metonym or sense.of_a_place
    if words.is_a("sides_of_cities", head) and borne:
        head = words.before(head.start) if head is not None else None  # «جامعة غرب لندن»
    one = sense.single or sense.metonym
    if head and one and borne and not known:
        further = words.before(head.start)  # جادة صائب سلام: a first name that we do not know
        if further and further.text in words.lexicon.classes["swallowing_heads"]:
            head = further
    term = sense.of_a_body and words.is_a("reigns", head)  # «يمدد ولاية اليونيفيل»
    return words.is_a("swallowing_heads", head) and not (term or _stays_itself(words, hit, head))


def _is_borne_by_a_thing(words: Words, hit: Hit, word: Word) -> bool:
    """«تحمل حاملة طائرات اسم الملكة إليزابيث»: what a thing is called."""
    if hit.clitic or not words.is_a("names_of_things", word):
        return False
    near = words.sentence_before(word.start, REACH_OF_BEARER)[1:]  # right before it the verb may be a king's
    return any(words.is_a("bears_a_name", one) for one in near)


REACH_OF_BEARER: Final = 4
"""Words between «bears» and «the name», of the thing that bears it."""


def _stands_in_apposition(words: Words, head: Word) -> bool:
    """«سبيس إكس، شركة إيلون ماسك»: what it is, behind its name and a comma, is not called after him but his."""
    return words.folded.text[: head.start].endswith("، ")


_OF: Final = "اوف"
"""«Of», in the foreign name of a bank or a paper: «بنك أوف أميركا»."""


def _is_a_verb_here(words: Words, hit: Hit, word: Word) -> bool:
    """«وأدى» folds to «وادي»; behind a land «تقاطع» is no crossing: «السعودية والإمارات تقاطع الدوحة»."""
    if word.text in words.lexicon.classes["verbs_like_heads"]:
        return "أ" in _as_written(words, word) or is_written_dotless(words, word)
    before = words.before(word.start)
    if words.is_a("before_verbs", before) or (is_definite(word.text) and words.is_a("pointing", before)):
        return True  # «وقد دار بيكار حول العالم», «ستضم تلك البطولة المغرب»
    if words.is_a("pitches", word):
        pitched = words.after(hit.end)
        return pitched is not None and words.has_pronoun(pitched)  # «نصب القذافي خيمته»
    subject = before if words.is_a("heads_like_verbs", word) else None
    return subject is not None and not known_states().isdisjoint((subject.text, subject.text.removeprefix("و")))


def _is_somebodys(words: Words, word: Word) -> bool:
    """«ويتبع مكتبه الاتحاد الأفريقي»: his office, no library, where the text writes «مكتبة» otherwise."""
    his = word.text.endswith("ه") and _as_written(words, word).endswith("ه")
    his = his and word.text not in words.lexicon.classes["ending_in_ha"]
    return his and words.once("dotted ta", 0, 0, lambda: "ة" in words.folded.source)


def _is_quoted_whole(words: Words, hit: Hit, head: Word) -> bool:
    """«مشروع فاريلا» in quotation marks of its own: what is called after somebody."""
    if not words.quotes or not words.is_a("named_things", head) or hit.pattern.sense.of_a_body:
        return False
    source = words.folded.source
    start, end = words.folded.span(head.start, hit.end)
    return start > 0 and source[start - 1] in QUOTES and source[end : end + 1] in QUOTES


def _as_written(words: Words, word: Word) -> str:
    start, end = words.folded.span(word.start, word.end)
    return words.folded.source[start:end]


def _is_made_something(words: Words, hit: Hit) -> bool:
    """«نصب دونالد ترامب رئيساً»: a verb, for behind the name stands what its bearer becomes."""
    following = words.after(hit.end)
    office = following.text.removesuffix("ا") if following is not None and following.text.endswith("ا") else ""
    return office in words.lexicon.classes["office_heads"]


def _ends_a_quotation(words: Words, head: Word) -> bool:
    """«زعيم «القاعدة» أيمن الظواهري»: what is quoted is a name by itself, and heads no other."""
    if not words.quotes:
        return False
    end = words.folded.span(head.start, head.end)[1]
    return words.folded.source[end : end + 1] in QUOTES


def _begins_a_quotation(words: Words, head: Word) -> bool:
    start = words.folded.span(head.start, head.end)[0]
    return bool(words.quotes) and words.folded.source[max(0, start - 1) : start] in QUOTES


def _leads_onward(words: Words, hit: Hit, head: Word | None) -> bool:
    """«طريق أوكرانيا إلى العضوية»: a way that leads somewhere, no street."""
    onward = words.after(hit.end)
    if head is not None and _begins_a_quotation(words, head):
        return False  # «طريق مصر إلى القدس», a book
    return words.is_a("ways_onward", head) and onward is not None and onward.text in ("الي", "نحو")


def _stays_itself(words: Words, hit: Hit, head: Word | None) -> bool:
    """«محافظة إدلب» is that place, «سجن عمران خان» what befalls him, «خريطة طريق الأمم المتحدة» hers."""
    kinds = {meaning.kind for meaning in hit.pattern.meanings}
    club = words.is_a("clubs", head) and Kind.ORGANIZATION in kinds and not hit.pattern.single
    if club or (kinds == {Kind.ORGANIZATION} and words.is_a("houses_of_bodies", head)):
        return True  # «نادي باريس سان جيرمان», «مبنى مجلس الأمة»
    if Kind.PLACE in kinds and words.is_any_of(("administrative_heads", "watersides"), head):
        return True
    if hit.pattern.sense.of_a_state and (words.is_a("judiciary", head) or _leads_onward(words, hit, head)):
        return True  # «قضاء ساحل العاج», its courts; a district has the name of a town
    if words.is_a("arts_of_states", head) and hit.pattern.sense.of_a_state:
        return True  # «سينما كوريا الجنوبية»
    if Kind.PERSON in kinds and words.is_a("heads_of_no_person", head):
        following = words.after(hit.end)
        given, like_words = words.lexicon.given_names, words.lexicon.names_like_words
        more = following is not None and (following.text in given or following.text in like_words)
        single = hit.pattern.single and not more  # «طريق صلاح سالم»
        return single or words.is_a("heads_of_deeds", head)  # «قاعدة ترامب», not «قاعدة محمد نجيب»
    return head is not None and (words.is_a("grants", head) or _is_a_road_map(words, head))


def _is_a_road_map(words: Words, head: Word) -> bool:
    """«خريطة طريق الأمم المتحدة», not «خريطة متحف كردستان»."""
    return words.is_a("ways_onward", head) and words.is_a("road_maps", words.before(head.start))


def _leads_to_a_cause(words: Words, head: Word) -> bool:
    """«الحركة الشعبية لتحرير السودان», «حركة تحرير السودان»: the state is a part of the name of a movement."""
    causes = words.lexicon.classes["causes"]
    if head.text not in causes and "ل" + head.text not in causes:
        return False
    return any(
        words.speaks_of("organization_heads", word) for word in words.sentence_before(head.start, REACH_OF_CAUSE)
    )


def _follows_an_institution(words: Words, word: Word | None) -> bool:
    """المركز الاستشفائي الجامعي محمد السادس: a definite head, its adjectives, and then whom it is called after."""
    heads = words.lexicon.classes["swallowing_heads"]
    for _ in range(LONGEST_INSTITUTION):
        if word is None or not word.text.startswith("ال") or words.is_a("titles", word):
            return False
        if word.text.removeprefix("ال") in heads:
            acts = _is_subject(words, word) and not words.is_a("bearing_institutions", word)
            return not (acts or words.is_a("heads_of_no_person", word))
        word = words.before(word.start)
    return False


def _is_called_after_him(words: Words, hit: Hit, word: Word) -> bool:
    """What is given every year in somebody's name, or a house that has two names."""
    return _is_a_lecture(words, hit, word) or _is_a_double_name(words, hit, word)


def _is_a_double_name(words: Words, hit: Hit, word: Word) -> bool:
    """«متحف كي برانلي جاك شيراك»: a house that is called after a place, and then after a person too."""
    if not hit.pattern.sense.persons or hit.pattern.sense.single or not _is_strange(words, word):
        return False
    if not is_met_nowhere(words, word):
        return False  # «بعثة مركز كارتر بقيادة جون كيري»
    behind = word
    for _ in range(LONGEST_INSTITUTION):
        head = words.before(behind.start)
        if head is None or is_definite(head.text):
            return False
        if "ال" + head.text.removeprefix("و") in words.lexicon.classes["bearing_institutions"]:
            return not _is_subject(words, head)
        behind = head
    return False


def _is_strange(words: Words, word: Word) -> bool:
    """No word of the language, and no name of a person."""
    known = word.text in words.lexicon.ordinary_words or word.text in words.lexicon.given_names
    return not known and word.end not in words.ends_of_persons and not is_definite(word.text)


def _is_a_carrier(words: Words, head: Word | None) -> bool:
    """«حاملة الطائرات باراك أوباما», «قصر المؤتمرات محمد السادس»: a ship or hall whose noun is two words."""
    if head is None or not (head.text == "الطايرات" or words.is_a("conferences", head)):
        return False
    carrier = words.before(head.start)
    if carrier is None:
        return False
    hall = words.is_a("conferences", head) and (words.is_a("swallowing_heads", carrier) or carrier.text.endswith("قصر"))
    return hall or (head.text == "الطايرات" and carrier.text.endswith("حامله"))


def _is_a_lecture(words: Words, hit: Hit, head: Word) -> bool:
    """«محاضرة نيلسون مانديلا السنوية»: what is held every year in somebody's name."""
    whole = hit.pattern.sense.persons and not hit.pattern.sense.single
    return bool(whole) and words.is_a("lectures", head) and words.is_a("yearly", words.after(hit.end))


def _is_subject(words: Words, word: Word) -> bool:
    """«اتهمت المحكمة الجنائية الدولية كينياتا»: behind a verb the institution acts, and the name is its object."""
    verb = words.before(word.start)
    return words.is_a("speech_verbs", verb) or words.is_a("acting_verbs", verb)
