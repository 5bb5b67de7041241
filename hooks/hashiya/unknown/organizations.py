"""Names of organizations by rule: a head and what makes a name of it, or a name that is well known."""

from __future__ import annotations

from typing import Final

from .bits import bits
from .named_heads import called_after
from .persons import is_foreign
from .span import Looks, Span
from .tokens import Token, listed_from

LONGEST: Final = 7
"""Words of an organization's name."""


def find_organizations(tokens: list[Token], begins: list[int]) -> list[Span]:
    """The names of organizations in a sentence, by place; `begins` are the words in which one may begin."""
    found: list[Span] = []
    edge = 0
    for place in begins:
        entry = tokens[place].entry
        if place < edge or not (entry.opens or entry.bits & _OPENING):
            continue
        last = _end(tokens, place)
        if last > place:
            found.append(Span(place + _is_label(tokens, place, last), last, Looks.ORGANIZATION))
            edge = last
    return found


def _is_label(tokens: list[Token], place: int, last: int) -> bool:
    """Whether the head only says what the name behind it is: شركة بوينغ, صحيفة «لوموند»; not صحيفة الأخبار."""
    if last < place + 2 or not tokens[place].is_a("labels"):
        return False
    following = tokens[place + 1]
    return following.gap == "Q" or (following.entry.rank == 0 and not following.is_a("heads", "state", "place"))


_HEAD: Final = bits("heads")
_DEFINITE_HEAD: Final = bits("definite_heads")
_CLUB: Final = bits("club_names")
_KNOWN: Final = bits("organization")
_OPENING: Final = _HEAD | _DEFINITE_HEAD | _CLUB | _KNOWN
"""Words that may open a name which is on no list of several words."""


def _end(tokens: list[Token], place: int) -> int:
    """Where the name that begins at `place` ends; `place` itself where none begins."""
    entry = tokens[place].entry
    listed = known_phrase(tokens, place)
    if listed > place:
        return _with_adjectives(tokens, listed)
    if entry.bits & _HEAD:
        return _quoted(tokens, place) or _after_head(tokens, place)
    if entry.bits & _DEFINITE_HEAD:
        return _after_definite(tokens, place)
    return _single(tokens, place)


def _quoted(tokens: list[Token], place: int) -> int:
    """Where a name in quotation marks ends that begins with its head: «مركز التنسيق المشترك»; 0 where there is none."""
    if tokens[place].gap != "Q":
        return 0
    closed = _to_closing_mark(tokens, place)
    ended = closed == len(tokens) or tokens[closed].gap != "Q"
    return closed if closed > place + 1 and ended else 0


def _single(tokens: list[Token], place: int) -> int:
    """A name of one word that is well known, or that of a club where the sentence speaks of sport."""
    token = tokens[place]
    if token.entry.bits & _CLUB and any(word.is_a("sports") for word in tokens):
        return _with_adjectives(tokens, place + 1) if _stands_alone(tokens, place) else place
    if token.entry.bits & _KNOWN and not token.is_a("common", "place", "state", "given", "family"):
        return _with_purpose(tokens, place + 1)
    return place


def _stands_alone(tokens: list[Token], place: int) -> bool:
    """Whether no noun before the club's name and no adjective behind it makes it the word that it also is."""
    following = tokens[place + 1] if place + 1 < len(tokens) and tokens[place + 1].gap == "_" else None
    return following is None or not following.text.startswith("ال") or following.is_a("nationality")


def known_phrase(tokens: list[Token], place: int) -> int:
    """Where a listed name of several words ends that begins at `place`; `place` where none does."""
    for rest, kind in listed_from(tokens, place):
        last = place + len(rest) + 1
        if kind == "organization" and last <= len(tokens):
            following = tokens[place + 1 : last]
            if all(token.text == word and token.joined for token, word in zip(following, rest, strict=True)):
                return last
    return place


