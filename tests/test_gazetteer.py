"""The built-in who's who: every row of it, and what it promises as a whole."""

from __future__ import annotations

import datetime
import re
import runpy
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from cast import DAY
from conftest import ROOT
from hashiya.actors.actor import Actor, Kind, Office, Use
from hashiya.actors.reading import read_profiles, read_row
from hashiya.arabic.folding import fold_name
from hashiya.arabic.lexicon import load_lexicon
from hashiya.arabic.nationality import load_states
from hashiya.border.strict_yaml import read_mapping
from hashiya.gazetteer.reading import DATA, load_gazetteer
from hashiya.mentions.offices import OfficeKey, family_of

FILES = sorted(DATA.glob("*.yml"))
ACTORS = {actor.slug: actor for actor in load_gazetteer()}
PERSONS = [actor for actor in ACTORS.values() if actor.kind == Kind.PERSON]
STATES = [actor for actor in ACTORS.values() if actor.kind == Kind.STATE]

HEADS = {
    family_of(title)
    for title in [
        *("رئيس", "رئيس الوزراء", "ملك", "أمير", "سلطان", "إمبراطور", "مستشار", "بابا"),  # the usual ones
        *("المرشد الأعلى", "زعيم", "قائد الثورة", "رئيس مجلس القيادة الرئاسي"),  # leaders and councils
        *("رئيس المجلس العسكري", "رئيس المجلس الأعلى للقوات المسلحة", "رئيس المرحلة الانتقالية"),  # juntas
        *("رئيس المجلس الوطني الانتقالي", "رئيس المؤتمر الوطني العام"),  # assemblies of Libya
    ]
}
"""Titles of heads of state and of government."""

SPEAKS_FOR_NO_GOVERNMENT = {
    "the state's own name": ["djibouti", "luxembourg", "monaco", "san-marino", "sao-tome-and-principe", "singapore"],
    "the state's own name, or always the city": ["algeria", "tunisia", "vatican-city"],
    "the state of Oman": ["jordan"],
    "somebody else": ["belgium", "yemen"],
    "another word": ["east-timor", "maldives", "saint-kitts-and-nevis", "samoa", "seychelles"],
    "a city that newspapers do not use for a government": [
        *("dominica", "grenada", "nauru", "palau", "saint-lucia", "saint-vincent-and-the-grenadines"),
    ],
}
"""States whose capital stands for no government: it is what the key says. The head of arabic/data/states.yml tells."""

ORDINARY = {
    "الجنينه": "a city; counts only where the text calls it one",
    "مالي": "the state has no other name",
    "سوريه": "the other spelling of the state",
    "سيول": "the capital of South Korea",
    "جده": "the city; counts behind a word of place alone",
    "صوفيا": "the capital of Bulgaria",
    "الاخوان": "newspapers use it alone",
    "الجزيره": "newspapers use it alone",
    "البرهان": "newspapers use it alone, behind a rank",
}
"""Names that are ordinary words too, and why they are names nevertheless."""


def folded_names(actor: Actor, *uses: Use) -> set[str]:
    """The names of those uses in matching form, the name itself among those by name."""
    names = {fold_name(alias.name) for alias in actor.aliases if alias.use in uses}
    return names | {fold_name(actor.name)} if Use.NAME in uses else names


def holders() -> dict[OfficeKey, list[tuple[Office, Actor]]]:
    """Who held which office, whatever its wording."""
    found: dict[OfficeKey, list[tuple[Office, Actor]]] = defaultdict(list)
    for actor in ACTORS.values():
        for office in actor.offices:
            found[OfficeKey(family_of(office.title), office.of)].append((office, actor))
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_short_cut_reads_what_yaml_says(path: Path) -> None:
    """A row is read as a profile of the same keys would be, and nothing in it is faulty."""
    rows = read_mapping("rows:\n" + path.read_text(encoding="utf-8")).values["rows"]
    assert isinstance(rows, list)

    for row in rows:
        slug = row.pop("slug")
        expected, problems = read_row(row, slug=slug, shown=f"{path.name}: {slug}")
        assert problems == []
        assert expected is not None
        assert ACTORS[slug] == replace(expected, built_in=True)


