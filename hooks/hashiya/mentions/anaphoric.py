"""Words that may speak again of somebody who has been named: الحركة, الوزير, الأخير."""

from __future__ import annotations

from typing import Final

from ..arabic.lexicon import load_lexicon
from .words import without_clitics

LATTER: Final = {"الاخير": False, "الاخيره": True}
"""«The latter» and whether it is feminine."""

OF_TWO: Final = ("الاول", "الثاني")
"""«The former» and «the second» of two who have just been named."""

_NOUNS: Final = ("body_nouns", "person_nouns", "state_nouns")
"""Classes of nouns that somebody who has been named is called by."""


def anaphoric_noun(word: str) -> str | None:
    """The noun in `word` that may speak of somebody again, with its article; without one, a noun that heads a name."""
    classes = load_lexicon().classes
    for form in without_clitics(word):
        bare = form.removeprefix("ال")
        if bare != form and bare in classes["no_anaphors"]:
            return None
        if bare != form and (
            any(bare in classes[nouns] for nouns in _NOUNS)
            or form in LATTER
            or form in OF_TWO
            or form in classes["late_words"]
        ):
            return form
        if form in classes["body_nouns"]:
            return bare
    return None
