"""The door for style sheets: Material's and those of the theme go out as one."""

from __future__ import annotations

import re
from pathlib import Path

import jinja2
import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from hashiya.site.styles import address_of, joined, without

FOLDER = "assets/hashiya"
STOCK = ("assets/stylesheets/main.*.min.css", "assets/stylesheets/palette.*.min.css")
"""Material's own, in their order; the templates leave their links out."""

_PARTS: dict[str, str] = yaml.safe_load((Path(__file__).parent / "stock_parts.yml").read_text(encoding="utf-8"))
_ABSENT, _EDITORS = _PARTS["absent"].split(), _PARTS["editors"].split()
_EDITORS_CLASS = re.compile(rf"""class="(?:[^"]*\s)?(?:{"|".join(_EDITORS)})[\s"]""")


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Join Material's sheets and those of `extra_css` that lie in the theme's folder; others stay as they are."""
    stock = [found.read_text(encoding="utf-8") for pattern in STOCK for found in _of_theme(config, pattern)]
    ours = [str(path) for path in config.extra_css if _in_theme(config, str(path))]
    lean = [without(sheet, [*_ABSENT, *_EDITORS]) for sheet in stock]
    sheet = joined([*lean, *(_in_theme(config, path) or "" for path in ours)])
    address = address_of(sheet, FOLDER)
    files.append(File.generated(config, address, content=sheet, inclusion=InclusionLevel.NOT_IN_NAV))
    for single in filter(None, map(files.get_file_from_path, ours)):
        files.remove(single)
    config.extra_css = [address, *(path for path in config.extra_css if str(path) not in ours)]
    return files


def on_env(env: jinja2.Environment, **_: object) -> None:
    """Templates ask whether a page holds what Material's whole sheet is for."""
    env.tests["of_the_editors"] = lambda content: _EDITORS_CLASS.search(content or "") is not None


def _of_theme(config: MkDocsConfig, pattern: str) -> list[Path]:
    return [found for folder in config.theme.dirs for found in sorted(Path(folder).glob(pattern))]


def _in_theme(config: MkDocsConfig, path: str) -> str | None:
    """What the sheet holds, where it is one of ours; its addresses are relative to that folder."""
    found = (Path(folder) / path for folder in config.theme.dirs) if path.startswith(f"{FOLDER}/") else ()
    return next((file.read_text(encoding="utf-8") for file in found if file.is_file()), None)
