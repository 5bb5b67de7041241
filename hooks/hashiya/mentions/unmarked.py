"""A state that is written like the capital of another once the marks are gone: «عمان» is Oman, and Amman."""

from __future__ import annotations

from ..arabic.folding import fold_name
from ..arabic.nationality import State, known_states, marked_names, states_by_name
from .ordinary_places import BEFORE_CITIES
from .patterns import Hit
from .words import Words


def is_the_city_without_marks(words: Words, hit: Hit, written: str) -> bool:
    """«قال سائق في عمان»: where a city stands, in a text that nowhere else speaks of the state.

    `written` is the name as it stands in the text: what has its marks is told by them.
    """
    names, capitals = marked_names()
    state = states_by_name().get(hit.pattern.text)
    if state is None or written in names | capitals:
        return False
    before, following = words.before(hit.start), words.after(hit.end)
    if following is not None and (words.is_a("capitals", following) or following.text == "عاصمه"):
        return True  # «عمان عاصمة الأردن»
    listed = following is not None and following.text.startswith("و") and following.text[1:] in known_states()
    at_home = words.gap(hit.start, hit.core) == "ب" or (not hit.clitic and words.is_any_of(BEFORE_CITIES, before))
    if not at_home or listed:
        return False
    # Asked once a text: all of it is read for the answer.
    return not words.once(f"speaks of {state.code}", 0, 0, lambda: _is_spoken_of(words, state))


def _is_spoken_of(words: Words, state: State) -> bool:
    """Whether the text has another name of the state, its name with the marks, or its adjective."""
    names, capitals = marked_names()
    cities = frozenset(map(fold_name, capitals))
    told = [name for name in state.names if name in names or fold_name(name) not in cities]
    forms = {fold_name(form) for form in state.definite_adjectives()}
    return any(name in words.folded.source for name in told) or not forms.isdisjoint(words.texts)
