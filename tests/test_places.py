"""The map of places: where they lie, what is drawn of them, and the list behind it."""

from __future__ import annotations

import html
import itertools
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from conftest import ROOT
from hashiya.actors.actor import Actor, Kind
from hashiya.compose import Edition, compose
from hashiya.drawings.coordinates import Point, location
from hashiya.drawings.land import DATA, Frame, land
from hashiya.drawings.locator import locator
from hashiya.drawings.maps import FEWEST, FRAMES, WIDTH, Dot, frames_for, map_of
from hashiya.gazetteer.reading import load_gazetteer
from hashiya.options import Options
from hashiya.pages.places import places_page, where_section

HOSTILE = '"><script>alert(1)</script>'
KNOWN = {actor.slug: actor for actor in load_gazetteer() if actor.kind in (Kind.STATE, Kind.PLACE)}
GAZA: Point = (34.4, 31.4)
FIJI: Point = (178.0, -17.8)


def dot(slug: str, point: Point, *, name: str = "مكان", number: int = 1) -> Dot:
    """A place on a map."""
    return Dot(slug, name, "place", f"../actors/{slug}/", f"{name}: {number}", number, point)


def crowd(number: int, point: Point = GAZA) -> list[Dot]:
    """Places that lie at the very same point."""
    return [dot(f"a{n:02}", point, number=n + 1) for n in range(number)]


def drawn(key: str, dots: list[Dot]) -> ET.Element:
    """The map `key` of `dots` beside the others that they need."""
    keys = dict.fromkeys([*frames_for(dots), key])
    return ET.fromstring(map_of(key, dots, {k: k for k in keys}))  # noqa: S314  # our own


def circles(tree: ET.Element) -> list[tuple[float, float, float]]:
    """Middle and radius of every dot that is a link of its own."""
    found = (link.find("circle") for link in tree.findall("a") if link.get("class") != "closer")
    return [(float(c.attrib["cx"]), float(c.attrib["cy"]), float(c.attrib["r"])) for c in found if c is not None]


@pytest.fixture(scope="module")
def edition() -> Edition:
    """The edition of the repository's own seeds."""
    return compose(ROOT / "seeds", ROOT / "docs" / "actors", Options(), actors_shown_as="docs/actors")


def test_everywhere_of_the_whos_who_lies_somewhere() -> None:
    """Every state and every place has coordinates, within the maps."""
    points = {slug: location(actor) for slug, actor in KNOWN.items()}

    assert [slug for slug, point in points.items() if point is None or not FRAMES["world"].holds(point)] == []


@pytest.mark.parametrize(
    ("slug", "frame"),
    [
        pytest.param("gaza-city", (34.2, 31.2, 34.6, 31.6), id="a city stands on its strip"),
        pytest.param("egypt", (25, 22, 35, 31.5), id="a state stands inside itself"),
        pytest.param("norway", (5, 58, 31, 71), id="a state whose code is a word of YAML"),
        pytest.param("tripoli-libya", (13, 32.5, 13.5, 33), id="of two cities of a name the Libyan"),
        pytest.param("tripoli-lebanon", (35.7, 34.3, 36, 34.6), id="of two cities of a name the Lebanese"),
        pytest.param("tonga", (184, -22, 186, -18), id="what lies beyond the antimeridian goes on east of it"),
        pytest.param("suez-canal", (32.2, 29.9, 32.6, 31.3), id="what is no city was written by hand"),
    ],
)
def test_places_lie_where_they_should(slug: str, frame: tuple[float, float, float, float]) -> None:
    """Points inside a rough box, west, south, east and north."""
    point = location(KNOWN[slug])

    assert point is not None
    assert Frame(*frame, WIDTH).holds(point)


@pytest.mark.parametrize(
    ("actor", "found"),
    [
        pytest.param(Actor("beirut", "بيروت", Kind.PLACE, ""), "beirut", id="a slug of the who's who"),
        pytest.param(Actor("beyrouth", "بيروت", Kind.PLACE, "", wikidata="Q3820"), "beirut", id="a slug of one's own"),
        pytest.param(Actor("beirut", "بيروت", Kind.PLACE, "", wikidata="Q1"), None, id="the number of somewhere else"),
        pytest.param(Actor("nowhere", "لا مكان", Kind.PLACE, ""), None, id="nobody wrote it down"),
    ],
)
def test_a_profile_is_found_by_number_or_slug(actor: Actor, found: str | None) -> None:
    """Editors choose slugs; Wikidata's numbers tell whose they are."""
    assert location(actor) == (location(KNOWN[found]) if found else None)


