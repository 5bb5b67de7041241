"""The words in which the adjective of a state may begin: الأوكراني, والأوكرانية, للكوري الجنوبي."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from .words import without_clitics


def adjectives_in(word: str, firsts: AbstractSet[str]) -> tuple[str, ...]:
    """The forms of `word` that are among the first words of adjectives: none of most words."""
    if "ال" not in word[:4] and not word.startswith(("لل", "ولل")):
        return ()
    return tuple(form for form in without_clitics(word) if form in firsts)
