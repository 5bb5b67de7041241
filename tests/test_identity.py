"""Two builds of the same files are the same, byte for byte, wherever and whenever they are made."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

from conftest import GIVEN, ROOT, run_mkdocs
from test_publication import files_of

ACTORS = ("donald-trump", "volodymyr-zelenskyy", "ukraine", "united-states", "france", "paris")
SEEDS = (GIVEN, "2023-04-04-finland-joins-nato")
CLOCK = '''"""A hook by which MkDocs believes that it is another year."""

import datetime

import mkdocs.utils

LATER = datetime.datetime(2031, 5, 4, 3, 2, 1, tzinfo=datetime.timezone.utc)
mkdocs.utils.get_build_datetime = lambda: LATER
'''


def make(project: Path, *, backwards: bool) -> Path:
    """A project whose files were written in one order or in the other."""
    files = [Path("docs", "about.md"), *(Path("docs", "actors", f"{slug}.md") for slug in ACTORS)]
    files += [path.relative_to(ROOT) for name in SEEDS for path in sorted((ROOT / "seeds").glob(f"{name}.*"))]
    for file in sorted(files, reverse=backwards):
        (project / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / file, project / file)
    (project / "hooks").symlink_to(ROOT / "hooks")
    (project / "clock.py").write_text(CLOCK if backwards else "", encoding="utf-8")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("hooks: [", "hooks: [clock.py, ")
    (project / "mkdocs.yml").write_text(config, encoding="utf-8")
    return project


def built(project: Path, **environment: str) -> dict[str, bytes]:
    """The site of a project, built in these circumstances."""
    result = run_mkdocs(project, "build", **environment)
    assert result.returncode == 0, result.stderr
    return files_of(project / "site")


HERE = {"TZ": "Pacific/Honolulu", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
THERE = {"TZ": "Asia/Riyadh", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4242"}


def different(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """The names of files that are not the same in both."""
    return [name for name in sorted({*one, *other}) if one.get(name) != other.get(name)]


def test_circumstances_reach_no_file(tmp_path: Path) -> None:
    """Another folder, zone, locale, hash seed, order of files, and year; only an epoch that is asked for does."""
    here = built(make(tmp_path / "a", backwards=False), **HERE)
    there = built(make(tmp_path / "b" / "مجلّد آخر", backwards=True), **THERE)

    assert len(here) > 100
    assert "sitemap.xml.gz" in here
    assert different(here, there) == []

    dated = built(tmp_path / "a", SOURCE_DATE_EPOCH="1000000000")
    assert different(here, dated) == ["sitemap.xml", "sitemap.xml.gz"]
    assert b"<lastmod>2001-09-09</lastmod>" in dated["sitemap.xml"]
    assert b"<lastmod>2026-01-06</lastmod>" in dated["sitemap.xml"]


def test_nothing_looks_at_the_clock() -> None:
    """Dates come from what is read; what an earlier build has kept is asked how old it is, and how young a file."""
    looks = {"now", "utcnow", "today", "time_ns", "localtime", "gmtime", "getmtime", "st_mtime", "ctime"}
    told = ("border/seen.py", "cards/shelf.py", "memory.py", "publication/standing.py")
    kept = {ROOT / "hooks" / "hashiya" / name for name in told}
    for path in {*(ROOT / "hooks").rglob("*.py")} - kept:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert not {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)} & looks, path
