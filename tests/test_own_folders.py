"""Where the house makes pages: nothing but profiles and pictures is taken from the editor's folders there."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import run_mkdocs
from hashiya.options import Options
from hashiya.publication.own_folders import stranger
from payloads import hostile_project

SCRIPT = "<script>alert(1)</script>"


@pytest.mark.parametrize(
    "uri",
    [
        *(
            f"actors/x.{kind}"
            for kind in ("html", "HTM", "xhtml", "svg", "svgz", "xml", "js", "mjs", "css", "txt", "yml")
        ),
        *("actors/sub/x.html", "actors/ali/index.html", "actors/x", "actors/x.md.html", "actors/x.png.svg"),
        *("articles/x.html", "articles/x/index.html", "articles/x.svg", "articles/x/article.json"),
    ],
)
def test_what_is_neither_profile_nor_picture_is_left_out(uri: str) -> None:
    """Told as a file that is rejected, with reason and remedy."""
    problem = stranger(uri, Options(), shown_as="docs")
    assert problem is not None
    assert (problem.path, problem.rejects, bool(problem.reason and problem.remedy)) == (f"docs/{uri}", True, True)


@pytest.mark.parametrize(
    "uri",
    [
        *("actors/x.md", "actors/x.MD", "actors/x.markdown", "actors/index.md", "actors/sub/x.md"),
        *("actors/x.png", "actors/x.JPG", "articles/x/1.webp", "articles/notes.md"),
        *("about.md", "x.html", "assets/x.js", "assets/actors/x.html", "actors.html", "data/x.csv"),
    ],
)
def test_what_else_an_editor_publishes_is_his_own(uri: str) -> None:
    """Profiles are read by the house, pages by MkDocs; no picture runs."""
    assert stranger(uri, Options(), shown_as="docs") is None


def test_the_folders_are_those_of_the_options() -> None:
    """Called otherwise, they are guarded as well."""
    options = Options(actors_dir="who", articles_dir="news")
    assert stranger("who/x.html", options, shown_as="docs")
    assert stranger("news/x.html", options, shown_as="docs")
    assert stranger("actors/x.html", options, shown_as="docs") is None


def test_seeds_within_the_docs_are_published_as_articles_alone(tmp_path: Path) -> None:
    """A private one nowhere, and no page of them with its scripts."""
    project = hostile_project(tmp_path)
    config = (project / "mkdocs.yml").read_text(encoding="utf-8").replace("watch: [seeds]", "watch: []")
    said = config.replace("hashiya: {", "hashiya: {seeds_dir: docs/dropped, ")
    (project / "mkdocs.yml").write_text(said, encoding="utf-8")
    (project / "seeds").rename(project / "docs" / "dropped")
    (project / "docs" / "dropped" / "x.html").write_text(SCRIPT, encoding="utf-8")
    (project / "docs" / "dropped" / "secret.md").write_text("---\nrights: private\n---\nسر\n", encoding="utf-8")
    result = run_mkdocs(project, "build")

    assert result.returncode == 0, result.stderr
    assert (project / "site" / "articles" / "p0" / "index.html").is_file()
    assert not (project / "site" / "dropped").exists()


def test_no_page_that_nobody_made_is_published(tmp_path: Path) -> None:
    """Nor one that would stand where the house writes its own; each is named, and the site is published."""
    project = hostile_project(tmp_path)
    docs = project / "docs"
    names = ("actors/x.html", "actors/x.svg", "articles/p0/index.html", "search/index.html")
    for name in names:
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(f"{SCRIPT} قمة", encoding="utf-8")
    (docs / "actors" / "x.png").write_bytes(b"\x89PNG")
    result = run_mkdocs(project, "build")

    assert result.returncode == 0, result.stderr
    assert "Traceback" not in result.stderr
    for name in names:
        assert f"docs/{name}: " in result.stderr
        published = project / "site" / name
        assert not published.exists() or SCRIPT not in published.read_text(encoding="utf-8")
    assert (project / "site" / "actors" / "x.png").is_file()