def test_no_slug_stands_twice() -> None:
    """One row an actor, over all files."""
    slugs = [line.partition(",")[0] for path in FILES for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [slug for slug in slugs if slug.startswith("- {slug: ")]

    assert [slug for slug, count in Counter(rows).items() if count > 1] == []
    assert len(rows) == len(ACTORS)


def test_slugs_are_safe_addresses() -> None:
    """A slug is a part of an address: small Latin letters, digits and hyphens."""
    assert [slug for slug in ACTORS if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug)] == []


def test_offices_and_relations_are_of_somebody() -> None:
    """Every `of` is an actor of the who's who."""
    ties = {office.of for actor in ACTORS.values() for office in actor.offices}
    ties |= {relation.of for actor in ACTORS.values() for relation in actor.relations}

    assert ties - ACTORS.keys() == set()


def test_wikidata_numbers_are_of_one_actor_each() -> None:
    """No number twice."""
    counts = Counter(actor.wikidata for actor in ACTORS.values() if actor.wikidata)

    assert [number for number, count in counts.items() if count > 1] == []


def test_everybody_has_a_source() -> None:
    """Somebody who doubts a row finds where to look."""
    assert [actor.slug for actor in ACTORS.values() if not actor.sources] == []


def test_persons_held_an_office() -> None:
    """That is what they are here for."""
    assert [actor.slug for actor in PERSONS if not actor.offices] == []


def test_descriptions_of_persons_are_true_on_any_date() -> None:
    """No years, no office of today, no sentence."""
    ends = [actor.slug for actor in PERSONS if re.search(r"\d|منذ|السابق|الحالي|[.،]$", actor.description)]

    assert ends == []


def test_no_name_is_claimed_by_two() -> None:
    """A name that two actors claim would link nobody."""
    claims: dict[str, set[str]] = defaultdict(set)
    for actor in ACTORS.values():
        for name in folded_names(actor, Use.NAME):
            claims[name].add(actor.slug)

    assert {name: slugs for name, slugs in claims.items() if len(slugs) > 1} == {}


def test_a_metonym_is_of_one_government_and_no_name_but_a_places() -> None:
    """«دمشق» is the city too; no organization is called like a seat of power."""
    metonyms: dict[str, set[str]] = defaultdict(set)
    for actor in ACTORS.values():
        for name in folded_names(actor, Use.METONYM):
            metonyms[name].add(actor.slug)
    named = {name for actor in ACTORS.values() if actor.kind != Kind.PLACE for name in folded_names(actor, Use.NAME)}

    assert {name: slugs for name, slugs in metonyms.items() if len(slugs) > 1} == {}
    assert set(metonyms) & named == set()


def test_ordinary_words_that_are_names_have_a_reason() -> None:
    """Neither a word without a reason nor a reason without a word."""
    common = load_lexicon().common_words
    names = {name for actor in ACTORS.values() for name in folded_names(actor, Use.NAME, Use.METONYM)}

    assert names & common == set(ORDINARY)


def test_nobody_holds_an_office_with_another() -> None:
    """Unless one of them is acting, or the office was disputed."""
    together = [
        (key, one.slug, other.slug)
        for key, held in holders().items()
        for (office, one), (second, other) in combinations(held, 2)
        if _overlap(office, second) and not any(o.acting or o.disputed for o in (office, second))
    ]

    assert together == []


def _overlap(office: Office, other: Office) -> bool:
    first = max(office.start or datetime.date.min, other.start or datetime.date.min)
    return first < min(office.until or datetime.date.max, other.until or datetime.date.max)


def test_offices_last_at_least_a_day_and_lie_in_living_memory() -> None:
    """A slip of a digit shows."""
    offices = [(actor.slug, office) for actor in PERSONS for office in actor.offices]

    assert [slug for slug, o in offices if o.start and o.until and o.start >= o.until] == []
    assert [slug for slug, o in offices if o.start and not DAY("1950-01-01") < o.start < DAY("2026-12-31")] == []
    assert [slug for slug, o in offices if not o.start and not o.until] == []


