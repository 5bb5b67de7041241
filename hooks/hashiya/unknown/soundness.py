"""What speaks against a name: each rule is one function."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Final

from .entry import Entry
from .persons import is_introduced, is_like_a_name
from .span import Looks, Span
from .tokens import Token
from .vocabulary import ALI, load_vocabulary

SHORTEST: Final = 3
"""Letters of a name of one word."""


def is_sound(tokens: list[Token], span: Span) -> bool:
    """Whether nothing speaks against the span's being a name."""
    if span.kind == Looks.PERSON:
        return _is_sound_person(tokens, span)
    if span.kind == Looks.ORGANIZATION:
        return _is_sound_organization(tokens, span)
    return _is_sound_place(tokens, span)


def trimmed(tokens: list[Token], span: Span, busy: AbstractSet[int]) -> Span | None:
    """The span without the words that are known or belong to no name; None where nothing is left."""
    if span.kind != Looks.PERSON:
        span = span._replace(last=_without_particle(tokens, span.first, _closing_mark(tokens, span)))
        return span if busy.isdisjoint(range(span.first, span.last)) else None
    first, last = span.first, span.last
    while first < last and (first in busy or _is_no_first_word(tokens[first])):
        first += 1
    if first == last or (first - 1 in busy and span.first < first and not tokens[first].text.startswith("و")):
        return None
    stop = next((place for place in range(first + 1, last) if place in busy or _parts(tokens[place])), last)
    if stop < last and stop in busy and not tokens[stop].text.startswith(("و", "ب", "ل")):
        return None
    while stop > first + 1 and _is_no_last_word(tokens[stop - 1], tokens[stop - 2]):
        stop -= 1
    return span._replace(first=first, last=_with_ordinal(tokens, first, stop))


_PREPOSITIONS: Final = ("ل", "ب")
_PRONOUNS: Final = ("ها", "هم")

_VERBAL_BEGINNINGS: Final = ("ي", "ت")
_VERBAL_ENDINGS: Final = ("ون", "وا")
"""A verb in the plural: يؤثرون."""


def _closing_mark(tokens: list[Token], span: Span) -> int:
    """Where the name ends: one that is quoted goes no further than its mark."""
    if tokens[span.first].gap != "Q":
        return span.last
    return next((place for place in range(span.first + 1, span.last) if tokens[place].gap == "q"), span.last)


def _without_particle(tokens: list[Token], first: int, last: int) -> int:
    """Where the name ends without a word that leads to a clause: «قال مستشفى حمد إن»."""
    while last > first + 1 and tokens[last - 1].is_a("that"):
        last -= 1
    return last


def _is_no_first_word(token: Token) -> bool:
    """A verb, a title, or an ordinary word that is a name at most seldom."""
    if token.bare == ALI:
        return False
    if token.is_a("livelihoods") and not token.is_a("given"):
        return True
    if token.is_a("titles", "nationality", "indefinite_nationality", "swallowing_heads") or token.entry.rank > 2:
        return not token.is_a("patronymics")
    named = token.is_a("given", "family", "bearer", "patronymics", "foreign_particles")
    return not named and (token.entry.rank > 1 or token.is_a("speech_verbs", "acting_verbs"))


def _is_no_last_word(token: Token, before: Token) -> bool:
    """A word that only joins others, or an ordinary one behind the name: استقبل الشيخ محمد آل نهيان الوفد."""
    if not token.entry.is_name and token.text.startswith(_PREPOSITIONS) and token.text.endswith(_PRONOUNS):
        return True  # «آل معمر لجماهيرها»; ه may be the ة of a name
    if token.is_a("patronymics", "foreign_particles"):
        return True
    if token.entry.rank < 3 or before.is_a("patronymics") or not token.is_a("common", "particles", "acting_verbs"):
        return False
    return token.is_a("particles") or not (token.entry.is_name or token.is_a("bearer", "nationality"))


def _parts(token: Token) -> bool:
    """Whether a name ends before the word: a mark, a verb or a number."""
    return token.gap not in "_Q-" or (token.is_a("speech_verbs", "number") and not token.is_a("given", "bearer"))


def _with_ordinal(tokens: list[Token], first: int, last: int) -> int:
    """الملك عبد الله الثاني, البابا بنديكتوس السادس عشر."""
    if first == 0 or not tokens[first - 1].is_a("crowned"):
        return last
    while last < len(tokens) and tokens[last].gap == "_" and tokens[last].is_a("name_ordinals"):
        last += 1
    return last


def _is_sound_person(tokens: list[Token], span: Span) -> bool:
    words = tokens[span.first : span.last]
    if is_swallowed(tokens, span) or any(word.is_a("platforms") for word in words) or _is_prepositional(words):
        return False
    if len(words) > 1:
        if _is_no_teknonym(words):
            return False
        return any(is_like_a_name(word.entry) or word.is_a("bearer") or word.entry.rank == 0 for word in words)
    return _is_sound_word(tokens, span.first)


def _is_prepositional(words: list[Token]) -> bool:
    """«بورق المرحاض»: a preposition, an ordinary noun and the definite noun that it belongs to."""
    first = words[0]
    if len(words) != 2 or first.entry.is_name or first.is_a("bearer") or not first.text.startswith(_PREPOSITIONS):
        return False
    return words[1].text.startswith("ال") and not words[1].is_a("family", "relative", "definite_given")


def _is_sound_word(tokens: list[Token], place: int) -> bool:
    """Whether one word alone may be the name of a person."""
    word = tokens[place]
    if len(word.bare) < SHORTEST or word.is_a("titles", "offices", "honorifics", "month", "weekdays", "nationality"):
        return False
    if _is_inflected(word):
        return False
    if word.is_a("common", "speech_verbs", "acting_verbs") or word.entry.rank > 0:
        return is_introduced(tokens, place) and word.is_a("bearer", "given", "family") and word.entry.rank < 3
    return word.entry.foreign > 0 or word.is_a("given", "family", "relative") or _is_titled(tokens, place)


