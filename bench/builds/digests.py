"""Digests of any size for measuring: articles in the shape of the given one, actors that grow with the root of them.

Every byte follows from the number of articles; nothing is fetched.
"""

from __future__ import annotations

import datetime
import math
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

HOUSE = Path(__file__).parents[2] / "hooks" / "hashiya"
FIRST_DAY = datetime.date(2016, 1, 1)
PARAGRAPHS = 9
"""As in the given article, which has 4.6 KB with some thirty mentions."""
ACTORS_PER_ROOT = 30
"""Actors are this many times the root of the number of articles: news come back to the same ones."""
PER_DAY = 3
SAYINGS = ('قال {}: "{}".', "وأكد {} أن {}.", "وأضاف {} أن {}.", "وأوضح {} أن {}.")
REPORTS = (
    "وصل {} إلى {} لبحث {} مع {}.",
    "وبحسب {} فإن {} يشارك في {} بدعم من {}.",
    "كما بحث {} و{} سبل {} بحضور {}.",
    "ويأتي ذلك بعد لقاء {} و{} حول {} في {}.",
)
OFFICES = ("رئيس", "وزير الخارجية", "رئيس الوزراء", "وزير الدفاع")
STATES = ("فرنسا", "روسيا", "مصر", "اليابان", "البرازيل", "كندا", "إيطاليا", "الهند")
SLUGS = ("france", "russia", "egypt", "japan", "brazil", "canada", "italy", "india")


def write_digest(folder: Path, articles: int) -> None:
    """`articles` seeds in `folder/seeds`, and the profiles of those whom they name in `folder/docs/actors`."""
    seeds, profiles = folder / "seeds", folder / "docs" / "actors"
    seeds.mkdir(parents=True)
    profiles.mkdir(parents=True)
    chance = random.Random(articles)  # noqa: S311  # the same digest each time, no secret
    names = _people(chance, round(ACTORS_PER_ROOT * math.sqrt(articles)))
    for number, name in enumerate(names):
        (profiles / f"person-{number}.md").write_text(_profile(number, name, chance), encoding="utf-8")
    words = _words()
    for number in range(articles):
        _write(seeds, number, _text(chance, names, words))


def add_article(folder: Path, articles: int, number: int) -> None:
    """The seed of that number, from `articles` on, in a digest of so many: the newest of all, of the same actors."""
    names = _people(random.Random(articles), round(ACTORS_PER_ROOT * math.sqrt(articles)))  # noqa: S311  # as above
    _write(folder / "seeds", number, _text(random.Random(-number), names, _words()))  # noqa: S311


def _write(seeds: Path, number: int, text: str) -> None:
    day = FIRST_DAY + datetime.timedelta(days=number // PER_DAY)
    (seeds / f"news-{number:06}.txt").write_text(text, encoding="utf-8")
    said = f"date: {day.isoformat()}\npublisher: وكالة {STATES[number % len(STATES)]}\n"
    (seeds / f"news-{number:06}.yml").write_text(said, encoding="utf-8")


def _people(chance: random.Random, number: int) -> list[str]:
    """Names of two words, none of them twice."""
    given = [name for name in _lines("arabic/data/given_names.txt") if 3 < len(name) < 9 and " " not in name]
    family = [name for name in _lines("unknown/data/family_names.txt") if 4 < len(name) < 11 and " " not in name]
    return list({f"{chance.choice(given)} {chance.choice(family)}": None for _ in range(number)})


def _profile(number: int, name: str, chance: random.Random) -> str:
    title, of = chance.choice(OFFICES), chance.choice(SLUGS)
    since = FIRST_DAY + datetime.timedelta(days=chance.randrange(2000))
    office = f"{{title: {title} البعثة, of: {of}, from: {since.isoformat()}}}"
    return (
        f"---\nname: {name}\nkind: person\ndescription: سياسي شارك في المباحثات\nlatin: Person {number}\n"
        f"aliases: [{name.split()[1]}]\nroles:\n  - {office}\n---\n"
        f"شارك {name} في مباحثات كثيرة.\n"
    )


def _words() -> list[str]:
    """Words that are no names, as they stand in matching form, the commonest first."""
    lines = sorted(_lines("arabic/learnt/ordinary_words.txt"), reverse=True)
    words = [word for line in lines if line[0] in "123" for word in line.split()[1:] if 3 < len(word) < 9]
    return ["", *words]


def _lines(file: str) -> list[str]:
    lines = (HOUSE / file).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _text(chance: random.Random, names: Sequence[str], words: Sequence[str]) -> str:
    """Headline, standfirst, paragraphs."""
    cast = _cast(chance, names)
    headline = f"{next(cast)} يبحث مع {next(cast)} {_some(chance, words, 4)}"
    standfirst = f"مباحثات في {chance.choice(STATES)} بين {next(cast)} و{next(cast)} حول {_some(chance, words, 12)}."
    paragraphs = (_paragraph(chance, cast, words) for _ in range(PARAGRAPHS))
    return "\n\n".join([headline, standfirst, *paragraphs]) + "\n"


def _cast(chance: random.Random, names: Sequence[str]) -> Iterator[str]:
    """Those of one article, some of them again and again: first by the whole name, then by the last."""
    here = chance.sample(names, min(9, len(names)))
    met: set[str] = set()
    while True:
        if chance.random() < 0.3:
            yield chance.choice(STATES)
            continue
        name = chance.choice(here)
        yield name.split()[1] if name in met and chance.random() < 0.6 else name
        met.add(name)


def _paragraph(chance: random.Random, cast: Iterator[str], words: Sequence[str]) -> str:
    report = chance.choice(REPORTS)
    told = report.format(next(cast), next(cast), _some(chance, words, 8), next(cast))
    return f"{told} {chance.choice(SAYINGS).format(next(cast), _some(chance, words, 18))}"


def _some(chance: random.Random, words: Sequence[str], number: int) -> str:
    """So many words, few of them often and most of them seldom, as in any language."""
    return " ".join(words[int((len(words) - 1) ** chance.random())] for _ in range(number))