def test_open_offices_say_when_they_were_checked() -> None:
    """Who reads that somebody still holds an office is told up to which day that is known."""
    assert [
        actor.slug for actor in PERSONS for office in actor.offices if not office.until and not office.checked
    ] == []


def test_offices_were_not_checked_before_they_began() -> None:
    """The day of the last look is none before the first day."""
    late = [a.slug for a in PERSONS for o in a.offices if o.checked and o.start and not o.until and o.start > o.checked]

    assert late == []


def test_all_states_are_there() -> None:
    """Each state of the language data, by its Wikidata number, under its common name."""
    known = {state.wikidata: state for state in load_states() if state.kind == "state"}
    actors = {actor.wikidata: actor for actor in STATES}

    assert actors.keys() == known.keys()
    assert len(actors) >= 193
    assert [state.names[0] for number, state in known.items() if actors[number].name != state.names[0]] == []


def test_capitals_stand_for_governments() -> None:
    """But for those of which the language data say why not."""
    without = [actor.slug for actor in STATES if not folded_names(actor, Use.METONYM)]
    explained = [slug for slugs in SPEAKS_FOR_NO_GOVERNMENT.values() for slug in slugs]

    assert sorted(set(without)) == sorted(set(explained) - {"algeria", "jordan", "tunisia"})


def test_the_states_are_written_by_their_tool() -> None:
    """Whoever changes the table runs the tool."""
    tool = runpy.run_path(str(ROOT / "tools" / "make_gazetteer.py"))

    assert "".join(tool["render"]()) == tool["TARGET"].read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "kind", "least"),
    [
        pytest.param("organizations.yml", Kind.ORGANIZATION, 70, id="organizations"),
        pytest.param("news-agencies.yml", Kind.ORGANIZATION, 30, id="news agencies and broadcasters"),
        pytest.param("places.yml", Kind.PLACE, 60, id="cities and contested regions"),
    ],
)
def test_bodies_and_places_are_there(file: str, kind: Kind, least: int) -> None:
    """As many as the README promises, each of its kind."""
    kinds = Counter(actor.kind for actor in ACTORS.values() if actor.path.startswith(file))

    assert set(kinds) == {kind}
    assert kinds[kind] >= least


def test_heads_of_seventy_states_are_known_since_2010() -> None:
    """On every January and July day from 2010 to 2025 somebody heads the state or its government."""
    terms: dict[str, list[Office]] = defaultdict(list)
    for key, held in holders().items():
        if key.family in HEADS and ACTORS[key.of].kind == Kind.STATE:
            terms[key.of] += [office for office, _ in held]
    days = [datetime.date(year, month, 15) for year in range(2010, 2026) for month in (1, 7)][:-1]
    covered = [state for state, held in terms.items() if all(any(o.held_on(day) for o in held) for day in days)]

    assert len(covered) >= 70


def test_foreign_ministers_of_twenty_states_are_known() -> None:
    """With their predecessors, or for as long as the one holder has been in office."""
    ministers = {key.of: held for key, held in holders().items() if key.family == family_of("وزير الخارجية")}
    followed = [state for state, held in ministers.items() if len(held) > 1]

    assert len(followed) >= 20


def profiles() -> Iterator[tuple[Actor, Actor]]:
    """The profiles of this repository that the who's who has too, each with its row."""
    found, _ = read_profiles(ROOT / "docs" / "actors", shown_as="docs/actors", max_bytes=5_000_000)
    return ((profile, ACTORS[profile.slug]) for profile in found if profile.slug in ACTORS)


def test_the_repositorys_profiles_agree() -> None:
    """In kind, number and offices: the row may know more offices, never other days."""
    apart = []
    for profile, row in profiles():
        offices = {(family_of(o.title), o.of, o.start, o.until) for o in profile.offices if o.of in ACTORS}
        known = {(family_of(o.title), o.of, o.start, o.until) for o in row.offices}
        numbers = {profile.wikidata, row.wikidata} - {None}
        if profile.kind != row.kind or len(numbers) > 1 or not offices <= known:
            apart.append((profile.slug, offices - known))

    assert apart == []