def _after_head(tokens: list[Token], place: int) -> int:
    """حزب العدالة والتنمية, شركة بوينغ, صحيفة «لوموند», معهد ستوكهولم لأبحاث السلام."""
    first = place + 1
    if first >= len(tokens) or not tokens[first].joined or tokens[first].entry.clitic:
        return place
    head, following = tokens[place], tokens[first]
    if following.gap == "Q":
        return _to_closing_mark(tokens, first)
    listed = max(known_phrase(tokens, first), called_after(tokens, place))
    if listed > first:
        return _with_adjectives(tokens, listed)
    strong = head.is_a("naming_heads")
    named = following.is_a("latin", "organization") or is_foreign(following.entry) or _is_no_word(head, following)
    placed = following.is_a("place", "state") and not head.is_a("weak_heads") and not following.is_a("nationality")
    if named or placed:
        return _with_purpose(tokens, _with_adjectives(tokens, _while_foreign(tokens, first)))
    if following.is_a("heads") and first + 1 < len(tokens) and tokens[first + 1].gap == "_" and strong:
        first, following = first + 1, tokens[first + 1]  # حزب سلطة الشعب
    if not following.text.startswith("ال") or len(following.text) < 5 or following.is_a("nationality", "titles"):
        return place
    return _genitive(tokens, place, first)


def _is_no_word(head: Token, token: Token) -> bool:
    """A word that is none of the language, behind a head of which it can be no adjective: حركة عازمون."""
    if token.entry.rank or token.entry.classes or not head.is_a("naming_heads", "labels"):
        return False
    return not token.text.endswith(("يه", "ي", "ات")) and not token.text.startswith("ال") and len(token.text) > 3


def _genitive(tokens: list[Token], place: int, first: int) -> int:
    """حزب العدالة والتنمية, مجلس الأمن القومي; a noun alone makes a name of few heads: حزب العمل, not حركة الملاحة."""
    together = _with_conjunction(tokens, first + 1)
    last = _with_purpose(tokens, _with_adjectives(tokens, together))
    adjectives = [token for token in tokens[together:last] if token.is_a("nationality", "naming_adjectives")]
    if tokens[place].is_a("naming_heads") or (adjectives and not tokens[place].is_a("weak_heads")):
        return last
    return last if together > first + 1 and tokens[place].is_a("organization_heads") else place


def _to_closing_mark(tokens: list[Token], first: int) -> int:
    for last in range(first + 1, min(len(tokens), first + LONGEST) + 1):
        if last == len(tokens) or tokens[last].gap != "_":
            return last
    return first + 1


def _while_foreign(tokens: list[Token], first: int) -> int:
    last = first + 1
    while last < len(tokens) and tokens[last].gap == "_" and last - first < LONGEST and not tokens[last].entry.clitic:
        token = tokens[last]
        if not (token.is_a("latin", "foreign_particles") or is_foreign(token.entry)):
            break
        last += 1
    return last


def _with_conjunction(tokens: list[Token], last: int) -> int:
    """العدالة والتنمية, الحرية والتغيير."""
    if last < len(tokens) and tokens[last].gap == "_" and tokens[last].text.startswith("وال"):
        following = tokens[last]
        if not following.is_a("nationality", "definite_heads", "titles", "offices", "state", "place"):
            return last + 1
    return last


def _with_adjectives(tokens: list[Token], last: int) -> int:
    """The adjectives that end the name: الكردستاني, الديمقراطي, البريطانية."""
    while last < len(tokens) and tokens[last].gap == "_" and not tokens[last].entry.clitic:
        token = tokens[last]
        if not token.is_a("nationality", "naming_adjectives"):
            break
        last += 1
    return last


