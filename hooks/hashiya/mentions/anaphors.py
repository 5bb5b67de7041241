"""Who is spoken of again without a name: الأخير, الحركة, المنظمة, الوزير. Rule 7: only where one candidate fits."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from operator import itemgetter

from .anaphoric import LATTER, OF_TWO
from .bare_titles import bare_title
from .latter import former, late, latter
from .matcher import Matcher
from .mention import Via
from .named import Named, Spans
from .nouns import noun, offices_of, remember_other
from .roles import Roles
from .scene import Anaphor, Scene
from .tenures import holder_by_tenure, tenure_behind
from .titles import Form
from .words import Words


def find_anaphors(
    words: Words, names: list[Named], roles: Roles, matcher: Matcher, date: datetime.date | None
) -> list[Named]:
    """The anaphors of a text with their actors, by place; offices that an anaphor ends are among them."""
    scene = Scene(words, names, roles, matcher, date)
    events: list[tuple[int, Named | Anaphor]] = [(one.hit.start, one) for one in scene.named]
    events += [(anaphor.start, anaphor) for anaphor in _anaphors(scene)]
    found: list[Named] = []
    for _, event in sorted(events, key=itemgetter(0)):
        if isinstance(event, Anaphor):
            resolved = list(_resolve(scene, event))
        else:
            resolved = list(offices_of(scene, event)) if event.via == Via.ANAPHOR else []
            scene.discourse.add(event.hit.start, event.hit.end, event.actor or "")
        for one in resolved:
            scene.discourse.add(one.hit.start, one.hit.end, one.actor or "")
        found += resolved
    return found


def _anaphors(scene: Scene) -> Iterator[Anaphor]:
    """All words that may speak of somebody again."""
    bare = [hit for hit in scene.titles if any(title.form == Form.BARE for title in hit.pattern.titles)]
    bare += [hit for hit in scene.offices if tenure_behind(scene.words, hit)]
    spans = Spans((hit.start, hit.end) for hit in bare)
    yield from (Anaphor(hit.start, hit.end, hit.pattern.text, hit) for hit in bare)
    for number, known in scene.words.known:
        if known.noun:
            start, end = scene.words.starts[number], scene.words.ends[number]
            if not scene.taken.touches(start, end) and not spans.touches(start, end):
                yield Anaphor(start, end, known.noun)


def _resolve(scene: Scene, anaphor: Anaphor) -> Iterable[Named]:
    if anaphor.hit:
        told = tenure_behind(scene.words, anaphor.hit)
        return holder_by_tenure(scene, anaphor.hit, *told) if told else bare_title(scene, anaphor.hit)
    if anaphor.noun in LATTER:
        return latter(scene, anaphor)
    if anaphor.noun in OF_TWO:
        return former(scene, anaphor)
    if anaphor.noun in scene.words.lexicon.classes["late_ones"]:
        return late(scene, anaphor)
    if anaphor.noun.startswith("ال"):
        return noun(scene, anaphor)
    remember_other(scene, anaphor)
    return []
