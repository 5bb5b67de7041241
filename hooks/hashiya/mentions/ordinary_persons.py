"""A family name that is an ordinary word as well: سعيد, عون, الشرع."""

from __future__ import annotations

from typing import Final

from ..arabic.date_patterns import months
from ..arabic.nationality import definite_adjectives
from ..arabic.strangeness import ranks
from .foreign_words import VERBAL_OR_CLITIC
from .offices import is_definite
from .ordinary_adjectives import is_an_adjective_here
from .patterns import Hit
from .words import Word, Words

REACH_OF_BA: Final = 3
"""Words before ب among which the verb is told that it belongs to: «اتصل ماكرون بسلام»."""

SHORTEST_ADJECTIVE: Final = 4
"""Letters of a relative adjective."""


def is_vouched_for(words: Words, hit: Hit) -> bool:
    """A title or a verb of speech before a family name, or the colon of a headline behind it: «ماكرون: …»."""
    before = words.before(hit.start)
    if not hit.clitic and (words.is_a("titles", before) or words.is_a("speech_verbs", before)):
        return True
    return words.begins_line(hit.start) and words.folded.text.startswith(":", hit.end)


def speaks(words: Words, hit: Hit) -> bool:
    """«قال بري إن», «أكد سلام أن»: behind a verb of saying a name, where no adjective follows."""
    after = words.after(hit.end)
    follows = after is None or after.text in words.lexicon.classes["after_titles"]
    verb = words.before(hit.start)
    return not hit.clitic and follows and (words.is_a("sayings", verb) or words.is_a("sayings_of_persons", verb))


def is_rare_and_acts(words: Words, hit: Hit) -> bool:
    """«وتسلّم باركيندو منصبه»: a family name that is no other word, behind a title or verb."""
    lexicon, before = words.lexicon, words.before(hit.start)
    known = hit.pattern.common or hit.pattern.text in lexicon.given_names or hit.pattern.text in lexicon.bearers
    if known or hit.clitic or not hit.pattern.single or len(hit.pattern.text) < SHORTEST_RARE:
        return False
    if hit.pattern.text in ranks() or hit.pattern.text in definite_adjectives():
        return False
    return is_vouched_for(words, hit) or words.is_a("acting_verbs", before)


SHORTEST_RARE: Final = 5
"""Letters of a family name that is told by itself."""


def is_plain_word(words: Words, hit: Hit) -> bool:
    """Whether the family name of somebody in the article is only the word that it also is: مزاج سعيد, أحكام الشرع.

    In an article about its bearer the word is a name nearly always.
    """
    before, after = words.before(hit.start), words.after(hit.end)
    copula = before is not None and before.text in words.lexicon.classes["copulas"]
    copula = copula or (not hit.clitic and words.is_any_of(("determiners", "by_manner"), before))  # «كل غصن»
    if (
        copula
        or _is_a_month(words, hit, before, after)
        or is_an_adjective_here(words, hit)
        or _is_a_noun(words, hit, before, after)
        or _is_rich(words, hit, after)
    ):
        return True
    if not hit.clitic and words.is_any_of((*_VERBS, "asks"), before):
        return _is_her_object(words, hit, before, after)
    if not hit.clitic and before is not None and before.text == "في":
        return not words.is_a("trusts", words.before(before.start))  # «أصيب في الصدر»
    if not hit.clitic and before and (words.is_a("adjective_hosts", before) or _is_plain_noun(words, before)):
        return True
    if after is None or not is_definite(after.text):
        return after is not None and _is_indefinite_adjective(words, after)  # عون خارجي
    return _is_qualified(words, hit, after)


def _is_a_month(words: Words, hit: Hit, before: Word | None, after: Word | None) -> bool:
    """«8 ماي 2017», «ففي ماي», «لا قبل ماي»: behind a day or what tells when, or before a year."""
    if hit.pattern.text not in months():
        return False
    led = before is not None and not hit.clitic and (before.text.isdigit() or words.is_a("times_of_months", before))
    return led or (after is not None and after.text.isdigit())


