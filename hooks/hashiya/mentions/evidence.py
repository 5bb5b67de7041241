"""What speaks for a name being its actor, and what against: each rule is one function."""

from __future__ import annotations

from collections.abc import Mapping

from ..actors.actor import Actor, Kind, Use
from ..arabic.folding import fold_name
from .matcher import Hit, Meaning
from .words import Words, without_clitics


def is_swallowed(words: Words, hit: Hit) -> bool:
    """The name is a part of a longer one: شارع الملك فيصل, جامعة القاهرة, مطار رفيق الحريري."""
    if hit.clitic:
        return False
    head = words.before(hit.start)
    while head and words.is_a("titles", head) and not words.is_a("swallowing_heads", head):
        head = words.before(head.start)
    if words.is_a("administrative_heads", head) and any(m.kind == Kind.PLACE for m in hit.pattern.meanings):
        return False
    return words.is_a("swallowing_heads", head)


def is_another_region(words: Words, hit: Hit) -> bool:
    """The name of a state or place with an adjective that makes another of it: أميركا اللاتينية."""
    if not any(meaning.kind in (Kind.STATE, Kind.PLACE) for meaning in hit.pattern.meanings):
        return False
    following = words.after(hit.end)
    return following is not None and following.text in words.lexicon.classes["qualifiers"]


def is_event(words: Words, hit: Hit) -> bool:
    """The city is part of the name of a meeting or a paper: اتفاق باريس."""
    if hit.clitic or not any(m.kind == Kind.PLACE or m.use == Use.METONYM for m in hit.pattern.meanings):
        return False
    return words.is_a("accord_heads", words.before(hit.start))


def is_another_person(words: Words, hit: Hit, actor: Actor) -> bool:
    """The name is a part of somebody else's: إيفانكا ترامب, خالد بن سلمان, جورج بوش الابن."""
    own = set(_own_words(actor))
    following = words.after(hit.end)
    if following and following.text in words.lexicon.classes["name_suffixes"] and following.text not in own:
        return True
    if hit.clitic:
        return False
    before = words.before(hit.start)
    if before is None:
        return False
    if before.text in words.lexicon.classes["patronymics"]:
        return True
    return _is_given_name(words, before.text) and not any(form in own for form in without_clitics(before.text))


def _is_given_name(words: Words, word: str) -> bool:
    """A given name that is no ordinary word, its conjunction aside."""
    lexicon = words.lexicon
    forms = [word, word[1:]] if word.startswith(("و", "ف")) and len(word) > 3 else [word]
    ordinary = any(
        form in lexicon.common_words or any(form in members for members in lexicon.classes.values())
        for form in without_clitics(word)
    )
    return not ordinary and any(form in lexicon.given_names for form in forms)


def starts_a_name(words: Words, place: int) -> bool:
    """Whether a given name that is no ordinary word stands right after `place`."""
    following = words.after(place)
    return following is not None and _is_given_name(words, following.text)


def is_introduced(words: Words, hit: Hit, meaning: Meaning) -> bool:
    """A word before it says that an ordinary word is a name here: الرئيس سعيد, حركة النهضة, دولة مالي."""
    before = words.before(hit.start)
    if hit.clitic or before is None:
        return False
    if meaning.kind == Kind.PERSON:
        return words.is_a("titles", before)
    if meaning.kind == Kind.ORGANIZATION:
        return words.is_a("organization_heads", before)
    return words.is_a("country_heads", before)


def is_a_country_here(words: Words, hit: Hit) -> bool:
    """An ordinary word that is also a state, where only a country can stand: في مالي، والنيجر."""
    before = words.before(hit.start)
    if hit.clitic or before is None:
        return False
    return before.text in ("في", "وفي") or words.is_a("acting_verbs", before) or words.is_a("speech_verbs", before)


def established(hits: list[Hit]) -> Mapping[str, int]:
    """For each actor that a name proves by itself, where in the text it first stands."""
    first: dict[str, int] = {}
    for hit in hits:
        if hit.pattern.common and hit.pattern.single:
            continue
        names = [m for m in hit.pattern.meanings if m.whole and m.use == Use.NAME]
        if len({m.actor for m in names}) == 1:
            first.setdefault(names[0].actor, hit.start)
    return first


def _own_words(actor: Actor) -> list[str]:
    names = [actor.name, *(alias.name for alias in actor.aliases)]
    return [word for name in names for word in fold_name(name).split()]
