"""A site is published in one step or not at all: whatever goes wrong, readers keep the site that they had."""

from __future__ import annotations

import datetime
import os
import shutil
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from conftest import ROOT
from conftest import run_mkdocs as run_mkdocs_anew
from forked import run_mkdocs
from hashiya.articles.article import Article, Body
from hashiya.publication.dates import newest_day
from hashiya.publication.target import wrong_epoch, wrong_names

SEED = "---\ndate: 2024-05-01\n---\nعنوان {n}\n\nقالت باريس إنها موافقة على المقترح الجديد.\n"
PROFILE = "---\nname: باريس\nkind: place\ndescription: عاصمة فرنسا\n---\n"


def make_project(folder: Path) -> Path:
    """A small project that has been published once and has changed since: one article more."""
    (folder / "seeds").mkdir(parents=True)
    (folder / "docs" / "actors").mkdir(parents=True)
    (folder / "hooks").symlink_to(ROOT / "hooks")
    shutil.copy(ROOT / "tests" / "trouble.py", folder)
    shutil.copy(ROOT / "docs" / "about.md", folder / "docs")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("hashiya: {}", "hashiya: {gazetteer: false}").replace("hooks: [", "hooks: [trouble.py, ")
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    (folder / "docs" / "actors" / "paris.md").write_text(PROFILE, encoding="utf-8")
    (folder / "seeds" / "one.txt").write_text(SEED.format(n="أول"), encoding="utf-8")
    result = run_mkdocs(folder, "build", "--strict")
    assert result.returncode == 0, result.stderr
    (folder / "seeds" / "two.txt").write_text(SEED.format(n="ثان"), encoding="utf-8")
    return folder