def _is_rich(words: Words, hit: Hit, after: Word | None) -> bool:
    """«غني بالأساطير», «وغني عن القول»; not «أقر غني بأن الجميع أخطأ»."""
    if after is None or hit.pattern.text not in words.lexicon.classes["rich"]:
        return False
    before = words.before(hit.start)
    acts = not hit.clitic and any(words.is_a(verbs, before) for verbs in _VERBS)
    return not acts and after.text.startswith(("بال", "عن"))


def _tells_an_age(words: Words, place: int) -> bool:
    """Whether a number in brackets stands there, as behind a name."""
    behind = words.folded.text[place : place + len(" (8")]
    return behind.startswith(" (") and behind[-1].isdigit()


def is_surely_somebody(words: Words, hit: Hit) -> bool:
    """«وأدى شريف اليمين», «نعت الرئاسة مبارك بوصفه قائداً», «أنصار خان الذين», «حكم ماي بلغ نهايته»."""
    before, after = words.before(hit.start), words.after(hit.end)
    ruler = not hit.clitic and is_definite(hit.pattern.text) and words.is_any_of(("of_rulers", "governments"), before)
    if ruler or _tells_an_age(words, hit.end):
        return True  # «نظام الأسد», «ونقل مبارك (88 عاماً)»
    if hit.clitic or before is None or after is None:
        return False
    swears = words.is_a("swears", before) and after.text == "اليمين"
    if swears or after.text in words.lexicon.classes["himself"]:
        return True  # «دعت إليها ماي نفسها»
    if words.is_a("relatives", after) and not is_definite(hit.pattern.text):
        return True  # «أنصار خان الذين», «عون الذي»: «who» follows what is definite, and that is a name
    behind_its_verb = words.is_a("particles", before) and words.is_any_of(_VERBS, words.before(before.start))
    if words.is_a("as_being", after) or (behind_its_verb and is_definite(after.text)):
        return True  # «ترك فيه مبارك الحكم»
    reign = before.text in words.lexicon.classes["reigns"] and not after.text.startswith("و")  # not «بحكم رشيد وبقضاء»
    return reign and not is_definite(after.text) and not _is_indefinite_adjective(words, after)


_VERBS: Final = ("speech_verbs", "acting_verbs", "transitive_motion")


def is_listed_with_persons(words: Words, hit: Hit) -> bool:
    """«بحضور البشير وبان»: behind و and the name of a person; not «وبان عليه التعب»."""
    before, after = words.before(hit.start), words.after(hit.end)
    if words.gap(hit.start, hit.core) != "و" or before is None or before.end not in words.ends_of_persons:
        return False
    return after is None or not (words.is_a("particles", after) or is_definite(after.text))


def is_a_verb(words: Words, hit: Hit) -> bool:
    """«بينما بارك خصومها القرار»: a name that is a verb as well, behind a particle, its subject behind it."""
    if hit.pattern.text not in words.lexicon.classes["verbs_as_names"]:
        return False
    before, after = words.before(hit.start), words.after(hit.end)
    if after is None or words.is_a("after_titles", after) or after.text.startswith(VERBAL_OR_CLITIC):
        return False
    if after.text.endswith("ت") or words.is_a("speech_verbs", after) or words.is_a("acting_verbs", after):
        return False
    return hit.clitic or before is None or words.is_any_of(("after_titles", "asking"), before)


