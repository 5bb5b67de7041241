"""Where nothing has changed, nothing is built, and the same is told; where anything has, everything is looked at."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT
from forked import run_mkdocs
from hashiya.border.seen import YOUNG
from hashiya.memory import FORGETFUL, Memory
from hashiya.publication.again import seen_again
from hashiya.publication.outcome import Outcome
from hashiya.publication.standing import Standing, Standings, look_at, sources, state

OUTCOME = Outcome(articles=3, actors=2, rejected=1, warnings=4)
WARNINGS = [("mkdocs.plugins.hashiya", 30, "seeds/x.txt: no date was found")]
SEED = "---\ndate: 2024-05-01\n---\nعنوان\n\nقالت باريس إنها موافقة على المقترح الجديد.\n"
PROFILE = "---\nname: باريس\nkind: place\ndescription: عاصمة فرنسا\nodd: 1\n---\n"


def folder_of(path: Path) -> Path:
    """A folder with files at two depths, none of them young."""
    (path / "deep").mkdir(parents=True)
    for name in ("one.txt", "deep/two.txt", ".hidden"):
        (path / name).write_text("نص", encoding="utf-8")
    time.sleep(YOUNG)
    return path


def rewrite(path: Path) -> None:
    """Other words of the same length, and the time of the file as it was."""
    was = path.stat()
    path.write_text("نض", encoding="utf-8")
    os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))


CHANGES = [
    pytest.param(lambda folder: (folder / "new.txt").touch(), id="a file more"),
    pytest.param(lambda folder: (folder / "deep" / "two.txt").unlink(), id="a file less"),
    pytest.param(lambda folder: (folder / "one.txt").rename(folder / "other.txt"), id="another name"),
    pytest.param(lambda folder: (folder / "one.txt").rename(folder / "deep" / "one.txt"), id="another folder"),
    pytest.param(lambda folder: rewrite(folder / "deep" / "two.txt"), id="other words of the same length and time"),
    pytest.param(lambda folder: (folder / "one.txt").chmod(0o600), id="who may read it"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_of_a_file_is_seen(change: Callable[[Path], object], tmp_path: Path) -> None:
    """Without one, nothing is."""
    folder = folder_of(tmp_path / "seeds")
    before = state([folder])
    assert before is not None
    assert state([folder]) == before
    change(folder)
    time.sleep(YOUNG)
    assert state([folder]) not in (before, None)


def test_nobody_can_tell_where_a_link_leads_or_what_is_young(tmp_path: Path) -> None:
    """What a link leads to may change, and a file may change again within one tick of the clock."""
    folder = folder_of(tmp_path / "seeds")
    (folder / "one.txt").write_text("آخر", encoding="utf-8")
    assert state([folder]) is None
    time.sleep(YOUNG)
    assert state([folder]) is not None
    (folder / "link").symlink_to(folder / "one.txt")
    time.sleep(YOUNG)
    assert state([folder]) is None
    assert state([tmp_path / "nowhere"]) is None


def standings(memory: Memory, site: Path, told: str | None) -> Standings:
    """Those of a site."""
    return Standings(memory, site, told)


@pytest.mark.parametrize("change", CHANGES)
def test_a_site_that_somebody_has_changed_does_not_stand(change: Callable[[Path], object], tmp_path: Path) -> None:
    """Nor one of other sources."""
    site, memory = folder_of(tmp_path / "site"), Memory(tmp_path / "memory")
    standings(memory, site, "x").keep(OUTCOME, WARNINGS)
    assert standings(memory, site, "x").of() == Standing(OUTCOME, (WARNINGS[0],))
    assert standings(memory, site, "y").of() is None
    assert standings(memory, site, None).of() is None
    assert standings(memory, tmp_path / "other", "x").of() is None
    change(site)
    assert standings(memory, site, "x").of() is None


@pytest.mark.parametrize("change", CHANGES)
def test_a_second_look_sees_every_change(change: Callable[[Path], object], tmp_path: Path) -> None:
    """Without a list of any folder but the first."""
    site = folder_of(tmp_path / "site")
    look = look_at(site)
    assert look is not None
    assert look.ways is not None
    lines, seen = look.ways
    assert lines.split("\n") == ["/", "one.txt", "deep/", "two.txt"]
    assert seen_again(site, lines) == seen
    (site / ".hidden").touch()
    assert seen_again(site, lines) == seen
    change(site)
    assert seen_again(site, lines) != seen


def test_a_folder_that_was_changed_a_moment_ago_is_listed_again(tmp_path: Path) -> None:
    """Its clock may not tick before the next change."""
    site = folder_of(tmp_path / "site")
    (site / "deep" / "three.txt").touch()
    look = look_at(site)
    assert look is not None
    assert look.ways is None


def test_a_folder_that_is_as_it_was_stands_however_it_came_to_be_so(tmp_path: Path) -> None:
    """Something has come and gone in it: the second look cannot tell, the first one can."""
    site, memory = folder_of(tmp_path / "site"), Memory(tmp_path / "memory")
    standings(memory, site, "x").keep(OUTCOME, [])
    (site / "deep" / "new.txt").touch()
    assert standings(memory, site, "x").of() is None
    (site / "deep" / "new.txt").unlink()
    assert standings(memory, site, "x").of() == Standing(OUTCOME, ())


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", ["two\nlines", "one.txt\ndeep"], ids=["of nothing", "of what is there"])
def test_a_name_of_two_lines_misleads_nobody(name: str, tmp_path: Path) -> None:
    """It is looked for as two and not found so."""
    site, memory = folder_of(tmp_path / "site"), Memory(tmp_path / "memory")
    (site / "deep" / name).touch()
    time.sleep(YOUNG)
    standings(memory, site, "x").keep(OUTCOME, [])
    assert standings(memory, site, "x").of() == Standing(OUTCOME, ())
    rewrite(site / "deep" / name)
    assert standings(memory, site, "x").of() is None


def test_hidden_entries_of_a_site_are_somebody_elses(tmp_path: Path) -> None:
    """A `.git` that follows the site is none of ours."""
    site, memory = folder_of(tmp_path / "site"), Memory(tmp_path / "memory")
    standings(memory, site, "x").keep(OUTCOME, [])
    rewrite(site / ".hidden")
    assert standings(memory, site, "x").of() == Standing(OUTCOME, ())


def test_without_a_memory_nothing_stands(tmp_path: Path) -> None:
    """And nothing fails."""
    site = folder_of(tmp_path / "site")
    standings(FORGETFUL, site, "x").keep(OUTCOME, [])
    assert standings(FORGETFUL, site, "x").of() is None


def test_sources_are_told_by_whatever_decides(tmp_path: Path) -> None:
    """Files, configuration, versions."""
    folder = folder_of(tmp_path / "seeds")
    lone = folder / "one.txt"
    told = [sources([folder], [lone], "a"), sources([folder], [lone], "b"), sources([folder / "deep"], [lone], "a")]
    assert None not in told
    assert len(set(told)) == 3


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project with something to warn of."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "docs" / "actors").mkdir(parents=True)
    shutil.copy(ROOT / "docs" / "about.md", tmp_path / "docs")
    shutil.copytree(ROOT / "hooks", tmp_path / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    told = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    told = told.replace("hashiya: {}", "hashiya: {gazetteer: false, cards: false}")
    (tmp_path / "mkdocs.yml").write_text(told, encoding="utf-8")
    (tmp_path / "docs" / "actors" / "paris.md").write_text(PROFILE, encoding="utf-8")
    (tmp_path / "seeds" / "one.txt").write_text(SEED, encoding="utf-8")
    return tmp_path


def told(result: object) -> list[str]:
    """Warnings and the closing line."""
    lines = str(getattr(result, "stderr", "")).splitlines()
    return [line for line in lines if line.startswith("WARNING") or "published" in line]


def test_a_build_that_has_nothing_to_do_leaves_the_site_and_tells_the_same(project: Path) -> None:
    """Not so after a change, in a strict build that would fail, or with another day for what has none."""
    time.sleep(YOUNG)
    first = run_mkdocs(project, "build")
    assert first.returncode == 0, first.stderr
    assert "odd" in first.stderr
    built = (project / "site").stat().st_ino
    again = run_mkdocs(project, "build")
    assert (again.returncode, told(again)) == (0, told(first))
    assert "nothing has changed" in again.stderr
    assert (project / "site").stat().st_ino == built
    assert not (project / ".site.staging").exists()
    assert run_mkdocs(project, "build", "--strict").returncode == 1
    assert (project / "site").stat().st_ino == built
    (project / "seeds" / "two.txt").write_text(SEED.replace("عنوان", "عنوان آخر"), encoding="utf-8")
    changed = run_mkdocs(project, "build")
    assert "published 2 articles" in changed.stderr
    assert "nothing has changed" not in changed.stderr
    assert (project / "site").stat().st_ino != built
