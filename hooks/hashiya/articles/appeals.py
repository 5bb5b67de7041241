"""Lines with which a page speaks to its reader: «تابعوا البطولة على تطبيقنا»; the evidence, weighed."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Final

from ..arabic.folding import fold_name
from ..border.strict_yaml import read_own

WORDS: Final = Path(__file__).parent / "data" / "appeals.yml"

ENOUGH: Final = 3
"""Evidence from which a line is an appeal."""

LONGEST: Final = 14
SHORT: Final = 6
"""Words: beyond the first an appeal is less likely, up to the second more."""

LONGEST_WAY: Final = 4
"""Words between a purpose and its imperative: «لتلقي الإشعارات فعّل زر الجرس»."""

_QUOTED: Final = re.compile(r"^[«\"“]|[»\"”]\W*$|[:،]\s*[«\"“]")
"""What is quoted was said by somebody in the news."""

_OF_HIMSELF: Final = re.compile(r"[:،]\s*أ(?!رسل|ضف|خبر|جب|عط|بلغ|علن)\w{3}(?!\w)")
"""«قبطان: أعرف كل تيار»: he speaks of himself; an imperative of three letters begins with a bare alif."""

_SEGMENTS: Final = re.compile(r"\s*(?:[:،؟?!|/]|\.\.+|…|\s-|-\s)\s*")
_YOURS: Final = re.compile(r"(?<!\w)\w{3,}ت(?:ك|كم)(?!\w)")
"""A thing of the reader's by its ending: «ثقافتك», «توقعاتكم»."""

_FREE: Final = re.compile(r"(?<!\w)مجان(?:ا|يا|ي|يه)(?!\w)")

_SHOWS: Final = re.compile(r"(?:شاهد|استمع|اسمع|تابع|طالع|اكتشف|استقبل|احصل|اشترك|تعرف|تصفح|وافق)(?:وا)?(?!\w)")
"""What is offered to see, hear or take; «شارك المقال في إسقاط الوزير» may be news."""

_PLAIN: Final = re.compile(r"[^\w\s]")
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Words:
    """The classes of `data/appeals.yml`, each as a pattern of whole words. Made by `load_words`."""

    asks: re.Pattern[str]
    clicks: re.Pattern[str]
    asks_for_us: re.Pattern[str]
    may_ask: re.Pattern[str]
    may_ask_many: re.Pattern[str]
    ways: re.Pattern[str]
    ours: re.Pattern[str]
    yours: re.Pattern[str]
    offers: re.Pattern[str]
    channels: re.Pattern[str]
    sites: re.Pattern[str]
    closing: re.Pattern[str]
    acts: re.Pattern[str]
    things: re.Pattern[str]
    between: re.Pattern[str]
    says: re.Pattern[str]


def is_of_the_interface(line: str) -> bool:
    """Whether `line` says what may be done with the page and nothing else: «حفظ للقراءة لاحقاً»."""
    if line.rstrip().endswith("."):
        return False
    words, told = load_words(), _PLAIN.sub(" ", fold_name(line)).split()
    if not 1 < len(told) <= SHORT:
        return False
    known = (words.acts, words.things, words.between)
    does, what = (any(one.fullmatch(word) for word in told) for one in (words.acts, words.things))
    return does and what and all(any(one.fullmatch(word) for one in known) for word in told)


def speaks_to_the_reader(line: str, networks: str) -> bool:
    """Whether `line` asks its reader for something; `networks` are the names of a share bar, as a pattern."""
    folded = fold_name(line)
    if _weigh(folded, networks) < ENOUGH:
        return False
    quoted = _QUOTED.search(line.strip()) or _OF_HIMSELF.search(line)
    return not (quoted or load_words().says.search(folded))


def _weigh(folded: str, networks: str) -> int:
    """The evidence in a line in matching form, less what speaks for a sentence of the news."""
    words = load_words()
    if _first_words().isdisjoint(_WORD.findall(folded)):
        return 0  # as most lines: no piece of it can begin with an imperative, and none has a way
    led = bool(words.ways.search(folded))
    heads = _heads(folded)
    asking = [weight for head in heads if (weight := _asked(head))]
    asked = max(asking, default=0) + (len(asking) > 1)
    if not asked and not led:
        return 0
    yours = bool(words.yours.search(folded) or _YOURS.search(folded))
    things = 2 * bool(words.ours.search(folded)) + 2 * yours + bool(_FREE.search(folded))
    ended = folded.endswith(".") and not folded.endswith("..")
    long = len(folded.split()) > LONGEST
    return asked + led + things + _where(folded, networks) + _what(folded, heads) - 2 * ended - long


