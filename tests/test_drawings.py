"""Drawings: well-formed, without scripts, the same on every machine, and with every name a link."""

from __future__ import annotations

import datetime
import itertools
import xml.etree.ElementTree as ET

import pytest

from hashiya.drawings.company import HEIGHT, WIDTH, Node, company_graph
from hashiya.drawings.months import month_bars
from hashiya.drawings.terms import MOST_YEARS, Term, axis_line, axis_of, term_line
from hashiya.drawings.terms import WIDTH as TERM_WIDTH
from hashiya.pages.paging import paged

HOSTILE = '"><script>alert(1)</script>'


def node(number: int, *, name: str = "جهة", shared: int = 1) -> Node:
    """The actor `number` of a company."""
    return Node(f"a{number}", name, "person", f"../a{number}/", shared)


def test_bars_stand_on_whole_years_from_right_to_left() -> None:
    """January stands on the right of December, and the highest bar has its number."""
    drawn = ET.fromstring(month_bars({12 * 2024: 2, 12 * 2024 + 11: 4}, label="الإشارات"))  # noqa: S314  # our own
    january, december = drawn.findall("rect")
    assert float(january.attrib["x"]) > float(december.attrib["x"])
    assert float(january.attrib["height"]) * 2 == pytest.approx(float(december.attrib["height"]))
    assert [text.text for text in drawn.findall("text")] == ["2024", "4"]
    assert (drawn.attrib["role"], drawn.attrib["aria-label"]) == ("img", "الإشارات")


def test_years_of_a_long_time_leave_each_other_room() -> None:
    """Of eighty years some are written, in order, and none outside the drawing."""
    drawn = ET.fromstring(month_bars({12 * 1946: 1, 12 * 2025: 1}, label="x"))  # noqa: S314  # our own
    years = [(int(text.text or ""), float(text.attrib["x"])) for text in drawn.findall("text")[:-1]]
    assert [year for year, _ in years] == sorted(year for year, _ in years)
    assert all(left[1] - right[1] >= 30 for left, right in itertools.pairwise(years))
    assert all(20 <= x <= 620 for _, x in years)


@pytest.mark.parametrize(
    ("days", "today"),
    [
        pytest.param(("2020-01-01", "9999-12-31"), "2026-01-06", id="an office that ends with the calendar"),
        pytest.param(("2020-01-01", "2022-01-01"), "9999-12-31", id="an article of the last day there is"),
        pytest.param(("9999-12-30", "9999-12-31"), "9999-12-31", id="an office of two days at its end"),
        pytest.param(("0001-01-01", "0001-01-02"), "0001-01-01", id="one at its beginning"),
        pytest.param(("0001-01-01", "9999-12-31"), "2026-01-06", id="one of all its years"),
    ],
)
def test_a_term_at_the_edge_of_the_calendar_stays_on_its_line(days: tuple[str, str], today: str) -> None:
    """A slip of an editor's may be any day; it is drawn within the line, under a few years."""
    term = Term(*map(datetime.date.fromisoformat, days))
    axis = axis_of([term, term], datetime.date.fromisoformat(today))
    assert axis is not None
    assert len(axis.years) <= MOST_YEARS
    years = [float(text.attrib["x"]) for text in ET.fromstring(axis_line(axis)).iter("text")]  # noqa: S314  # our own
    assert all(0 <= x <= TERM_WIDTH for x in years)
    assert term_line(term, axis).count("M") >= 2


def test_nothing_is_drawn_of_nothing() -> None:
    """An actor whom nobody named has no empty frame."""
    assert month_bars({}, label="x") == ""
    assert company_graph("جهة", "person", [], {}, label="x") == ""


@pytest.mark.parametrize("number", [3, 5, 8])
def test_every_one_of_a_company_is_a_link_inside_the_drawing(number: int) -> None:
    """Names stand apart and lead to their pages."""
    nodes = [node(n, shared=n + 1) for n in range(number)]
    drawn = ET.fromstring(company_graph("أنا", "state", nodes, {("a0", "a1"): 2}, label="x"))  # noqa: S314  # our own
    links = drawn.findall("a")
    assert [link.attrib["href"] for link in links] == [n.address for n in nodes]
    places = [(float(r.attrib["x"]), float(r.attrib["y"])) for r in drawn.iter("rect")]
    assert len(set(places)) == number + 1
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in places)


def test_a_name_is_text_and_never_code() -> None:
    """Names come from profiles that anybody may have written."""
    drawn = company_graph(HOSTILE, "person", [node(n, name=HOSTILE) for n in range(3)], {}, label=HOSTILE)
    assert "<script" not in drawn
    assert ET.fromstring(drawn).find(".//{*}script") is None  # noqa: S314  # our own


@pytest.mark.parametrize(
    ("length", "newest", "older"),
    [
        pytest.param(0, [], [], id="nothing at all"),
        pytest.param(7, [7, 6, 5, 4, 3, 2, 1], [], id="less than twice a page stands on one"),
        pytest.param(8, [8, 7, 6, 5], [[4, 3, 2, 1]], id="at twice a page the oldest part"),
        pytest.param(9, [9, 8, 7, 6, 5], [[4, 3, 2, 1]], id="a new one changes the newest page alone"),
        pytest.param(12, [12, 11, 10, 9], [[4, 3, 2, 1], [8, 7, 6, 5]], id="pages are counted from the oldest"),
    ],
)
def test_long_lists_are_paged(length: int, newest: list[int], older: list[list[int]]) -> None:
    """Newest first; what was put on an older page stays there."""
    found, pages = paged(list(range(length, 0, -1)), 4)
    assert (list(found), [list(page) for page in pages]) == (newest, older)
