"""What recognition is measured on: actors, some of them made up, and articles that people wrote."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Final

from hashiya.actors.actor import Actor, Alias, Kind
from hashiya.actors.joining import join
from hashiya.actors.reading import read_profiles
from hashiya.actors.together import check_together
from hashiya.gazetteer.reading import load_gazetteer

ROOT = Path(__file__).parents[2]
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
MARKS: Final = re.compile(r"^#!.*\n|\[\[[^\[\]|\n]+\||\]\]|\{\{/?\w+\}\}", re.MULTILINE)
"""What is marked in an article, and not written in it: who is meant, which part of the page it is."""

NAMES_EACH = 3
"""Names of a made-up person: in full, the family name, and with the father's."""


def cast(names: int) -> list[Actor]:
    """The actors of this digest and of the who's who, and persons that nobody has heard of up to so many names."""
    profiles, _ = read_profiles(ROOT / "docs" / "actors", shown_as="docs/actors", max_bytes=5_000_000)
    known, _ = check_together(join(profiles, load_gazetteer()))
    actors = list(known)
    chance = random.Random(names)  # noqa: S311  # the same persons each time, no secret
    more = max(0, names - names_of(actors)) // NAMES_EACH
    return [*actors, *(_person(number, chance) for number in range(more))]


def names_of(actors: list[Actor]) -> int:
    """How many names the profiles list."""
    return sum(1 + len(actor.aliases) for actor in actors)


def texts() -> list[str]:
    """The articles in which mentions are marked, their marks aside, and the seeds, as they were copied."""
    gold = sorted((ROOT / "tests" / "gold").glob("*/articles/*.gold.txt"))
    seeds = sorted((ROOT / "seeds").glob("*.txt"))
    return [MARKS.sub("", path.read_text(encoding="utf-8")) for path in (*gold, *seeds)]


def _person(number: int, chance: random.Random) -> Actor:
    given, family = _word(chance), _word(chance)
    aliases = (Alias(family), Alias(f"{given} بن {family}"))
    return Actor(f"person-{number}", f"{given} {family}", Kind.PERSON, "سياسي", aliases=aliases)


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(LETTERS, k=chance.randint(4, 8)))
