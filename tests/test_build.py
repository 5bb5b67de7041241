"""MkDocs itself: strict builds, bad input, and a reader's server that follows the editor."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from conftest import GIVEN, ROOT, copy_project, run_mkdocs

PATIENCE = 40
"""Seconds until a saved file must show."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project to change at will."""
    return copy_project(tmp_path)


def closing_line(output: str) -> str:
    """`published N articles and M actors, …`."""
    return next(line for line in output.splitlines() if "published" in line)


def test_the_strict_build_says_what_it_published(tmp_path: Path) -> None:
    """No warning in our own seeds and profiles."""
    articles = len([p for p in (ROOT / "seeds").iterdir() if p.suffix in (".txt", ".md")])
    profiles = {path.stem for path in (ROOT / "docs" / "actors").glob("*.md")}
    result = run_mkdocs(ROOT, "build", "--strict", "--site-dir", str(tmp_path))

    assert result.returncode == 0, result.stderr
    mentions = (tmp_path / "data" / "mentions.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    actors = len(profiles | {line.split(",")[2] for line in mentions})  # profiles, and who of the who's who is named
    expected = f"published {articles} articles and {actors} actors, rejected 0 files, 0 warnings"
    assert closing_line(result.stderr).endswith(expected)


def test_the_configuration_may_be_named_from_where_one_stands(project: Path) -> None:
    """`mkdocs build -f mkdocs.yml` reads the same folders as `mkdocs build`."""
    result = run_mkdocs(project, "build", "-f", "mkdocs.yml")

    assert result.returncode == 0, result.stderr


def test_bad_files_never_stop_the_others(project: Path) -> None:
    """Each is named with file, line, reason and remedy; everything sound is published; strict fails."""
    seeds, actors = project / "seeds", project / "docs" / "actors"
    (seeds / "empty.txt").write_text(" \n", encoding="utf-8")
    (seeds / "link.txt").symlink_to(ROOT / "LICENSE")
    (seeds / "lonely.yml").write_text("date: 2024-01-01\n", encoding="utf-8")
    (seeds / "hostile.txt").write_text(
        "<script>alert(1)</script> عنوان\n\n[x](javascript:1) نص {{ x }}\n", encoding="utf-8"
    )
    (actors / "broken.md").write_text("---\nname: [\n---\n", encoding="utf-8")
    (actors / "kindless.md").write_text("---\nname: أ\ndescription: ب\nkind: ghost\n---\n", encoding="utf-8")
    (actors / "themed.md").write_text(
        "---\nname: جهة ما\ndescription: ب\nkind: place\ntemplate: nothing.html\n---\n<img onerror=alert(1)>\n",
        encoding="utf-8",
    )
    result = run_mkdocs(project, "build")

    assert result.returncode == 0, result.stderr
    assert "Traceback" not in result.stderr
    assert "rejected 4 files" in closing_line(result.stderr)
    for told in (
        "seeds/empty.txt: rejected: the file is empty; put the article's text into it",
        "seeds/link.txt: rejected: it is a link or no regular file",
        "seeds/lonely.yml: a sidecar without its article",
        "seeds/hostile.txt: no date was found; say `date:` in the sidecar",
        "docs/actors/broken.md:2: rejected: broken YAML",
        "docs/actors/kindless.md:4: rejected: kind: expected one of person, organization, state, place, got 'ghost'",
        "docs/actors/themed.md:5: 'template' is no key that is read here",
    ):
        assert told in result.stderr
    page = (project / "site" / "articles" / "hostile" / "index.html").read_text(encoding="utf-8")
    assert "<script>alert" not in page
    assert not re.search(r'href="javascript', page)
    assert "<img" not in (project / "site" / "actors" / "themed" / "index.html").read_text(encoding="utf-8")
    assert run_mkdocs(project, "build", "--strict").returncode == 1


def test_a_digest_without_a_seed_is_published(project: Path) -> None:
    """An editor begins with nothing."""
    for path in (project / "seeds").iterdir():
        path.unlink()
    (project / "seeds" / ".gitkeep").touch()
    result = run_mkdocs(project, "build", "--strict")

    assert result.returncode == 0, result.stderr
    assert "لا مقالات بعد" in (project / "site" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ("max_bytes: many", "max_bytes: expected a whole number, got 'many'"),
        ('seeds_dir: "a\\0b"', "seeds_dir: expected a folder inside the project, got 'a\\x00b'"),
        ("articles_dir: feed.xml", "articles_dir: 'feed.xml' is a place of the site's own; take another name"),
    ],
)
def test_a_bad_option_ends_the_build_in_one_line(project: Path, option: str, told: str) -> None:
    """mkdocs.yml is the editor's: the error says which key and what to write."""
    config = project / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("hashiya: {}", f"hashiya: {{{option}}}")
    config.write_text(text, encoding="utf-8")
    result = run_mkdocs(project, "build")

    assert result.returncode == 1
    assert f"mkdocs.yml: extra.hashiya.{told}" in result.stderr
    assert "Traceback" not in result.stderr