def test_the_land_is_small_and_tells_whence_it_is() -> None:
    """The outline is no burden of a checkout, and names its source and licence."""
    assert DATA.stat().st_size <= 60_000
    assert "Natural Earth" in json.loads(DATA.read_text(encoding="utf-8"))["source"]


def outline(key: str) -> list[list[Point]]:
    """The rings of the land on a map, in units of the drawing."""
    path = ET.fromstring(land(FRAMES[key], "world" if key == "world" else "near")).attrib["d"]  # noqa: S314  # our own
    rings = []
    for ring in path.rstrip("z").split("z"):
        start, _, steps = ring.removeprefix("M").partition("l")
        numbers = [float(n) for n in re.findall(r"-?[\d.]+", f"{start} {steps}")]
        xs, ys = (itertools.accumulate(numbers[axis::2]) for axis in (0, 1))
        rings.append(list(zip(xs, ys, strict=True)))
    return rings


@pytest.mark.parametrize(
    ("point", "dry"),
    [
        pytest.param((18, 15), True, id="Chad"),
        pytest.param((-4, 17), True, id="Mali, west of Greenwich"),
        pytest.param((185, 67), True, id="Chukotka, beyond the antimeridian"),
        pytest.param((-100, 40), True, id="Kansas"),
        pytest.param((134, -25), True, id="Australia"),
        pytest.param((-35, 0), False, id="the Atlantic"),
        pytest.param((170, 30), False, id="the Pacific"),
        pytest.param((18.5, 35), False, id="the Mediterranean"),
        pytest.param((50.5, 42), False, id="the Caspian Sea"),
        pytest.param((75, -10), False, id="the Indian Ocean"),
    ],
)
def test_land_is_land_and_sea_is_sea(point: Point, *, dry: bool) -> None:
    """A ray to the east crosses the outline an odd number of times from land, an even one from water."""
    x, y = FRAMES["world"].place(point)
    sides = [side for ring in outline("world") for side in itertools.pairwise([*ring, ring[0]])]
    crossed = sum((a[1] > y) != (b[1] > y) and x < a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1]) for a, b in sides)

    assert crossed % 2 == dry


@pytest.mark.parametrize("key", FRAMES)
def test_land_stays_inside_its_frame(key: str) -> None:
    """No point of the outline is off the drawing."""
    points = [point for ring in outline(key) for point in ring]

    assert all(-0.5 <= x <= WIDTH + 0.5 and -0.5 <= y <= FRAMES[key].height + 0.5 for x, y in points)


def test_east_stands_on_the_right_and_north_above() -> None:
    """Maps in Arabic are no mirror images."""
    cairo, tehran = circles(drawn("world", [dot("cairo", (31.2, 30.1)), dot("tehran", (51.4, 35.7))]))

    assert (tehran[0] > cairo[0], tehran[1] < cairo[1]) == (True, True)


@pytest.mark.parametrize("number", [2, 12, 30])
def test_dots_of_one_point_are_moved_apart(number: int) -> None:
    """No two middles coincide; the largest dots are those named most."""
    found = circles(drawn("levant", crowd(number)))

    assert len({(x, y) for x, y, _ in found}) == number
    assert [r for *_, r in found] == sorted((r for *_, r in found), reverse=True)
    assert min(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in itertools.combinations(found, 2)) > 2


@pytest.mark.parametrize(
    ("dots", "keys"),
    [
        pytest.param(crowd(FEWEST - 1), ["world"], id="a few need the world alone"),
        pytest.param(crowd(FEWEST), ["world", "levant"], id="a crowd needs the closest map that shows it"),
        pytest.param(crowd(FEWEST, (2.0, 47.0)), ["world", "europe"], id="a crowd elsewhere needs another"),
    ],
)
def test_crowds_get_closer_maps(dots: list[Dot], keys: list[str]) -> None:
    """A closer map is drawn where it helps, and nowhere else."""
    assert frames_for(dots) == keys


