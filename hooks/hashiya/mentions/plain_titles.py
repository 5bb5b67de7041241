"""Titles as a profile writes them with their state, «أمير الكويت» of Kuwait: the state is taken off, as texts do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from ..actors.actor import Actor, Kind, Office, Use
from ..arabic.folding import fold_name


def with_plain_titles(actors: Mapping[str, Actor]) -> dict[str, Actor]:
    """The actors by slug, the offices of each under titles that do not end in the name of their state."""
    return {slug: _with_plain_titles(actor, actors) for slug, actor in actors.items()}


def _with_plain_titles(actor: Actor, actors: Mapping[str, Actor]) -> Actor:
    plain = tuple(_plain(office, actors.get(office.of)) for office in actor.offices)
    return replace(actor, offices=plain) if plain != actor.offices else actor


def _plain(office: Office, body: Actor | None) -> Office:
    if body is None or body.kind != Kind.STATE:
        return office
    words = office.title.split()
    for name in _names(body):
        length = name.count(" ") + 1
        if length < len(words) and fold_name(" ".join(words[-length:])) == name:
            return replace(office, title=" ".join(words[:-length]))
    return office


@lru_cache(maxsize=512)
def _names(body: Actor) -> tuple[str, ...]:
    """The names of a state in matching form, the longest first."""
    names = (body.name, *(alias.name for alias in body.aliases if alias.use == Use.NAME))
    return tuple(sorted(map(fold_name, names), key=len, reverse=True))
