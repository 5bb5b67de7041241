"""Names of persons by rule: what introduces one, what a name may begin with, and how far it goes."""

from __future__ import annotations

from typing import Final

from .bits import bits
from .entry import Entry, once_a_word
from .span import Looks, Span
from .tokens import Token
from .vocabulary import ALI

LONGEST: Final = 6
"""Words of a person's name."""

REACH: Final = 6
"""Words between an office and the name of its holder: المتحدث باسم وزارة الدفاع الأميركية جون كيربي."""

FOREIGN: Final = 1
"""From here on the letters look like those of a foreign name."""


def find_persons(tokens: list[Token], begins: list[int]) -> list[Span]:
    """The names of persons in a sentence, by place; `begins` are the words in which one may begin."""
    found: list[Span] = []
    edge = 0
    for place in begins:
        if place < edge or not _may_be_first(tokens[place].entry) or not _may_begin(tokens, place):
            continue
        last = _end_of_name(tokens, place)
        if _is_whole(tokens, place, last):
            found.append(Span(place, last, Looks.PERSON))
            edge = last
    return found


def is_introduced(tokens: list[Token], place: int) -> bool:
    """Whether the words before say that a person is named: a title, an office, a nationality, a verb of speech."""
    token = tokens[place]
    if place == 0 or (token.entry.clitic and token.entry.classes) or token.gap not in "_Q,":
        return False
    before = tokens[place - 1].entry
    if token.gap == ",":
        return _ends_an_office(tokens, place - 1)
    if before.bits & _INTRODUCING or before.text in _ABBREVIATED:
        return True
    if before.bits & _SPEECH and not before.bare.startswith("ت") and before.rank != 0:
        return True
    return _ends_an_office(tokens, place - 1)


_INTRODUCING: Final = bits("titles", "offices", "honorifics", "nationality")
_SPEECH: Final = bits("speech_verbs")

_ABBREVIATED: Final = frozenset("دام")
"""د. أ. م."""


def _ends_an_office(tokens: list[Token], place: int) -> bool:
    """مندوب إسرائيل, المتحدث باسم الوزارة, المدير العام لمنظمة الصحة العالمية."""
    for number in range(place, max(-1, place - REACH), -1):
        _, _, entry, gap = tokens[number]
        if entry.bits & _OFFICE:
            return number < place or bool(entry.bits & _TITLE)
        if gap not in "_Q" or entry.bits & _PARTING:
            return False
    return False


_OFFICE: Final = bits("offices")
_TITLE: Final = bits("titles")
_PARTING: Final = bits("speech_verbs", "acting_verbs", "that", "parting")
"""Words that part what stands before them from an office."""


@once_a_word
def is_like_a_name(entry: Entry) -> bool:
    """Whether a list has the word as a person's name, or its letters are those of a foreign one."""
    if entry.bits & _SOMETHING_ELSE:
        return bool(entry.bits & _GIVEN)
    return bool(entry.bits & _LISTED) or is_foreign(entry)


_SOMETHING_ELSE: Final = bits(
    *("nationality", "state", "month", "weekdays", "number", "speech_verbs", "titles", "heads", "offices")
)
"""Words that are no names, whatever their letters look like, but for given names."""

_GIVEN: Final = bits("given")
_LISTED: Final = bits("given", "family")


@once_a_word
def is_foreign(entry: Entry) -> bool:
    """Whether the word is none of the language and has the letters of a foreign name."""
    if entry.rank > 1 or len(entry.bare) < 3 or entry.bits & _NOT_FOREIGN:
        return False
    return entry.foreign >= FOREIGN + (entry.rank > 0)


_NOT_FOREIGN: Final = bits("common", "latin", "mixed", "number", "place", "state")


@once_a_word
def _may_be_first(entry: Entry) -> bool:
    """Whether anything that `_may_begin` asks can be said of the word, whatever stands beside it."""
    if entry.bits & _NEVER_FIRST:
        return False
    if entry.bits & _PATRONYMIC:
        return entry.bare in _LEADING
    listed = entry.bits & (_GIVEN | _BEARER) or entry.text == ALI
    return bool(listed) or (not entry.classes and entry.rank == 0) or is_like_a_name(entry)


