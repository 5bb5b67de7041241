"""Profiles of `docs/actors/` to actors, every key checked."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, TypeVar

from ..arabic.folding import fold_name
from ..border.addresses import distinct, safe_address
from ..border.decoding import decode
from ..border.files import SourceFile, list_files
from ..border.front_matter import split_front_matter
from ..border.strict_yaml import Document, YamlFault, read_mapping
from ..problems import Problem
from .actor import Actor, Alias, Kind, Office, Relation, Use

SHORTEST_ALIAS: Final = 2
"""Letters in matching form: one letter is in every text."""

LONGEST_NAME: Final = 200
"""Characters; a longer value of a name is a slip."""

REMEDY: Final = "mend the profile; the README shows one"

_KEYS: Final = frozenset(
    ["name", "kind", "description", "latin", "wikidata", "aliases", "roles", "relations", "sources", "checked"]
)
_OFFICE_KEYS: Final = frozenset(["title", "of", "from", "until", "acting", "disputed", "sources", "checked"])

T = TypeVar("T")


def read_actors(folder: Path, *, shown_as: str, max_bytes: int) -> tuple[list[Actor], list[Problem]]:
    """The actors of all profiles below `folder` in byte order of their paths, and what was wrong."""
    files, problems = list_files(folder, (".md",), shown_as=shown_as, max_bytes=max_bytes)
    files = [file for file in files if file.path != "index.md"]
    actors: list[Actor] = []
    addresses = distinct(file.path.removesuffix(".md").rpartition("/")[2] for file in files)
    for file, (slug, changed) in zip(files, addresses, strict=True):
        shown = f"{shown_as}/{file.path}"
        actor, found = read_actor(file, slug=slug, shown=shown)
        problems += found
        if actor:
            actors.append(actor)
            if changed:
                problems.append(Problem(shown, f"its address had to be {slug}", "rename the file"))
    actors, more = _check_together(actors, shown_as)
    return actors, problems + more


def read_actor(file: SourceFile, *, slug: str, shown: str) -> tuple[Actor | None, list[Problem]]:
    """The actor of one profile; None where a required key is missing or the YAML is broken."""
    decoded = decode(file.data)
    if decoded is None:
        return None, [Problem(shown, "no known encoding fits", "save the file as UTF-8", rejects=True)]
    header, profile, _ = split_front_matter(decoded.text)
    if header is None:
        return None, [Problem(shown, "no front matter between two lines `---`", REMEDY, 1, rejects=True)]
    try:
        document = read_mapping(header, first_line=2)
    except YamlFault as fault:
        return None, [Problem(shown, fault.reason, REMEDY, fault.line, rejects=True)]
    reader = _Reader(document, shown)
    actor = reader.actor(slug, profile.strip())
    return actor, reader.problems


@dataclass(slots=True)
class _Reader:
    """Reads one profile and gathers its problems."""

    document: Document
    shown: str
    problems: list[Problem] = field(default_factory=list)

    def actor(self, slug: str, profile: str) -> Actor | None:
        for key in self.document.values:
            if key not in _KEYS:
                self._warn(f"{key!r} is no key that is read here", key)
        required = {key: self._required(key) for key in ("name", "kind", "description")}
        kind = required["kind"]
        if kind is not None and kind not in list(Kind):
            self._reject(f"kind: expected one of {', '.join(Kind)}, got {kind!r}", "kind")
        if any(problem.rejects for problem in self.problems):
            return None
        wikidata = self._optional("wikidata", _short_text)
        if wikidata and not re.fullmatch(r"Q[1-9]\d{0,11}", wikidata):
            self._warn(f"wikidata: expected an identifier such as Q212, got {wikidata!r}", "wikidata")
            wikidata = None
        return Actor(
            slug=slug,
            name=str(required["name"]),
            kind=Kind(str(kind)),
            description=str(required["description"]),
            latin=self._optional("latin", _short_text),
            wikidata=wikidata,
            aliases=tuple(self._each("aliases", _alias)),
            offices=tuple(self._each("roles", _office)),
            relations=tuple(self._each("relations", _relation)),
            sources=tuple(self._each("sources", safe_address)),
            profile=profile,
        )

    def _required(self, key: str) -> str | None:
        value = self.document.values.get(key)
        try:
            return _short_text(value)
        except ValueError as error:
            self._reject(f"{key}: {error}" if value is not None else f"the key {key!r} is missing", key)
            return None

    def _optional(self, key: str, read: Callable[[object], T]) -> T | None:
        value = self.document.values.get(key)
        if value is None:
            return None
        try:
            return read(value)
        except ValueError as error:
            self._warn(f"{key}: {error}", key)
            return None

    def _each(self, key: str, read: Callable[[object], T]) -> Iterable[T]:
        """The items of the list at `key` that can be read; the others are told, each with its line."""
        value = self.document.values.get(key)
        if value is None:
            return
        for number, item in enumerate(value if isinstance(value, list) else [value]):
            try:
                yield read(item)
            except ValueError as error:
                self._warn(f"{key}: {error}", key, number)

    def _warn(self, reason: str, *path: str | int) -> None:
        self.problems.append(Problem(self.shown, reason, REMEDY, self.document.line(*path)))

    def _reject(self, reason: str, *path: str | int) -> None:
        line = self.document.line(*path) or 1
        self.problems.append(Problem(self.shown, reason, REMEDY, line, rejects=True))


def _short_text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"expected text, got {value!r}")
    text = " ".join(value.split())
    if len(text) > LONGEST_NAME:
        raise ValueError(f"expected at most {LONGEST_NAME} characters, got {len(text)}")
    return text


def _alias(item: object) -> Alias:
    if isinstance(item, str):
        item = {"name": item}
    if not isinstance(item, dict) or not set(item) <= {"name", "use"}:
        raise ValueError(f"expected a name or {{name: …, use: …}}, got {item!r}")
    name = _short_text(item.get("name"))
    if len(fold_name(name)) < SHORTEST_ALIAS or not any(c.isalpha() for c in fold_name(name)):
        raise ValueError(f"{name!r} is too short to be told from other words")
    use = item.get("use", "name")
    if use not in list(Use):
        raise ValueError(f"use: expected one of {', '.join(Use)}, got {use!r}")
    return Alias(name, Use(str(use)))


def _office(item: object) -> Office:
    if not isinstance(item, dict) or not {"title", "of"} <= set(item):
        raise ValueError(f"expected {{title: …, of: …, from: …}}, got {item!r}")
    unknown = sorted(set(item) - _OFFICE_KEYS)
    if unknown:
        raise ValueError(f"{unknown[0]!r} is no key of an office")
    start, until = _day(item, "from"), _day(item, "until")
    if start and until and until <= start:
        raise ValueError(f"until: {until} is not after from: {start}")
    return Office(
        _short_text(item["title"]),
        _short_text(item["of"]),
        start,
        until,
        acting=_flag(item, "acting"),
        disputed=_flag(item, "disputed"),
        checked=_day(item, "checked"),
    )


def _day(item: dict[str, object], key: str) -> datetime.date | None:
    value = item.get(key)
    if isinstance(value, datetime.datetime):
        return value.date()
    if value is not None and not isinstance(value, datetime.date):
        raise ValueError(f"{key}: expected a date such as 2026-01-06, got {value!r}")
    return value


def _flag(item: dict[str, object], key: str) -> bool:
    value = item.get(key, False)
    if not isinstance(value, bool):
        raise ValueError(f"{key}: expected true or false, got {value!r}")
    return value


def _relation(item: object) -> Relation:
    if not isinstance(item, dict) or not {"type", "of"} <= set(item):
        raise ValueError(f"expected {{type: …, of: …}}, got {item!r}")
    return Relation(_short_text(item["type"]), _short_text(item["of"]))


def _check_together(actors: list[Actor], shown_as: str) -> tuple[list[Actor], list[Problem]]:
    """What only shows when all profiles are known: offices of nobody, one name for two actors."""
    slugs = {actor.slug for actor in actors}
    problems: list[Problem] = []
    sound = [_without_strangers(actor, slugs, shown_as, problems) for actor in actors]
    for folded, claimants in _claims(actors).items():
        if len(claimants) > 1:
            first, *others = sorted(claimants)
            shown = f"{shown_as}/{others[-1]}.md"
            reason = f"the name {folded!r} is also claimed by {', '.join([first, *others[:-1]])}"
            problems.append(Problem(shown, reason, "it links only where the context decides; give each a fuller name"))
    return sound, problems


def _without_strangers(actor: Actor, slugs: set[str], shown_as: str, problems: list[Problem]) -> Actor:
    bodies = {office.of for office in actor.offices} | {relation.of for relation in actor.relations}
    strangers = sorted(bodies - slugs)
    shown = f"{shown_as}/{actor.slug}.md"
    problems += [Problem(shown, f"of: {slug!r} names no actor", "write its profile") for slug in strangers]
    if not strangers:
        return actor
    return replace(
        actor,
        offices=tuple(office for office in actor.offices if office.of in slugs),
        relations=tuple(relation for relation in actor.relations if relation.of in slugs),
    )


def _claims(actors: list[Actor]) -> dict[str, set[str]]:
    """Who claims each name. A metonym may equal a place's name, a short form counts only in its context."""
    claims: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        for name in (actor.name, *(alias.name for alias in actor.aliases if alias.use == Use.NAME)):
            claims[fold_name(name)].add(actor.slug)
    return dict(sorted(claims.items()))
