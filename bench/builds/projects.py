"""Projects to build: a digest from its seeds, and the pages that come of it as plain Markdown for MkDocs alone."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

import yaml
from bench.builds.digests import write_digest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "hooks"))

from hashiya.compose import compose  # noqa: E402
from hashiya.options import Options  # noqa: E402

STOCK = ("styles.py",)
"""What the templates ask for, whoever fills them."""
STRAIGHT = ("straight.py", "shell.py")
KEPT = ("about.md", "style.md", "assets")
"""Of our own pages, what the configuration names."""


def make_projects(folder: Path, articles: int) -> None:
    """`seeds/…` for everything, `pages/…` with the same pages as Markdown, without a seed."""
    folder.mkdir(parents=True)
    write_digest(folder, articles)
    _add_own(folder / "docs")
    options = Options(cards=False)
    edition = compose(folder / "seeds", folder / "docs" / "actors", options, actors_shown_as="docs/actors")
    pages = [*edition.article_pages, *edition.actor_pages, *edition.index_pages]
    plain = folder / "pages"
    for page in pages:
        file = plain / "docs" / page.uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page.content, encoding="utf-8")
    _add_own(plain / "docs")
    for article in edition.digest.articles:  # pages link to what stands beside them
        beside = plain / "docs" / "articles" / article.article.id
        beside.mkdir()
        for name in ("article.txt", "annotations.jsonld"):
            (beside / name).touch()
    for actor in edition.digest.actors:
        (plain / "docs" / "actors" / actor).mkdir(exist_ok=True)
        (plain / "docs" / "actors" / actor / "feed.xml").touch()
    told = [(page.uri, page.body, page.meta) for page in pages if page.meta is not None]
    (plain / "pages.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    _configure(folder / "cards.yml", {"cards": True})
    _configure(folder / "mkdocs.yml", {"cards": False})
    for name, search in (("search", True), ("alone", False)):
        given = str(ROOT / "bench" / "builds" / "given.py")
        stock, ours = ([str(ROOT / "hooks" / door) for door in doors] for doors in (STOCK, (*STOCK, *STRAIGHT)))
        _configure(plain / f"stock-{name}.yml", None, hooks=stock, search=search)
        _configure(plain / f"straight-{name}.yml", None, hooks=[given, *ours], search=search)


def _add_own(docs: Path) -> None:
    for name in KEPT:
        own = ROOT / "docs" / name
        (shutil.copytree if own.is_dir() else shutil.copy)(own, docs / name)


def _configure(
    path: Path, options: Mapping[str, object] | None, *, hooks: list[str] | None = None, search: bool = True
) -> None:
    """Our configuration with these options or hooks; it stands anywhere."""
    told = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    told["theme"]["custom_dir"] = str(ROOT / "hooks" / "theme")
    told["hooks"] = [str(ROOT / hook) for hook in told["hooks"]] if hooks is None else hooks
    told["plugins"] = told["plugins"] if search else []
    told["validation"] = {"omitted_files": "ignore"}
    if options is None:
        told.pop("watch")
        told["extra"].pop("hashiya")
    else:
        told["extra"]["hashiya"] = dict(options)
    path.write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
