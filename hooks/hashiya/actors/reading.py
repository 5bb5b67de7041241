"""Profiles of `docs/actors/` to actors, every key checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias, TypeVar

from ..border.addresses import distinct, safe_address
from ..border.decoding import decode, guessed, undecodable
from ..border.files import SourceFile
from ..border.front_matter import split_front_matter
from ..border.seen import remembered_files
from ..border.strange import told_by_line
from ..border.strict_yaml import Document, YamlFault, read_mapping
from ..border.visible import visible
from ..formats.division import LONGEST, divided_text
from ..memory import FORGETFUL, Memory
from ..problems import Problem, attempt
from .actor import Actor, Kind, Office, Relation
from .fields import read_addresses, read_alias, read_day, read_flag, read_name, read_text
from .remembered import remembered_profiles
from .together import check_together

SUFFIX: Final = ".md"

PAGE_SUFFIXES: Final = (SUFFIX, ".markdown", ".mdown", ".mkdn", ".mkd")
"""What MkDocs takes for a page; of these a profile has the first."""

_BLANK_LINES: Final = re.compile(r"\n(?:[^\S\n]*\n)+")

REMEDY: Final = "mend the profile; the README shows one"

_KEYS: Final = frozenset(
    ["name", "kind", "description", "latin", "wikidata", "aliases", "roles", "relations", "sources", "checked"]
)
_OFFICE_KEYS: Final = frozenset(["title", "of", "from", "until", "acting", "disputed", "sources", "checked"])

_RELATION_KEYS: Final = frozenset(["type", "of", "sources", "checked"])

_REQUIRED: Final[Mapping[str, Callable[[object], str]]] = {
    "name": read_name,
    "kind": read_text,
    "description": read_text,
}

T = TypeVar("T")

Item: TypeAlias = dict[str, object]
"""A mapping of the profile: one office, one relation."""


def read_actors(folder: Path, *, shown_as: str, max_bytes: int) -> tuple[list[Actor], list[Problem]]:
    """The actors of all profiles below `folder`, by themselves: every office and relation is of one of them."""
    actors, problems = read_profiles(folder, shown_as=shown_as, max_bytes=max_bytes)
    actors, more = check_together(actors)
    return actors, problems + more


def read_profiles(
    folder: Path, *, shown_as: str, max_bytes: int, memory: Memory = FORGETFUL
) -> tuple[list[Actor], list[Problem]]:
    """The actors of all profiles below `folder` in byte order of their paths, and what was wrong with each."""
    listing, seen = remembered_files(folder, PAGE_SUFFIXES, memory, shown_as=shown_as, max_bytes=max_bytes, only=False)
    problems = list(listing.problems)
    problems += [_misnamed(file, shown_as) for file in listing.files if file.suffix != SUFFIX]
    files = [file for file in listing.files if file.suffix == SUFFIX and file.path != "index.md"]
    addressed = _addressed(files)
    sums = [(file.path, address, str(seen[file.path][0])) for file, address in addressed]
    actors, found = remembered_profiles(sums, partial(_read_profiles, addressed, shown_as), memory, shown_as=shown_as)
    return actors, problems + found


def _addressed(files: list[SourceFile]) -> list[tuple[SourceFile, tuple[str, bool]]]:
    """Each file, its address, and whether that is another than its name: `UKRAINE.md` takes none from `ukraine.md`."""
    stems = [file.stem.rpartition("/")[2] for file in files]
    order = sorted(range(len(stems)), key=lambda number: stems[number] != stems[number].lower())
    told = dict(zip(order, distinct(stems[number] for number in order), strict=True))
    return [(file, told[number]) for number, file in enumerate(files)]


def _read_profiles(
    files: Iterable[tuple[SourceFile, tuple[str, bool]]], shown_as: str
) -> tuple[list[Actor], list[Problem]]:
    actors: list[Actor] = []
    problems: list[Problem] = []
    for file, (slug, changed) in files:
        shown = f"{shown_as}/{file.path}"
        made = attempt(partial(read_actor, file, slug=slug, shown=shown), shown)
        actor, found = (None, [made]) if isinstance(made, Problem) else made
        problems += found
        if actor:
            actors.append(actor)
            if changed:
                problems.append(Problem(shown, f"its address had to be {slug}", "rename the file"))
    return actors, problems


def _misnamed(file: SourceFile, shown_as: str) -> Problem:
    reason = f"the name of a profile ends in {SUFFIX}, not in {file.suffix}"
    return Problem(f"{shown_as}/{file.path}", reason, "rename the file", rejects=True)


def read_actor(file: SourceFile, *, slug: str, shown: str) -> tuple[Actor | None, list[Problem]]:
    """The actor of one profile; None where a required key is missing or the YAML is broken."""
    decoded = decode(file.data)
    if decoded is None:
        return None, [undecodable(file.data, shown)]
    header, profile, _ = split_front_matter(decoded.text)
    if header is None:
        return None, [Problem(shown, "no front matter between two lines `---`", REMEDY, 1, rejects=True)]
    try:
        document = read_mapping(header, first_line=2)
    except YamlFault as fault:
        return None, [Problem(shown, fault.reason, REMEDY, fault.line, rejects=True)]
    reader = _Reader(document, shown, [*guessed(decoded, shown), *told_by_line(decoded.text, document, shown)])
    text = "\n".join(map(visible, profile.split("\n"))).strip()
    paragraphs = [_divided(paragraph, reader) for paragraph in _BLANK_LINES.split(text)]
    actor = reader.actor(slug, "\n\n".join(paragraphs))
    return actor, reader.problems


def _divided(paragraph: str, reader: _Reader) -> str:
    """A paragraph of the profile, as several where it is as long as a book."""
    if len(paragraph) <= LONGEST:
        return paragraph
    reason = f"a paragraph of {len(paragraph):,} characters is shown in parts, ended where sentences end"
    remedy = f"leave an empty line where a paragraph begins, at the latest after {LONGEST:,} characters"
    reader.problems.append(Problem(reader.shown, reason, remedy))
    return "\n\n".join(divided_text(" ".join(paragraph.split())))


def read_row(row: dict[str, object], *, slug: str, shown: str) -> tuple[Actor | None, list[Problem]]:
    """The actor of one row of a table: the keys of a profile; a `checked` of its own holds for each office."""
    checked = row.pop("checked", None)
    offices = row.get("roles")
    for office in offices if isinstance(offices, list) else ():
        if isinstance(office, dict) and checked:
            office.setdefault("checked", checked)
    reader = _Reader(Document(row, {}), shown, [])
    actor = reader.actor(slug, profile="")
    return actor, reader.problems


@dataclass(slots=True)
class _Reader:
    """Reads one profile and gathers its problems."""

    document: Document
    shown: str
    problems: list[Problem]

    def actor(self, slug: str, profile: str) -> Actor | None:
        for key in self.document.values:
            if key not in _KEYS:
                self._warn(f"{key!r} is no key that is read here", key)
        required = {key: self._required(key, read) for key, read in _REQUIRED.items()}
        kind = required["kind"]
        if kind is not None and kind not in list(Kind):
            self._reject(f"kind: expected one of {', '.join(Kind)}, got {kind!r}", "kind")
        if any(problem.rejects for problem in self.problems):
            return None
        wikidata = self._optional("wikidata", read_text)
        if wikidata and not re.fullmatch(r"Q[1-9]\d{0,11}", wikidata):
            self._warn(f"wikidata: expected an identifier such as Q212, got {wikidata!r}", "wikidata")
            wikidata = None
        self._optional("checked", lambda day: read_day({"checked": day}, "checked"))
        return Actor(
            slug=slug,
            name=str(required["name"]),
            kind=Kind(str(kind)),
            description=str(required["description"]),
            latin=self._optional("latin", read_text),
            wikidata=wikidata,
            aliases=tuple(self._each("aliases", read_alias)),
            offices=tuple(self._each("roles", self._office)),
            relations=tuple(self._each("relations", self._relation)),
            sources=tuple(self._each("sources", lambda item, _: safe_address(item))),
            path=self.shown,
            line=self.document.line("name"),
            profile=profile,
        )

    def _required(self, key: str, read: Callable[[object], str]) -> str | None:
        value = self.document.values.get(key)
        try:
            return read(value)
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

    def _each(self, key: str, read: Callable[[object, int | None], T]) -> Iterable[T]:
        """The items of the list at `key` that can be read; the others are told, each with its line."""
        value = self.document.values.get(key)
        if value is None:
            return
        for number, item in enumerate(value if isinstance(value, list) else [value]):
            try:
                yield read(item, self.document.line(key, number))
            except ValueError as error:
                self._warn(f"{key}: {error}", key, number)

    def _office(self, item: object, line: int | None) -> Office:
        """One office. What cannot be read of its notes costs only itself; a wrong day costs the office."""
        if not isinstance(item, dict) or not {"title", "of"} <= set(item):
            raise ValueError(f"expected {{title: …, of: …, from: …}}, got {item!r}")
        start, until = read_day(item, "from"), read_day(item, "until")
        if start and until and until <= start:
            raise ValueError(f"until: {until} is not after from: {start}")
        self._unknown_keys("roles", item, _OFFICE_KEYS, line)
        return Office(
            read_text(item["title"]),
            read_text(item["of"]),
            start,
            until,
            acting=self._note("roles", item, "acting", read_flag, line) or False,
            disputed=self._note("roles", item, "disputed", read_flag, line) or False,
            sources=self._note("roles", item, "sources", read_addresses, line) or (),
            checked=self._note("roles", item, "checked", read_day, line),
            line=line,
        )

    def _relation(self, item: object, line: int | None) -> Relation:
        if not isinstance(item, dict) or not {"type", "of"} <= set(item):
            raise ValueError(f"expected {{type: …, of: …}}, got {item!r}")
        self._unknown_keys("relations", item, _RELATION_KEYS, line)
        return Relation(
            read_text(item["type"]),
            read_text(item["of"]),
            sources=self._note("relations", item, "sources", read_addresses, line) or (),
            checked=self._note("relations", item, "checked", read_day, line),
            line=line,
        )

    def _note(
        self,
        key: str,
        item: dict[str, object],
        name: str,
        read: Callable[[dict[str, object], str], T],
        line: int | None,
    ) -> T | None:
        """What may be left out of an office or a relation without harm."""
        try:
            return read(item, name)
        except ValueError as error:
            self.problems.append(Problem(self.shown, f"{key}: {error}", REMEDY, line))
            return None

    def _unknown_keys(self, key: str, item: dict[str, object], known: frozenset[str], line: int | None) -> None:
        for name in sorted(set(item) - known):
            self.problems.append(Problem(self.shown, f"{key}: {name!r} is no key that is read here", REMEDY, line))

    def _warn(self, reason: str, *path: str | int) -> None:
        self.problems.append(Problem(self.shown, reason, REMEDY, self.document.line(*path)))

    def _reject(self, reason: str, *path: str | int) -> None:
        line = self.document.line(*path) or 1
        self.problems.append(Problem(self.shown, reason, REMEDY, line, rejects=True))
