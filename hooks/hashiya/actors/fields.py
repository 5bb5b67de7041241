"""What stands at the keys of a profile, read and checked one by one."""

from __future__ import annotations

import datetime
from functools import cache
from typing import Final

from ..arabic.folding import fold_name
from ..arabic.lexicon import load_lexicon
from ..border.addresses import safe_address
from ..border.visible import visible
from .actor import Alias, Use

SHORTEST_ALIAS: Final = 2
"""Letters in matching form: one letter is in every text."""

LONGEST_NAME: Final = 200
"""Characters; a longer value of a name is a slip."""

_OF_EVERY_TEXT: Final = ("particles", "locative_prepositions", "toward_prepositions")
"""Classes of words none of which is a name."""

_WORDS_OF_EVERY_TEXT: Final[dict[str, str]] = {
    "no, yes": "لا نعم لم لن ليس ليست غير",
    "this, that": "هذا هذه هؤلاء ذلك تلك",
    "which, who": "الذي التي الذين",
    "that, if, whether": "أن إن إذا لو هل",
    "and then, or, but": "ثم أو أم لكن",
    "said, added, stressed": "قال قالت وقال وقالت أضاف وأضاف أكد وأكد أوضح وأوضح",
    "all, some, with, between, before, after": "كل بعض مع بين بعد قبل عند منذ خلال ضد دون قد تم يتم كما",
    "today, yesterday, tomorrow": "اليوم أمس غدا",
    "he, she, we, I, you": "وهو وهي نحن أنا أنت",
}
"""Words that no class of the language data holds, by what they say: an alias like them would stand everywhere."""

_ALI: Final = "علي"
"""The one name among them: in matching form it is spelt like على, on."""


def read_text(value: object) -> str:
    """Visible text of a line. Raises `ValueError` where it is none or too long."""
    text = visible(value) if isinstance(value, str) else ""
    if not text:
        raise ValueError(f"expected text, got {value!r}")
    if len(text) > LONGEST_NAME:
        raise ValueError(f"expected at most {LONGEST_NAME} characters, got {len(text)}")
    return text


def read_name(value: object) -> str:
    """A name that can be found in a text. Raises `ValueError` for one that every text has."""
    name = read_text(value)
    folded = fold_name(name)
    if len(folded) < SHORTEST_ALIAS or not any(char.isalpha() for char in folded):
        raise ValueError(f"{name!r} is too short to be told from other words")
    lexicon = load_lexicon()
    grammar = folded in _words_of_every_text() or any(lexicon.has(words, folded) for words in _OF_EVERY_TEXT)
    if grammar and folded != _ALI:
        raise ValueError(f"{name!r} stands in every text")
    return name


@cache
def _words_of_every_text() -> frozenset[str]:
    """In matching form."""
    return frozenset(fold_name(word) for words in _WORDS_OF_EVERY_TEXT.values() for word in words.split())


def read_alias(item: object, line: int | None) -> Alias:
    """A name, or a mapping of a name and its use. Raises `ValueError`."""
    if isinstance(item, str):
        item = {"name": item}
    if not isinstance(item, dict) or not set(item) <= {"name", "use"}:
        raise ValueError(f"expected a name or {{name: …, use: …}}, got {item!r}")
    name = read_name(item.get("name"))
    use = item.get("use", "name")
    if use not in list(Use):
        raise ValueError(f"use: expected one of {', '.join(Use)}, got {use!r}")
    return Alias(name, Use(str(use)), line)


def read_day(item: dict[str, object], key: str) -> datetime.date | None:
    """The day at `key`, quoted or not; None where none is given. Raises `ValueError`."""
    value = item.get(key)
    if isinstance(value, datetime.datetime):
        return value.date()
    if value is None or isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise ValueError(f"{key}: expected a date such as 2026-01-06, got {value!r}") from None


def read_flag(item: dict[str, object], key: str) -> bool:
    """Whether `key` is set. Raises `ValueError` where it is neither true nor false."""
    value = item.get(key, False)
    if not isinstance(value, bool):
        raise ValueError(f"{key}: expected true or false, got {value!r}")
    return value


def read_addresses(item: dict[str, object], key: str) -> tuple[str, ...]:
    """The addresses at `key`, one or a list. Raises `ValueError` where one is not safe."""
    value = item.get(key) or []
    return tuple(safe_address(address) for address in (value if isinstance(value, list) else [value]))
