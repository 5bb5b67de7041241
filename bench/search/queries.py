"""Queries made from articles: what people type in place of a word that stands in the text, by phenomenon."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"[\w\u064b-\u0652\u0670\u0640]+")
_SENTENCE: Final = re.compile(r"(?<=[.؟!])\s+|\n+")
_ARABIC: Final = re.compile(r"[\u0621-\u064a]+")

COMMONEST: Final = 6
"""Articles that hold a word; one that stands in more tells none of them, and ten places are not enough for all."""

CLITICS: Final = ("و", "ب", "ل", "ف", "ك")


@dataclass(frozen=True, slots=True)
class Trial:
    """A query and what it should find."""

    phenomenon: str
    query: str
    source: str
    """Address of the article that it was made from: it should be among the first ten."""
    relevant: frozenset[str]
    """Addresses of all articles that hold the word that was meant."""


@dataclass(frozen=True, slots=True)
class Text:
    """An article as readers see it."""

    url: str
    text: str
    latin: Mapping[str, str]
    """Latin names of the actors in it, and how the text names them first."""


def trials(texts: Sequence[Text], each: int, seed: int = 1) -> list[Trial]:
    """About `each` queries of every phenomenon for each article."""
    dice = random.Random(seed)  # noqa: S311  # the same queries every time, no secret
    holders = _holders(texts)
    found: list[Trial] = []
    for text in texts:
        own = [
            w for w in dict.fromkeys(_plain_words(text.text)) if len(w) >= 4 and len(holders[_folded(w)]) <= COMMONEST
        ]
        for phenomenon, change in CHANGES.items():
            changed = [(w, query) for w in own if (query := change(w, holders)) and _tells(w, query, holders)]
            for word, query in dice.sample(changed, min(each, len(changed))):
                found.append(Trial(phenomenon, query, text.url, holders[_folded(word)]))
        for phenomenon, make in SENTENCES.items():
            found += [Trial(phenomenon, query, text.url, frozenset({text.url})) for query in make(text, dice, each)]
        named = [(name, holding) for name in text.latin if len(holding := _named(texts, name)) <= COMMONEST]
        found += [Trial("latin name", name, text.url, holding) for name, holding in named[:each]]
    return found


def _tells(word: str, query: str, holders: Mapping[str, frozenset[str]]) -> bool:
    """Whether what is typed is not just as well a frequent word itself."""
    return query != word and len(holders[_folded(word)] | holders.get(_folded(query.strip()), frozenset())) <= COMMONEST


def _holders(texts: Iterable[Text]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for text in texts:
        for word in _plain_words(text.text):
            found.setdefault(_folded(word), set()).add(text.url)
    return {word: frozenset(urls) for word, urls in found.items()}


def _named(texts: Iterable[Text], latin: str) -> frozenset[str]:
    return frozenset(text.url for text in texts if latin in text.latin)


def _plain_words(text: str) -> list[str]:
    return _WORD.findall(text)


_SEATS: Final = str.maketrans("أإآٱىةؤئ", "اااايهوي")
_MARKS: Final = re.compile("[\u064b-\u0652\u0670\u0640]")


def _folded(word: str) -> str:
    """Letters and digits as this trial takes them for equal: of its own, not the search's."""
    plain = _MARKS.sub("", word).translate(_SEATS).lower()
    return "".join(str("٠١٢٣٤٥٦٧٨٩".index(c)) if c in "٠١٢٣٤٥٦٧٨٩" else c for c in plain)


Holders = Mapping[str, frozenset[str]]
Change = Callable[[str, Holders], str | None]


def _letters(word: str) -> str | None:
    return word if _ARABIC.fullmatch(_MARKS.sub("", word)) else None


def _typed_plainly(word: str, _: Holders) -> str | None:
    return _folded(word) if _letters(word) else None


def _hamza_added(word: str, _: Holders) -> str | None:
    return "أ" + word[1:] if _letters(word) and word.startswith("ا") and not word.startswith("ال") else None


def _with_marks(word: str, _: Holders) -> str | None:
    bare = _MARKS.sub("", word)
    return bare[0] + "َ" + bare[1:-1] + "ـ" + bare[-1] + "ُ" if _letters(word) else None


