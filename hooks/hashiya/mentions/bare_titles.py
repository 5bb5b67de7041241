"""«الرئيس», «رئيس الوزراء»: a title alone is that of who was named, or of the state that the article is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from ..actors.actor import Kind, Office
from .discourse import nature_of
from .mention import Via
from .named import Named
from .named_titles import after_honorifics
from .offices import OfficeKey, family_of
from .patterns import Hit
from .scene import Scene
from .titles import Form
from .words import Word

OF_THE_STATE: Final = "الجمهوريه"
"""Of the republic: a title that ends so is that of the state which the article is about, and of no other."""

_OTHERS: Final = ("السيد", "السيده", "قصر")
"""Mister, madam, palace: an address and a building."""


def bare_title(scene: Scene, hit: Hit) -> Iterable[Named]:
    """The one person who was named and holds or held such an office, or else the holder in the article's state."""
    if not _stands_alone(scene, hit):
        return []
    families = {title.family for title in hit.pattern.titles if title.form == Form.BARE}
    by_subject = _holder_in_subject_state(scene, families) if " " in hit.pattern.text else None
    found = scene.discourse.antecedents(hit.start, _holds(scene, families, hit))
    candidates = {*found, by_subject or ""}
    if scene.introduces(hit.end, candidates) or (not hit.clitic and scene.is_led_by(hit.start, candidates)):
        return []  # «مصطفى مدبولي، رئيس مجلس الوزراء»: the name is the mention
    if not hit.pattern.text.endswith(OF_THE_STATE) and found:
        found = _holders_among(scene, found, families)
        return [Named(hit, found.pop(), Via.ANAPHOR)] if len(found) == 1 else []
    return [Named(hit, by_subject, Via.ROLE)] if by_subject else []


def _stands_alone(scene: Scene, hit: Hit) -> bool:
    """No deputy before it, no adjective, name or body behind it."""
    words = scene.words
    before, after = words.before(hit.start), words.after(hit.end)
    if _is_description(scene, hit, before) or (before and before.text in _OTHERS):
        return False
    if not hit.clitic and (words.is_a("deputies", before) or words.is_a("post_words", before)):
        return False
    if words.is_a("deputies", before) and words.folded.text.startswith("ل", hit.start):
        return False  # «نائبة لرئيس الوزراء»
    name_start = after_honorifics(words, hit.end)
    if name_start > hit.end and scene.is_named_behind(name_start):
        return False  # «ولي العهد الأمير محمد بن سلمان»
    if after is None or scene.ends_before(after):
        return after is None or not _has_a_body(scene, hit, after)
    return scene.is_object(before, after) and not scene.names_somebody(after)


def _is_description(scene: Scene, hit: Hit, before: Word | None) -> bool:
    """«وصفه بالرئيس», «كالرئيس»."""
    clitic = scene.words.gap(hit.start, hit.core)
    described = " " not in hit.pattern.text and before is not None
    return clitic.endswith("ك") or (clitic.endswith("ب") and described)


def _has_a_body(scene: Scene, hit: Hit, after: Word) -> bool:
    """«الأمين العام لمجلس التعاون», «وزير الخارجية والتعاون الدولي»: the title goes on, or ل leads to its body."""
    if " " not in hit.pattern.text or after.text in scene.words.lexicon.classes["after_titles"]:
        return False  # «الأمين العام لم يوافق»
    return after.text.startswith("وال") or (hit.pattern.text.startswith("ال") and after.text.startswith("ل"))


def _holds(scene: Scene, families: set[str], hit: Hit) -> Callable[[str], bool]:
    feminine = hit.pattern.text.split()[0].endswith("ه")

    def has_begun(office: Office) -> bool:
        """Who was president is still called so in an obituary; who will be is not yet."""
        return scene.date is None or office.start is None or office.start <= scene.date

    def fits(slug: str) -> bool:
        actor = scene.matcher.actors[slug]
        if actor.kind != Kind.PERSON or nature_of(actor).feminine is not feminine:
            return False
        return any(family_of(office.title) in families and has_begun(office) for office in actor.offices)

    return fits


def _holders_among(scene: Scene, found: set[str], families: set[str]) -> set[str]:
    """Of several candidates those who hold the office on the day."""
    if scene.date is None or len(found) < 2:
        return found
    bodies = {office.of for slug in found for office in scene.matcher.actors[slug].offices}
    return (found & _holders(scene, families, bodies)) or found


def _holder_in_subject_state(scene: Scene, families: set[str]) -> str | None:
    if scene.date is None or scene.subject is None:
        return None
    holders = _holders(scene, families, {scene.subject, *scene.matcher.bodies_of.get(scene.subject, ())})
    return holders.pop() if len(holders) == 1 else None


def _holders(scene: Scene, families: set[str], bodies: set[str]) -> set[str]:
    """Who holds one of the offices in one of the bodies on the article's day."""
    keys = (OfficeKey(family, body) for family in families for body in bodies)
    return {slug for key in keys for slug in scene.matcher.holders.on(key, scene.date)} if scene.date else set()