def test_every_dot_is_a_link_somewhere_and_says_how_often() -> None:
    """On the map that shows it closest it leads to its page; on a wider one it leads to that map."""
    dots = [*crowd(6), dot("fiji", FIJI, number=3)]
    world, near = drawn("world", dots), drawn("levant", dots)

    assert [a.attrib["href"] for a in world.findall("a")] == ["#map-levant", "../actors/fiji/"]
    assert {a.attrib["href"] for a in near.findall("a")} == {d.address for d in dots[:6]}
    assert [a.findtext("title") for a in world.findall("a")] == ["levant", "مكان: 3"]
    assert [path.attrib["d"].count("h0") for path in world.findall("a[@class='closer']/path")] == [6]


def test_names_stand_clear_of_each_other_and_inside() -> None:
    """A name that has no room is not written; its dot still says it."""
    tree = drawn("levant", [replace(d, name="مكان له اسم طويل") for d in crowd(20)])
    places = [(float(t.attrib["x"]), float(t.attrib["y"])) for t in tree.iter("text")]

    assert 0 < len(places) < 20
    assert all(0 < x < WIDTH for x, _ in places)
    assert all(abs(a[1] - b[1]) >= 14 or abs(a[0] - b[0]) >= 60 for a, b in itertools.combinations(places, 2))


@pytest.mark.parametrize("point", [GAZA, FIJI, (-169.0, -57.0), (189.0, 75.0)], ids=str)
def test_a_small_map_holds_its_place(point: Point) -> None:
    """Everywhere on earth, the ends of the map included."""
    tree = ET.fromstring(locator(point, "place", [("جار", (point[0], point[1] + 5))], label="موقع"))  # noqa: S314
    here = tree.find("circle[@class='here place']")
    _, _, width, height = map(float, tree.attrib["viewBox"].split(" "))

    assert here is not None
    assert 0 <= float(here.attrib["cx"]) <= width
    assert 0 <= float(here.attrib["cy"]) <= height
    assert (tree.attrib["role"], tree.attrib["aria-label"]) == ("img", "موقع")


def test_names_on_maps_are_text_and_never_code() -> None:
    """Names come from profiles that anybody may have written."""
    maps = [
        map_of("world", [dot("x", FIJI, name=HOSTILE)], {"world": "x"}),
        locator(GAZA, "place", [(HOSTILE, (45.0, 31.4))], label=HOSTILE),
    ]

    assert "<script" not in "".join(maps)
    assert "alert(1)" in "".join(maps)


def test_the_page_lists_every_place_in_order(edition: Edition) -> None:
    """Whoever cannot see the maps reads the same: each place and state once, with the number of its articles."""
    content = places_page(edition.digest, Options()).content
    listed = re.findall(r"^- \[[^\]]+\]\(actors/([^)]+)\.md\)\{ \.actor \.(state|place) \}", content, re.MULTILINE)
    named = {a.slug for a in edition.digest.actors.values() if a.kind in ("state", "place")}
    named &= set(edition.digest.appearances)
    linked = set(re.findall(r'<a href="\.\./actors/([^"/]+)/"', content))

    assert sorted(slug for slug, _ in listed) == sorted(named)
    assert linked == {slug for slug in named if location(edition.digest.actors[slug])}
    assert len(content.encode()) <= 100_000
    assert " style=" not in content


def test_of_nothing_no_map_is_drawn() -> None:
    """A new project has a page that says so."""
    digest = compose(ROOT / "nowhere", ROOT / "nowhere", Options(), actors_shown_as="x").digest
    content = places_page(digest, Options()).content

    assert "<svg" not in content
    assert "لم تُذكر دول ولا أماكن بعد" in html.unescape(content)


def test_only_states_and_places_have_a_small_map(edition: Edition) -> None:
    """People and bodies are nowhere."""
    shown = {a.kind for a in edition.digest.actors.values() if where_section(a, edition.digest)}

    assert shown == {Kind.STATE, Kind.PLACE}
