"""The state that an article is about: whose «رئيس الجمهورية» it speaks of without saying so."""

from __future__ import annotations

from collections import Counter

from ..actors.actor import Kind
from .matcher import Matcher
from .named import Named
from .words import Words, without_clitics


def subject_state(words: Words, names: list[Named], matcher: Matcher) -> str | None:
    """The state that is named most, by name, capital or adjective; None where two are named as often."""
    counts: Counter[str] = Counter(
        one.actor for one in names if one.actor and matcher.actors[one.actor].kind == Kind.STATE
    )
    for text in words.texts:
        if "ال" in text[:4] or text.startswith(("لل", "ولل")):
            slug = next(filter(None, map(matcher.bodies_by_adjective.get, without_clitics(text))), None)
            if slug and matcher.actors[slug].kind == Kind.STATE:
                counts[slug] += 1
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
