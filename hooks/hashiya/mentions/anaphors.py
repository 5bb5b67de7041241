"""Who is spoken of again without a name: الأخير, الحركة, المنظمة, الوزير. Rule 7: only where one candidate fits."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from ..arabic.lexicon import load_lexicon
from .bare_titles import bare_title
from .latter import LATTER, OF_TWO, former, late, latter
from .matcher import Matcher
from .named import Named, Spans
from .nouns import noun, offices_of, remember_other
from .roles import Roles
from .scene import Anaphor, Scene
from .titles import Form
from .words import Words, without_clitics


def find_anaphors(
    words: Words, names: list[Named], roles: Roles, matcher: Matcher, date: datetime.date | None
) -> list[Named]:
    """The anaphors of a text with their actors, by place; offices that an anaphor ends are among them."""
    scene = Scene(words, names, roles, matcher, date)
    events: list[tuple[int, Named | Anaphor]] = [(one.hit.start, one) for one in scene.named]
    events += [(anaphor.start, anaphor) for anaphor in _anaphors(scene)]
    found: list[Named] = []
    for _, event in sorted(events, key=lambda pair: pair[0]):
        known = [event] if isinstance(event, Named) else []
        resolved = list(offices_of(scene, event) if isinstance(event, Named) else _resolve(scene, event))
        for one in (*known, *resolved):
            scene.discourse.add(one.hit.start, one.hit.end, one.actor or "")
        found += resolved
    return found


def _anaphors(scene: Scene) -> Iterator[Anaphor]:
    """All words that may speak of somebody again."""
    bare = [hit for hit in scene.titles if any(title.form == Form.BARE for title in hit.pattern.titles)]
    spans = Spans((hit.start, hit.end) for hit in bare)
    yield from (Anaphor(hit.start, hit.end, hit.pattern.text, hit) for hit in bare)
    nouns = [(number, noun) for number, noun in enumerate(map(anaphoric_noun, scene.words.texts)) if noun]
    for number, found in nouns:
        start, end = scene.words.starts[number], scene.words.ends[number]
        if not scene.taken.touches(start, end) and not spans.touches(start, end):
            yield Anaphor(start, end, found)


_NOUNS: Final = ("body_nouns", "person_nouns", "state_nouns")
"""Classes of nouns that somebody who has been named is called by."""


@lru_cache(maxsize=65536)
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


def _resolve(scene: Scene, anaphor: Anaphor) -> Iterable[Named]:
    if anaphor.hit:
        return bare_title(scene, anaphor.hit)
    if anaphor.noun in LATTER:
        return latter(scene, anaphor)
    if anaphor.noun in OF_TWO:
        return former(scene, anaphor)
    if anaphor.noun in scene.words.lexicon.classes["late_words"]:
        return late(scene, anaphor)
    if anaphor.noun.startswith("ال"):
        return noun(scene, anaphor)
    remember_other(scene, anaphor)
    return []
