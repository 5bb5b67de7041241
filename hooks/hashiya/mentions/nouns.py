"""«الحركة», «المملكة», «الوزير»: nouns that speak again of who has been named and is called so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final

from ..actors.actor import Actor, Kind, Use
from ..arabic.folding import fold_name
from ..arabic.nationality import definite_adjectives
from .bodies import adjective_at
from .discourse import nature_of
from .mention import Via
from .named import Named
from .offices import OfficeKey, is_definite
from .once import once_an_actor
from .other_offices import is_other_office
from .patterns import Hit, Pattern
from .scene import Anaphor, Scene, named_at
from .short_forms import is_named, is_no_short_form
from .words import without_clitics

_FORCES: Final = ("قوات", "جيش", "كتائب", "هييه", "امانه", "حكومه")
"""Forces, army, battalions, board, secretariat, government: behind them the noun is still the body itself."""


def noun(scene: Scene, anaphor: Anaphor) -> Iterable[Named]:
    """The one actor that the noun fits, named nearest before it, with the office that the body ends."""
    told = adjective_at(scene.words, anaphor.end, scene.matcher)
    word = anaphor.noun.removeprefix("ال")
    if told and _kind_of(scene, word) == Kind.PERSON:
        return _of_that_state(scene, anaphor, word, told)
    return _named_again(scene, anaphor)


def _named_again(scene: Scene, anaphor: Anaphor) -> Iterable[Named]:
    word = anaphor.noun.removeprefix("ال")
    kind = _kind_of(scene, word)
    hit = Hit(anaphor.start, anaphor.start, anaphor.end, _pattern_of(anaphor.noun))
    other = is_no_short_form(scene.words, hit) or _heads_a_name(scene, anaphor)
    land = _land_behind(scene, anaphor) if kind == Kind.ORGANIZATION else ""
    if other or not (land or _ends_here(scene, anaphor)):
        return []
    after = scene.words.after(anaphor.end)
    object_ = after is not None and scene.is_object(scene.words.before(anaphor.start), after)
    if kind == Kind.PERSON and not object_ and not scene.ends_before(after):
        return []  # «الوزير سلام»
    fits = _fits(scene, kind, word, land)
    found = _described_so(scene, anaphor, scene.discourse.antecedents(anaphor.start, fits))
    found = _named_so(scene, word, found) if kind == Kind.ORGANIZATION else found
    if len(found) != 1:
        return []
    actor = found.pop()
    if kind == Kind.PERSON and _names_another(scene, word, actor, anaphor):
        return []
    place = scene.discourse.last_place(actor)
    if scene.others.get(word, -1) > place or (kind == Kind.ORGANIZATION and _has_been_anothers(scene, anaphor, place)):
        return []
    named = anaphor.stands_for(actor)
    return [*offices_of(scene, named), named]


@lru_cache(maxsize=4096)
def _pattern_of(noun: str) -> Pattern:
    """Of a noun that names nobody by itself."""
    return Pattern(noun)


def _of_that_state(scene: Scene, anaphor: Anaphor, word: str, told: tuple[int, int, str]) -> Iterable[Named]:
    """«الوزير القطري»: the one minister of that state who has been named, where no name and no adjective follows."""
    _, end, state = told
    after = scene.words.after(end)
    day = scene.date
    described = scene.words.is_any_of(("former_words", "title_qualifiers", "elect_words"), after)
    if day is None or described or scene.is_named_behind(end) or (after is not None and scene.names_somebody(after)):
        return []
    fits = _fits(scene, Kind.PERSON, word)

    def holds(slug: str) -> bool:
        offices = scene.matcher.actors[slug].offices if fits(slug) else ()
        return any(one.of == state and fold_name(one.title).split()[0] == word and one.held_on(day) for one in offices)

    found = scene.discourse.antecedents(anaphor.start, holds)
    return [named_at(anaphor.start, end, found.pop(), Via.ROLE)] if len(found) == 1 else []


def _has_been_anothers(scene: Scene, anaphor: Anaphor, place: int) -> bool:
    """«الحزب الشعبي … هذا الحزب»: whether a stranger with that noun has been named since `place`."""
    words = scene.words
    for number in range(words.number_at(place), words.number_at(anaphor.start)):
        word = words.word(number)
        if anaphor.noun in without_clitics(word.text) and not scene.is_somebody(word):
            following = words.after(word.end)
            free = following is not None and not scene.taken.touches(following.start, following.end)
            if free and is_named(words, word, definite=True) and not words.is_a("body_adjectives", following):
                return True
    return False


def _names_another(scene: Scene, word: str, actor: str, anaphor: Anaphor) -> bool:
    """«فيدان … والتقى وزير الدفاع. وأضاف الوزير»: whether a stranger of that title was spoken of since.

    Without a date every bare office is a stranger's, and tells nothing.
    """
    words = scene.words
    if scene.date is None:
        return False
    for number in range(words.number_at(scene.discourse.last_place(actor)), words.number_at(anaphor.start)):
        other = words.word(number)
        called = any(form.removeprefix("ال") == word for form in without_clitics(other.text))
        if called and not scene.taken.touches(other.start, other.end) and not is_definite(other.text):
            return True
    return False


def remember_other(scene: Scene, anaphor: Anaphor) -> None:
    """A noun that heads a name we do not know: what is called by it next may be that one."""
    following = scene.words.after(anaphor.end)
    if following and not scene.taken.touches(following.start, following.end):
        scene.others[anaphor.noun] = anaphor.start


def offices_of(scene: Scene, body: Named) -> Iterator[Named]:
    """«الأمين العام للحلف», «رئيس الحركة»: an office whose body is told by an anaphor or a short form."""
    title = scene.titles_by_end.get(body.hit.start - 1)
    if body.via != Via.ANAPHOR or title is None or scene.date is None or scene.is_named_behind(body.hit.end):
        return
    if is_other_office(scene.words, Hit(title.start, title.core, body.hit.end, title.pattern)):
        return  # «رئيس الإقليم السابق أرتور ماس»
    keys = [OfficeKey(form.family, body.actor or "") for form in title.pattern.titles]
    holders = {slug for key in keys for slug in scene.matcher.holders.on(key, scene.date)}
    if holders and scene.is_led_by(title.start, holders):
        return
    if len(holders) == 1 and not scene.introduces(body.hit.end, holders):
        yield named_at(title.start, body.hit.end, holders.pop(), Via.ROLE)


def _kind_of(scene: Scene, word: str) -> Kind:
    classes = scene.words.lexicon.classes
    if word in classes["body_nouns"]:
        return Kind.ORGANIZATION
    return Kind.STATE if word in classes["state_nouns"] else Kind.PERSON


def _heads_a_name(scene: Scene, anaphor: Anaphor) -> bool:
    """«نادي الاتحاد», «شارع الجامعة»: the noun is itself the name of something."""
    before = scene.words.before(anaphor.start)
    if before is None or before.text in _FORCES:
        return False
    return scene.words.is_any_of(("organization_heads", "swallowing_heads", "before_clubs"), before)


def _ends_here(scene: Scene, anaphor: Anaphor) -> bool:
    """Whether no adjective makes another body of it: «الحركة الإسلامية», «المجلس الأعلى»."""
    following = scene.words.after(anaphor.end)
    if following is not None and following.text in ("بين", "غير"):
        return False  # «الاتحاد بين حزبين»: what it is made of follows; «المنظمة غير الحكومية»
    pair = f"{anaphor.noun} {following.text}" if following is not None else ""
    if pair in scene.words.lexicon.classes["bodies_of_two_words"]:
        return False
    if scene.words.is_a("holdings", following):
        return False  # «المملكة القابضة»
    if following is None or not following.text.startswith("ال") or scene.words.is_a("numbers", following):
        state = anaphor.noun.removeprefix("ال") in scene.words.lexicon.classes["state_nouns"]
        return following is None or state or not following.text.startswith("لل")
    classes = scene.words.lexicon.classes
    if following.text in classes["after_titles"] or scene.is_object(scene.words.before(anaphor.start), following):
        return True
    beyond = scene.words.after(following.end)
    return following.text in classes["body_adjectives"] and not (beyond and beyond.text.startswith("لل"))


def _land_behind(scene: Scene, anaphor: Anaphor) -> str:
    """«الشركة الأميركية»: the adjective of a land without its article and its gender, where nothing goes on with it."""
    quality = scene.words.after(anaphor.end)
    if quality is None or quality.text not in definite_adjectives():
        return ""
    beyond = scene.words.after(quality.end)
    more = beyond is not None and (beyond.text.startswith(("ال", "لل")) or scene.names_somebody(beyond))
    return "" if more else quality.text.removeprefix("ال").removesuffix("ه")


def _fits(scene: Scene, kind: Kind, word: str, land: str = "") -> Callable[[str], bool]:
    """Whether somebody goes by the noun, and is of the `land` in the words of the profile where one is told."""

    def fits(slug: str) -> bool:
        actor = scene.matcher.actors[slug]
        own = scene.matcher.state_nouns.get(slug, ()) if kind == Kind.STATE else nature_of(actor).nouns
        of_it = not land or any(one.removeprefix("ال").removesuffix("ه") == land for one in _described(actor))
        return actor.kind == kind and word in own and of_it

    return fits


@once_an_actor
def _described(actor: Actor) -> tuple[str, ...]:
    """The words that its profile describes it with, in matching form."""
    return tuple(fold_name(actor.description).split())


def _named_so(scene: Scene, word: str, found: set[str]) -> set[str]:
    """«المنظمة»: of several candidates the one whose name begins so, and not who is only described so."""
    named = {slug for slug in found if word in _heads(scene.matcher.actors[slug])} if len(found) > 1 else set()
    return named if len(named) == 1 else found


@once_an_actor
def _heads(actor: Actor) -> frozenset[str]:
    """The nouns that its names begin with, without the article, in matching form."""
    names = (actor.name, *(alias.name for alias in actor.aliases if alias.use == Use.NAME))
    return frozenset(fold_name(name).split()[0].removeprefix("ال") for name in names if fold_name(name))


def _described_so(scene: Scene, anaphor: Anaphor, found: set[str]) -> set[str]:
    """«المنظمة الدولية»: of several candidates those whose profile has the adjective."""
    following = scene.words.after(anaphor.end)
    qualified = following is not None and following.text in scene.words.lexicon.classes["body_adjectives"]
    if len(found) < 2 or following is None or not qualified:
        return found
    quality = following.text.removeprefix("ال").removesuffix("ه")
    return {slug for slug in found if quality in fold_name(scene.matcher.actors[slug].description)}