def is_conjunction(words: Words, hit: Hit) -> bool:
    """«ولولا تأخر الشرطة», not «بإمكان لولا التعويل»: a noun follows it, and nothing before it takes a noun."""
    before, after = words.before(hit.start), words.after(hit.end)
    if words.gap(hit.start, hit.core).endswith(("ب", "ل")):
        return False
    if not hit.clitic and words.is_any_of(_TAKE_A_NOUN, before):
        return False
    if after is None or words.is_a("that", after) or words.is_a("this", after):
        return after is not None
    if not hit.clitic and words.is_a("that_he", before) and not words.is_a("after_titles", after):
        return True  # «يرى منتقدوه أنه لولا ضغط الشركات»
    if not hit.clitic and before is not None and _opens_a_clause(words, before):
        return False  # «وحكم لولا البرازيل»
    particle = after.text in words.lexicon.classes["after_titles"] or after.text.startswith("ي")  # «لولا يهزم»
    noun = words.folded.source.startswith("ة", words.folded.span(after.start, after.end)[1] - 1)  # «ولولا نصيحة»
    return not particle and (noun or not words.is_any_of(("speech_verbs", "acting_verbs"), after))


def _opens_a_clause(words: Words, word: Word) -> bool:
    """Whether nothing but a mark stands before the word."""
    return words.before(word.start) is None


_TAKE_A_NOUN: Final = (
    *(
        "speech_verbs",
        "acting_verbs",
        "titles",
        "companions",
        "toward_prepositions",
        "locative_prepositions",
        "abilities",
    ),
)
"""Words behind which stands a noun and no conjunction."""


def _is_a_noun(words: Words, hit: Hit, before: Word | None, after: Word | None) -> bool:
    """«معاهدة سلام», «من دون سلام», «سلام دائم», «يعود بسلام»; «إمام المسجد»."""
    manner = (
        words.gap(hit.start, hit.core).endswith("ب") and hit.pattern.text in words.lexicon.classes["abstract_names"]
    )
    near = words.sentence_before(hit.start, REACH_OF_BA) if manner else []
    if manner and not any(words.is_a("ties", word) or words.is_a("verbs_with_ba", word) for word in near):
        return True
    classes, name = words.lexicon.classes, hit.pattern.text
    abstract = name in classes["abstract_names"] or name in classes["abstract_families"]
    if f"ال{hit.pattern.text}" in words.lexicon.classes["titles"] and after is not None and is_definite(after.text):
        return True  # «قال إمام المسجد»
    hosted = not hit.clitic and abstract and words.is_a("abstract_hosts", before)
    return hosted or (words.is_a("plain_qualities", after) and not words.is_a("titles", before))


def _is_her_object(words: Words, hit: Hit, verb: Word | None, after: Word | None) -> bool:
    """«تنال عون الأشقاء»: behind a verb in the feminine the abstract noun and whose it is; not «استقبل عون الوفد»."""
    if verb is None or after is None or hit.pattern.text not in words.lexicon.classes["abstract_families"]:
        return False
    owner = is_definite(after.text) and not words.is_a("titles", after) and not words.is_a("after_titles", after)
    return owner and (verb.text.endswith("ت") or verb.text.removeprefix("و").startswith("ت"))


def _is_indefinite_adjective(words: Words, word: Word) -> bool:
    """By its ending: خارجي, دولية; no verb, no particle."""
    if len(word.text) < SHORTEST_ADJECTIVE or word.text.startswith((*VERBAL_OR_CLITIC, "ا")):
        return False
    return word.text.endswith(("ي", "يه")) and word.text not in words.lexicon.grammar_words


def _is_qualified(words: Words, hit: Hit, after: Word) -> bool:
    lexicon = words.lexicon
    if after.text in lexicon.weekdays:
        return False  # «يتوجه السراج الأربعاء»
    return hit.pattern.text.startswith(("ال", "لل")) or not (
        after.text in lexicon.classes["ordinals"] or words.is_a("titles", after) or after.text in definite_adjectives()
    )


def _is_plain_noun(words: Words, word: Word) -> bool:
    """A definite noun that introduces nobody: «المسار سعيد النهاية», not «الرئيس سعيد» or «الرئيس التونسي سعيد»."""
    if word.end in words.ends_of_persons:
        return False  # «وهنأ القروي سعيد»
    return is_definite(word.text) and not words.is_a("titles", word) and word.text not in definite_adjectives()
