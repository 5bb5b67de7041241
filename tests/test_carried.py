"""What would come out as it stands is carried over from the published site, and nothing else is."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from conftest import ROOT
from hashiya.border.seen import YOUNG
from hashiya.memory import FORGETFUL, Memory
from hashiya.publication.carried import Carrier
from hashiya.search.parts import LATEST
from made_sources import RETIRED

CAST = ("باريس", "كييف", "روما", "مدريد", "لندن")
SLUGS = ("paris", "kyiv", "rome", "madrid", "london")
MOST_REWRITTEN = 27
"""Files that an article of one actor may rewrite beside those of the search: its own and its actor's, its month's and
its day's, home, lists, tables, feeds, the sitemap, and two cards."""
MOST_OF_SEARCH = 20
"""The same of the search in a digest that has one file of terms."""


def seed(day: int, who: int) -> str:
    """An article of one actor."""
    return (
        f"---\ndate: 2024-05-{day:02}\n---\nقمة في {CAST[who]}\n\nقالت {CAST[who]} إنها موافقة على المقترح رقم {day}.\n"
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Some articles and those who act in them, none of the files young."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "docs" / "actors").mkdir(parents=True)
    shutil.copy(ROOT / "docs" / "about.md", tmp_path / "docs")
    told = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    told = told.replace("hashiya: {}", "hashiya: {gazetteer: false, cards: false}").replace("not_in_nav: /style.md", "")
    (tmp_path / "mkdocs.yml").write_text(told.replace("hooks/", f"{ROOT}/hooks/"), encoding="utf-8")
    for slug, name in zip(SLUGS, CAST, strict=True):
        text = f"---\nname: {name}\nkind: place\ndescription: مدينة\n---\n"
        (tmp_path / "docs" / "actors" / f"{slug}.md").write_text(text, encoding="utf-8")
    for day in range(1, 16):
        (tmp_path / "seeds" / f"n{day}.txt").write_text(seed(day, day % len(CAST)), encoding="utf-8")
    time.sleep(YOUNG)
    return tmp_path


def built(project: Path, site: str = "site") -> dict[str, os.stat_result]:
    """Every file of the site that is built there."""
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(project / site))
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    folder = project / site
    return {str(path.relative_to(folder)): path.stat() for path in sorted(folder.rglob("*")) if path.is_file()}


def bytes_of(project: Path, site: str) -> dict[str, bytes]:
    """What the files there hold."""
    folder = project / site
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def is_that_of_a_clean_build(project: Path) -> bool:
    """Whether the site is what comes out where nothing is remembered."""
    (project / ".cache").rename(project / ".aside")
    built(project, "clean")
    shutil.rmtree(project / ".cache")
    (project / ".aside").rename(project / ".cache")
    return bytes_of(project, "site") == bytes_of(project, "clean")


@pytest.mark.parametrize("cards", [pytest.param("false", id="without cards"), pytest.param("true", id="with cards")])
def test_one_more_article_rewrites_few_files(cards: str, project: Path) -> None:
    """All others are the very files that stood there; a second name they have in the site of before alone."""
    path = project / "mkdocs.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("cards: false", f"cards: {cards}"), encoding="utf-8")
    time.sleep(YOUNG)
    before = built(project)
    (project / "seeds" / "n16.txt").write_text(seed(16, 0), encoding="utf-8")
    after = built(project)

    new = {name for name, state in after.items() if name not in before or before[name].st_ino != state.st_ino}
    search = {name for name in new if name.startswith("search/")}
    assert {"articles/n16/index.html", "actors/paris/index.html"} <= new
    assert not {"articles/n3/index.html", "actors/rome/index.html", "404.html", "about/index.html"} & new
    assert len(new - search) <= MOST_REWRITTEN, sorted(new)
    assert len(search) <= MOST_OF_SEARCH, sorted(search)
    retired = {path.stat().st_ino for path in (project / RETIRED).rglob("*")}
    assert all(state.st_nlink == 1 + (state.st_ino in retired) for state in after.values())
    assert all(state.st_nlink == 1 for name, state in after.items() if name in new)
    assert is_that_of_a_clean_build(project)


def test_an_edited_profile_rewrites_the_pages_of_those_articles_that_name_the_actor(project: Path) -> None:
    """And of those whom it is named with, and lists of actors: no page of another article, and no feed of another."""
    before = built(project)
    profile = project / "docs" / "actors" / f"{SLUGS[2]}.md"
    profile.write_text(profile.read_text(encoding="utf-8").replace("مدينة", "عاصمة قديمة"), encoding="utf-8")
    after = built(project)

    new = {name for name, state in after.items() if name not in before or before[name].st_ino != state.st_ino}
    pages = {name.split("/")[1] for name in new if name.startswith("articles/") and name.endswith("index.html")}
    assert pages == {"n2", "n7", "n12"}
    assert {name.split("/")[1] for name in new if name.startswith("actors/")} == {"rome", "index.html"}
    assert is_that_of_a_clean_build(project)


def test_the_first_article_of_a_year_rewrites_no_page_of_those_whom_it_does_not_name(project: Path) -> None:
    """The lines of the offices that somebody holds go as far as he is named, not as far as anybody is."""
    profile = project / "docs" / "actors" / f"{SLUGS[2]}.md"
    offices = "".join(f"  - {{title: عمدة, of: paris, from: {year}-01-01}}\n" for year in (2019, 2021))
    told = profile.read_text(encoding="utf-8").replace("kind: place", f"kind: person\nroles:\n{offices}".rstrip())
    profile.write_text(told, encoding="utf-8")
    time.sleep(YOUNG)
    before = built(project)
    (project / "seeds" / "n16.txt").write_text(seed(16, 0).replace("2024-05", "2031-01"), encoding="utf-8")
    after = built(project)

    new = {name for name, state in after.items() if name not in before or before[name].st_ino != state.st_ino}
    assert "actors/paris/index.html" in new
    assert "actors/rome/index.html" not in new
    assert "terms axis" in (project / "site" / "actors" / "rome" / "index.html").read_text(encoding="utf-8")
    assert is_that_of_a_clean_build(project)


