"""Offices on an actor's page: a list that is read, and a line of time that is seen."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import pairwise
from pathlib import Path

import pytest

from cast import DAY
from hashiya.compose import compose
from hashiya.drawings.terms import EDGE, WIDTH, Term, axis_line, axis_of, term_line
from hashiya.options import Options

TODAY = DAY("2026-01-06")


def drawn(svg: str) -> ET.Element:
    """A drawing of ours, read."""
    return ET.fromstring(svg)  # noqa: S314  # our own


def stretch(term: Term, others: list[Term]) -> tuple[float, float]:
    """Where the stretch of a term begins and ends, from the right."""
    axis = axis_of([term, *others], TODAY)
    assert axis
    path = next(p for p in drawn(term_line(term, axis)).iter("path") if "held" in p.attrib["class"])
    right, left = re.findall(r"[MH]([\d.]+)", path.attrib["d"])
    return WIDTH - float(right), WIDTH - float(left)


def test_time_runs_from_right_to_left_and_to_scale() -> None:
    """Ten years are twice as long as five, and begin where the five end."""
    five, ten = Term(DAY("2000-01-01"), DAY("2005-01-01")), Term(DAY("2005-01-01"), DAY("2015-01-01"))
    first, second = stretch(five, [ten]), stretch(ten, [five])

    assert first[0] == EDGE
    assert second[0] == pytest.approx(first[1], abs=0.2)
    assert second[1] - second[0] == pytest.approx(2 * (first[1] - first[0]), abs=0.3)


def test_an_office_of_today_runs_to_the_end_and_is_marked() -> None:
    """It ends in a point; one that ended does not."""
    past, present = Term(DAY("2000-01-01"), DAY("2005-01-01")), Term(DAY("2012-01-01"), None)
    axis = axis_of([past, present], TODAY)
    assert axis

    assert stretch(present, [past])[1] == WIDTH - EDGE
    assert "point" in term_line(present, axis)
    assert "point" not in term_line(past, axis)


def test_a_day_in_office_is_seen() -> None:
    """Acting for a day leaves a mark that has a width."""
    begin, end = stretch(Term(DAY("2012-01-01"), DAY("2012-01-02")), [Term(DAY("1960-01-01"), None)])

    assert end - begin >= 3


@pytest.mark.parametrize(
    ("first", "most"), [("2024-05-01", 6), ("1999-06-01", 6), ("1950-01-01", 6), ("1830-01-01", 6)]
)
def test_round_years_are_written_and_leave_each_other_room(first: str, most: int) -> None:
    """However long the time."""
    axis = axis_of([Term(DAY(first), None), Term(None, DAY("2025-01-01"))], TODAY)
    assert axis
    places = [float(text.attrib["x"]) for text in drawn(axis_line(axis)).iter("text")]

    assert 2 <= len(places) <= most
    assert all(right - left >= 28 for right, left in pairwise(places))


def test_one_office_is_compared_with_nothing() -> None:
    """Nor are several without days."""
    assert axis_of([Term(DAY("2000-01-01"), None)], TODAY) is None
    assert axis_of([Term(None, None), Term(None, None)], TODAY) is None


ROLES = """
  - {title: رئيس, of: utopia, from: 2020-02-01}
  - {title: وزير الخارجية, of: utopia, from: 2010-03-01, until: 2014-03-01}
  - {title: وزير المالية, of: utopia}
"""


def test_the_list_says_all_that_the_line_shows(tmp_path: Path) -> None:
    """Newest first, each with its days; whoever hears the page misses nothing of the drawing."""
    for name in ("actors", "seeds"):
        (tmp_path / name).mkdir()
    state = "---\nname: يوتوبيا\nkind: state\ndescription: دولة لا وجود لها\n---\n"
    (tmp_path / "actors" / "utopia.md").write_text(state, encoding="utf-8")
    person = f"---\nname: سامر الحوراني\nkind: person\ndescription: سياسي\nroles:{ROLES}---\n"
    (tmp_path / "actors" / "samer.md").write_text(person, encoding="utf-8")
    made = compose(tmp_path / "seeds", tmp_path / "actors", Options(gazetteer=False), actors_shown_as="actors")
    page = next(page.content for page in made.actor_pages if page.uri == "actors/samer.md")
    items = [re.sub(r" <svg.*", "", line) for line in page.split("\n") if line.startswith("1. ")]

    assert [re.sub(r"<[^>]*>|\(utopia.md\)\{ .title \}|[\[\]]", "", item) for item in items] == [
        "1. رئيس يوتوبيا حالياً منذ 1 شباط/فبراير 2020",
        "1. وزير خارجية يوتوبيا من 1 آذار/مارس 2010 إلى 1 آذار/مارس 2014",
        "1. وزير مالية يوتوبيا",
    ]
    assert page.count('aria-hidden="true"') == 4
