"""Profiles laid over the who's who: whatever both know, the profile says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cast import DAY, body, found, office, person, state
from hashiya.actors.actor import Actor, Alias, Kind, Relation, Use
from hashiya.actors.joining import join
from hashiya.actors.together import check_together
from hashiya.compose import compose
from hashiya.mentions.matcher import build_matcher
from hashiya.mentions.recognise import find_mentions
from hashiya.options import Options


def built_in(actor: Actor) -> Actor:
    """The actor as an entry of the who's who."""
    return replace(actor, built_in=True)


FRANCE = built_in(state("france", "فرنسا", "باريس"))
MACRON = built_in(person("macron", "إيمانويل ماكرون", "ماكرون", held=(office("رئيس", "france", "2017-05-14"),)))
WHO = [FRANCE, MACRON, built_in(body("league", "جامعة الدول العربية", "الجامعة العربية"))]


def by_slug(actors: list[Actor]) -> dict[str, Actor]:
    """The actors by their slugs."""
    return {actor.slug: actor for actor in actors}


@pytest.mark.parametrize(
    "profile",
    [
        pytest.param(person("macron", "ماكرون الرئيس"), id="the same slug"),
        pytest.param(replace(person("em", "ماكرون الرئيس"), wikidata="Q3052772"), id="the same Wikidata number"),
        pytest.param(person("em", "إيمانويل ماكرون"), id="the same full name"),
        pytest.param(person("em", "ايمانويل ماكرون"), id="the same full name in another spelling"),
        pytest.param(person("em", "الرئيس", "إيمانويل ماكرون"), id="the full name as an alias"),
        pytest.param(replace(person("em", "الرئيس"), latin="Emmanuel Macron"), id="the same Latin name"),
    ],
)
def test_an_entry_gives_way_to_its_profile(profile: Actor) -> None:
    """One actor, one page: the profile's."""
    entry = replace(MACRON, wikidata="Q3052772", latin="Emmanuel Macron")

    joined = by_slug(join([profile], [FRANCE, entry]))

    assert joined == {profile.slug: profile, "france": FRANCE}


def test_a_namesake_of_another_kind_stays() -> None:
    """A ship may be called like a person."""
    ship = body("ship", "إيمانويل ماكرون")

    assert "macron" not in by_slug(join([ship], WHO))  # its name is claimed
    assert "macron" in by_slug(join([replace(ship, name="سفينة ماكرون")], WHO))


def test_offices_are_tied_to_the_profile_that_took_an_entrys_place() -> None:
    """The president of `france` is that of the editor's `french-republic`."""
    profile = state("french-republic", "فرنسا")

    joined = by_slug(join([profile], [FRANCE, replace(MACRON, relations=(Relation("رئيس", "france"),))]))

    assert [held.of for held in joined["macron"].offices] == ["french-republic"]
    assert [tie.of for tie in joined["macron"].relations] == ["french-republic"]


def test_offices_of_whom_nobody_knows_are_left_out() -> None:
    """A profile that claims an entry's name and is somebody else leaves no body to hold the office of."""
    street = replace(body("street", "شارع", "فرنسا"), kind=Kind.PLACE)

    joined = by_slug(join([street], [FRANCE, MACRON]))

    assert "france" not in joined
    assert joined["macron"].offices == ()


def test_a_claimed_alias_is_the_profiles_alone() -> None:
    """«الجامعة العربية» is what the editor says it is."""
    university = body("university", "الجامعة العربية")

    league = by_slug(join([university], WHO))["league"]

    assert league.name == "جامعة الدول العربية"
    assert league.aliases == ()


def test_short_forms_and_metonyms_stay_whoever_else_is_called_so() -> None:
    """«باريس» is the city of a profile, and France's government still."""
    paris = replace(body("paris", "باريس"), kind=Kind.PLACE)
    league = replace(WHO[2], aliases=(Alias("المنظمة", Use.CONTEXT),))

    joined = by_slug(join([paris, body("un", "الأمم المتحدة", "المنظمة")], [FRANCE, league]))

    assert joined["france"].aliases == (Alias("باريس", Use.METONYM),)
    assert joined["league"].aliases == (Alias("المنظمة", Use.CONTEXT),)