def _with_article(word: str, holders: Holders) -> str | None:
    """Only where the word with the article is a word of these articles too: يقول takes none."""
    bare = _MARKS.sub("", word)
    if not _letters(word) or bare.startswith(("ال", "لل")):
        return None
    return "ال" + bare if _folded("ال" + bare) in holders else None


def _without_article(word: str, _: Holders) -> str | None:
    bare = _MARKS.sub("", word)
    return bare[2:] if _letters(word) and bare.startswith("ال") and len(bare) >= 6 else None


def _with_clitic(word: str, holders: Holders) -> str | None:
    bare = _MARKS.sub("", word)
    if not _letters(word) or bare.startswith(("ال", "لل", *CLITICS)) or _folded("ال" + bare) not in holders:
        return None
    return CLITICS[len(bare) % 3] + bare


def _without_clitic(word: str, holders: Holders) -> str | None:
    bare = _MARKS.sub("", word)
    rest = bare[1:]
    parted = bare.startswith(CLITICS) and len(rest) >= 4 and _folded("ال" + rest) in holders
    return rest if _letters(word) and parted and _folded("ال" + bare) not in holders else None


def _inflected(word: str, holders: Holders) -> str | None:
    """Another inflection of the word that stands somewhere here: the plural, the dual, the adjective, a pronoun."""
    bare = _folded(word)
    if not _letters(word):
        return None
    base = bare.removesuffix("ه")
    for ending in ("ات", "ها", "هم", "يه", "ين", "ان", "ون", "ه", "ي"):
        if len(base) >= 4 and base + ending != bare and base + ending in holders:
            return base + ending
    return None


def _other_digits(word: str, _: Holders) -> str | None:
    if not re.fullmatch(r"\d{4}", word):
        return None
    western, eastern = "0123456789", "٠١٢٣٤٥٦٧٨٩"
    table = str.maketrans(western + eastern, eastern + western)
    return word.translate(table)


def _glued(word: str, _: Holders) -> str | None:
    return f"«{_MARKS.sub('', word)}»،" if _letters(word) else None


def _beginning(word: str, _: Holders) -> str | None:
    bare = _MARKS.sub("", word)
    article = re.match("[وفبك]?ال|لل", bare)
    least = 4 + (len(article.group()) if article else 0)  # letters that are the word's own
    return bare[: max(least, round(len(bare) * 0.6))] if _letters(word) and len(bare) > least else None


def _exact(word: str, _: Holders) -> str | None:
    return word + " " if _letters(word) else None


CHANGES: Final[dict[str, Change]] = {
    "exact word": _exact,
    "أ/ا ة/ه ى/ي ؤ/ئ left out": _typed_plainly,
    "a hamza too many": _hamza_added,
    "tashkeel, tatweel": _with_marks,
    "article added": _with_article,
    "article left out": _without_article,
    "clitic added": _with_clitic,
    "clitic left out": _without_clitic,
    "inflection": _inflected,
    "٢٠٢٥ ↔ 2025": _other_digits,
    "glued to « ، (": _glued,
    "prefix while typing": _beginning,
}


def _sentences(text: Text) -> list[list[str]]:
    return [words for sentence in _SENTENCE.split(text.text) if len(words := _plain_words(sentence)) >= 8]


def _several(text: Text, dice: random.Random, each: int) -> list[str]:
    chosen = dice.sample(_sentences(text), min(each, len(_sentences(text))))
    return [" ".join(dice.sample([w for w in words if len(w) >= 4], 3)) + " " for words in chosen if _long(words)]


def _long(words: list[str]) -> bool:
    return sum(len(word) >= 4 for word in words) >= 3


def _side_by_side(text: Text, dice: random.Random, each: int) -> list[str]:
    found = []
    for words in dice.sample(_sentences(text), min(each, len(_sentences(text)))):
        start = dice.randrange(len(words) - 3)
        found.append(f"«{' '.join(words[start : start + 4])}»")
    return found


def _pasted(text: Text, dice: random.Random, each: int) -> list[str]:
    return [" ".join(words[:10]) for words in dice.sample(_sentences(text), min(each, len(_sentences(text))))]


SENTENCES: Final = {"several words": _several, "a phrase in «»": _side_by_side, "a pasted sentence": _pasted}