def files_of(site: Path) -> dict[str, bytes]:
    """Every file of a site with its content."""
    return {str(path.relative_to(site)): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def hidden(project: Path) -> list[str]:
    """What a build leaves beside the site."""
    return sorted(path.name for path in project.iterdir() if path.name.startswith(".") and path.name != ".cache")


def closing_line(output: str) -> str:
    """`published N articles and M actors, …`."""
    return next(line for line in output.splitlines() if "published" in line).partition("hashiya: ")[2]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One project for all builds that must change nothing."""
    return make_project(tmp_path_factory.mktemp("publication") / "digest")


@pytest.fixture(scope="module")
def before(project: Path) -> dict[str, bytes]:
    """The site as it was published first."""
    return files_of(project / "site")


@pytest.fixture
def copy(project: Path, before: dict[str, bytes], tmp_path: Path) -> Path:
    """The same project, to publish in."""
    shutil.copytree(project, tmp_path / "digest", symlinks=True, ignore=shutil.ignore_patterns(".site*"))
    assert files_of(tmp_path / "digest" / "site") == before
    return tmp_path / "digest"


@pytest.mark.parametrize(
    "event",
    [
        pytest.param("on_config", id="when it has begun"),
        pytest.param("on_files", id="when pages are made"),
        pytest.param("on_nav", id="before pages are read"),
        pytest.param("on_page_markdown:4", id="while pages are read"),
        pytest.param("on_env", id="before anything is written"),
        pytest.param("on_post_template", id="when files were copied"),
        pytest.param("on_post_template:2", id="at the sitemap"),
        pytest.param("on_post_page", id="at the first page"),
        pytest.param("on_post_page:5", id="in the midst of pages"),
        pytest.param("on_post_build", id="right before it is published"),
    ],
)
def test_a_killed_build_leaves_the_old_site(project: Path, before: dict[str, bytes], event: str) -> None:
    """What it built stays beside the site until the next build."""
    result = run_mkdocs(project, "build", TROUBLE=f"killed:{event}")

    assert result.returncode == -9
    assert ".site.staging" in hidden(project)
    assert files_of(project / "site") == before


def test_a_build_killed_after_publishing_leaves_the_new_site(copy: Path) -> None:
    """Whole; the old one is gone by then, and the next build removes what else the killed one left."""
    assert run_mkdocs(copy, "build", TROUBLE="killed:on_shutdown").returncode == -9
    new = files_of(copy / "site")
    assert "articles/two/index.html" in new
    assert hidden(copy) == [".site.lock"]

    assert run_mkdocs(copy, "build", "--strict").returncode == 0
    assert files_of(copy / "site") == new
    assert hidden(copy) == []


@pytest.mark.parametrize(
    ("trouble", "status", "told"),
    [
        pytest.param("interrupted:on_post_page:2", 1, "Aborted!", id="by an editor at the keyboard"),
        pytest.param("terminated:on_post_page:2", 128 + 15, "", id="by the system"),
        pytest.param("failed:on_post_page:2", 1, "RuntimeError: another plugin fails", id="by another plugin"),
        pytest.param("full:on_env", 1, "site: No space left on device; free some space", id="by a full disk"),
        pytest.param("limited:on_env", 1, "File too large; raise the limit", id="by a limit on files"),
        pytest.param(
            "forbidden:on_files", 1, "docs/about.md: Permission denied; give yourself the right", id="by a right"
        ),
    ],
)
def test_a_build_that_is_ended_leaves_no_trace(
    project: Path, before: dict[str, bytes], trouble: str, status: int, told: str
) -> None:
    """The old site stands, nothing beside it; only a fault of a program shows where in the program."""
    result = run_mkdocs(project, "build", TROUBLE=trouble)

    assert result.returncode == status
    assert told in result.stdout + result.stderr
    assert ("Traceback" in result.stderr) is trouble.startswith("failed")
    assert closing_line(result.stderr) == "published 0 articles and 0 actors, rejected 0 files, 0 warnings"
    assert files_of(project / "site") == before
    assert hidden(project) == []


@pytest.mark.parametrize("quiet", [pytest.param([], id="aloud"), pytest.param(["--quiet"], id="quietly")])
def test_a_warning_fails_a_strict_build_only(copy: Path, before: dict[str, bytes], quiet: list[str]) -> None:
    """`--quiet` hides progress, never a problem; MkDocs' own warnings are counted too."""
    (copy / "docs" / "about.md").write_text("# حول\n\n[x](nowhere.md)\n", encoding="utf-8")
    (copy / "docs" / "linked.txt").symlink_to(ROOT / "LICENSE")
    (copy / "docs" / "behind").symlink_to(ROOT / "tools")
    os.mkfifo(copy / "docs" / "pipe.txt")
    (copy / "seeds" / "two.txt").write_text("عنوان\n\nنص بلا تاريخ.\n", encoding="utf-8")
    (copy / "seeds" / "three.txt").touch()
    (copy / "docs" / "actors" / "bare.md").write_text("---\n# three keys are missing\n---\n", encoding="utf-8")
    (copy / "docs" / "round").symlink_to(".")  # of two links upwards a walk that follows them has no end
    (copy / "docs" / "actors" / "up").symlink_to("..")
    (copy / "docs" / "itself.md").symlink_to("itself.md")
    links = 6
    strict = run_mkdocs(copy, "build", "--strict", *quiet)

    assert strict.returncode == 1
    assert f"Aborted with {links + 6} warnings in strict mode" in strict.stdout
    assert closing_line(strict.stderr) == f"published 0 articles and 0 actors, rejected 2 files, {links + 4} warnings"
    assert files_of(copy / "site") == before
    assert hidden(copy) == []

    loose = run_mkdocs(copy, "build", *quiet)
    assert loose.returncode == 0
    assert loose.stderr.count("WARNING") == strict.stderr.count("WARNING") == links + 6
    assert ("INFO    -  Cleaning" in loose.stderr) is not bool(quiet)
    assert closing_line(loose.stderr) == f"published 2 articles and 1 actors, rejected 2 files, {links + 4} warnings"
    assert not (copy / "site" / "linked.txt").exists()
    assert not (copy / "site" / "behind").exists()
    assert not (copy / "site" / "pipe.txt").exists()


def test_builds_at_once_all_end_well(copy: Path) -> None:
    """Three of them: one waits for the other, and the site is whole."""
    with ThreadPoolExecutor() as pool:
        results = list(pool.map(lambda _: run_mkdocs(copy, "build", "--strict"), range(3)))

    assert [result.returncode for result in results] == [0, 0, 0]
    assert sum("another build publishes in" in result.stderr for result in results) >= 1
    assert len(list((copy / "site" / "articles").iterdir())) == 2
    assert hidden(copy) == []


@pytest.fixture
def looks(copy: Path) -> Iterator[list[bool]]:
    """A reader who looks at a page all the time: whether it was there, look by look."""
    seen: list[bool] = []
    ended = threading.Event()
    page = copy / "site" / "articles" / "one" / "index.html"

    def look() -> None:
        while not ended.wait(0.001):
            seen.append(page.is_file())

    reader = threading.Thread(target=look)
    reader.start()
    yield seen
    ended.set()
    reader.join()


def test_a_reader_never_misses_a_page(copy: Path, looks: list[bool]) -> None:
    """Not in a single look while the site is built anew."""
    assert run_mkdocs(copy, "build").returncode == 0
    assert run_mkdocs(copy, "build", "--dirty").returncode == 0
    assert len(looks) > 100
    assert all(looks)
    assert (copy / "site" / "articles" / "two" / "index.html").is_file()


def test_the_site_may_be_a_link_and_keeps_what_is_hidden(copy: Path, tmp_path: Path) -> None:
    """The link stays a link; the folder behind it is new, has the rights of the old and its `.htaccess`."""
    real = tmp_path / "www" / "current"
    shutil.copytree(copy / "site", real)
    (real / ".htaccess").write_text("Options -Indexes\n", encoding="utf-8")
    (real / ".well-known").mkdir()
    (real / ".well-known" / "security.txt").touch()
    real.chmod(0o750)
    shutil.rmtree(copy / "site")
    (copy / "site").symlink_to(real)
    result = run_mkdocs(copy, "build", "--strict")

    assert result.returncode == 0, result.stderr
    assert (copy / "site").is_symlink()
    assert (real / "articles" / "two" / "index.html").is_file()
    assert (real / ".htaccess").read_text(encoding="utf-8") == "Options -Indexes\n"
    assert (real / ".well-known" / "security.txt").is_file()
    assert real.stat().st_mode & 0o777 == 0o750
    assert [path.name for path in (tmp_path / "www").iterdir()] == ["current"]


def test_the_site_may_be_published_elsewhere_for_the_first_time(copy: Path, before: dict[str, bytes]) -> None:
    """Folders are made on the way; the site within the project stays."""
    elsewhere = copy.parent / "a" / "b c" / "موقع"
    result = run_mkdocs(copy, "build", "--strict", "--site-dir", str(elsewhere))

    assert result.returncode == 0, result.stderr
    assert (elsewhere / "articles" / "two" / "index.html").is_file()
    assert [path.name for path in elsewhere.parent.iterdir()] == ["موقع"]
    assert files_of(copy / "site") == before


@pytest.mark.parametrize(
    ("site", "told"),
    [
        pytest.param("seeds", "lies in it and would be lost; name a folder of its own", id="where seeds are"),
        pytest.param("way", "whose files are published; name a folder outside", id="in what is published, by a link"),
        pytest.param("mkdocs.yml", "it is no folder; name another", id="in a file"),
        pytest.param("/proc/site", "No such file or directory", id="where nobody can write"),
    ],
)
def test_a_site_that_cannot_be_there_is_refused(copy: Path, site: str, told: str) -> None:
    """Before anything is touched, in one line."""
    (copy / "way").symlink_to(copy / "docs" / "assets")
    sources = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    result = run_mkdocs(copy, "build", "--site-dir", site)

    assert result.returncode == 1
    assert told in result.stdout + result.stderr
    assert "Traceback" not in result.stderr
    assert {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()} == sources


def empty(project: Path) -> None:
    """Nothing is left to publish."""
    (project / "seeds" / "one.txt").unlink()
    (project / "seeds" / "two.txt").unlink()
    (project / "docs" / "actors" / "paris.md").unlink()


def test_a_digest_that_lost_everything_stays_as_it_was(copy: Path, before: dict[str, bytes]) -> None:
    """Seeds that are gone, or that are all broken, empty no site; a new digest may begin empty."""
    empty(copy)
    result = run_mkdocs(copy, "build")
    assert result.returncode == 1
    assert "no article and no actor was found, but" in result.stderr
    assert files_of(copy / "site") == before

    (copy / "seeds" / "one.txt").touch()
    result = run_mkdocs(copy, "build")
    assert result.returncode == 1
    assert "no file could be published; mend those that are named above" in result.stderr
    assert closing_line(result.stderr) == "published 0 articles and 0 actors, rejected 1 files, 0 warnings"
    assert files_of(copy / "site") == before

    (copy / "seeds" / "one.txt").unlink()
    shutil.rmtree(copy / "site")
    assert run_mkdocs(copy, "build", "--strict").returncode == 0
    assert (copy / "site" / "data" / "articles.json").is_file()


@pytest.mark.parametrize(
    ("days", "newest"),
    [
        pytest.param(["2026-01-06", "2025-01-06"], "2026-01-06", id="of two the later"),
        pytest.param(["1948-05-14"], None, id="a day before the clocks of archives began is none"),
        pytest.param(["9999-12-31", "2026-01-06"], "2026-01-06", id="a day after they end is none"),
        pytest.param(["0001-01-01", "2106-02-06"], "2106-02-06", id="their last day is one"),
        pytest.param([], None, id="of none none"),
    ],
)
def test_the_sitemap_has_days_that_an_archive_can_hold(days: list[str], newest: str | None) -> None:
    """A seed that says another one ends no build."""
    assert newest_day([an_article(datetime.date.fromisoformat(day)) for day in days]) == newest


def an_article(date: datetime.date) -> Article:
    """Of that day, without a text."""
    return Article("x", "x.txt", Body("", ()), Body("", ()), date, "", ())


def test_names_of_files_that_cannot_be_written_are_told(copy: Path, before: dict[str, bytes]) -> None:
    """Where the machine's names of files are ASCII, the old site stays, and the editor learns what to do."""
    ascii_names = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    result = run_mkdocs_anew(copy, "build", **ascii_names)
    assert result.returncode == 1
    assert "names of files are ascii to this machine, and no UTF-8; set PYTHONUTF8=1" in result.stderr
    assert "Traceback" not in result.stderr
    assert files_of(copy / "site") == before


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        pytest.param("utf-8", False, id="UTF-8"),
        pytest.param("UTF8", False, id="UTF-8 by another name"),
        pytest.param("iso8859-6", True, id="an older Arabic one"),
    ],
)
def test_names_of_files_are_utf_8(encoding: str, *, told: bool) -> None:
    """No other encoding is sure to have every name."""
    assert bool(wrong_names(encoding)) is told