def test_the_joined_actors_are_sound() -> None:
    """Nothing of the who's who is told to the editor as a mistake."""
    _, problems = check_together(join([person("macron", "ماكرون")], WHO))

    assert problems == []


SHY = [
    ("a full name", "وصل إيمانويل ماكرون أمس", ["macron"]),
    ("a family name alone", "وصل ماكرون أمس", []),
    ("a family name after the full one", "وصل إيمانويل ماكرون أمس. وغادر ماكرون اليوم", ["macron", "macron"]),
    ("a family name behind a title", "وصل الرئيس ماكرون أمس", ["macron"]),
    ("a family name that speaks", "قال ماكرون إنه موافق", ["macron"]),
    ("a family name before the colon of a headline", "ماكرون: لن نوافق", ["macron"]),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row[1:], id=row[0]) for row in SHY])
def test_family_names_of_the_whos_who_are_shy(text: str, expected: list[str]) -> None:
    """Nobody of the repository's editor's said that this person is in the news."""
    assert [actor for _, actor in found(text, build_matcher([FRANCE, MACRON]))] == expected


def test_a_profiles_family_name_is_not_shy() -> None:
    """It is the editor's word that the person is in the news."""
    assert found("وصل ماكرون أمس", build_matcher([FRANCE, replace(MACRON, built_in=False)])) == [("ماكرون", "macron")]


def test_a_profiles_holder_is_preferred() -> None:
    """Where the who's who names another holder for the day, the profile is right."""
    successor = person("successor", "جان دوبون", held=(office("رئيس", "france", "2025-01-01"),))

    matcher = build_matcher(join([successor], [FRANCE, MACRON]))

    assert ("الرئيس الفرنسي", "successor") in found("وصل الرئيس الفرنسي أمس", matcher, "2025-06-01")
    assert ("الرئيس الفرنسي", "macron") in found("وصل الرئيس الفرنسي أمس", matcher, "2024-06-01")


def test_a_gap_of_the_whos_who_is_nothing_to_mend() -> None:
    """Who held an office before the who's who begins is no question to the editor; before a profile begins it is."""
    text = "وصل الرئيس الفرنسي أمس"

    silent = find_mentions(text, build_matcher([FRANCE, MACRON]), DAY("1990-01-01"))
    told = find_mentions(text, build_matcher([FRANCE, replace(MACRON, built_in=False)]), DAY("1990-01-01"))

    assert silent == ([], [])
    assert len(told[1]) == 1


def test_a_page_is_only_for_who_is_mentioned(tmp_path: Path) -> None:
    """The who's who adds nobody to a digest who is not in its articles, and those without any profile."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "actors").mkdir()
    seed = "---\ndate: 2025-06-01\n---\nلقاء في باريس\n\nالتقى الرئيس الفرنسي المستشار الألماني فريدريش ميرتس أمس.\n"
    (tmp_path / "seeds" / "a.txt").write_text(seed, encoding="utf-8")

    edition = compose(tmp_path / "seeds", tmp_path / "actors", Options(), actors_shown_as="docs/actors")

    assert set(edition.digest.actors) == {"emmanuel-macron", "friedrich-merz", "paris"}
    assert len(edition.actor_pages) == 3
    assert edition.problems == ()


def test_the_option_turns_it_off(tmp_path: Path) -> None:
    """A digest of its editor's profiles alone."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "actors").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("لقاء\n\nالتقى الرئيس الفرنسي فريدريش ميرتس أمس.\n", encoding="utf-8")

    edition = compose(tmp_path / "seeds", tmp_path / "actors", Options(gazetteer=False), actors_shown_as="docs/actors")

    assert edition.digest.known == {}
    assert edition.actor_pages == ()
