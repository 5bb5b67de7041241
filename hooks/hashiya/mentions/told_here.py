"""Names that an article gives somebody itself: a family name in the spelling of its full name, a first name alone.

«رادوفان كارادجيتش … كارادجيتش», «فيدل كاسترو … فيدل»: once the full name has stood, the article's own word is enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ..actors.actor import Actor, Kind, Use
from ..arabic.folding import fold_name
from ..arabic.lexicon import ORDINARY
from ..arabic.strangeness import foreignness, ranks
from . import foreign_words
from .matcher import Matcher
from .own_words import own_words
from .patterns import CLITICS, Hit, Meaning, pattern_of
from .words import Word, Words

SHORTEST_FAMILY: Final = 5
"""Letters of a family name that is told by its full name."""

FOREIGN: Final = 1
"""From here on the letters of a first name look foreign, so that it is hardly anybody else's here."""


def names_told_here(words: Words, hits: Iterable[Hit], matcher: Matcher) -> list[Hit]:
    """The places of such names behind the first full name of their bearers."""
    told: dict[str, tuple[str, bool]] = {}
    for hit in hits:
        sense = hit.pattern.sense
        if not sense.names_a_person or sense.single or len(sense.persons) != 1:
            continue
        actor = matcher.actors[sense.persons[0]]
        if actor.built_in:
            continue
        first, *_, last = hit.pattern.text.split()
        if last not in own_words(actor) and _is_a_family_name(words, last):
            told.setdefault(last, (actor.slug, False))
        if fold_name(actor.name).startswith(first + " ") and _is_a_first_name(words, actor, first):
            told.setdefault(first, (actor.slug, True))
    new = {name: found for name, found in told.items() if name not in matcher.phrases.patterns}
    return list(_places(words, new)) if new else []


def _is_a_family_name(words: Words, name: str) -> bool:
    known = name in ranks() or name in words.lexicon.ordinary_words
    return len(name) >= SHORTEST_FAMILY and not known and not name.startswith("ال")


def _is_a_first_name(words: Words, actor: Actor, name: str) -> bool:
    """A foreign first name that is no ordinary word, or one that nobody else is known to have: زها."""
    lexicon = words.lexicon
    if len(fold_name(actor.name).split()) != 2 or name in lexicon.classes["names_of_many"] or name in ranks():
        return False
    return name not in lexicon.ordinary_words and (name not in lexicon.given_names or foreignness(name) >= FOREIGN)


def _places(words: Words, told: dict[str, tuple[str, bool]]) -> Iterator[Hit]:
    """Where the names stand alone; none of a first name that somebody else has in this text."""
    found: dict[str, list[Hit]] = {}
    others: set[str] = set()
    forms = {f"{clitic}{name}": (clitic, name) for name in told for clitic in CLITICS}
    patterns = {
        name: pattern_of(name, (Meaning(slug, Kind.PERSON, Use.CONTEXT, whole=False),))
        for name, (slug, _) in told.items()
    }
    for number, text in enumerate(words.texts):
        if text not in forms:
            continue
        clitic, name = forms[text]
        hit = Hit(words.starts[number], words.starts[number] + len(clitic), words.ends[number], patterns[name])
        if not told[name][1] or _stands_alone(words, hit):
            found.setdefault(name, []).append(hit)
        elif not _is_in_a_full_name(words, hit):
            others.add(name)
    for name, hits in found.items():
        if name not in others:
            yield from hits


def _is_in_a_full_name(words: Words, hit: Hit) -> bool:
    """Whether the name of somebody who has a profile goes on behind the first name."""
    following = words.after(hit.end)
    return following is not None and following.end in words.ends_of_persons


def _stands_alone(words: Words, hit: Hit) -> bool:
    """No name, no title before the first name, and no name behind it."""
    before, following = words.before(hit.start), words.after(hit.end)
    if before is not None and not hit.clitic and (words.is_a("titles", before) or _may_be_a_name(words, before)):
        return False
    numbered = following is not None and following.text in words.lexicon.classes["ordinals"]
    return following is None or not (numbered or _may_be_a_name(words, following))


def _may_be_a_name(words: Words, word: Word) -> bool:
    if word.end in words.ends_of_persons or word.text in words.lexicon.bearers:
        return True
    known = words.is_a(ORDINARY, word) or word.text in ranks() or _is_spoken(word)
    return not known or foreign_words.is_strange(words, word)


def _is_spoken(word: Word) -> bool:
    """A verb of the present, a word with the article, a clitic or a pronoun: no name by its shape."""
    return word.text.startswith(("ال", "لل", "ي", "ت", "س", "ب", "ل", "و", "ف")) or word.text.endswith(("ا", "ه", "ت"))