@pytest.mark.parametrize(
    ("epoch", "told"),
    [
        pytest.param(None, False, id="none"),
        pytest.param("", False, id="an empty one"),
        pytest.param("0", False, id="the first second"),
        pytest.param("1767657600", False, id="a day of these years"),
        pytest.param("4294880895", False, id="the last day"),
        pytest.param("4294880896", True, id="one more"),
        pytest.param("9" * 5000, True, id="digits without end"),
        pytest.param("-1", True, id="before it"),
        pytest.param("1e9", True, id="no whole number"),
        pytest.param("x", True, id="a word"),
        pytest.param("\u0661", True, id="digits of another script"),
    ],
)
def test_the_day_that_a_build_is_told_can_be_written(epoch: str | None, *, told: bool) -> None:
    """Seconds since 1970, as many as an archive has room for."""
    assert bool(wrong_epoch(epoch)) is told


def test_what_is_kept_in_a_folder_that_nobody_may_enter_is_not_missed(copy: Path) -> None:
    """Neither answers nor cards; the administrator of a system may enter all."""
    folder = copy / ".cache"
    folder.mkdir(exist_ok=True)
    folder.chmod(0)
    result = run_mkdocs(copy, "build")
    folder.chmod(0o755)
    assert result.returncode == 0, result.stderr


