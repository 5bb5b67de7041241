"""What only shows when all profiles are known: offices of nobody, one name for two actors."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from ..arabic.folding import fold_name
from ..problems import Problem
from .actor import Actor, Office, Relation, Use


def check_together(actors: list[Actor]) -> tuple[list[Actor], list[Problem]]:
    """What only shows when all profiles are known: offices of nobody, one name for two actors."""
    slugs = {actor.slug for actor in actors}
    problems: list[Problem] = []
    sound = [_without_strangers(actor, slugs, problems) for actor in actors]
    for folded, claims in _claims(actors).items():
        if len({actor.slug for actor, _ in claims}) > 1:
            last, line = claims[-1]
            others = sorted({actor.slug for actor, _ in claims} - {last.slug})
            reason = f"the name {folded!r} is also claimed by {', '.join(others)}"
            remedy = "it links only where the context decides; give each a fuller name"
            problems.append(Problem(last.path, reason, remedy, line))
    return sound, problems


def _without_strangers(actor: Actor, slugs: set[str], problems: list[Problem]) -> Actor:
    """The actor without the offices and relations whose `of` names nobody, each of them told."""
    ties: list[Office | Relation] = [*actor.offices, *actor.relations]
    strange = [tie for tie in ties if tie.of not in slugs]
    problems += [
        Problem(actor.path, f"of: {tie.of!r} names no actor", "write its profile", tie.line) for tie in strange
    ]
    if not strange:
        return actor
    return replace(
        actor,
        offices=tuple(office for office in actor.offices if office.of in slugs),
        relations=tuple(relation for relation in actor.relations if relation.of in slugs),
    )


def _claims(actors: list[Actor]) -> dict[str, list[tuple[Actor, int | None]]]:
    """The profiles that claim each name, and on which line.

    A metonym may equal a place's name; a short form needs its context.
    """
    claims: dict[str, list[tuple[Actor, int | None]]] = defaultdict(list)
    for actor in actors:
        if actor.built_in:
            continue
        claims[fold_name(actor.name)].append((actor, actor.line))
        for alias in actor.aliases:
            if alias.use == Use.NAME:
                claims[fold_name(alias.name)].append((actor, alias.line))
    return dict(sorted(claims.items()))