_NEVER_FIRST: Final = bits("never_first")
_PATRONYMIC: Final = bits("patronymics")
_BEARER: Final = bits("bearer")


def _may_begin(tokens: list[Token], place: int) -> bool:
    """Whether a name may begin there, with a word of which `_may_be_first` holds."""
    token = tokens[place]
    following = tokens[place + 1] if place + 1 < len(tokens) and tokens[place + 1].gap == "_" else None
    if token.is_a("patronymics"):
        return following is not None and following.entry.rank < 3 and not following.is_a("number", "mixed")
    if token.is_a("given") and not token.is_a("common"):
        return True
    if is_introduced(tokens, place):
        ali = token.text == ALI and following is not None and _is_sure(following)
        strange = not token.entry.classes and token.entry.rank == 0
        more = following is not None and strange and _is_no_word(following, token)
        return ali or more or is_like_a_name(token.entry) or token.is_a("bearer")
    if not token.is_a("bearer") or token.entry.rank > 2 or following is None:
        return False
    return _is_sure(following) or _is_no_word(following, token)


_LEADING: Final = frozenset({"عبد", "ابو", "ابي", "ام", "بن", "ال"})
"""Words that a name may begin with, never by themselves."""


def _is_no_word(token: Token, given: Token) -> bool:
    """A word that is none of the language, behind a given name that is hardly anything else: وليد شديرة."""
    if token.entry.rank or token.entry.clitic or not token.entry.classes <= {"relative", "family", "bearer"}:
        return False
    if token.text.startswith("ال"):
        return token.is_a("relative") or given.entry.rank == 0
    return token.is_a("relative") or (given.entry.rank == 0 and token.entry.foreign > -2)


def _is_sure(token: Token) -> bool:
    """A word that behind a doubtful given name makes a name of both: سعيد صيام, منصور عباس."""
    if token.entry.clitic or token.entry.rank > 1 or token.is_a("speech_verbs", "acting_verbs"):
        return False
    return token.is_a("given", "family", "patronymics") or is_foreign(token.entry)


def _end_of_name(tokens: list[Token], first: int) -> int:
    last = first + 1
    while last < min(len(tokens), first + LONGEST) and _goes_on(tokens, last):
        last += 1
    while last > first + 1 and tokens[last - 1].is_a("patronymics", "foreign_particles"):
        last -= 1
    return last


def _goes_on(tokens: list[Token], place: int) -> bool:
    """Whether the word at `place` belongs to the name that has begun before it."""
    token = tokens[place]
    if token.gap != "_" or (token.entry.clitic and token.text != token.bare and not token.text.startswith("ال")):
        return False
    if tokens[place - 1].is_a("patronymics") and (token.entry.rank < 4 or token.bare == ALI):
        return True
    if token.is_a("patronymics", "foreign_particles"):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        return following is not None and following.gap == "_" and (following.entry.rank < 3 or token.bare == "بن")
    if is_like_a_name(token.entry) or (token.is_a("bearer") and token.entry.rank < 3):
        return True
    if token.is_a("nationality", "relative"):
        son = tokens[place - 1].is_a("given", "family") and tokens[place - 2].is_a("patronymics")
        return son if token.is_a("nationality") else token.entry.rank < 2
    before = tokens[place - 1]
    strange = not before.entry.classes and before.entry.rank == 0
    return (strange or before.is_a("given", "bearer")) and _is_no_word(token, before)


def _is_whole(tokens: list[Token], first: int, last: int) -> bool:
    """Two words at least, or one that is introduced and nothing else."""
    if last - first > 1:
        return any(token.entry.rank == 0 or is_like_a_name(token.entry) for token in tokens[first:last])
    token = tokens[first]
    return is_introduced(tokens, first) and token.entry.rank == 0 and not token.is_a("common", "place", "state")