def _is_no_teknonym(words: list[Token]) -> bool:
    """«أبي الهندسة», «أم أعاد»: father and mother of nobody, and «or»; not «أبو مازن», «أم كلثوم»."""
    son = words[1]
    if words[0].text not in _TEKNONYMS or son.is_a("given", "family", "bearer", "patronymics"):
        return False
    return son.entry.rank > 1 or son.is_a("speech_verbs", "acting_verbs")


_TEKNONYMS: Final = frozenset(["ابي", "ابا", "ام"])
"""Father, in the cases that are «my father» too, and mother, which is «or» too."""


def _is_inflected(word: Token) -> bool:
    """«فيرى», «جائزتان», «برهانا»: a verb behind «then», a dual, the accusative of a noun; no name's letters."""
    if word.is_a("given", "family", "bearer"):
        return False
    bare = word.bare
    then = _known(word.text[1:]) if word.text.startswith("ف") and len(word.text) > SHORTEST else None
    if then is not None and (then.classes & _VERBS or then.rank > SELDOM):
        return True
    two = _known(bare[: -len("تان")] + "ه") if bare.endswith(_DUALS) else None
    one = _known(bare[:-1]) if bare.endswith("ا") and len(bare) > SHORTEST else None
    return (two is not None and two.rank > 0) or (one is not None and one.rank > 1 and not one.is_name)


def _known(word: str) -> Entry:
    return load_vocabulary().entries[word]


_VERBS: Final = frozenset(["speech_verbs", "acting_verbs"])
_DUALS: Final = ("تان", "تين")
SELDOM: Final = 2
"""Rank of a word that is seldom met where it is no name."""


def _is_titled(tokens: list[Token], place: int) -> bool:
    """A title stands right before: السيد, الدكتور."""
    return place > 0 and tokens[place].gap == "_" and tokens[place - 1].is_a("titles")


def is_swallowed(tokens: list[Token], span: Span) -> bool:
    """The name is a part of a longer one: ملعب حمادي العقربي, جامعة الملك سعود."""
    place = span.first
    if tokens[place].entry.clitic:
        return False
    while place > 0 and tokens[place].joined:
        place -= 1
        if _bears(tokens[place], span.kind):
            return True
        if not tokens[place].is_a("titles"):
            return False
    return False


def _bears(token: Token, kind: Looks) -> bool:
    """Whether the word is the head of what is called after somebody; an organization may follow its own head."""
    if kind == Looks.PERSON:
        return token.is_a("swallowing_heads", "named_after", "bearing_heads")
    return token.is_a("swallowing_heads", "bearing_heads") and not token.is_a("heads", "organization_heads")


def _is_borne(token: Token) -> bool:
    """السفينة إيفر غيفن: a thing that has a name and does not act."""
    return token.is_a("bearing_heads") and not token.is_a("heads", "organization_heads", "organization")


def _is_generic(words: list[Token]) -> bool:
    """مجلس الإدارة, المنظمة الدولية; not الجبهة الوطنية."""
    if words[0].is_a("definite_heads"):
        little = words[0].is_a("named_by_little") and any(word.is_a("naming_adjectives") for word in words[1:])
        return not little and all(word.is_a("generic_adjectives") for word in words[1:])
    return words[0].is_a("heads") and all(word.is_a("generic") for word in words[1:])


def _is_no_body(tokens: list[Token], span: Span) -> bool:
    """A platform on which somebody publishes, «على إكس», not «سبيس إكس»; a seat; «المنظمة أفرجت», a head and a verb."""
    words = tokens[span.first : span.last]
    if all(word.is_a("platforms") for word in words):
        return words[0].entry.clitic != "" or (span.first > 0 and tokens[span.first - 1].is_a("published_on"))
    headless = len(words) == len(("head", "verb")) and words[0].is_a("definite_heads") and words[1].gap == "_"
    plain = headless and not (words[1].text.startswith("ال") or words[1].is_a("latin"))
    return plain or " ".join(word.text for word in words) in load_vocabulary().evidence["no_bodies"]


def _is_sound_organization(tokens: list[Token], span: Span) -> bool:
    words = tokens[span.first : span.last]
    following = tokens[span.last].gap if span.last < len(tokens) else "."
    if words[0].gap == "(" and following in ").":
        return False  # the agency that a picture or a report is credited to
    if _is_no_body(tokens, span) or _is_borne(words[0]):
        return False
    if len(words) == 1:
        word = words[0]
        verb = word.text.startswith(_VERBAL_BEGINNINGS) and word.text.endswith(_VERBAL_ENDINGS)
        if word.is_a("month", "number") or (verb and not word.is_a("organization")):
            return False
        listed = word.is_a("organization", "latin", "club_names")
        rare = word.entry.rank == 0 and not word.is_a("common") and len(word.bare) >= SHORTEST
        return listed or rare
    if _is_generic(words) or is_swallowed(tokens, span):
        return False
    return any(word.entry.rank < 3 or not word.is_a("relative") for word in words)


def _is_sound_place(tokens: list[Token], span: Span) -> bool:
    words = tokens[span.first : span.last]
    if all(word.is_a("nationality") and not word.is_a("state") for word in words):
        return False
    if len(words) > 1 or words[0].is_a("place", "state"):
        return True
    word = words[0]
    if len(word.bare) < SHORTEST or word.entry.rank > 0 or word.is_a("number", "month"):
        return False
    return word.entry.foreign > 0  # «ترسانة» is rare, yet it is no city
