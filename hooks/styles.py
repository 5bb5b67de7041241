"""The door for style sheets: Material's and those of the theme go out as one."""

from __future__ import annotations

import re
from pathlib import Path

import jinja2
import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from hashiya.site.styles import Parts, address_of, joined, only, without
from made_sources import remembered

FOLDER = "assets/hashiya"
STOCK = ("assets/stylesheets/main.*.min.css", "assets/stylesheets/palette.*.min.css")
"""Material's own, in their order; the templates leave their links out."""

LATER = tuple(f"{FOLDER}/{name}.css" for name in ("more_faces", "card", "search", "desk"))
"""What no first look needs, only scripts show or only editors see; it comes after it, or with a page that begins so."""

_PARTS: dict[str, str] = yaml.safe_load((Path(__file__).parent / "stock_parts.yml").read_text(encoding="utf-8"))
_ABSENT, _EDITORS, _KINDS, _LATER = (_PARTS[key].split() for key in ("absent", "editors", "kinds", "later"))
_STOCK_FIRST = Parts([*_ABSENT, *_EDITORS, *_KINDS, *_LATER], _PARTS["absent_selectors"].strip())
_STOCK_NEVER = Parts([*_ABSENT, *_EDITORS, *_KINDS], _PARTS["absent_selectors"].strip())
_EDITORS_CLASS = re.compile(
    rf"""class="(?:[^"]*\s)?(?:{"|".join(_EDITORS)})[\s"]|<details class="(?:{"|".join(_KINDS)})[\s"]"""
)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Join Material's sheets and those of `extra_css` that lie in the theme's folder; others stay as they are."""
    stock = [found.read_text(encoding="utf-8") for pattern in STOCK for found in _of_theme(config, pattern)]
    ours = [str(path) for path in config.extra_css if _in_theme(config, str(path))]

    def first_look() -> str:
        return joined([*(without(sheet, _STOCK_FIRST) for sheet in stock), *_texts(config, ours, later=False)])

    def second_look() -> str:
        needed = (only(without(sheet, _STOCK_NEVER), Parts(_LATER)) for sheet in stock)
        return joined([*needed, *_texts(config, ours, later=True)])

    first, later = remembered(config, first_look, ("first look",)), remembered(config, second_look, ("second look",))
    addresses = address_of(first, FOLDER), address_of(later, FOLDER, "later")
    for address, sheet in zip(addresses, (first, later), strict=True):
        files.append(File.generated(config, address, content=sheet, inclusion=InclusionLevel.NOT_IN_NAV))
    for single in filter(None, map(files.get_file_from_path, ours)):
        files.remove(single)
    config.extra_css = [addresses[0], *(path for path in config.extra_css if str(path) not in ours)]
    config.extra["later_css"] = addresses[1]
    return files


def on_env(env: jinja2.Environment, **_: object) -> None:
    """Templates ask whether a page holds what Material's whole sheet is for."""
    env.tests["of_the_editors"] = lambda content: _EDITORS_CLASS.search(content or "") is not None


def _texts(config: MkDocsConfig, paths: list[str], *, later: bool) -> list[str]:
    return [_in_theme(config, path) or "" for path in paths if (path in LATER) is later]


def _of_theme(config: MkDocsConfig, pattern: str) -> list[Path]:
    return [found for folder in config.theme.dirs for found in sorted(Path(folder).glob(pattern))]


def _in_theme(config: MkDocsConfig, path: str) -> str | None:
    """What the sheet holds, where it is one of ours; its addresses are relative to that folder."""
    found = (Path(folder) / path for folder in config.theme.dirs) if path.startswith(f"{FOLDER}/") else ()
    return next((file.read_text(encoding="utf-8") for file in found if file.is_file()), None)
