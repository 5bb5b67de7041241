"""The words that an actor bears: those of its names, and the crowned titles that it has had."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Final

from ..actors.actor import Actor
from ..arabic.folding import fold_name
from ..arabic.lexicon import load_lexicon
from .first_names import may_be_given
from .once import once_an_actor
from .patterns import Hit
from .words import Word, Words, without_clitics


@once_an_actor
def own_words(actor: Actor) -> frozenset[str]:
    """The words of all names that an actor bears, and the crowned titles that it has had."""
    own = frozenset(word for name in (actor.name, *(a.name for a in actor.aliases)) for word in fold_name(name).split())
    crowned = load_lexicon().classes["crowned"]
    own |= frozenset(word for title in _titles_of(actor) for word in fold_name(title).split() if "ال" + word in crowned)
    return own if own.isdisjoint(_JUNIOR) else own | _JUNIOR


def is_crowned_otherwise(words: Words, hit: Hit, before: Word, own: frozenset[str]) -> bool:
    """«الأميرة إليزابيث» is not the queen, «السلطان محمد السادس» no king: a given name with a title of another."""
    numbered = hit.pattern.text.split()[-1] in words.lexicon.classes["ordinals"]
    if not may_be_given(words, hit.pattern.text) and not numbered:
        return False
    title = next((form for form in without_clitics(before.text) if form in words.lexicon.classes["crowned"]), None)
    return title is not None and title not in own and title.removeprefix("ال") not in own


def is_numbered(hit: Hit, actor: Actor, ordinals: AbstractSet[str]) -> bool:
    """Whether the name is one that a king bears with a number, or the first name of a full name."""
    return fold_name(actor.name).startswith(hit.pattern.text) or not ordinals.isdisjoint(fold_name(actor.name).split())


def _titles_of(actor: Actor) -> tuple[str, ...]:
    return (*(office.title for office in actor.offices), actor.description)


_JUNIOR: Final = frozenset({"الابن", "جونيور"})
"""The son of that name, in the language and in letters: ماركوس الابن is ماركوس جونيور."""