def test_an_empty_epoch_is_none(copy: Path) -> None:
    """The build is the same as without it."""
    result = run_mkdocs(copy, "build", SOURCE_DATE_EPOCH="")
    assert result.returncode == 0, result.stderr


def test_a_wrong_epoch_ends_the_build_in_one_line(project: Path, before: dict[str, bytes]) -> None:
    """Before anything is touched."""
    result = run_mkdocs(project, "build", SOURCE_DATE_EPOCH="yesterday")

    assert result.returncode == 1
    assert "SOURCE_DATE_EPOCH: expected seconds from 1970 to 2106" in result.stdout + result.stderr
    assert "Traceback" not in result.stderr
    assert files_of(project / "site") == before


@pytest.mark.parametrize(
    ("page", "place"),
    [
        pytest.param("feed.xml.md", "feed.xml", id="a page that would be a folder where the feed is"),
        pytest.param("data/articles.json/index.md", "data/articles.json", id="the same of a table"),
        pytest.param("sitemap.xml.md", "sitemap.xml", id="the same of the map that the theme makes"),
        pytest.param("articles/one/index.md", "articles/one/index.html", id="a page at the address of an article"),
        pytest.param("data", "data", id="a file where the site has a folder"),
    ],
)
def test_a_page_that_would_take_a_place_of_the_site_is_left_out_and_told(copy: Path, page: str, place: str) -> None:
    """Feed, tables and articles are published as they are without it."""
    (copy / "docs" / page).parent.mkdir(parents=True, exist_ok=True)
    (copy / "docs" / page).write_text("# صفحة\n\nنص\n", encoding="utf-8")

    result = run_mkdocs(copy, "build")
    assert result.returncode == 0, result.stderr
    assert f"docs/{page}: its place is taken, «{place}» is the site's own; it is left out; rename it" in result.stderr
    assert closing_line(result.stderr).startswith("published 2 articles and 1 actors, rejected 0 files")
    assert (copy / "site" / "feed.xml").is_file()
    assert (
        b"<h1>\xd8\xb5\xd9\x81\xd8\xad\xd8\xa9" not in (copy / "site" / "articles" / "one" / "index.html").read_bytes()
    )
