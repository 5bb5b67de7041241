"""The editor's profiles laid over the built-in who's who: wherever both speak, the profile is preferred."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ..arabic.folding import fold_name
from .actor import Actor, Kind, Office, Relation, Use


def join(profiles: Sequence[Actor], built_in: Sequence[Actor]) -> list[Actor]:
    """All profiles, and what the who's who adds to them.

    An entry of the same slug, Wikidata number or full name as a profile is that profile's actor and gives way to it;
    offices and relations that the who's who ties to the entry are then tied to the profile. Of the other entries those
    names that a profile claims are left out.
    """
    same = _superseded(profiles, built_in)
    claimed = {fold_name(name) for profile in profiles for name in _names(profile)}
    added = [kept for entry in built_in if entry.slug not in same and (kept := _without(entry, claimed))]
    slugs = {**same, **{actor.slug: actor.slug for actor in [*profiles, *added]}}
    return [*profiles, *(_tied_anew(entry, slugs) for entry in added)]


def _superseded(profiles: Iterable[Actor], built_in: Iterable[Actor]) -> Mapping[str, str]:
    """Slugs of entries and of the profiles that take their place."""
    slugs: dict[str, str] = {}
    numbers: dict[str, str] = {}
    names: dict[tuple[Kind, str], str] = {}
    for profile in profiles:
        slugs[profile.slug] = profile.slug
        if profile.wikidata:
            numbers.setdefault(profile.wikidata, profile.slug)
        for name in filter(None, [*_names(profile), profile.latin]):
            names.setdefault((profile.kind, fold_name(name)), profile.slug)
    found: dict[str, str] = {}
    for entry in built_in:
        named = (names.get((entry.kind, fold_name(name))) for name in (entry.name, entry.latin) if name)
        slug = slugs.get(entry.slug) or numbers.get(entry.wikidata or "") or next(filter(None, named), None)
        if slug:
            found[entry.slug] = slug
    return found


def _names(actor: Actor) -> list[str]:
    """The names that count by themselves."""
    return [actor.name, *(alias.name for alias in actor.aliases if alias.use == Use.NAME)]


def _tied_anew(entry: Actor, slugs: Mapping[str, str]) -> Actor:
    """`entry` with its offices and relations tied to those who are there, each by its slug of now."""
    ties: list[Office | Relation] = [*entry.offices, *entry.relations]
    if all(slugs.get(tie.of) == tie.of for tie in ties):
        return entry
    return replace(
        entry,
        offices=tuple(replace(office, of=slugs[office.of]) for office in entry.offices if office.of in slugs),
        relations=tuple(replace(tie, of=slugs[tie.of]) for tie in entry.relations if tie.of in slugs),
    )


def _without(entry: Actor, claimed: set[str]) -> Actor | None:
    """`entry` without the names that profiles claim; None where its own name is one of them."""
    if fold_name(entry.name) in claimed:
        return None
    aliases = tuple(a for a in entry.aliases if a.use != Use.NAME or fold_name(a.name) not in claimed)
    return replace(entry, aliases=aliases) if len(aliases) < len(entry.aliases) else entry
