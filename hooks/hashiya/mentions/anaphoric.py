"""Words that may speak again of somebody who has been named: الحركة, الوزير, الأخير."""

from __future__ import annotations

from functools import cache
from typing import Final

from ..arabic.lexicon import load_lexicon
from ..arabic.nationality import definite_adjectives
from .patterns import Hit
from .words import Words, without_clitics

LATTER: Final = {"الاخير": False, "الاخيره": True}
"""«The latter» and whether it is feminine."""

OF_TWO: Final = ("الاول", "الثاني")
"""«The former» and «the second» of two who have just been named."""

_NOUNS: Final = ("body_nouns", "person_nouns", "state_nouns")
"""Classes of nouns that somebody who has been named is called by."""


def anaphoric_noun(word: str) -> str | None:
    """The noun in `word` that may speak of somebody again, with its article; without one, a noun that heads a name."""
    forms = without_clitics(word)
    if _telling().isdisjoint(forms):
        return None
    classes = load_lexicon().classes
    for form in forms:
        bare = form.removeprefix("ال")
        if bare != form and bare in classes["no_anaphors"]:
            return None
        if bare != form and (
            any(bare in classes[nouns] for nouns in _NOUNS)
            or form in LATTER
            or form in OF_TWO
            or form in classes["late_ones"]
        ):
            return form
        if form in classes["body_nouns"]:
            return bare
    return None


def is_told_by_its_land(words: Words, hit: Hit) -> bool:
    """«الشركة الأميركية»: a short form of several profiles, which its adjective tells apart as it does any noun."""
    following = words.after(hit.end)
    if following is None or following.text not in definite_adjectives():
        return False
    several = len({meaning.actor for meaning in hit.pattern.meanings}) > 1
    return several and anaphoric_noun(hit.pattern.text) is not None


@cache
def _telling() -> frozenset[str]:
    """Every form that decides: the nouns of all those classes with the article, those of bodies without it too."""
    classes = load_lexicon().classes
    nouns = classes["no_anaphors"].union(*(classes[nouns] for nouns in _NOUNS))
    return frozenset({f"ال{noun}" for noun in nouns} | classes["body_nouns"] | classes["late_ones"]).union(
        LATTER, OF_TWO
    )