def _with_purpose(tokens: list[Token], last: int) -> int:
    """What the body is for: للطيران المدني, لحقوق الإنسان, لأبحاث السلام."""
    if last >= len(tokens) or tokens[last].gap != "_":
        return last
    token = tokens[last]
    if token.text.startswith("لل") and len(token.text) > 4:
        together = _with_conjunction(tokens, last + 1)
        return _with_adjectives(tokens, together)
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if token.text == "لدول" and following is not None and following.gap == "_":
        return _while_placed(tokens, last + 1)
    if token.is_a("purposes") or token.text in _PURPOSES:
        joined = following is not None and following.gap == "_" and following.text.startswith("ال")
        return _with_adjectives(tokens, last + 2) if joined else last
    return last


def _while_placed(tokens: list[Token], last: int) -> int:
    """غرب أفريقيا, الساحل والصحراء: the lands of which a community is made."""
    first = last
    while last < len(tokens) and last - first < LONGEST_LAND and tokens[last].gap == "_":
        token = tokens[last]
        if not (token.is_a("place", "state", "directions") or token.text.startswith(("ال", "وال"))):
            break
        last += 1
    return last


LONGEST_LAND: Final = 3
"""Words of the lands that a community is made of."""

_PURPOSES: Final = frozenset(
    {
        "لحقوق",
        "لكره",
        "لشوون",
        "لابحاث",
        "لدراسات",
        "لحمايه",
        "لمكافحه",
        "لمراقبه",
        "لاداره",
        "لنقابات",
        "لتنسيق",
        "لمنع",
    }
)
"""لحقوق الإنسان, لكرة القدم: the noun after them belongs to the name."""


def _after_definite(tokens: list[Token], place: int) -> int:
    """البنك الدولي, الهيئة العامة للطيران المدني, المرصد السوري لحقوق الإنسان."""
    last = place + 1
    while last < len(tokens) and tokens[last].gap == "_" and _agrees(tokens[last]) and last - place < 4:
        last += 1
    if last == place + 1:
        return _for_the_sake_of(tokens, place)
    adjectives = tokens[place + 1 : last]
    if tokens[place].is_a("named_by_adjectives") and last < len(tokens) and _ends_it(tokens[last]):
        last += 1  # الحزب الدستوري الحر
    longer = _with_seat(tokens, place, _with_purpose(tokens, last))
    nations = tokens[place].is_a("named_by_nations") and adjectives[0].is_a("nationality")
    named = (
        nations
        or last > place + 2
        or sum(token.is_a("naming_adjectives") for token in adjectives) + (len(adjectives) > 1) + (longer > last)
    )
    return longer if named else place


def _for_the_sake_of(tokens: list[Token], place: int) -> int:
    """الاتحاد من أجل الجمهورية, الحركة نحو الاشتراكية: a definite head, a preposition and a definite noun."""
    for words in (("من", "اجل"), ("نحو",)):
        last = place + 1 + len(words)
        between = tokens[place + 1 : last]
        if last >= len(tokens) or [token.text for token in between] != list(words):
            continue
        if all(token.gap == "_" for token in tokens[place + 1 : last + 1]) and tokens[last].text.startswith("ال"):
            return _with_adjectives(tokens, last + 1)
    return place


def _with_seat(tokens: list[Token], place: int, last: int) -> int:
    """الجامعة الأمريكية في بيروت: a university is told by its city."""
    if last + 1 >= len(tokens) or not tokens[place].is_a("seated_heads") or tokens[last].text != "في":
        return last
    seated = tokens[last].gap == "_" == tokens[last + 1].gap and tokens[last + 1].is_a("place", "state")
    return last + 2 if seated else last


def _ends_it(token: Token) -> bool:
    return (
        token.gap == "_"
        and token.text.startswith("ال")
        and len(token.text) > 4
        and not token.is_a("titles", "offices", "state", "place")
    )


def _agrees(token: Token) -> bool:
    """A definite adjective: الدولي, السورية, الرئاسي."""
    if token.is_a("nationality", "naming_adjectives"):
        return True
    if token.is_a("titles", "offices"):
        return False  # «قالت رئيسة الهيئة القاضية …»
    return token.text.startswith("ال") and token.text.endswith(("ي", "يه")) and len(token.text) > 5
