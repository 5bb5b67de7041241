"""«الرئيس المنتخب», «الرئيس الفلبيني السابق»: the word behind a title tells when its holder holds it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from ..actors.actor import Office
from .foreign_words import is_met_nowhere
from .holding import TURN
from .mention import Via
from .named import Named
from .offices import OfficeKey, family_of
from .other_offices import is_of_another
from .patterns import Hit
from .scene import Scene, named_at
from .titles import Form
from .words import Word, Words

TENURES: Final = ("newly_come", "departed", "leaving")
"""Classes of words that tell it: elect or new, former, outgoing."""


def tenure_behind(words: Words, hit: Hit) -> tuple[str, int] | None:
    """Which of `TENURES` the words behind a title tell, and where they end; None where they tell none.

    «المنتهية ولايته» is two words: the second says whose term it is.
    """
    quality = words.after(hit.end)
    tenure = next((tenure for tenure in TENURES if quality is not None and words.is_a(tenure, quality)), None)
    if quality is None or tenure is None:
        return None
    term = words.after(quality.end)
    ended = words.is_a("ended", quality)
    if ended and not words.is_a("terms", term):
        return None
    return tenure, term.end if ended and term is not None else quality.end


def holder_by_tenure(scene: Scene, hit: Hit, tenure: str, end: int) -> Iterable[Named]:
    """The one who was named and held, leaves or takes the office as the word tells; the title ends at `end`."""
    words, day = scene.words, scene.date
    if day is None or is_of_another(words, hit, words.before(hit.start)) or _has_its_name(scene, end):
        return []
    if tenure == "newly_come" and _is_anybody(words, hit, end):
        return []
    if tenure == "departed" and not words.is_a("late_words", words.before(end)):
        return []  # «الرئيس السابق»: of several who held it the day tells none
    following = words.after(end)
    if following is not None and not (scene.ends_before(following) or tenure == "newly_come"):
        return []
    found = scene.discourse.antecedents(hit.start, lambda slug: _FITTING[tenure](list(_offices(scene, hit, slug)), day))
    if len(found) != 1 or scene.is_led_by(hit.start, found) or _is_a_strangers(scene, hit):
        return []  # «قابوس بن سعيد السلطان الراحل»
    return [named_at(hit.start, end, found.pop(), Via.ANAPHOR)]


def _is_a_strangers(scene: Scene, hit: Hit) -> bool:
    """«بحق صدام، الرئيس العراقي المخلوع»: in apposition to a name that no profile has."""
    words = scene.words
    number = words.number_at(hit.start) - 1
    last = words.word(number) if number >= 0 else None
    if last is None or words.gap(last.end, hit.start).strip() not in ("،", ","):
        return False
    return not scene.is_somebody(last) and (scene.names_somebody(last) or is_met_nowhere(words, last))


def _has_its_name(scene: Scene, end: int) -> bool:
    """«الرئيس السابق باراك أوباما», and behind a comma or a bracket as well."""
    number = scene.words.number_at(end)
    beyond = scene.words.word(number) if number < len(scene.words.texts) else None
    apart = beyond is not None and scene.words.gap(end, beyond.start).strip() in ("،", ",", "(")
    if scene.is_named_behind(end) or (apart and beyond is not None and scene.names_somebody(beyond)):
        return True
    second = scene.words.after(beyond.end) if beyond is not None else None
    return beyond is not None and beyond.text == "علي" and scene.names_somebody(second or beyond)  # علي or على


def _is_anybody(words: Words, hit: Hit, end: int) -> bool:
    """«المدير العام الجديد», «الرئيس المنتخب»: whoever it will be, unless he is crowned; editors leave it.

    «الرئيس المكلف» is charged with a government, not with what the title alone says.
    """
    quality = words.before(end)
    if words.is_a("charged", quality):
        return " " not in hit.pattern.text
    title = Word(hit.core, hit.end, hit.pattern.text)
    return not words.is_a("crowned", title)


def _offices(scene: Scene, hit: Hit, slug: str) -> Iterator[Office]:
    """The offices of an actor that the title speaks of: of any body where it names none."""
    families = {title.family for title in hit.pattern.titles if title.form == Form.BARE}
    for office in scene.matcher.actors[slug].offices:
        family = family_of(office.title)
        if family in families or OfficeKey(family, office.of) in hit.pattern.offices:
            yield office


def _is_newly_come(held: list[Office], day: datetime.date) -> bool:
    return any(office.start is not None and abs((office.start - day).days) <= TURN for office in held)


def _is_departed(held: list[Office], day: datetime.date) -> bool:
    begun = any(office.start is None or office.start <= day for office in held)
    return begun and not _is_present(held, day)


def _is_leaving(held: list[Office], day: datetime.date) -> bool:
    return any(office.until is not None and abs((office.until - day).days) <= TURN for office in held)


def _is_present(held: list[Office], day: datetime.date) -> bool:
    return any(office.held_on(day) for office in held)


_FITTING: Final[dict[str, Callable[[list[Office], datetime.date], bool]]] = {
    "newly_come": _is_newly_come,
    "departed": _is_departed,
    "leaving": _is_leaving,
}
"""For each of `TENURES`, whether one who has such offices may be meant on a day."""