def test_what_the_configuration_says_of_the_site_is_text(project: Path) -> None:
    """On every page, and as it reads where no page prints it; what turns text round or ends a line goes."""
    name, line = '<b onclick="x">&\\n\\u202e', '\\"><img src=x>'
    told = (project / "mkdocs.yml").read_text(encoding="utf-8")
    said = "\n".join(one for one in told.split("\n") if not one.startswith(("site_name:", "site_description:")))
    quoted = name.replace('"', '\\"')
    (project / "mkdocs.yml").write_text(f'site_name: "{quoted}"\nsite_description: "{line}"\n{said}', encoding="utf-8")
    result = run_mkdocs(project, "build")
    pages = [path.read_text(encoding="utf-8") for path in (project / "site").rglob("*.html")]

    assert result.returncode == 0, result.stderr
    assert pages
    assert not [page for page in pages if "<b onclick" in page or "<img src=x" in page]
    assert json.loads((project / "site" / "feed.json").read_text(encoding="utf-8"))["title"] == '<b onclick="x">&'


def test_a_site_without_an_address_announces_what_it_can(project: Path) -> None:
    """Without `site_url`, cards and books the strict build passes, links are relative, and the editor's files stay."""
    config = project / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("hashiya: {}", "hashiya: {cards: false, epub: false}")
    config.write_text(re.sub(r"^site_url:.*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
    (project / "docs" / "robots.txt").write_text("User-agent: *\nDisallow: /\n", encoding="utf-8")
    result = run_mkdocs(project, "build", "--strict")

    assert result.returncode == 0, result.stderr
    site = project / "site"
    assert (site / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow: /\n"
    assert 'rel="alternate" type="text/html" href="./"' in (site / "feed.xml").read_text(encoding="utf-8")
    assert not list(site.rglob("card.png"))
    assert not (site / "epub").exists()
    assert "og:image" not in (site / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def served(project: Path) -> Iterator[str]:
    """`mkdocs serve` over the copy."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    arguments = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONWARNDEFAULTENCODING": ""}
    with subprocess.Popen(  # noqa: S603  # our own interpreter and arguments
        arguments, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    ) as server:
        address = f"http://127.0.0.1:{port}/"
        try:
            wait_for(lambda: status(address) == 200)
            yield address
        finally:
            server.terminate()


def status(address: str) -> int:
    """The status that the server answers with; 0 where there is none yet."""
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310  # our own server
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return 0


def text_of(address: str) -> str:
    """The page at `address`; empty where there is none yet."""
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310  # our own server
            return str(answer.read().decode("utf-8"))
    except OSError:
        return ""


def wait_for(condition: Callable[[], bool]) -> None:
    """Wait until `condition` holds; fail when it does not within the patience."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it did not show in time"
        time.sleep(0.3)


def test_serve_follows_the_editor(project: Path, served: str) -> None:
    """A file that is dropped, changed or removed in `seeds/` or `docs/actors/` shows after the reload."""
    seed = project / "seeds" / "new.txt"
    sidecar = project / "seeds" / "new.yml"
    sidecar.write_text("date: 2024-05-01\n", encoding="utf-8")
    seed.write_text("عنوان أول\n\nقالت باريس إنها موافقة على المقترح الجديد.\n", encoding="utf-8")
    wait_for(lambda: "عنوان أول" in text_of(f"{served}articles/new/"))

    seed.write_text("عنوان ثانٍ\n\nقالت باريس إنها موافقة على المقترح الجديد.\n", encoding="utf-8")
    wait_for(lambda: "عنوان ثانٍ" in text_of(f"{served}articles/new/"))

    profile = project / "docs" / "actors" / "donald-trump.md"
    changed = profile.read_text(encoding="utf-8").replace("description: ", "description: وصف جديد ", 1)
    profile.write_text(changed, encoding="utf-8")
    wait_for(lambda: "وصف جديد" in text_of(f"{served}articles/{GIVEN}/"))

    (project / "docs" / "actors" / "ruby.md").write_text(
        "---\nname: جهة جديدة\nkind: place\ndescription: مكان\n---\n", encoding="utf-8"
    )
    wait_for(lambda: status(f"{served}actors/ruby/") == 200)

    (project / "docs" / "actors" / "ruby.md").unlink()
    seed.unlink()
    sidecar.unlink()
    wait_for(lambda: status(f"{served}articles/new/") == 404)
    wait_for(lambda: status(f"{served}actors/ruby/") == 404)
