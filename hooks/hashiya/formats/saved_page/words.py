"""The words in the names that a page gives to its elements: `class="article-related__more"` speaks of related, more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final

from ...border.strict_yaml import read_mapping

RULES: Final = Path(__file__).parent / "data" / "names.yml"

LONGEST_NAMES: Final = 400
"""Characters of an element's names that are read."""

_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_IN_PRINT: Final = frozenset(["title", "content", "body", "submitted", "created", "date", "author", "source"])
"""What a page made for printing calls its parts, all of which are called `print-` something."""
NAMING: Final = ("class", "id", "role", "itemprop", "data-testid", "rel", "aria-labelledby")


def words_of_names(attributes: Mapping[str, str]) -> frozenset[str]:
    """The words of an element's names, and every two that stand together: `read`, `more`, `read-more`."""
    return _named(" ".join(filter(None, map(attributes.get, NAMING)))[:LONGEST_NAMES])


def words_of_tag(tag: str) -> frozenset[str]:
    """The words of an element that the page itself has made up: `site-related`. Those of AMP say what they are."""
    return frozenset() if "-" not in tag or tag.startswith("amp-") else _named(tag[:LONGEST_NAMES])


@lru_cache(maxsize=4096)
def _named(names: str) -> frozenset[str]:
    return frozenset(_words(names))


def _words(names: str) -> Iterator[str]:
    for name in names.split():
        words = [word.lower() for word in _WORD.findall(name)]
        if words[:1] == ["print"] and not _IN_PRINT.isdisjoint(words[1:2]):
            words = words[1:]
        yield from words
        yield from map("-".join, pairwise(words))


@cache
def load_names() -> Mapping[str, frozenset[str]]:
    """The lists of `data/names.yml` by their keys."""
    lists = read_mapping(RULES.read_text(encoding="utf-8")).values
    return {key: frozenset(str(value).split()) for key, value in lists.items()}