def test_the_index_of_older_articles_stays(project: Path) -> None:
    """One more article rewrites what is looked up in the latest ones, and the lists of all."""
    articles = LATEST + 8
    for day in range(16, articles + 1):
        text = seed(day, day % len(CAST)).replace(f"2024-05-{day:02}", f"2024-06-{day - 15:02}")
        (project / "seeds" / f"n{day}.txt").write_text(text, encoding="utf-8")
    time.sleep(YOUNG)
    before = built(project)
    (project / "seeds" / "z.txt").write_text(seed(99, 0).replace("2024-05-99", "2024-07-01"), encoding="utf-8")
    after = built(project)

    search = {name: state for name, state in after.items() if name.startswith("search/")}
    new = {name for name, state in search.items() if name not in before or before[name].st_ino != state.st_ino}
    assert {"search/t/t0.js", "search/o/ot0.js", "search/d/d0.js", "search/d/dr0.js"} & new == set()
    assert {"search/l/lt0.js", f"search/d/d{articles}.js", "search/index.js"} <= new
    assert is_that_of_a_clean_build(project)


def rewrite(path: Path) -> None:
    """Other words of the same length, and the time of the file as it was."""
    was = path.stat()
    path.write_bytes(b"x" * was.st_size)
    os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))


def rename_site(project: Path) -> None:
    """What stands on every page."""
    path = project / "mkdocs.yml"
    told = path.read_text(encoding="utf-8").replace("site_name: حاشية", "site_name: هامش")
    path.write_text(told, encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda p: rewrite(p / "site" / "articles" / "n3" / "index.html"), id="a page with other words"),
        pytest.param(lambda p: (p / "site" / "actors" / "rome" / "feed.xml").unlink(), id="a feed that is gone"),
        pytest.param(lambda p: rewrite(p / "site" / "search" / "d" / "d2.js"), id="a file of the search"),
        pytest.param(lambda p: (p / "site" / "more.html").touch(), id="a file that is none of ours"),
        pytest.param(lambda p: shutil.rmtree(p / "site"), id="no site at all"),
        pytest.param(rename_site, id="another name of the site"),
        pytest.param(lambda p: (p / "seeds" / "n3.txt").unlink(), id="an article that is to go"),
        pytest.param(lambda p: (p / "docs" / "actors" / "rome.md").unlink(), id="an actor that is to go"),
    ],
)
def test_a_site_that_is_not_the_one_that_was_published_is_mended(
    change: Callable[[Path], object], project: Path
) -> None:
    """Whatever somebody has done to it, or wants of it."""
    built(project)
    change(project)
    (project / "seeds" / "n16.txt").write_text(seed(16, 0), encoding="utf-8")
    built(project)

    assert is_that_of_a_clean_build(project)


def test_a_link_into_a_page_that_stays_is_told_of_each_time(project: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Where it leads to no place in it; one that does is no news."""
    about = project / "docs" / "about.md"
    links = "[أ](articles/n3.md#nowhere) [ب](articles/n3.md#title)"
    about.write_text(f"{about.read_text(encoding='utf-8')}\n\n{links}\n", encoding="utf-8")
    time.sleep(YOUNG)
    told: list[list[str]] = []
    for day in (16, 17):
        (project / "seeds" / f"n{day}.txt").write_text(seed(day, 0), encoding="utf-8")
        caplog.clear()
        built(project)
        told.append([record.getMessage() for record in caplog.records if "anchor" in record.getMessage()])

    assert told[0] == told[1]
    assert [("nowhere" in one) for one in told[0]] == [True]


PLACES = {"a/index.html": "one", "b.txt": "two", "c.txt": ""}


@pytest.mark.parametrize(
    ("frame", "keys", "same"),
    [
        pytest.param("x", PLACES, {"a/index.html", "b.txt"}, id="what has no key is made each time"),
        pytest.param("x", PLACES | {"d.txt": "new"}, {"a/index.html", "b.txt"}, id="one more leaves the others"),
        pytest.param("x", PLACES | {"b.txt": "other"}, {"a/index.html"}, id="what is decided otherwise is made"),
        pytest.param("x", {"a/index.html": "one"}, set(), id="where one is to go nobody knows who led to it"),
        pytest.param("y", PLACES, set(), id="in another frame everything is made"),
        pytest.param(None, PLACES, set(), id="and where nobody can tell the frame"),
    ],
)
def test_what_stays_is_what_would_come_out_the_same(
    frame: str | None, keys: dict[str, str], same: set[str], tmp_path: Path
) -> None:
    """Of a site that nobody has touched."""
    memory, site = Memory(tmp_path / "memory"), tmp_path / "site"
    (site / "a").mkdir(parents=True)
    for place in PLACES:
        (site / place).write_text(place, encoding="utf-8")
    Carrier(memory, site, "x", "pages").keep(PLACES)

    assert Carrier(memory, site, frame, "pages").unchanged(keys) == same
    assert Carrier(memory, site, frame, "search").unchanged(keys) == set()
    assert Carrier(FORGETFUL, site, frame, "pages").unchanged(keys) == set()
    rewrite(site / "a" / "index.html")
    assert Carrier(memory, site, frame, "pages").unchanged(keys) == same - {"a/index.html"}
