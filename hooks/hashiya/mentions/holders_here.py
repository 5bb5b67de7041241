"""Whom a title alone may mean: who bears it in the text, who holds it in the state that is spoken of."""

from __future__ import annotations

from typing import Final

from ..actors.actor import Kind
from ..arabic.nationality import known_states
from .named_titles import after_honorifics
from .offices import OfficeKey, family_of
from .patterns import Hit
from .scene import Scene
from .words import without_clitics

REACH_OF_CAPITAL: Final = 4
"""Words before a title among which the city is told."""


def holder_here(scene: Scene, hit: Hit, families: set[str]) -> str | None:
    """Whose name this text sets behind the very title, «رئيس الجمهورية قيس سعيّد», else the holder in its state."""
    if scene.bearers is None:
        scene.bearers = _bearers(scene)
    named = scene.bearers.get(hit.pattern.text, ())
    bearers = {bearer for bearer in named if holds_one(scene, bearer, families)}
    return bearers.pop() if len(bearers) == 1 else holder_in_state(scene, families, state_here(scene, hit))


def _bearers(scene: Scene) -> dict[str, set[str]]:
    """By each title of the text those whose name stands behind it."""
    found: dict[str, set[str]] = {}
    for title in scene.titles:
        if bearer := scene.named_from(after_honorifics(scene.words, title.end)):
            found.setdefault(title.pattern.text, set()).add(bearer)
    return found


def holds_one(scene: Scene, actor: str, families: set[str]) -> bool:
    """Whether the actor holds one of the offices on the article's day."""
    day, offices = scene.date, scene.matcher.actors[actor].offices
    return day is not None and any(family_of(one.title) in families and one.held_on(day) for one in offices)


def acts_for_one(scene: Scene, actor: str, families: set[str]) -> bool:
    """Whether the actor holds such an office until another does, as the profile says."""
    offices = scene.matcher.actors[actor].offices
    return any(one.acting and family_of(one.title) in families for one in offices)


def holders_among(scene: Scene, found: set[str], families: set[str]) -> set[str]:
    """Of several candidates those who hold the office on the day."""
    if scene.date is None or len(found) < 2:
        return found
    bodies = {office.of for slug in found for office in scene.matcher.actors[slug].offices}
    return (found & holders_of(scene, families, bodies)) or found


def state_here(scene: Scene, hit: Hit) -> str | None:
    """The state whose capital the sentence has just named, «وفي القاهرة، تقدم رئيس الجمهورية», or the article's."""
    words = scene.words
    for word in words.sentence_before(hit.start, REACH_OF_CAPITAL):
        if known_states().isdisjoint(without_clitics(word.text)):
            continue
        if word.text not in known_states() or not words.is_a("locative_prepositions", words.before(word.start)):
            break
        pattern = scene.matcher.phrases.patterns.get(word.text)
        states = {m.actor for m in pattern.meanings if m.kind == Kind.STATE} if pattern else set()
        return states.pop() if len(states) == 1 else None
    return scene.subject


def holder_in_state(scene: Scene, families: set[str], state: str | None) -> str | None:
    """The one who holds such an office in the state, or in a body of it, on the article's day."""
    if scene.date is None or state is None:
        return None
    holders = holders_of(scene, families, {state, *scene.matcher.bodies_of.get(state, ())})
    return holders.pop() if len(holders) == 1 else None


def holders_of(scene: Scene, families: set[str], bodies: set[str]) -> set[str]:
    """Who holds one of the offices in one of the bodies on the article's day."""
    keys = (OfficeKey(family, body) for family in families for body in bodies)
    return {slug for key in keys for slug in scene.matcher.holders.on(key, scene.date)} if scene.date else set()