def _heads(folded: str) -> list[str]:
    """The pieces of a line that may begin with an imperative, signs taken off."""
    pieces = [_PLAIN.sub(" ", piece).strip() for piece in _SEGMENTS.split(folded)]
    joined = [piece[found.end() :] for piece in pieces for found in re.finditer(r"\sو(?=\S)", piece)]
    led = load_words().ways.match(folded)
    behind = folded[led.end() :].split()[:LONGEST_WAY] if led else []  # لتلقي الإشعارات فعّل زر الجرس
    rests = [folded[folded.index(word, led.end() if led else 0) :] for word in behind]
    return [piece for piece in [*pieces, *joined, *rests] if piece]


def _asked(head: str) -> int:
    """How surely a piece begins with an imperative."""
    if not _imperatives().match(head):
        return 0  # as most pieces
    words = load_words()
    if words.asks_for_us.match(head) or words.clicks.match(head):
        return 3
    if words.asks.match(head) or words.may_ask_many.match(head):
        return 2
    return 1 if words.may_ask.match(head) else 0


def _where(folded: str, networks: str) -> int:
    """A network or an app; more where it ends the line: «على تطبيق كورة», «عبر:»."""
    words = load_words()
    bare = _PLAIN.sub(" ", folded).strip()
    place = rf"(?:(?:{networks})(?!\w)|{words.channels.pattern}|{words.sites.pattern}(?:\s+\S+){{1,2}})"
    if re.search(rf"(?<!\w)(?:علي|عبر|من|من خلال|في)(?:\s+{place}(?:\s+و?{place})*)?$", bare):
        return 2
    return 1 if re.search(rf"(?<!\w)(?:(?:{networks})(?!\w)|{words.channels.pattern})", bare) else 0


def _what(folded: str, heads: list[str]) -> int:
    """What is offered right behind the imperative, a question behind it, or «now» at its end."""
    words = load_words()
    asking = [head for head in heads if _asked(head)]
    offers = any(words.offers.search(" ".join(head.split()[1:4])) for head in asking)
    short = offers and len(folded.split()) <= SHORT and any(_SHOWS.match(head) for head in asking)
    closing = any(re.search(rf"{words.closing.pattern}$", head) for head in asking)
    curt = closing and any(len(head.split()) <= 2 for head in asking)
    question = bool(asking) and folded.endswith(("؟", "?")) and asking[0] == heads[0] and len(asking[0].split()) <= 2
    return offers + short + closing + curt + 2 * (question and len(heads) > 1)


@cache
def load_words() -> Words:
    """The words of `data/appeals.yml`; a class is named there as its field, with blanks."""
    values = read_own(WORDS.read_text(encoding="utf-8"))
    rows = {field.name: values[field.name.replace("_", " ")] for field in fields(Words)}
    return Words(**{name: _pattern(words) for name, words in rows.items()})


@cache
def _imperatives() -> re.Pattern[str]:
    """What any of them begins with."""
    classes = (getattr(load_words(), name.replace(" ", "_")) for name in _IMPERATIVES)
    return re.compile("|".join(one.pattern for one in classes))


@cache
def _first_words() -> frozenset[str]:
    """The first words of all imperatives, those of all ways, and what «and» makes of them."""
    rows = read_own(WORDS.read_text(encoding="utf-8"))
    firsts = {phrase.split()[0] for name in (*_IMPERATIVES, "ways") for phrase in map(str, rows[name])}
    return frozenset(firsts.union(f"و{word}" for word in firsts))


_IMPERATIVES: Final = ("asks for us", "clicks", "asks", "may ask many", "may ask")
"""Classes of `data/appeals.yml`: what asks the reader for something."""


def _pattern(words: object) -> re.Pattern[str]:
    if not isinstance(words, list):
        raise TypeError("appeals.yml: expected lists of words")
    longest_first = sorted(map(re.escape, map(str, words)), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)")
