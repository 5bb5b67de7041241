"""What was found out about each word while articles were read: of no use once all of them have been."""

from __future__ import annotations

from .arabic.folding import fold_name
from .mentions.kinship import tells_kinship
from .mentions.sounds import SOUNDS
from .mentions.variants import SKELETONS, spellings, vowelled
from .mentions.words import readings, without_clitics
from .unknown.suspects import forget_words

_BY_WORD = SOUNDS, SKELETONS
_REMEMBERED = fold_name, readings, without_clitics, spellings, vowelled, tells_kinship


def forget_language() -> None:
    """Let go of it all, tables of names and words too: pages are made in the room that it took.

    A matcher that still stands would ask for its words anew.
    """
    forget_words()
    for words in _BY_WORD:
        words.clear()
    for remembered in _REMEMBERED:
        remembered.cache_clear()
