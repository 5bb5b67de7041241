"""Where actors are named among the words of a text: mentions by the words they consist of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from ..actors.actor import Actor, Kind
from ..arabic.folding import fold_name
from ..mentions.mention import Mention, Via
from ..mentions.once import once_an_actor
from ..quick import quick
from .script import Script

_CLITICS: Final = ("ول", "وب", "فل", "فب", "و", "ف", "ل", "ب", "ك")


@quick
@dataclass(frozen=True, slots=True)
class Name:
    """A mention and its words `[first, last)` in the script. Made by `read_names`."""

    first: int
    last: int
    actor: Actor
    via: Via
    clitic: str
    """The letters that lead it: `و`, `ل`; empty where its first word is the name's own."""

    @property
    def is_person(self) -> bool:
        """Whether it is a human being."""
        return self.actor.kind == Kind.PERSON


@dataclass(frozen=True, slots=True)
class Names:
    """Names by the words that they cover; of names inside each other the outer one counts."""

    by_word: Mapping[int, Name]

    def starting(self, word: int) -> Name | None:
        """The name whose first word this is."""
        name = self.by_word.get(word)
        return name if name and name.first == word else None

    def covers(self, first: int, last: int) -> bool:
        """Whether the words `[first, last)` lie inside one name."""
        name = self.by_word.get(first)
        return name is not None and last <= name.last


def read_names(script: Script, mentions: Sequence[Mention], actors: Mapping[str, Actor]) -> Names:
    """The names of `mentions`; those of actors that are not in `actors` are left out."""
    by_word: dict[int, Name] = {}
    own_words: dict[str, frozenset[str]] = {}
    outer_first = sorted(mentions, key=attrgetter("end"), reverse=True)
    for mention in sorted(outer_first, key=attrgetter("start")):
        first, last = script.first_from(mention.start), script.last_until(mention.end)
        actor = actors.get(mention.actor)
        if actor is None or first >= last or first in by_word:
            continue
        if actor.slug not in own_words:
            own_words[actor.slug] = _own_words(actor)
        clitic = _clitic(script.forms[first], own_words[actor.slug])
        by_word.update(dict.fromkeys(range(first, last), Name(first, last, actor, mention.via, clitic)))
    return Names(by_word)


def _clitic(word: str, own: frozenset[str]) -> str:
    """What leads the first word of a mention and is not the name's own."""
    if word in own:
        return ""
    for clitic in _CLITICS:
        rest = word.removeprefix(clitic)
        if word.startswith(clitic) and (rest in own or "ا" + rest in own):  # للأمم has lost the article's alef
            return clitic
    if word.startswith("لل"):
        return "ل"
    spelt_otherwise = word.startswith("و") and len(word) > 3 and not any(one.startswith("و") for one in own)
    return "و" if spelt_otherwise else ""


@once_an_actor
def _own_words(actor: Actor) -> frozenset[str]:
    """Every word that a mention of the actor may begin with."""
    names = [actor.name, *(alias.name for alias in actor.aliases), *(office.title for office in actor.offices)]
    words = {word for name in names for word in fold_name(name).split()}
    return frozenset(words | {f"ال{word}" for word in words} | {word.removeprefix("ال") for word in words})
