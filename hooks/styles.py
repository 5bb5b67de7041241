"""The door for style sheets: those of the theme go out as one."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from hashiya.site.styles import address_of, joined

FOLDER = "assets/hashiya"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Join the sheets of `extra_css` that lie in the theme's folder; others stay as they are."""
    ours = [str(path) for path in config.extra_css if _in_theme(config, str(path))]
    if ours:
        sheet = joined(_in_theme(config, path) or "" for path in ours)
        address = address_of(sheet, FOLDER)
        files.append(File.generated(config, address, content=sheet, inclusion=InclusionLevel.NOT_IN_NAV))
        for single in filter(None, map(files.get_file_from_path, ours)):
            files.remove(single)
        config.extra_css = [address, *(path for path in config.extra_css if str(path) not in ours)]
    return files


def _in_theme(config: MkDocsConfig, path: str) -> str | None:
    """What the sheet holds, where it is one of ours; its addresses are relative to that folder."""
    found = (Path(folder) / path for folder in config.theme.dirs) if path.startswith(f"{FOLDER}/") else ()
    return next((file.read_text(encoding="utf-8") for file in found if file.is_file()), None)
