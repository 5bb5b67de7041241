"""The digests that builds are measured with."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from conftest import ROOT

sys.path.insert(0, str(ROOT))

from bench.builds.digests import write_digest  # the benchmarks stand beside the tests
from bench.builds.hugo import SHELL_OF, make_hugo_project


def test_a_digest_for_measuring_is_the_same_each_time(tmp_path: Path) -> None:
    """Seeds in the size of the given one, each with its date, and profiles of those whom they name."""
    for name in ("one", "other"):
        write_digest(tmp_path / name, 4)
    files = [path.relative_to(tmp_path / "one") for path in (tmp_path / "one").rglob("*") if path.is_file()]
    assert all((tmp_path / "one" / f).read_bytes() == (tmp_path / "other" / f).read_bytes() for f in files)
    seeds = [path.stat().st_size for path in (tmp_path / "one" / "seeds").glob("*.txt")]
    assert len(seeds) == 4
    assert all(3_500 < size < 6_000 for size in seeds)


def test_hugo_gets_the_same_markdown_in_our_shell(tmp_path: Path) -> None:
    """A folder's own page is called as Hugo calls it; what is the page's own is a hole of the shell."""
    markdown, shown = tmp_path / "docs", tmp_path / "site" / SHELL_OF / "index.html"
    page = "---\ntitle: أ &amp; ب\ndescription: ت\n---\n\n# أ\n"
    for name in ("index.md", "articles/index.md", f"{SHELL_OF}.md"):
        (markdown / name).parent.mkdir(parents=True, exist_ok=True)
        (markdown / name).write_text(page, encoding="utf-8")
    shown.parent.mkdir(parents=True)
    shown.write_text(
        '<title>أ &amp; ب</title><meta content="ت">{{<article id="x"><h1>أ</h1></article><footer>', encoding="utf-8"
    )
    make_hugo_project(tmp_path / "hugo", markdown, tmp_path / "site")
    made = {
        path.relative_to(tmp_path / "hugo" / "content").as_posix() for path in tmp_path.rglob("hugo/content/**/*.md")
    }
    assert made == {"_index.md", "articles/_index.md", f"{SHELL_OF}.md"}
    layout = (tmp_path / "hugo" / "layouts" / "_default" / "single.html").read_text(encoding="utf-8")
    assert layout == (
        '<title>{{ .Title }}</title><meta content="{{ .Description }}">{{"{{"}}'
        '<article id="x">{{ .Content }}</article><footer>'
    )


def test_every_row_of_the_table_of_builds_can_be_built() -> None:
    """Ours, and MkDocs alone on our pages without a hook of ours."""
    command = [sys.executable, "-m", "bench.builds", "2", "--rounds", "1"]
    told = subprocess.run(  # noqa: S603  # our own command
        command, check=False, cwd=ROOT, env={**os.environ, "PATH": ""}, capture_output=True, encoding="utf-8"
    )
    assert told.returncode == 0, told.stderr
    rows = ("stock, pages alone", "ours, pages alone", "stock, with search", "ours, everything but cards")
    again = ("ours, one article more", "ours, nothing changed")
    assert [row for row in (*rows, *again) if f"\n{row}" not in told.stdout] == []
