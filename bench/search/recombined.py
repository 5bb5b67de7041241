"""Thousands of articles out of a few: their sentences anew, with words exchanged and with words that are new.

As in any news a few words are in every other article, and every article brings words that no other has.
"""

from __future__ import annotations

import datetime
import random
import re
from collections.abc import Sequence
from typing import Final

from hashiya.search.documents import Document, Names

_SENTENCE: Final = re.compile(r"(?<=[.؟!])\s+|\n+")

LETTERS: Final = "ابتجحدرزسشصطعغفقكلمنهوي"

BYTES: Final = 4_600
"""Of an article, as agencies write them."""

EXCHANGED: Final = 0.15
"""Share of the words that another of the corpus takes the place of."""

NEW: Final = 0.015
"""Share of the words that are new."""

A_DAY: Final = 4
"""Articles of one day."""


def recombined(articles: Sequence[Document], count: int, seed: int = 1) -> list[Document]:
    """`count` articles, newest first, the same every time."""
    dice = random.Random(seed)  # noqa: S311  # the same articles every time, no secret
    sentences = [s for one in articles for s in _SENTENCE.split(one.text) if len(s) > 30]
    words = [word for sentence in sentences for word in sentence.split()]
    newest = datetime.date(2026, 1, 1)
    found = []
    for number in range(count):
        text = ""
        while len(text.encode()) < BYTES:
            text += _varied(dice.choice(sentences), words, dice) + ("\n" if dice.random() < 0.4 else " ")
        first, second = dice.choice(articles), dice.choice(articles)
        title = " ".join([*first.title.split()[:5], *second.title.split()[-5:]])
        day = newest - datetime.timedelta(days=number // A_DAY)
        named = _named(text, first.names + second.names)
        slugs = tuple(names.slug for names in named)
        url = f"articles/{number:05}/"
        found.append(
            Document(url, title, text.strip(), 0, "article", day, first.publisher, actors=slugs, names=tuple(named))
        )
    return found


def _varied(sentence: str, words: Sequence[str], dice: random.Random) -> str:
    told = sentence.split()
    for at in range(len(told)):
        chance = dice.random()
        if chance < EXCHANGED:
            told[at] = dice.choice(words)
        elif chance < EXCHANGED + NEW:
            told[at] = "".join(dice.choice(LETTERS) for _ in range(dice.randint(4, 8)))
    return " ".join(told)


def _named(text: str, known: Sequence[Names]) -> list[Names]:
    """Actors of the two articles, where the text has one of their names."""
    found = {}
    for one in known:
        places = [(text.find(name), name) for name in one.names if name in text]
        if places:
            start, name = min(places)
            found[one.slug] = Names(one.slug, start, start + len(name), one.names)
    return list(found.values())
